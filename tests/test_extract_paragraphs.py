"""Lines of print become paragraphs: what ends one is white above a line, the size of its letters, or what it begins."""

from __future__ import annotations

import pytest

from extract.lines import Line
from extract.paragraphs import join_lines


def paragraphs(*lines: tuple[str, float, float]) -> list[str]:
    """The paragraphs of full lines: each its text, the white above it, and the height of its letters."""
    bottom, found = 0.0, []
    for text, white, height in lines:
        top = bottom + white
        bottom = top + height
        found.append(Line(text, (50.0, top, 500.0, bottom), height))
    return [each.text for each in join_lines(found, 1, ())]


@pytest.mark.parametrize(
    ("white", "height", "parted"),
    [
        (9.0, 13.6, True),  # slightly larger, and farther off than the lines of the prose below
        (5.4, 13.6, False),  # a font that stands in for another, at the pitch of the prose
        (9.0, 12.6, False),  # the same letters, a little farther off
        (5.4, 16.0, True),
    ],
)
def test_a_heading_of_slightly_larger_letters_over_prose(white: float, height: float, parted: bool) -> None:
    prose = [("สมุดเล่มนี้จัดทำขึ้น", white, 12.6), ("คะแนน การวิเคราะห์", 5.4, 12.6), ("ปีถัดไป", 5.4, 12.6)]
    found = paragraphs(("องค์การบริหารส่วนตำบลดอนพุทรา", 0.0, height), *prose)
    assert (found[0] == "องค์การบริหารส่วนตำบลดอนพุทรา") == parted
    assert len(found) == 1 + parted


def test_full_lines_far_apart_are_one_paragraph_where_all_of_their_size_are() -> None:
    title = [("รายงานผลการ", 0.0, 13.6), ("ประเมิน", 14.0, 13.6)]
    prose = [("ตั้งอยู่ที่จังหวัด", 21.2, 12.6), ("กำแพงเพชร มี 6 คณะ", 21.2, 12.6), ("และ 2 วิทยาเขต", 21.2, 12.6)]
    assert paragraphs(*title, *prose)[1:] == ["ตั้งอยู่ที่จังหวัด\nกำแพงเพชร มี 6 คณะ\nและ 2 วิทยาเขต"]
    assert len(paragraphs(*title, *prose[:2], ("คะแนนรวม", 30.0, 12.6))) == 3


def test_a_line_of_contents_ends_with_its_page() -> None:
    assert paragraphs(("ตอนที่ 1 ผลการประเมิน.......2", 0.0, 12.6), ("ตอนที่ 2 คะแนนรายข้อ.......3", 5.4, 12.6)) == [
        "ตอนที่ 1 ผลการประเมิน.......2",
        "ตอนที่ 2 คะแนนรายข้อ.......3",
    ]
