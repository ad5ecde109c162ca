"""Every check: one seeded defect, found; the clean twin, silent. A new check without its two cases fails here."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import BANGKOK, NATIONAL, case, header_and, issue, measure, place, question, score

from checks.case import Case
from checks.registry import every_check, specification
from checks.result import FAIL, SEVERITIES
from extract.document import Note
from extract.message import Message
from normalize.records import Question, Score, Use

IIT_2568 = {"I1": 96.32, "I2": 97.89, "I3": 100.0}


def _agency(name: str | None, province: str | None = None, district: str | None = None, text: str = "") -> Case:
    return case(report=replace(NATIONAL, agency=name, province=province, district=district), text=text)


SCALE = (86.84, 92.11, 94.74, 97.37, 89.47, 78.95, 81.58, 84.21)
"""Multiples of 100/38: what 38 people's answers can be."""


def _indicator_1(second: float) -> Case:
    found = [score(code, value) for code, value in (IIT_2568 | {"I2": second}).items()]
    return case(scores=(score(1, 98.07), *found))


def _eit_part(public: float) -> Case:
    return case(scores=(score("E1", 91.0), score("E1", public, "public"), score("E1", 92.0, "survey")))


def _items(second: float) -> Case:
    whole = score("E1", 88.54, year=2563)
    parts = (score("E1", 89.10, item=1, year=2563), score("E1", second, item=2, year=2563))
    return case(scores=(whole, *parts), report=replace(NATIONAL, fiscal_year=2563, assessed_year=2563))


def _oit(last: float) -> Case:
    items = [score(f"O{number}", 100.0, year=2564) for number in range(34, 43)]
    return case(scores=(score(10, 100.0, year=2564), *items, score("O43", last, year=2564)))


def _instrument(printed: float) -> Case:
    return case(scores=(score("OIT", printed), score(9, 98.25), score(10, 90.0)))


def _total(printed: float) -> Case:
    parts = (score("IIT", 97.54), score("EIT", 91.59), score("OIT", 94.13))
    return case(scores=(score("overall", printed), *parts))


def _ministry(eit: float, oit: float) -> Case:
    rows = []
    for number, (one, two, three) in enumerate(
        ((90.0, 80.0, 95.0), (88.0, 91.0, 100.0), (70.5, 60.0, 85.0), (99.0, 98.0, 97.0))
    ):
        rows += _row(f"กรมที่ {number}", one, two, three, round(0.3 * one + 0.3 * two + 0.4 * three, 2))
    return case(scores=(*rows, *_row("กรมสลับ", 90.0, eit, oit, 92.0)), report=replace(NATIONAL, kind="announcement"))


def _row(agency: str, iit: float, eit: float, oit: float, total: float) -> list[Score]:
    values = (("IIT", iit), ("EIT", eit), ("OIT", oit), ("overall", total))
    return [score(subject, value, agency=agency, year=None) for subject, value in values]


def _oit_scores(last: float) -> Case:
    values = (100.0, 0.0, 50.0, 100.0, last)
    return case(scores=tuple(score(f"O{number}", value) for number, value in enumerate(values, 1)))


def _bands(upper: str) -> str:
    rows = ("ผ่านดีเยี่ยม\t95.00 - 100", f"ผ่านดี\t85.00 - {upper}", "ต้องปรับปรุง\t70.00 - 84.99", "ต้องปรับปรุงโดยด่วน\t0 - 69.99")
    return "ระดับ\tคะแนน\n" + "\n".join(rows)


def _progress(done: int, under_way: int) -> Case:
    """Eight measures with the status of each, and their counts."""
    statuses = ["แล้วเสร็จ"] * 6 + ["อยู่ระหว่าง"] * 2
    rows = "\n".join(f"{number}\tมาตรการ\t{status}" for number, status in enumerate(statuses, start=1))
    counts = f"ดำเนินการแล้วเสร็จ\t{done}\t75.00\nอยู่ระหว่างดำเนินการ\t{under_way}\t25.00\nรวม\t8\t100.00"
    return case(text=f"ที่\tมาตรการ\tสถานะ\n{rows}\n\nสรุปสถานะ\n\nสถานะ\tจำนวน\tร้อยละ\n{counts}")


