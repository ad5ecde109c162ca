"""Groups of the same columns side by side, and one small table for each subject."""

from __future__ import annotations

from tests.forms.choices import Choices
from tests.forms.facts import INDICATORS_OF, INSTRUMENT_OF
from tests.forms.figures import Subject, score_series, value_of
from tests.forms.labels import (
    CODE_HEADS,
    question_text,
)
from tests.forms.naming import Labels
from tests.forms.sheet import Row, Sheet, print_sheet
from tests.forms.story import Story
from tests.forms.subjects import (
    LABEL_HEADS,
    indicator_of,
    name_questions,
    state,
)


def groups(story: Story, choices: Choices, scope: str, subjects: list[Subject]) -> None:
    """The rows folded into several groups of the same columns beside each other."""
    labels = Labels(story, choices)
    groups: list[list[Subject]]
    if scope in ("indicators", "instruments and indicators"):
        groups = [
            [s for s in subjects if (INSTRUMENT_OF[int(str(s[1]))] if s[0] == "indicator" else s[1]) == i]
            for i in INDICATORS_OF
        ]
    else:
        count = int(choices.pick("groups", ("2", "2", "3")))
        height = -(-len(subjects) // count)
        groups = [subjects[i : i + height] for i in range(0, len(subjects), height)]
    texts = scope == "OIT items" and choices.pick("question text", ("beside", "no text")) == "beside"
    head = choices.pick("label head", LABEL_HEADS[scope]) or "ตัวชี้วัด"
    score = choices.pick("score head", ("คะแนน", "คะแนนที่ได้", "ร้อยละ", "ผลคะแนน"))
    code_head = choices.pick("code head", CODE_HEADS)
    one_header = [code_head, *([head] if texts else []), score] if subjects[0][0] == "question" else [head, score]
    width = len(one_header)
    rows = []
    for line in range(max(map(len, groups))):
        cells: list[str] = []
        for group in groups:
            if line >= len(group):
                cells += [""] * width
                continue
            kind, key = subject = group[line]
            if kind == "question":
                indicator = indicator_of(story, str(key))
                cells += [labels.code(str(key), indicator, sound=True)]
                cells += [question_text(indicator, str(key))] if texts else []
            elif kind == "instrument":
                cells.append(labels.instrument(str(key)))
            else:
                cells.append(labels.indicator(int(str(key))))
            cells.append(story.num(value_of(story.results, subject) or 0))
        rows.append(Row(cells, cut=False))
    header = one_header * len(groups)
    for subject in subjects:
        story.truth.score(subject[0], subject[1], value_of(story.results, subject) or 0)
        story.stated.add(subject)
    name_questions(story, subjects, texts, named=False)
    print_sheet(story, choices, Sheet([header], rows))


def upright(story: Story, choices: Choices, scope: str, subjects: list[Subject]) -> None:
    """One small table for each subject: what the row means at the left, what it says at the right."""
    labels = Labels(story, choices)
    series = score_series(story, choices, subjects)
    name = "เครื่องมือ" if scope == "instruments" else "ตัวชี้วัด"
    between = choices.pick("between tables", ("blank line", "blank line", "heading"))
    for position, subject in enumerate(subjects, 1):
        kind, key = subject
        word = labels.instrument(str(key)) if kind == "instrument" else labels.indicator(int(str(key)))
        if between == "heading":
            story.say(f"รายการที่ {story.dig(position)}")
        rows = [Row([name, word], cut=False), *(Row([one.head, one.cell(subject)], cut=False) for one in series)]
        print_sheet(story, choices, Sheet([], rows), breakable=False)
    state(story, subjects, series)
