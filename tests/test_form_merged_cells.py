"""Form: one measure cell over several questions, printed once, spread over their rows, or repeated in part."""

from __future__ import annotations

from tests.forms.reading import TITLE, Rows, issues, measures, read, scores

HEADER = ["ประเด็นการประเมิน", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"]
SECTION = ["ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน", "", ""]
E1, E2, E3 = "E๑ งานเสร็จตรงเวลาเพียงใด (๘๐ คะแนน)", "E๒ บริการเท่าเทียมเพียงใด (๘๑ คะแนน)", "E๓ ตอบตรงคำถามเพียงใด (๘๒ คะแนน)"
WHOLE = "๑. จัดทำป้ายเวลาให้บริการ ๒. ใช้บัตรคิวทุกงาน ๓. อบรมผู้ให้บริการและผู้จ่ายบัตร"
ITEMS = [
    (1, "จัดทำป้ายเวลาให้บริการ", ["E1", "E2", "E3"]),
    (2, "ใช้บัตรคิวทุกงาน", ["E1", "E2", "E3"]),
    (3, "อบรมผู้ให้บริการและผู้จ่ายบัตร", ["E1", "E2", "E3"]),
]


def three(first: str, second: str, third: str) -> Rows:
    return [HEADER, SECTION, [E1, "ล่าช้า", first], [E2, "เลือกคิว", second], [E3, "ตอบไม่ตรง", third]]


def test_printed_once() -> None:
    assert measures(read(TITLE, three(WHOLE, "", ""))) == ITEMS


def test_spread_over_the_rows() -> None:
    found = read(TITLE, three("๑. จัดทำป้ายเวลาให้บริการ", "๒. ใช้บัตรคิวทุกงาน", "๓. อบรมผู้ให้บริการและผู้จ่ายบัตร"))
    assert measures(found) == ITEMS


def test_spread_through_the_middle_of_a_sentence() -> None:
    found = read(TITLE, three("๑. จัดทำป้ายเวลาให้บริการ ๒. ใช้บัตรคิว", "ทุกงาน ๓. อบรมผู้ให้บริการ", "และผู้จ่ายบัตร"))
    assert measures(found) == ITEMS


def test_repeated_in_part_on_lower_rows_is_one_item() -> None:
    found = read(TITLE, three(WHOLE, "๒. ใช้บัตรคิวทุกงาน", "๓. อบรมผู้ให้บริการ"))
    assert measures(found) == ITEMS


def test_a_cell_numbered_from_one_is_a_new_one() -> None:
    found = read(TITLE, three("๑. จัดทำป้ายเวลาให้บริการ", "", "๑. ประเมินผลหลังบริการ"))
    assert measures(found) == [(1, "จัดทำป้ายเวลาให้บริการ", ["E1", "E2"]), (1, "ประเมินผลหลังบริการ", ["E3"])]


def test_a_dash_ends_a_merged_cell() -> None:
    found = read(TITLE, three("- จัดทำป้ายเวลาให้บริการ", "-", ""))
    assert measures(found) == [(None, "จัดทำป้ายเวลาให้บริการ", ["E1"])]


def test_a_section_row_ends_a_merged_cell() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            SECTION,
            [E1, "ล่าช้า", "- จัดทำป้ายเวลาให้บริการ"],
            [E2, "เลือกคิว", ""],
            ["ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", "", ""],
            ["E๗ ค้นหาข้อมูลง่ายเพียงใด (๘๕ คะแนน)", "ค้นหายาก", ""],
        ],
    )
    assert measures(found) == [(None, "จัดทำป้ายเวลาให้บริการ", ["E1", "E2"])]


def test_an_issue_over_several_questions_names_none() -> None:
    rows: Rows = [HEADER, SECTION, [E1, "บริการไม่ทั่วถึงทุกจุด", "- เพิ่มจุดบริการ"], [E2, "", ""]]
    assert issues(read(TITLE, rows)) == [(6, None, "บริการไม่ทั่วถึงทุกจุด")]


def test_a_row_without_any_text_is_no_row() -> None:
    # What a page break leaves of a row whose text stands all before it.
    found = read(TITLE, [*three(WHOLE, "", ""), ["", "", ""]])
    assert measures(found) == ITEMS
    assert len(issues(found)) == 3


def test_two_whole_questions_in_one_cell_have_a_score_each() -> None:
    found = read(TITLE, [HEADER, SECTION, [f"{E1}<br>{E2}", "ล่าช้า", WHOLE], [E3, "ตอบไม่ตรง", ""]])
    assert scores(found) == [
        ("question", "E1", "score", 80.0),
        ("question", "E2", "score", 81.0),
        ("question", "E3", "score", 82.0),
    ]


