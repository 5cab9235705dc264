"""That something is saved is heard once for each thing that somebody did, and not otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.hearing import listen
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from ui.window import Window


def test_each_answer_is_heard_once_and_no_page_says_that_all_is_saved(
    open_sample: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)

    def saved() -> list[str]:
        words = [one.words for one in heard if "aved" in one.words]
        heard.clear()
        return words

    window = open_sample("light", 1.0, 1280, 800)
    work = window.work
    assert work is not None
    book = work.book
    assert saved() == [], "opening saves nothing of hers"

    under_way = next(
        held
        for audit in book.audits.all()
        for held in book.returns.of_audit(audit.id)
        if audit.stage == "collect" and not book.returns.is_signed(held)
    )
    for name, about in (("actions", ""), ("settings", ""), ("walk", under_way.id)):
        work.go(name, about)
    assert saved() == [], "going about saves nothing of hers"

    page = work.frame.page()
    assert isinstance(page, WalkPage)
    card = next(card for card in page.middle.cards if card.press("2"))
    [answered] = saved()
    assert answered.startswith("All changes saved")
    assert card.press("1")
    assert len(saved()) == 1, "another answer is another thing done"

    work.undo()
    [undone] = saved()
    assert undone.startswith("Undo")
    shown = [held.text() for held in card.findChildren(QLabel) if held.isVisible()]
    assert card.asked.question.name in undone
    assert card.asked.question.name in shown, "the card says what undo calls it"

    work.go("home", "")
    QApplication.processEvents()
    assert saved() == []
    work.saving.again()
    assert len(saved()) == 1, "Ctrl+S answers whenever it is asked"
