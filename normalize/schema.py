"""The one registry of datasets and columns: what ``data/parsed/`` holds, what it means and what to beware of.

Everything that speaks of columns is made from this file: the Parquet schemas, ``ita schema``, ``datapackage.json``,
``docs/schema.md``, the headings of exported workbooks. The record columns are the fields of ``normalize/records.py``
(a test ties the two). Arrow types are written as text, so that importing the registry does not import pyarrow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.message import Message

if TYPE_CHECKING:
    import pyarrow as pa
    import pyarrow.dataset as ds

PARTITION = "fiscal_year"
"""The column that stands in the folders' names (Hive) and not in the Parquet files."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its Arrow type as text, its meaning in Thai and English, its unit, its closed list of values, and the
    range ``within`` which a person may correct it."""

    name: str
    type: str
    meaning: Message
    unit: str | None = None
    values: tuple[str, ...] = ()
    within: tuple[float, float] | None = None

    def holds(self, value: object) -> bool:
        """Whether a whole number is one that the column's type can hold; of other values, True."""
        if not self.type.startswith("int") or not isinstance(value, int):
            return True
        reach = 1 << (int(self.type.removeprefix("int")) - 1)
        return -reach <= value < reach

    def parse(self, text: str) -> object:
        """What a person wrote, as a value of this column; raises ``ValueError`` where it is none."""
        if self.type.startswith("list<"):
            return text.replace(",", " ").split()
        value: object = text
        if self.type.startswith("int"):
            value = int(text)
        elif self.type.startswith("float"):
            value = float(text)
        if isinstance(value, int | float) and self.within and not self.within[0] <= value <= self.within[1]:
            raise ValueError(text)
        if not self.holds(value) or (self.values and value not in self.values):
            raise ValueError(text)
        return value

    def limits(self) -> str:
        """Which values it can have, in brackets; empty where any text will do."""
        if self.values:
            return f"({', '.join(self.values)})"
        return f"({self.within[0]:g}–{self.within[1]:g})" if self.within else ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """One dataset: its columns in order, its key (empty where no columns identify a row) and an honest warning."""

    name: str
    title: Message
    meaning: Message
    warning: Message
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    partition: str = PARTITION
    """The column that stands in the names of its folders."""

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    @property
    def of_reports(self) -> bool:
        """Whether each row belongs to a row of ``reports``: a finding may be of a file that could not be read."""
        return self.name not in ("reports", "findings")

    def column(self, name: str) -> Column:
        """The column of this name."""
        return next(column for column in self.columns if column.name == name)


def column(
    name: str,
    type: str,
    th: str,
    en: str,
    unit: str | None = None,
    values: tuple[str, ...] = (),
    within: tuple[float, float] | None = None,
) -> Column:
    """A column, with its meaning given as two sentences."""
    return Column(name, type, Message(th, en), unit, values, within)


INSTRUMENTS = ("IIT", "EIT", "OIT")
LEVELS = ("overall", "instrument", "indicator", "question", "item")
STATISTICS = ("score", "public", "survey", "weight", "weighted_score")
TRUST = ("proven", "stated", "repaired", "doubtful")
SEVERITIES = ("error", "warning", "info")
REPORT_KINDS = ("analysis", "measures", "progress", "announcement")
MEASURE_KINDS = ("measure", "step", "result")
SOURCE_FORMATS = ("text", "pdf", "pdf_ocr")
AGENCY_TYPES = (
    "district_office",
    "subdistrict_administrative_organization",
    "provincial_administrative_organization",
    "city_municipality",
    "town_municipality",
    "subdistrict_municipality",
    "municipality",
    "province",
    "department",
    "ministry",
    "state_enterprise",
    "public_organization",
    "university",
    "school",
    "hospital",
    "other",
)

