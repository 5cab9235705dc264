"""What a trust is asked for all of its schools, and for which."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

import exports
from audit_app.workbook.schools.going_out import GoingOut
from forms.rules import fits
from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.intake.editing import TODAY
from tests.audit_app.workbook.schools.invented import DUE, add_school, add_trust

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.records import Return
    from audit_app.workbook.workbook import Workbook


def trusts_return(book: Workbook, *schools: tuple[str, str]) -> Return:
    """The return of a trust of these schools, each with its phase, of a year that is opened."""
    trust = add_trust(book, "9001", "Tern Invented Trust")
    for at, (name, phase) in enumerate(schools):
        add_school(book, f"90000{at}", name, phase, trust_id=trust)
    opened = book.rounds.open(2026, DUE, DEFAULT_WORDING)
    return next(one for one in book.rounds.returns(opened.round_id) if one.trust_id == trust)


@pytest.mark.parametrize("names", [("Anchor", "Breakwater"), ("Breakwater", "Anchor")])
@pytest.mark.parametrize(
    ("phases", "wanted"),
    [
        (("P16", "SEC"), "A.04b"),  # of section 128 a college alone is not asked
        (("AGR", "PRI"), "M.01"),  # nor one without a duty of the Prevent duty
        (("PRI", "IND"), "N.03"),  # and the independent schools' standards are theirs alone
    ],
)
def test_a_trust_is_asked_what_any_of_its_schools_would_be_asked_alone(
    workbook: Workbook, names: tuple[str, str], phases: tuple[str, str], wanted: str
) -> None:
    one = trusts_return(workbook, *zip(names, phases, strict=True))
    form, who = workbook.returns.form(one), workbook.returns.respondent(one)
    assert wanted in {question.name for question in form.questions if fits(form, question, who)}


def test_a_trusts_spreadsheet_says_that_it_is_a_trusts_and_for_which_schools(
    workbook: Workbook, tmp_path: Path
) -> None:
    one = trusts_return(
        workbook, ("Saltmarsh Primary", "PRI"), ("Dunes Secondary", "SEC"), ("Small Crabs", "CM")
    )
    add_school(workbook, "900008", "Gull Academy", "SEC")
    path = tmp_path / "trust.xlsx"
    exports.write(GoingOut(workbook, workbook.audits.one(one.audit_id)).report(one, TODAY), path)
    page = openpyxl.load_workbook(path)["Start here"]
    said = {str(line[0].value): line[1].value for line in page.iter_rows(max_col=2)}
    assert said["Trust"] == "Tern Invented Trust"
    assert said["Answers for"] == "Dunes Secondary; Saltmarsh Primary"
    assert "Setting" not in said
