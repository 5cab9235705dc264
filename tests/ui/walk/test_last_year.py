"""A school's return in the window: last year beside it, folded until it is answered."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QPushButton

from tests.audit_app.schooled import SCR
from tests.ui.schools.conftest import officer, officer_in
from ui.walk.page import WalkPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from tests.ui.schools.conftest import Officer

__all__ = ["officer", "officer_in"]


def walk_of(officer: Officer) -> WalkPage:
    page = officer.work.frame.page()
    assert isinstance(page, WalkPage)
    return page


def shown(page: WalkPage) -> str:
    labels = page.guidance.findChildren(QLabel)
    return " ".join(held.text() for held in labels if held.isVisible())


def test_last_years_answer_opens_once_this_years_is_given_and_l_says_it_again(
    officer: Officer,
) -> None:
    held = officer.held
    last = officer.book.answers.of_return(held.last.id)[SCR, ""]
    assert last.value is not None
    officer.go("walk", held.now.id)
    page = walk_of(officer)
    answers = officer.book.answers
    answers.answer(held.now.id, page.hand.form, (SCR, ""), None)
    page.going.go_to((SCR, ""))
    officer.settle()
    assert "Said in" in shown(page)
    words = last.note or ""
    assert not words or words not in shown(page)
    [way] = [b for b in page.guidance.findChildren(QPushButton) if b.text() == "Show it"]
    assert way.isVisible()
    officer.press("L")
    now = answers.of_return(held.now.id)[SCR, ""]
    assert now.value == last.value
    assert not [
        b
        for b in page.guidance.findChildren(QPushButton)
        if b.isVisible() and b.text() in {"Show it", "Same as last year"}
    ]
    officer.press("Ctrl+Z")
    assert answers.of_return(held.now.id)[SCR, ""].value is None


def test_a_school_is_signed_off_only_once_its_head_and_governor_have_signed(
    officer: Officer,
) -> None:
    held = officer.held
    officer.go("sign-off", held.now.id)
    page = officer.work.frame.page()
    assert isinstance(page, SignOffPage)
    page.panel.role.setText("Schools safeguarding officer")
    page.panel.checked.setChecked(True)
    page.panel.safe.setChecked(True)
    officer.settle()
    assert not page.sign.isEnabled()
    assert "signs" in page.sign.accessibleDescription()
    form = officer.book.returns.form(held.now)
    for name in ("Z.05", "Z.06"):
        value = {"role": "Headteacher", "date": "2026-11-20"}
        officer.book.answers.answer(held.now.id, form, (name, ""), value)
    officer.settle()
    assert page.sign.isEnabled()


def test_the_parts_of_the_evidence_are_ticked_on_the_card_and_taken_back_by_undo(
    officer: Officer,
) -> None:
    held = officer.held
    officer.go("walk", held.now.id)
    page = walk_of(officer)
    page.going.go_to((SCR, ""))
    officer.settle()
    card = page.middle.current_card()
    assert card is not None
    assert card.evidence is not None
    first = card.evidence.ticks[0]
    first.setFocus()
    officer.press("Space")
    ticked = officer.book.answers.of_return(held.now.id)[f"{SCR}#evidence", ""]
    question = page.hand.form.question(SCR)
    assert question is not None
    assert ticked.value == f'["{question.evidence[0].name}"]'
    officer.press("Ctrl+Z")
    assert not first.isChecked()


def test_parts_that_are_kept_stand_ticked_on_every_card_and_another_tick_leaves_them(
    officer: Officer,
) -> None:
    held, answers = officer.held, officer.book.answers
    form = officer.book.returns.form(held.now)
    names = ["A.01", "A.02", "A.03", "A.04"]
    asked = [one for one in map(form.question, names) if one is not None and one.evidence]
    for question in asked:
        answers.tick(held.now.id, form, question.name, [question.evidence[0].name])
    officer.go("walk", held.now.id)
    page = walk_of(officer)
    page.going.go_to((asked[0].name, ""))
    for _ in range(4):
        officer.settle()
    named = [one.name for one in asked]
    cards = [card for card in page.middle.cards if card.asked.key[0] in named]
    assert len(cards) >= 3, "the third card is made a moment after the first two"
    shown = [card.evidence.ticks[0].isChecked() for card in cards if card.evidence is not None]
    assert shown == [True] * len(cards)
    evidence, last = cards[-1].evidence, asked[-1]
    assert evidence is not None
    evidence.ticks[1].setFocus()
    officer.press("Space")
    kept = answers.of_return(held.now.id)[f"{last.name}#evidence", ""]
    assert json.loads(kept.value or "") == [part.name for part in last.evidence[:2]]


def test_what_the_workbook_knows_stands_beside_a_visits_question_and_l_writes_it(
    officer: Officer,
) -> None:
    held, answers = officer.held, officer.book.answers
    officer.book.signing.sign_off(held.last, "Head")
    officer.go("walk", held.returned.id)
    page = walk_of(officer)
    page.going.go_to(("V1.01", ""))
    officer.settle()
    assert "In this workbook The return of 2025-26 was signed off on" in shown(page)
    assert ("V1.01", "") not in answers.of_return(held.returned.id), "never by itself"
    card = page.middle.current_card()
    assert card is not None
    card.setFocus()  # not in the field, where L is a letter
    [way] = [b for b in page.guidance.findChildren(QPushButton) if b.text() == "Answer so"]
    way.setFocus()
    officer.press("Space")
    day = officer.book.pen.stamp()[:10]
    assert answers.of_return(held.returned.id)["V1.01", ""].value == f'"{day}"'
    assert "Answer so" not in [b.text() for b in page.guidance.findChildren(QPushButton)]
    page.going.go_to(("V1.01b", ""))
    officer.settle()
    officer.press("L")
    assert answers.of_return(held.returned.id)["V1.01b", ""].value == '"no"'
    officer.press("Ctrl+Z", "Ctrl+Z")
    left = answers.of_return(held.returned.id)
    assert [one for one in left.values() if one.question.startswith("V1") and one.value] == []


def test_the_key_for_the_same_as_last_year_is_offered_only_where_there_is_a_last_year(
    officer: Officer,
) -> None:
    for returned, is_offered in ((officer.held.now, True), (officer.held.last, False)):
        officer.go("walk", returned.id)
        keys = [key for key, _words in walk_of(officer).around().hints]
        assert {"1–9 N", "W"} <= set(keys)
        assert [key for key in ("L", "Shift+L") if key in keys] == (
            ["L", "Shift+L"] if is_offered else []
        )
