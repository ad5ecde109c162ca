"""Tables of a shape of their own, which are read otherwise than as rows under a header: the first that knows a table
makes its grids."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from extract.document import Paragraph, Table
from segment.tables.grid import Grid
from segment.tables.shapes.asked import asked
from segment.tables.shapes.codes_over_scores import codes_over_scores
from segment.tables.shapes.filled_in import filled_in
from segment.tables.shapes.form import forms, goes_on_form, may_be_form, may_begin_form
from segment.tables.shapes.labelled_cells import labelled_cells
from segment.tables.shapes.labelled_rows import goes_on_labelled, labelled_rows, may_begin_labelled
from segment.tables.shapes.levels_across import levels_across
from segment.tables.shapes.measures_over_steps import measures_over_steps
from segment.tables.shapes.number_cards import number_cards
from segment.tables.shapes.numbers_over_labels import numbers_over_labels
from segment.tables.shapes.pairs import paired
from segment.tables.shapes.parts_beside import goes_on_parts, may_begin_parts, parts_beside
from segment.tables.shapes.question_above import question_above
from segment.tables.shapes.scores_over_codes import scores_over_codes
from segment.tables.shapes.signatures import signatures
from segment.tables.shapes.staggered import staggered
from segment.tables.shapes.stating_cells import goes_on_stating, stating_cells
from segment.tables.shapes.ticked import ticked
from segment.tables.shapes.turned import turned
from segment.tables.shapes.works_across import works_across
from segment.tables.shapes.works_of_units import works_of_units
from segment.tables.shapes.works_over_subjects import works_over_subjects

_BEHIND_FORMS = (
    asked,
    turned,
    paired,
    question_above,
    works_over_subjects,
    measures_over_steps,
    codes_over_scores,
    scores_over_codes,
    numbers_over_labels,
    number_cards,
    staggered,
    ticked,
    levels_across,
    filled_in,
    labelled_cells,
    works_of_units,
    works_across,
)


def of_a_shape(pieces: Sequence[Table], before: Sequence[Paragraph]) -> tuple[list[Grid], int]:
    """The grids of the first of ``pieces``, and of how many pieces they are (forms, labelled rows, parts and cells that
    state may go over them all); none where it is a table of rows under a header."""
    first = pieces[0]
    if found := signatures(first, before):
        return found, 1
    if found := forms(pieces, before) or labelled_rows(pieces, before) or parts_beside(pieces, before):
        return found, len(pieces)
    if found := next((grids for shape in _BEHIND_FORMS if (grids := shape(first, before))), []):
        return found, 1
    found = stating_cells(pieces, before)
    return found, len(pieces) if found else 0


def piece_of(first: Table) -> Callable[[Table], bool] | None:
    """How a piece is told that a page cuts from a table of such a shape; None where ``first`` is of none."""
    as_form = partial(goes_on_form, first=first)
    if may_be_form(first) or forms([first], ()):
        return as_form
    if may_begin_labelled(first) or labelled_rows([first], ()):
        return lambda piece: as_form(piece) or goes_on_labelled(piece, first)
    if may_begin_parts(first):
        return lambda piece: as_form(piece) or goes_on_parts(piece, first)
    if stating_cells([first], ()):
        return lambda piece: as_form(piece) or goes_on_stating(piece, first)
    return as_form if may_begin_form(first) else None
