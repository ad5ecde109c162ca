"""A table as one reading sees it: its columns, its logical rows, and what each row is about."""

from __future__ import annotations

from dataclasses import dataclass, field

from segment.facts.questions import QuestionCell, question_cell
from segment.facts.roles import Role
from segment.facts.scan import Facts
from segment.reading.column_codes import IndicatorOf
from segment.reading.subject import RowSubject
from segment.rows.field import LogicalRow
from segment.tables.column import Column
from segment.tables.grid import Grid


@dataclass(slots=True, weakref_slot=True)
class View:
    """One reading of one table. ``subjects`` holds what each row is about, by its place among ``rows``."""

    grid: Grid
    rows: list[LogicalRow]
    year: int | None
    """The year of the table's numbers where neither column nor row says it."""
    indicator_of: IndicatorOf = field(compare=False)
    subjects: dict[int, RowSubject] = field(default_factory=dict)
    questions: dict[int, QuestionCell] = field(default_factory=dict)
    codes_at: int | None = None
    agencies: Column | None = None
    whose: Column | None = None
    """In a table of questions: the column that names whose question each row is."""
    kinds: tuple[str, ...] = ()
    """In a list of agencies, for each row the kind that stands alone in a row above."""
    sectioned_from: int | None = None
    """In a list of agencies, the place of the first row that heads a section of an indicator or an instrument."""
    by_columns: bool = False
    column_codes: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    """The question, with its instrument, that heads a column."""
    caption: Facts | None = None
    """What the paragraph right before the table says, where it is a caption."""
    full_scores: tuple[int, ...] = ()
    """The columns that hold the full scores of their rows and nothing else."""

    stated: bool = False
    """Whether each question states its score, and the column of scores beside them has fewer."""

    has_question_scores: bool = field(init=False)
    """Whether it has a column of scores that may be questions': what an indicator or an instrument got is none."""

    def __post_init__(self) -> None:
        """Look at the columns once, not for each question."""
        scores = self.grid.with_role(Role.SCORE)
        self.has_question_scores = any(each.level not in ("indicator", "instrument") for each in scores)

    @property
    def has_scores(self) -> bool:
        """Whether the table has a column of scores."""
        return self.grid.first(Role.SCORE) is not None

    def question(self, text: str, column: int) -> QuestionCell:
        """A question's text in a column, taken apart."""
        beside = self.has_question_scores and not self.stated
        return question_cell(text, has_score_column=beside, whole=self.grid.columns[column].scored)

    def label(self, row: LogicalRow) -> str:
        """The text of the row's first label cell, the count of the row aside."""
        columns = [column for column in row.label.columns if self.grid.columns[column].role is not Role.NUMBER]
        return next((row.text(column) for column in columns if row.text(column).strip()), "")
