from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from checks.difference import Difference, difference

SCHEMA = {"scores.value": "double"}


def _output(value: float, version: str = "1", report_id: str = "a", **more: Any) -> dict[str, list[dict[str, Any]]]:
    report = {"report_id": report_id, "agency": "ก", "source_path": "ก.pdf", "pipeline_version": version}
    score = {"report_id": report_id, "level": "overall", "statistic": "score", "value": value, "row": 1} | more
    return {"reports": [report], "scores": [score]}


def _difference(old: dict[str, Any], new: dict[str, Any]) -> Difference:
    return difference(old, new, SCHEMA, SCHEMA)


def test_the_same_output_has_no_difference() -> None:
    assert _difference(_output(90.0), _output(90.0)).same


def test_where_a_record_stands_is_not_compared() -> None:
    assert _difference(_output(90.0), _output(90.0, row=7)).same


def test_a_value_that_another_version_read_otherwise() -> None:
    found = _difference(_output(90.0), _output(80.0, "2"))
    assert found.versions == (("1",), ("2",))
    (change,) = found.changes
    assert (change.dataset, change.kind, change.cause) == ("scores", "changed", "pipeline")
    assert change.columns == {"value": (90.0, 80.0)}
    assert change.about == {"level": "overall", "statistic": "score"}


def test_a_value_that_another_file_states() -> None:
    (change,) = _difference(_output(90.0), _output(80.0, report_id="b")).changes
    assert (change.kind, change.cause, change.source_path) == ("changed", "report", "ก.pdf")


def test_reports_that_came_and_went() -> None:
    empty: dict[str, list[dict[str, Any]]] = {"reports": [], "scores": []}
    assert [(each.dataset, each.kind) for each in _difference(empty, _output(90.0)).changes] == [
        ("reports", "added"),
        ("scores", "added"),
    ]
    assert [(each.dataset, each.kind) for each in _difference(_output(90.0), empty).changes] == [
        ("reports", "gone"),
        ("scores", "gone"),
    ]


def test_one_more_record_does_not_change_the_others() -> None:
    old, new = _output(90.0), _output(90.0)
    new["scores"].insert(0, {**new["scores"][0], "value": 70.0})
    (change,) = _difference(old, new).changes
    assert (change.kind, change.columns["value"]) == ("added", (None, 70.0))


def test_counts_and_schema() -> None:
    found = difference(_output(90.0), _output(90.0), SCHEMA, SCHEMA | {"scores.trust": "string"})
    assert found.schema == {"scores.trust": (None, "string")}
    assert found.counts["scores"] == (1, 1)
    assert not found.same


def test_what_a_person_corrected_is_told_as_such() -> None:
    told = {"report_id": "a", "check": "value-corrected", "message": "แก้", "message_en": "corrected", "row": 1}
    corrected = _output(80.0) | {"findings": [told]}
    found = {(each.dataset, each.kind): each.cause for each in _difference(_output(90.0), corrected).changes}
    assert found == {("scores", "changed"): "review", ("findings", "added"): "review"}


def _finding(check: str, report_id: str = "a", **more: Any) -> dict[str, Any]:
    return {"report_id": report_id, "check": check, "message": "ข้อความ", "message_en": check, **more}


def _two_reports(findings: list[dict[str, Any]], version: str = "1") -> dict[str, list[dict[str, Any]]]:
    one, other = _output(90.0, version), _output(70.0, version, "b")
    return {name: [*one[name], *other[name]] for name in one} | {"findings": findings}


@pytest.mark.parametrize("where", ["a", "b"])
@pytest.mark.parametrize(("version", "cause"), [("1", "review"), ("2", "pipeline")])
def test_what_follows_from_a_correction_is_a_persons_unless_another_version_read(
    where: str, version: str, cause: str
) -> None:
    corrected = [_finding("value-corrected", row=1), _finding("mean-differs", where, row=9)]
    found = _difference(_two_reports([]), _two_reports(corrected, version)).changes
    assert {each.about["check"]: each.cause for each in found} == {"value-corrected": "review", "mean-differs": cause}


