"""The form of a codebook file, field by field: what is misspelt, missing or of the wrong kind is told with its place.

A file of the project and a file of a user are held to the same form; a field that is left out is unknown.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from difflib import get_close_matches
from itertools import pairwise
from typing import Annotated, Any, Literal

import msgspec

from extract.message import Message

Confidence = Literal["high", "medium", "low"] | None
Sources = tuple[str, ...]
Points = Annotated[float, msgspec.Meta(ge=0, le=100)]
Whole = Annotated[int, msgspec.Meta(ge=0)]
Year = Annotated[int, msgspec.Meta(ge=2550, le=2700)]


class _Part(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A part of the form: fields that it does not know are refused."""


class Fact(_Part, kw_only=True):
    """How sure something is and where it comes from."""

    confidence: Confidence = None
    sources: Sources = ()


class InstrumentForm(Fact, kw_only=True):
    """An instrument of the year; its name only where it differs from the usual one."""

    code: Annotated[str, msgspec.Meta(pattern="^[A-Z]{2,8}$")]
    weight: Points | None = None
    name: str | None = None
    aliases: tuple[str, ...] = ()
    name_en: str | None = None
    name_evidence: Fact | None = None


class IndicatorForm(_Part, kw_only=True):
    """An indicator of the year and its questions."""

    number: Annotated[int, msgspec.Meta(ge=1, le=30)]
    instrument: str
    name: str
    aliases: tuple[str, ...] = ()
    name_en: str | None = None
    first: Whole | None = None
    last: Whole | None = None
    name_evidence: Fact | None = None
    name_en_evidence: Fact | None = None
    questions_evidence: Fact | None = None


class Condition(_Part, kw_only=True):
    """What a level asks of the lowest instrument."""

    at_least: Points | None = None
    below: Points | None = None


class LevelForm(Fact, kw_only=True):
    """One band of the total."""

    name: str
    minimum: Points
    maximum: Points | None = None
    lowest_instrument: Condition | None = None
    passes: bool


class LevelNameForm(Fact, kw_only=True):
    """A level whose band is not known, and scores that were printed with it."""

    name: str
    seen_for: tuple[Points, ...] = ()


class Mark(Fact, kw_only=True):
    """A number of points."""

    value: Points


class Count(Fact, kw_only=True):
    """How many there are."""

    value: Whole


class EitPartsForm(Fact, kw_only=True):
    """The two surveys that EIT joins."""

    names: tuple[str, ...]
    combined_by: Literal["mean"] | None = None
    public: str | None = None


class SubIndicatorForm(Fact, kw_only=True):
    """A part of an indicator."""

    number: Annotated[str, msgspec.Meta(pattern=r"^\d{1,2}\.\d{1,2}$")]
    name: str | None = None
    first: Whole | None = None
    last: Whole | None = None


class ItemForm(Fact, kw_only=True):
    """One item of OIT, EBIT or MOIT."""

    number: Whole
    title: str | None = None


class RuleForm(Fact, kw_only=True):
    """How children make their parent."""

    rule: Literal["mean", "mean_of_parts", "mean_of_sub_indicators", "item_weighted", "weighted", "weighted_sum"]


class AggregationForm(_Part, kw_only=True):
    """The arithmetic of the year."""

    items_to_question: RuleForm | None = None
    questions_to_indicator: dict[str, RuleForm | None] = {}
    indicators_to_instrument: RuleForm | None = None
    instruments_to_total: RuleForm | None = None


class ScaleForm(Fact, kw_only=True):
    """The answers of a questionnaire."""

    step: float | None = None
    answers: tuple[float, ...] = ()
    choices: tuple[Whole, ...] = ()


class ItemsOfQuestions(Fact, kw_only=True):
    """How many sub-items a question has, by code."""

    counts: dict[str, Whole]


class ItemScores(Fact, kw_only=True):
    """The points that an item can have."""

    values: tuple[Points, ...]


class IndexForm(Fact, kw_only=True):
    """One of the indices of the scheme before the ten indicators."""

    number: Whole
    name: str
    name_en: str | None = None
    first: Whole | None = None
    last: Whole | None = None


