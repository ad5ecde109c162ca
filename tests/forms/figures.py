"""How scores are printed, and what stands in the columns beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.forms.choices import Choices
from tests.forms.facts import WEIGHTS, level
from tests.forms.story import Results, Story

PRINTS: dict[str, str] = {
    "plain": "{}",
    "คะแนน": "{} คะแนน",
    "ร้อยละ": "ร้อยละ {}",
    "%": "{} %",
    "%close": "{}%",
    "brackets": "({})",
    "brackets คะแนน": "({} คะแนน)",
    "เท่ากับ": "เท่ากับ {}",
    "=": "= {}",
    "of 100": "{}/100",
    "difference behind": "{} ({d})",
    "arrow behind": "{} {a}",
    "star behind": "{}*",
    "level behind": "{} ({l})",
    "level below": "{} ระดับ {l}",
    "target behind": "{} (เป้าหมาย {t})",
    "year before behind": "{} (ปี {y} = {b})",
    "old behind": "{} (เดิม {b})",
}
"""What a score cell holds. The star of a note and the arrow of a trend are no part of the number; of two years in a
cell the presented one's number is the score."""
OF_CHANGE = ("difference behind", "arrow behind", "year before behind", "old behind")
"""Those that tell what the score was a year before."""
PRINT_WEIGHTS = ("plain",) * 8 + tuple(PRINTS)

IN_QUESTION: dict[str, str] = {
    "(N คะแนน)": "({} คะแนน)",
    "(คะแนน N)": "(คะแนน {})",
    "(ร้อยละ N)": "(ร้อยละ {})",
    "ได้ N คะแนน": "ได้ {} คะแนน",
    "(ได้ N คะแนน)": "(ได้ {} คะแนน)",
    "(N)": "({})",
    "= N คะแนน": "= {} คะแนน",
    ": N คะแนน": ": {} คะแนน",
    "(N%)": "({}%)",
    "(คะแนนที่ได้ : N)": "(คะแนนที่ได้ : {})",
    "[N คะแนน]": "[{} คะแนน]",
    "คะแนนเฉลี่ย N": "(คะแนนเฉลี่ย {})",
}
"""A score at the end of a label."""

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
"""A score at the end of a section row."""

Subject = tuple[str, str | int | None]
"""(level, key): ``("indicator", 3)``."""


@dataclass(frozen=True)
class Series:
    """The numbers of one column (or, where subjects stand in columns, of one row)."""

    head: str
    group: str
    """What a second header row above it says; the same words mean the same group."""
    cell: Callable[[Subject], str]
    record: tuple[str, int | None] | None = None
    """(statistic, year or None for the presented one) where its numbers are rows."""
    value: Callable[[Subject], float | None] | None = None


def value_of(results: Results, subject: Subject) -> float | None:
    """The score of a subject."""
    kind, key = subject
    if kind == "overall":
        return results.total
    if kind == "instrument":
        return results.instruments[str(key)]
    if kind == "indicator":
        return results.indicators[int(key)]  # type: ignore[arg-type]
    return results.questions[str(key)]


def grade(year: int, value: float) -> str:
    """The level that a single number would have."""
    return level(year, value, (value,))


