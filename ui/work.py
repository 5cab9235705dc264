"""An open workbook in the window: its pages, its keys, and going from one page to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.store.export_log import newest_deed, newest_receipt
from audit_app.store.places import place
from audit_app.workbook.pen import Author, Change
from audit_app.workbook.workbook import Workbook
from ui.changes import Changes
from ui.desk import Desk
from ui.frame import Frame
from ui.kept_view import kept_view
from ui.leaving import Leaving
from ui.led import Led
from ui.pages import NAMES, PLACES, make_page, up_from
from ui.parts.headings import tell_headings
from ui.parts.keys import has_typed, is_typing
from ui.saving import Saving
from ui.stepping import Stepping
from ui.whose import Whose
from ui.work_keys import WorkKeys

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QMainWindow

    from audit_app.sources import Sources
    from audit_app.store.file import WorkbookFile
    from ui.ask import Asks
    from ui.jobs import Jobs
    from ui.memory import Memory
    from ui.page import Page


class Work:
    """What is shown while a workbook is open. The main pages stay; others come and go."""

    def __init__(
        self,
        window: QMainWindow,
        file: WorkbookFile,
        memory: Memory,
        sources: Sources,
        asks: Asks,
        jobs: Jobs,
        dress: Callable[[], None],
    ) -> None:
        tell_headings()
        self._sources = sources
        self.changes = Changes()
        self.book = Workbook(file, sources, _author(memory), self.changes.heard.emit)
        self.frame = Frame(PLACES)
        self.saving = Saving(self.frame.head, asks, sources.now)
        self.saving.in_the_way.rescue_with(file.copy_to)
        self.desk = Desk(
            self.book,
            self.saving,
            asks,
            jobs,
            self.today,
            self.go,
            self.frame.say_page,
            asks.watched,
            memory,
            dress,
        )
        self._leaving = Leaving(file, self.frame, self.saving, asks)
        self._stepping = Stepping(self.book, self.frame, self.saving)
        self._whose = Whose(self.book, memory, self.frame.sidebar, self.today)
        self._began_at = newest_receipt(file)
        self.wants_backup = False
        self._pages: dict[tuple[str, str], Page] = {}
        self.at: tuple[str, str] = ("home", "")
        self._led = Led()
        self.changes.heard.connect(self._heard)
        self._keys = WorkKeys(self, window)

    def today(self) -> date:
        """The day where the person is."""
        return self._sources.now().astimezone().date()

    def begin(self, name: str, about: str) -> None:
        """Show the page where the person was; take up what was left half typed."""
        self.saving.begin(newest_deed(self.book.file))
        self._take_up()
        self._whose.say()
        kept = place(self.book.file, "at")
        if (name, about) == ("home", "") and kept:
            name, _bar, about = kept.partition("|")
        self._show_or_home(name, about)

    def _take_up(self) -> None:
        """What was left half typed becomes lines; the time of saving is theirs only if any was."""
        taken: list[int] = []
        self.saving.do(lambda: taken.append(self.book.answers.take_up_drafts()), is_said=False)
        if any(taken):
            self.saving.again_now()

    def end(self, *, is_somebody_there: bool) -> bool:
        """Save what is typed and close; False when something stays unsaved on the screen.

        With somebody there, they are asked whether it may be lost; otherwise nothing is shown.
        """
        if is_somebody_there:
            self._leaving.save_all(self.at)
        else:
            self.saving.in_the_way.quietly(lambda: self._leaving.save_all(self.at))
        if self.saving.has_unsaved and not (is_somebody_there and self._leaving.may_lose("Close")):
            return False
        self.wants_backup = newest_receipt(self.book.file) != self._began_at
        self.book.close()
        return True

    def back(self) -> None:
        """Out of a box first; then up to what the page lies in, as its crumb says."""
        page = self.frame.page()
        if is_typing() and page is not None:
            panes = [one for one in page.around().panes if one.isVisible()]
            for pane in panes if has_typed() else panes[:1]:
                pane.setFocus()
                if not is_typing():
                    return
        self._show_or_home(*(self._led.back_from(self.at) or up_from(self.book, *self.at)))

    def redraw(self) -> None:
        """Make every page anew, in another look; not while a sentence is only on the screen."""
        page = self.frame.page()
        if page is not None:
            page.leave()
        if self.saving.has_unsaved:
            return
        self._pages.clear()
        view = kept_view(page)
        kept = self.frame.forget_pages()
        self._show_or_home(*self.at)
        anew = self.frame.page()
        view.give_back(anew)
        if kept is not None and anew is not None:
            kept.give_back(anew)

    def undo(self) -> None:
        """Take back my newest deed."""
        self._stepping.step(self.book.undo, "There is nothing to take back")

    def redo(self) -> None:
        """Do it again."""
        self._stepping.step(self.book.redo, "There is nothing to do again")

    def _show_or_home(self, name: str, about: str) -> None:
        try:
            self.go(name, about)
        except (Problem, KeyError):
            self.go("home", "")  # what it was about is gone, or the page has another name now

    def go(self, name: str, about: str) -> None:
        """Open a page by its name and what it is about."""
        before = self.at
        here = self.frame.page()
        if here is not None and (name, about) != before:
            here.leave()
            if self.saving.has_unsaved and not self._leaving.may_lose("Go there"):
                self.frame.say_page()
                return
            self.saving.forget()
        page = self._pages.get((name, about))
        if page is None:
            page = make_page(self.desk, name, about)
            self._pages[name, about] = page
        self.at = (name, about)
        self._led.went(before, self.at)
        self.frame.came_from = self._led.crumb(self.at)
        self.frame.show_page(page)
        is_kept = before[0] in NAMES and not before[1]
        if here is not None and here is not page and not is_kept:
            self._pages.pop(before, None)
            self.frame.put_away(here)

    def _heard(self, change: Change) -> None:
        self.saving.changed()
        if change.kinds & {"action", "setting"}:
            self._whose.say()
        page = self.frame.page()
        if page is not None and page.isVisible() and page.hear(change):
            self.frame.say_page()


def _author(memory: Memory) -> Author:
    """Who writes here: a role and an installation, never a name."""
    return Author(memory.held.role or "Somebody", memory.held.installation)
