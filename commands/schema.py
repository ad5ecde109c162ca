"""``ita schema``: the data dictionary, from the one registry."""

from __future__ import annotations

import dataclasses
import json

import click

from commands.declare import argument, json_option
from commands.declare import command as declare
from commands.language import language, say
from commands.terminal import console, out
from normalize.schema import PUBLISHED, Dataset


@declare(
    "schema",
    th="แสดงพจนานุกรมข้อมูล: ชุดข้อมูล คอลัมน์ ชนิด หน่วย ความหมาย และข้อควรระวัง ชุดข้อมูลมี " + ", ".join(PUBLISHED),
    en="Show the data dictionary: datasets, columns, types, units, meaning, and what to beware of. The datasets are "
    + ", ".join(PUBLISHED)
    + ".",
)
@argument("datasets", nargs=-1, metavar="[DATASET]...", type=click.Choice(list(PUBLISHED)))
@json_option
def command(datasets: tuple[str, ...], as_json: bool) -> None:
    chosen = [PUBLISHED[name] for name in datasets or PUBLISHED]
    if as_json:
        out(json.dumps([dataclasses.asdict(dataset) for dataset in chosen], ensure_ascii=False, indent=2))
        return
    for dataset in chosen:
        _show(dataset)


def _unit(unit: str) -> tuple[str, str]:
    """A unit in Thai and in English, where it has a word in both."""
    thai, slash, english = unit.partition(" / ")
    return (thai, english if slash else thai)


def _show(dataset: Dataset) -> None:
    from rich.table import Table
    from rich.text import Text

    tongue = language()
    table = Table(title=f"{dataset.name}: {dataset.title.in_language(tongue)}", title_justify="left", expand=True)
    for heading in (say("คอลัมน์", "column"), say("ชนิด", "type"), say("ความหมาย", "meaning")):
        table.add_column(heading, no_wrap=heading != say("ความหมาย", "meaning"))
    for column in dataset.columns:
        notes = [
            column.meaning.in_language(tongue),
            f"[{say(*_unit(column.unit))}]" if column.unit else "",
            ", ".join(column.values),
        ]
        table.add_row(column.name, column.type, Text(" ".join(note for note in notes if note)))
    console().print(Text(dataset.meaning.in_language(tongue)))
    console().print(Text("⚠ " + dataset.warning.in_language(tongue), style="yellow"))
    console().print(table)
    console().print()
