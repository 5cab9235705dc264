"""What the first window does not show: each part is made when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from ui.idle import Idle
    from ui.jobs import Jobs
    from ui.kept import KeptWords
    from ui.lock import Lock
    from ui.welcome.notices import Notices
    from ui.welcome.still_open import StillOpen
    from ui.welcome.ways_in import MakeSample, WaysIn
    from ui.window import Window


class Later:
    """The window's parts that it opens without, so that it is there at once."""

    def __init__(self, window: Window, documents: Path, make_sample: MakeSample) -> None:
        self._window, self._documents, self._make_sample = window, documents, make_sample

    @cached_property
    def jobs(self) -> Jobs:
        """The one worker beside the window."""
        from ui.jobs import Jobs

        return Jobs(self._window)

    @cached_property
    def ways_in(self) -> WaysIn:
        """Opening and making workbooks, from the welcome page."""
        from ui.welcome.ways_in import WaysIn

        return WaysIn(self._window, self._documents, self._make_sample)

    def go(self, way: str) -> None:
        """Go the way that a button of the welcome page names."""
        self.ways_in.go(way)

    def unlock(self, path: Path, typed: str) -> None:
        """Unlock a workbook with what was typed."""
        self.ways_in.unlock(path, typed)

    @cached_property
    def still_open(self) -> StillOpen:
        """Which workbooks are open, in case this window ends without closing them."""
        from ui.welcome.still_open import StillOpen

        return StillOpen(self._window.memory.open_folder)

    @cached_property
    def notices(self) -> Notices:
        """What the welcome page has to say of the last time."""
        from ui.welcome.notices import Notices

        return Notices(self._window)

    @cached_property
    def kept(self) -> KeptWords:
        """What was typed in a dialog when the window was locked."""
        from ui.kept import KeptWords

        return KeptWords(self._window)

    @cached_property
    def lock(self) -> Lock:
        """Leaves nothing to read, and knows where somebody was."""
        from ui.lock import Lock

        return Lock(self._window, self.kept)

    @cached_property
    def idle(self) -> Idle:
        """Locks the window after the minutes that were chosen, with nobody there."""
        from ui.idle import Idle

        made = Idle(lambda: self._window.memory.held.lock_minutes, self._window)
        made.passed.connect(self._window.lock)
        return made
