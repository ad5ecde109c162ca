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
