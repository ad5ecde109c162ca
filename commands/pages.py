"""``--pages``: which pages of a PDF are read."""

from __future__ import annotations

import re

import click

from commands.language import say


class Pages(click.ParamType[range]):
    """``7`` or ``3-9``, as the half-open range that Python makes of it."""

    name = "pages"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> range:
        found = re.fullmatch(r"([0-9]+)(?:-([0-9]+))?", str(value))
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 0 < first <= last:
            self.fail(say(f"{value!r} ไม่ใช่หน้า ใช้แบบ 7 หรือ 3-9", f"{value!r} is no page: write 7 or 3-9."), param, ctx)
        return range(first, last + 1)


PAGES = Pages()
