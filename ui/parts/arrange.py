"""Rows, columns and labels: the few ways in which a page is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6 import QtCore
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

L = TypeVar("L", bound=QBoxLayout)
Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)
_HEADINGS = frozenset({"title", "h1", "h2", "h3"})

# Qt's own numbers. Naming them through `Qt` would load all of its names, which costs the first
# window a fifth of an empty one.
PLAIN_TEXT, NO_FOCUS, NEVER_SHOWN = 0, 0, 1

# What a layout is given: a widget, another layout, space in pixels, or None for what is left over.
Item = QWidget | QLayout | int | None


def row(*items: Item, spacing: int = 8, margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """Items beside each other."""
    return _filled(QHBoxLayout(), items, spacing, margins)


def column(*items: Item, spacing: int = 8, margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """Items below each other."""
    return _filled(QVBoxLayout(), items, spacing, margins)


def _filled(layout: L, items: tuple[Item, ...], spacing: int, margins: Margins) -> L:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    for item in items:
        match item:
            case None:
                layout.addStretch(1)
            case int():
                layout.addSpacing(item)
            case QWidget():
                layout.addWidget(item)
            case QLayout():
                layout.addLayout(item)
    return layout


class Heading(QLabel):
    """A title of a page, a card or a dialog; `ui.parts.headings` tells screen readers so."""


def label(words: str, kind: str = "", *, wrap: bool = True) -> QLabel:
    """Words on the page; `kind` is h1, h2, h3, strong, small, muted, ok, warn, bad, key or stop."""
    made = Heading(words) if kind in _HEADINGS else QLabel(words)
    made.setObjectName(kind)
    made.setWordWrap(wrap)
    if kind in {"h1", "h2"}:
        made.setIndent(0)  # the sheet leaves two pixels for a letter that begins before its place
    made.setProperty("textFormat", PLAIN_TEXT)
    return made


class _Button(QPushButton):
    """A button that Enter presses as well as Space, wherever it stands."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is a press; everything else is Qt's."""
        if (
            event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}
            and not event.modifiers()
        ):
            self.click()
            return
        super().keyPressEvent(event)


def button(words: str, pressed: Callable[[], object], kind: str = "") -> QPushButton:
    """A button that says its result; `kind` is "", primary, link or danger."""
    made = _Button(words)
    made.setObjectName(kind)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: pressed())
    return made


def be_primary(held: QPushButton, *, is_primary: bool) -> None:
    """Make a button the one that comes first now, or a plain one again."""
    kind = "primary" if is_primary else ""
    if held.objectName() != kind:
        held.setObjectName(kind)
        held.style().unpolish(held)
        held.style().polish(held)


def frame(layout: QLayout, kind: str, **properties: str) -> QFrame:
    """A framed layout: card, pane, bar, well or banner; properties are what the sheet looks at."""
    made = QFrame()
    made.setObjectName(kind)
    made.setLayout(layout)
    for name, value in properties.items():
        made.setProperty(name, value)
    return made


def card(*items: Item, spacing: int = 8) -> QFrame:
    """One question, one agency's words or one problem; a card never holds a card."""
    return frame(column(*items, spacing=spacing, margins=(18, 14, 18, 16)), "card")


def rule() -> QFrame:
    """A hairline."""
    made = QFrame()
    made.setObjectName("rule")
    made.setFixedHeight(1)
    return made


MARGINS = 48  # pixels that a page leaves at its two sides together


def page(*items: Item, spacing: int = 16) -> QWidget:
    """The ground of a page, with its margins."""
    made = QWidget()
    made.setObjectName("page")
    made.setLayout(column(*items, spacing=spacing, margins=(MARGINS // 2, 20, MARGINS // 2, 20)))
    return made


def scrolled(inner: QWidget, kind: str = "") -> QScrollArea:
    """Something that may be taller than its place; it is no stop of the Tab key by itself."""
    made = QScrollArea()
    made.setObjectName(kind)
    made.setWidgetResizable(True)
    made.setWidget(inner)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setProperty("focusPolicy", NO_FOCUS)
    made.setProperty("horizontalScrollBarPolicy", NEVER_SHOWN)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, so that it can be filled anew."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif inner is not None:
            clear(inner)
