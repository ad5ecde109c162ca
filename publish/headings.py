"""What the columns of a comparison mean, in Thai and English, and words that stand for values."""

from __future__ import annotations

from codebook.comparability import WORDS as COMPARABLE
from extract.message import Message
from normalize.schema import PUBLISHED

HEADINGS: dict[str, Message] = {
    "scheme": Message("กรอบ", "Scheme"),
    "year": Message("ปีที่ประเมิน", "Year assessed"),
    "level": Message("ระดับ", "Level"),
    "subject": Message("เรื่อง", "Subject"),
    "name": Message("ชื่อ", "Name"),
    "statistic": Message("ชนิดตัวเลข", "Statistic"),
    "rank": Message("อันดับ", "Rank"),
    "standing": Message("อันดับ", "Rank"),
    "ranked": Message("อันดับจากกี่หน่วยงาน", "Agencies ranked"),
    "rank_by": Message("อันดับตาม", "Ranked by"),
    "tied": Message("ร่วมอันดับ", "Tied"),
    "agency": Message("หน่วยงาน", "Agency"),
    "agency_id": Message("รหัสหน่วยงาน", "Agency id"),
    "formerly": Message("ชื่อที่รายงานใช้", "Reported as"),
    "district": Message("อำเภอ", "District"),
    "corrected": Message("แก้โดยผู้ตรวจทาน", "Corrected by a person"),
    "agency_type": Message("ประเภท", "Type"),
    "province": Message("จังหวัด", "Province"),
    "value": Message("คะแนน", "Score"),
    "differs": Message("ระบุไม่ตรงกัน", "Statements differ"),
    "lowest": Message("ต่ำสุด", "Lowest"),
    "highest": Message("สูงสุด", "Highest"),
    "statements": Message("ครั้งที่ระบุ", "Statements"),
    "trust": Message("ความน่าเชื่อถือ", "Trust"),
    "agencies": Message("จำนวนหน่วยงาน", "Agencies"),
    "missing": Message("ไม่มีข้อมูล", "Missing"),
    "q1": Message("ควอร์ไทล์ 1", "Quartile 1"),
    "median": Message("มัธยฐาน", "Median"),
    "q3": Message("ควอร์ไทล์ 3", "Quartile 3"),
    "quartile": Message("กลุ่มควอร์ไทล์", "Quartile group"),
    "from_median": Message("ต่างจากมัธยฐาน", "From median"),
    "before": Message("ปีก่อน", "Year before"),
    "both": Message("มีทั้งสองปี", "In both years"),
    "change": Message("เปลี่ยนแปลง", "Change"),
    "comparability": Message("เทียบปีก่อน", "Comparability"),
    "differing": Message("ตัวเลขที่ระบุไม่ตรงกัน", "Numbers stated differently"),
    "doubtful": Message("ตัวเลขที่น่าสงสัย", "Doubtful numbers"),
    "fiscal_year": Message("ปีงบประมาณ", "Fiscal year"),
    "assessed_year": Message("ปีที่ประเมิน", "Year assessed"),
    "instrument": Message("เครื่องมือ", "Instrument"),
    "indicator": Message("ตัวชี้วัด", "Indicator"),
    "question": Message("ข้อคำถาม", "Question"),
    "questions": Message("ข้อคำถาม", "Questions"),
    "item": Message("ข้อย่อย", "Item"),
    "number": Message("ลำดับ", "Number"),
    "text": Message("ข้อความ", "Text"),
    "printed": Message("ตามที่พิมพ์", "As printed"),
    "level_printed": Message("ระดับที่พิมพ์", "Level as printed"),
    "kind": Message("ชนิด", "Kind"),
    "title": Message("ชื่อรายงาน", "Title"),
    "overall_score": Message("คะแนนรวม", "Overall score"),
    "overall_level": Message("ระดับผล", "Level"),
    "responsible": Message("ผู้รับผิดชอบ", "Responsible"),
    "timeline": Message("ระยะเวลา", "Timeline"),
    "follow_up": Message("การติดตาม", "Follow-up"),
    "severity": Message("ความรุนแรง", "Severity"),
    "message": Message("ข้อสังเกต", "Finding (Thai)"),
    "message_en": Message("ข้อสังเกต (อังกฤษ)", "Finding"),
    "expected": Message("ควรเป็น", "Expected"),
    "observed": Message("ที่พบ", "Observed"),
    "source_path": Message("แฟ้มต้นฉบับ", "File"),
    "pages": Message("จำนวนหน้า", "Pages"),
    "report_id": Message("รายงาน", "Report"),
    "page": Message("หน้า", "Page"),
    "table": Message("ตาราง", "Table"),
    "row": Message("แถว", "Row"),
    "column": Message("คอลัมน์", "Column"),
    "line": Message("บรรทัด", "Line"),
}

