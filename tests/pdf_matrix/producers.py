"""Producers of PDF: each renders the report in a font. What is not installed is skipped by the caller.

``python -m tests.pdf_matrix.make FOLDER`` runs them all.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from tests.pdf_matrix.report import CAPTION, HEADER, TITLE, Expected, html, rows
from tests.pdf_sheet import MARKS, Sheet, coded, pdf

WIDTHS = (190, 150, 220, 90, 60)
"""Points: the columns where the producer does not choose."""
SIZE = 13


@cache
def font_file(font: str) -> Path:
    """The regular face of ``font`` by fontconfig."""
    found = subprocess.run(
        ["fc-match", "-f", "%{family}|%{file}", f"{font}:style=Regular:lang=th"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    family, _, file = found.partition("|")
    if font.split()[0] not in family:
        raise FileNotFoundError(font)
    return Path(file)


def libreoffice(font: str, target: Path) -> None:
    """LibreOffice Writer, by way of HTML."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "report.html")
        source.write_text(html(font), encoding="utf-8")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        convert = ["soffice", "--headless", profile, "--convert-to", "pdf:writer_web_pdf_Export"]
        convert[-1] = "odt:writer8"
        subprocess.run([*convert, "--outdir", folder, str(source)], check=True, capture_output=True, timeout=120)
        convert[-1] = "pdf:writer_pdf_Export"
        made = str(Path(folder, "report.odt"))
        subprocess.run([*convert, "--outdir", folder, made], check=True, capture_output=True, timeout=120)
        target.write_bytes(Path(folder, "report.pdf").read_bytes())


