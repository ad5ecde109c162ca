"""``ita docs``: the pages that errors and findings tell people to read are there, also in an installed copy."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from commands.command_line import main
from commands.docs import pages

HOUSE = Path(__file__).resolve().parent.parent
ROOMS = ("extract", "normalize", "segment", "codebook", "checks", "batch", "publish", "commands", "thai_ita")


def test_every_page_is_listed_and_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["docs"]) == 0
    listed = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in listed] == [path.stem for path in sorted((HOUSE / "docs").glob("*.md"))]
    assert main(["docs", "docs/trust.md"]) == 0
    assert capsys.readouterr().out == (HOUSE / "docs" / "trust.md").read_text(encoding="utf-8")


def test_a_page_that_is_not_there_is_answered_with_those_that_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["docs", "nope", "--lang", "en"]) == 2
    assert "There is no page nope. There are: agencies, checks, " in capsys.readouterr().err


def test_what_messages_tell_people_to_read_is_there() -> None:
    sources = [path.read_text(encoding="utf-8") for room in ROOMS for path in (HOUSE / room).rglob("*.py")]
    named = {name for source in sources for name in re.findall(r"ita docs ([a-z]+)", source)}
    assert {"trust", "agencies", "codebook", "scale"} <= named <= set(pages())
    # A path is of the checkout alone.
    assert [found for source in sources for found in re.findall(r'(?<!")"[^"\n]*docs/[a-z]+\.md[^"\n]*"', source)] == []
