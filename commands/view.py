"""``ita view``: the page over all datasets, served to this machine."""

from __future__ import annotations

import socket
from pathlib import Path

import click

from commands.declare import ELSEWHERE, data_option, option
from commands.declare import command as declare
from commands.language import say
from commands.terminal import err
from extract.system_errors import why

LOOPBACK = ("127.0.0.1", "localhost", "::1")
EVERYWHERE = ("0.0.0.0", "::")
"""Addresses that stand for all of this machine's: then any name may be asked for."""


@declare(
    "view",
    th="เปิดหน้าเปรียบเทียบของทุกชุดข้อมูลในเครื่องนี้ พร้อมภาพหน้าและการตรวจทาน",
    en="Serve the page over all datasets to this machine, with page pictures and review.",
)
@data_option
@option(
    "--source",
    "sources",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="DIR",
    th="โฟลเดอร์ของไฟล์รายงาน สำหรับภาพหน้า (ปกติที่ ita run อ่าน)",
    en="Folder with the reports, for pictures of pages, where they have moved since ita run read them.",
)
@option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, th="พอร์ต", en="Port.")
@option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    th="ที่อยู่ที่รับฟัง (ปกติเฉพาะเครื่องนี้)",
    en="Address to listen at (this machine alone by default).",
)
@option("--open", "open_browser", is_flag=True, th="เปิดเบราว์เซอร์", en="Open a browser.")
def command(data: str, sources: tuple[Path, ...], port: int, host: str, open_browser: bool) -> None:
    import uvicorn

    if url := click.get_current_context().meta.get(ELSEWHERE):
        raise click.UsageError(
            say(
                f"{url}: การตรวจทานเขียนข้างชุดข้อมูล จึงใช้ได้กับโฟลเดอร์ในเครื่องนี้เท่านั้น ใช้ ita report แทน",
                f"{url}: review is written beside the datasets, in a folder of this machine: use ita report.",
            )
        )

    from batch.query import open_store
    from publish.files import recorded
    from publish.view.app import create_app
    from publish.view.rounds import Rounds
    from publish.view.sources import Sources

    store = open_store(Path(data))
    if host not in LOOPBACK:
        err(
            say(
                f"ผู้ใช้เครือข่ายเดียวกันจะเปิดและตรวจทานได้ที่ {host}",
                f"Whoever reaches {host} can read and review: there is no password.",
            ),
            "yellow",
        )
    hosts = ["*"] if host in EVERYWHERE else [*LOOPBACK, host]
    app = create_app(Rounds(store), Sources(store, sources, recorded(Path(data))), Path(data), hosts)
    listening = _listen(host, port)
    address = f"http://{f'[{host}]' if ':' in host else host}:{listening.getsockname()[1]}/"
    err(say(f"เปิด {address} (Ctrl+C เพื่อหยุด)", f"Open {address} (Ctrl+C stops)"))
    if open_browser:
        click.launch(address)
    uvicorn.Server(uvicorn.Config(app, log_level="warning", server_header=False)).run(sockets=[listening])


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        reason = why(error)
        raise click.UsageError(
            say(
                f"รับฟังที่ {host} พอร์ต {port} ไม่ได้: {reason.th} ลอง --port อื่น",
                f"Cannot listen at {host}, port {port} ({reason.en}): try another --port.",
            )
        ) from error
