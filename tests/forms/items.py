"""Cells of numbered, bulleted or plain items, and how a merged cell lies over several rows."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from tests.forms.printing import THAI
from tests.forms.story import Story

NUMBERINGS = ("๑. ", "๑. ", "๑.", "1. ", "1.", "(๑) ", "(1) ", "๑) ", "1) ", "3.1 ")
BULLETS = ("- ", "- ", "-", "• ", "– ")
SUB_BULLETS = (" ได้แก่ - เว็บไซต์ - ป้ายหน้าอาคาร", " ดังนี้ - บอร์ดประกาศ - กลุ่มไลน์ - คู่มือ")


@dataclass
class Item:
    """One item of a cell."""

    text: str
    number: int | None
    lead: str
    """Its printed number or bullet."""

    @property
    def printed(self) -> str:
        """The item as it stands in its cell."""
        return self.lead + self.text


def make_items(story: Story, bank: tuple[str, ...], count: int, style: str | None = None) -> list[Item]:
    """``count`` different sentences of ``bank``, numbered, bulleted or (one only) plain."""
    rng = story.rng
    texts = rng.sample(bank, count)
    style = style or rng.choice(("number", "number", "number", "bullet", "plain" if count == 1 else "number"))
    story.variations.add(f"{style} items")
    if style == "plain":
        return [Item(texts[0], None, "")]
    if style == "bullet":
        bullet = rng.choice(BULLETS)
        return [Item(text, None, bullet) for text in texts]
    form = rng.choice(NUMBERINGS)
    items = []
    chapter = rng.randint(6, 9)  # never the number that would follow a cell above
    for position, text in enumerate(texts, 1):
        if form == "3.1 ":
            lead = f"{chapter}.{position} "
            lead = lead.translate(THAI) if rng.random() < 0.5 else lead
        else:
            lead = form.replace("๑", str(position).translate(THAI)).replace("1", str(position))
        items.append(Item(text, position, lead))
    if count > 1 and rng.random() < 0.06:
        items[-1].text += rng.choice(SUB_BULLETS)
        story.variations.add("bullets inside a numbered item")
    if count > 2 and form != "3.1 " and rng.random() < 0.04:
        last = items[-1]
        last.number = count - 1
        last.lead = items[-2].lead
        story.variations.add("misprinted number")
    return items


def cell_of(items: list[Item]) -> str:
    """Items in one cell."""
    return "‖".join(item.printed for item in items)


def _beginning(rng: Random, text: str) -> str:
    places = [i for i, c in enumerate(text) if c == "¦" and i > 12]
    return text[: rng.choice(places)] if places else text


def lay(story: Story, items: list[Item], rows: int, may_spread: bool = True) -> tuple[list[str], list[bool]]:
    """The cells of a merged cell over ``rows`` rows, and which of them a page may cut.

    ``may_spread`` is False for measures with steps beside them: whose steps they are would be open.
    """
    rng = story.rng
    cells, cuttable = [""] * rows, [True] * rows
    ordered = all(item.number == n for n, item in enumerate(items, 1)) and not items[0].lead.startswith(
        tuple("23456789๒๓๔๕๖๗๘๙")
    )
    ways = ("once", "once", "spread" if may_spread else "once", "repeated")
    way = rng.choice(ways) if rows > 1 and ordered and len(items) > 1 else "once"
    if rows > 1:
        story.variations.add(f"merged cell {way}")
    if way == "once":
        cells[0] = cell_of(items)
        return cells, cuttable
    if way == "repeated":
        cells[0] = cell_of(items)
        for row in range(1, rows):
            if rng.random() < 0.6:
                first = rng.randint(1, len(items) - 1)
                again = items[first : rng.randint(first + 1, len(items))]
                texts = [item.printed for item in again]
                if rng.random() < 0.3:
                    texts[-1] = again[-1].lead + _beginning(rng, again[-1].text)
                cells[row] = "‖".join(texts)
                cuttable[row] = False
        return cells, cuttable
    last = rng.randint(2, min(rows, len(items) + 1))
    cuts = sorted(rng.sample(range(1, len(items)), min(last - 1, len(items) - 1)))
    for row, (start, end) in enumerate(zip([0, *cuts], [*cuts, len(items)], strict=True)):
        cells[row] = cell_of(items[start:end])
    for row in range(len(cuts)):
        # The last item above goes on before the first number below.
        head, mark, tail = cells[row].rpartition("¦")
        if mark and "‖" not in tail and rng.random() < 0.3 and head.strip("¦‖ "):
            cells[row], cells[row + 1] = head, f"{tail}‖{cells[row + 1]}"
            story.variations.add("sentence across the rows of a merged cell")
    return cells, cuttable