TYPES: dict[str, Message] = {
    "district_office": Message("สำนักงานเขต", "District office"),
    "subdistrict_administrative_organization": Message("อบต.", "Subdistrict admin. org."),
    "provincial_administrative_organization": Message("อบจ.", "Provincial admin. org."),
    "city_municipality": Message("เทศบาลนคร", "City municipality"),
    "town_municipality": Message("เทศบาลเมือง", "Town municipality"),
    "subdistrict_municipality": Message("เทศบาลตำบล", "Subdistrict municipality"),
    "municipality": Message("เทศบาล", "Municipality"),
    "province": Message("จังหวัด", "Province"),
    "department": Message("กรม", "Department"),
    "ministry": Message("กระทรวง", "Ministry"),
    "state_enterprise": Message("รัฐวิสาหกิจ", "State enterprise"),
    "public_organization": Message("องค์การมหาชน", "Public organization"),
    "university": Message("มหาวิทยาลัย", "University"),
    "school": Message("โรงเรียนและวิทยาลัย", "School or college"),
    "hospital": Message("โรงพยาบาล", "Hospital"),
    "other": Message("อื่น ๆ", "Other"),
}

WIDER = {
    "เทศบาล": ("municipality", "city_municipality", "town_municipality", "subdistrict_municipality"),
    "อปท": (
        "subdistrict_administrative_organization",
        "provincial_administrative_organization",
        "municipality",
        "city_municipality",
        "town_municipality",
        "subdistrict_municipality",
    ),
}
"""Words that people use for several types at once."""

TRUST: dict[str, Message] = {
    "proven": Message("พิสูจน์แล้ว", "Proven"),
    "stated": Message("ตามที่ระบุ", "Stated"),
    "repaired": Message("ปรับแก้แล้ว", "Repaired"),
    "doubtful": Message("ควรตรวจสอบ", "Doubtful"),
}

SEVERITIES: dict[str, Message] = {
    "error": Message("ผิดพลาด", "Error"),
    "warning": Message("เตือน", "Warning"),
    "info": Message("แจ้ง", "Note"),
}

LEVELS: dict[str, Message] = {
    "overall": Message("คะแนนรวม", "Overall"),
    "instrument": Message("เครื่องมือ", "Instrument"),
    "indicator": Message("ตัวชี้วัด", "Indicator"),
    "question": Message("ข้อคำถาม", "Question"),
    "item": Message("ข้อย่อย", "Item"),
}

WEIGHT = Message("น้ำหนัก", "weight")
"""What the words for numbers that are no scores have in common."""

STATISTICS: dict[str, Message] = {
    "score": Message("คะแนน", "Score"),
    "public": Message("ส่วนที่ 1", "Part 1"),
    "survey": Message("ส่วนที่ 2", "Part 2"),
    "weight": Message("น้ำหนัก", "Weight"),
    "weighted_score": Message("คะแนนถ่วงน้ำหนัก", "Weighted score"),
}

SCORED = ("score", "public", "survey")
"""The statistics that are scores: of a subject, and of the two parts of EIT."""

KINDS: dict[str, Message] = {
    "analysis": Message("การวิเคราะห์ผล", "Analysis"),
    "measures": Message("มาตรการ", "Measures"),
    "progress": Message("ผลการดำเนินการ", "Progress"),
    "announcement": Message("ประกาศผล", "Announcement"),
    "measure": Message("มาตรการ", "Measure"),
    "step": Message("ขั้นตอน", "Step"),
    "result": Message("ผลการดำเนินการ", "Result"),
    "suggestion": Message("ข้อเสนอแนะ", "Suggestion"),
}
"""Of reports and of measures."""

OVERALL = Message("คะแนนรวม", "Overall score")

WORDS_OF: dict[str, dict[str, Message]] = {
    "agency_type": TYPES,
    "level": LEVELS,
    "subject": {"overall": OVERALL},
    "statistic": STATISTICS,
    "kind": KINDS,
    "trust": TRUST,
    "comparability": COMPARABLE,
    "severity": SEVERITIES,
}
"""The words for the closed values of a column."""

