"""How the names of agencies begin: their types, their short forms and what may follow.

A new kind of agency is a line here. ``rank`` says which of several units on a title holds the others.
"""

from __future__ import annotations

from dataclasses import dataclass

PLACE = "place"
"""The name goes on with a place or a name of that form: it ends at และ and at a verb."""
FREE = "free"
"""The name goes on with words: กรมป้องกันและบรรเทาสาธารณภัย."""
OFFICE = "office"
"""Words, and then perhaps the province or district that it works for: สำนักงานประมงจังหวัดตาก."""
AREA = "area"
"""An education area: a province or several, and a number."""
PROVINCE = "province"
"""The name of a province that there is."""
WHOLE = "whole"
"""Nothing follows: the name is complete."""
COMPANY = "company"
"""บริษัท … จำกัด (มหาชน)."""
NATIONAL = "national"
"""การ…แห่งประเทศไทย."""

NUMBERED = "numbered"
"""Only a number follows: ตำรวจภูธรภาค 8."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of agency, by how its name begins.

    ``named_after``: the level of the place that it must be named after (``subdistrict``, ``district``, ``province``),
    where there is such a rule; ``unless``: what makes the beginning another word.
    """

    beginning: str
    type: str
    rank: int
    follows: str = PLACE
    named_after: str | None = None
    unless: str = ""


UNIT = 3
"""The highest rank of what is only a part of an agency: กอง, ฝ่าย, ศูนย์."""

_OTHER, _STATE, _SCHOOL, _UNIVERSITY = "other", "state_enterprise", "school", "university"

_OF_ITS_OWN = "มหาวิทยาลัย|เทศบาล|องค์การบริหารส่วน"
"""Behind สำนักงาน these are the agency: a town's hall."""

