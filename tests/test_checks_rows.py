"""What a row states about its own numbers is worked out again: differences, arrows, ranks, levels, means, shares."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import NATIONAL, case, score

from checks.case import Case
from checks.registry import every_check
from checks.result import FAIL

CHECKS = {check.id: check for check in every_check()}


def of(text: str, year: int = 2567, **report: object) -> Case:
    return case(text=text, report=replace(NATIONAL, fiscal_year=year, assessed_year=year, **report))  # type: ignore[arg-type]


def found(check: str, text: str, year: int = 2567) -> list[str]:
    """What the failures of a check observed."""
    return [each.observed or "" for each in CHECKS[check].calculate(of(text, year)) if each.outcome == FAIL]


NAMES = ("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต")
BEFORE, AFTER = (90.52, 84.11, 87.76, 82.90, 85.63), (92.18, 83.45, 88.91, 85.37, 85.63)


def compared(*last: str, head: str = "เพิ่มขึ้น/ลดลง") -> str:
    rows = "\n".join(
        f"{name}\t{one:.2f}\t{two:.2f}\t{third}"
        for name, one, two, third in zip(NAMES, BEFORE, AFTER, last, strict=True)
    )
    return f"ตารางที่ 1\n\nตัวชี้วัด\tปี 2566\tปี 2567\t{head}\n{rows}"


RIGHT = {
    "signed": compared("+1.66", "-0.66", "+1.15", "+2.47", "0.00"),
    "signed with a wide dash": compared("+1.66", "–0.66", "+1.15", "+2.47", "0.00"),
    "sizes only": compared("1.66", "0.66", "1.15", "2.47", "-", head="ผลต่าง"),
    "rounded to one decimal": compared("+1.7", "-0.7", "+1.2", "+2.5", "0"),
    "arrows only": compared("↑", "↓", "↑", "↑", "→", head="แนวโน้ม"),
    "triangles and words": compared("เพิ่มขึ้น ▲", "ลดลง ▼", "เพิ่มขึ้น ▲", "เพิ่มขึ้น ▲", "คงที่"),
    "an arrow and a size": compared("▲ 1.66", "▼ 0.66", "▲ 1.15", "▲ 2.47", "0.00"),
    "brackets": compared("(+1.66)", "(-0.66)", "(+1.15)", "(+2.47)", "(0.00)"),
    "words beside a mean": compared("สูงกว่า", "ต่ำกว่า", "สูงกว่า", "สูงกว่า", "-", head="สูง/ต่ำกว่าปีก่อน"),
    "words and a size": compared("เพิ่มขึ้น 1.66", "ลดลง 0.66", "เพิ่มขึ้น 1.15", "เพิ่มขึ้น 2.47", "เท่าเดิม"),
}
WRONG = {
    "a size": (compared("+1.66", "-0.66", "+1.51", "+2.47", "0.00"), "+1.51"),
    "a sign": (compared("+1.66", "+0.66", "+1.15", "+2.47", "0.00"), "+0.66"),
    "an arrow": (compared("↑", "↑", "↑", "↑", "→", head="แนวโน้ม"), "↑"),
    "a word": (compared("เพิ่มขึ้น", "ลดลง", "ลดลง", "เพิ่มขึ้น", "คงที่", head="การเปลี่ยนแปลง"), "ลดลง"),
    "words beside a mean": (compared("สูงกว่า", "สูงกว่า", "สูงกว่า", "สูงกว่า", "-", head="สูง/ต่ำกว่าปีก่อน"), "สูงกว่า"),
    "an arrow beside its size": (compared("▲ 1.66", "▲ 0.66", "▲ 1.15", "▲ 2.47", "0.00"), "▲ 0.66"),
    "a size without a sign": (compared("1.66", "0.66", "1.15", "2.74", "-", head="ส่วนต่าง"), "2.74"),
    "a gap to the target": (compared("1.66", "0.66", "1.51", "2.47", "0.00", head="ช่องว่าง"), "1.51"),
    "one row, with its years": ("ตารางที่ 1\n\nรายการ\tปี 2566\tปี 2567\tผลต่าง\nคะแนนรวม\t88.42\t90.11\t+2.69", "+2.69"),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_difference_is_let_pass(name: str) -> None:
    assert found("difference", RIGHT[name]) == []
    assert any(each.outcome != "not-applicable" for each in CHECKS["difference"].calculate(of(RIGHT[name])))


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_difference_is_found(name: str) -> None:
    text, printed = WRONG[name]
    assert found("difference", text) == [printed]


def test_a_row_of_differences_below_the_years() -> None:
    rows = "ปี\tIIT\tEIT\tOIT\tคะแนนรวม\nปี 2566\t90.00\t85.20\t91.10\t88.90\nปี 2567\t91.50\t84.20\t95.60\t90.30\n"
    assert found("difference", rows + "เพิ่ม/ลด จากปีก่อน\t+1.50\t-1.00\t+4.50\t+1.40") == []
    assert found("difference", rows + "เพิ่ม/ลด จากปีก่อน\t+1.50\t+1.00\t+4.50\t+1.40") == ["+1.00"]


def test_columns_that_are_no_difference_are_not_asked() -> None:
    text = "ตัวชี้วัด\tเป้าหมาย\tคะแนน\tค่าเฉลี่ยประเทศ\n" + "\n".join(
        f"{name}\t90.00\t{two:.2f}\t{one:.2f}" for name, one, two in zip(NAMES, BEFORE, AFTER, strict=True)
    )
    assert found("difference", text) == []


def ranked(
    *ranks: object, values: tuple[float, ...] = (97.5, 96.2, 95.1, 94.0, 93.3, 92.1, 90.8), head: str = "อันดับ"
) -> str:
    rows = "\n".join(
        f"{rank}\tเทศบาลตำบล{chr(0x0E01 + at)}\t{value:.2f}"
        for at, (rank, value) in enumerate(zip(ranks, values, strict=True))
    )
    return f"ตารางที่ 1\n\n{head}\tหน่วยงาน\tคะแนนรวม\n{rows}"


def test_ranks() -> None:
    assert found("rank", ranked(1, 2, 3, 4, 5, 6, 7)) == []
    assert found("rank", ranked(1, 2, 3, 4, 6, 5, 7)) == ["6", "5"]
    assert found("rank", ranked(1, 2, 3, 3, 5, 6, 7)) == ["3"]
    tied = (97.5, 96.2, 96.2, 94.0, 93.3, 92.1, 90.8)
    assert found("rank", ranked(1, 2, 2, 4, 5, 6, 7, values=tied)) == []
    assert found("rank", ranked(1, 2, 2, 3, 4, 5, 6, values=tied)) == []
    assert found("rank", ranked(1, 2, 3, 4, 5, 6, 7, values=tied)) == []


def test_ranks_from_the_lowest_and_running_numbers() -> None:
    assert found("rank", ranked(7, 6, 5, 4, 3, 2, 1, head="ลำดับความสำคัญ")) == []
    mixed = (90.8, 97.5, 92.1, 96.2, 93.3, 95.1, 94.0)
    assert found("rank", ranked(1, 2, 3, 4, 5, 6, 7, values=mixed, head="ลำดับที่")) == []


def test_running_numbers_in_the_order_of_the_scores_but_for_a_pair() -> None:
    values = (98.0, 97.1, 95.05, 95.0, 93.42, 94.27, 92.36, 91.88)
    assert found("rank", ranked(*range(1, 9), values=values, head="ลำดับ")) == ["5", "6"]
    assert found("rank", ranked(*range(1, 9), values=tuple(sorted(values, reverse=True)), head="ลำดับ")) == []
    twice = (97.1, 98.0, 95.05, 95.0, 93.42, 94.27, 92.36, 91.88)
    assert found("rank", ranked(*range(1, 9), values=twice, head="ลำดับ")) == []


LETTERS = (
    ("IIT", 92.0, "A"),
    ("EIT", 84.58, "B"),
    ("OIT", 96.7, "AA"),
    ("การเปิดเผยข้อมูล", 63.2, "D"),
    ("คะแนนรวม", 89.65, "A"),
)
WORDS = (("IIT", 96.0, "ผ่านดีเยี่ยม"), ("EIT", 84.58, "ต้องปรับปรุง"), ("OIT", 91.7, "ผ่านดี"), ("คะแนนรวม", 89.65, "ผ่าน"))


def levelled(rows: tuple[tuple[str, float, str], ...], **other: str) -> str:
    lines = "\n".join(f"{name}\t{value:.2f}\t{other.get(name, level)}" for name, value, level in rows)
    return f"ตารางที่ 1\n\nรายการ\tคะแนน\tระดับ\n{lines}"


def test_levels_of_instruments_and_indicators() -> None:
    assert found("level-of-row", levelled(LETTERS), 2564) == []
    assert found("level-of-row", levelled(WORDS)) == []
    assert found("level-of-row", levelled(LETTERS, EIT="A"), 2564) == ["A (84.58)"]
    assert found("level-of-row", levelled(LETTERS, การเปิดเผยข้อมูล="C"), 2564) == ["C (63.20)"]
    assert found("level-of-row", levelled(WORDS, EIT="ผ่านดี")) == ["ผ่านดี (84.58)"]
    assert found("level-of-row", levelled(WORDS, OIT="ผ่านดีเยี่ยม")) == ["ผ่านดีเยี่ยม (91.70)"]


def test_a_level_goes_with_the_score_of_its_own_cell() -> None:
    rows = ("ตัวชี้วัดที่ 2 ได้ {} คะแนน ระดับ B\t86.15", "ตัวชี้วัดที่ 7 ได้ 81.45 คะแนน ระดับ B\t85.70")
    head = "ผลการประเมินรายตัวชี้วัด\tค่าเฉลี่ยของกลุ่ม\n"
    assert found("level-of-row", head + "\n".join(rows).format("84.07"), 2565) == []
    assert found("level-of-row", head + "\n".join(rows).format("94.07"), 2565) == ["B (94.07)"]
    assert found("level-of-row", "ตัวชี้วัด\tคะแนน\nตัวชี้วัดที่ 2 ระดับ B\t94.07", 2565) == ["B (94.07)"]


def test_levels_of_other_agencies() -> None:
    head = "ที่\tหน่วยงาน\tIIT\tEIT\tOIT\tคะแนนรวม\tระดับ\n"
    rows = [
        "1\tกรมหนึ่ง\t96.00\t95.10\t98.00\t96.50\tผ่านดีเยี่ยม",
        "2\tกรมสอง\t90.00\t88.10\t92.00\t90.20\tผ่านดี",
        "3\tกรมสาม\t90.00\t80.10\t96.00\t89.40\tผ่าน",
        "4\tกรมสี่\t80.00\t75.10\t86.00\t80.90\tต้องปรับปรุง",
    ]
    assert found("level-of-row", head + "\n".join(rows)) == []
    assert found("level-of-row", head + "\n".join(rows).replace("89.40\tผ่าน", "89.40\tผ่านดี")) == ["ผ่านดี (89.40)"]
    assert found("level-of-row", head + "\n".join(rows).replace("80.90\tต้องปรับปรุง", "80.90\tผ่าน")) == ["ผ่าน (80.90)"]


def test_levels_below_scores_that_say_whether_they_rose() -> None:
    text = "ตัวชี้วัด\tปี 2565\tปี 2566\tปี 2567\nคะแนนรวม\t84.27\t87.80 ▲\t89.81 ▲\nระดับ\tA\tผ่าน\tผ่านดี"
    assert found("level-of-row", text) == ["A (84.27)"]
    assert found("level-of-row", text.replace("A", "B")) == []


def test_levels_in_a_row_and_of_several_years() -> None:
    text = "เครื่องมือ\tIIT\tEIT\tOIT\nคะแนน\t92.00\t84.58\t96.70\nระดับ\tA\tB\tAA"
    assert found("level-of-row", text, 2564) == []
    assert found("level-of-row", text.replace("\tB\t", "\tA\t"), 2564) == ["A (84.58)"]
    years = "ปี\tคะแนนรวม\tระดับ\n2564\t84.32\tB\n2565\t87.89\tA\n2566\t88.55\tผ่าน"
    assert found("level-of-row", years, 2566) == []
    assert found("level-of-row", years.replace("87.89\tA", "87.89\tB"), 2566) == ["B (87.89)"]


GROUPS = """แบบวัด IIT\t\t\tแบบวัด EIT\t\t\tภาพรวม\t\t
\tคะแนน\tระดับ\tเพิ่ม/ลด\tคะแนน\tระดับ\tเพิ่ม/ลด\tคะแนน\tระดับ\tเพิ่ม/ลด
พ.ศ. 2562\t83.10\tB\t-\t79.40\tB\t-\t86.20\tA\t-
พ.ศ. 2563\t85.60\tA\t+2.50\t81.70\tB\t+2.30\t88.90\tA\t+2.70
พ.ศ. 2564\t88.00\tA\t+2.40\t84.20\tB\t+2.50\t91.30\tA\t+2.40"""


def test_each_group_of_columns_has_its_own_levels_and_differences() -> None:
    text = f"ปี\t{GROUPS}"
    assert found("level-of-row", text, 2564) == []
    assert found("difference", text, 2564) == []
    assert found("level-of-row", text.replace("84.20\tB", "84.20\tA"), 2564) == ["A (84.20)"]
    assert found("difference", text.replace("+2.30", "+3.20"), 2564) == ["+3.20"]
    one = "ปี\tIIT\tEIT\tภาพรวม\tเพิ่ม/ลด\n2563\t85.60\t81.70\t88.90\t-\n2564\t88.00\t84.20\t91.30\t{}"
    assert found("difference", one.format("+2.40"), 2564) == []
    assert found("difference", one.format("+2.50"), 2564) == []
    assert found("difference", one.format("+9.90"), 2564) == ["+9.90"]


def test_passed_and_failed() -> None:
    rows = (("IIT", 92.0, "ผ่าน"), ("EIT", 84.58, "ไม่ผ่าน"), ("OIT", 96.7, "ผ่าน"), ("คะแนนรวม", 89.65, "ผ่าน"))
    assert found("level-of-row", levelled(rows)) == []
    assert found("level-of-row", levelled(rows, EIT="ผ่าน").replace("96.70\tผ่าน", "79.70\tไม่ผ่าน")) == ["ผ่าน (84.58)"]


SAID = {
    "แบบวัด EIT ได้ 84.13 คะแนน อยู่ในระดับ A ตามเกณฑ์": ["A (84.13)"],
    "ในภาพรวมได้คะแนน 83.72 คะแนน ซึ่งจัดอยู่ในระดับ “ผ่าน”": ["ผ่าน (83.72)"],
    "แบบวัด EIT ได้ 84.13 คะแนน อยู่ในระดับ B ตามเกณฑ์": [],
    "ได้ 88.55 คะแนน ระดับผ่าน และในปีก่อนได้ 87.89 คะแนน ระดับ A": [],
    "คะแนน 85.00 ระดับ A 85.00 – 94.99 ระดับ B 75.00 – 84.99": [],
}


@pytest.mark.parametrize("text", SAID)
def test_a_level_in_a_sentence(text: str) -> None:
    assert found("level-of-row", text) == SAID[text]


def items(second: str = "82.00", *, bullet: str = "- ") -> str:
    groups = (
        ("E6", 81.15, 79.80, "82.50"),
        ("E9", 84.02, 83.44, "84.60"),
        ("E12", 83.10, 84.20, second),
        ("E15", 83.27, 82.70, "83.84"),
    )
    rows = [
        f"{code} เจ้าหน้าที่ให้บริการ มากน้อยเพียงใด\t{whole:.2f}\n{bullet}ข้อย่อยแรก\t{one:.2f}\n{bullet}ข้อย่อยที่สอง\t{two}"
        for code, whole, one, two in groups
    ]
    return "ประเด็นการประเมิน\tคะแนน\n" + "\n".join(rows)


def test_means_of_items() -> None:
    assert found("mean-of-rows", items()) == []
    assert found("mean-of-rows", items("80.00")) == ["83.10"]
    assert found("mean-of-rows", items("80.00", bullet="• ")) == ["83.10"]


def test_means_that_nothing_bears_out_are_not_asked() -> None:
    text = "ประเด็น\tคะแนน\nE1 ก\t90.00\n- ข\t80.00\n- ค\t70.00\nE2 ก\t88.00\n- ข\t80.00\n- ค\t71.00"
    assert found("mean-of-rows", text) == []


def test_a_row_of_means() -> None:
    head = "หน่วยงาน\tIIT\tEIT\tOIT\tคะแนนรวม\n"
    rows = "โรงพยาบาลหนึ่ง\t90.00\t80.00\t95.00\t88.00\nโรงพยาบาลสอง\t80.00\t84.00\t85.00\t84.00\n"
    assert found("mean-of-rows", head + rows + "ค่าเฉลี่ย\t85.00\t82.00\t90.00\t86.00") == []
    assert found("mean-of-rows", head + rows + "ค่าเฉลี่ย\t85.00\t82.50\t90.00\t86.00") == ["82.50"]
    assert found("mean-of-rows", head + rows + "ค่าเฉลี่ยทั้งประเทศ\t85.00\t81.00\t90.00\t86.00") == []


SHARES = "เพศ\tจำนวน (คน)\tร้อยละ\nชาย\t120\t48.00\nหญิง\t115\t46.00\nไม่ระบุ\t15\t6.00\nรวม\t250\t100.00"


def test_shares_and_totals() -> None:
    assert found("share-of-whole", SHARES) == []
    assert found("share-of-whole", SHARES.replace("46.00", "64.00")) == ["64"]
    assert found("share-of-whole", SHARES.replace("รวม\t250", "รวม\t205"))[0] == "205"
    plain = "เรื่อง\tจำนวนครั้ง\nก\t3\nข\t4\nค\t5\nรวม\t12"
    assert found("share-of-whole", plain) == []
    assert found("share-of-whole", plain.replace("12", "13")) == ["13"]


SPOKEN_SHARES = {
    "มีผู้ตอบ 212 คน จากทั้งหมด 270 คน คิดเป็นร้อยละ 78.52": [],
    "มีผู้ตอบ 212 คน จากทั้งหมด 270 คน คิดเป็นร้อยละ 87.52": ["87.52"],
    "จากผู้มีสิทธิตอบจำนวน 40 คน มีผู้ตอบ 34 คน คิดเป็นร้อยละ 85": [],
    "จากผู้มีสิทธิตอบจำนวน 40 คน มีผู้ตอบ 34 คน คิดเป็นร้อยละ 58": ["58"],
    "มีผู้ตอบ 212 คน คิดเป็นร้อยละ 78.52 ของผู้มีสิทธิตอบ และได้ร้อยละ 92.10": [],
}


@pytest.mark.parametrize("text", SPOKEN_SHARES)
def test_a_share_in_a_sentence(text: str) -> None:
    assert found("share-of-whole", text) == SPOKEN_SHARES[text]


@pytest.mark.parametrize(
    ("eit", "level", "observed"),
    [
        (26.40, "ผ่าน", ["ผ่าน"]),
        (26.40, "ผ่านดี", []),
        (25.20, "ผ่านดี", ["ผ่านดี"]),
        # 25.50 of 30 is 85.00, or a cent below it: both levels may be right.
        (25.50, "ผ่าน", []),
        (25.50, "ผ่านดี", []),
    ],
)
def test_a_level_where_only_weighted_scores_are_printed(eit: float, level: str, observed: list[str]) -> None:
    parts = {"IIT": (30.0, 26.10), "EIT": (30.0, eit), "OIT": (40.0, 37.80)}
    total = round(sum(weighted for _, weighted in parts.values()), 2)
    scores = [score("overall", total)]
    for instrument, (weight, weighted) in parts.items():
        scores += [score(instrument, weight, "weight"), score(instrument, weighted, "weighted_score")]
    stated = case(scores=tuple(scores), report=replace(NATIONAL, overall_score=total, overall_level=level))
    failures = [each for each in CHECKS["level-of-total"].calculate(stated) if each.outcome == FAIL]
    assert [each.observed for each in failures] == observed


def below_each_other(third: str) -> str:
    """Two years of each indicator in rows below each other, the difference beside both."""
    moved = ("เพิ่มขึ้น 1.66", "ลดลง 0.66", third, "เพิ่มขึ้น 2.47")
    rows = "\n".join(
        f"{name}\t2566\t{one:.2f}\t{said}\n\t2567\t{two:.2f}\t"
        for name, one, two, said in zip(NAMES, BEFORE, AFTER, moved, strict=False)
    )
    return f"ตารางที่ 1\n\nตัวชี้วัด\tปีงบประมาณ\tคะแนน\tผลการเปรียบเทียบ\n{rows}"


def test_a_difference_beside_years_that_stand_below_each_other() -> None:
    assert found("difference", below_each_other("เพิ่มขึ้น 1.15")) == []
    assert found("difference", below_each_other("ลดลง 1.15")) == ["ลดลง 1.15"]
    assert found("difference", below_each_other("เพิ่มขึ้น 1.51")) == ["เพิ่มขึ้น 1.51"]


def test_a_difference_beside_the_years_of_the_whole() -> None:
    head = "ผลการประเมินย้อนหลัง\n\nปีงบประมาณ\tคะแนน\tระดับ\tการเปลี่ยนแปลง\n2566\t84.12\tB\t\n2567\t93.05\tA\tเพิ่มขึ้น 8.93\n"
    assert found("difference", f"{head}2568\t91.96\tA\tลดลง 1.09") == []
    assert found("difference", f"{head}2568\t91.96\tA\tเพิ่มขึ้น 1.09") == ["เพิ่มขึ้น 1.09"]
    assert found("difference", f"{head}2568\t91.96\tA\tลดลง 1.90") == ["ลดลง 1.90"]


def test_a_total_of_counts_beside_a_column_that_adds_up() -> None:
    rows = "ตัวชี้วัดที่ 2\t2\t1\nตัวชี้วัดที่ 4\t2\t1\nตัวชี้วัดที่ 7\t3\t2"
    for total, observed in (("4", []), ("6", ["6"])):
        text = f"ตารางที่ 4\n\nตัวชี้วัด\tจำนวน\tแล้วเสร็จ\n{rows}\nรวมทั้งสิ้น\t7\t{total}"
        assert found("share-of-whole", text) == observed


def test_ranks_of_a_list_whose_order_the_line_above_tells() -> None:
    head = "ข้อคำถาม 6 ลำดับ เรียงจากน้อยไปมาก ดังตาราง\n\nตารางที่ 2 ข้อคำถาม\n\nลำดับ\tข้อคำถาม\tคะแนน\n"
    rows = "1\tI21 ขั้นตอนการยืม\t70.12\n2\tE12 การมีส่วนร่วม\t72.40\n3\tI7 แผนการใช้จ่าย\t72.95\n"
    rest = "6\tI30 ช่องทางร้องเรียน\t75.02"
    assert found("rank", f"{head}{rows}4\tE9 การตอบข้อซักถาม\t73.40\n5\tE8 ช่องทางติชม\t74.61\n{rest}") == []
    assert found("rank", f"{head}{rows}4\tE9 การตอบข้อซักถาม\t74.61\n5\tE8 ช่องทางติชม\t73.40\n{rest}") == ["4", "5"]


def test_the_level_of_a_total_beside_the_parts_of_eit() -> None:
    head = (
        "ประกาศผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\n\n"
        "ที่\tหน่วยงาน\tIIT\tEIT ส่วนที่ 1\tEIT ส่วนที่ 2\tคะแนน EIT\tOIT\tคะแนนรวม\tระดับ\n"
        "1\tกรมหนึ่ง\t92.00\t90.00\t88.00\t89.00\t95.00\t92.30\tผ่านดี\n2\tกรมสอง\t90.00\t88.00\t86.00\t87.00\t93.00\t90.30\tผ่านดี\n"
        "3\tกรมสาม\t91.00\t89.00\t87.00\t88.00\t94.00\t91.30\tผ่านดี\n"
    )
    assert found("level-of-row", f"{head}4\tกรมสี่\t87.96\t80.22\t86.46\t83.34\t91.00\t87.79\tผ่าน") == []
    assert found("level-of-row", f"{head}4\tกรมสี่\t87.96\t80.22\t86.46\t83.34\t91.00\t87.79\tผ่านดี") == ["ผ่านดี (87.79)"]


def test_numbers_of_a_list_by_score_are_no_indicators() -> None:
    rows = "\n".join(f"{at}\t{NAMES[each]}\t{95 - at}.25" for at, each in enumerate((4, 0, 2, 3, 1), start=1))
    assert found("indicator-name", f"เรียงจากมากไปน้อย\n\nลำดับ\tตัวชี้วัด\tคะแนน\n{rows}") == []
