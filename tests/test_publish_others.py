"""What others did about the same subject: page, viewer and profile tell the same, of all years, and never call a change
between years of other rules a rise."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from batch.query import open_store
from commands.command_line import main
from publish.others import examples
from publish.others.choice import choose
from publish.others.same_question import Wordings, of_years
from publish.profile.facts import Profile
from publish.profile.gather import profile
from publish.profile.text import to_text
from publish.profile.words import shared
from tests.browser import BROWSER, DRIVER, Reader, reading
from tests.served import viewer
from tests.test_publish_page import payload_of
from tests.written_datasets import Row, report, score, small_country, write

in_a_browser = pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")

TEXT = "ท่านรู้แผนการใช้จ่ายงบประมาณของหน่วยงานมากน้อยเพียงใด"
MEASURES = ("เผยแพร่แผนการใช้จ่ายทุกไตรมาส", "จัดประชุมชี้แจงประจำเดือน", "ทำหนังสือเวียนถึงทุกกอง", "อบรมบุคลากรใหม่", "ติดป้ายประกาศ")
NAMES = [f"กรม{letter}" for letter in "กขคงจ"]


def datasets(folder: Path, code: str, values: dict[int, tuple[float | None, ...]], write_in: tuple[int, ...]) -> Path:
    """Departments with the score of one question in some years, each with a measure in those of ``write_in``."""
    instrument = {"I": "IIT", "E": "EIT"}[code[0]]
    about: Row = {"instrument": instrument, "indicator": 2 if code[0] == "I" else 7}
    reports, scores, measures, questions = [], [], [], []
    for year, numbers in values.items():
        for at, (name, value) in enumerate(zip(NAMES, numbers, strict=True)):
            own = (f"{at + 1}" * 12 + str(year), name, year)
            row: Row = dict(zip(("report_id", "agency", "fiscal_year"), own, strict=True)) | {
                "trust": "stated",
                "line": 3,
            }
            reports.append(report(*own, assessed_year=year, agency_type="department"))
            questions.append(row | about | {"question": code, "text": TEXT, "printed": code})
            if value is not None:
                scores.append(score(*own, value, assessed_year=year, level="question", question=code, **about))
            if year in write_in:
                measure = {
                    "measure_id": f"m{at}",
                    "kind": "measure",
                    "indicator": about["indicator"],
                    "questions": [code],
                }
                measures.append(row | measure | {"text": MEASURES[at]})
    return write(folder, reports=reports, scores=scores, measures=measures, questions=questions)


RISES = {2566: (70.0, 71.0, 75.0, 72.0, 60.0), 2567: (70.0, 88.0, 72.0, None, 64.0)}
OTHER_RULES = {2567: (70.0, 60.0, 90.0, 72.0, 50.0), 2568: (65.0, 95.0, 66.0, None, 64.0)}
"""Between these two years the number of IIT's questions changed from 30 to 15."""


@pytest.mark.parametrize(
    ("values", "written", "told", "counts"),
    [
        (RISES, (2566,), [("กรมข", 17.0), ("กรมจ", 4.0), ("กรมง", None), ("กรมค", -3.0)], (0, 0, 0)),
        (OTHER_RULES, (2567,), [], (0, 4, 0)),
        (OTHER_RULES, (2568,), [("กรมข", None), ("กรมค", None)], (1, 0, 1)),
    ],
)
def test_a_change_counts_only_between_years_that_can_be_compared(
    values: dict[int, tuple[float | None, ...]],
    written: tuple[int, ...],
    told: list[tuple[str, float | None]],
    counts: tuple[int, int, int],
    tmp_path: Path,
) -> None:
    store = open_store(datasets(tmp_path, "I8", values, written))
    (weak,) = profile(store, NAMES[0], max(values)).weaknesses
    assert [(each.agency, each.change) for each in weak.others.told] == told
    assert (weak.others.no_better, weak.others.not_comparable, weak.others.not_known) == counts


