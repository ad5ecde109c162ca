"""Plans by question: under section rows, under headings, or beside their indicator in a column."""

from __future__ import annotations

from dataclasses import dataclass

from tests.forms.cells import Block, Plan
from tests.forms.facts import INSTRUMENT_OF
from tests.forms.figures import IN_QUESTION, PARENT_SCORES
from tests.forms.labels import (
    CODE_BEHIND,
    CODE_FRONTS,
    CODE_HEADS,
    CODE_SHAPES,
    INSTRUMENT_LABELS,
    SECTION_LABELS,
    indicator_label,
    printed_code,
    question_text,
    some_codes,
)
from tests.forms.plan_columns import print_plan
from tests.forms.sheet import Row

TOPICS = {9: "ข้อมูลพื้นฐาน", 10: "การดำเนินการเพื่อป้องกันการทุจริต"}
"""The first sub-indicator of each OIT indicator."""

GROUPINGS = ("section rows", "section rows", "section rows", "headings", "merged column", "repeated column")

PLACES = ("front", "front", "behind", "own column", "own column", "code only", "with the score")

QUESTION_HEADS = ("ประเด็นการประเมิน", "ข้อคำถาม", "รายการประเมิน", "ประเด็นคำถาม", "ข้อคำถามที่ต้องปรับปรุง")

ITEM_HEADS = ("ประเด็นการตรวจ", "รายการข้อมูล", "รายการประเมิน", "ข้อคำถาม")


@dataclass
class Printed:
    """How the questions of a plan are printed."""

    grouping: str
    place: str
    scored: str
    shape: str
    labels: list[str]
    question: int | None
    """The column whose cells hold the questions' texts."""


def _printed(plan: Plan, subject: str) -> Printed:
    """Choose where a question's code and score stand, and head its columns."""
    story, choices = plan.story, plan.choices
    grouping = choices.pick("plan grouping", GROUPINGS)
    place = choices.pick("code", PLACES)
    scored = choices.pick("plan score", ("none", "column", "in question", "in question"))
    if place == "code only" and scored == "in question":
        scored = "column"
    if place == "with the score":
        scored = "with the code"
    shapes = CODE_SHAPES if place in ("own column", "code only") else ("I5", "i5", "i๕", "I๕", "damaged")
    if place in ("own column", "code only") and grouping in ("section rows", "headings") and story.ranges_known:
        # A bare number is a code only where the sections name its instrument and the ranges are known.
        shapes = (*shapes, "5", "ข้อ 5")
    shape = choices.pick("code shape", shapes)
    head = choices.pick("question head", ITEM_HEADS if subject == "OIT items" else QUESTION_HEADS)
    heads = CODE_HEADS if place == "own column" and shape != "5" else ("ข้อ", "รหัสข้อ", "ข้อคำถามที่", "ข้อที่")
    code = choices.pick("code head", heads)
    labels = {"own column": [code, head], "with the score": [code, head], "code only": [code]}.get(place, [head])
    if scored == "column":
        labels.append(choices.pick("score head", ("คะแนน", "ผลคะแนน", "คะแนนที่ได้", "ร้อยละ")))
    question = {"code only": None, "own column": 1, "with the score": 1}.get(place, 0)
    return Printed(grouping, place, scored, shape, labels, question)


def _asked(plan: Plan, indicator: int, how: Printed) -> list[tuple[str, ...]]:
    """The questions of each row of an indicator: one each, two in one cell, or all items of OIT as one."""
    story, choices = plan.story, plan.choices
    codes = some_codes(story, choices, indicator, 5)
    if (
        INSTRUMENT_OF[indicator] == "OIT"
        and how.place in ("front", "code only")
        and choices.chance("all items as one", 0.25)
    ):
        first, last = story.ranges[indicator]
        return [(f"O{first}-O{last}",)]
    whole = how.scored in ("none", "in question") and how.place == "front" and how.shape != "damaged"
    if whole and len(codes) > 1 and choices.chance("two questions in a cell", 0.12):
        return [(codes[0], codes[1]), *((code,) for code in codes[2:])]
    return [(code,) for code in codes]


