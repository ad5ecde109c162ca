"""Recognising is earned: where the first pictures hold no Thai, and no other page does, the rest is not looked at.

A scanned book in English costs as much time as twenty reports, and holds no record.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from extract.page import PageContent
from extract.pdf_page import RawPage

FIRST = 3
"""Pages that are read before it is judged."""
ENOUGH = 100
"""Letters from which on a page says in what it is written."""
SOME = 0.2
"""Of a page's letters, the Thai ones from which on it may be Thai: of English print a tenth is taken for it."""


class Earned:
    """Whether pictures of a document are worth reading, as far as it has been read."""

    def __init__(self, pages: Iterable[RawPage]) -> None:
        self._thai = any(_letters(page.codes)[0] >= ENOUGH for page in pages)
        self._foreign = 0

    def __bool__(self) -> bool:
        return self._thai or self._foreign < FIRST

    def saw(self, page: PageContent) -> None:
        """Take note of what a picture held."""
        text = "".join(page.texts)
        thai, latin = _letters(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32))
        if thai + latin >= ENOUGH:
            self._foreign += thai < SOME * (thai + latin)
            self._thai |= thai >= SOME * (thai + latin)


def _letters(codes: NDArray[np.integer]) -> tuple[int, int]:
    """How many letters are Thai, and how many Latin."""
    thai = (codes >= 0x0E01) & (codes <= 0x0E2E)
    small = codes | 0x20
    latin = (small >= 0x61) & (small <= 0x7A)
    return int(thai.sum()), int(latin.sum())
