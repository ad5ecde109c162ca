"""The cells of an XLSX file, read from its XML with the standard library: what is a number, a text, a formula."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def _sheets(book: zipfile.ZipFile) -> dict[str, str]:
    """File of each sheet by its name."""
    links = ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
    targets = {link.attrib["Id"]: link.attrib["Target"] for link in links}
    listed = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{MAIN}sheet")
    return {sheet.attrib["name"]: f"xl/{targets[sheet.attrib[f'{OFFICE}id']]}" for sheet in listed}


def sheet_names(path: Path) -> list[str]:
    """The sheets in order."""
    with zipfile.ZipFile(path) as book:
        return list(_sheets(book))


def formulas(path: Path) -> int:
    """How many cells of the workbook hold a formula."""
    with zipfile.ZipFile(path) as book:
        return sum(len(re.findall(rb"<f[ >]", book.read(file))) for file in _sheets(book).values())


def frozen(path: Path, name: str) -> str | None:
    """The first cell below and right of what is frozen, as ``A3``."""
    with zipfile.ZipFile(path) as book:
        pane = ElementTree.fromstring(book.read(_sheets(book)[name])).find(f".//{MAIN}pane")
    return None if pane is None else pane.attrib["topLeftCell"]


def filtered(path: Path, name: str) -> str | None:
    """The cells that the sheet's filter holds, headings included, as ``A2:W90``."""
    with zipfile.ZipFile(path) as book:
        found = ElementTree.fromstring(book.read(_sheets(book)[name])).find(f"{MAIN}autoFilter")
    return None if found is None else found.attrib["ref"]


def sheet_rows(path: Path, name: str) -> list[list[object]]:
    """Rows of a sheet: numbers as float, texts as str, true and false as bool, empty cells as None."""
    with zipfile.ZipFile(path) as book:
        tree = ElementTree.fromstring(book.read(_sheets(book)[name]))
        shared = (
            ElementTree.fromstring(book.read("xl/sharedStrings.xml"))
            if "xl/sharedStrings.xml" in book.namelist()
            else []
        )
    texts = ["".join(part.text or "" for part in item.iter(f"{MAIN}t")) for item in shared]
    found: list[list[object]] = []
    for row in tree.iter(f"{MAIN}row"):
        cells: list[object] = []
        for cell in row:
            column = _column(cell.attrib["r"])
            cells += [None] * (column + 1 - len(cells))
            cells[column] = _value(cell, texts)
        found.append(cells)
    width = max(map(len, found))
    return [cells + [None] * (width - len(cells)) for cells in found]


def _column(reference: str) -> int:
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter) - 64
    return number - 1


def _value(cell: ElementTree.Element, texts: list[str]) -> object:
    kind, value = cell.attrib.get("t"), cell.findtext(f"{MAIN}v")
    if kind == "inlineStr":
        return "".join(part.text or "" for part in cell.iter(f"{MAIN}t"))
    if value is None:
        return None
    if kind == "s":
        return texts[int(value)]
    return value == "1" if kind == "b" else float(value)
