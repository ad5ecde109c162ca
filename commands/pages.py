"""``--pages``: which pages of a PDF are read."""

from __future__ import annotations

import click


class Pages(click.ParamType[range]):
    """``7`` or ``3-9``, as the half-open range that Python makes of it."""

    name = "pages"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> range:
        first, _, last = str(value).partition("-")
        last = last or first
        if not (first.isdecimal() and last.isdecimal() and 0 < int(first) <= int(last)):
            self.fail(f"{value!r}: 7, 3-9", param, ctx)
        return range(int(first), int(last) + 1)


PAGES = Pages()
