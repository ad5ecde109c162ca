"""Records → findings: every check of one report, and how far each record can be trusted."""

from __future__ import annotations

from dataclasses import replace

from extract.document import Document
from normalize.records import Bundle


def apply(bundle: Bundle, document: Document) -> Bundle:
    """The bundle with the findings of every check, and with the trust that they leave in each record."""
    from checks.report import findings_of, results_of
    from checks.trust import graded

    results = results_of(bundle, document)
    found = findings_of(results, bundle.findings)
    return graded(replace(bundle, findings=bundle.findings + found), results)
