"""A table as it is typed: header rows, merged cells, tags, and the pages that break it.

Cells hold ``¦`` where a page may cut a sentence and ``‖`` between the items of a cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.forms.choices import Choices
from tests.forms.printing import stray_space
from tests.forms.story import Story


@dataclass
class Row:
    """One true row."""

    cells: list[str]
    section: bool = False
    cut: bool = True
    """False where a cut through the row would be ambiguous."""


@dataclass
class Sheet:
    """One true table."""

    header: list[list[str]]
    rows: list[Row]
    cuts: dict[int, str] = field(default_factory=dict)
    """Columns that a page may cut: ``question``, ``issue`` or ``items``."""


BREAKS = (
    "none", "none", "none",
    "header again", "header again", "header again at once",
    "no header",
    "page number between", "running head between",
    "through a row, header again", "through a row, header again", "through a row, no header",
)  # fmt: skip
TAGS = ("plain", "plain", "plain", "p", "list", "br")


def flow(cell: str, tags: str, wrapped: bool = False) -> str:
    """A cell as printed: its marks gone, its items in tags."""
    parts = [" ".join(part.replace("¦", " " if wrapped else "").split()) for part in cell.split("‖")]
    parts = [part for part in parts if part]
    if tags == "p" and len(parts) > 1:
        return " ".join(f"<p>{part}</p>" for part in parts)
    if tags == "br":
        return "<br>".join(parts)
    if tags == "list" and len(parts) > 1:
        if parts[0].startswith("-"):
            return f'<ul style="list-style-type: none"> {" ".join(parts)} </ul>'
        if parts[0][0] in "๑1":
            return f"<ol> {' '.join(parts)} </ol>"
    return " ".join(parts)


def halves(rng: Random, cell: str, marks: str) -> tuple[str, str] | None:
    """A cell cut at one of its marks."""
    places = [i for i, c in enumerate(cell) if c in marks and cell[:i].strip("¦‖ ") and cell[i + 1 :].strip("¦‖ ")]
    if not places:
        return None
    place = rng.choice(places)
    return cell[:place], cell[place + 1 :]


def _cut(choices: Choices, rng: Random, sheet: Sheet, row: Row) -> tuple[list[str], list[str]] | None:
    """A row cut by a page break: one cell begins overleaf in the middle of a sentence, others may go on too."""
    ways = [column for column, kind in sheet.cuts.items() if "¦" in row.cells[column]]
    if row.section or not row.cut or not ways:
        return None
    upper, lower = list(row.cells), [""] * len(row.cells)
    column = rng.choice(ways)
    found = halves(rng, row.cells[column], "¦")
    if found is None:
        return None
    upper[column], lower[column] = found
    _, before, words = found[0].rpartition("¦")
    if before and "‖" not in words and len(words) > 8 and choices.chance("words on both sides of a page break", 0.1):
        lower[column] = f"{words.strip()} {found[1]}"
    if sheet.cuts[column] == "question":
        for other in set(sheet.cuts) - {column}:
            if rng.random() < 0.5 and (pair := halves(rng, row.cells[other], "¦")):
                upper[other], lower[other] = pair
    return upper, lower


def _again(story: Story, choices: Choices, header: list[list[str]]) -> list[list[str]]:
    if choices.pick("header words", ("clean", "clean", "clean", "stray spaces")) == "clean":
        return header
    return [[stray_space(story.rng, w) if w and story.rng.random() < 0.3 else w for w in row] for row in header]


def _line(row: list[str], ragged: bool) -> str:
    """A row as printed; where rows are ragged, without the empty cells at its end (one tab is left)."""
    text = "\t".join(row)
    return text.rstrip("\t") + "\t" * ("\t" not in text.rstrip("\t")) if ragged else text


def print_sheet(story: Story, choices: Choices, sheet: Sheet, breakable: bool = True) -> None:
    """Print a table over as many pages as its breaks make."""
    rng = choices.random("pages")
    tags = choices.pick("tags", TAGS) if any("‖" in cell for row in sheet.rows for cell in row.cells) else "plain"
    breaks = choices.pick("break", BREAKS) if breakable and len(sheet.rows) > 3 else "none"
    through, headless = breaks.startswith("through"), breaks.endswith("no header") or not sheet.header
    pages: list[list[list[str]]] = [[]]
    places = range(1, len(sheet.rows))
    chosen = set(rng.sample(places, min(rng.choice((1, 1, 2)), len(places)))) if breaks != "none" else set()
    for index, row in enumerate(sheet.rows):
        cut = _cut(choices, rng, sheet, row) if through and (index in chosen or index + 1 in chosen) else None
        if cut:
            pages[-1].append(cut[0])
            pages.append([cut[1]])
            continue
        if index in chosen and pages[-1]:
            pages.append([])
        pages[-1].append(row.cells)
    ragged = choices.pick("row ends", ("full", "full", "full", "full", "ragged")) == "ragged"
    printed = []
    for number, page in enumerate(pages):
        header = sheet.header if number == 0 else [] if headless else _again(story, choices, sheet.header)
        rows = [[flow(cell, tags) for cell in cells] for cells in page]
        printed.append("\n".join(_line(cells, ragged) for cells in [*header, *rows]))
    text = printed[0]
    first = choices.random("page number").randint(1, 9)
    for number, page in enumerate(printed[1:], first + 1):
        text += _gap(story, choices, breaks, story.dig(number)) + page
    story.parts.append(text)


def _gap(story: Story, choices: Choices, breaks: str, number: str) -> str:
    """What stands between two pages of a table."""
    if breaks == "header again at once":
        return "\n"
    if breaks == "page number between":
        form = choices.pick("page number", ("- N -", "หน้า N", "N", "หน้าที่ N จาก 20"))
        return f"\n\n{form.replace('20', story.dig(20)).replace('N', number)}\n\n"
    if breaks == "running head between":
        head = choices.pick("running head", ("ITA agency", "agency", "(ต่อ)"))
        words = {
            "ITA agency": f"รายงานผลการประเมิน ITA {story.agency.name}",
            "agency": story.agency.name,
            "(ต่อ)": "(ต่อ)",
        }
        return f"\n\n{words[head]}\n\n"
    gap = choices.pick("gap", ("blank line", "blank line", "two blank lines", "line of a space"))
    return {"blank line": "\n\n", "two blank lines": "\n\n\n", "line of a space": "\n \n"}[gap]
