"""What each kind of evidence for a fact of the report weighs: one table for each fact."""

from __future__ import annotations

from segment.report.candidate import Weight

TITLE = {
    "words": Weight(2),
    "report": Weight(2),
    "assessment": Weight(2),
    "year": Weight(1),
    "subject": Weight(3),
    "heading": Weight(1),
    # The title comes first: each line before it makes it less likely.
    "later": Weight(-0.25, 20),
    "sentence": Weight(-3),
    "part": Weight(-3),
    "other": Weight(-4),
}
LEAST_TITLE, CLOSE_TITLE = 2.0, 0.5

KIND = {
    # The first word of the title that says what the report is.
    "first": Weight(4),
    # A line of the title that begins with รายงานผลการดำเนินการ.
    "line": Weight(4),
    # A second one that และ joins to it: การวิเคราะห์ผล… และมาตรการยกระดับ.
    "joined": Weight(2),
    # One that only says what the first is about: รายงานผลการดำเนินการตามมาตรการ.
    "about": Weight(0.5),
    # A title of several agencies' results, and a table that holds them.
    "announces": Weight(6),
    # No title was found: the first lines that have such a word.
    "front": Weight(1, 2),
    # What a report is whose title has no such word.
    "default": Weight(0.25),
}
CLOSE_KIND = 1.0

AGENCY = {
    "titled": Weight(4),
    # ของ…, ประกาศ…, คำสั่ง…, หน่วยงาน : …
    "owner": Weight(3),
    # A line of the cover that holds nothing but the name and its place.
    "line": Weight(3),
    "writes": Weight(3),
    # Whose head a memorandum is for: the units that write may not name their agency.
    "addressee": Weight(2),
    "head": Weight(1.5),
    "cover": Weight(1),
    # … ได้คะแนน, … มีผลการประเมิน, ผลการประเมินของ …
    "results": Weight(2, 2),
    "said": Weight(0.25, 12),
    "responsible": Weight(1, 2),
    # Only part of an agency that is named beside it: กองคลัง, สำนักปลัด.
    "part": Weight(-6),
    # Right beside one of its own: กรม… กระทรวง…, สถานีตำรวจ… สำนักงานตำรวจแห่งชาติ.
    "holder": Weight(-4),
    # หน่วยงานในสังกัด…: who presents the results of its own units, unless one of them is named.
    "members": Weight(-1),
    # Higher than another agency of the cover.
    "higher": Weight(-2),
    # Who assesses: every report names it.
    "assessor": Weight(-5),
    "cited": Weight(-3),
    "unsure": Weight(-0.5),
}
LEAST_AGENCY, CLOSE_AGENCY, SURE_AGENCY = 1.25, 2.0, 2.0

PLACE = {
    # The agency's own name holds its province.
    "name": Weight(10),
    # The name holds one that no list knows.
    "unknown-name": Weight(1.5),
    "behind": Weight(1, 6),
    "title": Weight(2),
    # The province of the unit that it belongs to: สังกัดตำรวจภูธรจังหวัดตาก.
    "holder": Weight(0.75),
    "cover": Weight(1, 2),
    "text": Weight(0.5, 2),
    # What the kind of agency says: district offices are Bangkok's.
    "office": Weight(3),
}
LEAST_PLACE, CLOSE_PLACE = 0.5, 0.5

FISCAL_YEAR = {
    "title": Weight(5),
    # In the title, but as the year of results or of something else that is spoken of.
    "of-results": Weight(-3),
    # Only พ.ศ. 25.. before or behind what the report is.
    "bare": Weight(3),
    "year-line": Weight(4),
    "subject": Weight(3),
    "head": Weight(1.5),
    "cover": Weight(2),
    # Prose that says in which year its measures hold, or whose results it speaks of.
    "text": Weight(0.5, 3),
    "first": Weight(0.4),
}
LEAST_FISCAL_YEAR, CLOSE_FISCAL_YEAR = 0.4, 0.5

ASSESSED_YEAR = {
    # A heading or caption that speaks of results and not of work.
    "heading": Weight(1, 8),
    # Such a year of the future, a misprint, is of all years that can be meant the one that differs in one digit.
    "misprint": Weight(1),
    # จากผลการประเมิน … ปีงบประมาณ พ.ศ. 2566: what the measures were made from.
    "from-results": Weight(0.8),
    "results": Weight(0.5),
    # ในปีงบประมาณ พ.ศ. 2566 เทศบาล… ได้รับผลการประเมิน …: whose year a sentence begins with.
    "begins": Weight(1.2),
    # Measures follow the results of the year before.
    "year-before": Weight(0.4),
    # A column of scores of that year.
    "header": Weight(0.5),
    # คะแนนหลังดำเนินการ (ปี 2567): what the work came to, beside what it went out from.
    "after": Weight(3),
    # ตัวชี้วัดที่ 8 … (ปี 2565 ได้ 83.40 คะแนน)
    "scores": Weight(0.6),
    # The title of an analysis that speaks of results; its captions may compare with the years before.
    "title": Weight(2),
    # … ได้นำผลการประเมิน ปีงบประมาณ พ.ศ. 2566 มาวิเคราะห์: what an analysis was made of.
    "taken": Weight(2.4),
    "from-title": Weight(2),
}
LEAST_ASSESSED_YEAR, CLOSE_ASSESSED_YEAR = 0.5, 0.3

LEVEL = {
    # Beside the total in a table, behind the total in a sentence.
    "total-row": Weight(6),
    "total-sentence": Weight(5),
    # In a clause that speaks of the whole, of the own agency, with a number.
    "whole": Weight(2),
    "own": Weight(1),
    "own-year": Weight(1),
    "number": Weight(1),
    "said": Weight(0.25, 4),
    # A line that says the level and little else: ระดับผลการประเมิน : ผ่านดี.
    "line": Weight(1),
    # Only an instrument's, an indicator's, another agency's, another year's.
    "part": Weight(-4),
    "other-year": Weight(-4),
    "other-agency": Weight(-4),
}
LEAST_LEVEL, CLOSE_LEVEL = 1.0, 1.0
