"""One workbook with a sheet per dataset, after sheets that give the answer and say how to read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from batch.numbers import Selection
from batch.whole import written
from extract.message import Message
from normalize.schema import Dataset
from publish.compare import compare_agencies, with_comparable_changes
from publish.export.rows import published, rows
from publish.headings import WORDS_OF, heading
from publish.printed import printed_columns
from publish.tables import two_decimals
from publish.workbook import Sheet, cover, how_to_read, write_workbook

SCORES = ("value", "lowest", "highest", "overall_score")
"""Columns in the colours of scores."""

RANKING = (
    *(
        "rank",
        "agency",
        "agency_type",
        "province",
        "value",
        "trust",
        "from_median",
        "before",
        "change",
        "comparability",
    ),
)


def write_xlsx(store: duckdb.DuckDBPyConnection, path: Path, language: str = "th") -> None:
    """The workbook; a dataset without rows has no sheet."""
    shown = [each for each in published(store) if store.execute(f"SELECT 1 FROM {each.name} LIMIT 1").fetchall()]
    about = Sheet(
        ABOUT_SHEET.in_language(language),
        ABOUT[language],
        [_about(each, language) for each in shown],
    )
    sheets = [_sheet(store, each, language) for each in shown]
    with written(path) as fresh:
        front = cover(TITLE.in_language(language), list(_answer(store, language)), language)
        write_workbook(
            [front, *_ranking(store, language), how_to_read(language, tuple(WORDS_OF)), about, *sheets], fresh, language
        )


def _sheet(store: duckdb.DuckDBPyConnection, dataset: Dataset, language: str) -> Sheet:
    """A dataset's sheet: first the columns that people read and print, then the others."""
    printed = printed_columns(dataset.name, dataset.column_names, language)
    columns = [*printed, *(each for each in dataset.column_names if each not in printed)]
    headings = [(heading(each, dataset.name).in_language(language), each) for each in columns]
    return Sheet(dataset.name, headings, rows(store, dataset, columns), coloured=SCORES, printed=len(printed))


TITLE = Message("ผลการประเมิน ITA จากรายงานที่หน่วยงานเผยแพร่", "ITA results from published reports")
AGENCIES = Message("หน่วยงานที่รับการประเมิน", "Agencies assessed")
REPORTS = Message("รายงานที่อ่าน", "Reports read")
IN_FILES = Message("{0:,} ฉบับ ใน {1:,} ไฟล์ (แผ่น reports)", "{0:,}, in {1:,} files (sheet reports)")
YEARS = Message("ปีที่ประเมิน", "Years assessed")
TOTAL = Message("คะแนนรวม {0} {1}", "Overall score {0} {1}")
TOTALS = Message(
    "{0:,} หน่วยงาน มัธยฐาน {1} · สูงสุด {2} {3} · ต่ำสุด {4} {5}",
    "{0:,} agencies, median {1} · highest {2} {3} · lowest {4} {5}",
)
ONE_TOTAL = Message("{0:,} หน่วยงาน: {1} {3}", "{0:,} agency: {1} {3}")
FROM = (
    Message("ที่มา", "From"),
    Message(
        "ทุกตัวเลขมาจากรายงานที่หน่วยงานเผยแพร่ คอลัมน์ report_id หน้า ตาราง แถว บอกตำแหน่ง",
        "Every number is of a report that an agency publishes; report_id, page, table and row say where it stands",
    ),
)
READ_ON = (
    Message("อ่านต่อ", "Read on"),
    Message(
        "แผ่น วิธีอ่าน อธิบายสี คำ และรหัส · แผ่น numbers คือตัวเลขเดียวต่อหน่วยงาน ปี และเรื่อง",
        "Sheet how to read: colours, words, codes · numbers: one number for each agency, year and subject",
    ),
)
ABOUT = {
    "th": [("แผ่นงาน", "sheet"), ("ชุดข้อมูล", "name"), ("ความหมาย", "text"), ("ข้อควรระวัง", "message")],
    "en": [("Sheet", "sheet"), ("Dataset", "name"), ("Meaning", "text"), ("Beware", "message")],
}
RANKS = Message("อันดับ", "ranking")
RANKED = Message("แผ่น อันดับ", "Sheet ranking")
RANKED_YEARS = Message(
    "ปีล่าสุดของแต่ละกรอบที่มีหลายหน่วยงานให้เทียบ: {0}", "Of each scheme the last year with several agencies to compare: {0}"
)
RANKED_YEAR = Message("{0} {1} ({2:,} หน่วยงาน)", "{0} {1} ({2:,} agencies)")
ABOUT_SHEET = Message("ชุดข้อมูล", "about")


