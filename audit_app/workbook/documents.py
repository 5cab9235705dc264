"""Documents from an open workbook: gathers the records and builds each report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.reports import action_plan, audit_report, return_workbook, small
from audit_app.reports.case_record import case_record
from audit_app.reports.words import SENSITIVE
from audit_app.safety.keys import recovery_key
from audit_app.store.export_log import (
    Exported,
    exports_of,
    first_deed,
    log_export,
    newest_receipt,
)
from audit_app.workbook.answers import given
from audit_app.workbook.case_record import held_on
from audit_app.workbook.plan_held import plan_of
from audit_app.workbook.report_held import AGREED, held_of
from audit_app.workbook.respondents import by_record, children_of
from audit_app.workbook.unsettled import unsettled
from forms.rules import possible

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.document import Report
    from audit_app.workbook.unsettled.names import Named
    from audit_app.workbook.workbook import Workbook

PLAN, RETURN = "action-plan", "return"


class Documents:
    """Builds reports from what stands now; whoever writes one down tells `exported` afterwards."""

    def __init__(self, book: Workbook) -> None:
        self._book = book

    def partnership(self) -> str:
        """Whose documents these are."""
        return str(self._book.settings.all().get("partnership", "")) or "The partnership"

    def plan(
        self,
        today: date,
        *,
        agency: str = "",
        owner: str = "",
        marking: str = SENSITIVE,
        final: bool = False,
        large_print: bool = False,
    ) -> action_plan.Plan:
        """Everything that the plan is made from, of one lead agency, of one owner, or of all."""
        held = plan_of(self._book, self.partnership(), today, agency, owner)
        ids = {action.id for action in held.actions}
        return replace(
            held,
            marking=marking,
            final=final,
            large_print=large_print,
            meta=self.meta(PLAN),
            unsettled=_disputed(self._book, lambda one: one.page == "actions" and one.about in ids),
        )

    def audit_report(
        self,
        audit_id: str,
        today: date,
        *,
        marking: str = SENSITIVE,
        final: bool | None = None,
        large_print: bool = False,
    ) -> Report:
        """The report on one audit.

        `final` says whether it is the final version; None leaves it to the audit: the report is
        final once the audit has moved on from reflecting, since its findings are then agreed.
        """
        book = self._book
        audit = book.audits.one(audit_id)
        returns = book.returns.of_audit(audit_id)
        if audit.form_id is None or not returns:
            raise Problem(
                "not-sent",
                "This audit has not been sent, so there is nothing to report.",
                "Nothing was written.",
                "Finish setting it up and send it first.",
            )
        if final is None:
            final = audit.stage in AGREED
        gathered = held_of(book, audit, returns, self.partnership(), today)
        held = replace(
            gathered,
            marking=marking,
            version=_final(gathered.agreed_on) if final else self._draft(audit.code),
            large_print=large_print,
            unsettled=_disputed(book, lambda one: one.audit_id == audit_id),
        )
        if final:
            action_plan.see_that_it_may_be_final(held.actions)
        return audit_report.paper(held)

    def return_workbook(self, return_id: str, today: date) -> Report:
        """One agency's return, to be filled in elsewhere. A sealed one is not sent out."""
        book = self._book
        returned = book.returns.one(return_id)
        if returned.agency_id is None or returned.case_id is None:
            raise Problem("no-spreadsheet", "A session’s record is kept in the program.", "", "")
        if book.returns.is_signed(returned):
            raise Problem(
                "sealed",
                "This return is signed off.",
                "Nothing was written.",
                "Reopen it with a reason if it must be changed.",
            )
        audit = book.audits.one(returned.audit_id)
        who = (
            audit.title,
            book.audits.case(returned.case_id).reference,
            book.settings.agency(returned.agency_id).name,
        )
        form = book.returns.form(returned)
        answers, who_answers = book.answers.of_return(return_id), book.returns.respondent(returned)
        due = date.fromisoformat(audit.returns_due) if audit.returns_due else None
        meta = (*self.meta(RETURN), ("return", return_id), ("form", form.digest))
        return return_workbook.sheet(
            return_workbook.Out(
                self.partnership(),
                today,
                who,
                due,
                meta,
                audit.lead_role or "",
                audit.look_back_months or 12,
                date.fromisoformat(audit.sent_on) if audit.sent_on else None,
                str(book.settings.all().get("return_route", "")),
                by_record(form, who_answers),
            ),
            form,
            possible(form, given(answers), who_answers),
            answers,
        )

    def case_record(self, reference: str, today: date) -> Report:
        """Everything held on one reference; a Problem when no child has it."""
        return case_record(self.partnership(), today, held_on(self._book, reference))

    def key_sheet(self, audit_id: str, agency_id: str, today: date) -> Report:
        """The empty key sheet of one agency, for the children that it is asked about."""
        audit = self._book.audits.one(audit_id)
        references = [c.reference for c in children_of(self._book.file, audit, agency_id)]
        agency = self._book.settings.agency(agency_id)
        return small.key_sheet(self.partnership(), today, audit.title, agency.name, references)

    def recovery_sheet(self, today: date) -> Report:
        """The recovery key, to be printed."""
        file = self._book.file
        key = recovery_key(file.key)
        made_by = self._book.pen.author.by
        return small.recovery_sheet(self.partnership(), today, file.path.name, key, made_by)

    def exported(self, report: Report, what: str, file_name: str, digest: str) -> None:
        """Note an export that was written: what, when, by whom, its marking and its digest."""
        pen = self._book.pen
        identity = dict(report.meta).get("export") or pen.sources.new_id()
        log_export(
            self._book.file,
            Exported(
                identity,
                pen.stamp(),
                pen.author.by,
                what,
                report.marking,
                digest,
                file_name,
                int(dict(report.meta).get("receipt") or newest_receipt(self._book.file)),
            ),
        )

    def meta(self, kind: str) -> tuple[tuple[str, str], ...]:
        """What a document that comes back is known by: its kind, its workbook and its export."""
        return (
            ("kind", kind),
            ("workbook", workbook_id(self._book)),
            ("export", self._book.pen.sources.new_id()),
            ("receipt", str(newest_receipt(self._book.file))),
        )

    def _draft(self, code: str) -> str:
        """Which draft this is: one more than left before, from the window or the command line."""
        before = sum(
            one.what == f"{code} audit report"
            or (one.what == "audit-report" and code in one.file_name)
            for one in exports_of(self._book.file)
        )
        return f"Draft {before + 1}"


def _final(agreed_on: date | None) -> str:
    """`Final of 10 December 2025`: the day on which it became so, where the workbook holds one."""
    return f"Final of {agreed_on.day} {agreed_on:%B %Y}" if agreed_on else "Final"


def _disputed(book: Workbook, is_in: Callable[[Named], bool]) -> tuple[str, ...]:
    """What was said differently about the things that belong in a document."""
    return tuple(one.line for one in unsettled(book) if one.how == "disputed" and is_in(one.named))


def workbook_id(book: Workbook) -> str:
    """What a returned document knows this workbook by: its first deed, which every copy shares."""
    return first_deed(book.file)
