"""Above a school's standards: what it is, what it was, when a visit is due, and what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from audit_app.analysis.claims import COMPARED, NOTHING_SEEN
from audit_app.records import Contact
from audit_app.reports.words import count
from audit_app.rules.actions import days_late, is_open
from audit_app.rules.schools.clock import clock, full_visits
from audit_app.rules.schools.told import clock_words, history_words, planned_words, sort_words
from audit_app.store import read
from ui.parts.arrange import column, label
from ui.parts.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from audit_app.analysis.claims import Line
    from audit_app.records import School
    from audit_app.workbook.workbook import Workbook


class SchoolHead(QWidget):
    """The first line says where the officer and the school differ; the rest is about the school."""

    def __init__(self, ways: QWidget) -> None:
        super().__init__()
        self.sentence = label("", "h2")
        self._clock, self._held = label(""), label("", "muted")
        self.banner = Banner()
        self.setLayout(
            column(self.banner, self.sentence, self._clock, self._held, 4, ways, spacing=4)
        )

    def say(self, book: Workbook, school: School, lines: Sequence[Line], today: date) -> None:
        """Say it all as it stands."""
        the_thread = book.schools.thread(school)
        visits = book.visits.of_thread(the_thread)
        held = clock(the_thread, full_visits(visits))
        names = {one.id: one.name for one in the_thread}
        history = history_words(the_thread, book.schools.successions(), today)
        self.sentence.setText(differences(lines))
        stands = clock_words(held, names, school.id, today)
        planned = planned_words(visits, book.programme.years(), today)
        self._clock.setText(" ".join(f"{history} {stands} {planned}".split()))
        self._held.setText(f"{sort_words(school)} · {_open_words(book, the_thread, today)}")


def differences(lines: Sequence[Line]) -> str:
    """How often the officer saw less or more, such as "We saw less … in 2 standards"."""
    if all(line.outcome in NOTHING_SEEN for line in lines):
        return "No standard has been looked at yet."
    if not any(line.outcome in COMPARED for line in lines):
        return "Nothing that was looked at can be compared with the school’s rating."
    less = sum(1 for line in lines if line.outcome == "less")
    more = sum(1 for line in lines if line.outcome == "more")
    if not less and not more:
        return "What we saw differs nowhere from the school’s rating."
    said = []
    if less:
        said.append(f"less than the school’s rating in {count(less, 'standard')}")
    if more:
        said.append(
            f"more {'' if less else 'than the school’s rating '}in {count(more, 'standard')}"
        )
    return f"We saw {', and '.join(said)}."


def _open_words(book: Workbook, the_thread: Sequence[School], today: date) -> str:
    ids = {school.id for school in the_thread}
    actions = [one for one in book.actions.of_schools(ids) if is_open(one)]
    late = sum(1 for action in actions if days_late(action, today))
    said = f"{count(len(actions), 'open action')}{f', {late} late' if late else ''}"
    contacts = len(read.rows(book.file, Contact, school_id=the_thread[0].id))
    officer = the_thread[0].officer_role or "No officer named"
    return f"{said} · {count(contacts, 'contact')} · {officer}"
