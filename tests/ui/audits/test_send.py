"""The last look before sending is heard in full, and seen to have the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.ui.accessibility import nodes
from ui.audits.set_up import SetUpPage
from ui.look import look

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> SetUpPage:
    """The set-up of the sample's audit that is under way, at its last step."""
    work = open_sample("light", 1.0, 1280, 800).work
    assert work is not None
    audit = next(held for held in work.book.audits.all() if held.stage == "collect")
    work.go("set-up", audit.id)
    made = work.frame.page()
    assert isinstance(made, SetUpPage)
    made.list.step_on(4)
    QApplication.processEvents()
    return made


def test_check_and_send_is_read_out_with_what_is_sent(page: SetUpPage) -> None:
    step = page.steps[-1]
    audit = page.tools.audit()
    assert audit is not None
    read = " ".join(node.text(QAccessible.Text.Name) for node in nodes(step))
    for agency in page.tools.book.audits.agencies(audit.id):
        assert agency.name in read
    for case in page.tools.book.audits.cases(audit.id):
        assert case.reference in read


def test_what_is_sent_has_a_ring_while_it_has_the_focus(page: SetUpPage) -> None:
    words = page.steps[-1].first()
    edges = []
    for take in (words.setFocus, words.clearFocus):
        take()
        QApplication.processEvents()
        image = words.grab().toImage()
        edges.append(image.pixelColor(image.width() // 2, 1))
    accent = look.current().colour("accent")
    assert edges[0] == accent
    assert edges[1] != accent


def test_a_step_that_is_done_is_read_out_as_done(page: SetUpPage) -> None:
    read = [node.text(QAccessible.Text.Name) for node in nodes(page.list)]
    assert "Step 1, Theme and why now, done" in read
