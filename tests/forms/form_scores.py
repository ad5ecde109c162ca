"""Forms of scores: summaries by indicator, questions with a mean, instrument weights, sub-items, years, checklists."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.forms import bank, noise
from tests.forms.facts import INDICATORS_OF, INSTRUMENT_OF, WEIGHTS
from tests.forms.form_summary import caption, print_summary, say_overall, state_overall
from tests.forms.improvement import chosen_codes, indicator_table, question_text, some_order
from tests.forms.items import cell_of, make_items
from tests.forms.story import Story, begin, make_results
from tests.forms.tables import Grid, Line, print_table
from tests.forms.titles import title

FIRST_TOPICS = {9: "ข้อมูลพื้นฐาน", 10: "การดำเนินการเพื่อป้องกันการทุจริต"}
"""The first sub-indicator of each OIT indicator."""


def print_weights(story: Story) -> None:
    """Indicators with weight, mean, instrument score and weighted score, each printed once beside several rows."""
    rng, results = story.rng, story.results
    header = [
        "ตัวชี้วัด",
        rng.choice(("น้ำหนัก(ร้อยละ)", "น้ำหนัก (ร้อยละ)", "ค่าน้ำหนัก")),
        rng.choice(("คะแนนเฉลี่ยตัวชี้วัด", "คะแนนตัวชี้วัด")),
        rng.choice(("คะแนนที่ได้ (๑๐๐)", "คะแนนที่ได้ (100)", "คะแนนเครื่องมือ")),
        rng.choice(("คะแนนถ่วงน้ำหนัก", "คะแนนหลังถ่วงน้ำหนัก")),
    ]
    lines = []
    weighted = {i: round(WEIGHTS[i] * results.instruments[i] / 100, 2) for i in INDICATORS_OF}
    results.total = round(sum(weighted.values()), 2)
    for instrument, members in INDICATORS_OF.items():
        for position, indicator in enumerate(members):
            first = position == 0
            lines.append(
                Line(
                    [
                        story.indicator_title(indicator),
                        story.num(WEIGHTS[instrument]) if first else "",
                        story.num(results.indicators[indicator]),
                        story.num(results.instruments[instrument]) if first else "",
                        story.num(weighted[instrument]) if first else "",
                    ]
                )
            )
            story.truth.score("indicator", indicator, results.indicators[indicator])
        story.truth.score("instrument", instrument, WEIGHTS[instrument], "weight")
        story.truth.score("instrument", instrument, results.instruments[instrument])
        story.truth.score("instrument", instrument, weighted[instrument], "weighted_score")
    word = rng.choice(("คะแนนรวม ITA", "คะแนนรวม"))
    with_level = story.chance(0.5)
    total = story.num(results.total) + (f" {story.level()}" if with_level else "")
    lines.append(Line(["", "", "", word, total] if story.chance(0.5) else [word, "", "", "", total]))
    story.truth.score("overall", None, results.total)
    state_overall(story, with_level)
    print_table(story, Grid(header, lines), 0.12, headless=False)


def weights(rng: Random) -> tuple[str, dict[str, Any]]:
    """Instrument weights, scores and weighted scores with a total row."""
    story = begin(rng)
    title(story, rng.choice(("analysis", "measures")))
    noise.before(story)
    caption(story, "ค่าคะแนนการประเมิน")
    print_weights(story)
    noise.after(story)
    return story.finish()


def mean_tables(story: Story, indicators: list[int]) -> None:
    """One table for each indicator: its questions with their scores, the mean and what to improve once beside them."""
    rng, results = story.rng, story.results
    issue_head = rng.choice(("ข้อบกพร่อง/ข้อแก้ไข/ปรับปรุง/รักษาระดับ", "ข้อบกพร่อง/ข้อเสนอแนะ", "ประเด็นที่ควรพัฒนา", "ข้อบกพร่อง"))
    for indicator in indicators:
        story.say(rng.choice(("{}", "### {}", "{}")).format(story.indicator_title(indicator)))
        instrument, name = INSTRUMENT_OF[indicator], story.indicator_name(indicator)
        issue = rng.choice(bank.ISSUES)
        mean = story.num(results.indicators[indicator])
        story.truth.score("indicator", indicator, results.indicators[indicator])
        story.truth.issue(indicator, None, issue)
        if instrument == "OIT":
            header = ["ลำดับ", "หัวข้อ", "คะแนนเฉลี่ย", issue_head]
            print_table(story, Grid(header, [Line([story.dig(indicator), name, mean, issue], cut=False)]), 0)
            continue
        first, last = story.ranges[indicator]
        codes = [f"{'I' if instrument == 'IIT' else 'E'}{n}" for n in range(first, last + 1)]
        two = all(code in results.parts for code in codes)
        scores = ["คะแนน EitPublic", "คะแนน EitSurvey"] if two else ["คะแนน"]
        header = ["ลำดับ", "หัวข้อ", "ข้อคำถาม", *scores, "คะแนนเฉลี่ย", issue_head]
        lines = []
        for position, code in enumerate(codes):
            once = position == 0
            printed = story.code(code, (indicator,), 0.15)
            cell = f"ข้อ {printed}" if story.chance(0.7) else printed
            numbers = list(results.parts[code]) if two else [results.questions[code]]
            for statistic, value in zip(("public", "survey") if two else ("score",), numbers, strict=True):
                story.truth.score("question", code, value, statistic)
            story.truth.question(code, indicator, None)
            lines.append(
                Line(
                    [
                        story.dig(indicator) if once else "",
                        name if once else "",
                        cell,
                        *(story.num(v) for v in numbers),
                        mean if once else "",
                        issue if once else "",
                    ],
                    cut=False,
                )
            )
        print_table(story, Grid(header, lines), 0.1, headless=False)
        if story.chance(0.7):
            story.say(
                f"จากตาราง {story.agency.name} มีผลคะแนนในตัวชี้วัด{name} อยู่ที่ {mean} คะแนน"
                " ทั้งนี้หน่วยงานควรทบทวนแนวทางการทำงานต่อไป"
            )
            story.variations.add("sentence that repeats a table's score")


def questions_with_mean(rng: Random) -> tuple[str, dict[str, Any]]:
    """Per-question tables under headings, with a mean column; EIT in two parts in some years."""
    story = begin(rng, "NACC")
    title(story, "analysis")
    noise.before(story)
    mean_tables(story, sorted(rng.sample(range(1, 11), rng.randint(3, 10))))
    noise.after(story)
    return story.finish()


def sub_items(rng: Random) -> tuple[str, dict[str, Any]]:
    """EIT questions with their sub-items in one cell, the scores in another, and what to develop."""
    story = begin(rng)
    title(story, "analysis")
    noise.before(story)
    word = rng.choice(("ประเด็นการประเมิน", "ประเด็นประเมิน", "ข้อคำถาม"))
    as_measure = story.chance(0.2)
    last = "ข้อเสนอแนะ" if as_measure else rng.choice(("ประเด็นที่ควรพัฒนา", "ประเด็นที่ต้องปรับปรุง"))
    for number, indicator in enumerate(sorted(rng.sample(range(6, 9), rng.randint(1, 3))), 1):
        story.say(
            rng.choice(("{}", "##### ๕.๑.{n} {}", "๕.๑.{n} {}")).format(
                story.indicator_title(indicator), n=story.dig(number)
            )
        )
        lines = []
        for code in chosen_codes(story, indicator, 4):
            text = question_text(indicator, code).replace("¦", "")
            parts = rng.sample(bank.SUB_ITEMS, rng.choice((1, 2, 2, 3)))
            values = [round(min(100.0, rng.uniform(75, 99)), 2) for _ in parts]
            mean = round(sum(values) / len(values), 2)
            bullet = rng.choice(("- ", "-", "- "))
            question = f"{story.code(code, (indicator,))} {text}‖" + "‖".join(bullet + part for part in parts)
            gap = rng.choice(("‖", "  ", " "))
            column = gap.join(story.num(v) for v in (mean, *values))
            items = make_items(story, bank.MEASURES if as_measure else bank.ISSUES, rng.choice((1, 1, 2)), "bullet")
            lines.append(Line([question, column, cell_of(items)], cut=False))
            story.truth.question(code, indicator, text)
            story.truth.score("question", code, mean)
            for position, value in enumerate(values, 1):
                story.truth.score("item", f"{code}.{position}", value)
            for item in items:
                if as_measure:
                    story.truth.measure("measure", indicator, (code,), item.text, item.number)
                else:
                    story.truth.issue(indicator, code, item.text)
        print_table(story, Grid([word, "คะแนน", last], lines), 0.1)
    noise.after(story)
    return story.finish()


def two_years(rng: Random) -> tuple[str, dict[str, Any]]:
    """Two years side by side: each year's numbers are rows, differences are none."""
    story = begin(rng)
    title(story, "analysis")
    earlier = make_results(rng, story.ranges)
    year = story.assessed_year
    form = rng.choice(("ปี {}", "ปีงบประมาณ พ.ศ. {}", "คะแนน ปี {}", "พ.ศ. {}"))
    first, second = (form.format(story.dig(y)) for y in (year - 1, year))
    flipped = story.chance(0.15)
    names = [second, first] if flipped else [first, second]
    header = ["ตัวชี้วัด", *names]
    difference = story.chance(0.7)
    if difference:
        header.append(rng.choice(("ผลต่าง", "เพิ่ม/ลด", "ผลต่าง (+/-)", "เปรียบเทียบผลต่าง")))
    story.say(f"เปรียบเทียบผลการประเมิน ปีงบประมาณ พ.ศ. {story.dig(year - 1)} และ พ.ศ. {story.dig(year)}")
    lines = []
    rows: list[tuple[str, str, int | None, float, float]] = [
        (story.indicator_title(i), "indicator", i, earlier.indicators[i], story.results.indicators[i])
        for i in range(1, 11)
    ]
    if story.chance(0.7):
        rows.append((rng.choice(("คะแนนรวม", "คะแนนรวม ITA")), "overall", None, earlier.total, story.results.total))
        state_overall(story, False)
    for name, kind, key, old, new in rows:
        numbers = [story.num(new), story.num(old)] if flipped else [story.num(old), story.num(new)]
        cells = [name, *numbers]
        if difference:
            cells.append(
                rng.choice(("+{}", "{}")).format(story.num(round(new - old, 2)))
                if new > old
                else f"-{story.num(round(old - new, 2))}"
            )
        lines.append(Line(cells))
        story.truth.score(kind, key, new)
        story.truth.score(kind, key, old, year=year - 1)
    print_table(story, Grid(header, lines), 0.06, headless=False)
    noise.after(story)
    return story.finish()


