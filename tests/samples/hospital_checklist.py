"""PDF: a hospital's OIT items only. Codes in a column of their own, section rows, half and no scores."""

from __future__ import annotations

from tests.samples.book import Book, Cell, cell, issue, question, score

ITEMS: tuple[tuple[int, str, str, str, float, str, str], ...] = (
    (9, "O1", "O1", "ผังโครงสร้างหน่วยงาน", 100.0, "งานบุคลากร", ""),
    (9, "O7", "O7", "ข่าวประชาสัมพันธ์ประจำเดือน", 50.0, "งานประชาสัมพันธ์", "ข่าวล่าสุดเก่ากว่าสามเดือน"),
    (9, "O14", "O14", "คู่มือสำหรับผู้มาใช้บริการ", 100.0, "งานบริการผู้ป่วย", ""),
    (9, "O18", "๐๑๘", "แผนการใช้จ่ายเงิน", 0.0, "งานการเงิน", "ลิงก์เปิดไม่ได้ในวันที่ตรวจ"),
    (10, "O22", "O22", "ประกาศเจตจำนงของผู้บริหาร", 100.0, "งานนิติการ", ""),
    (10, "O27", "๐๒๗", "แนวทางส่งเสริมคุณธรรมในองค์กร", 50.0, "งานนิติการ", "ไม่ได้รายงานผลของปีก่อน"),
)
SECTIONS = {9: "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", 10: "ตัวชี้วัดที่ 10 การป้องกันการทุจริต"}


def sample() -> Book:
    """The report."""
    title = (
        "รายงานการวิเคราะห์ผลการประเมิน ITA แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)"
        " ของ รพ.โพธิ์ร่มเย็น จังหวัดชัยนาท ปีงบประมาณ พ.ศ. 2568"
    )
    book = Book(
        "hospital_phoromyen_oit_2568.pdf",
        {
            "agency": "โรงพยาบาลโพธิ์ร่มเย็น",
            "agency_type": "hospital",
            "province": "ชัยนาท",
            "fiscal_year": 2568,
            "assessed_year": 2568,
            "kind": "analysis",
            "overall_score": None,
            "overall_level": None,
            "title": title,
        },
    )
    book.say(title, heading=1)
    rows: list[list[Cell | str]] = [["ข้อ", "ประเด็นการตรวจ", "คะแนน", "ผู้รับผิดชอบ", "ประเด็นที่ควรพัฒนา"]]
    current = None
    for indicator, code, printed, text, value, unit, wanted in ITEMS:
        if indicator != current:
            current = indicator
            rows.append([Cell(SECTIONS[indicator], columns=5)])
        rows.append(
            [
                cell(printed, question(code, indicator, text)),
                text,
                cell(f"{value:.2f}", score("question", code, value)),
                unit,
                cell(wanted, issue(indicator, code, wanted)) if wanted else "-",
            ]
        )
    book.table(*rows, widths=(9, 33, 12, 20, 26))
    return book
