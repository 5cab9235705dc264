"""A setting that is taken back is shown as it was, and leaving the page does not set it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtTest import QTest

from ui.settings.page import SettingsPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.parts.fields import LineBox, NoteBox
    from ui.window import Window


def words_in(box: LineBox | NoteBox) -> str:
    return box.toPlainText() if hasattr(box, "toPlainText") else box.text()


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> SettingsPage:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    window.work.go("settings", "")
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    page = window.work.frame.page()
    assert isinstance(page, SettingsPage)
    return page


@pytest.mark.parametrize("which", ["partnership", "early help", "priorities", "term", "visits"])
def test_leaving_the_page_does_not_set_again_what_was_taken_back(
    page: SettingsPage, which: str
) -> None:
    work, book = page._desk, page._book
    boxes: dict[str, LineBox | NoteBox] = {
        "partnership": page.partnership,
        "early help": page._boxes["early_help_level"],
        "priorities": page.priorities,
        "term": page.schools.terms["summer"],
        "visits": page.schools.per_term,
    }
    box, held = boxes[which], book.settings.all()
    before = words_in(box)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, {"term": "20/4", "visits": "4"}.get(which, "Another word"))
    page.agencies.setFocus()
    assert book.settings.all() != held
    book.undo()
    assert words_in(box) == before
    work.go("home", "")
    assert book.settings.all() == held


def test_a_number_of_visits_that_cannot_be_read_is_not_said_to_be_saved(
    page: SettingsPage,
) -> None:
    box, head = page.schools.per_term, page._desk.saving._head
    before = box.text()
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "six")
    page.agencies.setFocus()
    assert "number" in page._desk.asks.problems[-1].what  # type: ignore[attr-defined]  # a test's own
    assert head._status.text().startswith("Not saved since")
    box.setText(before)
    page.schools.save()
    assert not page._desk.saving.has_unsaved
