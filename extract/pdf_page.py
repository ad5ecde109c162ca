"""One PDF page as pdfium sees it, in bulk: characters, the objects they belong to, ruling lines, pictures.

Nothing is interpreted here. Characters come in the order of the content stream: pdfium sorts the text objects
of a line by x, which parts marks from the letter that they were written behind.
"""

from __future__ import annotations

import ctypes
import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from extract.page import Floats, turn_boxes

MOST_OBJECTS = 200_000
"""A page of text and tables holds hundreds to some thousands; drawings beyond this are cut off."""
MOST_DEPTH = 8
"""Form XObjects within form XObjects."""
MOST_SEGMENTS = 20_000
THIN = 3.0
"""Points: a filled shape no thicker than this is a ruling line."""

LETTER = 16.0
"""Points: a shape no larger than this may be a letter."""
LONGEST_FONT_NAME = 256

Box = tuple[float, float, float, float]
EVERYWHERE: Box = (-1e5, -1e5, 1e5, 1e5)
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True, eq=False)
class TextObject:
    """What all characters of one text object share."""

    order: int
    """Place in the content stream."""
    font: str
    size: float
    """Height of the font in points, as printed."""
    angle: int
    """Direction of reading: degrees counter-clockwise, 0–359."""
    invisible: bool
    spoken: int = 0
    """Which ActualText speaks for the object, 0 where none does; the same number is the same ActualText."""


@dataclass(frozen=True, slots=True, eq=False)
class RawPage:
    """Characters in content order with what stands beside them; positions in points from the top left."""

    width: float
    height: float
    codes: NDArray[np.int64]
    """n Unicode values."""
    origins: Floats
    """n × (x, y) of the pen."""
    boxes: Floats
    """n × (x0, top, x1, bottom): advance width by height of the font."""
    objects: NDArray[np.int64]
    """n: index into ``text_objects``."""
    broken: NDArray[np.bool_]
    """n: the font gives no Unicode value, or one that the glyph's ink contradicts (a tone mark below the line)."""
    text_objects: tuple[TextObject, ...]
    silent: Floats
    """s × (order, x0, top, x1, bottom): text objects without characters of their own: glyphs that an ActualText
    of the object before them speaks for, blanks, and copies printed over the original."""
    rules: Floats
    """r × (x0, top, x1, bottom): ruling lines as thin boxes."""
    pictures: Floats
    """p × (x0, top, x1, bottom)."""
    outlines: int
    """Small filled shapes, the size of letters."""
    too_complex: bool
    turned: int = 0
    """Degrees clockwise by which the page as shown was turned to set its text upright."""


def read_page(page: pdfium.PdfPage) -> RawPage:
    """Everything on ``page``, in one pass over its objects and one over its characters, set upright."""
    turn = _Turn(page)
    objects = _Objects(page, turn)
    textpage = page.get_textpage()
    try:
        return _upright(_raw_page(turn, objects, _Characters(textpage.raw, turn, objects)))
    finally:
        textpage.close()


def _upright(page: RawPage) -> RawPage:
    """Turn a page whose text mostly reads upwards, downwards or upside down."""
    if not len(page.codes):
        return page
    counts = np.bincount(page.objects, minlength=len(page.text_objects))
    by_angle = dict.fromkeys((0, 90, 180, 270), 0)
    for item, count in zip(page.text_objects, counts.tolist(), strict=True):
        if item.angle in by_angle:
            by_angle[item.angle] += count
    angle = max(by_angle, key=lambda angle: by_angle[angle])
    if angle == 0 or by_angle[angle] < 0.6 * len(page.codes):
        return page
    width, height = (page.width, page.height) if angle == 180 else (page.height, page.width)
    silent = np.hstack((page.silent[:, :1], turn_boxes(page.silent[:, 1:], angle, page.width, page.height)))
    return replace(
        page,
        width=width,
        height=height,
        origins=turn_boxes(np.hstack((page.origins, page.origins)), angle, page.width, page.height)[:, :2],
        boxes=turn_boxes(page.boxes, angle, page.width, page.height),
        text_objects=tuple(replace(item, angle=(item.angle - angle) % 360) for item in page.text_objects),
        silent=silent,
        rules=turn_boxes(page.rules, angle, page.width, page.height),
        pictures=turn_boxes(page.pictures, angle, page.width, page.height),
        turned=angle,
    )


