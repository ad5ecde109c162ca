"""Gradients that are printed as stripes side by side: they rule nothing, and are no letters drawn as shapes."""

from __future__ import annotations

import numpy as np

from extract.page import Floats
from extract.striped import striped


def stripes(count: int, step: float = 0.8, white: float = 0.0) -> Floats:
    lefts = 100 + step * np.arange(count)
    return np.column_stack((lefts, np.full(count, 50.0), lefts + step - white, np.full(count, 64.6)))


def test_stripes_that_touch_fill_an_area() -> None:
    upright = stripes(40)
    assert striped(upright).all()
    assert striped(upright[:, [1, 0, 3, 2]]).all()
    below = upright + np.array([0.0, 20.0, 0.0, 20.0])
    assert striped(np.vstack((upright, below))[::-1]).all()


def test_strokes_apart_or_few_are_none() -> None:
    assert not striped(stripes(40, white=0.4)).any()
    assert not striped(stripes(6)).any()
    assert not striped(np.empty((0, 4))).any()
    uneven = stripes(40)
    uneven[::2, 1] += 3
    assert not striped(uneven).any()
