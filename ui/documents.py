"""Writing a document from a page: what it holds is said first, then it is written with progress."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.reports import action_plan
from audit_app.reports.pointing import pointing
from audit_app.reports.words import count
from audit_app.rules.schools.terms import year_words
from audit_app.workbook.schools.documents import (
    LETTER,
    REPLY,
    REPORT,
    SHEET,
    SLIP,
    school_document,
)
from ui.export_dialog import ExportDialog, Offer, Wish
from ui.jobs import Stopped
from ui.places import in_a_name, place_for
from ui.waiting import the_window, wait_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from audit_app.document import Report
    from audit_app.records import School
    from ui.desk import Desk


def export_plan(desk: Desk) -> None:
    """The action plan, to Excel or PDF."""
    book = desk.workbook
    agencies = tuple(sorted({a.lead_agency for a in book.actions.all() if a.lead_agency}))
    offer = Offer(
        "Export the action plan",
        "Every action with its owner, dates, notes, evidence and what it changed; nothing of a "
        "child’s record. It is looked through for your names to watch for, NHS numbers, postcodes "
        "and birth dates; other names cannot be known. The Excel workbook also carries hidden row "
        "ids, so that it can be edited and brought back.",
        (".xlsx", ".pdf"),
        "Action plan",
        may_be_final=True,
        agencies=agencies,
    )

    def build(wish: Wish) -> Report:
        plan = book.documents.plan(
            desk.today(),
            agency=wish.agency,
            marking=wish.marking,
            final=wish.final,
            large_print=wish.large_print,
        )
        return action_plan.sheet(plan) if wish.suffix == ".xlsx" else action_plan.paper(plan)

    offered(desk, offer, build)


def export_audit_report(desk: Desk, audit_id: str) -> None:
    """The report on one audit, to PDF."""
    audit = desk.workbook.audits.one(audit_id)
    offer = Offer(
        f"Export the report on {audit.title}",
        "Counts of every judgement, findings, recommendations and actions; children by reference "
        "and age band only. Notes on the child’s own words are in it: read them before it leaves.",
        (".pdf",),
        f"{audit.code} audit report",
        may_be_final=True,
    )
    offered(
        desk,
        offer,
        lambda wish: desk.workbook.documents.audit_report(
            audit_id,
            desk.today(),
            marking=wish.marking,
            final=wish.final,
            large_print=wish.large_print,
        ),
    )


def export_programme(desk: Desk, year: int) -> None:
    """The programme of visits of a school year, to Excel, PDF or a calendar."""
    offer = Offer(
        f"Export the programme of visits {year_words(year)}",
        "Every school with its last audit, when it is due, and the visits of the year by officer’s "
        "role; worries and people’s names are not in it. A calendar file holds the visits whose "
        "day is agreed, as whole days; the others are told in its note.",
        (".xlsx", ".pdf", ".ics"),
        f"Programme of visits {year_words(year)}",
        may_be_final=True,
    )
    offered(
        desk,
        offer,
        lambda wish: desk.workbook.programme.report(
            year,
            desk.today(),
            wish.suffix,
            marking=wish.marking,
            final=wish.final,
            large_print=wish.large_print,
        ),
    )


def export_key_sheet(desk: Desk, audit_id: str, agency_id: str) -> None:
    """The empty key sheet of one agency, protected by a password."""
    book = desk.workbook
    agency, audit = book.settings.agency(agency_id), book.audits.one(audit_id)
    offer = Offer(
        f"Key sheet for {agency.name}",
        "The references of this audit with empty columns for who they are. Never keep it beside "
        "the workbook or in a shared or synced folder; the program never reads it back.",
        (".xlsx",),
        f"{audit.code} {agency.name} key sheet",
        needs_password=True,
        marking=None,
    )
    offered(desk, offer, lambda _wish: book.documents.key_sheet(audit_id, agency_id, desk.today()))


def offered(desk: Desk, offer: Offer, build: Callable[[Wish], Report]) -> None:
    """Offer a document, and write it where the person says."""
    parent = the_window()
    dialog = ExportDialog(offer, parent)
    dialog.exec()
    dialog.deleteLater()
    wish = dialog.wish
    if wish is None:
        return
    path = place_for(desk.asks, offer.title, f"{in_a_name(offer.file_name)}{wish.suffix}")
    if path is None:
        return
    try:
        if offer.needs_password:
            _see_that_it_lies_apart(path, desk.workbook.file.path)
        report = build(wish)
    except Problem as problem:
        desk.asks.show_problem(problem)
        return
    except Stopped:
        return  # while it was read; nothing was written
    points = pointing(report, desk.watched)
    if points is not None and not desk.asks.may_lose(points, "Write it all the same"):
        return
    _write(desk, offer, _Wanted(report, path, wish.password), parent)


def _see_that_it_lies_apart(path: Path, workbook: Path) -> None:
    """A key sheet must not lie beside the workbook whose references it explains."""
    if path.parent == workbook.parent:
        raise Problem(
            "beside-the-workbook",
            "A key sheet beside the workbook would say who the children are.",
            "Nothing was written.",
            "Choose another folder, one that only this agency can open.",
        )


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is to be written, where, and under which password ("" for none)."""

    report: Report
    path: Path
    password: str


def _write(desk: Desk, offer: Offer, wanted: _Wanted, parent: QWidget | None) -> None:
    import exports

    report, path = wanted.report, wanted.path
    try:
        written = wait_for(
            desk.jobs,
            lambda tick: exports.write(report, path, tick, password=wanted.password),
            f"Writing {path.name}",
            parent,
        )
    except Problem as problem:
        desk.asks.show_problem(problem)
        return
    except Stopped:
        return  # nothing is left behind: it is written aside and renamed at the end
    words = f"Written: {path.name}"
    if written.substituted:
        words += f", with a mark for {count(len(written.substituted), 'letter')} it cannot draw"
    desk.saving.do(
        lambda: desk.workbook.documents.exported(
            report, offer.file_name, path.name, written.digest
        ),
        said=words,
    )


def export_of_school(desk: Desk, school: School, what: str) -> None:
    """One document about a visit to a school: letter, sheet, slip, reply or report."""
    title, holds = _OF_SCHOOL[what]
    made = partial(school_document, desk.workbook, what, school, desk.today())
    try:
        made()
    except Problem as problem:  # said before anything is asked
        desk.asks.show_problem(problem)
        return
    offer = Offer(
        f"{title}: {school.name}",
        f"{holds} It names nobody, but words that the officer wrote are in it: read them before "
        "it leaves.",
        (".pdf",),
        f"{title} {school.urn or ''} {school.name}".replace("  ", " "),
    )
    offered(
        desk,
        offer,
        lambda wish: made(marking=wish.marking, large_print=wish.large_print),
    )


_OF_SCHOOL = {
    LETTER: (
        "Preparation letter",
        "What was agreed before the visit: focus, people by role, what to have ready.",
    ),
    SHEET: (
        "Sheet for the visit",
        "Every check with room to write by hand; the school’s own rating is not on it.",
    ),
    SLIP: (
        "Feedback slip",
        "Strengths, anything urgent and what happens next, for the head on the day.",
    ),
    REPLY: (
        "Reply to the school",
        "One page: strengths, what the law asks and what is good practice, actions with dates.",
    ),
    REPORT: (
        "Visit report",
        "What was looked at beside the school’s own rating, and the school’s comments.",
    ),
}
