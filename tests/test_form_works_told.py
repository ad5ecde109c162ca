"""Form: no header says which texts are issues and which measures, or says it in words that no table knows: they tell it
themselves. Each of them is doubtful, and the table has a finding."""

from __future__ import annotations

import pytest

import pipeline
from segment.facts.roles import Role
from segment.facts.work_told import work_told
from tests.forms.reading import TITLE, Rows, read, scores, text_of

NAMES = ["การใช้งบประมาณ", "การใช้ทรัพย์สินของราชการ", "ประสิทธิภาพการสื่อสาร"]
ISSUES = ["บุคลากรไม่ทราบแผนการใช้จ่ายเงิน", "ยังไม่มีทะเบียนคุมการยืมที่เป็นปัจจุบัน", "ข่าวสารเข้าถึงยากในบางหมู่บ้าน"]
MEASURES = ["จัดทำสรุปแผนการใช้จ่ายเงินทุกไตรมาส", "กำหนดแนวปฏิบัติการยืมทรัพย์สิน", "ประชาสัมพันธ์ผ่านหอกระจายข่าวทุกวัน"]
UNITS = ["กองคลัง", "กองช่าง, กองคลัง", "สำนักปลัด"]
TIMES = ["มกราคม 2567", "ไตรมาสที่ 2", "ภายในเดือนมีนาคม 2567"]
HEADER = ["ฆฏก", "ฆฏข", "ฆฏค", "ฆฏง", "ฆฏจ"]


def _rows(*columns: list[str]) -> Rows:
    return [list(row) for row in zip(*columns, strict=True)]


PLAN = _rows(NAMES, ISSUES, MEASURES, UNITS, TIMES)


def _told(*rows: list[str]) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    found = read(TITLE, list(rows))
    return (
        [(each["indicator"], each["text"]) for each in found["issues"]],
        [(each["indicator"], each["text"], each["responsible"], each["timeline"]) for each in found["measures"]],
    )


@pytest.mark.parametrize("head", [[HEADER], []])
def test_texts_say_themselves_what_they_are(head: Rows) -> None:
    assert _told(*head, *PLAN) == (
        list(zip((2, 4, 7), ISSUES, strict=True)),
        list(zip((2, 4, 7), MEASURES, UNITS, TIMES, strict=True)),
    )


def test_they_are_doubtful_and_told_of() -> None:
    bundle = pipeline.report(text_of(TITLE, [HEADER, *PLAN]).encode())
    assert {each.trust for each in (*bundle.issues, *bundle.measures)} == {"doubtful"}
    told = [each for each in bundle.findings if each.check == "reading-unsure"]
    assert [each.observed for each in told] == ["ฆฏข: issue; ฆฏค: measure"]


