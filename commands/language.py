"""The language in which the program speaks to people: ``--lang``, else the locale's, else English."""

from __future__ import annotations

import gettext
import os
from contextvars import ContextVar
from pathlib import Path

from extract.message import Message

LOCALE = Path(__file__).parent / "locale"
"""Catalogues of what the command line's library says by itself: its headings and errors."""
DOMAIN = "ita"

LANGUAGES = ("th", "en")
VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Where the locale stands; the first that is set decides."""

_chosen: ContextVar[str | None] = ContextVar("language", default=None)


def language() -> str:
    """``th`` or ``en``."""
    chosen = _chosen.get()
    if chosen:
        return chosen
    locale = next((os.environ[name] for name in VARIABLES if os.environ.get(name)), "")
    return "th" if locale.lower().startswith("th") else "en"


def choose(chosen: str | None) -> None:
    """Speak ``chosen`` from now on; None leaves it to the locale."""
    _chosen.set(chosen)
    gettext.bindtextdomain(DOMAIN, LOCALE)
    gettext.textdomain(DOMAIN)
    os.environ["LANGUAGE"] = language()


def say(th: str, en: str) -> str:
    """One of two sentences, by language."""
    return Message(th, en).in_language(language())
