"""Made-up reports that take a while, so that there is something to interrupt."""

from __future__ import annotations

import time

import fake_reports

from normalize.records import Bundle


def slow(data: bytes, pages: range | None) -> Bundle:
    """The bundle of a made-up report, after a tenth of a second."""
    time.sleep(0.1)
    return fake_reports.report(data, pages)