def test_a_change_of_other_rules_is_told_with_the_reason(tmp_path: Path) -> None:
    store = open_store(datasets(tmp_path, "I8", OTHER_RULES, (2567,)))
    found = profile(store, NAMES[3], 2567)
    (weak,) = found.weaknesses
    (first,) = weak.others.told
    assert (first.agency, first.score, first.before, first.after, first.change) == ("กรมค", 90.0, 90.0, 66.0, None)
    text = to_text(found, "th")
    assert "เทียบกันไม่ได้ (เกณฑ์เปลี่ยน: จำนวนข้อของ IIT เปลี่ยนจาก 30 เป็น 15)" in text
    assert "คะแนนเพิ่มขึ้น: I8" not in text
    assert "not comparable (changed: IIT has 15 questions instead of 30)" in to_text(found, "en")


def shown(reader: Reader) -> list[tuple[str, ...]]:
    """Of each example on the page its text, whose it is, of which year, and what the score did."""
    script = """const words = (all) => [...all].map((each) => each.textContent).join('|');
        return [...document.querySelectorAll('details.weakness > summary')].map((each) => [
            each.firstChild.textContent,
            words([each.querySelector('.quiet')]), words(each.querySelectorAll('.badge'))])"""
    return [tuple(each) for each in reader.run(script)]


def of_profile(found: Profile, at: int) -> list[tuple[str, str, str]]:
    """The same of the profile's weak point."""
    about = shared(found.weaknesses[at])
    told = []
    for each in found.weaknesses[at].others.told:
        year = f"{each.year}" if each.asked_as == about else f"{each.year}, {each.asked_as}"
        names = f"{each.agency} และอีก {len(each.also_in):,} หน่วยงาน" if each.also_in else each.agency
        change = "" if each.change is None else f"({each.change:+.2f})".replace("-", "−")
        told.append((each.text, f"{names} · {year}", change))
    return told


def agree(reader: Reader, found: Profile) -> int:
    """Check every weak point of a profile, but for examples that it tells above; how many examples there were."""
    number = 0
    for at, weak in enumerate(found.weaknesses):
        asked = {"subject": weak.figure.subject, "scheme": found.scheme, "year": found.weak_year, "own": found.agency}
        reader.open(view="question", more="1", **asked)
        there, here = shown(reader), of_profile(found, at)
        stepped = [text for text in reader.texts("main section:first-of-type > p") if "ตัวชี้วัดเดียวกัน: " in text]
        assert len(stepped) == (weak.others.of_indicator is not None)
        if weak.others.is_above:
            continue
        assert [each[:2] for each in there][:60] == [each[:2] for each in here]
        assert all(change in badges for (_, _, badges), (_, _, change) in zip(there, here, strict=False))
        assert all(
            ("แล้วคะแนน" in badges) == bool(change) for (_, _, badges), (_, _, change) in zip(there, here, strict=False)
        )
        left = " ".join(reader.texts("main section:first-of-type p.quiet"))
        for told, count in (
            ("ไม่เพิ่มขึ้น", weak.others.no_better),
            ("ต่างกัน", weak.others.not_comparable),
            ("ไม่ทราบคะแนน", weak.others.not_known),
        ):
            assert re.findall(rf"{told} ([\d,]+)", left) == ([f"{count:,}"] if count else [])
        number += len(here)
    return number


