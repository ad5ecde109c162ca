"""PDF: a school's plan by question. A score column, steps beside measures, pages that go on without a header."""

from __future__ import annotations

from tests.samples.book import Book, Cell, Details, cell, issue, listed, measure, question, score

I2 = "บุคลากรในโรงเรียนให้บริการผู้ปกครองตามลำดับก่อนหลังเพียงใด"
I5 = "ท่านได้รับโอกาสซักถามเรื่องการใช้จ่ายเงินของโรงเรียนเพียงใด"
I8 = "การมอบหมายงานสอนและงานธุรการเป็นธรรมเพียงใด"
E5 = "ผู้ปกครองค้นหาข่าวสารของโรงเรียนได้สะดวกเพียงใด"


def details(unit: str, time: str) -> Details:
    """Who and when."""
    return {"responsible": unit, "timeline": time}


def sample() -> Book:
    """The report."""
    title = "มาตรการยกระดับคุณธรรมและความโปร่งใสของโรงเรียนบ้านร่มไทรวิทยาคม จังหวัดสุโขทัย ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"
    book = Book(
        "school_banromsai_plan_2568.pdf",
        {
            "agency": "โรงเรียนบ้านร่มไทรวิทยาคม",
            "agency_type": "school",
            "province": "สุโขทัย",
            "fiscal_year": 2568,
            "kind": "measures",
            "overall_score": None,
            "overall_level": None,
            "title": title,
        },
        landscape=True,
        size=13,
    )
    book.say(title, heading=1)
    widths = (22, 8, 20, 20, 18, 6, 6)
    widths = (21, 7, 19, 19, 16, 9, 9)
    book.table(
        ["ข้อคำถาม", "คะแนน", "ประเด็นที่ต้องปรับปรุง", "มาตรการ", "ขั้นตอน/วิธีการ", "ระยะเวลา", "ผู้รับผิดชอบ"],
        [Cell("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", columns=7)],
        [
            cell(f"I๒ {I2}", question("I2", 1, I2)),
            cell("๘๗.๕๐", score("question", "I2", 87.5)),
            cell("ช่วงรับสมัครนักเรียนยังไม่มีระบบคิว", issue(1, "I2", "ช่วงรับสมัครนักเรียนยังไม่มีระบบคิว")),
            listed(
                "measure", 1, ("I2",), ("จัดระบบคิวช่วงรับสมัคร", "อบรมครูเวร"), "๑. ", **details("ฝ่ายวิชาการ", "มกราคม 2568")
            ),
            listed(
                "step",
                1,
                ("I2",),
                ("ทดลองใช้บัตรคิวหนึ่งสัปดาห์", "ประชุมครูเวรก่อนเปิดรับสมัคร"),
                "๑. ",
                parents=("จัดระบบคิวช่วงรับสมัคร", "อบรมครูเวร"),
                **details("ฝ่ายวิชาการ", "มกราคม 2568"),
            ),
            "มกราคม ๒๕๖๘",
            "ฝ่ายวิชาการ",
        ],
        [Cell("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", columns=7)],
        [
            cell("I๕ ท่านได้รับโอกาสซักถาม", question("I5", 2, I5)),
            cell("๘๒.๒๕", score("question", "I5", 82.25)),
            cell("การชี้แจงงบประมาณมีเพียงปีละครั้ง", issue(2, "I5", "การชี้แจงงบประมาณมีเพียงปีละครั้ง และทำตอนปลายปี")),
            cell(
                "ชี้แจงงบประมาณทุกภาคเรียน",
                measure("measure", 2, ("I5",), "ชี้แจงงบประมาณทุกภาคเรียน", **details("งานแผน", "ตลอดปี")),
            ),
            listed(
                "step",
                2,
                ("I5",),
                ("จัดทำเอกสารสรุปหนึ่งหน้า",),
                "- ",
                parents=("ชี้แจงงบประมาณทุกภาคเรียน",),
                **details("งานแผน", "ตลอดปี"),
            ),
            "ตลอดปี",
            "งานแผน",
        ],
        widths=widths,
    )
    book.turn()
    book.table(
        ["เรื่องการใช้จ่ายเงินของโรงเรียนเพียงใด", "", "และทำตอนปลายปี", "", "", "", ""],
        [Cell("ตัวชี้วัดที่ ๓ การใช้อำนาจ", columns=7)],
        [
            cell(f"1๘ {I8}", question("I8", 3, I8)),
            cell("๗๙.๘๐", score("question", "I8", 79.8)),
            cell("งานธุรการกระจุกอยู่ที่ครูบางคน", issue(3, "I8", "งานธุรการกระจุกอยู่ที่ครูบางคน")),
            cell(
                "ทำบัญชีภาระงานครู",
                measure("measure", 3, ("I8",), "ทำบัญชีภาระงานครู", **details("ฝ่ายบุคคล", "ตุลาคม 2567 – มีนาคม 2568")),
            ),
            cell("-"),
            "ตุลาคม ๒๕๖๗ – มีนาคม ๒๕๖๘",
            "ฝ่ายบุคคล",
        ],
        [Cell("ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", columns=7)],
        [
            cell(f"E๕ {E5}", question("E5", 7, E5)),
            cell("๘๘.๐๐", score("question", "E5", 88.0)),
            cell("-"),
            cell("-"),
            cell("-"),
            cell("-"),
            cell("-"),
        ],
        widths=widths,
    )
    return book
