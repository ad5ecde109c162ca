"""What stands before the results: title, cover, memo, places; and what runs along: signatures, footers."""

from __future__ import annotations

from tests.forms.choices import Choices
from tests.forms.places import PROVINCES, TAMBONS, Agency, any_agency
from tests.forms.story import Story

KINDS = ("analysis", "analysis", "analysis", "measures", "measures", "progress")

TITLES: dict[str, tuple[str, ...]] = {
    "analysis": (
        "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{a} {p} {y}",
        "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) {y} {a} {p}",
        "รายงานผลการวิเคราะห์ผลการประเมิน ITA {y} ของ{a} {p}",
        "รายงานผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{a} {p} {y}",
        "บทวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ{a} {p} {y}",
        "สรุปผลการประเมิน ITA {a} {p} {y}",
        "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
        " (Integrity and Transparency Assessment: ITA) {y} {a} {p}",
    ),
    "measures": (
        "มาตรการยกระดับคุณธรรมและความโปร่งใสของ{a} {p} {y}",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {a} {p} {y}",
        "มาตรการยกระดับคุณธรรมและความโปร่งใสในการดำเนินงานของ{a} {p} {y}",
        "แนวทางและมาตรการยกระดับคุณธรรมและความโปร่งใส ITA ของ{a} {p} {y}",
    ),
    "progress": (
        "รายงานผลการดำเนินการตามมาตรการยกระดับคุณธรรมและความโปร่งใสของ{a} {p} {y}",
        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน {a} {p} {y}",
        "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน (ITA) {a} {p} {y}",
    ),
}
YEARS = (
    "ประจำปีงบประมาณ พ.ศ. {}",
    "ปีงบประมาณ พ.ศ. {}",
    "ประจำปี พ.ศ.{}",
    "ปีงบประมาณ {}",
    "ประจำปีงบประมาณ พ.ศ.{}",
    "ปี {}",
)
LAYOUTS = (
    "one line",
    "one line",
    "heading",
    "bold",
    "place below",
    "cover",
    "headings of three lines",
    "memo",
    "bold lines",
)


def some_agency(choices: Choices) -> Agency:
    """An agency of any type."""
    rng = choices.random("agency")
    family = choices.pick(
        "agency", ("usual", "usual", "usual", "usual", "province", "health office", "police", "education area")
    )
    province = rng.choice(PROVINCES)
    if family == "province":
        return Agency(f"จังหวัด{province}", "province", province)
    if family == "health office":
        return Agency(f"สำนักงานสาธารณสุขจังหวัด{province}", "other", province)
    if family == "police":
        return Agency(f"สถานีตำรวจภูธร{rng.choice(TAMBONS)}", "other", province, None, f"จังหวัด{province}")
    if family == "education area":
        area = f"สำนักงานเขตพื้นที่การศึกษาประถมศึกษา{province} เขต {rng.randint(1, 3)}"
        return Agency(area, "other", province)
    return any_agency(rng)


def title(story: Story, choices: Choices, kind: str) -> None:
    """Print the title and fill in the report's facts."""
    agency = story.agency
    year = choices.pick("year words", YEARS).format(story.dig(story.fiscal_year))
    if kind == "progress":
        year += {"none": "", "6": " รอบ 6 เดือน", "12": " (รอบ 12 เดือน)"}[choices.pick("round", ("none", "6", "12"))]
    form = choices.pick("title", tuple(map(str, range(len(TITLES[kind])))))
    layout = choices.pick("title layout", LAYOUTS)
    printed = agency.short if agency.short and choices.chance("abbreviated agency", 0.25) else agency.name
    place = f" {agency.place}" if agency.place else ""
    text = " ".join(TITLES[kind][int(form)].format(a=printed, p=agency.place, y=year).split())
    if layout == "memo":
        _memo(story, choices, text)
    elif layout in ("cover", "headings of three lines", "bold lines"):
        # The same words, a line for each part.
        for part in (agency.place, year):
            text = text.replace(f" {part}", f"\n{part}", 1) if part and f" {part}" in text else text
        text = text.replace(f" {printed}", f"\n{printed}", 1)
        mark = {"cover": "{}", "headings of three lines": "# {}", "bold lines": "**{}**"}[layout]
        for line in text.split("\n"):
            if line.strip():
                story.say(mark.format(line.strip()))
        if layout == "cover" and choices.chance("cover names the writer", 0.5):
            story.say(
                choices.pick(
                    "writer", ("จัดทำโดย งานนิติการ สำนักปลัด", "งานวิเคราะห์นโยบายและแผน", "กลุ่มงานจริยธรรม กองการเจ้าหน้าที่")
                )
            )
    elif layout == "place below" and place and place in text:
        story.say(text.replace(place, f"\n{agency.place}", 1))
    else:
        story.say({"heading": "# {}", "bold": "**{}**"}.get(layout, "{}").format(text))
    story.truth.report = {
        "agency": agency.name,
        "agency_type": agency.kind,
        "province": agency.province,
        "fiscal_year": story.fiscal_year,
        "kind": kind,
        "overall_score": None,
        "overall_level": None,
    }


def _memo(story: Story, choices: Choices, text: str) -> None:
    """The beginning of an official memorandum; its subject is the title."""
    unit = choices.pick("memo unit", ("สำนักปลัด", "งานนิติการ", "กลุ่มงานจริยธรรม"))
    rng = choices.random("memo")
    telephone = story.dig(f"0 {rng.randint(2000, 4999)} {rng.randint(1000, 9999)}")
    number = story.dig(f"{rng.randint(10000, 99999)}/{rng.randint(10, 999)}")
    story.say("บันทึกข้อความ")
    story.say(f"ส่วนราชการ  {unit} {story.agency.name}  โทร. {telephone}")
    story.say(f"ที่ {number}  วันที่ {story.dig(rng.randint(1, 28))} สิงหาคม {story.dig(story.fiscal_year)}")
    story.say(f"เรื่อง  {text}")
    story.say(f"เรียน  {choices.pick('memo to', ('หัวหน้าหน่วยงาน', 'ผู้บริหารหน่วยงาน'))}")


def basis(story: Story, choices: Choices) -> None:
    """In a report of measures or progress: which year's results it works with."""
    forms = (
        "{a} ได้นำผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {y} มากำหนดมาตรการ ดังนี้",
        "ตามผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. {y} {a} จึงกำหนดมาตรการ ดังนี้",
        "จากผลการประเมิน ITA ปีงบประมาณ พ.ศ. {y} {a} ได้วิเคราะห์เพื่อจัดทำมาตรการ",
    )
    form = forms[int(choices.pick("basis", ("0", "1", "2")))]
    story.say(form.format(a=story.agency.name, y=story.dig(story.assessed_year)))
    story.truth.report["assessed_year"] = story.assessed_year


def close(story: Story, choices: Choices) -> None:
    """Signature lines and notes at the end."""
    ending = choices.pick("ending", ("nothing", "nothing", "signature", "two signatures", "note", "memo end"))
    if ending == "signature":
        story.say("(ลงชื่อ) ..............................................")
        story.say("(นางสาวมะลิ ใจงาม)")
        story.say("ผู้อำนวยการกลุ่มงาน")
    elif ending == "two signatures":
        story.parts.append("(นายสมาน รักงาน)\t(นางสาวมะลิ ใจงาม)\nผู้จัดทำรายงาน\tผู้ตรวจสอบ")
    elif ending == "note":
        story.say("หมายเหตุ: ข้อมูลจากระบบ ITAS ของสำนักงาน ป.ป.ช.")
    elif ending == "memo end":
        story.say("จึงเรียนมาเพื่อโปรดทราบ")