@in_a_browser
@pytest.mark.parametrize("served", [False, True])
@pytest.mark.parametrize("data", ["country", "rises", "other rules"])
def test_page_and_profile_tell_the_same(data: str, served: bool, tmp_path: Path) -> None:
    folders = {
        "country": lambda: small_country(),
        "rises": lambda: datasets(tmp_path / "data", "E4", RISES, (2566, 2567)),
        "other rules": lambda: datasets(tmp_path / "data", "I8", OTHER_RULES, (2567, 2568)),
    }
    folder, out = folders[data](), tmp_path / "report.html"
    assert main(["report", str(folder), "--out", str(out)]) == 0
    store = open_store(folder)
    rows = store.execute("SELECT agency_id FROM agencies ORDER BY position").fetchall()
    with viewer(folder) as found, reading(found.address if served else out.as_uri()) as reader:
        told = sum(agree(reader, profile(store, agency)) for (agency,) in rows[:: max(len(rows) // 4, 1)])
    assert told > 3


@in_a_browser
@pytest.mark.parametrize("lang", ["", "en"])
def test_the_page_says_why_years_cannot_be_compared(lang: str, tmp_path: Path) -> None:
    folder, out = datasets(tmp_path / "data", "I8", OTHER_RULES, (2567,)), tmp_path / "report.html"
    assert main(["report", str(folder), "--out", str(out)]) == 0
    why = "IIT has 15 questions instead of 30" if lang else "จำนวนข้อของ IIT เปลี่ยนจาก 30 เป็น 15"
    with reading(out.as_uri()) as reader:
        reader.open(view="question", subject="I8", scheme="NACC", year=2567, own=NAMES[3], lang=lang)
        ((text, whose, badges),) = shown(reader)
        assert (text, whose) == (MEASURES[2], "กรมค · 2567")
        assert why in badges
        assert not reader.all("details .badge.good")
        reader.open(view="question", subject="I8", scheme="NACC", year=2568, own=NAMES[0], lang=lang)
        assert shown(reader) == []
        reader.open(view="question", subject="I8", scheme="NACC", year=2568, own=NAMES[0], lang=lang, more="all")
        assert len(shown(reader)) == 4
        assert all(badges.count(why) == 2 for _, _, badges in shown(reader) if "95.00" in badges)
        assert reader.violations() == []


def test_a_page_of_one_agency_has_what_others_do(tmp_path: Path) -> None:
    folder, out = datasets(tmp_path / "data", "I8", RISES, (2566, 2567)), tmp_path / "report.html"
    assert main(["report", str(folder), "--agency", NAMES[0], "--out", str(out)]) == 0
    found = payload_of(out.read_text(encoding="utf-8"))
    listed = [*found["measures"], *found["others"]]
    (asking,) = [each for each in found["askings"] if (each["year"], each["subject"]) == (2567, "I8")]
    about = {(listed[row["measure"]]["agency"], listed[row["measure"]]["year"]) for row in asking["rows"]}
    assert about == {(name, year) for name in NAMES for year in (2566, 2567)}
    assert found["everyone"]


@pytest.mark.parametrize("limit", [3, 100])
def test_a_page_of_one_agency_says_where_it_looked(limit: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from publish.page import others as page_others

    monkeypatch.setattr(page_others, "MOST", limit)
    folder, out = datasets(tmp_path / "data", "I8", RISES, (2566,)), tmp_path / "report.html"
    assert main(["report", str(folder), "--agency", NAMES[0], "--out", str(out)]) == 0
    found = payload_of(out.read_text(encoding="utf-8"))
    assert found["everyone"] == (limit == 100)
    assert bool(found["others"]) == (limit == 100)


def test_the_whole_list_is_ranked_by_what_helped() -> None:
    store = open_store(small_country())
    wordings = Wordings(store, "NACC")
    asked = wordings.asked(None, 2568, "7")
    found = choose(examples(store, wordings, asked, "score"), None, None)
    changes: list[Any] = [group[0].outcome.change for group in found.groups]
    rises = [each for each in changes if each is not None and each > 0]
    assert rises == sorted(rises, reverse=True) == changes[: len(rises)]
    assert len(rises) > 1


@pytest.mark.parametrize(
    ("scheme", "code", "one", "other", "verdict"),
    [
        ("NACC", "I8", 2568, 2567, "changed"),
        ("NACC", "I8", 2565, 2568, "changed"),  # not known of 2565, but IIT's questions changed in between
        ("NACC", "I8", 2564, 2566, "care"),
        ("NACC", "9", 2563, 2565, "comparable"),
        ("BMA", "7", 2566, 2568, "care"),
        ("BMA", "7", 2561, 2567, "unknown"),
    ],
)
def test_years_with_a_change_of_rules_between_them_are_not_compared(
    scheme: str, code: str, one: int, other: int, verdict: str
) -> None:
    assert of_years(scheme, code, one, other).verdict == of_years(scheme, code, other, one).verdict == verdict
