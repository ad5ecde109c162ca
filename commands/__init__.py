"""The commands of ``ita``: one file each, imported only when it is called.

A command is a file ``commands/<name>.py`` that holds ``command``, and a line here.
"""

from __future__ import annotations

from extract.message import Message

COMMANDS: dict[str, Message] = {
    "run": Message("อ่านรายงานทั้งหมดแล้วสร้างชุดข้อมูล", "Read reports and build the datasets"),
    "remove": Message("เอารายงานออกจากชุดข้อมูล", "Take reports out of the datasets"),
    "inspect": Message("ดูว่าอ่านอะไรได้จากรายงานหนึ่งฉบับ", "Show what was read from one report, cell by cell"),
    "profile": Message("สรุปหนึ่งหน่วยงานในหน้าเดียว", "One agency on one page"),
    "compare": Message("เปรียบเทียบหน่วยงาน ประเภท จังหวัด และปี", "Compare agencies, types, provinces and years"),
    "export": Message("ส่งออกเป็น CSV, Excel, SQLite, DuckDB", "Export as CSV, Excel, SQLite, DuckDB"),
    "report": Message("สร้างหน้าเว็บไฟล์เดียวสำหรับเปรียบเทียบ", "Make one self-contained web page to compare"),
    "view": Message("เปิดหน้าเปรียบเทียบในเครื่องนี้", "Serve the page to this machine"),
    "check": Message("แสดงข้อสังเกตที่ผู้อ่านควรตรวจ", "Show what a careful reader would question"),
    "diff": Message("เทียบผลลัพธ์สองชุด", "Compare two outputs, record by record"),
    "codebook": Message("สมุดรหัสของการประเมินตามกรอบและปี", "What is known of the assessment, by scheme and year"),
    "schema": Message("พจนานุกรมข้อมูล", "The data dictionary: datasets, columns, types, units, meaning"),
    "docs": Message("เอกสารของโปรแกรม", "The documentation"),
}
"""What ``ita --help`` says of each command, in the order in which it lists them."""
