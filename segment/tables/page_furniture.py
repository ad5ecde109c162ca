"""What stands between two tables though it parts none: heads and feet of pages."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import regex

from extract.document import Document, Paragraph, Table
from normalize.agencies import agencies_in, names_in
from normalize.numerals import to_arabic
from segment.facts.scan import Facts, scan
from segment.facts.words import first_printed, letters_of
from segment.tables.beside.whose import is_unit
from segment.tables.header import header_height
from segment.tables.row_words import says_the_same

_PAGE_FURNITURE = regex.compile(
    r"^\W*(?:หน้า(?:ที่)?|page)?\W*\d{0,3}\W*(?:(?:/|จาก|of)\W*\d{1,3})?\W*(?:\(?ต่อ\)?)?\W*$", regex.IGNORECASE
)
_COUNTS_PAGES = regex.compile(
    r"(?:^|\s)(?:หน้า(?:ที่)?|page)\s?\d{1,3}\s?(?:/|จาก|of)\s?\d{1,3}\W*$|(?:\s{3,}|\t)(?:หน้า(?:ที่)?|page)\s?\d{1,3}\W*$",
    regex.IGNORECASE,
)
"""The end of a page's head or foot that counts the pages."""
_ENDS_WITH_PAGE = regex.compile(r"\sหน้า(?:ที่)?\s?\d{1,3}\W*$")
_POINTS = regex.compile(
    r"(?:ตาม|ดู|ใน|และ|ต่อ|ที่|ถึง|จาก)(?:\s*หน้า|ตาราง|ภาคผนวก|เอกสาร|แผนภ|ข้อ|\s*$)|รายละเอียด|ปรากฏ|แนบ|อ้างอิง"
)
"""What may say where something else stands: รายละเอียดตามตารางที่ 3 หน้า 2."""
_CATCHWORD = regex.compile(r"/.{1,60}?\s?(?:\.{2,}|…)\W*")
"""At the foot of an official letter's page, how the next one begins: /เว็บไซต์ ..."""
_GOES_ON = regex.compile(r"\(\s*ต่อ\s*\)\W*$")
"""The end of a head that says itself that the table above goes on: เอกสารแนบ ข (ต่อ)."""
_CRUMB = 4
"""Letters: no heading is as short."""


def goes_over(paragraphs: Sequence[Paragraph], running: frozenset[str]) -> bool:
    """Whether nothing but heads and feet of pages stands there."""
    return not separated([each for each in paragraphs if _bare(each) not in running])


def running_lines(document: Document) -> frozenset[str]:
    """The lines (numbers aside) that stand before the first table and again behind it, or several times and name an
    agency or stand beside a page's number, or once alone between two Tables of one first row, or alone before a header
    that comes again, or that go on with another, (ต่อ): heads of pages, which part no table."""
    lines = [
        (block, _bare(block))
        for block in document.blocks
        if isinstance(block, Paragraph) and len(block.text) <= _RUNNING
    ]
    counts = Counter(bare for _, bare in lines)
    first = next((index for index, block in enumerate(document.blocks) if isinstance(block, Table)), 0)
    front = {_bare(block) for block in document.blocks[:first] if isinstance(block, Paragraph)}
    alone = list(_alone(document))
    lone = {
        _bare(line) for line in (*_before_header_again(alone), *_before_headless(alone, document), *_that_go_on(alone))
    }
    between = {_bare(line) for line in _between_pieces(alone)}
    numbered = _beside_page_numbers(document)
    lone |= {bare for _, bare in lines if bare != first_printed(bare) in counts}
    return frozenset(
        bare
        for line, bare in lines
        if bare in lone
        or (
            counts[bare] > 1
            and not _names_part(scan(line.text))
            and (
                bare in front
                or bare in between
                or bare in numbered
                or any(_numberless(letters_of(name)) == bare for name in names_in(line.text, title=True))
            )
        )
    )


_Alone = tuple[Table, Paragraph, Table, bool]


