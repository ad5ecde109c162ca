"""What no framework lays down is asked where the report's own numbers bear it out, and only there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import NATIONAL, case, question, score

from checks.case import Case
from checks.registry import every_check
from checks.result import FAIL
from codebook.agreeing import agreed
from codebook.reader import framework
from normalize.records import Use

CHECKS = {each.id: each for each in every_check()}


def found(check: str, examined: Case) -> list[tuple[str | None, str | None]]:
    failures = [each for each in CHECKS[check].calculate(examined) if each.outcome == FAIL]
    return [(each.observed, each.severity or CHECKS[check].severity) for each in failures]


UNDATED = replace(NATIONAL, fiscal_year=2568, assessed_year=None)


def undated(total: float) -> Case:
    parts = (score("IIT", 87.6, year=None), score("EIT", 86.8, year=None), score("OIT", 89.85, year=None))
    return case(scores=(*parts, score("overall", total, year=None)), report=UNDATED)


def test_numbers_without_a_year_are_asked_what_both_years_lay_down() -> None:
    assert found("instruments-of-total", undated(88.26)) == []
    assert found("instruments-of-total", undated(89.16)) == [("89.16", "error")]


def test_what_two_years_have_in_common() -> None:
    one, other = framework("NACC", 2568), framework("NACC", 2563)
    assert one is not None
    assert other is not None
    common = agreed(one, other)
    assert common.weight("OIT") == (one.weight("OIT") if one.weight("OIT") == other.weight("OIT") else None)
    ranges = {each.number: (each.first, each.last) for each in common.indicators}
    for number, (first, last) in ranges.items():
        mine, theirs = one.indicator(number), other.indicator(number)
        assert mine is not None
        assert theirs is not None
        same = (mine.first, mine.last) == (theirs.first, theirs.last)
        assert (first, last) == ((mine.first, mine.last) if same else (None, None))
    assert common.levels == ()
    assert agreed(one, one) == one


def parts(*means: float) -> Case:
    publics, surveys = (80.4, 81.2, 78.8, 79.6), (84.6, 83.8, 82.4, 81.4)
    scores = []
    for code, public, survey, mean in zip(("E4", "E5", "E7", "E9"), publics, surveys, means, strict=False):
        scores += [
            score(code, public, "public", year=2560),
            score(code, survey, "survey", year=2560),
            score(code, mean, year=2560),
        ]
    return case(scores=tuple(scores), report=replace(NATIONAL, fiscal_year=2560, assessed_year=2560))


def test_two_parts_make_a_mean_where_the_others_do() -> None:
    assert found("eit-parts", parts(82.5, 82.5, 80.6, 80.5)) == []
    assert found("eit-parts", parts(82.5, 85.2, 80.6, 80.5)) == [("85.20", "warning")]
    assert found("eit-parts", parts(82.5, 85.2)) == []
    assert found("eit-parts", parts(81.1, 85.2, 83.3, 80.5)) == []


def grouped(*indicators: tuple[int, float, tuple[float, ...]]) -> Case:
    scores, questions, code = [], [], 0
    for indicator, printed, values in indicators:
        scores.append(score(indicator, printed, year=2560))
        for value in values:
            code += 1
            scores.append(score(f"I{code}", value, year=2560))
            questions.append(question(f"I{code}", indicator))
    report = replace(NATIONAL, fiscal_year=2560, assessed_year=2560)
    return case(scores=tuple(scores), questions=tuple(questions), report=report)


HELD = ((1, 93.87, (93.2, 90.4, 98.0)), (2, 91.47, (84.8, 92.6, 97.0)), (4, 86.93, (83.4, 91.8, 85.6)))


def test_the_questions_below_an_indicator_make_it_where_the_others_do() -> None:
    assert found("questions-of-indicator", grouped(*HELD)) == []
    assert found("questions-of-indicator", grouped(*HELD, (3, 93.63, (88.4, 93.6, 96.2)))) == [("93.63", "warning")]
    lowest = ((1, 93.87, (70.1, 72.2)), (2, 91.47, (60.0, 61.3)), (3, 88.0, (50.5, 51.5)))
    assert found("questions-of-indicator", grouped(*lowest)) == []


def test_a_question_without_which_the_mean_comes_out_is_named() -> None:
    """Code and score of a question that is none of the indicator's stand in its rows, its mean without it."""
    surplus = grouped(*HELD, (3, 92.73, (88.4, 93.6, 96.2, 71.4)))
    wrong = grouped(*HELD, (3, 95.63, (88.4, 93.6, 96.2, 71.4)))
    said = [
        [each.reason.en for each in CHECKS["questions-of-indicator"].calculate(every) if each.outcome == FAIL]
        for every in (surplus, wrong)
    ]
    assert ["it comes out without the score of" in text for texts in said for text in texts] == [True, False]


