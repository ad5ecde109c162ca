from __future__ import annotations

import time
from dataclasses import replace

import pytest
from cases import EMPTY, NATIONAL, place, score

from checks import apply
from checks.review.decision import COLUMNS, Decision, ReviewError, decisions, text_of
from checks.review.following import all_followed, target
from checks.review.place import place_key
from checks.review.reviewed import reviewed
from normalize.records import Bundle, Finding, Place, Said

HEADER = ",".join(COLUMNS)
FINDING = Finding("different-values", "error", "ต่างกัน", "they differ", observed="85.85", place=place(1, 7))
BUNDLE = Bundle(
    NATIONAL, scores=(score(1, 85.85, at=place(1, 7)), score(1, 95.95, at=place(1, 2))), findings=(FINDING,)
)


def _line(**columns: str) -> str:
    return HEADER + "\n" + ",".join(columns.get(name, "") for name in COLUMNS) + "\n"


CORRECTION = {
    "report_id": NATIONAL.report_id,
    "action": "correct",
    "dataset": "scores",
    "where": "table 7 row 1 column 1",
    "column": "value",
    "found": "85.85",
    "right": "95.95",
    "reason": "ตารางที่ 1 และ 2",
    "name": "สมหญิง",
}
ACKNOWLEDGEMENT = {
    "report_id": NATIONAL.report_id,
    "action": "acknowledge",
    "check": "different-values",
    "where": "table 7 row 1 column 1",
    "found": "85.85",
    "reason": "ต้นฉบับพิมพ์เช่นนี้",
    "name": "สมหญิง",
}


def test_a_place_is_named_as_the_check_command_names_it() -> None:
    assert place_key(place(1, 7)) == "table 7 row 1 column 1"
    assert place_key({"page": 3, "table": 2, "row": 5, "column": 0}) == "page 3 table 2 row 5 column 0"


def test_a_correction_changes_the_value_and_says_so() -> None:
    after = reviewed(BUNDLE, decisions(_line(**CORRECTION)))
    assert [(each.value, each.printed, each.trust) for each in after.scores] == [
        (95.95, "85.85", "repaired"),
        (95.95, "95.95", "stated"),
    ]
    told = after.findings[-1]
    assert (told.check, told.severity, told.expected, told.observed) == ("value-corrected", "info", "95.95", "85.85")
    assert "สมหญิง" in told.message
    assert "ตารางที่ 1 และ 2" in told.message


def examined(*values: float) -> Bundle:
    """A report that states a number in several places, with what the checks find in it."""
    scores = tuple(score(1, value, at=place(1, table)) for table, value in enumerate(values, 1))
    return apply(Bundle(NATIONAL, scores=scores), EMPTY)


def severities(bundle: Bundle) -> list[str]:
    return [each.severity for each in bundle.findings if each.check == "different-values"]


def test_of_two_equal_numbers_at_one_place_the_line_names_the_one_that_is_meant() -> None:
    both = replace(BUNDLE, scores=(score(10, 85.85, at=place(1, 7)), score(9, 85.85, at=place(1, 7))))
    after = reviewed(both, decisions(_line(**CORRECTION)))
    assert [each.value for each in after.scores] == [85.85, 85.85]
    told = after.findings[-1]
    assert (told.check, told.severity) == ("review-unmatched", "warning")
    assert "indicator 10, indicator 9" in told.message_en
    named = CORRECTION | {"where": "table 7 row 1 column 1 indicator 10"}
    assert [each.value for each in reviewed(both, decisions(_line(**named))).scores] == [95.95, 85.85]


def test_a_finding_that_a_correction_answers_is_acknowledged_by_it() -> None:
    before = examined(85.85, 95.95)
    assert severities(before) == ["error"]
    made = CORRECTION | {"where": "table 1 row 1 column 1"}
    after = reviewed(before, decisions(_line(**made)))
    assert severities(after) == ["info"]
    (told,) = (each for each in after.findings if each.check == "different-values")
    assert told.message_en.endswith(" (settled by what สมหญิง corrected)")
    assert "สมหญิง" in told.message


def test_what_a_sentence_contradicts_is_settled_by_a_correction_of_the_table() -> None:
    said = Said(replace(score(1, 95.95), place=Place(line=9)))
    before = apply(Bundle(NATIONAL, scores=(score(1, 85.85),), said=(said,)), EMPTY)
    for right, severity in (("95.95", "info"), ("95.00", "error")):
        made = CORRECTION | {"where": "table 1 row 1 column 1", "right": right}
        after = reviewed(before, decisions(_line(**made)))
        assert [each.severity for each in after.findings if each.check == "sentence-differs"] == [severity]


