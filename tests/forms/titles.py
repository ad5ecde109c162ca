"""The title of a report and what it says of the report."""

from __future__ import annotations

from tests.forms.story import Story

ANALYSIS = (
    "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{agency} {place} {year}",
    "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) {year} {agency} {place}",
    "รายงานผลการวิเคราะห์ผลการประเมิน ITA {year} ของ{agency} {place}",
    "การวิเคราะห์ผลการประเมิน ITA ของ{agency} {place} {year}",
)
MEASURES = (
    "มาตรการยกระดับคุณธรรมและความโปร่งใสของ{agency} {place} {year}",
    "มาตรการยกระดับคุณธรรมและความโปร่งใสในการดำเนินงานของ{agency} {place} {year}",
)
PROGRESS = (
    "รายงานผลการดำเนินการตามมาตรการยกระดับคุณธรรมและความโปร่งใสของ{agency} {place} {year}",
    "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานของ{agency} {place} {year}",
)
YEARS = (
    "ประจำปีงบประมาณ พ.ศ. {}",
    "ปีงบประมาณ พ.ศ. {}",
    "ประจำปี พ.ศ.{}",
    "ปีงบประมาณ {}",
    "ในปี {}",
    "ประจำปีงบประมาณ พ.ศ.{}",
)


def title(story: Story, kind: str) -> None:
    """Print a title and fill in the report's facts."""
    rng, agency = story.rng, story.agency
    year = rng.choice(YEARS).format(story.dig(story.fiscal_year))
    if kind == "progress" and story.chance(0.5):
        year += rng.choice((" รอบ 6 เดือนแรก", " (รอบ ๑๒ เดือน)"))
    form = rng.choice({"analysis": ANALYSIS, "measures": MEASURES, "progress": PROGRESS}[kind])
    printed = agency.printed(rng)
    if printed != agency.name:
        story.variations.add("abbreviated agency")
    text = " ".join(form.format(agency=printed, place=agency.place, year=year).split())
    mark = rng.choice(("{}", "{}", "# {}", "**{}**"))
    lines = mark.format(text)
    if mark == "{}" and story.chance(0.25) and f" {agency.place}" in text and agency.place:
        lines = text.replace(f" {agency.place}", f"\n{agency.place}", 1)
        story.variations.add("title on two lines")
    story.say(lines)
    story.truth.report = {
        "agency": agency.name,
        "agency_type": agency.kind,
        "province": agency.province,
        "fiscal_year": story.fiscal_year,
        "kind": kind,
        "overall_score": None,
        "overall_level": None,
    }
    if story.fiscal_year == story.assessed_year and kind == "analysis":
        story.truth.report["assessed_year"] = story.assessed_year
