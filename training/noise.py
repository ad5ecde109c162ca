"""What printing, copying and scanning do to a line of text. Every function is given its random generator."""

from __future__ import annotations

import cv2
import numpy as np

from extract.ocr.ink import Grey


def scanned(grey: Grey, random: np.random.Generator, strength: float = 1.0) -> Grey:
    """The picture as a worn office scanner would give it; ``strength`` 0 leaves it clean, 1 is training's."""
    grey = _turned(grey, random, strength)
    if random.random() < 0.3 * strength:
        grey = _thicker_or_thinner(grey, random)
    if random.random() < 0.7:
        grey = cv2.GaussianBlur(grey, (0, 0), 0.3 + random.random() * 0.8 * strength).astype(np.uint8)
    if random.random() < 0.15 * strength:
        grey = _worn(grey, random)
    picture = _faded(grey.astype(np.float32), random, strength)
    picture += random.normal(0, random.random() * 18 * strength, picture.shape)
    grey = np.clip(picture, 0, 255).astype(np.uint8)
    if random.random() < 0.3 * strength:
        level = float(np.clip(random.normal(150, 25), 90, 205))
        grey = np.where(grey > level, 255, 0).astype(np.uint8)
        if random.random() < 0.4:
            grey = _specks(grey, random)
    if random.random() < 0.5:
        quality = int(random.integers(25, 95))
        grey = cv2.imdecode(cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE)
    return grey


def _turned(grey: Grey, random: np.random.Generator, strength: float) -> Grey:
    height, width = grey.shape
    angle = float(random.normal(0, 0.6)) * strength
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    turn[0, 1] += float(random.normal(0, 0.05)) * strength
    turn[:, 2] += random.random(2)
    return cv2.warpAffine(grey, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=255).astype(np.uint8)


def _thicker_or_thinner(grey: Grey, random: np.random.Generator) -> Grey:
    shape = ((2, 2), (2, 1), (1, 2))[int(random.integers(3))]
    change = cv2.erode if random.random() < 0.6 else cv2.dilate
    changed = change(grey, np.ones(shape, np.uint8))
    share = random.random() * (1.0 if change is cv2.erode else 0.6)
    return (share * changed + (1 - share) * grey).astype(np.uint8)


def _worn(grey: Grey, random: np.random.Generator) -> Grey:
    """Broken strokes: toner that did not hold."""
    height, width = grey.shape
    grain = cv2.resize(random.random((max(2, height // 4), max(2, width // 4))).astype(np.float32), (width, height))
    return np.where(grain > 0.82 + 0.1 * random.random(), np.maximum(grey, 190), grey).astype(np.uint8)


def _faded(picture: np.ndarray, random: np.random.Generator, strength: float) -> np.ndarray:
    black = random.random() * 110 * strength
    white = 255 - random.random() * 40 * strength
    shade = np.linspace(1, 1 - 0.15 * random.random() * strength, picture.shape[1], dtype=np.float32)
    return (black + picture * (white - black) / 255) * shade[None, :]


def _specks(grey: Grey, random: np.random.Generator) -> Grey:
    noise = random.random(grey.shape)
    grey = grey.copy()
    grey[noise < 0.002] = 0
    grey[noise > 0.997] = 255
    return grey
