"""Sending an audit to its agencies, and what stands in the way of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.facets import REMOVAL
from audit_app.journal.lines import derived_id
from audit_app.problems import Problem
from audit_app.records import Agency, Asked, Case, PinnedForm
from audit_app.rules.asked import asked_of_nobody, pairs_asked
from audit_app.store import read
from audit_app.store.differences import differences
from audit_app.workbook.puts import changing, making

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.journal.lines import Put
    from audit_app.records import Audit
    from audit_app.store.differences import Difference
    from audit_app.store.file import WorkbookFile
    from audit_app.workbook.pen import Change, Pen

_ABOUT = "who is asked about "
_WHO_IS_ASKED = frozenset({("asked", "asked"), ("case", "agencies"), ("case", REMOVAL)})


class Sending:
    """Makes the return of each agency about each child."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def send(
        self, audit: Audit, agencies: Sequence[Agency], cases: Sequence[Case]
    ) -> Change | None:
        """Make a return for each agency about each child that it is asked about.

        All are on the audit's pinned form. An agency that is left out for a child gets none. Raises
        Problem while something is missing, or while people differ on who is asked.
        """
        see_that_it_can_be_sent(self._pen.file, audit, agencies, cases)
        puts: list[Put] = []
        for agency, case in pairs_asked(cases, agencies):
            puts += self._made(audit, agency, case)
        puts += changing(audit, stage="collect", sent_on=self._pen.today().isoformat())
        return self._pen.write(f"Send {audit.code}", puts)

    def ask_too(self, audit: Audit, agency: Agency, case: Case) -> Change | None:
        """Ask an agency that was left out about a child after all, once the audit is sent."""
        if audit.sent_on is None or audit.form_id is None:
            raise Problem(
                "not-sent",
                "This audit has not been sent.",
                "Nothing was changed.",
                "Choose who is asked about a child where the audit is set up.",
            )
        if audit.stage == "closed":
            raise Problem(
                "closed",
                "This audit is closed, so nobody is asked any more.",
                "Nothing was changed.",
                "Repeat the audit, and ask there.",
            )
        puts = self._made(audit, agency, case)
        if agency.id in case.not_asked:
            still = tuple(held for held in case.not_asked if held != agency.id)
            puts += changing(case, not_asked=still)
        return self._pen.write(f"Ask {agency.name} about {case.reference}", puts)

    def _made(self, audit: Audit, agency: Agency, case: Case) -> list[Put]:
        """What makes the return of an agency about a child, the same on every laptop."""
        form_id = audit.form_id or ""
        digest = read.row(self._pen.file, PinnedForm, form_id).digest
        return making(
            "return",
            derived_id("return", audit.id, digest, agency.id, case.id, "first"),
            audit_id=audit.id,
            form_id=form_id,
            agency_id=agency.id,
            case_id=case.id,
            occasion="first",
        )


def see_that_it_can_be_sent(
    file: WorkbookFile, audit: Audit, agencies: Sequence[Agency], cases: Sequence[Case]
) -> None:
    """Look through an audit before it is sent. Raises Problem with what stands in the way."""
    if audit.form_id is None or not agencies or not cases:
        raise Problem(
            "not-ready",
            "This audit cannot be sent yet: it needs its questions, agencies and children.",
            "Nothing was sent.",
            "Go through the steps of setting it up; each says what is missing.",
        )
    if left := asked_of_nobody(cases, agencies):
        raise Problem(
            "nobody-asked",
            " ".join(left),
            "Nothing was sent.",
            "Tick who is asked in the column “Agencies asked” of the children, or take the "
            "child or the agency out.",
        )
    if differ := who_differs(file, audit):
        raise Problem(
            "differs",
            " ".join(differ),
            "Nothing was sent.",
            "Settle it on the page “Said differently”, which Ctrl+K finds; then send.",
        )


def who_differs(file: WorkbookFile, audit: Audit) -> list[str]:
    """Each thing that people say differently of who is asked in an audit: a sentence, with who.

    Once it is sent the returns say who is asked, and one that is there cannot be unsent.
    """
    called = {
        held.id: f"whether {read.row(file, Agency, held.agency_id).name} is asked"
        for held in read.rows(file, Asked, audit_id=audit.id)
    }
    called |= {
        held.id: f"{_ABOUT}{held.reference}"
        for held in read.rows(file, Case, order="reference, id", audit_id=audit.id)
    }
    found = {
        (one.row, one.facet): one
        for one in differences(file, called)
        if one.how == "disputed" and (one.kind, one.facet) in _WHO_IS_ASKED
    }
    order = list(called)
    return [
        _told(one, called[row])
        for (row, _facet), one in sorted(found.items(), key=lambda held: order.index(held[0][0]))
    ]


def _told(one: Difference, about: str) -> str:
    people = sorted({by for _cells, by in one.said})
    if one.facet == REMOVAL:
        out = about.removeprefix(_ABOUT)
        return f"{people[0]} took {out} out, which somebody else has changed."
    if len(people) == 1:
        return f"Two people in the role {people[0]} differ on {about}."
    return f"{', '.join(people[:-1])} and {people[-1]} differ on {about}."
