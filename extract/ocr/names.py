"""The names of the assessment and its instruments, where both number readers see them: they know these letters.

Beside Thai, Tesseract takes OIT for ๐|1 and EIT for ย now and then, which no later repair can undo.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.ocr.alphabet import LOOK_ALIKES
from extract.ocr.groups import Group
from extract.ocr.strip_reader import Sign

SEEN = re.compile("ITA|[IEO]IT|IT")
"""By the first reader, which may draw the first two letters of IIT together."""
NAMES = {"ITA": "ITA", "IIT": "IIT", "EIT": "EIT", "OIT": "OIT", "IT": "IIT"}
SURE = 0.45
"""The joint confidence that both readers must have in every letter that both see."""
NEAR = 1.2
"""Of a letter's height: how far the two readers' places of one name may differ."""
CLOSE = 0.6
"""Of a letter's height: the widest white between two letters of a name."""

Name = tuple[str, tuple[Group, ...], float]
"""A name, what prints it, and how sure both readers are of it (0–1)."""


def may_hold_names(first: Sequence[Sign]) -> bool:
    """Whether the first reader sees anything like a name."""
    return SEEN.search("".join(sign.sign for sign in first)) is not None


def names(first: Sequence[Sign], second: Sequence[Group], body: float) -> Iterator[Name]:
    """The names that both readers see at the same place, left to right."""
    signs = "".join(group.sign for group in second)
    for seen in SEEN.finditer("".join(sign.sign for sign in first)):
        own, name = first[seen.start() : seen.end()], NAMES[seen.group()]
        for match in re.finditer(f"(?={''.join(map(_alike, name))})", signs):
            same = tuple(second[match.start() : match.start() + len(name)])
            sure = min(sign.confidence for sign in own) * min(group.confidence for group in same)
            close = all(two.x0 - one.x1 <= CLOSE * body for one, two in pairwise(same))
            if abs(same[-1].middle - own[-1].x) <= NEAR * body and close and sure >= SURE:
                yield name, same, sure
                break


def _alike(letter: str) -> str:
    """A pattern of the signs that nobody can tell from ``letter`` who sees it alone."""
    return f"[{next((signs for signs in LOOK_ALIKES if letter in signs), letter)}]"
