"""Tables of what must be improved and what is done about it: of which subjects, with which columns."""

from __future__ import annotations

from tests.forms.cells import Block, Plan
from tests.forms.choices import Choices
from tests.forms.figures import PARENT_SCORES
from tests.forms.labels import (
    INDICATOR_LABELS,
    indicator_label,
)
from tests.forms.plan_columns import COLUMNS, WITH_RESULT, WITHOUT_RESULT, header_of, print_plan
from tests.forms.plan_questions import of_questions
from tests.forms.sheet import Row, Sheet, print_sheet
from tests.forms.story import Story

SUBJECTS = ("indicators", "indicators", "questions", "questions", "questions", "OIT items")


def plan_table(story: Story, choices: Choices, kind: str) -> None:
    """Print one plan, or one piece of it for each section, and state what it says."""
    story.rng = choices.random("content")
    subject = choices.pick("plan of", SUBJECTS)
    names = tuple(WITH_RESULT) if kind == "progress" else WITHOUT_RESULT
    roles = COLUMNS[choices.pick("plan columns", names)]
    plan = Plan(story, choices, roles, choices.random("cells"))
    _caption(story, choices, kind)
    if subject == "indicators":
        _of_indicators(plan)
    else:
        of_questions(plan, subject)


def _caption(story: Story, choices: Choices, kind: str) -> None:
    """What stands above a plan; it may name the year of the work, not of results."""
    forms = {
        "none": "",
        "section": "{n}. ประเด็นที่ต้องปรับปรุงและมาตรการ",
        "table": "ตารางที่ {n} มาตรการยกระดับคุณธรรมและความโปร่งใส",
        "year of work": "มาตรการยกระดับคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {y}",
        "sentence": "จึงกำหนดแนวทางการปรับปรุง ดังนี้",
    }
    if kind == "progress":
        forms["year of work"] = "ผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. {y}"
    form = forms[choices.pick("plan caption", tuple(forms))]
    if form:
        story.tables += "{n}" in form
        story.say(form.format(n=story.dig(story.tables), y=story.dig(story.fiscal_year)))


def _of_indicators(plan: Plan) -> None:
    """A row, or a small table, for each of some indicators."""
    story, choices = plan.story, plan.choices
    indicators = sorted(plan.rng.sample(range(1, 11), plan.rng.randint(2, 8)))
    if choices.chance("lowest first", 0.2):
        indicators.sort(key=lambda i: story.results.indicators[i])
    label = choices.pick("indicator label", tuple(INDICATOR_LABELS))
    scored = choices.pick("plan score", ("none", "column", "in label", "opens the issue"))
    if scored == "opens the issue" and "issue" not in plan.roles:
        scored = "none"
    running = choices.chance("running number", 0.3)
    if running:
        label = choices.pick("indicator label", ("name", "ตัวชี้วัดที่ N name", "ด้านname"))
    head = choices.pick("plan label head", ("ตัวชี้วัด", "ตัวชี้วัด", "ตัวชี้วัดที่ต้องปรับปรุง", "ตัวชี้วัด/ด้าน", "ตัวชี้วัดที่มีคะแนนต่ำ"))
    labels = [*(["ที่"] if running else []), head]
    if scored == "column":
        labels.append(choices.pick("score head", ("คะแนน", "ผลคะแนน", "คะแนนที่ได้", "ร้อยละ")))
    blocks = []
    for position, indicator in enumerate(indicators, 1):
        block = Block(indicator, [()])
        plan.fill(block, remark=scored == "opens the issue" and choices.chance("remark behind the score", 0.5))
        value = story.results.indicators[indicator]
        words = indicator_label(story, label, indicator)
        if scored == "in label":
            words += " " + choices.pick("parent score", PARENT_SCORES).format(story.num(value))
        elif scored == "opens the issue":
            opening = choices.pick(
                "opening", ("ได้ค่าคะแนน {} คะแนน", "ได้คะแนน {} คะแนน", "มีค่าคะแนน {} คะแนน", "คะแนน {}")
            )
            block.columns["issue"][0] = f"{opening.format(story.num(value))} {block.columns['issue'][0]}"
        if scored != "none":
            story.truth.score("indicator", indicator, value)
            story.stated.add(("indicator", indicator))
        cells = [*([story.dig(position)] if running else []), words]
        cells += [story.num(value)] if scored == "column" else []
        blocks.append((block, cells))
    if choices.pick("plan axis", ("rows", "rows", "rows", "upright")) == "upright" and not running:
        top, *below = header_of(plan, labels, [])
        # A lower level is the label of what it heads; numbers below a header are none.
        heads = (
            [under or over for over, under in zip(top, below[0], strict=True)] if below and not all(below[0]) else top
        )
        for block, cells in blocks:
            texts = [*cells, *(block.columns[role][0] for role in plan.roles)]
            rows = [Row([word, text], cut=False) for word, text in zip(heads, texts, strict=True) if text]
            print_sheet(story, choices, Sheet([], rows), breakable=False)
        return
    rows = [Row([*cells, *(block.columns[role][0] for role in plan.roles)]) for block, cells in blocks]
    print_plan(plan, rows, labels, None, 1 if running else 0)
