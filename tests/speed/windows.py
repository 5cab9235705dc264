"""The first window, the next section and the opening of the sample."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.speed.ratio import Ratio

ROUNDS = 9
ROOT = Path(__file__).resolve().parents[2]
_NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"

_EMPTY = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow
class W(QMainWindow):
    def paintEvent(self, event):
        print("painted", flush=True)
        import os; os._exit(0)
app = QApplication([]); w = W(); w.resize(1440, 900); w.show(); app.exec()
"""
_OURS = """
import os
import main
from ui.welcome.page import WelcomePage
def painted(self, event):
    print("painted", flush=True)
    os._exit(0)
WelcomePage.paintEvent = painted
main.show_window(None)
"""
_OPENING = """
import os, sys, time
from pathlib import Path
from datetime import UTC, datetime
from PySide6.QtWidgets import QApplication
from audit_app.safety.keys import Key
from ui.memory import Memory
from ui.window import Window
from tests.audit_app.conftest import counted_sources
path, raw, folder = Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), Path(sys.argv[3])
app = QApplication([])
memory = Memory(folder / "m.json", "speed")
window = Window(memory, counted_sources(), folder, lambda a, b: a)
window.resize(1440, 900); window.show()
for _ in range(5): app.processEvents()
with path.open("rb") as file: key = Key(raw, file.read(16))
start = time.perf_counter()
window.open_with(path, key)
for _ in range(3): app.processEvents()
print(time.perf_counter() - start, flush=True)
os._exit(0)
"""


def measure() -> list[Ratio]:
    """Each number, in one run, the two sides taking turns."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        return [_first_window(folder), _opening(folder), _section(folder)]


def _run(code: str, *words: str, home: Path) -> str:
    told = subprocess.run(
        [sys.executable, "-c", code, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
        env={
            **{name: held for name, held in os.environ.items() if name != _NO_BYTECODE},
            "PYTHONPYCACHEPREFIX": str(home),  # as on every start but the very first
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_CONFIG_HOME": str(home),
            "PYTHONPATH": str(ROOT),
        },
    )
    return told.stdout.strip()


def _first_window(home: Path) -> Ratio:
    times: dict[str, list[float]] = {_EMPTY: [], _OURS: []}
    for number in range(ROUNDS + 1):
        for code, held in times.items():
            start = perf_counter()
            _run(code, home=home)
            if number:
                held.append(perf_counter() - start)
    return Ratio(
        "first window against an empty one", median(times[_OURS]) / median(times[_EMPTY]), 1.5
    )


def _opening(home: Path) -> Ratio:
    from audit_app.safety.keys import derive
    from audit_app.sample.made import PASSPHRASE, make_sample
    from audit_app.store.file import make

    sample = make_sample(home / "sample", datetime.now(UTC).date())
    key = derive(PASSPHRASE, sample.read_bytes()[:16])
    empty = home / "empty.audit"
    make(empty, key).close()
    times: dict[Path, list[float]] = {sample: [], empty: []}
    for number in range(ROUNDS):
        for path, held in times.items():
            told = _run(_OPENING, str(path), key.raw.hex(), str(home / "x"), home=home)
            if number:
                held.append(float(told))
    return Ratio(
        "the sample from key to Home painted against an empty workbook",
        median(times[sample]) / median(times[empty]),
        1.5,
    )


def _section(home: Path) -> Ratio:
    """The worst section change of a sample's return, in milliseconds."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from audit_app.safety.keys import derive
    from audit_app.sample.made import PASSPHRASE, make_sample
    from tests.audit_app.conftest import counted_sources
    from ui.memory import Memory
    from ui.walk.page import WalkPage
    from ui.window import Window

    app = QApplication.instance() or QApplication([])
    path = make_sample(home / "sample", datetime.now(UTC).date())
    memory = Memory(home / "m.json", "speed")
    window = Window(memory, counted_sources(), home, make_sample)
    window.resize(1440, 900)
    window.show()
    window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
    assert window.work is not None
    book = window.work.book
    running = next(audit for audit in book.audits.all() if audit.stage == "collect")
    returns = [r for r in book.returns.of_audit(running.id) if not book.returns.is_signed(r)]
    fullest = max(returns, key=lambda r: book.returns.standing(r).asked)
    window.work.go("walk", fullest.id)
    page = window.work.frame.page()
    assert isinstance(page, WalkPage)
    worst = 0.0
    for _ in range(2):
        for place in range(page.list.sections.rowCount()):
            start = perf_counter()
            page.list.step_on(place)
            app.processEvents()
            took = (perf_counter() - start) * 1000
            worst = max(worst, took) if _ else worst
    window.close()
    return Ratio("the next section on screen, worst in ms", worst, 100.0)
