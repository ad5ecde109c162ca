"""Text: a provincial organization. Sub-items in the question's cell, OIT items at 0, measures with their steps."""

from __future__ import annotations

from tests.samples.book import Book, Cell, Details, cell, issue, listed, measure, paragraphs, question, score

ASKED = {
    6: (
        (
            "E1",
            "ผู้ที่ให้บริการท่านทำงานตามรายการต่อไปนี้เพียงใด",
            88.2,
            (("เป็นไปตามลำดับขั้น", 89.0), ("ทันเวลาที่แจ้ง", 87.4)),
            "กำหนดเวลาของแต่ละขั้นให้ชัดเจน",
        ),
        ("E3", "ผู้ที่ให้บริการท่านตอบตรงไปตรงมาเพียงใด", 89.65, (("ตอบตรงไปตรงมา", 89.65),), "อบรมการสื่อสารแก่ผู้ให้บริการ"),
    ),
    8: (
        (
            "E14",
            "หน่วยงานเชิญท่านร่วมคิดก่อนปรับปรุงบริการเพียงใด",
            85.4,
            (("เชิญร่วมคิด", 84.1), ("แจ้งผลให้ทราบ", 86.7)),
            "เผยแพร่ผลการรับฟังความเห็นทุกครั้ง",
        ),
    ),
}
PLAN = (
    (
        "จัดทำผังขั้นตอนและเวลาของทุกงานบริการ",
        ("สำรวจงานบริการทั้งหมด", "เผยแพร่ผ่านช่องทาง ดังนี้ - หน้าอาคาร - เว็บไซต์"),
        "ทุกส่วนราชการ",
    ),
    ("เปิดช่องทางแจ้งเรื่องทุจริตแยกจากเรื่องทั่วไป", ("ออกแบบแบบฟอร์มที่ไม่ต้องระบุชื่อ",), "กองการเจ้าหน้าที่"),
    ("อบรมผู้ให้บริการ", ("จัดหลักสูตรครึ่งวันปีละ ๒ รุ่น", "ประเมินผลหลังอบรม", "ยกย่องผู้ให้บริการดีเด่น"), "สำนักปลัด"),
)


def thai(value: float) -> str:
    """A score with two decimals in Thai numerals."""
    return f"{value:.2f}".translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def asked(indicator: int) -> list[list[Cell | str]]:
    """The table of one indicator."""
    rows: list[list[Cell | str]] = [["ประเด็นประเมิน", "คะแนน", "ประเด็นที่ควรพัฒนา"]]
    for code, text, mean, parts, wanted in ASKED[indicator]:
        printed = "E" + code[1:].translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))
        rows.append(
            [
                cell(
                    "\n".join([f"{printed} {text}", *(f"- {part}" for part, _ in parts)]),
                    question(code, indicator, text),
                ),
                cell(
                    "\n".join([thai(mean), *(thai(value) for _, value in parts)]),
                    score("question", code, mean),
                    *(score("item", f"{code}.{n}", value) for n, (_, value) in enumerate(parts, 1)),
                ),
                cell(f"- {wanted}", issue(indicator, code, wanted)),
            ]
        )
    return rows


def sample() -> Book:
    """The report."""
    book = Book(
        "provincial_lamphun_2564.txt",
        {
            "agency": "องค์การบริหารส่วนจังหวัดลำพูน",
            "agency_type": "provincial_administrative_organization",
            "province": "ลำพูน",
            "fiscal_year": 2564,
            "assessed_year": 2564,
            "kind": "analysis",
            "overall_score": 93.12,
            "overall_level": "A",
            "title": (
                "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน"
                " องค์การบริหารส่วนจังหวัดลำพูน ปีงบประมาณ พ.ศ. ๒๕๖๔"
            ),
        },
        tags=paragraphs,
    )
    book.say(book.facts["title"])
    book.say("หลักการและเหตุผล", heading=2)
    book.say(
        "ในปี พ.ศ. ๒๕๖๔ องค์การบริหารส่วนจังหวัดลำพูน มีค่าคะแนนเท่ากับ ๙๓.๑๒ คะแนน อยู่ในระดับ A",
        score("overall", None, 93.12),
    )
    book.say("ข้อเสนอแนะเพื่อยกระดับผลการประเมิน", heading=3)
    book.say("๑. จัดให้มีผู้ตอบคำถามประจำทุกอาคาร")
    book.say("๒. ปรับแบบฟอร์มให้กรอกครั้งเดียวใช้ได้หลายงาน")
    book.say("๕.๑ แบบวัดการรับรู้ EIT", heading=5)
    for section, indicator, name in (("๕.๑.๑", 6, "คุณภาพการดำเนินงาน"), ("๕.๑.๒", 8, "การปรับปรุงระบบการทำงาน")):
        printed = str(indicator).translate(str.maketrans("68", "๖๘"))
        book.say(f"{section} ตัวชี้วัดที่ {printed} {name}", heading=5)
        book.table(*asked(indicator))
    book.say("๕.๒ แบบ OIT (คะแนนรวม OIT ๙๕.๒๕)", score("instrument", "OIT", 95.25))
    book.say("ตัวชี้วัดย่อยที่ ๑๐.๑ การดำเนินการเพื่อป้องกันการทุจริต")
    book.table(
        ["ประเด็นการตรวจ", "คะแนน", "หน่วยงานที่รับผิดชอบข้อมูล", "ประเด็นที่ควรพัฒนา"],
        [
            cell("0๓๗ ผลประเมินความเสี่ยงการทุจริต", question("O37", 10, "ผลประเมินความเสี่ยงการทุจริต")),
            cell("๐.๐๐", score("question", "O37", 0.0)),
            "หน่วยตรวจสอบภายใน",
            cell(
                "- เผยแพร่ผลประเมินความเสี่ยงให้ครบทุกกระบวนการ", issue(10, "O37", "เผยแพร่ผลประเมินความเสี่ยงให้ครบทุกกระบวนการ")
            ),
        ],
    )
    book.say("๖. มาตรการเพื่อยกระดับคะแนนในปี พ.ศ. ๒๕๖๕")
    rows: list[list[Cell | str]] = [["มาตรการ", "ขั้นตอนหรือวิธีการ", "ผู้รับผิดชอบ", "การกำกับติดตาม"]]
    for number, (text, steps, unit) in enumerate(PLAN, 1):
        details: Details = {"responsible": unit, "follow_up": "รายงานผลเมื่อสิ้นปีงบประมาณ"}
        sign = "๑๒๓"[number - 1]
        rows.append(
            [
                cell(f"{sign}. {text}", measure("measure", None, (), text, number, **details)),
                listed("step", None, (), steps, "๑. " if len(steps) > 1 else "- ", parents=(text,), **details),
                unit,
                "รายงานผลเมื่อสิ้นปีงบประมาณ",
            ]
        )
    book.table(*rows)
    return book
