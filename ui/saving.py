"""Saying what is true of saving: "saved" only after the disk has it, and kindly when it has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from audit_app.problems import Problem
from ui.in_the_way import OF_THE_DRIVE, InTheWay
from ui.last_saved import LastSaved

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ui.ask import Asks
    from ui.parts.bands.head import Head


_ALL = "All changes saved"
_NAMED_FOR = 10_000  # milliseconds that a deed is named, with how to take it back

ONLY_ON_SCREEN = Problem(
    "only-on-screen",
    "What you typed last is not saved yet.",
    "Everything before it is saved. It is still on the screen.",
    "Stay here, put right what stands in the way, and it is saved when you leave the field.",
)


class Saving:
    """Does a deed and says how it went. One problem is shown at a time.

    What is typed on the screen and could not be saved is remembered by a name until it is saved,
    and so is what is kept as it is typed and cannot be taken: while there is any of either, nothing
    says that all is saved.
    """

    def __init__(self, head: Head, asks: Asks, now: Callable[[], datetime]) -> None:
        self._head = head
        self.in_the_way = InTheWay(head, asks)
        self._last = LastSaved(now)
        self._unsaved: set[str] = set()
        self._refused: dict[str, str] = {}
        self._named = QTimer(head)
        self._named.setSingleShot(True)
        self._named.setInterval(_NAMED_FOR)
        self._named.timeout.connect(lambda: self.again(aloud=False))
        self._is_trouble = self._is_trouble_heard = False
        self._is_changed = False  # something was written that has not been said aloud yet

    @property
    def has_unsaved(self) -> bool:
        """Whether something that was typed is only on the screen."""
        return bool(self._unsaved)

    def begin(self, last: datetime | None) -> None:
        """A workbook was opened: all of it is saved, as of its newest deed, if there is any."""
        self._refused.clear()  # what is kept as it was typed is said where it is shown
        if last is None:
            self._last.be_now()
        else:
            self._last.be(last)
        self._head.say_saved(f"{_ALL} {self._last.words}", aloud=False)

    def changed(self) -> None:
        """A deed was written: only what follows one is said aloud. A place that is kept is none."""
        self._is_changed = True

    def do(
        self,
        deed: Callable[[], object],
        *,
        named: str = "",
        said: str = "",
        typed: str = "",
        is_said: bool = True,
    ) -> bool:
        """Do a deed; whether it is done. What stands in the way is shown, with "Try again".

        `named` says the deed beside the status, with how to take it back; `said` says what undo
        does not take back, such as a file that was written. `typed` names what stays on the screen
        only, where the deed cannot be done. What nobody wrote, such as where somebody was, is not
        `is_said` when it is kept.
        """
        while True:
            try:
                deed()
            except Problem as problem:
                if typed:
                    self._unsaved.add(typed)
                if problem.code in OF_THE_DRIVE or self._unsaved:
                    self._is_trouble = True
                    self.again(aloud=not self._is_trouble_heard)
                    self._is_trouble_heard = True
                if not self.in_the_way.show(problem):
                    return False
            else:
                self._unsaved.discard(typed)
                self._is_trouble = False
                if not is_said:
                    return True
                self._say(f"{said}. Saved" if said else _with_undo(named))
                return True

    def hold(self, typed: str, *, is_held: bool) -> None:
        """Something on the screen cannot be saved as it is typed, or now it can."""
        if is_held == (typed in self._unsaved):
            return
        if is_held:
            self._unsaved.add(typed)
        else:
            self._unsaved.discard(typed)
        self.again(aloud=is_held)

    def holds(self, typed: str) -> bool:
        """Whether this is only on the screen."""
        return typed in self._unsaved

    def refuse(self, typed: str, words: str = "", *, aloud: bool = True) -> None:
        """Something is kept as it is typed and cannot be taken: `words` say why; none: it can be.

        It is on the disk, so nobody is asked whether it may be lost.
        """
        if words == self._refused.get(typed, ""):
            return
        self._refused.pop(typed, None)
        if words:
            self._refused = {typed: words, **self._refused}
        self.again(aloud=aloud and bool(words))

    def forget(self) -> None:
        """What was only on the screen has gone from it: the person said that it may be lost."""
        if self._unsaved:
            self._unsaved.clear()
            self.again(aloud=False)

    def tell(self, words: str, *, trouble: bool = False) -> None:
        """Say by its name what was done, whether or not something was saved by it."""
        if self._is_changed:
            self._last.be_now()
            self._is_changed = False
        self._head.say_saved(words, trouble=trouble)
        self._named.start()

    def again_now(self, named: str = "") -> None:
        """Something was saved just now, by a way that shows its problems in its own place."""
        self._is_trouble = False
        self._say(_with_undo(named))

    def again(self, *, aloud: bool = True) -> None:
        """Say once more when it was last saved, or that something is not (Ctrl+S)."""
        self._named.stop()
        is_trouble = bool(self._unsaved) or self._is_trouble
        words = (
            f"Not saved since {self._last.words}" if is_trouble else f"{_ALL} {self._last.words}"
        )
        if self._refused and not is_trouble:  # the newest: what she is at
            is_trouble, words = True, next(iter(self._refused.values()))
        self._head.say_saved(words, trouble=is_trouble, aloud=aloud)

    def _say(self, words: str) -> None:
        """Say a deed that is on the disk, unless something else is still only on the screen.

        While something cannot be taken, a deed is named and never said to be all.
        """
        if self._unsaved or (self._refused and words == _ALL):
            self.again(aloud=False)
            return
        self._last.be_now()
        self._is_trouble_heard = False
        is_new, self._is_changed = self._is_changed or words != _ALL, False
        self._head.say_saved(f"{words} {self._last.words}", aloud=is_new)
        if words != _ALL:
            self._named.start()


def _with_undo(named: str) -> str:
    """A deed by its name, with how to take it back; one without a name is only saved."""
    return f"{named}. Ctrl+Z to undo. Saved" if named else _ALL
