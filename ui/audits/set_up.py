"""Setting up an audit: theme and why now, agencies and forms, children, dates, check and send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from audit_app.problems import Problem
from ui.audits import turning
from ui.audits.all_steps import AllSteps
from ui.audits.panes import SetUpPanes
from ui.audits.refused import Refused
from ui.audits.steps import Tools
from ui.page import Around, Page
from ui.parts.aloud import announce
from ui.parts.arrange import button, column, label
from ui.parts.banner import Banner
from ui.parts.keys import put_keys

if TYPE_CHECKING:
    from audit_app.workbook.pen import Change
    from ui.desk import Desk


class SetUpPage(Page):
    """Five steps; each saves as it is left. Nothing is sent before the last."""

    belongs = "audits"
    is_focus = True

    def __init__(self, desk: Desk, audit_id: str) -> None:
        super().__init__()
        self._desk, self._book = desk, desk.workbook
        if audit_id:
            self._book.audits.one(audit_id)  # a Problem where it has gone
        self.tools = Tools(desk, audit_id)
        self._all = AllSteps(self.tools)
        self.steps, self.list, self.panel = self._all.in_order, self._all.list, self._all.panel
        self.list.selectionModel().currentChanged.connect(
            lambda now, _before: self._show(now.row())
        )
        self.banner = Banner()
        self._back = button("Back", lambda: self.turn(-1))
        self._next = button("", self._go_on, "primary")
        self._at, self._was_there = turning.kept_step(self.tools), bool(audit_id)
        self._lay_out()
        self._refused, self._is_written = Refused(self.tools, self.steps), False
        for step in self.steps[:-1]:
            step.show_held()
            step.changed.connect(self._all.say_so_far)
        self._refused.look_all()
        self._all.say_steps()
        self._all.say_so_far()
        self.list.step_on(self._at)
        turns = (lambda: self.turn(1), lambda: self.turn(-1), self._go_on, self._go_on)
        rows = (self._all.add_row, self._all.paste)
        put_keys(self, dict(zip(turning.KEYS, (*turns, *rows), strict=True)))

    def around(self) -> Around:
        """The step's fields, the list of steps, and what it makes so far; the last step sends."""
        audit, at, last = self.tools.audit(), self._at, len(self.steps) - 1
        is_last = at == last
        words = f"Next: {turning.NAMES[at + 1].lower()}" if at < last else ""
        self._next.setText(words or self.steps[-1].last_words())
        self._back.setEnabled(at > 0)
        return Around(
            title="Set up an audit" if audit is None else f"Set up {audit.title}",
            crumb="Case audits",
            hints=turning.hints_of(self.steps[at], is_open=self.tools.is_open(), is_last=is_last),
            panes=[self._all.first(at), self.list, self.panel],
            buttons=[self._back, self._next],
        )

    def arrive(self) -> None:
        """Show what stands: a deed may have been taken back, even the making of the audit."""
        is_there = self.tools.audit() is not None
        if self._was_there and not is_there:
            self._refused.forget(self.tools.audit_id)
            self._all.theme.lose_audit()
            self._at = 0
            self.list.step_on(0)
            self.begin()
            self.banner.say("info", *turning.TAKEN_BACK)
        elif is_there and not self._was_there:
            self._all.theme.find_audit()
            self.banner.say("info", "")
        self._was_there = is_there
        self._all.show_held()

    def hear(self, change: Change) -> bool:
        """Show what was changed, unless the step that is being saved did it."""
        self._is_written = True
        self._all.children.hear(change)
        if "case" in change.kinds:
            self._all.say_steps()
        is_ours = bool(change.kinds & {"audit", "asked"}) and not self.tools.is_saving
        if is_ours:
            self.arrive()
        return is_ours

    def leave(self) -> None:
        """Save what is typed, where it can be saved; what cannot be yet is kept as a draft."""
        self._save(quietly=True)
        self._all.rest()
        turning.keep_step(self.tools, self._at)

    def fit(self, width: int) -> None:
        """Where there is no room the steps go, and the panel goes under the fields."""
        self._panes.fit(width)

    def turn(self, by: int) -> None:
        """Go to the next or the last step, saving this one. It never sends."""
        if self._leave_step(quietly=by < 0):
            self.list.step_on(min(max(self._at + by, 0), len(self.steps) - 1))
            self.begin()

    def _go_on(self) -> None:
        """What the button says: the next step; at the last, send."""
        if self._at < len(self.steps) - 1:
            self.turn(1)
        elif self._leave_step(quietly=False):
            try:
                turning.send(self.tools)
            except Problem as problem:
                self.banner.say("warn", problem.what, problem.remedy)
                self.begin()

    def _leave_step(self, *, quietly: bool) -> bool:
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()
        return self._save(quietly=quietly)

    def _lay_out(self) -> None:
        fields = QWidget()
        fields.setObjectName("page")
        self._heading = label("", "h1")
        # One step is shown at a time; a QStackedWidget would be as high as the highest.
        fields.setLayout(column(self.banner, self._heading, *self.steps, spacing=14))
        self._panes = SetUpPanes(self.list, fields, self.panel)
        self._panes.put_below(self._all.children.said.banner)
        self.setLayout(column(self._panes, spacing=0))

    def _show(self, at: int) -> None:
        if not 0 <= at < len(self.steps):
            return
        if at != self._at:
            self._save(quietly=True)
            self._all.children.said.say("ok", "")
        if at != self._at and self.isVisible() and not self.list.hasFocus():
            announce(self, f"Step {at + 1}, {turning.NAMES[at]}")
        self._at = at
        self._heading.setText(f"{at + 1}  {turning.NAMES[at]}")
        self._all.show(at)
        self._all.say_so_far()
        self._panes.area.verticalScrollBar().setValue(0)
        self._desk.say_page()

    def _save(self, *, quietly: bool) -> bool:
        step, self._is_written = self.steps[self._at], False
        try:
            with self.tools.saving():
                step.save()
        except Problem as problem:
            self._refused.say(step, problem)  # the banner says it aloud
            self.banner.say("warn", problem.what, problem.remedy, stands=True)
            step.to_mend().setFocus()
            return quietly
        self.banner.say("info", "")
        self._refused.say(step)
        self._was_there = self.tools.audit() is not None
        if self._was_there:
            self._refused.forget()
        if self._is_written:
            self._desk.saving.again_now()
        self._all.say_steps()
        return True
