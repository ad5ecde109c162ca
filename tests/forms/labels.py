"""How a report names instruments, indicators and questions, and where a question's code stands."""

from __future__ import annotations

from tests.forms import bank
from tests.forms.choices import Choices
from tests.forms.facts import INDICATORS_OF, INSTRUMENT_OF, LETTER
from tests.forms.printing import THAI, damaged_code
from tests.forms.story import Story

INDICATOR_LABELS: dict[str, str] = {
    "ตัวชี้วัดที่ N name": "ตัวชี้วัดที่ {n} {t}",
    "ตัวชี้วัดที่ N : name": "ตัวชี้วัดที่ {n} : {t}",
    "ตัวชี้วัดที่ N. name": "ตัวชี้วัดที่ {n}. {t}",
    "ตัวชี้วัดที่ N - name": "ตัวชี้วัดที่ {n} – {t}",
    "ตัวชี้วัด N name": "ตัวชี้วัด {n} {t}",
    "N. name": "{n}. {t}",
    "N.name": "{n}.{t}",
    "N) name": "{n}) {t}",
    "(N) name": "({n}) {t}",
    "N name": "{n} {t}",
    "name": "{t}",
    "ด้านname": "ด้าน{t}",
    "name (ตัวชี้วัดที่ N)": "{t} (ตัวชี้วัดที่ {n})",
    "ตัวชี้วัดname": "ตัวชี้วัด{t}",
    "ตัวชี้วัดที่ N": "ตัวชี้วัดที่ {n}",
}

SECTION_LABELS = (
    "ตัวชี้วัดที่ N name",
    "ตัวชี้วัดที่ N name",
    "ตัวชี้วัดที่ N : name",
    "ตัวชี้วัดที่ N. name",
    "ตัวชี้วัดที่ N - name",
    "ตัวชี้วัด N name",
    "name (ตัวชี้วัดที่ N)",
    "ตัวชี้วัดname",
)
"""Of a section row or a heading. A bare number before a name would be a chapter's."""

INSTRUMENT_LABELS: dict[str, dict[str, str]] = {
    "full (IIT)": {
        "IIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
        "EIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
        "OIT": "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)",
    },
    "English": {
        "IIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (Internal Integrity and Transparency Assessment: IIT)",
        "EIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (External Integrity and Transparency Assessment: EIT)",
        "OIT": "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (Open Data Integrity and Transparency Assessment: OIT)",
    },
    "no letters": {
        "IIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน",
        "EIT": "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก",
        "OIT": "แบบตรวจการเปิดเผยข้อมูลสาธารณะ",
    },
    "แบบวัด IIT": {"IIT": "แบบวัด IIT", "EIT": "แบบวัด EIT", "OIT": "แบบตรวจ OIT"},
    "แบบ IIT": {"IIT": "แบบ IIT", "EIT": "แบบ EIT", "OIT": "แบบ OIT"},
    "IIT": {"IIT": "IIT", "EIT": "EIT", "OIT": "OIT"},
    "เครื่องมือ IIT": {"IIT": "เครื่องมือ IIT", "EIT": "เครื่องมือ EIT", "OIT": "เครื่องมือ OIT"},
    "lettered": {"IIT": "ก. แบบวัด IIT", "EIT": "ข. แบบวัด EIT", "OIT": "ค. แบบตรวจ OIT"},
    "IIT first": {
        "IIT": "IIT : ผู้มีส่วนได้ส่วนเสียภายใน",
        "EIT": "EIT : ผู้มีส่วนได้ส่วนเสียภายนอก",
        "OIT": "OIT : การเปิดเผยข้อมูลสาธารณะ",
    },
}
SHORT_INSTRUMENTS = ("IIT", "แบบวัด IIT", "แบบ IIT", "เครื่องมือ IIT")

CODE_FRONTS: dict[str, str] = {
    "I5 text": "{c} {t}",
    "I5. text": "{c}. {t}",
    "I5) text": "{c}) {t}",
    "I5: text": "{c}: {t}",
    "I5 : text": "{c} : {t}",
    "I5 - text": "{c} - {t}",
    "(I5) text": "({c}) {t}",
    "[I5] text": "[{c}] {t}",
    "ข้อ I5 text": "ข้อ {c} {t}",
    "ข้อคำถาม I5 text": "ข้อคำถาม {c} {t}",
    "ข้อที่ I5 text": "ข้อที่ {c} {t}",
    "I5text": "{c}{t}",
}
CODE_BEHIND: dict[str, str] = {
    "text (I5)": "{t} ({c})",
    "text [I5]": "{t} [{c}]",
    "text (ข้อ I5)": "{t} (ข้อ {c})",
}
CODE_SHAPES: tuple[str, ...] = ("I5", "I5", "i5", "i๕", "I๕", "I 5", "i ๕", "I-5", "damaged", "damaged")


CODE_HEADS = ("ข้อ", "รหัส", "ข้อที่", "รหัสข้อ", "รหัสข้อคำถาม", "ที่", "ลำดับ", "ข้อคำถามที่")


def indicator_label(story: Story, label: str, indicator: int) -> str:
    """An indicator as a label of this kind prints it."""
    return INDICATOR_LABELS[label].format(n=story.dig(indicator), t=story.indicator_name(indicator))


def printed_code(story: Story, shape: str, code: str, indicator: int) -> str:
    """A code in one of ``CODE_SHAPES``; damaged only where its section and the codebook leave one reading."""
    letter, number = code[0], code[1:]
    if shape == "damaged" and story.ranges_known:
        return damaged_code(story.rng, code, story.ranges, (indicator,)) or code
    shapes = {
        "i5": letter.lower() + number,
        "i๕": letter.lower() + number.translate(THAI),
        "I๕": letter + number.translate(THAI),
        "I 5": f"{letter} {number}",
        "i ๕": f"{letter.lower()} {number.translate(THAI)}",
        "I-5": f"{letter}-{number}",
        "5": story.dig(number),
        "ข้อ 5": f"ข้อ {story.dig(number)}",
    }
    return shapes.get(shape, code)


def question_text(indicator: int, code: str) -> str:
    """What a question asks."""
    number = int(code[1:])
    texts = bank.PUBLICATIONS if code[0] == "O" else bank.QUESTIONS[indicator]
    return texts[(number - 1) % len(texts)]


def codes_of(story: Story, indicator: int) -> list[str]:
    """All codes of an indicator, in order; no text twice."""
    first, last = story.ranges[indicator]
    texts = bank.PUBLICATIONS if indicator > 8 else bank.QUESTIONS[indicator]
    return [f"{LETTER[INSTRUMENT_OF[indicator]]}{n}" for n in range(first, last + 1)][: len(texts)]


def some_codes(story: Story, choices: Choices, indicator: int, most: int) -> list[str]:
    """At most ``most`` codes of an indicator, in order."""
    codes = codes_of(story, indicator)
    rng = choices.random(f"codes {indicator}")
    count = rng.randint(1, min(most, len(codes)))
    return sorted(rng.sample(codes, count), key=lambda code: int(code[1:]))


def indicators_of(instrument: str | None) -> tuple[int, ...]:
    """The indicators of an instrument, or all."""
    return INDICATORS_OF[instrument] if instrument else tuple(range(1, 11))
