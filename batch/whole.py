"""A file is written beside its place and then takes it: whole or not at all, and never through a link."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written(path: Path, durable: bool = True) -> Iterator[Path]:
    """An empty file to write, which stands at ``path`` once it is whole and, where ``durable``, on the disk.

    What was there before stays where an error ends the writing. A link that lies there is replaced, not followed: who
    could plant it would else choose what is overwritten. A device or a pipe (``/dev/stdout``) is written as it is.
    """
    if _passes_on(path):
        yield path
        return
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