def test_a_finding_that_a_correction_does_not_answer_stays() -> None:
    made = CORRECTION | {"where": "table 1 row 1 column 1", "right": "95.00"}
    assert severities(reviewed(examined(85.85, 95.95), decisions(_line(**made)))) == ["error"]
    made = CORRECTION | {"where": "table 1 row 1 column 1"}
    assert severities(reviewed(examined(85.85, 95.95, 75.75), decisions(_line(**made)))) == ["error"]


def test_a_sum_that_a_correction_breaks_is_told_with_the_correction_and_can_be_acknowledged() -> None:
    scores = (score("OIT", 94.13), score(9, 98.25, at=place(2)), score(10, 90.0, at=place(3)))
    before = apply(Bundle(NATIONAL, scores=scores), EMPTY)
    assert [each.check for each in before.findings if each.severity != "info"] == []
    made = CORRECTION | {"where": "table 1 row 2 column 1", "found": "98.25", "right": "๙๘.๕"}
    (told,) = (each for each in reviewed(before, decisions(_line(**made))).findings if each.check.startswith("indic"))
    assert (told.severity, told.observed, told.expected) == ("error", "94.13", "94.25")
    assert told.message.endswith(" (เป็นผลจากการแก้ 98.25 → 98.50 (สมหญิง))")
    assert told.message_en.endswith(" (which comes of the correction 98.25 → 98.50 (สมหญิง))")
    known = ACKNOWLEDGEMENT | {"check": told.check, "where": place_key(told.place), "found": "94.13"}
    for lines in ([made, known], [known, made]):
        both = [each for line in lines for each in decisions(_line(**line))]
        after = reviewed(before, both)
        assert [each.severity for each in after.findings if each.check == told.check] == ["info"]
        assert "review-unmatched" not in {each.check for each in after.findings}


def test_a_correction_is_told_in_words_of_people() -> None:
    made = CORRECTION | {"right": "๙๕.๙"}
    found = reviewed(BUNDLE, decisions(_line(**made))).findings
    (told,) = (each for each in found if each.check == "value-corrected")
    assert told.message.startswith("แก้ค่าตัวเลข (คะแนน) จาก 85.85 เป็น 95.90 โดย สมหญิง")
    with pytest.raises(ReviewError) as refused:
        decisions(_line(**(CORRECTION | {"right": "795"})))
    assert "“795” (right) ใช้เป็นค่าตัวเลข (คะแนน) ไม่ได้ (0–100)" in refused.value.reason.th


def test_a_sum_that_comes_out_once_a_part_is_right_is_acknowledged() -> None:
    scores = (score("OIT", 94.13), score(9, 89.25, at=place(2)), score(10, 90.0, at=place(3)))
    before = apply(Bundle(NATIONAL, scores=scores), EMPTY)
    made = CORRECTION | {"where": "table 1 row 2 column 1", "found": "89.25", "right": "98.25"}
    after = reviewed(before, decisions(_line(**made)))
    told = [[each.severity for each in some.findings if each.check.startswith("indic")] for some in (before, after)]
    assert told == [["error"], ["info"]]


def test_a_correction_whose_source_changed_is_not_applied_and_says_so() -> None:
    after = reviewed(BUNDLE, decisions(_line(**(CORRECTION | {"found": "85.80"}))))
    assert [each.value for each in after.scores] == [85.85, 95.95]
    assert [(each.check, each.severity) for each in after.findings[1:]] == [("review-unmatched", "warning")]


@pytest.mark.parametrize(
    "where", ["page 9 table 9 row 9 column 9", "line 3", "in the report", "table 7 row 1 column 1 I8"]
)
def test_a_correction_at_a_place_that_no_record_has_changes_no_record(where: str) -> None:
    after = reviewed(BUNDLE, decisions(_line(**(CORRECTION | {"where": where}))))
    assert after.scores == BUNDLE.scores
    assert [(each.check, each.severity) for each in after.findings[1:]] == [("review-unmatched", "warning")]
    assert where in after.findings[-1].message


