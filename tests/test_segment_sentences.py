"""Which numbers of sentences and lists are the agency's scores, by the words before, behind and above them."""

from __future__ import annotations

from typing import Any

import pytest

import pipeline
from extract.document import Paragraph
from segment.sentences.whole_lines import whole_lines

TITLE = (
    "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567\n"
    "เทศบาลตำบลบ้านสร้างสรรค์ อำเภอเวียงสา จังหวัดน่าน"
)
LIST = "- IIT 91.25 คะแนน\n- EIT 87.40 คะแนน\n- OIT 95.10 คะแนน"
READ = [("IIT", 91.25), ("EIT", 87.4), ("OIT", 95.1)]


def stated(text: str) -> list[tuple[Any, ...]]:
    """(subject, statistic where it is no score, value) of every score of a report with this text."""
    found = pipeline.report(f"{TITLE}\n\n{text}\n".encode()).scores
    return [
        (
            each.instrument if each.level == "instrument" else each.indicator or each.level,
            *([each.statistic] if each.statistic != "score" else []),
            each.value,
        )
        for each in found
    ]


def told(text: str) -> list[str]:
    """Why numbers of a report with this text were set aside."""
    findings = pipeline.report(f"{TITLE}\n\n{text}\n".encode()).findings
    return [each.expected or "" for each in findings if each.check == "sentence-not-read"]


@pytest.mark.parametrize(
    ("heading", "why"),
    [
        ("เป้าหมายปีงบประมาณ พ.ศ. 2568", "target"),
        ("2. ค่าเป้าหมายที่ตั้งไว้", "target"),
        ("คาดการณ์ผลคะแนน", "target"),
        ("ผลที่คาดว่าจะได้รับ", "target"),
        ("แผนการยกระดับคะแนน", "target"),
        ("เกณฑ์การผ่าน", "target"),
        ("คะแนนเฉลี่ยระดับประเทศ", "mean-of-others"),
        ("คะแนนของอำเภอเวียงสา", "mean-of-others"),
        ("หน่วยงานต้นแบบ : เทศบาลตำบลดงยางแก้ว", "mean-of-others"),
        ("เทศบาลตำบลดงยางแก้ว", "another-agency"),
        ("อัตราการตอบแบบวัด", "answers"),
        ("คะแนนเต็มของแต่ละเครื่องมือ", "answers"),
        ("ผลการประเมินตนเองเบื้องต้น (Pre-ITA)", "another-assessment"),
        ("ผลสำรวจความพึงพอใจ", "another-assessment"),
        ("คะแนนที่เพิ่มขึ้น", "difference"),
        ("ความก้าวหน้าการดำเนินงาน", "success"),
    ],
)
def test_a_heading_sets_the_numbers_of_its_list_aside(heading: str, why: str) -> None:
    assert stated(f"{heading}\n{LIST}") == []
    assert told(f"{heading}\n{LIST}") == [why]


@pytest.mark.parametrize(
    "heading",
    [
        "ผลการประเมิน",
        "สรุปผลคะแนนรายเครื่องมือ",
        "ผลคะแนนเปรียบเทียบกับเป้าหมาย",
        "เครื่องมือที่มีคะแนนสูงกว่าค่าเฉลี่ยระดับประเทศ",
        "สิ่งที่ต้องพัฒนาเพื่อให้บรรลุเป้าหมาย",
        "กลุ่มเป้าหมายคือประชาชน",
        "ผลการประเมินของเทศบาลตำบลบ้านสร้างสรรค์",
    ],
)
def test_a_heading_that_only_compares_does_not(heading: str) -> None:
    assert stated(f"{heading}\n{LIST}") == READ


@pytest.mark.parametrize(
    ("agency", "above"),
    [
        ("กรมธนารักษ์", "กรมธนารักษ์\nกระทรวงการคลัง"),
        ("เทศบาลตำบลบ้านสร้างสรรค์", "เทศบาลตำบลบ้านสร้างสรรค์\nอำเภอเวียงสา\nจังหวัดน่าน"),
        ("โรงเรียนบ้านดอนแก้ว", "โรงเรียนบ้านดอนแก้ว\nสำนักงานเขตพื้นที่การศึกษาประถมศึกษาน่าน เขต 1"),
        ("โรงพยาบาลเวียงสา", "โรงพยาบาลเวียงสา\nสำนักงานสาธารณสุขจังหวัดน่าน"),
        ("สถานีตำรวจภูธรเวียงสา", "สถานีตำรวจภูธรเวียงสา\nตำรวจภูธรจังหวัดน่าน"),
    ],
)
def test_what_holds_the_agency_or_where_it_lies_heads_no_list_of_another(agency: str, above: str) -> None:
    title = TITLE.split("\n")[0]
    own = "แบบวัด IIT ได้ 91.25 คะแนน แบบวัด EIT ได้ 87.40 คะแนน"
    letterhead = f"{title}\n{above}\n\n{own}\n\n- 2 -\n\n{above}\n\nแบบตรวจ OIT ได้ 95.10 คะแนน\n"
    found = pipeline.report(letterhead.encode())
    assert found.report.agency == agency
    assert [(each.instrument, each.value) for each in found.scores] == READ


@pytest.mark.parametrize("unit", ["กองยุทธศาสตร์และงบประมาณ", "กองคลัง", "จัดทำโดย\nกองวิชาการและแผนงาน", "จังหวัดน่าน"])
def test_a_unit_of_the_agency_heads_no_list_of_another(unit: str) -> None:
    assert stated(f"{unit}\n{LIST}") == READ


def test_agencies_that_each_have_a_list_are_several() -> None:
    theirs = "- IIT 80.10 คะแนน\n- EIT 78.20 คะแนน"
    title = "ผลการประเมินของเทศบาลตำบลบ้านสร้างสรรค์และของหน่วยงานที่อยู่ใกล้เคียงในพื้นที่ แสดงตามลำดับ"
    text = f"{title}\nจังหวัดแพร่\n{theirs}\nโรงพยาบาลร้องกวาง\n{theirs}\nเทศบาลตำบลบ้านสร้างสรรค์\n{LIST}"
    assert stated(text) == READ
    assert told(text) == ["another-agency"]


@pytest.mark.parametrize(
    "heading",
    [
        "ความก้าวหน้าของผลการประเมิน ITA",
        "1. ให้คณะทำงานติดตามความก้าวหน้าทุกเดือน",
        "ผลการประเมินเพื่อกำหนดเป้าหมายปีถัดไป",
        "ผลการประเมิน EIT สะท้อนความพึงพอใจของประชาชน",
        "ผลคะแนนด้านความพึงพอใจและความเชื่อมั่น (EIT)",
    ],
)
def test_what_results_are_for_or_show_sets_none_aside(heading: str) -> None:
    assert stated(f"{heading}\n{LIST}") == READ


