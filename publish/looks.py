"""How cells of a workbook look: the font of government documents, the colours of the page, two decimals."""

from __future__ import annotations

from typing import Any

LINE = 22
"""Points: a line of the font, its marks above and below included."""
A4 = 9
FONT = "TH Sarabun New"
"""The font of Thai government documents; where it is missing, Excel takes its own."""

SIGNED = "+0.00;-0.00;±0.00"
NUMBER = "0.00"
"""Two decimals are shown; the cell holds all that a number has."""

SCALE = (
    *((None, 60, "#8C510A", "#FFFFFF"), (60, 70, "#BF812D", "#111111"), (70, 80, "#DFC27D", "#1D2733")),
    *((80, 85, "#F6E8C3", "#1D2733"), (85, 90, "#EAF5F3", "#1D2733"), (90, 95, "#C7EAE5", "#1D2733")),
    *((95, 98, "#80CDC1", "#1D2733"), (98, None, "#4FB0A5", "#0D1820")),
)
"""From, below, colour, ink: the colours of the page."""


class Looks:
    """The formats of a workbook, and its language."""

    def __init__(self, book: Any, language: str) -> None:
        self.language = language
        own = {"font_name": FONT, "font_size": 14}
        self.title = book.add_format({**own, "bold": True, "font_size": 20})
        self.top = book.add_format(
            {**own, "bold": True, "bg_color": "#E8EEF4", "bottom": 1, "valign": "top", "text_wrap": True}
        )
        self.below = book.add_format({**own, "italic": True, "font_color": "#5A6672", "bottom": 1, "font_size": 11})
        self.whole = book.add_format({**own, "valign": "top"})
        self.text = book.add_format({**own, "valign": "top", "align": "left", "indent": 1})
        self.wrapped = book.add_format({**own, "valign": "top", "text_wrap": True, "align": "left", "indent": 1})
        self.label = book.add_format({**own, "valign": "top", "font_color": "#5A6672", "text_wrap": True})
        self.number = book.add_format({**own, "valign": "top", "num_format": NUMBER})
        self.big = book.add_format({**own, "bold": True, "num_format": NUMBER, "align": "left", "valign": "top"})
        self.head = book.add_format({**own, "bold": True, "font_size": 16, "bottom": 1, "bottom_color": "#AAB6C2"})
        self.largest = book.add_format(
            {**own, "bold": True, "num_format": NUMBER, "align": "left", "valign": "vcenter", "font_size": 26}
        )
        self.beside = book.add_format({**own, "font_color": "#5A6672", "valign": "vcenter", "text_wrap": True})
        self.quiet = book.add_format({**own, "font_color": "#5A6672", "valign": "top", "text_wrap": True})
        self.kind = book.add_format({**own, "font_color": "#5A6672", "valign": "top", "indent": 1})
        self.told = book.add_format({**own, "valign": "top", "text_wrap": True})
        self.strong = book.add_format({**own, "bold": True, "valign": "top", "text_wrap": True})
        column = {**own, "bold": True, "bg_color": "#E8EEF4", "valign": "top"}
        self.column = book.add_format(column)
        self.column_of_numbers = book.add_format({**column, "align": "right"})
        self.column_of_words = book.add_format({**column, "align": "left", "indent": 1})
        self.figure = book.add_format({**own, "num_format": NUMBER, "valign": "top"})
        self.change = book.add_format({**own, "num_format": SIGNED, "valign": "top"})
        self.scored = [
            book.add_format({**own, "num_format": NUMBER, "bold": True, "valign": "top", "align": "left"})
            for _ in SCALE
        ]
        for each, (_, _, colour, ink) in zip(self.scored, SCALE, strict=True):
            each.set_bg_color(colour)
            each.set_font_color(ink)
        self.scale = [book.add_format({"bg_color": colour, "font_color": ink}) for _, _, colour, ink in SCALE]

    def score(self, value: float) -> Any:
        """The format of a score in the colour of the page."""
        return next(
            look
            for (lowest, above, _, _), look in zip(SCALE, self.scored, strict=True)
            if (lowest is None or value >= lowest) and (above is None or value < above)
        )