REPORT_ID = column(
    "report_id",
    "string",
    "รหัสรายงาน: เลขฐานสิบหก 16 ตัวแรกของ SHA-256 ของไฟล์",
    "The report: first 16 hex digits of the file's SHA-256",
)
AGENCY = column("agency", "string", "ชื่อทางการของหน่วยงานเจ้าของรายงาน", "Canonical Thai name of the report's agency")
AGENCY_ID = column(
    "agency_id",
    "string",
    "รหัสหน่วยงาน: ประเภท ชื่อ และพื้นที่ที่แยกจากหน่วยงานชื่อเดียวกัน (ใช้จับคู่ ไม่ใช่ชื่อ); ลงท้าย :? และ report_id เมื่อไม่ทราบว่าแห่งใด",
    "Who the agency is: type, name and the place that tells it from its namesakes; join by this, not by the name. "
    "It ends with :? and a report_id where nothing tells which of several it is",
)
DISTRICT = column(
    "district",
    "string",
    "อำเภอของหน่วยงาน เมื่อรายงานหรือชื่อบอก",
    "District of the agency, where the report or the name gives it",
)
FISCAL_YEAR = column(
    "fiscal_year",
    "int16",
    "ปีงบประมาณในชื่อรายงาน (พาร์ทิชัน); ว่างเมื่อรายงานไม่ระบุ",
    "Fiscal year in the report's title (the partition); null where the report does not say",
    "ปี พ.ศ. / Buddhist-era year",
)
ASSESSED_YEAR = column(
    "assessed_year",
    "int16",
    "ปีงบประมาณที่ผลคะแนนเป็นของปีนั้น ตามที่รายงานระบุ",
    "Fiscal year whose results are presented, where the report says so",
    "ปี พ.ศ. / Buddhist-era year",
    within=(2540, 2700),
)
INSTRUMENT = column("instrument", "string", "เครื่องมือการประเมิน", "Instrument of the assessment", values=INSTRUMENTS)
INDICATOR = column("indicator", "int8", "เลขตัวชี้วัด 1–10", "Number of the indicator, 1–10", within=(1, 10))
QUESTION = column(
    "question",
    "string",
    "รหัสข้อคำถามมาตรฐาน เช่น I8, E10, O27 หรือช่วง O1-O22",
    "Canonical question code such as I8, E10, O27, or a range scored as one, O1-O22",
)

WHOSE = (REPORT_ID, AGENCY, AGENCY_ID, DISTRICT, FISCAL_YEAR)
"""What every record table repeats, so that the usual question needs no join."""

PLACE = (
    column("page", "int32", "หน้าใน PDF (เริ่มที่ 1)", "Page of the PDF, 1-based; null for text reports"),
    column("page_label", "string", "เลขหน้าที่พิมพ์ไว้บนหน้า", "Page number as printed on the page"),
    column("table", "int32", "ลำดับตารางในรายงาน (เริ่มที่ 1)", "Table in the report, 1-based"),
    column("row", "int32", "แถวในตาราง (เริ่มที่ 0 นับหัวตาราง)", "Row in the table, 0-based, header included"),
    column("column", "int32", "คอลัมน์ในตาราง (เริ่มที่ 0)", "Column in the table, 0-based"),
    column("line", "int32", "บรรทัดในไฟล์ข้อความ (เริ่มที่ 1)", "Line of the text file, 1-based; null for PDFs"),
    column(
        "bbox",
        "list<float32>",
        "ตำแหน่งบนหน้า: x0, บน, x1, ล่าง จากมุมซ้ายบน",
        "Where on the page: x0, top, x1, bottom from the top left corner; null for text reports",
        "pt",
    ),
)
"""Where in the source a record stands; of a record stitched from several places, the first."""

SOURCE = (
    column(
        "trust",
        "string",
        "เชื่อได้เพียงใด: proven มีสิ่งยืนยัน, stated ตามที่ระบุ, repaired ปรับแก้แล้ว, doubtful ควรตรวจสอบ",
        "How far to trust it: proven (confirmed by arithmetic or a second statement), stated, repaired, doubtful",
        values=TRUST,
    ),
    column(
        "confidence",
        "float64",
        "ความมั่นใจของการอ่านจากภาพ 0–1; ว่างเมื่ออ่านจากตัวอักษร",
        "Confidence of reading it from a picture, 0–1; null where it was read from text",
    ),
    *PLACE,
)

NUMBER = column("number", "int64", "เลขข้อตามที่พิมพ์", "Number of the item as printed", within=(0, 1_000_000))

