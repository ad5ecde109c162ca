"""Tables of what must be improved and what is done about it: subjects × columns × how their cells lie."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.forms import bank
from tests.forms.choices import Choices
from tests.forms.facts import INSTRUMENT_OF
from tests.forms.figures import IN_QUESTION
from tests.forms.labels import (
    CODE_BEHIND,
    CODE_FRONTS,
    CODE_SHAPES,
    INDICATOR_LABELS,
    INSTRUMENT_LABELS,
    SECTION_LABELS,
    indicator_label,
    printed_code,
    question_text,
    some_codes,
)
from tests.forms.printing import THAI, number
from tests.forms.results import CODE_HEADS, PARENT_SCORES
from tests.forms.sheet import Row, Sheet, print_sheet
from tests.forms.story import Story

HEADS: dict[str, tuple[str, ...]] = {
    "issue": (
        "ประเด็นที่ต้องปรับปรุง", "ประเด็นที่ต้องปรับปรุง", "ประเด็นที่ควรพัฒนา", "ข้อบกพร่อง", "ประเด็นปัญหา", "ปัญหาที่พบ",
        "ประเด็นที่ต้องแก้ไข", "ข้อบกพร่องที่พบ", "ประเด็นที่ต้องพัฒนา", "สภาพปัญหา", "ประเด็นข้อบกพร่อง", "ปัญหา",
        "การวิเคราะห์ผลคะแนน", "ประเด็น", "ประเด็นที่ควรปรับปรุงแก้ไข",
    ),
    "measure": (
        "มาตรการ", "มาตรการ/แนวทาง", "แนวทางการแก้ไข", "มาตรการ/กิจกรรม", "แนวทางการพัฒนา", "มาตรการที่กำหนด",
        "แนวทางปรับปรุงแก้ไข", "กิจกรรม/โครงการ", "มาตรการยกระดับ", "แนวทางแก้ไข", "กิจกรรมที่ดำเนินการ", "มาตรการแก้ไข",
        "มาตรการ/แนวทางการดำเนินการ",
    ),
    "step": (
        "ขั้นตอน/วิธีการ", "วิธีการดำเนินการ", "ขั้นตอนการดำเนินงาน", "ขั้นตอน", "วิธีดำเนินการ", "วิธีการ", "ขั้นตอนการปฏิบัติ",
    ),
    "result": (
        "ผลการดำเนินการ", "ผลการดำเนินงาน", "ผลการดำเนินการตามมาตรการ", "รายงานผลการดำเนินการ", "สรุปผลการดำเนินงาน",
        "ผลการดำเนินการ (รอบ 12 เดือน)",
    ),
    "responsible": (
        "ผู้รับผิดชอบ", "หน่วยงานรับผิดชอบ", "ผู้รับผิดชอบหลัก", "หน่วยงานที่รับผิดชอบ", "ผู้/หน่วยงานรับผิดชอบ", "ส่วนราชการที่รับผิดชอบ",
        "กอง/ฝ่ายที่รับผิดชอบ",
    ),
    "timeline": (
        "ระยะเวลา", "ระยะเวลาดำเนินการ", "กำหนดแล้วเสร็จ", "ระยะเวลาการดำเนินงาน", "ห้วงระยะเวลา", "ระยะเวลาที่ดำเนินการ",
    ),
    "follow_up": ("การกำกับติดตาม", "การกำกับ ติดตาม", "การกำกับติดตามผล", "แนวทางการกำกับติดตาม", "การติดตามผล"),
    "aside": (
        "ภาพกิจกรรม", "หลักฐาน", "งบประมาณ", "สถานะ", "ตัวชี้วัดความสำเร็จ", "วัตถุประสงค์", "เอกสารหลักฐาน", "ค่าเป้าหมาย",
        "งบประมาณ (บาท)",
    ),
}  # fmt: skip
"""How a column of each role is headed."""

ASIDES: dict[str, tuple[str, ...]] = {
    "ภาพกิจกรรม": bank.CAPTIONS_OF_PICTURES,
    "หลักฐาน": ("https://www.example.go.th/ita/01.pdf", "เอกสารแนบ 2", "คำสั่งที่ 15/2567"),
    "เอกสารหลักฐาน": ("เอกสารแนบ 1", "รายงานการประชุม"),
    "งบประมาณ": ("-", "20,000", "ไม่ใช้งบประมาณ"),
    "งบประมาณ (บาท)": ("15,000", "-", "30,000.00"),
    "สถานะ": ("แล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "✓"),
    "ตัวชี้วัดความสำเร็จ": ("ร้อยละ 80.00 ของบุคลากรรับทราบ", "จำนวน 1 ครั้ง", "ร้อยละ 90"),
    "วัตถุประสงค์": ("เพื่อให้บุคลากรรับทราบ", "เพื่อให้บริการรวดเร็วขึ้น"),
    "ค่าเป้าหมาย": ("90.00", "95.00", "ร้อยละ 85"),
}

COLUMNS: dict[str, tuple[str, ...]] = {
    "issue measure": ("issue", "measure"),
    "issue measure responsible": ("issue", "measure", "responsible"),
    "issue measure responsible timeline": ("issue", "measure", "responsible", "timeline"),
    "issue measure timeline responsible": ("issue", "measure", "timeline", "responsible"),
    "issue measure step": ("issue", "measure", "step"),
    "issue measure step timeline responsible": ("issue", "measure", "step", "timeline", "responsible"),
    "measure step responsible timeline follow-up": ("measure", "step", "responsible", "timeline", "follow_up"),
    "measure responsible follow-up": ("measure", "responsible", "follow_up"),
    "issue only": ("issue",),
    "measure only": ("measure",),
    "measure result": ("measure", "result"),
    "issue measure result": ("issue", "measure", "result"),
    "measure result responsible": ("measure", "result", "responsible"),
    "measure timeline responsible result": ("measure", "timeline", "responsible", "result"),
    "measure step result": ("measure", "step", "result"),
    "responsible issue measure": ("responsible", "issue", "measure"),
    "issue measure follow-up responsible": ("issue", "measure", "follow_up", "responsible"),
}
WITH_RESULT = tuple(name for name, roles in COLUMNS.items() if "result" in roles)
WITHOUT_RESULT = tuple(name for name in COLUMNS if name not in WITH_RESULT)

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
    """The rows of one indicator: a cell for each role, and which questions they are about."""

    indicator: int
    codes: list[str | None]
    columns: dict[str, list[str]] = field(default_factory=dict)
    cuttable: list[bool] = field(default_factory=list)

    def covered(self, start: int, end: int) -> tuple[str, ...]:
        """The questions of the rows from ``start`` to before ``end``."""
        return tuple(code for code in self.codes[start:end] if code)


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

    def items(self, sentences: tuple[str, ...], count: int, kind: str) -> list[Item]:
        """``count`` different sentences, marked as all cells of this kind of column are."""
        texts = self.rng.sample(sentences, count)
        single = ("plain", "plain", "marked")
        if count == 1 and self.choices.pick("single item", single) == "plain":
            return [Item(texts[0], None, "")]
        way = self.choices.pick(f"{kind} marks", ("number", "bullet") if kind != "issue" else ("bullet", "number"))
        if way == "bullet":
            lead = MARKS[self.choices.pick("bullet", BULLETS)]
            return [Item(text, None, lead) for text in texts]
        form = self.choices.pick("number form", NUMBERS)
        self.chapter += 1
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
        count = len(block.codes)
        merged = (
            count > 1 and self.choices.pick("issue cells", ("one each", "one each", "one for all")) == "one for all"
        )
        for start, end in [(0, count)] if merged else [(row, row + 1) for row in range(count)]:
            if block.codes[start] and self.rng.random() < 0.1:
                nothing = self.choices.pick("nothing", ("-", "-", "–", "ไม่มี"))
                block.columns["issue"][start:end] = [nothing] * (end - start)
                continue
            many = self.choices.pick("issues in a cell", ("one", "one", "several"))
            items = self.items(bank.ISSUES, 1 if many == "one" else self.rng.randint(2, 3), "issue")
            block.columns["issue"][start] = cell_of(items)
            question = block.codes[start] if end - start == 1 else None
            for item in items:
                self.story.truth.issue(block.indicator, question, item.text, item.number)

    def fill_measures(self, block: Block) -> None:
        """Measures and what stands beside them for all rows of an indicator."""
        before: dict[str, str] | None = None
        for start, end in self.runs(len(block.codes)):
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
        """A merged cell: all in its first row, its numbers going on in the rows below, or printed again in each."""
        rows = end - start
        ways = ("first row", "first row", "again in each row")
        numbered = len(items) > 1 and all(item.number for item in items)
        if numbered and "step" not in self.roles and self.choices.pick("number form", NUMBERS) != "3.1":
            ways = (*ways, "numbers go on", "numbers go on")
        way = self.choices.pick("merged cell", ways) if rows > 1 else "first row"
        block.columns[role][start] = cell_of(items)
        if way == "again in each row":
            for row in range(start + 1, end):
                block.columns[role][row] = cell_of(items)
                block.cuttable[row] = False
        if way == "numbers go on":
            cuts = sorted(self.rng.sample(range(1, len(items)), min(rows - 1, len(items) - 1)))
            for row, (a, b) in enumerate(zip([0, *cuts], [*cuts, len(items)], strict=True)):
                block.columns[role][start + row] = cell_of(items[a:b])

    def fill(self, block: Block) -> None:
        """All columns of a block but its labels."""
        block.columns |= {role: [""] * len(block.codes) for role in self.roles}
        block.cuttable = [True] * len(block.codes)
        if "issue" in self.roles:
            self.fill_issues(block)
        if "measure" in self.roles:
            self.fill_measures(block)


# -------------------------------------------------------------------------------------------------------- labels

SUBJECTS = ("indicators", "indicators", "questions", "questions", "questions", "OIT items")


def plan_table(story: Story, choices: Choices, kind: str) -> None:
    """Print one plan, or one piece of it for each section, and state what it says."""
    story.rng = choices.random("content")
    subject = choices.pick("plan of", SUBJECTS)
    names = tuple(WITH_RESULT) if kind == "progress" else WITHOUT_RESULT
    roles = COLUMNS[choices.pick("plan columns", names)]
    plan = Plan(story, choices, roles, choices.random("cells"))
    _caption(story, choices, kind)
    if subject == "indicators":
        _of_indicators(plan)
    else:
        _of_questions(plan, subject)


def _caption(story: Story, choices: Choices, kind: str) -> None:
    """What stands above a plan; it may name the year of the work, not of results."""
    forms = {
        "none": "",
        "section": "{n}. ประเด็นที่ต้องปรับปรุงและมาตรการ",
        "table": "ตารางที่ {n} มาตรการยกระดับคุณธรรมและความโปร่งใส",
        "year of work": "มาตรการยกระดับคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. {y}",
        "sentence": "จึงกำหนดแนวทางการปรับปรุง ดังนี้",
    }
    if kind == "progress":
        forms["year of work"] = "ผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. {y}"
    form = forms[choices.pick("plan caption", tuple(forms))]
    if form:
        story.tables += "{n}" in form
        story.say(form.format(n=story.dig(story.tables), y=story.dig(story.fiscal_year)))


def _header(plan: Plan, labels: list[str], tail: list[str]) -> list[list[str]]:
    """One header row, or two where the columns of measures have one word above them, or numbers below."""
    choices = plan.choices
    words = []
    for role in plan.roles:
        words.append(choices.pick(f"{role} head", HEADS[role]))
    if "measure" in plan.roles and "issue" in plan.roles and choices.chance("issue as ข้อเสนอแนะ", 0.06):
        words[plan.roles.index("issue")] = "ข้อเสนอแนะ"
    header = [*labels, *words, *tail]
    levels = choices.pick("plan header levels", ("1", "1", "1", "1", "2", "1 and column numbers"))
    if levels == "1 and column numbers":
        return [header, [f"({plan.story.dig(i)})" for i in range(1, len(header) + 1)]]
    if levels == "2" and "measure" in plan.roles and len(plan.roles) > 1:
        start = len(labels) + plan.roles.index("measure")
        last = len(labels) + len(plan.roles) - 1
        if start < last:
            group = choices.pick("plan group", ("การดำเนินการ", "แผนการดำเนินงาน", "การปรับปรุงแก้ไข"))
            top = [*header[:start], group, *[""] * (last - start), *header[last + 1 :]]
            below = [*[""] * start, *header[start : last + 1], *[""] * len(tail)]
            return [top, below]
    return [header]


def _aside(plan: Plan, count: int) -> tuple[list[str], list[str]]:
    """A last column that gives no record: its head and its cells."""
    if not plan.choices.chance("aside column", 0.2):
        return [], [""] * count
    head = plan.choices.pick("aside head", HEADS["aside"])
    return [head], [plan.story.dig(plan.rng.choice(ASIDES[head])) for _ in range(count)]


def _cuts(plan: Plan, labels: int, question: int | None) -> dict[int, str]:
    """Which columns a page may cut."""
    cuts = {} if question is None else {question: "question"}
    for place, role in enumerate(plan.roles):
        if role == "issue":
            cuts[labels + place] = "issue"
        elif role in ("measure", "step", "result"):
            cuts[labels + place] = "items"
    return cuts


def _of_indicators(plan: Plan) -> None:
    """A row, or a small table, for each of some indicators."""
    story, choices = plan.story, plan.choices
    indicators = sorted(plan.rng.sample(range(1, 11), plan.rng.randint(2, 8)))
    if choices.chance("lowest first", 0.2):
        indicators.sort(key=lambda i: story.results.indicators[i])
    label = choices.pick("indicator label", tuple(INDICATOR_LABELS))
    scored = choices.pick("plan score", ("none", "column", "in label", "opens the issue"))
    if scored == "opens the issue" and "issue" not in plan.roles:
        scored = "none"
    running = choices.chance("running number", 0.3)
    if running:
        label = choices.pick("indicator label", ("name", "ตัวชี้วัดที่ N name", "ด้านname"))
    head = choices.pick("plan label head", ("ตัวชี้วัด", "ตัวชี้วัด", "ตัวชี้วัดที่ต้องปรับปรุง", "ตัวชี้วัด/ด้าน", "ตัวชี้วัดที่มีคะแนนต่ำ"))
    labels = [*(["ที่"] if running else []), head]
    if scored == "column":
        labels.append(choices.pick("score head", ("คะแนน", "ผลคะแนน", "คะแนนที่ได้", "ร้อยละ")))
    blocks = []
    for position, indicator in enumerate(indicators, 1):
        block = Block(indicator, [None])
        plan.fill(block)
        value = story.results.indicators[indicator]
        words = indicator_label(story, label, indicator)
        if scored == "in label":
            words += " " + choices.pick("parent score", PARENT_SCORES).format(story.num(value))
        elif scored == "opens the issue":
            opening = choices.pick(
                "opening", ("ได้ค่าคะแนน {} คะแนน", "ได้คะแนน {} คะแนน", "มีค่าคะแนน {} คะแนน", "คะแนน {}")
            )
            block.columns["issue"][0] = f"{opening.format(story.num(value))} {block.columns['issue'][0]}"
        if scored != "none":
            story.truth.score("indicator", indicator, value)
            story.stated.add(("indicator", indicator))
        cells = [*([story.dig(position)] if running else []), words]
        cells += [story.num(value)] if scored == "column" else []
        blocks.append((block, cells))
    if choices.pick("plan axis", ("rows", "rows", "rows", "upright")) == "upright" and not running:
        heads = _header(plan, labels, [])[0]
        for block, cells in blocks:
            texts = [*cells, *(block.columns[role][0] for role in plan.roles)]
            rows = [Row([word, text], cut=False) for word, text in zip(heads, texts, strict=True) if text]
            print_sheet(story, choices, Sheet([], rows), breakable=False)
        return
    tail, aside = _aside(plan, len(blocks))
    rows = [
        Row([*cells, *(block.columns[role][0] for role in plan.roles), *([extra] if tail else [])])
        for (block, cells), extra in zip(blocks, aside, strict=True)
    ]
    print_sheet(story, choices, Sheet(_header(plan, labels, tail), rows, _cuts(plan, len(labels), None)))


def _of_questions(plan: Plan, subject: str) -> None:
    """Questions under section rows, under headings, or beside their indicator in a column."""
    story, choices = plan.story, plan.choices
    grouping = choices.pick(
        "plan grouping", ("section rows", "section rows", "headings", "merged column", "repeated column")
    )
    candidates = (9, 10) if subject == "OIT items" else range(1, 9)
    indicators = sorted(plan.rng.sample(candidates, plan.rng.randint(1, min(4, len(candidates)))))
    place = choices.pick("code", ("front", "front", "behind", "own column", "own column", "code only"))
    scored = choices.pick("plan score", ("none", "column", "in question", "in question"))
    if place == "code only" and scored == "in question":
        scored = "column"
    shape = choices.pick(
        "code shape", CODE_SHAPES if place in ("own column", "code only") else ("I5", "i5", "i๕", "I๕", "damaged")
    )
    question_head = choices.pick(
        "question head", ("ประเด็นการประเมิน", "ข้อคำถาม", "รายการประเมิน", "ประเด็นคำถาม", "ข้อคำถามที่ต้องปรับปรุง")
    )
    if subject == "OIT items":
        question_head = choices.pick("question head", ("ประเด็นการตรวจ", "รายการข้อมูล", "รายการประเมิน", "ข้อคำถาม"))
    labels = {
        "own column": [choices.pick("code head", CODE_HEADS), question_head],
        "code only": [choices.pick("code head", ("ข้อ", "รหัสข้อ", "ข้อคำถาม", "ข้อที่"))],
    }.get(place, [question_head])
    if scored == "column":
        labels.append(choices.pick("score head", ("คะแนน", "ผลคะแนน", "คะแนนที่ได้", "ร้อยละ")))
    question_column = None if place == "code only" else 1 if place == "own column" else 0
    left = (
        choices.chance("issue left of the question", 0.12)
        and plan.roles[0] == "issue"
        and grouping in ("section rows", "headings")
        and place == "own column"
    )
    bracket = grouping in ("section rows", "merged column") and choices.chance("score in parent", 0.35)
    rows: list[Row] = []
    instrument = None
    label = choices.pick("section label", SECTION_LABELS)
    with_instruments = choices.chance("instrument sections", 0.5)
    for indicator in indicators:
        block = Block(indicator, list(some_codes(story, choices, indicator, 5)))
        plan.fill(block)
        words = indicator_label(story, label, indicator)
        if bracket:
            value = story.results.indicators[indicator]
            words += " " + choices.pick("parent score", PARENT_SCORES).format(story.num(value))
            story.truth.score("indicator", indicator, value)
            story.stated.add(("indicator", indicator))
        if INSTRUMENT_OF[indicator] != instrument and with_instruments:
            instrument = INSTRUMENT_OF[indicator]
            name = INSTRUMENT_LABELS[
                choices.pick("instrument label", ("full (IIT)", "แบบวัด IIT", "lettered", "no letters"))
            ][instrument]
            if grouping == "section rows":
                rows.append(Row([name], section=True))
            elif grouping == "headings":
                story.say(name)
        if grouping == "section rows":
            rows.append(Row([words], section=True))
        made = [
            Row(
                [
                    *_question_cells(plan, block, row, place, scored, shape),
                    *(block.columns[r][row] for r in plan.roles),
                ],
                cut=block.cuttable[row],
            )
            for row in range(len(block.codes))
        ]
        if grouping.endswith("column"):
            for row, one in enumerate(made):
                one.cells.insert(0, words if row == 0 or grouping == "repeated column" else "")
        if grouping == "headings":
            story.say(choices.pick("heading mark", ("{}", "### {}", "**{}**")).format(words))
            _print_questions(plan, made, labels, question_column, left)
        rows += made
    if grouping == "headings":
        return
    if grouping.endswith("column"):
        labels.insert(0, choices.pick("parent head", ("ตัวชี้วัด", "ตัวชี้วัด", "ตัวชี้วัดที่")))
        question_column = None if question_column is None else question_column + 1
    _print_questions(plan, rows, labels, question_column, left)


def _print_questions(plan: Plan, rows: list[Row], labels: list[str], question: int | None, left: bool) -> None:
    tail, aside = _aside(plan, len(rows))
    header = _header(plan, labels, tail)
    width = len(header[0])
    for row, extra in zip(rows, aside, strict=True):
        row.cells += [""] * (width - len(row.cells))
        if tail and not row.section:
            row.cells[-1] = extra
    cuts = _cuts(plan, len(labels), question)
    if left:
        # The issue stands between the code and the question.
        issue = len(labels)
        for line in [*header, *(row.cells for row in rows if not row.section)]:
            line.insert(1, line.pop(issue))
        cuts = {}
    print_sheet(plan.story, plan.choices, Sheet(header, rows, cuts))


def _question_cells(plan: Plan, block: Block, row: int, place: str, scored: str, shape: str) -> list[str]:
    """The label cells of one question, with its score where they hold it."""
    story, choices = plan.story, plan.choices
    code = block.codes[row]
    assert code is not None
    text = question_text(block.indicator, code)
    value = story.results.questions[code]
    story.truth.question(code, block.indicator, None if place == "code only" else text)
    front = choices.pick("code front", ("I5 text", "I5 text", *CODE_FRONTS)) if place == "front" else ""
    damaged_may = place in ("own column", "code only") or front == "I5 text"
    printed = printed_code(story, shape if damaged_may or shape != "damaged" else "I5", code, block.indicator)
    if place == "front":
        cells = [CODE_FRONTS[front].format(c=printed, t=text)]
    elif place == "behind":
        cells = [CODE_BEHIND[choices.pick("code behind", tuple(CODE_BEHIND))].format(c=printed, t=text)]
    else:
        cells = [printed, text] if place == "own column" else [printed]
    if scored == "none":
        return cells
    story.truth.score("question", code, value)
    if scored == "column":
        return [*cells, story.num(value)]
    form = choices.pick("in question", tuple(IN_QUESTION))
    cells[-1] += " ¦" + IN_QUESTION[form].format(number(story.rng, value, story.numerals))
    return cells
