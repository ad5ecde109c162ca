"""A page's picture, turned upright and straightened."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.limits import limit
from extract.ocr.ink import Grey, Mask, ink_of, strokes
from extract.ocr.lines import components, letter_height
from extract.print_size import unit_of

if TYPE_CHECKING:
    import pypdfium2

Pixel = TypeVar("Pixel", np.uint8, np.float32)
DPI = 300
"""Scanned pages are drawn at this resolution for their print, whatever their own: the readers' measures hold for it."""
USUAL_BODY = 0.075
"""Inches: a letter's body in print of 14 to 16 points."""
OFF = 2.2
"""So many times larger or smaller is not the usual print."""
MOST_LETTERS = 2000
"""Looked at to tell which way a page stands."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The picture of a page: its resolution for print of the usual size, and how large a point of such print is there
    in points of the page (1 on usual paper)."""

    grey: Grey
    dpi: float
    unit: float
    needed: int
    """Pixels of the longer side at full resolution."""

    @property
    def is_smaller(self) -> bool:
        """Whether the limit does not let it be so large."""
        return self.needed > limit("pixels")


def drawn(page: pypdfium2.PdfPage) -> Drawn:
    """The page's picture as a PDF reader shows it, its print as large as the readers' measures want it; that of a
    poster is smaller, so that no page can take all memory."""
    unit = print_unit(page)
    longer = max(*page.get_size(), 1.0)
    full, most = DPI / 72 / unit, limit("pixels") / longer
    scale = min(full, most)
    return Drawn(_rendered(page, scale), 72 * scale * unit, unit, math.ceil(full * longer))


def print_unit(page: pypdfium2.PdfPage) -> float:
    """How many points of the page a point of usual print is: pages in pixels or millimetres are sheets of paper that
    is much larger or smaller; where their print is not, they are posters or slips."""
    unit = unit_of(np.empty(0), *page.get_size())
    if unit == 1.0:
        return unit
    grey = _rendered(page, DPI / 2 / 72 / unit)
    body = letter_height(components(strokes(ink_of(grey)))[1])
    usual = USUAL_BODY * DPI / 2
    return unit * body / usual if body and not usual / OFF <= body <= usual * OFF else unit


def _rendered(page: pypdfium2.PdfPage, scale: float) -> Grey:
    grey = page.render(scale=scale, grayscale=True).to_numpy()
    return np.ascontiguousarray(grey.reshape(grey.shape[:2]))


def rotated(picture: NDArray[Pixel], degrees: int) -> NDArray[Pixel]:
    """``picture`` turned clockwise by a multiple of 90°."""
    return np.ascontiguousarray(np.rot90(picture, -(degrees // 90) % 4))


def lies_on_its_side(boxes: NDArray[np.int32], dpi: float) -> bool:
    """Whether the lines of print run down the page, told by its connected components (``lines.components``).

    Letters stand closer to the letters of their own line than to those of the next: the page lies
    on its side where most letters' nearest neighbour is above or below them.
    """
    size = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    letters = boxes[(size >= 0.05 * dpi) & (size <= 0.3 * dpi)]
    if len(letters) < 20:
        return False
    letters = letters[:: max(1, len(letters) // 1500)] if len(letters) > 3000 else letters
    centres = np.stack([letters[:, 0] + letters[:, 2], letters[:, 1] + letters[:, 3]], axis=1) / 2
    apart = centres[:, None, :] - centres[None, :, :]
    distance = np.square(apart).sum(axis=2)
    np.fill_diagonal(distance, np.inf)
    nearest = apart[np.arange(len(letters)), distance.argmin(axis=1)]
    return bool(np.mean(np.abs(nearest[:, 1]) > np.abs(nearest[:, 0])) > 0.5)


def marks_above_and_below(boxes: NDArray[np.int32]) -> tuple[int, int]:
    """How many small components hang close over, and how many close under, a letter.

    Thai has far more signs above its letters than below: a page where it is the other way round stands on its head.
    """
    height, width = boxes[:, 3] - boxes[:, 1], boxes[:, 2] - boxes[:, 0]
    letter = letter_height(boxes)
    letters = boxes[(height > 0.7 * letter) & (height < 1.6 * letter) & (width < 2 * letter)][:MOST_LETTERS]
    small = (np.maximum(height, width) < 0.7 * letter) & (np.maximum(height, width) > 0.2 * letter)
    middle = (boxes[small, 0] + boxes[small, 2])[:MOST_LETTERS] / 2
    top, bottom = boxes[small, 1][:MOST_LETTERS], boxes[small, 3][:MOST_LETTERS]
    over = (middle[:, None] >= letters[None, :, 0]) & (middle[:, None] <= letters[None, :, 2])
    reach = 0.5 * letter
    above = over & (np.abs(letters[None, :, 1] - bottom[:, None]) < reach)
    below = over & (np.abs(top[:, None] - letters[None, :, 3]) < reach)
    return int(above.any(axis=1).sum()), int(below.any(axis=1).sum())


def skew(mask: Mask, limit: float = 6.0) -> float:
    """Degrees by which the print leans (positive: lines fall to the right), found to a twentieth."""
    height, width = mask.shape
    factor = 1000 / max(height, width)
    shrunk = cv2.resize(mask.astype(np.float32), None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    small = np.asarray(shrunk, dtype=np.float32)

    def sharpness(angle: float) -> float:
        return float(np.square(np.diff(straightened(small, angle, 0.0).sum(axis=1))).sum())

    best = max(np.arange(-limit, limit + 0.1, 0.5), key=sharpness)
    return float(max(np.arange(best - 0.45, best + 0.46, 0.05), key=sharpness))


def straightened(picture: NDArray[Pixel], degrees: float, paper: float = 255.0) -> NDArray[Pixel]:
    """``picture`` turned back by ``degrees`` about its centre, on a sheet of the same size."""
    if abs(degrees) < 0.02:
        return picture
    height, width = picture.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    straight = cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=paper)
    return np.asarray(straight, dtype=picture.dtype)
