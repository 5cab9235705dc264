"""Every part of the window with something in it, as the gallery shows it."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QButtonGroup, QWidget  # the screen is chosen first

from audit_app.picture import SHAPES
from ui.look import look
from ui.painter import ShapeMark
from ui.parts.arrange import button, card, column, frame, label, row
from ui.parts.banner import Banner, empty_page
from ui.parts.chip import Chip
from ui.parts.fields import Choice, LineBox, NoteBox, field
from ui.parts.flow import Flow
from ui.parts.segment import Segment, TickSegment
from ui.parts.tables.rows import Cell, Column, Group
from ui.parts.tables.sections import Section, SectionList
from ui.parts.tables.stage import StageTrack
from ui.parts.tables.table import Table

TYPE = "A long title that goes on beyond one line when the text is large or the window small"


def shapes() -> QWidget:
    """Each shape with its name."""
    marks = [row(ShapeMark(name, 22), label(name, wrap=False), spacing=6) for name in SHAPES]
    return card(label("Shapes", "h2"), _flow([_boxed(mark) for mark in marks]))


def facts() -> QWidget:
    """Chips and grade tiles."""
    chips: list[QWidget] = [
        Chip("12 days late", "bad", "square"),
        Chip("At risk", "warn", "triangle"),
        Chip("On track", "accent", "dot"),
        Chip("Embedded", "ok", "two-ticks" if "two-ticks" in SHAPES else "tick"),
        Chip("Signed off", "text", "padlock"),
    ]
    return card(label("Facts", "h2"), _flow(chips))


def judgements() -> QWidget:
    """A question with its choices, and things to tick."""
    group = QButtonGroup(QApplication.instance())
    segments = [
        Segment(key, words)
        for key, words in (("1", "Yes"), ("2", "Partly"), ("3", "No"), ("N", "Not applicable"))
    ]
    for segment in segments:
        group.addButton(segment)
    segments[1].setChecked(True)
    ticks = [TickSegment("", "Chronology"), TickSegment("", TYPE)]
    ticks[1].setChecked(True)
    return card(
        label("Was the child seen alone, and what did they say?", "h3"),
        Flow(*segments),
        NoteBox("Note", "What did you see? Note the record and date, not names."),
        Flow(*ticks),
    )


def fields() -> QWidget:
    """Labelled boxes, with help below."""
    wrong = LineBox("Reference")
    wrong.setText("Not a reference")
    wrong.setProperty("wrong", "true")
    choices = [("", "Every agency"), ("1", "Saltings hospital trust"), ("2", "Marram Housing")]
    return card(
        field("Reference", wrong, "Letters, a year and a number, such as NEG26-03."),
        field("Lead agency", Choice("Lead agency", choices)),
        row(button("Put away", nothing), button("Sign off and seal", nothing, "primary"), None),
        row(button("See who", nothing, "link"), button("At risk now…", nothing, "danger"), None),
    )


def table() -> QWidget:
    """Every kind of cell."""
    made: Table[tuple[str, str]] = Table(
        "Actions",
        (
            Column("Action", 0, lambda held: Cell(held[0], held[1], strong=True)),
            Column("Stage", 300, lambda _held: Cell("Plan|*Collect|Reflect|Act", kind="stage")),
            Column("Status", 150, lambda _held: Cell("12 days late", "", "square", "bad")),
            Column("Grade", 130, lambda _held: Cell("Good", "", "G", "3", kind="grade")),
            Column("Returned", 110, lambda _held: Cell("7 of 9", kind="bar", share=7 / 9)),
            Column("Score", 60, lambda _held: Cell("14", right=True)),
        ),
        row_height=62,
    )
    rows: list[tuple[str, str] | Group] = [Group("Late (2)"), (TYPE, "Action 12 · Case audit")]
    made.show_rows([*rows, ("Ask why at the first missed appointment", "Action 11")], keep=0)
    made.setMinimumHeight(look.current().px(220))
    return frame(column(made, margins=(1, 1, 1, 1)), "card")


def sections() -> QWidget:
    """How far each section is."""
    made = SectionList("Sections")
    made.sections.show_sections(
        [
            Section("Before you start", 2, 3),
            Section("The child’s voice and daily life", 5, 5),
            Section("Working with the family: restorative practice", 0, 4),
            Section("Sign off", 0, 0, mark="padlock"),
        ]
    )
    made.step_on(0)
    made.setFixedSize(look.current().px(280), look.current().px(270))
    return frame(column(made), "pane")


def banners() -> list[QWidget]:
    """A banner of each tone, and an empty page."""
    said = []
    for tone in ("info", "ok", "warn", "bad"):
        made = Banner(button("Show them", nothing) if tone == "warn" else None)
        made.say(tone, "18 of 60 questions still want something", "They may stay as they are.")
        said.append(made)
    return [
        *said,
        empty_page(
            StageTrack("*Plan|Collect|Reflect|Act|Review"),
            "No audit yet",
            TYPE,
            button("New audit…", nothing, "primary"),
        ),
    ]


def row_of(*parts: QWidget) -> QWidget:
    """Parts beside each other."""
    made = QWidget()
    made.setLayout(row(*parts, spacing=16))
    return made


def _flow(widgets: list[QWidget]) -> Flow:
    return Flow(*widgets, spacing=12)


def _boxed(layout: object) -> QWidget:
    made = QWidget()
    made.setLayout(layout)  # type: ignore[arg-type]  # a row
    return made


def nothing() -> None:
    """A button in the gallery does nothing."""
