"""Tesseract, for the prose: one line of print in, its characters with their places out.

A better Thai model that lies on this machine is used when the environment variable ``THAI_ITA_OCR_MODEL`` names
its ``.traineddata`` file. Nothing is ever downloaded.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from extract.message import Message

if TYPE_CHECKING:
    import tesserocr
    from PIL import Image

    from extract.ocr.ink import Ink

MODEL = "THAI_ITA_OCR_MODEL"
LETTER = 30
"""Pixels of a letter's body that Tesseract reads best (its own advice: capitals of 30 to 33)."""
BORDER = 12
CODES = "eng"
"""Read after Thai where it is installed: question codes and the instruments' names are Latin."""


@dataclass(frozen=True, slots=True)
class Character:
    """One character with the marks on it: its columns in the picture that was read, confidence 0–1."""

    text: str
    x0: float
    x1: float
    confidence: float


def model() -> Path | None:
    """The Thai model that will be used: the one that the environment names, else the first one installed."""
    named = os.environ.get(MODEL)
    if named:
        path = Path(named).expanduser()
        return path if path.is_file() and path.suffix == ".traineddata" else None
    folders = [os.environ.get("TESSDATA_PREFIX", ""), *_installed()]
    paths = (Path(folder) / "tha.traineddata" for folder in folders if folder)
    return next((path for path in paths if path.is_file()), None)


def _installed() -> list[str]:
    """Where Debian, Homebrew and Tesseract's own installer keep their models, newest version first."""
    debian = sorted(Path("/usr/share/tesseract-ocr").glob("*/tessdata"), reverse=True)
    return [*map(str, debian), "/usr/share/tessdata", "/usr/local/share/tessdata", "/opt/homebrew/share/tessdata"]


def missing() -> Message | None:
    """What to do so that a Thai model is found; None where one is."""
    if model() is None:
        named = os.environ.get(MODEL)
        if named:
            return Message(
                f"ไม่พบแบบจำลองภาษาไทย {named} ที่ตัวแปร {MODEL} ระบุไว้ (ต้องเป็นไฟล์ .traineddata)",
                f"The Thai model {named} that {MODEL} names is no .traineddata file.",
            )
        return Message(
            "ไม่พบแบบจำลองภาษาไทยของ Tesseract: apt install tesseract-ocr-tha",
            "Tesseract's Thai model is not installed: apt install tesseract-ocr-tha",
        )
    return None


@cache
def _tesseract(folder: Path, languages: str) -> tesserocr.PyTessBaseAPI:
    """Tesseract with these models, loaded once for each process."""
    # Before the library is loaded: its own threads only get into each other's way on single lines.
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    import tesserocr

    api = tesserocr.PyTessBaseAPI(path=str(folder), lang=languages, psm=tesserocr.PSM.SINGLE_LINE)
    api.SetVariable("debug_file", os.devnull)
    return api


def _picture(ink: Ink, body: float) -> Image.Image:
    """Black on white, at the size that Tesseract reads best, with paper around it."""
    import cv2
    import numpy as np
    from PIL import Image

    scale = LETTER / max(body, 1.0)
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    picture = cv2.resize((255 - np.clip(ink, 0, 1) * 255).astype(np.uint8), None, fx=scale, fy=scale, interpolation=how)
    edge = (BORDER, BORDER, BORDER, BORDER)
    return Image.fromarray(cv2.copyMakeBorder(picture, *edge, cv2.BORDER_CONSTANT, value=255))


def read_latin(ink: Ink, body: float) -> tuple[str, float] | None:
    """What stands alone in this picture if it is Latin, and its confidence (0–1); None without an English model.

    Beside Thai Tesseract takes Latin letters for Thai digits now and then; by its English model alone it does not.
    """
    path = model()
    if path is None or not ink.size or not (path.parent / f"{CODES}.traineddata").is_file():
        return None
    import tesserocr

    api = _tesseract(path.parent, CODES)
    api.SetPageSegMode(tesserocr.PSM.SINGLE_WORD)
    api.SetImage(_picture(ink, body))
    api.SetSourceResolution(300)
    return api.GetUTF8Text().strip(), api.MeanTextConf() / 100


def read_line(ink: Ink, body: float, *, latin: bool = True) -> tuple[Character, ...]:
    """The characters of one line of print whose letters are ``body`` pixels tall, left to right.

    Without ``latin`` everything is taken for Thai.
    """
    path = model()
    if path is None or not ink.size:
        return ()
    import tesserocr

    latin = latin and (path.parent / f"{CODES}.traineddata").is_file()
    languages = f"{path.stem}+{CODES}" if latin else path.stem
    scale = LETTER / max(body, 1.0)
    api = _tesseract(path.parent, languages)
    api.SetImage(_picture(ink, body))
    api.SetSourceResolution(300)
    api.Recognize()
    # The symbols do not tell where blanks stand, the text does.
    written = api.GetUTF8Text()
    if not written.strip():
        return ()
    place = 0
    found: list[Character] = []
    for symbol in tesserocr.iterate_level(api.GetIterator(), tesserocr.RIL.SYMBOL):
        if symbol.Empty(tesserocr.RIL.SYMBOL):
            continue
        text, box = symbol.GetUTF8Text(tesserocr.RIL.SYMBOL), symbol.BoundingBox(tesserocr.RIL.SYMBOL)
        if not text or box is None:
            continue
        x0, x1 = ((edge - BORDER) / scale for edge in (box[0], box[2]))
        confidence = symbol.Confidence(tesserocr.RIL.SYMBOL) / 100
        at = written.find(text, place)
        if found and at > place and written[place:at].isspace():
            found.append(Character(" ", found[-1].x1, x0, confidence))
        place = at + len(text) if at >= 0 else place
        found.append(Character(text, x0, x1, confidence))
    return tuple(found)
