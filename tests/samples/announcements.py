"""Announcements: departments × indicators (PDF), colleges × weighted instruments (text), districts by rank (PDF)."""

from __future__ import annotations

from tests.samples.book import Book, Cell, Record, cell, score

DEPARTMENTS: dict[str, tuple[tuple[float, ...], tuple[float, float, float], float, str]] = {
    "กรมทางเดินริมน้ำ": (
        (92.1, 90.0, 88.4, 86.5, 93.0, 88.2, 85.1, 84.3, 100.0, 95.0),
        (90.0, 85.87, 97.5),
        91.76,
        "ผ่านดี",
    ),
    "กรมหนังสือและการอ่าน": (
        (95.5, 94.2, 93.1, 92.7, 96.0, 93.4, 92.1, 91.0, 100.0, 100.0),
        (94.3, 92.17, 100.0),
        95.94,
        "ผ่านดี",
    ),
    "กรมการช่างพื้นบ้าน": (
        (88.0, 85.5, 84.0, 82.5, 86.0, 82.4, 80.6, 79.9, 95.0, 87.5),
        (85.2, 80.97, 91.25),
        86.35,
        "ผ่าน",
    ),
    "กรมแสงสว่างชุมชน": (
        (90.2, 91.3, 89.4, 88.1, 90.0, 90.5, 87.0, 86.2, 97.5, 93.75),
        (89.8, 87.9, 95.63),
        91.56,
        "ผ่านดี",
    ),
}
COLLEGES = {
    "วิทยาลัยเทคนิคทุ่งลมเย็น": (28.2, 27.15, 39.0, 94.35),
    "วิทยาลัยการอาชีพบ้านร่มไทร": (27.6, 26.94, 38.0, 92.54),
    "วิทยาลัยสารพัดช่างวังปลาเงิน": (27.9, 25.8, 37.5, 91.2),
    "วิทยาลัยเทคนิคนาเกลือทอง": (26.55, 25.05, 36.0, 87.6),
    "วิทยาลัยการอาชีพเขาช่อฟ้า": (25.8, 24.9, 34.0, 84.7),
    "วิทยาลัยเทคนิคป่าไผ่ขาว": (28.8, 28.05, 40.0, 96.85),
}
DISTRICTS = {
    "สำนักงานเขตบางรุ่งเรือง": (96.1, "ผ่านดี"),
    "สำนักงานเขตคลองแสงจันทร์": (95.02, "ผ่านดี"),
    "สำนักงานเขตลานสนใหญ่": (94.4, "ผ่านดี"),
    "สำนักงานเขตบึงบัวขาว": (93.1, "ผ่านดี"),
    "สำนักงานเขตบางแพรทอง": (90.55, "ผ่าน"),
    "สำนักงานเขตทุ่งพระจันทร์": (84.2, "ต้องปรับปรุง"),
}
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def facts(agency: str, kind: str, province: str | None, year: int, title: str) -> Record:
    """The facts of an announcement."""
    return {
        "agency": agency,
        "agency_type": kind,
        "province": province,
        "fiscal_year": year,
        "assessed_year": year,
        "kind": "announcement",
        "overall_score": None,
        "overall_level": None,
        "title": title,
    }


def ministry() -> Book:
    """Departments of a ministry × ten indicators, three instruments and the total, on two pages."""
    title = (
        "ประกาศผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานในสังกัดกระทรวงการแม่น้ำและชุมชน"
        " ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"
    )
    book = Book(
        "ministry_announcement_2567.pdf",
        facts("กระทรวงการแม่น้ำและชุมชน", "ministry", None, 2567, title),
        landscape=True,
        size=10,
    )
    book.say(title, heading=1)
    header: list[Cell | str] = [
        "ลำดับ",
        "หน่วยงาน",
        *(f"ตัวชี้วัดที่ {n}" for n in range(1, 11)),
        "IIT",
        "EIT",
        "OIT",
        "คะแนนรวม",
        "ระดับ",
    ]
    widths = (4, 17, *(5,) * 10, 5, 5, 5, 7, 7)
    rows: list[list[Cell | str]] = []
    for position, (name, (indicators, instruments, total, level)) in enumerate(DEPARTMENTS.items(), 1):
        rows.append(
            [
                str(position),
                name,
                *(cell(f"{v:.2f}", score("indicator", n, v, agency=name)) for n, v in enumerate(indicators, 1)),
                *(
                    cell(f"{v:.2f}", score("instrument", i, v, agency=name))
                    for i, v in zip(("IIT", "EIT", "OIT"), instruments, strict=True)
                ),
                cell(f"{total:.2f}", score("overall", None, total, agency=name)),
                level,
            ]
        )
    book.table(header, *rows[:2], widths=widths)
    book.turn()
    book.table(header, *rows[2:], ["", "ค่าเฉลี่ย", *["90.00"] * 14, ""], widths=widths)
    return book


def colleges() -> Book:
    """Colleges: instruments that add up to the total are weighted scores; the table goes on without a header."""
    title = "ประกาศสำนักงานการช่างและอาชีพ เรื่อง ประกาศผลการประเมิน ITA ของสถานศึกษาในสังกัด ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
    book = Book("colleges_announcement_2566.txt", facts("สำนักงานการช่างและอาชีพ", "other", None, 2566, title))
    book.say(title)
    rows: list[list[Cell | str]] = []
    for position, (name, (iit, eit, oit, total)) in enumerate(COLLEGES.items(), 1):
        numbers = {"IIT": iit, "EIT": eit, "OIT": oit}
        rows.append(
            [
                str(position).translate(THAI),
                name,
                *(
                    cell(f"{v:.2f}".translate(THAI), score("instrument", i, v, "weighted_score", agency=name))
                    for i, v in numbers.items()
                ),
                cell(f"{total:.2f}".translate(THAI), score("overall", None, total, agency=name)),
            ]
        )
    book.table(["ที่", "สถานศึกษา", "IIT (๓๐)", "EIT (๓๐)", "OIT (๔๐)", "คะแนนรวม"], *rows[:4])
    book.table(*rows[4:])
    return book


def districts() -> Book:
    """Districts by rank: a rank is no score."""
    title = "ประกาศผลการประเมินคุณธรรมและความโปร่งใสของสำนักงานเขตในสังกัดกรุงเทพมหานคร ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"
    book = Book(
        "bangkok_ranking_2567.pdf", facts("กรุงเทพมหานคร", "other", "กรุงเทพมหานคร", 2567, title), font="Loma", size=12
    )
    del book.facts["agency_type"]
    book.say(title, heading=1)
    rows: list[list[Cell | str]] = [["อันดับ", "หน่วยงาน", "คะแนน ITA", "ระดับ"]]
    for position, (name, (total, level)) in enumerate(DISTRICTS.items(), 1):
        rows.append(
            [
                str(position).translate(THAI),
                name,
                cell(f"{total:.2f}".translate(THAI), score("overall", None, total, agency=name)),
                level,
            ]
        )
    book.table(*rows, widths=(15, 45, 20, 20))
    return book
