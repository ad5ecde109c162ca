"""A profile as one printed page: HTML that needs nothing else, and PDF where a browser of the machine can print it."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from jinja2 import Environment, FunctionLoader
from pypdfium2 import PdfDocument

from extract.message import Message
from publish.page.render import template
from publish.profile import words
from publish.profile.cited import Cited
from publish.profile.facts import Profile
from publish.profile.plan import PAGE, plan

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "msedge",
    "chrome",
)
SECONDS = 60

SHARES = (1.12, 1.09, 1.06, 1.03, 1.0, 0.97, 0.94, 0.9, 0.8)
"""Of the page's height that are tried: the browser's fonts decide which is the fullest that one sheet holds."""


class NoPrinter(Exception):
    """No browser that could print the page."""

    exit_code = 5
    remedy = Message(
        "ใช้ --out ชื่อไฟล์.html แล้วเปิดและพิมพ์เป็น PDF จากเบราว์เซอร์",
        "Write an .html file and print it as PDF from your browser.",
    )

    def __init__(self, why: str) -> None:
        self.reason = Message(f"พิมพ์เป็น PDF ไม่ได้: {why}", f"Cannot print as PDF: {why}")
        super().__init__(self.reason.en)


def to_html(profile: Profile, language: str, data: str = "", page: float = PAGE) -> str:
    """The page, for a sheet whose text is so many millimetres high; ``data`` is the folder of the datasets, where it is
    not the usual one."""
    environment = Environment(loader=FunctionLoader(template), autoescape=True)
    return environment.get_template("profile.html").render(
        profile=profile,
        data=data,
        plan=plan(profile, language, page),
        language=language,
        w=words,
        cited=Cited(language),
        say=lambda th, en: th if language == "th" else en,
    )


def to_pdf(profile: Profile, language: str, data: str = "") -> bytes:
    """The same, printed. Raises NoPrinter."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        raise NoPrinter(" / ".join(BROWSERS[:3]))
    with tempfile.TemporaryDirectory(prefix="ita-profile-") as folder:
        page, out = Path(folder) / "profile.html", Path(folder) / "profile.pdf"
        options = (
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={folder}/own",
        )
        command = [browser, *options, f"--print-to-pdf={out}", page.as_uri()]
        printed: set[str] = set()
        for share in SHARES:
            html = to_html(profile, language, data, share * PAGE)
            if html not in printed:
                page.write_text(html, encoding="utf-8")
                _print(command, out)
            printed.add(html)
            if len(PdfDocument(out)) == 1:
                break
        return out.read_bytes()


def _print(command: list[str], out: Path) -> None:
    try:
        subprocess.run(command, capture_output=True, timeout=SECONDS, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise NoPrinter(str(error).splitlines()[0]) from error
    if not out.is_file():
        raise NoPrinter(command[0])
