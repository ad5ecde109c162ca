"""How well scanned reports are read: `THAI_ITA_SHARED=../shared python -m benchmarks.scans`.

Every PDF with a text layer is printed and scanned (drawn, leaned, blurred, speckled, pressed as JPEG), read again from
the pictures alone, and its numbers are compared with those of its own text layer, page by page: read, withheld,
missing, or wrong (a number that the page does not print there, with nothing to warn of it). What counts is a number's
value: ๐, 0 and the O of a question code are one sign to a reader. `--gold FILE …` scores the records as well, where one
of the files is the report's: the worst figure of the shared `score.py`.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import cv2
import numpy as np
import pyarrow.parquet
import pypdfium2
from PIL import Image

from batch.rows import as_line, rows, table
from extract.document import Document, Paragraph, Table
from extract.ocr.ink import Grey
from normalize.numerals import to_arabic
from pipeline import document, records

SHARED = Path(os.environ.get("THAI_ITA_SHARED", Path(__file__).parents[2] / "shared"))
NUMBER = re.compile("[0-9\ufffd]+(?:[.,][0-9\ufffd]+)*")
ROUND_LETTER = re.compile("[Oo](?=[0-9\ufffd])")


def scanned(pdf: bytes, dpi: int, seed: int, pages: range | None = None) -> bytes:
    """The report as an office scanner gives it: one JPEG a page, no text layer; the same for the same seed."""
    random = np.random.default_rng(seed)
    document = pypdfium2.PdfDocument(pdf)
    sheets = []
    for index in pages or range(len(document)):
        grey = document[index].render(scale=dpi / 72, grayscale=True).to_numpy()
        worn = worn_page(grey.reshape(grey.shape[:2]), dpi, random)
        stored = cv2.imencode(".jpg", worn, [cv2.IMWRITE_JPEG_QUALITY, int(random.integers(60, 90))])[1]
        sheets.append(Image.open(io.BytesIO(stored.tobytes())))
    out = io.BytesIO()
    sheets[0].save(out, "PDF", save_all=True, append_images=sheets[1:], resolution=dpi)
    return out.getvalue()


def worn_page(grey: Grey, dpi: int, random: np.random.Generator) -> Grey:
    """A page that leans by up to 1.2°, out of focus by up to half a pixel at 150 dpi, on paper that is not white."""
    height, width = grey.shape
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), float(random.uniform(-1.2, 1.2)), 1.0)
    grey = cv2.warpAffine(grey, turn, (width, height), flags=cv2.INTER_CUBIC, borderValue=255).astype(np.uint8)
    grey = cv2.GaussianBlur(grey, (0, 0), float(random.uniform(0.3, 0.6)) * max(1.0, dpi / 200)).astype(np.uint8)
    black, white = random.uniform(10, 60), random.uniform(225, 255)
    picture = black + grey.astype(np.float32) * (white - black) / 255
    picture += random.normal(0, random.uniform(2, 7), grey.shape)
    picture[random.random(grey.shape) < 0.00005] = black
    return np.clip(picture, 0, 255).astype(np.uint8)


def numbers_by_page(document: Document) -> dict[int, list[str]]:
    """The numbers of every page in reading order, in Arabic digits."""
    found: dict[int, list[str]] = {}
    for block in document.blocks:
        for text in _texts(block):
            found.setdefault(block.page or 0, []).extend(NUMBER.findall(ROUND_LETTER.sub("0", to_arabic(text))))
    return found


def _texts(block: Paragraph | Table) -> list[str]:
    return [block.text] if isinstance(block, Paragraph) else [cell.text for cell in block.cells()]


def compared(truth: list[str], got: list[str]) -> tuple[Counter[str], list[tuple[str, str]]]:
    """How many numbers of one page were read, withheld, missing and wrong; and the pairs that differ."""
    outcome: Counter[str] = Counter(numbers=len(truth))
    differing = []
    for tag, i, j, k, m in SequenceMatcher(None, truth, got, autojunk=False).get_opcodes():
        if tag == "equal":
            outcome["read"] += j - i
            continue
        stated = [number for number in got[k:m] if "\ufffd" not in number]
        outcome["withheld"] += m - k - len(stated)
        outcome["wrong"] += len(stated)
        outcome["missing"] += max(0, (j - i) - (m - k))
        differing.append((" ".join(truth[i:j]), " ".join(got[k:m])))
    return outcome, differing


def worst_figure(read: Document, scan: bytes, gold: Path) -> float | None:
    """The worst figure of the records (0–1); None where ``gold`` is another report's."""
    with tempfile.TemporaryDirectory() as folder:
        for dataset, found in rows(records(read, scan)).items():
            lines = [as_line(each) for each in found]
            pyarrow.parquet.write_table(table(dataset, lines), Path(folder) / f"{dataset}.parquet")
        command = [sys.executable, str(SHARED / "tools" / "score.py"), folder, str(gold)]
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    figure = re.search(r"^worst ([0-9.]+)", told, re.MULTILINE)
    return float(figure[1]) if figure else None


def main() -> None:
    """Print one row for each report and resolution."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pdfs", nargs="*", type=Path)
    parser.add_argument("--dpi", nargs="+", type=int, default=[150, 200, 300])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=None, help="only the first pages")
    parser.add_argument("--gold", nargs="+", type=Path, default=[], help="records to score against")
    parser.add_argument("--verbose", action="store_true")
    arguments = parser.parse_args()
    pdfs = arguments.pdfs or sorted((SHARED / "published" / "pdf").glob("d*_lo.pdf"))
    print("report dpi numbers read% withheld% missing% wrong records cpu-seconds/page")
    for pdf in pdfs:
        for dpi in arguments.dpi:
            row(pdf, dpi, arguments.seed, arguments.pages, arguments.gold, verbose=arguments.verbose)


def row(pdf: Path, dpi: int, seed: int, first_pages: int | None, gold: list[Path], *, verbose: bool) -> None:
    """Scan, read and compare one report at one resolution."""
    data = pdf.read_bytes()
    pages = range(min(first_pages or 10**6, len(pypdfium2.PdfDocument(data))))
    scan = scanned(data, dpi, seed, pages)
    begin = time.process_time()
    read = document(scan)
    seconds = (time.process_time() - begin) / len(pages)
    got = numbers_by_page(read)
    truth = numbers_by_page(document(data, pages=range(1, len(pages) + 1)))
    figures = [figure for each in gold if (figure := worst_figure(read, scan, each)) is not None]
    worst = f"{figures[0]:.3f}" if figures else "-"
    total: Counter[str] = Counter()
    for page in range(1, len(pages) + 1):
        outcome, differing = compared(truth.get(page, []), got.get(page, []))
        total.update(outcome)
        if verbose:
            for one, two in differing:
                print(f"  page {page}: {one or '-'} -> {two or '-'}")
    count = max(1, total["numbers"])
    shares = " ".join(f"{100 * total[kind] / count:.1f}" for kind in ("read", "withheld", "missing"))
    print(pdf.stem, dpi, total["numbers"], shares, total["wrong"], worst, f"{seconds:.1f}", flush=True)


if __name__ == "__main__":
    main()
