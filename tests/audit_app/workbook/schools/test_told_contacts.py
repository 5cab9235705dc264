"""A return that is signed off brings the officer's list of contacts up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.store.verify import check

if TYPE_CHECKING:
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.workbook.schools.conftest import Year

HEAD, LEAD = "headteacher_principal_or", "dsl"


def held(book: Workbook, year: Year) -> dict[str, tuple[str | None, str | None]]:
    return {one.role: (one.name, one.trained_on) for one in book.contacts.of_school(year.school)}


def say(book: Workbook, year: Year, *rows: dict[str, str]) -> None:
    book.answers.answer(year.returned.id, year.form, ("AY.01", ""), list(rows))


def test_who_holds_a_role_is_known_once_the_return_is_signed(
    workbook: Workbook, year: Year
) -> None:
    say(
        workbook,
        year,
        {"row": HEAD, "name": "A. Tern", "email": "head@tern.example"},
        {"row": LEAD, "name": "B. Plover", "trained": "2026-09-14"},
    )
    assert held(workbook, year) == {}, "a draft is no word yet"
    workbook.signing.sign_off(workbook.returns.one(year.returned.id), "Headteacher")
    assert held(workbook, year) == {"head": ("A. Tern", None), "dsl": ("B. Plover", "2026-09-14")}
    assert check(workbook.file).faults == ()


def test_a_role_left_blank_stays_as_it_is_held(workbook: Workbook, year: Year) -> None:
    school = workbook.schools.one(year.school)
    workbook.contacts.put(school, "governor", "C. Knot", "", None)
    workbook.contacts.put(school, "dsl", "Somebody before", "", "2024-01-10")
    say(workbook, year, {"row": LEAD, "name": "B. Plover"})
    workbook.signing.sign_off(workbook.returns.one(year.returned.id), "Headteacher")
    assert held(workbook, year) == {"governor": ("C. Knot", None), "dsl": ("B. Plover", None)}


def test_no_name_stands_in_what_the_deed_is_called(workbook: Workbook, year: Year) -> None:
    say(workbook, year, {"row": LEAD, "name": "B. Plover"})
    change = workbook.signing.sign_off(workbook.returns.one(year.returned.id), "Headteacher")
    assert change is not None
    assert change.label == "Sign off a return"
