"""A row that wraps lets go of what it held, however often its widgets come and go."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ui.parts.arrange import clear, column
from ui.parts.flow import Flow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture(autouse=True)
def _only_what_is_new_is_collected() -> Iterator[None]:
    """What other tests left in memory is not gone through at every turn."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def test_what_a_row_held_is_gone_when_its_place_is_filled_anew(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    body = column()
    place.setLayout(body)
    place.show()
    for turn in range(30):
        clear(body)
        body.addLayout(Flow(*(QPushButton(f"{turn}.{n}") for n in range(4))))
        gc.collect()
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        shown = [held.text() for held in place.findChildren(QPushButton) if held.isVisible()]
        assert shown == [f"{turn}.{n}" for n in range(4)]


def test_a_widget_that_goes_by_itself_leaves_its_place_and_the_others_stay(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    flow = Flow()
    place.setLayout(flow)
    place.show()
    for turn in range(50):
        parts = [QPushButton(f"{turn}.{n}") for n in range(4)]
        for part in parts:
            flow.addWidget(part)
        parts[1].deleteLater()
        parts[2].setParent(None)
        del parts
        gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        items = [flow.itemAt(n) for n in range(flow.count())]
        said = [item.widget() for item in items if item is not None]
        assert [held.text() for held in said if isinstance(held, QPushButton)][-2:] == [
            f"{turn}.0",
            f"{turn}.3",
        ]
        while (item := flow.takeAt(0)) is not None:
            widget = item.widget()
            assert widget is not None
            widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_row_has_the_height_of_its_words_after_they_change(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    parts = [QPushButton("Yes"), QPushButton("No")]
    for part in parts:
        part.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its ring would make it larger
    place.setLayout(Flow(*parts))
    place.resize(300, 400)
    place.show()
    qtbot.waitExposed(place)
    QApplication.processEvents()  # dressed and laid out once, in whatever look is worn
    before = place.heightForWidth(300)
    parts[0].setText("Yes, and it is known and they are already protected by others")
    QApplication.processEvents()
    assert place.heightForWidth(300) > before, "the second has no room beside the first now"
    parts[0].setText("Yes")
    QApplication.processEvents()
    assert place.heightForWidth(300) == before
