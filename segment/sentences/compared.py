"""Of how many subjects the numbers are that another's, an aim's or another year's words set aside: behind several, one
that names none is of what is not clear."""

from __future__ import annotations

import regex

from segment.facts.parts_of_eit import named_in, subjects_in
from segment.sentences.whole_lines import OVERALL

Compared = frozenset[object]

_TOTAL = "total"
_OF_THE_WHOLE = regex.compile(r"รวม|ภาพรวม|ITA|ผลการประเมิน")


def speaks_of_the_whole(lead: str) -> bool:
    """Whether the words before a number say that it is the total."""
    return _OF_THE_WHOLE.search(lead) is not None


def names_any(lead: str) -> bool:
    """Whether the words before a number name a subject, or the whole."""
    return bool(named_in(lead)) or speaks_of_the_whole(lead)


def compared(lead: str, before: Compared, *, anew: bool) -> Compared:
    """What numbers were told of up to this one: ``anew`` where its own words begin another comparison."""
    named = {each[2] for each in named_in(lead)} or ({_TOTAL} if OVERALL.search(lead) else set())
    if not named:
        return frozenset()
    return frozenset(named) if anew else before | named


def is_of_one(before: Compared) -> bool:
    """Whether a number that names nothing is of the one subject that those before it were of; a question's is none."""
    return len(before) <= 1 and not any(isinstance(each, str) and not _is_subject(each) for each in before)


def _is_subject(name: str) -> bool:
    return name == _TOTAL or bool(subjects_in(name))
