"""What a return asks follows from who answers about whom, also where that changes meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.workbook.puts import changing
from tests.ui.walk.test_adding_an_action import a_return
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import Return
    from ui.window import Window


def an_open_visit(window: Window) -> WalkPage:
    """The record of a visit that is begun and not signed off."""
    work = window.work
    assert work is not None
    book = work.book

    def is_open(held: Return | None) -> bool:
        return held is not None and not book.returns.is_signed(held)

    visits = [one for school in book.schools.all() for one in book.visits.of_school(school.id)]
    records = [book.visiting.return_of(one.id) for one in visits]
    returned = next(one for one in records if one is not None and is_open(one))
    work.go("walk", returned.id)
    page = work.frame.page()
    assert isinstance(page, WalkPage)
    return page


def asked(page: WalkPage) -> set[str]:
    return {one.question.name for one in page.hand.asked()}


def test_another_kind_of_visit_asks_its_own_questions_at_once(
    open_sample: Callable[..., Window],
) -> None:
    page = an_open_visit(open_sample("light", 1.0, 1440, 900))
    book, form, held = page._book, page.hand.form, page.returned.id
    book.answers.answer(held, form, ("V0.01", ""), "full")
    assert "V2.01" in asked(page), "the central record is checked on a full visit"
    book.answers.answer(held, form, ("V0.01", ""), "return")
    assert "V2.01" not in asked(page), "and not on a return visit, unless it is what is tested"
    for name in asked(page):
        page.going.go_to((name, ""))
    book.undo()
    assert "V2.01" in asked(page)
    page.going.go_to(("V2.01", ""))
    assert ("V2.01", "") in page.middle.asked_keys()


def test_a_child_who_is_set_right_meanwhile_is_asked_about_as_that_child(
    open_sample: Callable[..., Window],
) -> None:
    page = a_return(open_sample("light", 1.0, 1440, 900))
    book, returned = page._book, page.returned
    before = page.hand.who
    assert returned.case_id is not None
    assert before.agency
    case, audit = book.audits.case(returned.case_id), book.audits.one(returned.audit_id)
    puts = changing(case, age_band="Under 1" if case.age_band != "Under 1" else "5–9")
    book.pen.write(f"Children of {audit.code}", puts)
    assert page.hand.who.facts != before.facts
    book.undo()
    assert page.hand.who == before
