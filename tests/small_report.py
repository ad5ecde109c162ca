"""One small report of a fictional agency, as text, for tests of the commands."""

from __future__ import annotations

from pathlib import Path

TEXT = """\
การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗
เทศบาลตำบลบ้านสมมติ จังหวัดน่าน

ประเด็นการประเมิน\tประเด็นที่ต้องปรับปรุง\tมาตรการ\tผู้รับผิดชอบ
ตัวชี้วัดที่ ๒ การใช้งบประมาณ\t\t\t
I๘ ท่านทราบแผนการใช้จ่ายงบประมาณของหน่วยงานหรือไม่ (๘๑.๒๕ คะแนน)\tแผนการใช้จ่ายยังไม่เป็นที่ทราบทั่วกัน\t๑. ติดแผนไว้ที่ป้ายประกาศ\tกองคลัง
I๙ หน่วยงานใช้จ่ายอย่างคุ้มค่าหรือไม่ (๗๙.๕๐ คะแนน)\tยังไม่มีการรายงานผล\t๑. รายงานผลทุกไตรมาส\tกองคลัง
"""


def write(folder: Path, name: str = "report.txt") -> Path:
    """Write the report into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(TEXT, encoding="utf-8")
    return path


def files(**counted: int) -> dict[str, int]:
    """What a run says of its files: those that were found are the sum of the others."""
    others = dict.fromkeys(("read", "kept", "same", "not_read", "acknowledged", "left_out"), 0) | counted
    return {"found": sum(others.values())} | others
