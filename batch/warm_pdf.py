"""What workers need that read PDFs too: see ``batch.warm``."""

from batch import warm
from extract import pdf

__all__ = ["pdf", "warm"]
