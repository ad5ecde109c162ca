"""``ita view``: the numbers of the datasets on demand, nothing to strangers, signed decisions."""

from __future__ import annotations

import hashlib
import io
import json
import socket
from collections.abc import Iterator
from pathlib import Path

import bombs
import pandas as pd
import pytest
from PIL import Image

from batch.workers import Helper, Workers
from checks.review.decision import COLUMNS, decisions, text_of
from commands.command_line import main
from publish import pictures
from publish.page.render import script
from publish.view.review import decide
from tests.served import Viewer, viewer
from tests.written_datasets import hostile_datasets, report, score, small_country, write


@pytest.fixture(scope="module")
def country() -> Iterator[Viewer]:
    with viewer(small_country()) as found:
        yield found


def test_the_list_holds_the_datasets_numbers_in_order(country: Viewer) -> None:
    found = country.data("/data/list", scheme="NACC", year=2568, sort="9")
    frame = pd.read_parquet(small_country() / "scores")
    nine = frame[(frame["indicator"] == 9) & (frame["level"] == "indicator") & (frame["fiscal_year"] == 2568)]
    truth = {(row.agency, row.value) for row in nine.itertuples()}
    values = {each["agency"]: each["value"] for each in found["numbers"] if each["subject"] == "9"}
    assert set(values.items()) <= truth
    ordered = [values[name] for name in found["names"] if name in values]
    assert len(ordered) == 52
    assert ordered == sorted(ordered, reverse=True)


def test_a_name_is_found_without_exact_spelling(country: Viewer) -> None:
    name = next(n for n in country.data("/data/list", scheme="NACC", year=2568)["names"] if "แก้ว" in n)
    found = country.data("/data/list", scheme="NACC", year=2568, q=name.replace("แก้ว", "แกว"))
    assert found["names"][0] == name


def test_filters_leave_only_what_they_name(country: Viewer) -> None:
    found = country.data("/data/list", scheme="NACC", year=2568, type="department")
    assert {each["type"] for each in found["agencies"]} == {"department"}
    assert found["total"] == len(found["names"])


def test_an_agency_comes_with_its_numbers_issues_and_measures(country: Viewer) -> None:
    measures = pd.read_parquet(small_country() / "measures")
    name = measures["agency"].iloc[0]
    found = country.data("/data/agency", name=name)
    assert len(found["measures"]) == (measures["agency"] == name).sum()
    scores = pd.read_parquet(small_country() / "scores")
    own = scores[scores["agency"] == name]
    assert {each["value"] for each in found["numbers"]} <= set(own["value"])
    assert {each["group"] for each in found["groups"]} >= {"", found["agencies"][0]["type"]}


def test_a_number_leads_to_every_place_that_states_it(country: Viewer) -> None:
    name = country.data("/data/list", scheme="NACC", year=2568)["names"][0]
    found = country.data("/data/source", agency=name, year=2568, subject="overall", statistic="score")
    frame = pd.read_parquet(small_country() / "scores")
    own = frame[(frame["agency"] == name) & (frame["level"] == "overall") & (frame["fiscal_year"] == 2568)]
    assert sorted(place["report"] for place in found["places"]) == sorted(own["report_id"])
    assert all(place["where"].endswith(f"row {place['row']} column {place['column']}") for place in found["places"])


def test_the_place_of_a_finding_names_the_numbers_that_stand_there(country: Viewer) -> None:
    scores = pd.read_parquet(small_country() / "scores")
    one = scores[(scores["level"] == "indicator") & scores["page"].isna()].iloc[0]
    place = {name: int(one[name]) for name in ("table", "row", "column")}
    found = country.data("/data/place", report=one["report_id"], **place)
    assert found["where"] == "table {table} row {row} column {column}".format(**place)
    assert [(each["value"], each["where"]) for each in found["numbers"]] == [(one["value"], found["where"])]
    assert country.data("/data/place", report=one["report_id"]) == {
        "where": "in the report",
        "frame": None,
        "numbers": [],
    }


def test_a_question_shows_the_weakest_and_groups_their_measures(country: Viewer) -> None:
    found = country.data("/data/question", scheme="NACC", year=2568, subject="I8")
    values = [each["value"] for each in found["numbers"]]
    assert values == sorted(values)
    assert all("I8" in measure["questions"] and "group" in measure for measure in found["measures"])