HOW_TO_READ: tuple[tuple[Message, Message], ...] = (
    (
        Message("คะแนน", "Scores"),
        Message(
            "0–100 ยิ่งสูงยิ่งดีทุกตัวชี้วัด รวมถึงตัวชี้วัดที่ชื่อเป็นเรื่องไม่ดี (เช่น การแก้ไขปัญหาการทุจริต 95.50 แปลว่าดี)",
            "0–100; higher is better, also where a name is of something bad (Bribery Fraud 95.5 is good)",
        ),
    ),
    (
        Message("สี", "Colours"),
        Message(
            "น้ำตาล: ต่ำกว่า 85 (ยิ่งเข้มยิ่งต่ำ) · เขียว: 85 ขึ้นไป (ยิ่งเข้มยิ่งสูง) แบ่งที่ 60 70 80 85 90 95 98",
            "Brown: below 85, the darker the lower; green: 85 and above. Bounds: 60 70 80 85 90 95 98",
        ),
    ),
    (
        Message("ช่องว่าง", "Empty cells"),
        Message("ไม่พบในรายงานที่อ่าน ไม่ได้แปลว่าศูนย์", "Not found in the reports that were read; it does not mean zero"),
    ),
    *(
        (
            Message(f"ความน่าเชื่อถือ: {TRUST[name].th}", f"Trust: {TRUST[name].en}"),
            Message(th, en),
        )
        for name, th, en in (
            ("proven", "เลขคณิตของรายงานหรือการระบุซ้ำยืนยัน", "Arithmetic or a second statement confirms it"),
            ("stated", "รายงานระบุไว้ ยังไม่มีสิ่งยืนยัน", "As the report states it; nothing confirms it yet"),
            ("repaired", "อ่านจากที่พิมพ์เสียหายแล้วปรับแก้", "Read from damaged print and repaired"),
            ("doubtful", "ควรตรวจกับต้นฉบับก่อนใช้", "Compare it with the source before using it"),
        )
    ),
    (
        Message("≠ ระบุไม่ตรงกัน", "≠ Statements differ"),
        Message(
            "รายงานระบุค่าเดียวกันต่างกันเกิน 0.01 ค่าที่แสดงเลือกจากที่น่าเชื่อถือกว่าก่อน",
            "Statements of it lie more than 0.01 apart; the most trusted one is shown",
        ),
    ),
    (
        Message("เทียบปีก่อน", "Comparability"),
        Message(
            "เทียบได้ · เทียบได้โดยระวัง (ที่ทราบเหมือนกัน แต่ไม่ทราบทั้งหมด) · เกณฑ์เปลี่ยน · ไม่ทราบ",
            "comparable · with care (what is known agrees, but not all is known) · changed · unknown",
        ),
    ),
    (
        Message("อันดับและควอร์ไทล์", "Ranks and quartiles"),
        Message(
            "ภายในกรอบ ปี และเรื่องเดียวกันเท่านั้น กลุ่ม 4 สูงสุด กลุ่ม 1 ต่ำสุด",
            "Only within one scheme, year and subject; group 4 is the highest",
        ),
    ),
    (
        Message("หน้า แถว คอลัมน์", "Page, row, column"),
        Message(
            "ตำแหน่งในรายงานต้นฉบับ คอลัมน์ row และ column เริ่มนับที่ 0 รวมหัวตาราง ส่วนในข้อความเริ่มนับที่ 1",
            "Where it stands in the report: the columns row and column count from 0, header included; sentences from 1",
        ),
    ),
)
"""What a reader of a workbook must know."""


def heading(column: str, dataset: str | None = None) -> Message:
    """The heading of a column: of a comparison, else of the ``dataset`` or any, else the name itself (a subject of a
    wide table)."""
    if column in HEADINGS:
        return HEADINGS[column]
    if column == "overall":
        return OVERALL
    subject, _, statistic = column.partition(" ")
    if statistic in STATISTICS:
        of, part = heading(subject), STATISTICS[statistic]
        return Message(f"{of.th} {part.th}", f"{of.en} {part.en}")
    for each in [PUBLISHED[dataset]] if dataset else PUBLISHED.values():
        for declared in each.columns:
            if declared.name == column:
                return Message(declared.meaning.th.split(":")[0].split(";")[0], column)
    return Message(column, column)
