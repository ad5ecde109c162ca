"""Figures made of several numbers are rounded alike everywhere: a half goes away from zero, as Excel rounds it."""

from __future__ import annotations

import json

import pytest

from normalize.places import provinces
from publish.page.render import template
from publish.tables import signed, two_decimals


@pytest.mark.parametrize(("value", "told"), [(91.405, "91.41"), (85.465, "85.47"), (90.0, "90.00"), (0.004, "0.00")])
def test_a_half_is_rounded_up(value: float, told: str) -> None:
    assert two_decimals(value) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [(-0.835, "-0.84"), (84.63 - 85.465, "-0.84"), (2.125, "+2.13"), (0.0, "±0.00"), (-1e-9, "±0.00")],
)
def test_a_difference_has_its_sign(value: float, told: str) -> None:
    assert signed(value) == told


def test_every_province_has_a_tile_of_its_own() -> None:
    tiles = json.loads(template("provinces.json"))
    assert set(tiles) == set(provinces())
    assert len({(column, row) for _, column, row in tiles.values()}) == len(tiles)
    assert len({short for short, _, _ in tiles.values()}) == len(tiles)
