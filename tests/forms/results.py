"""Tables of results: which subjects, along which axis, under how many header rows, in which outline."""

from __future__ import annotations

from dataclasses import dataclass

from tests.forms.choices import Choices
from tests.forms.facts import INDICATORS_OF, INSTRUMENT_OF
from tests.forms.figures import IN_QUESTION, Series, Subject, score_series, value_of
from tests.forms.labels import (
    CODE_BEHIND,
    CODE_FRONTS,
    CODE_SHAPES,
    INDICATOR_LABELS,
    INSTRUMENT_LABELS,
    SHORT_INSTRUMENTS,
    codes_of,
    indicator_label,
    printed_code,
    question_text,
)
from tests.forms.sheet import Row, Sheet, print_sheet
from tests.forms.story import Story

TOTALS = (
    "คะแนนรวม",
    "รวม",
    "คะแนนรวม ITA",
    "ผลคะแนนรวม",
    "ภาพรวม",
    "คะแนนภาพรวม",
    "คะแนนรวมทั้งสิ้น",
    "รวมคะแนน",
    "ภาพรวมหน่วยงาน",
    "คะแนนภาพรวมหน่วยงาน",
)
SCOPES = (
    "instruments",
    "indicators",
    "indicators",
    "indicators",
    "instruments and indicators",
    "instruments and indicators",
    "questions",
    "indicators and questions",
    "indicators and questions",
    "OIT items",
)
AXES: dict[str, tuple[str, ...]] = {
    "instruments": ("rows", "rows", "columns", "upright", "sentences"),
    "indicators": ("rows", "rows", "columns", "groups", "upright", "sentences"),
    "instruments and indicators": ("rows", "rows", "columns", "groups"),
    "questions": ("rows", "columns", "groups"),
    "indicators and questions": ("rows",),
    "OIT items": ("rows", "groups"),
}
"""Which axis a scope can have: thirty questions do not fit into a sentence, an outline not over columns."""

HEADER_LEVELS = ("0", "1", "1", "1", "1", "2", "2", "3", "1 and column numbers")


@dataclass
class Labels:
    """How this table names its subjects."""

    story: Story
    choices: Choices

    def indicator(self, indicator: int) -> str:
        """An indicator in one cell."""
        return indicator_label(self.story, self.choices.pick("indicator label", tuple(INDICATOR_LABELS)), indicator)

    def instrument(self, instrument: str, short: bool = False) -> str:
        """An instrument in one cell."""
        kinds = SHORT_INSTRUMENTS if short else tuple(INSTRUMENT_LABELS)
        return INSTRUMENT_LABELS[self.choices.pick("instrument label", kinds)][instrument]

    def code(self, code: str, indicator: int, sound: bool = False) -> str:
        """A question's code."""
        shapes = tuple(s for s in CODE_SHAPES if not sound or s != "damaged")
        return printed_code(self.story, self.choices.pick("code shape", shapes), code, indicator)

    def question(self, code: str, indicator: int) -> str:
        """A question with its code, in one cell."""
        text = question_text(indicator, code)
        place = self.choices.pick("code", ("front", "front", "front", "behind"))
        if place == "behind":
            form = CODE_BEHIND[self.choices.pick("code behind", tuple(CODE_BEHIND))]
            return form.format(t=text, c=self.code(code, indicator, sound=True))
        front = self.choices.pick("code front", ("I5 text", "I5 text", *CODE_FRONTS))
        return CODE_FRONTS[front].format(t=text, c=self.code(code, indicator, sound=front != "I5 text"))

    def short(self, subject: Subject) -> str:
        """A subject over a narrow column."""
        kind, key = subject
        if kind == "instrument":
            return self.instrument(str(key), short=True)
        if kind == "indicator":
            forms = ("ตัวชี้วัดที่ N", "N. name", "ตัวชี้วัดที่ N name", "name", "ตัวชี้วัด N name")
            return indicator_label(self.story, self.choices.pick("indicator label", forms), int(str(key)))
        if kind == "question":
            return self.code(str(key), indicator_of(self.story, str(key)), sound=True)
        return self.choices.pick("total", TOTALS)


def indicator_of(story: Story, code: str) -> int:
    """The indicator of a code."""
    number = int(code[1:])
    return next(
        i for i, (first, last) in story.ranges.items() if first <= number <= last and INSTRUMENT_OF[i][0] == code[0]
    )


