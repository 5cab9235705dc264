"""The recovery key: shown, confirmed as kept, and written as a sheet to be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.problems import Problem
from audit_app.safety.keys import recovery_key
from ui.parts.arrange import button, column, label, row
from ui.parts.needs import Needs
from ui.parts.segment import TickSegment
from ui.parts.size import fill_dialog
from ui.places import place_for

if TYPE_CHECKING:
    from datetime import date

    from audit_app.safety.keys import Key
    from ui.ask import Asks

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
        groups = key.split("-")
        lines = ["   ".join(groups[at : at + 4]) for at in range(0, len(groups), 4)]
        shown = label("\n".join(lines), "h2")
        shown.setAccessibleName(f"Recovery key: {' '.join(groups)}")
        shown.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._kept = TickSegment("", "It is printed or written down, and kept apart from here")
        self._done = button("Open the workbook" if is_new else "Close", self.accept, "primary")
        self._needs = Needs(self._done)
        self._kept.setVisible(is_new)
        self._written = label("", "ok")
        self._written.hide()
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

    def say_written(self, name: str) -> None:
        """Say that the sheet is written, and where it is not to be left."""
        self._written.setText(f"Written: {name}. Print it, then take it off this computer.")
        self._written.show()

    def reject(self) -> None:
        """Esc does nothing before a new key is confirmed as kept."""
        if self._done.isEnabled():
            super().reject()

    def _look(self) -> None:
        is_kept = self._kept.isChecked() or not self._is_new
        self._needs.say("" if is_kept else "tick that the key is kept")

    def _ask_save(self) -> None:
        self.done(SAVE)
