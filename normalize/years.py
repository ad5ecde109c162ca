"""Buddhist-era fiscal years in titles, headings, captions and headers."""

from __future__ import annotations

import re
from functools import lru_cache

from normalize.text import clean

_DIGITS = re.compile(r"\d\d")
YEAR = re.compile(r"(25[5-9]\d)(?<!\d.{4})(?!\d)")
ERA = r"(?:งบประมาณ)?\s?(?:พ\.?\s?ศ\.?)?\s?"
"""What may stand between ปี and its number, as a pattern."""
OF_YEAR = r"ปี\s?" + ERA
"""What stands before the number of a fiscal year, as a pattern: ปี, ปีงบประมาณ พ.ศ."""
_FISCAL = re.compile(
    r"(?:ปี\s?งบประมาณ(?:\s?พ\.?\s?ศ\.?)?|(?:ประจำ|ใน|รอบ)?\s?ปี(?:\s?พ\.?\s?ศ\.?)?|ITA(?:\s?Online)?)\s*\.?\s*(25[5-9]\d)(?!\d)"
)
_CHRISTIAN = re.compile(
    r"(?:ปี(?:งบประมาณ)?|ประจำปี|\bFY|\bFiscal\s[Yy]ear|ITA(?:\s?Online)?|ค\.?\s?ศ\.?)\s*(?:ค\.?\s?ศ\.?)?\s*(20[1-3]\d)(?!\d)"
)
_SHORT = re.compile(
    r"(?:ประจำปี|ปี\s?งบประมาณ|ปี\s?พ\.?\s?ศ\.?|ITA(?:\s?Online)?\s?ปี)\s*(?:พ\.?\s?ศ\.?)?\s*([5-7]\d)(?![\d.,%/])(?!\s?(?:ปี|วัน|คน|แห่ง|ข้อ|เดือน|ชั่วโมง|โครงการ))"
)
_SHORT_HEADER = re.compile(r"ปี\s?(?:พ\.?ศ\.?\s?)?([5-9]\d)(?!\d)")
MONTH = (
    r"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)\.?)"
)
"""The name of a month, in full or in short."""
DATE = re.compile(
    r"(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
    r"|ม\.ค\.|ก\.พ\.|มี\.ค\.|เม\.ย\.|พ\.ค\.|มิ\.ย\.|ก\.ค\.|ส\.ค\.|ก\.ย\.|ต\.ค\.|พ\.ย\.|ธ\.ค\.)\s?(?:พ\.?ศ\.?\s?)?25\d\d"
)
"""A month of a year, which says nothing of a fiscal year."""
# Years of a law, a plan's period, a date or an order's number are no fiscal year.
_NO_FISCAL = re.compile(
    r"(?:พระราชบัญญัติ|พ\.?ร\.?บ\.?|รัฐธรรมนูญ|ประกาศ.{0,20}ลงวันที่|ระเบียบ(?!วาระ)|กฎ|ฉบับที่"
    r"|แผนแม่บท|ยุทธศาสตร์ชาติ)[^()\n]{0,80}พ\.?\s?ศ\.?\s?25\d\d"
    r"|พ\.?ศ\.?\s?25\d\d\s?[-–]\s?25\d\d|25\d\d\s?[-–]\s?25\d\d|(?<!\d)\d+\s?/\s?25\d\d"
    r"|" + DATE.pattern
)


_ABBREVIATED = re.compile(r"ปี\s?งบ(?:ฯ|\.|\s)\s?(?:พ\.?\s?ศ\.?\s?)?(?:25)?([5-7]\d)(?![\d.,%/])")


def written_out(line: str) -> str:
    """A line (Arabic digits) with its short fiscal years as they are written in full: ปีงบฯ 67 is ปีงบประมาณ 2567."""
    return _ABBREVIATED.sub(r"ปีงบประมาณ 25\1", line) if "ปีงบ" in line else line


@lru_cache(maxsize=1 << 12)
def fiscal_years(text: str) -> tuple[int, ...]:
    """The fiscal years that ``text`` speaks of, in order: years of laws, dates, plans and orders are left out."""
    line = written_out(clean(text))
    if not ("25" in line or "20" in line or "ปี" in line) or not _DIGITS.search(line):
        return ()
    if "25" in line:
        line = _NO_FISCAL.sub(lambda match: " " * len(match[0]), line)
    found = [(match.start(), int(match[1])) for match in _FISCAL.finditer(line)]
    found += [(match.start(), int(match[1]) + 543) for match in _CHRISTIAN.finditer(line)]
    found += [(match.start(), int(match[1]) + 2500) for match in _SHORT.finditer(line)]
    return tuple(year for _, year in sorted(found))


def year_of_header(header: str) -> int | None:
    """The year of a column header (`ปี 2566`, `2566`, `คะแนน ปี 66`), None where it names none or several."""
    years = years_of_header(header)
    return years[0] if len(years) == 1 else None


@lru_cache(maxsize=1 << 10)
def years_of_header(header: str) -> tuple[int, ...]:
    """The years that a column header names, each once, in their order: `ปี 2565 / ปี 2566`."""
    line = written_out(clean(header))
    found = [(match.start(), int(match[1])) for match in YEAR.finditer(line)]
    found += [(match.start(), 2500 + int(match[1])) for match in _SHORT_HEADER.finditer(line)]
    return tuple(dict.fromkeys(year for _, year in sorted(found)))