def test_one_that_holds_is_enough_where_two_digits_changed_places() -> None:
    assert found("questions-of-indicator", grouped(HELD[0], (4, 84.5, (83.1, 88.5, 84.6)))) == [("84.50", "warning")]
    assert found("questions-of-indicator", grouped(HELD[0], (4, 84.5, (83.1, 89.9, 84.6)))) == []


def columns(last: str) -> str:
    rows = (
        ("91.20", "88.50", "89.85"),
        ("98.90", "97.70", "98.30"),
        ("95.10", "96.40", "95.75"),
        ("87.80", "86.20", last),
    )
    body = "\n".join("\t".join((f"I{at}", *row)) for at, row in enumerate(rows, 1))
    return f"ข้อ\tรายการที่ 1\tรายการที่ 2\tคะแนนเฉลี่ย\n{body}"


def test_a_column_of_means_behind_its_columns() -> None:
    assert found("mean-of-rows", case(text=columns("87.00"))) == []
    assert found("mean-of-rows", case(text=columns("78.00"))) == [("78.00", "warning")]


def side_by_side(value: str) -> str:
    left = (("1", "97.12"), ("2", "96.45"), ("3", "95.30"), ("4", "94.88"), ("5", "93.71"))
    right = (("6", "92.96"), ("7", "91.40"), ("8", "90.85"), ("9", value), ("10", "88.10"))
    rows = "\n".join(f"{a}\tเขต{a}\t{b}\t{c}\tเขต{c}\t{d}" for (a, b), (c, d) in zip(left, right, strict=True))
    return f"ลำดับ\tหน่วยงาน\tคะแนน\tลำดับ\tหน่วยงาน\tคะแนน\n{rows}"


def test_ranks_side_by_side_are_one_list() -> None:
    assert found("rank", case(text=side_by_side("89.77"))) == []
    assert found("rank", case(text=side_by_side("98.77"))) == [("9", "warning")]


def short(*rows: tuple[str, str, str], head: str = "อันดับ") -> str:
    return f"{head}\tหน่วยงาน\tคะแนน\n" + "\n".join("\t".join(row) for row in rows)


@pytest.mark.parametrize(
    ("rows", "observed"),
    [
        ((("1", "กอง ก", "95.00"), ("2", "กอง ข", "93.00"), ("3", "กอง ค", "91.00")), []),
        ((("1", "กอง ก", "95.00"), ("2", "กอง ข", "91.00"), ("3", "กอง ค", "93.00")), [("3", "warning")]),
        ((("1", "IIT", "90.00"), ("2", "EIT", "85.00"), ("3", "OIT", "95.00")), []),
        ((("3", "IIT", "90.00"), ("2", "EIT", "85.00"), ("1", "OIT", "95.00")), [("3", "warning")]),
    ],
)
def test_ranks_of_few_rows(rows: tuple[tuple[str, str, str], ...], observed: list[tuple[str, str]]) -> None:
    assert found("rank", case(text=short(*rows))) == observed


def test_agencies_are_ranked_by_their_total() -> None:
    rows = (
        ("1", "ม.ก", "86.02", "90.28"),
        ("2", "ม.ข", "84.56", "87.87"),
        ("3", "ม.ค", "85.36", "89.47"),
        ("4", "ม.ง", "79.44", "83.35"),
    )
    text = "อันดับ\tสถาบัน\tIIT\tคะแนนรวม\n" + "\n".join("\t".join(row) for row in rows)
    assert found("rank", case(text=text)) == [("2", "warning"), ("3", "warning")]
    assert found("rank", case(text=text.replace("87.87", "89.87"))) == []


