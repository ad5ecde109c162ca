"""Form: OIT items with their scores, the unit that answers for each, and what to develop."""

from __future__ import annotations

from tests.forms.reading import issues, read, scores

TITLE = "รายงานการวิเคราะห์ผลการประเมิน ITA ของโรงพยาบาลโพธิ์ร่มเย็น จังหวัดชัยนาท ปีงบประมาณ พ.ศ. ๒๕๖๘"


def test_codes_in_the_items_own_cell() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน",
        [
            ["ประเด็นการตรวจ", "คะแนน", "หน่วยงานที่รับผิดชอบข้อมูล", "ประเด็นที่ควรพัฒนา"],
            ["๐๑๒ รายงานสรุปแผนงาน", "๕๐.๐๐", "งานแผน", "- เผยแพร่ให้ทันเวลา"],
            ["O๑๓ คู่มือปฏิบัติงาน", "๑๐๐", "งานแผน", "-"],
        ],
    )
    assert found["questions"] == [["O12", 9, "รายงานสรุปแผนงาน"], ["O13", 9, "คู่มือปฏิบัติงาน"]]
    assert scores(found) == [("question", "O12", "score", 50.0), ("question", "O13", "score", 100.0)]
    assert issues(found) == [(9, "O12", "เผยแพร่ให้ทันเวลา")]
    assert found["measures"] == []


def test_codes_in_a_column_of_their_own() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "รายการประเมิน", "คะแนน", "ผู้รับผิดชอบ"],
            ["ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต", "", "", ""],
            ["O๒๒", "ประกาศเจตจำนงของผู้บริหาร", "๑๐๐.๐๐", "งานนิติการ"],
        ],
    )
    assert found["questions"] == [["O22", 10, "ประกาศเจตจำนงของผู้บริหาร"]]
    assert scores(found) == [("question", "O22", "score", 100.0)]


def test_a_question_with_its_code_behind_is_no_header_within_a_table() -> None:
    rows = [
        ["ผังโครงสร้างและกรอบอัตรากำลัง [O1]", "ร้อยละ 100.00"],
        ["ข่าวกิจกรรมประจำเดือน [O7]", "ร้อยละ 100"],
        ["กระดานถามตอบ [O8]", "ร้อยละ 100.00"],
    ]
    found = read(TITLE, [["รายการ", "คะแนน"], *rows])
    assert scores(found) == [("question", code, "score", 100.0) for code in ("O1", "O7", "O8")]


def test_parts_of_an_indicator_in_the_codes_column_are_none_of_its_questions() -> None:
    found = read(
        TITLE,
        [
            ["รหัส", "รายการ", "ได้", "คะแนนเฉลี่ย"],
            ["ตัวชี้วัดที่ 9", "การเปิดเผยข้อมูล", "", "83.34"],
            ["9.1", "ข้อมูลพื้นฐาน", "", "100.00"],
            ["O1", "โครงสร้าง", "100.00", ""],
            ["O2", "E-Service", "100.00", ""],
            ["9.2", "การบริหารงาน", "", "66.67"],
            ["O3", "แผนงาน", "0.00", ""],
            ["O4", "คู่มือ", "100.00", ""],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 9, "score", 83.34),
        ("question", "O1", "score", 100.0),
        ("question", "O2", "score", 100.0),
        ("question", "O3", "score", 0.0),
        ("question", "O4", "score", 100.0),
    ]


def test_an_indicators_score_beside_those_of_its_parts() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ตัวชี้วัดย่อย", "คะแนนตัวชี้วัดย่อย", "คะแนนตัวชี้วัด"],
            ["9. การเปิดเผยข้อมูล", "9.1 ข้อมูลพื้นฐาน", "100.00", "91.67"],
            ["", "9.2 การบริหารงาน", "83.33", ""],
            ["10. การป้องกันการทุจริต", "10.1 การดำเนินการเพื่อป้องกันการทุจริต", "87.50", "93.75"],
            ["", "10.2 มาตรการภายในเพื่อป้องกันการทุจริต", "100.00", ""],
        ],
    )
    assert scores(found) == [("indicator", 9, "score", 91.67), ("indicator", 10, "score", 93.75)]


def test_how_questions_stand_is_not_what_they_ask() -> None:
    said = ["เผยแพร่แล้ว", "เผยแพร่แล้ว", "-", "เผยแพร่แล้ว", "ยังไม่เผยแพร่"]
    found = read(TITLE, [["ที่", "มี/ไม่มี"], *([f"O{number}", text] for number, text in enumerate(said, 1))])
    assert [(each[0], each[2]) for each in found["questions"]] == [(f"O{number}", None) for number in range(1, 6)]
    texts = ["ข้อมูลผู้บริหาร", "ช่องทางการติดต่อ", "แผนการใช้จ่าย"]
    found = read(TITLE, [["ที่", "มี/ไม่มี"], *([f"O{number}", text] for number, text in enumerate(texts, 1))])
    assert [each[2] for each in found["questions"]] == texts
