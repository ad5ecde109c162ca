"""What can keep a report from being read. Each error names the reason, the remedy and its exit code."""

from __future__ import annotations

from extract.message import Message


class ReportError(Exception):
    """One report cannot be read; the rest of a batch goes on.

    ``reason`` and ``remedy`` are for people; ``kind`` is a stable kebab-case id for programs
    (``encrypted``, ``empty-file``, …); ``exit_code`` is what a batch that met it ends with.
    """

    exit_code = 4

    def __init__(self, kind: str, reason: Message, remedy: Message) -> None:
        super().__init__(reason.en)
        self.kind = kind
        self.reason = reason
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[ReportError], tuple[str, Message, Message]]:
        # Exceptions pickle by ``args``; this one must cross from a worker process with all its parts.
        return (type(self), (self.kind, self.reason, self.remedy))
