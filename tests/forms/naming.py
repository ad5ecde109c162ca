"""How one table names its subjects: the same way in all its rows."""

from __future__ import annotations

from dataclasses import dataclass

from tests.forms.choices import Choices
from tests.forms.figures import Subject
from tests.forms.labels import (
    CODE_BEHIND,
    CODE_FRONTS,
    CODE_SHAPES,
    INDICATOR_LABELS,
    INSTRUMENT_LABELS,
    SHORT_INSTRUMENTS,
    indicator_label,
    printed_code,
    question_text,
)
from tests.forms.story import Story
from tests.forms.subjects import (
    TOTALS,
    indicator_of,
)


@dataclass
class Labels:
    """How this table names its subjects."""

    story: Story
    choices: Choices

    def indicator(self, indicator: int) -> str:
        """An indicator in one cell."""
        return indicator_label(self.story, self.choices.pick("indicator label", tuple(INDICATOR_LABELS)), indicator)

    def instrument(self, instrument: str, short: bool = False) -> str:
        """An instrument in one cell."""
        kinds = SHORT_INSTRUMENTS if short else tuple(INSTRUMENT_LABELS)
        return INSTRUMENT_LABELS[self.choices.pick("instrument label", kinds)][instrument]

    def code(self, code: str, indicator: int, sound: bool = False) -> str:
        """A question's code."""
        shapes = tuple(s for s in CODE_SHAPES if not sound or s != "damaged")
        return printed_code(self.story, self.choices.pick("code shape", shapes), code, indicator)

    def question(self, code: str, indicator: int) -> str:
        """A question with its code, in one cell."""
        text = question_text(indicator, code)
        place = self.choices.pick("code", ("front", "front", "front", "behind"))
        if place == "behind":
            form = CODE_BEHIND[self.choices.pick("code behind", tuple(CODE_BEHIND))]
            return form.format(t=text, c=self.code(code, indicator, sound=True))
        front = self.choices.pick("code front", ("I5 text", "I5 text", *CODE_FRONTS))
        return CODE_FRONTS[front].format(t=text, c=self.code(code, indicator, sound=front != "I5 text"))

    def short(self, subject: Subject) -> str:
        """A subject over a narrow column."""
        kind, key = subject
        if kind == "instrument":
            return self.instrument(str(key), short=True)
        if kind == "indicator":
            forms = ("ตัวชี้วัดที่ N", "N. name", "ตัวชี้วัดที่ N name", "name", "ตัวชี้วัด N name")
            return indicator_label(self.story, self.choices.pick("indicator label", forms), int(str(key)))
        if kind == "question":
            return self.code(str(key), indicator_of(self.story, str(key)), sound=True)
        return self.choices.pick("total", TOTALS)
