from __future__ import annotations

import pytest

from codebook.reader import (
    INSTRUMENTS,
    LEVELS,
    framework,
    frameworks,
    indicator_names,
    instrument_of,
    possible_ranges,
    scheme_of,
    sources,
)


def test_the_frameworks_are_the_schemes_by_year() -> None:
    assert [(each.scheme, each.fiscal_year) for each in frameworks()] == [
        *(("NACC", year) for year in range(2560, 2570)),
        *(("BMA", year) for year in range(2565, 2569)),
        *(("MOPH", year) for year in range(2562, 2570)),
        *(("OVEC", year) for year in (2564, 2568, 2569)),
        *(("OBEC", year) for year in (2560, 2562, 2563, 2565, 2566, 2567, 2568)),
        *(("RTP", year) for year in (2566, 2569)),
    ]


def test_an_unknown_framework_is_none() -> None:
    assert framework("NACC", 2550) is None
    assert framework(None, 2568) is None


def test_the_same_code_range_differs_by_scheme_and_year() -> None:
    national, bangkok = framework("NACC", 2568), framework("BMA", 2566)
    assert national is not None
    assert bangkok is not None
    assert [(each.number, each.first, each.last) for each in national.indicators] == [
        (1, 1, 3), (2, 4, 6), (3, 7, 9), (4, 10, 12), (5, 13, 15), (6, 1, 3), (7, 4, 6), (8, 7, 9), (9, 1, 20),
        (10, 21, 28),
    ]  # fmt: skip
    assert [(each.number, each.first, each.last) for each in bangkok.indicators] == [
        (1, 1, 7), (2, 8, 11), (3, 12, 17), (4, 18, 20), (5, 21, 25), (6, 1, 6), (7, 7, 10), (8, 11, 15), (9, 1, 22),
        (10, 23, 30),
    ]  # fmt: skip


def test_an_unknown_stays_unknown() -> None:
    first = framework("NACC", 2561)
    assert first is not None
    assert first.indicators == ()
    assert first.levels == ()
    assert first.aggregation is None
    assert [each.weight for each in first.instruments] == [None, None, None]
    thin = framework("NACC", 2567)
    assert thin is not None
    open_data = thin.indicator(9)
    assert open_data is not None
    assert (open_data.first, open_data.last) == (1, None)
    assert thin.oit_item_count == 35


def test_weights_levels_and_rules_of_a_year() -> None:
    facts = framework("NACC", 2568)
    assert facts is not None
    assert [(each.code, each.weight) for each in facts.instruments] == [("IIT", 30), ("EIT", 30), ("OIT", 40)]
    assert [(each.name, each.minimum, each.lowest_at_least, each.lowest_below) for each in facts.levels] == [
        ("ผ่านดีเยี่ยม", 95.0, 95.0, None),
        ("ผ่านดี", 85.0, 85.0, None),
        ("ผ่าน", 85.0, None, 85.0),
        ("ต้องปรับปรุง", 70.0, None, None),
        ("ต้องปรับปรุงโดยด่วน", 0.0, None, None),
    ]
    assert facts.eit_parts is not None
    assert facts.eit_parts.names == ("EitPublic", "EitSurvey")
    assert facts.aggregation is not None
    assert {code: rule and rule.name for code, rule in facts.aggregation.questions_to_indicator.items()} == {
        "IIT": "mean", "EIT": "mean_of_parts", "OIT": "item_weighted",
    }  # fmt: skip
    assert facts.oit_items[16] == "ประมวลจริยธรรมและการขับเคลื่อนจริยธรรม"


def test_indicator_names_begin_with_the_canonical_one() -> None:
    assert indicator_names()[8] == ("การปรับปรุงระบบการทำงาน", "การปรับปรุงการทำงาน")
    assert sorted(indicator_names()) == list(range(1, 11))


def test_possible_ranges_leave_out_what_is_unknown() -> None:
    assert possible_ranges(1) == (("NACC", 2564, 1, 6), ("NACC", 2568, 1, 3), ("BMA", 2566, 1, 7))