def _sub_indicators(printed: float) -> Case:
    parts = (("9.1", "100.00"), ("9.2", "87.50"), ("9.3", "85.71"), ("9.4", "75.00"), ("9.5", "100.00"))
    lines = "\n".join(f"{number} ข้อมูลส่วนที่หนึ่ง\t{value}" for number, value in parts)
    report = replace(NATIONAL, fiscal_year=2564, assessed_year=2564)
    return case(scores=(score(9, printed, year=2564),), text=f"ตัวชี้วัดย่อย\tคะแนน\n{lines}", report=report)


def _announced(count: int) -> Case:
    """An announcement whose text counts the agencies with 85 or more; the tables have two."""
    names = ("กรมหนึ่ง", "กรมสอง", "กรมสาม")
    totals = tuple(score("overall", value, agency=name) for name, value in zip(names, (90.0, 86.5, 80.0), strict=True))
    text = f"หน่วยงานที่ได้คะแนนตั้งแต่ 85 คะแนนขึ้นไปมีจำนวน {count} หน่วยงาน และไม่ถึง 85 คะแนนมีจำนวน 1 หน่วยงาน"
    return case(scores=totals, text=text, report=replace(NATIONAL, kind="announcement"))


def _targets(fourth: str) -> Case:
    scores = ("94.20", "86.85", "88.90", fourth, "84.55", "82.10")
    goals = ("96.20", "88.85", "90.90", "85.40", "86.55", "84.10")
    rows = "\n".join(f"แถว {one}\t{one}\t{goal}" for one, goal in zip(scores, goals, strict=True))
    return case(text=f"ตัวชี้วัด\tคะแนน\tเป้าหมาย\n{rows}")


def _weighted(printed: float) -> Case:
    return case(
        scores=(score("IIT", 94.77), score("IIT", 30.0, "weight"), score("IIT", printed, "weighted_score")),
        report=BANGKOK,
    )


def _weighted_total(printed: float) -> Case:
    parts = (("IIT", 28.43), ("EIT", 25.91), ("OIT", 38.50))
    return case(scores=(score("overall", printed), *(score(code, value, "weighted_score") for code, value in parts)))


def _weights(third: float) -> Case:
    return case(
        scores=tuple(score(code, value, "weight") for code, value in (("IIT", 30.0), ("EIT", 30.0), ("OIT", third)))
    )


def _level(level: str) -> Case:
    parts = (score("overall", 88.98), score("IIT", 82.44), score("EIT", 80.82), score("OIT", 100.0))
    return case(scores=parts, report=replace(NATIONAL, overall_score=88.98, overall_level=level))


def _survey(last: float) -> Case:
    return case(scores=tuple(score(f"I{number}", value) for number, value in enumerate((*SCALE, last), start=1)))


def _two_statements(second: float) -> Case:
    return case(scores=(score(7, 80.91), score(7, 80.91, at=place(2, 2)), score(7, second, at=place(3, 3))))


def _sentence(value: str) -> Case:
    return case(scores=(score(7, 80.91),), text=f"ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ได้คะแนน {value} คะแนน")


def _copied_sentence(name: str) -> Case:
    lines = f"ตัวชี้วัดที่ 10 การป้องกันการทุจริต\n\nมีผลคะแนนในตัวชี้วัด{name} อยู่ที่ 90.00 คะแนน ในปีนี้"
    return case(scores=(score(9, 98.25), score(10, 90.0)), text=lines)


def _year_twice(seventh: float) -> Case:
    values = {1: 92.18, 2: 86.45, 4: 85.37, 7: 88.16}
    again = values | {7: seventh}
    scores = [score(number, value) for number, value in values.items()]
    return case(scores=(*scores, *(score(number, value, year=2567) for number, value in again.items())))


def _rows_of(*codes: str) -> Case:
    uses = tuple(Use(1, at, 0, "record", "question") for at in range(1, len(codes) + 1))
    return case(scores=tuple(score(code, 90.0, at=place(at)) for at, code in enumerate(codes, 1)), uses=uses)


def _ranked(place: int) -> Case:
    totals = (score("overall", 90.0), score("overall", 92.1, agency="เทศบาลตำบลริมน้ำ"))
    return case(text=f"อยู่ในอันดับที่ {place} จาก 2 แห่ง", scores=totals)


def _highest(name: str) -> Case:
    scores = tuple(score(number, 99.0 - number) for number in range(1, 11))
    return case(scores=scores, text=f"ตัวชี้วัดที่ได้คะแนนสูงสุด คือ ตัวชี้วัด{name}")


