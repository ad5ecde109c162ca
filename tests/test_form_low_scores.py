"""Form: low scorers. Question with its score, issue, measure, unit, follow-up; section rows for the indicators."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, issues, measures, read, scores

HEADER = ["ประเด็นการประเมิน", "ประเด็นที่ต้องปรับปรุง", "มาตรการ/กิจกรรม", "หน่วยงานรับผิดชอบ", "การกำกับติดตาม"]
SECTIONS = [
    ["แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "", "", "", ""],
    ["ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "", "", "", ""],
]


def test_one_row_gives_a_question_a_score_an_issue_and_measures() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            *SECTIONS,
            [
                "I๘ ท่านทราบแผนการเบิกจ่ายของฝ่ายเพียงใด (๗๓.๓๔ คะแนน)",
                "แผนการเบิกจ่ายไม่ถูกเผยแพร่",
                "๑. เผยแพร่แผนบนอินทราเน็ต ๒. ชี้แจงในที่ประชุมทุก ๓ เดือน",
                "ฝ่ายการคลัง",
                "ทุก ๖ เดือน",
            ],
        ],
    )
    assert found["questions"] == [["I8", 2, "ท่านทราบแผนการเบิกจ่ายของฝ่ายเพียงใด"]]
    assert scores(found) == [("question", "I8", "score", 73.34)]
    assert issues(found) == [(2, "I8", "แผนการเบิกจ่ายไม่ถูกเผยแพร่")]
    assert found["measures"] == [
        {
            "kind": "measure",
            "indicator": 2,
            "questions": ["I8"],
            "number": number,
            "text": text,
            "responsible": "ฝ่ายการคลัง",
            "timeline": None,
            "follow_up": "ทุก 6 เดือน",
            "parent": None,
        }
        for number, text in ((1, "เผยแพร่แผนบนอินทราเน็ต"), (2, "ชี้แจงในที่ประชุมทุก 3 เดือน"))
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "(๘๔.๒๑ คะแนน)",
        "(๘๔.๒๑) คะแนน)",
        "(๘๔.๒๑ .คะแนน)",
        "(๘๔.๒๑คะแนน)",
        "( 84.21 คะแนน )",
        "(คะแนน 84.21)",
    ],
)
def test_a_score_at_the_end_of_a_question_in_any_spelling(statement: str) -> None:
    found = read(
        TITLE,
        [
            HEADER,
            *SECTIONS,
            [f"I๙ ท่านเห็นการตรวจรับพัสดุครบถ้วนเพียงใด {statement}", "ตรวจรับล่าช้า", "-", "-", "-"],
        ],
    )
    assert scores(found) == [("question", "I9", "score", 84.21)]
    assert found["questions"] == [["I9", 2, "ท่านเห็นการตรวจรับพัสดุครบถ้วนเพียงใด"]]


def test_a_range_of_items_is_one_question_without_a_text() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            ["ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล", "", "", "", ""],
            ["O๑ - O๒๒ (๘๔.๒๑ คะแนน)", "เผยแพร่ไม่ครบ", "- มอบหมายผู้ดูแล - ตรวจลิงก์ทุกเดือน", "ทุกฝ่าย", "ทุกไตรมาส"],
        ],
    )
    assert found["questions"] == [["O1-O22", 9, None]]
    assert scores(found) == [("question", "O1-O22", "score", 84.21)]
    assert measures(found) == [(None, "มอบหมายผู้ดูแล", ["O1-O22"]), (None, "ตรวจลิงก์ทุกเดือน", ["O1-O22"])]


def test_two_issues_in_one_cell_are_two() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            *SECTIONS,
            ["I๘ ท่านทราบแผนเพียงใด (๗๓.๓๔ คะแนน)", "- ไม่ปิดประกาศแผน - ไม่มีผู้ตอบคำถาม", "-", "-", "-"],
        ],
    )
    assert issues(found) == [(2, "I8", "ไม่ปิดประกาศแผน"), (2, "I8", "ไม่มีผู้ตอบคำถาม")]
    assert found["measures"] == []


def test_a_dash_is_filled_and_gives_no_record() -> None:
    found = read(TITLE, [HEADER, *SECTIONS, ["I๘ ท่านทราบแผนเพียงใด (๙๙.๐๐ คะแนน)", "-", "-", "-", "-"]])
    assert found["issues"] == []
    assert found["measures"] == []
    assert scores(found) == [("question", "I8", "score", 99.0)]