def results_table(story: Story, choices: Choices, scopes: tuple[str, ...] = SCOPES) -> None:
    """Print one table of results (or its sentences), and state what it says."""
    story.rng = choices.random("content")
    scope = choices.pick("scope", scopes)
    axis = choices.pick("axis", AXES[scope])
    subjects = subjects_of(story, choices, scope)
    if axis == "sentences":
        from tests.forms.sentences import result_sentences

        result_sentences(story, choices, subjects)
        return
    caption(story, choices, scope)
    {"rows": _rows, "columns": _columns, "groups": _groups, "upright": _upright}[axis](story, choices, scope, subjects)


CAPTIONS = (
    "ตารางที่ {n} ผลการประเมิน ITA {a} ปีงบประมาณ พ.ศ. {y}",
    "ตารางที่ {n} : คะแนนผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {y}",
    "{n}. ผลการประเมิน ITA ประจำปี {y}",
    "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. {y}",
    "### ผลคะแนนการประเมิน ปีงบประมาณ {y}",
    "คะแนนการประเมินของ{a} ปี {y} จำแนก{s}",
    "ผลการประเมินปีงบประมาณ พ.ศ. {y} มีรายละเอียดดังนี้",
    "**ตารางแสดงผลคะแนน ITA {s} ปีงบประมาณ {y}**",
)
SCOPE_WORDS = {
    "instruments": "รายเครื่องมือ",
    "indicators": "ตามตัวชี้วัด",
    "instruments and indicators": "ตามเครื่องมือและตัวชี้วัด",
    "questions": "รายข้อคำถาม",
    "indicators and questions": "รายตัวชี้วัดและรายข้อ",
    "OIT items": "แบบตรวจ OIT รายข้อ",
}


def caption(story: Story, choices: Choices, scope: str) -> None:
    """What stands above a table of results: it names the presented year."""
    story.tables += 1
    form = CAPTIONS[int(choices.pick("caption", tuple(map(str, range(len(CAPTIONS))))))]
    story.say(
        form.format(
            n=story.dig(story.tables), a=story.agency.name, y=story.dig(story.assessed_year), s=SCOPE_WORDS[scope]
        )
    )


def subjects_of(story: Story, choices: Choices, scope: str) -> list[Subject]:
    """What a table of this scope is about, in order."""
    rng = choices.random("subjects")
    if scope == "instruments":
        return [("instrument", i) for i in INDICATORS_OF]
    if scope == "indicators":
        return [("indicator", i) for i in range(1, 11)]
    if scope == "instruments and indicators":
        return [
            s for i, members in INDICATORS_OF.items() for s in [("instrument", i), *(("indicator", m) for m in members)]
        ]
    if scope == "OIT items":
        return [("question", c) for i in (9, 10) for c in codes_of(story, i)]
    instrument = choices.pick("of instrument", ("IIT", "EIT"))
    members = INDICATORS_OF[instrument]
    if scope == "questions":
        return [("question", c) for i in members for c in codes_of(story, i)]
    some = sorted(rng.sample(members, rng.randint(1, len(members))))
    return [s for i in some for s in [("indicator", i), *(("question", c) for c in codes_of(story, i))]]


def state(story: Story, subjects: list[Subject], series: list[Series]) -> None:
    """The records of a table: every subject × every series that counts."""
    for subject in subjects:
        kind, key = subject
        for one in series:
            if one.record is None or one.value is None:
                continue
            value = one.value(subject)
            if value is not None:
                statistic, year = one.record
                story.truth.score(kind, key, value, statistic, year)
                if year is None and statistic == "score":
                    story.stated.add(subject)


def state_total(story: Story, levelled: bool) -> None:
    """The report's own facts about its total."""
    story.truth.report["overall_score"] = story.results.total
    story.stated.add(("overall", None))
    if levelled:
        story.truth.report["overall_level"] = story.level()


def name_questions(story: Story, subjects: list[Subject], texts: bool, named: bool) -> None:
    """The questions that a table states. ``named``: whether the table says which indicator each belongs to."""
    for kind, key in subjects:
        if kind == "question":
            code = str(key)
            indicator = indicator_of(story, code)
            story.truth.question(code, indicator if named else None, question_text(indicator, code) if texts else None)


# ----------------------------------------------------------------------------------------------- subjects in rows


def _head_rows(story: Story, choices: Choices, labels: list[str], series: list[Series]) -> list[list[str]]:
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


