"""The report that every producer renders: a fictional table over several pages, and what it holds, cell by cell.

It has what reports have: a section row across all columns, a measure that belongs to three questions, rows that a
page break cuts, Thai and Arabic digits, marks in every place, sara am with and without a tone mark.
"""

from __future__ import annotations

from dataclasses import dataclass

TITLE = "รายงานผลการวิเคราะห์คุณธรรมและความโปร่งใสขององค์การบริหารส่วนตำบลบ้านน้ำพุ ประจำปี ๒๕๖๗"
CAPTION = "ตารางที่ ๒ ผลคะแนนรายตัวชี้วัด"
HEADER = ("ข้อคำถาม", "ประเด็นที่ต้องปรับปรุง", "มาตรการ", "ผู้รับผิดชอบ", "คะแนน")
SECTION = "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่"
SECOND_SECTION = "ตัวชี้วัดที่ ๒ การใช้งบประมาณ"


@dataclass(frozen=True)
class Expected:
    """One cell of the report with its place in the grid."""

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1


_QUESTIONS = (
    "i๑ เจ้าหน้าที่ปฏิบัติงานตามขั้นตอนและระยะเวลาที่กำหนดไว้มากน้อยเพียงใด",
    "i๒ เจ้าหน้าที่ให้บริการแก่ผู้มาติดต่ออย่างเท่าเทียมกันโดยไม่เลือกปฏิบัติ",
    "i๓ ผู้บังคับบัญชามอบหมายงานโดยคำนึงถึงความรู้และกำลังของแต่ละคน",
    "i๔ หน่วยงานเผยแพร่แผนการใช้จ่ายงบประมาณให้ท่านรับรู้ก่อนเริ่มปีงบประมาณ",
    "i๕ การเบิกจ่ายค่าน้ำมันและค่าซ่อมบำรุงเป็นไปตามความจำเป็น",
    "i๖ ท่านมีส่วนร่วมตรวจสอบการจัดซื้อจัดจ้างของหน่วยงานได้ง่ายเพียงใด",
)
_ISSUES = (
    "ป้ายบอกขั้นตอนที่จุดบริการยังไม่ชัดเจน ผู้สูงอายุอ่านไม่ถนัด",
    "มีผู้ร้องเรียนว่าคิวของผู้ที่คุ้นเคยเร็วกว่าผู้อื่น ๒ ครั้ง",
    "คำสั่งมอบหมายงานไม่ได้ทบทวนตั้งแต่ปี พ.ศ. ๒๕๖๓",
    "แผนการใช้จ่ายเผยแพร่เฉพาะบนกระดานข่าวชั้นล่าง",
    "ไม่มีทะเบียนคุมการใช้รถรายวัน ทำให้ตรวจย้อนหลังไม่ได้",
    "ประกาศราคากลางขึ้นเว็บไซต์ช้ากว่ากำหนดเฉลี่ย 7 วัน",
)
_MEASURES = (
    "๑. จัดทำป้ายขั้นตอนด้วยตัวอักษรใหญ่และภาพประกอบ ติดตั้งทุกจุดบริการ ๒. นำบัตรคิวอิเล็กทรอนิกส์มาใช้ "
    "และประกาศลำดับคิวให้เห็นพร้อมกัน ๓. ทบทวนคำสั่งมอบหมายงานทุกต้นปีงบประมาณ",
    "๑. เผยแพร่แผนและผลการใช้จ่ายทางเว็บไซต์ทุกเดือน ๒. แจ้งเวียนให้ทุกส่วนราชการทราบ",
    "จัดทำทะเบียนคุมการใช้รถและน้ำมันรายวัน หัวหน้าสำนักปลัดลงนามกำกับทุกสัปดาห์",
    "กำหนดผู้รับผิดชอบนำประกาศขึ้นเว็บไซต์ภายใน 1 วันทำการ และรายงานผู้บริหารทุกสิ้นเดือน",
)
_UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองคลัง")
_SCORES = ("๘๗.๒๕", "91.30", "๗๙.๐๘", "82.44", "๙๐.๐๖", "78.95")

COPIES = 3
"""How often the six questions are repeated, numbers and all, to fill several pages."""


def table() -> list[Expected]:
    """Every cell of the main table, row by row (the header is row 0)."""
    cells = [Expected(0, column, text) for column, text in enumerate(HEADER)]
    row = 1
    for copy in range(COPIES):
        cells.append(Expected(row, 0, SECTION, column_span=5))
        row = _questions(cells, row + 1, copy, (0, 1, 2), ((0, 3),))
        cells.append(Expected(row, 0, SECOND_SECTION, column_span=5))
        row = _questions(cells, row + 1, copy, (3, 4, 5), ((1, 1), (2, 1), (3, 1)))
    return cells


def _questions(
    cells: list[Expected], row: int, copy: int, questions: tuple[int, ...], measures: tuple[tuple[int, int], ...]
) -> int:
    for offset, question in enumerate(questions):
        cells.append(Expected(row + offset, 0, f"{_QUESTIONS[question]} ชุดที่ {copy + 1}"))
        cells.append(Expected(row + offset, 1, _ISSUES[question]))
        cells.append(Expected(row + offset, 4, _SCORES[question]))
    start = row
    for measure, span in measures:
        cells.append(Expected(start, 2, _MEASURES[measure], row_span=span))
        cells.append(Expected(start, 3, _UNITS[measure], row_span=span))
        start += span
    return row + len(questions)


def rows() -> list[list[Expected]]:
    """The cells by row, left to right."""
    cells = table()
    return [
        sorted((cell for cell in cells if cell.row == row), key=lambda cell: cell.column)
        for row in range(max(cell.row for cell in cells) + 1)
    ]


def html(font: str) -> str:
    """The report as a page that browsers and word processors print (A4, lying)."""
    body = []
    for number, row in enumerate(rows()):
        tag = "th" if number == 0 else "td"
        filled = "".join(
            f'<{tag} rowspan="{cell.row_span}" colspan="{cell.column_span}">{cell.text}</{tag}>' for cell in row
        )
        body.append(f"<tr>{filled}</tr>")
    return f"""<!DOCTYPE html><html lang="th"><head><meta charset="utf-8"><style>
@page {{ size: 297mm 210mm; margin: 20mm }} body {{ font-family: "{font}"; font-size: 13pt }}
table {{ border-collapse: collapse; width: 100% }} th, td {{ border: 0.75pt solid black; padding: 2pt 4pt;
vertical-align: top; text-align: left }} td:last-child {{ white-space: nowrap }}
</style></head><body><p><b>{TITLE}</b></p><table border="1"><thead>{body[0]}</thead><tbody>{"".join(body[1:])}</tbody>
</table><p>{CAPTION}</p></body></html>"""
