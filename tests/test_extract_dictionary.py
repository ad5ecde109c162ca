"""The dictionary is mapped from a file; what it says is what pythainlp's own, built anew, says."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pythainlp.corpus import thai_words
from pythainlp.tokenize import word_tokenize

from extract import dictionary

PIECES = [*sorted(thai_words())[::500], "ก", "์", "๘", "12,000", " ", "\n", "OIT", "(", "ๆ", "\ud83d"]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache folder, before and after which nothing is remembered."""
    monkeypatch.setattr(dictionary, "_folder", lambda: tmp_path / "thai-ita")
    dictionary.dictionary.cache_clear()
    yield tmp_path / "thai-ita"
    dictionary.dictionary.cache_clear()


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_words_are_those_of_the_library(text: str) -> None:
    assert dictionary.words(text) == word_tokenize(text, engine="newmm")
    assert dictionary.words(text, keep_whitespace=False) == word_tokenize(text, engine="newmm", keep_whitespace=False)


@settings(deadline=None)
@given(st.sampled_from(PIECES))
def test_a_word_is_one_of_the_library(word: str) -> None:
    assert dictionary.is_word(word) == (word in thai_words())


def test_every_word_is_there_and_none_is_longer_than_what_is_looked_for() -> None:
    assert set(dictionary.dictionary()) == {word.strip() for word in thai_words()}
    assert max(map(len, thai_words())) < dictionary.LONGEST


def test_it_is_made_once_and_mapped_from_then_on(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = dictionary.dictionary()
    assert [path.suffix for path in cache.iterdir()] == [".marisa"]
    dictionary.dictionary.cache_clear()
    monkeypatch.setattr(dictionary, "_made", lambda: pytest.fail("made again"))
    assert list(dictionary.dictionary())[:100] == list(first)[:100]


def test_a_damaged_file_and_a_folder_that_cannot_be_written_stop_nothing(cache: Path) -> None:
    cache.parent.mkdir(exist_ok=True)
    cache.write_text("no folder")
    assert "การประเมิน" in dictionary.dictionary()
    cache.unlink()
    dictionary.dictionary.cache_clear()
    dictionary.dictionary()
    next(cache.iterdir()).write_bytes(b"cut")
    dictionary.dictionary.cache_clear()
    assert "การประเมิน" in dictionary.dictionary()