def _changes(third: str) -> Case:
    rows = (("ก", "90.52", "92.18", "+1.66"), ("ข", "84.11", "83.45", "-0.66"), ("ค", "87.76", "88.91", third))
    rows += (("ง", "82.90", "85.37", "+2.47"),)  # type: ignore[assignment]
    return case(text="ตัวชี้วัด\tปี 2567\tปี 2568\tเพิ่ม/ลด\n" + "\n".join("\t".join(row) for row in rows))


def _ranks(third: str) -> Case:
    rows = [f"{third if at == 3 else at}\tกรม {at}\t{99 - at}.50" for at in range(1, 8)]
    return case(text="อันดับ\tหน่วยงาน\tคะแนนรวม\n" + "\n".join(rows))


def _subitems(last: str) -> Case:
    groups = ((81.15, "79.80", "82.50"), (84.02, "83.44", "84.60"), (83.27, "82.70", "83.84"), (83.10, "84.20", last))
    rows = [f"E{at} ก\t{whole:.2f}\n- ข\t{one}\n- ค\t{two}" for at, (whole, one, two) in enumerate(groups, 1)]
    return case(text="ประเด็น\tคะแนน\n" + "\n".join(rows))


def _years(heading: str) -> Case:
    return case(
        text=f"2. ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {heading}\n\nตารางที่ 1 ค่าคะแนน ปีงบประมาณ พ.ศ. 2568"
    )


def _questions(*codes: str) -> tuple[Question, ...]:
    return tuple(question(code, row=row) for row, code in enumerate(codes, start=1))


TABLE = "ลำดับ\tคะแนน\n" + "\n".join(f"{number}\tx" for number in range(1, 12))


def _numbered(cells: tuple[str, ...]) -> Case:
    return case(
        text="มาตรการ\tหมายเหตุ\n" + "\n".join(f"{cell}\tx" for cell in cells), uses=header_and("measure", len(cells))
    )


