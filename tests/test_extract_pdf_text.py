"""Thai text out of PDFs: each way in which producers and engines scramble it, one test each."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from pdf_sheet import MARKS, Sheet, coded, pdf

from extract.document import Document, Paragraph
from extract.message import Message
from extract.pdf_page import read_page
from extract.reader import read
from extract.scans import ScanReader

LATIN_MARKS = {0x0E48: 0xC9, 0x0E49: 0xCA}
"""As Microsoft Print To PDF writes them: mai ek as É, mai tho as Ê."""


@pytest.fixture(autouse=True)
def _no_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    """The text layer alone, whatever is installed."""
    monkeypatch.setattr(ScanReader, "missing", lambda self: Message("ไม่มี", "none"))


def paragraphs(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def checks(document: Document) -> list[str]:
    return [note.check for note in document.notes]


def test_marks_stay_with_the_letter_they_are_written_behind() -> None:
    # Word places a mark where the next consonant begins; sorted by x it would go to that one: ตัวชวี้ ัด.
    sheet = Sheet()
    x = 60.0
    for letter, marks in (("ต", "ั"), ("ว", ""), ("ช", "ี้"), ("ว", "ั"), ("ด", "")):
        sheet.text(x, 700, letter)
        x += 8
        for mark in marks:
            sheet.text(x + 0.02, 700, mark)
    assert paragraphs(read(pdf(sheet))) == ["ตัวชี้วัด"]


def test_marks_written_apart_settle_on_the_letter_below_them() -> None:
    # All letters first, then all marks, each over its letter.
    sheet = Sheet().text(60, 700, "ตวชวด").text(68, 700, "ั").text(84, 700, "ี้").text(92, 700, "ั")
    assert paragraphs(read(pdf(sheet))) == ["ตัวชี้วัด"]


def test_text_objects_in_any_order_are_read_from_left_to_right() -> None:
    assert paragraphs(read(pdf(Sheet().text(84, 700, "ที่ดี").text(60, 700, "หน้า")))) == ["หน้าที่ดี"]


def test_actual_text_stands_for_its_glyphs_once() -> None:
    # Browsers draw ที่ as three glyphs and say so once: the glyphs behind the first are not text again.
    sheet = Sheet().text(60, 700, "ห").raw(f"/Span <</ActualText <feff{coded('ที่')}>>> BDC")
    for x, glyph in ((68, "ท"), (76, "ี"), (76, "่")):
        sheet.text(x, 700, glyph)
    sheet.raw("EMC").text(76, 700, "ดี")
    assert paragraphs(read(pdf(sheet))) == ["หที่ดี"]


def test_actual_text_replaces_glyphs_that_say_something_else() -> None:
    glyphs = f"BT /F1 16 Tf 1 0 0 1 60 700 Tm <{coded('xyz')}> Tj ET"
    sheet = Sheet().raw(f"/Span <</ActualText <feff{coded('น้ำ')}>>> BDC {glyphs} EMC").text(84, 700, "ดี")
    assert paragraphs(read(pdf(sheet))) == ["น้ำดี"]


def test_actual_text_in_a_form_that_is_moved_stands_beside_its_neighbours() -> None:
    # pdfium moves the glyphs of a form, and leaves what an ActualText says where the form would stand unmoved.
    inner = Sheet().text(60, 700, "ด").raw(f"/Span <</ActualText <feff{coded('ำ')}>>> BDC").text(68, 700, "\u0e4dา")
    inner.raw("EMC").raw("/P <</MCID 0>> BDC").text(76, 700, "เนิน").raw("EMC")
    inner.raw(f"/Span <</ActualText <feff{coded('ที่')}>>> BDC").text(60, 600, "xx").raw("EMC").text(76, 600, "ดี")
    document = read(pdf(Sheet().form(inner.content.decode("latin-1"), "0.5 0 0 0.5 100 200")))
    assert paragraphs(document) == ["ดำเนิน", "ที่ดี"]
    boxes = [block.bbox for block in document.blocks if block.bbox]
    assert [round(box[0]) for box in boxes] == [130, 130]
    assert paragraphs(read(pdf(inner))) == ["ดำเนิน", "ที่ดี"]


def test_text_drawn_twice_stands_once() -> None:
    # Bold by overprinting: the same word again, a third of a point to the right.
    sheet = Sheet().text(60, 700, "คะแนน").text(60, 600, "คะแนน").text(60.3, 700, "คะแนน")
    for number, letter in enumerate("คะแนน"):  # pdfium itself knows whole copies only
        sheet.text(61.4 + 8 * number, 599.6, letter)
    assert paragraphs(read(pdf(sheet))) == ["คะแนน", "คะแนน"]


def test_repeated_letters_are_no_copies() -> None:
    assert paragraphs(read(pdf(Sheet().text(60, 700, "กรรมการ 1000")))) == ["กรรมการ 1000"]


@pytest.mark.parametrize("matrix", ["-1 0 0 -1", "-0.75 0 0 -0.75"])
def test_a_negative_size_that_the_matrix_turns_back_is_upright(matrix: str) -> None:
    sheet = Sheet().text(60, 700, "ผู้บริหารได้ 84.05", size=-16, matrix=matrix)
    assert paragraphs(read(pdf(sheet))) == ["ผู้บริหารได้ 84.05"]


def test_a_negative_size_that_no_matrix_turns_back_is_upside_down() -> None:
    upright = read(pdf(Sheet().text(60, 700, "ผู้บริหารได้ 84.05")))
    turned = read(pdf(Sheet().text(535, 142, "ผู้บริหารได้ 84.05", size=-16)))
    assert paragraphs(turned) == paragraphs(upright)


def test_hyphen_at_the_end_of_a_line_is_a_hyphen() -> None:
    sheet = Sheet().grid([50, 120, 200], [600, 700]).text(55, 680, "ระบบ e-").text(55, 655, "service")
    (table,) = read(pdf(sheet)).tables
    assert table.rows[0].cells[0].text == "ระบบ e-\nservice"


def test_a_gap_is_a_blank_where_none_is_printed() -> None:
    assert paragraphs(read(pdf(Sheet().text(60, 700, "ระดับ").text(110, 700, "ผ่าน")))) == ["ระดับ ผ่าน"]


def test_a_gap_before_a_vowel_is_none() -> None:
    # Justified text: ประม าณ must not become ประมำณ.
    assert paragraphs(read(pdf(Sheet().text(60, 700, "งบประม").text(115, 700, "าณ")))) == ["งบประมาณ"]


def test_blanks_and_line_ends_that_pdfium_makes_up_are_no_characters() -> None:
    # It makes them where it sees gaps, with empty boxes; read as blanks without width they would make ำ of า.
    opened = pdfium.PdfDocument(pdf(Sheet().text(60, 700, "ดี").text(90, 700, "มาก").text(60, 660, "าน")))
    made_up = opened[0].get_textpage().get_text_bounded()
    assert {" ", "\r", "\n"} & set(made_up)
    page = read_page(opened[0])
    assert "".join(map(chr, page.codes.tolist())) == "ดีมากาน"
    opened.close()


def test_a_blank_before_a_line_break_is_kept_and_none_is_invented() -> None:
    sheet = Sheet().grid([50, 200, 300], [600, 700])
    sheet.text(60, 680, "ทุก ๖ ").text(60, 655, "เดือน").text(210, 680, "ทุก").text(210, 655, "ฝ่าย")
    (table,) = read(pdf(sheet)).tables
    assert [cell.text for cell in table.rows[0].cells] == ["ทุก ๖ \nเดือน", "ทุก\nฝ่าย"]


def test_sara_am_lost_to_a_blank_without_width() -> None:
    # Word: the nikhahit glyph is mapped to a blank, and the pen is set back behind it.
    back = f"[<{coded('ด ')}> 500 <{coded('าเนินการ')}>] TJ"
    document = read(pdf(Sheet().raw(f"BT /F1 16 Tf 1 0 0 1 60 700 Tm {back} ET")))
    assert paragraphs(document) == ["ดำเนินการ"]
    assert dict(document.repairs) == {"lost-sara-am": 1}


def test_a_printed_blank_before_other_letters_is_no_sara_am() -> None:
    assert paragraphs(read(pdf(Sheet().text(60, 700, "มาตรา การ อา")))) == ["มาตรา การ อา"]


def test_font_that_says_sara_am_for_every_sara_aa() -> None:
    # Excel 365: every า is mapped to ำ; a true ำ has a blank without width before it.
    swapped = {0x0E32: 0x0E33}
    real = f"BT /F2 16 Tf 1 0 0 1 60 660 Tm [<{coded('ส ')}> 500 <{coded('ำนักงาน')}>] TJ ET"
    sheet = Sheet().text(60, 700, "การประมาณ", font="F2").raw(real).text(60, 620, "จำนวน อาหาร")
    document = read(pdf(sheet, fonts={"F2": swapped}))
    assert paragraphs(document) == ["การประมาณ", "สำนักงาน", "จำนวน อาหาร"]
    assert dict(document.repairs)["sara-am-for-sara-aa"] == 3


def test_font_that_has_both_vowels_is_left_alone() -> None:
    assert paragraphs(read(pdf(Sheet().text(60, 700, "ทำ จำ นำ กำ ขำ การ")))) == ["ทำ จำ นำ กำ ขำ การ"]


def test_a_heading_font_that_repeats_a_word_with_sara_am_is_left_alone() -> None:
    sheets = [Sheet().text(60, 700, "ลำดับ จำนวน", font="F2").text(60, 600, "อาคาร") for _ in range(6)]
    document = read(pdf(*sheets, fonts={"F2": {}}))
    assert paragraphs(document) == ["ลำดับ จำนวน", "อาคาร"] * 6
    assert document.repairs == ()


def test_marks_in_the_private_use_area() -> None:
    document = read(pdf(Sheet().text(60, 700, "ที\uf70aปรึกษา ฝ\uf705าย")))
    assert paragraphs(document) == ["ที่ปรึกษา ฝ่าย"]
    assert dict(document.repairs) == {"private-use-glyph": 2}


def test_font_with_latin_letters_for_marks_is_flagged_and_not_guessed() -> None:
    sheet = Sheet().text(60, 700, "ที่หน้าที่ต้องผ่าน", font="F2")
    document = read(pdf(sheet, fonts={"F2": LATIN_MARKS}))
    assert checks(document) == ["font-without-map"]
    assert "F2Test" in document.notes[0].message.en
    assert "É" in paragraphs(document)[0]


def test_font_whose_marks_became_consonants_is_flagged() -> None:
    # LibreOffice 5.1: several glyphs share one Unicode value, and no mark is left.
    shared = dict.fromkeys(MARKS, 0x0E16)
    text = "ตัวชี้วัดที่หนึ่งการปฏิบัติหน้าที่ของเจ้าหน้าที่"
    sheet = Sheet().text(20, 700, text, size=10, font="F2").text(20, 650, text, size=10)
    assert checks(read(pdf(sheet, fonts={"F2": shared}))) == ["font-without-map"]


def test_thai_and_latin_words_side_by_side_are_no_broken_font() -> None:
    document = read(pdf(Sheet().text(60, 700, "ระบบITA e-Service ที่Website ของPDCAและKPI", size=10)))
    assert document.notes == ()


def test_old_digits_and_new_ones_stay_as_the_text_layer_has_them() -> None:
    assert paragraphs(read(pdf(Sheet().text(60, 700, "พ.ศ. ๒๕๖7 (๙๔.38)")))) == ["พ.ศ. ๒๕๖7 (๙๔.38)"]


def test_characters_beyond_the_basic_plane_are_whole() -> None:
    sheet = Sheet().text(60, 700, "ผ่านa", font="F2")
    text = paragraphs(read(pdf(sheet, fonts={"F2": {0x61: 0x1F44D}})))[0]
    assert text.encode("utf-8").decode("utf-8") == text
    assert text.startswith("ผ่าน")


def test_an_actual_text_that_is_said_again_stands_once() -> None:
    # pdfium says the whole cluster again for the glyph of its mark, which lies on the letter.
    sheet = Sheet().raw(f"/Span <</ActualText <feff{coded('ชี้')}>>> BDC")
    sheet.text(60, 700, "ช").text(68, 700, "ี").text(68, 700, "้").raw("EMC")
    sheet.text(68, 700, "วัด")
    assert paragraphs(read(pdf(sheet))) == ["ชี้วัด"]


def test_a_syllable_that_is_printed_twice_stands_twice() -> None:
    sheet = Sheet()
    for x in (60, 68):
        sheet.raw(f"/Span <</ActualText <feff{coded('ที่')}>>> BDC").text(x, 700, "ท").raw("EMC")
    assert paragraphs(read(pdf(sheet))) == ["ที่ที่"]


def test_a_nikhahit_without_a_character_is_known_by_its_place() -> None:
    # Pango's producers: the nikhahit glyph of ำ is mapped to nothing; here glyph 1 of font F2.
    sheet = Sheet()
    for number, word in enumerate(("ด\x01าเนิน", "น\x01้าดี", "กระท\x01า", "ประจ\x01า")):
        sheet.text(60, 700 - 60 * number, word, font="F2")
    document = read(pdf(sheet, fonts={"F2": {}}))
    assert paragraphs(document) == ["ดำเนิน", "น้ำดี", "กระทำ", "ประจำ"]
    assert document.notes[0].check == "repaired-thai-text"
    assert dict(document.repairs)["sara-am-without-map"] == 4


def test_a_nikhahit_beside_another_glyph_without_a_character_is_known_by_its_other_places() -> None:
    sheet = Sheet()
    for number, word in enumerate(("ด\x01าเนิน", "กระท\x01า", "ประจ\x01า", "น\x03\x01าดี")):
        sheet.text(60, 700 - 60 * number, word, font="F2")
    document = read(pdf(sheet, fonts={"F2": {}}))
    assert paragraphs(document) == ["ดำเนิน", "กระทำ", "ประจำ", "น\ufffdำดี"]
    assert dict(document.repairs)["sara-am-without-map"] == 4


def test_a_heading_font_with_few_nikhahits_does_as_the_others_do() -> None:
    sheet = Sheet().text(60, 750, "ค\x01าถาม", font="F3")
    for number, word in enumerate(("ด\x01าเนิน", "กระท\x01า", "ประจ\x01า")):
        sheet.text(60, 700 - 60 * number, word, font="F2")
    assert paragraphs(read(pdf(sheet, fonts={"F2": {}, "F3": {}}))) == ["คำถาม", "ดำเนิน", "กระทำ", "ประจำ"]
    alone = Sheet().text(60, 750, "ค\x01าถาม", font="F3")
    assert paragraphs(read(pdf(alone, fonts={"F3": {}}))) == ["ค\ufffdาถาม"]


@pytest.mark.parametrize("named", ["ำ", "้ำ"])
def test_a_sara_aa_that_is_named_after_the_word_where_it_was_first_met(named: str) -> None:
    # WeasyPrint: the glyph of า is called ำ or ้ำ wherever it stands, the nikhahit has no character.
    sheet = Sheet()
    for number, word in enumerate(("น\x01้าดี", "ด\x01าเนิน", "กระท\x01า", "การงาน", "ตาบ้าน", "ป่าไม้")):
        sheet.text(60, 750 - 50 * number, word, font="F2")
    document = read(pdf(sheet, fonts={"F2": {0x0E32: named}}))
    assert paragraphs(document) == ["น้ำดี", "ดำเนิน", "กระทำ", "การงาน", "ตาบ้าน", "ป่าไม้"]
    assert document.notes[-1].check == "repaired-thai-text"


def test_a_sara_am_that_speaks_for_all_its_glyphs_with_its_tone_mark() -> None:
    # fpdf2: the first glyph says all, those of the tone mark and of the sara aa nothing.
    sheet = Sheet()
    for number, word in enumerate(("ดำ\x01เนิน", "กำ\x01หนด", "ประจำ\x01", "น\u0e4d\x03\x01ดี")):
        sheet.text(60, 700 - 60 * number, word, font="F2")
    document = read(pdf(sheet, fonts={"F2": {0x0E4D: "้ำ"}}))
    assert paragraphs(document) == ["ดำเนิน", "กำหนด", "ประจำ", "น้ำดี"]
    assert dict(document.repairs) == {"sara-am-without-map": 5}


def test_a_tone_mark_that_has_lost_its_character_with_the_nikhahit_of_its_sara_am() -> None:
    # WeasyPrint, where น้ำ stands before the first ้ behind another vowel: no ้ of that glyph has a character.
    sheet = Sheet()
    for number, word in enumerate(("วังน\x01\x03าเย็น", "ที่นี่", "ชี\x03วัด", "ทั\x03งนี\x03", "ด\x01าเนิน", "ค\x01าให้")):
        sheet.text(60, 750 - 60 * number, word, font="F2")
    document = read(pdf(sheet, fonts={"F2": {}}))
    assert paragraphs(document) == ["วังน้ำเย็น", "ที่นี่", "ชี้วัด", "ทั้งนี้", "ดำเนิน", "คำให้"]
    assert dict(document.repairs) == {"sara-am-without-map": 3, "split-sara-am": 3, "tone-mark-without-map": 4}


@pytest.mark.parametrize(
    "words",
    [
        ("น\x01\x03าเย็น", "นี่", "ชี้", "ชี\x03วัด", "ทั\x03งนี\x03"),  # both are said behind vowels
        ("น\x01\x03าเย็น", "ชี\x03วัด", "ทั\x03งนี\x03"),  # neither is
        ("นี่", "ชี\x03วัด", "ทั\x03งนี\x03"),  # it may be a thanthakhat
        ("น\x01\x03าเย็น", "นี่", "ชี\x03วัด", "ทั\x03งนี\x03", "7\x03"),  # it stands where no mark can
    ],
)
def test_a_mark_without_a_character_that_may_be_two_is_not_guessed(words: tuple[str, ...]) -> None:
    sheet = Sheet()
    for number, word in enumerate(words):
        sheet.text(60, 750 - 60 * number, word, font="F2")
    document = read(pdf(sheet, fonts={"F2": {}}))
    assert "ชี\ufffdวัด" in paragraphs(document)
    assert checks(document) == ["font-without-map"]


def test_a_glyph_that_stands_elsewhere_too_is_not_guessed_where_it_would_fit() -> None:
    sheet = Sheet().text(60, 780, "ท\x01ี", font="F2")
    for number, word in enumerate(("ด\x01าเนิน", "กระท\x01า", "ประจ\x01า")):
        sheet.text(60, 700 - 60 * number, word, font="F2")
    document = read(pdf(sheet, fonts={"F2": {}}))
    assert paragraphs(document)[1:] == ["ด\ufffdาเนิน", "กระท\ufffdา", "ประจ\ufffdา"]
    assert checks(document) == ["font-without-map"]


def test_a_glyph_without_a_character_is_no_letter_that_its_number_looks_like() -> None:
    # pdfium says the number of the glyph, here that of e or of 7; the font has both letters elsewhere.
    fonts = {"F2": {0x65: None, 0x66: 0x65, 0x37: None, 0x38: 0x37}}
    document = read(pdf(Sheet().text(60, 700, "fe ef 87 78", font="F2"), fonts=fonts))
    assert paragraphs(document) == ["e\ufffd \ufffde 7\ufffd \ufffd7"]


def test_a_glyph_without_a_character_in_other_places_is_not_guessed() -> None:
    sheet = Sheet().text(60, 700, "ด\x01าเนิน", font="F2").text(60, 640, "ท\x01ี", font="F2")
    sheet.text(60, 580, "9\x010", font="F2")
    document = read(pdf(sheet, fonts={"F2": {}}))
    assert paragraphs(document) == ["ด\ufffdาเนิน", "ที\ufffd", "9\ufffd0"]
    assert checks(document) == ["font-without-map"]


def test_vowels_below_the_line_that_are_named_as_tone_marks_are_known_by_their_shape() -> None:
    shared = {0x0E39: 0x0E49, 0x0E38: 0x0E48}
    document = read(pdf(Sheet().text(60, 700, "ผู้รู้ดูแลบุคคล", font="F2"), fonts={"F2": shared}))
    assert paragraphs(document) == ["ผู้รู้ดูแลบุคคล"]
    assert document.repairs == (("misnamed-lower-vowel", 4),)
    assert checks(document) == ["repaired-thai-text"]


def test_marks_whose_ink_contradicts_their_name_are_flagged() -> None:
    # A dot below the line may be a phinthu or a speck; a mark above the line may be any of twelve.
    sheet = Sheet().text(60, 700, "ผฺรฺดฺแล", font="F2").text(60, 640, "มีดีปี", font="F3")
    document = read(pdf(sheet, fonts={"F2": {0x0E3A: 0x0E49}, "F3": {0x0E35: 0x0E39}}))
    assert checks(document) == ["font-without-map"]
    assert paragraphs(document) == ["ผ\ufffdร\ufffdด\ufffdแล", "ม\ufffdด\ufffdป\ufffd"]
    assert document.repairs == ()


def test_a_mark_that_is_raised_pen_and_all_is_right() -> None:
    # WeasyPrint raises marks by the text rise: seen from its own pen the ink lies below, from the line above.
    sheet = Sheet()
    for number, (consonant, rest) in enumerate((("จ", "า"), ("น", "อง"), ("ช", "ง"))):
        raised = f"<{coded(consonant)}> Tj 9 Ts <{coded('ู')}> Tj 0 Ts <{coded(rest)}> Tj"
        sheet.raw(f"BT /F2 16 Tf 1 0 0 1 60 {700 - 60 * number} Tm {raised} ET")
    document = read(pdf(sheet, fonts={"F2": {0x0E39: 0x0E49}}))
    assert paragraphs(document) == ["จ้า", "น้อง", "ช้ง"]
    assert document.notes == ()


def test_two_marks_that_have_exchanged_their_names_throughout_a_font() -> None:
    exchanged = {0x0E39: 0x0E49, 0x0E49: 0x0E39}
    sheet = Sheet().text(60, 700, "ผู้ดูแลเจ้าหน้าที่", font="F2").text(60, 640, "ให้รู้", font="F2")
    document = read(pdf(sheet, fonts={"F2": exchanged}))
    assert paragraphs(document) == ["ผู้ดูแลเจ้าหน้าที่", "ให้รู้"]
    assert checks(document) == ["repaired-thai-text"]


def test_two_marks_of_one_letter_named_in_the_other_order_are_right() -> None:
    # LibreOffice names the glyphs of ู้ in the order in which it draws them.
    other = {0x0E39: 0x0E49, 0x0E49: 0x0E39}
    document = read(pdf(Sheet().text(60, 700, "ผู้รู้", font="F2"), fonts={"F2": other}))
    assert paragraphs(document) == ["ผู้รู้"]
    assert document.notes[-1].check == "repaired-thai-text"


def test_a_gap_in_a_line_that_is_set_solid_is_a_blank_though_the_page_prints_blanks() -> None:
    sheet = Sheet().text(50, 700, "ก ข ค ง จ ฉ").text(50, 650, "กขคงจฉ").text(50 + 6 * 8 + 4, 650, "ชซ")
    assert [block.text for block in read(pdf(sheet)).blocks] == ["ก ข ค ง จ ฉ", "กขคงจฉ ชซ"]


def test_a_small_gap_between_digits_is_no_blank() -> None:
    sheet = Sheet().text(50, 700, "ก ข ค ง จ ฉ").text(50, 650, "กขคงจ1").text(50 + 6 * 8 + 3.6, 650, "2ชซ")
    assert [block.text for block in read(pdf(sheet)).blocks] == ["ก ข ค ง จ ฉ", "กขคงจ12ชซ"]


def test_a_blank_is_one_only_where_the_next_letter_leaves_it_room() -> None:
    # Browsers print a zero-width space as a blank glyph, and the next letter at the same place.
    with_room = Sheet().text(60, 700, "8").text(68, 700, "2.82").text(100, 700, "\u200b").text(108, 700, "9")
    without = Sheet().text(60, 700, "8").text(68, 700, "\u200b").text(68, 700, "2.82")
    assert len(read_page(pdfium.PdfDocument(pdf(without))[0]).silent) == 1
    assert paragraphs(read(pdf(without))) == ["82.82"]
    assert paragraphs(read(pdf(with_room))) == ["82.82 9"]