@pytest.mark.parametrize("where", ["", "pagina 9", "table 7, row 1", "table 7 row", "table ๗ row 1", "หน้า 3 ตาราง 7"])
def test_a_place_that_cannot_be_read_is_refused_with_its_line(where: str) -> None:
    with pytest.raises(ReviewError, match="csv:2: ") as told:
        decisions(_line(**(CORRECTION | {"where": f'"{where}"'})))
    assert "where" in told.value.reason.en


@pytest.mark.parametrize("behind", ["", " indicator 1", " O27", " O27.3", " IIT", " overall", " E3 public"])
def test_a_place_may_name_what_it_is_of(behind: str) -> None:
    assert decisions(_line(**(CORRECTION | {"where": f"page 3 table 7 row 1 column 1{behind}"})))


def test_a_correction_that_goes_with_a_record_to_another_place_says_so() -> None:
    made = decisions(_line(**CORRECTION))
    known = target(made, "a.txt", BUNDLE, None)
    assert known is not None
    read_otherwise = replace(BUNDLE, scores=(score(1, 85.85, at=place(1, 8)), score(1, 95.95, at=place(1, 2))))
    moved = [to for _, to in all_followed(made, known.bundle, read_otherwise) if to]
    after = reviewed(read_otherwise, moved)
    assert [each.value for each in after.scores] == [95.95, 95.95]
    (told,) = (each for each in after.findings if each.check == "value-corrected")
    assert told.message_en.endswith("(it stood at table 7 row 1 column 1, and stands at table 8 row 1 column 1 now)")


def test_an_acknowledged_finding_is_information_and_keeps_its_reason() -> None:
    (after,) = reviewed(BUNDLE, decisions(_line(**ACKNOWLEDGEMENT))).findings
    assert (after.check, after.severity) == ("different-values", "info")
    assert after.message_en == "they differ (acknowledged by สมหญิง: ต้นฉบับพิมพ์เช่นนี้)"


def test_an_acknowledgement_of_what_is_no_longer_found_says_so() -> None:
    clean = replace(BUNDLE, findings=())
    assert [each.check for each in reviewed(clean, decisions(_line(**ACKNOWLEDGEMENT))).findings] == [
        "review-unmatched"
    ]


def test_decisions_about_other_reports_are_left_alone() -> None:
    assert reviewed(BUNDLE, decisions(_line(**(CORRECTION | {"report_id": "b" * 16})))) == BUNDLE


@pytest.mark.parametrize("missing", ["report_id", "reason", "name", "dataset", "right"])
def test_a_decision_must_be_whole_and_signed(missing: str) -> None:
    with pytest.raises(ReviewError) as told:
        decisions(_line(**{name: value for name, value in CORRECTION.items() if name != missing}))
    assert "review.csv, line 2" in told.value.reason.en
    assert told.value.exit_code == 2


def test_an_unknown_action_is_refused() -> None:
    with pytest.raises(ReviewError):
        decisions(_line(**(CORRECTION | {"action": "delete"})))


@pytest.mark.parametrize(
    ("column", "right"),
    [("value", "เก้าสิบ"), ("value", "nan"), ("indicator", "1.5"), ("printed", "๙๕.๙๕"), ("values", "95.95")],
)
def test_a_correction_that_its_column_cannot_hold_is_refused(column: str, right: str) -> None:
    with pytest.raises(ReviewError, match="csv:2"):
        decisions(_line(**(CORRECTION | {"column": column, "right": right})))


def test_what_a_report_does_not_say_can_be_filled_in() -> None:
    filled = CORRECTION | {"column": "question", "found": "", "right": "I8"}
    assert [each.question for each in reviewed(BUNDLE, decisions(_line(**filled))).scores] == ["I8", None]


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp874"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_file_that_a_spreadsheet_has_saved_is_understood(encoding: str, delimiter: str) -> None:
    saved = _line(**CORRECTION).replace(",", delimiter).replace("\n", "\r\n").encode(encoding)
    assert decisions(text_of(saved)) == decisions(_line(**CORRECTION))


def test_what_is_in_no_encoding_is_told_with_its_line() -> None:
    with pytest.raises(ReviewError, match="csv:2"):
        text_of(_line(**CORRECTION).encode() + b"\xff\xfe\xfc")


