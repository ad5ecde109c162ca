"""The few layers that the number readers need, in numpy: no framework at run time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Weights = Mapping[str, Array]


def load(path: Path) -> Weights:
    """Weights as float32; on disk every output channel is int8 with a scale of its own."""
    with np.load(path) as stored:
        names = [name.removesuffix(".scale") for name in stored.files if name.endswith(".scale")]
        plain = {name: stored[name].astype(np.float32) for name in stored.files if name.endswith(".bias")}
        return plain | {name: stored[name].astype(np.float32) * stored[f"{name}.scale"] for name in names}


def save(path: Path, weights: Weights) -> None:
    """The inverse of :func:`load` (weights lose what int8 cannot hold, biases nothing)."""
    stored: dict[str, NDArray[np.generic]] = {}
    for name, weight in weights.items():
        if name.endswith(".bias"):
            stored[name] = weight.astype(np.float32)
            continue
        axes = tuple(range(1, weight.ndim))
        scale = np.maximum(np.abs(weight).max(axis=axes, keepdims=True), 1e-8) / 127
        stored[name] = np.round(weight / scale).astype(np.int8)
        stored[f"{name}.scale"] = scale.astype(np.float32)
    np.savez_compressed(path, **stored)  # type: ignore[arg-type]


def convolved(x: Array, weight: Array, bias: Array, pad: tuple[int, int], step: int = 1) -> Array:
    """Rectified convolution: ``x`` (channels, height, width), ``weight`` (out, channels, rows, columns)."""
    (channels, inner, across), (above, beside) = x.shape, pad
    padded = np.zeros((channels, inner + 2 * above, across + 2 * beside), np.float32)
    padded[:, above : above + inner, beside : beside + across] = x
    out, _, rows, columns = weight.shape
    height, width = (padded.shape[1] - rows) // step + 1, (padded.shape[2] - columns) // step + 1
    plane, line, place = padded.strides
    patches = np.lib.stride_tricks.as_strided(
        padded,
        (channels, rows, columns, height, width),
        (plane, line, place, step * line, step * place),
        writeable=False,
    ).reshape(-1, height * width)
    result = weight.reshape(out, -1) @ patches + bias[:, None]
    return np.asarray(np.maximum(result, 0.0).reshape(out, height, width), dtype=np.float32)


def pooled(x: Array, rows: int, columns: int) -> Array:
    """The greatest value of every ``rows`` x ``columns`` block; what is left over at the end is dropped."""
    channels, height, width = x.shape
    height, width = height // rows, width // columns
    blocks = x[:, : height * rows, : width * columns].reshape(channels, height, rows, width, columns)
    return np.asarray(blocks.max(axis=(2, 4)), dtype=np.float32)


def softmax(x: Array, axis: int) -> Array:
    """Probabilities along ``axis``."""
    raised = np.exp(x - x.max(axis=axis, keepdims=True))
    return np.asarray(raised / raised.sum(axis=axis, keepdims=True), dtype=np.float32)