def _answer(store: duckdb.DuckDBPyConnection, language: str) -> Iterator[tuple[str, Any]]:
    """What the collection holds, and the totals of each scheme's last year."""
    agencies, reports, files, first, last = store.execute(
        """SELECT (SELECT count(*) FROM agencies WHERE assessed), count(*), (SELECT count(*) FROM reports),
                  min(coalesce(assessed_year, fiscal_year)),
                  max(coalesce(assessed_year, fiscal_year)) FROM reports WHERE same_as IS NULL"""
    ).fetchall()[0]
    yield AGENCIES.in_language(language), agencies
    in_files = IN_FILES.in_language(language).format(reports, files)
    yield REPORTS.in_language(language), reports if files == reports else in_files
    if first is not None:
        yield YEARS.in_language(language), f"{first}–{last}"
    totals = store.execute(
        """SELECT scheme, year, count(*), median(value), max_by(agency, value), max(value), min_by(agency, value),
                  min(value)
           FROM numbers WHERE level = 'overall' AND statistic = 'score'
           GROUP BY scheme, year ORDER BY year DESC, scheme"""
    ).fetchall()
    for scheme, year, count, median, best, highest, worst, lowest in totals:
        told = (two_decimals(median), two_decimals(highest), best, two_decimals(lowest), worst)
        totals_of = ONE_TOTAL if count == 1 else TOTALS
        yield TOTAL.in_language(language).format(scheme, year), totals_of.in_language(language).format(count, *told)
    if years := _ranked_years(store):
        each = (RANKED_YEAR.in_language(language).format(scheme, *year) for scheme, year in years.items())
        yield RANKED.in_language(language), RANKED_YEARS.in_language(language).format(", ".join(each))
    for name, meaning in (FROM, READ_ON):
        yield name.in_language(language), meaning.in_language(language)


def _ranked_years(store: duckdb.DuckDBPyConnection) -> dict[str, tuple[int, int]]:
    """The last year of each scheme in which several agencies have a total, else its last one, and how many have."""
    rows = store.execute(
        """SELECT scheme, year, count(*) AS many FROM numbers WHERE level = 'overall' AND statistic = 'score'
           GROUP BY ALL ORDER BY scheme, many > 1, year"""
    ).fetchall()
    return {scheme: (year, many) for scheme, year, many in rows}


def _ranking(store: duckdb.DuckDBPyConnection, language: str) -> list[Sheet]:
    """The overall scores of one year of each scheme; no sheet where there are none."""
    rows: list[list[Any]] = []
    for scheme, (year, _) in _ranked_years(store).items():
        selection = Selection(years=(year,), levels=("overall",), schemes=(scheme,))
        found = with_comparable_changes(compare_agencies(store, selection))
        at = [found.columns.index(name) for name in ("scheme", "year", *RANKING)]
        value = found.columns.index("value")
        rows += [[row[each] for each in at] for row in found.rows if row[value] is not None]
    if not rows:
        return []
    headings = [(heading(name).in_language(language), name) for name in ("scheme", "year", *RANKING)]
    return [Sheet(RANKS.in_language(language), headings, rows, coloured=("value",))]


def _about(dataset: Dataset, language: str) -> list[str]:
    told = (dataset.title, dataset.meaning, dataset.warning)
    return [dataset.name, *(each.in_language(language) for each in told)]
