"""Subjects in rows: in one column or two, under section rows, or beside the merged cell of their parent."""

from __future__ import annotations

from tests.forms import bank
from tests.forms.choices import Choices
from tests.forms.facts import INDICATORS_OF
from tests.forms.figures import (
    IN_QUESTION,
    PARENT_SCORES,
    Series,
    Subject,
    number_cell,
    score_series,
    tells_level,
    value_of,
)
from tests.forms.labels import (
    CODE_HEADS,
    SECTION_LABELS,
    indicator_label,
    question_text,
)
from tests.forms.naming import Labels
from tests.forms.sheet import Row, Sheet, print_sheet
from tests.forms.story import Story
from tests.forms.subjects import (
    LABEL_HEADS,
    TOTALS,
    indicator_of,
    name_questions,
    state,
    state_parent,
    state_total,
)

HEADER_LEVELS = ("1", "1", "1", "1", "2", "2", "3", "1 and column numbers", "0")

NUMBER_HEADS = ("ที่", "ลำดับ", "ลำดับที่", "ข้อ", "ตัวชี้วัดที่", "No.")


def head_rows(story: Story, choices: Choices, labels: list[str], series: list[Series]) -> list[list[str]]:
    """The header: none, one row, two or three with merged cells printed once or again, or numbers below."""
    # Without a header nobody can tell two numbers beside each other apart.
    bare = len(series) == 1
    levels = choices.pick("header levels", tuple(each for each in HEADER_LEVELS if each != "0" or bare))
    heads = [one.head for one in series]
    if levels == "0":
        return []
    if levels == "1":
        return [[*labels, *heads]]
    if levels == "1 and column numbers":
        form = choices.pick("column numbers", ("(1)", "1", "(๑)"))
        width = len(labels) + len(heads)
        return [[*labels, *heads], [form.replace("1", str(i)).replace("๑", story.dig(i)) for i in range(1, width + 1)]]
    merged = choices.pick("merged header", ("once", "once", "again"))
    groups = [one.group for one in series]

    def spread(words: list[str]) -> list[str]:
        if merged == "again":
            return words
        return [w if i == 0 or words[i - 1] != w else "" for i, w in enumerate(words)]

    below = labels if merged == "again" else [""] * len(labels)
    if levels == "2":
        return [[*labels, *spread(groups)], [*below, *heads]]
    return [[*labels, *spread(["ผลการประเมิน ITA"] * len(heads))], [*below, *spread(groups)], [*below, *heads]]


def rows(story: Story, choices: Choices, scope: str, subjects: list[Subject]) -> None:
    """Subjects in rows, in one column, in two, or with the parent in merged cells or section rows."""
    if scope in ("instruments", "indicators"):
        _flat_rows(story, choices, scope, subjects)
    elif scope in ("questions", "OIT items"):
        _question_rows(story, choices, scope, subjects)
    else:
        _outline_rows(story, choices, scope, subjects)


def total_row(story: Story, choices: Choices, series: list[Series], width: int, subjects: list[Subject]) -> Row | None:
    """A row of the total, at the end of the table."""
    if not choices.chance("total row", 0.5):
        return None
    word = choices.pick("total", (*TOTALS, "agency"))
    word = story.agency.name if word == "agency" else word
    total: Subject = ("overall", None)
    if any(one.record and one.record[0] == "weight" for one in series):
        cells = ["", "", story.num(story.results.total)]
        story.truth.score("overall", None, story.results.total)
    else:
        cells = [one.cell(total) for one in series]
        state(story, [total], series)
    state_total(story, any(tells_level(story, cell) for cell in cells))
    place = choices.pick("total word", ("first", "first", "last label"))
    labels = [word, *[""] * (width - 1)] if place == "first" else [*[""] * (width - 1), word]
    return Row([*labels, *cells], cut=False)


BELOW = ("nothing",) * 9 + ("passing mark", "mean of others", "respondents", "total of last year", "note")