SCORE_HEADS = (
    "คะแนน", "คะแนน", "คะแนน", "คะแนนที่ได้", "ผลคะแนน", "ร้อยละ", "ค่าคะแนน", "คะแนน (ร้อยละ)", "คะแนน ITA",
    "คะแนนการประเมิน", "คะแนนผลการประเมิน", "ผลการประเมิน (ร้อยละ)", "ร้อยละของคะแนน", "คะแนนที่ได้รับ", "คะแนน (เต็ม 100)",
)  # fmt: skip
YEAR_HEADS: dict[str, str] = {
    "คะแนน ปี Y": "คะแนน ปี {y}",
    "ปี Y": "ปี {y}",
    "ปีงบประมาณ พ.ศ. Y": "ปีงบประมาณ พ.ศ. {y}",
    "Y": "{y}",
    "พ.ศ. Y": "พ.ศ. {y}",
    "ITA Y": "ITA {y}",
    "ผลคะแนนปี Y": "ผลคะแนนปี {y}",
    "ปีงบ Y": "ปีงบ {y}",
}
TARGET_HEADS = ("ค่าเป้าหมาย", "เป้าหมาย", "ค่าเป้าหมาย ปี {y}", "เป้าหมายปี {y}", "เป้าหมาย (คะแนน)", "เกณฑ์เป้าหมาย")
RANK_HEADS = ("อันดับ", "ลำดับที่ได้", "อันดับในจังหวัด", "อันดับคะแนน")
DIFFERENCE_HEADS = ("ผลต่าง", "เพิ่ม/ลด", "เพิ่มขึ้น/ลดลง", "+/-", "การเปลี่ยนแปลง", "เปรียบเทียบ (+/-)", "ส่วนต่าง")
AVERAGE_HEADS = (
    "ค่าเฉลี่ยระดับประเทศ",
    "ค่าเฉลี่ยภาพรวมประเทศ",
    "ค่าเฉลี่ยหน่วยงานประเภทเดียวกัน",
    "คะแนนเฉลี่ยทั้งประเทศ",
    "ค่าเฉลี่ยทั้งจังหวัด",
)
LEVEL_HEADS = ("ระดับ", "ระดับผลการประเมิน", "ผลการประเมินระดับ", "ระดับคะแนน", "เกรด")
PUBLIC_HEADS: dict[str, tuple[str, str]] = {
    "Public/Survey": ("EIT Public", "EIT Survey"),
    "EitPublic": ("คะแนน EitPublic", "คะแนน EitSurvey"),
    "ส่วนที่ 1/2": ("EIT ส่วนที่ 1", "EIT ส่วนที่ 2"),
    "ส่วนที่ 1 (Public)": ("ส่วนที่ 1 (Public)", "ส่วนที่ 2 (Survey)"),
    "คะแนนส่วนที่": ("คะแนนส่วนที่ 1", "คะแนนส่วนที่ 2"),
}

BESIDE = (
    "nothing", "nothing", "nothing", "nothing", "level", "rank", "target", "average of others", "full score",
    "difference",
    "year before", "year before", "year before and difference", "two years before", "level and target", "passed",
    "respondents", "trend", "gap", "spread", "remark", "highest",
)  # fmt: skip
RESPONDENT_HEADS = ("จำนวนผู้ตอบ (คน)", "ผู้ตอบแบบวัด (คน)", "จำนวนผู้ตอบแบบวัด", "จำนวน (คน)")
TREND_HEADS = ("แนวโน้ม", "ทิศทาง", "เทียบกับปีก่อน")
GAP_HEADS = ("คะแนนที่ยังขาด", "ส่วนที่ต้องพัฒนา", "ช่องว่าง (100 - คะแนน)", "คะแนนที่ขาดไป")
SPREAD_HEADS = ("S.D.", "ส่วนเบี่ยงเบนมาตรฐาน", "ค่าเบี่ยงเบนมาตรฐาน (S.D.)")
HIGHEST_HEADS = ("คะแนนสูงสุดของจังหวัด", "คะแนนสูงสุดในกลุ่ม", "คะแนนสูงสุดของประเทศ")
REMARKS = ("", "", "สูงกว่าค่าเฉลี่ย", "ลดลงจากปีก่อน 1.20 คะแนน", "ผ่านเกณฑ์ 85 คะแนน", "ต้องเร่งพัฒนา", "รักษาระดับ")


def tells_level(story: Story, cell: str) -> bool:
    """Whether a cell of the total gives the report's level, alone or behind the number."""
    return cell.endswith((f"({story.level()})", f" ระดับ {story.level()}")) or cell == story.level()


def number_cell(
    story: Story, choices: Choices, value: float, before: float | None = None, reached: str | None = None
) -> str:
    """A score as its cell prints it. ``before``: the year before's, where the cell may tell the change from it;
    ``reached``: its level, where it is not the one of the number alone."""
    allowed = tuple(each for each in PRINT_WEIGHTS if before is not None or each not in OF_CHANGE)
    form = PRINTS[choices.pick("score print", allowed)]
    delta = 0.0 if before is None else value - before
    sign, arrow = ("+", "▲") if delta >= 0 else ("-", "▼")
    return form.format(
        story.num(value),
        d=story.dig(f"{sign}{abs(delta):.2f}"),
        a=arrow,
        l=reached or grade(story.assessed_year, value),
        t=story.dig("90.00"),
        y=story.dig(story.assessed_year - 1),
        b=story.num(before or 0),
    )


def _scores(story: Story, choices: Choices, year: int, head: str, group: str, alone: bool = False) -> Series:
    results = story.results_of(year)

    def cell(subject: Subject) -> str:
        value = value_of(results, subject)
        before = value_of(story.results_of(year - 1), subject) if alone else None
        reached = story.level() if year == story.assessed_year and subject[0] == "overall" else None
        return "" if value is None else number_cell(story, choices, value, before, reached)

    own = year == story.assessed_year
    return Series(head, group, cell, ("score", None if own else year), lambda subject: value_of(results, subject))


