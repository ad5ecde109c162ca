"""The number readers: the committed weights on fonts they never saw, and what is believed where they differ."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from extract.ocr import strip_reader
from extract.ocr.alphabet import ARABIC_DIGITS, SIGNS, THAI_DIGITS, label
from extract.ocr.ink import ink_of, strokes
from extract.ocr.lines import Line, components, lines_in
from extract.ocr.network import load, save
from extract.ocr.numbers import WITHHELD, Number, numbers
from training.fonts import HELD_OUT_FAMILIES, THAI_FAMILIES, fonts, held_out_fonts
from training.strips import Sample, sample
from training.texts import number

UPRIGHT = [font for font in held_out_fonts() if Path(font.path).stem in ("Kinnari", "Umpush")]


def read(drawn: Sample, third: str = "") -> tuple[Number, ...]:
    ink = ink_of(drawn.grey)
    labels, boxes = components(strokes(ink))
    line = max(lines_in(boxes), key=lambda line: line.x1 - line.x0)
    return numbers(ink, labels, line, ink, lambda x0, x1: third)[0]


def clean(text: str, dpi: int = 300) -> Sample:
    return sample(UPRIGHT[:1], np.random.default_rng(5), text=text, dpi=dpi, strength=0.0)


@pytest.mark.parametrize(
    ("printed", "signs"),
    [
        ("๙๐.๙๔", "๙๐.๙๔"),
        ("E๑๐ (๗๙.๙๙ คะแนน)", "E๑๐(๗๙.๙๙ก)"),
        ("ตัวชี้วัดที่ 3 – 1,000", "ก3-1,000"),
        ("การ เปิด เผย", "ก"),
    ],
)
def test_the_label_of_a_line(printed: str, signs: str):
    assert label(printed) == signs


def test_the_held_out_fonts_are_installed_and_none_is_learnt_from():
    assert len(UPRIGHT) == 2
    assert not {font.path for font in held_out_fonts()} & {font.path for font in fonts(THAI_FAMILIES)}
    assert not set(HELD_OUT_FAMILIES) & set(THAI_FAMILIES)


@pytest.mark.parametrize("digits", [THAI_DIGITS, ARABIC_DIGITS])
def test_numbers_in_fonts_never_seen_are_read_and_none_is_wrong(digits: str):
    random = np.random.default_rng(2566)
    read_right, wrong = 0, []
    for turn in range(60):
        text = number(random, digits)
        drawn = sample(UPRIGHT[turn % 2 : turn % 2 + 1], random, text=text, dpi=(150, 200, 300)[turn % 3], strength=0.6)
        printed = text.replace(" ", "").split("-")
        told = [(each.text, each.proven) for each in read(drawn)]
        read_right += told == [(each, True) for each in printed]
        wrong += [(text, each) for each, proven in told if proven and each not in printed]
    assert wrong == []
    assert read_right >= 51


@pytest.mark.parametrize("text", ["๑๒.๓๔", "๕๖.๗๘", "๙๐.๐๑", "12.34", "56.78", "90.01", "100.00", "๑,๒๓๔", "๒๕๖๖"])
def test_every_digit_on_clean_paper(text: str):
    assert [(each.text, each.proven) for each in read(clean(text))] == [(text, True)]


def test_the_code_letter_before_a_number_is_read_with_it():
    assert [each.text for each in read(clean("E๑๐"))] == ["E๑๐"]


def test_digits_that_stand_apart_are_no_number_on_dirty_paper_nor_on_clean():
    drawn = clean("๔๕.๖๗")
    ink = ink_of(drawn.grey)
    labels, boxes = components(strokes(ink))
    (line,) = lines_in(boxes)
    (point,) = (box for box in line.boxes if box[3] - box[1] < 0.3 * line.body)
    faint = np.where(labels == point[4], np.float32(0.3), ink)
    clear = np.where(cv2.dilate((labels == point[4]).astype(np.uint8), np.ones((5, 5))) > 0, np.float32(0), ink)
    alone = Line(line.x0, line.x1, line.top, line.bottom, line.boxes[line.boxes[:, 4] != point[4]])
    (doubted,), _ = numbers(clear, labels, alone, faint, lambda x0, x1: "")
    (apart,), _ = numbers(clear, labels, alone, clear, lambda x0, x1: "")
    assert (doubted.text, doubted.proven) == (4 * WITHHELD, False)
    assert (apart.text, apart.proven) == (4 * WITHHELD, False)


@pytest.mark.parametrize(
    ("printed", "told"),
    [
        ("๙ ๑.๓", [(f"{WITHHELD}{WITHHELD}.{WITHHELD}", False)]),
        ("๙  ๑.๓", [("๙ ๑.๓", True)]),
        ("9      1.3", [("9", True), ("1.3", True)]),
    ],
)
def test_two_numbers_never_become_one(printed: str, told: list[tuple[str, bool]]):
    assert [(each.text, each.proven) for each in read(clean(printed))] == told


def test_prose_holds_no_number():
    assert read(clean("การเปิดเผยข้อมูลสาธารณะของหน่วยงาน")) == ()


def test_numbers_inside_prose_are_found():
    assert [each.text for each in read(clean("ข้อ ๑๒ ได้ ๙๐.๙๔ คะแนน"))] == ["๑๒", "๙๐.๙๔"]


@pytest.mark.parametrize("name", ["strip_reader.npz", "glyph_reader.npz"])
def test_the_weights_are_small(name: str):
    assert Path(strip_reader.__file__).with_name(name).stat().st_size < 150_000


def test_weights_survive_a_round_trip_but_for_what_eight_bits_cannot_hold(tmp_path: Path):
    random = np.random.default_rng(1)
    weights = {"one": random.normal(size=(4, 3, 3, 3)).astype(np.float32), "one.bias": np.ones(4, np.float32)}
    save(tmp_path / "net.npz", weights)
    back = load(tmp_path / "net.npz")
    assert set(back) == {"one", "one.bias"}
    assert np.abs(back["one"] - weights["one"]).max() < 0.02
    assert back["one.bias"].tolist() == [1, 1, 1, 1]


def test_every_sign_is_one_class():
    assert len(set(SIGNS)) == len(SIGNS) == 34


@pytest.mark.parametrize("text", ["ข้อ i๒", "ข้อ i๒ และ ข้อ i๓"])
def test_the_i_of_a_question_code_does_not_spoil_its_number(text: str):
    assert [(each.text, each.proven) for each in read(clean(text))] == [
        (sign, True) for sign in text if sign in THAI_DIGITS
    ]


def test_digits_with_words_between_are_two_numbers():
    told = read(clean("ตั้งแต่ข้อ ๑ ถึงข้อคำถามที่ ๓ ของหน่วยงาน"))
    assert [(each.text, each.proven) for each in told] == [("๑", True), ("๓", True)]


@pytest.mark.parametrize("text", ["วัฒนธรรม No Gift", "ทาง Facebook นี้"])
def test_the_o_of_a_word_is_no_zero(text: str):
    assert read(clean(text)) == ()


@pytest.mark.parametrize("name", ["ITA", "IIT", "EIT", "OIT"])
def test_the_names_of_the_instruments_are_read_by_the_number_readers(name: str):
    told = read(clean(f"แบบวัด {name} ได้ ๙๕.๕ คะแนน"))
    assert [(each.text, each.proven) for each in told] == [(name, True), ("๙๕.๕", True)]


def test_information_technology_is_no_instrument():
    assert read(clean("ระบบ IT ของหน่วยงาน")) == ()


def test_a_dust_speck_beside_the_point_of_an_item_is_no_digit():
    drawn = clean("๕. การแก้ไข")
    ink = ink_of(drawn.grey)
    _, boxes = components(strokes(ink))
    (line,) = lines_in(boxes)
    (point,) = (b for b in line.boxes if b[3] - b[1] < 0.3 * line.body and b[3] > line.bottom - 0.3 * line.body)
    ink[point[3] - 2 : point[3] + 3, point[2] - 1 : point[2] + 4] = 1
    labels, boxes = components(strokes(ink))
    (line,) = lines_in(boxes)
    told, _ = numbers(ink, labels, line, ink, lambda x0, x1: "")
    assert [(each.text, each.proven) for each in told][:1] in ([("๕", True)], [("๕.", True)])


def test_a_number_that_begins_with_a_point_is_the_rest_of_the_one_above():
    assert [(each.text, each.proven) for each in read(clean(".๙๔ คะแนน)"))] == [("๙๔", True)]


def test_the_letters_of_a_word_that_joins_on_are_no_question_code():
    drawn = sample(UPRIGHT[1:], np.random.default_rng(5), text="มาตรฐาน (ISO๓๗๐๐๑)", dpi=300, strength=0.0)
    assert [(each.text, each.proven) for each in read(drawn)] == [("๓๗๐๐๑)", True)]


@pytest.mark.parametrize("text", ["O๒๗ หลักเกณฑ์", "0๒๗ หลักเกณฑ์", "๐๒๗ หลักเกณฑ์"])
def test_the_o_of_a_code_may_be_a_zero(text: str):
    (told,) = read(clean(text))
    assert (told.text[0] in "O0๐", told.text[1:], told.proven) == (True, "๒๗", True)