def test_known_words_are_not_doubted() -> None:
    header = ["ตัวชี้วัด", "ประเด็นที่ต้องปรับปรุง", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"]
    bundle = pipeline.report(text_of(TITLE, [header, *PLAN]).encode())
    assert {each.trust for each in (*bundle.issues, *bundle.measures)} == {"stated"}
    assert not any(each.check == "reading-unsure" for each in bundle.findings)


def test_what_was_done_is_counted_and_dated() -> None:
    done = ["จัดประชุมแล้ว 2 ครั้ง", "ทะเบียนครบทุกกองแล้วเมื่อวันที่ 5 มีนาคม", "ประกาศข่าวแล้ว 48 เรื่อง"]
    rows = _rows(NAMES, MEASURES, done)
    assert [each["kind"] for each in read(TITLE, [HEADER[:3], *rows])["measures"]] == ["measure"] * 3 + ["result"] * 3


def test_two_columns_of_what_is_wrong_are_neither() -> None:
    others = ["ไม่มีผู้รับผิดชอบงานแผนโดยตรง", "พัสดุบางรายการไม่มีเลขทะเบียน", "เว็บไซต์ปรับข้อมูลล่าช้ากว่ากำหนด"]
    rows = _rows(NAMES, ISSUES, others, MEASURES)
    bundle = pipeline.report(text_of(TITLE, "ปีหน้า", [HEADER[:4], *rows]).encode())
    assert not bundle.issues
    assert not bundle.measures
    assert any(each.check == "table-not-read" for each in bundle.findings)


def test_names_of_indicators_are_no_measures() -> None:
    # การใช้งบประมาณ begins as a measure may.
    rows = [["IIT", NAMES[0], "90.10"], ["", NAMES[1], "91.20"], ["EIT", NAMES[2], "92.30"]]
    assert _told(["ฆฏก", "ฆฏข", "ฆฏค"], *rows) == ([], [])


def test_what_oit_looks_for_is_asked() -> None:
    items = ["ประกาศเจตนารมณ์นโยบาย No Gift Policy", "รายงานผลการดำเนินการตามนโยบาย", "สรุปผลการจัดซื้อจัดจ้างรายเดือน"]
    rows = _rows(["o1", "o2", "o3"], items, ["100", "0", "100"])
    found = read(TITLE, [["ฆฏก", "ฆฏข", "ฆฏค"], *rows])
    assert (len(found["questions"]), found["measures"]) == (3, [])


def test_beside_several_questions_stands_no_question() -> None:
    rows = _rows(UNITS, ["i7, i8", "i19, i20", "e4, e5"], MEASURES)
    found = read(TITLE, [["ฝ่าย", "ฆฏข", "ฆฏค"], *rows])
    assert [each["questions"] for each in found["measures"]] == [["I7", "I8"], ["I19", "I20"], ["E4", "E5"]]


def test_the_items_of_oit_before_their_works_are_asked() -> None:
    items = ["รายงานผลการสำรวจความพึงพอใจ", "ประกาศเจตนารมณ์นโยบาย", "สรุปผลการจัดซื้อจัดจ้าง"]
    rows = _rows(["o1", "o2", "o3"], items, MEASURES)
    found = read(TITLE, [["ฆฏก", "ฆฏข", "ฆฏค"], *rows])
    assert [each["text"] for each in found["measures"]] == MEASURES


def test_names_stand_above_what_is_done_too() -> None:
    rows = [each for name, *row in PLAN for each in (["ตัวชี้วัด" + name, "", "", ""], row)]
    assert _told(HEADER[:4], *rows)[1] == list(zip((2, 4, 7), MEASURES, UNITS, TIMES, strict=True))


def test_what_looks_at_works_follows_them_up() -> None:
    follows = ["รายงานทุกเดือน", "ตรวจทะเบียนทุกไตรมาส", "หน่วยตรวจสอบภายในสุ่มตรวจปีละ 2 ครั้ง"]
    found = read(TITLE, [HEADER[:3], *_rows(NAMES, MEASURES, follows)])
    assert [(each["text"], each["follow_up"]) for each in found["measures"]] == list(
        zip(MEASURES, follows, strict=True)
    )


def test_what_is_wrong_with_works_is_no_issue() -> None:
    done = ["จัดประชุมแล้ว 2 ครั้ง", "ทะเบียนครบทุกกองแล้ว", "ประกาศข่าวแล้ว 48 เรื่อง"]
    obstacles = ["ผู้เข้าประชุมไม่ครบทุกกอง", "ระบบทะเบียนใช้งานยากมาก", "เครื่องขยายเสียงชำรุดบ่อยครั้ง"]
    assert _told(HEADER, *_rows(NAMES, ISSUES, MEASURES, done, obstacles))[0] == list(
        zip((2, 4, 7), ISSUES, strict=True)
    )


def test_what_shall_come_of_works_is_no_result() -> None:
    aims = ["ผู้เข้าร่วมประชุม 200 คน", "ทะเบียนถูกต้องร้อยละ 95", "ประชาชนรับรู้ข่าวสารร้อยละ 80"]
    found = read(TITLE, [HEADER[:3], *_rows(NAMES, MEASURES, aims)])
    assert [each["text"] for each in found["measures"]] == MEASURES


def test_remarks_on_scores_are_no_works() -> None:
    remarks = ["ลดลงจากปีก่อน 1.20 คะแนน", "ต้องเร่งพัฒนาให้ได้ตามเป้าหมาย", "รักษาระดับคะแนนให้คงอยู่ต่อไป"]
    assert _told(HEADER[:3], *_rows(NAMES, ["90.10", "91.20", "92.30"], remarks)) == ([], [])


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        (["ไตรมาส 1", "ไตรมาส 2"], "timeline"),
        (["ต้นปี (ต.ค. - ธ.ค. 66)", "ถัดมา (ม.ค. - มี.ค. 67)"], "timeline"),
        (["กองคลัง", "กองช่าง"], "responsible"),
    ],
)
def test_below_units_and_times_each_cell_is_a_work(heads: list[str], kind: str) -> None:
    rows = _rows(NAMES[:2], MEASURES[:2], ["เผยแพร่รายงานการใช้จ่ายเงินครึ่งปี", "-"])
    found = read(TITLE, [["ฆฏก", *heads], *rows])["measures"]
    assert [(each["indicator"], each["text"], each[kind]) for each in found] == [
        (2, MEASURES[0], heads[0]),
        (2, "เผยแพร่รายงานการใช้จ่ายเงินครึ่งปี", heads[1]),
        (4, MEASURES[1], heads[0]),
    ]


def test_numbers_that_only_count_name_no_subjects() -> None:
    # The versions of a document.
    rows = _rows(["00", "01", "02"], ["2 ตุลาคม 2563", "18 กันยายน 2564", "4 กันยายน 2565"], MEASURES)
    bundle = pipeline.report(text_of(TITLE, [["ครั้งที่", "ลงวันที่", "รายละเอียด"], *rows]).encode())
    assert not bundle.measures


