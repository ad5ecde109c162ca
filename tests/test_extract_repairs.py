"""Every kind of repair that is counted is said in Thai and in English."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract.repairs import REPAIRS, told

EXTRACT = Path(__file__).resolve().parent.parent / "extract"


def _counted() -> Iterator[str]:
    """The kinds that stand in the code: of rules, in counters, and counted one by one."""
    for path in EXTRACT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            found: list[ast.expr | None] = []
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                if node.func.id == "Rule":
                    found = [*node.args[:1]]
                elif node.func.id == "Counter":
                    found = [key for each in ast.walk(node) if isinstance(each, ast.Dict) for key in each.keys]
            elif isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Subscript):
                found = [node.target.slice]
            yield from (each.value for each in found if isinstance(each, ast.Constant) and isinstance(each.value, str))


def test_every_kind_has_words_and_every_word_a_kind() -> None:
    assert set(_counted()) == set(REPAIRS)


@pytest.mark.parametrize("kind", REPAIRS)
def test_a_kind_is_thai_in_thai_and_english_in_english(kind: str) -> None:
    assert not re.search("[a-zA-Z]", REPAIRS[kind].th)
    assert not re.search("[ก-๛]", REPAIRS[kind].en)


def test_kinds_are_told_with_their_counts() -> None:
    assert told([("doubled-mark", 3), ("hyphen", 1)]).th == "สระหรือวรรณยุกต์ซ้ำ 3, ยัติภังค์รูปอื่น 1"
    assert told([("doubled-mark", 3)]).en == "doubled marks 3"
