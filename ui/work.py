"""An open workbook in the window: its pages, its keys, and going from one page to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from audit_app.problems import Problem
from audit_app.store.export_log import newest_deed, newest_receipt
from audit_app.store.places import place, put_place
from audit_app.workbook.pen import Author, Change
from audit_app.workbook.workbook import Workbook
from ui.changes import Changes
from ui.desk import Desk
from ui.done import done_words
from ui.frame import Frame, Page
from ui.kept_view import kept_view
from ui.led import Led
from ui.pages import NAMES, PLACES, make_page, up_from
from ui.parts.headings import tell_headings
from ui.parts.keys import has_typed, is_typing
from ui.saving import ONLY_ON_SCREEN, Saving

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QMainWindow, QWidget

    from audit_app.sources import Sources
    from audit_app.store.file import WorkbookFile
    from ui.ask import Asks
    from ui.jobs import Jobs
    from ui.memory import Memory

_LATE_AT = NAMES.index("actions")


class Work:
    """What is shown while a workbook is open. The eight pages stay; others come and go."""

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
        self._window = window
        self._sources, self._memory, self._asks = sources, memory, asks
        self.changes = Changes()
        author = Author(memory.held.role or "Somebody", memory.held.installation)
        self.book = Workbook(file, sources, author, self.changes.heard.emit)
        self.frame = Frame(PLACES)
        self.saving = Saving(self.frame.head, asks, sources.now)
        self.saving.in_the_way.rescue_with(file.copy_to)
        self.desk = Desk(
            self.book,
            self.changes,
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
        self._began_at = newest_receipt(file)
        self.wants_backup = False
        self._pages: dict[tuple[str, str], Page] = {}
        self.at: tuple[str, str] = ("home", "")
        self._led = Led()
        self.changes.heard.connect(self._heard)
        self._listen()

    def today(self) -> date:
        """The day where the person is."""
        return self._sources.now().astimezone().date()

    def begin(self, name: str, about: str) -> None:
        """Show the page where the person was; take up what was left half typed."""
        self.saving.begin(newest_deed(self.book.file))
        self._take_up()
        self._say_whose()
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
            self._save_all()
        else:
            self.saving.in_the_way.quietly(self._save_all)
        if self.saving.has_unsaved and not (is_somebody_there and self._may_lose("Close")):
            return False
        self.wants_backup = newest_receipt(self.book.file) != self._began_at
        self.book.close()
        return True

    def _save_all(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None:
            focused.clearFocus()  # a field that is left says what it holds, while there is a file
        page = self.frame.page()
        if page is not None:
            page.leave()
        kept = "|".join(self.at)
        if place(self.book.file, "at") != kept:
            self.saving.do(lambda: put_place(self.book.file, "at", kept), is_said=False)

    def _may_lose(self, deed: str) -> bool:
        from ui.walk.unread import go_to_unread

        if self._asks.may_lose(ONLY_ON_SCREEN, f"{deed} and lose it"):
            return True
        go_to_unread([self.frame])  # what stands in the way
        return False

    def back(self) -> None:
        """Out of a box first; then up to what the page lies in, as its crumb says."""
        page = self.frame.page()
        if is_typing() and page is not None:
            panes = [one for one in page.panes() if one.isVisible()]
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
        view.give_back(self.frame.page())
        if kept is not None:
            kept.give_back(cast("QWidget", self.frame.page()))

    def undo(self) -> None:
        """Take back my newest deed."""
        self._step(self.book.undo, "There is nothing to take back")

    def redo(self) -> None:
        """Do it again."""
        self._step(self.book.redo, "There is nothing to do again")

    def _step(self, deed: Callable[[], Change | None], none: str) -> None:
        """Do or undo, and say by its name what was done: it may be on another page."""
        done: list[Change | None] = []
        was_on_page = self.frame.has_focus_on_page()
        if self.saving.do(lambda: done.append(deed()), is_said=False):
            change = done[-1]
            if was_on_page and not self.frame.has_focus_on_page():
                self.frame.focus_page()  # what had the focus went, and took it out of the page
            self.saving.tell(none if change is None else done_words(self.book, change))

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
            if self.saving.has_unsaved and not self._may_lose("Go there"):
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

    def _say_whose(self) -> None:
        words = self.book.settings.all()
        minutes = self._memory.held.lock_minutes
        self.frame.sidebar.say(
            str(words.get("partnership", "")),
            "Audit workbook",
            f"Locks after {minutes} quiet minutes. Ctrl+L now.",
        )
        late = self.book.pressing.late(self.today())
        self.frame.sidebar.set_badge(_LATE_AT, f"{late} late" if late else "")

    def _heard(self, change: Change) -> None:
        self.saving.changed()
        if change.kinds & {"action", "setting"}:
            self._say_whose()

    def _find(self) -> None:
        from ui.find import find_anything

        find_anything(self.desk, self._window, lambda: (self.at, self.frame.page()))

    def _listen(self) -> None:
        self.frame.went.connect(lambda at: self.go(NAMES[at], ""))
        self.frame.back.connect(self.back)
        self.frame.find_asked.connect(self._find)
        acts = [
            ("Ctrl+K", self._find),
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
            ("Ctrl+S", self.saving.again),
            ("Esc", self.back),
        ]
        acts += [
            (f"Ctrl+{i + 1}", lambda name=name: self.go(name, ""))  # type: ignore[misc]  # its default is the name
            for i, name in enumerate(NAMES)
        ]
        for keys, act in acts:
            QShortcut(QKeySequence(keys), self.frame).activated.connect(act)
