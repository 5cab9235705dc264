"""A county of ten years in the window: its pages, a search, and the memory that it takes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from audit_app.safety.keys import Key, derive
from audit_app.sample.made import PASSPHRASE
from audit_app.store.file import make
from tests.speed.ratio import Ratio

ROOT = Path(__file__).resolve().parents[2]
_WINDOW = """
import os, resource, sys, time
from pathlib import Path
from PySide6.QtWidgets import QApplication
from audit_app.safety.keys import Key
from ui.memory import Memory
from ui.window import Window
from tests.audit_app.conftest import counted_sources
path, raw, folder = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), Path(sys.argv[3])
app = QApplication([])
window = Window(Memory(folder / "m.json", "speed"), counted_sources(), folder, lambda a, b: a)
window.resize(1440, 900); window.show()
def settle():
    for _ in range(4): app.processEvents()
settle()
with path.open("rb") as file: key = Key(raw, file.read(16))
start = time.process_time()
window.open_with(path, key); settle()
print("open", time.process_time() - start)
print("memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
if len(sys.argv) > 4:
    book = window.work.book
    school = book.schools.open_ones()[0]
    held = book.rounds.all()[0].id
    abouts = {"schools": "", "register": "", "school-returns": held, "school": school.id}
    abouts["still"] = ""
    for page, about in abouts.items():
        window.work.go("home", ""); settle()
        window.work.go(page, about); settle()  # the first time loads code
        window.work.go("home", ""); settle()
        start = time.process_time()
        window.work.go(page, about); settle()
        print(page, time.process_time() - start)
    from audit_app.store.search import search
    start = time.process_time()
    for _ in range(5): search(book.file, "supervis")
    print("search", (time.process_time() - start) / 5)
    print("memory-after", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sys.stdout.flush(); os._exit(0)
"""


def _window(path: Path, key: Key, folder: Path, *more: str) -> dict[str, float]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    environment["XDG_CONFIG_HOME"] = str(folder)
    told = subprocess.run(
        [sys.executable, "-c", _WINDOW, str(path), key.raw.hex(), str(folder), *more],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    ).stdout
    return {name: float(number) for name, number in map(str.split, told.splitlines())}


def in_the_window(path: Path, folder: Path) -> list[Ratio]:
    with path.open("rb") as file:
        key = derive(PASSPHRASE, file.read(16))
    empty = folder / "empty.audit"
    make(empty, key).close()
    runs = [(_window(path, key, folder, "pages"), _window(empty, key, folder)) for _ in range(3)]

    def least(name: str, side: int) -> float:
        return min(run[side][name] for run in runs)

    found = [
        Ratio(f"the page {name} of the county, of 200 ms", least(name, 0) / 0.2, 1.0)
        for name in ("schools", "register", "school-returns", "school", "still")
    ]
    opening = least("open", 0) / least("open", 1)
    memory = least("memory-after", 0) / least("memory", 1)
    return [
        Ratio("opening the county against an empty workbook", opening, 1.3),
        *found,
        Ratio("a search over the county, of 50 ms", least("search", 0) / 0.05, 1.0),
        Ratio("memory with the county against the empty window", memory, 2.0),
    ]
