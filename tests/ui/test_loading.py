"""The first window is quick because heavy packages load where they are used, not before."""

from __future__ import annotations

import subprocess
import sys

HEAVY = ("sqlite_utils", "openpyxl", "reportlab", "pikepdf", "elementpath", "numpy", "fontTools")


def test_the_window_loads_without_the_heavy_packages() -> None:
    asked = f"import sys, ui.window, main; print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