@pytest.mark.parametrize(
    "aside", ["เกณฑ์ 85", "เป้าหมาย\n90.00", "ปี 2566 : 80.00", "เกณฑ์ 85.00 คะแนน", "ค่าเฉลี่ยระดับประเทศ\n88.10"]
)
def test_an_aside_below_a_label_and_its_number_is_of_that_label(aside: str) -> None:
    assert stated(f"IIT\n91.25\n{aside}\nEIT\n87.40\n{aside}\nOIT\n95.10\n{aside}") == READ


def test_a_year_in_brackets_is_not_the_headings() -> None:
    text = "ผลการประเมินอยู่ในระดับผ่าน (ปีงบประมาณ พ.ศ. 2566 อยู่ในระดับต้องปรับปรุง)\nคะแนนรวม 88.00 คะแนน"
    assert stated(text) == [("overall", 88.0)]


def test_what_is_so_now_stands_in_a_list_of_aims() -> None:
    assert stated("เป้าหมาย\n- IIT 95.00 คะแนน\n- ปัจจุบัน IIT 91.25 คะแนน EIT 87.40 คะแนน") == READ[:2]


def test_a_heading_holds_up_to_the_next() -> None:
    assert stated(f"เป้าหมาย\n- IIT 95.00 คะแนน\n- EIT 95.00 คะแนน\nผลการประเมิน\n{LIST}") == READ


def test_shares_under_work_done_are_none_and_scores_are() -> None:
    assert stated("ผลการดำเนินงานตามมาตรการ\n- ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ร้อยละ 75.00") == []
    assert stated("ผลการดำเนินงานตามมาตรการ\n- ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 75.00 คะแนน") == [(1, 75.0)]


def test_lines_below_an_earlier_year_are_of_that_year() -> None:
    before = "- IIT 80.10 คะแนน\n- EIT 78.20 คะแนน"
    text = f"ผลการประเมินปีงบประมาณ พ.ศ. 2566\n{before}\nผลการประเมินปีงบประมาณ พ.ศ. 2567\n{LIST}"
    assert stated(text) == READ
    findings = {each.check for each in pipeline.report(f"{TITLE}\n\n{text}\n".encode()).findings}
    assert not findings & {"heading-year", "sentence-differs"}


def test_a_list_below_a_sentence_of_an_earlier_year_is_of_that_year() -> None:
    below = "แบบวัด IIT 80.10 คะแนน แบบวัด EIT 78.20 คะแนน"
    assert stated(f"ในปีงบประมาณ พ.ศ. 2566 ได้คะแนนรวม 79.00 คะแนน\n{below}") == []
    rose = "ได้คะแนนรวม 79.00 คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2566 จำนวน 1.20 คะแนน"
    assert stated(f"{rose}\n{below}") == [("overall", 79.0), ("IIT", 80.1), ("EIT", 78.2)]


