"""Whatever happens in whatever order (runs, interruptions, changes, damage, removal, review), the datasets are those of
the files as they were last read, whole, and as a first run over the same files would write them."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import fake_reports
import pyarrow.dataset as ds
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

import batch.place
from batch import manifest
from batch.batch import Batch
from batch.errors import NotInCollection, TooManyWouldLeave
from batch.executors import Serial
from batch.reading import Reading
from batch.run import run
from batch.source import Source, find, location
from batch.upkeep import mend, remove
from checks.review.decision import COLUMNS, FILE
from normalize.beside import REVIEW_TARGETS
from normalize.schema import partitioning

FOLDERS = ("one", "two")
NAMES = [f"{number}.json" for number in range(3)]
SERIAL = Serial(fake_reports.report)


class Killed(BaseException):
    """The end of a process, as far as a test can have it."""


class DyingReader:
    """An executor that dies after so many reports."""

    def __init__(self, after: int) -> None:
        self.after = after

    def read(self, sources: Iterable[Source], pages: range | None) -> Iterator[tuple[Source, Reading]]:
        for number, found in enumerate(SERIAL.read(sources, pages)):
            if number == self.after:
                raise Killed
            yield found


class Collections(RuleBasedStateMachine):
    """``there`` is what each file gave when it was last read: its path and the report's id."""

    @initialize()
    def begin(self) -> None:
        self.root = Path(tempfile.mkdtemp())
        self.out = self.root / "parsed"
        self.there: dict[str, str] = {}
        self.written = 0
        for name in FOLDERS:
            (self.root / name).mkdir()

    def teardown(self) -> None:
        if hasattr(self, "root"):
            shutil.rmtree(self.root)

    @rule(folder=st.sampled_from(FOLDERS), name=st.sampled_from(NAMES), year=st.sampled_from([2566, 2567, None]))
    def write(self, folder: str, name: str, year: int | None) -> None:
        self.written += 1
        agency = f"กรม {self.written}"
        fake_reports.write(self.root / folder, name, agency=agency, year=year, scores=[self.written % 90 + 0.5])

    @rule(name=st.sampled_from(NAMES))
    def copy(self, name: str) -> None:
        if (self.root / "one" / name).exists():
            shutil.copy(self.root / "one" / name, self.root / "two" / name)

    @rule(number=st.integers(0, 30))
    def spoil(self, number: int) -> None:
        """A report becomes one that cannot be read."""
        for path in self.one_of(number):
            self.written += 1
            fake_reports.write(path.parent, path.name, agency=str(self.written), year=2567, misdeed="refuse")

    @rule(number=st.integers(0, 30))
    def spoil_what_was_read_and_run(self, number: int) -> None:
        """What was read from it before stays."""
        read = [Path(path) for path in sorted(self.there) if Path(path).is_file()]
        if read:
            path = read[number % len(read)]
            fake_reports.write(path.parent, path.name, agency=f"x{number}", year=2567, misdeed="refuse")
            self.run_one(path.parent.name, False)

    @rule(number=st.integers(0, 30))
    def delete(self, number: int) -> None:
        for path in self.one_of(number):
            path.unlink()

    def one_of(self, number: int) -> list[Path]:
        """One of the files, where there are any."""
        files = sorted(path for name in FOLDERS for path in (self.root / name).iterdir())
        return [files[number % len(files)]] if files else []

    @rule(folder=st.sampled_from(FOLDERS), replace=st.booleans())
    def run_one(self, folder: str, replace: bool) -> None:
        try:
            self.do(folder, replace=replace)
        except TooManyWouldLeave:
            assert not replace
            return
        self.follow(folder, replace)

    @rule(folder=st.sampled_from(FOLDERS), after=st.integers(0, 3))
    def run_and_die_while_reading(self, folder: str, after: int) -> None:
        try:
            self.do(folder, executor=DyingReader(after))
        except (Killed, TooManyWouldLeave):
            return
        self.follow(folder, False)

    @rule(folder=st.sampled_from(FOLDERS), after=st.integers(0, 7))
    def run_and_die_while_exchanging(self, folder: str, after: int) -> None:
        exchange, done = batch.place.exchange, 0

        def dying(new: Path, old: Path) -> None:
            nonlocal done
            if done == after:
                raise Killed
            done += 1
            exchange(new, old)

        batch.place.exchange = dying
        try:
            self.do(folder)
        except (Killed, TooManyWouldLeave):
            return
        finally:
            batch.place.exchange = exchange
        self.follow(folder, False)

    @rule(number=st.integers(0, 30), how=st.sampled_from(["cut", "empty", "delete"]))
    def damage(self, number: int, how: str) -> None:
        files = sorted(self.out.glob("*/*/*.parquet"))
        if files:
            _damage(files[number % len(files)], how)

    @rule(number=st.integers(0, 30), how=st.sampled_from(["cut", "empty", "delete"]))
    def damage_a_kept_file(self, number: int, how: str) -> None:
        """Of a report whose file is still there: what is in no other place cannot come back."""
        kept = sorted((self.out / ".bundles").glob("*.gz"))
        safe = {_id(path) for name in FOLDERS for path in (self.root / name).iterdir()}
        at_hand = [path for path in kept if path.name[:16] in safe]
        if at_hand and set(self.there.values()) <= safe:
            _damage(at_hand[number % len(at_hand)], how)
            self.do("one", "two", replace=True)
            self.there.clear()
            self.follow("one", False)
            self.follow("two", False)

    @rule(folder=st.sampled_from(FOLDERS), name=st.sampled_from(NAMES))
    def take_out(self, folder: str, name: str) -> None:
        path = location(self.root / folder / name)
        known = manifest.read(self.out)
        try:
            remove(self.out, [path])
        except NotInCollection:
            assert path not in self.there
            return
        assert known is not None
        self.there.pop(path, None)

    @rule(right=st.floats(0, 100))
    def review(self, right: float) -> None:
        if self.there:
            first = min(self.there.values())
            cells = {"report_id": first, "action": "correct", "dataset": "scores", "column": "value", "found": "1.5"}
            cells |= {"where": "table 1 row 2 column 3", "right": repr(right), "reason": "x", "name": "y"}
            line = ",".join(cells.get(name, "") for name in COLUMNS)
            (self.out / FILE).write_text(",".join(COLUMNS) + "\n" + line + "\n", encoding="utf-8")

    @rule()
    def as_a_first_run(self) -> None:
        self.do("one", "two", replace=True)
        fresh = self.root / "fresh"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
        for name in FOLDERS:
            for path in (self.root / name).iterdir():
                if location(path) in self.there and _id(path) != self.there[location(path)]:
                    path.unlink()
        self.do("one", "two", replace=True)
        self.there.clear()
        self.follow("one", False)
        self.follow("two", False)
        for name in (FILE, REVIEW_TARGETS):
            # What a decision was about is known beside it, also where its report is gone.
            if (self.out / name).exists():
                shutil.copy(self.out / name, fresh / name)
        self.do("one", "two", out=fresh)
        assert _bytes(self.out) == _bytes(fresh)

    @invariant()
    def datasets_are_whole_and_those_of_the_collection(self) -> None:
        if not hasattr(self, "out") or manifest.read(self.out) is None:
            return
        mend(self.out)
        assert manifest.faults(self.out, thorough=True) == []
        found = ds.dataset(self.out / "reports", partitioning=partitioning()).to_table().column("report_id").to_pylist()
        assert sorted(found) == sorted(set(self.there.values()))

    def do(self, *folders: str, out: Path | None = None, executor: Any = SERIAL, replace: bool = False) -> None:
        given = [self.root / name for name in folders]
        sources = find([str(path) for path in given])
        places = [location(path) for path in given]
        run(Batch(sources, out or self.out, given=places, replace=replace), executor)

    def follow(self, folder: str, replace: bool) -> None:
        """What a run over ``folder`` makes of what is there."""
        inside = {path: given for path, given in self.there.items() if Path(path).parent.name == folder}
        others = {} if replace else {path: given for path, given in self.there.items() if path not in inside}
        self.there = dict(others)
        for path in (self.root / folder).iterdir():
            place = location(path)
            if b"refuse" not in path.read_bytes():
                self.there[place] = _id(path)
            elif place in inside:
                self.there[place] = inside[place]


def _id(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def _damage(path: Path, how: str) -> None:
    if how == "delete":
        path.unlink()
    else:
        path.write_bytes(b"" if how == "empty" else path.read_bytes()[:20])


def _bytes(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.glob("*/*/*.parquet"))}


Collections.TestCase.settings = settings(max_examples=15, stateful_step_count=20, deadline=None)
TestCollections = Collections.TestCase
