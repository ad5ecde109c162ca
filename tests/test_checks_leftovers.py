"""Conservation that people can read: what says nothing of its own is named, what was lost is told once a table."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import NATIONAL, case, place, score

from checks import apply
from checks.case import Case
from checks.leftovers import leftovers
from checks.registry import every_check
from checks.report import severity
from checks.result import FAIL
from normalize.records import Finding, Use

CHECK = next(check for check in every_check() if check.id == "cell-not-used")


def left_over(*cells: str, **records: object) -> Case:
    """One row of cells that no record took."""
    text = "\t".join(("ก", *cells)) + "\n" + "\t".join(("ข", *cells))
    uses = tuple(Use(1, row, column, "unused") for row in (0, 1) for column in range(len(cells) + 1))
    return case(text=text, uses=uses[len(cells) + 2 :], **records)  # type: ignore[arg-type]


NAMED = {
    "✓": "tick",
    "√": "tick",
    "/": "tick",
    "-": "dash",
    "ต.ค.": "month",
    "ต.ค. 2567 - มี.ค. 2568": "month",
    "มกราคม": "month",
    "ไตรมาสที่ 2": "period",
    "พ.ศ. 2568": "period",
    "อยู่ระหว่างดำเนินการ": "status",
    "แล้วเสร็จ": "status",
    "37": "count",
    "1,250 คน": "count",
    "คะแนนเฉลี่ย": "label",
}


@pytest.mark.parametrize("text", NAMED)
def test_what_says_nothing_of_its_own(text: str) -> None:
    assert [each.named for each in leftovers(left_over(text))] == [NAMED[text]]


LOST = {
    "o19": ("code", "warning"),
    "I๒๑": ("code", "warning"),
    "50.00": ("score", "warning"),
    "และเก็บรักษาความลับ (80.18 คะแนน)": ("score", "warning"),
    "รายงานผลการดำเนินการเพื่อจัดการความเสี่ยงการทุจริตและประพฤติมิชอบ": ("text", "warning"),
    "ฝ่ายปกครอง": ("word", "info"),
}


@pytest.mark.parametrize("text", LOST)
def test_what_was_lost_and_how_grave_it_is(text: str) -> None:
    kind, grave = LOST[text]
    seeded = left_over(text)
    assert [(each.named, each.kind) for each in leftovers(seeded)] == [(None, kind)]
    assert [severity(CHECK, each) for each in CHECK.calculate(seeded) if each.outcome == FAIL] == [grave]


def test_a_table_is_told_of_once() -> None:
    failures = [each for each in CHECK.calculate(left_over("o19", "50.00", "✓", "ฝ่ายปกครอง")) if each.outcome == FAIL]
    assert len(failures) == 1
    assert "3 ช่อง" in failures[0].reason.th
    assert failures[0].observed == "o19"


@pytest.mark.parametrize(
    ("label", "of"),
    [
        ("แบบวัด IIT", score("IIT", 90.0, at=place(1, column=2))),
        ("๓. การใช้อำนาจ", score(3, 90.0, at=place(1, column=2))),
        ("เทศบาลตำบลบ้านโคก", score("overall", 90.0, agency="เทศบาลตำบลบ้านโคก", at=place(1, column=2))),
        ("- ลดขั้นตอน", score("E12", 90.0, item=1, at=place(1, column=2))),
    ],
)
def test_a_label_names_what_its_row_is_about(label: str, of: object) -> None:
    assert [each.named for each in leftovers(left_over(label, scores=(of,)))] == ["label"]


def test_a_label_of_something_else_is_lost() -> None:
    seeded = left_over("ช่องทางร้องเรียน", scores=(score(3, 90.0, at=place(1, column=2)),))
    assert [each.named for each in leftovers(seeded)] == [None]


def test_the_reader_s_own_findings_give_way_and_uses_bear_their_names() -> None:
    seeded = left_over("✓")
    told = Finding("cell-not-used", "warning", "", "", place=place(1))
    found = apply(replace(seeded.bundle, findings=(told,), report=NATIONAL), seeded.document)
    assert [each.check for each in found.findings if each.check == "cell-not-used"] == []
    assert [(each.purpose, each.reason) for each in found.uses] == [("ignored", "tick")]
