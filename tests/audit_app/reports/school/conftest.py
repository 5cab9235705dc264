"""A visit that was recorded, and one that is signed off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.workbook.puts import making
from tests.audit_app.reports.school.visited import PERSON, RECORD
from tests.audit_app.schooled import Schooled, saw, schooled

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook


@pytest.fixture
def held(workbook: Workbook) -> Schooled:
    made = schooled(workbook)
    saw(workbook, made, RECORD)
    contact = making(
        "contact", "c" * 32, school_id=made.school.id, role="dsl", name=PERSON, email="q@a.example"
    )
    workbook.pen.write("Add a contact", contact)
    return made


@pytest.fixture
def nothing(workbook: Workbook) -> Schooled:
    """A visit that is begun, in which nothing is answered yet."""
    return schooled(workbook)


@pytest.fixture
def done(workbook: Workbook, held: Schooled) -> Schooled:
    workbook.signing.sign_off(workbook.returns.one(held.returned.id), "Officer")
    return held
