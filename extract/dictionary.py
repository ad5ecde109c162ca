"""The Thai dictionary, pythainlp's, mapped from a file: all processes share it, and none waits until it is built.

The file lies in the user's cache folder and is made once for each version of pythainlp. Where none can be written, the
dictionary is made in memory.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from marisa_trie import Trie
    from pythainlp.util.trie import Trie as Asked

LONGEST = 96
"""Letters of the longest word that is looked for: the dictionary's own has 81."""


def words(text: str, keep_whitespace: bool = True) -> list[str]:
    """The words of ``text``, as pythainlp's newmm tells them apart."""
    from pythainlp.tokenize import word_tokenize

    found: list[str] = word_tokenize(text, custom_dict=_reader(), engine="newmm", keep_whitespace=keep_whitespace)
    return found


def is_word(text: str) -> bool:
    """Whether the dictionary has this word."""
    return _sound(text) in dictionary()


def _sound(text: str) -> str:
    """As long as it was, without halves of characters, which no word holds and no trie takes."""
    return text if text.isascii() else text.encode(errors="replace").decode()


@cache
def dictionary() -> Trie:
    """The words, as a trie that is mapped into memory."""
    import marisa_trie

    try:
        file = _folder() / f"words-{version('pythainlp')}-{version('marisa-trie')}.marisa"
    except RuntimeError:  # nobody's home folder
        return _made()
    with suppress(OSError, RuntimeError):
        return marisa_trie.Trie().mmap(str(file))
    made = _made()
    with suppress(OSError):
        _save(made, file)
    return made


def _made() -> Trie:
    import marisa_trie
    from pythainlp.corpus import thai_words

    return marisa_trie.Trie(word.strip() for word in thai_words())


def _save(made: Trie, file: Path) -> None:
    """Whole or not at all: several processes may do so at once."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as fresh:
            fresh.write(made.tobytes())
        os.replace(name, file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _folder() -> Path:
    """The user's cache folder, by the custom of the system."""
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "thai-ita"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "thai-ita"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "thai-ita"


@cache
def _reader() -> Asked:
    """The dictionary in the shape in which newmm asks for it."""
    from pythainlp.util.trie import Trie as Asked

    class Mapped(Asked):
        """pythainlp's own class with another inside."""

        def __init__(self) -> None:
            super().__init__(())

        def prefixes(self, text: str, start: int = 0) -> list[str]:
            ahead = text[start : start + LONGEST]
            try:
                found: list[str] = words_of.prefixes(ahead)
            except UnicodeEncodeError:
                found = words_of.prefixes(_sound(ahead))
            return found

        def __contains__(self, key: str) -> bool:
            return is_word(key)

        def __len__(self) -> int:
            return len(words_of)

    words_of = dictionary()
    return Mapped()
