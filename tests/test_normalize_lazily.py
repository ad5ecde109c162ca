"""What an object finds out when it is first asked for is found once."""

from __future__ import annotations

from dataclasses import dataclass

from normalize.lazily import cached_property


@dataclass(frozen=True)
class Asked:
    """Counts how often it looks."""

    looked: list[int]

    @cached_property
    def found(self) -> int:
        """How often it has looked."""
        self.looked.append(1)
        return len(self.looked)


def test_it_looks_once_each_object_for_itself() -> None:
    one, other = Asked([]), Asked([])
    assert (one.found, one.found, other.found) == (1, 1, 1)
    assert len(one.looked) == len(other.looked) == 1
    assert Asked.found.__doc__ == "How often it has looked."
