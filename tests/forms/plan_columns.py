"""The columns of a plan: which roles it has, under which words, and what stands beside them."""

from __future__ import annotations

from tests.forms import bank
from tests.forms.cells import Plan
from tests.forms.sheet import Row, Sheet, print_sheet

HEADS: dict[str, tuple[str, ...]] = {
    "issue": (
        "ประเด็นที่ต้องปรับปรุง", "ประเด็นที่ต้องปรับปรุง", "ประเด็นที่ควรพัฒนา", "ข้อบกพร่อง", "ประเด็นปัญหา", "ปัญหาที่พบ",
        "ประเด็นที่ต้องแก้ไข", "ข้อบกพร่องที่พบ", "ประเด็นที่ต้องพัฒนา", "สภาพปัญหา", "ประเด็นข้อบกพร่อง", "ปัญหา",
        "การวิเคราะห์ผลคะแนน", "ประเด็น", "ประเด็นที่ควรปรับปรุงแก้ไข",
    ),
    "measure": (
        "มาตรการ", "มาตรการ/แนวทาง", "แนวทางการแก้ไข", "มาตรการ/กิจกรรม", "แนวทางการพัฒนา", "มาตรการที่กำหนด",
        "แนวทางปรับปรุงแก้ไข", "กิจกรรม/โครงการ", "มาตรการยกระดับ", "แนวทางแก้ไข", "กิจกรรมที่ดำเนินการ", "มาตรการแก้ไข",
        "มาตรการ/แนวทางการดำเนินการ",
    ),
    "step": (
        "ขั้นตอน/วิธีการ", "วิธีการดำเนินการ", "ขั้นตอนการดำเนินงาน", "ขั้นตอน", "วิธีดำเนินการ", "วิธีการ", "ขั้นตอนการปฏิบัติ",
    ),
    "result": (
        "ผลการดำเนินการ", "ผลการดำเนินงาน", "ผลการดำเนินการตามมาตรการ", "รายงานผลการดำเนินการ", "สรุปผลการดำเนินงาน",
        "ผลการดำเนินการ (รอบ 12 เดือน)",
    ),
    "responsible": (
        "ผู้รับผิดชอบ", "หน่วยงานรับผิดชอบ", "ผู้รับผิดชอบหลัก", "หน่วยงานที่รับผิดชอบ", "ผู้/หน่วยงานรับผิดชอบ", "ส่วนราชการที่รับผิดชอบ",
        "กอง/ฝ่ายที่รับผิดชอบ",
    ),
    "timeline": (
        "ระยะเวลา", "ระยะเวลาดำเนินการ", "กำหนดแล้วเสร็จ", "ระยะเวลาการดำเนินงาน", "ห้วงระยะเวลา", "ระยะเวลาที่ดำเนินการ",
    ),
    "follow_up": ("การกำกับติดตาม", "การกำกับ ติดตาม", "การกำกับติดตามผล", "แนวทางการกำกับติดตาม", "การติดตามผล"),
    "aside": (
        "ภาพกิจกรรม", "หลักฐาน", "งบประมาณ", "สถานะ", "ตัวชี้วัดความสำเร็จ", "วัตถุประสงค์", "เอกสารหลักฐาน", "ค่าเป้าหมาย",
        "งบประมาณ (บาท)",
    ),
}  # fmt: skip
"""How a column of each role is headed."""

