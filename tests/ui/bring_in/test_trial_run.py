"""A trial run says first what stands in the way, counts each kind, and has saved nothing yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from audit_app.journal.lines import Put
from audit_app.workbook.bring_in import ADDED, CHANGED, CONFLICT, PROBLEM, Item, Preview
from ui.bring_in.dialog import Looked, TrialRun
from ui.bring_in.lines import Line
from ui.parts.tables.rows import Group

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PLACE = "Sheet 3 The child’s voice, cell E12"


def of(sort: str, row: str) -> Item:
    if sort == PROBLEM:
        why = "That is not one of the answers."
        return Item(sort, row, "Answer", "", "Perhaps", why, place=PLACE)
    put = Put("answer", row, "value", {"value": "yes"})
    return Item(sort, row, "Answer", "", "Yes", "", put, place=PLACE)


def opened(qtbot: QtBot, *files: tuple[str, ...]) -> TrialRun:
    looked = []
    for at, sorts in enumerate(files):
        items = tuple(of(sort, f"G0.{n:02}") for n, sort in enumerate(sorts))
        looked.append(Looked(f"{at}.xlsx", Preview("Return", items, "", 0, f"Agency {at}")))
    dialog = TrialRun(looked, None)
    qtbot.addWidget(dialog)
    dialog.resize(1000, 640)
    dialog.show()
    for _ in range(4):
        QApplication.processEvents()
    return dialog


def rows_of(dialog: TrialRun) -> list[str]:
    rows = dialog.table.rows
    said = []
    for place in range(rows.rowCount()):
        held = rows.data(rows.index(place, 0), 0x0100)
        line = rows.row_at(place)
        said.append(held.words if isinstance(held, Group) else str(line and line.item.row))
    return said


def shown(dialog: TrialRun) -> list[str]:
    return [held.text() for held in dialog.findChildren(QLabel) if held.isVisible()]


def test_trouble_stands_first_in_groups_with_their_counts(qtbot: QtBot) -> None:
    dialog = opened(qtbot, (ADDED, CONFLICT, CHANGED, PROBLEM))
    assert rows_of(dialog) == [
        "Cannot be taken (1)",
        "G0.03",
        "Changed here too (1)",
        "G0.01",
        "Ready to take (2)",
        "G0.00",
        "G0.02",
    ]


def test_of_several_files_each_has_its_head_in_each_group(qtbot: QtBot) -> None:
    dialog = opened(qtbot, (ADDED,), (), (PROBLEM, ADDED))
    assert [words for words in rows_of(dialog) if not words.startswith("G0")] == [
        "Cannot be taken (1): Agency 2",
        "Ready to take (1): Agency 0",
        "Ready to take (1): Agency 2",
        "Agency 1: just what stands here",
    ]


def test_it_is_counted_by_kind_and_says_that_nothing_is_saved_yet(qtbot: QtBot) -> None:
    said = shown(opened(qtbot, (ADDED, CONFLICT, CHANGED, PROBLEM)))
    for words in ("1 cannot be taken", "1 wants a decision", "2 ready to take"):
        assert words in said
    assert "Nothing has been saved yet" in said


def test_sheet_and_cell_stand_beside_what_cannot_be_taken_and_below_the_table(
    qtbot: QtBot,
) -> None:
    dialog = opened(qtbot, (ADDED, PROBLEM))
    [wrong, right] = [
        dialog.table.rows.columns[1].cell(row)
        for place in range(dialog.table.rows.rowCount())
        if isinstance(row := dialog.table.rows.row_at(place), Line)
    ]
    assert wrong.second == f"Answer · {PLACE}"
    assert right.second == "Answer"
    dialog.table.step_on(1)
    assert any(PLACE in words and "G0.01" in words for words in shown(dialog))


@pytest.mark.parametrize("name", ["Take nothing", "Take 2 changes"])
def test_a_button_is_as_wide_as_its_words_need(qtbot: QtBot, name: str) -> None:
    dialog = opened(qtbot, (ADDED, CHANGED, PROBLEM))
    [held] = [one for one in dialog.findChildren(QPushButton) if one.text() == name]
    assert held.width() <= held.sizeHint().width() + 1


def test_a_button_that_rests_says_why(qtbot: QtBot) -> None:
    nothing = opened(qtbot, (PROBLEM,))
    assert (nothing._take.text(), nothing._take.isEnabled()) == ("Nothing to take", False)
    left = opened(qtbot, (CONFLICT,))
    assert (left._take.text(), left._take.isEnabled()) == ("No change is chosen", False)
