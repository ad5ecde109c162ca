"""How far the work has come: a bar on stderr where that is a terminal, and a line for each file where asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from batch.step import Observer, Step
from commands.language import language, say
from commands.terminal import err, inline
from extract.message import Message

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Item = TypeVar("Item")
"""What a step goes through."""


@contextmanager
def progress(files: int, quiet: bool, verbose: bool) -> Iterator[Observer]:
    """Tell of each step of a run over so many files."""
    if quiet or verbose or not sys.stderr.isatty():
        yield _tell if verbose else lambda step: None
        return
    with _bar() as bar:
        task = bar.add_task("", total=files)
        yield lambda step: bar.update(task, advance=1, description=inline(step.source.name))


class Steps:
    """The steps of a longer work, one after the other on one bar; on no terminal they are not told."""

    def __init__(self, bar: Progress | None) -> None:
        self.bar = bar
        self.task: TaskID | None = None

    def begin(self, step: Message, total: int | None = None) -> None:
        """From now on ``step`` is done, which has so many parts (None: it is one)."""
        if self.bar is None:
            return
        if self.task is not None:
            self.bar.remove_task(self.task)
        self.task = self.bar.add_task(step.in_language(language()), total=total)

    def over(self, items: Sequence[Item], step: Message) -> Iterable[Item]:
        """The items of a step, told as they are taken."""
        self.begin(step, len(items))
        for each in items:
            yield each
            if self.bar is not None and self.task is not None:
                self.bar.advance(self.task)


@contextmanager
def steps() -> Iterator[Steps]:
    """Tell of the steps of a work that is none of reports alone."""
    if not sys.stderr.isatty():
        yield Steps(None)
        return
    with _bar() as bar:
        yield Steps(bar)


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (MofNCompleteColumn(), BarColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    return Progress(*columns, console=Console(stderr=True), transient=True)


def _tell(step: Step) -> None:
    states = {
        "read": say("อ่าน", "read"),
        "kept": say("อ่านไว้แล้ว", "kept"),
        "same": say("ไฟล์ซ้ำ", "same bytes"),
    }
    why = f"  {step.failure.reason.in_language(language())}" if step.failure else ""
    err(f"{states[step.state]:<12}{step.seconds:7.2f} s  {step.report_id:<16}  {inline(step.source.name)}{why}")
