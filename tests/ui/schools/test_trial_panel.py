"""Below the files, in large text, the panel of a trial run ends where its last words end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton, QScrollArea

from tests.audit_app.workbook.schools.filling import fill
from tests.ui.schools.returned import came_back, trial_of, year_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ui.schools.conftest import Officer


@pytest.mark.parametrize(("scale", "width"), [(1.0, 1440), (2.0, 1440)])
def test_nothing_but_the_margin_stands_below_the_last_button_of_a_long_panel(
    officer_in: Callable[..., Officer], tmp_path: Path, scale: float, width: int
) -> None:
    officer = officer_in("light", scale, width, 900)
    round_id = year_of(officer)
    _first, second = came_back(officer, round_id, tmp_path / "Returned")
    fill(
        second,
        {
            "A.03": {"Answer": "Does not apply"},
            "A.04": {"Answer": "nearly"},
            "Z.04": {"Answer": "31/02/2026"},
        },
    )
    officer.go("bring-in", round_id)
    trial_of(officer).take_files([second])
    officer.settle()
    panel = trial_of(officer).panel
    [area] = panel.findChildren(QScrollArea)
    inner = area.widget()
    assert inner is not None
    last = [one for one in inner.findChildren(QPushButton) if one.text() == "Copy this list"][-1]
    assert inner.height() > area.viewport().height(), "it is long enough to be scrolled"
    end = last.mapTo(inner, last.rect().bottomLeft()).y()
    assert inner.height() - end <= last.height()
