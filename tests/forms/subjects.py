"""What a table of results is about, what stands above it, and what it states."""

from __future__ import annotations

from tests.forms.choices import Choices
from tests.forms.facts import INDICATORS_OF, INSTRUMENT_OF
from tests.forms.figures import Series, Subject, value_of
from tests.forms.labels import (
    codes_of,
    question_text,
)
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
    "indicators and questions": ("rows", "rows", "rows", "columns"),
    "OIT items": ("rows", "groups"),
}
"""Which axis a scope can have: thirty questions do not fit into a sentence, an outline not over columns."""

LABEL_HEADS: dict[str, tuple[str, ...]] = {
    "instruments": ("เครื่องมือ", "แบบวัด", "เครื่องมือการประเมิน", "แบบวัด/เครื่องมือ", "รายการ", "เครื่องมือที่ใช้ในการประเมิน", ""),
    "indicators": ("ตัวชี้วัด", "ตัวชี้วัด", "ตัวชี้วัดการประเมิน", "ตัวชี้วัด (10 ตัวชี้วัด)", "รายการ", "ชื่อตัวชี้วัด", "ตัวชี้วัดที่", ""),
    "instruments and indicators": ("เครื่องมือ/ตัวชี้วัด", "แบบวัด/ตัวชี้วัด", "รายการประเมิน", "ตัวชี้วัด", "รายการ"),
    "questions": ("ข้อคำถาม", "ประเด็นการประเมิน", "รายการประเมิน", "คำถาม", "ข้อคำถามการประเมิน", "ประเด็นคำถาม"),
    "indicators and questions": ("ตัวชี้วัด/ข้อคำถาม", "ประเด็นการประเมิน", "รายการประเมิน", "ตัวชี้วัดและข้อคำถาม", "รายการ"),
    "OIT items": ("ประเด็นการตรวจ", "รายการข้อมูล", "รายการประเมิน", "ข้อมูลที่ต้องเผยแพร่", "รายการ", "หัวข้อ"),
}


def indicator_of(story: Story, code: str) -> int:
    """The indicator of a code."""
    number = int(code[1:])
    return next(
        i for i, (first, last) in story.ranges.items() if first <= number <= last and INSTRUMENT_OF[i][0] == code[0]
    )


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
    if choices.chance("chapter of another year", 0.05):
        # The nearer one counts: the caption below it.
        story.say(f"ส่วนที่ {story.dig(2)} ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {story.dig(story.assessed_year - 1)}")
    story.tables += 1
    form = CAPTIONS[int(choices.pick("caption", tuple(map(str, range(len(CAPTIONS))))))]
    year = story.assessed_year
    if story.fiscal_year == year and choices.chance("caption misprints its year", 0.06):
        # Its last two digits changed places, or its tenth is one too high: no agency has been assessed by then.
        year = {2564: 2574, 2565: 2575, 2566: 2576, 2567: 2576, 2568: 2586, 2569: 2596}[year]
    story.say(form.format(n=story.dig(story.tables), a=story.agency.name, y=story.dig(year), s=SCOPE_WORDS[scope]))


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


def state_parent(story: Story, parent: Subject) -> None:
    story.truth.score(parent[0], parent[1], value_of(story.results, parent) or 0)
    story.stated.add(parent)


def name_questions(story: Story, subjects: list[Subject], texts: bool, named: bool) -> None:
    """The questions that a table states. ``named``: whether the table says which indicator each belongs to."""
    for kind, key in subjects:
        if kind == "question":
            code = str(key)
            indicator = indicator_of(story, code)
            story.truth.question(code, indicator if named else None, question_text(indicator, code) if texts else None)
