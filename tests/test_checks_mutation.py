"""A changed digit in a clean, complete report is noticed nearly always (more: ``benchmarks/checks_mutation.py``)."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.checks_mutation import by_kind, measure
from benchmarks.complete_report import tokens
from benchmarks.mutations import CHANGES
from pipeline import report


def test_the_complete_report_is_clean_and_all_of_its_scores_are_proven() -> None:
    bundle = report("".join(each.text for each in tokens(Random(1))).encode())
    assert [each.check for each in bundle.findings if each.severity == "error"] == []
    assert {each.trust for each in bundle.scores} == {"proven"}


def test_of_forty_changes_at_least_thirty_eight_are_noticed() -> None:
    found = measure(40, seed=5)
    assert sum(made for made, _ in found.values()) == 40
    assert sum(noticed for _, noticed in found.values()) >= 38


AS_PRINTED = """รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568 ของเทศบาลตำบลบ้านกลางทุ่ง

จากผลการประเมิน มี 3 ตัวชี้วัด ที่ต่ำกว่า 85 คะแนน

อันดับ\tตัวชี้วัด\tคะแนนปี 2567\tคะแนนปี 2568\tผลต่าง\tระดับ
1\t1. การปฏิบัติหน้าที่\t90.12\t95.34\t+5.22\tผ่านดีเยี่ยม
2\t2. การใช้งบประมาณ\t88.00\t90.10\t+2.10\tผ่านดี
3\t3. การใช้อำนาจ\t86.40\t84.30\t-2.10\tต้องปรับปรุง

ข้อ\tข้อคำถาม\tคะแนน
I1\tเจ้าหน้าที่ให้บริการ\t93.20
I2\tเจ้าหน้าที่ไม่เลือกปฏิบัติ\t95.40
I3\tเจ้าหน้าที่ไม่เรียกรับ\t97.42
I4\tท่านทราบแผน\t85.10
I5\tใช้จ่ายคุ้มค่า\t95.10

เผยแพร่บนเว็บไซต์ของเทศบาลตำบลบ้านกลางทุ่ง และรายงานต่อนายกเทศมนตรีตำบลบ้านกลางทุ่ง
"""


@pytest.mark.parametrize("kind", CHANGES)
def test_a_change_changes_one_thing(kind: str) -> None:
    bundle = report(AS_PRINTED.encode())
    changed = {CHANGES[kind](Random(seed), AS_PRINTED, bundle) for seed in range(8)}
    assert changed - {None, AS_PRINTED}
    for text in changed - {None}:
        assert text is not None
        lines, before = text.split("\n"), AS_PRINTED.split("\n")
        differing = [line for line in lines if line not in before]
        assert len(differing) <= 2
        assert len(lines) in (len(before), len(before) - 1)


def test_changes_of_every_kind_are_counted_by_kind() -> None:
    missed: list[str] = []
    found = by_kind([AS_PRINTED], 1, missed=missed)
    kinds = {kind.partition(" (")[0] for kind in found}
    assert kinds <= set(CHANGES)
    assert len(kinds) > 8
    assert sum(made - noticed for made, noticed in found.values()) == len(missed)