class _Turn:
    """From PDF user space to points from the top left corner of the page as shown (box and rotation applied)."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        box = pdfium_c.FS_RECTF()
        if pdfium_c.FPDF_GetPageBoundingBox(page.raw, box):
            left, bottom, right, top = box.left, box.bottom, box.right, box.top
        else:
            left, bottom, right, top = 0.0, 0.0, 612.0, 792.0
        rotation = page.get_rotation()
        self.angle = rotation
        self.matrix: Matrix = {
            0: (1, 0, 0, -1, -left, top),
            90: (0, 1, 1, 0, -bottom, -left),
            180: (-1, 0, 0, 1, right, -bottom),
            270: (0, -1, -1, 0, top, right),
        }[rotation]
        sides = (right - left, top - bottom)
        self.width, self.height = sides if rotation in (0, 180) else sides[::-1]

    def points(self, points: Floats) -> Floats:
        a, b, c, d, e, f = self.matrix
        x, y = points[:, 0], points[:, 1]
        return np.column_stack((a * x + c * y + e, b * x + d * y + f))

    def boxes(self, boxes: Floats) -> Floats:
        """n × (left, bottom, right, top) in user space → n × (x0, top, x1, bottom)."""
        if not len(boxes):
            return np.empty((0, 4))
        one, two = self.points(boxes[:, :2]), self.points(boxes[:, 2:])
        return np.hstack((np.minimum(one, two), np.maximum(one, two)))


def _multiply(one: Matrix, two: Matrix) -> Matrix:
    """First ``one``, then ``two``."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = two
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _bounds(box: Box, matrix: Matrix | None) -> Box:
    if matrix is None:
        return box
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in box[::2] for y in box[1::2]]
    ys = [b * x + d * y + f for x in box[::2] for y in box[1::2]]
    return (min(xs), min(ys), max(xs), max(ys))


