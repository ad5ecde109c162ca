"""The server: what it answers to which address. Reads the datasets; the only thing it writes is the review file."""

from __future__ import annotations

import json
import math
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, QueryParams
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from checks.review.decision import ReviewError
from checks.review.place import place_key
from publish.page.render import render_served, script, style, vendored
from publish.view import answers
from publish.view.fulltext import TEXTS
from publish.view.review import NotDecided, decide
from publish.view.rounds import Rounds
from publish.view.sources import Sources

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}

LARGEST_BODY = 20_000
LARGEST_NUMBER = 1_000_000_000


class Safe:
    """Answers only requests that name one of ``hosts`` (``*``: any), and puts ``HEADERS`` on every answer.

    A page of another site can make a browser ask this address, but only under that site's own name.
    """

    def __init__(self, app: ASGIApp, hosts: Sequence[str]) -> None:
        self.app = app
        self.hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                more = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
                message["headers"] = [*message.get("headers", ()), *more]
            await send(message)

        known = scope["type"] != "http" or "*" in self.hosts or _host(Headers(scope=scope)) in self.hosts
        await (self.app if known else Response(status_code=400))(scope, receive, send_safely)


def _host(headers: Headers) -> str | None:
    """The name in the Host header, without port and brackets."""
    try:
        return urlsplit(f"//{headers.get('host', '')}").hostname
    except ValueError:
        return None


def create_app(rounds: Rounds, sources: Sources, folder: Path, hosts: list[str]) -> Starlette:
    """The viewer over the datasets in ``folder``; it answers only to requests that name one of ``hosts``."""
    texts = {
        "/": (render_served(rounds.about), "text/html"),
        "/page.css": (style(), "text/css"),
        "/page.js": (script("review.js"), "text/javascript"),
        "/echarts.js": (vendored("echarts.min.js"), "text/javascript"),
    }
    asked: dict[str, Callable[[QueryParams], Any]] = {
        "/data/start": lambda query: answers.start(rounds),
        "/data/list": lambda query: _listing(rounds, query),
        "/data/search": lambda query: answers.search(rounds, query.get("q", "")),
        "/data/texts": lambda query: _texts(rounds, query),
        "/data/agency": lambda query: answers.of_agency(rounds, query["name"]),
        "/data/lowest": lambda query: answers.lowest(rounds, query["scheme"], _number(query["year"])),
        "/data/question": lambda query: answers.question(
            rounds,
            query["scheme"],
            _number(query["year"]),
            query["subject"],
            query.get("own", ""),
            query.get("more") == "all",
        ),
        "/data/source": lambda query: _source(rounds, sources, query),
        "/data/place": lambda query: _place(rounds, sources, query),
        "/data/findings": lambda query: _findings(rounds, query),
        "/data/lines": lambda query: sources.lines(query["report"], _number(query["line"])),
    }

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        warming = threading.Thread(target=rounds.warm)
        warming.start()
        yield
        rounds.closing.set()
        await run_in_threadpool(warming.join)

    async def picture(request: Request) -> Response:
        try:
            report, page = request.query_params["report"], _number(request.query_params["page"])
        except (KeyError, ValueError):
            return Response(status_code=400)
        found = await run_in_threadpool(sources.picture, report, page)
        return Response(found, media_type="image/webp") if found else Response(status_code=404)

    async def review(request: Request) -> Response:
        return await _reviewed(request, folder)

    return Starlette(
        routes=[
            *(Route(path, _text(*text)) for path, text in texts.items()),
            *(Route(path, _data(answer)) for path, answer in asked.items()),
            Route("/picture", picture),
            Route("/review", review, methods=["POST"]),
        ],
        middleware=[Middleware(Safe, hosts=hosts)],
        lifespan=life,
    )


def _text(content: str, kind: str) -> Callable[[Request], Any]:
    async def answer(request: Request) -> Response:
        return Response(content, media_type=kind)

    return answer


def _data(answer: Callable[[QueryParams], Any]) -> Callable[[Request], Any]:
    """An endpoint that gives JSON; a question that misses a value or asks for what is not there is a bad one."""

    async def endpoint(request: Request) -> Response:
        try:
            found = await run_in_threadpool(answer, request.query_params)
        except (KeyError, ValueError):
            return Response(status_code=400)
        return Response(msgspec.json.encode(found), media_type="application/json")

    return endpoint