def test_instruments_and_their_letters() -> None:
    assert [(each.code, each.prefix) for each in INSTRUMENTS] == [("IIT", "I"), ("EIT", "E"), ("OIT", "O")]
    assert [instrument_of(number) for number in (1, 5, 6, 8, 9, 10)] == ["IIT", "IIT", "EIT", "EIT", "OIT", "OIT"]
    with pytest.raises(KeyError):
        instrument_of(11)


def test_a_level_name_that_begins_with_another_stands_before_it() -> None:
    for position, name in enumerate(LEVELS):
        assert not [later for later in LEVELS[position + 1 :] if later.startswith(name)]


def test_every_level_of_every_year_is_listed() -> None:
    assert {level.name for each in frameworks() for level in each.levels} == set(LEVELS)


def test_indicators_are_keyed_by_scheme() -> None:
    assert len(indicator_names("MOPH")) == 9
    assert "การเปิดเผยข้อมูล" in indicator_names("MOPH")[1]
    assert indicator_names()[1] == indicator_names("BMA")[1] == ("การปฏิบัติหน้าที่",)
    hospitals = framework("MOPH", 2564)
    assert hospitals is not None
    assert (hospitals.item_prefix, hospitals.oit_item_count, hospitals.instruments[0].prefix) == ("EB", 24, "EB")
    assert ("MOPH", 2564, 1, 2) not in possible_ranges(1)


def test_the_list_of_2562_has_48_items() -> None:
    facts = framework("NACC", 2562)
    assert facts is not None
    assert facts.oit_item_count == len(facts.oit_items) == 48
    assert facts.sub_indicators[-1].last == 48
    assert [each.name for each in facts.level_names] == ["AA", "A", "C"]
    assert facts.levels == ()


def test_what_a_scheme_takes_from_another_is_of_low_confidence() -> None:
    police, college = framework("RTP", 2567), framework("OVEC", 2568)
    assert police is not None
    assert police.follows == "NACC"
    assert [each.name for each in police.levels][2] == "ผ่าน"
    assert {each.first for each in police.indicators} == {None}
    assert police.aggregation is not None
    assert police.aggregation.instruments_to_total is not None
    assert police.aggregation.instruments_to_total.evidence.confidence == "low"
    assert college is not None
    assert [(each.number, each.last) for each in college.indicators][8:] == [(9, 29), (10, 37)]
    assert framework("RTP", 2590) is None


def test_what_was_announced_of_the_country() -> None:
    facts = framework("NACC", 2568)
    assert facts is not None
    assert facts.national is not None
    assert (facts.national.mean, facts.national.passed, facts.national.indicators[8]) == (93.82, 7832, 94.39)
    assert facts.results_announced == "2568-08-15"
    assert facts.report_items[0].kinds == ("analysis", "measures")


@pytest.mark.parametrize(
    ("agency", "agency_type", "scheme"),
    [
        ("สำนักงานเขตบางรัก", None, "BMA"),
        ("สำนักงานเขตบางรัก", "district_office", "BMA"),
        ("สำนักการโยธา กรุงเทพมหานคร", "other", "BMA"),
        ("กรุงเทพมหานคร", "other", "NACC"),
        ("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตรัง เขต 1", "other", "OBEC"),
        ("โรงเรียนบ้านหนองน้ำใส", "school", "OBEC"),
        ("วิทยาลัยเทคนิคตรัง", "school", "OVEC"),
        ("สถานีตำรวจภูธรเมืองตรัง", "other", "RTP"),
        ("โรงพยาบาลตรัง", "hospital", "NACC"),
        ("เทศบาลตำบลหนองไผ่", "subdistrict_municipality", "NACC"),
        (None, "department", "NACC"),
        (None, None, None),
    ],
)
def test_the_scheme_of_an_agency(agency: str | None, agency_type: str | None, scheme: str | None) -> None:
    assert scheme_of(agency, agency_type) == scheme


def test_every_fact_names_sources_that_are_listed() -> None:
    for each in frameworks():
        for indicator in each.indicators:
            if indicator.first is not None or indicator.last is not None:
                assert indicator.questions_evidence is not None, (each.scheme, each.fiscal_year, indicator.number)
                assert set(indicator.questions_evidence.sources) <= set(sources())
                assert indicator.questions_evidence.sources
        for level in each.levels:
            assert level.evidence is not None
            assert level.evidence.sources
            assert set(level.evidence.sources) <= set(sources())
