"""Results told in sentences: a score row only where no table states the subject."""

from __future__ import annotations

from tests.forms.choices import Choices
from tests.forms.facts import INDICATORS_OF, NAMES
from tests.forms.figures import Subject, value_of
from tests.forms.labels import INSTRUMENT_LABELS, indicator_label
from tests.forms.story import Story

OVERALL: dict[str, str] = {
    "ได้คะแนนรวม": "{a}ได้คะแนนรวม {s} คะแนน อยู่ในระดับ {l}",
    "มีผลคะแนนภาพรวม": "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {y} {a}มีผลคะแนนภาพรวม {s} คะแนน ระดับ {l}",
    "เท่ากับ": "ในปีงบประมาณ พ.ศ. {y} {a} มีคะแนนรวมเท่ากับ {s} คะแนน ผลการประเมินอยู่ในระดับ “{l}”",
    "ร้อยละ": "{a}ได้คะแนนรวมร้อยละ {s} ผลการประเมินระดับ {l}",
    "brackets": "ภาพรวมผลการประเมิน ITA ของ{a} ปี {y} ได้ {s} คะแนน ({l})",
    "list": "คะแนนรวม : {s} คะแนน ระดับ : {l}",
    "โดยมี": "สำนักงาน ป.ป.ช. ได้ประกาศผลการประเมินปีงบประมาณ พ.ศ. {y} โดย{a}ได้รับคะแนนรวม {s} คะแนน อยู่ในระดับ {l}",
    "no level": "{a} ได้ผลคะแนนรวม {s} คะแนน ในการประเมิน ITA ปีงบประมาณ พ.ศ. {y}",
}
ASIDES: dict[str, str] = {
    "nothing": "",
    "target": " ซึ่ง{t}ค่าเป้าหมายที่กำหนดไว้ที่ 85 คะแนน",
    "year before": " {w}จากปีงบประมาณ พ.ศ. {b} ซึ่งได้ {o} คะแนน",
    "others": " ทั้งนี้ ค่าเฉลี่ยของหน่วยงานประเภทเดียวกันอยู่ที่ {m} คะแนน",
    "rank": " เป็นลำดับที่ {r} ของจังหวัด",
    "difference": " {w}จากปีก่อน {d} คะแนน",
    "share": " โดยมีผู้ตอบแบบวัด IIT คิดเป็นร้อยละ {m} ของผู้มีสิทธิตอบ",
}
CLAUSES: dict[str, str] = {
    "ได้ N คะแนน": "{t} ได้ {s} คะแนน",
    "มีคะแนนเท่ากับ": "{t} มีคะแนนเท่ากับ {s} คะแนน",
    "ร้อยละ": "{t} ได้คะแนนร้อยละ {s}",
    "(N คะแนน)": "{t} ({s} คะแนน)",
    ": N": "{t} : {s} คะแนน",
    "ซึ่งได้": "{t} ซึ่งได้ {s} คะแนน",
    "ได้คะแนนเฉลี่ย": "{t} ได้คะแนนเฉลี่ย {s} คะแนน",
}


def overall(story: Story, choices: Choices) -> None:
    """A sentence with the total and its level, and mostly something beside it that is no record."""
    rng = choices.random("overall")
    form = choices.pick("overall sentence", tuple(OVERALL))
    aside = choices.pick("aside", ("nothing", "nothing", *ASIDES))
    year, total = story.assessed_year, story.results.total
    before = story.results_of(year - 1).total
    text = OVERALL[form].format(
        a=story.agency_words(), s=story.num(story.results.total), l=story.level(), y=story.dig(year)
    ) + ASIDES[aside].format(
        b=story.dig(year - 1),
        o=story.num(before),
        m=story.num(round(rng.uniform(70, 95), 2)),
        r=story.dig(rng.randint(2, 40)),
        d=story.dig(f"{abs(total - before):.2f}"),
        w="เพิ่มขึ้น" if total >= before else "ลดลง",
        t="สูงกว่า" if total >= 85 else "ต่ำกว่า",
    )
    story.say(text.replace("  ", " "))
    if ("overall", None) not in story.stated and ("overall", None) not in story.told:
        story.told[("overall", None)] = story.results.total
    story.truth.report["overall_score"] = story.results.total
    if form != "no level":
        story.truth.report["overall_level"] = story.level()


