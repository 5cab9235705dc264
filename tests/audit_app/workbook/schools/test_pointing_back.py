"""Words that come back and look as if they point at a child are left unless somebody takes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.workbook.bring_in.items import POINTS
from audit_app.workbook.bring_in.taking import take_returns
from tests.audit_app.workbook.schools.coming_back import NOTE, preview_school_return, stands, taken
from tests.audit_app.workbook.schools.filling import fill, sign

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("Seen with 943 476 5919 on the file", "like an NHS number"),
        ("The pupil, born 3/4/2015, was heard", "like a date of birth"),
        ("They moved to ZZ1 1ZZ in May", "like a postcode"),
    ],
)
def test_a_note_that_may_point_at_a_child_is_listed_and_left(
    workbook: Workbook, year: Year, path: Path, note: str, kind: str
) -> None:
    fill(sign(path), {"A.01": {"Answer": "Fully met", NOTE: note}})
    back = preview_school_return(workbook, path)
    [item] = [item for item in back.preview.items if item.sort == POINTS]
    assert kind in item.what
    assert "A.01" in item.row
    taken(workbook, back)
    assert stands(workbook, year)["A.01"] == ("Fully met", "")
    assert not workbook.returns.is_signed(workbook.returns.one(year.returned.id)), "not whole"


def test_a_note_that_was_looked_at_can_be_taken_on_purpose(
    workbook: Workbook, year: Year, path: Path
) -> None:
    note = "The register of 943 476 5919 rows was read"
    fill(path, {"A.01": {"Answer": "Fully met", NOTE: note}})
    back = preview_school_return(workbook, path)
    take_returns(workbook, [(back, tuple(range(len(back.preview.items))))])
    assert stands(workbook, year)["A.01"] == ("Fully met", note)


def test_days_and_counts_in_a_note_are_no_trouble(
    workbook: Workbook, year: Year, path: Path
) -> None:
    note = "Read on 20/11/2026: 23 of 25, and again on 2026-11-24"
    fill(path, {"A.01": {"Answer": "Fully met", NOTE: note}})
    taken(workbook, preview_school_return(workbook, path))
    assert stands(workbook, year)["A.01"] == ("Fully met", note)
