"""Many calls of pdfium at once: the same arrays and the same document with the compiled calls and without."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest
from pdf_sheet import Sheet, pdf

from extract import pdf_bulk
from extract import pdfium_calls as calls
from extract.reader import read

PAGE = (
    Sheet()
    .grid((50, 150, 300), (600, 650, 700))
    .text(60, 660, "ตัวชี้วัด")
    .text(160, 660, "ผลคะแนน", 14)
    .text(60, 610, "การปฏิบัติหน้าที่", 12)
    .text(160, 610, "91.25")
    .text(60, 500, "หน้าที่", matrix="0 1 -1 0")
)


@pytest.fixture
def compiled(tmp_path: Path) -> pdf_bulk.Functions:
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no C compiler")
    source, library = Path(pdf_bulk.__file__).parent / "calls_in_bulk.c", tmp_path / "calls.so"
    subprocess.run([compiler, "-Wall", "-Werror", "-shared", "-fPIC", "-o", library, source], check=True)
    functions = pdf_bulk.load(library)
    assert functions
    return functions


@pytest.mark.parametrize("with_compiler", [True, False])
def test_each_way_gives_what_single_calls_give(
    compiled: pdf_bulk.Functions, monkeypatch: pytest.MonkeyPatch, with_compiler: bool
) -> None:
    monkeypatch.setattr(pdf_bulk, "compiled", compiled if with_compiler else {})
    document = pdfium.PdfDocument(pdf(PAGE))
    page = document[0]
    text = page.get_textpage()
    holder, leaf = calls.address_of(text.raw), calls.address_of(page.raw)
    places = np.arange(calls.character_count(holder))
    items = pdf_bulk.at_each(calls.page_object, leaf, np.arange(calls.page_object_count(leaf)))

    assert items.tolist() == [calls.page_object(leaf, at) for at in range(len(items))]
    assert pdf_bulk.of_each(calls.object_type, items).tolist() == [calls.object_type(item) for item in items.tolist()]
    codes = pdf_bulk.at_each(calls.character_code, holder, places)
    assert "".join(map(chr, codes.tolist())) == text.get_text_range()
    sizes = pdf_bulk.at_each(calls.character_size, holder, places, np.float64)
    assert sizes.tolist() == [calls.character_size(holder, at) for at in places.tolist()]
    boxes = pdf_bulk.structs_at(calls.character_box, holder, places, 4)
    assert [(x0, y0, x1, y1) for x0, y1, x1, y0 in boxes.tolist()] == [
        text.get_charbox(at, loose=True) for at in places.tolist()
    ]
    inks, found = pdf_bulk.values_at(calls.character_ink, holder, places, 4)
    assert [(x0, y0, x1, y1) for x0, x1, y0, y1 in inks[found].tolist()] == [
        text.get_charbox(at) for at in places[found].tolist()
    ]
    letters = pdf_bulk.at_each(calls.character_object, holder, places)
    colours, coloured = pdf_bulk.values_of(calls.object_fill, letters[letters > 0], np.uint32)
    assert coloured.all()
    assert np.unique(colours, axis=0).tolist() == [[0, 0, 0, 255]]


def test_a_document_is_the_same_with_and_without(compiled: pdf_bulk.Functions, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = []
    for functions in (compiled, {}):
        monkeypatch.setattr(pdf_bulk, "compiled", functions)
        documents.append(read(pdf(PAGE)))
    assert documents[0] == documents[1]
    assert [cell.text for cell in documents[0].tables[0].cells()] == [
        "ตัวชี้วัด",
        "ผลคะแนน",
        "การปฏิบัติหน้าที่",
        "91.25",
    ]


def test_what_is_no_library_or_another_one_is_not_used(tmp_path: Path) -> None:
    junk = tmp_path / "junk.so"
    junk.write_bytes(b"no library")
    assert pdf_bulk.load(junk) == {}
    assert pdf_bulk.load(tmp_path / "missing.so") == {}