KINDS: tuple[Kind, ...] = (
    # local government
    Kind("องค์การบริหารส่วนตำบล", "subdistrict_administrative_organization", 7, named_after="subdistrict"),
    Kind("องค์การบริหารส่วนจังหวัด", "provincial_administrative_organization", 7, named_after="province"),
    Kind("เทศบาลนคร", "city_municipality", 7),
    Kind("เทศบาลเมือง", "town_municipality", 7),
    Kind("เทศบาลตำบล", "subdistrict_municipality", 7),
    Kind("เทศบาล", "municipality", 7, unless="พร้อม|แห่ง|สามัญ|ทั้ง|วัด|และ|บัญญัติ|[0-9]|ที่"),
    Kind("เมืองพัทยา", "municipality", 7, WHOLE),
    Kind("สำนักงานเขต", "district_office", 7, named_after="district", unless="พื้นที่|ตรวจราชการ|สุขภาพ"),
    # education
    Kind("สำนักงานเขตพื้นที่การศึกษาประถมศึกษา", _OTHER, 6, AREA, "province"),
    Kind("สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา", _OTHER, 6, AREA, "province"),
    Kind("สำนักงานเขตพื้นที่การศึกษา", _OTHER, 6, AREA, "province"),
    Kind("จุฬาลงกรณ์มหาวิทยาลัย", _UNIVERSITY, 8, WHOLE),
    Kind("มหาวิทยาลัย", _UNIVERSITY, 8),
    Kind("สถาบันเทคโนโลยี", _UNIVERSITY, 8, FREE),
    Kind("สถาบันบัณฑิต", _UNIVERSITY, 8, FREE),
    Kind("สถาบันพระบรมราชชนก", _UNIVERSITY, 8, WHOLE),
    Kind("สถาบันการพยาบาล", _UNIVERSITY, 8, FREE),
    Kind("ราชวิทยาลัย", _UNIVERSITY, 8),
    Kind("สถาบันการอาชีวศึกษา", _OTHER, 7),
    Kind("วิทยาลัย", _SCHOOL, 6, FREE),
    Kind("โรงเรียน", _SCHOOL, 6),
    Kind("คณะ", _OTHER, 5, FREE, unless="กรรม|กรม|ทำงาน|ผู้|อนุ|บุคคล|รัฐมนตรี|ที่ปรึกษา|นี้|ดังกล่าว|เจ้าหน้าที่"),
    # health
    Kind("โรงพยาบาลส่งเสริมสุขภาพตำบล", "hospital", 6),
    Kind("โรงพยาบาล", "hospital", 7, unless="ศูนย์และ|ทั่วไปและ"),
    Kind("ศูนย์อนามัย", _OTHER, 6, FREE),
    Kind("ศูนย์การแพทย์", "hospital", 6, FREE),
    Kind("ศูนย์บริการสาธารณสุข", _OTHER, 4, FREE),
    Kind("สำนักงานสาธารณสุขจังหวัด", _OTHER, 6, PLACE, "province"),
    Kind("สำนักงานสาธารณสุขอำเภอ", _OTHER, 6, PLACE, "district"),
    # police, prosecution, courts
    Kind("สถานีตำรวจภูธร", _OTHER, 7),
    Kind("สถานีตำรวจนครบาล", _OTHER, 7),
    Kind("สถานีตำรวจ", _OTHER, 7, unless="แห่ง|ทั่วประเทศ|ทุก|ใน"),
    Kind("ตรวจคนเข้าเมืองจังหวัด", _OTHER, 6, PLACE, "province"),
    Kind("ด่านตรวจคนเข้าเมือง", _OTHER, 6, OFFICE),
    Kind("ด่านตรวจ", _OTHER, 6, OFFICE, unless="สอบ|เช็"),
    Kind("ตำรวจภูธรจังหวัด", _OTHER, 6, PLACE, "province"),
    Kind("ตำรวจภูธรภาค", _OTHER, 6, NUMBERED),
    Kind("กองบัญชาการ", _OTHER, 6, FREE),
    Kind("กองบังคับการ", _OTHER, 5, FREE),
    Kind("สำนักงานตำรวจแห่งชาติ", "department", 8, WHOLE),
    Kind("สำนักงานประจำศาลอุทธรณ์ภาค", _OTHER, 7, NUMBERED),
    Kind("สำนักงานประจำศาลเยาวชนและครอบครัว", _OTHER, 7, OFFICE),
    Kind("สำนักงานประจำศาล", _OTHER, 7),
    Kind("ศาลรัฐธรรมนูญ", _OTHER, 7, WHOLE),
    Kind("ศาลฎีกา", _OTHER, 7, WHOLE),
    Kind("ศาลจังหวัด", _OTHER, 7),
    Kind("ศาลแขวง", _OTHER, 7),
    Kind("ศาลแพ่ง", _OTHER, 7),
    Kind("ศาลอาญา", _OTHER, 7),
    Kind("ศาลอุทธรณ์ภาค", _OTHER, 7, NUMBERED),
    Kind("ศาลอุทธรณ์", _OTHER, 7, FREE),
    Kind("ศาลปกครอง", _OTHER, 7),
    Kind("ศาลเยาวชนและครอบครัว", _OTHER, 7, OFFICE),
    Kind("ศาลแรงงาน", _OTHER, 7),
    Kind("ศาลภาษีอากร", _OTHER, 7),
    Kind("ศาลล้มละลาย", _OTHER, 7),
    Kind("ศาลทรัพย์สินทางปัญญา", _OTHER, 7, FREE),
    Kind("ศาลทหาร", _OTHER, 7),
    Kind("สถานพินิจและคุ้มครองเด็กและเยาวชน", _OTHER, 6, OFFICE),
    Kind("เรือนจำ", _OTHER, 6, OFFICE, unless="และ|หรือ"),
    Kind("ทัณฑสถาน", _OTHER, 6, FREE),
    # roads, water, airports, customs, welfare, the army in the provinces
    Kind("แขวงทางหลวง", _OTHER, 6, FREE, unless="ที่|ทั่ว|ทุก|และ|ใน"),
    Kind("โครงการชลประทาน", _OTHER, 6, FREE, unless="ขนาด|ราษฎร์|ที่"),
    Kind("โครงการส่งน้ำและบำรุงรักษา", _OTHER, 6, FREE),
    Kind("ท่าอากาศยาน", _OTHER, 6, unless="ไทย|นานาชาติ$|ทุก|และ|ใน|ภูมิภาค"),
    Kind("ด่านศุลกากร", _OTHER, 6, unless="ทุก|และ|ใน|ทั่ว"),
    Kind("ด่านกักกัน", _OTHER, 6, OFFICE),
    Kind("นิคมสร้างตนเอง", _OTHER, 6),
    Kind("บ้านพักเด็กและครอบครัว", _OTHER, 6, OFFICE),
    Kind("สถานสงเคราะห์", _OTHER, 6, OFFICE),
    Kind("สถานคุ้มครอง", _OTHER, 6, OFFICE),
    Kind("สถานีพัฒนาที่ดิน", _OTHER, 6),
    Kind("มณฑลทหารบก", _OTHER, 6, FREE),
    # provinces and districts
    Kind("จังหวัด", "province", 5, PROVINCE, "province"),
    Kind("ที่ว่าการอำเภอ", _OTHER, 6, PLACE, "district"),
    Kind("ที่ทำการปกครอง", _OTHER, 6, OFFICE),
    Kind("ศูนย์ดำรงธรรม", _OTHER, 3, OFFICE),
    # the centre
    Kind("กระทรวง", "ministry", 9, FREE),
    Kind("กรม", "department", 8, FREE, unless="ธรรม์|การจังหวัด|การอำเภอ|ต้นสังกัด"),
    Kind("กองทัพ", "department", 8, unless="และ"),
    Kind("สภากาชาดไทย", _OTHER, 8, WHOLE),
    Kind("สำนักงบประมาณ", "department", 8, WHOLE),
    Kind("สำนักข่าวกรองแห่งชาติ", "department", 8, WHOLE),
    Kind("สำนักนายกรัฐมนตรี", "ministry", 9, WHOLE),
    # state enterprises, funds and public organisations
    Kind("การ", _STATE, 7, NATIONAL),
    Kind("การไฟฟ้า", _STATE, 7, FREE, unless="และ|ประปา|$"),
    Kind("การประปา", _STATE, 7, FREE, unless="และ|$"),
    Kind("การเคหะ", _STATE, 7, FREE),
    Kind("การท่าเรือ", _STATE, 7, FREE),
    Kind("การรถไฟ", _STATE, 7, FREE),
    Kind("การทางพิเศษ", _STATE, 7, FREE),
    Kind("การนิคมอุตสาหกรรม", _STATE, 7, FREE),
    Kind("การยาสูบ", _STATE, 7, FREE),
    Kind("ธนาคาร", _STATE, 7, FREE, unless="พาณิชย์|เลือด|ขยะ|ของ|น้ำ|ข้อสอบ|$"),
    Kind("บรรษัท", _STATE, 7, FREE, unless="ภิบาล"),
    Kind("บริษัท", _STATE, 7, COMPANY),
    Kind("โรงงานไพ่", _STATE, 6, WHOLE),
    Kind("โรงงานยาสูบ", _STATE, 6, WHOLE),
    Kind("โรงพิมพ์", _STATE, 5, FREE),
    Kind("องค์การ", _STATE, 6, FREE, unless="บริหารส่วน|มหาชน|ภาค|ที่|ปกครอง|ของ|และ|ระหว่าง|สหประชา|อนามัยโลก|ต่าง|พัฒนาเอกชน"),
    Kind(
        "กองทุน", "public_organization", 6, FREE, unless="หมู่บ้าน|ที่|ของ|และ|หลักประกันสุขภาพระดับ|หลักประกันสุขภาพเทศบาล|สวัสดิการ"
    ),
    Kind("หอภาพยนตร์", "public_organization", 7, WHOLE),
    # offices of every other kind
    Kind(
        "สำนักงาน",
        _OTHER,
        6,
        OFFICE,
        unless="เขต$|ใหญ่|สาขา|มหาวิทยาลัย|เทศบาล|องค์การบริหารส่วน|แห่งนี้|ปลัด(?:เทศบาล|องค์การ|อบต)|อื่น",
    ),
    Kind("สำนัก", _OTHER, 5, OFFICE, unless="งาน|ปลัด$|ปลัด(?:เทศบาล|องค์การ|อบ)|ช่าง|คลัง|พิมพ์|หอ"),
    Kind("สถาบัน", _OTHER, 6, FREE, unless="การศึกษา$|อุดมศึกษา|การเงิน|ครอบครัว|ศาสนา|พระมหากษัตริย์|ที่|หลัก"),
    Kind("ศูนย์", _OTHER, 3, OFFICE, unless="กลาง|รวม|บริการ$|ที่"),
    Kind("กลุ่มงาน", _OTHER, 2, FREE),
    Kind("ฝ่าย", _OTHER, 1, FREE, unless="ต่าง|ที่|บริหาร$|เดียว|ตรงข้าม"),
    Kind("กอง", _OTHER, 2, FREE, unless="การ(?!ศึกษา|เจ้าหน้าที่|คลัง|แพทย์)|ทัพ|ทุน|กลาง|ธรรม|อาสา|ร้อย|บิน|บัญชา|บังคับ"),
)

