"""How far the making of a page has come: whoever makes one says how that is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from extract.message import Message

Item = TypeVar("Item")


class Told(Protocol):
    """Gives the items of a step one by one, and tells of it, which is called ``step``, as they are taken."""

    def __call__(self, items: Sequence[Item], step: Message) -> Iterable[Item]: ...


def untold(items: Sequence[Item], step: Message) -> Iterable[Item]:
    """Tells nothing."""
    return items
