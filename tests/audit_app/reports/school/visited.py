"""A visit that was recorded and is signed off, and what its documents say."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.document import Heading, Report, texts
from audit_app.workbook.answers import Told
from audit_app.workbook.schools.documents import school_document

if TYPE_CHECKING:
    from audit_app.records import School
    from audit_app.workbook.workbook import Workbook

TODAY = date(2026, 11, 25)
COMMENTED = "The school’s comments, and what changed"
PERSON = "Quillon Ashgrove"  # whoever holds a role, or signs: no document names them
RECORD = {
    "V0.04": Told("The single central record, and what pupils say"),
    "V0.05": Told("Head, DSL, safeguarding governor"),
    "V0.07": Told("Two from each year, by the register, who say yes"),
    "V1.03": Told("found"),
    "V2.01": Told({"looked": 23, "met": 21, "chosen_by": "officer", "note": "Two music staff."}),
    "V2.02": Told({"looked": 5, "met": 5, "chosen_by": "officer"}),
    "V2.04": Told("not_found", "No leader has looked since May."),
    "V3.07c": Told("not_found", "Two of three stand in nobody’s record."),
    "V4.01d": Told("found"),
    "V4.01": Told("The role has too little time."),
    "V4.05": Told("“We know who to tell.” Six pupils, chosen by the register; a teacher sat in."),
    "V6.02": Told([{"point": "A map of unsafe places drawn by pupils", "named": "yes"}]),
    "V6.03": Told("no"),
    "V6.04": Told(
        [
            {
                "ask": "Put music and supply staff on the record",
                "owner": "School business manager",
                "by": "2027-01-15",
                "know": "A second look finds every adult",
            }
        ]
    ),
    "V6.06": Told("call"),
    "V6.06b": Told("2027-02-01"),
    "V6.08": Told("no"),
}


def made(workbook: Workbook, what: str, school: School) -> Report:
    return school_document(workbook, what, school, TODAY)


def said(report: Report) -> str:
    return "\n".join(texts(report))


def headings(report: Report) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, Heading)]