def rows_below(story: Story, choices: Choices, series: list[Series], width: int) -> list[Row]:
    """What an officer writes below the total of a table of one column of scores; only another year's total counts."""
    kind = choices.pick("row below", BELOW) if [one.record for one in series] == [("score", None)] else "nothing"
    if kind == "nothing":
        return []
    rng, year = choices.random("row below"), story.assessed_year
    words, number = {
        "passing mark": (("เกณฑ์การผ่าน", "เกณฑ์ผ่านการประเมิน", "ค่าเป้าหมาย", f"เป้าหมายปี {year + 1}"), "85.00"),
        "mean of others": (
            ("ค่าเฉลี่ยระดับประเทศ", "ค่าเฉลี่ยของจังหวัด", "คะแนนเฉลี่ยหน่วยงานประเภทเดียวกัน"),
            f"{rng.uniform(80, 95):.2f}",
        ),
        "respondents": (("จำนวนผู้ตอบแบบวัด (คน)", "จำนวนผู้ตอบ"), str(rng.randint(30, 600))),
        "total of last year": (
            (f"คะแนนรวม ปี {year - 1}", f"คะแนนรวมปีงบประมาณ พ.ศ. {year - 1}", f"คะแนนภาพรวมปี {year - 1}"),
            f"{story.results_of(year - 1).total:.2f}",
        ),
        "note": (("หมายเหตุ : คะแนนเต็ม 100 คะแนน", "หมายเหตุ ปัดเศษทศนิยมสองตำแหน่ง", "ที่มา : ระบบ ITAS"), ""),
    }[kind]
    if kind == "total of last year":
        story.truth.score("overall", None, story.results_of(year - 1).total, year=year - 1)
    word = story.dig(choices.pick(f"{kind} word", words))
    return [Row([word, *[""] * (width - 1), story.dig(number)], cut=False)]


def _flat_rows(story: Story, choices: Choices, scope: str, subjects: list[Subject]) -> None:
    labels = Labels(story, choices)
    series = score_series(story, choices, subjects)
    layout = (
        choices.pick("outline", ("one column", "one column", "number column"))
        if scope == "indicators"
        else "one column"
    )
    order = choices.pick("rows order", ("as numbered", "as numbered", "as numbered", "by score"))
    if order == "by score":
        subjects = sorted(subjects, key=lambda s: -(value_of(story.results, s) or 0))
    heads = [choices.pick("label head", LABEL_HEADS[scope])]
    if layout == "number column":
        heads = [choices.pick("number head", NUMBER_HEADS), heads[0] or "ตัวชี้วัด"]
        # A bare rank beside a name is a rank; under ตัวชี้วัดที่ it would be read as the indicator's number.
        if order == "by score" and heads[0] in ("ตัวชี้วัดที่", "ข้อ"):
            heads[0] = "ลำดับ"
    rows = []
    for position, (kind, key) in enumerate(subjects, 1):
        if kind == "instrument":
            words = [labels.instrument(str(key))]
        elif layout == "number column":
            form = choices.pick("number", ("1", "1.", "(1)", "ตัวชี้วัดที่ 1")) if order == "as numbered" else "1"
            name = indicator_label(story, "name", int(str(key)))
            words = [form.replace("1", story.dig(position)), name]
        else:
            words = [labels.indicator(int(str(key)))]
        rows.append(Row([*words, *(one.cell((kind, key)) for one in series)], cut=False))
    state(story, subjects, series)
    total = total_row(story, choices, series, len(heads), subjects)
    if total:
        rows.insert(0, total) if choices.chance("total on top", 0.12) else rows.append(total)
    rows += rows_below(story, choices, series, len(heads))
    print_sheet(story, choices, Sheet(head_rows(story, choices, heads, series), rows))


def _question_rows(story: Story, choices: Choices, scope: str, subjects: list[Subject]) -> None:
    """Questions without their indicators: a code and mostly a text in each row, or the score in the question's cell."""
    labels = Labels(story, choices)
    texts = choices.pick("question text", ("beside", "beside", "no text"))
    place = choices.pick("code", ("own column", "own column", "front", "behind")) if texts == "beside" else "own column"
    within = place in ("front",) and choices.chance("score in question", 0.35)
    series = [] if within else score_series(story, choices, subjects)
    form = IN_QUESTION[choices.pick("in question", tuple(IN_QUESTION))] if within else ""
    head = choices.pick("label head", LABEL_HEADS[scope])
    heads = [choices.pick("code head", CODE_HEADS), head] if place == "own column" else [head]
    if texts == "no text":
        heads = heads[:1]
    rows = []
    for kind, key in subjects:
        code = str(key)
        indicator = indicator_of(story, code)
        if place == "own column":
            words = [labels.code(code, indicator, sound=True), question_text(indicator, code)][: len(heads)]
        else:
            words = [labels.question(code, indicator)]
        if within:
            words[0] += " ¦" + form.format(story.num(story.results.questions[code]))
            story.truth.score("question", code, story.results.questions[code])
        rows.append(Row([*words, *(one.cell((kind, key)) for one in series)], cut=not series or len(words) == 1))
    state(story, subjects, series)
    name_questions(story, subjects, texts == "beside", named=False)
    number = choices.chance("running number", 0.15) and place != "own column"
    if number:
        heads = [choices.pick("number head", ("ที่", "ลำดับ", "ลำดับที่")), *heads]
        rows = [Row([story.dig(i), *row.cells], cut=row.cut) for i, row in enumerate(rows, 1)]
    cuts = {len(heads) - 1: "question"} if texts == "beside" else {}
    header = head_rows(story, choices, heads, series) if series else [heads]
    if within:
        header = [[*heads, *[""] * (2 - len(heads))]]
        rows = [Row([*row.cells, *[""] * (2 - len(row.cells))], cut=row.cut) for row in rows]
        header[0][-1:] = [choices.random("remark").choice(("หมายเหตุ",))] if len(heads) < 2 else header[0][-1:]
    print_sheet(story, choices, Sheet(header, rows, cuts))