@pytest.mark.parametrize(
    "sentence",
    [
        "กำหนดเป้าหมายคะแนน IIT 95.00 คะแนน คะแนน EIT 92.00 คะแนน และคะแนน OIT 100 คะแนน",
        "เทศบาลจะยกระดับคะแนนตัวชี้วัดการใช้งบประมาณให้ได้ 90.00 คะแนน และตัวชี้วัดประสิทธิภาพการสื่อสารให้ได้ 85.00 คะแนน",
        "เพื่อให้คะแนนแบบวัด IIT เพิ่มเป็น 90.00 คะแนน และคะแนนแบบตรวจ OIT เพิ่มเป็น 100.00 คะแนน",
        "เทศบาลวางแผนเพิ่มคะแนนแบบวัด IIT เป็น 90.00 คะแนน แบบวัด EIT เป็น 88.00 คะแนน",
        "คะแนนเฉลี่ยของจังหวัดน่าน IIT ได้ 88.10 คะแนน EIT ได้ 85.20 คะแนน OIT ได้ 90.30 คะแนน",
        "ระดับประเทศมีคะแนนเฉลี่ยตัวชี้วัดการปฏิบัติหน้าที่ 94.10 คะแนน ตัวชี้วัดการใช้งบประมาณ 88.20 คะแนน",
        "เทศบาลตำบลดงยางแก้ว ได้คะแนนรวม 97.10 คะแนน โดยได้คะแนน IIT 98.00 คะแนน EIT 96.00 คะแนน",
        "หน่วยงานที่ได้คะแนนสูงสุดมีคะแนน IIT 99.00 คะแนน EIT 98.00 คะแนน",
        "ความพึงพอใจด้านคุณภาพการดำเนินงาน มีค่าเฉลี่ย 94.25 คะแนน ด้านประสิทธิภาพการสื่อสาร มีค่าเฉลี่ย 94.10 คะแนน",
        "ดำเนินการแล้วเสร็จ ร้อยละ 95.00 โดยแบบวัด IIT ดำเนินการแล้วร้อยละ 100.00 แบบวัด EIT ร้อยละ 90.00",
        "ใช้จ่ายงบประมาณตามตัวชี้วัดที่ 1 ร้อยละ 95.00 ตัวชี้วัดที่ 2 ร้อยละ 88.00",
        "ปีก่อนแบบวัด IIT ได้ 80.00 คะแนน แบบวัด EIT ได้ 81.00 คะแนน",
        "คะแนนแบบวัด IIT ลดลง 2.00 คะแนน แบบวัด EIT 3.00 คะแนน และแบบตรวจ OIT 4.00 คะแนน",
        "แบบวัด IIT 30 คะแนน แบบวัด EIT 30 คะแนน และแบบตรวจ OIT 40 คะแนน",
        "หน่วยงานประเภทเทศบาลตำบล ได้คะแนนภาพรวม 92.30 คะแนน",
        "คะแนนรวมสูงสุดของจังหวัด 97.10 คะแนน คะแนนรวมต่ำสุดของจังหวัด 62.30 คะแนน",
        "ตัวชี้วัดผู้บริหาร กำหนดคะแนนภาพรวม ITA 90.00 คะแนน",
        "ผู้เข้าอบรมมีคะแนนรวมเฉลี่ยก่อนอบรม 60.00 คะแนน หลังอบรม 85.00 คะแนน",
        "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน ได้ 88.89 คะแนน ตัวชี้วัดย่อยที่ 9.2 การบริหารงาน ได้ 100 คะแนน",
        "ข้อที่ได้คะแนนสูงสุดของแบบวัด IIT 98.00 คะแนน และข้อที่ได้คะแนนต่ำสุดของแบบวัด IIT 65.20 คะแนน",
        "แบบวัด IIT มีคะแนนรายตัวชี้วัดสูงสุด 95.10 คะแนน และต่ำสุด 75.20 คะแนน",
        "ร้อยละการตอบ IIT : 95.00",
    ],
)
def test_what_sets_the_first_number_aside_holds_for_the_next(sentence: str) -> None:
    assert stated(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "แบบวัด IIT ได้ 91.25 คะแนน สูงกว่าค่าเฉลี่ยของประเทศ 84.10 คะแนน แบบวัด EIT ได้ 87.40 คะแนน"
            " ต่ำกว่าค่าเฉลี่ยของประเทศ 88.00 คะแนน แบบตรวจ OIT ได้ 95.10 คะแนน",
            READ,
        ),
        (
            "แบบวัด IIT ได้ 91.25 คะแนน (เป้าหมาย 85.00 คะแนน) แบบวัด EIT ได้ 87.40 คะแนน (เป้าหมาย 85.00 คะแนน)"
            " แบบตรวจ OIT ได้ 95.10 คะแนน",
            READ,
        ),
        (
            "เทศบาลตำบลดงยางแก้ว ได้คะแนน IIT 70.00 คะแนน EIT 71.00 คะแนน ส่วนเทศบาลตำบลบ้านสร้างสรรค์"
            " ได้คะแนน IIT 91.25 คะแนน EIT 87.40 คะแนน OIT 95.10 คะแนน",
            READ,
        ),
        (
            "เทศบาลตำบลบ้านสร้างสรรค์ได้คะแนนรวม 88.00 คะแนน ส่วนเทศบาลตำบลดงยางแก้วได้คะแนนรวม 97.10 คะแนน"
            " โดยได้คะแนน OIT 100 คะแนน",
            [("overall", 88.0)],
        ),
        (
            "ค่าเฉลี่ยระดับประเทศ 93.05 คะแนน เทศบาลได้ 88.00 คะแนน แบบวัด IIT 91.25 คะแนน",
            [("overall", 88.0), ("IIT", 91.25)],
        ),
        ("เป้าหมายร้อยละ 85.00 ผลการประเมิน แบบวัด IIT 91.25 คะแนน แบบวัด EIT 87.40 คะแนน", READ[:2]),
        ("ความพึงพอใจ ร้อยละ 95.20 ส่วนผลการประเมิน ITA แบบวัด IIT 91.25 คะแนน แบบวัด EIT 87.40 คะแนน", READ[:2]),
        (
            "แบบวัด IIT ได้ 91.25 คะแนน ขณะที่ค่าเฉลี่ยของจังหวัดอยู่ที่ 90.10 คะแนน แบบวัด EIT"
            " ค่าเฉลี่ยของจังหวัดอยู่ที่ 88.00 คะแนน เทศบาลได้ 87.40 คะแนน",
            READ[:2],
        ),
        ("แบบตรวจ OIT ทั้งจังหวัดเฉลี่ย 95.30 คะแนน (เทศบาลตำบลบ้านสร้างสรรค์ 92.50 คะแนน)", [("OIT", 92.5)]),
        ("แบบตรวจ OIT คงเดิมที่ 92.50 คะแนน", [("OIT", 92.5)]),
        ("เทศบาลตำบลดงยางแก้วได้คะแนน IIT 90.00 คะแนน ทต.บ้านสร้างสรรค์ ได้คะแนน IIT 91.25 คะแนน", READ[:1]),
        ("เทศบาลตำบลดงยางแก้วได้คะแนน IIT 90.00 คะแนน ส่วนเราได้คะแนน IIT 91.25 คะแนน", READ[:1]),
        (
            "เทศบาลจะยกระดับตัวชี้วัดที่ 2 ซึ่งได้ 79.10 คะแนน และตัวชี้วัดที่ 7 ซึ่งได้ 80.20 คะแนน ให้ผ่านเกณฑ์",
            [(2, 79.1), (7, 80.2)],
        ),
        ("เพื่อให้คะแนนแบบวัด IIT ซึ่งปัจจุบันได้ 91.25 คะแนน เพิ่มเป็น 95.00 คะแนน", READ[:1]),
        *(
            (f"ตัวชี้วัดที่ 1 ได้ 85.40 คะแนน {aside} ตัวชี้วัดที่ 2 ได้ 79.10 คะแนน", [(1, 85.4), (2, 79.1)])
            for aside in ("บรรลุเป้าหมาย", "(สูงกว่าเป้าหมาย)", "ซึ่งเกินค่าเฉลี่ยประเทศ", "เพิ่มขึ้นจากปี 2566")
        ),
        ("เทศบาลตำบลดงยางแก้ว IIT 90.00 คะแนน เทศบาลตำบลบ้านสร้างสรรค์ IIT 91.25 คะแนน", READ[:1]),
        ("อบต.ดงยางแก้ว IIT 90.00 คะแนน ทต.บ้านสร้างสรรค์ IIT 91.25 คะแนน", READ[:1]),
        ("เทศบาลตำบลดงยางแก้วได้ 90.00 คะแนน", []),
        ("คะแนน IIT เพิ่มขึ้นเป็น 91.25 คะแนน ส่วนคะแนน EIT ลดลงเหลือ 87.40 คะแนน", READ[:2]),
        ("แบบวัด IIT มีผู้ตอบ 45 คน ได้ 91.25 คะแนน แบบวัด EIT มีผู้ตอบ 120 คน ได้ 87.40 คะแนน", READ[:2]),
        ("จากหน่วยงานทั่วประเทศ 8,317 แห่ง เทศบาลตำบลบ้านสร้างสรรค์ได้คะแนนรวม 88.00 คะแนน", [("overall", 88.0)]),
        ("ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล ประกอบด้วย 5 ตัวชี้วัดย่อย ได้ 95.00 คะแนน", [(9, 95.0)]),
        ("- IIT เป้าหมาย 95.00 คะแนน ได้ 91.25 คะแนน\n- EIT เป้าหมาย 95.00 คะแนน ได้ 87.40 คะแนน", READ[:2]),
        ("- IIT ค่าเฉลี่ยประเทศ 90.00 คะแนน เทศบาลได้ 91.25 คะแนน", READ[:1]),
        ("- IIT ปี 2566 ได้ 80.00 คะแนน ปี 2567 ได้ 91.25 คะแนน", READ[:1]),
        ("ตัวชี้วัดที่ 1 ได้ 85.40 คะแนน และจะให้ตัวชี้วัดที่ 2 ได้ 90.00 คะแนน", [(1, 85.4)]),
    ],
)
def test_what_is_the_agencys_own_ends_it(sentence: str, found: list[tuple[Any, ...]]) -> None:
    assert stated(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("แบบวัด IIT (ร้อยละ 30) ได้ 91.25 คะแนน แบบวัด EIT (ร้อยละ 30) ได้ 87.40 คะแนน", READ[:2]),
        ("- แบบวัด IIT (30%) 91.25 คะแนน\n- แบบวัด EIT (30%) 87.40 คะแนน", READ[:2]),
        ("แบบวัด IIT น้ำหนักร้อยละ 30 ได้ 91.25 คะแนน แบบวัด EIT น้ำหนักร้อยละ 30 ได้ 87.40 คะแนน", READ[:2]),
        ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (ร้อยละ 6) ได้ 85.40 คะแนน", [(1, 85.4)]),
        ("แบบวัด IIT (30 คะแนน) ได้ 25.80 คะแนน", [("IIT", "weighted_score", 25.8)]),
        ("แบบวัด IIT (91.25 คะแนน) แบบวัด EIT (87.40 คะแนน)", READ[:2]),
        (
            "แบบวัด IIT (น้ำหนักร้อยละ 30) ได้ 86.00 คะแนน คิดเป็นคะแนนถ่วงน้ำหนัก 25.80 คะแนน",
            [("IIT", 86.0), ("IIT", "weighted_score", 25.8)],
        ),
        ("แบบวัด IIT น้ำหนัก 30 คะแนน ได้ 25.80 คะแนน", [("IIT", "weighted_score", 25.8)]),
    ],
)
def test_a_weight_before_the_score(sentence: str, found: list[tuple[Any, ...]]) -> None:
    assert stated(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("คะแนนรวม = (86.00 x 30%) + (84.00 x 30%) + (92.50 x 40%) = 88.00 คะแนน", [("overall", 88.0)]),
        ("คะแนนรวม = IIT + EIT + OIT = 25.80 + 25.20 + 37.00 = 88.00 คะแนน", [("overall", 88.0)]),
        (
            "คะแนนรวม = IIT 25.80 + EIT 25.20 + OIT 37.00 = 88.00 คะแนน",
            [
                ("IIT", "weighted_score", 25.8),
                ("EIT", "weighted_score", 25.2),
                ("OIT", "weighted_score", 37.0),
                ("overall", 88.0),
            ],
        ),
        ("คะแนนรวม = IIT 25.80 + EIT 25.20 + OIT 37.00 = 91.00 คะแนน", [("overall", 91.0)]),
        ("คะแนน IIT = (90.00 + 80.00 + 90.00 + 85.00 + 75.00) / 5 = 84.00 คะแนน", [("IIT", 84.0)]),
        ("IIT = 91.25, EIT = 87.40, OIT = 95.10", READ),
        (
            "คะแนนรวม = IIT (86.00 x 0.3 = 25.80), OIT (92.50 x 40% = 37.00) รวม 88.00 คะแนน",
            [
                ("IIT", 86.0),
                ("IIT", "weighted_score", 25.8),
                ("OIT", 92.5),
                ("OIT", "weighted_score", 37.0),
                ("overall", 88.0),
            ],
        ),
    ],
)
def test_what_a_formula_comes_to(sentence: str, found: list[tuple[Any, ...]]) -> None:
    assert stated(sentence) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ได้คะแนน 91.25 คะแนน สำหรับแบบวัด IIT, 87.40 คะแนน สำหรับแบบวัด EIT และ 95.10 คะแนน สำหรับแบบตรวจ OIT", READ),
        ("คะแนน 98.00 คือตัวชี้วัดการเปิดเผยข้อมูล คะแนน 79.10 คือตัวชี้วัดการใช้งบประมาณ", [(9, 98.0), (2, 79.1)]),
        ("คะแนนแบบวัด IIT แบบวัด EIT และแบบตรวจ OIT เท่ากับ 91.25 87.40 และ 95.10 คะแนน ตามลำดับ", READ),
        ("คะแนน IIT EIT OIT และคะแนนรวม เท่ากับ 91.25 87.40 95.10 และ 91.60 คะแนน ตามลำดับ", [*READ, ("overall", 91.6)]),
        ("แบบวัด IIT ปี 2565 2566 และ 2567 ได้คะแนน 80.00 82.00 และ 91.25 คะแนน ตามลำดับ", READ[:1]),
        ("แบบวัด IIT และ EIT ได้ 91.25 87.40 และ 95.10 คะแนน ตามลำดับ", []),
        ("แบบวัด IIT ได้\n91.25 คะแนน แบบวัด EIT ได้ 87.40\nคะแนน และแบบตรวจ OIT ได้ 95.10 คะแนน", READ),
        ("91.25\nIIT\n87.40\nEIT\n95.10\nOIT", READ),
        ("IIT\n91.25\nEIT\n87.40\nOIT\n95.10", READ),
        ("91.25\nคะแนน IIT\n87.40\nคะแนน EIT\n95.10\nคะแนน OIT", READ),
        ("IIT : EIT : OIT = 91.25 : 87.40 : 95.10", READ),
    ],
)
def test_each_number_its_subject(text: str, found: list[tuple[Any, ...]]) -> None:
    assert stated(text) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "แบบวัด EIT ส่วนที่ 1 ได้ 80.00 คะแนน ส่วนที่ 2 ได้ 90.00 คะแนน เฉลี่ย 85.00 คะแนน",
            [("EIT", "public", 80.0), ("EIT", "survey", 90.0), ("EIT", 85.0)],
        ),
        (
            "แบบวัด EIT ได้ 84.00 คะแนน (ส่วนที่ 1 ได้ 88.00 คะแนน ส่วนที่ 2 ได้ 80.00 คะแนน)",
            [("EIT", 84.0), ("EIT", "public", 88.0), ("EIT", "survey", 80.0)],
        ),
        (
            "EitPublic ตัวชี้วัดคุณภาพการดำเนินงาน ได้ 88.00 คะแนน EitSurvey ตัวชี้วัดคุณภาพการดำเนินงาน ได้ 80.00 คะแนน",
            [(6, "public", 88.0), (6, "survey", 80.0)],
        ),
        ("แบบวัด EIT ส่วนที่ 1 และส่วนที่ 2 ได้ 84.00 คะแนน", [("EIT", 84.0)]),
        *(
            (text, [(6, "public", 88.0), (7, "public", 86.0), (6, "survey", 80.0), (7, "survey", 78.0)])
            for text in (
                "แบบวัด EIT ส่วนที่ 1 ตัวชี้วัดที่ 6 ได้ 88.00 คะแนน ตัวชี้วัดที่ 7 ได้ 86.00 คะแนน"
                " ส่วนที่ 2 ตัวชี้วัดที่ 6 ได้ 80.00 คะแนน ตัวชี้วัดที่ 7 ได้ 78.00 คะแนน",
                "แบบวัด EIT ส่วนที่ 1\n- ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน 88.00 คะแนน\n- ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร 86.00 คะแนน"
                "\nแบบวัด EIT ส่วนที่ 2\n- ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน 80.00 คะแนน\n- ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร 78.00 คะแนน",
            )
        ),
        ("ส่วนที่ 1 แบบวัด IIT ได้ 91.25 คะแนน ส่วนที่ 2 แบบวัด EIT ได้ 87.40 คะแนน", READ[:2]),
    ],
)
def test_the_parts_of_eit(sentence: str, found: list[tuple[Any, ...]]) -> None:
    assert stated(sentence) == found


