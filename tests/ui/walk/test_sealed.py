"""A return that is signed off opens on its seal, and can be read question by question by keys."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from forms.values.words import in_words
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def sealed_page(open_sample: Callable[..., Window], scale: float = 1.0) -> tuple[Window, WalkPage]:
    window = open_sample("light", scale, 1024, 680)
    work = window.work
    assert work is not None
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    book = work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    returns = [r for r in book.returns.of_audit(running.id) if book.returns.is_signed(r)]
    most = max(returns, key=lambda held: book.returns.standing(held).answered)
    work.go("walk", most.id)
    for _ in range(6):
        QApplication.processEvents()
    page = work.frame.page()
    assert isinstance(page, WalkPage)
    return window, page


def in_hand() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


def heard(widget: QWidget) -> str:
    node = QAccessible.queryAccessibleInterface(widget)
    assert node is not None
    return node.text(QAccessible.Text.Name)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_sealed_return_opens_on_its_seal(
    open_sample: Callable[..., Window], scale: float
) -> None:
    _window, page = sealed_page(open_sample, scale)
    area = page.middle.area
    [seal] = [
        one
        for one in area.findChildren(QLabel)
        if one.isVisible() and one.text().startswith("Signed off by")
    ]
    place = seal.mapTo(area.viewport(), seal.rect().center())
    assert area.viewport().rect().contains(place)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Tab])
def test_keys_go_from_question_to_question_and_each_answer_is_read_out(
    open_sample: Callable[..., Window], key: Qt.Key
) -> None:
    window, page = sealed_page(open_sample)
    book = page._book
    form = book.returns.form(page.returned)
    answers = book.answers.of_return(page.returned.id)
    read = []
    for _card in page.middle.cards:
        read.append(heard(in_hand()))
        QTest.keyClick(window, key)
    assert len(read) > 1
    assert page.middle.cards[-1].property("current") == "true"
    for words, card in zip(read, page.middle.cards, strict=True):
        assert card.asked.question.label in words
        answer = answers.get(card.asked.key)
        if answer is not None and answer.value is not None:
            assert in_words(form, card.asked.question, json.loads(answer.value)) in words
        if answer is not None and answer.note:
            assert answer.note.strip() in words


def test_nothing_in_what_is_sealed_can_be_typed_or_asks_for_words(
    open_sample: Callable[..., Window],
) -> None:
    window, page = sealed_page(open_sample)
    heard_of: list[object] = []
    assert window.work is not None
    window.work.changes.heard.connect(heard_of.append)
    for key in "1N2EWx":
        QTest.keyClicks(in_hand(), key)
    QTest.keyClick(window, Qt.Key.Key_Tab)
    page.leave()
    assert not heard_of
    for card in page.middle.cards:
        if card.seen is not None and card.seen.note.isVisibleTo(card):
            assert card.seen.words().strip(), "an empty box would ask for words"


def test_a_sealed_return_is_not_offered_to_be_signed_again(
    open_sample: Callable[..., Window],
) -> None:
    window, page = sealed_page(open_sample)
    assert window.work is not None
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    assert window.work.at == ("walk", page.returned.id)
    said = window.work.frame.head._status.text()
    assert said.startswith("It is signed off. Reopen it to change it")
