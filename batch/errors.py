"""What can keep a whole batch from being done. Each error names the reason, the remedy and its exit code."""

from __future__ import annotations

from pathlib import Path

from extract.message import Message


class BatchError(Exception):
    """The batch cannot be done as asked; the datasets stay as they were."""

    exit_code = 5

    def __init__(self, reason: Message, remedy: Message) -> None:
        super().__init__(reason.en)
        self.reason = reason
        self.remedy = remedy


class PathNotFound(BatchError):
    """A file, folder or glob that was named does not exist."""

    exit_code = 2

    def __init__(self, path: str) -> None:
        super().__init__(
            Message(f"ไม่พบ {path}", f"There is no {path}"),
            Message("ตรวจชื่อไฟล์หรือโฟลเดอร์ที่ให้อ่าน", "Check the name of the file or folder to read."),
        )


class OutputBusy(BatchError):
    """Another run is writing to the same folder."""

    def __init__(self, out: Path) -> None:
        super().__init__(
            Message(f"มีคำสั่ง ita run อื่นกำลังเขียนลง {out}", f"Another ita run is writing to {out}"),
            Message("รอให้เสร็จก่อน หรือเลือก --out อื่น", "Wait until it has ended, or choose another --out."),
        )


class OutputUnusable(BatchError):
    """The folder for the datasets cannot be made or written."""

    def __init__(self, out: Path, error: OSError) -> None:
        super().__init__(
            Message(f"เขียนลง {out} ไม่ได้: {error.strerror}", f"Cannot write to {out}: {error.strerror}"),
            Message(
                "ตรวจสิทธิ์และพื้นที่ว่างของดิสก์ หรือเลือก --out อื่น",
                "Check its permissions and the free space, or choose another --out.",
            ),
        )


class BundleDamaged(BatchError):
    """A kept bundle is not whole, as after a fault of the disk."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            Message(f"ไฟล์ที่เก็บไว้ชำรุดและลบทิ้งแล้ว: {path}", f"A kept file was damaged and has been removed: {path}"),
            Message("สั่งอีกครั้ง รายงานนั้นจะถูกอ่านใหม่", "Run again: that report is then read anew."),
        )