REPORTS = Dataset(
    "reports",
    Message("รายงาน", "Reports"),
    Message("หนึ่งแถวต่อหนึ่งรายงานที่อ่านได้", "One row per report that was read"),
    Message(
        "หน่วยงานหนึ่งอาจเผยแพร่หลายรายงานในปีเดียวกัน จำนวนแถวจึงไม่ใช่จำนวนหน่วยงาน; "
        "overall_score เป็นของ assessed_year ไม่ใช่ fiscal_year",
        "An agency may publish several reports in a year: rows are not agencies. "
        "overall_score belongs to assessed_year, which is often the year before fiscal_year.",
    ),
    ("report_id",),
    (
        *WHOSE,
        column("agency_type", "string", "ประเภทหน่วยงาน", "Type of the agency", values=AGENCY_TYPES),
        column("province", "string", "จังหวัด (ไม่มีคำว่าจังหวัด)", "Province in Thai, without the word จังหวัด"),
        ASSESSED_YEAR,
        column(
            "kind",
            "string",
            "ชนิดรายงาน: analysis วิเคราะห์ผล, measures มาตรการ, progress ผลการดำเนินการ, announcement ประกาศผล",
            "Kind of report: analysis, measures, progress, announcement",
            values=REPORT_KINDS,
        ),
        column("title", "string", "ชื่อรายงาน", "Title of the report"),
        column("overall_score", "float64", "คะแนนรวมตามที่ระบุ", "Overall score as stated", "คะแนน / points, 0–100"),
        column("overall_level", "string", "ระดับผลตามที่ระบุ เช่น ผ่านดี, A", "Overall level as stated: ผ่านดี, A, …"),
        column(
            "source_path",
            "string",
            "ที่อยู่ไฟล์ นับจากโฟลเดอร์ที่ให้อ่าน",
            "The file, relative to the folder that was given; of several files with the same bytes the first in order",
        ),
        column("source_sha256", "string", "SHA-256 ของไฟล์", "SHA-256 of the file"),
        column("source_format", "string", "รูปแบบต้นทาง", "Form of the source", values=SOURCE_FORMATS),
        column("pages", "int32", "จำนวนหน้าใน PDF", "Pages of the PDF; null for text reports"),
        column("tables", "int32", "จำนวนตาราง", "Tables in the report"),
        column("cells", "int32", "จำนวนเซลล์ที่มีข้อความ", "Table cells that hold text"),
        column("cells_used", "int32", "จำนวนเซลล์ที่อ่านเป็นข้อมูลแล้ว", "Of these, cells that became records"),
        column("pipeline_version", "string", "รุ่นของโปรแกรมที่อ่าน", "Version of the pipeline that read the report"),
        column(
            "agency_code",
            "string",
            "รหัสในรายชื่อหน่วยงานที่ผู้ใช้ให้ (--agencies)",
            "Code of the agency in the list that the user gave (--agencies)",
        ),
        column(
            "same_as",
            "string",
            "report_id ของไฟล์ที่แทนรายงานนี้ เมื่อหลายไฟล์เป็นรายงานเดียวกัน; ว่างเมื่อแทนตัวเอง",
            "report_id of the file that stands for this report, where several files are the same report; else null",
        ),
        column(
            "also_in",
            "list<string>",
            "report_id ของไฟล์อื่นที่เป็นรายงานเดียวกันนี้",
            "report_ids of the other files that are this same report",
        ),
    ),
)

INDICATORS = Dataset(
    "indicators",
    Message("ตัวชี้วัด", "Indicators"),
    Message("หนึ่งแถวต่อตัวชี้วัดที่รายงานกล่าวถึง", "One row per indicator that a report names"),
    Message(
        "ชื่อและเลขตัวชี้วัดเปลี่ยนไปตามปีและกรอบการประเมิน อย่าเทียบข้ามปีด้วยเลขเพียงอย่างเดียว",
        "Names and numbers change with the year and the scheme: do not compare across years by number alone.",
    ),
    (),
    (
        *WHOSE,
        INDICATOR,
        INSTRUMENT,
        column("name", "string", "ชื่อมาตรฐานของตัวชี้วัด", "Canonical name of the indicator"),
        column("printed", "string", "ชื่อตามที่รายงานพิมพ์", "The name as the report prints it"),
        *SOURCE,
    ),
)

