"""What the numbers of one row are about, as far as the row itself says."""

from __future__ import annotations

from extract.frozen import dataclass


@dataclass(frozen=True, slots=True)
class RowSubject:
    """The subject of a row; None and empty where the row does not say, and its columns or its table may."""

    agency: str | None = None
    year: int | None = None
    instrument: str | None = None
    indicator: int | None = None
    questions: tuple[str, ...] = ()
    items: int = 0
    """How many items the row's question cell lists."""
    item: int | None = None
    """The item that the row is, counted from 1."""
    overall: bool = False
    statistic: str | None = None
    level: str | None = None
    """The level that the row's words give its numbers."""

    @property
    def named(self) -> bool:
        """Whether the row names a subject of the assessment."""
        return bool(self.questions or self.overall) or self.indicator is not None or self.instrument is not None
