"""Sets of characters, asked about a page of codes at once."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

LAST = 0xFFFF
"""No character."""


class CodeSet:
    """Codes below ``LAST``."""

    def __init__(self, codes: Iterable[int]) -> None:
        self._holds = np.zeros(LAST + 1, dtype=np.bool_)
        self._holds[list(codes)] = True

    def among(self, codes: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which of the ``codes`` are in the set."""
        held: NDArray[np.bool_] = self._holds[np.minimum(codes, LAST)]
        return held
