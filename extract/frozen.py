"""Frozen dataclasses that are as fast to make as others.

The library guards each field of a frozen dataclass while the program runs, which makes an object several times as slow
to make, and one report becomes tens of thousands. Here the type checker guards alone: it sees the library's own
``dataclass``. Equality, hashes and slots are the same. ``replace``, for what is replaced most, keeps the names of a
class's fields.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
else:
    from dataclasses import dataclass as _dataclass
    from dataclasses import fields

    def dataclass(kind: type | None = None, /, *, frozen: bool = False, eq: bool = True, **options: Any) -> Any:
        """``dataclasses.dataclass``; what is frozen can be hashed as ever."""
        return _dataclass(kind, eq=eq, unsafe_hash=frozen and eq, **options)

    def replace(one: Any, **changes: Any) -> Any:
        """``dataclasses.replace``; no field is given by its name alone."""
        kind = type(one)
        return kind(*[changes.pop(name) if name in changes else getattr(one, name) for name in _names(kind)], **changes)

    @cache
    def _names(kind: type) -> tuple[str, ...]:
        return tuple(each.name for each in fields(kind) if each.init)


__all__ = ["dataclass", "replace"]