def test_running_numbers_of_few_rows_rank_nothing() -> None:
    rows = (("1", "กอง ก", "95.00"), ("2", "กอง ข", "91.00"), ("3", "กอง ค", "93.00"))
    assert found("rank", case(text=short(*rows, head="ลำดับที่"))) == []


COUNTS = (
    ("มีข้อที่ต้องแก้ไข จำนวน 5 ข้อ ได้แก่\n\n1. ก\n\n2. ข\n\n3. ค\n\n4. ง", [("5", "warning")]),
    ("มีข้อที่ต้องแก้ไข จำนวน 4 ข้อ ได้แก่\n\n1. ก\n\n2. ข\n\n3. ค\n\n4. ง", []),
    ("มีข้อที่ต้องแก้ไข จำนวน 3 ประเด็น คือ\n\n- ก\n\n- ข\n\nจบ", [("3", "warning")]),
    ("จำนวน 4 มาตรการ ได้แก่ 1) ประกาศ 2) อบรม 3) ติดตาม", [("4", "warning")]),
    ("จำนวน 3 มาตรการ ได้แก่ (1) ประกาศ (2) อบรม (3) ติดตาม", []),
    (
        "รหัส\tรายการ\tคะแนน\nMOIT 1\tก\t90\nMOIT 2\tข\t90\nMOIT 3\tค\t90\nMOIT 4\tง\t90\nMOIT 5\tจ\t90\nMOIT 6\tฉ\t90\n"
        "MOIT 8\tช\t90\nรวมทั้ง 8 ข้อ\t\t90",
        [("8", "warning")],
    ),
)


@pytest.mark.parametrize(("text", "observed"), COUNTS)
def test_counts_of_what_stands_there(text: str, observed: list[tuple[str, str]]) -> None:
    assert found("stated-count", case(text=text)) == observed


def every(*numbers: int) -> Case:
    text = "แบบวัด IIT แสดงข้อคำถามครบทุกข้อ"
    return case(text=text, questions=tuple(question(f"I{number}", row=number) for number in numbers))


def test_every_question_is_there() -> None:
    assert found("stated-count", every(*range(1, 11))) == []
    assert found("stated-count", every(1, 2, 3, 4, 6, 7, 8, 9, 10)) == [("10", "warning")]


def test_a_pass_mark_that_the_report_states() -> None:
    rows = "\n".join(f"แห่งที่ {at}\t{value}\tผ่าน" for at, value in enumerate(("98.86", "95.45", "94.32", "90.91"), 1))
    table = f"หน่วยงาน\tคะแนน\tผลเทียบเกณฑ์\n{rows}"
    assert found("level-of-row", case(text=f"เกณฑ์ผ่าน : ร้อยละ 92 ขึ้นไป\n\n{table}")) == [("ผ่าน (90.91)", "error")]
    assert found("level-of-row", case(text=f"เกณฑ์ผ่าน : ร้อยละ 90 ขึ้นไป\n\n{table}")) == []


def test_a_column_of_marks_has_no_levels() -> None:
    rows = "\n".join(
        f"{name}\t{value}\t85.00\t{level}"
        for name, value, level in (
            ("IIT", "92.00", "A"),
            ("EIT", "84.20", "B"),
            ("OIT", "96.00", "AA"),
            ("การใช้อำนาจ", "83.20", "B"),
        )
    )
    text = f"รายการ\tคะแนน\tค่าเป้าหมาย\tระดับ\n{rows}"
    assert found("level-of-row", case(text=text, report=replace(NATIONAL, assessed_year=2564))) == []


@pytest.mark.parametrize(
    ("text", "observed"),
    [
        ("ระดับ A หมายถึง 85.00 - 94.99 คะแนน ระดับ B หมายถึง 75.00 - 84.99 คะแนน", []),
        (
            "ระดับ A หมายถึง 85.00 - 94.99 ระดับ B หมายถึง 75.00 - 84.99 ระดับ C หมายถึง 56.00 - 74.99",
            [("56.00–74.99", "warning")],
        ),
        ("ระดับ A หมายถึง 80.00 - 100 คะแนน ระดับ B หมายถึง 70.00 - 79.99 คะแนน", []),
    ],
)
def test_bands_in_a_sentence(text: str, observed: list[tuple[str, str]]) -> None:
    assert found("stated-bands", case(text=text)) == observed


