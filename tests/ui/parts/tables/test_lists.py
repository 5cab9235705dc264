"""The section list and the sidebar say in words what they show in shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.accessibility import faults
from ui.parts.bands.sidebar import Place, Sidebar
from ui.parts.tables.sections import Section, SectionList, SectionModel

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

SECTIONS = [
    Section("Before you start", 2, 3),
    Section("The child’s voice", 5, 5, note="1 to fix"),
    Section("Closing", 0, 4),
    Section("Sign off", 0, 0, mark="padlock"),
]
PLACES = (Place("Home", "house"), Place("Actions", "list", "3 late"))


def test_sections_hold_to_what_qt_asks_of_a_model(qtmodeltester: ModelTester) -> None:
    model = SectionModel()
    model.show_sections(SECTIONS)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types here


@pytest.mark.parametrize(
    ("section", "shape"), list(zip(SECTIONS, ("pie", "tick", "ring", "padlock"), strict=True))
)
def test_a_shape_says_how_far_a_section_is(section: Section, shape: str) -> None:
    assert section.shape == shape


def test_a_section_is_read_out_with_its_place_its_count_and_its_note() -> None:
    model = SectionModel()
    model.show_sections(SECTIONS)
    said = [
        model.index(place, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for place in range(model.rowCount())
    ]
    assert said == [
        "Section 1, Before you start, 2 of 3 answered",
        "Section 2, The child’s voice, 5 of 5 answered, 1 to fix",
        "Section 3, Closing, 0 of 4 answered",
        "Section 4, Sign off",
    ]


def test_a_step_is_read_out_as_a_step_and_whether_it_is_done() -> None:
    model = SectionModel(one="Step")
    model.show_sections([Section("Theme", 0, 0, mark="tick"), Section("Dates", 0, 0, mark="ring")])
    said = [model.index(at, 0).data(Qt.ItemDataRole.AccessibleTextRole) for at in (0, 1)]
    assert said == ["Step 1, Theme, done", "Step 2, Dates, not done yet"]


def test_a_new_count_does_not_move_the_choice(qtbot: QtBot) -> None:
    sections = SectionList("Sections")
    qtbot.addWidget(sections)
    sections.sections.show_sections(SECTIONS)
    sections.step_on(2)
    sections.sections.show_sections([Section("Before you start", 3, 3), *SECTIONS[1:]])
    assert sections.currentIndex().row() == 2


def test_a_long_name_makes_its_line_higher_rather_than_being_cut(qtbot: QtBot) -> None:
    sections = SectionList("Sections")
    qtbot.addWidget(sections)
    sections.resize(240, 400)
    sections.show()
    short, long = Section("Closing", 0, 4), Section("Working with the family and others", 0, 4)
    sections.sections.show_sections([short, long])
    heights = [sections.sizeHintForRow(place) for place in (0, 1)]
    assert heights[1] > heights[0]


def test_a_page_that_is_late_says_so_in_words(qtbot: QtBot) -> None:
    sidebar = Sidebar(PLACES)
    qtbot.addWidget(sidebar)
    sidebar.set_badge(1, "4 late")
    said = sidebar.list.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Actions, 4 late"


def test_the_rail_keeps_the_words_as_tooltips(qtbot: QtBot) -> None:
    sidebar = Sidebar(PLACES)
    qtbot.addWidget(sidebar)
    sidebar.be_rail(is_rail=True)
    assert sidebar.width() == 64
    assert sidebar.list.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "Home"


def test_enter_on_a_page_goes_there(qtbot: QtBot) -> None:
    sidebar = Sidebar(PLACES)
    qtbot.addWidget(sidebar)
    sidebar.resize(208, 600)
    sidebar.show()
    sidebar.show_at(0)
    QTest.keyClick(sidebar.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.went) as went:
        QTest.keyClick(sidebar.list, Qt.Key.Key_Return)
    assert went.args == [1]
    assert faults(sidebar) == []
