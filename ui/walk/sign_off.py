"""Check the answers, and sign off: a last look, knowing what sealing means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from audit_app.workbook.answers import given
from forms.rules import asked
from forms.values.words import in_words
from ui.look import look
from ui.parts.arrange import button, card, column, frame, label, page, row, scrolled
from ui.parts.banner import Banner
from ui.parts.fields import LineBox, field
from ui.parts.segment import TickSegment
from ui.parts.tables.rows import Cell, Column, Group
from ui.parts.tables.table import Table
from ui.walk.place import keep_place, place_name
from ui.walk.writing import ask_safety

if TYPE_CHECKING:
    from audit_app.workbook.pen import Change
    from forms.rules import Asked
    from ui.desk import Desk
    from ui.parts.bands.hints import Hint

_WHY = {
    "required": "Unanswered",
    "unanswered": "Unanswered",
    "note": "Wants a note",
    "unfit": "Does not fit",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One question in the last look, with what is wrong with it, if anything is."""

    asked: Asked
    answer: str
    note: str
    why: str = ""


class SignOffPage(QWidget):
    """Nothing is sealed by one stray key: a role is typed and two statements are ticked first."""

    place = 1
    is_focus = True
    has_panel = False

    def __init__(self, desk: Desk, return_id: str) -> None:
        super().__init__()
        self._desk, self._id, self._is_untold = desk, return_id, False
        self._book = desk.workbook
        self.table: Table[Line] = Table(
            "Your answers, unanswered ones first",
            (
                Column("Question", 0, _question),
                Column("Answer", 260, _answer),
                Column(
                    "Enter",
                    110,
                    lambda line: Cell("Change" if line.answer else "Answer", kind="link"),
                ),
            ),
            row_height=54,
            grows=True,
        )
        self.table.opened.connect(self._change)
        self._tell = button("Say who was told…", self._ask_safety, "danger")
        self.banner = Banner(self._tell)
        self.role = LineBox("Your role", "Such as Named nurse")
        self.role.setText(self._book.pen.author.by)
        self.checked = TickSegment("", "I have looked at the record myself")
        self.safe = TickSegment("", "I know of no child at risk now who is not protected")
        self.sign = button("Sign off and seal", self._sign_off, "primary")
        for signal in (self.role.textChanged, self.checked.toggled, self.safe.toggled):
            signal.connect(lambda _held: self._say_ready())
        sealing = card(
            label("What sealing does", "h3"),
            label(
                "The return is shown from now on exactly as it stands. Nobody can change it "
                "without reopening it, with a reason, as a new version. Its seal is printed on "
                "every document made from it."
            ),
            field("Your role", self.role, "A role, never a name."),
            self.checked,
            self.safe,
            spacing=12,
        )
        self._panel = frame(column(sealing, None, margins=(20, 18, 20, 18)), "pane", edge="left")
        left = page(self.banner, frame(column(self.table, margins=(1, 1, 1, 1)), "card"), None)
        inner = QWidget()
        inner.setObjectName("page")
        self._parts = row(left, self._panel, spacing=0)
        self._parts.setStretch(0, 1)
        inner.setLayout(self._parts)
        self.setLayout(column(scrolled(inner), spacing=0))
        self.table.show_whole()
        desk.changes.heard.connect(self._heard)
        for keys, act in (("Ctrl+Return", self._sign_off), ("Ctrl+Down", self._next_to_fix)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def crumb(self) -> str:
        """The return itself."""
        return "The return"

    def title(self) -> str:
        """What this page is for, and which return it is."""
        returned = self._book.returns.one(self._id)
        if returned.case_id is None or returned.agency_id is None:
            return "Check your answers"
        child = self._book.audits.case(returned.case_id).reference
        return f"Check your answers: {child}, {self._book.settings.agency(returned.agency_id).name}"

    def hints(self) -> tuple[Hint, ...]:
        """The keys."""
        return (
            ("↑ ↓", "move"),
            ("Enter", "change"),
            ("Ctrl+↓", "next to fix"),
            ("F6", "next pane"),
            ("Ctrl+Enter", "sign off"),
        )

    def buttons(self) -> list[QPushButton]:
        """Sign off."""
        return [self.sign]

    def panes(self) -> list[QWidget]:
        """The answers, then the seal."""
        return [self.table, self.role]

    def arrive(self) -> None:
        """Show the answers as they stand."""
        returned = self._book.returns.one(self._id)
        form, who = self._book.returns.form(returned), self._book.returns.respondent(returned)
        answers = given(self._book.answers.of_return(self._id))
        gaps = {gap.asked.key: gap for gap in self._book.returns.missing(returned)}
        lines = []
        for one in asked(form, answers, who):
            if one.question.type == "note":
                continue
            held = answers.get(one.key)
            gap = gaps.get(one.key)
            words = "" if held is None else in_words(form, one.question, held.value)
            note = "" if held is None else held.note
            lines.append(Line(one, words, note, "" if gap is None else gap.why))
        to_fix = [line for line in lines if line.why]
        done = [line for line in lines if not line.why]
        rows: list[Line | Group] = []
        if to_fix:
            rows += [Group(f"To look at first ({len(to_fix)})"), *to_fix]
        rows += [Group(f"Answered ({len(done)})"), *done]
        self.table.show_rows(rows)
        self._to_fix = len(to_fix)
        self._is_untold = self._book.returns.is_untold(returned)
        self._say_state(len(done), len(lines))
        self._say_ready()

    def leave(self) -> None:
        """Nothing is typed here that is kept."""

    def fit(self, width: int) -> None:
        """The seal stands beside the answers, and below them where there is no room."""
        beside = width >= 900  # noqa: PLR2004 - the breakpoint
        ways = QBoxLayout.Direction
        self._parts.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        roomy = width >= 1100  # noqa: PLR2004 - the breakpoint
        panel = look.current().px(400 if roomy else 340)
        self._panel.setMaximumWidth(panel if beside else 16777215)
        self._panel.setMinimumWidth(look.current().px(340) if beside else 0)
        self.table.show_column(2, shown=roomy)  # Enter does what it says

    def _say_state(self, done: int, whole: int) -> None:
        self._tell.setVisible(self._is_untold)
        if self._is_untold:
            self.banner.say(
                "bad",
                "An answer says that a child is at risk now, and nobody is said to have been told",
                "Follow your own agency’s safeguarding procedures now. The return can be signed "
                "off once it says who was told.",
                stands=True,
            )
        elif self._to_fix:
            left = f"{self._to_fix} of {whole} questions still want something"
            self.banner.say(
                "warn",
                left,
                "They may stay as they are: each stays marked as unanswered.",
                stands=True,
            )
        else:
            self.banner.say("ok", f"All {done} questions are answered", "", stands=True)

    def _say_ready(self) -> None:
        missing = ["say who was told"] if self._is_untold else []
        if not self.role.text().strip():
            missing.append("type your role")
        if not (self.checked.isChecked() and self.safe.isChecked()):
            missing.append("tick both statements")
        self.sign.setEnabled(not missing)
        reason = f"First {' and '.join(missing)}." if missing else "Seals this return."
        self.sign.setToolTip(reason)
        self.sign.setAccessibleDescription(reason)

    def _sign_off(self) -> None:
        if not self.sign.isEnabled():
            return
        role = self.role.text()
        returned = self._book.returns.one(self._id)
        if self._desk.saving.do(
            lambda: self._book.returns.sign_off(returned, role), said="Signed off and sealed"
        ):
            self._desk.go("grid", returned.audit_id)

    def _ask_safety(self) -> None:
        ask_safety(self._desk, self._id, self.window())
        self.role.setFocus()

    def _change(self, line: Line) -> None:
        keep_place(self._desk, place_name(self._id), line.asked.key)
        self._desk.go("walk", self._id)

    def _next_to_fix(self) -> None:
        at = self.table.currentIndex().row()
        for place in [*range(at + 1, self.table.rows.rowCount()), *range(at)]:
            line = self.table.rows.row_at(place)
            if line is not None and line.why:
                self.table.step_on(place)
                return

    def _heard(self, change: Change) -> None:
        if change.kinds & {"answer", "return", "concern"} and self.isVisible():
            self.arrive()


def _question(line: Line) -> Cell:
    shape = {"": "tick", "note": "triangle", "unfit": "triangle"}.get(line.why, "ring")
    return Cell(line.asked.question.label, line.note[:160], shape=shape)


def _answer(line: Line) -> Cell:
    if line.why and not line.answer:
        return Cell(_WHY[line.why], tone="warn")
    return Cell(line.answer, _WHY[line.why] if line.why else "")