def _alone(document: Document) -> Iterator[_Alone]:
    """The lines that stand alone between two Tables, with these, and whether both begin with the same row."""
    blocks = [each for each in document.blocks if not (isinstance(each, Paragraph) and numbers_page(each))]
    head: Table | None = None
    last: Paragraph | Table | None = None
    for above, line, below in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if isinstance(above, Table):
            # A piece without a header goes on with the one before it.
            pieced = head is not None and isinstance(last, Table) and head.columns == above.columns
            head = head if pieced else above
        if isinstance(above, Table) and isinstance(line, Paragraph) and isinstance(below, Table):
            heads = (above, head) if head is not None else (above,)
            same = len(below.rows) > 1 and any(says_the_same(each.rows[0], below.rows[0]) for each in heads)
            if len(scan(line.text).line) <= _RUNNING:
                yield above, line, below, same
        last = above


def _beside_page_numbers(document: Document) -> set[str]:
    """The lines that stand beside a page's number, and elsewhere behind the first Table only where a page begins."""
    beside: set[str] = set()
    elsewhere: set[str] = set()
    above: Paragraph | Table | None = None
    behind = False
    for line, below in itertools.zip_longest(document.blocks, document.blocks[1:]):
        if behind and isinstance(line, Paragraph) and len(line.text) <= _RUNNING:
            if any(isinstance(each, Paragraph) and numbers_page(each) for each in (above, below)):
                beside.add(_bare(line))
            elif not _begins_page(line, above):
                elsewhere.add(_bare(line))
        behind = behind or isinstance(line, Table)
        above = line
    return beside - elsewhere


def _begins_page(line: Paragraph, above: Paragraph | Table | None) -> bool:
    """Whether several blank lines of a text stand above a line."""
    end = above.rows[-1].line if isinstance(above, Table) else above.line if above is not None else None
    return line.line is not None and end is not None and line.line - end > _BLANK_LINES


_BLANK_LINES = 2


def numbers_page(paragraph: Paragraph) -> bool:
    """Whether a line is nothing but a page's number."""
    line = scan(paragraph.text).line
    return bool(_PAGE_FURNITURE.match(line) and _DIGIT.search(line))


def _before_header_again(alone: Sequence[_Alone]) -> Iterator[Paragraph]:
    """The lines that stand alone between two Tables of one first row and say whose report it is, alone or with ITA; and
    those that say nothing else where the page turns between two Tables of as many columns."""
    for above, line, below, same in alone:
        turned = above.columns == below.columns and above.page != line.page == below.page
        if not (same or turned):
            continue
        text = scan(line.text).line
        names = [each for each in agencies_in(text, title=True) if not each.behind]
        bare = "".join(text.split(each.printed)[0] for each in names[:1])
        if names and ((same and _ASSESSES.search(text)) or not bare.strip()) and not _DIGIT.search(bare):
            yield line


def _before_headless(alone: Sequence[_Alone], document: Document) -> Iterator[Paragraph]:
    """The lines that say nothing but whose report it is, as its front does, alone between two Tables of as many
    columns, the lower of which has no header."""
    alone = [each for each in alone if not each[3] and each[0].columns == each[2].columns]
    front = itertools.takewhile(lambda block: isinstance(block, Paragraph), document.blocks if alone else ())
    owners = "\n".join(scan(block.text).letters for block in front if isinstance(block, Paragraph))
    for _, line, below, _ in alone:
        text = scan(line.text).line
        names = [each for each in agencies_in(text, title=True) if not each.behind]
        if not names or letters_of(names[0].name) not in owners:
            continue
        before, behind = text[: names[0].start], text[names[0].end :]
        title = not before.strip() or _REPORT.match(before) or _PLAN.match(before) or _OF_OWNER.fullmatch(before)
        if title and _PLACE.fullmatch(behind) and not header_height(below, below.rows, 0, None, body=False):
            yield line


