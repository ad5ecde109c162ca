"""What is frozen is equal, hashed and replaced as the library's own dataclasses are."""

from __future__ import annotations

import dataclasses

from extract.frozen import dataclass, replace


@dataclass(frozen=True, slots=True)
class Told:
    """A value, and what is worked out from it."""

    value: int
    words: str = ""
    doubled: int = dataclasses.field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "doubled", 2 * self.value)


def test_it_is_replaced_as_the_library_does() -> None:
    told = Told(1, "one")
    for changes in ({}, {"value": 2}, {"words": "two", "value": 2}):
        assert replace(told, **changes) == dataclasses.replace(told, **changes)
        assert replace(told, **changes).doubled == dataclasses.replace(told, **changes).doubled
    assert hash(replace(told)) == hash(told)
