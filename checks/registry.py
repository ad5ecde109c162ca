"""Finds every check by itself: a module of a check folder that holds a ``CHECK``."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from checks.result import Check

FOLDERS = ("identity", "value", "statement", "structure", "arithmetic")


@cache
def every_check() -> tuple[Check, ...]:
    """The checks of one report, by folder and id."""
    found: list[Check] = []
    for folder in FOLDERS:
        package = importlib.import_module(f"{__package__}.{folder}")
        modules = sorted(each.name for each in pkgutil.iter_modules(package.__path__))
        for name in modules:
            module = importlib.import_module(f"{package.__name__}.{name}")
            if isinstance(check := getattr(module, "CHECK", None), Check):
                found.append(check)
    return tuple(found)


def specification(check: Check) -> str:
    """The docstring of the module that holds a check."""
    return (importlib.import_module(check.calculate.__module__).__doc__ or "").strip()
