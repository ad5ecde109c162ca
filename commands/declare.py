"""How a command is declared: click, with every help text given in Thai and in English."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from commands.help_text import Context, spoken
from commands.language import LANGUAGES, choose, language, say
from extract.message import Message

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

Function = Callable[..., Any]


class Option(click.Option):
    """An option whose help is told in the language of the moment; so is a default that is shown in words."""

    def __init__(self, *args: Any, meaning: Message, shown: Message | None = None, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.meaning = meaning
        self.shown = shown

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        self.help = self.meaning.in_language(language())
        if self.shown is not None:
            self.show_default = self.shown.in_language(language())
        return super().get_help_record(ctx)

    def make_metavar(self, ctx: click.Context) -> str:
        return spoken(super().make_metavar(ctx))


class Argument(click.Argument):
    """An argument that is called so in the language of the moment."""

    def make_metavar(self, ctx: click.Context) -> str:
        return spoken(super().make_metavar(ctx))


class Told(click.Command):
    """What every command and the group of them tell alike: ``--help`` in the language of the moment."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = say("แสดงวิธีใช้แล้วจบ", "Show this message and exit.")
        return found

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [spoken(each) for each in super().collect_usage_pieces(ctx)]


class Command(Told):
    """A command whose help is told in the language of the moment."""

    def __init__(self, *args: Any, meaning: Message, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.meaning = meaning

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.help = self.meaning.in_language(language())
        super().format_help_text(ctx, formatter)


def option(*names: str, th: str, en: str, **settings: Any) -> Callable[[Function], Function]:
    """``click.option`` with its help in both languages."""
    return click.option(*names, cls=Option, meaning=Message(th, en), **settings)


def argument(name: str, **settings: Any) -> Callable[[Function], Function]:
    """``click.argument`` whose name is told in both languages."""
    return click.argument(name, cls=Argument, **settings)


def command(name: str, *, th: str, en: str) -> Callable[[Function], Command]:
    """A command of ``ita``; it has ``--lang`` by itself. What its function returns is the exit code (None: 0)."""

    def declare(function: Function) -> Command:
        declared = click.command(name, cls=Command, meaning=Message(th, en), context_settings=SETTINGS)
        return declared(language_option(function))

    return declare


def _choose(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    if value:
        choose(value)


language_option = option(
    "--lang",
    type=click.Choice(LANGUAGES),
    is_eager=True,
    expose_value=False,
    callback=_choose,
    th="ภาษาของข้อความ (ปกติตามโลแคล)",
    en="Language of messages (the locale's by default).",
)


def _choose_codebook(context: click.Context, parameter: click.Parameter, value: Path | None) -> None:
    if value is not None:
        from codebook.user import choose as choose_codebook

        choose_codebook(value)


codebook_option = option(
    "--codebook",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    is_eager=True,
    expose_value=False,
    callback=_choose_codebook,
    metavar="DIR",
    th="โฟลเดอร์สมุดรหัสของผู้ใช้ (.json ตามกรอบและปี) ใช้แทนหรือเพิ่มจากของโปรแกรม",
    en="Folder with a codebook of your own (.json, one a scheme and year): adds to or replaces the built-in years.",
)


ELSEWHERE = "thai_ita.elsewhere"
"""Under this name a command's context holds the address of datasets that lie on object storage."""


def refuse_other_storage(
    kind: click.Path, value: object, param: click.Parameter | None, ctx: click.Context | None
) -> None:
    """Fail for an address of a storage that is not spoken with, or one that is misspelt (``gs://…``, ``s3:/…``)."""
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]+:/", str(value)):
        kind.fail(
            say(f"ใช้ได้เฉพาะ s3://ถัง/โฟลเดอร์ ไม่ใช่ {value}", f"only s3://bucket/folder is spoken with, not {value}"),
            param,
            ctx,
        )


class Datasets(click.Path):
    """A folder of datasets: where some are missing, damaged or mixed it says so, and they are mended. Of datasets on
    object storage it is the copy here, which those who would write beside them are told."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from batch.objects import is_object

        if is_object(value):
            if ctx is None or ctx.resilient_parsing:
                return value
            from batch.mirror import looked_at

            ctx.meta[ELSEWHERE] = value
            return self.coerce_path_result(str(looked_at(str(value))))
        refuse_other_storage(self, value, param, ctx)
        folder = super().convert(value, param, ctx)
        if not (ctx and ctx.resilient_parsing):
            whole_folder(os.fsdecode(folder))
        return folder


DATA = "data/parsed"
"""Where ``ita run`` puts the datasets by itself."""


def data_option(function: Function) -> Function:
    """The folder with the datasets, as the argument DIR or as ``--data``; it reaches ``function`` as ``data``."""

    @wraps(function)
    def with_data(*args: Any, directory: str | None, data: str | None, **more: Any) -> Any:
        if directory and data and directory != data:
            raise click.UsageError(
                say(
                    f"ระบุโฟลเดอร์สองแห่ง: {directory} และ --data {data}",
                    f"Two folders are named: {directory} and --data {data}.",
                )
            )
        return function(*args, data=directory or data or whole_folder(DATA), **more)

    named = argument("directory", metavar="[DIR]", required=False, type=Datasets(file_okay=False))
    asked = option(
        "--data",
        type=Datasets(file_okay=False),
        metavar="DIR",
        th=f"โฟลเดอร์ของชุดข้อมูลที่ ita run สร้าง [ปกติ: {DATA}]",
        en=f"Folder with the datasets that ita run has built.  [default: {DATA}]",
    )
    return asked(named(with_data))


def whole_folder(folder: str) -> str:
    """The folder, once its datasets are as written."""
    from commands.whole import whole

    return str(whole(Path(folder)))


json_option = option(
    "--json",
    "as_json",
    is_flag=True,
    th="ให้ผลเป็น JSON สำหรับโปรแกรม",
    en="Give the result as JSON, for programs.",
)


class Allowed(click.ParamType[str]):
    """``line=500000``: a limit of ``extract.limits`` for this run and its workers."""

    name = "limit"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from extract.limits import LIMITS, allow

        name, _, number = str(value).partition("=")
        if name not in LIMITS or not number.isdecimal() or not 0 < int(number[:12]) < 10**11:
            like = ", ".join(f"{each}=…" for each in LIMITS)
            self.fail(say(f"{value!r} ใช้ไม่ได้ ใช้แบบ {like}", f"{value!r} is no limit: write {like}."), param, ctx)
        allow(name, int(number))
        return str(value)


LIMITS = (
    option(
        "--timeout",
        type=click.IntRange(min=1, max=86_400),
        default=900,
        show_default=True,
        th="วินาทีที่ให้ต่อหนึ่งรายงาน",
        en="Seconds that one report may take.",
    ),
    option(
        "--memory",
        type=click.IntRange(min=64, max=1 << 20),
        default=2048,
        show_default=True,
        th="หน่วยความจำ (MiB) ที่ให้ต่อหนึ่งรายงาน",
        en="Memory (MiB) that one report may take.",
    ),
    option(
        "--max-size",
        type=click.IntRange(min=1, max=1 << 20),
        default=512,
        show_default=True,
        th="ขนาดไฟล์ (MiB) ที่ใหญ่ที่สุดที่จะอ่าน",
        en="Size (MiB) of the largest file that is read.",
    ),
    option(
        "--allow",
        type=Allowed(),
        multiple=True,
        expose_value=False,
        metavar="line=500000",
        th="ยอมให้รายงานยาวหรือใหญ่กว่าปกติ: pages, letters, lines, line, text (ตัวอักษรและรายการของเซลล์), cells, tables, "
        "headings, objects, segments, pixels (ของหน้า) ระบุซ้ำได้",
        en="Let reports be longer or larger: pages, letters, lines, line, text (letters and items of a cell), cells, "
        "tables, headings, objects, segments, pixels (of a page); may be repeated.",
    ),
)


def limit_options(function: Function) -> Function:
    """What reading one report may take: ``--timeout``, ``--memory``, ``--max-size``."""
    for each in reversed(LIMITS):
        function = each(function)
    return function
