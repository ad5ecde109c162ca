"""PDF: a town municipality. Two years side by side with differences and a total, then instruments in sentences only."""

from __future__ import annotations

from tests.samples.book import Book, Cell, cell, score
from tests.samples.subdistrict_whole_report import NAMES

EARLIER = (90.12, 88.45, 87.3, 85.6, 89.91, 86.2, 80.15, 81.4, 92.5, 87.5)
LATER = (93.4, 91.22, 90.05, 88.81, 92.0, 89.75, 84.6, 86.3, 95.0, 100.0)
TOTALS = (87.26, 92.39)


def sample() -> Book:
    """The report."""
    title = (
        "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)"
        " ประจำปีงบประมาณ พ.ศ. 2567 เทศบาลเมืองท่าเรือใหม่แก้ว จังหวัดระยอง"
    )
    book = Book(
        "town_tharuea_two_years_2567.pdf",
        {
            "agency": "เทศบาลเมืองท่าเรือใหม่แก้ว",
            "agency_type": "town_municipality",
            "province": "ระยอง",
            "fiscal_year": 2567,
            "assessed_year": 2567,
            "kind": "analysis",
            "overall_score": TOTALS[1],
            "overall_level": None,
            "title": title,
        },
        font="Garuda",
        size=11,
    )
    book.say(title, heading=1)
    book.say("เปรียบเทียบผลการประเมิน ปีงบประมาณ พ.ศ. 2566 และ พ.ศ. 2567")
    rows: list[list[Cell | str]] = [["ตัวชี้วัด", "คะแนน ปี 2566", "คะแนน ปี 2567", "ผลต่าง"]]
    for number, (name, old, new) in enumerate(zip(NAMES, EARLIER, LATER, strict=True), 1):
        rows.append(
            [
                f"ตัวชี้วัดที่ {number} {name}",
                cell(f"{old:.2f}", score("indicator", number, old, year=2566)),
                cell(f"{new:.2f}", score("indicator", number, new)),
                f"{new - old:+.2f}",
            ]
        )
    rows.append(
        [
            "คะแนนรวม",
            cell(f"{TOTALS[0]:.2f}", score("overall", None, TOTALS[0], year=2566)),
            cell(f"{TOTALS[1]:.2f}", score("overall", None, TOTALS[1])),
            f"{TOTALS[1] - TOTALS[0]:+.2f}",
        ]
    )
    book.table(*rows, widths=(46, 18, 18, 18))
    book.say(
        "เทศบาลได้คะแนนรวม 92.39 คะแนน ซึ่งสูงขึ้นจากปีก่อน เพราะได้จัดระบบคิวและเผยแพร่ข้อมูลครบทุกหัวข้อ",
    )
    book.say("เมื่อแยกตามเครื่องมือ แบบวัด IIT ได้คะแนน 91.10 คะแนน", score("instrument", "IIT", 91.1))
    book.say("แบบวัด EIT ได้คะแนน 86.88 คะแนน", score("instrument", "EIT", 86.88))
    return book
