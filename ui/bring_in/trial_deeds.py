"""What is done with a trial run of returned files: begun, listed, taken or put away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.reports.words import count
from ui.bring_in.files import ASKS, BAD
from ui.bring_in.listing import save_list
from ui.bring_in.school_returns import ask_files, ask_folder, look_at, take
from ui.parts.arrange import button

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from audit_app.records import Audit
    from ui.bring_in.trial import Trial
    from ui.desk import Desk


class TrialDeeds:
    """The buttons of the page, and what each does with the trial run of a year's returns."""

    def __init__(self, desk: Desk, held: Audit) -> None:
        self._desk, self._held = desk, held
        self.save = button("Save the list of problems…", self._save_list)
        self.nothing = button("Take nothing", self._back)
        self.take = button("", self._take_chosen, "primary")
        self.choose = button("Choose files…", self.bring_files, "primary")
        self.folder = button("Choose a folder…", self.bring_folder)

    @property
    def trial(self) -> Trial | None:
        """The files that were looked at and not taken yet."""
        return self._desk.trials.get(self._held.id)

    @property
    def put_away(self) -> str:
        """What the trial run was of that a lock put away; "" where there is none."""
        return "" if self.trial else self._desk.put_away.get(self._held.id, "")

    def bring(self, paths: Sequence[Path]) -> None:
        """Look at files or folders, in place of those before."""
        if paths and look_at(self._desk, self._held, paths):
            self._desk.go("bring-in", self._held.id)

    def bring_files(self) -> None:
        """Ask for files, and look at them."""
        self.bring(ask_files(self._desk))

    def bring_folder(self) -> None:
        """Ask for a folder, and look at its files."""
        self.bring(ask_folder(self._desk))

    def say(self) -> None:
        """How many are taken, on the button; it rests where none is."""
        trial = self.trial
        chosen = [] if trial is None else trial.chosen()
        number = len({back.return_id for back, _places in chosen})  # one may come in several files
        self.take.setText(f"Take {count(number, 'return')}" if number else "No return is chosen")
        self.take.setEnabled(number > 0)
        lines = () if trial is None else trial.lines
        self.save.setEnabled(any(line.kind in {BAD, ASKS} for line in lines))

    def _save_list(self) -> None:
        if self.trial is not None:
            save_list(self._desk, self._held, self.trial)

    def _take_chosen(self) -> None:
        if self.trial is not None and self.trial.taken:
            take(self._desk, self.trial.chosen())
            self._back()

    def _back(self) -> None:
        self._desk.go("school-returns", self._held.id)
