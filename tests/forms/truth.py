"""What a report truly holds, in the shape of the gold records."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def clean(text: str) -> str:
    """A printed sentence as a `text` column holds it: no marks of the generator, Arabic digits, single spaces."""
    return " ".join(text.replace("¦", "").replace("‖", " ").translate(THAI_DIGITS).split())


@dataclass
class Truth:
    """The records of one report, as they are made."""

    report: dict[str, Any] = field(default_factory=dict)
    scores: list[list[Any]] = field(default_factory=list)
    """[assessed year or None for the report's own, agency or None for its own, level, key, statistic, value]."""
    questions: dict[str, tuple[int | None, list[str]]] = field(default_factory=dict)
    issues: list[dict[str, Any]] = field(default_factory=list)
    measures: list[dict[str, Any]] = field(default_factory=list)

    def score(
        self,
        level: str,
        key: str | int | None,
        value: float,
        statistic: str = "score",
        year: int | None = None,
        agency: str | None = None,
    ) -> None:
        """One stated number."""
        self.scores.append([year, agency, level, key, statistic, round(value, 4)])

    def question(self, code: str, indicator: int | None, text: str | None) -> None:
        """A code that the report states; the same code and text again is the same question.

        An ``indicator`` of None is one that no place names: it is left open.
        """
        before, texts = self.questions.get(code, (None, []))
        self.questions[code] = (before or indicator, texts)
        if text and clean(text) not in texts:
            texts.append(clean(text))

    def issue(self, indicator: int | None, question: str | None, text: str, number: int | None = None) -> None:
        """One issue."""
        self.issues.append({"indicator": indicator, "question": question, "text": clean(text), "number": number})

    def measure(
        self,
        kind: str,
        indicator: int | None,
        questions: tuple[str, ...],
        text: str,
        number: int | None = None,
        responsible: str | None = None,
        timeline: str | None = None,
        follow_up: str | None = None,
        parent: str | None = None,
    ) -> None:
        """One item of a measure, step or result cell."""
        self.measures.append(
            {
                "kind": kind,
                "indicator": indicator,
                "questions": sorted(questions),
                "number": number,
                "text": clean(text),
                "responsible": responsible and clean(responsible),
                "timeline": timeline and clean(timeline),
                "follow_up": follow_up and clean(follow_up),
                "parent": parent and clean(parent),
            }
        )

    def as_dict(self) -> dict[str, Any]:
        """The truth as plain data."""
        questions: list[list[Any]] = []
        for code, (indicator, texts) in self.questions.items():
            questions += [[code, indicator, text] for text in texts] or [[code, indicator, None]]
        return {
            "report": self.report,
            "scores": self.scores,
            "questions": questions,
            "issues": self.issues,
            "measures": self.measures,
        }
