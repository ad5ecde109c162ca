"""What the README says of exit codes and datasets is what the code does, in both languages."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from commands.command_line import EXIT_CODES, main
from normalize.schema import PUBLISHED

HOUSE = Path(__file__).resolve().parent.parent
PAGES = {"en": HOUSE / "README.md", "th": HOUSE / "README.th.md"}


def table(page: Path, header: str) -> dict[str, str]:
    """The rows of the table whose header line begins so: first cell → second cell."""
    lines = page.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith(header)) + 2
    rows: dict[str, str] = {}
    for line in lines[start:]:
        if not line.startswith("|"):
            break
        first, second = (cell.strip() for cell in line.strip("|").split("|"))
        rows[first] = second
    return rows


@pytest.mark.parametrize("language", PAGES)
def test_exit_codes(language: str) -> None:
    header = {"en": "| code |", "th": "| รหัส |"}[language]
    expected = {str(code): meaning.in_language(language) for code, meaning in EXIT_CODES.items()}
    assert table(PAGES[language], header) == expected


def test_exit_codes_of_the_guide() -> None:
    expected = {str(code): meaning.en for code, meaning in EXIT_CODES.items()}
    assert table(HOUSE / "docs" / "guide.md", "| exit code |") == expected


@pytest.mark.parametrize("language", PAGES)
def test_datasets(language: str) -> None:
    header = {"en": "| dataset |", "th": "| ชุดข้อมูล |"}[language]
    assert list(table(PAGES[language], header)) == [f"`{name}`" for name in PUBLISHED]


@pytest.mark.parametrize("language", PAGES)
def test_links_lead_somewhere(language: str) -> None:
    text = PAGES[language].read_text(encoding="utf-8")
    targets = [part.split(")")[0] for part in text.split("](")[1:]]
    assert len(targets) >= 6
    assert [target for target in targets if not (HOUSE / target).exists()] == []


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the sample reports have been read."""
    folder = tmp_path_factory.mktemp("readme")
    out = folder / "data" / "parsed"
    assert main(["run", str(HOUSE / "data" / "raw"), "--out", str(out), "--jobs", "1", "-q"]) == 0
    return folder


@pytest.mark.parametrize("language", PAGES)
def test_the_example_answers_as_shown(language: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    text = PAGES[language].read_text(encoding="utf-8")
    sessions = "\n".join(re.findall(r"```python\n(>>>.*?)```", text, re.DOTALL))
    session = doctest.DocTestParser().get_doctest(sessions, {}, language, None, 0)
    assert len(session.examples) == 6
    told: list[str] = []
    assert doctest.DocTestRunner().run(session, out=told.append).failed == 0, "".join(told)
