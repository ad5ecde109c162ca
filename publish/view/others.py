"""What others do about one subject, as the viewer answers it: the same tables as the page's, of the first groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from batch.numbers import Selection
from publish.headings import SCORED
from publish.others import of_measures
from publish.others.choice import Choice, Example, beyond, choose
from publish.others.measures import Row, about, groups_of, measures_of
from publish.others.outcome import Values, values_of
from publish.others.same_question import Asked, Wordings, is_everyones
from publish.page.askings import Askings
from publish.page.figures import figures
from publish.page.records import of_agencies
from publish.view.rounds import Rounds

Slice = dict[str, Any]

GROUPS = 60
"""Groups of measures that are sent: of examples, and of others for each reason where they are asked for."""

MEMBERS = 20
"""Of each group."""


@dataclass(frozen=True)
class Known:
    """The measures about a subject with their groups and their agencies' scores."""

    found: list[tuple[Row, Asked]]
    groups: list[int]
    values: Values


def known_of(rounds: Rounds, wordings: Wordings, asked: Asked) -> Known:
    """Found once for all agencies that were asked the same."""
    return rounds.remembered((wordings.scheme, asked), lambda: _known(rounds, wordings, asked))


def _known(rounds: Rounds, wordings: Wordings, asked: Asked) -> Known:
    found = list(about(measures_of(rounds.store, wordings, asked), asked, wordings))
    return Known(found, groups_of(row for row, _ in found), values_of(rounds.store, found))


def others(rounds: Rounds, scheme: str, year: int, subject: str, own: str, all_groups: bool) -> Slice:
    """What others than ``own`` (empty: nobody's) do about a subject: examples, and where ``all_groups`` are asked for
    those that are none; of a question without examples with what they do about its indicator (``whole``)."""
    wordings = rounds.wordings(scheme)
    own_id = rounds.agencies[own]["id"] if own in rounds.agencies else None
    asked = wordings.asked(own_id, year, subject)
    mine = _own_numbers(rounds, own_id, year, subject, SCORED)
    number = min(mine, key=lambda each: float(each["value"]), default=None)
    examples = _examples(rounds, wordings, asked, (number["statistic"],) if number else SCORED)
    choice = choose(examples, own_id, number["value"] if number else None)
    told = _chosen(rounds, wordings, asked, choice, all_groups)
    told["numbers"] += mine
    if asked.own and not subject.isdecimal() and not is_everyones(scheme, year, subject):
        told["added"] = [{"agency": own, "year": year, "question": subject, "text": asked.text}]
    indicator = number["indicator"] if number else _indicator(rounds, scheme, year, subject)
    if not choice.groups and indicator is not None and not subject.isdecimal():
        whole = wordings.asked(own_id, year, str(indicator))
        mine = _own_numbers(rounds, own_id, year, whole.code, ("score",))
        of_indicator = _examples(rounds, wordings, whole, ("score",) if own_id else SCORED)
        choice = choose(beyond(of_indicator, examples), own_id, mine[0]["value"] if mine else None)
        told["whole"] = _chosen(rounds, wordings, whole, choice, all_groups)
        told["whole"]["numbers"] += mine
    return told


def _examples(rounds: Rounds, wordings: Wordings, asked: Asked, statistics: Sequence[str]) -> list[Example]:
    known = known_of(rounds, wordings, asked)
    return of_measures(known.found, known.groups, asked, statistics, known.values, wordings)


def _indicator(rounds: Rounds, scheme: str, year: int, subject: str) -> int | None:
    """The indicator of a question of which one's own number is not known."""
    return next((each["indicator"] for each in rounds.subjects(scheme, year) if each["subject"] == subject), None)


def _chosen(rounds: Rounds, wordings: Wordings, asked: Asked, choice: Choice, all_groups: bool) -> Slice:
    """The tables of the first groups, with how many of each kind are left and how large each is."""
    shown = choice.groups[:GROUPS]
    left = {"offered": len(choice.groups) - len(shown)}
    for reason, groups in choice.others.items():
        some = groups[:GROUPS] if all_groups else []
        left[reason] = len(groups) - len(some)
        shown += some
    told = _told(rounds, wordings, asked, known_of(rounds, wordings, asked).values, shown)
    told["askings"][0] |= {"left": left, "sizes": [_size(group) for group in shown]}
    return told


def _own_numbers(
    rounds: Rounds, own_id: str | None, year: int, subject: str, statistics: tuple[str, ...]
) -> list[Slice]:
    """One's own numbers of the subject."""
    if own_id is None:
        return []
    selection = Selection(agencies=(own_id,), years=(year,), statistics=statistics)
    return [each for each in figures(rounds.store, selection, False) if each["subject"] == subject]


def _told(rounds: Rounds, wordings: Wordings, asked: Asked, values: Values, shown: Iterable[list[Example]]) -> Slice:
    """The tables, with the measures as the page has them."""
    examples = [each for group in shown for each in group[:MEMBERS]]
    names = list(dict.fromkeys(each.row["agency"] for each in examples))
    years = tuple({each.row["year"] for each in examples})
    rows = of_agencies(rounds.store, "measures", names, years) if names else []
    wanted = {(each.row["report_id"], each.row["measure_id"]): each for each in examples}
    measures = [row for row in rows if (row["report"], row["measure_id"]) in wanted]
    found = Askings()
    members = []
    for at, row in enumerate(measures):
        example = wanted[row["report"], row["measure_id"]]
        members.append((({**example.row, "at": at}, example.asked), example.group))
    found.add_found(asked, wordings, values, members)
    numbers = Selection(
        agencies=tuple({each.row["agency_id"] for each in examples}),
        years=years,
        levels=("indicator" if asked.code.isdecimal() else "question",),
        statistics=SCORED,
    )
    subjects = {each.asked.code for each in examples}
    scores = figures(rounds.store, numbers, False) if examples else []
    return {
        "measures": measures,
        "numbers": [each for each in scores if each["subject"] in subjects],
        "agencies": [rounds.agencies[name] for name in names],
        "askings": found.askings,
        "outcomes": found.outcomes,
        "verdicts": found.verdicts,
    }


def _size(group: list[Example]) -> Slice:
    """How many agencies wrote it, and of how many the score is known to have risen, of those whose change is known."""
    changes = [each.outcome for each in group if each.outcome.change is not None]
    return {
        "group": group[0].group,
        "agencies": len({each.row["agency"] for each in group}),
        "known": len(changes),
        "rose": sum(each.rose for each in changes),
    }
