"""A book as a flat OpenDocument text, which LibreOffice prints: real merged cells, page breaks, Thai fonts."""

from __future__ import annotations

from xml.sax.saxutils import escape

from tests.samples.book import Block, Book, Cell, positions

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("fo", "xsl-fo-compatible"),
    )
)


def flat_document(book: Book) -> str:
    """The whole document."""
    width, height = (29.7, 21.0) if book.landscape else (21.0, 29.7)
    font = f'style:font-name-complex="{book.font}" style:font-name="{book.font}"'
    sizes = f'fo:font-size="{book.size}pt" style:font-size-complex="{book.size}pt"'
    body, page = [], 1
    for number, block in enumerate(book.blocks):
        turned, page = block.page != page, block.page
        body.append(_table(block, number, turned) if block.cells is not None else _paragraph(block, turned))
    widths = "".join(
        _column_styles(block, number) for number, block in enumerate(book.blocks) if block.cells is not None
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_SPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="{book.font}" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" svg:font-family="{book.font}"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties {font} {sizes} fo:language="th" fo:country="TH" style:language-complex="th" style:country-complex="TH"/></style:default-style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="{width}cm" fo:page-height="{height}cm" style:print-orientation="{"landscape" if book.landscape else "portrait"}" fo:margin="1.5cm"/></style:page-layout>
<style:style style:name="plain" style:family="paragraph"/>
<style:style style:name="turned" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="heading" style:family="paragraph"><style:text-properties fo:font-weight="bold" style:font-weight-complex="bold"/></style:style>
<style:style style:name="table" style:family="table"><style:table-properties table:align="margins"/></style:style>
<style:style style:name="table.turned" style:family="table"><style:table-properties table:align="margins" fo:break-before="page"/></style:style>
<style:style style:name="cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>
{widths}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"/></office:master-styles>
<office:body><office:text>{"".join(body)}</office:text></office:body>
</office:document>
"""  # noqa: E501


def _paragraph(block: Block, turned: bool) -> str:
    style = "turned" if turned else "heading" if block.heading else "plain"
    return f'<text:p text:style-name="{style}">{escape(block.text)}</text:p>'


def _column_styles(block: Block, number: int) -> str:
    return "".join(
        f'<style:style style:name="t{number}.{column}" style:family="table-column">'
        f'<style:table-column-properties style:rel-column-width="{width * 100}*"/></style:style>'
        for column, width in enumerate(_widths(block))
    )


def _widths(block: Block) -> tuple[int, ...]:
    cells = block.cells or []
    count = max(column + each.columns for _, column, each in positions(cells))
    return block.widths or (100 // count,) * count


def _table(block: Block, number: int, turned: bool) -> str:
    cells = block.cells or []
    widths = _widths(block)
    at = {(row, column): each for row, column, each in positions(cells)}
    columns = "".join(f'<table:table-column table:style-name="t{number}.{column}"/>' for column in range(len(widths)))
    rows = "".join(
        "<table:table-row>"
        + "".join(
            _cell(at[row, column]) if (row, column) in at else "<table:covered-table-cell/>"
            for column in range(len(widths))
        )
        + "</table:table-row>"
        for row in range(len(cells))
    )
    style = "table.turned" if turned else "table"
    return f'<table:table table:name="t{number}" table:style-name="{style}">{columns}{rows}</table:table>'


def _cell(each: Cell) -> str:
    lines = "".join(f'<text:p text:style-name="plain">{escape(line)}</text:p>' for line in each.text.split("\n"))
    return (
        f'<table:table-cell table:style-name="cell" table:number-rows-spanned="{each.rows}"'
        f' table:number-columns-spanned="{each.columns}">{lines}</table:table-cell>'
    )
