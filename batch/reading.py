"""One report in a worker process: its file → what the store keeps of it, or why it could not be read."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from batch.objects import ObjectPath
from batch.source import report_id
from batch.store import Failure, Header, encode
from extract.errors import ReportError
from extract.limits import KIND, met
from extract.message import Message
from extract.system_errors import why
from normalize.records import Bundle

LARGEST = 512 << 20
"""Bytes that one report may have: of the scans that agencies publish, the largest have a fifth of that."""

STANDS = Message("ผลที่อ่านไว้ก่อนหน้ายังคงอยู่", "What was read from it before stays.")

Report = Callable[[bytes, range | None], Bundle]
"""What makes a bundle of a report's bytes: ``pipeline.report``, or a test's own."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one report. ``kept`` is None where the failure may pass (a limit, a crash) and must not be kept."""

    header: Header
    kept: bytes | None
    seconds: float
    trace: str | None = None


def read_file(
    path: Path | ObjectPath, pages: range | None, report: Report | None = None, data: bytes | None = None
) -> Reading:
    """Read the report at ``path``, or its ``data`` where they are at hand. Never raises for what is wrong with the file
    or with the reading of it."""
    started = time.perf_counter()
    try:
        data = path.read_bytes() if data is None else data
    except OSError as error:
        return Reading(Header("", failure=unreadable(error)), None, time.perf_counter() - started)
    except MemoryError:
        return Reading(Header("", failure=out_of_memory()), None, time.perf_counter() - started)
    header, kept, trace = _kept(data, pages, report or _pipeline_report)
    return Reading(header, kept, time.perf_counter() - started, trace)


def _kept(data: bytes, pages: range | None, read: Report) -> tuple[Header, bytes | None, str | None]:
    from batch.fitting import fitting
    from extract.written import written
    from normalize.identity import identities

    identity = report_id(hashlib.sha256(data).hexdigest())
    try:
        bundle = fitting(read(data, pages))
        _fits(bundle)
    except ReportError as error:
        header = Header(identity, failure=Failure(error.kind, error.reason, error.remedy))
        # A limit may be raised for the next run; other reasons lie in the bytes and stay.
        return header, None if error.kind.endswith(KIND) else encode(header, None), None
    except MemoryError:
        return Header(identity, failure=out_of_memory()), None, None
    except Exception as error:
        import traceback

        return Header(identity, failure=crashed(type(error).__name__)), None, traceback.format_exc()
    report = bundle.report
    header = Header(
        identity,
        report.agency,
        report.fiscal_year,
        kind=report.kind,
        written=written(data),
        agencies=identities(bundle),
        limits=met({finding.check for finding in bundle.findings}),
    )
    return header, encode(header, bundle), None


def _pipeline_report(data: bytes, pages: range | None) -> Bundle:
    from pipeline import report

    return report(data, pages=pages)


def _fits(bundle: Bundle) -> None:
    """Raise here, where one report is set aside, what would otherwise stop the assembly of all of them."""
    from batch.rows import misfit, rows

    for name, found in rows(bundle).items():
        for row in found:
            if column := misfit(name, row):
                raise TypeError(f"{name}.{column}")


def unreadable(error: OSError) -> Failure:
    """The file system does not give the file's bytes."""
    return Failure(
        "unreadable-file",
        Message(f"เปิดไฟล์ไม่ได้: {why(error).th}", f"The file cannot be opened: {why(error).en}."),
        Message("ตรวจว่าไฟล์ยังอยู่และมีสิทธิ์อ่าน", "Check that the file is there and that you may read it."),
    )


def too_large(largest: int) -> Failure:
    """The file has more bytes than a report may have; it was not read at all."""
    return Failure(
        "file-too-large",
        Message(f"ไฟล์ใหญ่เกิน {largest >> 20:,} MiB", f"The file is larger than {largest >> 20:,} MiB."),
        Message("ถ้าเป็นรายงานจริง เพิ่มค่า --max-size", "If it is a report at all, raise --max-size."),
    )


def unlisted(error: OSError) -> Failure:
    """The file system does not say which files a folder holds."""
    return Failure(
        "unlisted-folder",
        Message(f"ดูรายชื่อไฟล์ในโฟลเดอร์ไม่ได้: {why(error).th}", f"The folder cannot be listed: {why(error).en}."),
        Message("ตรวจว่าโฟลเดอร์ต่ออยู่และมีสิทธิ์อ่าน", "Check that it is mounted and that you may read it."),
    )


def changed_while_read() -> Failure:
    """The file's bytes are others than when they were first looked at."""
    return Failure(
        "changed-while-read",
        Message("ไฟล์เปลี่ยนไประหว่างอ่าน", "The file changed while it was read."),
        Message("รอให้คัดลอกเสร็จแล้วสั่งใหม่", "Wait until it is copied whole and run again."),
    )


def lost() -> Failure:
    """What was kept of the report is damaged, and its file is not at hand any more."""
    return Failure(
        "kept-reading-lost",
        Message("ผลที่อ่านเก็บไว้ชำรุด และไม่พบไฟล์ต้นทาง", "What was kept of it is damaged, and its file is not where it was."),
        Message("ให้ไฟล์นั้นกับ ita run อีกครั้ง", "Give the file to ita run again."),
    )


def out_of_memory() -> Failure:
    """The report asked for more memory than one report may take."""
    return Failure(
        "memory-limit",
        Message("ใช้หน่วยความจำเกินที่กำหนดต่อหนึ่งรายงาน", "It needs more memory than one report may take."),
        Message("เพิ่มค่า --memory หรืออ่านบางหน้าด้วย --pages", "Raise --memory, or read some pages only with --pages."),
    )


def out_of_time(seconds: float) -> Failure:
    """The report took longer than one report may take."""
    return Failure(
        "time-limit",
        Message(f"อ่านไม่เสร็จใน {seconds:g} วินาที", f"It was not read within {seconds:g} seconds."),
        Message("เพิ่มค่า --timeout หรืออ่านบางหน้าด้วย --pages", "Raise --timeout, or read some pages only with --pages."),
    )


def crashed(how: str) -> Failure:
    """Reading the report raised an error that nobody foresaw, or ended its worker process."""
    return Failure(
        "crashed",
        Message(f"โปรแกรมอ่านล้มขณะอ่านไฟล์นี้ ({how})", f"The reader failed on this file ({how})."),
        Message(
            "แจ้งปัญหาพร้อมไฟล์นี้ รายละเอียดอยู่ใน runs.jsonl",
            "Please report it together with the file; details are in runs.jsonl.",
        ),
    )