def checklist(rng: Random) -> tuple[str, dict[str, Any]]:
    """OIT items with their scores, the unit that answers for each, and what to develop."""
    story = begin(rng)
    title(story, "analysis")
    noise.before(story)
    apart, style = story.chance(0.4), rng.choice(("rows", "headings"))
    header = [
        *(["ข้อ"] if apart else []),
        rng.choice(("ประเด็นการตรวจ", "รายการประเมิน", "ข้อคำถาม")),
        "คะแนน",
        rng.choice(("หน่วยงานที่รับผิดชอบข้อมูล", "ผู้รับผิดชอบ", "สำนัก/กอง ที่รับผิดชอบข้อมูล")),
    ]
    issues = story.chance(0.6)
    if issues:
        header.append(rng.choice(("ประเด็นที่ควรพัฒนา", "ข้อบกพร่อง")))
    lines: list[Line] = []
    for indicator in (9, 10):
        heading = rng.choice(
            (
                story.indicator_title(indicator),
                f"ตัวชี้วัดย่อยที่ {story.dig(indicator)}.{story.dig(1)} {FIRST_TOPICS[indicator]}",
            )
        )
        if style == "rows":
            lines.append(Line([heading, *[""] * (len(header) - 1)], section=True))
        else:
            story.say(heading)
            lines = []
        for code in chosen_codes(story, indicator, 12):
            text, value = question_text(indicator, code), story.results.questions[code]
            printed = story.code(code, (indicator,))
            cells = [printed, text] if apart else [f"{printed} {text}"]
            cells += [story.num(value), rng.choice(bank.UNITS)]
            story.truth.question(code, indicator, text)
            story.truth.score("question", code, value)
            if issues:
                issue = rng.choice(bank.ISSUES) if value < 100 or story.chance(0.2) else rng.choice(("-", ""))
                issue = issue or "-"
                bullet = rng.choice(("", "- ")) if issue != "-" else ""
                cells.append(bullet + issue)
                if issue != "-":
                    story.truth.issue(indicator, code, issue)
            lines.append(Line(cells, cut=not apart))
        if style == "headings":
            print_table(
                story,
                Grid(header, lines, None if apart else 0, len(header) - 1 if issues and not apart else None),
                0.08,
            )
    if style == "rows":
        print_table(
            story, Grid(header, lines, None if apart else 0, len(header) - 1 if issues and not apart else None), 0.08
        )
    noise.after(story)
    return story.finish()