def test_a_question_without_scores_shows_the_measures_that_name_it(tmp_path: Path) -> None:
    own = {"report_id": "a" * 16, "agency": "กรมทดลอง", "fiscal_year": 2568, "trust": "stated"}
    measure = {**own, "measure_id": "m1", "kind": "measure", "indicator": 2, "questions": ["I8"], "text": "ประชุม"}
    data = write(tmp_path, reports=[report("a" * 16, "กรมทดลอง", 2568)], measures=[measure])
    with viewer(data) as found:
        asked = found.data("/data/question", scheme="NACC", year=2568, subject="I8")
        assert [(each["agency"], each["text"]) for each in asked["measures"]] == [("กรมทดลอง", "ประชุม")]
        assert found.data("/data/question", scheme="NACC", year=2568, subject="I9")["measures"] == []


@pytest.mark.parametrize(
    "path",
    [
        "/data/list?scheme=NACC",
        "/data/list?scheme=NACC&year=1",
        "/data/list?scheme=X%22%3B&year=2568",
        "/data/list?scheme=NACC&year=2568&level=q99",
        "/data/agency?name=nobody",
        "/data/question?scheme=NACC&year=x&subject=I8",
        "/data/lowest?scheme=NACC&year=x",
        "/data/place?report=a&row=x",
        "/data/place",
        "/picture?report=a",
    ],
)
def test_a_question_that_makes_no_sense_is_refused(country: Viewer, path: str) -> None:
    assert country.ask(path)[0] == 400


def test_a_stranger_host_is_refused(country: Viewer) -> None:
    assert country.ask("/", Host="evil.example")[0] == 400
    assert country.ask("/data/start", Host="evil.example:80")[0] == 400
    assert country.ask("/", Host="127.0.0.1.evil.example")[0] == 400
    assert country.ask("/", Host="[")[0] == 400


def test_this_machine_is_known_by_its_names(country: Viewer) -> None:
    for name in ("localhost", "LOCALHOST:8765", "127.0.0.1:1", "[::1]:8765"):
        assert country.ask("/", Host=name)[0] == 200


def test_every_answer_carries_the_policy(country: Viewer) -> None:
    for path in ("/", "/page.js", "/data/start", "/nowhere"):
        _, headers, _ = country.ask(path)
        assert "default-src 'none'; script-src 'self'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_scripts_are_those_of_the_page_and_the_review(country: Viewer) -> None:
    assert country.ask("/page.js")[2].decode() == script("review.js")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """Datasets whose reports point out of their folder, and that folder."""
    secret = tmp_path / "secret.txt"
    secret.write_text("not for you", encoding="utf-8")
    sources = tmp_path / "raw"
    sources.mkdir()
    (sources / "a.txt").write_bytes("บรรทัดหนึ่ง\nบรรทัดสอง".encode("cp874"))
    outside = report("e" * 16, "กรมทดลอง", 2568, source_path="../secret.txt", source_sha256=digest(secret))
    inside = report("a" * 16, "กรมทดลอง", 2568, source_path="a.txt", source_sha256=digest(sources / "a.txt"))
    changed = report("c" * 16, "กรมทดลอง", 2567, source_path="a.txt", source_sha256="0" * 64)
    scores = [score("a" * 16, "กรมทดลอง", 2568, 90.0)]
    return write(tmp_path / "data", reports=[outside, inside, changed], scores=scores), sources


def digest(path: Path) -> str:
    import hashlib

    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_no_file_outside_the_sources_is_read(files: tuple[Path, Path]) -> None:
    data, sources = files
    with viewer(data, sources) as found:
        assert found.data("/data/lines", report="e" * 16, line=1) == []
        assert found.data("/data/lines", report="../../secret.txt", line=1) == []
        assert found.data("/data/lines", report="c" * 16, line=1) == []
        assert found.data("/data/lines", report="a" * 16, line=2) == [[1, "บรรทัดหนึ่ง"], [2, "บรรทัดสอง"]]
        assert found.ask(f"/picture?report={'e' * 16}&page=1")[0] == 404


@pytest.fixture
def reviewing(tmp_path: Path) -> Iterator[tuple[Viewer, Path]]:
    data = hostile_datasets(tmp_path)
    with viewer(data) as found:
        yield found, data / "review.csv"


