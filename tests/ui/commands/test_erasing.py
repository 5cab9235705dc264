"""What else is erased with some words is told before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.audit_app.store.later import brought_up
from ui.commands.erasing import erase, goes_too

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

KEY = ("G4.01", "")


def test_words_that_were_written_as_one_are_said_to_go_as_one(
    workbook: Workbook, sent: Sent
) -> None:
    returned = sent.returns[0]
    case = workbook.audits.case(returned.case_id or "").reference
    agency = workbook.settings.agency(returned.agency_id or "").name
    workbook.answers.answer(returned.id, sent.form, KEY, "yes", "Not theirs")
    assert goes_too(workbook, case, agency, KEY, "value") == ""
    later = brought_up(workbook)
    said = goes_too(later, case, agency, KEY, "choice")
    assert said == (
        "With the choice goes what was said in earlier versions as why: it was written as one with "
        "it and can only be erased as one."
    )
    assert erase(later, case, agency, KEY, "choice") > 0
    assert goes_too(later, case, agency, KEY, "choice") == ""
    later.close()
