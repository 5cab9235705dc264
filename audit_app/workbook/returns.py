"""Returns: sent to each agency about each child, walked, signed off, and reopened with a reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from audit_app.journal.lines import Put, Sort, derived_id
from audit_app.journal.seals import Seal, read_seal
from audit_app.problems import Problem
from audit_app.records import Agency, Audit, Case, Concern, PinnedForm, Return
from audit_app.rules.asked import pairs_asked
from audit_app.store import read
from audit_app.store.at_risk import forms_answered, untold_in
from audit_app.workbook.answers import given
from audit_app.workbook.puts import changing, making
from audit_app.workbook.respondents import respondent
from audit_app.workbook.schools.contacts import told_in
from audit_app.workbook.schools.visiting import closing
from audit_app.workbook.sending import see_that_it_can_be_sent
from audit_app.workbook.sign_off import reopening, signing
from forms.compiled import read_compiled
from forms.progress import missing, progress, stops
from forms.rules import Respondent, shown_from_elsewhere
from forms.stopping import stopping_choices
from forms.values.words import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.workbook.answers import Answers
    from audit_app.workbook.pen import Change, Pen
    from forms.compiled import CompiledForm
    from forms.progress import Missing, Progress

_compiled = lru_cache(maxsize=32)(read_compiled)

HOLDS_NOTHING = ("G0.01", "nothing")
CAME_SIGNED = "Sign off a return as it came signed"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a return stands: its progress, what would still be asked for, and its sign-off."""

    returned: Return
    answered: int
    asked: int
    to_fix: int
    seal: Seal | None
    is_nil: bool

    @property
    def is_signed(self) -> bool:
        """Whether it is signed off now; a nil return that is signed counts too."""
        return self.seal is not None and not self.seal.is_open


