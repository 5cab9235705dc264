"""The last look before a sign-off counts as the walk does, and calls no blank an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from ui.parts.tables.rows import Group
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_blank_rows_are_not_answered_and_the_counts_are_those_of_the_walk(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    book = work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    opened = [r for r in book.returns.of_audit(running.id) if not book.returns.is_signed(r)]
    looked_at = 0
    for returned in opened:
        reached = book.returns.progress(returned)
        if not reached.answered:
            continue
        work.go("sign-off", returned.id)
        QApplication.processEvents()
        page = work.frame.page()
        assert isinstance(page, SignOffPage)
        rows = page.table.rows
        group, blank, given = "", 0, 0
        for place in range(rows.rowCount()):
            held = rows.index(place, 0).data(Qt.ItemDataRole.UserRole)
            if isinstance(held, Group):
                group = held.words
                continue
            answer = str(rows.index(place, 1).data())
            is_blank = answer in {"", "Not answered", "Unanswered"}
            blank, given = blank + is_blank, given + (not is_blank)
            assert answer != "", "a blank cell says nothing"
            if group.startswith("Answered"):
                assert not is_blank, rows.index(place, 0).data()
        assert (given, given + blank) == (reached.answered, reached.asked)
        said = " ".join(label.text() for label in page.banner.findChildren(QLabel))
        assert f"{reached.answered} of {reached.asked} answered" in said
        looked_at += 1
    assert looked_at >= 3
