"""Of the two tables of Home only the one with the focus shows a row as chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from ui.home.page import HomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_a_row_is_tinted_only_in_the_table_that_has_the_focus(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    assert window.work is not None
    page = window.work.frame.page()
    assert isinstance(page, HomePage)
    for here, elsewhere in ((page.table, page.audits), (page.audits, page.table)):
        here.setFocus()
        assert here.selectionModel().hasSelection()
        assert not elsewhere.selectionModel().hasSelection()
        page.arrive()  # something changed
        assert here.selectionModel().hasSelection()
        assert not elsewhere.selectionModel().hasSelection()
        assert elsewhere.row() is not None, "coming back goes on from where one was"
