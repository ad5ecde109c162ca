"""What people call a finding's check: its title; of what reading and review tell besides, a few words."""

from __future__ import annotations

from functools import cache

from checks.ids import names_of_findings
from extract.message import Message


@cache
def check_names() -> dict[str, Message]:
    """By the id of a check."""
    return names_of_findings()