def test_a_cell_whose_last_question_alone_has_a_score_gives_it_to_that_one() -> None:
    found = read(TITLE, [HEADER, SECTION, [f"E๑ งานเสร็จตรงเวลาเพียงใด<br>{E2}", "ล่าช้า", WHOLE], [E3, "ตอบไม่ตรง", ""]])
    assert scores(found) == [("question", "E2", "score", 81.0), ("question", "E3", "score", 82.0)]


def test_numbers_that_come_again_or_go_on_in_full_rows_are_of_the_cell_above() -> None:
    first = "1. ออกแนวปฏิบัติคุ้มครองผู้แจ้งเบาะแส 2. จัดเวรรับเรื่องช่วงพักเที่ยง"
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ข้อคำถาม", "คะแนน", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "I8 จัดซื้อเท่าที่จำเป็น มากน้อยเพียงใด", "96.56", "ทำด้วยวาจา", first],
            ["", "I9 เบิกค่าเดินทางตรงกับงาน หรือไม่", "98.57", "ยังไม่ถูกชี้แจง", "2. จัดเวรรับเรื่องช่วงพักเที่ยง"],
            ["", "I10 ตรวจของครบถ้วน มากน้อยเพียงใด", "92.36", "ไม่มีใครตอบกลับ", "ทุกวันทำการ 3. รวบรวมข้อเสนอไว้ในแบบเดียวกัน"],
        ],
    )
    covered = ["I10", "I8", "I9"]
    assert measures(found) == [
        (1, "ออกแนวปฏิบัติคุ้มครองผู้แจ้งเบาะแส", covered),
        (2, "จัดเวรรับเรื่องช่วงพักเที่ยงทุกวันทำการ", covered),
        (3, "รวบรวมข้อเสนอไว้ในแบบเดียวกัน", covered),
    ]


def plan(*cells: str) -> Rows:
    """A plan whose rows are whole: every one has its question, score, issue and measures."""
    rows = [
        [f"I{number} จัดซื้อเท่าที่จำเป็น มากน้อยเพียงใด", f"9{number}.56", f"ทำด้วยวาจาเรื่องที่ {number}", cell]
        for number, cell in enumerate(cells, start=7)
    ]
    return [["ข้อคำถาม", "คะแนน", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"], *rows]


def test_a_measure_that_wants_its_end_goes_on_in_a_whole_row() -> None:
    found = read(TITLE, plan("1. ทำคู่มือ 2. ส่งเสริมความเข้าใจให้", "เจ้าหน้าที่แยกแยะประโยชน์ได้"))
    assert [each[1:] for each in measures(found)] == [
        ("ทำคู่มือ", ["I7", "I8"]),
        ("ส่งเสริมความเข้าใจให้เจ้าหน้าที่แยกแยะประโยชน์ได้", ["I7", "I8"]),
    ]


def test_a_measure_that_only_ends_with_such_letters_is_whole() -> None:
    found = read(TITLE, plan("ทบทวนระบบควบคุมภายใน", "ติดตามการดำเนินการตามมาตรการ"))
    assert [each[1:] for each in measures(found)] == [
        ("ทบทวนระบบควบคุมภายใน", ["I7"]),
        ("ติดตามการดำเนินการตามมาตรการ", ["I8"]),
    ]


def test_items_that_come_again_under_other_numbers_are_of_the_cell_above() -> None:
    one, two = "ผู้บังคับบัญชาปฏิบัติตามกฎหมายและนโยบาย", "ศึกษาระบบการจัดการต่อต้านการให้และรับสินบน"
    found = read(TITLE, plan(f"1. {one} 2. {two}", f"2. {one} 2. {two}", f"2. {two}"))
    assert [each[1:] for each in measures(found)] == [(one, ["I7", "I8", "I9"]), (two, ["I7", "I8", "I9"])]


def test_the_end_of_a_word_and_the_next_measure_make_no_word_together() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "มาตรการ", "กองคลัง", "กองช่าง"],
            ["i๘", "จัดทำแผนภาพแผนการใช้จ่ายงบประมาณติดประกาศหน้าที่ทำการ", "✓", "✓"],
            ["i๙", "รายงานผลการใช้จ่ายงบประมาณต่อที่ประชุมประจำเดือน", "✓", ""],
        ],
    )
    assert [each["questions"] for each in found["measures"]] == [["I8"], ["I9"]]