def _outline_rows(story: Story, choices: Choices, scope: str, subjects: list[Subject]) -> None:
    """Parents and their children, in one of several outlines."""
    ways = (
        "one column",
        "one column",
        "code beside",
        "merged parent",
        "merged parent and score",
        "repeated parent",
        "section rows",
        "section rows",
    )
    outline = choices.pick("outline", ways)
    labels = Labels(story, choices)
    parent_kind = "instrument" if scope.startswith("instruments") else "indicator"
    kids = [s for s in subjects if s[0] != parent_kind]
    series = score_series(story, choices, subjects if outline in ("one column", "code beside") else kids)
    if outline == "one column" or outline == "code beside":
        _alternating(story, choices, scope, subjects, series, outline, parent_kind)
        return
    texts = parent_kind == "instrument" or choices.pick("question text", ("beside", "beside", "no text")) == "beside"
    apart = parent_kind == "indicator" and (
        not texts or choices.pick("code", ("own column", "front", "behind")) == "own column"
    )
    extra = outline == "merged parent and score"
    only = [s for s in series if s.record == ("score", None)]
    parent_words = "เครื่องมือ" if parent_kind == "instrument" else "ตัวชี้วัด"
    head = (
        choices.pick("label head", LABEL_HEADS["indicators" if parent_kind == "instrument" else "questions"]) or "ตัวชี้วัด"
    )
    heads = [choices.pick("code head", CODE_HEADS), *([head] if texts else [])] if apart else [head]
    bracket = outline != "merged parent and score" and choices.chance("score in parent", 0.4)
    rows: list[Row] = []
    parent: Subject = subjects[0]
    first = True
    for subject in subjects:
        kind, key = subject
        if kind == parent_kind:
            parent, first = subject, True
            if outline == "section rows":
                rows.append(Row([_parent_words(story, choices, labels, parent, bracket)], section=True))
            continue
        if kind == "indicator":
            words = [labels.indicator(int(str(key)))]
        else:
            indicator = indicator_of(story, str(key))
            words = (
                [labels.code(str(key), indicator), *([question_text(indicator, str(key))] if texts else [])]
                if apart
                else [labels.question(str(key), indicator)]
            )
        cells = [*words, *(one.cell(subject) for one in series)]
        if outline != "section rows":
            shown = first or outline == "repeated parent"
            cells.insert(0, _parent_words(story, choices, labels, parent, bracket) if shown else "")
            if extra:
                cells.append(story.num(value_of(story.results, parent) or 0) if first else "")
        rows.append(Row(cells, cut=outline == "section rows" and not apart and kind == "question"))
        first = False
    if outline != "section rows":
        heads.insert(0, choices.pick("parent head", (parent_words, parent_words, f"ชื่อ{parent_words}", "ด้าน")))
    if extra:
        for subject in subjects:
            if subject[0] == parent_kind:
                state_parent(story, subject)
        word = choices.pick(
            "parent score head", (f"คะแนน{parent_words}", f"คะแนนเฉลี่ยราย{parent_words}", f"ผลคะแนนราย{parent_words}")
        )
        series = [*series, Series(word, "คะแนนเฉลี่ย", lambda _: "")]
    width = len(heads) + len(series)
    for row in rows:
        row.cells += [""] * (width - len(row.cells))
    state(story, kids, series)
    name_questions(story, kids, texts, named=True)
    if scope == "instruments and indicators" and not extra and only:
        total = total_row(story, choices, series, len(heads), subjects)
        if total:
            rows.append(total)
        rows += rows_below(story, choices, series, len(heads))
    cuts = {len(heads) - 1: "question"} if parent_kind == "indicator" and texts else {}
    print_sheet(story, choices, Sheet(head_rows(story, choices, heads, series), rows, cuts))


