"""Whatever id a finding bears anywhere in the code, people can ask for it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from checks.ids import OTHERS, names_of_findings
from checks.specifications import page
from extract.notes import NOTES

HOUSE = Path(__file__).resolve().parent.parent
ROOMS = ("extract", "normalize", "segment", "checks", "batch", "commands", "publish", "thai_ita")
ID = re.compile(r"[a-z]+(-[a-z]+)*")
TELLS = {"Finding", "Note", "finding", "note", "_finding", "_note", "_told", "_tell"}
"""What a finding, or the note that becomes one, is made with; its first argument is the id."""


def constants(tree: ast.Module) -> dict[str, str]:
    """The texts that a module gives names to."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            target = node.targets[0]
            names = target.elts if isinstance(target, ast.Tuple) else [target]
            values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            for name, value in zip(names, values, strict=False):
                if isinstance(name, ast.Name) and isinstance(value, ast.Constant) and isinstance(value.value, str):
                    found[name.id] = value.value
    return found


def told(tree: ast.Module) -> Iterator[str]:
    """The ids that a module writes into findings."""
    known = constants(tree)
    for node in ast.walk(tree):
        first: ast.expr | None = None
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in TELLS:
            named = [each.value for each in node.keywords if each.arg == "check"]
            first = next(iter([*named, *node.args]), None)
        elif isinstance(node, ast.Dict):
            keys = [getattr(key, "value", None) for key in node.keys]
            first = node.values[keys.index("check")] if "check" in keys and "severity" in keys else None
        text = known.get(first.id) if isinstance(first, ast.Name) else getattr(first, "value", None)
        if isinstance(text, str) and ID.fullmatch(text):
            yield text


def every_told() -> set[str]:
    files = [path for room in ROOMS for path in (HOUSE / room).rglob("*.py")]
    return {each for path in files for each in told(ast.parse(path.read_text(encoding="utf-8")))}


def test_every_id_that_the_code_tells_is_registered() -> None:
    found = every_told()
    # Each kind of place is seen: a dict, a constant, a method, a note.
    assert {"report-not-read", "versions-differ", "review-unmatched", "reading-unsure", "text-encoding"} <= found
    assert found - set(names_of_findings()) == set()
    assert set(NOTES) - set(names_of_findings()) == set()


def test_every_id_that_is_registered_is_told_somewhere() -> None:
    assert set(OTHERS) - every_told() - set(NOTES) == set()


def test_the_page_of_the_checks_lists_every_id() -> None:
    text = page()
    assert [name for name in names_of_findings() if f"`{name}`" not in text] == []
