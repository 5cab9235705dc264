"""A process of our own that reads spreadsheets: it is told what is wanted, then file by file.

What it is told and what it says are pickled. Both ends are this program, and no file that somebody
sent is ever unpickled.
"""

from __future__ import annotations

import pickle
import signal
import sys
import traceback
from typing import TYPE_CHECKING, BinaryIO

from audit_app.intake.alike import Alike
from audit_app.intake.sheets import read_or_refused

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.intake.sheets import Wanted


OUR_FAULT = 70  # how a process ends that met a fault of ours; nothing else ends one so


def serve(asks: BinaryIO, says: BinaryIO) -> None:
    """Read one file after another, as they are asked for, until no more are."""
    wanted: Wanted = pickle.load(asks)  # noqa: S301 - the program says it
    alike = Alike()
    while (path := _next(asks)) is not None:
        pickle.dump(read_or_refused(path, wanted, alike), says, pickle.HIGHEST_PROTOCOL)
        says.flush()


def _next(asks: BinaryIO) -> Path | None:
    """The next file; None when the program has ended, or asks no more."""
    try:
        path: Path = pickle.load(asks)  # noqa: S301 - the program says it
    except EOFError:
        return None
    return path


def main() -> int:
    """Read until the program asks no more; its own code for a fault of ours, which is printed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C ends the program, and that ends this
    try:
        serve(sys.stdin.buffer, sys.stdout.buffer)
    except MemoryError:
        return 1  # the file’s doing
    except Exception:  # noqa: BLE001 - told to the program, which raises it
        traceback.print_exc()
        return OUR_FAULT
    return 0


if __name__ == "__main__":
    sys.exit(main())
