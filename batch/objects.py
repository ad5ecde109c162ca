"""Object storage (``s3://bucket/folder``) through ``pyarrow.fs``: reports that lie there, told apart and read.

Keys and regions are found as every program of that world finds them (``AWS_ACCESS_KEY_ID``, profiles, roles); the
address of a server other than Amazon's stands in ``AWS_ENDPOINT_URL``, which ``--endpoint`` sets.
"""

from __future__ import annotations

import io
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    import pyarrow.fs as fs

ENDPOINT = "AWS_ENDPOINT_URL"
SCHEME = "s3://"


def is_object(path: object) -> bool:
    """Whether a path is one of object storage."""
    return str(path).startswith(SCHEME)


@dataclass(frozen=True, slots=True)
class Listed:
    """An object as a listing tells of it."""

    url: str
    size: int
    changed: int
    """In nanoseconds."""


def files(url: str) -> Iterator[Listed]:
    """The object of this address, or those below it; raises ``OSError`` where they cannot be listed."""
    import pyarrow.fs as fs

    storage, path = opened(url)
    info = storage.get_file_info(path)
    if info.type == fs.FileType.NotFound:
        raise FileNotFoundError(url)
    inside = fs.FileSelector(path, recursive=True)
    for each in [info] if info.type == fs.FileType.File else storage.get_file_info(inside):
        if each.type == fs.FileType.File:
            yield Listed(SCHEME + each.path, each.size, each.mtime_ns or 0)


def read(url: str) -> bytes:
    """The bytes of an object."""
    storage, path = opened(url)
    with storage.open_input_stream(path) as stream:
        found: bytes = stream.read()
    return found


def opened(url: str) -> tuple[fs.FileSystem, str]:
    """The storage that an address speaks of, and the path in it."""
    return _storage(os.environ.get(ENDPOINT)), url.removeprefix(SCHEME).strip("/")


@cache
def _storage(endpoint: str | None) -> fs.FileSystem:
    import pyarrow.fs as fs

    if not endpoint:
        return fs.S3FileSystem()
    parts = urlsplit(endpoint if "://" in endpoint else f"https://{endpoint}")
    return fs.S3FileSystem(
        endpoint_override=parts.netloc + parts.path.rstrip("/"),
        scheme=parts.scheme,
        region=os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION") or "us-east-1",
    )


@dataclass(frozen=True, slots=True, order=True)
class ObjectPath:
    """An object, with what is asked of a file's path."""

    url: str
    size: int | None = field(default=None, compare=False)
    changed: int = field(default=0, compare=False)

    def __fspath__(self) -> str:
        return self.url

    @property
    def name(self) -> str:
        """What stands behind the last stroke."""
        return self.url.rsplit("/", 1)[-1]

    @property
    def suffix(self) -> str:
        """As of a file's name."""
        return PurePosixPath(self.name).suffix

    def stat(self) -> os.stat_result:
        """Size and time of change, as they were listed; of an object that was not, as they are now."""
        size, changed = self.size, self.changed
        if size is None:
            listed = next(files(self.url))
            size, changed = listed.size, listed.changed
        facts: dict[str, object] = {"st_mtime_ns": changed, "st_ctime_ns": changed}
        return os.stat_result((stat.S_IFREG, 0, 0, 1, 0, 0, size, 0, changed // 10**9, changed // 10**9), facts)

    def read_bytes(self) -> bytes:
        """What it holds."""
        return read(self.url)

    def open(self, mode: str = "rb") -> io.BytesIO:
        """What it holds, as a file."""
        return io.BytesIO(self.read_bytes())


def path_of(text: str) -> Path | ObjectPath:
    """The path that a text names."""
    return ObjectPath(text) if is_object(text) else Path(text)