def send(found: Viewer, decision: dict[str, str], **headers: str) -> int:
    body = json.dumps(decision).encode()
    return found.ask("/review", "POST", body, **{"Content_Type": "application/json", **headers})[0]


ACKNOWLEDGE = {
    "report_id": "00000000000000e1",
    "action": "acknowledge",
    "check": "text",
    "where": "table 1 row 1 column 0",
    "found": "=1+1",
    "reason": "ตรวจกับต้นฉบับแล้ว",
    "name": "สมศรี",
}

CORRECT = {
    "report_id": "00000000000000e1",
    "action": "correct",
    "dataset": "scores",
    "column": "value",
    "where": "table 1 row 1 column 1",
    "found": "91.25",
    "right": "91.52",
    "reason": "ภาพหน้า 3",
    "name": "สมศรี",
}


def test_decisions_are_added_to_the_review_file_as_the_checks_read_it(reviewing: tuple[Viewer, Path]) -> None:
    found, path = reviewing
    assert send(found, ACKNOWLEDGE) == 204
    assert send(found, CORRECT, Origin=found.address.rstrip("/")) == 204
    first, second = decisions(path.read_text(encoding="utf-8"))
    # The finding's own words would be a formula in a spreadsheet: the check and the place say which one is meant.
    assert (first.action, first.check, first.where, first.found) == (
        "acknowledge",
        "text",
        "table 1 row 1 column 0",
        "",
    )
    assert (second.column, second.found, second.right, second.name) == ("value", "91.25", "91.52", "สมศรี")


@pytest.mark.parametrize(
    ("changes", "headers", "status"),
    [
        ({}, {"Origin": "http://evil.example"}, 403),
        ({}, {"Content_Type": "text/plain"}, 415),
        ({"reason": ""}, {}, 422),
        ({"name": "=HYPERLINK(1)"}, {}, 422),
        ({"action": "delete"}, {}, 422),
        ({"reason": "x" * 30_000}, {}, 413),
    ],
)
def test_what_is_unsigned_foreign_or_a_formula_is_not_written(
    reviewing: tuple[Viewer, Path], changes: dict[str, str], headers: dict[str, str], status: int
) -> None:
    found, path = reviewing
    assert send(found, CORRECT | changes, **headers) == status
    assert not path.exists()


def test_why_nothing_is_written_is_told_in_the_language_of_the_page(reviewing: tuple[Viewer, Path]) -> None:
    found, _ = reviewing
    for language, told in (("th", "ใช้เป็นค่าตัวเลข (คะแนน) ไม่ได้"), ("en", "is no value of scores.value")):
        headers = {"Content_Type": "application/json", "Accept_Language": language}
        answer = found.ask("/review", "POST", json.dumps(CORRECT | {"right": "795"}).encode(), **headers)[2].decode()
        assert told in answer
        assert "review.csv" not in answer


def test_view_is_a_command_with_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["view", "--help"]) == 0
    assert "127.0.0.1" in capsys.readouterr().out


@pytest.fixture(scope="module")
def with_pdfs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Viewer, dict[str, str]]]:
    """A viewer over reports whose PDFs ask for more than a picture is worth."""
    folder = tmp_path_factory.mktemp("bombs")
    files = {
        "page": bombs.pdf(folder / "raw" / "page.pdf", size=(14_400, 14_400)),
        "endless": bombs.pdf(folder / "raw" / "endless.pdf", content=b"0 0 m 9 9 l S " * 3_000_000),
        "broken": bombs.pdf(folder / "raw" / "broken.pdf"),
    }
    files["broken"].write_bytes(files["broken"].read_bytes()[:200])
    digests = {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items()}
    rows = [
        report(
            digests[name][:16], "กรมสมมติ", 2567, source_path=path.name, source_sha256=digests[name], source_format="pdf"
        )
        for name, path in files.items()
    ]
    place = {"page": 1, "bbox": [10.0, 10.0, 50.0, 20.0], "line": None}
    stated = [score(digest[:16], "กรมสมมติ", 2567, 90.0, **place) for digest in digests.values()]
    data = write(folder / "data", reports=rows, scores=stated)
    with viewer(data, folder / "raw") as found:
        yield found, {name: digest[:16] for name, digest in digests.items()}


