"""Writes the pages of this folder that are made from the code: ``make docs``. A test compares them with the code."""

from __future__ import annotations

from pathlib import Path

import click

from checks.specifications import page as checks_page
from commands import COMMANDS
from commands.command_line import EXIT_CODES, ita
from commands.declare import SETTINGS
from commands.language import LANGUAGES, choose
from normalize.schema import PUBLISHED, Column, Dataset

HERE = Path(__file__).resolve().parent
WIDTH = 100


def schema_page() -> str:
    """The data dictionary, in Thai and English."""
    head = (
        "# พจนานุกรมข้อมูล / Data dictionary\n\nMade from `normalize/schema.py` by `make docs`: what `ita schema` shows."
    )
    return "\n\n".join([head, *map(_dataset, PUBLISHED.values())]) + "\n"


def _dataset(dataset: Dataset) -> str:
    key = f"\n\nKey: {', '.join(f'`{name}`' for name in dataset.key)}." if dataset.key else ""
    return (
        f"## {dataset.name}: {dataset.title.th} / {dataset.title.en}\n\n"
        f"{dataset.meaning.th}. {dataset.meaning.en}.{key}\n\n"
        f"> **ข้อควรระวัง** {dataset.warning.th}\n>\n> **Beware** {dataset.warning.en}\n\n"
        "| column | type | ความหมาย | meaning |\n|---|---|---|---|\n" + "\n".join(map(_column, dataset.columns))
    )


def _column(column: Column) -> str:
    values = f" ({', '.join(f'`{value}`' for value in column.values)})" if column.values else ""
    unit = f" [{column.unit}]" if column.unit else ""
    return f"| `{column.name}` | `{column.type}` | {column.meaning.th}{unit} | {column.meaning.en}{values} |"


def command_page() -> str:
    """The commands, as their ``--help`` tells them."""
    head = "# คำสั่ง / Commands\n\nMade from `ita COMMAND --help` by `make docs`."
    codes = "\n".join(f"| {code} | {meaning.th} | {meaning.en} |" for code, meaning in EXIT_CODES.items())
    exit_codes = f"## รหัสจบการทำงาน / Exit codes\n\n| code | ความหมาย | meaning |\n|---|---|---|\n{codes}"
    return "\n\n".join([head, *(_command(name) for name in (None, *COMMANDS)), exit_codes]) + "\n"


def _command(name: str | None) -> str:
    title = f"ita {name}" if name else "ita"
    helps = "\n\n".join(f"```text\n{help_of(name, language)}\n```" for language in reversed(LANGUAGES))
    return f"## {title}\n\n{helps}"


def help_of(name: str | None, language: str) -> str:
    """What ``ita [name] --help`` prints on a terminal of ``WIDTH`` columns."""
    choose(language)
    terminal = {"terminal_width": WIDTH, **SETTINGS, "max_content_width": WIDTH}
    context = click.Context(ita, info_name="ita", **terminal)
    found: click.Command | None = ita.get_command(context, name) if name else ita
    if found is None:
        raise ValueError(f"no command {name}")
    if name:
        context = click.Context(found, info_name=name, parent=context, **terminal)
    text = found.get_help(context)
    choose(None)
    return "\n".join(line.rstrip() for line in text.splitlines())


PAGES = {"schema.md": schema_page, "cli.md": command_page, "checks.md": checks_page}

if __name__ == "__main__":
    for name, page in PAGES.items():
        (HERE / name).write_text(page(), encoding="utf-8")