SHORT: tuple[tuple[str, str], ...] = (
    (r"อบต\.?", "องค์การบริหารส่วนตำบล"),
    (r"อบจ\.?", "องค์การบริหารส่วนจังหวัด"),
    (r"ทต\.?", "เทศบาลตำบล"),
    (r"ทม\.?", "เทศบาลเมือง"),
    (r"ทน\.?", "เทศบาลนคร"),
    (r"สนง\.?\s?เขต", "สำนักงานเขต"),
    (r"สนข\.?\s?เขต", "สำนักงานเขต"),
    (r"สนข\.", "สำนักงานเขต"),
    (r"สนง\.\s?สสจ\.?", "สำนักงานสาธารณสุขจังหวัด"),
    (r"สำนักงาน\s?สสจ\.?", "สำนักงานสาธารณสุขจังหวัด"),
    (r"สสจ\.?", "สำนักงานสาธารณสุขจังหวัด"),
    (r"สสอ\.?", "สำนักงานสาธารณสุขอำเภอ"),
    (r"สพป\.?", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา"),
    (r"สพม\.?", "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา"),
    (r"สำนักงาน\s?กกต\.?", "สำนักงานคณะกรรมการการเลือกตั้ง"),
    (r"สำนักงาน\s?ป\.?\s?ป\.?\s?ช\.?(?=\s?ประจำ\s?จังหวัด)", "สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ"),
    (r"สนง\.", "สำนักงาน"),
    (r"รพ\.?\s?สต\.?", "โรงพยาบาลส่งเสริมสุขภาพตำบล"),
    (r"รพ\.", "โรงพยาบาล"),
    (r"สภ\.(?:อ\.)?", "สถานีตำรวจภูธร"),
    (r"สน\.", "สถานีตำรวจนครบาล"),
    (r"ภ\.?จว\.?", "ตำรวจภูธรจังหวัด"),
    (r"รร\.", "โรงเรียน"),
    (r"มรภ\.", "มหาวิทยาลัยราชภัฏ"),
    (r"มทร\.", "มหาวิทยาลัยเทคโนโลยีราชมงคล"),
    (r"วท\.", "วิทยาลัยเทคนิค"),
    (r"วอศ\.", "วิทยาลัยอาชีวศึกษา"),
    (r"วก\.", "วิทยาลัยการอาชีพ"),
    (r"บมจ\.", "บริษัท"),
    (r"บจก\.", "บริษัท"),
)
"""Short forms, as patterns, with the beginning that they stand for. Each begins with its first letter."""

_INDEPENDENT = (
    "^สำนักงาน(?:คณะกรรมการ(?:ป้องกันและปราบปรามการทุจริตแห่งชาติ|การเลือกตั้ง|สิทธิมนุษยชน|[ก-๎]*สิทธิ[ก-๎]*แห่งชาติ|กิจการกระจายเสียง|กำกับ)"
    "|การตรวจเงินแผ่นดิน|ตรวจเงินแผ่นดิน|ผู้ตรวจการแผ่นดิน|อัยการ|ศาล|เลขาธิการ(?:สภาผู้แทน|วุฒิสภา)|ป\\.ป\\.ช|กกต|กสทช)"
)
TYPES: tuple[tuple[str, str], ...] = (
    (r"\(องค์การมหาชน\)", "public_organization"),
    (r"^สำนักงาน(?:การ|ปลัด)?กรุงเทพมหานคร|^กรุงเทพมหานคร$", "other"),
    (r"^สำนักงานจังหวัด", "province"),
    (r"^สำนักงานกองทุน", "public_organization"),
    (_INDEPENDENT, "other"),
    (
        r"^สำนักงานสลากกินแบ่งรัฐบาล|^สำนักงานธนานุเคราะห์|^สถาบันการบินพลเรือน|^สถาบันวิจัยวิทยาศาสตร์และเทคโนโลยีแห่งประเทศไทย",
        "state_enterprise",
    ),
    (
        r"^สำนักงาน(?:ปลัด(?:กระทรวง|สำนัก)|คณะกรรมการ|สภา|เลขาธิการ|พระพุทธ|ราชบัณฑิต|เศรษฐกิจ|นโยบาย|มาตรฐาน|ประกันสังคม"
        r"|การปฏิรูป|ส่งเสริม|พัฒนา|ป้องกันและปราบปราม|ทรัพยากร|บริหาร|ก\.|ป\.ป)(?!.*(?:จังหวัด|อำเภอ|พื้นที่|ภาค|เขต|ที่ [0-9]))",
        "department",
    ),
)
"""What a name as a whole says of its type, before its beginning does."""
