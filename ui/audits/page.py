"""Case audits: every audit, the stage it is in, and what it opens on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.audits import deeds
from ui.audits.cells import STAGE, columns, in_groups
from ui.page import Around, Page
from ui.parts.arrange import button, column, frame, label, page, scrolled
from ui.parts.banner import empty_page
from ui.parts.keys import put_keys
from ui.parts.tables.stage import StageTrack
from ui.parts.tables.table import Table
from ui.stages import page_of, track

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.records import Audit
    from ui.desk import Desk


_HINTS = (
    ("↑ ↓", "move"),
    ("Enter", "open"),
    ("Ctrl+N", "new audit"),
    ("Ctrl+D", "repeat this one"),
    ("Ctrl+E", "export its report"),
    ("Del", "take out one not sent"),
)


class AuditsPage(Page):
    """Finished audits stay in the list; nothing is sorted by its result."""

    belongs = "audits"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._book = desk, desk.workbook
        self._sentence = label("", "h1")
        self.table: Table[Audit] = Table(
            "Case audits",
            columns(self._book, desk.today, lambda: self.table.isColumnHidden(STAGE)),
            row_height=62,
            grows=True,
        )
        self.table.opened.connect(lambda audit: desk.go(page_of(audit), audit.id))
        self._new = button("New audit…", lambda: desk.go("set-up", ""), "primary")
        self._grid = button("See the returns", lambda: self._with_chosen(deeds.see_returns))
        self._findings = button("Findings", lambda: self._with_chosen(deeds.see_findings))
        self._full = scrolled(
            page(self._sentence, frame(column(self.table, margins=(1, 1, 1, 1)), "card"), None)
        )
        self._empty = empty_page(
            StageTrack(track("plan")),
            "No audit yet",
            "Choose a theme, a few children by reference, and the agencies to ask. It takes ten "
            "minutes.",
            button("New audit…", lambda: desk.go("set-up", ""), "primary"),
        )
        self.setLayout(column(self._full, self._empty, spacing=0))
        self.table.show_whole()
        keys = {
            "Ctrl+N": lambda: desk.go("set-up", ""),
            "Ctrl+D": lambda: self._with_chosen(deeds.repeat),
            "Del": lambda: self._with_chosen(deeds.take_out),
            "Ctrl+E": lambda: self._with_chosen(deeds.export_report),
        }
        put_keys(self, keys)

    def around(self) -> Around:
        """The list; the chosen audit's pages, and a new one."""
        is_any = self._empty.isHidden()
        return Around(
            title="Case audits",
            hints=_HINTS,
            panes=[self.table],
            buttons=[self._findings, self._grid, self._new] if is_any else [],
        )

    def arrive(self) -> None:
        """Show every audit."""
        audits = self._book.audits.all()
        running = [audit for audit in audits if audit.stage not in {"closed", "plan"}]
        s = "s" if len(running) != 1 else ""
        self._sentence.setText(f"{len(running)} audit{s} under way, {len(audits)} in all.")
        self.table.show_rows(in_groups(audits))
        self._full.setVisible(bool(audits))
        self._empty.setVisible(not audits)
        self._grid.setEnabled(bool(audits))
        self._findings.setEnabled(bool(audits))

    def fit(self, width: int) -> None:
        """The stage track goes first when there is no room."""
        self.table.show_column(STAGE, shown=width >= 760)  # noqa: PLR2004 - the breakpoint

    def _with_chosen(self, deed: Callable[[Desk, Audit], None]) -> None:
        audit = self.table.row()
        if audit is not None:
            deed(self._desk, audit)
