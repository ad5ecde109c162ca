"""Pages of which one large word says that they do not count: ยกเลิก, VOID, over their print or beside it."""

from __future__ import annotations

import re

import numpy as np

from extract.page import BLANK, Flags, Floats
from extract.pdf_page import RawPage

LARGE = 2.5
"""Of the usual font size: no heading is larger."""
_WORDS = re.compile(
    r"(?:ยกเลิก(?:การใช้|ใช้)?(?:แล้ว)?|(?:ไม่|ห้าม|เลิก)ใช้(?:แล้ว)?|โมฆะ|void|cancell?(?:ed)?|obsolete)+", re.IGNORECASE
)
_SIGNS = "()[]*“”\"'-–"


def cancelled(page: RawPage, sizes: Floats) -> Flags:
    """The characters of a page that such a word cancels: all but its own; none where the large letters say more."""
    inked = (page.codes > BLANK) & ~page.hidden
    large = inked & (sizes > LARGE * np.median(sizes[inked])) if inked.any() else inked
    words = "".join(map(chr, page.codes[large].tolist())).strip(_SIGNS)
    return inked & ~large if _WORDS.fullmatch(words) else np.zeros(len(page.codes), dtype=np.bool_)
