"""Made-up reports as text, as many as asked for: every agency of an invented country, year after year.

Each has a table of scores and a table of issues and measures; some measures are copied word for word. The same number
gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from benchmarks.country.agencies import Agency, make_agencies
from benchmarks.country.words import issue_text, measure_texts, question_text
from codebook.reader import INDICATORS_OF, indicator_names

YEARS = (2564, 2565, 2566, 2567, 2568)
QUESTIONS = {number: (f"I{3 * number - 2}", f"I{3 * number - 1}", f"I{3 * number}") for number in range(1, 6)}
QUESTIONS |= {number: (f"E{3 * number - 17}", f"E{3 * number - 16}", f"E{3 * number - 15}") for number in range(6, 9)}


def write_reports(folder: Path, count: int, seed: int = 1) -> None:
    """Write ``count`` reports into ``folder``, a folder for each year."""
    for name, text in reports(count, seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def reports(count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """The names and texts of ``count`` reports: as many agencies as it takes, each in every year."""
    agencies = make_agencies(max(400, -(-count // len(YEARS))), np.random.default_rng(seed))
    made = 0
    for number, agency in enumerate(agencies):
        for year in YEARS:
            if made == count:
                return
            made += 1
            yield f"{year}/{number:05}.txt", report(agency, year, np.random.default_rng([seed, number, year]))


def report(agency: Agency, year: int, rng: np.random.Generator) -> str:
    """One report."""
    place = f" จังหวัด{agency.province}" if agency.province and agency.province not in agency.name else ""
    district = f" อำเภอ{agency.district}" if agency.district else ""
    scores = {number: round(float(rng.uniform(70, 99)), 2) for number in indicator_names()}
    lines = [
        f"รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{agency.name}{district}{place} "
        f"ประจำปีงบประมาณ พ.ศ. {year}",
        "",
        "ตัวชี้วัด\tคะแนน",
    ]
    for instrument, numbers in INDICATORS_OF.items():
        lines.append(f"{instrument}\t{np.mean([scores[number] for number in numbers]):.2f}")
        lines += [f"ตัวชี้วัดที่ {number} {indicator_names()[number][0]}\t{scores[number]:.2f}" for number in numbers]
    lines += ["", "ประเด็นที่ต้องปรับปรุงและมาตรการ", ""]
    lines.append("ประเด็นการประเมิน\tประเด็นที่ต้องปรับปรุง\tมาตรการ\tหน่วยงานรับผิดชอบ")
    for number in sorted(QUESTIONS, key=lambda each: scores[each])[:4]:
        lines.append(f"ตัวชี้วัดที่ {number} {indicator_names()[number][0]}\t\t\t")
        for code in QUESTIONS[number][: rng.integers(1, 4)]:
            measures = " ".join(f"{at}. {text}" for at, text in enumerate(measure_texts(number, agency.name, rng), 1))
            value = f"({rng.uniform(60, 90):.2f} คะแนน)"
            question = f"{code} {question_text(number, code)} {value}"
            lines.append(f"{question}\t{issue_text(number, rng)}\t{measures}\tสำนักปลัด")
    return "\n".join(lines) + "\n"