def _listing(rounds: Rounds, query: QueryParams) -> Any:
    scheme, year, level = query["scheme"], _number(query["year"]), query.get("level", "indicator")
    if not any((each["scheme"], each["year"]) == (scheme, year) for each in rounds.about["rounds"]):
        raise ValueError(scheme)
    if level != "indicator" and not (level[:1] == "q" and level[1:].isdecimal() and 1 <= int(level[1:]) <= 10):
        raise ValueError(level)
    return answers.listing(
        rounds,
        scheme=scheme,
        year=year,
        level=level,
        kind=query.get("type", ""),
        province=query.get("province", ""),
        wanted=query.get("q", ""),
        sort=query.get("sort", "overall"),
        up=query.get("dir") == "up",
        page=max(_number(query.get("page", "0")), 0),
        empty=bool(query.get("empty")),
    )


def _texts(rounds: Rounds, query: QueryParams) -> Any:
    kind = query["kind"]
    if kind not in TEXTS:
        raise ValueError(kind[:20])
    return answers.texts(rounds, kind, query.get("q", ""), max(_number(query.get("page", "0")), 0))


def _source(rounds: Rounds, sources: Sources, query: QueryParams) -> Any:
    found = answers.source(rounds, query["agency"], _number(query["year"]), query["subject"], query["statistic"])
    for place in found["places"]:
        place["where"] = place_key(place)
        place["frame"] = _frame(sources, place["report"], place["page"], place["bbox"])
    return found


def _place(rounds: Rounds, sources: Sources, query: QueryParams) -> Any:
    """How a place is named in the review file, where it lies on its page, and the numbers that stand there."""
    place = {name: _number(query[name]) for name in ("page", "table", "row", "column", "line") if name in query}
    bbox = [float(each) for each in query["bbox"].split(",")] if "bbox" in query else None
    numbers = answers.standing_at(rounds, query["report"], place)
    return {
        "where": place_key(place),
        "frame": _frame(sources, query["report"], place.get("page"), bbox),
        "numbers": [each | {"where": place_key(each)} for each in numbers],
    }


def _frame(sources: Sources, report: str, page: int | None, bbox: Sequence[float] | None) -> list[float] | None:
    if not page or (bbox and not (len(bbox) == 4 and all(map(math.isfinite, bbox)))):
        return None
    return sources.frame(report, page, bbox)


def _findings(rounds: Rounds, query: QueryParams) -> Any:
    page = max(_number(query.get("page", "0")), 0)
    return answers.findings(rounds, query.get("severity", ""), query.get("check", ""), query.get("q", ""), page)


def _number(text: str) -> int:
    """A number that a request may ask for; raises ``ValueError`` for one that no page, line or year can have."""
    number = int(text)
    if abs(number) > LARGEST_NUMBER:
        raise ValueError(text[:20])
    return number


async def _body(request: Request) -> bytes | None:
    """What was sent, read no further than a decision can be long; None where there is more."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_BODY:
            return None
    return bytes(body)


async def _reviewed(request: Request, folder: Path) -> Response:
    """A decision sent by this page itself: another site can send neither this origin nor this kind of content."""
    origin = request.headers.get("origin")
    if origin is not None and origin != f"{request.url.scheme}://{request.headers.get('host', '')}":
        return Response(status_code=403)
    if request.headers.get("content-type", "").split(";")[0] != "application/json":
        return Response(status_code=415)
    body = await _body(request)
    if body is None:
        return Response(status_code=413)
    try:
        sent = json.loads(body)
        if not isinstance(sent, dict):
            raise NotDecided("ไม่ใช่คำตัดสิน", "no object")
        await run_in_threadpool(decide, folder, sent)
    except RecursionError:
        return Response(status_code=422)
    except OSError as error:
        return Response(error.strerror or "", status_code=507, media_type="text/plain")
    except (NotDecided, ReviewError) as error:
        language = request.headers.get("accept-language", "en")
        return Response(error.why.in_language(language), status_code=422, media_type="text/plain")
    except ValueError as error:
        return Response(str(error), status_code=422, media_type="text/plain")
    return Response(status_code=204)
