"""What the reader calls things inside, in the language that is spoken."""

from __future__ import annotations

from commands.language import language
from segment.spoken import spoken, spoken_reading


def word(name: object) -> str:
    """One of the reader's names."""
    return spoken(name).in_language(language())


def reading(name: str) -> str:
    """How a table was read: ``column 3: no scores; column 4: public``."""
    return spoken_reading(name).in_language(language())