def test_a_list_whose_numbers_are_not_as_many_as_its_subjects_is_told() -> None:
    assert told("แบบวัด IIT และ EIT ได้ 91.25 87.40 และ 95.10 คะแนน ตามลำดับ") == ["unclear"]


def test_targets_beside_a_table_contradict_nothing() -> None:
    text = "เป้าหมายปีงบประมาณ พ.ศ. 2568\n- IIT 95.00 คะแนน\n\nผลคะแนน\nเครื่องมือ\tคะแนน\nIIT\t91.25\nEIT\t87.40"
    assert stated(text) == READ[:2]
    assert "sentence-differs" not in {each.check for each in pipeline.report(f"{TITLE}\n\n{text}\n".encode()).findings}


def test_two_years_in_two_paragraphs() -> None:
    before = "ในปีงบประมาณ พ.ศ. 2566 เทศบาลได้คะแนนรวม 82.00 คะแนน แบบวัด IIT 80.00 คะแนน แบบวัด EIT 81.00 คะแนน"
    now = "ในปีงบประมาณ พ.ศ. 2567 เทศบาลได้คะแนนรวม 88.00 คะแนน แบบวัด IIT 91.25 คะแนน แบบวัด EIT 87.40 คะแนน"
    assert stated(f"{before}\n{now}") == [("overall", 88.0), *READ[:2]]
    findings = {each.check for each in pipeline.report(f"{TITLE}\n\n{before}\n{now}\n".encode()).findings}
    assert "sentence-differs" not in findings