ASIDES: dict[str, tuple[str, ...]] = {
    "ภาพกิจกรรม": bank.CAPTIONS_OF_PICTURES,
    "หลักฐาน": ("https://www.example.go.th/ita/01.pdf", "เอกสารแนบ 2", "คำสั่งที่ 15/2567"),
    "เอกสารหลักฐาน": ("เอกสารแนบ 1", "รายงานการประชุม"),
    "งบประมาณ": ("-", "20,000", "ไม่ใช้งบประมาณ"),
    "งบประมาณ (บาท)": ("15,000", "-", "30,000.00"),
    "สถานะ": ("แล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "✓"),
    "ตัวชี้วัดความสำเร็จ": ("ร้อยละ 80.00 ของบุคลากรรับทราบ", "จำนวน 1 ครั้ง", "ร้อยละ 90"),
    "วัตถุประสงค์": ("เพื่อให้บุคลากรรับทราบ", "เพื่อให้บริการรวดเร็วขึ้น"),
    "ค่าเป้าหมาย": ("90.00", "95.00", "ร้อยละ 85"),
}

COLUMNS: dict[str, tuple[str, ...]] = {
    "issue measure": ("issue", "measure"),
    "issue measure responsible": ("issue", "measure", "responsible"),
    "issue measure responsible timeline": ("issue", "measure", "responsible", "timeline"),
    "issue measure timeline responsible": ("issue", "measure", "timeline", "responsible"),
    "issue measure step": ("issue", "measure", "step"),
    "issue measure step timeline responsible": ("issue", "measure", "step", "timeline", "responsible"),
    "measure step responsible timeline follow-up": ("measure", "step", "responsible", "timeline", "follow_up"),
    "measure responsible follow-up": ("measure", "responsible", "follow_up"),
    "issue only": ("issue",),
    "measure only": ("measure",),
    "measure result": ("measure", "result"),
    "issue measure result": ("issue", "measure", "result"),
    "measure result responsible": ("measure", "result", "responsible"),
    "measure timeline responsible result": ("measure", "timeline", "responsible", "result"),
    "measure step result": ("measure", "step", "result"),
    "responsible issue measure": ("responsible", "issue", "measure"),
    "issue measure follow-up responsible": ("issue", "measure", "follow_up", "responsible"),
}

WITH_RESULT = tuple(name for name, roles in COLUMNS.items() if "result" in roles)

WITHOUT_RESULT = tuple(name for name in COLUMNS if name not in WITH_RESULT)


def header_of(plan: Plan, labels: list[str], tail: list[str]) -> list[list[str]]:
    """One header row, or two where the columns of measures have one word above them, or numbers below."""
    choices = plan.choices
    words = []
    for role in plan.roles:
        words.append(choices.pick(f"{role} head", HEADS[role]))
    if "measure" in plan.roles and "issue" in plan.roles and choices.chance("issue as ข้อเสนอแนะ", 0.06):
        words[plan.roles.index("issue")] = "ข้อเสนอแนะ"
    header = [*labels, *words, *tail]
    levels = choices.pick("plan header levels", ("1", "1", "1", "1", "2", "1 and column numbers"))
    if levels == "1 and column numbers":
        return [header, [f"({plan.story.dig(i)})" for i in range(1, len(header) + 1)]]
    if levels == "2" and "measure" in plan.roles and len(plan.roles) > 1:
        start = len(labels) + plan.roles.index("measure")
        last = len(labels) + len(plan.roles) - 1
        if start < last:
            group = choices.pick("plan group", ("การดำเนินการ", "แผนการดำเนินงาน", "การปรับปรุงแก้ไข"))
            top = [*header[:start], group, *[""] * (last - start), *header[last + 1 :]]
            below = [*[""] * start, *header[start : last + 1], *[""] * len(tail)]
            return [top, below]
    return [header]


def _aside(plan: Plan, count: int) -> tuple[list[str], list[str]]:
    """A last column that gives no record: its head and its cells."""
    if not plan.choices.chance("aside column", 0.2):
        return [], [""] * count
    head = plan.choices.pick("aside head", HEADS["aside"])
    return [head], [plan.story.dig(plan.rng.choice(ASIDES[head])) for _ in range(count)]


def _cuts(plan: Plan, labels: int, question: int | None) -> dict[int, str]:
    """Which columns a page may cut."""
    cuts = {} if question is None else {question: "question"}
    for place, role in enumerate(plan.roles):
        if role == "issue":
            cuts[labels + place] = "issue"
        elif role in ("measure", "step", "result"):
            cuts[labels + place] = "items"
    return cuts


def print_plan(plan: Plan, rows: list[Row], labels: list[str], question: int | None, fixed: int = 0) -> None:
    """Print the rows under their header; the first column behind the labels may stand left of them.

    ``fixed``: how many label columns stay at the left.
    """
    tail, aside = _aside(plan, len(rows))
    header = header_of(plan, labels, tail)
    width = len(header[0])
    for row, extra in zip(rows, aside, strict=True):
        row.cells += [""] * (width - len(row.cells))
        if tail and not row.section:
            row.cells[-1] = extra
    cuts = _cuts(plan, len(labels), question)
    if len(header) == 1 and plan.choices.chance("labels behind the first text", 0.12):
        for line in [*header, *(row.cells for row in rows if not row.section)]:
            line.insert(fixed, line.pop(len(labels)))
        # A row that goes on overleaf could then begin with any of its cells.
        cuts = {}
    print_sheet(plan.story, plan.choices, Sheet(header, rows, cuts))
