"""The first window has the size of text that is remembered, in all of its words."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ui.look.look import BODY_POINTS

if TYPE_CHECKING:
    from pathlib import Path

SMALL = 0.9  # small print, of the body's size

# In a process of its own: whoever is told of another font while an application runs hides a fault
# of the first window, which is made before it does.
SHOW = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from audit_app.sample.made import make_sample
from tests.audit_app.conftest import counted_sources
from ui.memory import Memory
from ui.window import Window
app = QApplication(["workbook", "-style", "Fusion"])
memory = Memory(Path(sys.argv[1]) / "remembered.json", "laptop-1")
memory.put(scheme="light", scale=float(sys.argv[2]), role="Audit co-ordinator")
window = Window(memory, counted_sources(), Path(sys.argv[1]), make_sample)
window.show()
app.processEvents()
kinds = (QLabel, QPushButton, QLineEdit)
held = [held for kind in kinds for held in window.findChildren(kind)]
print(json.dumps([(one.text(), one.font().pointSizeF()) for one in held]))
window.close()
"""


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_word_of_the_first_window_is_smaller_than_small_print(
    tmp_path: Path, scale: float
) -> None:
    asked = [sys.executable, "-c", SHOW, str(tmp_path), str(scale)]
    ran = subprocess.run(asked, capture_output=True, text=True, check=True)
    points = BODY_POINTS * scale * SMALL
    sizes: list[tuple[str, float]] = json.loads(ran.stdout)
    assert len(sizes) > 10
    assert [said for said in sizes if said[1] < points - 0.01] == []
