"""One reader beside the program, and what is said where a file ends it."""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

from audit_app.intake.readers.process import OUR_FAULT
from audit_app.intake.refused import AGAIN, refused

if TYPE_CHECKING:
    from audit_app.intake.sheets import CameBack, Wanted
    from audit_app.problems import Problem

_ROOT = Path(__file__).parents[3]
_MODULE = "audit_app.intake.readers.process"
_HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # Windows alone would show one for it


class Reader:
    """Reads files in a process of its own, which is begun anew where a file ends it."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._begin()

    def read(self, path: Path) -> CameBack | Problem:
        """What came back, or why it is not taken. Raises RuntimeError for a fault of ours."""
        try:
            self._ask(path.absolute())
            came: CameBack | Problem = pickle.load(self._says)  # noqa: S301 - our own process says it
        except (EOFError, OSError, pickle.UnpicklingError):  # it is there no more
            self.close()
            is_ours = self._process.returncode == OUR_FAULT
            self._begin()
            if is_ours:
                raise RuntimeError("a reader met a fault of ours; it stands above") from None
            return _ended()
        return came

    def close(self) -> None:
        """Ask for nothing more, and wait until the process has ended."""
        self._process.communicate()

    def _begin(self) -> None:
        words = [sys.executable, "-m", _MODULE]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(  # noqa: S603 - our own module, by our own interpreter
            words, stdin=pipe, stdout=pipe, cwd=_ROOT, creationflags=_HIDDEN
        )
        self._asks, self._says = _there(self._process.stdin), _there(self._process.stdout)
        self._ask(self._wanted)

    def _ask(self, what: Wanted | Path) -> None:
        pickle.dump(what, self._asks, pickle.HIGHEST_PROTOCOL)
        self._asks.flush()


def _there(end: IO[bytes] | None) -> IO[bytes]:
    if end is None:
        raise RuntimeError("a reader was begun without its pipes")
    return end


def _ended() -> Problem:
    return refused("ended", "The file could not be read: the reader gave up on it.", AGAIN)
