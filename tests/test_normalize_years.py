"""How a fiscal year is introduced, however it is written."""

from __future__ import annotations

import re

import pytest

from normalize.years import OF_YEAR, fiscal_years


@pytest.mark.parametrize(
    "written", ["ปี 2567", "ปีงบประมาณ 2567", "ปีงบประมาณ พ.ศ. 2567", "ปี พ. ศ. 2567", "ปี งบประมาณพ.ศ.2567", "ปี2567"]
)
def test_the_words_before_a_fiscal_year(written: str) -> None:
    assert re.fullmatch(OF_YEAR + r"2567", written) is not None


@pytest.mark.parametrize("written", ["พ.ศ. 2567", "ปีที่ 2567", "ปีก่อน 2567", "รอบปีบัญชี 2567"])
def test_what_introduces_something_else(written: str) -> None:
    assert re.fullmatch(OF_YEAR + r"2567", written) is None


@pytest.mark.parametrize("written", ["ITA ปี 67", "ITA Online ปี 67", "Fiscal Year 2024", "FY 2024", "ประจำปี 67"])
def test_short_and_christian_years(written: str) -> None:
    assert fiscal_years(written) == (2567,)


@pytest.mark.parametrize("written", ["มา 67 ปี", "ปี 67 คน", "ITA 67", "Year 2024"])
def test_what_is_none(written: str) -> None:
    assert fiscal_years(written) == ()
