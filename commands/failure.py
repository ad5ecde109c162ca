"""How a command that fails says so: in words on stderr, and as an object on stdout where JSON was asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from contextvars import ContextVar

from commands.terminal import err, out

_as_json: ContextVar[bool] = ContextVar("as_json", default=False)


def ask(arguments: Sequence[str]) -> None:
    """Take from the command's arguments whether a program reads what it says: they may be what is wrong."""
    _as_json.set("--json" in arguments or (_given(arguments, "--format") == "json" and not _given(arguments, "--out")))


def failed(code: int, kind: str, reason: str, remedy: str | None = None) -> int:
    """Say why the command failed and what to do; gives ``code``. ``kind`` is the error's, for programs."""
    err(reason, "red")
    if remedy is not None:
        err(remedy)
    if _as_json.get():
        error = {"kind": kind, "reason": reason, "remedy": remedy}
        with suppress(OSError):
            out(json.dumps({"exit_code": code, "error": error}, ensure_ascii=False, indent=2))
            sys.stdout.flush()
    return code


def _given(arguments: Sequence[str], option: str) -> str | None:
    """The value of an option, however it is written."""
    for at, argument in enumerate(arguments):
        name, sign, value = argument.partition("=")
        if name == option:
            return value if sign else next(iter(arguments[at + 1 :]), None)
    return None
