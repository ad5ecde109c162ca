"""A viewer over some datasets on a free port of this machine, as a test talks to it."""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import uvicorn

from batch.query import open_store
from commands.view import LOOPBACK
from publish.view.app import create_app
from publish.view.rounds import Rounds
from publish.view.sources import Sources


@dataclass(frozen=True)
class Viewer:
    """Where a viewer listens."""

    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, **headers: str
    ) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of an answer; headers are named with ``_`` for ``-``."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, named)
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    def data(self, path: str, **query: object) -> Any:
        """The JSON that a question is answered with."""
        status, _, body = self.ask(f"{path}?{urlencode(query)}")
        assert status == 200, (path, query, status)
        return json.loads(body)


@contextmanager
def viewer(data: Path, *sources: Path) -> Iterator[Viewer]:
    """Serve ``data`` until the block ends."""
    store = open_store(data)
    app = create_app(Rounds(store), Sources(store, sources), data, list(LOOPBACK))
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield Viewer(listening.getsockname()[1])
    server.should_exit = True
    thread.join(timeout=10)
