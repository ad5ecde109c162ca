"""Misread terms: one slip is mended, everything else is left as it was read."""

from __future__ import annotations

import pytest
from pythainlp.corpus import thai_words

from extract.ocr.terms import TERMS, mended


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("รายละเอียดตัวขี้วัด", "รายละเอียดตัวชี้วัด"),
        ("ตัวขี้วัดที่ ๑", "ตัวชี้วัดที่ ๑"),
        ("ความโปร่งไส", "ความโปร่งไส"),
        ("มาตรการ", "มาตรการ"),
        ("ประเดินที่ต้องปรับปรุง", "ประเดินที่ต้องปรับปรุง"),
        ("คุณธรรมและความโปรงใส", "คุณธรรมและความโปร่งใส"),
    ],
)
def test_a_term_that_differs_in_one_letter_of_like_shape_is_mended(read: str, meant: str):
    assert mended(read)[0] == meant


def test_every_repair_is_counted():
    assert mended("ตัวขี้วัด ตัวขี้วัด")[1] == {"misread-term": 2}
    assert mended("ตัวชี้วัด")[1] == {}


def test_mending_twice_changes_nothing_more():
    once, _ = mended("ตัวขี้วัดและเครืองมือ")
    assert mended(once) == (once, {})


def test_no_term_and_no_word_of_the_dictionary_is_touched():
    words = [*TERMS, *thai_words()]
    assert [word for word in words if mended(word)[0] != word] == []
