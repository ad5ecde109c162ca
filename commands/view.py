"""``ita view``: the page over all datasets, served to this machine."""

from __future__ import annotations

from pathlib import Path

import click

from commands.declare import command as declare
from commands.declare import data_option, option
from commands.language import say
from commands.terminal import err

LOOPBACK = ("127.0.0.1", "localhost", "::1")


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
    default=("data/raw",),
    show_default=True,
    th="โฟลเดอร์ของไฟล์รายงาน สำหรับภาพหน้า",
    en="Folder with the reports, for pictures of pages; may be given several times.",
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

    from publish.store import open_store
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
    hosts = [*LOOPBACK, host]
    app = create_app(Rounds(store), Sources(store, sources), Path(data), hosts)
    address = f"http://{host}:{port}/"
    err(say(f"เปิด {address} (Ctrl+C เพื่อหยุด)", f"Open {address} (Ctrl+C stops)"))
    if open_browser:
        click.launch(address)
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False)