QUESTIONS = Dataset(
    "questions",
    Message("ข้อคำถาม", "Questions"),
    Message("หนึ่งแถวต่อรหัสและข้อความของข้อคำถามในรายงาน", "One row for each code and text of a question in a report"),
    Message(
        "รายงานจำนวนมากแสดงเฉพาะข้อที่ได้คะแนนต่ำ ข้อที่ไม่ปรากฏจึงไม่ได้แปลว่าไม่มี; รหัสเดียวกันเป็นคนละข้อในต่างปี",
        "Many reports list only questions with low scores: absence means nothing. "
        "One code is another question in another year.",
    ),
    (),
    (
        *WHOSE,
        QUESTION,
        INSTRUMENT,
        INDICATOR,
        column(
            "text",
            "string",
            "ข้อคำถาม ไม่รวมรหัสและคะแนน; ว่างเมื่อรายงานให้แต่รหัส",
            "The question without code and score; null where the report gives only the code",
        ),
        column("printed", "string", "รหัสตามที่พิมพ์ เช่น 1๘", "The code as printed: 1๘"),
        *SOURCE,
    ),
)

SCORES = Dataset(
    "scores",
    Message("คะแนน", "Scores"),
    Message("หนึ่งแถวต่อตัวเลขหนึ่งตัวที่รายงานระบุ", "One row per number that a report states"),
    Message(
        "คะแนนที่พิมพ์สองครั้งเป็นสองแถว ก่อนหาค่าเฉลี่ยให้เลือก level, statistic และตัดแถวซ้ำ; "
        "agency คือหน่วยงานของตัวเลข ซึ่งอาจไม่ใช่เจ้าของรายงาน",
        "A score printed twice is two rows: choose level and statistic and drop repeats before averaging. "
        "agency is whose number it is, which may not be the report's own.",
    ),
    (),
    (
        REPORT_ID,
        column("agency", "string", "หน่วยงานที่ตัวเลขกล่าวถึง", "The agency that the number is about"),
        AGENCY_ID,
        DISTRICT,
        FISCAL_YEAR,
        ASSESSED_YEAR,
        column("level", "string", "ระดับของตัวเลข", "Level of the subject", values=LEVELS),
        INSTRUMENT,
        INDICATOR,
        QUESTION,
        column(
            "item",
            "int16",
            "ข้อย่อยของข้อคำถาม (เริ่มที่ 1)",
            "Sub-item of the question, 1-based",
            within=(1, 32767),
        ),
        column(
            "statistic",
            "string",
            "ชนิดตัวเลข: score คะแนน, public EIT ส่วนที่ 1, survey EIT ส่วนที่ 2, weight น้ำหนัก, weighted_score ถ่วงน้ำหนัก",
            "What the number is: score, public (EIT part 1), survey (EIT part 2), weight (percent), weighted_score",
            values=STATISTICS,
        ),
        column(
            "value",
            "float64",
            "ค่าตัวเลข",
            "The number",
            "คะแนน (weight: ร้อยละ) / points, 0–100 (weight: percent)",
            within=(0, 100),
        ),
        column("printed", "string", "ตัวเลขตามที่พิมพ์ เช่น ๗๓.๓๔ คะแนน", "The number as printed: ๗๓.๓๔ คะแนน"),
        column(
            "level_printed",
            "string",
            "ระดับที่พิมพ์ไว้ข้างตัวเลข เช่น ผ่านดี, A; ว่างเมื่อไม่มี",
            "The level that is printed beside the number: ผ่านดี, A, …; null where there is none",
        ),
        column(
            "corrected_by",
            "string",
            "ผู้แก้ค่านี้ในการทบทวน; ค่าที่คนแก้แล้วอยู่เหนือค่าอื่น",
            "Who corrected it in the review: such a value stands above every other",
        ),
        *SOURCE,
    ),
)

ISSUES = Dataset(
    "issues",
    Message("ประเด็นที่ต้องปรับปรุง", "Issues"),
    Message("หนึ่งแถวต่อประเด็นที่รายงานว่าต้องปรับปรุง", "One row per thing that a report says must be improved"),
    Message(
        "เป็นการวิเคราะห์ของหน่วยงานเอง ไม่ใช่ของผู้ประเมิน จำนวนประเด็นบอกความละเอียดของการเขียนมากกว่าจำนวนปัญหา",
        "It is the agency's own analysis, not the assessor's: the count tells how finely it writes, "
        "not how many problems it has.",
    ),
    ("report_id", "issue_id"),
    (
        *WHOSE,
        column("issue_id", "string", "รหัสประเด็นในรายงาน", "The issue, within its report"),
        INSTRUMENT,
        INDICATOR,
        column(
            "question",
            "string",
            "รหัสข้อคำถาม; ว่างเมื่อประเด็นเป็นของทั้งตัวชี้วัดหรือหลายข้อ",
            "Question code; null where the row speaks of a whole indicator or of several questions",
        ),
        NUMBER,
        column("text", "string", "ประเด็น", "The issue"),
        *SOURCE,
    ),
)

