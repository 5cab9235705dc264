"""The files of a folder, read at once by as many readers as the machine has room for."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from queue import SimpleQueue
from typing import TYPE_CHECKING

from audit_app.intake.alike import Alike
from audit_app.intake.readers.reader import Reader
from audit_app.intake.sheets import read_or_refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from audit_app.intake.sheets import CameBack, Wanted
    from audit_app.problems import Problem

MANY = 100  # files; fewer are read sooner here than a reader beside the program has begun
_MOST_READERS = 4


def read_all(
    paths: Sequence[Path], wanted: Wanted, tick: Callable[[int, int], None]
) -> list[CameBack | Problem]:
    """What came back in each file, in their order, or why it is not taken.

    `tick` is told how many are read, of how many; what it raises ends the reading.
    """
    readers = min(os.cpu_count() or 1, _MOST_READERS)
    if len(paths) >= MANY and readers > 1:
        return read_beside(paths, wanted, tick, readers)
    alike = Alike()
    return _told((read_or_refused(path, wanted, alike) for path in paths), len(paths), tick)


def read_beside(
    paths: Sequence[Path], wanted: Wanted, tick: Callable[[int, int], None], readers: int
) -> list[CameBack | Problem]:
    """The same, by so many readers beside the program."""
    with ExitStack() as begun:
        free: SimpleQueue[Reader] = SimpleQueue()
        for _ in range(readers):
            free.put(begun.enter_context(closing(Reader(wanted))))

        def read(path: Path) -> CameBack | Problem:
            reader = free.get()
            try:
                return reader.read(path)
            finally:
                free.put(reader)

        pool = ThreadPoolExecutor(readers)
        try:
            return _told(pool.map(read, paths), len(paths), tick)
        finally:
            pool.shutdown(cancel_futures=True)


def _told(
    came: Iterator[CameBack | Problem], of: int, tick: Callable[[int, int], None]
) -> list[CameBack | Problem]:
    found: list[CameBack | Problem] = []
    tick(0, of)
    for one in came:
        found.append(one)
        tick(len(found), of)
    return found