def test_a_rise_said_behind_both_years_is_no_other_change() -> None:
    said = "ผลการประเมินในภาพรวม ได้ 88.40 คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2566 ที่ได้ 85.10 คะแนน คิดเป็น 3.30 คะแนน"
    findings = {each.check for each in pipeline.report(f"{TITLE}\n\n{said}\n".encode()).findings}
    assert not findings & {"heading-year", "spoken-change"}


def test_a_headings_number_is_no_score_of_what_stands_behind_it() -> None:
    text = f"1. คะแนนจากคนใน (IIT) มีสามข้อ\n\nผลคะแนน\n{LIST}"
    assert stated(text) == READ
    assert "sentence-differs" not in {each.check for each in pipeline.report(f"{TITLE}\n\n{text}\n".encode()).findings}


def test_a_question_of_an_indicator_that_its_sentence_names() -> None:
    text = f"{TITLE}\n\nทั้งนี้ข้อ I8 ของตัวชี้วัดที่ 2 ได้ 71.25 คะแนน เพราะบุคลากรไม่ทราบรายละเอียดงบประมาณ"
    (question,) = pipeline.report(text.encode()).questions
    assert (question.question, question.indicator) == ("I8", 2)


def test_the_part_of_eit_holds_for_its_questions() -> None:
    text = f"{TITLE}\n\nแบบวัด EIT ส่วนที่ 1 ข้อ e1 ได้ 88.00 คะแนน ข้อ e2 ได้ 86.00 คะแนน"
    found = pipeline.report(text.encode()).scores
    assert [(each.question, each.statistic, each.value) for each in found] == [
        ("E1", "public", 88.0),
        ("E2", "public", 86.0),
    ]


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("เทศบาลตำบลดงยางแก้วได้ 90.00 คะแนน ของเราได้ 88.00 คะแนน", ["warning", "info"]),
        ("เทศบาลได้คะแนนสูงสุดของจังหวัด 88.00 คะแนน", ["warning"]),
        (f"ความก้าวหน้า\n{LIST}", ["warning"]),
        (f"ความก้าวหน้า\n- IIT 80.10 คะแนน\nผลคะแนน\n{LIST}", ["info"]),
        (f"เป้าหมาย\n{LIST}", ["info"]),
        (f"เทศบาลได้คะแนนสูงสุดของจังหวัด 91.25 คะแนน\nผลคะแนน\n{LIST}", []),
    ],
)
def test_what_may_be_the_agencys_own_is_told_as_a_warning(text: str, severity: list[str]) -> None:
    findings = pipeline.report(f"{TITLE}\n\n{text}\n".encode()).findings
    assert [each.severity for each in findings if each.check == "sentence-not-read"] == severity


def test_the_mean_of_several_agencies_is_none_of_the_own() -> None:
    mean = "ประธานแจ้งว่า กลุ่มเทศบาลตำบล 38 แห่งมีคะแนนเฉลี่ย 84.16 คะแนน"
    assert stated(mean) == []
    assert stated(f"{mean}\n\nเลขานุการรายงานว่า เทศบาลได้คะแนนรวม 89.12 คะแนน") == [("overall", 89.12)]


@pytest.mark.parametrize(
    "many",
    [
        "จากหน่วยงานทั้งหมด 65 แห่งในจังหวัด คะแนนเฉลี่ย",
        "หน่วยงานในจังหวัด 65 แห่ง ได้คะแนนเฉลี่ย",
        "เทศบาลตำบล 65 แห่งในจังหวัด มีคะแนนเฉลี่ย",
    ],
)
def test_nor_is_that_of_so_many_in_an_area(many: str) -> None:
    assert stated(f"{many} 84.16 คะแนน โดยเทศบาลได้คะแนนรวม 89.12 คะแนน") == [("overall", 89.12)]


def test_of_how_many_the_agency_is_one_says_nothing_of_its_total() -> None:
    assert stated("จากหน่วยงานทั้งหมด 65 แห่ง เทศบาลได้คะแนนรวม 89.12 คะแนน") == [("overall", 89.12)]