def test_a_picture_has_its_limits(with_pdfs: tuple[Viewer, dict[str, str]]) -> None:
    served, reports = with_pdfs
    status, _, picture = served.ask(f"/picture?report={reports['page']}&page=1")
    assert status == 200
    assert Image.open(io.BytesIO(picture)).size == (4473, 4473)
    assert served.ask(f"/picture?report={reports['broken']}&page=1")[0] == 404
    assert served.ask(f"/picture?report={reports['page']}&page=2")[0] == 404


def test_drawing_that_takes_too_long_is_given_up(
    with_pdfs: tuple[Viewer, dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    served, reports = with_pdfs
    quick = Helper(Workers(pictures._draw, 1, 0.2, 1024, loads="publish.pictures"))
    with monkeypatch.context() as hurried:
        hurried.setattr(pictures, "_artist", lambda: quick)
        assert served.ask(f"/picture?report={reports['endless']}&page=1")[0] == 404
    assert served.ask(f"/picture?report={reports['page']}&page=1")[0] == 200


def test_the_page_is_made_without_what_cannot_be_drawn(
    with_pdfs: tuple[Viewer, dict[str, str]], tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    (folder,) = tmp_path_factory.getbasetemp().glob("bombs0")
    arguments = ["report", "--data", str(folder / "data"), "--source", str(folder / "raw")]
    assert main([*arguments, "--out", str(tmp_path / "page.html")]) == 0
    assert (tmp_path / "page.html").stat().st_size > 100_000


@pytest.mark.parametrize(
    "question",
    [
        "/picture?report=x&page=100000000000000000000",
        "/picture?report=x&page=" + "9" * 5000,
        "/data/lines?report=x&line=100000000000000000000",
        "/data/list?scheme=NACC&year=99999999999999999999",
        "/data/place?report=x&page=99999999999999999999&bbox=0,0,1,1",
        "/data/findings?page=99999999999999999999",
        "/data/lowest?scheme=NACC&year=-99999999999999999999",
        "/data/question?scheme=NACC&year=99999999999999999999&subject=I8",
    ],
)
def test_numbers_that_nothing_has_are_bad_questions(country: Viewer, question: str) -> None:
    assert country.ask(question)[0] in (400, 404)


@pytest.mark.parametrize(("body", "status"), [(b"[" * 15_000, 422), (b'{"a":' * 3000, 422), (b" " * 20_001, 413)])
def test_what_is_sent_has_its_limits(country: Viewer, body: bytes, status: int) -> None:
    assert country.ask("/review", "POST", body, Content_Type="application/json")[0] == status


def test_a_body_without_end_is_not_read_to_its_end(country: Viewer) -> None:
    with socket.create_connection(("127.0.0.1", country.port), timeout=30) as sent:
        head = f"POST /review HTTP/1.1\r\nHost: 127.0.0.1:{country.port}\r\nContent-Type: application/json\r\n"
        sent.sendall(f"{head}Content-Length: {1 << 30}\r\n\r\n".encode() + b" " * 100_000)
        assert sent.recv(100).startswith(b"HTTP/1.1 413")


@pytest.mark.parametrize("saved_as", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_a_decision_is_added_to_what_a_spreadsheet_has_saved(tmp_path: Path, saved_as: str) -> None:
    first = dict.fromkeys(COLUMNS, "") | {"report_id": "a" * 16, "action": "acknowledge", "check": "score-range"}
    first |= {"reason": "ตรวจแล้ว", "name": "สมหญิง"}
    decide(tmp_path, first)
    path = tmp_path / "review.csv"
    path.write_bytes(path.read_bytes().decode("utf-8-sig").replace(",", ";").encode(saved_as))
    decide(tmp_path, first | {"name": "สมชาย"})
    assert [each.name for each in decisions(text_of(path.read_bytes()))] == ["สมหญิง", "สมชาย"]
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_decision_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    sent = {"report_id": "a" * 16, "action": "acknowledge", "check": "score-range", "reason": "x", "name": "y"}
    decide(tmp_path, sent)
    before = (tmp_path / "review.csv").read_bytes()
    monkeypatch.setattr("batch.whole.to_disk", full_disk)
    with pytest.raises(OSError, match="No space"):
        decide(tmp_path, sent)
    assert (tmp_path / "review.csv").read_bytes() == before
