"""Grey pictures -> ink: paper and shadow taken away, strokes left.

Every picture here is a numpy array with rows first; ink is float32, 0 (paper) to 1 (full black).
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Ink = NDArray[np.float32]
Mask = NDArray[np.bool_]


DARKEST_PAPER = 0.45
"""Of the brightest part of the page."""


def ink_of(grey: Grey) -> Ink:
    """Ink after the paper's own brightness (yellowed sheet, shadow of a spine) is divided out."""
    height, width = grey.shape
    # The paper is what is left when every stroke has been closed over: cheap at an eighth of the size.
    small = cv2.resize(grey, (max(1, width // 8), max(1, height // 8)), interpolation=cv2.INTER_AREA)
    wide = cv2.copyMakeBorder(small, 8, 8, 8, 8, cv2.BORDER_REPLICATE)
    paper = cv2.blur(cv2.morphologyEx(wide, cv2.MORPH_CLOSE, np.ones((9, 9), np.uint8)), (3, 3))[8:-8, 8:-8]
    paper = cv2.resize(paper, (width, height), interpolation=cv2.INTER_LINEAR).astype(np.float32)
    # What is darker than any shadow is printed so: a bar of a chart, a seal.
    brightest = float(np.percentile(small, 90))
    if not brightest:
        # All black: there is no paper to print on.
        return np.zeros(grey.shape, dtype=np.float32)
    # A page has nine million pixels: all is done in place.
    ink: Ink = np.divide(grey, np.maximum(paper, DARKEST_PAPER * brightest, out=paper), out=paper, dtype=np.float32)
    np.subtract(1.0, ink, out=ink)
    dark = float(np.percentile(ink, 99.7))
    np.divide(ink, max(dark, 0.25), out=ink)
    return np.clip(ink, 0.0, 1.0, out=ink)


def strokes(ink: Ink) -> Mask:
    """Which pixels belong to strokes (Otsu's threshold, kept away from the extremes of an empty picture)."""
    level, _ = cv2.threshold((ink * 255).astype(np.uint8), 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return np.asarray(ink > min(max(level / 255, 0.25), 0.6))
