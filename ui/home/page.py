"""Home: what needs me today, and where each audit is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.dates import with_weekday
from audit_app.rules.needs import MOST, Need, ReturnsOfAudit, needs, next_words, sentence
from audit_app.rules.stages import what_moves_it_on
from audit_app.workbook.schools.visit_held import untold_visits
from audit_app.workbook.unsettled import unsettled
from ui.home.cells import deed_cell, need_cell, when_cell, with_more
from ui.home.coming import coming
from ui.home.first import First
from ui.home.schools import HeldOfSchools, SchoolsPanel
from ui.page import Around, Page
from ui.parts.arrange import button, column, frame, label, page, row
from ui.parts.beside import Beside
from ui.parts.keys import put_keys
from ui.parts.tables.one_of import OneOfTables
from ui.parts.tables.rows import Cell, Column, Group
from ui.parts.tables.stage import aloud
from ui.returned import TakesReturned
from ui.stages import page_of, track

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from audit_app.records import Audit
    from audit_app.store.pressing import PressingActions
    from ui.desk import Desk
    from ui.parts.tables.table import Table

_PANEL = 300
_OF, _DEED = 1, 3  # columns of what needs somebody
_STAGE, _MOVES = 1, 2  # and of the audits

_ANYWHERE = (("Ctrl+K", "find anything"), ("Ctrl+1…6", "go to a page"))


class HomePage(TakesReturned, Page):
    """The first line says the state of the world in a sentence."""

    has_panel = False  # what is beside goes below before the sidebar gives way

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._book = desk, desk.workbook
        self._sentence, self._day = label("", "h1"), label("", "muted", wrap=False)
        self.table: Table[Need] = OneOfTables("What needs you", _needs(self._what), grows=True)
        self.table.opened.connect(lambda need: desk.go(need.page, need.about))
        self.audits: Table[Audit] = OneOfTables(
            "Where each audit is",
            (
                Column("Audit", 0, self._named),
                Column(
                    "Stage", 360, lambda audit: Cell(track(audit.stage or "plan"), kind="stage")
                ),
                Column("What would move it on", 320, lambda audit: self._moves[audit.id]),
            ),
            row_height=62,
            grows=True,
        )
        self.audits.opened.connect(lambda audit: desk.go(page_of(audit), audit.id))
        self._first = First(desk, track("plan"))
        self._still = button("Still to look at", lambda: desk.go("still", ""))
        head = row(self._sentence, self._day)
        head.setStretch(0, 1)
        self._needs_card = frame(column(self.table, margins=(1, 1, 1, 1)), "card")
        self._more = label("", "muted")
        self._audits_title = label("Where each audit is", "h2")
        self._audits_card = frame(column(self.audits, margins=(1, 1, 1, 1)), "card")
        self._empty = self._first.empty
        main = page(head, self._needs_card, self._more, self._audits_title, self._audits_card, None)
        self.schools = SchoolsPanel(desk)
        self._all = Beside(main, self.schools, _PANEL)
        self.setLayout(column(self._all, self._empty, spacing=0))
        self.table.show_whole()
        self.audits.show_whole()
        put_keys(self, {"Ctrl+N": self._first.act})

    def around(self) -> Around:
        """What needs me, then the audits; an empty page has its one button in its middle."""
        tables: list[QWidget] = [self.table, self.audits, self.schools.first]
        shown = [pane for pane in tables if pane.isVisibleTo(self)] or [self._first.middle]
        if not self._empty.isHidden():
            first = (("Enter", self._first.hint), ("Ctrl+N", self._first.hint))
            return Around(title="Home", hints=(*first, *_ANYWHERE), panes=shown)
        return Around(
            title="Home",
            hints=(("↑ ↓", "move"), ("Enter", "do it"), ("F6", "next pane"), *_ANYWHERE),
            panes=shown,
            buttons=[self._still, self._first.button],
        )

    def arrive(self) -> None:
        """Say what is true now."""
        today = self._desk.today()
        audits = self._book.audits.all()
        self._returns = {audit.id: self._stand(audit) for audit in audits}
        self._actions = self._book.pressing.open_and_done()
        self._about = {audit.id: self._audit(audit) for audit in audits}
        self._moves = {audit.id: self._move(audit) for audit in audits}
        schools = HeldOfSchools(self._book, today)
        self._first.offer(len(audits), schools.numbers.whole)
        actions = self._book.pressing.first(today)
        differ = [one.how for one in unsettled(self._book)]
        found = needs(
            [(a, self._returns[a.id]) for a in audits],
            actions.first,
            today,
            differ.count("disputed"),
            differ.count("waiting"),
            [*self._untold(audits), *untold_visits(self._book)],
            schools.needs(),
        )
        self.schools.show_held(schools)
        self._say_needs(found, actions)
        if not self.table.rows.rowCount():
            next_one = next_words(coming(self._book, schools.rounds, today), today)
            self._sentence.setText(f"{self._sentence.text()}{next_one}")
        self._day.setText(with_weekday(today))
        self.audits.show_rows([audit for audit in audits if audit.stage != "closed"])
        self._audits_title.setVisible(bool(audits))
        self._audits_card.setVisible(bool(audits))
        self._empty.setVisible(not audits and not schools.numbers.whole)
        self._all.setVisible(bool(audits) or bool(schools.numbers.whole))

    def _say_needs(self, found: list[Need], actions: PressingActions) -> None:
        """The first of all that needs somebody; of actions only the first were read."""
        late = [need for need in found if need.is_late]
        others = [need for need in found if not need.is_late]
        read_late = sum(need.page == "actions" for need in late)
        read_others = sum(need.page == "actions" for need in others)
        all_late = len(late) + actions.late - read_late
        all_others = len(others) + actions.others - read_others
        shown_late, shown = late[:MOST], others[: max(0, MOST - len(late))]
        rows: list[Need | Group] = []
        if shown_late:
            rows += [Group(f"Late ({all_late})"), *shown_late]
        undated = sum(need.is_unrecorded for need in others)
        for name, of_all, those in (
            ("This week", all_others - undated, [one for one in shown if not one.is_unrecorded]),
            ("No visit recorded", undated, [one for one in shown if one.is_unrecorded]),
        ):
            if those:
                rows += [Group(f"{name} ({of_all})"), *those]
        self._sentence.setText(sentence(all_late + all_others))
        self.table.show_rows(rows)
        left = all_late + all_others - len(shown_late) - len(shown)
        self._more.setText(f"and {left} more" if left else "")
        self._more.setVisible(bool(left))
        self._needs_card.setVisible(bool(rows))

    def fit(self, width: int) -> None:
        """A column that has no room goes into the second line, and what Enter does goes."""
        self._all.fit(width)
        if self._all.is_beside and not self.schools.isHidden():
            width -= _PANEL
        self.table.show_column(_OF, shown=width >= 760)  # noqa: PLR2004 - the breakpoint
        self.table.show_column(_DEED, shown=width >= 600)  # noqa: PLR2004 - the breakpoint
        self.audits.show_column(_STAGE, shown=width >= 600)  # noqa: PLR2004 - the breakpoint
        self.audits.show_column(_MOVES, shown=width >= 860)  # noqa: PLR2004 - the breakpoint

    def _untold(self, audits: list[Audit]) -> list[tuple[str, str, str]]:
        """The returns that say a child is at risk, and not who was told: child, agency, id."""
        found = []
        for held in self._book.concerns.untold([audit.id for audit in audits]):
            names = {agency.id: agency.name for agency in self._book.audits.agencies(held.audit_id)}
            cases = {case.id: case.reference for case in self._book.audits.cases(held.audit_id)}
            child, agency = cases.get(held.case_id or "", ""), names.get(held.agency_id or "", "")
            found.append((child, agency, held.id))
        return found

    def _stand(self, audit: Audit) -> ReturnsOfAudit:
        returns = self._book.returns.of_audit(audit.id)
        names = {agency.id: agency.name for agency in self._book.audits.agencies(audit.id)}
        signed = [self._book.returns.is_signed(held) for held in returns]
        left = {
            names.get(held.agency_id or "", "")
            for held, is_signed in zip(returns, signed, strict=True)
            if not is_signed
        }
        back = sum(signed)
        return ReturnsOfAudit(back, len(returns), tuple(sorted(left)))

    def _audit(self, audit: Audit) -> Cell:
        cases = len(self._book.audits.cases(audit.id))
        agencies = len(self._book.audits.agencies(audit.id))
        return Cell(
            audit.title, f"{audit.code} · {cases} children, {agencies} agencies", strong=True
        )

    def _what(self, need: Need) -> Cell:
        return need_cell(need, names_of=self.table.isColumnHidden(_OF))

    def _named(self, audit: Audit) -> Cell:
        """The audit; its stage and what would move it on, where they have no column."""
        more = []
        if self.audits.isColumnHidden(_STAGE):
            more.append(aloud(track(audit.stage or "plan")))
        if self.audits.isColumnHidden(_MOVES):
            more.append(self._moves[audit.id].words)
        return with_more(self._about[audit.id], more)

    def _move(self, audit: Audit) -> Cell:
        returns = self._returns[audit.id]
        are_open, done = self._actions.get(audit.id, (0, 0))
        words = what_moves_it_on(
            audit.stage or "plan",
            returns.back,
            returns.whole,
            len(self._book.findings.of_audit(audit.id)),
            are_open,
            done,
        )
        return Cell(words)


def _needs(what: Callable[[Need], Cell]) -> tuple[Column[Need], ...]:
    """What needs somebody: what, of which audit or school, since when, and what Enter does."""
    return (
        Column("", 0, what),
        Column("", 240, lambda need: Cell(need.of, tone="muted")),
        Column("", 150, when_cell),
        Column("", 90, deed_cell),
    )
