"""An audit of three children that asks three agencies and is not sent yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.audit_app.conftest import neglect_form

if TYPE_CHECKING:
    from audit_app.records import Audit
    from audit_app.workbook.workbook import Workbook


@pytest.fixture
def audit(workbook: Workbook) -> Audit:
    """An audit of three children that asks three agencies and is not sent yet."""
    agencies = workbook.settings.add_agencies(
        [("Housing", "HSG"), ("Police", "POL"), ("Schools", "EDU")]
    )
    audit = workbook.audits.one(workbook.audits.add("NEG26", "Neglect, autumn 2026"))
    workbook.audits.ask(audit, agencies)
    workbook.children.put(audit, [{"reference": f"NEG26-0{n}"} for n in (1, 2, 3)])
    workbook.forms.choose(audit, neglect_form(), ["theme-neglect"], None)
    return workbook.audits.one(audit.id)