def test_a_finding_that_one_version_gave_otherwise_of_the_same_bytes_follows_from_other_reports() -> None:
    (change,) = _difference(_two_reports([]), _two_reports([_finding("years-differ")])).changes
    assert change.cause == "others"
    more = _two_reports([_finding("years-differ"), _finding("value-corrected", "b")])
    more["reports"].append({**more["reports"][0], "report_id": "c", "source_path": "ค.pdf"})
    causes = {each.about.get("check"): each.cause for each in _difference(_two_reports([]), more).changes}
    assert causes == {"years-differ": "others", "value-corrected": "review", None: "report"}


def test_a_finding_that_was_acknowledged_is_told_as_such() -> None:
    finding = {"report_id": "a", "check": "weights", "severity": "error", "message": "ผิด", "message_en": "wrong"}
    known = finding | {"severity": "info", "message_en": "wrong (acknowledged by ก: so printed)"}
    (change,) = _difference(_output(90.0) | {"findings": [finding]}, _output(90.0) | {"findings": [known]}).changes
    assert (change.kind, change.cause) == ("changed", "review")


def test_a_correction_that_went_to_other_bytes_is_a_persons_still() -> None:
    told = {"report_id": "b", "check": "value-corrected", "message": "แก้", "message_en": "corrected", "row": 3}
    new = _output(80.0, report_id="b", row=3) | {"findings": [told]}
    found = {(each.dataset, each.kind): each.cause for each in _difference(_output(90.0), new).changes}
    assert found == {("scores", "changed"): "review", ("findings", "added"): "review"}


def test_a_report_for_which_another_file_stands_now_has_the_records_it_had() -> None:
    old, new = _output(90.0), _output(90.0, report_id="b")
    new["reports"][0] |= {"source_path": "ก.txt", "also_in": ["a"]}
    new["reports"].append(old["reports"][0] | {"same_as": "b"})
    changes = _difference(old, new).changes
    assert [(each.dataset, each.kind) for each in changes] == [("reports", "changed"), ("reports", "added")]


def test_a_file_that_is_known_not_to_be_read_is_a_persons_word() -> None:
    failed = {
        "report_id": "f",
        "check": "report-not-read",
        "severity": "error",
        "message": "อ่านไม่ได้",
        "message_en": "no",
    }
    known = failed | {"severity": "info", "message_en": "no (acknowledged by ก: asked)"}
    (change,) = _difference(_output(90.0) | {"findings": [failed]}, _output(90.0) | {"findings": [known]}).changes
    assert (change.kind, change.cause) == ("changed", "review")


def _with_number(value: float, reports: Sequence[str] = ("a",), version: str = "1", **more: Any) -> dict[str, Any]:
    """An output whose reports all state one number, which stands as ``value``."""
    found: dict[str, list[dict[str, Any]]] = {"reports": [], "scores": [], "numbers": []}
    about = {"agency_id": "x", "level": "question", "question": "I8", "statistic": "score"}
    for each in reports:
        for dataset, rows in _output(value, version, each, **about, fiscal_year=2567).items():
            found[dataset] += rows
    number = {
        "agency": "ก",
        "year": 2567,
        "scheme": "NACC",
        "subject": "I8",
        "value": value,
        "statements": len(reports),
    }
    found["numbers"] = [{**about, **number, "report_id": reports[0], "source_path": "ก.pdf"} | more]
    return found


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        (_with_number(90.0), _with_number(80.0, version="2"), "pipeline"),
        (_with_number(90.0), _with_number(80.0, ("a", "b"), "2"), "report"),
        (_with_number(90.0), _with_number(80.0, corrected=True), "review"),
        (_with_number(90.0), _with_number(80.0, ("b",)), "report"),
        (_with_number(90.0, comparability="care"), _with_number(90.0, comparability="changed"), "others"),
    ],
)
def test_a_number_that_comparisons_use_has_changed(old: dict[str, Any], new: dict[str, Any], cause: str) -> None:
    found = _difference(old, new)
    (change,) = [each for each in found.changes if each.dataset == "numbers"]
    assert (change.kind, change.cause, change.source_path, change.agency) == ("changed", cause, "ก.pdf", "ก")
    assert (change.about["agency_id"], change.about["year"], change.about["subject"]) == ("x", 2567, "I8")
    assert found.counts["numbers"] == (1, 1)


def test_a_number_that_another_file_states_as_well_stands_where_it_did() -> None:
    assert _difference(_with_number(90.0), _with_number(90.0, source_path="ข.pdf", page=7)).same
