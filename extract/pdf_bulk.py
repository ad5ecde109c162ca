"""Many calls of one of pdfium's small functions at once, and what they give as arrays.

The calls are made by ``map``, without a line of Python for each; what they write goes straight into the array.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray


def of_each(call: Callable[..., Any], items: Sequence[int], kind: type = np.int64) -> NDArray[Any]:
    """What ``call`` returns for each of the ``items``."""
    return np.fromiter(map(call, items), dtype=kind, count=len(items))


def at_each(call: Callable[..., Any], holder: int, indexes: Sequence[int], kind: type = np.int64) -> NDArray[Any]:
    """What ``call`` returns of ``holder`` for each of the ``indexes``."""
    return np.fromiter(map(call, repeat(holder), indexes), dtype=kind, count=len(indexes))


def structs_at(call: Callable[..., Any], holder: int, indexes: Sequence[int], values: int) -> NDArray[np.float64]:
    """n × ``values``: the structure of single floats that ``call`` writes for each of the ``indexes``."""
    written = np.zeros((len(indexes), values), dtype=np.float32)
    _run(map(call, repeat(holder), indexes, _rows(written)))
    return written.astype(np.float64)


def values_at(
    call: Callable[..., Any], holder: int, indexes: Sequence[int], values: int
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """n × ``values``: the doubles that ``call`` writes, each to a place of its own, and whether it found them."""
    written = np.zeros((len(indexes), values), dtype=np.float64)
    found = np.fromiter(map(call, repeat(holder), indexes, *_columns(written)), dtype=np.bool_, count=len(indexes))
    return written, found


def values_of(
    call: Callable[..., Any], items: Sequence[int], values: int, kind: type
) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """The same of a function of ``items``, for values of another ``kind``."""
    written = np.zeros((len(items), values), dtype=kind)
    found = np.fromiter(map(call, items, *_columns(written)), dtype=np.bool_, count=len(items))
    return written, found


def _rows(written: NDArray[Any]) -> range:
    """The address of each row."""
    start, step = written.ctypes.data, written.strides[0]
    return range(start, start + step * len(written), step) if len(written) else range(0)


def _columns(written: NDArray[Any]) -> list[range]:
    """The address of each value, column by column."""
    rows, step = _rows(written), written.strides[1]
    return [range(rows.start + step * column, rows.stop + step * column, rows.step) for column in range(written.shape[1])]


def _run(calls: Iterable[Any]) -> None:
    for _ in calls:
        pass
