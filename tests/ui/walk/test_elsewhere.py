"""What another agency answers for everybody stands beside the questions that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QLabel

from audit_app.workbook.elsewhere import facts_from_elsewhere
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_a_fact_of_the_child_is_shown_in_its_own_section_and_in_no_other(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    work = window.work
    assert work is not None
    book = work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    met = 0
    for returned in book.returns.of_audit(running.id):
        facts = facts_from_elsewhere(book, returned)
        if not facts:
            continue
        work.go("walk", returned.id)
        page = work.frame.page()
        assert isinstance(page, WalkPage)
        names = [one.section.name for one in book.returns.progress(returned).sections]
        for section, question, _answer in facts:
            shown_in = []
            for at in range(len(names)):
                page.list.step_on(at)
                QApplication.processEvents()
                said = [held.text() for held in page.middle.findChildren(QLabel)]
                if any(
                    line.startswith("Answered by another agency") and question in line
                    for line in said
                ):
                    shown_in.append(names[at])
            assert shown_in == [section if section in names else names[0]]
            met += 1
        break
    assert met