def score_series(story: Story, choices: Choices, subjects: list[Subject]) -> list[Series]:
    """The columns of a table of results: the scores, and what stands beside them."""
    two_parts = all(kind == "question" and str(key) in story.results.parts for kind, key in subjects)
    if two_parts and choices.chance("public and survey", 0.6):
        return parts_series(story, choices)
    if all(kind == "instrument" for kind, _ in subjects) and choices.chance("weights", 0.4):
        return weight_series(story, choices)
    if all(str(key).startswith("O") for _, key in subjects) and choices.chance("ticks instead of scores", 0.15):
        return tick_series(story, choices)
    beside = choices.pick("beside", BESIDE)
    rng = choices.random("series")
    year = story.assessed_year
    years = (
        [year - 2, year - 1, year] if "two years" in beside else [year - 1, year] if "year before" in beside else [year]
    )
    if len(years) > 1 and choices.pick("years order", ("up", "up", "down")) == "down":
        years.reverse()
    if len(years) == 1:
        # Beside a number of people a bare ร้อยละ would be their share.
        told = tuple(each for each in SCORE_HEADS if beside != "respondents" or each.startswith("คะแนน"))
        series = [_scores(story, choices, year, choices.pick("score head", told), "ผลการประเมิน", True)]
    else:
        head = YEAR_HEADS[choices.pick("year head", tuple(YEAR_HEADS))]
        series = [_scores(story, choices, y, head.format(y=story.dig(y)), "คะแนนผลการประเมิน") for y in years]
    series += beside_series(story, choices, beside, rng)
    if len(series) == 2 and beside in ("target", "average of others") and choices.chance("beside first", 0.2):
        series.reverse()
    return series


def beside_series(story: Story, choices: Choices, beside: str, rng: Random) -> list[Series]:
    """Columns that give no rows."""
    year = story.assessed_year
    made = []
    if "level" in beside:
        results = story.results

        def graded(subject: Subject) -> str:
            value = value_of(results, subject)
            return story.level() if subject[0] == "overall" else "" if value is None else grade(year, value)

        made.append(Series(choices.pick("level head", LEVEL_HEADS), "ผลการประเมิน", graded))
    if beside == "rank":
        made.append(Series(choices.pick("rank head", RANK_HEADS), "การจัดอันดับ", lambda _: story.dig(rng.randint(1, 60))))
    if "target" in beside:
        head = choices.pick("target head", TARGET_HEADS).format(y=story.dig(year + 1))
        goal = rng.choice(("85.00", "90.00", "95", "90"))
        made.append(Series(head, "ค่าเป้าหมาย", lambda _: story.dig(goal)))
    if beside == "average of others":
        head = choices.pick("average head", AVERAGE_HEADS)
        made.append(Series(head, "ค่าเฉลี่ย", lambda _: story.num(round(rng.uniform(80, 95), 2))))
    if beside == "full score":
        made.append(Series("คะแนนเต็ม", "คะแนนเต็ม", lambda _: story.dig("100")))
    if "difference" in beside:
        form = choices.pick("difference print", ("+1.20", "1.20", "▲ 1.20", "เพิ่มขึ้น 1.20", "(+1.20)"))
        forms = {"+1.20": "{s}{d}", "1.20": "{d}", "▲ 1.20": "{a} {d}", "เพิ่มขึ้น 1.20": "{w} {d}", "(+1.20)": "({s}{d})"}

        def difference(subject: Subject) -> str:
            now, before = value_of(story.results, subject), value_of(story.results_of(year - 1), subject)
            if now is None or before is None:
                return "-"
            delta = round(now - before, 2)
            up = delta >= 0
            return forms[form].format(
                s="+" if up else "-",
                a="▲" if up else "▼",
                w="เพิ่มขึ้น" if up else "ลดลง",
                d=story.dig(f"{abs(delta):.2f}"),
            )

        made.append(Series(choices.pick("difference head", DIFFERENCE_HEADS), "เปรียบเทียบ", difference))
    if beside in ("respondents", "spread", "highest", "remark"):
        heads, cell = {
            "respondents": (RESPONDENT_HEADS, lambda: story.dig(rng.randint(21, 640))),
            "spread": (SPREAD_HEADS, lambda: story.dig(f"{rng.uniform(0.2, 1.9):.2f}")),
            "highest": (HIGHEST_HEADS, lambda: story.num(round(rng.uniform(96, 100), 2))),
            "remark": (("หมายเหตุ", "หมายเหตุ", "คำอธิบายเพิ่มเติม"), lambda: story.dig(rng.choice(REMARKS))),
        }[beside]
        made.append(Series(choices.pick(f"{beside} head", heads), "ข้อมูลประกอบ", lambda _: cell()))
    if beside in ("trend", "gap"):

        def compared(subject: Subject) -> str:
            now, before = value_of(story.results, subject), value_of(story.results_of(year - 1), subject)
            if now is None:
                return ""
            if beside == "gap":
                return story.dig(f"{100 - now:.2f}")
            words = trends[choices.pick("trend", tuple(trends))]
            return words[1 if before is None or before == now else 0 if now > before else 2]

        trends = {"words": ("เพิ่มขึ้น", "คงที่", "ลดลง"), "arrows": ("▲", "-", "▼"), "signs": ("+", "-", "-")}
        heads = TREND_HEADS if beside == "trend" else GAP_HEADS
        made.append(Series(choices.pick(f"{beside} head", heads), "เปรียบเทียบ", compared))
    if beside == "passed":

        def passed(subject: Subject) -> str:
            return "ผ่านเกณฑ์" if (value_of(story.results, subject) or 0) >= 85 else "ไม่ผ่านเกณฑ์"

        made.append(Series("เกณฑ์ 85 คะแนน", "ผลการประเมิน", passed))
    return made


