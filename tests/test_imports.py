"""No two modules of a room import each other, not even late: each can be read without the other."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parent.parent


def modules(room: str) -> dict[str, Path]:
    """The files of a room by the names that imports call them."""
    paths = sorted((HOUSE / room).rglob("*.py"))
    return {".".join(each.relative_to(HOUSE).with_suffix("").parts).removesuffix(".__init__"): each for each in paths}


def imported(path: Path, known: dict[str, Path]) -> Iterator[str]:
    """The modules of the room that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            for name in node.names:
                inner = f"{node.module}.{name.name}"
                yield inner if inner in known else node.module


@pytest.mark.parametrize("room", ["extract", "codebook", "checks", "batch", "publish", "commands"])
def test_no_two_modules_import_each_other(room: str) -> None:
    known = modules(room)
    imports = {name: set(imported(path, known)) - {name} for name, path in known.items()}
    assert [(name, other) for name in known for other in sorted(imports[name]) if name in imports.get(other, ())] == []
