"""A return speaks to whoever fills it in: a nursery, a college and a trust have no headteacher."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from forms.settings_words import DEFAULT_WORDING
from tests.audit_app.workbook.schools.conftest import Year, out
from tests.audit_app.workbook.schools.invented import DUE, add_school, add_trust

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook


def sent(book: Workbook, phase: str, folder: Path, *, whose: str = "") -> str:
    """Every word of the return of one setting: its cells, and what it says of a cell to fill in.

    `whose` is `setting` for one that is in a trust with another, `trust` for the trust's own.
    """
    trust = add_trust(book, "1", "Two Lights Trust") if whose else None
    school = add_school(book, "900001", "Saltmarsh", phase, trust_id=trust)
    if trust:
        add_school(book, "900002", "Dunes", "PRI", trust_id=trust)
    book.rounds.open(2026, DUE, DEFAULT_WORDING)
    audit = book.rounds.of_year(2026)
    assert audit is not None
    wanted = trust if whose == "trust" else school
    [returned] = [
        one for one in book.rounds.returns(audit.id) if wanted in {one.school_id, one.trust_id}
    ]
    year = Year(audit, returned, book.returns.form(returned), school)
    said = []
    for page in openpyxl.load_workbook(out(book, year, folder)).worksheets:
        said += [str(cell) for line in page.iter_rows(values_only=True) for cell in line if cell]
        said += [rule.prompt or "" for rule in page.data_validations.dataValidation]
    return " ".join(" ".join(said).split())


@pytest.mark.parametrize("phase", ["PRI", "P16", "IND", "NMS", "AGR", "PVI", "CM"])
def test_no_setting_is_told_to_tick_where_nothing_can_be_ticked(
    phase: str, workbook: Workbook, tmp_path: Path
) -> None:
    said = sent(workbook, phase, tmp_path)
    assert "Every part that applies is named." in said
    assert "tick" not in said.lower()


@pytest.mark.parametrize("phase", ["P16", "PVI", "CM"])
def test_whoever_signs_is_asked_for_their_own_post(
    phase: str, workbook: Workbook, tmp_path: Path
) -> None:
    said = sent(workbook, phase, tmp_path)
    assert "Their post or role" in said
    assert "such as Headteacher" not in said


def test_a_setting_of_a_trust_need_be_no_school(workbook: Workbook, tmp_path: Path) -> None:
    said = sent(workbook, "P16", tmp_path, whose="setting")
    assert "Your own, without those that your trust answers" in said
    assert "Standards that are the same in all its settings are answered once by Two Lights" in said
    assert "in all its schools" not in said


def test_a_trust_is_told_of_no_rows_that_its_return_has_not(
    workbook: Workbook, tmp_path: Path
) -> None:
    said = sent(workbook, "PRI", tmp_path, whose="trust")
    assert "Name no child, no family and no member of staff anywhere: a role is enough." in said
    assert "What a trust answers for all its settings" in said
    for of_others in ("rows for roles", "fill in as many rows", "such as Headteacher"):
        assert of_others not in said


def test_a_setting_is_told_of_its_rows_for_roles_and_of_questions_that_may_be_left_blank(
    workbook: Workbook, tmp_path: Path
) -> None:
    said = sent(workbook, "PRI", tmp_path)
    assert "The names of staff belong in the rows for roles and in the signatures below" in said
    assert "fill in as many rows as you have" in said
    assert "A question marked “Only if” or “Not if” may be left blank" in said


def test_a_childminder_is_told_of_no_question_that_hangs_on_another(
    workbook: Workbook, tmp_path: Path
) -> None:
    assert "Only if" not in sent(workbook, "CM", tmp_path)


def test_no_standard_speaks_of_a_head_or_a_governing_body_where_there_may_be_none(
    workbook: Workbook, tmp_path: Path
) -> None:
    said = sent(workbook, "AGR", tmp_path)
    assert "a worry about any adult, whoever leads the setting included." in said
    assert "shared with the governing body, proprietor or committee?" in said
    assert "Each police notice of domestic abuse leads to support" in said, "G.06 is not asked here"
    assert "G.06 " not in said
