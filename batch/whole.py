"""A file is written beside its place and then takes it: whole or not at all, and never through a link."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.system_errors import number_of

OF_WRITING = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG)
"""Errors that only writing meets, whichever library tells of them and whichever file it names."""


@contextmanager
def written(path: Path, durable: bool = True) -> Iterator[Path]:
    """An empty file to write, which stands at ``path`` once it is whole and, where ``durable``, on the disk.

    What was there before stays where an error ends the writing; a system's error names ``path``. A link that lies
    there is replaced, not followed: who could plant it would else choose what is overwritten. A device or a pipe
    (``/dev/stdout``) is written as it is.
    """
    if _passes_on(path):
        yield path
        return
    with _named(path):
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:60]}.", suffix=".tmp", dir=path.parent)
        os.close(handle)
        fresh = Path(name)
        try:
            fresh.chmod(0o666 & ~_umask())
            yield fresh
            if durable:
                to_disk(fresh)
            os.replace(fresh, path)
        finally:
            fresh.unlink(missing_ok=True)


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Errors of writing name the file that is wanted, not the one beside it that few ever see."""
    try:
        yield
    except Exception as error:
        number, beside = number_of(error), os.fspath(path.parent / f".{path.name[:60]}.")
        is_ours = isinstance(error, OSError) and os.fsdecode(error.filename or beside).startswith(beside)
        if number is None or not (is_ours or number in OF_WRITING):
            raise
        raise OSError(number, os.strerror(number), os.fspath(path)) from error


def write_whole(path: Path, content: bytes, durable: bool = True) -> None:
    """Write ``content`` to ``path``: whole or not at all."""
    with written(path, durable) as fresh:
        fresh.write_bytes(content)


def to_disk(path: Path) -> None:
    """Wait until a file is on the disk, so that a power cut cannot leave half of it in place."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _passes_on(path: Path) -> bool:
    try:
        return path.parent == Path("/dev") or not stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return False


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
