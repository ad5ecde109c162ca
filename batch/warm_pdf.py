"""What workers need that read PDFs too: see ``batch.warm``."""

import batch.warm
import extract.pdf

__all__ = ["batch", "extract"]
