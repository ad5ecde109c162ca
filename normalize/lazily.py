"""What an object finds out when it is first asked for, and keeps."""

from __future__ import annotations

import sys
from functools import cached_property as _cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING or sys.version_info >= (3, 12):
    cached_property = _cached_property
else:

    class cached_property(_cached_property):
        """The library's, without the lock that Python gave up in 3.12: it costs more than most of what is found."""

        def __get__(self, owner: Any, kind: type | None = None) -> Any:
            if owner is None:
                return self
            found = owner.__dict__[self.attrname] = self.func(owner)
            return found


__all__ = ["cached_property"]
