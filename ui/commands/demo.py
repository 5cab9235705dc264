"""The sample's documents, written beside it: what a board, a school or a partner would be sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import exports
from audit_app.reports import action_plan, area
from audit_app.rules.schools.terms import year_words
from audit_app.safety.keys import derive
from audit_app.sample.made import PASSPHRASE, Clock, counted, make_sample
from audit_app.store.file import open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.schools.area import area_of, practice_of
from audit_app.workbook.schools.documents import (
    BEFORE,
    LETTER,
    REPLY,
    REPORT,
    SHEET,
    SLIP,
    school_document,
)
from audit_app.workbook.schools.going_out import GoingOut
from audit_app.workbook.workbook import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from audit_app.document import Report
    from audit_app.records import School


def sample_made(folder: Path, today: date) -> None:
    """Make the sample and its documents, and say where they are."""
    path = make_sample(folder, today)
    print(f"The sample workbook is {path}")
    for name in write_documents(path, folder, today):
        print(f"  {name}")
    print(f"Its passphrase is: {PASSPHRASE}")


def county_made(folder: Path, today: date) -> None:
    """Make a county of schools, saying how far it is, and where it lies."""
    from audit_app.sample.county.made import make_county

    def tick(done: int, of: int) -> None:
        print(f"\r{done} of {of} returns", end="", flush=True)

    path = make_county(folder, today, tick)
    print(f"\rThe county is {path}")
    print(f"Its passphrase is: {PASSPHRASE}")


def write_documents(path: Path, folder: Path, today: date) -> list[str]:
    """Write every kind of document that the sample can show; their names."""
    file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
    try:
        book = Workbook(file, counted(Clock(today)), Author("Audit co-ordinator", "sample"))
        names = []
        for name, report in _documents(book, today):
            exports.write(report, folder / name)
            names.append(name)
        return names
    finally:
        file.close()


def _documents(book: Workbook, today: date) -> Iterator[tuple[str, Report]]:
    documents = book.documents
    yield "Action plan.xlsx", action_plan.sheet(documents.plan(today))
    yield "Action plan.pdf", action_plan.paper(documents.plan(today))
    yield "Action plan, large print.pdf", action_plan.paper(documents.plan(today, large_print=True))
    for audit in book.audits.all():
        yield f"{audit.code} audit report.pdf", documents.audit_report(audit.id, today)
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    cases = book.audits.cases(running.id)
    yield f"{cases[2].reference} record.pdf", documents.case_record(cases[2].reference, today)
    opened = next(r for r in book.returns.of_audit(running.id) if not book.returns.is_signed(r))
    child = next(case.reference for case in cases if case.id == opened.case_id)
    yield f"{child} return.xlsx", documents.return_workbook(opened.id, today)
    yield from _of_the_area(book, today)
    yield from _of_schools(book, today)
    yield "Recovery key.pdf", documents.recovery_sheet(today)


def _of_schools(book: Workbook, today: date) -> Iterator[tuple[str, Report]]:
    """The programme, what the school that was visited last is sent, and one return to fill in."""
    year = book.programme.years().year_of(today)
    for suffix in (".xlsx", ".pdf", ".ics"):
        yield f"Programme {year_words(year)}{suffix}", book.programme.report(year, today, suffix)
    done = [one for one in book.visits.all() if one.standing == "done" and one.kind == "full"]
    school = book.schools.one(max(done, key=lambda one: one.on_date or "").school_id)
    for what in (LETTER, SHEET, SLIP, REPLY, REPORT):
        name = what.replace("-", " ").capitalize()
        whose = _next_visited(book, school) if what in BEFORE else school
        yield f"{name}.pdf", school_document(book, what, whose, today)
    round_ = book.rounds.all()[0]
    going = GoingOut(book, round_)
    registered = {held.id for held in book.schools.all() if held.urn}
    to_come = next(
        one
        for one in book.rounds.returns(round_.id)
        if one.school_id in registered and not book.returns.is_signed(one)
    )
    yield going.name(to_come), going.report(to_come, today)


def _next_visited(book: Workbook, otherwise: School) -> School:
    """The school whose visit comes next, since a letter goes out before its visit."""
    planned = [one for one in book.visits.all() if one.standing == "planned" and one.on_date]
    if not planned:
        return otherwise
    return book.schools.one(min(planned, key=lambda one: one.on_date or "").school_id)


def _of_the_area(book: Workbook, today: date) -> Iterator[tuple[str, Report]]:
    """What the partnership is told of its schools, for the last year whose returns are all due."""
    year = min(held.year or 0 for held in book.rounds.all())
    held = area_of(book, year, today)
    words = year_words(year)
    yield f"Area summary {words}.pdf", area.paper(held)
    yield f"Area summary {words}.xlsx", area.sheet(held)
    practice = practice_of(book, year, today)
    yield f"Good practice {words}.pdf", practice
    yield f"Good practice {words}.txt", practice