class NationalForm(Fact, kw_only=True):
    """The year's result of the whole country."""

    mean: Points | None = None
    agencies: Whole | None = None
    passed: Whole | None = None
    passed_percent: Points | None = None
    indicators: dict[str, Points] = {}


class AnnouncedForm(Fact, kw_only=True):
    """The day on which results were announced, in the Buddhist era."""

    date: Annotated[str, msgspec.Meta(pattern=r"^25\d\d-\d\d-\d\d$")]


class ReportItemForm(Fact, kw_only=True):
    """Which item asks for which report."""

    item: str
    kinds: tuple[Literal["analysis", "measures", "progress"], ...]
    results_of: Year | None = None
    measures_for: Year | None = None


class SampleForm(Fact, kw_only=True):
    """How many people were asked."""

    internal: Whole | None = None
    external: Whole | None = None
    internal_at_least: Whole | None = None
    external_at_least: Whole | None = None
    external_percent: Points | None = None


class YearForm(_Part, kw_only=True):
    """One scheme in one fiscal year."""

    scheme: Annotated[str, msgspec.Meta(pattern="^[A-Z]{2,8}$")]
    fiscal_year: Year
    note: str = ""
    instruments: tuple[InstrumentForm, ...] = ()
    indicators: tuple[IndicatorForm, ...] | None = None
    levels: tuple[LevelForm, ...] | None = None
    level_names: tuple[LevelNameForm, ...] | None = None
    pass_threshold: Mark | None = None
    eit_parts: EitPartsForm | None = None
    sub_indicators: tuple[SubIndicatorForm, ...] | None = None
    item_prefix: Annotated[str, msgspec.Meta(pattern="^[A-Z]{1,8}$")] | None = None
    oit_items: tuple[ItemForm, ...] | None = None
    aggregation: AggregationForm | None = None
    answer_scale: ScaleForm | None = None
    items_of_questions: ItemsOfQuestions | None = None
    oit_item_scores: ItemScores | None = None
    oit_item_count: Count | None = None
    question_counts: dict[Literal["IIT", "EIT"], Count] = {}
    indices: tuple[IndexForm, ...] | None = None
    national: NationalForm | None = None
    results_announced: AnnouncedForm | None = None
    report_items: tuple[ReportItemForm, ...] | None = None
    sample: SampleForm | None = None


class CodebookError(Exception):
    """A codebook file that cannot be used; ends the program like a wrong option."""

    exit_code = 2

    def __init__(self, where: str, reason: Message) -> None:
        super().__init__(f"{where}: {reason.en}")
        self.reason = Message(f"สมุดรหัส {where}: {reason.th}", f"codebook {where}: {reason.en}")
        self.remedy = Message(
            "ดูรูปแบบด้วย ita docs codebook แล้วแก้ไฟล์", "See ita docs codebook for the form, and correct the file."
        )


def read_form(name: str, data: bytes) -> YearForm:
    """A file's facts; raises ``CodebookError`` that names the file, the place in it and the reason."""
    try:
        # Editors of Windows put a mark before the text.
        form = msgspec.json.decode(data.removeprefix(codecs.BOM_UTF8), type=YearForm)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CodebookError(name, _reason(str(error))) from error
    for reason in _contradictions(form):
        raise CodebookError(name, reason)
    return form


_KINDS = {
    "int": Message("จำนวนเต็ม", "a whole number"),
    "float": Message("ตัวเลข", "a number"),
    "str": Message("ข้อความ", "a text"),
    "array": Message("รายการ [ ]", "a list [ ]"),
    "object": Message("กลุ่ม { }", "a group { }"),
    "null": Message("null", "null"),
    "bool": Message("true/false", "true/false"),
}
_UNKNOWN = re.compile(r"Object contains unknown field `(?P<field>[^`]*)`")
_MISSING = re.compile(r"Object missing required field `(?P<field>[^`]*)`")
_EXPECTED = re.compile(r"Expected `(?P<wanted>[^`]*)`, got `(?P<found>[^`]*)`")


