"""What became of each cell of a report, and where it stands: every one is used, set aside with a reason, or told of."""

from __future__ import annotations

from collections.abc import Iterable

from extract.document import Cell, Document, Paragraph
from extract.frozen import replace
from normalize.records import Finding, Place, Use
from normalize.text import clean
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column

_RANK = {"record": 5, "section": 4, "header": 4, "label": 4, "repeat": 3, "ignored": 2, "unused": 1}
"""Of two purposes of a cell the one with the higher rank stands."""
_NAMED = frozenset({Role.IGNORED, Role.NUMBER, Role.LEVEL, Role.YEAR, Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP})
"""The roles whose cells need no record of their own."""
SENTENCE = 20
"""Letters: what is longer says something of its own, whatever stands over it."""


class CellUses:
    """The uses of one report's cells, and what is found on the way."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.labels = {page.number: page.label for page in document.pages}
        self.findings: list[Finding] = []
        self.uses: dict[tuple[int, int, int], Use] = {}
        self.supposed: set[int] = set()
        """The numbers of tables of whose texts nothing but these themselves says what they are."""

    def trust_in_text(self, table: int) -> str:
        """How far an issue or a measure of a table can be trusted, as far as its reading goes."""
        return "doubtful" if table in self.supposed else "stated"

    def place(self, table: int, cell: Cell) -> Place:
        """Where a cell stands."""
        label = self.labels.get(cell.page) if cell.page is not None else None
        return Place(cell.page, label, table, cell.row, cell.column, cell.line, cell.bbox)

    def use(
        self,
        table: int,
        cell: Cell,
        purpose: str,
        *,
        role: str | None = None,
        reason: str | None = None,
        record: str | None = None,
    ) -> None:
        """Note what became of a cell; a stronger purpose replaces a weaker one."""
        key = (table, cell.row, cell.column)
        before = self.uses.get(key)
        records = (before.records if before else ()) + ((record,) if record else ())
        if before is not None and _RANK[before.purpose] >= _RANK[purpose]:
            if record:
                self.uses[key] = replace(before, records=records)
        else:
            self.uses[key] = Use(table, cell.row, cell.column, purpose, role, reason, records)

    def is_record(self, table: int, cell: Cell) -> bool:
        """Whether a cell has become part of a record."""
        used = self.uses.get((table, cell.row, cell.column))
        return used is not None and used.purpose == "record"

    def use_all(
        self, cells: Iterable[tuple[int, Cell]], purpose: str, *, role: str | None = None, reason: str | None = None
    ) -> None:
        """Note the same of several cells."""
        for table, cell in cells:
            if cell.text.strip():
                self.use(table, cell, purpose, role=role, reason=reason)

    def leftover(self, cells: Iterable[tuple[int, Cell]], column: Column) -> None:
        """A cell that no record took: set aside by its column's name, or unused with a finding."""
        for table, cell in cells:
            if not cell.text.strip() or (table, cell.row, cell.column) in self.uses:
                continue
            facts = scan(cell.text)
            nothing = facts.dash or not facts.letters.strip("-–—.•") or facts.tick or facts.level
            if column.role in _NAMED or column.aside or nothing:
                reason = column.aside or column.header or ("level" if facts.level else "tick" if facts.tick else "dash")
                self.use(table, cell, "ignored", role=column.role.value, reason=reason)
            elif column.role is Role.UNKNOWN and column.levels and not facts.decimal and len(facts.letters) < SENTENCE:
                self.use(table, cell, "ignored", role=column.role.value, reason=column.header)
            else:
                self._unused(table, cell, column.role)

    def _unused(self, table: int, cell: Cell, role: Role) -> None:
        self.use(table, cell, "unused", role=role.value)
        text = clean(cell.text)[:80]
        self.finding(
            "cell-not-used",
            "warning",
            f"ข้อความในตาราง “{text}” ไม่ได้กลายเป็นระเบียนใด",
            f"The table cell “{text}” became part of no record.",
            place=self.place(table, cell),
            observed=text,
        )

    def finding(self, check: str, severity: str, message: str, message_en: str, **more: object) -> None:
        """Add a finding."""
        self.findings.append(Finding(check, severity, message, message_en, **more))  # type: ignore[arg-type]

    def paragraph_place(self, paragraph: Paragraph) -> Place:
        """Where a paragraph stands."""
        label = self.labels.get(paragraph.page) if paragraph.page is not None else None
        return Place(paragraph.page, label, line=paragraph.line, bbox=paragraph.bbox)

    def tell_unread(self) -> None:
        """Conservation: a cell that no stage spoke of is unused, and says so."""
        for table in self.document.tables:
            for cell in table.cells():
                if cell.text.strip() and (table.number, cell.row, cell.column) not in self.uses:
                    self._unused(table.number, cell, Role.UNKNOWN)
