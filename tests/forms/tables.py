"""A table as text: tags in its cells, pages that break it anywhere, headers repeated, respelled or left out."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.forms.printing import stray_space
from tests.forms.story import Story


@dataclass
class Line:
    """One true row. Cells hold ``¦`` (may be cut here) and ``‖`` (between the items of a cell)."""

    cells: list[str]
    section: bool = False
    cut: bool = True
    """False where a cut would be ambiguous."""


@dataclass
class Grid:
    """One true table."""

    header: list[str]
    lines: list[Line]
    question: int | None = None
    """The column of the questions: a cut row begins in it, or in the issue column below it."""
    issue: int | None = None
    blocks: tuple[int, ...] = ()
    """Columns whose cells hold items."""
    glue: bool = False
    """True where a question's score ends its cell, so that two questions may share one."""
    merged: frozenset[int] = field(default_factory=frozenset)


def flow(story: Story, cell: str, tags: str) -> str:
    """A cell as printed: its marks gone, its items in tags."""
    wrap = story.chance(0.15)
    parts = [" ".join(part.replace("¦", " " if wrap else "").split()) for part in cell.split("‖")]
    parts = [part for part in parts if part]
    if not parts:
        return ""
    if tags == "p":
        return " ".join(f"<p>{part}</p>" for part in parts)
    if tags == "list" and len(parts) > 1:
        if parts[0].startswith("-"):
            return f'<ul style="list-style-type: none"> {" ".join(parts)} </ul>'
        if parts[0][0] in "๑1":
            return f"<ol> {' '.join(parts)} </ol>"
    return " ".join(parts)


def _split(story: Story, cell: str, marks: str) -> tuple[str, str] | None:
    """A cell cut at one of its marks."""
    places = [i for i, c in enumerate(cell) if c in marks and 0 < i < len(cell) - 1]
    if not places:
        return None
    place = story.rng.choice(places)
    head, tail = cell[:place], cell[place + 1 :]
    return (head, tail) if head.strip("¦‖ ") and tail.strip("¦‖ ") else None


def _cut(story: Story, grid: Grid, line: Line) -> tuple[list[str], list[str]] | None:
    """A row cut by a page break: its upper and its lower half."""
    upper, lower = list(line.cells), [""] * len(line.cells)
    ways = []
    if grid.question is not None and "¦" in line.cells[grid.question]:
        ways.append("question")
    if grid.issue is not None and "¦" in line.cells[grid.issue]:
        ways.append("issue")
    if any("¦" in line.cells[c] for c in grid.blocks):
        ways.append("items")
    if not ways or not line.cut:
        return None
    way = story.rng.choice(ways)
    if way == "items":
        column = story.rng.choice([c for c in grid.blocks if "¦" in line.cells[c]])
        numbered = line.cells[column][:1] in "๑1(" and "‖" in line.cells[column]
        halves = _split(story, line.cells[column], "¦‖" if numbered else "¦")
        if halves is None:
            return None
        upper[column], lower[column] = halves
        story.variations.add("page break in items")
        return upper, lower
    chosen = grid.question if way == "question" else grid.issue
    assert chosen is not None
    column, cell = chosen, line.cells[chosen]
    halves = _split(story, cell, "¦")
    if halves is None:
        return None
    upper[column], lower[column] = halves
    story.variations.add(f"page break in {way}")
    if story.chance(0.12):
        head, tail = halves
        words = head.rsplit("¦", 1)[-1].strip()
        if head.count("¦") and len(words) > 8:
            lower[column] = f"{words} {tail}"
            story.variations.add("words on both sides of a page break")
    for other in {grid.issue, *grid.blocks} - {column, None} if way == "question" else set(grid.blocks):
        assert other is not None
        if story.chance(0.5) and (pair := _split(story, line.cells[other], "¦‖")):
            upper[other], lower[other] = pair
    return upper, lower


def _repeated(story: Story, header: list[str]) -> list[str]:
    if not story.chance(0.4):
        return header
    story.variations.add("header with stray spaces")
    return [stray_space(story.rng, word) if word and story.chance(0.4) else word for word in header]


def _line(row: list[str], ragged: bool) -> str:
    """A row as printed; where rows are ragged, without the empty cells at its end (one tab is left)."""
    text = "\t".join(row)
    return text.rstrip("\t") + "\t" * ("\t" not in text.rstrip("\t")) if ragged else text


def print_table(story: Story, grid: Grid, breaks: float = 0.15, headless: bool = True) -> None:
    """Print a table over as many pages as chance gives it."""
    rng = story.rng
    tags = rng.choice(("plain", "plain", "p", "list"))
    per_page = rng.choice(("header", "header", "header", "none")) if headless else "header"
    header = _repeated(story, grid.header)
    pages: list[list[list[str]]] = [[]]
    headers: list[list[str] | None] = [header]

    def turn() -> None:
        story.variations.add("page break without header" if per_page == "none" else "page break with header")
        pages.append([])
        headers.append(None if per_page == "none" else _repeated(story, grid.header))

    pending: str | None = None
    lines = grid.lines
    for index, line in enumerate(lines):
        cells = list(line.cells)
        if pending is not None and grid.question is not None:
            cells[grid.question] = f"{pending}‖{cells[grid.question]}"
            pending = None
            pages[-1].append(cells)
            continue
        if index and story.chance(breaks * 0.5):
            turn()
        halves = None if line.section or not story.chance(breaks) else _cut(story, grid, line)
        if halves is None:
            pages[-1].append(cells)
            continue
        upper, lower = halves
        pages[-1].append(upper)
        turn()
        following = lines[index + 1] if index + 1 < len(lines) else None
        only_question = grid.question is not None and [c for c in range(len(lower)) if lower[c]] == [grid.question]
        if (
            grid.glue
            and only_question
            and following is not None
            and not following.section
            and following.cut
            and story.chance(0.8)
        ):
            assert grid.question is not None
            if following.cells[grid.question]:
                story.variations.add("two questions in one cell")
                pending = lower[grid.question]
                continue
        pages[-1].append(lower)
    gap = rng.choice(("\n\n", "\n\n", "\n \n \n", "\n\n\n"))
    if len(pages) > 1 and story.chance(0.12):
        gap = f"\n\n- {story.dig(rng.randint(2, 9))} -\n\n"
        story.variations.add("page numbers between pages")
    ragged = story.chance(0.12)
    printed = []
    for top, page in zip(headers, pages, strict=True):
        rows = [[flow(story, cell, tags) for cell in row] for row in page]
        printed.append("\n".join(_line(row, ragged) for row in ([top] if top else []) + rows))
    story.parts.append(gap.join(page for page in printed if page))
