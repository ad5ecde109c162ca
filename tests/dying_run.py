"""A run that is killed (``kill -9``, a power cut) at its N-th touch of the output: python dying_run.py RAW OUT N.

With N = 0 it lives, and prints how often it touched the output.
"""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import fake_reports
import pyarrow.parquet  # noqa: F401 - imported before the count begins

from batch.batch import Batch
from batch.executors import Serial
from batch.run import run
from batch.source import find

raw, out, last = sys.argv[1], sys.argv[2], int(sys.argv[3])
touched = 0


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Python tells of each file that is opened, renamed or removed, and of the library call that exchanges two."""
    global touched
    paths = [argument for argument in arguments if isinstance(argument, str | os.PathLike)]
    if event == "ctypes.dlopen" or any(os.fspath(path).startswith(out) for path in paths):
        touched += 1
        if touched == last:
            os.kill(os.getpid(), signal.SIGKILL)


sys.addaudithook(watch)
run(Batch(find([raw]), Path(out)), Serial(fake_reports.report))
print(touched)
