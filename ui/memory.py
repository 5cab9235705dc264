"""What this installation remembers between openings: never anything from inside a workbook."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MOST_RECENT = 8


@dataclass(frozen=True, slots=True)
class Remembered:
    """Where workbooks lie, the person's role, and how the window should look.

    `open_now` is what an older program had open when it ended; a workbook that is open now has a
    file of its own (`ui/welcome/still_open.py`), as several windows share this one. `notice` is
    something that could not be said before the window closed.
    """

    installation: str
    role: str = ""
    recent: tuple[str, ...] = field(default=())
    scheme: str = "system"
    scale: float = 1.0
    lock_minutes: int = 5
    open_now: str = ""
    notice: str = ""


class Memory:
    """Keeps what is remembered in one small file; a file that cannot be read is begun anew."""

    def __init__(self, path: Path, new_installation: str) -> None:
        self._path = path
        self.held = _read(path, new_installation)

    @property
    def open_folder(self) -> Path:
        """Where each workbook that is open has its mark."""
        return self._path.parent / "open"

    def put(self, **changes: object) -> None:
        """Remember something else; written aside and then put in place."""
        self.held = replace(self.held, **changes)  # type: ignore[arg-type]  # the fields' own types
        self._path.parent.mkdir(parents=True, exist_ok=True)
        aside = self._path.with_suffix(".part")
        aside.write_text(json.dumps(asdict(self.held), indent=1), encoding="utf-8")
        aside.replace(self._path)

    def opened(self, path: Path) -> None:
        """A workbook was opened: it is the first of the recent ones."""
        name = str(path)
        others = [held for held in self.held.recent if held != name]
        self.put(recent=(name, *others)[:MOST_RECENT])


def _read(path: Path, new_installation: str) -> Remembered:
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        return Remembered(
            installation=str(held["installation"]),
            role=str(held["role"]),
            recent=tuple(str(name) for name in held["recent"]),
            scheme=str(held["scheme"]),
            scale=min(2.0, max(1.0, float(held["scale"]))),
            lock_minutes=min(60, max(1, int(held["lock_minutes"]))),
            open_now=str(held.get("open_now", "")),
            notice=str(held.get("notice", "")),
        )
    except (OSError, ValueError, KeyError, TypeError):
        # Only comforts are kept here: a missing or damaged file is begun anew, nothing is lost.
        return Remembered(new_installation)
