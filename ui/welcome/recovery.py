"""The recovery key: shown, confirmed as kept, and written as a sheet to be printed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from audit_app.problems import Problem
from audit_app.safety.keys import recovery_key
from ui.parts.aloud import announce
from ui.parts.arrange import button, column, label, row
from ui.parts.needs import Needs
from ui.parts.segment import TickSegment
from ui.parts.size import fill_dialog
from ui.places import place_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QShowEvent

    from audit_app.safety.keys import Key
    from ui.ask import Asks

_IN_A_LINE, _LARGER = 4, 1.24
SAVE = 2  # the dialog ended because a sheet is wanted


def show_recovery_key(
    key: Key, file_name: str, today: date, asks: Asks, parent: QWidget | None, *, is_new: bool
) -> None:
    """Show a workbook's recovery key, writing its sheet if wanted.

    That of a new workbook is shown until it is confirmed as kept.
    """
    words = recovery_key(key)
    dialog = RecoveryKey(words, parent, is_new=is_new)
    while dialog.exec() == SAVE:
        path = place_for(asks, "Save the recovery sheet", "Recovery key.pdf")
        if path is None:
            continue
        import exports
        from audit_app.reports.small import recovery_sheet

        try:
            exports.write(recovery_sheet("", today, file_name, words), path)
            dialog.say_written(path.name)
        except Problem as problem:
            asks.show_problem(problem)
    dialog.deleteLater()


class RecoveryKey(QDialog):
    """Shows the recovery key once, to be printed or copied by hand, and confirmed."""

    def __init__(self, key: str, parent: QWidget | None, *, is_new: bool = True) -> None:
        super().__init__(parent)
        self._is_new = is_new
        self.setWindowTitle("The recovery key")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        shown = _key_shown(key.split("-"))
        self._kept = TickSegment("", "It is printed or written down, and kept apart from here")
        self._done = button("Open the workbook" if is_new else "Close", self.accept, "primary")
        self._needs = Needs(self._done)
        self._kept.setVisible(is_new)
        self._written = label("", "ok")
        self._written.hide()
        self._unsaid = ""
        self._kept.toggled.connect(lambda _on: self._look())
        fill_dialog(
            self,
            column(
                label("The recovery key", "h1"),
                label(
                    "It opens the workbook when the passphrase is forgotten. Whoever holds it can "
                    "read everything, so keep it in a safe place away from this computer."
                ),
                shown,
                row(button("Save a sheet to print…", self._ask_save), None),
                self._written,
                self._kept,
                None,
                spacing=14,
            ),
            column(self._needs, row(None, self._done)),
            600,
        )
        self._look()
        self.setModal(True)
        shown.setFocus()

    def say_written(self, name: str) -> None:
        """Say that the sheet is written, and where it is not to be left."""
        self._unsaid = f"Written: {name}. Print it, then take it off this computer."
        self._written.setText(self._unsaid)
        self._written.show()

    def showEvent(self, event: QShowEvent) -> None:
        """What was written while this was away is heard now."""
        super().showEvent(event)
        announce(self._written, self._unsaid)
        self._unsaid = ""

    def reject(self) -> None:
        """Esc does nothing before a new key is confirmed as kept."""
        if self._done.isEnabled():
            super().reject()

    def _look(self) -> None:
        is_kept = self._kept.isChecked() or not self._is_new
        self._needs.say("" if is_kept else "tick that the key is kept")

    def _ask_save(self) -> None:
        self.done(SAVE)


def _key_shown(groups: Sequence[str]) -> QLabel:
    """The groups of a key below each other, in one stop of the Tab key that is read out whole."""
    rows = (groups[at : at + _IN_A_LINE] for at in range(0, len(groups), _IN_A_LINE))
    cells = ("".join(f"<td>{escape(group)}</td>" for group in row) for row in rows)
    lines = "".join(f"<tr>{line}</tr>" for line in cells)
    made = label("", "stop", wrap=False)
    made.setTextFormat(Qt.TextFormat.RichText)  # a table lines up in any letter
    made.setText(f'<table cellpadding="3" cellspacing="6">{lines}</table>')
    font = made.font()
    font.setPointSizeF(font.pointSizeF() * _LARGER)
    font.setWeight(QFont.Weight.DemiBold)
    made.setFont(font)
    made.setAccessibleName(f"Recovery key: {' '.join(groups)}")
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # else it could only be clicked
    return made
