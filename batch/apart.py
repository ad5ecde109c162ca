"""New processes that have nothing of the caller's: neither its main program nor what lies in its working folder.

Python has a new process run the caller's main program again, which a script without ``if __name__ == "__main__"`` does
not survive, and look for every module in the working folder first, where a file ``json.py`` may lie that is none of
ours. Workers need neither.
"""

from __future__ import annotations

import os
import site
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import spawn
from pathlib import Path
from typing import Any

HOME = str(Path(__file__).resolve().parents[__name__.count(".")])
"""The folder in which the program is found: that of the packages, or the checkout."""
MAIN = ("init_main_from_name", "init_main_from_path")
"""What tells a new process of the caller's main program."""

_starting = threading.RLock()


@contextmanager
def apart() -> Iterator[None]:
    """Processes that are started meanwhile, also the one that workers are forked from, are apart."""
    with _starting:
        prepared, before = spawn.get_preparation_data, dict(os.environ)

        def without(name: str) -> dict[str, Any]:
            found = {key: value for key, value in prepared(name).items() if key not in MAIN}
            return found | {"sys_path": _paths(found["sys_path"])}

        spawn.get_preparation_data = without
        variables = _environment()
        os.environ.update(variables)
        try:
            yield
        finally:
            spawn.get_preparation_data = prepared
            for key in variables:
                if key in before:
                    os.environ[key] = before[key]
                else:
                    del os.environ[key]


def _environment() -> dict[str, str]:
    """Variables for an interpreter that does not look in its working folder, and finds the program all the same."""
    safe = {"PYTHONSAFEPATH": "1"}
    if HOME in (*site.getsitepackages(), site.getusersitepackages()):
        # Named here, packages would come before Python's own modules.
        return safe
    return safe | {"PYTHONPATH": os.pathsep.join(filter(None, (HOME, os.environ.get("PYTHONPATH"))))}


def _paths(paths: list[str]) -> list[str]:
    """Where a worker looks for modules: where the caller does, but in no working folder."""
    here = os.path.realpath(os.curdir)
    return [path for path in paths if os.path.realpath(path) != here or here == HOME]
