"""PDF: a subdistrict's whole analysis. Summary, questions with their mean under headings, EIT in two parts, a plan."""

from __future__ import annotations

from tests.samples.book import THAI, Book, Cell, Details, Record, cell, issue, listed, question, score

NAMES = (
    "การปฏิบัติหน้าที่",
    "การใช้งบประมาณ",
    "การใช้อำนาจ",
    "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน",
    "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงการทำงาน",
    "การเปิดเผยข้อมูล",
    "การป้องกันการทุจริต",
)
INDICATORS = (94.21, 96.4, 93.33, 91.67, 95.0, 92.1, 89.35, 88.6, 97.5, 93.75)
INTERNAL = {2: (95.2, 97.4, 96.6), 4: (88.01, 94.0, 93.0)}
"""Questions of an internal indicator; their mean is the indicator's."""
EXTERNAL = {7: ((86.1, 90.4), (88.0, 91.5), (89.3, 90.8))}
"""Public and survey part of each external question."""
FIRST = {2: 4, 4: 10, 7: 4}


def digits(value: object) -> str:
    """Thai numerals."""
    return str(value).translate(THAI)


def merged(text: str, record: Record | None, rows: int) -> Cell:
    """A cell that is printed once beside the rows of an indicator."""
    return Cell(text, (record,) if record else (), rows)


def questions_table(book: Book, indicator: int, note: str) -> None:
    """One indicator: its questions with their scores, the mean and what to improve once beside them."""
    name, mean = NAMES[indicator - 1], INDICATORS[indicator - 1]
    external = indicator in EXTERNAL
    letter = "E" if external else "I"
    book.say(f"ตัวชี้วัดที่ {digits(indicator)} {name}")
    heads = ["คะแนน EitPublic", "คะแนน EitSurvey"] if external else ["คะแนน"]
    rows: list[list[Cell | str]] = [["ลำดับ", "หัวข้อ", "ข้อคำถาม", *heads, "คะแนนเฉลี่ย", "ข้อบกพร่อง/ข้อแก้ไข/ปรับปรุง"]]
    values = EXTERNAL[indicator] if external else tuple((value,) for value in INTERNAL[indicator])
    for position, numbers in enumerate(values):
        code = f"{letter}{FIRST[indicator] + position}"
        statistics = ("public", "survey") if external else ("score",)
        own = [
            cell(digits(f"{number:.2f}"), score("question", code, number, statistic))
            for number, statistic in zip(numbers, statistics, strict=True)
        ]
        asked = cell(f"ข้อ {letter.lower()}{digits(code[1:])}", question(code, indicator, None))
        if position:
            rows.append([asked, *own])
            continue
        size = len(values)
        rows.append(
            [
                merged(digits(indicator), None, size),
                merged(name, None, size),
                asked,
                *own,
                merged(digits(f"{mean:.2f}"), score("indicator", indicator, mean), size),
                merged(note, issue(indicator, None, note), size),
            ]
        )
    book.table(*rows)
    book.say(f"องค์การบริหารส่วนตำบลหนองแก้วใส มีผลคะแนนในตัวชี้วัด{name} อยู่ที่ {digits(f'{mean:.2f}')} คะแนน จึงควรทำต่อเนื่อง")


def plan_row(
    indicator: int,
    issues: tuple[str, ...],
    measures: tuple[str, ...],
    steps: tuple[str, ...],
    unit: str,
    time: str,
) -> list[Cell | str]:
    """One row of the plan."""
    value = INDICATORS[indicator - 1]
    details: Details = {"responsible": unit, "timeline": time}
    return [
        f"{digits(indicator)}. {NAMES[indicator - 1]}",
        cell(
            "\n".join([f"คะแนน {digits(f'{value:.2f}')}", *(f"-{text}" for text in issues)]),
            score("indicator", indicator, value),
            *(issue(indicator, None, text) for text in issues),
        ),
        listed("measure", indicator, (), measures, "-" if len(measures) > 1 else "", **details),
        listed("step", indicator, (), steps, "-", parents=measures, **details),
        digits(time),
        unit,
    ]


