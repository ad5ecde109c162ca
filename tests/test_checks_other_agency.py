"""Whose name a text bears: left from copying, or another's on purpose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import NATIONAL, case, score

from checks.case import Case
from checks.registry import every_check
from checks.result import FAIL

CHECK = next(check for check in every_check() if check.id == "other-agency")
MENTION = next(check for check in every_check() if check.id == "other-agency-named")
FILLER = "\n\n".join(f"ย่อหน้าที่ {number} กล่าวถึงการดำเนินงานของหน่วยงาน" for number in range(8))


def report_text(whose: str, text: str) -> str:
    return f"# รายงานของ{OWN[whose][0]}\n\n{FILLER}\n\n{text}"


def report(agency: str, kind: str, text: str) -> Case:
    return case(
        text=f"# รายงานของ{agency}\n\n{FILLER}\n\n{text}", report=replace(NATIONAL, agency=agency, agency_type=kind)
    )


def named(agency: str, kind: str, text: str) -> list[str]:
    return [each.observed or "" for each in CHECK.calculate(report(agency, kind, text)) if each.outcome == FAIL]


OWN = {
    "obt": ("องค์การบริหารส่วนตำบลหนองผักหวาน", "subdistrict_administrative_organization"),
    "city": ("เทศบาลนครสุวรรณเวียง", "city_municipality"),
    "district": ("สำนักงานเขตบางรัก", "district_office"),
    "hospital": ("โรงพยาบาลทุ่งกุลา", "hospital"),
    "university": ("มหาวิทยาลัยราชภัฏเวียงหลวง", "university"),
    "school": ("โรงเรียนบ้านหนองน้ำใส", "school"),
    "college": ("วิทยาลัยเทคนิคบางพลี", "school"),
    "health": ("สำนักงานสาธารณสุขจังหวัดตรัง", "other"),
    "police": ("สถานีตำรวจภูธรโคกลานสัก", "other"),
    "department": ("กรมพัฒนาที่อยู่อาศัย", "department"),
    "institute": ("สถาบันพัฒนานวัตกรรมพืชสวนเขตร้อน (องค์การมหาชน)", "public_organization"),
    "area": ("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตรัง เขต 1", "education_area"),
}
COPIED = {
    ("obt", "เผยแพร่บนเว็บไซต์ อบต.ห้วยตะโก และทางไลน์"): "องค์การบริหารส่วนตำบลห้วยตะโก",
    ("obt", "ประชาชนที่มาติดต่อ อบต.ดอนชะเอม ได้รับความสะดวก"): "องค์การบริหารส่วนตำบลดอนชะเอม",
    ("obt", "พบว่าองค์การบริหารส่วนตำบลบึงกระจับมีจุดเด่นด้านการให้บริการ"): "องค์การบริหารส่วนตำบลบึงกระจับ",
    ("obt", "แจ้งเวียนให้บุคลากรของเทศบาลตำบลบ้านโคกทราบทุกคน"): "เทศบาลตำบลบ้านโคก",
    ("city", "ปรับปรุงหน้าเว็บไซต์เทศบาลเมืองท่าเรือให้ค้นหาง่าย"): "เทศบาลเมืองท่าเรือ",
    ("city", "ทน.ท่าพระจันทร์ทอง จัดทำคู่มือการให้บริการ"): "เทศบาลนครท่าพระจันทร์ทอง",
    ("district", "ประกาศบนเว็บไซต์สำนักงานเขตคลองสานเมื่อวันที่ 6 มกราคม 2568"): "สำนักงานเขตคลองสาน",
    ("hospital", "ติดประกาศขั้นตอนรับยาที่ รพ.บึงนาราง ทุกจุด"): "โรงพยาบาลบึงนาราง",
    ("university", "เผยแพร่บนเว็บไซต์มหาวิทยาลัยราชภัฏพนมทวน"): "มหาวิทยาลัยราชภัฏพนมทวน",
    ("school", "นักเรียนโรงเรียนบ้านดอนยาง ได้รับการอบรม"): "โรงเรียนบ้านดอนยาง",
    ("health", "เผยแพร่บนเว็บไซต์สำนักงานสาธารณสุขจังหวัดพัทลุง"): "สำนักงานสาธารณสุขจังหวัดพัทลุง",
    ("area", "แสดงสถานะบนเว็บไซต์สพป.พะเยา เขต 2"): "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาพะเยา เขต 2",
    ("police", "ผู้มาติดต่อ สภ.หนองบัวแดง สามารถแจ้งความออนไลน์"): "สถานีตำรวจภูธรหนองบัวแดง",
    ("department", "สรุปความคิดเห็นและแจ้งผลบนเว็บไซต์กรมส่งเสริมเคหะท้องถิ่น"): "กรมส่งเสริมเคหะท้องถิ่น",
    ("institute", "เผยแพร่บนเว็บไซต์สถาบันวิจัยไม้ผลอันดามัน"): "สถาบันวิจัยไม้ผลอันดามัน",
    ("institute", "จัดทำคู่มือสถาบันวิจัยเกลือสมุทร เผยแพร่ทุกไตรมาส"): "สถาบันวิจัยเกลือสมุทร",
}


@pytest.mark.parametrize(("whose", "text"), COPIED)
def test_a_copied_name_is_found(whose: str, text: str) -> None:
    assert named(*OWN[whose], text) == [COPIED[whose, text]]


MEANT = {
    ("obt", "ศึกษาดูงานด้านการเปิดเผยข้อมูล ณ เทศบาลนครขอนแก่น เมื่อเดือนสิงหาคม 2568"),
    ("obt", "ร่วมกับเทศบาลตำบลบ้านโคก จัดโครงการจิตอาสา"),
    ("obt", "ขอรับการสนับสนุนรถดับเพลิงจากองค์การบริหารส่วนจังหวัดตรัง"),
    ("obt", "ลงนามบันทึกข้อตกลงกับโรงพยาบาลบึงนาราง เรื่องการส่งต่อผู้ป่วย"),
    ("obt", "เจ้าหน้าที่ของ อบต. ปฏิบัติงานตามขั้นตอน และ อบต.หนองผักหวาน เผยแพร่ผลงาน"),
    ("obt", "ตามหนังสือกรมส่งเสริมการปกครองท้องถิ่น และประกาศกรมบัญชีกลาง"),
    ("obt", "รายงานผลต่อสำนักงาน ป.ป.ช. และจังหวัดตรัง"),
    ("obt", "ประชาชนไม่ทราบข่าวสารของ อบต. ก่อนถึงวันดำเนินโครงการ"),
    ("city", "เทศบาลปรับปรุงวิธีการให้บริการ และเทศบาลสะดวกขึ้น"),
    ("city", "องค์การบริหารส่วนจังหวัดประกอบด้วยสมาชิกจากทุกอำเภอ"),
    ("district", "ร่วมกับสำนักงานเขตพื้นที่การศึกษาประถมศึกษา และสำนักงานเขตที่ท่านติดต่อ"),
    ("district", "สำนักงานเขตประกอบด้วย 10 ฝ่าย และสำนักงานเขตได้ประกาศ"),
    ("hospital", "ส่งต่อผู้ป่วยไปยังโรงพยาบาลบึงนาราง ตามระบบ"),
    ("hospital", "โรงพยาบาลทั่วไปและโรงพยาบาลชุมชนทุกแห่ง"),
    ("university", "ท่านเคยถูกเจ้าหน้าที่ของมหาวิทยาลัยร้องขอเงินหรือไม่"),
    ("university", "มหาวิทยาลัยได้จัดทำคู่มือ และมหาวิทยาลัยราชภัฏเวียงหลวง ประกาศนโยบาย"),
    ("school", "ท่านได้รับความสะดวกจากโรงเรียนเพียงใด"),
    ("police", "สภ.โคกลานสัก รายงานผลต่อตำรวจภูธรจังหวัดบุรีรัมย์"),
    ("health", "ศึกษาการดำเนินงานของโรงพยาบาลตรัง และโรงพยาบาลห้วยยอด"),
    ("department", "ประกาศบนเว็บไซต์กรมบัญชีกลาง (e-GP) และระบบของกระทรวงการคลัง"),
    ("department", "ผู้ตรวจราชการกรมตรวจปีละ 2 ครั้ง"),
    ("institute", "ลงนามบันทึกข้อตกลงกับสถาบันวิจัยไม้ผลอันดามัน"),
    ("institute", "เผยแพร่บนเว็บไซต์สถาบันพัฒนานวัตกรรมพืชสวนเขตร้อน ทุกเดือน"),
    ("institute", "เว็บไซต์สถาบันเปิดได้ช้า และคู่มือสถาบันยังไม่ครบ"),
    ("institute", "รายงานบนเว็บไซต์สำนักงานคณะกรรมการพัฒนาระบบราชการ"),
    ("obt", "ประชาสัมพันธ์บนเว็บไซต์สถาบันวิจัยไม้ผลอันดามัน"),
}


@pytest.mark.parametrize(("whose", "text"), sorted(MEANT))
def test_a_name_that_is_meant_is_not(whose: str, text: str) -> None:
    assert named(*OWN[whose], text) == []


def test_agencies_that_a_table_lists_are_meant() -> None:
    table = "ลำดับ\tหน่วยงาน\tคะแนน\n1\tเทศบาลตำบลบ้านโคก\t90.00\n2\tเทศบาลเมืองท่าเรือ\t89.00\n3\tเทศบาลนครภูพาน\t88.00"
    assert named(*OWN["city"], table) == []
    assert named(*OWN["city"], f"{table}\n\nเผยแพร่บนเว็บไซต์เทศบาลตำบลดอนยาง") == ["เทศบาลตำบลดอนยาง"]


def test_a_name_that_is_said_again_and_again_is_meant() -> None:
    text = "\n\n".join(["เทศบาลตำบลบ้านโคก จัดบริการร่วม ณ ศาลากลาง"] * 3)
    assert named(*OWN["city"], text) == []


def test_a_name_that_is_said_again_as_ones_own_is_one_finding_with_all_its_places() -> None:
    own = "เทศบาลนครสุวรรณเวียง"
    text = "\n\n".join([f"{own} ประชุม"] * 5 + ["เผยแพร่บนเว็บไซต์เทศบาลตำบลบ้านโคก ทุกเดือน"] * 3)
    assert named(*OWN["city"], text) == ["เทศบาลตำบลบ้านโคก"]
    (finding,) = CHECK.calculate(report(*OWN["city"], text))
    lines = [number for number, line in enumerate(report_text("city", text).split("\n"), 1) if "บ้านโคก" in line]
    assert all(f"บรรทัด {line}" in finding.reason.th and f"line {line}" in finding.reason.en for line in lines)
    assert len(lines) == 3


@pytest.mark.parametrize(
    ("whose", "text", "observed"),
    [
        ("district", "เว็บไซต์สำนักงานเขตบางรก ประกาศ", "สำนักงานเขตบางรก"),
        ("obt", "ผู้บริหารองค์การบริหารส่วนหนองผักหวาน ประกาศ", "องค์การบริหารส่วนหนองผักหวาน"),
    ],
)
def test_the_own_name_damaged(whose: str, text: str, observed: str) -> None:
    assert named(*OWN[whose], text) == [observed]


ENTERPRISES = (
    ("การท่าเรือชายฝั่งอันดามัน", "การท่าเรือปากแม่น้ำตาปี", "state_enterprise"),
    ("การประปานครเหนือ", "การประปาลุ่มน้ำโขง", "state_enterprise"),
    ("องค์การสวนสัตว์ทะเล", "องค์การสวนพฤกษศาสตร์ภูเขา", "state_enterprise"),
    ("ธนาคารเพื่อการพัฒนาชนบท", "ธนาคารเพื่อการออมท้องถิ่น", "state_enterprise"),
    ("บริษัท ขนส่งชายฝั่ง จำกัด (มหาชน)", "บริษัท เดินเรือลุ่มน้ำ จำกัด (มหาชน)", "state_enterprise"),
    ("สำนักงานส่งเสริมการประมงน้ำลึก", "สำนักงานส่งเสริมเกษตรที่สูง", "department"),
)


@pytest.mark.parametrize(("own", "other", "kind"), ENTERPRISES)
def test_the_own_result_under_another_name_of_the_kind_was_copied(own: str, other: str, kind: str) -> None:
    report_of_own = replace(NATIONAL, agency=own, agency_type=kind)

    def found(text: str, value: float) -> list[str]:
        seen = case(scores=(score("overall", value),), text=f"{FILLER}\n\n{text}", report=report_of_own)
        return [each.observed or "" for each in CHECK.calculate(seen) if each.outcome == FAIL]

    said = f"ในปีนี้ {other}ได้คะแนนรวม ๘๕.๒๐ คะแนน อยู่ในระดับ ผ่าน"
    assert found(said, 85.2) == [other]
    # Another number is the other's own, as is one that both are compared by.
    assert found(said, 85.21) == []
    assert found(f"ได้คะแนนเมื่อเปรียบเทียบกับ {other} ซึ่งได้ 85.20 คะแนน", 85.2) == []
    assert found(said.replace(other, own), 85.2) == []


TOLD = {
    ("obt", "ศึกษาดูงานด้านการเปิดเผยข้อมูล ณ เทศบาลนครขอนแก่น เมื่อเดือนสิงหาคม 2568"): "เทศบาลนครขอนแก่น",
    ("obt", "ร่วมกับเทศบาลตำบลบ้านโคก จัดโครงการจิตอาสา"): "เทศบาลตำบลบ้านโคก",
    ("obt", "ลงนามบันทึกข้อตกลงกับโรงพยาบาลบึงนาราง เรื่องการส่งต่อผู้ป่วย"): "โรงพยาบาลบึงนาราง",
    ("obt", "นักเรียนโรงเรียนบ้านดอนยาง เข้าร่วมกิจกรรม"): "โรงเรียนบ้านดอนยาง",
    ("obt", "วิทยากรจากมหาวิทยาลัยราชภัฏพนมทวน"): "มหาวิทยาลัยราชภัฏพนมทวน",
    ("obt", "ประสานสำนักงานท้องถิ่นจังหวัดขอนแก่นเพื่อขอรับคำแนะนำ"): "สำนักงานท้องถิ่นจังหวัดขอนแก่น",
    ("hospital", "ส่งต่อผู้ป่วยไปยังโรงพยาบาลบึงนาราง ตามระบบ"): "โรงพยาบาลบึงนาราง",
    ("university", "จัดประชุมร่วมกับสำนักวิทยบริการมหาวิทยาลัยราชภัฏพนมทวน"): "มหาวิทยาลัยราชภัฏพนมทวน",
    ("district", "ใช้เว็บไซต์ของ อบต.ห้วยตะโกเป็นต้นแบบ"): "องค์การบริหารส่วนตำบลห้วยตะโก",
    ("police", "นำผลเสนอที่ประชุม กต.ตร.สภ.หนองบัวแดง"): "สถานีตำรวจภูธรหนองบัวแดง",
    ("department", "ใช้ข้อมูลร่วมกับกรมชลประทานแห่งชาติ ทุกเดือน"): "กรมชลประทานแห่งชาติ",
}


@pytest.mark.parametrize(("whose", "text"), TOLD)
def test_every_other_name_is_told_as_information(whose: str, text: str) -> None:
    told = [each for each in MENTION.calculate(report(*OWN[whose], text)) if each.outcome == FAIL]
    assert [each.observed for each in told] == [TOLD[whose, text]]
    assert MENTION.severity == "info"
    assert named(*OWN[whose], text) == []


SILENT = {
    ("obt", "ตามหนังสือกรมส่งเสริมการปกครองท้องถิ่น กระทรวงมหาดไทย และประกาศกรมบัญชีกลาง"),
    ("obt", "รายงานผลต่อสำนักงาน ป.ป.ช. จังหวัดปราจีนบุรี และสำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดปราจีนบุรี"),
    ("obt", "ตั้งจุดบริการที่ รพ.สต. 3 แห่ง และโรงเรียนทุกแห่ง"),
    ("university", "คณะวิศวกรรมศาสตร์ สำนักวิทยบริการ และสถาบันวิจัยและพัฒนา รับผิดชอบ"),
    ("university", "มหาวิทยาลัยกระจายหลายเพจ และมหาวิทยาลัยเปิดโอกาสให้นักศึกษา"),
    ("college", "ผู้บริหารประกาศเจตนารมณ์เป็นวิทยาลัยคุณธรรมและปลอดทุจริต"),
    ("school", "ตรวจสอบเว็บไซต์โรงเรียนทุกวันศุกร์ และรายงานสำนักงานเขตพื้นที่การศึกษาประถมศึกษาปราจีนบุรี เขต 1"),
    ("department", "คะแนนรวมของกรมเท่ากับ 91.68 คะแนน และสำนักงานเลขานุการกรมรายงาน"),
    ("police", "รายงานกองบังคับการปราบปราม และตำรวจภูธรภาค 3"),
    ("city", "ตามแนวคิดของสำนักงานโครงการพัฒนาแห่งสหประชาชาติ"),
}


@pytest.mark.parametrize(("whose", "text"), sorted(SILENT))
def test_bodies_above_units_and_clauses_are_not_told(whose: str, text: str) -> None:
    results = [*MENTION.calculate(report(*OWN[whose], text)), *CHECK.calculate(report(*OWN[whose], text))]
    assert [each.observed for each in results if each.outcome == FAIL] == []
