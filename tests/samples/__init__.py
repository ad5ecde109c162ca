"""The sample reports of ``data/raw``: the program that writes them, and the records that each one truly holds."""

from __future__ import annotations

from collections.abc import Callable

from tests.samples import (
    announcements,
    district_low_scores,
    district_progress,
    district_weights,
    hospital_checklist,
    municipality_two_years,
    provincial_sub_items,
    school_question_plan,
    subdistrict_whole_report,
    university_prose,
)
from tests.samples.book import Book

_MAKERS: tuple[Callable[[], Book], ...] = (
    district_low_scores.sample,
    district_progress.sample,
    district_weights.sample,
    subdistrict_whole_report.sample,
    provincial_sub_items.sample,
    municipality_two_years.sample,
    hospital_checklist.sample,
    school_question_plan.sample,
    university_prose.sample,
    announcements.ministry,
    announcements.colleges,
    announcements.districts,
)
BOOKS: dict[str, Callable[[], Book]] = {make().name: make for make in _MAKERS}
"""Every sample by its file name."""

__all__ = ["BOOKS", "Book"]
