"""Find anything: pages, deeds, audits, children, questions, actions, and words in any note."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QWidget

from audit_app.rules.schools.terms import year_words
from audit_app.store.search import search
from audit_app.workbook.answers import given
from forms.rules import asked
from ui.find_deeds import Doable, audit_of, do_deed, doable
from ui.pages import NAMES, PLACES
from ui.parts.aloud import announce, show_words
from ui.parts.arrange import column, label
from ui.parts.fields import LineBox
from ui.parts.filter_bar import folded
from ui.parts.size import size_dialog
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table
from ui.walk.place import keep_place, last_name, place_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from audit_app.records import School
    from audit_app.workbook.workbook import Workbook
    from ui.desk import Desk
    from ui.page import Page

MOST = 50
_NONE = "Nothing of that name. Three letters find words in notes."


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found, and the page that shows it; or a deed, which is done there."""

    words: str
    of: str
    page: str
    about: str
    question: str = ""
    deed: Doable | None = None


class FindDialog(QDialog):
    """Type, go down, press Enter. `found` is the page to go to, `deed` what is to be done there.

    The focus stays in the box, so what Enter would open is told as it is chosen. The deeds of the
    audit `here` come before those of others.
    """

    def __init__(self, desk: Desk, parent: QWidget | None, here: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle("Find anything")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        size_dialog(self, 680, 520)
        self._desk = desk
        self.found: tuple[str, str] | None = None
        self.deed: Doable | None = None
        self._told: Found | None = None
        self.box = LineBox(
            "Find anything", "A page, an audit, a school, a child’s reference, an action, words"
        )
        self.box.textChanged.connect(lambda _text: self._look())
        self.table: Table[Found] = Table(
            "What was found", (Column("", 0, lambda held: Cell(held.words, held.of)),), 54
        )
        self.table.opened.connect(self._choose)
        self._none = label("", "muted")
        card = QFrame()
        card.setObjectName("card")
        card.setLayout(column(self.table, margins=(1, 1, 1, 1)))
        self.setLayout(column(self.box, self._none, card, spacing=10, margins=(16, 16, 16, 16)))
        self._known = self._all(here)
        self._look()
        self.box.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows move in the list while the words are typed; Enter goes."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if key == Qt.Key.Key_Down else -1
            self.table.step_on(self.table.currentIndex().row() + step)
            self._tell(at_once=True)
            return
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            chosen = self.table.row()
            if chosen is not None:
                self._choose(chosen)
            return
        super().keyPressEvent(event)

    def _all(self, here: str) -> list[Found]:
        book = self._desk.workbook
        found = [
            Found(place.name, "Page", name, "") for place, name in zip(PLACES, NAMES, strict=True)
        ]
        found.append(Found("Said differently", "Page", "differences", ""))
        found.append(Found("Register of schools", "Page", "register", ""))
        found.append(Found("Still to look at", "Page", "still", ""))
        found.append(Found("Returns of the schools", "Page", "school-returns", ""))
        found += [Found(one.title, one.code, "school-returns", one.id) for one in book.rounds.all()]
        found += _trusts(book)
        found += [_school(one) for one in book.schools.all()]
        deeds = doable(book, here)
        found += [Found(one.words, one.of, one.page, one.about, "", one) for one in deeds]
        for audit in book.audits.all():
            found.append(Found(audit.title, f"Audit {audit.code}", "grid", audit.id))
            found.append(Found(f"Findings of {audit.title}", "Page", "findings", audit.id))
            names = {agency.id: agency.name for agency in book.audits.agencies(audit.id)}
            cases = {case.id: case.reference for case in book.audits.cases(audit.id)}
            for returned in book.returns.of_audit(audit.id):
                child = cases.get(returned.case_id or "", "")
                words = f"{child}, {names.get(returned.agency_id or '', '')}"
                found.append(Found(words, f"Return, {audit.title}", "walk", returned.id))
        found += self._questions()
        for action in book.actions.all():
            words = f"Action {action.number}: {action.ask}"
            found.append(Found(words, action.owner_role or "No owner", "actions", action.id))
        return found

    def _questions(self) -> list[Found]:
        """What is asked in audits under way: of each, in the return that was open last."""
        book = self._desk.workbook
        found = []
        for audit in book.audits.all():
            returns = [] if audit.stage == "closed" else book.returns.of_audit(audit.id)
            if not returns:
                continue
            last = self._desk.kept(last_name(audit.id))
            held = next((one for one in returns if one.id == last), returns[0])
            answers = given(book.answers.of_return(held.id))
            for one in asked(book.returns.form(held), answers, book.returns.respondent(held)):
                of = f"Question {one.question.name}, {one.section.label}, {audit.title}"
                found.append(Found(one.question.label, of, "walk", held.id, one.question.name))
        return found

    def _look(self) -> None:
        typed = folded(self.box.text()).split()
        shown = [
            held
            for held in self._known
            if all(word in folded(f"{held.words} {held.of}") for word in typed)
        ]
        shown = shown[:MOST] + self._in_notes()
        self.table.show_rows(shown, keep=0)
        show_words(self._none, "" if shown else _NONE)
        self._tell()

    def _tell(self, *, at_once: bool = False) -> None:
        """Say what Enter would open, where that is another than it was."""
        chosen = self.table.row()
        if chosen is not None and chosen != self._told and self.isVisible():
            announce(self.table, f"{chosen.words}, {chosen.of}", at_once=at_once)
        self._told = chosen

    def _in_notes(self) -> list[Found]:
        return [
            Found(hit.words, f"Note on {hit.question}", "walk", hit.return_id, hit.question)
            for hit in search(self._desk.workbook.file, self.box.text())
            if hit.kind == "answer" and hit.return_id
        ]

    def _choose(self, held: Found) -> None:
        if held.question:
            keep_place(self._desk, place_name(held.about), (held.question, ""))
        self.deed = held.deed
        if held.page:
            self.found = held.page, held.about
        self.accept()


def _trusts(book: Workbook) -> list[Found]:
    """The trusts that answer for their schools, each by its return of the newest year."""
    names = {one.id: one.name for one in book.trusts.all()}
    return [
        Found(names[one.trust_id], f"Trust, return {year_words(held.year or 0)}", "walk", one.id)
        for held in book.rounds.all()[:1]
        for one in book.rounds.returns(held.id)
        if one.trust_id in names
    ]


def _school(school: School) -> Found:
    """A school by its name and URN; a closed one stands in the register only."""
    is_closed = school.standing == "closed"
    of = f"School, URN {school.urn}" if school.urn else "School"
    page = "register" if is_closed else "school"
    return Found(school.name, f"{of}, closed" if is_closed else of, page, school.id)


def find_anything(
    desk: Desk, window: QWidget, shown: Callable[[], tuple[tuple[str, str], Page | None]]
) -> None:
    """Ask what is looked for, go there, and do it where it is a deed.

    `shown` says where the window is, and its page: somebody may stay where a sentence is not saved.
    """
    dialog = FindDialog(desk, window, audit_of(desk.workbook, shown()[0]))
    dialog.exec()
    dialog.deleteLater()
    if dialog.found is not None:
        desk.go(*dialog.found)
    at, page = shown()
    if dialog.deed is not None and dialog.found in {None, at}:
        do_deed(dialog.deed, desk, [window] if page is None else [page, window])
