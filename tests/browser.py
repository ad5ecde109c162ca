"""Chromium without a window, as a reader uses the page: opened, driven and asked what it saw."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from selenium.webdriver import Chrome
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

AXE = Path(__file__).parent / "vendor" / "axe.min.js"

BROWSER, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")


class Reader:
    """A browser with the page in it."""

    def __init__(self, driver: Chrome, address: str) -> None:
        self.driver = driver
        self.address = address

    def open(self, **state: object) -> None:
        """Open the view that this state is the address of, and wait until it is drawn."""
        self.driver.get("about:blank")
        self.driver.get(f"{self.address}#{urlencode(state)}")
        self.until(lambda: self.run("return document.documentElement.dataset.ready"))

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements("css selector", selector)

    def texts(self, selector: str) -> list[str]:
        script = "return [...document.querySelectorAll(arguments[0])].map((each) => each.textContent)"
        return [str(text) for text in self.run(script, selector)]

    def run(self, script: str, *arguments: object) -> Any:
        return self.driver.execute_script(script, *arguments)

    def until(self, seen: Callable[[], Any]) -> Any:
        """Wait for what ``seen`` gives to be true."""
        return WebDriverWait(self.driver, 60, poll_frequency=0.05).until(lambda _: seen())

    def act(self, doing: Callable[[], object]) -> None:
        """Do something that draws a view anew, and wait until it is drawn."""
        before = self.run("return document.documentElement.dataset.ready")
        doing()
        self.until(lambda: self.run("return document.documentElement.dataset.ready") != before)

    def violations(self) -> list[str]:
        """What axe finds about the page as it is, however grave."""
        self.run(AXE.read_text(encoding="utf-8"))
        script = "axe.run(document, {resultTypes: ['violations']}).then(arguments[arguments.length - 1])"
        found: Any = self.driver.execute_async_script(script)
        return [
            f"{each['impact']} {each['id']}: {node['html'][:200]}"
            for each in found["violations"]
            for node in each["nodes"]
        ]

    def complaints(self) -> list[str]:
        """What the browser's console says: blocked by the policy, failed, not found."""
        return [entry["message"] for entry in self.driver.get_log("browser")]


@contextmanager
def reading(address: str, width: int = 1366, downloads: Path | None = None) -> Iterator[Reader]:
    """A browser of this width over the page at ``address``."""
    options = Options()
    options.binary_location = BROWSER or "chromium"
    for argument in ("headless=new", "no-sandbox", "disable-gpu", "disable-dev-shm-usage", f"window-size={width},1000"):
        options.add_argument(f"--{argument}")
    if downloads:
        options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options=options, service=Service(DRIVER))
    try:
        driver.set_script_timeout(120)
        yield Reader(driver, address)
    finally:
        driver.quit()
