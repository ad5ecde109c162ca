from __future__ import annotations

from dataclasses import replace

import pytest
from cases import NATIONAL, place, score

from checks.review import COLUMNS, ReviewError, decisions, place_key, reviewed
from normalize.records import Bundle, Finding

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


def test_a_correction_whose_source_changed_is_not_applied_and_says_so() -> None:
    after = reviewed(BUNDLE, decisions(_line(**(CORRECTION | {"found": "85.80"}))))
    assert [each.value for each in after.scores] == [85.85, 95.95]
    assert [(each.check, each.severity) for each in after.findings[1:]] == [("review-unmatched", "warning")]


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
