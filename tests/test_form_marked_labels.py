"""Form: labels and heads that are counted, or marked as those of a stage: `1. ตัวชี้วัด`, `P : มาตรการ`, `(D) ขั้นตอน`."""

from __future__ import annotations

import pytest

from tests.forms.reading import Rows, issues, read, scores

TITLE = "รายงานการวิเคราะห์ผลการประเมิน ITA ขององค์การบริหารส่วนจังหวัดลำพูน ปีงบประมาณ พ.ศ. ๒๕๖๔"
LABELS = ["ตัวชี้วัด", "ข้อคำถาม", "คะแนน", "ประเด็นที่ต้องปรับปรุง", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ"]
TEXTS = [
    "2. การใช้งบประมาณ",
    "i7 ท่านรู้แผนการใช้จ่ายงบประมาณเพียงใด",
    "76.20",
    "บุคลากรไม่เห็นแผน",
    "1. เผยแพร่แผน 2. ชี้แจงแผน",
    "กองแผนงาน",
    "ต.ค. - ธ.ค. 2565",
    "เผยแพร่แล้ว 9 คณะ",
]
STAGES = ["", "", "", "P", "P", "D", "D", "C"]


def marked(how: str) -> list[str]:
    """The labels, each with its mark as ``how`` says."""
    marks = {
        "counted": [f"{number}. " for number in range(1, 9)],
        "bracketed": [f"({number}) " for number in range(1, 9)],
        "lettered": [f"{letter}. " for letter in "กขคงจฉชซ"],
        "asked": [f"Q{number} " for number in range(1, 9)],
        "stage": [f"{stage} : " if stage else "" for stage in STAGES],
        "stage in brackets": [f"วางแผน ({stage}) " if stage else "" for stage in STAGES],
        "stage and dash": [f"{stage} - " if stage else "" for stage in STAGES],
    }[how]
    return [f"{mark}{label}" for mark, label in zip(marks, LABELS, strict=True)]


def is_whole(found: dict[str, object]) -> bool:
    measures = [(each["kind"], each["questions"], each["text"]) for each in found["measures"]]  # type: ignore[attr-defined]
    return (
        scores(found) == [("question", "I7", "score", 76.2)]
        and issues(found) == [(2, "I7", "บุคลากรไม่เห็นแผน")]
        and measures
        == [("measure", ["I7"], "เผยแพร่แผน"), ("measure", ["I7"], "ชี้แจงแผน"), ("result", ["I7"], "เผยแพร่แล้ว 9 คณะ")]
    )


@pytest.mark.parametrize(
    "how", ["counted", "bracketed", "lettered", "asked", "stage", "stage in brackets", "stage and dash"]
)
def test_a_card_whose_labels_are_marked(how: str) -> None:
    rows = [[label, text] for label, text in zip(marked(how), TEXTS, strict=True)]
    assert is_whole(read(TITLE, rows))


@pytest.mark.parametrize("how", ["counted", "bracketed", "lettered"])
@pytest.mark.parametrize("before", [[], ["ประทับเวลา"]])
def test_a_header_whose_cells_are_counted(how: str, before: list[str]) -> None:
    first = ["2/10/2567, 9:14:22"] if before else []
    other = [
        *first,
        "4. การใช้ทรัพย์สินของราชการ",
        "i10 ท่านรู้วิธียืมทรัพย์สินเพียงใด",
        "79.90",
        "แบบขอยืมหายาก",
        "วางแบบไว้ทุกกอง",
        "กองคลัง",
        "พ.ย. 67",
        "วางแล้ว",
    ]
    found = read(TITLE, [[*before, *marked(how)], [*first, *TEXTS], other])
    assert scores(found) == [("question", "I7", "score", 76.2), ("question", "I10", "score", 79.9)]
    assert issues(found) == [(2, "I7", "บุคลากรไม่เห็นแผน"), (4, "I10", "แบบขอยืมหายาก")]


@pytest.mark.parametrize(
    "header",
    [
        # Indicators side by side are counted by their own numbers.
        ["ปี", "1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "3. การใช้อำนาจ"],
    ],
)
def test_indicators_that_head_columns_keep_their_numbers(header: list[str]) -> None:
    rows: Rows = [header, ["2564", "91.00", "82.00", "83.00"]]
    assert scores(read(TITLE, rows)) == [("indicator", n, "score", v) for n, v in ((1, 91.0), (2, 82.0), (3, 83.0))]


def test_levels_and_parts_of_eit_in_one_column_of_a_database() -> None:
    rows = [
        ["ลำดับ", "ระดับข้อมูล", "รหัส", "รายการประเมิน", "คะแนน"],
        ["1", "ภาพรวม", "ITA", "คะแนนรวม", "88.00"],
        ["2", "แบบวัด", "EIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก", "86.00"],
        ["3", "ตัวชี้วัด", "9", "การเปิดเผยข้อมูล", "95.00"],
        ["4", "ตัวชี้วัด", "10", "การป้องกันการทุจริต", "80.00"],
        ["5", "ข้อคำถาม EitPublic", "e1", "เจ้าหน้าที่ให้บริการตามขั้นตอนเพียงใด", "85.00"],
        ["6", "ข้อคำถาม EitSurvey", "e1", "เจ้าหน้าที่ให้บริการตามขั้นตอนเพียงใด", "87.00"],
        ["7", "ข้อคำถาม", "o12", "รายการจัดซื้อจัดจ้าง", "50.00"],
    ]
    found = read(TITLE, rows)
    assert scores(found) == [
        ("overall", None, "score", 88.0),
        ("instrument", "EIT", "score", 86.0),
        ("indicator", 9, "score", 95.0),
        ("indicator", 10, "score", 80.0),
        ("question", "E1", "public", 85.0),
        ("question", "E1", "survey", 87.0),
        ("question", "O12", "score", 50.0),
    ]
    # The list of indicators heads none of the questions below it.
    assert [each[:2] for each in found["questions"]] == [["E1", None], ["O12", 9]]
