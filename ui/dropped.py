"""Files that are dropped on the window, handed to the page that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.parts.dropping import Drops

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from ui.frame import Frame


class Dropped:
    """Takes them where the page takes any; a page that does has `take_files`."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        Drops(frame, lambda: self._taker() is not None, self._take)

    def _taker(self) -> Callable[[Sequence[Path]], None] | None:
        """What the page does with files that are dropped; None where it takes none."""
        return getattr(self._frame.page(), "take_files", None)

    def _take(self, paths: Sequence[Path]) -> None:
        take = self._taker()
        if take is not None:
            take(paths)
