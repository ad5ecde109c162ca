"""A clean and complete report of the national scheme of 2568, as text: every number is what the arithmetic makes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from codebook.facts import Framework, IndicatorFacts
from codebook.reader import INDICATORS_OF, framework

RESPONDENTS = {"I": 38, "public": 41, "survey": 20}
AGENCY = "องค์การบริหารส่วนตำบลหนองไผ่งาม"
YEAR = 2568


@dataclass(frozen=True)
class Printed:
    """A token of the report: its kind of place, and its text. Kind None: nothing that a mutation may touch."""

    text: str
    kind: str | None = None


@dataclass(frozen=True)
class Results:
    """Unrounded results."""

    questions: dict[tuple[str, str], float]
    indicators: dict[int, float]
    instruments: dict[str, float]
    total: float


def facts() -> Framework:
    """The framework that the report follows."""
    found = framework("NACC", YEAR)
    assert found is not None
    return found


def results(rng: Random) -> Results:
    """What random respondents give: answers in steps of 20, shared by the same number of people for every question."""
    questions: dict[tuple[str, str], float] = {}
    indicators: dict[int, float] = {}
    for each in facts().indicators:
        if each.instrument == "OIT":
            indicators[each.number] = rng.choice((87.5, 90.0, 93.75, 95.0, 96.5, 98.25, 100.0))
            continue
        parts = ("score",) if each.instrument == "IIT" else ("public", "survey")
        means = []
        for part in parts:
            people = RESPONDENTS["I" if part == "score" else part]
            values = [rng.randint(int(people * 4.2), people * 5) * 20 / people for _ in _codes(each)]
            questions |= {(code, part): value for code, value in zip(_codes(each), values, strict=True)}
            means.append(sum(values) / len(values))
        indicators[each.number] = sum(means) / len(means)
    instruments = {
        code: sum(indicators[number] for number in numbers) / len(numbers) for code, numbers in INDICATORS_OF.items()
    }
    total = sum((facts().weight(code) or 0) / 100 * value for code, value in instruments.items())
    return Results(questions, indicators, instruments, total)


def tokens(rng: Random) -> Iterator[Printed]:
    """The report, token by token; tabs and line ends stand in the texts."""
    found = results(rng)
    yield Printed(
        f"รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. {YEAR} {AGENCY}\n\n"
        f"จากผลการประเมิน ITA ปีงบประมาณ พ.ศ. {YEAR} {AGENCY} มีผลคะแนน "
    )
    yield Printed(_two(found.total), "total in a sentence")
    yield Printed(f" คะแนน อยู่ในระดับ {_level(found)}\n\nตารางที่ 1 คะแนนรายเครื่องมือ ปีงบประมาณ พ.ศ. {YEAR}\n\n")
    yield Printed("เครื่องมือ\tน้ำหนัก (ร้อยละ)\tคะแนน\tคะแนนถ่วงน้ำหนัก\n")
    for code, value in found.instruments.items():
        weight = facts().weight(code) or 0
        yield Printed(f"{code}\t")
        yield Printed(f"{weight:g}", "weight")
        yield Printed("\t")
        yield Printed(_two(value), "instrument")
        yield Printed("\t")
        yield Printed(_two(weight * value / 100), "weighted score")
        yield Printed("\n")
    yield Printed("คะแนนรวม\t\t\t")
    yield Printed(_two(found.total), "total in a table")
    yield Printed(f"\n\nตารางที่ 2 คะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. {YEAR}\n\nตัวชี้วัดที่\tตัวชี้วัด\tคะแนน\n")
    for each in facts().indicators:
        yield Printed(str(each.number), "indicator number")
        yield Printed(f"\t{each.name}\t")
        yield Printed(_two(found.indicators[each.number]), "indicator in a table")
        yield Printed("\n")
    for each in facts().indicators:
        yield from _section(each, found)


def _section(each: IndicatorFacts, found: Results) -> Iterator[Printed]:
    yield Printed("\nตัวชี้วัดที่ ")
    yield Printed(str(each.number), "indicator number in a heading")
    yield Printed(f" {each.name}\n\n")
    if each.instrument != "OIT":
        parts = ("score",) if each.instrument == "IIT" else ("public", "survey")
        columns = {"score": "คะแนน", "public": "คะแนน EitPublic", "survey": "คะแนน EitSurvey"}
        yield Printed("ข้อคำถาม\t" + "\t".join(columns[part] for part in parts) + "\n")
        for code in _codes(each):
            yield Printed("ข้อ ")
            yield Printed(code, "question code")
            for part in parts:
                yield Printed("\t")
                yield Printed(_two(found.questions[code, part]), "question")
            yield Printed("\n")
        yield Printed("\n")
    yield Printed(f"{AGENCY} มีผลคะแนนในตัวชี้วัด{each.name} อยู่ที่ ")
    yield Printed(_two(found.indicators[each.number]), "indicator in a sentence")
    yield Printed(" คะแนน จึงควรรักษาระดับไว้\n")


def _codes(each: IndicatorFacts) -> list[str]:
    assert each.first is not None
    assert each.last is not None
    return [f"{each.instrument[0]}{number}" for number in range(each.first, each.last + 1)]


def _level(found: Results) -> str:
    lowest = min(found.instruments.values())
    if found.total >= 85:
        return "ผ่าน" if lowest < 85 else "ผ่านดีเยี่ยม" if found.total >= 95 and lowest >= 95 else "ผ่านดี"
    return "ต้องปรับปรุง" if found.total >= 70 else "ต้องปรับปรุงโดยด่วน"


def _two(value: float) -> str:
    return f"{int(value * 100 + 0.5 + 1e-9) / 100:.2f}"
