"""The five steps together, their list at the left, and what they make so far at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.audits import turning
from ui.audits.panel import SoFarPanel
from ui.audits.so_far import SoFar, told
from ui.audits.steps import AgenciesStep, ChildrenStep, DatesStep, SendStep, Step, ThemeStep
from ui.parts.tables.sections import SectionList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.audits.steps import Tools


class AllSteps:
    """Each step is shown by itself; the list and the panel tell of all of them."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self.theme, self.agencies = ThemeStep(tools), AgenciesStep(tools)
        self.children, self.dates = ChildrenStep(tools), DatesStep(tools)
        self.in_order: tuple[Step, ...] = (
            self.theme,
            self.agencies,
            self.children,
            self.dates,
            SendStep(tools),
        )
        self._shown: Step = self.theme
        self.list, self.panel = SectionList("Steps", "Step"), SoFarPanel()

    def show(self, at: int) -> None:
        """Show one of the steps as it stands."""
        self._shown = self.in_order[at]
        self._shown.show_held()
        for step in self.in_order:
            step.setVisible(step is self._shown)

    def show_held(self) -> None:
        """Show what stands in the workbook, on every step."""
        for step in self.in_order:
            step.show_held()
        self.say_steps()
        self.say_so_far()

    def rest(self) -> None:
        """Keep what is typed and cannot be saved yet."""
        for step in self.in_order:
            step.rest()

    def first(self, at: int) -> QWidget:
        """Where a step begins; the list of steps where all of the step stands still."""
        first = self.in_order[at].first()
        return first if first.isEnabled() else self.list

    def add_row(self) -> None:
        """Begin a new row on the step that is shown, where it has rows (Ins)."""
        self._shown.add_row()

    def paste(self) -> None:
        """Take in copied rows on the step that is shown, where it takes any (Ctrl+V)."""
        self._shown.paste()

    def say_so_far(self) -> None:
        """Say what the steps make so far, saved or not; a day counts on its own step as typed."""
        held = SoFar(
            is_named=self.theme.is_named(),
            agencies=tuple(self.agencies.asked()),
            form=self.agencies.questions.form,
            cases=tuple(self.children.table.rows.cases),
            drawn=self.children.drawing.drawn(),
            wanted=self.children.drawing.wanted(),
            is_due_set=self.dates.is_done()
            or (self._shown is self.dates and self.dates.is_due_set()),
            is_sent=not self._tools.is_open(),
        )
        self.panel.show_told(told(held))

    def say_steps(self) -> None:
        """Say which steps are done, and how many of the children are entered."""
        at, entered = self.in_order.index(self.children), self.children.so_far()
        done = [step.is_done() for step in self.in_order]
        self.list.sections.show_sections(turning.sections_of(done, at, entered))