MEASURES = Dataset(
    "measures",
    Message("มาตรการ ขั้นตอน และผลการดำเนินการ", "Measures, steps and results"),
    Message("หนึ่งแถวต่อข้อ (เลขข้อหรือหัวข้อย่อย)", "One row per numbered or bulleted item"),
    Message(
        "ข้อความซ้ำกันข้ามหน่วยงานพบได้บ่อยเพราะใช้ต้นแบบเดียวกัน จำนวนมาตรการไม่ใช่ความพยายาม; ผลเป็นคำกล่าวของหน่วยงานเอง",
        "The same text in many agencies is common, for they share templates: the count is not effort. "
        "Results are the agency's own words.",
    ),
    ("report_id", "measure_id"),
    (
        *WHOSE,
        column("measure_id", "string", "รหัสรายการในรายงาน", "The item, within its report"),
        column(
            "kind",
            "string",
            "ชนิด: measure มาตรการ, step ขั้นตอน/วิธีการ, result ผลการดำเนินการ",
            "measure (มาตรการ), step (ขั้นตอน/วิธีการ) or result (ผลการดำเนินการ)",
            values=MEASURE_KINDS,
        ),
        INSTRUMENT,
        INDICATOR,
        column(
            "questions",
            "list<string>",
            "ทุกข้อคำถามที่เซลล์นี้ครอบคลุม รวมเซลล์ที่ผสาน",
            "Every question whose row the cell spans, merged cells included",
        ),
        NUMBER,
        column("text", "string", "ข้อความของรายการ", "The item's text"),
        column("responsible", "string", "หน่วยงานหรือผู้รับผิดชอบ", "Responsible unit or person"),
        column("timeline", "string", "ระยะเวลาดำเนินการ", "Period of the work"),
        column("follow_up", "string", "การกำกับติดตาม", "How it is followed up"),
        column(
            "parent",
            "string",
            "measure_id ของมาตรการที่ขั้นตอนเป็นส่วน",
            "measure_id of the measure that a step belongs to",
        ),
        *SOURCE,
    ),
)

FINDINGS = Dataset(
    "findings",
    Message("ข้อสังเกต", "Findings"),
    Message("สิ่งที่ผู้อ่านอย่างระมัดระวังจะตั้งคำถาม", "What a careful reader would question"),
    Message(
        "ข้อสังเกตชี้ให้ตรวจ ไม่ใช่คำตัดสินว่าหน่วยงานทำผิด: อาจเกิดจากรายงาน การแปลงไฟล์ หรือการอ่านของโปรแกรม",
        "A finding says where to look; it is no verdict on an agency: "
        "the report, the conversion of the file or this program may be the cause.",
    ),
    (),
    (
        *WHOSE,
        column("check", "string", "รหัสการตรวจ (คงที่)", "The check: a stable kebab-case id"),
        column("severity", "string", "ความรุนแรง", "How grave it is", values=SEVERITIES),
        column("message", "string", "ข้อสังเกตหนึ่งประโยค", "The finding in one Thai sentence that names the values"),
        column("message_en", "string", "ข้อสังเกตเป็นภาษาอังกฤษ", "The same in English"),
        column("level", "string", "ระดับของสิ่งที่กล่าวถึง", "Level of the subject", values=LEVELS),
        INDICATOR,
        QUESTION,
        column("expected", "string", "ค่าที่ควรเป็น", "What was expected"),
        column("observed", "string", "ค่าที่พบ", "What stands there"),
        *PLACE,
    ),
)

DATASETS: dict[str, Dataset] = {
    dataset.name: dataset for dataset in (REPORTS, INDICATORS, QUESTIONS, SCORES, ISSUES, MEASURES, FINDINGS)
}


COMPARABILITY = ("comparable", "care", "changed", "unknown")

