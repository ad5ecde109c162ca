"""A question that is asked otherwise is another question, whatever its code: in numbers, comparisons and the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from batch.numbers import Selection
from batch.query import open_store
from batch.tidy import define_numbers
from codebook.wording import alike
from publish.compare import compare_agencies
from tests.written_datasets import report, score, write

ONE = "ข้อมูลข่าวสารของเทศบาลเข้าถึงได้ง่ายและมีหลายช่องทาง มากน้อยเพียงใด"


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("การเผยแพร่ข้อมูลของเทศบาลเข้าถึงง่าย ไม่ซับซ้อน และมีหลายช่องทาง มากน้อยเพียงใด", True),
        ("ข้อมูลข่าวสารของหน่วยงานที่ท่านติดต่อ เข้าถึงได้ง่าย และมีหลายช่องทาง เพียงใด", True),
        ("ท่านเคยถูกร้องขอให้จ่ายเงินเพื่อแลกกับการให้บริการ หรือไม่", False),
    ],
)
def test_wordings(other: str, same: bool) -> None:
    assert alike(ONE, other) is same


@pytest.mark.parametrize(("before", "verdict"), [(ONE, "care"), ("ท่านเคยถูกร้องขอให้จ่ายเงินหรือไม่", "changed")])
def test_a_changed_wording_is_a_changed_question(before: str, verdict: str, tmp_path: Path) -> None:
    more = {"level": "question", "instrument": "IIT", "indicator": 2, "question": "I8"}
    reports, scores, questions = [], [], []
    for year, text in ((2565, before), (2566, ONE)):
        own = (str(year) * 4, "กรมทดลอง", year)
        reports.append(report(*own, assessed_year=year))
        scores.append(score(*own, 90.0, assessed_year=year, **more))
        asked = {"report_id": own[0], "agency": own[1], "fiscal_year": year, "question": "I8", "text": text}
        questions.append(asked | {"instrument": "IIT", "indicator": 2, "printed": "I8", "trust": "stated"})
    store = open_store(write(tmp_path, reports=reports, scores=scores, questions=questions))
    found = compare_agencies(store, Selection(years=(2566,), levels=("question",)))
    assert found.rows[0][found.columns.index("comparability")] == verdict
    define_numbers(store)
    told = store.execute("SELECT comparability FROM numbers WHERE year = 2566").fetchall()
    assert told == [(verdict,)]
