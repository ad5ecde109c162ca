"""Agencies are found by name, place and kind, in full or in short, in Thai or English, in the page as in the viewer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from batch.query import open_store
from commands.command_line import main
from publish.find import NotInDatasets, named_agencies, named_types, types_called
from publish.search import forms
from tests.browser import BROWSER, DRIVER, Reader, reading
from tests.served import Viewer, viewer
from tests.written_datasets import report, score, write

AGENCIES = {
    "องค์การบริหารส่วนตำบลหนองไผ่แก้ว": ("subdistrict_administrative_organization", "ชลบุรี", "บ้านบึง"),
    "องค์การบริหารส่วนตำบลหนองซ้ำซาก": ("subdistrict_administrative_organization", "ชลบุรี", "บ้านบึง"),
    "องค์การบริหารส่วนตำบลคลองหินปูน": ("subdistrict_administrative_organization", "สระแก้ว", "วังน้ำเย็น"),
    "องค์การบริหารส่วนจังหวัดลำพูน": ("provincial_administrative_organization", "ลำพูน", None),
    "เทศบาลนครแหลมฉบัง": ("city_municipality", "ชลบุรี", None),
    "เทศบาลเมืองศรีราชา": ("town_municipality", "ชลบุรี", "ศรีราชา"),
    "เทศบาลตำบลทนงาม": ("subdistrict_municipality", "พะเยา", "แม่ใจ"),
    "โรงพยาบาลศรีสังวาลย์": ("hospital", "แม่ฮ่องสอน", None),
    "วิทยาลัยสารพัดช่างมีนบุรี": ("school", "กรุงเทพมหานคร", None),
    "สำนักงานเขตมีนบุรี": ("district_office", "กรุงเทพมหานคร", None),
    "สำนักงานสาธารณสุขจังหวัดตาก": ("other", "ตาก", None),
    "มหาวิทยาลัยราชภัฏนครราชสีมา": ("university", "นครราชสีมา", None),
    "กรมทดลอง": ("department", None, None),
}
SHORT = {name.removeprefix("องค์การบริหารส่วน").removeprefix("สำนักงาน"): name for name in AGENCIES}

ASKED = {
    # a place
    "ชลบุรี": ("ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว", "เทศบาลนครแหลมฉบัง", "เทศบาลเมืองศรีราชา"),
    "จ.ชลบุรี": ("ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว", "เทศบาลนครแหลมฉบัง", "เทศบาลเมืองศรีราชา"),
    "จังหวัดพะเยา": ("เทศบาลตำบลทนงาม",),
    "บ้านบึง": ("ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว"),
    "อ.แม่ใจ": ("เทศบาลตำบลทนงาม",),
    "กทม.": ("เขตมีนบุรี", "วิทยาลัยสารพัดช่างมีนบุรี"),
    "โคราช": ("มหาวิทยาลัยราชภัฏนครราชสีมา",),
    "Chonburi": ("ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว", "เทศบาลนครแหลมฉบัง", "เทศบาลเมืองศรีราชา"),
    "ban bueng": ("ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว"),
    # a kind, in short and in full
    "อบต": ("ตำบลคลองหินปูน", "ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว"),
    "อบต.": ("ตำบลคลองหินปูน", "ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว"),
    "SAO": ("ตำบลคลองหินปูน", "ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว"),
    "อบจ.": ("จังหวัดลำพูน",),
    "ทน.": ("เทศบาลนครแหลมฉบัง",),
    "เทศบาลนคร": ("เทศบาลนครแหลมฉบัง",),
    "รพ.": ("โรงพยาบาลศรีสังวาลย์",),
    "รพ": ("โรงพยาบาลศรีสังวาลย์",),
    "hospital": ("โรงพยาบาลศรีสังวาลย์",),
    "District office": ("เขตมีนบุรี",),
    "สสจ.ตาก": ("สาธารณสุขจังหวัดตาก",),
    "เทศบาล": ("เทศบาลตำบลทนงาม", "เทศบาลนครแหลมฉบัง", "เทศบาลเมืองศรีราชา"),
    "วิทยาลัย": ("วิทยาลัยสารพัดช่างมีนบุรี",),
    "college": ("วิทยาลัยสารพัดช่างมีนบุรี",),
    "วิทยาลัย กทม": ("วิทยาลัยสารพัดช่างมีนบุรี",),
    "มรภ.": ("มหาวิทยาลัยราชภัฏนครราชสีมา",),
    # a kind with a name or a place
    "อบต.หนอง": ("ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว"),
    "อบตหนองไผ่": ("ตำบลหนองไผ่แก้ว",),
    "อบต. ชลบุรี": ("ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว"),
    "อบต.ชลบุรี": ("ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว"),
    "เทศบาลนครชลบุรี": ("เทศบาลนครแหลมฉบัง",),
    "ทม.ศรีราชา": ("เทศบาลเมืองศรีราชา",),
    "อปท. ชลบุรี": ("ตำบลหนองซ้ำซาก", "ตำบลหนองไผ่แก้ว", "เทศบาลนครแหลมฉบัง", "เทศบาลเมืองศรีราชา"),
    "municipality chon buri": ("เทศบาลนครแหลมฉบัง", "เทศบาลเมืองศรีราชา"),
    "hospital in Mae Hong Son": ("โรงพยาบาลศรีสังวาลย์",),
    "หนองไผ่แก้ว ชลบุรี": ("ตำบลหนองไผ่แก้ว",),
    # a name, in full, in part, or nearly
    "ทนงาม": ("เทศบาลตำบลทนงาม",),
    "มีนบุรี": ("เขตมีนบุรี", "วิทยาลัยสารพัดช่างมีนบุรี"),
    "หนองไผแกว": ("ตำบลหนองไผ่แก้ว",),
    "อบต.หนองไผ่แห้ว": ("ตำบลหนองไผ่แก้ว",),
    # what is not there is not taken for something else
    "รพ.สต.": (),
    "รพ.ชลบุรี": (),
    "วิทยาลัย นครราชสีมา": (),
    "วิทยาลัยราชภัฏ": (),
    "สุพรรณบุรี": (),
    "สิงห์บุรี": (),
    "Sing Buri": (),
}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    reports, scores = [], []
    for at, (name, (kind, province, district)) in enumerate(AGENCIES.items()):
        own = (f"{at:016x}", name, 2568)
        reports.append(report(*own, agency_type=kind, province=province, district=district))
        scores.append(score(*own, 90.0))
    return write(tmp_path_factory.mktemp("search"), reports=reports, scores=scores)


@pytest.fixture(scope="module")
def served(data: Path) -> Iterator[Viewer]:
    with viewer(data) as found:
        yield found


@pytest.fixture(scope="module")
def page(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    out = tmp_path_factory.mktemp("page") / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    with reading(out.as_uri()) as found:
        yield found


@pytest.mark.parametrize("asked", ASKED)
def test_the_viewer_finds_it(asked: str, served: Viewer) -> None:
    found = served.data("/data/search", q=asked)
    assert sorted(found["names"]) == sorted(SHORT[each] for each in ASKED[asked])
    assert found["total"] == len(found["names"])


@pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")
def test_the_page_finds_the_same_in_the_same_order(page: Reader, served: Viewer) -> None:
    for asked, wanted in ASKED.items():
        page.open(q=asked)
        assert page.texts("#hits li > a") == served.data("/data/search", q=asked)["names"], asked
        assert len(page.texts("#hits li > a")) == len(wanted)


def test_what_is_only_like_it_is_said_to_be(served: Viewer) -> None:
    assert served.data("/data/search", q="อบต.หนองไผ่แห้ว")["near"]
    assert not served.data("/data/search", q="อบต.หนองไผ่แก้ว")["near"]


@pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")
def test_the_page_says_what_is_only_like_it(page: Reader) -> None:
    page.open(q="อบต.หนองไผ่แห้ว")
    assert "ใกล้เคียง" in page.texts("p[role=status]")[0]
    page.open(q="อบต.หนองไผ่")
    assert "ใกล้เคียง" not in page.texts("p[role=status]")[0]


@pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")
@pytest.mark.parametrize("lang", ["", "en"])
def test_the_examples_find_something(lang: str, page: Reader, served: Viewer) -> None:
    page.open(lang=lang)
    examples = page.texts(".search > p:not(.jumps) a")
    assert examples == served.data("/data/start")["about"]["examples"][lang or "th"]
    assert len(examples) == (2 if lang else 3)
    for each in examples:
        page.open(lang=lang, q=each)
        assert page.texts("#hits li > a"), each
        assert "ใกล้เคียง" not in page.texts("p[role=status]")[0]


@pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")
def test_a_province_without_an_agency_leads_to_those_that_have_one(page: Reader) -> None:
    for asked in ("รพ. สุพรรณบุรี", "hospital Suphan Buri", "รพ.สุพรรณบุรี"):
        page.open(q=asked)
        told = page.texts(".search div[role=status] p")[-1]
        assert "ไม่มีหน่วยงานที่ทราบว่าอยู่ในจังหวัดสุพรรณบุรี" in told
        assert {"ชลบุรี", "ลำพูน"} < set(page.texts(".search div[role=status] p:last-child a"))
        assert page.violations() == []
    page.open(q="รพ.ชลบุรี")
    assert page.texts(".search div[role=status] p:last-child a") == ["ชลบุรี"]


def test_forms_are_letters() -> None:
    assert all(form and not set(form) & set("\\?()[]+*.^$|") for form, _ in forms())


@pytest.mark.parametrize("asked", ["โรงเรียน", "วิทยาลัย", "โรงเรียนและวิทยาลัย", "school", "College", "school or college"])
def test_schools_and_colleges_are_one_type_by_either_name(asked: str) -> None:
    assert named_types([asked]) == types_called(asked) == ("school",)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("ทม.ศรีราชา", "เทศบาลเมืองศรีราชา"),
        ("ทน. แหลมฉบัง", "เทศบาลนครแหลมฉบัง"),
        ("ทต.ทนงาม พะเยา", "เทศบาลตำบลทนงาม"),
        ("อบต.หนองไผ่", "องค์การบริหารส่วนตำบลหนองไผ่แก้ว"),
        ("สสจ.ตาก", "สำนักงานสาธารณสุขจังหวัดตาก"),
        ("รพ.ศรีสังวาลย์", "โรงพยาบาลศรีสังวาลย์"),
    ],
)
def test_a_command_finds_an_agency_by_what_the_page_finds_it_by(asked: str, found: str, data: Path) -> None:
    store = open_store(data)
    (agency_id,) = named_agencies(store, [asked])
    assert store.execute("SELECT agency FROM agencies WHERE agency_id = ?", [agency_id]).fetchall() == [(found,)]


@pytest.mark.parametrize(
    ("asked", "kind"), [("ทต.", "subdistrict_municipality"), ("รพ.", "hospital"), ("ทม", "town_municipality")]
)
def test_a_type_is_named_in_short(asked: str, kind: str) -> None:
    assert named_types([asked]) == types_called(asked) == (kind,)


@pytest.mark.parametrize(
    ("asked", "kinds"),
    [
        ("district", ("district_office",)),
        ("subdistrict", ("subdistrict_administrative_organization", "subdistrict_municipality")),
        ("Admin", ("subdistrict_administrative_organization", "provincial_administrative_organization")),
        ("istrict off", ("district_office",)),
    ],
)
def test_the_words_of_a_type_stand_before_parts_of_words(asked: str, kinds: tuple[str, ...]) -> None:
    assert named_types([asked]) == kinds


@pytest.mark.parametrize(
    "asked", ["เทศบาลนครชลบุรี", "อบต. ชลบุรี", "ชลบุรี", "อบต.หนองไผ่แห้ว", "municipality chon buri", "ทต."]
)
def test_a_command_takes_none_for_what_only_lies_there_or_is_only_like_it(asked: str, data: Path) -> None:
    with pytest.raises(NotInDatasets):
        named_agencies(open_store(data), [asked])