SEEDED: dict[str, tuple[Case, Case]] = {
    "agency-not-stated": (_agency(None), _agency("เทศบาลตำบลนาดี", "ปราจีนบุรี")),
    "agency-ambiguous": (_agency("องค์การบริหารส่วนตำบลหนองบัว"), _agency("องค์การบริหารส่วนตำบลหนองบัว", "กาญจนบุรี")),
    "agency-unknown-place": (
        _agency("องค์การบริหารส่วนตำบลคลองหินปูม", "สระแก้ว"),
        _agency("องค์การบริหารส่วนตำบลคลองหินปูน", "สระแก้ว"),
    ),
    "district-province": (
        _agency("เทศบาลตำบลนาดี", "น่าน", "แม่สอด"),
        _agency("เทศบาลตำบลนาดี", "ตาก", "แม่สอด"),
    ),
    "agency-place-derived": (
        _agency("องค์การบริหารส่วนตำบลคลองหินปูน", text="ผลการประเมิน"),
        _agency("องค์การบริหารส่วนตำบลคลองหินปูน", text="ผลการประเมิน จังหวัดสระแก้ว"),
    ),
    "score-out-of-range": (case(scores=(score(1, 190.5),)), case(scores=(score(1, 90.5),))),
    "code-out-of-range": (case(questions=(question("E77"),)), case(questions=(question("E7"),))),
    "broken-thai": (case(text="การ่ ะประเมิน"), case(text="การประเมิน")),
    "repeated-word": (case(text="ผู้บริหาร กำกับ กำกับ ติดตาม"), case(text="ผู้บริหาร กำกับ ติดตาม")),
    "code-in-text": (case(text="จัดทำตามข้อ ๐๘ และข้อ ๐๑๖"), case(text="จัดทำตามข้อ O๘ และข้อ O๑๖ ภายใน ๐๘.๓๐ น.")),
    "foreign-text": (
        case(text="The top screenshot shows the official website with various news items"),
        case(text="เผยแพร่นโยบาย No Gift Policy และ Anti Bribery Policy ผ่าน One Stop Service"),
    ),
    "score-not-a-number": (
        case(text="ตัวชี้วัด\tคะแนน\nก\t9O.12\nข\t90.12", uses=header_and("score", 2, column=1)),
        case(text="ตัวชี้วัด\tคะแนน\nก\t๙๐.๑๒ คะแนน\nข\t-\nค\t92.84 ผ่านดี", uses=header_and("score", 3, column=1)),
    ),
    "score-punctuation": (
        case(scores=(replace(score("E7", 92.46), printed="(๙๒.๔๖คะแนน)"),)),
        case(scores=(replace(score("E7", 92.46), printed="(๙๒.๔๖ คะแนน)"),)),
    ),
    "questions-of-indicator": (_indicator_1(79.89), _indicator_1(97.89)),
    "eit-parts": (_eit_part(80.0), _eit_part(90.0)),
    "items-of-question": (_items(78.98), _items(87.98)),
    "oit-items": (_oit(0.0), _oit(100.0)),
    "indicators-of-instrument": (_instrument(49.13), _instrument(94.13)),
    "instruments-of-total": (_total(84.39), _total(94.39)),
    "swapped-scores": (_ministry(100.0, 83.33), _ministry(83.33, 100.0)),
    "weighted-score": (_weighted(23.48), _weighted(28.43)),
    "weighted-total": (_weighted_total(98.24), _weighted_total(92.84)),
    "weights": (_weights(30.0), _weights(40.0)),
    "level-of-total": (_level("ผ่านดี"), _level("ผ่าน")),
    "possible-values": (_survey(91.12), _survey(92.11)),
    "different-values": (_two_statements(80.81), _two_statements(80.91)),
    "sentence-differs": (_sentence("80.81"), _sentence("80.91")),
    "sentence-of-another-indicator": (_copied_sentence("การเปิดเผยข้อมูล"), _copied_sentence("การป้องกันการทุจริต")),
    "indicator-name": (case(text="ตัวชี้วัดที่ 7 คุณภาพการดำเนินงาน"), case(text="ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน")),
    "indicator-named-differently": (
        case(text="ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน\n\nตัวชี้วัดที่ 8 การปรับปรุงการทำงาน"),
        case(text="ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน\n\nเพื่อให้มีการปรับปรุงระบบการทำงาน"),
    ),
    "code-and-text": (
        case(questions=(question("I2", text="เจ้าหน้าที่ปฏิบัติงานตามขั้นตอน"), question("I2", text="หน่วยงานเปิดเผยงบประมาณ"))),
        case(questions=(question("I2", text="เจ้าหน้าที่ปฏิบัติงานตามขั้นตอน"), question("I3", text="หน่วยงานเปิดเผยงบประมาณ"))),
    ),
    "heading-year": (_years("2566"), _years("2568")),
    "report-years": (
        case(scores=(score(1, 90.0),), report=replace(NATIONAL, assessed_year=2569)),
        case(scores=(score(1, 90.0),)),
    ),
    "law-year": (
        case(text="ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๖๘"),
        case(text="ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐"),
    ),
    "other-agency": (
        case(text="เผยแพร่ทางเว็บไซต์สำนักงานเขตบางซื่อ", report=BANGKOK),
        case(text="เผยแพร่ทางเว็บไซต์สำนักงานเขต มีนบุรี และสำนักงานเขตที่ท่านติดต่อ", report=BANGKOK),
    ),
    "other-agency-named": (
        case(text="ศึกษาดูงาน ณ สำนักงานเขตบางซื่อ", report=BANGKOK),
        case(text="รายงานต่อกรุงเทพมหานครและสำนักงาน ป.ป.ช. โดยสำนักงานเขตมีนบุรี", report=BANGKOK),
    ),
    "post-holder": (
        case(text="นายสมชาย ใจดี ผู้อำนวยการเขตมีนบุรี\n\n(นางสาวสมหญิง รักไทย)\nผู้อำนวยการเขตมีนบุรี"),
        case(text="นายสมชาย ใจดี ผู้อำนวยการเขตมีนบุรี\n\n(นายสมชาย ใจดี)\nผู้อำนวยการเขตมีนบุรี"),
    ),
    "full-score-with-issue": (
        case(scores=(score("O1", 100.0),), issues=(issue("หน่วยงานยังไม่มีการเปิดเผยข้อมูล", 9, "O1"),)),
        case(scores=(score("O1", 50.0),), issues=(issue("หน่วยงานยังไม่มีการเปิดเผยข้อมูล", 9, "O1"),)),
    ),
    "section-of-another-indicator": (
        case(text="5.2.2 การป้องกันการทุจริต\n\nตัวชี้วัดย่อยที่ 9.5 การส่งเสริมความโปร่งใส"),
        case(text="5.2.2 การเปิดเผยข้อมูล\n\nตัวชี้วัดย่อยที่ 9.5 การส่งเสริมความโปร่งใส"),
    ),
    "question-order": (case(questions=_questions("E1", "E3", "E2")), case(questions=_questions("E1", "E2", "E3"))),
    "question-missing": (
        case(questions=_questions(*(f"E{number}" for number in range(1, 16) if number != 7)), text=TABLE),
        case(questions=_questions(*(f"E{number}" for number in range(1, 16))), text=TABLE),
    ),
    "row-without-score": (
        case(
            questions=_questions("E1", "E2", "E3", "E4", "E5"), scores=tuple(score(f"E{n}", 90.0) for n in (1, 2, 4, 5))
        ),
        case(
            questions=_questions("E1", "E2", "E3", "E4", "E5"), scores=tuple(score(f"E{n}", 90.0) for n in range(1, 6))
        ),
    ),
    "indicator-missing": (
        case(scores=tuple(score(number, 90.0, at=place(number)) for number in range(1, 10))),
        case(scores=tuple(score(number, 90.0, at=place(number)) for number in range(1, 11))),
    ),
    "issue-without-measure": (
        case(issues=(issue("ก", 2, "I8"), issue("ข", 3, "I17", 2)), measures=(measure("ค", 2, ("I8",)),)),
        case(issues=(issue("ก", 2, "I8"), issue("ข", 3, "I17", 2)), measures=(measure("ค", 2, ("I8", "I17")),)),
    ),
    "measure-without-result": (
        case(measures=(measure("ก", 2, ("I8",)), measure("ข", 3, ("I17",), 2), measure("ค", 2, ("I8",), 1, "result"))),
        case(measures=(measure("ก", 2, ("I8",)), measure("ค", 2, ("I8",), 1, "result"))),
    ),
    "item-numbering": (
        _numbered(("1. ประชุมชี้แจง 2. เผยแพร่คู่มือ 4. ติดตามผล",)),
        _numbered(("1. ประชุมชี้แจง 2. เผยแพร่คู่มือ", "3. ติดตามผล", "1. จัดอบรม")),
    ),
    "list-numbering": (
        case(text="1. หลักการ\n\n2. วิธีการ\n\n2. ผลการประเมิน"),
        case(text="1. หลักการ\n\n1. ที่มา\n\n2. ขอบเขต\n\n2. วิธีการ\n\n3. ผลการประเมิน\n\n- 4 -"),
    ),
    "cut-sentence": (case(measures=(measure("จัดทำคู่มือและ"),)), case(measures=(measure("จัดทำคู่มือเท่าที่ควร"),))),
    "table-header": (
        case(
            text="ประเด็น\tคะแนน\nก\t1\n\nประเดน\tคะแนน\nข\t2",
            uses=(Use(1, 0, 0, "header"), Use(1, 0, 1, "header"), Use(2, 0, 0, "header"), Use(2, 0, 1, "header")),
        ),
        case(
            text="ประเด็น\tคะแนน\nก\t1\n\nประ เด็น\tคะแนน\nข\t2",
            uses=(Use(1, 0, 0, "header"), Use(1, 0, 1, "header"), Use(2, 0, 0, "header"), Use(2, 0, 1, "header")),
        ),
    ),
    "year-without-role": (
        case(text="ตามผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2597 หน่วยงานจึงกำหนดแนวทาง"),
        case(text="ตามผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 หน่วยงานจึงกำหนดแนวทาง"),
    ),
    "difference": (_changes("+1.51"), _changes("+1.15")),
    "rank": (_ranks("6"), _ranks("3")),
    "level-of-row": (
        case(text="แบบวัด EIT ได้ 84.13 คะแนน อยู่ในระดับ ผ่านดี"),
        case(text="แบบวัด EIT ได้ 94.13 คะแนน อยู่ในระดับ ผ่านดี"),
    ),
    "mean-of-rows": (_subitems("80.00"), _subitems("82.00")),
    "item-score": (_oit_scores(50.7), _oit_scores(50.0)),
    "stated-bands": (case(text=_bands("74.99")), case(text=_bands("94.99"))),
    "stated-agencies": (_announced(3), _announced(2)),
    "stated-statuses": (_progress(7, 1), _progress(6, 2)),
    "sub-indicators": (_sub_indicators(91.16), _sub_indicators(89.64)),
    "steady-target": (_targets("83.60"), _targets("83.40")),
    "share-of-whole": (
        case(text="มีผู้ตอบ 212 คน จากทั้งหมด 270 คน คิดเป็นร้อยละ 87.52"),
        case(text="มีผู้ตอบ 212 คน จากทั้งหมด 270 คน คิดเป็นร้อยละ 78.52"),
    ),
    "stated-count": (case(text="แบบวัด EIT จำนวน 14 ข้อ (E1 – E15)"), case(text="แบบวัด EIT จำนวน 15 ข้อ (E1 – E15)")),
    "row-numbering": (
        case(text="ที่\tรายการ\n1\tก\n2\tข\n4\tค\n5\tง"),
        case(text="ที่\tรายการ\n1\tก\n2\tข\n3\tค\n4\tง"),
    ),
    "cell-not-used": (
        case(text="ข้อ\tค่า\nก\t50.00", uses=(Use(1, 1, 1, "unused"),)),
        case(text="ข้อ\tค่า\nก\t✓", uses=(Use(1, 1, 1, "unused"),)),
    ),
    "numbers-of-another-year": (_year_twice(86.18), _year_twice(88.16)),
    "question-twice": (_rows_of("E1", "E2", "E1"), _rows_of("E1", "E2", "E3")),
    "spoken-change": (
        case(text="คะแนนรวมเพิ่มขึ้นจาก 90.18 คะแนน เป็น 89.63 คะแนน"),
        case(text="คะแนนรวมเพิ่มขึ้นจาก 90.18 คะแนน เป็น 92.63 คะแนน"),
    ),
    "spoken-rank": (_ranked(1), _ranked(2)),
    "spoken-order": (_highest("การใช้อำนาจ"), _highest("การปฏิบัติหน้าที่")),
    "codebook-unknown-year": (
        case(report=replace(NATIONAL, fiscal_year=2580, assessed_year=2580)),
        case(report=NATIONAL),
    ),
    "lost-picture": (
        case(text="ผลการประเมินในภาพรวม\n\nผลการประเมินรายเครื่องมือ\n\nตัวชี้วัด\tคะแนน\n1\t90.00"),
        case(text="ผลการประเมินในภาพรวม\n\nตัวชี้วัด\tคะแนน\n1\t90.00"),
    ),
}