@pytest.mark.parametrize(
    ("dataset", "column", "right"),
    [
        ("scores", "value", "-5000"),
        ("scores", "value", "1e308"),
        ("scores", "value", "100.01"),
        ("scores", "level", "nonsense"),
        ("scores", "statistic", "คะแนน"),
        ("scores", "instrument", "XIT"),
        ("scores", "indicator", "300"),
        ("scores", "indicator", "99999999999999999999"),
        ("scores", "item", "70000"),
        ("scores", "assessed_year", "99999"),
        ("issues", "number", "9" * 30),
        ("issues", "number", "9" * 5000),
        ("measures", "kind", "other"),
    ],
)
def test_values_are_held_against_the_registry(dataset: str, column: str, right: str) -> None:
    wrong = CORRECTION | {"dataset": dataset, "column": column, "right": right}
    with pytest.raises(ReviewError) as told:
        decisions(_line(**wrong))
    assert told.value.reason.en.startswith("review.csv, line 2: ")
    assert f"{dataset}.{column}" in told.value.reason.en
    assert len(told.value.reason.en) < 200


@pytest.mark.parametrize(
    ("column", "right"), [("value", "0"), ("value", "100"), ("indicator", "10"), ("level", "item")]
)
def test_values_at_the_edge_are_taken(column: str, right: str) -> None:
    assert decisions(_line(**(CORRECTION | {"column": column, "right": right})))


@pytest.mark.parametrize("reason", ["ก" * 200_000, "ก" * 20_001, "\0"])
def test_a_cell_that_no_csv_holds_is_told_with_its_line(reason: str) -> None:
    with pytest.raises(ReviewError, match="csv:2"):
        decisions(_line(**(CORRECTION | {"reason": reason})))


def test_the_line_is_that_of_the_file_also_below_a_cell_of_several_lines() -> None:
    first = _line(**(CORRECTION | {"reason": '"สอง\nบรรทัด"'}))
    with pytest.raises(ReviewError, match="csv:4"):
        decisions(first + _line(**(CORRECTION | {"right": "x"})).split("\n", 1)[1])


def test_many_decisions_about_many_records_take_linear_time() -> None:
    """10,000 decisions over 10,000 records: looking each up among all would be a hundred million comparisons."""
    many = [score(1, 50.0, at=place(row, 7)) for row in range(10_000)]
    findings = [replace(FINDING, place=place(row, 7)) for row in range(2000)]
    lines = [
        decisions(_line(**(CORRECTION | {"where": f"table 7 row {row} column 1", "found": "50.0"})))[0]
        for row in range(10_000)
    ]
    began = time.monotonic()
    after = reviewed(Bundle(NATIONAL, scores=tuple(many), findings=tuple(findings)), lines)
    assert {each.value for each in after.scores} == {95.95}
    assert time.monotonic() - began < 10


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (_line(**CORRECTION) + _line(**CORRECTION).split("\n")[1] + ",more", "line 3: it has more cells"),
        (_line(**CORRECTION).replace("สมหญิง", '"สมหญิง'), "line 2: this is no CSV"),
        ("report_id,action\na,b\n", "line 1: the first line lacks the columns reason, name"),
        ("\0\0\0", "line 1: the first line lacks"),
        (HEADER + "\n\n\n" + ",".join("x" * (name == "report_id") for name in COLUMNS), "line 4: "),
    ],
)
def test_a_broken_line_is_named(text: str, told: str) -> None:
    with pytest.raises(ReviewError) as error:
        decisions(text)
    assert told in error.value.reason.en


def test_an_empty_file_decides_nothing() -> None:
    assert decisions("") == decisions(HEADER + "\n") == decisions(HEADER + "\n,,,,,,,,,,\n\n") == ()


def test_decisions_follow_their_report_in_linear_time() -> None:
    """Each line looks at the records once: three thousand for one report take seconds."""
    many = [score(1, 50.0 + row / 10, at=place(row, 7)) for row in range(300)]
    bundle = Bundle(NATIONAL, scores=tuple(many))
    made = [
        Decision(
            **CORRECTION | {"where": f"table 7 row {n % 300} column 1", "found": f"{50 + n % 300 / 10}", "right": "9"}
        )
        for n in range(3000)
    ]
    began = time.process_time()
    known = target(made, "a.txt", bundle, None)
    assert known is not None
    moved = list(all_followed(made, known.bundle, bundle))
    assert time.process_time() - began < 15
    assert len(known.bundle.scores) == 300
    assert [each is None for _, each in moved] == [n >= 300 for n in range(3000)]


