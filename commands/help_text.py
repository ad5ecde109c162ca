"""Help in columns of Thai width: vowels and tone marks above and below a letter take no cell of a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

import click

from commands.language import language

METAVARS = {
    "ADDRESS": "ที่อยู่",
    "AGENCY": "หน่วยงาน",
    "ARGS": "ค่า",
    "COMMAND": "คำสั่ง",
    "DATASET": "ชุดข้อมูล",
    "DIR": "โฟลเดอร์",
    "DIRECTORY": "โฟลเดอร์",
    "FILE": "ไฟล์",
    "FOLDER": "โฟลเดอร์",
    "ID": "รหัส",
    "INTEGER": "จำนวน",
    "INTEGER RANGE": "จำนวน",
    "NAME": "ชื่อ",
    "NEW": "ใหม่",
    "OLD": "เดิม",
    "OPTIONS": "ตัวเลือก",
    "PAGE": "หน้า",
    "PATH": "ไฟล์หรือโฟลเดอร์",
    "PATTERN": "รูปแบบ",
    "PROVINCE": "จังหวัด",
    "REPORT": "รายงาน",
    "SECONDS": "วินาที",
    "TEXT": "ข้อความ",
    "TYPE": "ประเภท",
}
"""What stands for a value; codes (NACC, IIT) and what has no Thai word (URL) stay."""


def spoken(metavar: str) -> str:
    """What stands for a value, in the language of the moment."""
    if language() != "th":
        return metavar
    return re.sub(r"[A-Z]{2,}(?: RANGE)?", lambda found: METAVARS.get(found[0], found[0]), metavar)


class HelpText(click.HelpFormatter):
    """Writes help; what is Thai by its width."""

    def write_text(self, text: str) -> None:
        """A paragraph."""
        if language() != "th":
            super().write_text(text)
            return
        indent = " " * self.current_indent
        for line in wrapped(text, max(self.width - self.current_indent, 11)):
            self.write(f"{indent}{line}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Options or commands with what they mean, in two columns."""
        if language() != "th":
            super().write_dl(rows, col_max, col_spacing)
            return
        listed = list(rows)
        indent = " " * self.current_indent
        first = min(max((cells(name) for name, _ in listed), default=0), col_max) + col_spacing
        for name, meaning in listed:
            head, *more = wrapped(meaning, max(self.width - first - 2, 10)) or [""]
            if cells(name) + col_spacing > first:
                self.write(f"{indent}{name}\n")
                name = ""
            self.write(f"{indent}{name}{' ' * (first - cells(name))}{head}".rstrip() + "\n")
            for line in more:
                self.write(f"{indent}{' ' * first}{line}\n")


def cells(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return sum(unicodedata.category(letter) not in ("Mn", "Me", "Cf") for letter in text)


def wrapped(text: str, width: int) -> list[str]:
    """The text in lines of so many cells, broken at blanks; a longer word (Thai has none) where a line ends."""
    lines: list[str] = []
    for word in (part for each in text.split() for part in _chopped(each, width)):
        if lines and cells(lines[-1]) + 1 + cells(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _chopped(word: str, width: int) -> Iterator[str]:
    """A word in parts of so many cells, no mark parted from its letter."""
    part = ""
    for letter in word:
        if cells(part) == width and cells(letter):
            yield part
            part = ""
        part += letter
    yield part


class Context(click.Context):
    """A command's context: its help is written so."""

    formatter_class = HelpText