@pytest.mark.parametrize(
    "text",
    [
        "แบบวัด EIT ไม่ได้ 85.00 คะแนน ตามเป้า แต่ได้ 80.80 คะแนน",
        "แบบตรวจ OIT จำนวน 43 ข้อ ได้คะแนนเต็ม 38 ข้อ คิดเป็น 91.00 คะแนน",
    ],
)
def test_what_was_got_behind_what_was_not_or_in_how_many_is_told_aloud(text: str) -> None:
    findings = pipeline.report(f"{TITLE}\n\nแบบวัด IIT ได้ 88.10 คะแนน {text}".encode()).findings
    assert "warning" in {each.severity for each in findings if each.check == "sentence-not-read"}


def test_what_a_question_says_before_its_code_is_said_of_no_number() -> None:
    text = f"{TITLE}\n\nผู้ตอบเห็นว่า “หากพบแนวโน้มการทุจริต ท่านร้องเรียนได้เพียงใด” (I28 ได้ 89.73 คะแนน)"
    assert [(each.question, each.value) for each in pipeline.report(text.encode()).scores] == [("I28", 89.73)]


def test_a_score_before_the_name_of_what_got_it() -> None:
    assert stated("89.51 คะแนน : ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน") == [(6, 89.51)]
    assert stated("86.00 คะแนน - แบบวัด IIT") == [("IIT", 86.0)]
    assert stated("89.51 คะแนน : ค่าเฉลี่ยของตัวชี้วัดที่ 6 ทั้งจังหวัด") == []


def test_the_words_of_a_question_between_its_code_and_its_points_make_no_share() -> None:
    assert stated("ข้อ i6 การเบิกจ่ายค่าตอบแทนที่ถูกต้องตรงเวลา ได้ 89.25 คะแนน") == [("question", 89.25)]
    assert stated("การเบิกจ่ายค่าตอบแทนที่ถูกต้องตรงเวลา ได้ 89.25 คะแนน") == []
    assert stated("ข้อ i6 ได้ค่าเฉลี่ยทั้งประเทศ 89.25 คะแนน") == []
    assert stated("ข้อ o36 การประเมินความเสี่ยงการทุจริตประจำปี ได้ 100.00 คะแนน") == [("question", 100.0)]
    assert stated("ผลการประเมินความเสี่ยงการทุจริตประจำปี ได้ 100.00 คะแนน") == []


def test_the_number_of_a_section_about_scores_is_none() -> None:
    assert told("2.1 คะแนนรายเครื่องมือ") == []


@pytest.mark.parametrize(
    "said",
    [
        "ข้อ I6 ควรได้ 90.00 คะแนน",
        "ข้อ I6 จะได้ 95.00 คะแนน หลังดำเนินมาตรการ",
        "ข้อ I4 ยังไม่ได้ 90.00 คะแนน",
        "ผู้บริหารกำหนดให้ข้อ E1 ต้องได้ 95.00 คะแนน",
        "ข้อ E3 ค่าเฉลี่ยของจังหวัดได้ 88.10 คะแนน",
        "หากข้อ O12 ได้ 0 คะแนน จะไม่ผ่านเกณฑ์",
    ],
)
def test_only_the_words_of_the_question_stand_between_its_code_and_its_points(said: str) -> None:
    assert stated(said) == []
    assert stated("ข้อ I2 การให้บริการที่ไม่เลือกปฏิบัติ ได้ 90.00 คะแนน") == [("question", 90.0)]


def test_what_is_said_of_marks_that_items_share() -> None:
    assert stated("ถ้าข้อ O12 และ O18 ได้ 100 คะแนน จะผ่านเกณฑ์") == []
    assert stated("คาดว่าข้อ O12 และ O18 ได้ 100 คะแนน") == []
    assert stated("เทศบาลตำบลบางงาม ข้อ O12 และ O18 ได้ 0 คะแนน") == []
    assert stated("เทศบาลตำบลบ้านสร้างสรรค์ ข้อ O12 และ O18 ได้ 0 คะแนน") == [("question", 0.0)] * 2
    years = "ในปีงบประมาณ 2566 ข้อ O12 และ O18 ได้ 0 คะแนน ส่วนปี 2567 ข้อ O12 และ O18 ได้ 100 คะแนน"
    assert stated(years) == [("question", 100.0)] * 2
    assert stated("ข้อที่ได้ 0 คะแนน ได้แก่ O12 เนื่องจากไม่มีแผนตามข้อ O4 และ O18") == [("question", 0.0)]
    assert stated("ข้อที่ได้ 0 คะแนน ได้แก่ O12, O4 และ O18") == [("question", 0.0)] * 3


def test_the_heading_above_a_score_before_its_label() -> None:
    line = "95.00 คะแนน : ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร"
    assert stated(f"ค่าเป้าหมายปี 2568\n\n{line}") == []
    assert stated(f"ค่าเฉลี่ยของจังหวัดน่าน มีดังนี้\n\n{line}") == []
    assert stated(f"ผลคะแนนของหน่วยงาน มีดังนี้\n\n{line}") == [(7, 95.0)]


def test_two_scores_before_one_label_are_told() -> None:
    def differs(text: str) -> list[str | None]:
        found = pipeline.report(f"{TITLE}\n\n{text}\n".encode()).findings
        return [each.observed for each in found if each.check == "sentence-differs"]

    assert differs("90.00 คะแนน : แบบวัด IIT\n\n80.00 คะแนน : แบบวัด IIT") == ["80.00"]
    assert differs("90.00 คะแนน : แบบวัด IIT\n\n80.00 คะแนน : แบบวัด EIT") == []


@pytest.mark.parametrize("link", ["ค่าเฉลี่ยจังหวัดของ", "เป้าหมายของ"])
def test_what_stands_before_the_names_behind_their_numbers(link: str) -> None:
    numbers, names = "90.00, 85.00 และ 92.00 คะแนน คือ", " IIT, EIT และ OIT ตามลำดับ"
    assert stated(f"{numbers}{link}{names}") == []
    assert stated(f"{numbers}คะแนนของ{names}") == [("IIT", 90.0), ("EIT", 85.0), ("OIT", 92.0)]


def test_a_weight_is_no_score() -> None:
    assert stated("ตัวชี้วัดที่ 6, 7 และ 8 มีน้ำหนัก 10.00, 10.00 และ 10.00 คะแนน ตามลำดับ") == []
    assert stated("ตัวชี้วัดที่ 6, 7 และ 8 ได้ 80.00, 81.00 และ 82.00 คะแนน ตามลำดับ") == [(6, 80.0), (7, 81.0), (8, 82.0)]


