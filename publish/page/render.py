"""The payload as one HTML file that needs nothing else: scripts, styles, data and pictures are inside it."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader
from markupsafe import Markup

from codebook.comparability import comparability
from codebook.schemes import schemes
from extract.message import Message
from normalize.schema import PUBLISHED
from publish.headings import HEADINGS, TYPES, WORDS_OF
from publish.page.check_names import check_names
from publish.page.packing import packed
from publish.page.payload import Payload
from publish.page.similar import LIKENESS
from publish.search import for_the_page
from publish.tables import MISSING, two_decimals

STYLES = ("base.css", "tables.css", "media.css", "print.css")

SCRIPTS = (
    "dom.js",
    "words.js",
    "search.js",
    "model.js",
    "store.js",
    "state.js",
    "parts.js",
    "charts.js",
    "paper.js",
    "source.js",
    "columns.js",
    "overview.js",
    "provinces.js",
    "texts.js",
    "chosen.js",
    "heatmap.js",
    "movers.js",
    "agency.js",
    "answers.js",
    "side_by_side.js",
    "others.js",
    "questions.js",
    "findings.js",
)
"""In the order in which they are read; ``main.js`` comes last."""

FIRST_ROWS = 100
"""Agencies in the table that stands in the HTML itself, before any script has run."""

COMPARED = ("overall", "IIT", "EIT", "OIT")


def render(found: Payload) -> str:
    """The page. Its policy lets only its own scripts and styles run and reaches no network."""
    styles, library, scripts = style(), vendored("echarts.min.js"), script()
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hash(library)} {_hash(scripts)}",
            f"style-src {_hash(styles)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    return _page(
        found["about"],
        policy=policy,
        style=Markup(styles),
        library=Markup(library),
        script=Markup(scripts),
        payload=packed(found),
        first=_round(found, found["about"]["first"]),
        others=[_round(found, each) for each in found["about"]["rounds"] if each != found["about"]["first"]],
    )


def render_served(about: dict[str, Any]) -> str:
    """The same page for a server, which sends scripts, styles and data by themselves."""
    return _page(about, policy=None, style=None, payload=None, first=None, others=())


def style() -> str:
    """All styles, in order."""
    return "\n".join(template(name) for name in STYLES)


def script(*more: str) -> str:
    """All scripts as one, in a scope of its own; ``more`` are added before the last."""
    return (
        "(() => {\n'use strict';\n" + "\n".join(template(name) for name in (*SCRIPTS, *more, "main.js")) + "\n})();\n"
    )


@cache
def template(name: str) -> str:
    """One of the files in ``publish/templates``."""
    return files("publish").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def vendored(name: str) -> str:
    """One of the files in ``publish/vendor``."""
    return files("publish").joinpath("vendor", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@cache
def _environment() -> Environment:
    return Environment(loader=FunctionLoader(template), autoescape=True, trim_blocks=False)


def _page(about: dict[str, Any], **parts: Any) -> str:
    words = json.loads(template("words.json"))
    return (
        _environment()
        .get_template("page.html")
        .render(
            about=about,
            words={name: {"th": pair[0], "en": pair[1]} for name, pair in words.items()},
            interface=_interface(words),
            datasets=list(PUBLISHED.values()),
            likeness=round(LIKENESS),
            comparability_table=lambda language: _comparability(about, language),
            **parts,
        )
    )


def _interface(words: dict[str, list[str]]) -> Markup:
    types = _pairs(TYPES)
    names = {code: [each.name, each.name_en] for code, each in schemes().items()}
    provinces = json.loads(template("provinces.json"))
    checks = {check: [name.th, name.en] for check, name in check_names().items()}
    known = {"words": words, "types": types, "schemes": names, "provinces": provinces, "checks": checks}
    known["search"] = for_the_page()
    known["columns"] = _pairs(HEADINGS)
    known["codes"] = {column: _pairs(names) for column, names in WORDS_OF.items()}
    # Inside a script element only a closing tag could end the text.
    return Markup(json.dumps(known, ensure_ascii=False).replace("<", "\\u003c"))


def _pairs(names: Mapping[str, Message]) -> dict[str, list[str]]:
    return {name: [message.th, message.en] for name, message in names.items()}


def _comparability(about: dict[str, Any], language: str) -> Markup:
    rounds = {(each["scheme"], each["year"]) for each in about["rounds"]}
    rows = [
        {
            "scheme": scheme,
            "year": year,
            "verdicts": [comparability(scheme, subject, year, year - 1) for subject in COMPARED],
        }
        for scheme, year in sorted(rounds, reverse=True)
    ]
    facts = [
        {**row, "verdicts": [{"word": _both(each.word), "reason": _both(each.reason)} for each in row["verdicts"]]}
        for row in rows
    ]
    label = "ปี" if language == "th" else "Years"
    names = ["คะแนนรวม" if language == "th" else "Overall", *COMPARED[1:]]
    table = _environment().get_template("comparability.html")
    return Markup(table.render(rows=facts, subjects=names, label=label, language=language))


def _both(message: Any) -> dict[str, str]:
    return {"th": message.th, "en": message.en}


def _round(found: Payload, latest: dict[str, Any] | None) -> dict[str, Any] | None:
    """The totals of a round, for the first paint and for readers without scripts."""
    if latest is None:
        return None
    schemes = {each["agency"]: each["scheme"] for each in found["agencies"]}
    table: dict[str, dict[str, float]] = {}
    for number in found["numbers"]:
        wanted = number["subject"] in COMPARED and number["statistic"] == "score" and number["year"] == latest["year"]
        if wanted and schemes[number["agency"]] == latest["scheme"]:
            table.setdefault(number["agency"], {})[number["subject"]] = number["value"]
    ranked = sorted(table.items(), key=lambda pair: (-pair[1].get("overall", -1.0), pair[0]))
    rows = [
        [name, *(two_decimals(values[subject]) if subject in values else MISSING for subject in COMPARED)]
        for name, values in ranked[:FIRST_ROWS]
    ]
    return {"scheme": latest["scheme"], "year": latest["year"], "columns": ["คะแนนรวม", *COMPARED[1:]], "rows": rows}
