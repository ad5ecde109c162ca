"""What the severities of findings are called in Thai."""

from __future__ import annotations

SEVERITY_NAMES = {"error": "ผิดพลาด", "warning": "เตือน", "info": "แจ้ง"}
