"""One line of print -> words with places: prose from Tesseract, numbers from the number readers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.ocr import engine
from extract.ocr.alphabet import DIGITS, MARKS
from extract.ocr.beside import APART
from extract.ocr.groups import Group
from extract.ocr.ink import Ink
from extract.ocr.lines import Line
from extract.ocr.numbers import WITHHELD, Number, numbers
from extract.ocr.scripts import SURE, with_latin_words, with_letters, with_thai_words

SARA_AM = re.compile("\u0e4d\u0e32|(?<=([\u0e48-\u0e4b]))\\1\u0e32")
"""Tesseract writes it in two, or takes its ring for a second tone mark: no letter bears two."""
BLANK = 0.38
"""Of a letter's height: the white beside a number that is a printed blank."""
CODE_SIGNS = "IEOieo"
STROKES = "|[]!l"
"""What Tesseract takes a lonely I for."""
PARTLY_WITHHELD = re.compile(f"[{DIGITS}.,/:]*{WITHHELD}[{DIGITS}{WITHHELD}.,/:]*")
MOST_WORDS = 60
"""Blanks of a line: the narrowest print of the widest page has no more."""
EDGE = 4
"""Pixels of paper left around a line."""


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two blanks; columns of the page, confidence 0–1."""

    text: str
    x0: float
    x1: float
    confidence: float


def read_line(ink: Ink, labels: NDArray[np.int32], line: Line) -> tuple[tuple[Word, ...], tuple[Number, ...]]:
    """The words of a line of the page, left to right, and those of its numbers that are withheld."""
    left, top = max(0, int(line.boxes[:, 0].min()) - EDGE), max(0, int(line.boxes[:, 1].min()) - EDGE)
    right, bottom = int(line.boxes[:, 2].max()) + EDGE, int(line.boxes[:, 3].max()) + EDGE
    ink, labels = ink[top:bottom, left:right], labels[top:bottom, left:right]
    boxes = line.boxes - np.array([left, top, left, top, 0], np.int32)
    here = Line(line.x0 - left, line.x1 - left, line.top - top, line.bottom - top, boxes)
    own = _alone(ink, labels, here.boxes[:, 4])

    def read_again(x0: float, x1: float) -> str:
        picture = own[:, max(0, round(x0) - EDGE) : round(x1) + EDGE]
        return "".join(character.text for character in engine.read_line(picture, line.body)).replace(" ", "")

    found, beside = numbers(own, labels, here, ink, read_again)
    row: list[engine.Character] = []
    alone: list[Number] = []
    for index, number in enumerate((*found, None)):
        begin, end = _edges(found, index)
        kept, doubtful = _prose(ink, labels, here, found, beside, index)
        row = _joined(row, kept, begin, here)
        alone += doubtful
        if number:
            row = _joined(row, [_as_character(number)], end, here)
    shown = [replace(each, x0=each.x0 + left, x1=each.x1 + left) for each in (*found, *alone) if not each.proven]
    return tuple(replace(word, x0=word.x0 + left, x1=word.x1 + left) for word in words_of(row)), tuple(shown)


def _edges(found: tuple[Number, ...], index: int) -> tuple[float, float]:
    """From the end of the number before ``index`` to the beginning of the one there."""
    return found[index - 1].x1 if index else -np.inf, found[index].x0 if index < len(found) else np.inf


def _prose(
    ink: Ink,
    labels: NDArray[np.int32],
    line: Line,
    found: tuple[Number, ...],
    beside: tuple[Group, ...],
    index: int,
) -> tuple[list[engine.Character], list[Number]]:
    """What stands before the number ``index``: marks by the second reader, prose by Tesseract."""
    between = _edges(found, index)
    printed = {label for number in found for label in number.labels}
    before_number = index < len(found) and not found[index].text.isalpha()
    after_name = index > 0 and found[index - 1].text.isalpha()
    signs = [group for group in beside if between[0] < group.middle < between[1]]
    letter = _code_letter(ink, labels, line, signs, between[1]) if before_number else None
    if letter is not None:
        printed |= {label for group in signs if group.x1 > letter.x0 for label in group.labels}
        signs = [group for group in signs if group.x1 <= letter.x0]
    kept, doubtful = _between(ink, labels, line, sorted(printed), signs, between, after_name=after_name)
    if before_number:
        kept = stroke_as_letter(kept)
    if letter is not None:
        kept = _joined(kept, [letter], letter.x0, line)
    return kept, doubtful


def stroke_as_letter(characters: list[engine.Character]) -> list[engine.Character]:
    """A stroke that stands alone before a number is the I of a question code: nothing else is printed so."""
    *before, last = characters or [engine.Character("", 0.0, 0.0, 0.0)]
    if last.text in tuple(STROKES) and (not before or before[-1].text == " "):
        return [*before, replace(last, text="I")]
    return characters


def _code_letter(
    ink: Ink, labels: NDArray[np.int32], line: Line, signs: list[Group], number: float
) -> engine.Character | None:
    """The letter of a question code where the last sign before a number stands alone: ข้อ e๑."""
    if not signs or number - signs[-1].x1 > APART * line.body or signs[-1].sign in (*DIGITS, *MARKS):
        return None
    # An i and its dot may count as two.
    last = [group for group in signs if group.x1 > signs[-1].x0]
    x0, x1 = min(group.x0 for group in last), max(group.x1 for group in last)
    before = [group.x1 for group in signs if group not in last]
    if before and x0 - max(before) <= BLANK * line.body:
        return None
    columns = slice(max(0, x0 - EDGE), x1 + EDGE)
    own = np.array([label for group in last for label in group.labels])
    read = engine.read_latin(_alone(ink[:, columns], labels[:, columns], own), line.body)
    sure = read is not None and read[0] in tuple(CODE_SIGNS) and read[1] >= SURE
    return engine.Character(read[0], x0, x1, read[1]) if read is not None and sure else None


def _between(
    ink: Ink,
    labels: NDArray[np.int32],
    line: Line,
    printed: list[int],
    signs: list[Group],
    between: tuple[float, float],
    *,
    after_name: bool,
) -> tuple[list[engine.Character], list[Number]]:
    """What the signs make that are not ``printed`` in numbers and codes."""
    middle = (line.boxes[:, 0] + line.boxes[:, 2]) / 2
    inside = (middle > between[0]) & (middle < between[1]) & ~np.isin(line.boxes[:, 4], printed)
    if not inside.any():
        return [], []
    if signs and all(group.sign in MARKS for group in signs):
        return [engine.Character(group.sign, group.x0, group.x1, group.confidence) for group in signs], []
    left = max(0, int(line.boxes[inside, 0].min()) - EDGE)
    columns = slice(left, int(line.boxes[inside, 2].max()) + EDGE)
    picture = _alone(ink[:, columns], labels[:, columns], line.boxes[inside, 4])
    read = engine.read_line(picture, line.body)
    if sum(character.text == " " for character in read) >= MOST_WORDS:
        # No line of print: its words are not worth a second look each.
        return without_digits(tuple(replace(c, x0=c.x0 + left, x1=c.x1 + left) for c in read))

    def again(x0: float, x1: float) -> Ink:
        return picture[:, max(0, int(x0)) : int(x1) + 1]

    joined = after_name and left + EDGE - between[0] <= BLANK * line.body
    read = with_latin_words(read, lambda x0, x1: engine.read_latin(again(x0, x1), line.body), after_name=joined)
    read = with_thai_words(
        read,
        lambda x0, x1: engine.read_latin(again(x0, x1), line.body),
        lambda x0, x1: engine.read_line(again(x0, x1), line.body, latin=False),
    )
    read = with_letters(read, lambda x0, x1: engine.read_latin(again(x0, x1), line.body))
    return without_digits(tuple(replace(c, x0=c.x0 + left, x1=c.x1 + left) for c in read))


def _alone(ink: Ink, labels: NDArray[np.int32], kept: NDArray[np.int32]) -> Ink:
    """The ink of these components (and their soft edges) and no other."""
    mask = cv2.dilate(np.isin(labels, kept).astype(np.uint8), np.ones((3, 3), np.uint8))
    return np.where(mask > 0, ink, np.float32(0.0))


def without_digits(characters: tuple[engine.Character, ...]) -> tuple[list[engine.Character], list[Number]]:
    """Tesseract's characters with its digits withheld, and these as numbers that nobody else saw."""
    kept: list[engine.Character] = []
    alone: list[Number] = []
    before = ""
    for character in characters:
        sure = min(character.confidence, 0.3)
        if character.text not in DIGITS:
            kept.append(character)
            before = ""
            continue
        kept.append(replace(character, text=WITHHELD, confidence=sure))
        if before:
            last = alone[-1]
            readings = (last.readings[0] + character.text,)
            alone[-1] = replace(last, text=last.text + WITHHELD, x1=character.x1, readings=readings)
        else:
            alone.append(Number(WITHHELD, character.x0, character.x1, (), False, sure, (character.text,)))
        before = character.text
    return kept, alone


