"""The first number reader: a whole line at once, from grey; letters beside a digit tell it what the digit is not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from extract.ocr.alphabet import LOOK_ALIKES, SIGNS
from extract.ocr.network import Array, Weights, convolved, load, pooled, softmax

COLUMNS_PER_STEP = 2
ZEROS = "๐0O"
PADDING = 6
"""Columns of paper left on both sides of a strip."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign read: from ``x0`` to ``x1`` it is surest at ``x`` (columns of the strip); confidence 0–1."""

    sign: str
    x: float
    x0: float
    x1: float
    confidence: float


@cache
def weights() -> Weights:
    """The committed weights."""
    return load(Path(__file__).with_name("strip_reader.npz"))


def probabilities(strip: Array, net: Weights) -> Array:
    """Shape ``(steps, 1 + len(SIGNS))``: at every second column, how likely each sign is; column 0 is none."""
    x = convolved(strip[None], net["one"], net["one.bias"], (1, 1))
    x = pooled(x, 2, 2)
    x = convolved(x, net["two"], net["two.bias"], (1, 1))
    x = pooled(x, 2, 1)
    x = convolved(x, net["three"], net["three.bias"], (1, 1))
    x = pooled(x, 2, 1)
    x = convolved(x, net["four"], net["four.bias"], (0, 1))
    x = convolved(x, net["five"], net["five.bias"], (0, 4))
    return softmax((net["last"] @ x[:, 0, :] + net["last.bias"][:, None]).T, axis=1)


def read(strip: Array) -> tuple[Sign, ...]:
    """The signs of a strip (as ``lines.strip`` makes it), left to right."""
    net = weights()
    drift = float(net["drift.bias"][0])
    signs = decoded(probabilities(strip, net))
    return tuple(replace(sign, x=sign.x - drift, x0=sign.x0 - drift, x1=sign.x1 - drift) for sign in signs)


def decoded(likely: Array) -> tuple[Sign, ...]:
    """Best sign of every step, repeats drawn together, nothings dropped."""
    best = likely.argmax(axis=1)
    signs = []
    begin = 0
    for end in range(1, len(best) + 1):
        if end < len(best) and best[end] == best[begin]:
            continue
        if best[begin]:
            own = likely[begin:end, _alike(int(best[begin]))].sum(axis=1)
            surest = begin + int(own.argmax())
            x0, x1, x = (COLUMNS_PER_STEP * step for step in (begin, end, surest + 0.5))
            signs.append(Sign(SIGNS[int(best[begin]) - 1], x, x0, x1, float(own.max())))
        begin = end
    return tuple(signs)


def _alike(index: int) -> list[int]:
    """The classes that nobody can tell from class ``index`` (๐, 0 and O): sure is that it is one of them."""
    sign = SIGNS[index - 1]
    alike = next((signs for signs in LOOK_ALIKES if sign in signs and sign in ZEROS), sign)
    return [1 + SIGNS.index(each) for each in alike]
