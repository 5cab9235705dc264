"""What the returns of schools ask, by their sort: looked up once for all the files of a folder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.reports.return_slots import slots
from audit_app.reports.school_start import signatures
from audit_app.workbook.answers import given
from audit_app.workbook.bring_in.first_said import Choices
from forms.rules import possible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from audit_app.records import Return
    from audit_app.reports.return_slots import Slot
    from audit_app.reports.school_start import Signature
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.rules import Possible


@dataclass(frozen=True, slots=True)
class AskedOf:
    """What a return of one sort may come to ask, each row by its id and by its reference.

    `choices` are the answers that were chosen in files of this sort so far.
    """

    form: CompiledForm
    may_be_asked: tuple[Possible, ...]
    by_id: Mapping[str, Slot]
    by_ref: Mapping[str, Slot]
    signed: tuple[Signature, ...]
    choices: Choices


class Sorts:
    """The sorts of return that a folder's files are of, each worked out when it is first met.

    Only for as long as a folder is looked at: nothing here hears of a change.
    """

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._known: dict[tuple[str | None, ...], AskedOf] = {}

    def of(self, returned: Return) -> AskedOf:
        """What a return may come to ask. A setting answers alone, so no answer makes it another."""
        alone = returned.school_id is not None or returned.trust_id is not None
        who = None if alone else returned.id
        key = (returned.form_id, returned.phase, returned.level, returned.cycle, who)
        if key not in self._known:
            self._known[key] = self._worked_out(returned)
        return self._known[key]

    def _worked_out(self, returned: Return) -> AskedOf:
        returns = self._book.returns
        form, answers = returns.form(returned), self._book.answers.of_return(returned.id)
        found = possible(form, given(answers), returns.respondent(returned))
        held = slots(found)
        by_id = {slot.id: slot for slot in held}
        by_ref = {slot.ref.casefold(): slot for slot in held}
        return AskedOf(form, found, by_id, by_ref, signatures(found), Choices(form))
