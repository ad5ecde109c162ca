"""The column of the numbers of cards, of which only the words right above can say what they are."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Paragraph
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column

_CAPTION = 60
"""Letters: no words over cards are more."""


def score_column(index: int, before: Sequence[Paragraph], *, words: Role | None = None) -> Column:
    """A column of scores; of weights, or set aside, where a caption says so (น้ำหนัก, ค่าเป้าหมาย)."""
    caption = scan(before[-1].text if before else "")
    if len(caption.line) > _CAPTION:
        return Column(index, role=Role.SCORE, words=words)
    role = Role.IGNORED if caption.aside else Role.SCORE
    return Column(index, role=role, aside=caption.aside, statistic=caption.statistic, words=words)
