"""What can keep a whole batch from being done. Each error names the reason, the remedy and its exit code."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from batch import near
from extract.message import Message
from extract.system_errors import why


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
            near.told(
                near.like(path),
                Message("ตรวจชื่อไฟล์หรือโฟลเดอร์ที่ให้อ่าน", "Check the name of the file or folder to read."),
            ),
        )


class DatasetsGiven(BatchError):
    """What was named as reports is what a run has made of them."""

    exit_code = 2

    def __init__(self, path: object) -> None:
        super().__init__(
            Message(f"{path} เป็นผลของโปรแกรมนี้ ไม่ใช่รายงาน", f"{path} holds datasets, not reports"),
            Message(
                "ระบุโฟลเดอร์ของรายงาน ส่วนโฟลเดอร์ของชุดข้อมูลใช้กับ --out หรือ ita check, compare, report",
                "Name the folder of the reports; that of datasets is for --out, or for ita check, compare, report.",
            ),
        )


class PlaceTaken(BatchError):
    """What people keep stands where a dataset would be laid."""

    exit_code = 2

    def __init__(self, path: object) -> None:
        super().__init__(
            Message(
                f"ที่ของชุดข้อมูลมีสิ่งอื่นอยู่: {path}", f"At the place of a dataset stands what no run has laid there: {path}"
            ),
            Message(
                "ย้ายออกก่อน หรือเลือก --out อื่น (โฟลเดอร์ของชุดข้อมูลชื่อ reports, scores … ถูกเขียนใหม่ทั้งโฟลเดอร์)",
                "Move it away, or choose another --out: the folders of the datasets (reports, scores …) are written"
                " anew as a whole.",
            ),
        )


class OutputBusy(BatchError):
    """Another run is writing to the same folder."""

    def __init__(self, out: object) -> None:
        super().__init__(
            Message(f"มีคำสั่ง ita run อื่นกำลังเขียนลง {out}", f"Another ita run is writing to {out}"),
            Message(
                "รอให้เสร็จก่อน (--wait วินาที) หรือเลือก --out อื่น",
                "Wait until it has ended (--wait SECONDS does), or choose another --out.",
            ),
        )


class NoDatasets(BatchError):
    """The folder holds no datasets."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            Message(f"ไม่พบชุดข้อมูลใน {folder}", f"There are no datasets in {folder}"),
            near.told(
                near.datasets_near(folder),
                Message("สร้างด้วย ita run หรือระบุโฟลเดอร์อื่น", "Build them with ita run, or name another folder."),
            ),
        )


class NoDatasetsThere(BatchError):
    """Object storage that cannot be reached, or that holds no datasets at the address."""

    def __init__(self, url: str, why: str = "") -> None:
        told = f": {why}" if why else ""
        super().__init__(
            Message(f"ไม่พบชุดข้อมูลที่ {url}{told}", f"There are no datasets at {url}{told}"),
            Message(
                "ตรวจที่อยู่ กุญแจ และ AWS_ENDPOINT_URL หรือสร้างด้วย ita run --out",
                "Check the address, the keys and AWS_ENDPOINT_URL, or build them with ita run --out.",
            ),
        )


