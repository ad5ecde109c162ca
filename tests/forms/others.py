"""Numbers of other agencies and of other years: rankings, announcements, the total over the years."""

from __future__ import annotations

from random import Random

from tests.forms.choices import Choices
from tests.forms.compare import squeeze
from tests.forms.facts import INDICATORS_OF, level
from tests.forms.figures import LEVEL_HEADS, YEAR_HEADS
from tests.forms.labels import INSTRUMENT_LABELS, SHORT_INSTRUMENTS
from tests.forms.places import COLLEGES, DEPARTMENTS, PROVINCES, REAL_DISTRICTS, TAMBONS, Agency
from tests.forms.sheet import Row, Sheet, print_sheet
from tests.forms.story import Results, Story, make_results
from tests.forms.subjects import state_total

FAMILIES: dict[str, tuple[str, ...]] = {
    "hospitals": tuple(f"โรงพยาบาล{name}" for name in TAMBONS),
    "municipalities": tuple(f"เทศบาลตำบล{name}" for name in TAMBONS),
    "อบต.": tuple(f"องค์การบริหารส่วนตำบล{name}" for name in TAMBONS),
    "short อบต.": tuple(f"อบต.{name}" for name in TAMBONS),
    "departments": DEPARTMENTS,
    "districts": tuple(f"สำนักงานเขต{name}" for name in REAL_DISTRICTS),
    "colleges": COLLEGES,
    "police": tuple(f"สถานีตำรวจภูธร{name}" for name in TAMBONS),
    "health offices": tuple(f"สำนักงานสาธารณสุขจังหวัด{name}" for name in PROVINCES),
}
NAME_HEADS = ("หน่วยงาน", "ชื่อหน่วยงาน", "หน่วยงานในสังกัด", "รายชื่อหน่วยงาน", "ส่วนราชการ")


def _agencies(story: Story, choices: Choices, names: list[str], own: str | None) -> None:
    """Agencies in rows or in columns × instruments or indicators × the total."""
    rng = choices.random("agencies")
    what = choices.pick(
        "agencies by", ("instruments and total", "instruments and total", "total", "indicators", "indicators and total")
    )
    axis = choices.pick("agencies axis", ("rows", "rows", "rows", "columns"))
    kinds: list[tuple[str, str | int | None]] = []
    if what.startswith("instruments"):
        kinds = [("instrument", i) for i in INDICATORS_OF]
    elif what.startswith("indicators"):
        kinds = [("indicator", i) for i in range(1, 11)]
    if what.endswith("total"):
        kinds.append(("overall", None))
    label = choices.pick("instrument label", SHORT_INSTRUMENTS)
    named = choices.pick("indicator over column", ("ตัวชี้วัดที่ {}", "ตัวชี้วัด {}", "ตัวชี้วัดที่{}"))
    total = choices.pick("total", ("คะแนนรวม", "คะแนนรวม ITA", "รวม", "ผลคะแนนรวม"))
    heads = [
        INSTRUMENT_LABELS[label][str(k)]
        if kind == "instrument"
        else named.format(story.dig(k))
        if kind == "indicator"
        else total
        for kind, k in kinds
    ]
    levels = what.endswith("total") and choices.chance("levels of agencies", 0.4)
    rows = []
    for name in names:
        results = story.results if name == own else make_results(rng, story.ranges)
        cells = [story.num(_value(results, kind, key)) for kind, key in kinds]
        for kind, key in kinds:
            story.truth.score(kind, key, _value(results, kind, key), agency=None if name == own else name)
            if name == own:
                story.stated.add((kind, key))
        if levels:
            cells.append(level(story.assessed_year, results.total, tuple(results.instruments.values())))
        if name == own and ("overall", None) in kinds:
            state_total(story, levels)
        rows.append([name, *cells])
    if choices.chance("average row", 0.3):
        rows.append(
            [
                choices.pick("average word", ("ค่าเฉลี่ย", "เฉลี่ย", "ค่าเฉลี่ยทุกหน่วยงาน", "คะแนนเฉลี่ยรวม")),
                *(story.num(round(rng.uniform(80, 95), 2)) for _ in kinds),
                *([""] if levels else []),
            ]
        )
    header = [
        choices.pick("agency head", NAME_HEADS),
        *heads,
        *([choices.pick("level head", LEVEL_HEADS)] if levels else []),
    ]
    if axis == "columns":
        turned = [list(line) for line in zip(header, *rows, strict=True)]
        print_sheet(story, choices, Sheet([turned[0]], [Row(line, cut=False) for line in turned[1:]]), breakable=False)
        return
    if choices.chance("rank of agencies", 0.5):
        header.insert(0, choices.pick("number head", ("ที่", "ลำดับ", "อันดับ", "ลำดับที่")))
        average = len(rows) > len(names)
        for position, row in enumerate(rows, 1):
            row.insert(0, "" if average and position == len(rows) else story.dig(position))
    print_sheet(story, choices, Sheet([header], [Row(row, cut=False) for row in rows]))


def _value(results: Results, kind: str, key: str | int | None) -> float:
    if kind == "instrument":
        return results.instruments[str(key)]
    return results.indicators[int(str(key))] if kind == "indicator" else results.total