def test_a_number_behind_a_later_stage_that_is_of_something_else() -> None:
    survey = "แบบวัด EIT ได้ 84.10 คะแนน ภายหลังปรับปรุงระบบคิวได้ 95.50 คะแนน จากการสำรวจความพึงพอใจ"
    assert stated(survey) == [("EIT", 84.1)]
    assert stated("ตัวชี้วัดที่ 7 ได้ 83.10 คะแนน หลังจากปรับปรุงแล้วคะแนน 95.00 คะแนน คือเป้าหมาย") == [(7, 83.1)]
    assert stated("แบบตรวจ OIT ได้ 84.10 คะแนน หลังการอุทธรณ์ได้ 95.50 คะแนน จากคะแนนเต็ม 100 คะแนน") == [("OIT", 95.5)]
    assert stated("แบบวัด EIT ได้ 84.10 คะแนน หลังทบทวนได้ 95.50 คะแนน จากการสำรวจผู้รับบริการ") == [("EIT", 95.5)]


def test_what_is_granted_of_a_year_to_come_is_no_result() -> None:
    assert stated("แม้ว่าปีหน้า IIT จะได้ 90.20 คะแนน ก็ยังไม่ถึงเกณฑ์") == []
    assert stated("แม้ว่า IIT จะได้ 90.20 คะแนน ก็ยังไม่ถึงเกณฑ์") == [("IIT", 90.2)]


@pytest.mark.parametrize(
    "said",
    [
        "มาตรการยกระดับตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร (83.10 คะแนน)",
        "แนวทางการพัฒนา ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ได้ 83.10 คะแนน",
        "ประเมินความเสี่ยงการทุจริตแล้ว ทำให้แบบวัด EIT ได้ 83.10 คะแนน",
        "มีคำร้องเรื่องถนน แบบวัด EIT ได้ 83.10 คะแนน",
        "แบบวัด EIT ได้ประมาณ 83.10 คะแนน",
    ],
)
def test_a_number_that_loose_words_set_aside_is_told(said: str) -> None:
    assert stated(f"แบบวัด IIT ได้ 90.10 คะแนน\n\n{said}") == [("IIT", 90.1)]
    assert told(f"แบบวัด IIT ได้ 90.10 คะแนน\n\n{said}") == ["unsure"]
    assert told("แบบวัด IIT ได้ 90.10 คะแนน\n\nคาดว่าแบบวัด EIT จะได้ 83.10 คะแนน") == ["target"]


def test_the_first_time_of_a_meeting_or_an_agency_is_no_earlier_stage() -> None:
    assert stated("เป็นการประเมินครั้งแรก โดยแบบวัด IIT ได้ 91.00 คะแนน") == [("IIT", 91.0)]
    assert stated("ในการประชุมครั้งแรก แจ้งว่าแบบวัด IIT ได้ 91.00 คะแนน") == [("IIT", 91.0)]
    assert stated("ผลการประเมินครั้งแรก แบบวัด IIT ได้ 91.00 คะแนน") == []
    assert stated("รอบแรก แบบตรวจ OIT ได้ 91.00 คะแนน") == []


def test_an_earlier_stage_is_told_where_one_of_its_numbers_has_no_other() -> None:
    def severity(text: str) -> list[str]:
        findings = pipeline.report(f"{TITLE}\n\nแบบวัด IIT ได้ 90.10 คะแนน\n\n{text}\n".encode()).findings
        return [each.severity for each in findings if each.check == "sentence-not-read"]

    first = "ผลการตรวจเบื้องต้น แบบวัด IIT ได้ 88.00 คะแนน"
    assert severity(f"{first} ผลเบื้องต้นแบบตรวจ OIT ได้ 92.10 คะแนน") == ["warning"]
    assert severity(first) == ["info"]


def test_a_result_of_another_year_of_what_is_not_clear_is_told() -> None:
    assert told("แบบวัด IIT ได้ 90.10 คะแนน\n\nของเราได้ 84.21 คะแนน ในปี 2566") == ["another-year"]
    assert told("แบบวัด IIT ได้ 90.10 คะแนน\n\nของเราได้ 84.21 คะแนน ในปี 2567") == ["unsure"]


def test_a_year_that_ends_a_paragraph_is_that_of_its_last_number() -> None:
    total = "แบบวัด IIT ได้ 90.10 คะแนน หน่วยงานได้คะแนนรวม 84.21 คะแนน ในปี"
    assert stated(f"{total} 2566") == [("IIT", 90.1)]
    assert stated(f"{total} 2567") == [("IIT", 90.1), ("overall", 84.21)]


def test_what_is_said_of_another_clause_before_a_code() -> None:
    aim = "ข้อ I6 ได้ 89.25 คะแนน ซึ่งต่ำกว่าเป้าหมาย"
    assert stated(f"{aim} และข้อ I7 ได้ 80.25 คะแนน") == [("question", 89.25), ("question", 80.25)]
    assert stated(f"{aim} และตั้งเป้าหมายให้ข้อ I7 ได้ 80.25 คะแนน") == [("question", 89.25)]
    assert stated("ตามเป้าหมายที่กำหนด แต่ข้อ I6 การเบิกจ่าย ได้ 89.25 คะแนน") == [("question", 89.25)]
    assert stated("ตามเป้าหมายที่กำหนด ข้อ I6 การเบิกจ่าย ได้ 89.25 คะแนน") == []
    assert stated("ข้อ I28 หากพบการทุจริต ท่านร้องเรียนได้ ได้ 89.73 คะแนน") == [("question", 89.73)]
    assert stated("ข้อ I28 หากปรับปรุงช่องทาง ได้ 89.73 คะแนน") == []


