"""Form: a header calls its numbers scores and, in brackets or behind a stroke, something else too."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, read, scores, text_of

READ = [("indicator", 1, "score", 95.1), ("indicator", 2, "score", 88.2)]


def table(header: str, *values: str) -> list[list[str]]:
    return [["ตัวชี้วัด", header], ["1 การปฏิบัติหน้าที่", values[0]], ["2 การใช้งบประมาณ", values[1]]]


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("คะแนน / อันดับ", ("95.10 / 1", "88.20 / 2")),
        ("คะแนน/เป้าหมาย", ("95.10/98.00", "88.20/90.00")),
        ("คะแนน (อันดับ)", ("95.10", "88.20")),
        ("ระดับความคิดเห็น (คะแนน)", ("95.10", "88.20")),
        ("คะแนน", ("95.100", "88.20")),
    ],
)
def test_the_number_before_the_stroke_is_the_score(header: str, values: tuple[str, str]) -> None:
    assert scores(read(TITLE, table(header, *values))) == READ


@pytest.mark.parametrize(
    ("header", "values", "told"),
    [
        ("คะแนน (เป้าหมาย)", ("95.10", "88.20"), ["scores-or-not"]),
        ("อันดับ / คะแนน", ("1 / 95.10", "2 / 88.20"), ["scores-or-not"]),
    ],
)
def test_numbers_that_may_be_scores_or_not_are_told(header: str, values: tuple[str, str], told: list[str]) -> None:
    found = pipeline.report(text_of(TITLE, table(header, *values)).encode())
    assert not found.scores
    assert [each.check for each in found.findings if each.check == "scores-or-not"] == told


@pytest.mark.parametrize(
    ("header", "values", "told"),
    [
        # Counts and ranks take no decimals.
        ("จำนวน", ("95.10", "88.20"), True),
        ("อันดับ", ("95.10", "88.20"), True),
        ("จำนวน", ("95", "88"), False),
        ("จำนวน", ("9,510.50", "8,820.00"), False),
        ("จำนวนผู้ตอบ (ร้อยละ)", ("95.10", "88.20"), False),
    ],
)
def test_counts_and_ranks_with_decimals_are_told(header: str, values: tuple[str, str], told: bool) -> None:
    bare = table(header, *values)
    works = ("มาตรการ", "จัดอบรมบุคลากร", "เผยแพร่แผน")
    for rows in (bare, [[*row, work] for row, work in zip(bare, works, strict=True)]):
        found = pipeline.report(text_of(TITLE, rows).encode())
        assert not found.scores
        assert ("scores-or-not" in {each.check for each in found.findings}) == told


def test_a_table_of_finer_decimals_is_told() -> None:
    text = text_of(TITLE, "คะแนนรวม 89.19 คะแนน", table("คะแนน", "95.101", "88.203"))
    found = pipeline.report(text.encode())
    assert [each.level for each in found.scores] == ["overall"]
    assert [each.observed for each in found.findings if each.check == "table-not-read"] == ["95.101"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("IIT ได้ 91.250 คะแนน", [91.25]),
        ("IIT = 88.100 EIT = 84.200 OIT = 93.750", [88.1, 84.2, 93.75]),
        ("IIT EIT และ OIT ได้ 88.100 84.200 และ 93.750 คะแนน ตามลำดับ", [88.1, 84.2, 93.75]),
        ("คะแนนรวม ๘๙.๑๙๐ คะแนน", [89.19]),
        # A third decimal that says something may be a mark; what has four was put together.
        ("IIT ได้ 91.253 คะแนน", []),
        ("IIT ได้ 91.2500 คะแนน", []),
    ],
)
def test_a_third_decimal_of_nothing_says_nothing(text: str, values: list[float]) -> None:
    found = pipeline.report(text_of(TITLE, text).encode())
    assert [each.value for each in found.scores] == values
    assert bool(values) != any(each.check == "sentence-not-read" for each in found.findings)