def chromium(font: str, target: Path) -> None:
    """Chromium's print to PDF."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "report.html")
        source.write_text(html(font), encoding="utf-8")
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        subprocess.run(
            [*command, f"--user-data-dir={folder}/profile", f"--print-to-pdf={target}", str(source)],
            check=True,
            capture_output=True,
            timeout=120,
        )


def weasyprint(font: str, target: Path) -> None:
    """WeasyPrint (Pango's shaping)."""
    import weasyprint as printer

    printer.HTML(string=html(font)).write_pdf(target)


def fpdf2(font: str, target: Path) -> None:
    """fpdf2 with HarfBuzz shaping."""
    from fpdf import FPDF

    sheet = FPDF("landscape", "pt", "A4")
    for style in ("", "B"):
        sheet.add_font("thai", style, str(font_file(font)))
    sheet.set_font("thai", size=SIZE)
    sheet.set_text_shaping(True, script="thai", language="tha")
    sheet.add_page()
    sheet.multi_cell(0, 20, TITLE, new_x="LMARGIN", new_y="NEXT")
    with sheet.table(col_widths=WIDTHS, text_align="LEFT", line_height=19, first_row_as_headings=True) as drawn:
        for row in rows():
            line = drawn.row()
            for cell in row:
                line.cell(
                    "\n".join(wrapped(cell, font)), rowspan=cell.row_span, colspan=cell.column_span, v_align="TOP"
                )
    sheet.multi_cell(0, 20, CAPTION)
    sheet.output(str(target))


def reportlab(font: str, target: Path, rewrite: Callable[[str], str] = str, *, lying: bool = True) -> None:
    """ReportLab, which does not shape: marks stand where the font's own metrics put them."""
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import SimpleDocTemplate, Table, TableStyle

    pdfmetrics.registerFont(TTFont(font, str(font_file(font))))
    grid, spans = [], []
    for row in rows():
        texts = [""] * len(HEADER)
        for cell in row:
            texts[cell.column] = rewrite("\n".join(wrapped(cell, font)))
            last = (cell.column + cell.column_span - 1, cell.row + cell.row_span - 1)
            spans.append(("SPAN", (cell.column, cell.row), last))
        grid.append(texts)
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONT", (0, 0), (-1, -1), font, SIZE, SIZE * 1.5)]
    table = Table(
        grid, colWidths=WIDTHS, repeatRows=1, style=TableStyle([*style, ("VALIGN", (0, 0), (-1, -1), "TOP"), *spans])
    )
    report = SimpleDocTemplate(
        str(target), pagesize=landscape(A4), leftMargin=56, rightMargin=56, rotation=0 if lying else 90
    )
    turn = _as_is if lying else _turned
    report.build([table], onFirstPage=turn, onLaterPages=turn)


def _as_is(canvas, report) -> None:  # type: ignore[no-untyped-def]
    """Draw upright."""


def _turned(canvas, report) -> None:  # type: ignore[no-untyped-def]
    """Draw sideways on a standing page, and have the page shown turned."""
    canvas.translate(min(canvas._pagesize), 0)
    canvas.rotate(90)


PRIVATE_USE = {"่": "\uf70a", "้": "\uf70b", "๊": "\uf70c", "๋": "\uf70d", "์": "\uf70e", "ำ": "\u0e4dา"}
"""As old programs wrote them: lowered tone marks in the private use area, sara am in two parts."""


def private_use(font: str, target: Path) -> None:
    """ReportLab with the private use glyphs that old Windows fonts have."""
    reportlab(font, target, lambda text: text.translate(str.maketrans(PRIVATE_USE)))


def rotated(font: str, target: Path) -> None:
    """ReportLab on paper that stands, the content turned and the page shown turned back (``/Rotate 90``)."""
    reportlab(font, target, lying=False)


def word_like(font: str, target: Path) -> None:
    """The text layer of Word: marks apart at the pen, sara am lost to a blank without width; the tests' own font."""
    _sheets(font, target, _word_letter)


def excel_like(font: str, target: Path) -> None:
    """The text layer of Excel 365: every า is called ำ, a real ำ has a blank without width; the tests' own font."""
    _sheets(font, target, _excel_letter)


def _sheets(font: str, target: Path, write: Callable[[str], str]) -> None:
    sheets: list[Sheet] = []
    y = 0.0
    for row in rows():
        texts = {cell.column: (cell, wrapped(cell, font)) for cell in row}
        height = 19 * max(len(lines) // cell.row_span + 1 for cell, lines in texts.values()) + 8
        if not sheets or y - height < 60:
            sheets.append(Sheet(842, 595))
            y = 540.0
        _sheet_row(sheets[-1], y, height, [texts.get(column) for column in range(len(HEADER))], write)
        y -= height
    target.write_bytes(pdf(*sheets))


def _sheet_row(
    sheet: Sheet,
    top: float,
    height: float,
    texts: Sequence[tuple[Expected, list[str]] | None],
    write: Callable[[str], str],
) -> None:
    x = 56.0
    for column, width in enumerate(WIDTHS):
        sheet.rule(x, top - height, x, top) if texts[0] is None or texts[0][0].column_span == 1 or column == 0 else None
        given = texts[column]
        if given is not None:
            right = x + sum(WIDTHS[column : column + given[0].column_span])
            sheet.rule(x, top, right, top)
            for number, line in enumerate(given[1]):
                _sheet_line(sheet, x + 4, top - 16 - 19 * number, line, write)
        x += width
    sheet.rule(x, top - height, x, top)


def _sheet_line(sheet: Sheet, x: float, y: float, line: str, write: Callable[[str], str]) -> None:
    """Letters and marks one by one, the marks where the next letter begins."""
    size = 9
    for letter in line:
        sheet.raw(f"BT /F1 {size} Tf 1 0 0 1 {x + 0.02:.2f} {y} Tm {write(letter)} TJ ET")
        x += 0 if ord(letter) in MARKS else size / 2


def _word_letter(letter: str) -> str:
    return f"[<{coded(' ')}> 500 <{coded('า')}>]" if letter == "ำ" else f"[<{coded(letter)}>]"


def _excel_letter(letter: str) -> str:
    if letter == "ำ":
        return f"[<{coded(' ')}> 500 <{coded('ำ')}>]"
    return f"[<{coded('ำ' if letter == 'า' else letter)}>]"


def xelatex(font: str, target: Path) -> None:
    """XeLaTeX with fontspec and longtable."""
    lines = [
        r"\documentclass{article}\usepackage[a4paper,landscape,margin=20mm]{geometry}\usepackage{fontspec,longtable,multirow}",
        rf"\setmainfont{{{font_file(font).name}}}[Path={font_file(font).parent}/,Script=Thai]",
        r'\XeTeXlinebreaklocale "th" \XeTeXlinebreakskip=0pt plus 1pt',
        r"\begin{document}\raggedright "
        + TITLE
        + r"\par\begin{longtable}{|p{180pt}|p{140pt}|p{210pt}|p{80pt}|p{50pt}|}\hline",
        " & ".join(HEADER) + r"\\\hline\endhead",
    ]
    below = [0] * len(HEADER)
    for row in rows()[1:]:
        lines.append(_latex_row(row, below))
    lines.append(r"\end{longtable}" + CAPTION + r"\end{document}")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "report.tex").write_text("\n".join(lines), encoding="utf-8")
        command = ["xelatex", "-interaction=batchmode", "-halt-on-error", "report.tex"]
        for _ in range(2):
            subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
        target.write_bytes(Path(folder, "report.pdf").read_bytes())


def _latex_row(row: Sequence[Expected], below: list[int]) -> str:
    """One row of a longtable; ``below`` counts the rows that merged cells still cover."""
    if row[0].column_span > 1:
        return rf"\multicolumn{{{row[0].column_span}}}{{|l|}}{{{row[0].text}}}\\\hline"
    texts = [""] * len(HEADER)
    for cell in row:
        texts[cell.column] = cell.text
        below[cell.column] = cell.row_span
    below[:] = [left - 1 for left in below]
    ruled = [column + 1 for column, left in enumerate(below) if left <= 0]
    return " & ".join(texts) + r"\\" + " ".join(rf"\cline{{{column}-{column}}}" for column in ruled)


@cache
def _measure(font: str) -> object:
    from PIL import ImageFont

    return ImageFont.truetype(str(font_file(font)), SIZE)


def wrapped(cell: Expected, font: str) -> list[str]:
    """The lines of a cell, broken between words, for producers that cannot break Thai."""
    from pythainlp.tokenize import word_tokenize

    width = sum(WIDTHS[cell.column : cell.column + cell.column_span]) - 14
    face = _measure(font)
    lines = [""]
    for word in word_tokenize(cell.text, engine="newmm"):
        if lines[-1] and face.getlength(lines[-1] + word) > width:  # type: ignore[attr-defined]
            lines.append("")
        lines[-1] += word if lines[-1] else word.lstrip()
    return lines


PRODUCERS: dict[str, Callable[[str, Path], None]] = {
    "libreoffice": libreoffice,
    "chromium": chromium,
    "weasyprint": weasyprint,
    "fpdf2": fpdf2,
    "reportlab": reportlab,
    "rotated": rotated,
    "private-use": private_use,
    "word-like": word_like,
    "excel-like": excel_like,
    "xelatex": xelatex,
}
DAMAGE = {
    "libreoffice": "marks of a letter in the order of drawing",
    "chromium": "rows cut at page breaks, no rule at the cut",
    "weasyprint": "`ำ` split, its nikhahit without a character; `ู` called `้`",
    "fpdf2": "`ำ` said twice, rows cut",
    "reportlab": "right text, marks by the font's metrics",
    "rotated": "the same, turned, with `/Rotate 90`",
    "private-use": "tone marks in U+F70A–F70E, `ำ` split",
    "word-like": "marks apart, `ำ` lost to a blank without width",
    "excel-like": "every `า` called `ำ`",
    "xelatex": "rows cut, doubled rules",
}
"""What a producer does to the text layer or the table."""
FONTS = ("Garuda", "Loma", "Norasi", "Kinnari", "Laksaman", "Umpush", "Waree", "Sawasdee", "Arundina Sans")
