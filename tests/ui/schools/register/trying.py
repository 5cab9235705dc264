"""Acts in the trial run of a register, or of last audits, that opens next."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from tests.audit_app.intake.register.files import setting
from ui.parts.tables.rows import Group
from ui.schools.register.trial import Trial
from ui.schools.register.trials import RegisterTrial
from ui.waiting import WaitingDialog

if TYPE_CHECKING:
    from collections.abc import Callable


T = TypeVar("T", bound=Trial)
NAMES = ("Kittiwake School", "Kittiwake Academy")
ROWS = [
    setting("999201", name="Kittiwake Academy", type="Academy converter"),
    setting("999202", name="Tidewater Primary"),
    setting("999203", name="Elsewhere Primary", la="Dunlin County", la_code="998"),
    setting("999204", name="Bad day", opened="31-02-2020"),
]


def in_trial(act: Callable[[RegisterTrial], None]) -> list[str]:
    """Act in the trial run of a register that opens next; its sentence and what failed."""
    return in_trial_of(RegisterTrial, act)


def in_trial_of(kind: type[T], act: Callable[[T], None]) -> list[str]:
    """The same in the trial run of one kind, which is put away after."""
    said: list[str] = []

    def attend() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or isinstance(dialog, WaitingDialog):
            QTimer.singleShot(5, attend)
            return
        assert isinstance(dialog, kind)
        dialog.activateWindow()
        QTest.qWaitForWindowActive(dialog)
        said.append(dialog._sentence.text())
        try:
            act(dialog)
        except AssertionError as failed:
            said.append(f"failed: {failed}")
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(5, attend)
    return said


def lines(dialog: RegisterTrial) -> list[str]:
    rows = dialog.table.rows
    said = []
    for at in range(rows.rowCount()):
        held = rows.data(rows.index(at, 0), Qt.ItemDataRole.UserRole)
        line = rows.row_at(at)
        if isinstance(held, Group):
            said.append(held.words)
        elif line is not None:
            said.append(rows.columns[1].cell(line).words)
    return said
