"""PDF: a district office's progress report. Merged cells, results that reach over some rows, a column of pictures."""

from __future__ import annotations

from tests.samples.book import Book, Cell, cell, issue, listed, question, score

HEADER = ["ประเด็นการประเมิน", "ประเด็นที่ต้องปรับปรุง", "มาตรการ/กิจกรรม", "ผลการดำเนินการตามมาตรการ", "ภาพกิจกรรม"]
WIDTHS = (26, 20, 22, 22, 10)


def asked(code: str, printed: str, indicator: int, text: str, value: float, statement: str) -> Cell:
    """A question cell that ends with its score."""
    return cell(f"{printed} {text} {statement}", question(code, indicator, text), score("question", code, value))


def lacking(code: str, indicator: int, text: str) -> Cell:
    """An issue cell."""
    return cell(f"- {text}", issue(indicator, code, text))


def sample() -> Book:
    """The report."""
    title = (
        "รายงานผลการดำเนินการตามมาตรการยกระดับคุณธรรมและความโปร่งใสของสำนักงานเขตลานสนใหญ่ กรุงเทพมหานคร"
        " ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
    )
    book = Book(
        "district_lansonyai_progress_2566.pdf",
        {
            "agency": "สำนักงานเขตลานสนใหญ่",
            "agency_type": "district_office",
            "province": "กรุงเทพมหานคร",
            "fiscal_year": 2566,
            "kind": "progress",
            "overall_score": None,
            "overall_level": None,
            "title": title,
        },
        landscape=True,
        size=13,
    )
    book.say(title, heading=1)
    book.say("รายงานฉบับนี้สรุปสิ่งที่ฝ่ายต่าง ๆ ได้ทำแล้วในรอบหกเดือน เพื่อให้ผู้บริหารติดตามและปรับแผนได้ทันเวลา")
    book.table(
        HEADER,
        [Cell("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", columns=5)],
        [Cell("ตัวชี้วัดที่ ๓ การใช้อำนาจ", columns=5)],
        [
            asked("I12", "I๑๒", 3, "หัวหน้าฝ่ายแบ่งงานให้ตรงกับตำแหน่งของท่านเพียงใด", 82.4, "(๘๒.๔๐ คะแนน)"),
            lacking("I12", 3, "การแบ่งงานยังอาศัยความคุ้นเคยมากกว่าตำแหน่ง"),
            listed(
                "measure",
                3,
                ("I12", "I13", "I14"),
                ("ทำบัญชีภาระงานรายบุคคล", "ประกาศเกณฑ์เลื่อนเงินเดือนก่อนเริ่มรอบประเมิน"),
                "๑. ",
                rows=3,
            ),
            listed("result", 3, ("I12",), ("ทำบัญชีภาระงานครบทุกฝ่ายแล้ว",), "- "),
            Cell("", rows=3),
        ],
        [
            asked("I13", "I๑๓", 3, "การเลื่อนเงินเดือนยึดผลงานที่วัดได้เพียงใด", 79.15, "(๗๙.๑๕ คะแนน)"),
            lacking("I13", 3, "เกณฑ์ไม่ถูกชี้แจงก่อนเริ่มรอบประเมิน"),
            listed(
                "result", 3, ("I13", "I14"), ("ประกาศเกณฑ์แล้วเมื่อต้นเดือนตุลาคม", "เปิดให้ซักถามในที่ประชุมฝ่าย"), "๑) ", rows=2
            ),
        ],
        [
            asked("I14", "1๑๔", 3, "ท่านเคยได้รับคำสั่งให้ทำธุระส่วนตัวของหัวหน้าหรือไม่", 95.02, "(๙๕.๐๒ คะแนน)"),
            lacking("I14", 3, "ยังไม่มีช่องทางแจ้งที่ผู้แจ้งไว้วางใจ"),
        ],
        widths=WIDTHS,
    )
    book.turn()
    book.table(
        HEADER,
        [Cell("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", columns=5)],
        [Cell("ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", columns=5)],
        [
            asked("E7", "E๗", 7, "ท่านหาแบบฟอร์มจากเว็บไซต์ของสำนักงานเขตได้ง่ายเพียงใด", 74.36, "(๗๔.๓๖ คะแนน)"),
            lacking("E7", 7, "แบบฟอร์มกระจายอยู่หลายหน้า"),
            listed("measure", 7, ("E7", "E8"), ("รวมแบบฟอร์มทุกงานไว้ในหน้าเดียว", "ทำแผ่นพับสำหรับผู้สูงอายุ"), "๑. ", rows=2),
            listed("result", 7, ("E7", "E8"), ("รวมแบบฟอร์มแล้ว ๔๒ รายการ", "แจกแผ่นพับแล้ว ๘ ชุมชน"), "๑. ", rows=2),
            Cell("ภาพหน้าเว็บไซต์", rows=2),
        ],
        [
            asked("E8", "E๘", 7, "ข่าวสารของสำนักงานเขตเป็นปัจจุบันเพียงใด", 78.9, "(๗๘.๙๐) คะแนน)"),
            lacking("E8", 7, "ข่าวกิจกรรมเผยแพร่ช้ากว่าหนึ่งสัปดาห์"),
        ],
        [
            asked("E9", "E๙", 7, "ท่านทราบวิธีร้องเรียนเจ้าหน้าที่ที่ทำผิดเพียงใด", 80.05, "(คะแนน ๘๐.๐๕)"),
            lacking("E9", 7, "ช่องทางร้องเรียนอยู่ลึกในเว็บไซต์"),
            listed("measure", 7, ("E9",), ("วางปุ่มร้องเรียนไว้บนหน้าแรก",), "- "),
            listed("result", 7, ("E9",), ("อยู่ระหว่างปรับปรุงเว็บไซต์ คาดว่าแล้วเสร็จในไตรมาสถัดไป",), "- "),
            "",
        ],
        widths=WIDTHS,
    )
    return book
