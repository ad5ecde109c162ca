"""Bodies that any report of an agency may name: those above it, and those that oversee, fund or audit all agencies."""

from __future__ import annotations

import re

from checks.named import Named
from codebook.oversight import oversight
from normalize.agencies import kind_of, province_of_name, type_of
from normalize.records import Report

_POLICE = re.compile(r"^(?:ตำรวจภูธรภาค|กองบัญชาการ|กองบังคับการ)")
_EDUCATION_AREA = "สำนักงานเขตพื้นที่การศึกษา"
_OVERSIGHT = re.compile(r"^สำนักงาน (?:ป\.ป\.[ชท]|ก\.พ|ก\.ถ|สตง)|^สำนักงาน(?:คณะกรรมการ)?ป้องกันและปราบปรามการทุจริต")


def is_superior(each: Named, report: Report) -> bool:
    """Whether a name is that of a body above the report's agency, or above all."""
    name = each.name
    if name in oversight() or _OVERSIGHT.search(name):
        return True
    if report.agency is None:
        return False
    own = report.agency
    if _POLICE.match(name):
        return own.startswith("สถานีตำรวจ")
    if name.startswith(_EDUCATION_AREA):
        return type_of(own) == "school"
    return _is_of_the_own_place(name, report)


def _is_of_the_own_place(name: str, report: Report) -> bool:
    """An office of the province or district in which the agency lies, or these themselves."""
    kind = kind_of(name)
    by_area = kind is not None and kind.named_after in ("province", "district")
    held = re.search(r"(จังหวัด|อำเภอ)([ก-๎]+)$", name)
    if held:
        own = report.province if held[1] == "จังหวัด" else report.district
        return own is not None and held[2] == own
    local = name.startswith(("องค์การบริหารส่วน", "สำนักงานเขต"))
    return by_area and not local and report.province is not None and province_of_name(name) == report.province