class OutputUnusable(BatchError):
    """The folder for the datasets cannot be made or written."""

    def __init__(self, out: object, error: OSError) -> None:
        super().__init__(
            Message(f"เขียนลง {out} ไม่ได้: {why(error).th}", f"Cannot write to {out}: {why(error).en}"),
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


class TooManyWouldLeave(BatchError):
    """A folder has lost so many of its reports that it is more likely not mounted, or half copied."""

    exit_code = 4

    def __init__(self, folder: str, names: Sequence[str], known: int, overwritten: int = 0) -> None:
        shown = ", ".join(names[:5]) + (" …" if len(names) > 5 else "")
        count = len(names)
        by = Message("", "")
        if overwritten:
            by = Message(f" โดย {overwritten:,} ไฟล์ถูกรายงานอื่นเขียนทับ", f", {overwritten:,} overwritten by other reports")
        super().__init__(
            Message(
                f"หยุดก่อนทำ: รายงาน {count:,} จาก {known:,} ฉบับของ {folder} หายไป{by.th} ({shown}) ชุดข้อมูลเดิมยังอยู่ครบ",
                f"Stopped: {count:,} of the {known:,} reports of {folder} are gone{by.en} ({shown}); "
                "the datasets are as they were",
            ),
            Message(
                "ตรวจว่าโฟลเดอร์ต่ออยู่และครบ ถ้าตั้งใจ สั่งด้วย --replace พร้อมทุกโฟลเดอร์ที่จะคงไว้ หรือใช้ ita remove",
                "Check that the folder is mounted and complete. If it is meant: --replace, with every folder that "
                "is to stay, or ita remove.",
            ),
        )
        self.names = tuple(names)


class NoWorkers(BatchError):
    """Processes that read reports cannot be started, or die at once."""

    def __init__(self) -> None:
        super().__init__(
            Message("เริ่มโปรเซสสำหรับอ่านรายงานไม่ได้", "Processes that read reports cannot be started"),
            Message(
                "ตรวจหน่วยความจำและจำนวนโปรเซสที่ระบบให้ หรือใช้ --jobs 0",
                "Check the memory and the number of processes that the system allows, or use --jobs 0.",
            ),
        )


class ClusterMissing(BatchError):
    """The extra that speaks with a scheduler is not installed."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            Message("--scheduler ต้องติดตั้งส่วนเสริม cluster", "--scheduler needs the extra cluster"),
            Message("สั่ง pip install 'thai-ita[cluster]'", "Run pip install 'thai-ita[cluster]'."),
        )


class ClusterUnreachable(BatchError):
    """No scheduler answers, it has no workers, or it has gone."""

    def __init__(self, address: str, why: str) -> None:
        told = " ".join(why.split())[:200]
        super().__init__(
            Message(f"ติดต่อคลัสเตอร์ {address} ไม่ได้: {told}", f"The cluster {address} cannot be reached: {told}"),
            Message(
                "ตรวจที่อยู่ และว่า dask scheduler กับ dask worker ทำงานอยู่ ผลที่อ่านแล้วเก็บไว้แล้ว ดู ita docs scale",
                "Check the address, and that dask scheduler and worker run. What was read is kept; ita docs scale.",
            ),
        )


class ClusterLacks(BatchError):
    """The scheduler, or a worker, does not have this program."""

    def __init__(self, address: str, module: str) -> None:
        super().__init__(
            Message(
                f"คลัสเตอร์ {address} ไม่มีโปรแกรมนี้ (ไม่พบ {module})",
                f"The cluster {address} does not have this program (it finds no {module})",
            ),
            Message(
                "ติดตั้ง thai-ita[cluster] รุ่นเดียวกันที่ scheduler และทุก worker แล้วเริ่มใหม่ ดู ita docs scale",
                "Install thai-ita[cluster] of this version with the scheduler and every worker: ita docs scale.",
            ),
        )


class ClusterDiffers(BatchError):
    """The workers would read reports otherwise than this program does."""

    def __init__(self, theirs: str, ours: str) -> None:
        super().__init__(
            Message(f"worker ใช้รุ่น {theirs} แต่โปรแกรมนี้เป็นรุ่น {ours}", f"Workers are of version {theirs}, this is {ours}"),
            Message(
                "ติดตั้งรุ่นเดียวกัน (รวมทั้งตัวอ่านสแกนและ THAI_ITA_CODEBOOK) บนทุกเครื่อง แล้วเริ่ม worker ใหม่",
                "Install the same version on every machine (scan reader, THAI_ITA_CODEBOOK) and restart the workers.",
            ),
        )


class NotInCollection(BatchError):
    """What is to be taken out is not there."""

    exit_code = 2

    def __init__(self, name: str) -> None:
        super().__init__(
            Message(f"ไม่มีรายงานของ {name} ในชุดข้อมูล", f"No report in the datasets is, or came from, {name}"),
            Message(
                "ดู report_id และ source_path ด้วย ita check หรือใน reports", "See report_id and source_path in reports."
            ),
        )


class DatasetsDamaged(BatchError):
    """The datasets are not as they were written, and could not be mended just now."""

    def __init__(self, out: Path, faults: Sequence[str], why: Message) -> None:
        told = "; ".join(faults[:3]) + (f" … ({len(faults)})" if len(faults) > 3 else "")
        super().__init__(
            Message(f"ชุดข้อมูลใน {out} ไม่ครบหรือชำรุด: {told}", f"The datasets in {out} are not whole: {told}"),
            Message(f"สั่ง ita run --verify เพื่อซ่อม ({why.th})", f"Mend them with ita run --verify ({why.en})."),
        )