@pytest.mark.parametrize("said", ["ตัวชี้วัดนี้ได้ 81.43 คะแนน", "ตัวชี้วัดดังกล่าวมีคะแนนเท่ากับ 81.43 คะแนน", "ได้คะแนน 81.43 คะแนน"])
def test_this_indicator_is_that_of_the_heading_above(said: str) -> None:
    heading = "3.4 ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร"
    assert stated(f"{heading}\n\n{said} ประชาชนเห็นว่าข่าวสารยังไปไม่ถึงชุมชน") == [(7, 81.43)]
    assert stated("ผลการประเมินรายตัวชี้วัด\n\nตัวชี้วัดนี้ได้ 81.43 คะแนน") == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        # What rose since the year before is said of something else than the next subject's number.
        ("ทุกเครื่องมือดีขึ้นจากปีก่อน โดยแบบวัด IIT ได้ 86.27 คะแนน", [("IIT", 86.27)]),
        ("ผลการประเมินต่ำกว่าปีก่อน และแบบวัด IIT ได้ 86.27 คะแนน", [("IIT", 86.27)]),
        ("แบบวัด IIT สูงกว่าปีก่อนซึ่งได้ 86.27 คะแนน", []),
        ("แบบวัด IIT ดีขึ้นจากปีก่อนที่ได้ 86.27 คะแนน", []),
        ("เมื่อเปรียบเทียบกับปีก่อนแล้ว แบบวัด IIT มีคะแนน 86.27 คะแนน", [("IIT", 86.27)]),
        ("เมื่อเปรียบเทียบกับปีก่อนที่แบบวัด IIT มีคะแนน 86.27 คะแนน", []),
        ("แม้แบบวัด EIT จะได้คะแนน 82.68 คะแนน แต่ยังไม่ผ่านเกณฑ์", [("EIT", 82.68)]),
        ("แบบวัด EIT จะได้คะแนน 82.68 คะแนน", []),
        # The mean of so many agencies is none of the own; that of so many questions may be.
        ("แบบวัด EIT ได้ไม่ถึง 85 คะแนน ทั้งนี้ คะแนนเฉลี่ยของ 50 สำนักงานเขตเท่ากับ 90.74 คะแนน", []),
        ("คะแนนเฉลี่ยของ 12 เทศบาลในแบบวัด IIT เท่ากับ 86.27 คะแนน", []),
        ("คะแนนเฉลี่ยของ 3 ข้อ ทำให้แบบวัด IIT ได้ 86.27 คะแนน", [("IIT", 86.27)]),
        ("เทียบกับคะแนนแบบวัด IIT ของกลุ่มที่ได้ 86.27 คะแนน", []),
        ("คะแนนแบบวัด IIT ของกลุ่มผู้รับบริการอยู่ที่ 86.27 คะแนน", [("IIT", 86.27)]),
        # What a number became.
        ("แบบวัด IIT ได้ 84.10 คะแนน และเพิ่มขึ้นเป็น 86.27 คะแนน", [("IIT", 86.27)]),
        ("แบบวัด IIT ได้ 86.27 คะแนน และเพิ่มขึ้นเป็น 2 เท่า", [("IIT", 86.27)]),
        # A list of weights ends with the total; a weight of its own stands before a score.
        (
            "เมื่อถ่วงน้ำหนักแบบวัด IIT ร้อยละ 30 แบบวัด EIT ร้อยละ 30 และแบบตรวจ OIT ร้อยละ 40 ได้คะแนนรวม 90.23 คะแนน",
            [("overall", 90.23)],
        ),
        (
            "แบบวัด IIT (ร้อยละ 30) แบบวัด EIT (ร้อยละ 30) และแบบตรวจ OIT (ร้อยละ 40) ได้คะแนนรวม 90.23 คะแนน",
            [("overall", 90.23)],
        ),
        (
            "แบบวัด IIT ร้อยละ 30 ได้คะแนนรวม 90.23 คะแนน แบบวัด EIT ร้อยละ 30 ได้คะแนนรวม 80.23 คะแนน",
            [("IIT", 90.23), ("EIT", 80.23)],
        ),
        ("แบบวัด IIT (ร้อยละ 84.77)", [("IIT", 84.77)]),
        # Brackets behind the name of the last of a list hold its own number.
        (
            "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน และตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (83.26 คะแนน) ต้องเร่งแก้ไข",
            [(4, 83.26)],
        ),
        ("ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน และตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้ 83.26 คะแนน", []),
        ("ตัวชี้วัดที่ 3 และ 4 (83.26 คะแนน)", []),
        # How many have answered.
        ("มีประชาชนตอบแบบวัด EIT จำนวน 215 คน เทศบาลได้คะแนนรวม 85.61 คะแนน", [("overall", 85.61)]),
        ("ประชาชนร้อยละ 85.61 ตอบแบบวัด EIT", []),
    ],
)
def test_what_is_said_on_the_way_to_a_number(sentence: str, found: list[tuple[Any, ...]]) -> None:
    assert stated(sentence) == found


def test_what_a_sentence_states_is_handed_on_whether_or_not_a_table_does() -> None:
    table = "ตัวชี้วัด\tคะแนน\n7. ประสิทธิภาพการสื่อสาร\t83.41\n"
    text = "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร\n\nปี 2566 ตัวชี้วัดที่ 7 ได้ 80.12 คะแนน ปี 2567 ได้ 81.43 คะแนน เป้าหมาย 90.00 คะแนน"
    bundle = pipeline.report(f"{TITLE}\n\n{table}\n{text}\n".encode())
    assert [each.value for each in bundle.scores] == [83.41]
    assert [
        (each.score.indicator, each.score.assessed_year, each.score.value, each.section) for each in bundle.said
    ] == [
        (7, 2566, 80.12, 7),
        (7, 2567, 81.43, 7),
    ]


@pytest.mark.parametrize(
    ("below", "joined"),
    [
        ("1.1 คะแนนรายข้อของแบบวัด IIT", False),
        ("๒.๓ คะแนนแบบตรวจ OIT", False),
        ("89.84 คะแนน : ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", False),
        ("89.84 คะแนน อยู่ในระดับผ่านดี", True),
        ("๘๙.๘๔ คะแนนในปีนี้", True),
    ],
)
def test_the_number_of_a_section_or_of_its_own_subject_does_not_go_on_with_the_line_above(
    below: str, *, joined: bool
) -> None:
    lines = [Paragraph(text, page=1) for text in ("ผลการประเมิน ITA ของเทศบาล ปีงบประมาณ พ.ศ. 2567", below)]
    assert len([*whole_lines(lines)]) == (1 if joined else 2)


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        ("โดยข้อ E14 ได้ 78.55 คะแนน", ("E14", 8)),
        # A question of another instrument is none of its indicator's.
        ("ส่วนข้อ I3 ได้ 78.55 คะแนน", ("I3", None)),
    ],
)
def test_a_question_is_of_the_indicator_that_its_paragraph_named_last(
    behind: str, expected: tuple[str, int | None]
) -> None:
    above = "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน ได้ 89.74 คะแนน"
    text = f"{TITLE}\n\n{above}\n\nตัวชี้วัดที่ 7 ได้ 86.02 คะแนน และตัวชี้วัดที่ 8 ได้ 84.96 คะแนน {behind}"
    (question,) = pipeline.report(text.encode()).questions
    assert (question.question, question.indicator) == expected