def parts_series(story: Story, choices: Choices) -> list[Series]:
    """Public and survey of EIT questions, with or without their mean."""
    heads = PUBLIC_HEADS[choices.pick("parts head", tuple(PUBLIC_HEADS))]
    parts = story.results.parts

    def part(place: int) -> Callable[[Subject], float | None]:
        return lambda subject: parts[str(subject[1])][place]

    def shown(value: Callable[[Subject], float | None]) -> Callable[[Subject], str]:
        return lambda subject: number_cell(story, choices, value(subject) or 0)

    series = [
        Series(story.dig(head), "คะแนน EIT", shown(part(place)), (statistic, None), part(place))
        for place, (head, statistic) in enumerate(zip(heads, ("public", "survey"), strict=True))
    ]
    if choices.chance("mean of the parts", 0.5):

        def mean(subject: Subject) -> float:
            return round(sum(parts[str(subject[1])]) / 2, 2)

        head = choices.pick("mean head", ("คะแนนเฉลี่ย", "เฉลี่ย", "ค่าเฉลี่ย", "คะแนนเฉลี่ยรวม"))
        series.append(Series(head, "คะแนน EIT", shown(mean), ("score", None), mean))
    return series


def weight_series(story: Story, choices: Choices) -> list[Series]:
    """Weight, score and weighted score of the instruments, in some order."""
    rng = choices.random("weights")
    weighted = {i: round(WEIGHTS[i] * v / 100, 2) for i, v in story.results.instruments.items()}

    def weight_cell(subject: Subject) -> str:
        return story.dig(rng.choice((f"{WEIGHTS[str(subject[1])]:.0f}",)))

    weight_head = choices.pick("weight head", ("น้ำหนัก", "น้ำหนัก (ร้อยละ)", "ค่าน้ำหนัก", "น้ำหนักคะแนน (%)", "สัดส่วนน้ำหนัก"))
    weighted_head = choices.pick(
        "weighted head", ("คะแนนถ่วงน้ำหนัก", "คะแนนหลังถ่วงน้ำหนัก", "คะแนน x น้ำหนัก", "ผลคะแนนถ่วงน้ำหนัก")
    )
    weight = Series(weight_head, "น้ำหนัก", weight_cell, ("weight", None), lambda s: WEIGHTS[str(s[1])])
    score = _scores(story, choices, story.assessed_year, choices.pick("score head", SCORE_HEADS), "คะแนน")
    last = Series(
        weighted_head,
        "คะแนน",
        lambda s: story.num(weighted[str(s[1])]),
        ("weighted_score", None),
        lambda s: weighted[str(s[1])],
    )
    order = choices.pick("weights order", ("weight first", "score first"))
    return [weight, score, last] if order == "weight first" else [score, weight, last]


def tick_series(story: Story, choices: Choices) -> list[Series]:
    """A checklist: whether each item is published, and no score."""
    head = choices.pick("tick head", ("ผลการตรวจ", "มี/ไม่มี", "เผยแพร่แล้ว", "สถานะการเผยแพร่"))
    tick = choices.pick("tick", ("✓", "มี", "เผยแพร่แล้ว", "/"))

    def cell(subject: Subject) -> str:
        return tick if value_of(story.results, subject) else "-"

    return [Series(head, "ผลการตรวจ", cell)]