def of_questions(plan: Plan, subject: str) -> None:
    """Questions under section rows, under headings, or beside their indicator in a column."""
    story, choices = plan.story, plan.choices
    how = _printed(plan, subject)
    candidates = (9, 10) if subject == "OIT items" else range(1, 9)
    indicators = sorted(plan.rng.sample(candidates, plan.rng.randint(1, min(4, len(candidates)))))
    bracket = how.grouping in ("section rows", "merged column") and choices.chance("score in parent", 0.35)
    with_instruments = how.shape in ("5", "ข้อ 5") or choices.chance("instrument sections", 0.5)
    kinds = (
        ("full (IIT)", "แบบวัด IIT", "lettered")
        if how.shape in ("5", "ข้อ 5")
        else ("full (IIT)", "แบบวัด IIT", "lettered", "no letters")
    )
    rows: list[Row] = []
    instrument = None
    for indicator in indicators:
        block = Block(indicator, _asked(plan, indicator, how))
        plan.fill(block)
        words = indicator_label(story, choices.pick("section label", SECTION_LABELS), indicator)
        if subject == "OIT items" and choices.chance("sub-indicator sections", 0.15):
            # A sub-indicator's number names its indicator; what is scored of it is no row.
            words = f"ตัวชี้วัดย่อยที่ {story.dig(indicator)}.{story.dig(1)} {TOPICS[indicator]}"
        elif bracket:
            value = story.results.indicators[indicator]
            words += " " + choices.pick("parent score", PARENT_SCORES).format(story.num(value))
            story.truth.score("indicator", indicator, value)
            story.stated.add(("indicator", indicator))
        if INSTRUMENT_OF[indicator] != instrument and with_instruments:
            instrument = INSTRUMENT_OF[indicator]
            name = INSTRUMENT_LABELS[choices.pick("instrument label", kinds)][instrument]
            if how.grouping == "section rows":
                rows.append(Row([name], section=True))
            elif how.grouping == "headings":
                story.say(name)
        if how.grouping == "section rows":
            rows.append(Row([words], section=True))
        made = _question_rows(plan, block, how)
        if how.grouping.endswith("column"):
            for row, one in enumerate(made):
                one.cells.insert(0, words if row == 0 or how.grouping == "repeated column" else "")
        if how.grouping == "headings":
            story.say(choices.pick("heading mark", ("{}", "### {}", "**{}**")).format(words))
            print_plan(plan, made, how.labels, how.question)
        rows += made
    if how.grouping == "headings":
        return
    labels, question = how.labels, how.question
    beside = how.grouping.endswith("column")
    if beside:
        labels = [choices.pick("parent head", ("ตัวชี้วัด", "ตัวชี้วัด", "ตัวชี้วัดที่")), *labels]
        question = None if question is None else question + 1
    print_plan(plan, rows, labels, question, int(beside))


def _question_rows(plan: Plan, block: Block, how: Printed) -> list[Row]:
    """A row for each question of a block, or for several that share a cell."""
    rows = []
    for row, codes in enumerate(block.questions):
        parts = [_question_cells(plan, block.indicator, code, how) for code in codes]
        cells = parts[0] if len(parts) == 1 else ["‖".join(part[0] for part in parts)]
        cut = block.cuttable[row] and len(parts) == 1 and "-" not in codes[0]
        rows.append(Row([*cells, *(block.columns[role][row] for role in plan.roles)], cut=cut))
    return rows


def _range(plan: Plan, code: str) -> str:
    """A range of items, with the dashes that are printed."""
    first, last = code.split("-")
    dash = plan.choices.pick("range dash", (" - ", " – ", "-", " ถึง "))
    letter = plan.choices.pick("range letter", ("both", "both", "o"))
    if letter == "o":
        first, last = first.lower(), last.lower()
    return plan.story.dig(first) + dash + plan.story.dig(last)


def _question_cells(plan: Plan, indicator: int, code: str, how: Printed) -> list[str]:
    """The label cells of one question, with its score where they hold it."""
    story, choices = plan.story, plan.choices
    if "-" in code:
        value = story.results.indicators[indicator]
        cells = [_range(plan, code)]
        story.truth.question(code, indicator, None)
    else:
        value = story.results.questions[code]
        text = question_text(indicator, code)
        story.truth.question(code, indicator, None if how.place == "code only" else text)
        front = choices.pick("code front", ("I5 text", "I5 text", *CODE_FRONTS)) if how.place == "front" else ""
        damaged_may = how.place in ("own column", "code only") or front == "I5 text"
        printed = printed_code(story, how.shape if damaged_may or how.shape != "damaged" else "I5", code, indicator)
        if how.place == "front":
            cells = [CODE_FRONTS[front].format(c=printed, t=text)]
        elif how.place == "behind":
            cells = [CODE_BEHIND[choices.pick("code behind", tuple(CODE_BEHIND))].format(c=printed, t=text)]
        elif how.place == "with the score":
            form = choices.pick(
                "code and score", ("{c} ({s})", "{c} = {s}", "{c} ได้ {s} คะแนน", "{c} ({s} คะแนน)", "{c} : {s}")
            )
            cells = [form.format(c=printed, s=story.num(value)), text]
        else:
            cells = [printed, text] if how.place == "own column" else [printed]
    if how.scored == "none":
        return cells
    story.truth.score("question", code, value)
    if how.scored == "column":
        return [*cells, story.num(value)]
    if how.scored == "in question":
        form = choices.pick("in question", tuple(IN_QUESTION))
        cells[-1] += " ¦" + IN_QUESTION[form].format(story.num(value))
    return cells
