"""A small audit that has been sent: two agencies, two children, the core and the neglect module."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from forms.compile import OwnQuestion, compile_form
from forms.read import library

if TYPE_CHECKING:
    from audit_app.records import Audit, Return
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm


@dataclass(frozen=True)
class Sent:
    """The audit, its form and its returns."""

    audit: Audit
    form: CompiledForm
    returns: list[Return]


def neglect_form() -> CompiledForm:
    own = [OwnQuestion("OWN.1", "Was the child’s school told?", "ypn")]
    return compile_form(library()["case-core"], [library()["theme-neglect"]], own)


@pytest.fixture
def sent(workbook: Workbook) -> Sent:
    agencies = workbook.settings.add_agencies([("Housing", "HSG"), ("Police", "POL")])
    audit = workbook.audits.one(workbook.audits.add("NEG26", "Neglect, autumn 2026"))
    workbook.audits.ask(audit, agencies)
    workbook.audits.add_cases(
        audit,
        [{"reference": "NEG26-01", "age_band": "5–9"}, {"reference": "NEG26-02"}],
    )
    form = neglect_form()
    workbook.audits.choose_form(audit, form, ["theme-neglect"], None)
    audit = workbook.audits.one(audit.id)
    workbook.returns.send(
        audit, workbook.audits.agencies(audit.id), workbook.audits.cases(audit.id)
    )
    return Sent(workbook.audits.one(audit.id), form, workbook.returns.of_audit(audit.id))