SENTENCES = {
    "คะแนนแบบวัด EIT Survey อยู่ที่ 96.28 คะแนน": [("96.28", "error")],
    "คะแนนแบบวัด EIT Survey อยู่ที่ 92.68 คะแนน": [],
    "เป้าหมายคือไม่น้อยกว่าร้อยละ 92.00 และคะแนนแบบวัด IIT ที่ได้ 86.27 คะแนน ต้องเพิ่มขึ้น": [("86.27", "error")],
    "เทียบกับคะแนนแบบวัด IIT ของกลุ่มที่ได้ 86.27 คะแนน": [],
    "เทศบาลตำบลบ้านโคกได้คะแนนแบบวัด IIT 86.27 คะแนน": [],
    "ทุกเครื่องมือดีขึ้นจากปีก่อน โดยแบบวัด IIT ได้ 86.27 คะแนน": [("86.27", "error")],
    "ผ่านเกณฑ์เป้าหมาย 85 คะแนน และแบบวัด IIT ได้ 86.27 คะแนน": [("86.27", "error")],
    "ในปีก่อนแบบวัด IIT ได้ 86.27 คะแนน": [],
    "แบบวัด EIT ยังไม่ถึงเกณฑ์ ส่วนแบบวัด IIT ได้เพียง 86.27 คะแนน": [("86.27", "error")],
    "คะแนนข้อเป็นค่าเฉลี่ยของสองช่องทาง และแบบวัด IIT ได้ 86.27 คะแนน": [("86.27", "error")],
    "ค่าเฉลี่ยของทุกแห่งในแบบวัด IIT คือ 86.27 คะแนน": [],
    "คะแนนเฉลี่ยของ ๕๐ สำนักงานเขตในแบบวัด IIT เท่ากับ 86.27 คะแนน": [],
    "คะแนนเฉลี่ยของ 3 ข้อ ทำให้แบบวัด IIT ได้ 86.27 คะแนน": [("86.27", "error")],
    "แบบวัด IIT ควรได้ 86.27 คะแนน": [],
    "แบบวัด IIT ได้ประมาณ 86.27 คะแนน": [("86.27", "warning")],
    "แบบวัด IIT ได้ประมาณ 90.00 คะแนน": [],
    "มาตรการยกระดับแบบวัด IIT (86.27 คะแนน)": [("86.27", "warning")],
    "มาตรการยกระดับแบบวัด IIT (86.72 คะแนน)": [],
    "มาตรการยกระดับแบบวัด IIT ให้ได้ 86.92 คะแนน": [],
    "หากแบบวัด IIT ได้ 86.27 คะแนน จะไม่ผ่าน": [],
    # What it became is the result; the number before is that of an earlier year.
    "แบบวัด IIT ได้ 90.10 คะแนน และเพิ่มขึ้นเป็น 86.27 คะแนน ในปีงบประมาณ พ.ศ. 2568": [("86.27", "error")],
    "แบบวัด IIT ได้ 90.10 คะแนน และเพิ่มขึ้นเป็น 86.72 คะแนน": [],
    "แบบวัด IIT จาก 90.10 คะแนน ลดลงเหลือ 86.27 คะแนน": [("86.27", "error")],
    "แบบวัด IIT สูงกว่าปีก่อนซึ่งได้ 86.27 คะแนน": [],
    "แบบวัด IIT เพิ่มขึ้นจากปี 2567 ที่ได้คะแนน 81.40 คะแนน": [("81.40", "error")],
    "แบบวัด IIT เพิ่มขึ้นจากปี 2567 ที่มีคะแนน 84.10 คะแนน": [],
    "แบบวัด IIT เพิ่มขึ้นจากปี 2567 ที่ตั้งเป้าไว้ 81.40 คะแนน": [],
    "ตัวชี้วัดที่ 3 ของแบบวัด IIT ได้ 90.10 คะแนน": [],
    "แบบวัด IIT และแบบวัด EIT ได้ 86.27 และ 92.68 คะแนน ตามลำดับ": [("86.27", "error")],
    "ข้ออื่นของแบบวัด IIT ได้ 86.27 คะแนน": [],
    "ตั้งเป้าหมายให้ EIT ได้ 92.00 คะแนน และ IIT ได้ 90.00 คะแนน": [],
    "คะแนนเบื้องต้นของ IIT คือ 86.27 คะแนน": [],
}


