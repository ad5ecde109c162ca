"""Announcements and rankings: tables whose rows name other agencies."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.forms.facts import INDICATORS_OF, NAMES, WEIGHTS, level
from tests.forms.places import COLLEGES, DEPARTMENTS, DISTRICTS, Agency
from tests.forms.story import Story, begin, make_results
from tests.forms.tables import Grid, Line, print_table
from tests.forms.titles import title

MINISTRIES = ("กระทรวงการแม่น้ำและป่าไม้", "กระทรวงงานฝีมือและวัฒนธรรมชุมชน", "กระทรวงการเดินทางและแสงสว่าง")
REAL_DISTRICTS = (
    "พระนคร",
    "ดุสิต",
    "บางรัก",
    "บางกะปิ",
    "ยานนาวา",
    "พระโขนง",
    "ธนบุรี",
    "ห้วยขวาง",
    "ตลิ่งชัน",
    "ภาษีเจริญ",
    "หนองแขม",
    "ราชเทวี",
    "จตุจักร",
    "ประเวศ",
    "คลองเตย",
    "สาทร",
    "บางเขน",
    "วัฒนา",
    "บางแค",
    "หลักสี่",
)


def announce(story: Story, agency: Agency, of: str) -> None:
    """The title of an announcement."""
    form = story.rng.choice(
        (
            "ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{of} ประจำปีงบประมาณ พ.ศ. {year}",
            "ประกาศ{name} เรื่อง ประกาศผลการประเมิน ITA ของ{of} ประจำปีงบประมาณ พ.ศ. {year}",
        )
    )
    story.say(form.format(of=of, name=agency.name, year=story.dig(story.assessed_year)))
    story.agency = agency
    story.truth.report = {
        "agency": agency.name,
        "agency_type": agency.kind,
        "province": agency.province,
        "fiscal_year": story.fiscal_year,
        "assessed_year": story.assessed_year,
        "kind": "announcement",
        "overall_score": None,
        "overall_level": None,
    }


def departments(rng: Random) -> tuple[str, dict[str, Any]]:
    """The departments of a ministry × their indicators, instruments and total."""
    story = begin(rng, "NACC", years=(2564, 2565, 2566, 2567, 2568))
    ministry = rng.choice(MINISTRIES)
    announce(story, Agency(ministry, "ministry", None), f"หน่วยงานในสังกัด{ministry}")
    with_instruments = story.chance(0.5)
    number = story.chance(0.7)
    header = [*(["ลำดับ"] if number else []), rng.choice(("หน่วยงาน", "ชื่อหน่วยงาน", "ส่วนราชการ"))]
    named = rng.choice(("ตัวชี้วัดที่ {}", "ตัวชี้วัด {}"))
    header += [named.format(story.dig(i)) for i in range(1, 11)]
    if with_instruments:
        header += ["คะแนน IIT", "คะแนน EIT", "คะแนน OIT"]
    header.append(rng.choice(("คะแนนรวม", "คะแนนรวม ITA")))
    with_level = story.chance(0.4)
    if with_level:
        header.append(rng.choice(("ระดับ", "ระดับผลการประเมิน")))
    lines = []
    names = rng.sample(DEPARTMENTS, rng.randint(4, len(DEPARTMENTS)))
    for position, name in enumerate(names, 1):
        results = make_results(rng, story.ranges)
        cells = [*([story.dig(position)] if number else []), name]
        for i in range(1, 11):
            cells.append(story.num(results.indicators[i]))
            story.truth.score("indicator", i, results.indicators[i], agency=name)
        if with_instruments:
            for instrument, value in results.instruments.items():
                cells.append(story.num(value))
                story.truth.score("instrument", instrument, value, agency=name)
        cells.append(story.num(results.total))
        story.truth.score("overall", None, results.total, agency=name)
        if with_level:
            cells.append(level(story.assessed_year, results.total, tuple(results.instruments.values())))
        lines.append(Line(cells))
    if story.chance(0.3):
        average = ["ค่าเฉลี่ย", *[""] * number]
        average += [story.num(rng.uniform(85, 95)) for _ in range(len(header) - len(average) - with_level)] + [
            ""
        ] * with_level
        lines.append(Line(average))
        story.variations.add("row of averages")
    print_table(story, Grid(header, lines), 0.08)
    return story.finish()


def colleges(rng: Random) -> tuple[str, dict[str, Any]]:
    """Colleges × instruments × total; weighted where they add up to it, whatever the header says."""
    story = begin(rng, "NACC", years=(2564, 2565, 2566, 2567, 2568))
    office = Agency("สำนักงานคณะกรรมการการช่างชุมชน", "other", None)
    announce(story, office, "สถานศึกษาในสังกัด" + office.name)
    del story.truth.report["agency_type"]  # a commission's office: the list of types has no word for it
    weighted = story.chance(0.6)
    number = story.chance(0.7)
    header = [*(["ที่"] if number else []), rng.choice(("สถานศึกษา", "ชื่อหน่วยงาน", "หน่วยงาน"))]
    said = rng.choice(("{} ({})", "คะแนน {}", "{}"))
    header += [said.format(i, story.dig(int(WEIGHTS[i])) if weighted else story.dig(100)) for i in INDICATORS_OF]
    header.append(rng.choice(("คะแนนรวม", "รวมคะแนน", "คะแนนรวม ITA")))
    ranked = story.chance(0.3)
    if ranked:
        header.append("อันดับ")
    lines = []
    for position, name in enumerate(rng.sample(COLLEGES, rng.randint(4, len(COLLEGES))), 1):
        results = make_results(rng, story.ranges)
        values = {i: round(WEIGHTS[i] * v / 100, 2) if weighted else v for i, v in results.instruments.items()}
        total = round(sum(values.values()), 2) if weighted else results.total
        cells = [*([story.dig(position)] if number else []), name]
        for instrument, value in values.items():
            cells.append(story.num(value))
            story.truth.score("instrument", instrument, value, "weighted_score" if weighted else "score", agency=name)
        cells.append(story.num(total))
        story.truth.score("overall", None, total, agency=name)
        if ranked:
            cells.append(story.dig(rng.randint(1, 60)))
        lines.append(Line(cells))
    print_table(story, Grid(header, lines), 0.08)
    story.variations.add("weighted instruments" if weighted else "instruments out of 100")
    return story.finish()


def districts(rng: Random) -> tuple[str, dict[str, Any]]:
    """The districts of a city and their totals, with rank and level."""
    story = begin(rng, "BMA")
    city = Agency("กรุงเทพมหานคร", "other", "กรุงเทพมหานคร", scheme="BMA")
    announce(story, city, "สำนักงานเขตในสังกัดกรุงเทพมหานคร")
    del story.truth.report["agency_type"]
    header = [
        rng.choice(("ลำดับ", "อันดับ", "ที่")),
        rng.choice(("หน่วยงาน", "สำนักงานเขต", "ชื่อหน่วยงาน")),
        rng.choice(("คะแนน", "คะแนนรวม", "คะแนน ITA")),
    ]
    with_level = story.chance(0.5)
    if with_level:
        header.append("ระดับ")
    lines = []
    names = [f"สำนักงานเขต{name}" for name in rng.sample((*REAL_DISTRICTS, *DISTRICTS), rng.randint(6, 24))]
    totals = sorted((make_results(rng, story.ranges) for _ in names), key=lambda r: -r.total)
    for position, (name, results) in enumerate(zip(names, totals, strict=True), 1):
        cells = [story.dig(position), name, story.num(results.total)]
        if with_level:
            cells.append(level(story.assessed_year, results.total, tuple(results.instruments.values())))
        story.truth.score("overall", None, results.total, agency=name)
        lines.append(Line(cells))
    print_table(story, Grid(header, lines), 0.06)
    return story.finish()


def departments_by_name(rng: Random) -> tuple[str, dict[str, Any]]:
    """Departments × indicators under two header rows: the instruments over their indicators' names or numbers."""
    story = begin(rng, "NACC", years=(2564, 2565, 2566, 2567, 2568))
    ministry = rng.choice(MINISTRIES)
    announce(story, Agency(ministry, "ministry", None), f"หน่วยงานในสังกัด{ministry}")
    numbered = story.chance(0.5)
    groups, below = ["ที่", "หน่วยงาน"], ["", ""]
    for instrument, members in INDICATORS_OF.items():
        groups += [f"แบบวัด {instrument}", *[""] * (len(members) - 1)]
        below += [f"ตัวชี้วัดที่ {story.dig(i)}" if numbered else NAMES[i][0] for i in members]
    lines = [Line([*below, ""], section=True)]
    for position, name in enumerate(rng.sample(DEPARTMENTS, rng.randint(3, 8)), 1):
        results = make_results(rng, story.ranges)
        cells = [
            story.dig(position),
            name,
            *(story.num(results.indicators[i]) for i in range(1, 11)),
            story.num(results.total),
        ]
        for i in range(1, 11):
            story.truth.score("indicator", i, results.indicators[i], agency=name)
        story.truth.score("overall", None, results.total, agency=name)
        lines.append(Line(cells))
    story.variations.add("two header rows")
    print_table(story, Grid([*groups, "คะแนนรวม"], lines), 0)
    return story.finish()


def own_place(rng: Random) -> tuple[str, dict[str, Any]]:
    """An agency's own report that shows its place among others: its row is its own, the others' are theirs."""
    story = begin(rng, "BMA")
    title(story, "analysis")
    story.say(f"ผลการประเมินของสำนักงานเขต ปีงบประมาณ พ.ศ. {story.dig(story.assessed_year)}")
    others = [name for name in DISTRICTS if f"สำนักงานเขต{name}" != story.agency.name]
    ranked = [
        (f"สำนักงานเขต{name}", make_results(rng, story.ranges).total) for name in rng.sample(others, rng.randint(3, 5))
    ]
    ranked = sorted([*ranked, (story.agency.name, story.results.total)], key=lambda pair: -pair[1])
    lines = []
    for position, (name, total) in enumerate(ranked, 1):
        lines.append(Line([story.dig(position), name, story.num(total)]))
        story.truth.score("overall", None, total, agency=None if name == story.agency.name else name)
    story.truth.report["overall_score"] = story.results.total
    print_table(story, Grid(["อันดับ", "หน่วยงาน", "คะแนน"], lines), 0)
    return story.finish()
