"""Records → findings: every check of one report, and how far each record can be trusted."""

from __future__ import annotations

from dataclasses import replace

from extract.document import Document
from normalize.records import Bundle


def apply(bundle: Bundle, document: Document) -> Bundle:
    """The bundle with the findings of every check, with what became of each cell under its name, and with the trust
    that the checks leave in each record."""
    from checks.case import Case
    from checks.leftovers import named_uses
    from checks.report import findings_of, results_of
    from checks.same_slip import told_once
    from checks.structure.cell_not_used import CHECK as CELLS
    from checks.trust import graded

    # The reader tells of every cell that it left over; people are told once a table.
    known = tuple(each for each in bundle.findings if each.check != CELLS.id)
    bundle = replace(bundle, uses=named_uses(Case(bundle, document)), findings=known)
    results = results_of(bundle, document)
    found = findings_of(results, bundle.findings)
    return graded(replace(bundle, findings=told_once(bundle.findings, found)), results)
