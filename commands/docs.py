"""``ita docs``: the documentation, which an installed copy has with it."""

from __future__ import annotations

from pathlib import Path

import click

from commands.declare import argument
from commands.declare import command as declare
from commands.language import say
from commands.terminal import out

FOLDER = Path(__file__).resolve().parents[1] / "docs"
"""Beside the rooms, in the checkout and in an installed copy."""


class Page(click.ParamType[Path]):
    """A page by its name, with or without its suffix."""

    name = "page"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        wanted = str(value).removeprefix("docs/").removesuffix(".md")
        known = pages()
        if wanted not in known:
            listed = ", ".join(known)
            self.fail(say(f"ไม่มีหน้า {value} มี: {listed}", f"There is no page {value}. There are: {listed}"), param, ctx)
        return known[wanted]

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        return [click.shell_completion.CompletionItem(name) for name in pages() if name.startswith(incomplete)]


def pages() -> dict[str, Path]:
    """The pages by their names."""
    return {path.stem: path for path in sorted(FOLDER.glob("*.md"))}


@declare(
    "docs",
    th="แสดงเอกสารของโปรแกรม: รายชื่อหน้า หรือหน้าที่ระบุ (Markdown)",
    en="Show the documentation: its pages, or the page that is named (Markdown).",
)
@argument("page", type=Page(), required=False)
def command(page: Path | None) -> None:
    if page is not None:
        out(page.read_text(encoding="utf-8").rstrip("\n"))
        return
    for name, path in pages().items():
        with path.open(encoding="utf-8") as file:
            out(f"{name:<12} {file.readline().lstrip('# ').strip()}")
