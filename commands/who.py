"""``--type``, ``--province``, ``--agency``: whose numbers."""

from __future__ import annotations

from commands import completion
from commands.declare import Function, option

WHO = (
    option(
        "--type",
        "agency_types",
        multiple=True,
        metavar="TYPE",
        shell_complete=completion.types,
        th="ประเภทหน่วยงาน (ชื่อ ส่วนของชื่อ หรือรหัส เช่น เขต)",
        en="Type of agency (its name, a part of it, or its code).",
    ),
    option(
        "--province",
        "provinces",
        multiple=True,
        metavar="PROVINCE",
        shell_complete=completion.provinces,
        th="จังหวัด",
        en="Province.",
    ),
    option(
        "--agency",
        "agencies",
        multiple=True,
        metavar="NAME",
        shell_complete=completion.agencies,
        th="หน่วยงาน (ชื่อหรือส่วนของชื่อ)",
        en="Agency (its name or a part).",
    ),
)


def who_options(function: Function) -> Function:
    """The three options."""
    for each in reversed(WHO):
        function = each(function)
    return function