LABEL_HEADS: dict[str, tuple[str, ...]] = {
    "instruments": ("เครื่องมือ", "แบบวัด", "เครื่องมือการประเมิน", "แบบวัด/เครื่องมือ", "รายการ", "เครื่องมือที่ใช้ในการประเมิน", ""),
    "indicators": ("ตัวชี้วัด", "ตัวชี้วัด", "ตัวชี้วัดการประเมิน", "ตัวชี้วัด (10 ตัวชี้วัด)", "รายการ", "ชื่อตัวชี้วัด", "ตัวชี้วัดที่", ""),
    "instruments and indicators": ("เครื่องมือ/ตัวชี้วัด", "แบบวัด/ตัวชี้วัด", "รายการประเมิน", "ตัวชี้วัด", "รายการ"),
    "questions": ("ข้อคำถาม", "ประเด็นการประเมิน", "รายการประเมิน", "คำถาม", "ข้อคำถามการประเมิน", "ประเด็นคำถาม"),
    "indicators and questions": ("ตัวชี้วัด/ข้อคำถาม", "ประเด็นการประเมิน", "รายการประเมิน", "ตัวชี้วัดและข้อคำถาม", "รายการ"),
    "OIT items": ("ประเด็นการตรวจ", "รายการข้อมูล", "รายการประเมิน", "ข้อมูลที่ต้องเผยแพร่", "รายการ", "หัวข้อ"),
}
NUMBER_HEADS = ("ที่", "ลำดับ", "ลำดับที่", "ข้อ", "ตัวชี้วัดที่", "No.")
CODE_HEADS = ("ข้อ", "รหัส", "ข้อที่", "รหัสข้อ", "รหัสข้อคำถาม", "ที่", "ลำดับ", "ข้อคำถามที่")


def _rows(story: Story, choices: Choices, scope: str, subjects: list[Subject]) -> None:
    """Subjects in rows, in one column, in two, or with the parent in merged cells or section rows."""
    if scope in ("instruments", "indicators"):
        _flat_rows(story, choices, scope, subjects)
    elif scope in ("questions", "OIT items"):
        _question_rows(story, choices, scope, subjects)
    else:
        _outline_rows(story, choices, scope, subjects)


def _total_row(story: Story, choices: Choices, series: list[Series], width: int, subjects: list[Subject]) -> Row | None:
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
    levelled = any(one.record is None and one.cell(total) == story.level() for one in series)
    state_total(story, levelled)
    place = choices.pick("total word", ("first", "first", "last label"))
    labels = [word, *[""] * (width - 1)] if place == "first" else [*[""] * (width - 1), word]
    return Row([*labels, *cells], cut=False)


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
    total = _total_row(story, choices, series, len(heads), subjects)
    if total:
        rows.insert(0, total) if choices.chance("total on top", 0.12) else rows.append(total)
    print_sheet(story, choices, Sheet(_head_rows(story, choices, heads, series), rows))


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
    header = _head_rows(story, choices, heads, series) if series else [heads]
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
                _state_parent(story, subject)
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
        total = _total_row(story, choices, series, len(heads), subjects)
        if total:
            rows.append(total)
    cuts = {len(heads) - 1: "question"} if parent_kind == "indicator" and texts else {}
    print_sheet(story, choices, Sheet(_head_rows(story, choices, heads, series), rows, cuts))


def _state_parent(story: Story, parent: Subject) -> None:
    story.truth.score(parent[0], parent[1], value_of(story.results, parent) or 0)
    story.stated.add(parent)


PARENT_SCORES = (
    "({} คะแนน)",
    "({})",
    "(ร้อยละ {})",
    "ได้ {} คะแนน",
    "(คะแนนเฉลี่ย {})",
    "คะแนน {}",
    "= {} คะแนน",
    "(ผลการประเมิน {} คะแนน)",
)


def _parent_words(story: Story, choices: Choices, labels: Labels, parent: Subject, bracket: bool) -> str:
    """A parent's label; where ``bracket``, with its score behind it: as often as it is printed, it is a row."""
    kind, key = parent
    words = labels.instrument(str(key)) if kind == "instrument" else _section(story, choices, int(str(key)))
    if not bracket:
        return words
    _state_parent(story, parent)
    form = choices.pick("parent score", PARENT_SCORES)
    return f"{words} {form.format(story.num(value_of(story.results, parent) or 0))}"


def _section(story: Story, choices: Choices, indicator: int) -> str:
    from tests.forms.labels import SECTION_LABELS

    return indicator_label(story, choices.pick("section label", SECTION_LABELS), indicator)


