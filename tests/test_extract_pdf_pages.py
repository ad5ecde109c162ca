"""Pages of PDFs: furniture, scans, junk layers, pictures of tables, and what is said of each."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from pdf_sheet import Sheet, pdf
from PIL import Image

from extract.document import Document, Paragraph
from extract.draw import COLOURS, SCALE, draw
from extract.errors import ReportError
from extract.lattice import find_tables
from extract.message import Message
from extract.notes import NOTES
from extract.page import PageContent
from extract.picture_tables import shows_rules
from extract.reader import read
from extract.scans import ScanReader

SENTENCE = "การประเมินคุณธรรมและความโปร่งใส"


@pytest.fixture(autouse=True)
def _no_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ScanReader, "missing", lambda self: Message("ติดตั้งส่วนเสริม", "Install the extra."))


def paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def report_page(number: int, label: str) -> Sheet:
    sheet = Sheet().text(60, 810, "รายงานของเทศบาล", size=10).text(280, 30, label, size=10)
    return sheet.text(60, 600, f"เรื่องที่ {number}").text(60, 400, SENTENCE)


def test_page_numbers_and_running_headers_are_kept_out_of_the_text() -> None:
    document = read(pdf(*(report_page(number, f"- {number + 4} -") for number in range(1, 5))))
    assert paragraphs(document) == [text for number in range(1, 5) for text in (f"เรื่องที่ {number}", SENTENCE)]
    assert [page.label for page in document.pages] == ["5", "6", "7", "8"]


@pytest.mark.parametrize("label", ["หน้า ๗", "๗", "หน้าที่ ๗/๑๒", "- ๗ -", "๗ | Page", "Page ๗ of ๑๒"])
def test_spellings_of_a_page_number(label: str) -> None:
    document = read(pdf(Sheet().text(60, 600, SENTENCE).text(280, 30, label, size=10)))
    assert document.pages[0].label == "๗"
    assert paragraphs(document) == [SENTENCE]


def test_a_number_in_the_text_is_no_page_number() -> None:
    document = read(pdf(Sheet().text(60, 830, "หัวเรื่อง", size=10).text(60, 780, "๗", size=10).text(60, 600, SENTENCE)))
    assert document.pages[0].label is None
    assert paragraphs(document) == ["หัวเรื่อง", "๗", SENTENCE]


def test_lines_that_fill_the_width_make_one_paragraph_and_short_ones_end_it() -> None:
    sheet = Sheet().text(60, 700, SENTENCE * 2, size=14).text(60, 676, "ของหน่วยงาน", size=14)
    sheet.text(60, 652, SENTENCE * 2, size=14).text(60, 628, "๒. เรื่องใหม่", size=14)
    assert paragraphs(read(pdf(sheet))) == [f"{SENTENCE * 2}\nของหน่วยงาน", SENTENCE * 2, "๒. เรื่องใหม่"]


def test_lines_that_count_on_are_each_a_paragraph() -> None:
    def lines(one: str, two: str) -> list[str]:
        texts = [f"{one} {SENTENCE}{SENTENCE}", f"{two} {SENTENCE}"]
        return paragraphs(read(pdf(Sheet().text(60, 700, texts[0], size=14).text(60, 680, texts[1], size=14))))

    assert len(lines("ตัวชี้วัดที่ ๙", "ตัวชี้วัดที่ ๑๐")) == 2
    assert len(lines("ตัวชี้วัดที่ ๙", "ตัวชี้วัดที่ ๙")) == len(lines("ตัวชี้วัดที่ ๙", "มาตรการที่ ๑๐")) == 1


def test_a_title_in_the_middle_goes_on_with_nothing_that_begins_before_it() -> None:
    title, middle = "ก" * 61, 84
    sheet = Sheet().text(middle, 700, title, size=14).text(60, 680, "ข" * 67, size=14).text(60, 660, "ค" * 67, size=14)
    assert paragraphs(read(pdf(sheet)))[0] == title
    # An indented line is the first of a paragraph.
    sheet = (
        Sheet().text(middle, 700, "ก" * 57, size=14).text(60, 680, "ข" * 67, size=14).text(60, 660, "ค" * 67, size=14)
    )
    assert len(paragraphs(read(pdf(sheet)))) == 1


def test_the_name_of_an_indicator_right_above_a_table_is_its_heading() -> None:
    # ReportLab sets paragraphs without a gap: the line above is full, the heading begins where the text does.
    heading = "ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล"
    sheet = Sheet().text(60, 700, SENTENCE * 2).text(60, 680, heading)
    assert paragraphs(read(pdf(sheet))) == [f"{SENTENCE * 2}\n{heading}"]
    sheet.grid((50, 200, 400), (600, 640, 670)).text(60, 650, "ข้อ").text(60, 620, "หนึ่ง")
    assert paragraphs(read(pdf(sheet))) == [SENTENCE * 2, heading]
    scored = Sheet().text(60, 700, SENTENCE * 2).text(60, 680, "ตัวชี้วัดที่ ๙ ได้คะแนน ๙๐")
    scored.grid((50, 200, 400), (600, 640, 670)).text(60, 650, "ข้อ").text(60, 620, "หนึ่ง")
    assert paragraphs(read(pdf(scored))) == [f"{SENTENCE * 2}\nตัวชี้วัดที่ ๙ ได้คะแนน ๙๐"]


def test_a_caption_begins_a_paragraph_however_full_the_line_before_is() -> None:
    sheet = Sheet().text(60, 700, SENTENCE * 2).text(60, 680, f"ตารางที่ ๑: {SENTENCE}").text(60, 660, SENTENCE * 2)
    sheet.text(60, 640, "ตารางที่ ๑๒ ของรายงาน")
    assert paragraphs(read(pdf(sheet))) == [
        SENTENCE * 2,
        f"ตารางที่ ๑: {SENTENCE}",
        f"{SENTENCE * 2}\nตารางที่ ๑๒ ของรายงาน",
    ]


TEXT = Sheet().text(60, 700, SENTENCE)


def test_a_scanned_page_says_what_to_install() -> None:
    document = read(pdf(TEXT, Sheet().picture(0, 0, 595, 842)))
    (note,) = document.notes
    assert (note.check, note.severity, note.page) == ("page-without-text", "error", 2)
    assert "Install the extra." in note.message.en
    assert [page.source for page in document.pages] == ["pdf", "none"]


def test_a_report_that_is_all_pictures_is_refused_and_says_what_to_install() -> None:
    with pytest.raises(ReportError) as refused:
        read(pdf(Sheet().picture(0, 0, 595, 842), Sheet().picture(0, 0, 595, 842)))
    assert (refused.value.kind, refused.value.exit_code) == ("scan-without-recogniser", 4)
    assert refused.value.remedy.en == "Install the extra."


def test_a_stamp_on_a_scanned_page_is_no_text_layer() -> None:
    document = read(pdf(TEXT, Sheet().picture(0, 0, 595, 842).text(400, 800, "เลขที่ 12/2566")))
    assert [note.check for note in document.notes] == ["page-without-text"]


def test_a_blank_page_is_nothing_to_speak_of() -> None:
    document = read(pdf(Sheet(), Sheet().text(60, 700, SENTENCE)))
    assert document.notes == ()


def test_text_over_a_background_picture_is_read() -> None:
    document = read(pdf(Sheet().picture(0, 0, 595, 842).text(60, 700, SENTENCE).text(60, 600, SENTENCE)))
    assert paragraphs(document) == [SENTENCE, SENTENCE]
    assert document.notes == ()


def test_a_scanners_junk_layer_is_thrown_away() -> None:
    sheet = Sheet().picture(0, 0, 595, 842).raw("BT 3 Tr ET")
    for line in range(10):
        sheet.text(60, 700 - 30 * line, "rru.r'r1{e anr:rl:vrfi uqotn ^^::v-..")
    document = read(pdf(TEXT, sheet))
    assert [note.check for note in document.notes] == ["junk-text-layer", "page-without-text"]
    assert paragraphs(document) == [SENTENCE]


def test_an_invisible_thai_layer_is_read_and_named() -> None:
    sheet = Sheet().picture(0, 0, 595, 842).raw("3 Tr").text(60, 700, SENTENCE).text(60, 600, SENTENCE)
    document = read(pdf(sheet))
    assert [note.check for note in document.notes] == ["text-layer-by-recogniser", "text-layer-not-compared"]
    assert paragraphs(document) == [SENTENCE, SENTENCE]


def test_letters_drawn_as_shapes_are_told() -> None:
    sheet = Sheet().text(400, 700, "385,784,800")
    for number in range(120):
        sheet.raw(f"{60 + 9 * (number % 30)} {600 - 20 * (number // 30)} 5 7 re f")
    assert [note.check for note in read(pdf(sheet)).notes] == ["text-drawn-as-shapes"]


def test_a_scan_is_read_by_the_recogniser_where_there_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_page(page: object, number: int, area: object = None) -> PageContent:
        return PageContent(
            number,
            842,
            595,
            "ocr",
            ("ข้อ", "๙๐", "หนึ่ง"),
            np.array([[60, 60, 90, 80], [210, 60, 230, 80], [60, 110, 100, 130]], dtype=np.float64),
            np.array([75.0, 75.0, 125.0]),
            horizontal=np.array([[50, 50, 400], [100, 50, 400], [150, 50, 400]], dtype=np.float64),
            vertical=np.array([[50, 50, 150], [200, 50, 150], [400, 50, 150]], dtype=np.float64),
            confidence=np.array([0.9, 0.4, 0.8]),
            turned=90,
        )

    from extract import ocr

    monkeypatch.setattr(ScanReader, "missing", lambda self: None)
    monkeypatch.setattr(ocr, "read_page", read_page)
    document = read(pdf(Sheet().picture(0, 0, 595, 842)))
    (table,) = document.tables
    assert document.source_format == "pdf_ocr"
    assert [(cell.text, cell.confidence) for cell in table.cells()] == [
        ("ข้อ", 0.9),
        ("๙๐", 0.4),
        ("หนึ่ง", 0.8),
        ("", None),
    ]
    # The page was turned by 90° to be read: its positions are told as shown.
    assert (document.pages[0].width, document.pages[0].height) == (595, 842)
    assert table.bbox == (50.0, 442.0, 150.0, 792.0)


def test_numbers_of_a_scanners_layer_are_compared_with_the_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ("คะแนน", "79.64", "88.37", "84.10")
    boxes = np.array(
        [[60, 130, 100, 150], [60, 160, 102, 180], [60, 190, 102, 210], [60, 220, 102, 240]], dtype=np.float64
    )
    shown = PageContent(1, 595, 842, "ocr", texts, boxes, boxes[:, 3] - 4, confidence=np.ones(4))
    from extract import ocr

    monkeypatch.setattr(ScanReader, "missing", lambda self: None)
    monkeypatch.setattr(ocr, "read_page", lambda page, number, area=None: shown)
    sheet = Sheet().picture(0, 0, 595, 842).raw("3 Tr").text(60, 842 - 148, SENTENCE + SENTENCE)
    for number, said in enumerate(("19.64", "88.37", "55.55")):
        sheet.text(60 if number < 2 else 400, 842 - 176 - 30 * number, said)
    document = read(pdf(sheet))
    assert "\n".join(paragraphs(document)).split("\n") == ["คะแนน", "\ufffd\ufffd.\ufffd\ufffd", "88.37", "84.10"]
    told = {note.check: note.observed for note in document.notes}
    assert told["layer-contradicts-picture"] == "79.64 / 19.64"
    assert told["layer-numbers-not-in-picture"] == "55.55"


@pytest.mark.parametrize("size", [(841.92, 595.2), (595.2, 841.68), (612.3, 1008.7), (420.94, 297.6)])
def test_pages_of_sizes_that_scanners_make_are_looked_at_for_pictures_of_tables(size: tuple[float, float]) -> None:
    width, height = size
    sheet = Sheet(width, height).picture(50, 50, width * 0.7, height * 0.7).text(60, height - 40, SENTENCE)
    assert paragraphs(read(pdf(sheet))) == [SENTENCE]


def ruled_picture() -> np.ndarray:
    grey = np.full((300, 400), 235, dtype=np.uint8)
    for y in (10, 100, 200, 290):
        grey[y : y + 2, 10:390] = 20
    for x in (10, 150, 388):
        grey[10:290, x : x + 2] = 20
    return grey


def test_a_picture_of_a_table_is_told_from_a_photograph_and_a_chart() -> None:
    photograph = np.random.default_rng(1).integers(0, 255, (300, 400)).astype(np.uint8)
    chart = np.full((300, 400), 255, dtype=np.uint8)
    chart[280:282, 20:390], chart[20:280, 20:22], chart[100:280, 60:120] = 0, 0, 90
    lined = np.full((300, 400), 255, dtype=np.uint8)
    lined[20:290:30] = 0
    assert shows_rules(ruled_picture())
    assert not shows_rules(lined)
    assert not shows_rules(photograph)
    assert not shows_rules(chart)


def test_what_is_printed_over_the_picture_of_a_grid_stands_once_in_its_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    """The recogniser sees the page as drawn: its picture and what is printed over it."""
    from extract import ocr, scans

    seen = ("คะแนน", "88.37", "84.10")
    boxes = np.array([[210, 105, 250, 118], [210, 135, 250, 148], [300, 135, 340, 148]], dtype=np.float64)
    across = np.array([[y, 100, 400] for y in (100, 130, 160)], dtype=np.float64)
    down = np.array([[x, 100, 160] for x in (100, 200, 280, 400)], dtype=np.float64)
    shown = PageContent(1, 595, 842, "ocr", seen, boxes, boxes[:, 3] - 3, across, down, confidence=np.ones(3))
    monkeypatch.setattr(ScanReader, "missing", lambda self: None)
    monkeypatch.setattr(scans, "pictures_of_tables", lambda pdf, number, page: [(100.0, 100.0, 400.0, 160.0)])
    monkeypatch.setattr(ocr, "read_page", lambda page, number, area=None: shown)
    sheet = Sheet().text(60, 780, SENTENCE).text(105, 842 - 147, "คุณภาพ", 12)
    sheet.text(210, 842 - 117, seen[0], 12).text(210, 842 - 147, seen[1], 12)
    for printed, texts in ((False, ["คุณภาพ", "88.37", "84.10"]), (True, ["คุณภาพ", "88.37", "81.10"])):
        if printed:
            sheet.text(300, 842 - 147, "81.10", 12)
        (table,) = read(pdf(sheet)).tables
        assert [[cell.text for cell in row.cells] for row in table.rows] == [["", seen[0], ""], texts]


def test_a_picture_of_a_table_inside_a_page_of_text_is_found() -> None:
    page = pypdfium2.PdfDocument.new()
    shown = pypdfium2.PdfImage.new(page)
    shown.set_bitmap(pypdfium2.PdfBitmap.from_pil(Image.fromarray(ruled_picture())))
    shown.set_matrix(pypdfium2.PdfMatrix().scale(400, 300).translate(100, 400))
    sheet = page.new_page(595, 842)
    sheet.insert_obj(shown)
    sheet.gen_content()
    from io import BytesIO

    stored = BytesIO()
    page.save(stored)
    (note,) = read(stored.getvalue()).notes
    assert note.check == "picture-of-table"
    assert note.bbox == pytest.approx((100, 142, 500, 442), abs=1)


def test_every_note_has_a_severity_and_both_languages() -> None:
    for check, (severity, thai, english) in NOTES.items():
        assert check == check.lower()
        assert severity in ("error", "warning", "info")
        assert thai != english


def test_pages_are_chosen_by_number() -> None:
    sheets = [Sheet().text(60, 700, f"หน้าที่หนึ่งร้อย {number}") for number in (1, 2, 3)]
    document = read(pdf(*sheets), pages=range(2, 4))
    assert [page.number for page in document.pages] == [2, 3]


def test_every_page_is_closed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    # Hundreds of pages that stay open keep hundreds of MiB.
    opened, closed = [], []
    load, close = pypdfium2.PdfDocument.get_page, pypdfium2.PdfPage.close
    monkeypatch.setattr(pypdfium2.PdfDocument, "get_page", lambda self, n: opened.append(n) or load(self, n))
    monkeypatch.setattr(pypdfium2.PdfDocument, "__getitem__", pypdfium2.PdfDocument.get_page)
    monkeypatch.setattr(pypdfium2.PdfPage, "close", lambda self: closed.append(self) or close(self))
    read(pdf(*(Sheet().text(60, 700, SENTENCE) for _ in range(5))))
    assert len(opened) == 5
    assert len({id(page) for page in closed}) == 5


def test_drawing_shows_tables_and_what_became_of_cells(tmp_path: Path) -> None:
    sheet = Sheet().grid((50, 200, 400), (600, 650, 700)).text(60, 670, "ข้อ")
    data = pdf(sheet, Sheet().text(60, 700, SENTENCE))
    paths = draw(data, read(data), tmp_path / "pictures", {(1, 0, 0): "record scores", (1, 1, 1): "unused"})
    assert [path.name for path in paths] == ["page-001.png", "page-002.png"]
    picture = Image.open(paths[0])
    assert picture.size == (893, 1263)

    def tint(x: float, y: float) -> tuple[int, ...]:
        return picture.getpixel((int(x * SCALE), int(y * SCALE)))[:3]  # type: ignore[index]

    used, unused = tint(150, 180), tint(300, 230)
    assert used[1] > used[0]
    assert unused[0] > unused[1]
    assert COLOURS["record"] != COLOURS["unused"]
    assert tint(500, 400) == (255, 255, 255)


def test_stages_of_the_lattice_can_be_seen() -> None:
    rules = np.array([[10, 0, 100], [60, 0, 100], [61, 0, 100]], dtype=np.float64)
    (lattice,) = find_tables(rules, np.array([[0, 10, 61], [50, 10, 61], [100, 10, 61]], dtype=np.float64))
    assert lattice.xs.tolist() == [0, 50, 100]
    assert lattice.ys.tolist() == [10, 60.5]
    assert lattice.horizontal.tolist() == [[10, 0, 100], [60.5, 0, 100]]
    assert [cell.bbox for cell in lattice.cells] == [(0, 10, 50, 60.5), (50, 10, 100, 60.5)]
    assert (lattice.closed_top, lattice.closed_bottom) == (True, True)
    # A box of one column and two rows inside a cell is that cell's decoration.
    stray = np.array([[20, 10, 40], [30, 10, 40], [40, 10, 40]]), np.array([[10, 20, 40], [40, 20, 40]])
    sides = np.array([[0, 10, 60], [50, 10, 60], [100, 10, 60]])
    (outer,) = find_tables(np.vstack((rules, stray[0])), np.vstack((sides, stray[1])).astype(np.float64))
    assert outer.bbox == (0, 10, 100, 60.5)


def test_ticks_that_begin_where_the_columns_above_them_end_are_no_table() -> None:
    across = np.array([[756.0, 108, 540]])
    columns = [[393.0, 446, 561], [397, 462, 570], [540, 180, 756]]
    ticks = [[239.0, 748, 756.5], [370, 748, 756.5]]
    assert find_tables(across, np.array(columns + ticks)) == ()
