"""What could not be said before a window closed: no new backup, or an ending that was not ours."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.rules.dates import short

if TYPE_CHECKING:
    from audit_app.safety.keys import Key
    from ui.window import Window


class Notices:
    """Keeps backups when a workbook is closed, and says on the welcome page what went otherwise."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def back_up(self, path: Path, key: Key) -> None:
        """Keep a backup while nothing is open; why there is none is said on the next page."""
        from ui.opening import back_up_job

        job = back_up_job(path, key, self._window.sources.now)
        job.failed.connect(self._not_backed_up)
        self._window.jobs.start(job)

    def say(self) -> None:
        """Say what is to be said, once."""
        from ui.welcome.still_open import StillOpen

        memory, banner = self._window.memory, self._window.welcome.banner
        left = StillOpen(memory.open_folder).left()
        if memory.held.open_now:
            left.append(Path(memory.held.open_now))
        there = [path for path in left if path.exists()]
        if there:
            names = " and ".join(path.stem for path in there)
            saves = " and ".join(self._last_save(path) for path in there)
            banner.say(
                "info",
                f"The program ended without closing {names}",
                f"Everything up to its last save, {saves}, is on the disk. A note "
                "that was half typed is taken up when you open it.",
            )
        elif memory.held.notice:
            banner.say("warn", "There is no new backup", memory.held.notice)
        if memory.held.open_now or memory.held.notice:
            memory.put(open_now="", notice="")

    def _last_save(self, path: Path) -> str:
        saved = datetime.fromtimestamp(path.stat().st_mtime, UTC).astimezone()
        return f"{short(saved.date(), self._window.today())} at {saved:%H:%M}"

    def _not_backed_up(self, fault: BaseException) -> None:
        if not isinstance(fault, Problem):
            raise fault
        self._window.memory.put(notice=f"{fault.what} {fault.remedy}")
        self.say()