class _Objects:
    """One walk over the page's objects, into form XObjects, in content order."""

    def __init__(self, page: pdfium.PdfPage, turn: _Turn) -> None:
        self.text: dict[int, int] = {}
        """Address of a text object → its place in content order."""
        self.text_bounds: list[Box] = []
        self.text_handles: list[Any] = []
        self._rules: list[Box] = []
        self._pictures: list[Box] = []
        self._count = 0
        self._segments = 0
        self.outlines = 0
        self.too_complex = False
        self._sides = [ctypes.c_float() for _ in range(4)]
        self._refs = [ctypes.byref(side) for side in self._sides]
        self._matrix = pdfium_c.FS_MATRIX()
        self._area = turn.width * turn.height
        raw = page.raw
        self._walk(raw, pdfium_c.FPDFPage_CountObjects, pdfium_c.FPDFPage_GetObject, None, 0)
        self.rules = turn.boxes(np.array(self._rules).reshape(-1, 4))
        self.pictures = turn.boxes(np.array(self._pictures).reshape(-1, 4))

    def _walk(self, holder: Any, count: Any, get: Any, matrix: Matrix | None, depth: int) -> None:
        kind_of = pdfium_c.FPDFPageObj_GetType
        for index in range(count(holder)):
            self._count += 1
            if self._count > MOST_OBJECTS:
                self.too_complex = True
                return
            item = get(holder, index)
            kind = kind_of(item)
            if kind == pdfium_c.FPDF_PAGEOBJ_TEXT:
                self.text[ctypes.c_void_p.from_buffer(item).value or 0] = len(self.text_handles)
                self.text_handles.append((item, matrix))
            elif kind == pdfium_c.FPDF_PAGEOBJ_PATH:
                self._path(item, matrix)
            elif kind == pdfium_c.FPDF_PAGEOBJ_IMAGE:
                box = self.box(item, matrix)
                thin = min(box[2] - box[0], box[3] - box[1]) <= THIN
                (self._rules if thin else self._pictures).append(box)
            elif kind == pdfium_c.FPDF_PAGEOBJ_FORM and depth < MOST_DEPTH:
                inner = self.matrix(item)
                self._walk(
                    item,
                    pdfium_c.FPDFFormObj_CountObjects,
                    pdfium_c.FPDFFormObj_GetObject,
                    _multiply(inner, matrix) if matrix else inner,
                    depth + 1,
                )

    def box(self, item: Any, matrix: Matrix | None) -> Box:
        """Left, bottom, right, top in user space."""
        if not pdfium_c.FPDFPageObj_GetBounds(item, *self._refs):
            return (0.0, 0.0, 0.0, 0.0)
        left, bottom, right, top = (side.value for side in self._sides)
        return _bounds((left, bottom, right, top), matrix)

    def matrix(self, item: Any) -> Matrix:
        if not pdfium_c.FPDFPageObj_GetMatrix(item, self._matrix):
            return (1, 0, 0, 1, 0, 0)
        m = self._matrix
        return (m.a, m.b, m.c, m.d, m.e, m.f)

    def _path(self, item: Any, matrix: Matrix | None) -> None:
        box = self.box(item, matrix)
        width, height = box[2] - box[0], box[3] - box[1]
        if max(width, height) > LETTER:
            # Browsers draw the borders of a cut row far beyond the page's text and clip them.
            clip = self._clip(item, matrix)
            box = (max(box[0], clip[0]), max(box[1], clip[1]), min(box[2], clip[2]), min(box[3], clip[3]))
            width, height = box[2] - box[0], box[3] - box[1]
            if width < 0 or height < 0:
                return
        else:
            self.outlines += 1
        if min(width, height) <= THIN:
            if max(width, height) > THIN:
                self._rules.append(box)
            return
        stroke, fill = ctypes.c_int(), ctypes.c_int()
        pdfium_c.FPDFPath_GetDrawMode(item, fill, stroke)
        segments = pdfium_c.FPDFPath_CountSegments(item)
        self._segments += segments
        if self._segments > MOST_SEGMENTS:
            self.too_complex = True
            return
        inner = self.matrix(item)
        self._outline(item, segments, _multiply(inner, matrix) if matrix else inner, bool(stroke.value))

    def _clip(self, item: Any, matrix: Matrix | None) -> Box:
        """The box that a path is clipped to."""
        left, bottom, right, top = EVERYWHERE
        clip = pdfium_c.FPDFPageObj_GetClipPath(item)
        for number in range(max(pdfium_c.FPDFClipPath_CountPaths(clip), 0) if clip else 0):
            points = []
            for index in range(pdfium_c.FPDFClipPath_CountPathSegments(clip, number)):
                segment = pdfium_c.FPDFClipPath_GetPathSegment(clip, number, index)
                if pdfium_c.FPDFPathSegment_GetPoint(segment, *self._refs[:2]):
                    points.append((self._sides[0].value, self._sides[1].value))
            if points:
                xs, ys = [point[0] for point in points], [point[1] for point in points]
                left, right = max(left, min(xs)), min(right, max(xs))
                bottom, top = max(bottom, min(ys)), min(top, max(ys))
        return _bounds((left, bottom, right, top), matrix)

    def _outline(self, item: Any, segments: int, matrix: Matrix, stroked: bool) -> None:
        """The straight sides of a path: all of them where it is stroked, thin boxes only where it is filled."""
        a, b, c, d, e, f = matrix
        x, y = ctypes.c_float(), ctypes.c_float()
        start = last = (0.0, 0.0)
        corners: list[tuple[float, float]] = []
        lines: list[Box] = []

        def close_subpath() -> None:
            if len(corners) >= 2:
                xs, ys = [corner[0] for corner in corners], [corner[1] for corner in corners]
                box = (min(xs), min(ys), max(xs), max(ys))
                if min(box[2] - box[0], box[3] - box[1]) <= THIN:
                    self._rules.append(box)
                elif stroked:
                    self._rules.extend(lines)
            corners.clear()
            lines.clear()

        for index in range(segments):
            segment = pdfium_c.FPDFPath_GetPathSegment(item, index)
            pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
            point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
            kind = pdfium_c.FPDFPathSegment_GetType(segment)
            if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
                close_subpath()
                start = point
            elif kind == pdfium_c.FPDF_SEGMENT_LINETO:
                _add_straight(lines, last, point)
            corners.append(point)
            last = point
            if pdfium_c.FPDFPathSegment_GetClose(segment):
                _add_straight(lines, last, start)
                last = start
        close_subpath()


def _add_straight(lines: list[Box], one: tuple[float, float], two: tuple[float, float]) -> None:
    width, height = abs(one[0] - two[0]), abs(one[1] - two[1])
    # Rules are off from straight by 0.00003 pt in some files and by a tenth of a point in others.
    if min(width, height) <= max(0.5, 0.005 * max(width, height)) and max(width, height) > THIN:
        lines.append((min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1])))


ABOVE, BELOW = 1, 2
_SIDE_OF_MARK = dict.fromkeys((0x0E31, *range(0x0E34, 0x0E38), *range(0x0E47, 0x0E4F)), ABOVE)
_SIDE_OF_MARK |= dict.fromkeys((0x0E38, 0x0E39, 0x0E3A), BELOW)
_LINE_ENDS = (0x02, 0x09, 0x0A, 0x0D)
WRONG_SIDE = 0.1
"""Of the font size."""