def test_acknowledgements_that_match_nothing_take_linear_time() -> None:
    """Each adds a finding that it matches nothing, among which the next is not looked for."""
    made = [Decision(**ACKNOWLEDGEMENT | {"check": f"no-such-check-{n}"}) for n in range(8000)]
    began = time.process_time()
    known = target(made, "a.txt", Bundle(NATIONAL, findings=(FINDING,)), None)
    assert known is not None
    assert [moved for _, moved in all_followed(made, known.bundle, Bundle(NATIONAL, findings=(FINDING,)))] == [
        None
    ] * 8000
    assert time.process_time() - began < 10


def test_a_correction_that_names_its_subject_goes_with_its_report() -> None:
    scores = (score(1, 50.0, at=place(1, 7)), score(2, 50.0, at=place(1, 7)))
    where = "table 7 row 1 column 1 indicator 2"
    made = [Decision(**CORRECTION | {"where": where, "found": "50.0", "right": "51"})]
    known = target(made, "a.txt", Bundle(NATIONAL, scores=scores), None)
    assert known is not None
    assert known.bundle.scores == scores[1:]


TOTALS = (score("overall", 84.0), score("overall", 70.0, year=2567, at=place(2)))


@pytest.mark.parametrize(
    ("line", "total"),
    [
        ({"found": "84.00", "right": "94.00"}, 94.0),
        # The total of another year is no total of the report's.
        ({"where": "table 1 row 2 column 1", "found": "70.00", "right": "71.00"}, 84.0),
    ],
)
def test_the_reports_total_is_the_corrected_one(line: dict[str, str], total: float) -> None:
    before = Bundle(replace(NATIONAL, overall_score=84.0), scores=TOTALS)
    made = CORRECTION | {"where": "table 1 row 1 column 1"} | line
    assert reviewed(before, decisions(_line(**made))).report.overall_score == total


def test_another_agencys_total_is_none_of_the_reports() -> None:
    other = score("overall", 84.0, agency="เทศบาลตำบลอื่น")
    before = Bundle(replace(NATIONAL, overall_score=85.0), scores=(other,))
    made = CORRECTION | {"where": "table 1 row 1 column 1", "found": "84.00", "right": "94.00"}
    assert reviewed(before, decisions(_line(**made))).report.overall_score == 85.0


def test_a_level_that_the_corrected_total_fits_is_settled() -> None:
    report = replace(NATIONAL, overall_score=48.0, overall_level="ผ่าน")
    before = apply(Bundle(report, scores=(score("overall", 48.0),)), EMPTY)
    made = CORRECTION | {"where": "table 1 row 1 column 1", "found": "48.00", "right": "88.00"}
    after = reviewed(before, decisions(_line(**made)))
    told = [[each.severity for each in some.findings if each.check == "level-of-total"] for some in (before, after)]
    assert told == [["error"], ["info"]]


def trusts(bundle: Bundle) -> list[str]:
    return [each.trust for each in bundle.scores]


SUM = (score("OIT", 94.13), score(9, 89.25, at=place(2)), score(10, 90.0, at=place(3)))
MENDED = CORRECTION | {"where": "table 1 row 2 column 1", "found": "89.25", "right": "98.25"}


def test_what_a_wrong_number_made_doubtful_is_trusted_again() -> None:
    before = apply(Bundle(NATIONAL, scores=SUM), EMPTY)
    assert trusts(before) == ["doubtful", "doubtful", "doubtful"]
    assert trusts(reviewed(before, decisions(_line(**MENDED)))) == ["stated", "repaired", "stated"]


def test_what_the_reading_of_its_table_left_in_doubt_stays_so() -> None:
    before = apply(Bundle(NATIONAL, scores=SUM), EMPTY)
    unsure = Finding(
        "reading-unsure", "warning", "สองทาง", "two readings", place=replace(place(1), row=None, column=None)
    )
    after = reviewed(replace(before, findings=(*before.findings, unsure)), decisions(_line(**MENDED)))
    assert trusts(after) == ["doubtful", "repaired", "doubtful"]


def test_what_a_corrected_number_contradicts_is_doubtful_and_no_longer_proven() -> None:
    before = apply(Bundle(NATIONAL, scores=(score("OIT", 94.13), score(9, 98.25, at=place(2)), SUM[2])), EMPTY)
    assert trusts(before) == ["proven", "proven", "proven"]
    made = MENDED | {"found": "98.25", "right": "89.25"}
    assert trusts(reviewed(before, decisions(_line(**made)))) == ["doubtful", "repaired", "doubtful"]
