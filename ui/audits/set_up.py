"""Setting up an audit: theme and why now, agencies and forms, children, dates, check and send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QStackedWidget, QWidget

from audit_app.problems import Problem
from ui.audits.steps import (
    AgenciesStep,
    ChildrenStep,
    DatesStep,
    SendStep,
    Step,
    ThemeStep,
    Tools,
)
from ui.look import look
from ui.parts.arrange import button, column, label, row, scrolled
from ui.parts.banner import Banner
from ui.parts.tables.sections import Section, SectionList

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.parts.bands.hints import Hint

_NAMES = (
    "Theme and why now",
    "Agencies and questions",
    "Children",
    "Dates",
    "Check and send",
)


class SetUpPage(QWidget):
    """Five steps; each saves as it is left. Nothing is sent before the last."""

    place = 1
    is_focus = True
    has_panel = False

    def __init__(self, desk: Desk, audit_id: str) -> None:
        super().__init__()
        self._desk, self._book = desk, desk.workbook
        self.tools = Tools(desk, audit_id)
        self._theme = ThemeStep(self.tools)
        self.steps: tuple[Step, ...] = (
            self._theme,
            AgenciesStep(self.tools),
            ChildrenStep(self.tools),
            DatesStep(self.tools),
            SendStep(self.tools),
        )
        self.list = SectionList("Steps")
        self.list.selectionModel().currentChanged.connect(
            lambda now, _before: self._show(now.row())
        )
        self.banner = Banner()
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(step)
        self._back = button("Back", lambda: self.turn(-1))
        self._next = button("", lambda: self.turn(1), "primary")
        self._at = 0
        self._lay_out()
        self._say_steps()
        self.list.step_on(0)
        for keys, step_by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1), ("Ctrl+Return", 1)):
            QShortcut(QKeySequence(keys), self).activated.connect(
                lambda step_by=step_by: self.turn(step_by)
            )

    def crumb(self) -> str:
        """The list of audits."""
        return "Case audits"

    def title(self) -> str:
        """The audit, or a new one."""
        audit = self.tools.audit()
        return f"Set up {audit.title}" if audit is not None else "Set up an audit"

    def hints(self) -> tuple[Hint, ...]:
        """The keys."""
        rows: tuple[Hint, ...] = (("Ins", "add a row"), ("Ctrl+V", "paste rows"))
        return (
            ("Ctrl+PgDn", "next step"),
            *(rows if isinstance(self.steps[self._at], ChildrenStep) else ()),
            ("F6", "next pane"),
            ("Esc", "back"),
        )

    def buttons(self) -> list[QPushButton]:
        """Back and next; the last step sends."""
        last = self._at == len(self.steps) - 1
        self._next.setText(
            self.steps[-1].last_words() if last else f"Next: {_NAMES[self._at + 1].lower()}"
        )
        self._back.setEnabled(self._at > 0)
        return [self._back, self._next]

    def panes(self) -> list[QWidget]:
        """The step's fields, then the list of steps."""
        return [self.steps[self._at].first(), self.list]

    def arrive(self) -> None:
        """Show the step as it stands."""
        self.steps[self._at].show_held()
        self._say_steps()

    def leave(self) -> None:
        """Save what is typed, where it can be saved; what cannot be yet is kept as a draft."""
        self._save(quietly=True)
        self._theme.keep_draft()

    def fit(self, width: int) -> None:
        """The list of steps goes when there is no room; Ctrl+PgDn still turns."""
        self._pane.setVisible(width >= 760)  # noqa: PLR2004 - the breakpoint

    def turn(self, by: int) -> None:
        """Go to the next or the last step, saving this one; at the end, send."""
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        if not self._save(quietly=by < 0):
            return
        if by > 0 and self._at == len(self.steps) - 1:
            self._send()
            return
        at = self._at + by
        if 0 <= at < len(self.steps):
            self.list.step_on(at)
            self.steps[at].first().setFocus()

    def _lay_out(self) -> None:
        self._pane = QFrame()
        self._pane.setObjectName("pane")
        self._pane.setProperty("edge", "right")
        self._pane.setLayout(column(12, self.list, spacing=0))
        self._pane.setFixedWidth(min(look.current().px(250), 400))
        middle = QWidget()
        middle.setObjectName("page")
        self._heading = label("", "h1")
        middle.setLayout(
            column(self.banner, self._heading, self._stack, spacing=14, margins=(28, 20, 28, 20))
        )
        self._area = scrolled(middle)
        parts = row(self._pane, self._area, spacing=0)
        parts.setStretch(1, 1)
        self.setLayout(parts)

    def _say_steps(self) -> None:
        done = [step.is_done() for step in self.steps]
        self.list.sections.show_sections(
            [
                Section(name, 0, 0, mark="tick" if ok else "ring")
                for name, ok in zip(_NAMES, done, strict=True)
            ]
        )

    def _show(self, at: int) -> None:
        if not 0 <= at < len(self.steps):
            return
        if at != self._at:
            self._save(quietly=True)
        self._at = at
        self._heading.setText(_NAMES[at])
        self.steps[at].show_held()
        self._stack.setCurrentIndex(at)
        self._area.verticalScrollBar().setValue(0)
        self._desk.say_page()

    def _save(self, *, quietly: bool) -> bool:
        step = self.steps[self._at]
        try:
            step.save()
        except Problem as problem:
            self.banner.say("warn", problem.what, problem.remedy)
            step.first().setFocus()
            return quietly
        self.banner.say("info", "")
        self._desk.saving.again_now()
        self._say_steps()
        return True

    def _send(self) -> None:
        audit = self.tools.audit()
        if audit is None:
            return
        if audit.sent_on is not None:
            self._desk.go("grid", audit.id)
            return
        try:
            self._book.returns.send(
                audit, self._book.audits.agencies(audit.id), self._book.audits.cases(audit.id)
            )
        except Problem as problem:
            self.banner.say("warn", problem.what, problem.remedy)
            return
        self._desk.saving.again_now()
        self._desk.go("grid", audit.id)
