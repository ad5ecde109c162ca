"""The finished bundle: the report's own row, the facts that stand, what the reader of the file noted."""

from __future__ import annotations

from extract.document import Document, Table
from extract.repairs import told
from normalize.records import Bundle, Finding, Place, Report
from segment.records.assembly import Assembly
from segment.report.candidate import Choice
from segment.report.level import level_choice
from segment.report.readings import reading, unsure


def bundle_of(assembly: Assembly) -> Bundle:
    """All records of a report. Every cell that no stage spoke of is told first."""
    assembly.tell_unread()
    level = _level(assembly)
    facts = (*assembly.own.readings, reading("overall_level", level))
    assembly.findings += [unsure(each) for each in facts if each.unsure]
    return Bundle(
        _report(assembly, level.value),
        tuple(indicator for _, indicator in sorted(assembly.indicators.items())),
        tuple(assembly.questions),
        tuple(assembly.scores),
        tuple(assembly.issues),
        tuple(assembly.measures),
        (*_notes(assembly.document), *assembly.findings),
        tuple(use for _, use in sorted(assembly.uses.items())),
        tuple(assembly.readings),
        facts,
        tuple(assembly.said),
    )


def _level(assembly: Assembly) -> Choice[str]:
    """The level of the whole: of table, sentences and text the best borne out."""
    own = assembly.own
    if own.kind == "announcement" and _overall(assembly) is None:
        # The levels of an announcement are those of the agencies that it ranks.
        return Choice(None)
    return level_choice(own.levels, assembly.level, assembly.told_level)


def _report(assembly: Assembly, level: str | None) -> Report:
    own, document = assembly.own, assembly.document
    return Report(
        assembly.report_id,
        own.agency,
        own.agency_type,
        own.province,
        own.fiscal_year,
        own.assessed_year,
        own.kind,
        own.title,
        _overall(assembly),
        level,
        assembly.sha256,
        document.source_format,
        len(document.pages) or None,
        sum(isinstance(block, Table) for block in document.blocks),
        sum(bool(cell.text.strip()) for table in document.tables for cell in table.cells()),
        sum(use.purpose in ("record", "repeat") for use in assembly.uses.values()),
        assembly.version,
        district=own.district,
    )


def _overall(assembly: Assembly) -> float | None:
    """The agency's total of the presented year."""
    own = [
        score
        for score in assembly.scores
        if score.level == "overall" and score.statistic == "score" and score.agency == assembly.own.agency
    ]
    years = (assembly.own.presented_year, None)
    return next((score.value for score in own if score.assessed_year in years), None)


def _notes(document: Document) -> list[Finding]:
    """What the reader of the file has to tell, as findings."""
    labels = {page.number: page.label for page in document.pages}
    found = [
        Finding(
            note.check,
            note.severity,
            note.message.th,
            note.message.en,
            expected=note.expected,
            observed=note.observed,
            place=Place(note.page, labels.get(note.page) if note.page else None, bbox=note.bbox),
        )
        for note in document.notes
    ]
    repairs = sum(count for _, count in document.repairs)
    if repairs:
        kinds = ", ".join(f"{kind} {count}" for kind, count in document.repairs)
        found.append(
            Finding(
                "text-repaired",
                "info",
                f"ซ่อมตัวอักษรไทย {repairs} แห่ง ({told(document.repairs).th})",
                f"Thai letters were repaired in {repairs} places ({told(document.repairs).en}).",
                observed=kinds,
            )
        )
    return found
