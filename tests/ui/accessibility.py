"""Reads a window as a screen reader and the Tab key do, and lists what either would miss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QScrollBar, QWidget

from ui.parts.bands.oneline import OneLine
from ui.parts.typed import TypedWords

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

_OPERABLE = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.EditableText,
    QAccessible.Role.ComboBox,
    QAccessible.Role.List,
    QAccessible.Role.Table,
    QAccessible.Role.Tree,
    QAccessible.Role.SpinBox,
    QAccessible.Role.ProgressBar,
    QAccessible.Role.ListItem,
    QAccessible.Role.Cell,
}


def faults(window: QWidget) -> list[str]:
    """Everything wrong: controls without a name, words that are cut, holes in the tab order."""
    return [*unnamed(window), *cut_words(window), *tab_holes(window)]


def nodes(window: QWidget) -> Iterator[QAccessibleInterface]:
    """Every node that a screen reader can reach, outermost first."""
    QAccessible.setActive(True)
    found = QAccessible.queryAccessibleInterface(window)
    if found is not None:
        yield from _below(found)


def unnamed(window: QWidget) -> list[str]:
    """Controls that would be read out as "button" or "edit" and nothing more."""
    return [
        f"no name: {node.role().name} {_whose(node)}"
        for node in nodes(window)
        if node.role() in _OPERABLE and _is_seen(node) and not _name(node) and not _is_under(node)
    ]


def cut_words(window: QWidget) -> list[str]:
    """Labels and buttons whose words do not fit the place they have."""
    labels = [held for held in window.findChildren(QLabel) if held.isVisible() and held.text()]
    buttons = [
        held for held in window.findChildren(QAbstractButton) if held.isVisible() and held.text()
    ]
    return [
        *(f"cut: label “{held.text()}”" for held in labels if _is_cut(held)),
        *(f"cut: button “{held.text()}”" for held in buttons if _is_small(held)),
    ]


def tab_holes(window: QWidget) -> list[str]:
    """Controls that can hold the focus and that the Tab key never reaches."""
    reached = set(tab_order(window))
    return [
        f"not reached by Tab: {type(widget).__name__} “{_widget_name(widget)}”"
        for widget in window.findChildren(QWidget)
        if _wants_tab(widget) and widget not in reached and not _shares_a_stop(widget, reached)
    ]


def tab_order(window: QWidget) -> list[QWidget]:
    """Where the Tab key goes, in order, by the chain of focus."""
    order: list[QWidget] = []
    widget = window.nextInFocusChain()
    seen = {window}
    while widget is not None and widget not in seen:
        seen.add(widget)
        if _wants_tab(widget) and window.isAncestorOf(widget):
            order.append(widget)
        widget = widget.nextInFocusChain()
    return order


def _below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield node
    for place in range(node.childCount()):
        child = node.child(place)
        if child is not None and child.isValid():
            yield from _below(child)


def _name(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name)


def _is_seen(node: QAccessibleInterface) -> bool:
    widget = node.object()
    if isinstance(widget, QScrollBar):
        return False
    if isinstance(widget, QWidget):
        return widget.isVisible() and widget.isEnabled()
    return True


def _is_under(node: QAccessibleInterface) -> bool:
    """Whether a cell lies under the one before it, which stands across the columns and is named."""
    table = node.parent()
    at = -1 if table is None else table.indexOfChild(node)
    if table is None or at < 1 or node.role() != QAccessible.Role.Cell:
        return False
    before = table.child(at - 1)
    if before is None or before.role() != QAccessible.Role.Cell or before.rect() != node.rect():
        return False
    return bool(_name(before)) or _is_under(before)


def _whose(node: QAccessibleInterface) -> str:
    widget = node.object()
    return f"{type(widget).__name__} {widget.objectName()}" if widget is not None else ""


def _is_cut(label: QLabel) -> bool:
    if isinstance(label, OneLine):
        return label.shown() != label.text() and label.toolTip() != label.text()
    if isinstance(label, TypedWords):  # it breaks its words itself
        return label.heightForWidth(label.width()) > label.height() + 1
    room = label.contentsRect()
    if label.wordWrap():
        longest = max(
            (label.fontMetrics().horizontalAdvance(word) for word in label.text().split()),
            default=0,
        )
        return label.heightForWidth(label.width()) > label.height() + 1 or longest > room.width()
    return label.sizeHint().width() > label.width() + 1


def _is_small(button: QAbstractButton) -> bool:
    if button.hasHeightForWidth():
        return button.heightForWidth(button.width()) > button.height() + 1
    return button.sizeHint().width() > button.width() + 1


def _wants_tab(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    return (
        bool(policy.value & Qt.FocusPolicy.TabFocus.value)
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    )


def _shares_a_stop(widget: QWidget, reached: set[QWidget]) -> bool:
    """A field inside a control that is a stop itself, such as a date's line of text."""
    parent = widget.parentWidget()
    return isinstance(parent, QComboBox) and parent in reached


def _widget_name(widget: QWidget) -> str:
    return widget.accessibleName() or widget.objectName()