class _Font:
    """What is asked once for each font of a page."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.unmapped: dict[int, bool] = {}


class _Characters:
    """One walk over the characters that pdfium found, and what their objects share."""

    def __init__(self, textpage: Any, turn: _Turn, objects: _Objects) -> None:
        self._textpage, self._turn, self._objects = textpage, turn, objects
        self._fonts: dict[int, _Font] = {}
        self._name = ctypes.create_string_buffer(LONGEST_FONT_NAME)
        self._matrix = pdfium_c.FS_MATRIX()
        self._ink = [ctypes.c_double() for _ in range(4)]
        self._last_ink = (0.0, 0.0, 0.0, 0.0)
        self.orders: list[int] = []
        """Content order of each character's object."""
        self.codes: list[int] = []
        self.boxes: list[Box] = []
        self.pens: list[tuple[float, float]] = []
        self.unmapped: list[bool] = []
        self.wrong: list[int] = []
        """For each mark whose ink lies on the wrong side, the side where it should be."""
        self.described: dict[int, TextObject] = {}
        self._walk()

    def _walk(self) -> None:
        textpage, places = self._textpage, self._objects.text
        text_object, unicode_of = pdfium_c.FPDFText_GetTextObject, pdfium_c.FPDFText_GetUnicode
        loose_box, has_error = pdfium_c.FPDFText_GetLooseCharBox, pdfium_c.FPDFText_HasUnicodeMapError
        origin_of, is_generated = pdfium_c.FPDFText_GetCharOrigin, pdfium_c.FPDFText_IsGenerated
        box = pdfium_c.FS_RECTF()
        box_ref = ctypes.byref(box)
        address_of = ctypes.c_void_p.from_buffer
        x, y = ctypes.c_double(), ctypes.c_double()
        x_ref, y_ref = ctypes.byref(x), ctypes.byref(y)
        last, font, upright, spoken = -1, _Font(""), False, False
        for index in range(max(pdfium_c.FPDFText_CountChars(textpage), 0)):
            order = places.get(address_of(text_object(textpage, index)).value or 0)
            if order is None:
                continue
            code = unicode_of(textpage, index)
            if code <= 0x20 and is_generated(textpage, index):
                continue  # a blank or line end that pdfium makes up where it sees a gap
            if order != last:
                last = order
                font = self._font_of(order)
                if order not in self.described:
                    self.described[order] = self._describe(index, order, font)
                upright = (self.described[order].angle + self._turn.angle) % 360 == 0
            loose_box(textpage, index, box_ref)
            origin_of(textpage, index, x_ref, y_ref)
            unmapped = font.unmapped.get(code)
            if unmapped is None:
                unmapped = font.unmapped[code] = code not in _LINE_ENDS and has_error(textpage, index) == 1
            pen = (x.value, y.value)
            # What an ActualText says has no ink of its own: all of it stands at the pen of its first letter.
            spoken = bool(self.pens) and self.pens[-1] == pen and (spoken or self.codes[-1] not in _SIDE_OF_MARK)
            if spoken and not self.described[order].spoken:
                self.described[order] = replace(self.described[order], spoken=self._mark_of(order))
            if code in _SIDE_OF_MARK and upright and not spoken:
                wrong = self._on_wrong_side(index, code, pen[1], self.described[order].size)
            else:
                wrong = 0
            self.wrong.append(wrong)
            self.orders.append(order)
            self.codes.append(code)
            self.boxes.append((box.left, box.bottom, box.right, box.top))
            self.pens.append(pen)
            self.unmapped.append(unmapped)

    def _mark_of(self, order: int) -> int:
        """The innermost mark of a text object, by its address."""
        item = self._objects.text_handles[order][0]
        count = pdfium_c.FPDFPageObj_CountMarks(item)
        if count < 1:
            return 0
        return ctypes.c_void_p.from_buffer(pdfium_c.FPDFPageObj_GetMark(item, count - 1)).value or 0

    def _on_wrong_side(self, index: int, code: int, baseline: float, size: float) -> int:
        """The side of a mark (ABOVE, BELOW) whose ink lies on the other one; 0 where it lies where it should."""
        left, right, bottom, top = self._ink
        if not pdfium_c.FPDFText_GetCharBox(self._textpage, index, left, right, bottom, top):
            return 0
        if top.value - bottom.value < WRONG_SIDE * size or right.value <= left.value:
            return 0
        ink = (left.value, right.value, bottom.value, top.value)
        if ink == self._last_ink:
            # One glyph with the names of two marks: its place tells of one of them only.
            self.wrong[-1] = 0
            return 0
        self._last_ink = ink
        side = _SIDE_OF_MARK[code]
        if side == ABOVE:
            return side if top.value < baseline + WRONG_SIDE * size else 0
        return side if bottom.value > baseline + WRONG_SIDE * size else 0

    def _font_of(self, order: int) -> _Font:
        pointer = pdfium_c.FPDFTextObj_GetFont(self._objects.text_handles[order][0])
        address = ctypes.c_void_p.from_buffer(pointer).value or 0
        if address not in self._fonts:
            length = pdfium_c.FPDFFont_GetBaseFontName(pointer, self._name, LONGEST_FONT_NAME) if pointer else 0
            name = self._name.raw[: max(length - 1, 0)] if length <= LONGEST_FONT_NAME else b""
            self._fonts[address] = _Font(_decoded(name))
        return self._fonts[address]

    def _describe(self, index: int, order: int, font: _Font) -> TextObject:
        """What the characters of one text object share, by its first character ``index``."""
        matrix = self._matrix
        pdfium_c.FPDFText_GetMatrix(self._textpage, index, matrix)
        size = pdfium_c.FPDFText_GetFontSize(self._textpage, index) * math.hypot(matrix.c, matrix.d)
        angle = 0 if matrix.b == 0 and matrix.a > 0 else round(math.degrees(math.atan2(matrix.b, matrix.a)))
        item = self._objects.text_handles[order][0]
        return TextObject(
            order=order,
            font=font.name,
            size=size,
            angle=(angle - self._turn.angle) % 360,
            invisible=pdfium_c.FPDFTextObj_GetTextRenderMode(item) == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE,
        )


