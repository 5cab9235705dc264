"""What a lock put away: words of a dialog, held until it is opened again, and work it stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
)

from ui.keeping import ABOUT
from ui.parts.unkept import Unkept

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.desk import Desk

_TICKED = Qt.CheckState.Checked
_WORD = Qt.ItemDataRole.UserRole


class Line(NamedTuple):
    """A line of a list: the word behind it, by which it is known again, and what it shows."""

    word: object
    shown: str


if TYPE_CHECKING:
    # Words, a tick, a choice, or the lines of a list that are ticked.
    Said = str | bool | Line | frozenset[Line]


class KeptWords(QObject):
    """Holds a dialog's words, choices and ticks; passphrases are never held.

    They are given back to the dialog of the same title about the same record, and to no other.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: dict[tuple[str, str], dict[str, Said]] = {}
        self._stopped: list[str] = []
        self.trials: dict[str, str] = {}  # of what each was, by its round

    @property
    def titles(self) -> tuple[str, ...]:
        """The dialogs of which something is held."""
        return tuple(title for title, _about in self._held)

    def hold(self, dialog: QDialog) -> None:
        """Hold what is typed, chosen and ticked, before the dialog is put away by a lock."""
        if not any(held.is_changed for held in dialog.findChildren(Unkept)):
            return
        words = {name: _said(box) for name, box in _boxes(dialog).items()}
        self._held[_which(dialog)] = words
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def hold_trials(self, desk: Desk) -> None:
        """Hold of what the trial runs were that a lock puts away with the desk."""
        now = {about: trial.source for about, trial in desk.trials.items()}
        self.trials = {**desk.put_away, **now}

    def forget(self) -> None:
        """Hold nothing any more, as when another workbook is opened."""
        self._stopped.clear()
        self.trials.clear()
        self._let_go()

    def hear_of(self, dialog: QDialog, words: str) -> None:
        """Hold what was under way, to be told of once, where it ends without being done."""

        def ended(_result: int) -> None:
            if not getattr(dialog, "is_done", True):
                self._stopped.append(words)

        dialog.finished.connect(ended)

    def told(self) -> list[str]:
        """What is to be said when the workbook is open again."""
        stopped = [f"Stopped by the lock: {words}. Do it again" for words in self._stopped]
        self._stopped.clear()
        return stopped + [
            f"What was typed in “{title}” is kept: open it again" for title in self.titles
        ]

    def _let_go(self) -> None:
        self._held.clear()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a dialog its words back as it is shown again."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QDialog):
            held = self._held.pop(_which(watched), {})
            for name, box in _boxes(watched).items() if held else ():
                _give(box, held.get(name))
            if held:
                QTimer.singleShot(0, watched, lambda: _go_on_at_the_end(watched))
            if not self._held:
                self._let_go()  # it hears every event there is: no longer than it must
        return False


def _go_on_at_the_end(dialog: QDialog) -> None:
    """Qt marks the whole line that a dialog begins in: the next letter would replace the words."""
    box = dialog.focusWidget()
    if isinstance(box, QLineEdit):
        box.end(False)
    elif isinstance(box, QPlainTextEdit):
        box.moveCursor(QTextCursor.MoveOperation.End)


def _which(dialog: QDialog) -> tuple[str, str]:
    return dialog.windowTitle(), str(dialog.property(ABOUT) or "")


def _boxes(dialog: QDialog) -> dict[str, QWidget]:
    """What can be filled in or ticked, by its name; several of one name are numbered."""
    found: dict[str, QWidget] = {}
    for box in dialog.findChildren(QLineEdit) + dialog.findChildren(QPlainTextEdit):
        is_hidden = isinstance(box, QLineEdit) and box.echoMode() != QLineEdit.EchoMode.Normal
        if not (is_hidden or box.isReadOnly()):
            found[f"{box.accessibleName()} {len(found)}"] = box
    for choice in dialog.findChildren(QComboBox):
        found[f"{choice.accessibleName()} {len(found)}"] = choice
    for listed in dialog.findChildren(QListWidget):
        found[f"{listed.accessibleName()} {len(found)}"] = listed
    for tick in dialog.findChildren(QAbstractButton):
        if tick.isCheckable():
            found[f"{tick.text()} {len(found)}"] = tick
    return found


def _said(box: QWidget) -> Said:
    if isinstance(box, QAbstractButton):
        return box.isChecked()
    if isinstance(box, QComboBox):
        return Line(box.currentData(), box.currentText())
    if isinstance(box, QListWidget):
        lines = [box.item(at) for at in range(box.count())]
        return frozenset(_line(one) for one in lines if one.checkState() == _TICKED)
    return box.text() if isinstance(box, QLineEdit) else box.toPlainText()  # type: ignore[attr-defined]  # one of the two


def _line(one: QListWidgetItem) -> Line:
    return Line(one.data(_WORD), one.text())


def _give(box: QWidget, word: Said | None) -> None:
    if isinstance(box, QAbstractButton) and isinstance(word, bool):
        box.setChecked(word)
    elif isinstance(box, QComboBox) and isinstance(word, Line):
        lines = [Line(box.itemData(at), box.itemText(at)) for at in range(box.count())]
        if word in lines:
            box.setCurrentIndex(lines.index(word))
    elif isinstance(box, QListWidget) and isinstance(word, frozenset):
        for at in range(box.count()):
            line = box.item(at)
            line.setCheckState(_TICKED if _line(line) in word else Qt.CheckState.Unchecked)
    elif isinstance(box, QLineEdit) and isinstance(word, str):
        box.setText(word)
    elif isinstance(box, QPlainTextEdit) and isinstance(word, str):
        box.setPlainText(word)
