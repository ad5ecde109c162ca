"""Prose, law texts, level tables and committee lists: what a report holds and no record comes from."""

from __future__ import annotations

from tests.forms import bank
from tests.forms.facts import NAMES
from tests.forms.story import Story

ROLES = ("ประธานกรรมการ", "รองประธานกรรมการ", "กรรมการ", "กรรมการ", "กรรมการและเลขานุการ", "กรรมการและผู้ช่วยเลขานุการ")
PEOPLE = ("ปลัด", "รองปลัด", "ผู้อำนวยการกองคลัง", "ผู้อำนวยการกองช่าง", "หัวหน้าฝ่ายอำนวยการ", "นิติกรชำนาญการ", "นางสาวมะลิ ใจงาม")


def aims(story: Story) -> None:
    """Paragraphs of aims and law."""
    if story.chance(0.5):
        story.say(story.rng.choice(("## หลักการและเหตุผล", "๑. หลักการและเหตุผล", "คำนำ", "### ๑. ที่มา")))
    for text in story.rng.sample(bank.AIMS, story.rng.randint(1, 3)):
        story.say(text)


def definitions(story: Story) -> None:
    """A list that explains the indicators, marked as headings are."""
    lines = [f"- **ตัวชี้วัดที่ {story.dig(i)} {NAMES[i][0]}** {story.rng.choice(bank.DEFINITIONS)}" for i in range(1, 11)]
    story.say("\n\n".join(lines))


def level_table(story: Story) -> None:
    """The levels and their bounds."""
    story.say("ระดับผลการประเมินแบ่งตามช่วงคะแนน ดังนี้")
    if story.assessed_year >= 2566:
        rows: list[tuple[str, ...]] = [
            ("ระดับ", "คะแนนรวม", "เงื่อนไข"),
            ("ผ่านดีเยี่ยม", "95.00 - 100.00", "ทุกเครื่องมือตั้งแต่ 95 คะแนน"),
            ("ผ่านดี", "85.00 - 94.99", "ทุกเครื่องมือตั้งแต่ 85 คะแนน"),
            ("ผ่าน", "85.00 ขึ้นไป", "บางเครื่องมือต่ำกว่า 85 คะแนน"),
            ("ต้องปรับปรุง", "70.00 - 84.99", "ไม่มีเงื่อนไข"),
            ("ต้องปรับปรุงโดยด่วน", "0.00 - 69.99", "ไม่มีเงื่อนไข"),
        ]
    else:
        rows = [
            ("คะแนน", "ระดับ"),
            ("95.00 - 100", "AA"),
            ("85.00 - 94.99", "A"),
            ("75.00 - 84.99", "B"),
            ("65.00 - 74.99", "C"),
            ("55.00 - 64.99", "D"),
            ("50.00 - 54.99", "E"),
            ("0 - 49.99", "F"),
        ]
    story.parts.append("\n".join("\t".join(story.dig(cell) for cell in row) for row in rows))


def committee(story: Story) -> None:
    """An order that appoints a committee, with its list."""
    story.say(f"คำสั่ง{story.agency.name}\nที่ {story.dig(story.rng.randint(11, 99))} /{story.dig(story.fiscal_year)}")
    story.say("เรื่อง แต่งตั้งคณะทำงานขับเคลื่อนการประเมินของหน่วยงาน")
    people = story.rng.sample(PEOPLE, story.rng.randint(3, 6))
    story.parts.append(
        "\n".join(
            f"({story.dig(i)}) {person}\t{ROLES[min(i - 1, len(ROLES) - 1)]}" for i, person in enumerate(people, 1)
        )
    )
    story.say(f"{story.dig(1)}. ให้คณะทำงานรวบรวมเอกสารและติดตามความก้าวหน้าทุกเดือน")


def advice(story: Story) -> None:
    """Recommendations as a numbered list outside tables."""
    indicator = story.rng.randint(1, 8)
    story.say(f"ข้อเสนอแนะเพื่อยกระดับผลการประเมิน {story.indicator_title(indicator)}")
    for i, text in enumerate(story.rng.sample(bank.MEASURES, 3), 1):
        story.say(f"{story.dig(i)}. {text.replace('¦', '')}")


def respondents(story: Story) -> None:
    """How many answered, and in which share: numbers that are no scores."""
    rng = story.rng
    story.say("ข้อมูลผู้ตอบแบบวัด")
    rows: list[tuple[str, ...]] = [("กลุ่มผู้ตอบ", "จำนวน (คน)", "ร้อยละ")]
    for group in ("ผู้มีส่วนได้ส่วนเสียภายใน", "ผู้มีส่วนได้ส่วนเสียภายนอก"):
        rows.append((group, str(rng.randint(30, 600)), f"{rng.uniform(60, 100):.2f}"))
    story.parts.append("\n".join("\t".join(story.dig(cell) for cell in row) for row in rows))


def strengths(story: Story) -> None:
    """Strengths and weaknesses, which give no records."""
    story.say("จุดแข็งและจุดอ่อนของหน่วยงาน")
    for word in ("จุดแข็ง", "จุดอ่อน"):
        story.say(word)
        for text in story.rng.sample(bank.AIMS_OF_SWOT, 2):
            story.say(f"- {text}")
