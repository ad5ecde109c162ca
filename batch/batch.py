"""What a run is asked to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from batch.collection import Covered, covering
from batch.manifest import HIDDEN
from batch.reading import LARGEST
from batch.source import Source
from batch.store import Store
from pipeline import version

BUNDLES = HIDDEN


@dataclass(frozen=True, slots=True)
class Batch:
    """What is to be done: these files, into this folder; ``pages`` limits what is read of each PDF.

    ``given`` are the files and folders that this run speaks for (by default those of the sources): what is gone from
    them leaves, what came from elsewhere stays. With ``replace`` all else leaves too, and as much may leave as will.
    With ``keep_earlier`` what cannot be read this time stays as it was read before. ``thorough`` reads every written
    and kept file to its end. ``command`` is what the run log names as the cause.
    """

    sources: Sequence[Source]
    out: Path
    pages: range | None = None
    command: str = ""
    given: Sequence[str] | None = None
    replace: bool = False
    keep_earlier: bool = True
    thorough: bool = False
    largest: int = LARGEST
    """Bytes of the largest file that is read."""
    wait: float = 0
    """Seconds to wait for another run to end."""
    strict: bool = False
    """Whether findings of error count as a failure of the run."""
    left_out: int = 0
    """How many files were found that ``sources`` leave out, as asked or because they are no reports."""
    passed_over: tuple[str, ...] = ()
    """The names of those among them that only go with their folder."""

    def store(self) -> Store:
        """Where the bundles of this batch are kept."""
        variant = f"-pages-{self.pages.start}-{self.pages.stop - 1}" if self.pages else ""
        return Store(self.out / BUNDLES, version(), variant)

    def folders(self) -> tuple[str, ...]:
        """Where the files and folders lie that this run speaks for."""
        return tuple(dict.fromkeys(self.given if self.given is not None else (s.origin for s in self.sources)))

    def covered(self) -> Covered:
        """Tells whether this run speaks for the file at a path; of one whose place is unknown any run does."""
        return covering(("", *self.folders()))
