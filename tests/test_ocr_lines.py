"""Lines of print in a picture: bodies make the lines, marks and points go to the nearest one."""

from __future__ import annotations

import numpy as np

from extract.ocr.ink import ink_of, strokes
from extract.ocr.lines import BODY_HEIGHT, BODY_TOP, STRIP_HEIGHT, components, lines_in, strip


def boxes(*rows: tuple[int, int, int, int]) -> np.ndarray:
    return np.array([(*row, label) for label, row in enumerate(rows, start=1)], np.int32)


LETTERS = [(x, 100, x + 18, 120) for x in range(0, 200, 24)]
SECOND = [(x, 150, x + 18, 170) for x in range(0, 200, 24)]


def test_two_rows_of_letters_are_two_lines():
    first, second = lines_in(boxes(*LETTERS, *SECOND))
    assert (first.top, first.bottom, len(first.boxes)) == (100, 120, 9)
    assert (second.top, second.bottom, len(second.boxes)) == (150, 170, 9)


def test_a_tone_mark_above_and_a_vowel_below_belong_to_the_line_that_they_stand_nearest_to():
    first, second = lines_in(boxes(*LETTERS, *SECOND, (4, 88, 14, 95), (30, 124, 40, 129), (50, 138, 60, 145)))
    assert (first.top, first.bottom, len(first.boxes)) == (100, 120, 11)
    assert len(second.boxes) == 10


def test_a_mark_belongs_to_the_letter_under_it_though_a_page_number_is_nearer():
    page_number = (300, 60, 318, 80)
    tone = (50, 86, 58, 94)
    first, second = lines_in(boxes(page_number, *LETTERS, tone))
    assert (len(first.boxes), len(second.boxes)) == (1, 10)


def test_a_tone_on_a_vowel_as_tall_as_a_letter_makes_no_line_of_its_own():
    (line,) = lines_in(boxes(*LETTERS, (4, 80, 18, 96)))
    assert (line.top, line.bottom, len(line.boxes)) == (100, 120, 10)


def test_a_point_on_the_baseline_belongs_to_its_number():
    (line,) = lines_in(boxes((0, 100, 18, 120), (22, 116, 26, 120), (30, 100, 48, 120)))
    assert line.boxes[:, 0].tolist() == [0, 22, 30]


def test_a_dash_alone_in_its_cell_is_measured_by_the_letters_of_the_page():
    (line,) = lines_in(boxes((50, 100, 62, 104)), letter=20)
    assert (line.top, line.bottom) == (92, 112)


def test_no_components_no_lines():
    assert lines_in(boxes()[:0].reshape(0, 5)) == ()


def test_a_strip_puts_the_bodies_where_the_reader_expects_them():
    picture = np.full((120, 300), 255, np.uint8)
    picture[40:80, 50:70] = 0
    picture[40:80, 100:120] = 0
    ink = ink_of(picture)
    (line,) = lines_in(components(strokes(ink))[1])
    made, scale = strip(ink, line, padding=6)
    assert made.shape == (STRIP_HEIGHT, round(70 * scale) + 12)
    assert scale == BODY_HEIGHT / 40
    dark = np.flatnonzero(made.max(axis=1) > 0.5)
    assert (dark[0], dark[-1]) == (BODY_TOP, BODY_TOP + BODY_HEIGHT - 1)


def test_shadow_over_half_a_page_is_paper_not_ink():
    picture = np.full((400, 400), 250, np.uint8)
    picture[:, 200:] = np.linspace(250, 150, 200)
    picture[180:220, 100:104] = 30
    picture[180:220, 300:304] = 20
    assert components(strokes(ink_of(picture)))[1][:, :4].tolist() == [[100, 180, 104, 220], [300, 180, 304, 220]]


def test_a_dash_under_a_line_of_digits_has_a_line_to_itself():
    first, second = lines_in(boxes(*LETTERS, (0, 190, 14, 194)))
    assert (len(first.boxes), len(second.boxes)) == (9, 1)
    assert second.top < 192 < second.bottom
