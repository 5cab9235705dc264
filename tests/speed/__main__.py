"""Runs every benchmark and says which numbers are held: `python -m tests.speed [module…]`."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.speed.ratio import Ratio

FOLDER = Path(__file__).parent
NOT_MEASURES = {"__init__", "__main__", "ratio"}


def measured(names: list[str]) -> Iterator[Ratio]:
    """Each number of each module here that has a `measure`."""
    found = sorted(path.stem for path in FOLDER.glob("*.py") if path.stem not in NOT_MEASURES)
    for name in names or found:
        module = importlib.import_module(f"tests.speed.{name}")
        if hasattr(module, "measure"):
            yield from module.measure()


def main(names: list[str]) -> int:
    """Print one line for each number; 1 when any is over."""
    over = False
    for each in measured(names):
        word = "ok" if each.held else "over"
        over |= not each.held
        print(f"{each.name:<72} {each.ratio:>8.2f} {each.limit:>8.2f} {word}", flush=True)  # noqa: T201 - it talks to the terminal
    return int(over)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
