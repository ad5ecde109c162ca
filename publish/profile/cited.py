"""Where statements of a profile stand, each file by a number."""

from __future__ import annotations

from publish.profile import words
from publish.profile.facts import Place, Profile
from publish.tables import MISSING


class Cited:
    """Places in reports, each file by a number: a long name on every line would hide what the line says."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.files: dict[str, int] = {}

    def __call__(self, place: Place | None) -> str:
        """The number of the file and the place in it."""
        if place is None:
            return MISSING
        name = place.source_path or place.report_id
        number = self.files.setdefault(name, len(self.files) + 1)
        return f"{number}: {words.source(place, self.language).removeprefix(f'{name}: ')}"

    def listed(self, profile: Profile) -> list[str]:
        """The files by their numbers, those that nothing was cited from behind the others."""
        for place in profile.reports:
            self(place)
        return [f"[{number}] {name}" for name, number in self.files.items()]