def sample() -> Book:
    """The report."""
    title = (
        "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของ องค์การบริหารส่วนตำบลหนองแก้วใส"
        " อำเภอทุ่งลมเย็น จังหวัดพะเยา ปีงบประมาณ พ.ศ. ๒๕๖๘"
    )
    book = Book(
        "subdistrict_nongkaewsai_2568.pdf",
        {
            "agency": "องค์การบริหารส่วนตำบลหนองแก้วใส",
            "agency_type": "subdistrict_administrative_organization",
            "province": "พะเยา",
            "fiscal_year": 2568,
            "assessed_year": 2568,
            "kind": "analysis",
            "overall_score": 93.49,
            "overall_level": "ผ่านดี",
            "title": title,
        },
    )
    book.say(title, heading=1)
    book.say(
        "จากผลการประเมิน ITA ในปีงบประมาณ พ.ศ. ๒๕๖๘ องค์การบริหารส่วนตำบลหนองแก้วใส มีผลคะแนน ๙๓.๔๙ คะแนน อยู่ในระดับ ผ่านดี",
        score("overall", None, 93.49),
    )
    book.say("สรุปผลการประเมินรายตัวชี้วัด")
    summary: list[list[Cell | str]] = [["ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน"]]
    for number, (name, value) in enumerate(zip(NAMES, INDICATORS, strict=True), 1):
        summary.append([str(number), name, cell(f"{value:.2f}", score("indicator", number, value))])
    book.table(*summary, widths=(20, 50, 30))
    book.turn()
    questions_table(book, 2, "ปิดประกาศแผนการเบิกจ่ายให้ทุกส่วนงานทราบ")
    questions_table(book, 4, "ทำใบยืมครุภัณฑ์ให้ครบทุกครั้ง")
    questions_table(book, 7, "เพิ่มช่องทางเผยแพร่ข่าวสารให้เข้าถึงง่าย")
    book.turn()
    book.say("ประเด็นที่ควรพัฒนา และมาตรการในปีงบประมาณ ๒๕๖๙")
    header = ["ตัวชี้วัด", "การวิเคราะห์ผลคะแนน", "มาตรการ/แนวทางปฏิบัติ", "ขั้นตอน/วิธีการปฏิบัติ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ"]
    widths = (16, 24, 19, 19, 12, 10)
    book.table(
        header,
        plan_row(
            4,
            ("การยืมครุภัณฑ์บางครั้งไม่มีใบยืม",),
            ("ใช้ใบยืมแบบมีเลขที่กำกับ",),
            ("จัดพิมพ์ใบยืมสองตอน", "สรุปรายการค้างคืนทุกสิ้นเดือน"),
            "กองคลัง",
            "ตุลาคม 2568 – มีนาคม 2569",
        ),
        plan_row(
            7,
            ("ข่าวสารเผยแพร่เฉพาะบนบอร์ดหน้าที่ทำการ", "ผู้สูงอายุอ่านข้อมูลบนเว็บไซต์ได้ยาก"),
            ("กระจายข่าวผ่านเสียงตามสายทุกหมู่บ้าน", "ทำแผ่นพับตัวอักษรใหญ่"),
            ("ตั้งผู้ประสานข่าวหมู่บ้านละหนึ่งคน", "ทดลองใช้กับกลุ่มผู้สูงอายุ"),
            "สำนักปลัด",
            "ตุลาคม 2568 – กันยายน 2569",
        ),
        widths=widths,
    )
    book.turn()
    book.table(
        header,
        plan_row(
            8,
            ("ประชาชนยังไม่ได้ร่วมคิดก่อนปรับปรุงบริการ",),
            ("จัดเวทีรับฟังความเห็นหมุนเวียน",),
            ("กำหนดปฏิทินเวทีทั้งปี",),
            "สำนักปลัด",
            "ตุลาคม 2568 – มีนาคม 2569",
        ),
        widths=widths,
    )
    return book
