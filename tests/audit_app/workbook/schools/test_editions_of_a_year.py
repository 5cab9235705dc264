"""A school that was asked on two editions of its form is one school in its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from audit_app.rules.returning import NOT_SENT, RETURNED, SENT
from audit_app.workbook.bring_in.taking import take_returns
from audit_app.workbook.schools.area import area_of
from audit_app.workbook.schools.year_stands import returns_by_school, year_stands
from tests.audit_app.intake.editing import TODAY
from tests.audit_app.workbook.schools.coming_back import preview_school_return, sealing
from tests.audit_app.workbook.schools.conftest import Year, opened
from tests.audit_app.workbook.schools.filling import fill, sign
from tests.audit_app.workbook.schools.invented import add_school
from tests.audit_app.workbook.schools.other_edition import THEIRS, TYPED, on_other_edition

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook


def test_last_years_file_on_an_older_edition_stays_last_years(
    workbook: Workbook, tmp_path: Path
) -> None:
    before, now = opened(workbook, 2025), opened(workbook, 2026)
    path = on_other_edition(workbook, before, tmp_path)
    with pytest.raises(Problem, match="of 2025-26, and this page is that of 2026-27"):
        preview_school_return(workbook, path, now.audit.id)


def test_a_file_of_an_edition_that_both_hold_is_taken_whole_by_its_own_return(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    path = fill(on_other_edition(workbook, year, tmp_path), TYPED)
    back = preview_school_return(workbook, path, year.audit.id)
    assert (back.return_id, back.preview.notice, back.problems) == (THEIRS, "", ())


def test_of_two_returns_of_one_school_the_one_that_is_furthest_is_shown_for_the_year(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    path = sign(fill(on_other_edition(workbook, year, tmp_path), TYPED))
    back = preview_school_return(workbook, path, year.audit.id)
    taken = take_returns(workbook, [(sealing(back), back.preview.taken_first)])
    assert taken.sealed == 1
    shown = returns_by_school(workbook, 2026, TODAY)
    assert shown is not None
    assert shown[year.school].state == RETURNED

    first = workbook.signing.sign_off(year.returned, "Head")
    assert first is not None
    workbook.signing.reopen(workbook.returns.one(THEIRS), "Officer", "Asked again")
    shown = returns_by_school(workbook, 2026, TODAY)
    assert shown is not None
    assert shown[year.school].state == RETURNED


def test_a_school_that_was_asked_on_two_editions_counts_once_in_its_year(
    workbook: Workbook, year: Year, tmp_path: Path
) -> None:
    add_school(workbook, "900002", "Eelgrass Primary", "PRI")
    workbook.rounds.ask_new(year.audit)
    path = sign(fill(on_other_edition(workbook, year, tmp_path), TYPED))
    back = preview_school_return(workbook, path, year.audit.id)
    stands = year_stands(workbook, year.audit.id, TODAY)
    assert stands.sentence == "0 of 2 returns are back."
    take_returns(workbook, [(sealing(back), back.preview.taken_first)])
    stands = year_stands(workbook, year.audit.id, TODAY)
    assert stands.sentence == "1 of 2 returns is back."
    assert (stands.count(RETURNED), stands.count(NOT_SENT), stands.count(SENT)) == (1, 1, 0)
    both = [one for one in stands.returns if one.editions > 1]
    assert [(one.name, one.return_id, one.editions) for one in both] == [
        ("Saltmarsh Primary", THEIRS, 2)
    ]
    assert workbook.rounds.signed(year.audit.id) == (1, 2)
    area = area_of(workbook, 2026, TODAY)
    assert (area.rate.returned, area.rate.of) == (1, 2)

    workbook.signing.sign_off(year.returned, "Head")
    assert year_stands(workbook, year.audit.id, TODAY).sentence == "1 of 2 returns is back."
    assert workbook.rounds.signed(year.audit.id) == (1, 2)
    area = area_of(workbook, 2026, TODAY)
    assert (area.rate.returned, area.rate.of, area.merged, len(area.now.said)) == (1, 2, 0, 1)
