"""Frozen dataclasses that are as fast to make as others.

The library guards each field of a frozen dataclass while the program runs, which makes an object several times as slow
to make, and one report becomes tens of thousands. Here the type checker guards alone: it sees the library's own
``dataclass``. Equality, hashes, slots and ``replace`` are the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    from dataclasses import dataclass as _dataclass

    def dataclass(kind: type | None = None, /, *, frozen: bool = False, eq: bool = True, **options: Any) -> Any:
        """``dataclasses.dataclass``; what is frozen can be hashed as ever."""
        return _dataclass(kind, eq=eq, unsafe_hash=frozen and eq, **options)


__all__ = ["dataclass"]
