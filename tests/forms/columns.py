"""Subjects over the columns: each series of numbers is a row."""

from __future__ import annotations

from tests.forms.choices import Choices
from tests.forms.facts import INDICATORS_OF, INSTRUMENT_OF
from tests.forms.figures import Series, Subject, score_series, tells_level
from tests.forms.labels import (
    indicator_label,
)
from tests.forms.naming import Labels
from tests.forms.sheet import Row, Sheet, print_sheet
from tests.forms.story import Story
from tests.forms.subjects import (
    indicator_of,
    name_questions,
    state,
    state_parent,
    state_total,
)


def columns(story: Story, choices: Choices, scope: str, subjects: list[Subject]) -> None:
    """Subjects over the columns; each series is a row. Instruments stand in a row above their indicators."""
    labels = Labels(story, choices)
    series = score_series(story, choices, subjects)
    total: list[Subject] = [("overall", None)] if scope != "questions" and choices.chance("total column", 0.5) else []
    if any(one.record and one.record[0] == "weight" for one in series):
        total = []  # the total of weights is no weight of the total
    if scope == "questions":
        keep = choices.random("columns").randint(5, 15)
        subjects = subjects[:keep]
    corner = choices.pick("corner", ("รายการ", "ตัวชี้วัด", "", "ปี/ตัวชี้วัด", "ผลการประเมิน"))
    if scope == "questions":
        corner = choices.pick("corner", ("ข้อ", "ข้อคำถาม", "ข้อที่"))
    if scope == "indicators and questions":
        _questions_under_indicators(story, choices, subjects, series)
        return
    if scope == "instruments and indicators":
        low = [s for s in subjects if s[0] == "indicator"]
        top = [INSTRUMENT_OF[int(str(key))] for _, key in low]
        merged = choices.pick("merged header", ("once", "once", "again"))
        named = [labels.instrument(i, short=True) for i in top]
        spread = [w if merged == "again" or i == 0 or top[i - 1] != top[i] else "" for i, w in enumerate(named)]
        over = [labels.short(s) for s in total]
        header = [
            [choices.pick("top corner", ("เครื่องมือ", "แบบวัด", "")), *spread, *over],
            [corner, *(labels.short(s) for s in low), *[""] * len(total)],
        ]
        rows = [Row([one.head, *(one.cell(s) for s in [*low, *total])], cut=False) for one in series]
        state(story, [*low, *total], series)
        own = [one for one in series if one.record == ("score", None)]
        if choices.chance("row of instruments", 0.5) and own:
            word = choices.pick(
                "instrument row", ("คะแนนเฉลี่ยรายเครื่องมือ", "คะแนนรายเครื่องมือ", "คะแนนเครื่องมือ", "คะแนนรายแบบวัด")
            )
            cells = [
                story.num(story.results.instruments[name]) if i == 0 or top[i - 1] != name else ""
                for i, name in enumerate(top)
            ]
            rows.append(Row([word, *cells, *[""] * len(total)], cut=False))
            for name in INDICATORS_OF:
                state_parent(story, ("instrument", name))
    else:
        header = [[corner, *(labels.short(s) for s in [*subjects, *total])]]
        rows = [Row([one.head, *(one.cell(s) for s in [*subjects, *total])], cut=False) for one in series]
        state(story, [*subjects, *total], series)
        name_questions(story, subjects, False, named=False)
    if total:
        state_total(story, any(tells_level(story, row.cells[-1]) for row in rows))
    print_sheet(story, choices, Sheet(header, rows), breakable=False)


def _questions_under_indicators(story: Story, choices: Choices, subjects: list[Subject], series: list[Series]) -> None:
    """Codes over the columns, each indicator over its codes; its own score once below them."""
    labels = Labels(story, choices)
    low = [s for s in subjects if s[0] == "question"][:14]
    parents = [indicator_of(story, str(key)) for _, key in low]
    first = [i == 0 or parents[i - 1] != parent for i, parent in enumerate(parents)]
    again = choices.pick("merged header", ("once", "once", "again")) == "again"
    forms = ("ตัวชี้วัดที่ N", "N. name", "ตัวชี้วัดที่ N name")
    label = choices.pick("indicator label", forms)
    over = [indicator_label(story, label, p) if again or once else "" for p, once in zip(parents, first, strict=True)]
    header = [
        [choices.pick("top corner", ("ตัวชี้วัด", "")), *over],
        [
            choices.pick("corner", ("ข้อ", "ข้อคำถาม", "ข้อที่")),
            *(labels.code(str(key), p) for (_, key), p in zip(low, parents, strict=True)),
        ],
    ]
    rows = [Row([one.head, *(one.cell(s) for s in low)], cut=False) for one in series]
    state(story, low, series)
    name_questions(story, low, False, named=True)
    if any(one.record == ("score", None) for one in series) and choices.chance("row of indicators", 0.5):
        word = choices.pick("indicator row", ("คะแนนตัวชี้วัด", "คะแนนเฉลี่ยรายตัวชี้วัด", "คะแนนรายตัวชี้วัด"))
        cells = [story.num(story.results.indicators[p]) if once else "" for p, once in zip(parents, first, strict=True)]
        rows.append(Row([word, *cells], cut=False))
        for parent in dict.fromkeys(parents):
            state_parent(story, ("indicator", parent))
    print_sheet(story, choices, Sheet(header, rows), breakable=False)
