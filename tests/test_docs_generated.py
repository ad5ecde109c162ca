"""The pages that are made from the code say what the code says: after a change, ``make docs``."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parent.parent / "docs"

specification = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
assert specification is not None
assert specification.loader is not None
generate = importlib.util.module_from_spec(specification)
specification.loader.exec_module(generate)


@pytest.mark.parametrize("name", generate.PAGES)
def test_the_page_is_what_the_code_says(name: str) -> None:
    assert (DOCS / name).read_text(encoding="utf-8") == generate.PAGES[name]()


def test_help_is_told_in_both_languages() -> None:
    assert "Folder for the datasets" in generate.help_of("run", "en")
    assert "โฟลเดอร์ของชุดข้อมูล" in generate.help_of("run", "th")
