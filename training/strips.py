"""Pictures of single lines with what stands in them: what the number readers learn from and are measured on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from extract.ocr.ink import Grey
from training.fonts import Font
from training.noise import scanned
from training.texts import line

POINTS = (12, 14, 14, 15, 16, 16, 16, 18, 20)
RESOLUTIONS = (100, 120, 150, 150, 200, 200, 300, 300)


@dataclass(frozen=True, slots=True)
class Sample:
    """One picture of a line, its text, and where each of its characters ends (pixels from the left)."""

    grey: Grey
    text: str
    ends: tuple[float, ...]
    font: str
    dpi: int


@lru_cache(maxsize=2000)
def _font(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size)


@cache
def _lacks(path: str, character: str) -> bool:
    """Whether a font draws this character as it draws one that no font has."""
    face = _font(path, 40)
    return not character.isspace() and bytes(face.getmask(character)) == bytes(face.getmask("\uffff"))


def can_print(font: Font, text: str) -> bool:
    """Whether the font has every character of ``text``."""
    return not any(_lacks(font.path, character) for character in text)


def drawn(text: str, font: Font, pixels: int, widen: float = 1.0) -> tuple[Grey, tuple[float, ...]]:
    """The clean picture of a text whose em is ``pixels`` tall, drawn at twice the size and shrunk."""
    face = _font(font.path, 2 * pixels)
    margin = pixels
    width = int(face.getlength(text)) + 4 * margin
    height = 5 * pixels
    page = Image.new("L", (width, height), 255)
    ImageDraw.Draw(page).text((2 * margin, 3.4 * pixels), text, font=face, fill=0, anchor="ls")
    half = (max(8, int(width * widen) // 2), height // 2)
    ends = tuple((2 * margin + face.getlength(text[: end + 1])) * widen / 2 for end in range(len(text)))
    return cv2.resize(np.asarray(page), half, interpolation=cv2.INTER_AREA).astype(np.uint8), ends


def sample(
    fonts: Sequence[Font],
    random: np.random.Generator,
    *,
    text: str | None = None,
    dpi: int | None = None,
    strength: float = 1.0,
) -> Sample:
    """One random line in a random font, size and state of wear; ``text`` and ``dpi`` fix what they name."""
    weights = np.array([font.weight for font in fonts])
    font = fonts[int(random.choice(len(fonts), p=weights / weights.sum()))]
    printed = line(random, thai=font.thai) if text is None else text
    while text is None and not can_print(font, printed):
        printed = line(random, thai=font.thai)
    resolution = int(random.choice(RESOLUTIONS)) if dpi is None else dpi
    pixels = max(12, round(int(random.choice(POINTS)) * resolution / 72))
    grey, ends = drawn(printed, font, pixels, widen=float(np.clip(random.normal(1, 0.08), 0.8, 1.25)))
    return Sample(scanned(grey, random, strength), printed, ends, font.path, resolution)
