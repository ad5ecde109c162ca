"""``ita`` itself: finds the command, and turns whatever ends it into an exit code and a message."""

from __future__ import annotations

import gc
import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from difflib import get_close_matches
from typing import Any

import click

from commands import COMMANDS
from commands.declare import SETTINGS, Told, language_option, option
from commands.failure import ask, failed
from commands.language import LANGUAGES, choose, language, say
from commands.terminal import err
from commands.termination import Terminated, ended_by_system
from extract.message import Message
from extract.system_errors import why

COLLECTED_AT = 50_000
"""New objects after which Python's collector looks for what can go."""
WELL = 0
UNEXPECTED = 1
USAGE = 2
QUALITY = 3
NOT_READ = 4
UNUSABLE = 5
INTERRUPTED = 130
TERMINATED = 143

EXIT_CODES = {
    WELL: Message("เรียบร้อย", "all well"),
    UNEXPECTED: Message("ข้อผิดพลาดที่ไม่คาดคิด", "an unexpected error"),
    USAGE: Message("คำสั่งหรือที่อยู่ไฟล์ไม่ถูกต้อง", "a wrong command, option or path"),
    QUALITY: Message(
        "พบข้อสังเกตระดับผิดพลาด ขณะใช้ --strict หรือความต่างขณะใช้ --exit-code",
        "findings of error under --strict, differences under --exit-code",
    ),
    NOT_READ: Message(
        "อ่านรายงานบางฉบับไม่ได้ ได้ข้อมูลน้อยลงมาก หรือหายไปมากจนต้องถาม",
        "some reports could not be read, give far less than before, or too many are gone",
    ),
    UNUSABLE: Message("อ่านหรือเขียนโฟลเดอร์หรือไฟล์ผลลัพธ์ไม่ได้", "datasets or output cannot be read or written"),
    INTERRUPTED: Message("ถูกสั่งหยุด", "interrupted"),
    TERMINATED: Message("ระบบสั่งให้จบ (SIGTERM)", "told to end (SIGTERM)"),
}
"""What each exit code means; the README's table is compared with this one by a test."""


