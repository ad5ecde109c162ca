"""One number of a table with all that is known of its subject; becomes a score."""

from __future__ import annotations

from dataclasses import field

from extract.document import Cell
from extract.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Number:
    """A stated number: its value in points, how it is printed, its cell, and its subject as far as ``level`` goes."""

    value: float
    printed: str
    table: int
    cell: Cell
    level: str
    statistic: str = "score"
    agency: str | None = None
    year: int | None = None
    instrument: str | None = None
    indicator: int | None = None
    question: str | None = None
    item: int | None = None
    damaged: bool = False
    scale: float | None = None
    """The full score that it is of, where the table says so."""

    subject: tuple[object, ...] = field(init=False, compare=False, repr=False)
    """What the number is about, whatever its value."""

    def __post_init__(self) -> None:
        """Tell the subject once: it is asked for again and again."""
        key = (self.question, self.item) if self.level == "item" else getattr(self, self.level, None)
        object.__setattr__(self, "subject", (self.agency, self.year, self.level, key, self.statistic))