def _parent_words(story: Story, choices: Choices, labels: Labels, parent: Subject, bracket: bool) -> str:
    """A parent's label; where ``bracket``, with its score behind it: as often as it is printed, it is a row."""
    kind, key = parent
    words = labels.instrument(str(key)) if kind == "instrument" else _section(story, choices, int(str(key)))
    if not bracket:
        return words
    state_parent(story, parent)
    form = choices.pick("parent score", PARENT_SCORES)
    return f"{words} {form.format(story.num(value_of(story.results, parent) or 0))}"


def _section(story: Story, choices: Choices, indicator: int) -> str:
    return indicator_label(story, choices.pick("section label", SECTION_LABELS), indicator)


def _alternating(
    story: Story, choices: Choices, scope: str, subjects: list[Subject], series: list[Series], outline: str, parent: str
) -> None:
    """Parents and children alternate in the same columns, each with its own score."""
    labels = Labels(story, choices)
    below = parent == "instrument" and choices.chance("parent below", 0.3)
    if below:
        subjects = [s for i, m in INDICATORS_OF.items() for s in [*(("indicator", x) for x in m), ("instrument", i)]]
    own = [one for one in series if one.record is not None]
    # Items have no public and survey part of their own, and of the year before nothing is known.
    with_items = (
        parent == "indicator" and [one.record for one in own] == [("score", None)] and choices.chance("sub-items", 0.3)
    )
    mean = choices.pick("mean word", ("คะแนนเฉลี่ย", "คะแนน", "เฉลี่ย", "รวม")) if below else ""
    rows = []
    for subject in subjects:
        kind, key = subject
        if kind == "instrument":
            word = (
                f"{mean}{' ' if mean == 'รวม' else ''}{labels.instrument(str(key))}"
                if below
                else labels.instrument(str(key))
            )
            words = [word] if outline == "one column" else ["", word]
        elif kind == "indicator":
            number = choices.pick("number", ("1", "1.", "ตัวชี้วัดที่ 1"))
            name = indicator_label(story, "name", int(str(key)))
            words = (
                [labels.indicator(int(str(key)))]
                if outline == "one column"
                else [number.replace("1", story.dig(key)), name]
            )
        else:
            indicator = indicator_of(story, str(key))
            words = (
                [labels.question(str(key), indicator)]
                if outline == "one column"
                else [labels.code(str(key), indicator), question_text(indicator, str(key))]
            )
        rows.append(
            Row([*words, *(one.cell(subject) for one in series)], cut=kind == "question" and outline == "one column")
        )
        if kind == "question" and with_items:
            rows += _sub_items(story, choices, str(key), series, len(words))
    state(story, subjects, series)
    name_questions(story, subjects, True, named=True)
    head = choices.pick("label head", LABEL_HEADS[scope]) or "รายการ"
    heads = [head] if outline == "one column" else [choices.pick("number head", ("ที่", "ข้อ", "ลำดับ", "ข้อ/ตัวชี้วัด")), head]
    if parent == "instrument":
        total = total_row(story, choices, series, len(heads), subjects)
        if total:
            rows.append(total)
    cuts = {len(heads) - 1: "question"} if parent == "indicator" else {}
    print_sheet(story, choices, Sheet(head_rows(story, choices, heads, series), rows, cuts))


def _sub_items(story: Story, choices: Choices, code: str, series: list[Series], labels: int) -> list[Row]:
    """Rows of the sub-items of a question, under it; their mean is its score as near as two decimals tell."""
    rng = story.rng
    if rng.random() < 0.4:
        return []
    mark = choices.pick("sub-item mark", ("- ", "-", "• ", "(1) ", "1) "))
    score = story.results.questions[code]
    apart = round(rng.uniform(0.5, 3), 2)
    values = [round(score + apart, 2), round(score - apart, 2)]
    if max(values) > 100:
        return []
    rows = []
    for position, (text, value) in enumerate(zip(rng.sample(bank.SUB_ITEMS, 2), values, strict=True), 1):
        lead = mark.replace("1", story.dig(position))
        cells = [number_cell(story, choices, value) if one.record else "-" for one in series]
        rows.append(Row([*[""] * (labels - 1), lead + text, *cells], cut=False))
        story.truth.score("item", f"{code}.{position}", value)
    return rows
