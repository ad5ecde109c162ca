"""Text: measures for the next year. Prose, levels, weights with a total row, a committee, an analysis with measures."""

from __future__ import annotations

from tests.samples.book import THAI, Book, Cell, cell, issue, listed, paragraphs, score
from tests.samples.subdistrict_whole_report import NAMES

WEIGHTED = {
    "IIT": (30.0, 93.4, 28.02, {1: 94.1, 2: 92.05, 3: 93.5, 4: 95.35, 5: 92.0}),
    "EIT": (30.0, 86.94, 26.08, {6: 90.2, 7: 82.44, 8: 84.3}),
    "OIT": (40.0, 97.5, 39.0, {9: 100.0, 10: 90.0}),
}
TOTAL = 93.1
ANALYSES = {
    6: (
        "ซึ่งแสดงว่าผู้มาติดต่อส่วนใหญ่พอใจ แต่ยังต้องดูแลช่วงเวลาที่มีผู้มาติดต่อหนาแน่น",
        ("จัดเจ้าหน้าที่สำรองประจำเคาน์เตอร์", "ใช้บัตรคิวทุกงานบริการ", "ใช้บัตรคิวผ่านโทรศัพท์มือถือ"),
    ),
    7: (
        "ซึ่งต่ำกว่าปีก่อน เพราะข่าวสารหลายเรื่องไม่ถึงผู้อยู่อาศัยในอาคารชุด",
        ("ส่งข่าวสารถึงนิติบุคคลอาคารชุดทุกเดือน", "เปิดกลุ่มไลน์ของเขตสำหรับผู้อยู่อาศัย"),
    ),
}


def digits(value: object) -> str:
    """Thai numerals."""
    return str(value).translate(THAI)


def amount(value: float) -> str:
    """A score with two decimals in Thai numerals."""
    return digits(f"{value:.2f}")


def weights() -> list[list[Cell | str]]:
    """The rows of the table of weights: what is printed once belongs to the instrument."""
    rows: list[list[Cell | str]] = [["ตัวชี้วัด", "น้ำหนัก (ร้อยละ)", "คะแนนเฉลี่ยตัวชี้วัด", "คะแนนที่ได้ (๑๐๐)", "คะแนนถ่วงน้ำหนัก"]]
    for instrument, (weight, mean, weighted, indicators) in WEIGHTED.items():
        for position, (indicator, value) in enumerate(indicators.items()):
            name = f"ตัวชี้วัดที่ {digits(indicator)}. {NAMES[indicator - 1].replace('การปรับปรุงการ', 'การปรับปรุงระบบการ')}"
            own = cell(amount(value), score("indicator", indicator, value))
            if position:
                rows.append([name, "", own, "", ""])
                continue
            rows.append(
                [
                    name,
                    cell(amount(weight), score("instrument", instrument, weight, "weight")),
                    own,
                    cell(amount(mean), score("instrument", instrument, mean)),
                    cell(amount(weighted), score("instrument", instrument, weighted, "weighted_score")),
                ]
            )
    rows.append(["", "", "", "คะแนนรวม ITA", cell(f"{amount(TOTAL)} ผ่านดี", score("overall", None, TOTAL))])
    return rows