def _joined(
    row: list[engine.Character], more: list[engine.Character], edge: float, line: Line
) -> list[engine.Character]:
    """``more`` behind ``row``, with a blank where the white at the ``edge`` of a number is as wide as one."""
    if not row or not more:
        return row + more
    middle = (line.boxes[:, 0] + line.boxes[:, 2]) / 2
    left, right = line.boxes[middle < edge, 2], line.boxes[middle >= edge, 0]
    blank = len(left) > 0 and len(right) > 0 and right.min() - left.max() > BLANK * line.body
    between = [engine.Character(" ", row[-1].x1, more[0].x0, min(row[-1].confidence, more[0].confidence))]
    return [*row, *(between if blank else []), *more]


def _as_character(number: Number) -> engine.Character:
    return engine.Character(number.text, number.x0, number.x1, number.confidence)


def whole_numbers(word: str) -> str:
    """``word`` with no half of a number left: where some digits are withheld, those that join on to them are too.

    >>> whole_numbers("13.8\ufffd"), whole_numbers("(๗๙.๙๙)")
    ('\ufffd\ufffd.\ufffd\ufffd', '(๗๙.๙๙)')
    """
    return PARTLY_WITHHELD.sub(lambda match: re.sub(f"[{DIGITS}]", WITHHELD, match.group()), word)


def words_of(row: Sequence[engine.Character]) -> tuple[Word, ...]:
    """Characters and numbers parted at their blanks."""
    words: list[list[engine.Character]] = [[]]
    for character in row:
        if character.text == " ":
            words.append([])
        else:
            words[-1].append(character)
    return tuple(
        Word(
            whole_numbers(SARA_AM.sub("\u0e33", "".join(c.text for c in word))),
            min(c.x0 for c in word),
            max(c.x1 for c in word),
            float(np.mean([c.confidence for c in word])),
        )
        for word in words
        if word
    )