def _reason(said: str) -> Message:
    """What the decoder says, in both languages, with the place as `indicators[2].first`."""
    what, _, path = said.partition(" - at ")
    place = path.strip("`").removeprefix("$").removeprefix(".")
    th, en = (f"ที่ {place}: ", f"at {place}: ") if place else ("", "")
    if found := _UNKNOWN.match(what):
        near = get_close_matches(found["field"], _fields(), 1)
        hint_th, hint_en = (f" (หมายถึง “{near[0]}” หรือไม่)", f" (did you mean “{near[0]}”?)") if near else ("", "")
        return Message(
            f"{th}ไม่รู้จักช่อง “{found['field']}”{hint_th}", f"{en}there is no field “{found['field']}”{hint_en}"
        )
    if found := _MISSING.match(what):
        return Message(f"{th}ไม่มีช่อง “{found['field']}”", f"{en}the field “{found['field']}” is missing")
    if found := _EXPECTED.match(what):
        wanted = [_kind(each) for each in found["wanted"].split("|")]
        kind = _kind(found["found"])
        thai, english = (" หรือ ".join(each.th for each in wanted), " or ".join(each.en for each in wanted))
        return Message(f"{th}ต้องเป็น {thai} แต่พบ {kind.th}", f"{en}expected {english}, found {kind.en}")
    return Message(f"{th}อ่านไม่ได้ ({what})", f"{en}cannot be read: {what}")


def _kind(word: str) -> Message:
    """What the decoder calls a kind of value, in words."""
    return _KINDS.get(word.strip(), Message(word.strip(), word.strip()))


def _fields() -> list[str]:
    """Every field of the form."""
    return [field for part in _every(_Part) for field in part.__struct_fields__]


def _every(part: Any) -> list[Any]:
    return [part, *(each for below in part.__subclasses__() for each in _every(below))]


def _contradictions(form: YearForm) -> list[Message]:
    """What a file says against itself."""
    found: list[Message] = []
    codes = {each.code for each in form.instruments}
    ranges: dict[str, list[tuple[int, int, int]]] = {}
    for code, times in Counter(each.code for each in form.instruments).items():
        if times > 1:
            found.append(Message(f"เครื่องมือ {code} มีสองรายการ", f"instrument {code} is there twice"))
    for number, times in Counter(each.number for each in form.indicators or ()).items():
        if times > 1:
            found.append(Message(f"ตัวชี้วัดที่ {number} มีสองรายการ", f"indicator {number} is there twice"))
    for each in form.indicators or ():
        if codes and each.instrument not in codes:
            found.append(
                Message(
                    f"ตัวชี้วัดที่ {each.number} อยู่ในเครื่องมือ “{each.instrument}” ซึ่งไม่มีใน instruments",
                    f"indicator {each.number} belongs to “{each.instrument}”, which is none of the instruments",
                )
            )
        if each.first is not None and each.last is not None:
            if each.first > each.last:
                found.append(
                    Message(
                        f"ตัวชี้วัดที่ {each.number}: first {each.first} มากกว่า last {each.last}",
                        f"indicator {each.number}: first {each.first} lies behind last {each.last}",
                    )
                )
            ranges.setdefault(each.instrument, []).append((each.first, each.last, each.number))
    for spans in ranges.values():
        spans.sort()
        for (_, last, one), (first, _, other) in pairwise(spans):
            if first <= last:
                found.append(
                    Message(
                        f"ข้อคำถามของตัวชี้วัดที่ {one} และ {other} ซ้อนกัน",
                        f"the questions of indicators {one} and {other} overlap",
                    )
                )
    weights = [each.weight for each in form.instruments]
    known = [weight for weight in weights if weight is not None]
    if known and len(known) == len(weights) > 1 and abs(sum(known) - 100) > 1e-9:
        found.append(Message(f"น้ำหนักเครื่องมือรวมได้ {sum(known):g} ไม่ใช่ 100", f"the weights make {sum(known):g}, not 100"))
    for level in form.levels or ():
        if level.maximum is not None and level.maximum < level.minimum:
            found.append(
                Message(
                    f"ระดับ {level.name}: maximum ต่ำกว่า minimum",
                    f"level {level.name}: the maximum lies below the minimum",
                )
            )
    return found