class Returns:
    """Each respondent's completed form about each subject."""

    def __init__(self, pen: Pen, answers: Answers) -> None:
        self._pen = pen
        self._answers = answers
        self._known: dict[str, Standing] = {}
        self._stops: dict[str, tuple[tuple[str, str], ...]] = {}

    def of_audit(self, audit_id: str) -> list[Return]:
        """An audit's case returns; a session's own return is not among them."""
        found = read.rows(self._pen.file, Return, audit_id=audit_id)
        return [returned for returned in found if returned.case_id is not None]

    def of_session(self, session_id: str) -> Return:
        """The return in which a session was recorded."""
        [returned] = read.rows(self._pen.file, Return, session_id=session_id)
        return returned

    def one(self, return_id: str) -> Return:
        """One return."""
        return read.row(self._pen.file, Return, return_id)

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
        puts += changing(audit, stage="collect", sent_on=self._pen.stamp()[:10])
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

    def form(self, returned: Return) -> CompiledForm:
        """The compiled form that a return answers, as it was pinned."""
        return _compiled(read.row(self._pen.file, PinnedForm, returned.form_id).text)

    def respondent(self, returned: Return) -> Respondent:
        """Who answers about whom, beside which other agencies, as the form's rules take it."""
        today = date.fromisoformat(self._pen.stamp()[:10])
        return respondent(self._pen.file, returned, self.form(returned), today)

    def shown_from_elsewhere(self, returned: Return) -> list[tuple[str, str, str]]:
        """Facts of the child that another agency answers: section, question and answer of each."""
        form, who = self.form(returned), self.respondent(returned)
        answers = given(self._answers.of_return(returned.id))
        shown = []
        for one in shown_from_elsewhere(form, answers, who):
            told = who.elsewhere.get(one.question.name)
            words = in_words(form, one.question, told.value) if told is not None else ""
            shown.append((one.section.name, one.question.label, words or "Not answered yet"))
        return shown

    def is_signed(self, returned: Return) -> bool:
        """Whether a return is signed off now."""
        seal = read_seal(returned.seal)
        return seal is not None and not seal.is_open

    def standing(self, returned: Return) -> Standing:
        """How a return stands; remembered until something in it changes."""
        known = self._known.get(returned.id)
        if known is None or known.returned != returned:
            known = self._worked_out(returned)
            self._known[returned.id] = known
        return known

    def progress(self, returned: Return) -> Progress:
        """How far a return has got, by section."""
        answers = given(self._answers.of_return(returned.id))
        return progress(self.form(returned), answers, self.respondent(returned))

    def missing(self, returned: Return) -> tuple[Missing, ...]:
        """What would still be asked for before a sign-off."""
        answers = given(self._answers.of_return(returned.id))
        return missing(self.form(returned), answers, self.respondent(returned))

    def sign_off(
        self, returned: Return, role: str, label: str = "Sign off a return"
    ) -> Change | None:
        """Seal a return: it then shows exactly what stands in it now, whatever arrives later.

        Questions may be left unanswered; they are shown first and stay listed as unanswered. A
        question for the signature itself is answered by signing. Under `CAME_SIGNED` it is sealed
        with its file, and goes back with it.
        """
        is_untold = self.is_untold(returned)
        with self._pen.file.all_at_once():
            signing(self._pen, returned, role, is_untold=is_untold)  # before anything is written
            self._answer_by_signing(returned, role)
            put = signing(self._pen, returned, role, is_untold=is_untold)
            puts = [put, *closing(self._pen, returned, self._answers)]
            puts += told_in(self._pen, returned, self._answers)
            return self._pen.write(label, puts, Sort.SIGN_OFF)

    def _answer_by_signing(self, returned: Return, role: str) -> None:
        """A school's head and governor sign for themselves: nobody else does so for them."""
        if returned.school_id is not None:
            return
        today = self._pen.stamp()[:10]
        for gap in self.missing(returned):
            if gap.asked.question.type == "sign_off" and gap.why == "required":
                self._answers.signed(returned.id, gap.asked.key, role.strip(), today)

    def is_untold(self, returned: Return) -> bool:
        """Whether an answer says that a child is at risk now, and nobody is said to be told."""
        answers = given(self._answers.of_return(returned.id))
        return stops(self.form(returned), answers) and not read.rows(
            self._pen.file, Concern, return_id=returned.id
        )

    def untold(self, audits: Sequence[str]) -> list[Return]:
        """The audits' returns that say that a child is at risk now, and not who was told."""
        file = self._pen.file
        stopping = {form: self._stopping(form) for form in forms_answered(file, audits)}
        return untold_in(file, audits, stopping)

    def _stopping(self, form: str) -> tuple[tuple[str, str], ...]:
        """The answers of a pinned form that stop the person; a pinned form never changes."""
        if form not in self._stops:
            pinned = read.row(self._pen.file, PinnedForm, form)
            self._stops[form] = stopping_choices(pinned.text)
        return self._stops[form]

    def reopen(self, returned: Return, role: str, reason: str) -> Change | None:
        """Open a signed return again, with the reason; its next sign-off is a new version."""
        put = reopening(self._pen, returned, role, reason)
        return self._pen.write("Reopen a return", [put], Sort.REOPEN)

    def heard(self, change: Change) -> None:
        """Forget how returns stood that a change may have touched."""
        if change.kinds & {"answer", "return", "case", "agency", "pinned_form", "concern"}:
            self._known.clear()

    def _worked_out(self, returned: Return) -> Standing:
        answers = given(self._answers.of_return(returned.id))
        seal = read_seal(returned.seal)
        question, nothing = HOLDS_NOTHING
        opening = answers.get((question, ""))
        is_nil = opening is not None and opening.value == nothing
        if not answers:
            return Standing(returned, 0, 0, 0, seal, is_nil=False)
        form, who = self.form(returned), self.respondent(returned)
        reached = progress(form, answers, who)
        to_fix = sum(1 for gap in missing(form, answers, who) if gap.why in {"note", "unfit"})
        return Standing(returned, reached.answered, reached.asked, to_fix, seal, is_nil)
