"""Copied rows are shown as they were understood before one of them is added, however hostile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from audit_app.problems import Problem
from tests.ui.accessibility import faults
from tests.ui.audits.children.test_agencies_asked import LOOKS, set_up, step_of
from ui.audits.children.facts import BANDS
from ui.audits.steps.pasted import pasted_rows, see_that_it_can_be_looked_at
from ui.audits.steps.preview import PasteDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.audits.set_up import SetUpPage
    from ui.window import Window

Key = Qt.Key
COPIED = (
    "NEG27-01\t5-9\tMale",  # there already, without facts
    "NEG27-04\t1–4\tGirl",
    "Somebody Invented\t5–9",
    "03/04/2015\t5–9",
    "943 476 5919",
    "NEG27-05",
    "NEG27-02",  # there already: nothing new
)
ROWS = "\n".join(COPIED)


@pytest.fixture
def page(open_sample: Callable[..., Window]) -> SetUpPage:
    return set_up(open_sample("light", 1.0, 1440, 900))


def paste(page: SetUpPage, text: str, act: Callable[[PasteDialog], None]) -> bool:
    """Copy a text, press Ctrl+V and act in the preview; whether there was one."""
    met: list[bool] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PasteDialog):
            met.append(True)
            try:
                act(dialog)
            finally:
                if dialog.isVisible():
                    dialog.reject()

    QApplication.clipboard().setText(text)
    table = step_of(page).table
    table.setFocus()
    table.setCurrentIndex(table.rows.index(0, 0))
    QTimer.singleShot(0, look)
    QTest.keyClick(table, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        QApplication.processEvents()
    return bool(met)


def press(dialog: PasteDialog, *pressed: Qt.Key) -> None:
    for key in pressed:
        target = dialog.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def children(page: SetUpPage) -> dict[str, tuple[str | None, str | None]]:
    cases = page.tools.book.audits.cases(page.tools.audit_id)
    return {case.reference: (case.age_band, case.sex) for case in cases}


def shown(dialog: PasteDialog) -> list[list[str]]:
    model = dialog.table.model()
    return [
        [str(model.index(row, at).data()) for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_preview_says_how_each_row_was_understood_and_what_is_refused(
    page: SetUpPage,
) -> None:
    seen: list[list[str]] = []
    words: list[str] = []

    def look(dialog: PasteDialog) -> None:
        seen.extend(shown(dialog))
        words.extend(held.text() for held in dialog.findChildren(QLabel))
        words.append(dialog.take.text())

    before = children(page)
    assert paste(page, ROWS, look)
    no = "stands where the reference belongs, so nothing of it is taken."
    assert [row[:3] for row in seen] == [
        ["Take", "NEG27-01", "Changes Age 5–9, Sex Male."],
        ["Take", "NEG27-04", "New: Age 1–4."],
        ["No", "Row 3", "Refused: no reference, so nothing of it is taken."],
        ["No", "Row 4", f"Refused: something like a date of birth {no}"],
        ["No", "Row 5", f"Refused: something like an NHS number {no}"],
        ["Take", "NEG27-05", "New: the reference alone."],
        ["No", "NEG27-02", "Nothing new."],
    ]
    assert seen[1][3] == "Sex: “Girl”"
    assert "3 of 7 rows can be taken." in words
    assert words[-1] == "Take 3 children"
    assert not any(part in " ".join(words) for part in ("Somebody", "2015", "943"))
    assert children(page) == before, "looking adds nothing"


def test_the_second_of_two_rows_about_one_child_is_refused(page: SetUpPage) -> None:
    seen: list[list[str]] = []

    def take(dialog: PasteDialog) -> None:
        seen.extend(shown(dialog))
        dialog.take.click()

    assert paste(page, "NEG27-04\t1–4\n\nNEG27-04\t5–9", take)
    again = "Refused: NEG27-04 is in row 1 already, so nothing of it is taken."
    assert [row[:3] for row in seen] == [
        ["Take", "NEG27-04", "New: Age 1–4."],
        ["No", "Row 3", again],
    ]
    assert children(page)["NEG27-04"] == ("1–4", None)


def test_what_is_taken_is_one_deed_and_a_row_can_be_left(page: SetUpPage) -> None:
    before = children(page)

    def leave_the_second(dialog: PasteDialog) -> None:
        press(dialog, Key.Key_Down, Key.Key_Return)
        assert dialog.take.text() == "Take 2 children"
        dialog.take.click()

    assert paste(page, ROWS, leave_the_second)
    assert set(children(page)) == {*before, "NEG27-05"}
    assert children(page)["NEG27-01"] == ("5–9", "Male")
    page.tools.book.undo()
    assert children(page) == before


def test_esc_adds_nothing(page: SetUpPage) -> None:
    before = children(page)
    assert paste(page, ROWS, lambda dialog: press(dialog, Key.Key_Escape))
    assert children(page) == before


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x" * 40_000, id="one-long-cell"),
        pytest.param("NEG27-04\t5" + " " * 40_000 + "9", id="a-gap-in-a-band"),
        pytest.param("NEG27-04\x00\t5–9\x00", id="NUL"),
        pytest.param("\u202eNEG27-04\t\u202e5–9", id="turned-round"),
        pytest.param("=1+1\t@SUM(A1)\n<b>NEG27-04</b>", id="formulas-and-markup"),
    ],
)
def test_a_hostile_text_is_shown_and_adds_nothing_that_is_no_band(
    page: SetUpPage, text: str
) -> None:
    before = children(page)
    cells: list[str] = []

    def take(dialog: PasteDialog) -> None:
        cells.extend(cell for row in shown(dialog) for cell in row)
        dialog.take.click()

    assert paste(page, text, take)
    after = children(page)
    assert set(after) - set(before) <= {"NEG27-04"}
    assert all(facts == (None, None) for facts in after.values())
    assert all(cell.isprintable() and len(cell) < 200 for cell in cells)


def test_ten_thousand_rows_are_refused_whole_beside_the_table(page: SetUpPage) -> None:
    before = children(page)
    text = "\n".join(f"NEG27-{n:02}" for n in range(10_000))
    assert not paste(page, text, lambda dialog: dialog.take.click())
    assert children(page) == before
    assert step_of(page).table.accessibleDescription() == (
        "10,000 rows were copied; at most 200 rows are looked at at once. "
        "Nothing was added. Copy only the rows of this audit’s children."
    )


def test_a_column_copied_whole_is_no_more_than_its_rows() -> None:
    see_that_it_can_be_looked_at("NEG27-01\n" + "\n" * 1_048_575)
    with pytest.raises(Problem, match="Too much was copied"):
        see_that_it_can_be_looked_at("x" * 200_001)


def test_a_name_to_watch_for_is_refused_and_not_shown_again() -> None:
    [line] = pasted_rows("Robin\t5–9", BANDS, ["Robin"]).lines
    assert line.refused.startswith("a name to watch for stands where the reference belongs")
    assert not line.cells


@pytest.mark.parametrize(("scheme", "scale", "width", "height"), LOOKS)
def test_the_preview_is_named_whole_and_reached(
    open_sample: Callable[..., Window], scheme: str, scale: float, width: int, height: int
) -> None:
    page = set_up(open_sample(scheme, scale, width, height))
    found: list[str] = []

    def look(dialog: PasteDialog) -> None:
        for _ in range(4):
            QApplication.processEvents()
        found.extend(faults(dialog))

    assert paste(page, ROWS, look)
    assert found == []
