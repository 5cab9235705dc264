"""Which page has which name: one table, so that anything can be opened from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.parts.bands.sidebar import Place

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.workbook.workbook import Workbook
    from ui.desk import Desk
    from ui.page import Page

PLACES = (
    Place("Home", "house"),
    Place("Case audits", "clipboard"),
    Place("Schools", "mortar-board"),
    Place("Reflection", "speech"),
    Place("Actions", "list"),
    Place("Settings", "sliders"),
)
NAMES = ("home", "audits", "schools", "reflection", "actions", "settings")


# Which page a page lies in: about the same thing, or a list of all such things.
_OF_THE_SAME = {
    "sign-off": "walk",
    "change": "sign-off",
    "still": "school",
    "bring-in": "school-returns",
}
_LIES_IN = {
    "set-up": "audits",
    "grid": "audits",
    "findings": "audits",
    "school": "schools",
    "register": "schools",
    "school-returns": "schools",
}


def make_page(desk: Desk, name: str, about: str) -> Page:
    """The page of a name, about something (an id, or "")."""
    page = _MAKERS[name](desk, about)
    page.place = NAMES.index(page.belongs)
    return page


def up_from(book: Workbook, name: str, about: str) -> tuple[str, str]:
    """The page that a page lies in, as its crumb says: where Esc goes."""
    if name == "walk":
        from ui.walk.whose import lies_in

        return lies_in(book, book.returns.one(about))
    if name in _OF_THE_SAME and about:
        return _OF_THE_SAME[name], about
    return _LIES_IN.get(name, "home"), ""


def _walk(desk: Desk, about: str) -> Page:
    from ui.walk.page import WalkPage

    return WalkPage(desk, about)


def _change(desk: Desk, about: str) -> Page:
    from ui.walk.page import WalkPage

    return WalkPage(desk, about, is_change=True)


def _sign_off(desk: Desk, about: str) -> Page:
    from ui.walk.sign_off import SignOffPage

    return SignOffPage(desk, about)


def _home(desk: Desk, _about: str) -> Page:
    from ui.home.page import HomePage

    return HomePage(desk)


def _audits(desk: Desk, _about: str) -> Page:
    from ui.audits.page import AuditsPage

    return AuditsPage(desk)


def _set_up(desk: Desk, about: str) -> Page:
    from ui.audits.set_up import SetUpPage

    return SetUpPage(desk, about)


def _grid(desk: Desk, about: str) -> Page:
    from ui.audits.grid import GridPage

    return GridPage(desk, about)


def _findings(desk: Desk, about: str) -> Page:
    from ui.findings.page import FindingsPage

    return FindingsPage(desk, about)


def _actions(desk: Desk, about: str) -> Page:
    from ui.actions.page import ActionsPage

    return ActionsPage(desk, about)


def _reflection(desk: Desk, _about: str) -> Page:
    from ui.reflection.page import ReflectionPage

    return ReflectionPage(desk)


def _differences(desk: Desk, about: str) -> Page:
    from ui.differences.page import DifferencesPage

    return DifferencesPage(desk, about)


def _school(desk: Desk, about: str) -> Page:
    from ui.schools.school.page import SchoolPage

    return SchoolPage(desk, about)


def _register(desk: Desk, about: str) -> Page:
    from ui.schools.register.page import RegisterPage

    return RegisterPage(desk, about)


def _school_returns(desk: Desk, about: str) -> Page:
    from ui.schools.returns.page import SchoolReturnsPage

    return SchoolReturnsPage(desk, about)


def _bring_in(desk: Desk, about: str) -> Page:
    from ui.bring_in.returns_page import BringInPage

    return BringInPage(desk, about)


def _still(desk: Desk, about: str) -> Page:
    from ui.still.page import StillPage

    return StillPage(desk, about)


def _settings(desk: Desk, _about: str) -> Page:
    from ui.settings.page import SettingsPage

    return SettingsPage(desk)


def _schools(desk: Desk, about: str) -> Page:
    from ui.schools.calendar import CalendarPage

    return CalendarPage(desk, about)


_MAKERS: dict[str, Callable[[Desk, str], Page]] = {
    "home": _home,
    "audits": _audits,
    "set-up": _set_up,
    "grid": _grid,
    "walk": _walk,
    "change": _change,
    "sign-off": _sign_off,
    "findings": _findings,
    "actions": _actions,
    "reflection": _reflection,
    "settings": _settings,
    "differences": _differences,
    "school": _school,
    "schools": _schools,
    "register": _register,
    "school-returns": _school_returns,
    "bring-in": _bring_in,
    "still": _still,
}