def _alternating(
    story: Story, choices: Choices, scope: str, subjects: list[Subject], series: list[Series], outline: str, parent: str
) -> None:
    """Parents and children alternate in the same columns, each with its own score."""
    labels = Labels(story, choices)
    below = parent == "instrument" and choices.chance("parent below", 0.3)
    if below:
        subjects = [s for i, m in INDICATORS_OF.items() for s in [*(("indicator", x) for x in m), ("instrument", i)]]
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
    state(story, subjects, series)
    name_questions(story, subjects, True, named=True)
    head = choices.pick("label head", LABEL_HEADS[scope]) or "รายการ"
    heads = [head] if outline == "one column" else [choices.pick("number head", ("ที่", "ข้อ", "ลำดับ", "ข้อ/ตัวชี้วัด")), head]
    if parent == "instrument":
        total = _total_row(story, choices, series, len(heads), subjects)
        if total:
            rows.append(total)
    cuts = {len(heads) - 1: "question"} if parent == "indicator" else {}
    print_sheet(story, choices, Sheet(_head_rows(story, choices, heads, series), rows, cuts))


# -------------------------------------------------------------------------------------------- subjects in columns


def _columns(story: Story, choices: Choices, scope: str, subjects: list[Subject]) -> None:
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
                _state_parent(story, ("instrument", name))
    else:
        header = [[corner, *(labels.short(s) for s in [*subjects, *total])]]
        rows = [Row([one.head, *(one.cell(s) for s in [*subjects, *total])], cut=False) for one in series]
        state(story, [*subjects, *total], series)
        name_questions(story, subjects, False, named=False)
    if total:
        state_total(story, any(row.cells[-1] == story.level() for row in rows))
    print_sheet(story, choices, Sheet(header, rows), breakable=False)


# ------------------------------------------------------------------------------------------- groups side by side


def _groups(story: Story, choices: Choices, scope: str, subjects: list[Subject]) -> None:
    """The rows folded into several groups of the same columns beside each other."""
    labels = Labels(story, choices)
    groups: list[list[Subject]]
    if scope in ("indicators", "instruments and indicators"):
        groups = [
            [s for s in subjects if (INSTRUMENT_OF[int(str(s[1]))] if s[0] == "indicator" else s[1]) == i]
            for i in INDICATORS_OF
        ]
    else:
        count = int(choices.pick("groups", ("2", "2", "3")))
        height = -(-len(subjects) // count)
        groups = [subjects[i : i + height] for i in range(0, len(subjects), height)]
    texts = scope == "OIT items" and choices.pick("question text", ("beside", "no text")) == "beside"
    head = choices.pick("label head", LABEL_HEADS[scope]) or "ตัวชี้วัด"
    score = choices.pick("score head", ("คะแนน", "คะแนนที่ได้", "ร้อยละ", "ผลคะแนน"))
    code_head = choices.pick("code head", CODE_HEADS)
    one_header = [code_head, *([head] if texts else []), score] if subjects[0][0] == "question" else [head, score]
    width = len(one_header)
    rows = []
    for line in range(max(map(len, groups))):
        cells: list[str] = []
        for group in groups:
            if line >= len(group):
                cells += [""] * width
                continue
            kind, key = subject = group[line]
            if kind == "question":
                indicator = indicator_of(story, str(key))
                cells += [labels.code(str(key), indicator, sound=True)]
                cells += [question_text(indicator, str(key))] if texts else []
            elif kind == "instrument":
                cells.append(labels.instrument(str(key)))
            else:
                cells.append(labels.indicator(int(str(key))))
            cells.append(story.num(value_of(story.results, subject) or 0))
        rows.append(Row(cells, cut=False))
    header = one_header * len(groups)
    for subject in subjects:
        story.truth.score(subject[0], subject[1], value_of(story.results, subject) or 0)
        story.stated.add(subject)
    name_questions(story, subjects, texts, named=False)
    print_sheet(story, choices, Sheet([header], rows))


# ------------------------------------------------------------------------------------- one small table each


def _upright(story: Story, choices: Choices, scope: str, subjects: list[Subject]) -> None:
    """One small table for each subject: what the row means at the left, what it says at the right."""
    labels = Labels(story, choices)
    series = score_series(story, choices, subjects)
    name = "เครื่องมือ" if scope == "instruments" else "ตัวชี้วัด"
    between = choices.pick("between tables", ("blank line", "blank line", "heading"))
    for position, subject in enumerate(subjects, 1):
        kind, key = subject
        word = labels.instrument(str(key)) if kind == "instrument" else labels.indicator(int(str(key)))
        if between == "heading":
            story.say(f"รายการที่ {story.dig(position)}")
        rows = [Row([name, word], cut=False), *(Row([one.head, one.cell(subject)], cut=False) for one in series)]
        print_sheet(story, choices, Sheet([], rows), breakable=False)
    state(story, subjects, series)
