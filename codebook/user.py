"""A user's own codebook: a folder of files in the form of ours, each one scheme and year that it adds or replaces.

The folder is named by an environment variable, so that worker processes read by the same codebook.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from codebook.form import CodebookError, YearForm, read_form
from extract.message import Message
from extract.system_errors import why

FOLDER = "THAI_ITA_CODEBOOK"


def folder() -> Path | None:
    """The user's folder, where one is named."""
    named = os.environ.get(FOLDER)
    return Path(named) if named else None


def choose(path: Path) -> None:
    """Read by the codebook of this folder, in this process and in those that it begins.

    Raises ``CodebookError`` where a file of it cannot be used.
    """
    read_folder(path)
    os.environ[FOLDER] = str(path.resolve())


def files() -> tuple[Path, ...]:
    """The files of the user's folder, in order."""
    chosen = folder()
    return _files(chosen) if chosen else ()


def _files(path: Path) -> tuple[Path, ...]:
    return tuple(sorted(each for each in path.iterdir() if each.suffix == ".json")) if path.is_dir() else ()


def read_folder(path: Path) -> tuple[YearForm, ...]:
    """The facts of every file of a folder; raises ``CodebookError`` where there is none, or one cannot be used."""
    found: dict[tuple[str, int], tuple[Path, YearForm]] = {}
    for file in _files(path):
        try:
            form = read_form(str(file), file.read_bytes())
        except OSError as error:
            told = why(error)
            raise CodebookError(str(file), Message(f"เปิดไม่ได้: {told.th}", f"cannot be opened ({told.en})")) from error
        key = (form.scheme, form.fiscal_year)
        if key in found:
            other = found[key][0].name
            raise CodebookError(
                str(file),
                Message(f"{key[0]} {key[1]} มีอยู่แล้วใน {other}", f"{key[0]} {key[1]} is told by {other} already"),
            )
        found[key] = (file, form)
    if not found:
        raise CodebookError(str(path), Message("ไม่มีไฟล์ .json ในโฟลเดอร์นี้", "there is no .json file in this folder"))
    return tuple(form for _, form in found.values())


def digest() -> str:
    """What tells one user's codebook from another; empty where there is none."""
    chosen = files()
    if not chosen:
        return ""
    found = hashlib.sha256()
    for file in chosen:
        found.update(file.name.encode())
        found.update(file.read_bytes())
    return found.hexdigest()