class Commands(Told, click.Group):
    """The group ``ita``: lists its commands without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = importlib.import_module(f".{cmd_name}", __package__).command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("คำสั่ง", "Commands")):
            formatter.write_dl([(name, help.in_language(language())) for name, help in COMMANDS.items()])

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        self.help = say(
            "อ่านรายงานผลการประเมิน ITA ที่หน่วยงานเผยแพร่ ให้เป็นชุดข้อมูลที่เปรียบเทียบกันได้",
            "Read the ITA reports that Thai agencies publish into datasets that can be compared.",
        )
        super().format_help_text(ctx, formatter)


def _version(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value and not context.resilient_parsing:
        from pipeline import version

        click.echo(f"ita {version()}")
        context.exit()


@click.group("ita", cls=Commands, context_settings=SETTINGS)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    th="แสดงรุ่นของโปรแกรมแล้วจบ",
    en="Show the version and exit.",
)
@language_option
def ita() -> None:
    """The program: every command is a file of its own, imported when it is called."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``ita`` with ``arguments`` (the process's own by default) and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    # Modules are thousands of objects that stay: the collector need not look through them again for each of them.
    gc.set_threshold(COLLECTED_AT)
    given = sys.argv[1:] if arguments is None else list(arguments)
    choose(_asked(given))
    ask(given)
    try:
        with ended_by_system():
            code: Any = ita.main(args=given, prog_name="ita", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else WELL
    except click.ClickException as error:
        return _usage(error)
    except (click.Abort, KeyboardInterrupt) as error:
        # click makes its own error of both.
        return _stopped(given, TERMINATED if isinstance(error.__cause__ or error, Terminated) else INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output has gone, as `| head` does: not our error, and nothing more can be said.
        _let_go_of_stdout()
        return WELL
    except SystemExit:
        # So does click leave there, with 1, when it has put its own wrapper before stdout.
        if not type(sys.stdout).__name__.endswith("PacifyFlushWrapper"):
            raise
        _let_go_of_stdout()
        return WELL
    except Exception as error:
        return _stopped(given, INTERRUPTED) if _is_interrupted(error) else _told(error)


def _stopped(given: Sequence[str], code: int) -> int:
    if "export" in given:
        stopped = say("หยุดแล้ว การส่งออกยังไม่เสร็จ", "Stopped; the export is not complete.")
    else:
        stopped = say("หยุดแล้ว ชุดข้อมูลเดิมยังอยู่ครบ", "Stopped; the datasets are as they were.")
    return failed(code, "Interrupted" if code == INTERRUPTED else "Terminated", stopped)


def _is_interrupted(error: BaseException) -> bool:
    """Whether a query was stopped by Ctrl-C: DuckDB tells of it by an error of its own."""
    interrupt = getattr(sys.modules.get("duckdb"), "InterruptException", None)
    known = interrupt is not None and isinstance(error, interrupt)
    return known or (isinstance(error, RuntimeError) and "interrupt" in str(error).lower())


def _asked(arguments: Sequence[str]) -> str | None:
    """The language that ``--lang`` asks for, wherever it stands: the help before it is told in it too."""
    for at, argument in enumerate(arguments):
        name, sign, value = argument.partition("=")
        value = value if sign else next(iter(arguments[at + 1 :]), "")
        if name == "--lang" and value in LANGUAGES:
            return value
    return None


def _let_go_of_stdout() -> None:
    """What could not be written to stdout is not tried again when the program ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _usage(error: click.ClickException) -> int:
    told = error.format_message()
    # The library ends what it says of an argument that is missing with a full stop, which Thai does not.
    reason = say("คำสั่งไม่ถูกต้อง: " + told.removesuffix("."), "Error: " + told) + _like(error)
    context = getattr(error, "ctx", None)
    remedy = say("วิธีใช้: ", "Help: ") + f"{context.command_path} --help" if context is not None else None
    code = error.exit_code if error.exit_code != UNEXPECTED else USAGE
    return failed(code, type(error).__name__, reason, remedy)


def _like(error: click.ClickException) -> str:
    """The commands that are called much like one that does not exist."""
    near = get_close_matches(getattr(error, "command_name", None) or "", COMMANDS)
    return say(f" หมายถึง {', '.join(near)} หรือไม่", f" Did you mean {', '.join(near)}?") if near else ""


def _told(error: Exception) -> int:
    """Tell an error in its own words where it carries a reason, a remedy and an exit code; else as unexpected."""
    kind = type(error).__name__
    reason, remedy = getattr(error, "reason", None), getattr(error, "remedy", None)
    if isinstance(reason, Message) and isinstance(remedy, Message):
        code = int(getattr(error, "exit_code", UNEXPECTED))
        return failed(code, kind, reason.in_language(language()), remedy.in_language(language()))
    if isinstance(error, OSError):
        return _not_written(error)
    if _is_damage(error):
        told = say("อ่านชุดข้อมูลไม่ได้: ", "The datasets cannot be read: ") + str(error).splitlines()[0]
        return failed(UNUSABLE, kind, told, say("สร้างใหม่ด้วย ita run", "Build them again with ita run."))
    err("".join(traceback.format_exception(error)))
    told = say("เกิดข้อผิดพลาดที่ไม่คาดคิด โปรดแจ้งข้อความข้างบน", "An unexpected error: please report the lines above.")
    return failed(UNEXPECTED, kind, told)


def _not_written(error: OSError) -> int:
    """A disk that is full, a file that may not be written, a stdout that takes nothing more."""
    if error.filename is None:
        _let_go_of_stdout()
    what = error.filename or say("ผลลัพธ์", "the output")
    reason = why(error)
    with suppress(OSError):
        failed(
            UNUSABLE,
            type(error).__name__,
            say(f"อ่านหรือเขียน {what} ไม่ได้: {reason.th}", f"Cannot read or write {what}: {reason.en}"),
            say("ตรวจสิทธิ์และพื้นที่ว่างของดิสก์", "Check its permissions and the free space."),
        )
    return UNUSABLE


def _is_damage(error: Exception) -> bool:
    """Whether a library could not make sense of the datasets' files."""
    duckdb, arrow = sys.modules.get("duckdb"), sys.modules.get("pyarrow")
    kinds = [getattr(duckdb, name, None) for name in ("IOException", "InvalidInputException", "SerializationException")]
    kinds.append(getattr(arrow, "ArrowInvalid", None))
    return isinstance(error, tuple(kind for kind in kinds if kind))
