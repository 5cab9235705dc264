"""Findings: what the returns say, what was found, what should change, and who does what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from audit_app.reports.words import count
from audit_app.rules.stages import STAGE_WORDS, next_stage
from audit_app.workbook.figures import judged_and_low
from audit_app.workbook.unsettled import unsettled
from ui.actions.adding import add_action
from ui.findings.cells import advice_table, by_section, findings_table, low_table
from ui.findings.figures import Figures
from ui.findings.told import Told
from ui.findings.writing import Writing
from ui.page import Around, Page
from ui.parts.arrange import button, column, frame, label, page, scrolled
from ui.parts.banner import Banner
from ui.parts.keys import put_keys
from ui.parts.views import Views

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.analysis.judged import Judged
    from audit_app.records import Finding, Recommendation
    from audit_app.workbook.figures import Low
    from ui.desk import Desk

_HINTS = (
    ("↑ ↓", "move"),
    ("Enter", "do it"),
    ("F2", "change"),
    ("A", "add an action"),
    ("Del", "take out"),
    ("Ctrl+N", "new finding"),
    ("Ctrl+E", "export"),
    ("Ctrl+PgDn", "in their words"),
    ("F6", "next table"),
)
_WORDS_HINTS = (
    ("↑ ↓", "move"),
    ("Enter", "do it"),
    ("Ctrl+PgUp", "findings"),
    ("Ctrl+PgDn", "figures"),
    ("Ctrl+E", "export"),
)
_FIGURES_HINTS = (("Ctrl+PgUp", "in their words"), ("Ctrl+E", "export"), ("F6", "next table"))
_FINDINGS, _WORDS, _FIGURES = range(3)  # the views, in their order


class FindingsPage(Page):
    """Three tables, each leading to the next. A low grade is never itself a fault."""

    belongs = "audits"
    is_focus = True
    heeds = frozenset({"finding", "recommendation", "action", "answer", "return", "audit"})

    def __init__(self, desk: Desk, audit_id: str) -> None:
        super().__init__()
        self._desk, self._book, self._id = desk, desk.workbook, audit_id
        self._writing = Writing(desk, audit_id, self)
        self._used: set[str] = set()
        self._counts: list[Judged] = []
        self._sentence = label("", "h1")
        self.low, self.findings = (
            low_table(lambda held: bool(self._used.intersection(held.low_ids))),
            findings_table(),
        )
        self.advice = advice_table(
            lambda advice: sum(one.recommendation_id == advice.id for one in self._actions)
        )
        self.low.opened.connect(self._open_low)
        self.findings.opened.connect(self._writing.recommend)
        self.advice.opened.connect(self._writing.make_action)
        self._move = button("", self._writing.move_on)
        self._report = button("Audit report…", self._writing.export_report)
        self._new = button("New finding…", lambda: self._writing.make_finding(None), "primary")
        self._told = Told(desk, audit_id, self._writing)
        self._figures = Figures(desk, audit_id)
        self._views = Views("Show", ("Findings", "In their words", "Figures"))
        self._views.changed.connect(self._turned)
        self._lay_out()
        keys = {
            "Ctrl+N": lambda: self._writing.make_finding(None),
            "Ctrl+E": self._writing.export_report,
            "A": self._act,
            "F2": lambda: self._with_chosen(self._writing.change),
            "Del": lambda: self._with_chosen(self._writing.take_out),
            "Ctrl+PgDown": lambda: self._views.turn(1),
            "Ctrl+PgUp": lambda: self._views.turn(-1),
        }
        put_keys(self, keys)

    def _lay_out(self) -> None:
        self._differs = Banner(button("Settle…", lambda: self._desk.go("differences", "")))
        self._titles = [label("", "h2") for _ in range(3)]
        self._none = [label(words, "muted") for words in _NONE]
        cards = []
        for table in (self.low, self.findings, self.advice):
            table.show_whole()
            cards.append(frame(column(table, margins=(1, 1, 1, 1)), "card"))
        self._cards = cards
        parts: list[QWidget] = []
        for title, none, card in zip(self._titles, self._none, cards, strict=True):
            parts += [title, none, card]
        self._three = QWidget()
        self._three.setLayout(column(*parts, spacing=12))
        self._told.hide()
        self._figures.hide()
        self._shown = (self._three, self._told, self._figures)
        shown = (self._sentence, self._differs, self._views, *self._shown)
        self.setLayout(column(scrolled(page(*shown, None, spacing=12)), spacing=0))

    def around(self) -> Around:
        """The tables of the view that is shown, those with rows; on to the next stage."""
        audit = self._book.audits.one(self._id)
        tables: tuple[QWidget, ...] = (self.low, self.findings, self.advice)
        if self._views.at == _WORDS:
            tables = (self._told.table,)
        panes = [table for table in tables if table.isVisibleTo(self)]
        if self._views.at == _FIGURES:
            panes = [*self._figures.tables]
        if self._views.at:
            panes.append(self._views.first())
        stage = audit.stage or "plan"
        has_next = stage not in {"plan", "closed"}
        if has_next:
            word = STAGE_WORDS[next_stage(stage)]
            self._move.setText("Close the audit" if word == "Finished" else f"Move on to {word}")
        return Around(
            title=f"Findings of {audit.title}",
            crumb="Case audits",
            hints=(_HINTS, _WORDS_HINTS, _FIGURES_HINTS)[self._views.at],
            panes=panes or [self._new],
            buttons=[*([self._move] if has_next else []), self._report, self._new],
        )

    def arrive(self) -> None:
        """Show what stands."""
        audit = self._book.audits.one(self._id)
        self._counts, low = judged_and_low(self._book, audit)
        findings = self._book.findings.of_audit(self._id)
        advice = self._book.findings.recommendations(self._id)
        used = self._used = {held for finding in findings for held in finding.rests_on}
        self._actions = [a for a in self._book.actions.all() if a.audit_id == self._id]
        new = sum(1 for held in low if not used.intersection(held.low_ids))
        self._sentence.setText(
            f"{len(findings)} finding{'s' if len(findings) != 1 else ''}, "
            f"{len(advice)} recommendation{'s' if len(advice) != 1 else ''}, "
            f"{len(self._actions)} action{'s' if len(self._actions) != 1 else ''}. "
            f"{new} low answer{'s' if new != 1 else ''} not yet looked at."
        )
        self._say_differences({one.id for one in findings} | {one.id for one in advice})
        self.low.show_rows(by_section(low))
        self.findings.show_rows(findings)
        self.advice.show_rows(advice)
        held_in = (len(low), len(findings), len(advice))
        for at, (words, held_here) in enumerate(zip(_TITLES, held_in, strict=True)):
            self._titles[at].setText(f"{words} ({held_here})")
            self._cards[at].setVisible(bool(held_here))
            self._none[at].setVisible(not held_here)
        self._show_view()

    def fit(self, width: int) -> None:
        """The links go when there is no room: Enter does the same."""
        narrow = width < 900  # noqa: PLR2004 - the breakpoint
        for table, last in ((self.low, 2), (self.findings, 3), (self.advice, 3)):
            table.show_column(last, shown=not narrow)
        self._told.table.show_column(2, shown=not narrow)
        if self._figures.fit(width) and self._views.at == _FIGURES:
            self._figures.show_judged(self._counts)

    def _turned(self) -> None:
        """Another view: what was found, what was written, or the figures that it rests on."""
        for at, view in enumerate(self._shown):
            view.setVisible(at == self._views.at)
        self._show_view()
        self._desk.say_page()
        if not self._views.isAncestorOf(QApplication.focusWidget() or self):
            self.begin()  # by a key: what had the focus is not shown any more

    def _show_view(self) -> None:
        """What is only made when it is shown."""
        if self._views.at == _WORDS:
            self._told.show_told(self._book.findings.of_audit(self._id), self._actions)
        elif self._views.at == _FIGURES:
            self._figures.show_judged(self._counts)

    def _open_low(self, held: Low) -> None:
        """Go to the finding that rests on these answers already, or make one."""
        findings = self._book.findings.of_audit(self._id)
        at = (n for n, one in enumerate(findings) if set(one.rests_on) & set(held.low_ids))
        if (place := next(at, None)) is None:
            self._writing.make_finding(held)
            return
        self.findings.step_on(place)
        self.findings.setFocus()

    def _say_differences(self, rows: set[str]) -> None:
        found = unsettled(self._book, rows)
        title = f"{count(len(found), 'thing')} said differently" if found else ""
        self._differs.say("warn", title, "; ".join(one.about for one in found), stands=True)

    def _act(self) -> None:
        """An action because of the recommendation that has the focus, or of none of them."""
        held = self.advice.row()
        if held is not None and self.advice.hasFocus():
            self._writing.make_action(held)
        else:
            add_action(self._desk, self.window(), "case_audit", audit_id=self._id)

    def _with_chosen(self, deed: Callable[[Finding | Recommendation], None]) -> None:
        """Do something with the row that has the focus, in either table."""
        if self.low.hasFocus():
            self._desk.saving.tell("A low answer is changed in its return, not here")
        for table in (self.findings, self.advice):
            held = table.row()
            if table.hasFocus() and held is not None:
                deed(held)


_TITLES = ("Low answers", "Findings", "Recommendations")
_NONE = (
    "No low answer has come back yet.",
    "No findings yet. Choose a low answer above, or start from what went well.",
    "No recommendations yet. Choose a finding above and say what should change.",
)
