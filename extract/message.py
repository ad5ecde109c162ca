"""A sentence for people, in Thai and in English."""

from __future__ import annotations

from extract.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """The same sentence twice: the Thai original and its English twin."""

    th: str
    en: str

    def in_language(self, language: str) -> str:
        """The sentence in ``language`` (``th`` or ``en``)."""
        return self.th if language == "th" else self.en
