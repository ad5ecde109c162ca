"""Which files are no reports, as people say it: patterns as in ``.gitignore``."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from batch.source import Source


def ignoring(patterns: Sequence[str]) -> Callable[[Source], bool]:
    """Tells of a file whether the patterns leave it out: by its path in the folder that was given.

    Raises ``ValueError`` for what is no pattern.
    """
    if not patterns:
        return lambda source: False
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(patterns)
    # What stands for a folder is one to the patterns too.
    return lambda source: spec.match_file(f"{source.name}/" if source.problem else source.name)
