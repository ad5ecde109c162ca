"""A post has one holder, and a committee no member twice.

Looked for where a person's title and name stand right before the post of an agency's head (ผู้อำนวยการเขต, นายก …,
อธิบดี, ผู้ว่าราชการจังหวัด): two names for one post warn, since heads change but seldom within a report. In a numbered
list of people or posts (a table without records) the same entry twice warns too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checks.case import Case, Passage
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import squeezed, tag_free
from extract.message import Message
from normalize.records import Place

_HOLDER = re.compile(
    r"(?:นางสาว|นาย|นาง)\s?(?P<name>[ก-๎]{2,20}\s+[ก-๎]{2,20})\s*\)?\s*"
    r"(?P<post>(?:ผู้อำนวยการเขต|นายกองค์การบริหารส่วน(?:ตำบล|จังหวัด)|นายกเทศมนตรี(?:ตำบล|เมือง|นคร)?|ผู้ว่าราชการจังหวัด|อธิบดี)[ก-๎]{2,20})"
)
_ENTRY = re.compile(r"^\s*\(?([0-9๐-๙]{1,2})[.)]\s*(.{6,}?)\s*$", re.DOTALL)
_RECORD_ROLES = {"measure", "step", "result", "issue", "suggestion", "question", "indicator", "section"}


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each post with two names and each entry that stands twice."""
    holders, entries = list(_holders(case)), list(_entries(case))
    failures = [*_differing(holders), *_twice(entries)]
    yield from failures
    if not holders and not entries:
        yield not_applicable("รายงานไม่มีชื่อผู้ดำรงตำแหน่งหรือรายชื่อ", "no holder of a post and no list of people")
    elif not failures:
        yield passed("ผู้ดำรงตำแหน่งและรายชื่อไม่ขัดกัน", "posts and lists agree")


def _holders(case: Case) -> Iterator[tuple[str, str, Place]]:
    """(post, name, place); a signature stands on a line of its own above its post."""
    for first, second in pairwise((*case.passages, Passage("", Place()))):
        if "นาย" not in first.text and "นาง" not in first.text:
            continue
        text = " ".join(f"{first.text}\n{second.text}".split())
        for match in _HOLDER.finditer(text):
            if match.start() < len(" ".join(first.text.split())):
                yield match["post"], squeezed(match["name"]), first.place


def _differing(holders: list[tuple[str, str, Place]]) -> Iterator[Result]:
    first: dict[str, str] = {}
    for post, name, place in holders:
        known = first.setdefault(post, name)
        if known != name:
            yield Result(
                FAIL,
                Message(
                    f"{post} ในที่หนึ่งคือ “{known}” อีกที่หนึ่งคือ “{name}”",
                    f"{post} is “{known}” in one place and “{name}” in another",
                ),
                place,
                expected=known,
                observed=name,
            )


def _entries(case: Case) -> Iterator[tuple[int | None, str, Place]]:
    for passage in case.passages:
        if passage.in_table and passage.role not in _RECORD_ROLES and passage.place.column == 0:
            entry = _ENTRY.match(tag_free(passage.text))
            if entry:
                yield passage.place.table, squeezed(entry[2]), passage.place


def _twice(entries: list[tuple[int | None, str, Place]]) -> Iterator[Result]:
    seen: set[tuple[int | None, str]] = set()
    for table, text, place in entries:
        if (table, text) in seen:
            yield Result(
                FAIL,
                Message(f"รายการ “{text}” ซ้ำกันในรายชื่อเดียวกัน", f"the entry “{text}” stands twice in one list"),
                place,
                observed=text,
            )
        seen.add((table, text))


CHECK = Check(
    id="post-holder",
    version=1,
    severity=WARNING,
    title=Message("ตำแหน่งหนึ่งมีผู้ดำรงคนเดียว", "a post has one holder"),
    remedy=Message("ตรวจชื่อและตำแหน่งกับต้นฉบับ", "compare names and posts with the source"),
    calculate=calculate,
)
