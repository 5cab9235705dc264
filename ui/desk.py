"""What every page works at: the workbook, and the ways to save, ask, run jobs and go elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from audit_app.store.places import place, put_place

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from audit_app.workbook.workbook import Workbook
    from ui.ask import Asks
    from ui.bring_in.trial import Trial
    from ui.jobs import Jobs
    from ui.memory import Memory
    from ui.saving import Saving


@dataclass(frozen=True, slots=True)
class Desk:
    """Handed to each page. `go` opens a page by its name and what it is about.

    Names: `home`, `audits`, `set-up`, `grid`, `walk`, `change`, `sign-off`, `findings`,
    `schools`, `register`, `reflection`, `session`, `actions`, `settings`, `differences`,
    `school-returns`, `bring-in`.
    `say_page` names the shown page and its keys anew; `dress` gives the window the look that is
    remembered. `watched` are the names to watch for. `trials` are the returned files of a year that
    were looked at and not taken yet, by its round; `put_away` is what those were of that a lock put
    away.
    """

    workbook: Workbook
    saving: Saving
    asks: Asks
    jobs: Jobs
    today: Callable[[], date]
    go: Callable[[str, str], None]
    say_page: Callable[[], None]
    watched: list[str]
    memory: Memory
    dress: Callable[[], None]
    trials: dict[str, Trial] = field(default_factory=dict)
    put_away: dict[str, str] = field(default_factory=dict)

    def keep(self, name: str, value: str) -> None:
        """Keep something small under a name, such as where somebody was: it is no deed."""
        file = self.workbook.file
        if self.kept(name) != value:
            self.saving.do(lambda: put_place(file, name, value), is_said=False)

    def kept(self, name: str) -> str:
        """What was kept under a name; "" where nothing was."""
        return place(self.workbook.file, name) or ""
