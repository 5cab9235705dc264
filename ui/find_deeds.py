"""What can be done from anywhere: each deed is that of a page's own key or button, or a key's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtWidgets import QWidget

    from audit_app.workbook.workbook import Workbook
    from ui.desk import Desk

ANYWHERE = ""
_OF_AN_AUDIT = frozenset({"grid", "findings", "set-up"})


@dataclass(frozen=True, slots=True)
class Doable:
    """One deed: its words, where it is done, the page to go to first, and its keys there.

    A deed without a key has an `act` of its own: what the page's button does.
    """

    words: str
    of: str
    page: str = ANYWHERE
    about: str = ""
    keys: str = ""
    act: Callable[[Desk], None] | None = None


def audit_of(book: Workbook, at: tuple[str, str]) -> str:
    """The audit that a place in the window is about; "" where it is about none."""
    page, about = at
    if page == "walk":
        return book.returns.one(about).audit_id
    return about if page in _OF_AN_AUDIT else ""


def doable(book: Workbook, here: str = ANYWHERE) -> list[Doable]:
    """Every deed that can be found, the most general first; of audits, that of `here` comes first.

    An audit that is only planned has no findings and no report yet.
    """
    audits = sorted(book.audits.all(), key=lambda audit: audit.id != here)
    found = [
        Doable("New audit…", "In Case audits", "set-up"),
        Doable("New action…", "In Actions", "actions", keys="Ctrl+N"),
        Doable("New session…", "In Reflection", "reflection", keys="Ctrl+N"),
        Doable("Three-year calendar", "In Schools", "schools"),
        Doable("Plan a visit…", "In Schools", "schools", keys="V"),
        Doable("Propose a plan of visits…", "In Schools", "schools", keys="Ctrl+D"),
        Doable("Export the programme of visits…", "In Schools", "schools", keys="Ctrl+E"),
        Doable("Open a year’s returns…", "In Schools", "school-returns", keys="Ctrl+N"),
        Doable("Export the area summary…", "In Schools", "school-returns", act=_export_area),
        Doable("Export good practice to share…", "In Schools", "school-returns", act=_share),
        Doable("Export the plan…", "In Actions", "actions", keys="Ctrl+E"),
        Doable("Bring in an edited plan…", "In Actions", "actions", act=_bring_in_plan),
        Doable("Add a setting…", "In Schools", "register", keys="Ctrl+N"),
        Doable(
            "Bring in the register of schools…", "In Schools", "register", act=_bring_in_schools
        ),
    ]
    for audit in audits:
        if audit.stage == "collect":
            words = "Bring in returns…"
            found.append(Doable(words, f"In {audit.title}", "grid", audit.id, act=_bring_in))
    found += _of_returns(book)
    begun = [audit for audit in audits if audit.stage not in {None, "plan"}]
    for words, keys in (("New finding…", "Ctrl+N"), ("Export the audit report…", "Ctrl+E")):
        found += [Doable(words, f"In {one.title}", "findings", one.id, keys) for one in begun]
    return [
        *found,
        Doable("Lock", "Ctrl+L", keys="Ctrl+L"),
        Doable("Larger text", "Ctrl++", keys="Ctrl++"),
        Doable("Smaller text", "Ctrl+-", keys="Ctrl+-"),
        Doable("Text at its usual size", "Ctrl+0", keys="Ctrl+0"),
    ]


def _of_returns(book: Workbook) -> list[Doable]:
    """What can be done with the newest year's returns; nothing while no year is open."""
    newest = next(iter(book.rounds.all()), None)
    if newest is None:
        return []
    of = f"In {newest.title}"
    return [
        Doable("Make the return workbooks…", of, "school-returns", newest.id, "Ctrl+E"),
        Doable("Bring in schools’ returns…", of, "school-returns", newest.id, act=_bring_in_year),
    ]


def do_deed(deed: Doable, desk: Desk, places: Iterable[QWidget]) -> None:
    """Do a deed where the window is now; its keys are those of the first place that has them.

    Raises LookupError where none has: the deed and the pages would say different things.
    """
    if deed.act is not None:
        deed.act(desk)
        return
    if not deed.keys:
        return  # to go there was all of it
    wanted, direct = QKeySequence(deed.keys), Qt.FindChildOption.FindDirectChildrenOnly
    for place in places:
        for held in place.findChildren(QShortcut, "", direct):
            if held.key() == wanted:
                held.activated.emit()
                return
    raise LookupError(f"{deed.keys} does nothing here")


def _export_area(desk: Desk) -> None:
    from ui.schools.exporting import export_area, newest_year

    export_area(desk, newest_year(desk))


def _share(desk: Desk) -> None:
    from ui.schools.exporting import export_practice, newest_year

    export_practice(desk, newest_year(desk))


def _bring_in_plan(desk: Desk) -> None:
    from ui.bring_in import bring_in_plan

    bring_in_plan(desk)


def _bring_in_year(desk: Desk) -> None:
    newest = next(iter(desk.workbook.rounds.all()), None)
    desk.go(*(("school-returns", "") if newest is None else ("bring-in", newest.id)))


def _bring_in_schools(desk: Desk) -> None:
    from ui.schools.register.bringing import bring_in_register

    bring_in_register(desk)


def _bring_in(desk: Desk) -> None:
    from ui.bring_in import bring_in_return

    bring_in_return(desk)
