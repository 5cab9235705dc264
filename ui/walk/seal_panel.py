"""What sealing does, and what is said by whoever seals: a role, and two statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from audit_app.reports.words import count
from ui.look import look
from ui.parts.arrange import card, column, label
from ui.parts.fields import LineBox, field
from ui.parts.segment import TickSegment

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHECKED = "I have looked at the record myself"
_CHECKED_OF_A_SESSION = "This is what was said and agreed in the session"
_CHECKED_OF = "This is what the {} said, and who signed it there"  # a setting, or a trust
_HERE, _SUCH = "Your role", "Such as Named nurse"
_THERE = "Who signed it at the trust"
_SAFE = "I know of no child at risk now who is not protected"
# Where an answer says that somebody is at risk now and not yet protected.
_TOLD = "Who was said to be at risk was made known to: "
_UNTOLD = "Who was said to be at risk was made known (say first to whom)"
_NO_OTHER = "I know of no other child at risk now who is not protected"
_NIL = (
    "By signing you say that your agency searched its records and holds nothing on this child: a "
    "nil return, which counts as a return."
)
_SEALING = (
    "is shown from now on exactly as it stands. Nobody can change it without reopening it, with a "
    "reason, as a new version. Its seal is printed on every document made from it."
)
_UNBOUND = 16_777_215  # Qt's own "as wide as you like"


class SealPanel(QFrame):
    """Stands beside the last look. `changed` when something that sealing waits for is said.

    A nil return says nothing of a record, so its role alone is wanted.
    """

    changed = Signal()

    def __init__(
        self, role: str, *, is_session: bool, whose: str = "", noun: str = "return"
    ) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        # A trust's form has no question for its signature: who signed it there is said here.
        is_trusts = whose == "trust"
        asks, such = (_THERE, "Such as Chief executive") if is_trusts else (_HERE, _SUCH)
        self._first = "say who signed it there" if is_trusts else "type your role"
        self.role = LineBox(asks, such)
        self.role.setText("" if is_trusts else role)
        checked = _CHECKED_OF_A_SESSION if is_session else _CHECKED
        self.checked = TickSegment("", _CHECKED_OF.format(whose) if whose else checked)
        self.safe = TickSegment("", _SAFE)
        self._nil, self._is_nil = label(_NIL), False
        self._plan = label("")
        for signal in (self.role.textChanged, self.checked.toggled, self.safe.toggled):
            signal.connect(lambda _held: self.changed.emit())
        sealing = card(
            label("What sealing does", "h3"),
            label(f"The {noun} {_SEALING}"),
            self._plan,
            field(asks, self.role, "A role, never a name."),
            self.checked,
            self.safe,
            self._nil,
            spacing=12,
        )
        self.setLayout(column(sealing, None, margins=(20, 18, 20, 18)))

    def say_planned(self, actions: int) -> None:
        """Say how many actions of the setting's own join the plan, where any does."""
        many = count(actions, "action")
        self._plan.setText(f"What the setting will improve joins the action plan: {many}.")
        self._plan.setVisible(actions > 0)

    def be_nil(self, *, is_nil: bool) -> None:
        """Ask what a nil return asks, or what every other asks."""
        self._is_nil = is_nil
        for tick in (self.checked, self.safe):
            tick.setVisible(not is_nil)
        self._nil.setVisible(is_nil)

    def be_at_risk(self, told: Sequence[str] | None) -> None:
        """Say in the statement who was `told` of somebody at risk now; None where nobody is.

        Words that changed are ticked afresh: nobody signs what they did not read.
        """
        words = f"{_TOLD}{'; '.join(told)}. {_NO_OTHER}" if told else _UNTOLD
        words = _SAFE if told is None else words
        if words != self.safe.text():
            self.safe.setChecked(False)
            self.safe.setText(words)
            self.safe.setAccessibleName(words)
            self.safe.updateGeometry()

    def missing(self, first: Sequence[str], unasked: Sequence[str]) -> list[str]:
        """What sealing still waits for, as deeds: `first` and the `unasked` of the return too."""
        said = list(first)
        if not self.role.text().strip():
            said.append(self._first)
        said += [f"answer “{question}”" for question in unasked[:1]]
        if not (self._is_nil or (self.checked.isChecked() and self.safe.isChecked())):
            said.append("tick both statements")
        return said

    def fit(self, *, beside: bool, roomy: bool) -> None:
        """Be a pane of its own width beside the answers, or as wide as they are below them."""
        px = look.current().px
        self.setMaximumWidth(px(400 if roomy else 340) if beside else _UNBOUND)
        self.setMinimumWidth(px(340) if beside else 0)
