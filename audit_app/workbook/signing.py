"""Signing a return off, and opening it again with a reason."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from audit_app.journal.lines import Sort, canonical
from audit_app.safety.text import checked
from audit_app.workbook.answers import answering
from audit_app.workbook.schools.agreed import OWN, into_the_plan, out_of_the_plan
from audit_app.workbook.schools.contacts import told_in
from audit_app.workbook.schools.visiting import closing
from audit_app.workbook.sign_off import reopening, signing

if TYPE_CHECKING:
    from audit_app.records import Return
    from audit_app.workbook.answers import Answers
    from audit_app.workbook.concerns import Concerns
    from audit_app.workbook.pen import Change, Pen
    from audit_app.workbook.returns import Returns
    from forms.rules import Key

CAME_SIGNED = "Sign off a return as it came signed"


class Signing:
    """Seals returns; what stands in one that is sealed is what was signed."""

    def __init__(self, pen: Pen, answers: Answers, returns: Returns, concerns: Concerns) -> None:
        self._pen, self._answers = pen, answers
        self._returns, self._concerns = returns, concerns

    def sign_off(
        self, returned: Return, role: str, label: str = "Sign off a return"
    ) -> Change | None:
        """Seal a return: it then shows exactly what stands in it now, whatever arrives later.

        Questions may be left unanswered; they are shown first and stay listed as unanswered. A
        question for the signature itself is answered by signing. What a setting says that it will
        improve joins the plan. Under `CAME_SIGNED` it is sealed with its file, and goes back with
        it.
        """
        is_untold = self._concerns.is_untold(returned)
        with self._pen.file.all_at_once():
            signing(self._pen, returned, role, is_untold=is_untold)  # before anything is written
            self._answer_by_signing(returned, role)
            put = signing(self._pen, returned, role, is_untold=is_untold)
            puts = [put, *closing(self._pen, returned, self._answers)]
            puts += told_in(self._pen, returned, self._answers)
            if returned.school_id is not None:
                puts += into_the_plan(self._pen.file, returned.id, returned.school_id, OWN)
            return self._pen.write(label, puts, Sort.SIGN_OFF)

    def _answer_by_signing(self, returned: Return, role: str) -> None:
        """A school's head and governor sign for themselves: nobody else does so for them."""
        if returned.school_id is not None:
            return
        today = self._pen.today().isoformat()
        for gap in self._returns.missing(returned):
            if gap.asked.question.type == "sign_off" and gap.why == "required":
                self._signed(returned.id, gap.asked.key, role.strip(), today)

    def reopen(self, returned: Return, role: str, reason: str) -> Change | None:
        """Open a signed return again, with the reason; its next sign-off is a new version.

        The actions that it put in the plan stay there.
        """
        put = reopening(self._pen, returned, role, reason)
        return self._pen.write("Reopen a return", [put], Sort.REOPEN)

    def take_back(self, returned: Return, role: str, reason: str) -> Change | None:
        """Open a return again whose file is taken back; its untouched actions go with it."""
        put = reopening(self._pen, returned, role, reason)
        gone = out_of_the_plan(self._pen.file, returned.id, CAME_SIGNED)
        return self._pen.write("Reopen a return", [put, *gone], Sort.REOPEN)

    def _signed(self, return_id: str, key: Key, role: str, today: str) -> Change | None:
        """Answer a form's own question for the signature, as a part of signing: no deed to undo.

        What somebody typed in it already stays.
        """
        held = self._answers.of_return(return_id).get(key)
        typed = json.loads(held.value) if held is not None and held.value else {}
        value = canonical({"date": today, "role": checked(role), **typed})
        puts = answering(return_id, key, "value", {"value": value, "why_na": None})
        return self._pen.write(f"Sign {key[0]}", puts, Sort.SIGN_OFF)