def ranking(story: Story, choices: Choices) -> None:
    """A table of agencies inside a report of one of them, which may be among them."""
    rng = choices.random("ranking")
    names = rng.sample(FAMILIES[choices.pick("family", tuple(FAMILIES))], rng.randint(3, 7))
    short = squeeze(story.agency.short) or "?"
    names = [name for name in names if story.agency.name not in name and short not in name]
    own = None
    if choices.chance("own row", 0.5):
        own = story.agency.name
        names.insert(rng.randint(0, len(names)), own)
    story.say(f"ตารางเปรียบเทียบผลการประเมิน ITA ปีงบประมาณ พ.ศ. {story.dig(story.assessed_year)} ของหน่วยงานในพื้นที่")
    _agencies(story, choices, names, own)


def announcement(choices: Choices) -> Story:
    """A report of several agencies' results."""
    from tests.forms.facts import RANGES

    rng = choices.random("announcement")
    pick = choices.pick("announced by", ("ministry", "province", "department"))
    family = {
        "ministry": "departments",
        "province": choices.pick("family", ("อบต.", "municipalities")),
        "department": "hospitals",
    }[pick]
    province = rng.choice(PROVINCES)
    agency = {
        "ministry": Agency(rng.choice(("กระทรวงการแม่น้ำและป่าไม้", "กระทรวงการเดินทางและแสงสว่าง")), "ministry", None),
        "province": Agency(f"จังหวัด{province}", "province", province),
        "department": Agency("กรมส่งเสริมงานชุมชนน้ำใส", "department", None),
    }[pick]
    of = {
        "ministry": f"ส่วนราชการในสังกัด{agency.name}",
        "province": f"องค์กรปกครองส่วนท้องถิ่นใน{agency.name}",
        "department": f"โรงพยาบาลในสังกัด{agency.name}",
    }[pick]
    year = int(choices.pick("year", ("2564", "2565", "2566", "2567", "2568")))
    ranges = RANGES["NACC", 2564 if year < 2567 else 2568]
    numerals = choices.pick("numerals", ("thai", "arabic", "mixed"))
    story = Story(
        rng,
        agency,
        year,
        year,
        ranges,
        False,
        numerals,
        make_results(Random(f"{choices.seed} own"), ranges),
        choices=choices,
    )
    # Where no announcer is named, a province in the title may as well be only the place of the agencies.
    form = choices.pick("announcement title", ("เรื่อง",) if pick == "province" else ("ประกาศผล", "เรื่อง"))
    forms = {
        "ประกาศผล": "ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{of} ประจำปีงบประมาณ พ.ศ. {y}",
        "เรื่อง": "ประกาศ{a} เรื่อง ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ของ{of} ประจำปีงบประมาณ พ.ศ. {y}",
    }
    story.say(forms[form].format(of=of, a=agency.name, y=story.dig(year)))
    story.truth.report = {
        "agency": agency.name, "agency_type": agency.kind, "province": agency.province, "fiscal_year": year,
        "assessed_year": year, "kind": "announcement", "overall_score": None, "overall_level": None,
    }  # fmt: skip
    _agencies(story, choices, rng.sample(FAMILIES[family], rng.randint(3, 9)), None)
    return story


def years_table(story: Story, choices: Choices) -> None:
    """The total of several years, a row or a column for each."""
    rng = choices.random("years")
    story.say(
        choices.pick("years caption", ("ผลการประเมิน ITA ย้อนหลัง", "คะแนนการประเมินย้อนหลัง", "ผลการประเมินในภาพรวมย้อนหลัง"))
    )
    years = list(range(story.assessed_year - rng.randint(1, 3), story.assessed_year + 1))
    if choices.pick("years order", ("up", "up", "down")) == "down":
        years.reverse()
    by = choices.pick("years by", ("total", "instruments and total"))
    form = choices.pick("year cell", ("Y", "พ.ศ. Y", "ปี Y", "ปีงบประมาณ พ.ศ. Y", "ปีงบประมาณ Y"))
    levels = choices.chance("levels of years", 0.5)
    header = [choices.pick("years head", ("ปีงบประมาณ", "ปี พ.ศ.", "ปีที่ประเมิน", "ปี"))]
    if by != "total":
        header += [INSTRUMENT_LABELS[choices.pick("instrument label", SHORT_INSTRUMENTS)][i] for i in INDICATORS_OF]
    header.append(choices.pick("total", ("คะแนนรวม", "คะแนนรวม ITA", "รวม", "คะแนนภาพรวม")))
    if levels:
        header.append(choices.pick("level head", LEVEL_HEADS))
    rows = []
    for year in years:
        results, own = story.results_of(year), year == story.assessed_year
        cells = [YEAR_HEADS.get(form, form).replace("{y}", story.dig(year)).replace("Y", story.dig(year))]
        if by != "total":
            for name, value in results.instruments.items():
                cells.append(story.num(value))
                story.truth.score("instrument", name, value, year=None if own else year)
                if own:
                    story.stated.add(("instrument", name))
        cells.append(story.num(results.total))
        story.truth.score("overall", None, results.total, year=None if own else year)
        if levels:
            cells.append(level(year, results.total, tuple(results.instruments.values())))
        rows.append(cells)
    state_total(story, levels)
    if choices.pick("years axis", ("rows", "rows", "columns")) == "columns":
        turned = [list(line) for line in zip(header, *rows, strict=True)]
        header, rows = turned[0], turned[1:]
    print_sheet(story, choices, Sheet([header], [Row(row, cut=False) for row in rows]), breakable=False)
