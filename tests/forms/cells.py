"""The cells of a plan: items numbered, bulleted or plain, merged over rows, and their records."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.forms import bank
from tests.forms.choices import Choices
from tests.forms.printing import THAI
from tests.forms.story import Story

SMALL = ("responsible", "timeline", "follow_up")
MARKS: dict[str, str] = {
    "๑.": "๑. ", "1.": "1. ", "1)": "1) ", "๑)": "๑) ", "(1)": "(1) ", "(๑)": "(๑) ", "1. close": "1.", "3.1": "3.1 ",
    "-": "- ", "- close": "-", "•": "• ", "–": "– ", "ข้อ 1": "ข้อ 1 ",
}  # fmt: skip
BULLETS = ("-", "- close", "•", "–")
NUMBERS = ("๑.", "๑.", "1.", "1)", "๑)", "(1)", "(๑)", "1. close", "3.1")


@dataclass
class Item:
    """One item of a cell."""

    text: str
    number: int | None
    lead: str

    @property
    def printed(self) -> str:
        """The item as it stands in its cell."""
        return self.lead + self.text


@dataclass
class Block:
    """The rows of one indicator: a cell for each role, and which questions each row is about."""

    indicator: int
    questions: list[tuple[str, ...]]
    columns: dict[str, list[str]] = field(default_factory=dict)
    cuttable: list[bool] = field(default_factory=list)

    def covered(self, start: int, end: int) -> tuple[str, ...]:
        """The questions of the rows from ``start`` to before ``end``."""
        return tuple(code for codes in self.questions[start:end] for code in codes)


def cell_of(items: list[Item]) -> str:
    """Items in one cell."""
    return "‖".join(item.printed for item in items)


@dataclass
class Plan:
    """One table in the making."""

    story: Story
    choices: Choices
    roles: tuple[str, ...]
    rng: Random
    chapter: int = 5
    rows: int = 1
    """How many rows the block that is being filled has,"""
    used: set[str] = field(default_factory=set)
    """and which sentences it holds already."""

    def items(self, sentences: tuple[str, ...], count: int, kind: str) -> list[Item]:
        """``count`` different sentences, marked as all cells of this kind of column are.

        None that the indicator has already: the same measure in the next row would be the merged cell printed again.
        """
        left = [text for text in sentences if text not in self.used]
        texts = self.rng.sample(left, min(count, max(1, len(sentences) // self.rows)))
        count = len(texts)
        self.used.update(texts)
        single = ("plain", "plain", "marked")
        if count == 1 and self.choices.pick("single item", single) == "plain":
            return [Item(texts[0], None, "")]
        way = self.choices.pick(f"{kind} marks", ("number", "bullet") if kind != "issue" else ("bullet", "number"))
        if way == "bullet":
            lead = MARKS[self.choices.pick("bullet", BULLETS)]
            return [Item(text, None, lead) for text in texts]
        form = self.choices.pick("number form", NUMBERS)
        self.chapter = self.chapter % 4 + 6
        made = []
        for position, text in enumerate(texts, 1):
            if form == "3.1":
                lead = f"{self.chapter}.{position} "
            else:
                lead = MARKS[form].replace("๑", str(position).translate(THAI)).replace("1", str(position))
            made.append(Item(text, position, lead))
        return made

    def small(self) -> dict[str, str]:
        """New texts for the small cells that the table has."""
        story, rng = self.story, self.rng
        a, b = story.dig(story.fiscal_year - 1), story.dig(story.fiscal_year)
        made = {
            "responsible": rng.choice(bank.UNITS),
            "timeline": story.dig(rng.choice(bank.TIMELINES).format(a=a, b=b)),
            "follow_up": story.dig(rng.choice(bank.FOLLOW_UPS)),
        }
        return {role: made[role] for role in SMALL if role in self.roles}

    def state(
        self,
        block: Block,
        kind: str,
        items: list[Item],
        start: int,
        end: int,
        small: dict[str, str],
        parents: list[Item],
    ) -> None:
        """The records of the items of a cell over the rows from ``start`` to before ``end``."""
        for position, item in enumerate(items):
            parent = None
            if kind == "step" and parents:
                same = len(parents) == len(items)
                parent = parents[0].text if len(parents) == 1 else parents[position].text if same else None
            self.story.truth.measure(
                kind,
                block.indicator,
                block.covered(start, end),
                item.text,
                item.number,
                small.get("responsible"),
                small.get("timeline"),
                small.get("follow_up"),
                parent,
            )

    def runs(self, count: int) -> list[tuple[int, int]]:
        """``count`` rows as runs (start, end) that share a merged cell."""
        way = self.choices.pick("measure cells", ("one each", "one each", "one for all", "some merged"))
        if way == "one for all":
            return [(0, count)]
        runs, row = [], 0
        while row < count:
            end = min(count, row + (1 if way == "one each" else self.rng.choice((1, 2, 2, 3))))
            runs.append((row, end))
            row = end
        return runs

    def fill_issues(self, block: Block) -> None:
        """An issue cell for each row, or one over all rows of the indicator."""
        count = len(block.questions)
        merged = (
            count > 1 and self.choices.pick("issue cells", ("one each", "one each", "one for all")) == "one for all"
        )
        for start, end in [(0, count)] if merged else [(row, row + 1) for row in range(count)]:
            if block.questions[start] and self.rng.random() < 0.1:
                nothing = self.choices.pick("nothing", ("-", "-", "–", "ไม่มี"))
                block.columns["issue"][start:end] = [nothing] * (end - start)
                continue
            many = self.choices.pick("issues in a cell", ("one", "one", "several"))
            items = self.items(bank.ISSUES, 1 if many == "one" else self.rng.randint(2, 3), "issue")
            block.columns["issue"][start] = cell_of(items)
            covered = block.covered(start, end)
            question = covered[0] if len(covered) == 1 else None
            for item in items:
                self.story.truth.issue(block.indicator, question, item.text, item.number)

    def fill_measures(self, block: Block) -> None:
        """Measures and what stands beside them for all rows of an indicator."""
        before: dict[str, str] | None = None
        for start, end in self.runs(len(block.questions)):
            if start > 0 and self.rng.random() < 0.08:
                for role in self.roles:
                    if role != "issue":
                        block.columns[role][start:end] = ["-"] * (end - start)
                before = None
                continue
            again = before is not None and self.rng.random() < 0.4
            small = before if before is not None and again else self.small()
            many = self.choices.pick("measures in a cell", ("one", "several", "several"))
            measures = self.items(bank.MEASURES, 1 if many == "one" else self.rng.randint(2, 4), "measure")
            self.spread(block, "measure", measures, start, end)
            self.state(block, "measure", measures, start, end, small, [])
            if "step" in self.roles:
                as_many = self.choices.pick("steps", ("as many", "some"))
                steps = self.items(
                    bank.STEPS, len(measures) if as_many == "as many" else self.rng.randint(1, 4), "step"
                )
                block.columns["step"][start] = cell_of(steps)
                self.state(block, "step", steps, start, end, small, measures)
            if "result" in self.roles:
                results = self.items(bank.RESULTS, self.rng.randint(1, 3), "result")
                block.columns["result"][start] = cell_of(results)
                self.state(block, "result", results, start, end, small, [])
            way = self.choices.pick("small cells", ("once", "once", "each row", "ditto left empty"))
            for role, text in small.items():
                for row in range(start, end):
                    left = way == "ditto left empty" and again
                    if not left and (row == start or way == "each row"):
                        block.columns[role][row] = text
            before = small

    def spread(self, block: Block, role: str, items: list[Item], start: int, end: int) -> None:
        """A merged cell: all in its first row, its numbers going on in the rows below, or some printed again there.

        The whole of it printed again in another question's row would as well be a measure of its own.
        """
        rows = end - start
        ways: tuple[str, ...] = ("first row", "first row")
        numbered = len(items) > 1 and all(item.number for item in items)
        if numbered and "step" not in self.roles and self.choices.pick("number form", NUMBERS) != "3.1":
            ways = (*ways, "numbers go on", "numbers go on", "some again below")
        way = self.choices.pick("merged cell", ways) if rows > 1 else "first row"
        block.columns[role][start] = cell_of(items)
        if way == "some again below":
            for row in range(start + 1, end):
                first = self.rng.randint(1, len(items) - 1)
                block.columns[role][row] = cell_of(items[first : self.rng.randint(first + 1, len(items))])
                block.cuttable[row] = False
        if way == "numbers go on":
            cuts = sorted(self.rng.sample(range(1, len(items)), min(rows - 1, len(items) - 1)))
            for row, (a, b) in enumerate(zip([0, *cuts], [*cuts, len(items)], strict=True)):
                block.columns[role][start + row] = cell_of(items[a:b])
            if self.choices.chance("a sentence goes on in the row below", 0.2):
                above, below = block.columns[role][start : start + 2]
                head, mark, tail = above.rpartition("¦")
                if mark and "‖" not in tail:
                    block.columns[role][start : start + 2] = [head, f"{tail}‖{below}"]
                    block.cuttable[start] = block.cuttable[start + 1] = False

    def fill(self, block: Block, remark: bool = False) -> None:
        """All columns of a block but its labels. ``remark``: its issue goes on from a score in its cell."""
        block.columns |= {role: [""] * len(block.questions) for role in self.roles}
        block.cuttable = [True] * len(block.questions)
        self.rows, self.used = len(block.questions), set()
        if remark:
            block.columns["issue"][0] = self.rng.choice(bank.REMARKS)
            self.story.truth.issue(block.indicator, None, block.columns["issue"][0])
        elif "issue" in self.roles:
            self.fill_issues(block)
        if "measure" in self.roles:
            self.fill_measures(block)
