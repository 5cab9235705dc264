"""Going through one returned file cell by cell, to take some and leave the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from audit_app.problems import Problem
from ui.bring_in.dialog import Looked, TrialRun

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.bring_in.files import FileLine
    from ui.bring_in.trial import Trial


def go_through(trial: Trial, line: FileLine, above: QWidget) -> None:
    """Show every cell of a file above the window; what is chosen there is taken with the file."""
    if isinstance(line.back, Problem):
        return
    dialog = TrialRun([Looked(line.file_name, line.back.preview)], above, trial.cells(line))
    if dialog.exec() == QDialog.DialogCode.Accepted:
        found = dialog.chosen()
        trial.decide_cells(line, found[0][1] if found else ())
        if line.at not in trial.taken:
            trial.turn(line)
    dialog.deleteLater()
