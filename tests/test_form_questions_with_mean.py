"""Form: one table for each indicator, its questions' scores, and the mean and what to improve once beside them."""

from __future__ import annotations

from tests.forms.reading import issues, read, scores

TITLE = "การวิเคราะห์ผลการประเมิน ITA ขององค์การบริหารส่วนตำบลหนองแก้วใส จังหวัดพะเยา ปีงบประมาณ พ.ศ. ๒๕๖๘"


def test_a_mean_beside_the_questions_is_the_indicators() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ ๒ การใช้งบประมาณ",
        [
            ["ลำดับ", "หัวข้อ", "ข้อคำถาม", "คะแนน", "คะแนนเฉลี่ย", "ข้อบกพร่อง/ข้อแก้ไข/ปรับปรุง"],
            ["๒", "การใช้งบประมาณ", "ข้อ i๔", "๙๕.๒๐", "๙๖.๔๐", "ปิดประกาศแผนการเบิกจ่าย"],
            ["", "", "ข้อ i๕", "๙๗.๔๐", "", ""],
            ["", "", "ข้อ i๖", "๙๖.๖๐", "", ""],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 2, "score", 96.4),
        ("question", "I4", "score", 95.2),
        ("question", "I5", "score", 97.4),
        ("question", "I6", "score", 96.6),
    ]
    assert found["questions"] == [["I4", 2, None], ["I5", 2, None], ["I6", 2, None]]
    assert issues(found) == [(2, None, "ปิดประกาศแผนการเบิกจ่าย")]


def test_public_and_survey_columns_whose_headers_are_broken() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร",
        [
            ["ลำดับ", "หัวข้อ", "ข้อ คำถา ม", "คะแนน EitPubli c", "คะแนน EitSurv ey", "คะแนน เฉลี่ย"],
            ["๗", "ประสิทธิภาพการสื่อสาร", "ข้อ e๔", "๘๖.๑๐", "๙๐.๔๐", "๘๙.๓๕"],
            ["", "", "ข้อ e๕", "๘๘.๐๐", "๙๑.๕๐", ""],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("indicator", 7, "score", 89.35),
        ("question", "E4", "public", 86.1),
        ("question", "E4", "survey", 90.4),
        ("question", "E5", "public", 88.0),
        ("question", "E5", "survey", 91.5),
    ]


def test_a_sentence_that_repeats_a_tables_score_is_no_second_row() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล",
        [
            ["ลำดับ", "หัวข้อ", "คะแนนเฉลี่ย", "ข้อบกพร่อง"],
            ["๙", "การเปิดเผยข้อมูล", "๙๗.๑๕", "รักษาระดับ"],
        ],
        "ในตัวชี้วัดการเปิดเผยข้อมูลของปีนี้ ได้ผลคะแนน ๙๗.๑๕ คะแนน",
    )
    assert scores(found) == [("indicator", 9, "score", 97.15)]


def test_an_indicators_own_row_among_its_questions_has_its_scores() -> None:
    found = read(
        TITLE,
        "เปรียบเทียบคะแนน EIT จำแนกตามส่วนที่ ๑ และส่วนที่ ๒",
        [
            ["ตัวชี้วัด/ข้อคำถาม", "ส่วนที่ ๑", "ส่วนที่ ๒"],
            ["ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", "๘๖.๐๐", "๙๐.๐๐"],
            ["e๔ ช่องทางการเผยแพร่ข้อมูลเข้าถึงง่ายเพียงใด", "๘๔.๐๐", "๘๘.๐๐"],
            ["e๕ ข้อมูลเป็นปัจจุบันเพียงใด", "๘๘.๐๐", "๙๒.๐๐"],
        ],
    )
    assert scores(found) == [
        ("indicator", 7, "public", 86.0),
        ("indicator", 7, "survey", 90.0),
        ("question", "E4", "public", 84.0),
        ("question", "E4", "survey", 88.0),
        ("question", "E5", "public", 88.0),
        ("question", "E5", "survey", 92.0),
    ]
    assert [question[:2] for question in found["questions"]] == [["E4", 7], ["E5", 7]]


def test_a_mean_below_its_questions_closes_them() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "ข้อคำถาม", "EIT Public", "EIT Survey"],
            ["e1", "ให้บริการตามขั้นตอนที่ประกาศ", "80.00", "84.00"],
            ["e2", "ให้บริการเท่าเทียมกัน", "82.00", "86.00"],
            ["", "เฉลี่ยตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", "81.00", "85.00"],
            ["e3", "เผยแพร่ข้อมูลที่เข้าถึงง่าย", "70.00", "74.00"],
            ["", "เฉลี่ยตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "70.00", "74.00"],
        ],
    )
    assert [each[:2] for each in found["questions"]] == [["E1", 6], ["E2", 6], ["E3", 7]]
    assert [each for each in scores(found) if each[0] == "indicator"] == [
        ("indicator", 6, "public", 81.0),
        ("indicator", 6, "survey", 85.0),
        ("indicator", 7, "public", 70.0),
        ("indicator", 7, "survey", 74.0),
    ]


def test_the_mean_of_questions_alone_is_no_total_of_the_whole() -> None:
    rows = [["ข้อคำถาม", "คะแนน"], ["1. ท่านปฏิบัติงานตามขั้นตอน มากน้อยเพียงใด", "95.00"]]
    rows += [["2. ท่านปฏิบัติงานเท่าเทียม มากน้อยเพียงใด", "90.00"], ["เฉลี่ยรวม", "92.50"]]
    assert scores(read(TITLE, rows)) == []
    assert [each[0] for each in scores(read(TITLE, "แบบวัด IIT", rows))] == ["question", "question"]
