"""Ruling lines, lean and sense of a picture: drawn pages with known rules."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extract.lattice import find_tables
from extract.ocr.ink import ink_of, strokes
from extract.ocr.lines import components
from extract.ocr.picture import lies_on_its_side, rotated, skew, straightened
from extract.ocr.rules import rules

XS, YS = (300, 900, 1500, 2100), (400, 700, 1000, 1300, 1600)


def table_page(thickness: int = 4) -> np.ndarray:
    """A sheet with a table of three columns and four rows, and words that stand in for print."""
    page = np.full((2400, 2400), 255, np.uint8)
    for y in YS:
        cv2.line(page, (XS[0], y), (XS[-1], y), 0, thickness)
    for x in XS:
        cv2.line(page, (x, YS[0]), (x, YS[-1]), 0, thickness)
    for row in range(4):
        for column in range(3):
            place = (XS[column] + 60, YS[row] + 170)
            cv2.putText(page, "Score 90.94", place, cv2.FONT_HERSHEY_SIMPLEX, 2.4, 0, 6)
    for line in range(6):
        cv2.putText(page, "prose below the table goes on", (300, 1750 + 100 * line), cv2.FONT_HERSHEY_SIMPLEX, 2, 0, 5)
    return page


def found(page: np.ndarray) -> tuple[list[int], list[int]]:
    horizontal, vertical, _ = rules(strokes(ink_of(page)), 300)
    return sorted(round(y / 10) * 10 for y in horizontal[:, 0]), sorted(round(x / 10) * 10 for x in vertical[:, 0])


def test_the_rules_of_a_clean_table_are_found_and_no_letter_is_taken_for_one():
    assert found(table_page()) == (list(YS), list(XS))


def test_a_rule_that_the_scan_broke_is_one_rule():
    page = table_page()
    page[:, 1190:1200] = 255
    page[850:858, :] = 255
    horizontal, vertical, _ = rules(strokes(ink_of(page)), 300)
    assert (len(horizontal), len(vertical)) == (5, 4)
    assert np.allclose(horizontal[:, 1:3], (300, 2100), atol=3)


def test_a_rule_that_leans_is_one_rule_and_still_makes_the_same_cells():
    page = straightened(table_page(), 0.15).astype(np.uint8)
    horizontal, vertical, _ = rules(strokes(ink_of(page)), 300)
    (table,) = find_tables(horizontal[:, :3] * 0.24, vertical[:, :3] * 0.24)
    assert (table.rows, table.columns, len(table.cells)) == (4, 3, 12)


def test_rules_belong_to_no_letter():
    mask = strokes(ink_of(table_page()))
    _, _, ruled = rules(mask, 300)
    assert not (mask & ~ruled)[:, 296:304].any()
    _, boxes = components(mask & ~ruled)
    assert (boxes[:, 3] - boxes[:, 1]).max() < 100


def test_a_dark_bar_of_a_chart_is_no_rule():
    page = np.full((1000, 1000), 255, np.uint8)
    cv2.rectangle(page, (100, 100), (900, 160), 0, -1)
    assert found(page) == ([], [])


@pytest.mark.parametrize("lean", [-3.2, -0.7, 0.0, 1.3])
def test_a_leaning_page_is_straightened_to_a_tenth_of_a_degree(lean: float):
    leaning = straightened(table_page(), lean).astype(np.uint8)
    assert skew(strokes(ink_of(leaning))) == pytest.approx(-lean, abs=0.1)


@pytest.mark.parametrize(("turned", "on_its_side"), [(0, False), (90, True), (180, False), (270, True)])
def test_a_page_on_its_side_is_known_by_its_letters(turned: int, on_its_side: bool):
    _, boxes = components(strokes(ink_of(rotated(table_page(), turned))))
    assert lies_on_its_side(boxes, 300) is on_its_side


def test_turning_goes_clockwise():
    page = np.array([[1, 2], [3, 4]], np.uint8)
    assert rotated(page, 90).tolist() == [[3, 1], [4, 2]]
    assert rotated(page, 180).tolist() == [[4, 3], [2, 1]]


def test_a_letter_in_line_with_a_rule_is_no_part_of_it_and_keeps_its_stroke():
    page = table_page()
    # The table goes on below with one wide cell; a tall letter stands right under the end of an inner rule.
    cv2.rectangle(page, (XS[0], 1600), (XS[-1], 1720), 0, 4)
    page[1606:1720, 860:940] = 255
    cv2.line(page, (900, 1604), (900, 1690), 0, 6)
    _, vertical, ruled = rules(strokes(ink_of(page)), 300)
    (rule,) = (each for each in vertical if abs(each[0] - 900) < 5)
    assert rule[2] == pytest.approx(1600, abs=6)
    assert not ruled[1630:1680, 895:906].any()


def test_rules_that_a_page_break_leaves_open_stay():
    page = table_page()
    for x in XS:
        cv2.line(page, (x, 1600), (x, 1690), 0, 4)
    _, vertical, _ = rules(strokes(ink_of(page)), 300)
    assert vertical[:, 2] == pytest.approx([1690] * 4, abs=6)


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("brightness", [0, 1, 255])
def test_a_page_of_one_colour_has_no_strokes(brightness: int) -> None:
    assert not strokes(ink_of(np.full((90, 60), brightness, dtype=np.uint8))).any()