@pytest.mark.parametrize("text", SENTENCES)
def test_sentences_and_whose_number_they_state(text: str) -> None:
    scores = (score("IIT", 86.72), score("EIT", 92.68, "survey"), score("IIT", 84.1, year=2567))
    assert found("sentence-differs", case(scores=scores, text=text)) == SENTENCES[text]


def test_a_header_with_another_year_warns() -> None:
    first = "ตัวชี้วัด\tปี 2567\tปี 2568\nก\t90.00\t91.00"
    uses = tuple(Use(table, 0, column, "header") for table in (1, 2) for column in range(3))
    for header, observed in (("ตัวชี้วัด\tปี 2567\tปี 2568", []), ("ตัวชี้วัด\tปี 2567\tปี 2567", [("ปี 2567", "warning")])):
        text = f"{first}\n\n{header}\nข\t92.00\t93.00"
        assert found("table-header", case(text=text, uses=uses)) == observed


def test_an_unlikely_name_of_a_place_is_only_told() -> None:
    own = replace(
        NATIONAL,
        agency="องค์การบริหารส่วนตำบลหนองเทพธิดา",
        agency_type="subdistrict_administrative_organization",
        province=None,
    )
    assert found("agency-unknown-place", case(report=own)) == [("หนองเทพธิดา", "info")]


@pytest.mark.parametrize(
    ("text", "observed"),
    [
        ("ได้ 92.63 คะแนน สูงกว่าปีงบประมาณ พ.ศ. 2567 ซึ่งได้ 90.18 คะแนน", 0),
        ("ได้ 92.63 คะแนน ต่ำกว่าปีงบประมาณ พ.ศ. 2567 ซึ่งได้ 90.18 คะแนน", 1),
        ("ได้ 88.01 คะแนน ระดับ A เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2563 ซึ่งได้ 79.42 คะแนน", 0),
        ("ได้ 90.88 คะแนน เพิ่มขึ้นจากปีก่อน 2.73 คะแนน", 0),
    ],
)
def test_a_number_above_or_below_another(text: str, observed: int) -> None:
    assert len(found("spoken-change", case(text=text))) == observed


def arrows(last: str) -> str:
    rows = ((90.0, 91.0, "เพิ่มขึ้น ▲"), (90.0, 89.0, "ลดลง ▼"), (80.0, 82.0, "เพิ่มขึ้น ▲"), (80.0, 83.0, last))
    body = "\n".join(f"แถว\t{one:.2f}\t{two:.2f}\t{sign}" for one, two, sign in rows)
    return f"รายการ\tปี 2567\tปี 2568\tเพิ่ม/ลด\n{body}"


def test_a_cell_that_says_up_and_down() -> None:
    assert found("difference", case(text=arrows("เพิ่มขึ้น ▲"))) == []
    assert found("difference", case(text=arrows("เพิ่มขึ้น ▼"))) == [("เพิ่มขึ้น ▼", "warning")]


def labels(second: str) -> str:
    return (
        f"ตัวชี้วัด\tคะแนน\n1. การปฏิบัติหน้าที่\t90.00\n2. {second}\t91.00\n3. การใช้อำนาจ\t92.00\n4. การใช้ทรัพย์สินของราชการ\t93.00"
    )


def test_a_label_whose_number_is_another_indicators() -> None:
    assert found("indicator-name", case(text=labels("การใช้งบประมาณ"))) == []
    assert found("indicator-name", case(text=labels("คุณภาพการดำเนินงาน"))) == [("คุณภาพการดำเนินงาน", "error")]
