"""The labels of a form about the report: ชื่อหน่วยงาน, จังหวัด, ปีงบประมาณ, each beside its value."""

from __future__ import annotations

import regex

FACT_LABEL = regex.compile(
    r"(?:ชื่อ)?(?:หน่วยงาน|ส่วนราชการ)(?:\s?ที่(?:รายงาน|รับการประเมิน|ประเมิน))?|ประเภทหน่วยงาน|สังกัด|ที่ตั้ง|ที่อยู่|อำเภอ|จังหวัด"
    r"|(?:ประจำ)?ปี(?:งบประมาณ)?(?:\s?พ\.ศ\.)?(?:\s?ที่(?:ประเมิน|รับการประเมิน|รายงาน))?"
)
"""The whole of a label, without its colon."""
