"""Check the answers, and sign off: a last look, knowing what sealing means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from audit_app.workbook.answers import given
from audit_app.workbook.schools.agreed import own_not_planned
from audit_app.workbook.still import far_apart
from forms.answers import is_answered
from forms.progress import may_stop
from forms.rules import asked
from forms.values.words import in_words
from ui.page import Around, Page
from ui.parts.arrange import button, column, frame, page, row, scrolled
from ui.parts.banner import Banner
from ui.parts.keys import put_keys
from ui.parts.tables.next_row import to_next
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table
from ui.walk.in_hand import HANGS_ON
from ui.walk.last_look import (
    Line,
    answer_cell,
    far_lines,
    in_groups,
    question_cell,
    role_to_sign,
    state_of,
    told_of_risk,
    unasked_in,
)
from ui.walk.place import keep_place, line_name, place_name, take_key
from ui.walk.seal_panel import SealPanel
from ui.walk.whose import belongs_to, lies_in, whose
from ui.walk.writing import ask_safety

if TYPE_CHECKING:
    from audit_app.workbook.pen import Change
    from ui.desk import Desk

_HINTS = (
    ("↑ ↓", "move"),
    ("Enter", "change"),
    ("Ctrl+↓", "next to fix"),
    ("F6", "next pane"),
    ("Ctrl+Enter", "sign off"),
)


class SignOffPage(Page):
    """Nothing is sealed by one stray key: a role is typed and two statements are ticked first.

    A nil return says nothing of a record, so its role alone is wanted. Whether anyone is at risk
    now is never left open.
    """

    is_focus = True

    def __init__(self, desk: Desk, return_id: str) -> None:
        super().__init__()
        self._desk, self._id, self._is_untold = desk, return_id, False
        self._is_early, self._lines = False, list[Line]()
        self._far: list[Line] = []  # of a visit: far from the school's rating, and nothing said
        self._unsigned: list[str] = []  # the head's and the governor's signature, of a school
        self._book = desk.workbook
        returned = self._book.returns.one(return_id)
        self.belongs = belongs_to(returned)
        self._lies_in = lies_in(self._book, returned)
        self._is_session = returned.session_id is not None
        self._noun = "record" if self._is_session else "visit" if returned.visit_id else "return"
        self.table = _answers()
        self.table.opened.connect(self._change)
        self._tell = button("Say who was told…", self._ask_safety, "danger")
        self.banner = Banner(self._tell)
        self.panel = SealPanel(
            role_to_sign(self._book, returned),
            is_session=self._is_session,
            noun="return" if self._noun == "return" else "record",
            whose="trust" if returned.trust_id else "setting" if returned.school_id else "",
        )
        self.panel.changed.connect(self._say_ready)
        self.sign = button("Sign off and seal", self._sign_off, "primary")
        left = page(self.banner, frame(column(self.table, margins=(1, 1, 1, 1)), "card"), None)
        inner = QWidget()
        inner.setObjectName("page")
        self._parts = row(left, self.panel, spacing=0)
        self._parts.setStretch(0, 1)
        inner.setLayout(self._parts)
        self.setLayout(column(scrolled(inner), spacing=0))
        self.table.show_whole()
        keys = {
            "Ctrl+Return": self._sign_off,
            "Ctrl+Enter": self._sign_off,
            "Ctrl+Down": self._next_to_fix,
        }
        put_keys(self, keys)

    def around(self) -> Around:
        """The answers, then the seal; it lies in the return, or in what was recorded."""
        about = whose(self._book, self._book.returns.one(self._id))
        return Around(
            title=f"Check your answers: {about}" if about else "Check your answers",
            crumb=f"The {self._noun}",
            hints=_HINTS,
            panes=[self.table, self.panel.role],
            buttons=[self.sign],
        )

    def arrive(self) -> None:
        """Show the answers as they stand."""
        returned = self._book.returns.one(self._id)
        form, who = self._book.returns.form(returned), self._book.returns.respondent(returned)
        answers = given(self._book.answers.of_return(self._id))
        gaps = {gap.asked.key: gap for gap in self._book.returns.missing(returned)}
        lines, put = [], asked(form, answers, who)
        for one in put:
            if one.question.type == "note":
                continue
            held = answers.get(one.key)
            gap = gaps.get(one.key)
            is_signature = one.question.type == "sign_off"
            if gap is not None and is_signature and returned.school_id is None:
                gap = None  # signing answers it, but for a school's head and governor
            words = "" if held is None else in_words(form, one.question, held.value)
            note = "" if held is None else held.note
            has_one = held is not None and is_answered(one.question, held.value)
            why, is_first = "" if gap is None else gap.why, may_stop(form, one.question)
            lines.append(Line(one, words, note, why, has_one, is_first))
        apart = far_apart(self._book, returned, self._desk.today()) if returned.visit_id else []
        self._far = far_lines(apart, put)
        self._show(lines)
        self._lines = lines
        self._unsigned = [
            line.asked.question.label
            for line in lines
            if line.asked.question.type == "sign_off" and line.why
        ]
        self._is_untold = self._book.concerns.is_untold(returned)
        self.panel.say_planned(own_not_planned(self._book.file, returned, answers))
        self.panel.be_at_risk(told_of_risk(self._book, returned))
        self.panel.be_nil(is_nil=self._book.returns.standing(returned).is_nil)
        self._say_state()
        self._say_ready()

    def hear(self, change: Change) -> bool:
        """Show the answers anew until they are sealed; go where there is no such return left."""
        if not self._book.returns.is_held(self._id):
            self._desk.go(*self._lies_in)  # what began it was taken back
            return False
        is_ours = bool(change.kinds & HANGS_ON)
        if is_ours and not self._book.returns.is_signed(self._book.returns.one(self._id)):
            self.arrive()
        return False

    def _show(self, lines: list[Line]) -> None:
        """The answers in their groups; on the line from which somebody went to change it."""
        rows = in_groups(lines, self._far)
        kept = take_key(self._desk, line_name(self._id)) if not self._lines else None
        places = (
            at for at, row in enumerate(rows) if isinstance(row, Line) and row.asked.key == kept
        )
        self.table.show_rows(rows, keep=next(places, None))

    def fit(self, width: int) -> None:
        """The seal stands beside the answers, and below them where there is no room."""
        beside = width >= 900  # noqa: PLR2004 - the breakpoint
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        roomy = width >= 1100  # noqa: PLR2004 - the breakpoint
        self.panel.fit(beside=beside, roomy=roomy)
        self.table.show_column(2, shown=roomy)  # Enter does what it says

    def _say_state(self) -> None:
        self._tell.setVisible(self._is_untold)
        if self._is_untold:
            self.banner.say(
                "bad",
                "An answer says that a child is at risk now, and nobody is said to have been told",
                "Follow your own agency’s safeguarding procedures now. The return can be signed "
                "off once it says who was told.",
                stands=True,
            )
        else:
            self.banner.say(*state_of(self._lines, self._far), stands=True)

    def _say_ready(self) -> None:
        missing = self.panel.missing(
            ["say who was told"] if self._is_untold else [],
            [line.asked.question.label for line in unasked_in(self._lines)] + self._unsigned,
        )
        self.sign.setEnabled(not missing)
        reason = f"First {' and '.join(missing)}." if missing else "Seals this return."
        self.sign.setToolTip(reason)
        self.sign.setAccessibleDescription(reason)
        if self._is_early and self._lines:
            self._is_early = False
            self._say_state()  # what was wanted when somebody pressed too early is not so any more

    def _sign_off(self) -> None:
        if not self.sign.isEnabled():
            self.banner.say("warn", self.sign.accessibleDescription())
            self._is_early = True
            return
        role = self.panel.role.text()
        returned = self._book.returns.one(self._id)
        if self._desk.saving.do(
            lambda: self._book.signing.sign_off(returned, role), said="Signed off and sealed"
        ):
            self._desk.go(*lies_in(self._book, returned))

    def _ask_safety(self) -> None:
        ask_safety(self._desk, self._id, self.window())
        self.panel.role.setFocus()

    def _change(self, line: Line) -> None:
        keep_place(self._desk, place_name(self._id), line.asked.key, line.row)
        keep_place(self._desk, line_name(self._id), line.asked.key)
        self._desk.go("change", self._id)  # from which Esc comes back here

    def _next_to_fix(self) -> None:
        to_next(self.table, lambda line: bool(line.why))


def _answers() -> Table[Line]:
    """Every answer, each with what Enter does to it."""
    columns: tuple[Column[Line], ...] = (
        Column("Question", 0, question_cell),
        Column("Answer", 260, answer_cell),
        Column("Enter", 110, lambda line: Cell("Change" if line.answer else "Answer", kind="link")),
    )
    return Table("Your answers, unanswered ones first", columns, row_height=54, grows=True)