def whole_report(rng: Random) -> tuple[str, dict[str, Any]]:
    """A long report: total in prose, a summary, per-question tables, then a plan by indicator."""
    story = begin(rng, "NACC")
    title(story, "analysis")
    noise.before(story)
    place = len(story.parts)
    caption(story)
    print_summary(story)
    say_overall(story, any(score[2] == "overall" for score in story.truth.scores))
    if story.chance(0.5):
        story.parts.insert(place, story.parts.pop())
    mean_tables(story, some_order(story, 2, 5))
    story.say(f"ประเด็นที่ควรพัฒนาและปรับปรุง เพื่อรักษาระดับ ในปีงบประมาณ พ.ศ. {story.dig(story.fiscal_year + 1)}")
    roles = ["indicator", "issue", "measure", "step", "timeline", "responsible"]
    indicator_table(story, roles, some_order(story, 2, 6))
    return story.finish()


def weights_and_plan(rng: Random) -> tuple[str, dict[str, Any]]:
    """Measures for the next year: weights and scores of the assessed one, committee, analysis with measures."""
    story = begin(rng, lag=1)
    title(story, "measures")
    story.truth.report["assessed_year"] = story.assessed_year
    noise.before(story)
    caption(story, "ค่าคะแนนการประเมิน")
    print_weights(story)
    if story.chance(0.5):
        noise.committee(story)
    story.say(f"การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ในปี พ.ศ. {story.dig(story.assessed_year)}")
    indicator_table(story, ["indicator", "issue", "measure", "responsible", "follow_up"], some_order(story, 3, 10))
    return story.finish()


def nothing(rng: Random) -> tuple[str, dict[str, Any]]:
    """Prose, law, lists and level tables only; at most the total, in a sentence."""
    story = begin(rng)
    title(story, rng.choice(("analysis", "measures")))
    noise.aims(story)
    if story.chance(0.5):
        noise.definitions(story)
    noise.level_table(story)
    if story.chance(0.6):
        say_overall(story, False)
    noise.committee(story)
    noise.advice(story)
    return story.finish()
