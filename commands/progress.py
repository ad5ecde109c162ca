"""How far a run has come: a bar on stderr where that is a terminal, and a line for each file where asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from batch.step import Observer, Step
from commands.language import language, say
from commands.terminal import err, inline


@contextmanager
def progress(files: int, quiet: bool, verbose: bool) -> Iterator[Observer]:
    """Tell of each step of a run over so many files."""
    if quiet or verbose or not sys.stderr.isatty():
        yield _tell if verbose else lambda step: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (MofNCompleteColumn(), BarColumn(), TimeRemainingColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=files)
        yield lambda step: bar.update(task, advance=1, description=inline(step.source.name))


def _tell(step: Step) -> None:
    states = {
        "read": say("อ่าน", "read"),
        "kept": say("อ่านไว้แล้ว", "kept"),
        "same": say("ไฟล์ซ้ำ", "same bytes"),
    }
    why = f"  {step.failure.reason.in_language(language())}" if step.failure else ""
    err(f"{states[step.state]:<12}{step.seconds:7.2f} s  {step.report_id:<16}  {inline(step.source.name)}{why}")
