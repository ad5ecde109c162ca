"""Forms of summaries: ten indicators with their scores, and the total in a row, in a sentence, or year by year."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.forms import noise
from tests.forms.facts import INDICATORS_OF, INSTRUMENT_OF, level
from tests.forms.story import Story, begin, make_results
from tests.forms.tables import Grid, Line, print_table
from tests.forms.titles import title

OVERALL = (
    "จากผลการประเมิน ITA {year} {agency} มีผลคะแนน {score} คะแนน อยู่ในระดับ {level}",
    "{agency} ได้คะแนนรวม {score} คะแนน ระดับ {level} {year}",
    "ในภาพรวม {agency} มีค่าคะแนนเท่ากับ {score} คะแนน อยู่ในระดับ {level}",
)
SHAPES: dict[str, tuple[tuple[str, ...], ...]] = {
    "number": (("ตัวชี้วัดที่",), ("รายละเอียดตัวชี้วัด", "ตัวชี้วัด", "ชื่อตัวชี้วัด"), ("คะแนน",)),
    "words": (("ลำดับ",), ("ตัวชี้วัด",), ("ค่าคะแนนที่ได้", "คะแนนที่ได้", "คะแนน", "คะแนนเฉลี่ย")),
    "one": (("ตัวชี้วัด",), ("คะแนน", "คะแนนที่ได้")),
}
"""Header words of the columns of a summary."""
BESIDE = ("เป้าหมาย", "ค่าเป้าหมาย", "คะแนนเฉลี่ยประเทศ", "อันดับ")
"""Columns of numbers that are not the agency's."""


def say_overall(story: Story, stated_in_table: bool) -> None:
    """A sentence with the total; a score row only where no table states it."""
    story.say(
        story.rng.choice(OVERALL).format(
            year=f"ปีงบประมาณ พ.ศ. {story.dig(story.assessed_year)}",
            agency=story.agency.name,
            score=story.num(story.results.total),
            level=story.level(),
        )
    )
    if not stated_in_table:
        story.truth.score("overall", None, story.results.total)
        story.variations.add("total in a sentence only")
    state_overall(story, True)


def state_overall(story: Story, with_level: bool) -> None:
    """The report's own facts about its total."""
    story.truth.report["overall_score"] = story.results.total
    if with_level:
        story.truth.report["overall_level"] = story.level()


def caption(story: Story, what: str = "ผลการประเมิน") -> None:
    """A heading that speaks of results of the report's year."""
    form = story.rng.choice(
        (
            "สรุป{}รายตัวชี้วัด ปีงบประมาณ พ.ศ. {}",
            "ตารางที่ ๑ : {} ประจำปีงบประมาณ พ.ศ.{} จำแนกตามตัวชี้วัด",
            "### {} ปีงบประมาณ {}",
        )
    )
    year = story.assessed_year
    if story.chance(0.1):
        # A chapter that names the year before, over a caption that names the right one: the nearer one counts.
        story.say(f"๒. {what}คุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {story.dig(year - 1)}")
        story.variations.add("chapter of another year above the caption")
    elif year == story.fiscal_year and story.chance(0.08):
        year += 1
        story.variations.add("caption misprints a year that has not been assessed yet")
    story.say(form.format(what, story.dig(year)))


def _name_cells(story: Story, shape: str, position: int, indicator: int, ranked: bool) -> list[str]:
    if shape == "one":
        return [story.indicator_title(indicator)]
    name = story.indicator_name(indicator)
    if shape == "number":
        return [story.dig(indicator), name]
    running = story.dig(position) if ranked or story.chance(0.5) else f"ตัวชี้วัด {story.dig(indicator)}"
    return [running, name]


def print_summary(story: Story) -> None:
    """Indicators with their scores, sometimes with instruments between them, a total, and numbers of others beside."""
    rng, results = story.rng, story.results
    shape = rng.choice(tuple(SHAPES))
    header = [rng.choice(words) for words in SHAPES[shape]]
    width = len(header)
    beside = rng.choice(BESIDE) if story.chance(0.2) else None
    if beside:
        header.append(beside)
        story.variations.add(f"column {beside}")
    unit = " คะแนน" if story.chance(0.1) else ""
    order = list(range(1, 11))
    ranked = shape == "words" and story.chance(0.25)
    if ranked:
        order.sort(key=lambda i: -results.indicators[i])
        story.variations.add("rank beside the indicator's name")
    grouped = not ranked and story.chance(0.2)
    lines: list[Line] = []

    def add(cells: list[str], value: float) -> None:
        other = [story.dig(rng.randint(1, 9)) if beside == "อันดับ" else story.dig("85.00")] if beside else []
        lines.append(Line([*cells, story.num(value) + unit, *other]))

    instrument = None
    for position, indicator in enumerate(order, 1):
        if grouped and INSTRUMENT_OF[indicator] != instrument:
            instrument = INSTRUMENT_OF[indicator]
            add([story.instrument_title(instrument), *[""] * (width - 2)], results.instruments[instrument])
            story.truth.score("instrument", instrument, results.instruments[instrument])
            story.variations.add("instrument rows with their score")
        add(_name_cells(story, shape, position, indicator, ranked), results.indicators[indicator])
        story.truth.score("indicator", indicator, results.indicators[indicator])
    if story.chance(0.4):
        word = rng.choice(("คะแนนรวม", "คะแนนรวม ITA", "รวมคะแนน"))
        lines.append(Line([word, *[""] * (width - 2), story.num(results.total) + unit, *([""] if beside else [])]))
        story.truth.score("overall", None, results.total)
        state_overall(story, False)
        story.variations.add("total row")
    print_table(story, Grid(header, lines), 0.05)


