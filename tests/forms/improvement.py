"""Tables of questions or indicators with what must improve, measures, steps, results and units."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.forms import bank
from tests.forms.facts import INSTRUMENT_OF, LETTER
from tests.forms.headers import heads
from tests.forms.items import Item, cell_of, lay, make_items
from tests.forms.printing import OPENINGS, damaged_code, statement
from tests.forms.story import Story
from tests.forms.tables import Grid, Line, print_table

SMALL = ("responsible", "timeline", "follow_up")


@dataclass
class Rows:
    """The rows of one indicator as they are filled: a column of cells for each role."""

    roles: list[str]
    codes: list[str | None]
    indicator: int
    columns: dict[str, list[str]] = field(init=False)
    cuttable: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        self.columns = {role: [""] * len(self.codes) for role in self.roles}
        self.cuttable = [True] * len(self.codes)

    def covered(self, start: int, end: int) -> tuple[str, ...]:
        """The questions of the rows from ``start`` to before ``end``."""
        return tuple(code for code in self.codes[start:end] if code)


def runs_of(story: Story, count: int) -> list[tuple[int, int]]:
    """``count`` rows as runs (start, end) that share a merged cell."""
    runs, row = [], 0
    while row < count:
        end = min(count, row + story.rng.choice((1, 1, 1, 2, 2, 3, 4)))
        runs.append((row, end))
        row = end
    return runs


def new_details(story: Story, roles: list[str]) -> dict[str, str]:
    """New texts for the small cells that the table has."""
    rng = story.rng
    a, b = story.dig(story.fiscal_year), story.dig(story.fiscal_year + 1)
    made = {
        "responsible": rng.choice(bank.UNITS),
        "timeline": rng.choice(bank.TIMELINES).format(a=a, b=b),
        "follow_up": story.dig(rng.choice(bank.FOLLOW_UPS)),
    }
    return {role: made[role] for role in SMALL if role in roles}


def state(
    story: Story,
    rows: Rows,
    kind: str,
    items: list[Item],
    start: int,
    end: int,
    small: dict[str, str],
    parents: list[Item] | None = None,
) -> None:
    """Put the items of a cell over the rows from ``start`` to before ``end`` into the truth."""
    for position, item in enumerate(items):
        parent = None
        if kind == "step" and parents:
            same = len(parents) == len(items)
            parent = parents[0].text if len(parents) == 1 else parents[position].text if same else None
        story.truth.measure(
            kind,
            rows.indicator,
            rows.covered(start, end),
            item.text,
            item.number,
            small.get("responsible"),
            small.get("timeline"),
            small.get("follow_up"),
            parent,
        )


def fill_dash(story: Story, rows: Rows, start: int, end: int) -> None:
    """A run of rows whose measure is a dash: filled, and no record."""
    story.variations.add("dash cell")
    for role in ("measure", *SMALL):
        if role in rows.roles:
            rows.columns[role][start:end] = ["-"] * (end - start)


def fill_run(story: Story, rows: Rows, start: int, end: int, before: dict[str, str] | None) -> dict[str, str] | None:
    """Fill the measure cell over a run of rows and what stands beside it; the same in the truth."""
    rng = story.rng
    if story.chance(0.05):
        fill_dash(story, rows, start, end)
        return None
    again = before is not None and story.chance(0.5)
    small = before if before is not None and again else new_details(story, rows.roles)
    measures = make_items(story, bank.MEASURES, rng.choice((1, 1, 2, 2, 3, 4)))
    cells, free = lay(story, measures, end - start, "step" not in rows.roles)
    rows.columns["measure"][start:end] = cells
    for offset, may in enumerate(free):
        rows.cuttable[start + offset] &= may
    state(story, rows, "measure", measures, start, end, small)
    if "step" in rows.roles:
        steps = make_items(story, bank.STEPS, rng.choice((1, 1, 2, 2, 3, len(measures))))
        rows.columns["step"][start] = cell_of(steps)
        state(story, rows, "step", steps, start, end, small, measures)
    if "result" in rows.roles and not story.chance(0.15):
        fill_results(story, rows, start, end, small)
    everywhere, empty = story.chance(0.3), again and story.chance(0.5)
    for role, text in small.items():
        for row in range(start, end):
            if not empty and (row == start or everywhere):
                rows.columns[role][row] = text
    return small


def fill_results(story: Story, rows: Rows, start: int, end: int, small: dict[str, str]) -> None:
    """Results of a measure: one cell for all its rows, or several, each reaching down to the next."""
    starts = [start] if story.chance(0.5) else [row for row in range(start, end) if row == start or story.chance(0.5)]
    for position, row in enumerate(starts):
        below = starts[position + 1] if position + 1 < len(starts) else end
        items = make_items(story, bank.RESULTS, story.rng.choice((1, 1, 2, 3)))
        if below - row > 1 and position == 0 and len(starts) == 1:
            cells, free = lay(story, items, below - row)
        else:
            cells, free = [cell_of(items)] + [""] * (below - row - 1), [True] * (below - row)
        rows.columns["result"][row:below] = cells
        for offset, may in enumerate(free):
            rows.cuttable[row + offset] &= may
        state(story, rows, "result", items, row, below, small)


def fill_issues(story: Story, rows: Rows) -> None:
    """An issue cell for each row, or one over several rows."""
    runs = runs_of(story, len(rows.codes)) if story.chance(0.25) else [(r, r + 1) for r in range(len(rows.codes))]
    for start, end in runs:
        if story.chance(0.03):
            rows.columns["issue"][start:end] = ["-"] * (end - start)
            continue
        question = rows.codes[start] if end - start == 1 else None
        if end - start > 1:
            story.variations.add("issue over several questions")
        count = story.rng.choice((1, 1, 1, 1, 2))
        style = story.rng.choice(("plain", "plain", "bullet")) if count == 1 else story.rng.choice(("bullet", "number"))
        items = make_items(story, bank.ISSUES, count, style)
        rows.columns["issue"][start] = cell_of(items)
        for item in items:
            story.truth.issue(rows.indicator, question, item.text, item.number)


def fill_measures(story: Story, rows: Rows) -> None:
    """Measures and their neighbours for all rows of an indicator."""
    before: dict[str, str] | None = None
    for start, end in runs_of(story, len(rows.codes)):
        before = fill_run(story, rows, start, end, before)


def question_text(indicator: int, code: str) -> str:
    """What a question asks."""
    number = int(code[1:])
    if code[0] == "O":
        return bank.PUBLICATIONS[(number - 1) % len(bank.PUBLICATIONS)]
    texts = bank.QUESTIONS[indicator]
    return texts[(number - 1) % len(texts)]


def chosen_codes(story: Story, indicator: int, most: int = 6) -> list[str]:
    """Some or all questions of an indicator, in order."""
    first, last = story.ranges[indicator]
    letter = LETTER[INSTRUMENT_OF[indicator]]
    numbers = list(range(first, last + 1))
    if len(numbers) > most or story.chance(0.5):
        numbers = sorted(story.rng.sample(numbers, story.rng.randint(1, min(most, len(numbers)))))
    if len({n - first for n in numbers}) > len(bank.QUESTIONS.get(indicator, bank.PUBLICATIONS)):
        numbers = numbers[: len(bank.QUESTIONS[indicator])]
    return [f"{letter}{n}" for n in numbers]


def fill_questions(story: Story, rows: Rows, scored: str) -> None:
    """The question cells. ``scored``: whether the score ends them (``cell``), has a column, or is not stated."""
    for row, code in enumerate(rows.codes):
        assert code is not None
        value = story.results.questions[code]
        text = question_text(rows.indicator, code)
        cell = f"{story.code(code, (rows.indicator,))} {text}"
        story.truth.question(code, rows.indicator, text)
        if scored == "cell":
            cell += f" ¦{statement(story.rng, value, story.numerals)}"
        elif scored == "column":
            rows.columns["score"][row] = story.num(value)
        if scored != "none":
            story.truth.score("question", code, value)
        rows.columns["question"][row] = cell


def range_rows(story: Story, roles: list[str], indicator: int, scored: str) -> Rows:
    """All items of an OIT indicator in one row, scored as one."""
    first, last = story.ranges[indicator]
    code = f"O{first}-O{last}"
    rows = Rows(roles, [code], indicator)
    dash = story.rng.choice((" - ", " – ", "-"))
    ends = (f"O{first}", f"O{last}")
    printed = [story.code(end, (9, 10), 0.0) for end in ends]
    if story.ranges_known and story.chance(0.5):
        damaged = [damaged_code(story.rng, end, story.ranges, (indicator,)) for end in ends]
        if all(damaged):
            printed = [str(end) for end in damaged]
            story.variations.add("code damage")
    value = story.results.indicators[indicator]
    cell = dash.join(printed)
    if scored == "cell":
        cell += f" {statement(story.rng, value, story.numerals)}"
    elif scored == "column":
        rows.columns["score"][0] = story.num(value)
    rows.columns["question"][0] = cell
    story.truth.question(code, indicator, None)
    if scored != "none":
        story.truth.score("question", code, value)
    story.variations.add("range of codes")
    return rows


def lines_of(rows: Rows) -> list[Line]:
    """The filled columns as rows."""
    lines = []
    for row in range(len(rows.codes)):
        cells = [rows.columns[role][row] for role in rows.roles]
        lines.append(Line(cells, cut=rows.cuttable[row]))
    return lines


def section(text: str, columns: int) -> Line:
    """A section row."""
    return Line([text, *[""] * (columns - 1)], section=True)


def grid_of(header: list[str], lines: list[Line], roles: list[str], glue: bool) -> Grid:
    """A table whose columns have ``roles``."""
    return Grid(
        header,
        lines,
        roles.index("question") if "question" in roles else None,
        roles.index("issue") if "issue" in roles else None,
        tuple(roles.index(role) for role in ("measure", "step", "result") if role in roles),
        glue,
    )


def fill_pictures(story: Story, rows: Rows) -> None:
    """Captions of pictures, which are no records."""
    for row in range(len(rows.codes)):
        if story.chance(0.4):
            rows.columns["picture"][row] = story.rng.choice(bank.CAPTIONS_OF_PICTURES)


def question_tables(story: Story, roles: list[str], scored: str, indicators: list[int], breaks: float = 0.15) -> None:
    """Print the questions of ``indicators`` and all beside them, under section rows, headings or in a column."""
    style = story.rng.choice(("rows", "rows", "headings", "column"))
    story.variations.add(f"indicators as {style}")
    if style == "column":
        roles = ["indicator", *roles]
    header = heads(story.rng, roles)
    lines: list[Line] = []
    instrument = None
    for indicator in indicators:
        if INSTRUMENT_OF[indicator] != instrument and style != "column":
            instrument = INSTRUMENT_OF[indicator]
            title = story.instrument_title(instrument)
            if style == "rows":
                lines.append(section(title, len(roles)))
            elif story.chance(0.5):
                story.say(title)
        if style == "rows":
            lines.append(section(story.indicator_title(indicator), len(roles)))
        if INSTRUMENT_OF[indicator] == "OIT" and story.chance(0.6):
            rows = range_rows(story, roles, indicator, scored)
        else:
            rows = Rows(roles, list(chosen_codes(story, indicator)), indicator)
            fill_questions(story, rows, scored)
        if "issue" in roles:
            fill_issues(story, rows)
        if "measure" in roles:
            fill_measures(story, rows)
        if "picture" in roles:
            fill_pictures(story, rows)
        if style == "column":
            every = story.chance(0.3)
            name = story.indicator_title(indicator)
            for row in range(len(rows.codes)):
                rows.columns["indicator"][row] = name if row == 0 or every else ""
        if style == "headings":
            mark = story.rng.choice(("{}", "{}", "### {}", "**{}**"))
            story.say(mark.format(story.indicator_title(indicator)))
            print_table(story, grid_of(header, lines_of(rows), roles, scored == "cell"), breaks)
        else:
            lines += lines_of(rows)
    if style != "headings":
        print_table(story, grid_of(header, lines, roles, scored == "cell"), breaks)


def indicator_name_cell(story: Story, indicator: int) -> str:
    """An indicator as a cell of a plan names it."""
    name = story.indicator_name(indicator)
    form = story.rng.choice(("ตัวชี้วัดที่ {n} {t}", "{n}. {t}", "{n}.{t}", "{t}", "ตัวชี้วัดที่ {n}. {t}"))
    return form.format(n=story.dig(indicator), t=name)


def indicator_table(story: Story, roles: list[str], indicators: list[int], breaks: float = 0.15) -> None:
    """Print a plan: one row for each indicator, its analysis with its score, measures, steps and units."""
    header = heads(story.rng, roles)
    running = "number" in roles
    names_only = story.chance(0.3) or running
    lines: list[Line] = []
    for position, indicator in enumerate(indicators, 1):
        rows = Rows(roles, [None], indicator)
        value = story.results.indicators[indicator]
        name = story.indicator_name(indicator)
        rows.columns["indicator"][0] = name if names_only else indicator_name_cell(story, indicator)
        if running:
            rows.columns["number"][0] = story.dig(position)
            story.variations.add("running number beside the indicator's name")
        if "score" in roles:
            rows.columns["score"][0] = story.num(value)
            story.truth.score("indicator", indicator, value)
            fill_issues(story, rows)
        else:
            analysis(story, rows, value)
        if "measure" in roles:
            fill_measures(story, rows)
        lines += lines_of(rows)
    print_table(story, grid_of(header, lines, roles, False), breaks)


def analysis(story: Story, rows: Rows, value: float) -> None:
    """An analysis cell that opens with the indicator's score."""
    opening = story.rng.choice((*OPENINGS, "คะแนน {}"))
    printed = opening.format(story.num(value))
    story.truth.score("indicator", rows.indicator, value)
    if story.chance(0.5):
        text = story.rng.choice(bank.REMARKS)
        rows.columns["issue"][0] = f"{printed} {text}"
        story.truth.issue(rows.indicator, None, text)
        story.variations.add("score opens an analysis")
        return
    items = make_items(story, bank.ISSUES, story.rng.choice((1, 2, 3)), "bullet")
    story.variations.add("score before bulleted issues")
    rows.columns["issue"][0] = f"{printed} {cell_of(items)}"
    for item in items:
        story.truth.issue(rows.indicator, None, item.text, None)


def some_order(story: Story, fewest: int, most: int) -> list[int]:
    """A few indicators, in order."""
    return sorted(story.rng.sample(range(1, 11), story.rng.randint(fewest, most)))
