"""The columns beside numbers, and the lines of each."""

from __future__ import annotations

from collections.abc import Sequence

from extract.around_numbers.anchors import APART, Anchors, middle
from extract.around_numbers.groups import Column, Entry
from extract.lines import SAME_LINE, Line

Span = tuple[float, float]
"""Left and right."""


def columns_in(spans: Sequence[Span], anchors: Anchors, parts: Sequence[Line]) -> list[Column]:
    own = next(span for span in spans if span[0] <= anchors.left < span[1])
    first = next((span for span in spans if span != own), own)
    return [_column(span, own, spans, anchors, parts, must_have=span in (first, own)) for span in spans]


def spans_of(parts: Sequence[Line]) -> list[Span]:
    """Left and right of each column: between two of them no part of any line stands."""
    spans: list[Span] = []
    for left, right in sorted((part.bbox[0], part.bbox[2]) for part in parts):
        if spans and left <= spans[-1][1]:
            spans[-1] = (spans[-1][0], max(right, spans[-1][1]))
        else:
            spans.append((left, right))
    return spans


def _column(
    span: Span, own: Span, spans: Sequence[Span], anchors: Anchors, parts: Sequence[Line], *, must_have: bool
) -> Column:
    """The lines of a column as far above and below the anchors as they keep to it."""
    if span == own:
        return Column(tuple((line,) for line in anchors.numbers), must_have)
    inside = [part for part in parts if part.bbox[0] < span[1] and span[0] < part.bbox[2]]
    entries = entries_of(inside)
    keeps = [all(_keeps(part, span, spans) for part in entry) for entry in entries]
    at = [index for index, entry in enumerate(entries) if _is_within(entry, anchors)]
    if not at:
        return Column((), must_have)
    first, last = at[0], at[-1]
    while first > 0 and keeps[first - 1] and _follow(entries[first - 1], entries[first]):
        first -= 1
    while last + 1 < len(entries) and keeps[last + 1] and _follow(entries[last], entries[last + 1]):
        last += 1
    return Column(tuple(entries[first : last + 1]), must_have)


def _is_within(entry: Entry, anchors: Anchors) -> bool:
    near = SAME_LINE * anchors.height
    return anchors.ys[0] - near <= middle(entry[0]) <= anchors.ys[-1] + near


def _keeps(part: Line, span: Span, spans: Sequence[Span]) -> bool:
    """Does a part touch no other column?"""
    return not any(other != span and part.bbox[0] < other[1] and other[0] < part.bbox[2] for other in spans)


def _follow(above: Entry, below: Entry) -> bool:
    return middle(below[0]) - middle(above[0]) <= APART * above[0].height


def entries_of(parts: Sequence[Line]) -> list[Entry]:
    """The parts of one column line by line."""
    lines: list[list[Line]] = []
    for part in sorted(parts, key=middle):
        if lines and middle(part) - middle(lines[-1][0]) < SAME_LINE * part.height:
            lines[-1].append(part)
        else:
            lines.append([part])
    return [tuple(sorted(line, key=lambda part: part.bbox[0])) for line in lines]
