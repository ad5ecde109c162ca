"""The words that a workbook has for the codes of CSV and Parquet, so that both can be joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.message import Message
from normalize.schema import PUBLISHED
from publish.headings import WORDS_OF, heading

CODE = Message("รหัสใน CSV และ Parquet", "Code in CSV and Parquet")


def codes(language: str, columns: Sequence[str] = tuple(WORDS_OF)) -> Iterator[tuple[str, str]]:
    """Of each column with a closed list of values its heading, then each word with its code; of a column that means
    another list in each dataset a list for each, since a word may stand in two of them."""
    for column in (each for each in columns if each in WORDS_OF):
        lists: dict[tuple[str, ...], list[str]] = {}
        for dataset in PUBLISHED.values():
            for declared in dataset.columns:
                if declared.name == column and declared.values:
                    lists.setdefault(declared.values, []).append(dataset.name)
        for values, datasets in (lists or {tuple(WORDS_OF[column]): []}).items():
            whose = f": {', '.join(datasets)}" if len(lists) > 1 else ""
            yield f"{heading(column).in_language(language)} ({column}{whose})", CODE.in_language(language)
            known = [code for code in values if code in WORDS_OF[column]]
            yield from ((WORDS_OF[column][code].in_language(language), code) for code in known)
