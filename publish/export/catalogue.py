"""``ckan.json``: metadata for the CKAN catalogues of Thai agencies and data.go.th (the fields of ckanext-thai_gdc)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from normalize.schema import PUBLISHED

FORMATS = {".csv": "CSV", ".xlsx": "XLS", ".sqlite": "Database", ".duckdb": "Database"}


def catalogue(
    store: duckdb.DuckDBPyConnection, files: list[Path], maintainer: str = "", email: str = ""
) -> dict[str, Any]:
    """What CKAN's ``package_create`` takes. Who publishes is for the publisher to say: ``owner_org`` and what is
    not given here stay empty, and so the form asks for them."""
    reports, agencies, first, last = store.execute(
        """SELECT count(*), count(DISTINCT agency_id), min(coalesce(assessed_year, fiscal_year)),
                  max(coalesce(assessed_year, fiscal_year)) FROM reports WHERE same_as IS NULL"""
    ).fetchall()[0]
    warnings = "\n".join(f"- {each.title.th}: {each.warning.th}" for each in PUBLISHED.values())
    return {
        "name": "thai-ita",
        "title": "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) จากรายงานที่หน่วยงานเผยแพร่",
        "owner_org": "",
        "maintainer": maintainer,
        "maintainer_email": email,
        "notes": f"คะแนน ประเด็น และมาตรการ จากรายงาน {reports:,} ฉบับของ {agencies:,} หน่วยงาน "
        f"ปีงบประมาณ {first}–{last} ทุกตัวเลขบอกที่มาในรายงาน\n\nข้อควรระวัง\n{warnings}",
        "tag_string": "ITA,คุณธรรมและความโปร่งใส,ธรรมาภิบาล,ต่อต้านการทุจริต",
        "data_type": "ข้อมูลหลากหลายประเภท",
        "objective": ["เพื่อการให้บริการประชาชน"],
        "update_frequency_unit": "ปี",
        "update_frequency_interval": "1",
        "geo_coverage": "ประเทศ",
        "data_source": "รายงานที่หน่วยงานเผยแพร่ต่อสาธารณะ",
        "data_format": sorted({FORMATS[path.suffix] for path in files}),
        "data_category": "ข้อมูลสาธารณะ",
        "license_id": "License not specified",
        "data_language": "ไทย",
        "private": False,
        "resources": [
            {
                "name": path.name,
                "url": path.name,
                "format": path.suffix[1:].upper(),
                "description": PUBLISHED[path.stem].meaning.th if path.suffix == ".csv" else "ทุกชุดข้อมูลในไฟล์เดียว",
            }
            for path in files
        ],
    }