CHECKS = {check.id: check for check in every_check()}


def _failures(check: str, seeded: Case) -> list[str]:
    return [each.reason.en for each in CHECKS[check].calculate(seeded) if each.outcome == FAIL]


def test_every_check_has_its_two_cases() -> None:
    assert set(SEEDED) == set(CHECKS)


@pytest.mark.parametrize("check", sorted(CHECKS))
def test_the_seeded_defect_is_found(check: str) -> None:
    assert len(_failures(check, SEEDED[check][0])) == 1


@pytest.mark.parametrize("check", sorted(CHECKS))
def test_the_clean_twin_is_silent(check: str) -> None:
    assert _failures(check, SEEDED[check][1]) == []


@pytest.mark.parametrize("check", sorted(CHECKS))
def test_a_check_says_something_of_a_clean_report(check: str) -> None:
    """Passed, or not applicable with the reason: never nothing at all."""
    assert list(CHECKS[check].calculate(SEEDED[check][1]))
    assert list(CHECKS[check].calculate(case()))


@pytest.mark.parametrize("check", sorted(CHECKS))
def test_an_empty_report_has_no_defect(check: str) -> None:
    assert _failures(check, case()) == []


@pytest.mark.parametrize("check", every_check(), ids=lambda check: check.id)
def test_a_check_is_specified(check) -> None:  # type: ignore[no-untyped-def]
    assert len(specification(check)) > 80
    assert check.severity in SEVERITIES
    assert check.version >= 1
    assert isinstance(check.remedy, Message)
    assert check.title.th != check.title.en


def test_ids_are_unique_and_kebab_case() -> None:
    assert len(CHECKS) == len(every_check())
    assert [each for each in CHECKS if not each.replace("-", "").isalpha() or each != each.lower()] == []


def test_a_scanned_number_that_is_not_believed_is_no_broken_thai() -> None:
    told = Note("scanned-number-unproven", "warning", Message("อ่านไม่ตรงกัน", "read in two ways"))
    scanned = case(text="ได้ \ufffd\ufffd.\ufffd คะแนน")
    assert _failures("broken-thai", scanned) != []
    assert _failures("broken-thai", replace(scanned, document=replace(scanned.document, notes=(told,)))) == []
