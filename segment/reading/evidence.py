"""What speaks for a reading of a table and what against it, as one cost: what leaves least unexplained wins.

The costs are named here, each with what taught it.
"""

from __future__ import annotations

from dataclasses import dataclass

from segment.facts.roles import Role
from segment.reading.equations import balance
from segment.reading.number import Number
from segment.reading.numbers import Numbers
from segment.reading.view import View

UNEXPLAINED_NUMBER = 1.0
"""A number of two decimals, or a question's 0 or 100, that neither became a score nor stands under words that set it
aside."""
UNEXPLAINED_LABEL = 0.5
"""A code or an indicator's name beside numbers, none of which became its score."""
CONTRADICTION = 2.0
"""Two values for one subject in one table: most often two columns or rows were taken for one."""
AGAINST_ELSEWHERE = 1.0
"""Another value for a subject that a table read without doubt states."""
UNCLEAR = 0.5
EQUATION = -1.5
"""A mean or a sum that comes out."""
FAILED = 0.7
AGREEMENT = -0.3
"""The same value for the same subject in another table."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The evidence of one reading, counted."""

    unexplained: int
    labels: int
    contradictions: int
    unclear: int
    held: int
    failed: int
    agreed: int
    against: int
    supposed: float
    """What the suppositions of the reading cost."""

    @property
    def cost(self) -> float:
        """All of it together."""
        return (
            self.unexplained * UNEXPLAINED_NUMBER
            + self.labels * UNEXPLAINED_LABEL
            + self.contradictions * CONTRADICTION
            + self.unclear * UNCLEAR
            + self.held * EQUATION
            + self.failed * FAILED
            + self.agreed * AGREEMENT
            + self.against * AGAINST_ELSEWHERE
            + self.supposed
        )

    @property
    def clean(self) -> bool:
        """Whether nothing speaks against it."""
        against = self.unexplained or self.labels or self.contradictions or self.unclear or self.failed or self.against
        return not against and self.supposed <= 0


Known = dict[tuple[object, ...], float]
"""Values by subject that other tables state."""


def evidence_of(view: View, numbers: Numbers, known: Known, supposed: float) -> Evidence:
    """Weigh one reading."""
    used = {(number.table, number.cell.row, number.cell.column) for number in (*numbers.found, *numbers.off_scale)}
    held, failed = balance(numbers.found)
    values = [(number, known[number.subject]) for number in numbers.found if number.subject in known] if known else []
    agreed = sum(abs(number.value - value) < 0.005 for number, value in values)
    return Evidence(
        unexplained=_unexplained(view, used),
        labels=_labels(view, used),
        contradictions=sum(contradictions(numbers.found).values()),
        unclear=len(numbers.unclear),
        held=held,
        failed=failed,
        agreed=agreed,
        against=len(values) - agreed,
        supposed=supposed,
    )


_TEXTS = frozenset({Role.ISSUE, Role.MEASURE, Role.STEP, Role.RESULT, Role.TIMELINE})


def _unexplained(view: View, used: set[tuple[int, int, int]]) -> int:
    count = 0
    explained = {at for at, column in enumerate(view.grid.columns) if column.aside or column.role in _TEXTS}
    for row in view.rows:
        if row.kind == "aside" or row.label.total:
            continue
        for index, piece in row.fields.items():
            if index in explained:
                continue
            if piece.facts.exact or (row.codes and piece.facts.full_or_none):
                count += not any((table, cell.row, cell.column) in used for table, cell in piece.cells)
    return count


def _labels(view: View, used: set[tuple[int, int, int]]) -> int:
    rows = {(table, row) for table, row, _ in used}
    count = 0
    for row in view.rows:
        named = bool(row.codes) or (row.label.subject is not None and not row.label.subject.overall)
        if not named or row.kind not in ("subject", "item"):
            continue
        numbers = any(piece.facts.numeric and piece.facts.decimal for piece in row.fields.values())
        count += numbers and not any((table, cell.row) in rows for table, cell in row.cells())
    return count


def contradictions(found: list[Number]) -> dict[tuple[object, ...], int]:
    """The subjects to which one table gives several values, with how many are too many."""
    values: dict[tuple[object, ...], set[float]] = {}
    for number in found:
        values.setdefault(number.subject, set()).add(round(number.value, 2))
    return {subject: len(each) - 1 for subject, each in values.items() if len(each) > 1}
