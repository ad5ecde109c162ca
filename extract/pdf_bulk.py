"""Many calls of one of pdfium's small functions at once, and what they give as arrays.

What the functions write goes straight into the array. The calls are made by a few lines of C where these were built
(``calls_in_bulk.c``: a compiler is all that takes), else by ``map``: the same arrays at a third of the pace.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from ctypes import byref, c_char, c_double, c_int, c_long, c_size_t, c_uint, c_ulong, c_void_p
from importlib.machinery import EXTENSION_SUFFIXES
from itertools import repeat
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.page import Integers

Call = Any
"""A function of ``extract.pdfium_calls``, with its types."""
Functions = dict[str, Call]

_ANSWERS = {c_int: "int", c_uint: "uint", c_size_t: "address", c_double: "double"}
_OF, _AT = (c_void_p, c_void_p, c_long, c_void_p), (c_void_p, c_void_p, c_void_p, c_long, c_void_p)
_FUNCTIONS = {
    **dict.fromkeys(("int_of", "address_of"), _OF),
    "address_of_at": (c_void_p, c_void_p, c_void_p, c_long, c_void_p),
    **dict.fromkeys(("int_at", "uint_at", "address_at", "address_at_long", "double_at"), _AT),
    "struct_at": (*_AT, c_long),
    "two_at": (*_AT, c_void_p),
    "four_at": (*_AT, c_void_p),
    "two_of": (*_OF, c_void_p),
    "four_of": (*_OF, c_void_p),
}


def load(path: Path) -> Functions:
    """The compiled calls by name; none where the file holds none, or another machine's, or those of other C code."""
    try:
        library = ctypes.CDLL(str(path))
        found = {name: getattr(library, name) for name in _FUNCTIONS}
    except (OSError, AttributeError):
        return {}
    for name, function in found.items():
        function.argtypes, function.restype = _FUNCTIONS[name], None
    return found


def _built() -> Functions:
    """The compiled calls, where they were built."""
    places = (Path(__file__).parent / f"_calls_in_bulk{suffix}" for suffix in EXTENSION_SUFFIXES)
    return next(filter(None, map(load, filter(Path.is_file, places))), {})


compiled = _built()


def of_each(call: Call, items: Integers) -> Integers:
    """What ``call`` returns for each of the ``items``, whole numbers."""
    if not compiled:
        return np.fromiter(map(call, items.tolist()), dtype=np.int64, count=len(items))
    given = np.empty(len(items), dtype=np.int64)
    compiled[f"{_ANSWERS[call.restype]}_of"](call.address, _at(items), len(items), _at(given))
    return given


def of_each_at(call: Call, items: Integers, indexes: Integers) -> Integers:
    """The address that ``call`` returns of each of the ``items`` for one of the ``indexes``."""
    if not compiled:
        return np.fromiter(map(call, items.tolist(), indexes.tolist()), dtype=np.int64, count=len(items))
    given = np.empty(len(items), dtype=np.int64)
    compiled["address_of_at"](call.address, _at(items), _at(indexes), len(items), _at(given))
    return given


def at_each(call: Call, holder: int, indexes: Integers, kind: type = np.int64) -> NDArray[Any]:
    """What ``call`` returns of ``holder`` for each of the ``indexes``."""
    if not compiled:
        return np.fromiter(map(call, repeat(holder), indexes.tolist()), dtype=kind, count=len(indexes))
    given: NDArray[Any] = np.empty(len(indexes), dtype=kind)
    function = compiled[f"{_ANSWERS[call.restype]}_at{'_long' if call.argtypes[1] is c_ulong else ''}"]
    function(call.address, holder, _at(indexes), len(indexes), _at(given))
    return given


def structs_at(call: Call, holder: int, indexes: Integers, values: int) -> NDArray[np.float64]:
    """n × ``values``: the structure of single floats that ``call`` writes for each of the ``indexes``."""
    written = np.zeros((len(indexes), values), dtype=np.float32)
    if not compiled:
        _run(map(call, repeat(holder), indexes.tolist(), _rows(written)))
    else:
        function = compiled["struct_at"]
        function(call.address, holder, _at(indexes), len(indexes), _at(written), values)
    return written.astype(np.float64)


def values_at(call: Call, holder: int, indexes: Integers, values: int) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """n × ``values`` (two or four): the doubles that ``call`` writes, each to a place of its own; whether it did."""
    written = np.zeros((len(indexes), values), dtype=np.float64)
    if not compiled:
        answers = map(call, repeat(holder), indexes.tolist(), *_columns(written))
        return written, np.fromiter(answers, dtype=np.bool_, count=len(indexes))
    found = np.empty(len(indexes), dtype=np.bool_)
    function = compiled["two_at" if values == 2 else "four_at"]
    function(call.address, holder, _at(indexes), len(indexes), _at(written), _at(found))
    return written, found


def values_of(call: Call, items: Integers, kind: type, values: int = 4) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """n × ``values`` (two or four) of four bytes that ``call`` writes for each of the ``items``; whether it did."""
    written: NDArray[Any] = np.zeros((len(items), values), dtype=kind)
    if not compiled:
        found = np.fromiter(map(call, items.tolist(), *_columns(written)), dtype=np.bool_, count=len(items))
        return written, found
    found = np.empty(len(items), dtype=np.bool_)
    function = compiled["two_of" if values == 2 else "four_of"]
    function(call.address, _at(items), len(items), _at(written), _at(found))
    return written, found


def _at(column: NDArray[Any]) -> Any:
    """Where an array lies, for C: what numpy says of it takes as long as fifty calls."""
    return byref(c_char.from_buffer(column.data)) if column.size else None


def _rows(written: NDArray[Any], column: int = 0) -> range:
    """The address of a value of each row."""
    step = written.shape[1] * written.itemsize
    start = written.ctypes.data + column * written.itemsize
    return range(start, start + step * len(written), step)


def _columns(written: NDArray[Any]) -> list[range]:
    """The address of each value, column by column."""
    return [_rows(written, column) for column in range(written.shape[1])]


def _run(calls: Iterable[Any]) -> None:
    for _ in calls:
        pass