NUMBERS = Dataset(
    "numbers",
    Message("ตัวเลขเปรียบเทียบ", "Numbers to compare"),
    Message(
        "หนึ่งแถวต่อหน่วยงาน ปี เรื่อง และชนิดตัวเลข: ค่าที่ใช้เมื่อรายงานระบุหลายครั้ง ตามกติกาในคู่มือ",
        "One row for each agency, year, subject and statistic: the value that stands of all statements",
    ),
    Message(
        "สร้างจาก scores ตามกติกาที่กำหนด; differs บอกว่ารายงานระบุไม่ตรงกัน; ก่อนเทียบกับปีก่อนให้ดู comparability "
        "และอย่าเทียบข้ามกรอบ (scheme)",
        "Made from scores by a fixed rule. differs: reports disagree. Look at comparability before comparing with the "
        "year before, and never compare across schemes.",
    ),
    ("scheme", "year", "agency_id", "level", "subject", "statistic"),
    (
        column("scheme", "string", "กรอบการประเมิน เช่น NACC, BMA", "Scheme of the assessment: NACC, BMA, …"),
        column(
            "year",
            "int16",
            "ปีที่ตัวเลขกล่าวถึง (พาร์ทิชัน)",
            "Year that the number is about (the partition)",
            "ปี พ.ศ. / Buddhist-era year",
        ),
        AGENCY_ID,
        column("agency", "string", "ชื่อหน่วยงาน พร้อมพื้นที่เมื่อมีชื่อซ้ำ", "The agency, with its place where names repeat"),
        REPORTS.column("agency_type"),
        REPORTS.column("province"),
        DISTRICT,
        SCORES.column("level"),
        column("subject", "string", "เรื่อง: overall, IIT, 5, I8, E1.2", "What it is about: overall, IIT, 5, I8, E1.2"),
        INSTRUMENT,
        INDICATOR,
        QUESTION,
        SCORES.column("item"),
        SCORES.column("statistic"),
        SCORES.column("value"),
        column("statements", "int32", "จำนวนครั้งที่รายงานระบุ", "How many statements there are"),
        column("differs", "bool", "รายงานระบุไม่ตรงกัน", "Whether the statements differ"),
        column("lowest", "float64", "ค่าต่ำสุดที่ระบุ", "Lowest value stated"),
        column("highest", "float64", "ค่าสูงสุดที่ระบุ", "Highest value stated"),
        SOURCE[0],
        column("corrected", "bool", "แก้โดยผู้ตรวจทาน", "Whether a person corrected it"),
        column(
            "comparability",
            "string",
            "เทียบกับปีก่อนได้เพียงใด: comparable เทียบได้, care โดยระวัง, changed เกณฑ์เปลี่ยน, unknown ไม่ทราบ",
            "Whether it can be compared with the year before: comparable, care, changed (the rules did), unknown",
            values=COMPARABILITY,
        ),
        REPORT_ID,
        REPORTS.column("source_path"),
        *(each for each in PLACE if each.name not in ("page_label", "bbox")),
    ),
    partition="year",
)

PUBLISHED: dict[str, Dataset] = {**DATASETS, NUMBERS.name: NUMBERS}
"""The seven datasets of records, and ``numbers``, which is made from them."""


def arrow_type(type: str) -> pa.DataType:
    """The Arrow type that the registry writes as ``type``: ``int16``, ``string``, ``list<float32>``, …"""
    import pyarrow as pa

    if type.startswith("list<"):
        return pa.list_(arrow_type(type.removeprefix("list<").removesuffix(">")))
    return pa.type_for_alias(type)


def schema(dataset: str) -> pa.Schema:
    """The Arrow schema of ``dataset``, the partition column included; each field's meaning is in its metadata."""
    import pyarrow as pa

    declared = PUBLISHED[dataset]
    fields = [pa.field(c.name, arrow_type(c.type), metadata=_metadata(c)) for c in declared.columns]
    return pa.schema(fields, metadata={"title": declared.title.th, "title_en": declared.title.en})


def partitioning(dataset: str = "reports") -> ds.Partitioning:
    """How a dataset is partitioned (all records as reports are), for readers that must be told the type of a null year.

    ``pandas.read_parquet(path, partitioning=partitioning())`` reads null years too; without it pandas cannot
    (pandas issue 55400).
    """
    import pyarrow as pa
    import pyarrow.dataset as ds

    declared = PUBLISHED[dataset]
    year = declared.column(declared.partition)
    return ds.partitioning(pa.schema([(year.name, arrow_type(year.type))]), flavor="hive")


def _metadata(column: Column) -> dict[str, str]:
    described = {"description": column.meaning.en, "description_th": column.meaning.th}
    return described | ({"unit": column.unit} if column.unit else {})