def _that_go_on(alone: Sequence[_Alone]) -> Iterator[Paragraph]:
    """The lines that say themselves that the table goes on, (ต่อ), alone between two Tables of one first row, or of as
    many columns where the lower one has no header."""
    for above, line, below, same in alone:
        facts = scan(line.text)
        if not _GOES_ON.search(facts.line) or _names_part(facts):
            continue
        if same or (above.columns == below.columns and not header_height(below, below.rows, 0, None, body=False)):
            yield line


def _between_pieces(alone: Sequence[_Alone]) -> Iterator[Paragraph]:
    """The lines that say who reports or what is reported, without a number, alone between two Tables of one first row;
    a line that says what their numbers or works are (ค่าเป้าหมาย, มาตรการเร่งด่วน) heads the lower one."""
    for _, line, _, same in alone:
        text = scan(line.text).line
        told = is_unit(text) or (bool(_REPORT.match(text)) and scan(text).aside is None)
        if same and told and not _DIGIT.search(text):
            yield line


_ASSESSES = regex.compile(r"ITA|คุณธรรมและความโปร่งใส")
_PLAN = regex.compile(r"\W*(?:มาตรการ|แผน(?:การ)?)(?=.*(?:ITA|คุณธรรม))")
_REPORT = regex.compile(r"\W*(?:สรุป|เล่ม|เอกสาร(?:ประกอบ)?|บท)*(?:การ)?(?:รายงาน|วิเคราะห์)(?=.*(?:ITA|คุณธรรม))")
_OF_OWNER = regex.compile(r"(?:ของ|หน่วยงาน)?\W*")
_PLACE = regex.compile(r"\W*(?:(?:ตำบล|ต\.|อำเภอ|อ\.|จังหวัด|จ\.|กรุงเทพ)[ก-๎.]*\W*)*(?:หน้า)?\W*\d{0,3}\W*")
"""What stands behind the name of who reports: where it lies, and the page's number."""
_DIGIT = regex.compile(r"\d")


def _bare(paragraph: Paragraph) -> str:
    letters = scan(paragraph.text).letters.lstrip("#*")
    # The captions of several tables differ in nothing but their number, or their year.
    return letters if _NUMBERED_CAPTION.match(letters) else f"{_numberless(letters)}{scan(paragraph.text).year or ''}"


_NUMBERED_CAPTION = regex.compile(r"\W*(?:ตาราง|บัญชี)(?:ที่)?\d")


@lru_cache(maxsize=1 << 10)
def _numberless(letters: str) -> str:
    """The letters without numbers, but for those that tell one thing from the next: ครั้งที่ 1, รอบ 6 เดือน."""
    return str(_COUNT.sub("", letters))


_COUNT = regex.compile(r"(?<!\d)(?<!(?<!หน้า|แผ่น)ที่|รอบ)\d++")


_RUNNING = 120
"""Letters: no head of a page is longer."""


def separated(before: Iterable[Paragraph]) -> bool:
    """Whether more than page numbers, and crumbs of letters that a page break cut, stands between two tables."""
    return any(not _is_furniture(paragraph.text) for paragraph in before)


def _is_furniture(text: str) -> bool:
    """Whether a line is a page's number, its head or foot, or a crumb of letters."""
    facts = scan(text)
    counts = len(facts.line) <= _RUNNING and not _names_part(facts) and _counts_pages(to_arabic(text))
    page = _PAGE_FURNITURE.match(facts.line) or _CATCHWORD.fullmatch(facts.line)
    return bool(counts or page) or len(facts.letters) <= _CRUMB


def _names_part(facts: Facts) -> bool:
    """Whether a line names an instrument or an indicator: it says what stands below it."""
    return facts.label is not None and not facts.label.overall


def _counts_pages(text: str) -> bool:
    """Whether a line ends with the number of its page."""
    if _COUNTS_PAGES.search(text) is not None:
        return True
    return _ENDS_WITH_PAGE.search(text) is not None and _POINTS.search(text) is None
