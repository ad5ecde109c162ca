"""Form: progress on measures, with results and a column of pictures."""

from __future__ import annotations

from tests.forms.reading import measures, read

TITLE = (
    "รายงานผลการดำเนินการตามมาตรการยกระดับคุณธรรมและความโปร่งใสของสำนักงานเขตลานสนใหญ่ กรุงเทพมหานคร ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
)
HEADER = ["ประเด็นการประเมิน", "มาตรการ/กิจกรรม", "ผลการดำเนินการตามมาตรการ", "ภาพกิจกรรม"]
SECTION = ["ตัวชี้วัดที่ ๓ การใช้อำนาจ", "", "", ""]


def test_a_result_reaches_down_to_the_next_one_but_not_past_its_measure() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            SECTION,
            ["I๑๒ แบ่งงานเป็นธรรมเพียงใด (๘๒.๔๐ คะแนน)", "- ทำบัญชีภาระงาน", "- ทำครบทุกฝ่าย", ""],
            ["I๑๓ เลื่อนเงินเดือนตามผลงานเพียงใด (๗๙.๑๕ คะแนน)", "", "", ""],
            ["I๑๔ เคยถูกสั่งให้ทำธุระหรือไม่ (๙๕.๐๒ คะแนน)", "- เปิดช่องทางแจ้ง", "", ""],
        ],
    )
    assert measures(found) == [(None, "ทำบัญชีภาระงาน", ["I12", "I13"]), (None, "เปิดช่องทางแจ้ง", ["I14"])]
    assert measures(found, "result") == [(None, "ทำครบทุกฝ่าย", ["I12", "I13"])]
    assert found["report"]["kind"] == "progress"


def test_a_column_of_pictures_is_ignored() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            SECTION,
            ["I๑๒ แบ่งงานเป็นธรรมเพียงใด (๘๒.๔๐ คะแนน)", "- ทำบัญชีภาระงาน", "- ทำแล้ว", "ภาพการประชุมวันที่ ๕ มีนาคม"],
        ],
    )
    assert [(m["kind"], m["text"]) for m in found["measures"]] == [("measure", "ทำบัญชีภาระงาน"), ("result", "ทำแล้ว")]


def test_a_whole_row_is_a_measure_of_its_own_whatever_word_it_begins_with() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "มาตรการ", "ขั้นตอน", "ผลการดำเนินการ", "ผู้รับผิดชอบ"],
            ["๒. การใช้งบประมาณ", "แจ้งงบลงทุนแก่บุคลากรทุกสาขา", "ทำแผ่นสรุป", "ทำแล้ว ๓ สาขา", "ฝ่ายบัญชี"],
            ["", "ให้ผู้แทนสาขาร่วมตรวจรับพัสดุ", "คัดเลือกผู้แทน", "คัดเลือกแล้ว", "ฝ่ายพัสดุ"],
        ],
    )
    assert [text for _, text, _ in measures(found)] == ["แจ้งงบลงทุนแก่บุคลากรทุกสาขา", "ให้ผู้แทนสาขาร่วมตรวจรับพัสดุ"]


def test_a_chapter_that_names_an_indicator_ends_the_one_before() -> None:
    header = ["ที่", "มาตรการ", "ผู้รับผิดชอบ"]
    found = read(
        TITLE,
        "ก. ด้านประสิทธิภาพการสื่อสาร",
        [header, ["๑", "ทำแผ่นพับของหน่วยงาน", "ฝ่ายปกครอง"]],
        "ข. ด้านการปรับปรุงการทำงาน",
        [header, ["๒", "เปิดรับคำขอนอกเวลาราชการ", "ฝ่ายทะเบียน"]],
    )
    assert [(each["indicator"], each["text"]) for each in found["measures"]] == [
        (7, "ทำแผ่นพับของหน่วยงาน"),
        (8, "เปิดรับคำขอนอกเวลาราชการ"),
    ]