def sample() -> Book:
    """The report."""
    title = "มาตรการยกระดับคุณธรรมและความโปร่งใสของสำนักงานเขตบึงบัวขาว กรุงเทพมหานคร ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"
    book = Book(
        "district_buengbuakhao_measures_2568.txt",
        {
            "agency": "สำนักงานเขตบึงบัวขาว",
            "agency_type": "district_office",
            "province": "กรุงเทพมหานคร",
            "fiscal_year": 2568,
            "assessed_year": 2567,
            "kind": "measures",
            "overall_score": TOTAL,
            "overall_level": "ผ่านดี",
            "title": title,
        },
        tags=paragraphs,
    )
    book.say(title)
    book.say("๑. ความเป็นมา")
    book.say("การประเมินนี้ช่วยให้สำนักงานเขตเห็นว่าเรื่องใดทำได้ดีแล้วและเรื่องใดต้องทำเพิ่ม ตามแผนแม่บทหน่วยงานต้องได้ ๘๕ คะแนนขึ้นไป")
    book.say("- **ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ (Bribery Fraud)** ถามบุคลากรเกี่ยวกับการให้บริการอย่างเท่าเทียม")
    book.say("- **ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร (Communication Efficiency)** ถามผู้มาติดต่อเกี่ยวกับข่าวสารที่ได้รับ")
    book.say("ระดับผลการประเมินมี ๕ ระดับ ดังนี้")
    book.table(
        ["ระดับ", "คะแนน ITA", "เงื่อนไข"],
        ["ผ่านดีเยี่ยม", "๙๕.๐๐ - ๑๐๐.๐๐", "ทุกเครื่องมือได้ตั้งแต่ ๙๕ คะแนน"],
        ["ผ่านดี", "๘๕.๐๐ - ๙๔.๙๙", "ทุกเครื่องมือได้ตั้งแต่ ๘๕ คะแนน"],
        ["ผ่าน", "๘๕.๐๐ ขึ้นไป", "บางเครื่องมือได้น้อยกว่า ๘๕ คะแนน"],
        ["ต้องปรับปรุง", "๗๐.๐๐ - ๘๔.๙๙", "ไม่มีเงื่อนไข"],
        ["ต้องปรับปรุงโดยด่วน", "๐.๐๐ - ๖๙.๙๙", "ไม่มีเงื่อนไข"],
    )
    book.say("๒. ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๗")
    book.say("ตารางที่ ๑ : ค่าคะแนนการประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ จำแนกตามตัวชี้วัด")
    book.table(*weights())
    book.say("๓. คณะทำงาน")
    book.say("คำสั่งสำนักงานเขตบึงบัวขาว ที่ ๑๔ /๒๕๖๘ เรื่อง แต่งตั้งคณะทำงานขับเคลื่อนการประเมิน")
    book.table(
        ["(๑) ผู้อำนวยการเขต", "ประธานกรรมการ"],
        ["(๒) หัวหน้าฝ่ายปกครอง", "กรรมการ"],
        ["(๓) นางสาวมะลิ ใจงาม เจ้าพนักงานธุรการปฏิบัติงาน", "กรรมการและเลขานุการ"],
    )
    book.say("๔. การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ในปี พ.ศ. ๒๕๖๗")
    header = [
        "ตัวชี้วัด",
        "การวิเคราะห์ผลคะแนน",
        "มาตรการ/กิจกรรม ในการเตรียมความพร้อมรับการประเมิน",
        "หน่วยงาน รับผิดชอบ",
        "การกำกับ ติดตาม",
    ]
    for indicator, (text, measures) in ANALYSES.items():
        value = WEIGHTED["EIT"][3][indicator]
        actions = listed("measure", indicator, (), measures, "๑. ", responsible="ทุกฝ่าย", follow_up="ทุก ๖ เดือน")
        if indicator == 6:
            # A number misprinted out of order still begins an item.
            last = actions.records[2] | {"number": 2}
            actions = Cell(actions.text.replace("๓. ", "๒. "), (*actions.records[:2], last))
        book.table(
            header,
            [
                f"ตัวชี้วัดที่ {digits(indicator)} {NAMES[indicator - 1]}",
                cell(
                    f"ได้ค่าคะแนน {amount(value)} คะแนน {text}",
                    score("indicator", indicator, value),
                    issue(indicator, None, text),
                ),
                actions,
                "ทุกฝ่าย",
                "ทุก ๖ เดือน",
            ],
        )
    book.say("๕. การสื่อสาร")
    book.say("ผู้อำนวยการเขตย้ำเรื่องการไม่รับของขวัญในการประชุมทุกครั้ง และเผยแพร่ภาพกิจกรรมทางเว็บไซต์ของสำนักงานเขต")
    return book