def test_below_instruments_nothing_is_supposed() -> None:
    rows = [["ฆฏก", "IIT", "EIT"], *_rows(NAMES, MEASURES, MEASURES[::-1])]
    bundle = pipeline.report(text_of(TITLE, "ปีหน้า", rows).encode())
    assert not bundle.measures
    assert any(each.check == "table-not-read" for each in bundle.findings)


def test_words_of_a_header_may_tell_as_texts_do() -> None:
    rows = [each for name, *row in PLAN for each in (["ตัวชี้วัด" + name, "", ""], row[:3])]
    assert _told(["เห็นว่า", "แก้อย่างไร", "ฆฏค"], *rows) == (
        list(zip((2, 4, 7), ISSUES, strict=True)),
        [(number, text, unit, None) for number, text, unit in zip((2, 4, 7), MEASURES, UNITS, strict=True)],
    )


def test_a_first_row_of_works_is_no_header() -> None:
    rows = _rows(["กองคลัง", "กองช่าง", "สำนักปลัด"], ["i7", "i20", "e4"], ["จัดประชุมชี้แจง", *MEASURES[1:]])
    assert [each["text"] for each in read(TITLE, rows)["measures"]] == ["จัดประชุมชี้แจง", *MEASURES[1:]]


def test_short_words_over_such_texts_are_a_header() -> None:
    rows = [["มาตรการ", "สถานที่"], *_rows(MEASURES, ["ห้องประชุม", "หอประชุม", "ศาลากลางบ้าน"])]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert [(each.text, each.trust) for each in bundle.measures] == [(text, "stated") for text in MEASURES]


CARDS = [("i7", "88.40", ISSUES[0], MEASURES[0], "กองคลัง"), ("i20", "84.20", ISSUES[1], MEASURES[1], "กองช่าง")]
LABELS = ["รหัส", "ฆฏก", "ฆฏข", "ฆฏค", "ฆฏง"]


def test_labels_of_cards_are_what_stands_beside_them() -> None:
    found = read(TITLE, *([[label, text] for label, text in zip(LABELS, card, strict=True)] for card in CARDS))
    assert scores(found) == [("question", "I7", "score", 88.4), ("question", "I20", "score", 84.2)]
    assert [each["text"] for each in found["issues"]] == ISSUES[:2]
    assert [(each["text"], each["responsible"]) for each in found["measures"]] == [
        (MEASURES[0], "กองคลัง"),
        (MEASURES[1], "กองช่าง"),
    ]


def test_scores_of_such_cards_are_doubtful() -> None:
    cards = [[[label, text] for label, text in zip(LABELS, card, strict=True)] for card in CARDS]
    bundle = pipeline.report(text_of(TITLE, *cards).encode())
    assert {each.trust for each in bundle.scores} == {"doubtful"}
    assert "ฆฏข: issue; ฆฏค: measure" in {each.observed for each in bundle.findings}


def test_of_two_numbers_in_a_card_neither_is_the_score() -> None:
    cards = [
        [[label, text] for label, text in zip([*LABELS, "ฆฏจ"], (*card, other), strict=True)]
        for card, other in zip(CARDS, ("90.00", "91.00"), strict=True)
    ]
    assert scores(read(TITLE, *cards)) == []


def test_labels_of_a_turned_table() -> None:
    rows = [["ฆฏก", *NAMES], ["ฆฏข", *ISSUES], ["ฆฏค", *MEASURES], ["ฆฏง", *UNITS]]
    assert _told(*rows) == (
        list(zip((2, 4, 7), ISSUES, strict=True)),
        [(number, text, unit, None) for number, text, unit in zip((2, 4, 7), MEASURES, UNITS, strict=True)],
    )


def test_cells_that_all_begin_with_their_own_word() -> None:
    rows = [
        [f"ฆฏก: {name}", f"ฆฏข : {issue}", f"ฆฏค: {measure}"]
        for name, issue, measure in zip(NAMES, ISSUES, MEASURES, strict=True)
    ]
    assert _told(*rows) == (
        list(zip((2, 4, 7), ISSUES, strict=True)),
        [(number, text, None, None) for number, text in zip((2, 4, 7), MEASURES, strict=True)],
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("จัดทำคู่มือการยืมพัสดุ", Role.MEASURE),
        ("ให้กองคลังรายงานทุกเดือน", Role.MEASURE),
        ("ประชาชนไม่ทราบช่องทางร้องเรียน", Role.ISSUE),
        ("จัดทำคู่มือแล้วและแจกครบทุกกอง", Role.RESULT),
        ("ควรเพิ่มช่องทางการสื่อสาร", Role.SUGGESTION),
        ("ท่านทราบแผนการใช้จ่ายเงินของหน่วยงาน มากน้อยเพียงใด", None),
        ("ปิดไฟห้องที่ไม่ได้ใช้", None),
        ("กองคลัง", None),
    ],
)
def test_what_one_text_tells(text: str, role: Role | None) -> None:
    assert work_told(text) is role
