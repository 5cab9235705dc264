"""Case audits: every audit, the stage it is in, and what it opens on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.rules.stages import STAGE_WORDS
from ui.audits.cells import in_groups, next_date_cell
from ui.page import Around, Page
from ui.parts.arrange import button, column, frame, label, page, scrolled
from ui.parts.banner import empty_page
from ui.parts.keys import put_keys
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.stage import StageTrack
from ui.parts.tables.table import Table
from ui.stages import page_of, track

if TYPE_CHECKING:
    from audit_app.records import Audit
    from ui.desk import Desk

_STAGE = 1  # the column

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

    place = 1
    is_focus = False
    has_panel = False

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._book = desk, desk.workbook
        self._sentence = label("", "h1")
        self.table: Table[Audit] = Table(
            "Case audits",
            (
                Column("Audit", 0, self._named),
                Column("Stage", 360, self._stage),
                Column("Returns", 150, self._returns),
                Column("Next date", 190, self._next_date),
            ),
            row_height=62,
            grows=True,
        )
        self.table.opened.connect(lambda audit: desk.go(page_of(audit), audit.id))
        self._new = button("New audit…", lambda: desk.go("set-up", ""), "primary")
        self._grid = button("See the returns", self._open_grid)
        self._findings = button("Findings", self._open_findings)
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
            "Ctrl+D": self._repeat,
            "Del": self._take_out,
            "Ctrl+E": self._export,
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
        self.table.show_column(_STAGE, shown=width >= 760)  # noqa: PLR2004 - the breakpoint

    def _open_grid(self) -> None:
        audit = self.table.row()
        if audit is not None:
            self._desk.go("set-up" if audit.stage == "plan" else "grid", audit.id)

    def _repeat(self) -> None:
        """Set up the same audit again: its questions and agencies, and new children."""
        audit = self.table.row()
        if audit is None:
            return
        code = self._desk.asks.words(
            f"Repeat {audit.title}", "Code of the new audit, such as NEG27", "Set it up", audit.id
        )
        made: list[str] = []
        if code is not None and self._desk.saving.do(
            lambda: made.append(self._book.audits.repeat(audit, code.strip().upper())),
            named=f"{audit.code} is set up again",
        ):
            self._desk.go("set-up", made[-1])

    def _take_out(self) -> None:
        """Take out an audit that was begun and never sent."""
        audit = self.table.row()
        if audit is None:
            return
        if audit.sent_on is not None:
            self._desk.saving.tell(f"{audit.code} was sent, so it stays")
            return
        reason = self._desk.asks.words(
            f"Take out {audit.title} ({audit.code})",
            "Why is it taken out?",
            "Take it out",
            audit.id,
        )
        if reason is not None:
            self._desk.saving.do(
                lambda: self._book.audits.remove(audit, reason), said=f"{audit.code} taken out"
            )

    def _export(self) -> None:
        """The report on the chosen audit."""
        from ui.documents import export_audit_report

        audit = self.table.row()
        if audit is not None:
            export_audit_report(self._desk, audit.id)

    def _open_findings(self) -> None:
        audit = self.table.row()
        if audit is not None:
            self._desk.go("findings", audit.id)

    def _named(self, audit: Audit) -> Cell:
        """Its title and code; its stage too while there is no room for that in its own column."""
        second = audit.code
        if self.table.isColumnHidden(_STAGE):
            second += f" · {STAGE_WORDS[audit.stage or 'plan']}"
        return Cell(audit.title, second, strong=True)

    def _stage(self, audit: Audit) -> Cell:
        if audit.stage == "closed":
            return Cell("Finished", shape="two-ticks")
        return Cell(track(audit.stage or "plan"), kind="stage")

    def _returns(self, audit: Audit) -> Cell:
        returns = self._book.returns.of_audit(audit.id)
        if not returns:
            return Cell("Not sent", tone="muted")
        back = sum(1 for held in returns if self._book.returns.is_signed(held))
        return Cell(f"{back} of {len(returns)}", kind="bar", share=back / len(returns))

    def _next_date(self, audit: Audit) -> Cell:
        returns = self._book.returns.of_audit(audit.id)
        is_waiting = not all(self._book.returns.is_signed(held) for held in returns)
        return next_date_cell(audit, self._desk.today(), is_waiting=is_waiting)