def summary(rng: Random) -> tuple[str, dict[str, Any]]:
    """A table of ten indicators, with a sentence about the total."""
    story = begin(rng)
    title(story, "analysis")
    noise.before(story)
    table_states = len(story.truth.scores)
    place = len(story.parts)
    caption(story)
    print_summary(story)
    stated = any(score[2] == "overall" for score in story.truth.scores[table_states:])
    if story.chance(0.6):
        say_overall(story, stated)
        if story.chance(0.5):
            story.parts.insert(place, story.parts.pop())
    noise.after(story)
    return story.finish()


def years_by_row(rng: Random) -> tuple[str, dict[str, Any]]:
    """The total of several years, a row for each, then the indicators of the last one."""
    story = begin(rng)
    title(story, "analysis")
    noise.before(story)
    story.say(rng.choice(("ผลการประเมินในภาพรวมย้อนหลัง", "ผลการประเมิน ITA ย้อนหลัง", "คะแนนการประเมินย้อนหลัง")))
    header = [rng.choice(("ปีงบประมาณ", "ปี พ.ศ.", "ปีที่ประเมิน")), rng.choice(("คะแนน", "คะแนนรวม", "คะแนน ITA"))]
    with_level = story.chance(0.6)
    if with_level:
        header.append(rng.choice(("ระดับ", "ระดับผลการประเมิน")))
    lines = []
    for year in range(story.assessed_year - rng.randint(1, 3), story.assessed_year + 1):
        results = story.results if year == story.assessed_year else make_results(rng, story.ranges)
        cells = [story.dig(year) if story.chance(0.8) else f"พ.ศ. {story.dig(year)}", story.num(results.total)]
        if with_level:
            cells.append(level(year, results.total, tuple(results.instruments.values())))
        lines.append(Line(cells))
        story.truth.score("overall", None, results.total, year=year if year != story.assessed_year else None)
    state_overall(story, with_level)
    print_table(story, Grid(header, lines), 0)
    if story.chance(0.6):
        caption(story)
        print_summary(story)
    noise.after(story)
    return story.finish()


def year_by_year(rng: Random) -> tuple[str, dict[str, Any]]:
    """A table for each of two years, each under a heading that names its year."""
    story = begin(rng)
    title(story, "analysis")
    noise.before(story)
    earlier = make_results(rng, story.ranges)
    for results, year in ((earlier, story.assessed_year - 1), (story.results, story.assessed_year)):
        story.say(f"ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {story.dig(year)}")
        lines = []
        for indicator in range(1, 11):
            lines.append(Line([story.indicator_title(indicator), story.num(results.indicators[indicator])]))
            story.truth.score(
                "indicator", indicator, results.indicators[indicator], year=None if results is story.results else year
            )
        print_table(story, Grid(["ตัวชี้วัด", "คะแนน"], lines), 0.03)
    noise.after(story)
    return story.finish()


def instruments(rng: Random) -> tuple[str, dict[str, Any]]:
    """Instruments in a small table or in sentences, and the total."""
    story = begin(rng)
    title(story, "analysis")
    noise.before(story)
    results = story.results
    if story.chance(0.5):
        caption(story, "ผลการประเมินรายเครื่องมือ")
        lines = []
        for instrument in INDICATORS_OF:
            name = rng.choice((story.instrument_title(instrument), instrument, f"แบบวัด {instrument}"))
            lines.append(Line([name, story.num(results.instruments[instrument])]))
            story.truth.score("instrument", instrument, results.instruments[instrument])
        if story.chance(0.5):
            lines.append(Line(["คะแนนรวม", story.num(results.total)]))
            story.truth.score("overall", None, results.total)
            state_overall(story, False)
        print_table(story, Grid(["เครื่องมือ", "คะแนน"], lines), 0)
    else:
        story.variations.add("instruments in sentences only")
        for instrument in INDICATORS_OF:
            form = rng.choice(("แบบวัด {} ได้คะแนน {} คะแนน", "เครื่องมือ {} มีผลคะแนน {} คะแนน"))
            story.say(form.format(instrument, story.num(results.instruments[instrument])))
            story.truth.score("instrument", instrument, results.instruments[instrument])
    if story.truth.report["overall_score"] is None or story.chance(0.3):
        say_overall(story, story.truth.report["overall_score"] is not None)
    noise.after(story)
    return story.finish()
