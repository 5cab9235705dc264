"""What the tests of the audit report begin with: answers in returns, and what a report says."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from audit_app.analysis.judged import Judged
from audit_app.document import Facts, Report, Table, words
from forms.model import Question

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent


TODAY = date(2026, 11, 25)


OWN = "OWN.1"


def judged_as(name: str, met: int, of: int) -> Judged:
    return Judged(Question(name, "select_one", f"Is {name} done?"), "Part", met, of - met)


def table(report: Report, name: str) -> list[list[str]]:
    [found] = [b for b in report.blocks if isinstance(b, Table) and b.name == name]
    blanks = [column.blank for column in found.columns]
    return [
        [words(cell, blank) for cell, blank in zip(row.cells, blanks, strict=True)]
        for row in found.rows
    ]


def answered(workbook: Workbook, sent: Sent, values: tuple[str, ...], signed: int) -> None:
    """Answer the audit's own question in each return; sign the first so many."""
    for place, (returned, value) in enumerate(zip(sent.returns, values, strict=False)):
        workbook.answers.answer(returned.id, sent.form, ("G0.01", ""), "child")
        workbook.answers.answer(returned.id, sent.form, (OWN, ""), value)
        if place < signed:
            workbook.signing.sign_off(workbook.returns.one(returned.id), "Team manager")


def answer_ids(workbook: Workbook, sent: Sent) -> list[str]:
    return [workbook.answers.of_return(r.id)[OWN, ""].id for r in sent.returns]


def facts(report: Report) -> dict[str, str]:
    [found] = [b for b in report.blocks if isinstance(b, Facts) and b.name.startswith("How the")]
    return {label: words(value) for label, value in found.rows}
