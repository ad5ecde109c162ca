"""Whether a sentence gives the report's own result under a name: what was copied keeps the name, not the numbers."""

from __future__ import annotations

import re

from checks.case import Case, Passage
from normalize.numerals import to_arabic

_RESULT = re.compile(r"(?<![\d.,])\d{2,3}\.\d{1,2}(?![\d.])")
_FAR = 120
"""Letters: a result stands no farther behind whose it is."""


def gives_own_result(case: Case, passage: Passage, after: str) -> bool:
    """Whether the first number behind a name is one that the report gives to its own agency elsewhere."""
    found = _RESULT.search(to_arabic(after[:_FAR]))
    if found is None or (value := float(found[0])) == _FULL:
        return False
    own = case.bundle.report.agency
    return any(
        score.value == value and score.agency in (None, own) and score.place != passage.place
        for score in case.bundle.scores
    )


_FULL = 100.0
"""Any agency may have it."""