def result_sentences(story: Story, choices: Choices, subjects: list[Subject]) -> None:
    """Instruments or indicators in a list of sentences or in clauses of one."""
    form = CLAUSES[choices.pick("clause", tuple(CLAUSES))]
    shape = choices.pick("sentences", ("a line each", "bulleted lines", "numbered lines", "clauses", "clauses"))
    named = []
    for kind, key in subjects:
        if kind == "instrument":
            label = choices.pick("instrument label", ("แบบวัด IIT", "full (IIT)", "เครื่องมือ IIT"))
            name = INSTRUMENT_LABELS[label][str(key)]
        else:
            label = choices.pick("indicator label", ("ตัวชี้วัดที่ N name", "ตัวชี้วัดที่ N", "ด้านname", "ตัวชี้วัดname"))
            name = indicator_label(story, label, int(str(key)))
        value = value_of(story.results, (kind, key)) or 0
        named.append(form.format(t=name, s=story.num(value)))
        story.told.setdefault((kind, key), value)
    year = f"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. {story.dig(story.assessed_year)}"
    if shape == "clauses":
        groups = (
            [named]
            if subjects[0][0] == "instrument"
            else [[named[i - 1] for i in members] for members in INDICATORS_OF.values()]
        )
        lead = f"{year} ของ{story.agency.name} พบว่า "
        for group in groups:
            joined = " ".join(group[:-1]) + (" และ" if len(group) > 1 else "") + group[-1]
            story.say(lead + joined)
            lead = ""
        return
    story.say(f"{year} มีดังนี้")
    for position, text in enumerate(named, 1):
        mark = {"bulleted lines": "- ", "numbered lines": f"({story.dig(position)}) "}.get(shape, "")
        story.say(mark + text)


def lowest(story: Story, choices: Choices) -> None:
    """A sentence about the lowest indicators."""
    low = sorted(story.results.indicators, key=lambda i: story.results.indicators[i])[:2]
    words = []
    for indicator in low:
        value = story.results.indicators[indicator]
        words.append(f"ตัวชี้วัดที่ {story.dig(indicator)} {NAMES[indicator][0]} ได้ {story.num(value)} คะแนน")
        story.told.setdefault(("indicator", indicator), value)
    story.say(choices.pick("lowest", ("ตัวชี้วัดที่ได้คะแนนน้อยที่สุด คือ {}", "ทั้งนี้ ควรให้ความสำคัญกับ{}")).format(" และ".join(words)))


SAID: dict[str, tuple[str, ...]] = {
    "above": (
        "จากตารางข้างล่าง {a} มีตัวชี้วัดที่ได้คะแนนสูงกว่า 90.00 คะแนน จำนวน {n} ตัวชี้วัด",
        "ผลการประเมินรายตัวชี้วัดเรียงตามลำดับ แสดงดังตารางต่อไปนี้",
        "คะแนนเต็มของทุกตัวชี้วัดคือ 100 คะแนน และเกณฑ์ผ่านคือ 85.00 คะแนน",
    ),
    "below": (
        "จากตารางพบว่า {h} ได้คะแนนสูงสุด ({hs} คะแนน) และ{l} ได้คะแนนต่ำสุด ({ls} คะแนน)",
        "ตัวชี้วัดที่ได้คะแนนสูงสุด คือ {h} ได้ {hs} คะแนน ส่วนตัวชี้วัดที่ได้คะแนนต่ำสุด คือ {l} ได้ {ls} คะแนน",
        "* หมายถึง ตัวชี้วัดที่ต้องปรับปรุง (ต่ำกว่า 85.00 คะแนน)",
        "ที่มา : ระบบ ITAS ข้อมูล ณ วันที่ 31 กรกฎาคม {y}",
        "หมายเหตุ : คะแนนปัดเศษทศนิยมสองตำแหน่ง",
    ),
}
"""What stands right above or below a table of indicators."""


def said_of_table(story: Story, choices: Choices, where: str) -> None:
    """A line about a table: what it shows, its highest and lowest, where its numbers are from."""
    forms = SAID[where]
    chosen = choices.pick(f"said {where}", ("nothing",) * (3 * len(forms)) + tuple(map(str, range(len(forms)))))
    if chosen == "nothing":
        return
    form, scores = forms[int(chosen)], story.results.indicators
    highest, lowest = max(scores, key=lambda i: scores[i]), min(scores, key=lambda i: scores[i])
    story.say(
        form.format(
            a=story.agency.name,
            n=story.dig(sum(each > 90 for each in scores.values())),
            h=story.indicator_title(highest),
            hs=story.num(scores[highest]),
            l=story.indicator_title(lowest),
            ls=story.num(scores[lowest]),
            y=story.dig(story.assessed_year),
        )
    )
    if "{hs}" in form:
        for each in (highest, lowest):
            story.told.setdefault(("indicator", each), scores[each])


def settle(story: Story) -> None:
    """A subject that sentences tell and no table states is one row."""
    for (kind, key), value in story.told.items():
        if (kind, key) not in story.stated:
            story.truth.score(kind, key, value)