def _decoded(name: bytes) -> str:
    """Font names are UTF-8 in new files and Thai code page 874 in old ones."""
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:
        return name.decode("cp874", "replace")


def _raw_page(turn: _Turn, objects: _Objects, characters: _Characters) -> RawPage:
    numbers = {order: number for number, order in enumerate(sorted(characters.described))}
    owners = np.array([numbers[order] for order in characters.orders], dtype=np.int64)
    in_order = np.argsort(owners, kind="stable")
    boxes = turn.boxes(np.array(characters.boxes, dtype=np.float64).reshape(-1, 4))[in_order]
    origins = turn.points(np.array(characters.pens, dtype=np.float64).reshape(-1, 2))[in_order]
    wrong = _contradicted(np.array(characters.wrong, dtype=np.int64)[in_order])
    silent = [
        (order, *objects.box(item, matrix))
        for order, (item, matrix) in enumerate(objects.text_handles)
        if order not in numbers
    ]
    silent_array = np.array(silent, dtype=np.float64).reshape(-1, 5)
    return RawPage(
        width=turn.width,
        height=turn.height,
        codes=np.array(characters.codes, dtype=np.int64)[in_order],
        origins=origins,
        boxes=boxes,
        objects=owners[in_order],
        broken=np.array(characters.unmapped, dtype=np.bool_)[in_order] | wrong,
        text_objects=tuple(characters.described[order] for order in numbers),
        silent=np.hstack((silent_array[:, :1], turn.boxes(silent_array[:, 1:]))),
        rules=_on_page(objects.rules, turn),
        pictures=_on_page(objects.pictures, turn),
        outlines=objects.outlines,
        too_complex=objects.too_complex,
    )


def _contradicted(wrong: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which marks are truly called by another's name. ``wrong`` is the side of each mark that lies on the other one.

    Two marks of one letter may be named in the other order: then both lie wrong, and the letter is right.
    """
    exchanged = (wrong[:-1] > 0) & (wrong[1:] > 0) & (wrong[:-1] != wrong[1:])
    contradicted: NDArray[np.bool_] = wrong > 0
    contradicted[:-1] &= ~exchanged
    contradicted[1:] &= ~exchanged
    return contradicted


def _on_page(boxes: Floats, turn: _Turn) -> Floats:
    """``boxes`` cut at the edges of the page; what lies outside is left out."""
    cut = np.clip(boxes, 0, (turn.width, turn.height, turn.width, turn.height))
    seen = (boxes[:, 2] > 0) & (boxes[:, 0] < turn.width) & (boxes[:, 3] > 0) & (boxes[:, 1] < turn.height)
    on_page: Floats = cut[seen]
    return on_page
