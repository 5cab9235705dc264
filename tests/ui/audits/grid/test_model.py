"""The returns of an audit as a model: what Qt asks of one, and what is read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from audit_app.records import Agency, Case
from ui.audits.grid.cells import LATE, GridCell
from ui.audits.grid.model import GridModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

HOSPITAL = Agency("a1", "Hospital trust", "HOS", None, 1)
CHILD = Case("c1", "x", "NEG26-03", "5–9", "Female", None, None, None, None, None, None, None, ())


def model() -> GridModel:
    made = GridModel()
    late = GridCell(LATE, "5 days late", "31 of 48", "r1", 31 / 48)
    made.show_grid([HOSPITAL], [CHILD], {("a1", "c1"): late}, {"a1": "0 of 1 back"})
    return made


def test_the_grid_holds_to_what_qt_asks_of_a_model(qtmodeltester: ModelTester) -> None:
    held = model()
    qtmodeltester.check(held)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


def test_a_cell_is_read_with_its_agency_child_and_state() -> None:
    held = model()
    aloud = held.data(held.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert aloud == "Hospital trust, NEG26-03, 5 days late, 31 of 48"


def test_an_agency_that_was_not_asked_says_so() -> None:
    held = GridModel()
    held.show_grid([HOSPITAL], [CHILD], {}, {})
    aloud = held.data(held.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert aloud == "Hospital trust, NEG26-03, not asked"
    assert held.cell(held.index(0, 0)).return_id == ""
