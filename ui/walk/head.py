"""Above a section's questions: its name, what is unanswered, its seal, and a child at risk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.flow import Flow
from ui.parts.moments import moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.journal.seals import Seal

NIL = (
    "Ctrl+Enter signs it off and seals it. By signing you say that your agency searched its "
    "records and holds nothing on this child: that counts as a return."
)
AT_RISK = "A child is at risk now…"


class SectionHead(QWidget):
    """The words above the cards. Where the pane beside has no room, its button stands here.

    `next_asked` for the next unanswered question, `safety_asked` where a child is at risk now.
    """

    next_asked = Signal()
    safety_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._banner = Banner()
        self._title = label("", "h2")
        self._left = button("", self.next_asked.emit, "link")
        self._safety = button(AT_RISK, self.safety_asked.emit, "danger")
        self._place = QWidget()
        self._place.setLayout(column(Flow(self._safety)))
        self._place.hide()
        self._elsewhere = label("", "muted")
        self._elsewhere.hide()
        title = row(self._title, self._left)
        title.setStretch(0, 1)
        self.setLayout(column(self._place, self._banner, title, self._elsewhere, spacing=14))

    def offer_safety(self, *, is_offered: bool) -> None:
        """Show the button for a child at risk here, or leave it to the pane beside."""
        self._place.setVisible(is_offered)

    def say(self, title: str, unanswered: int) -> None:
        """Name the section and how much of it is unanswered."""
        self._title.setText(title)
        words = f"{unanswered} unanswered" if unanswered else ""
        self._left.setText(words)
        self._left.setAccessibleName(f"{words}: go to the next" if words else "")
        self._left.setVisible(bool(unanswered))

    def say_seal(self, seal: Seal | None, *, is_nil: bool) -> None:
        """Say that the return is signed off, was reopened, or is a nil return to be signed."""
        if is_nil and (seal is None or seal.is_open):
            self._banner.say("info", "A nil return", NIL, stands=True)
        elif seal is None:
            self._banner.say("info", "")
        elif seal.is_open:
            self._banner.say("warn", "Reopened", f"{seal.role}: {seal.reason}", stands=True)
        else:
            self._left.hide()  # nothing is answered in what is sealed
            self._banner.say(
                "ok",
                f"Signed off by {seal.role}, version {seal.version}",
                f"Sealed {moment(seal.on)}. Seal {seal.digest[:8]}.",
                stands=True,
            )

    def say_elsewhere(self, lines: Sequence[str]) -> None:
        """Say the facts of the child that another agency answers for everybody."""
        self._elsewhere.setText("Answered by another agency:\n" + "\n".join(lines))
        self._elsewhere.setVisible(bool(lines))
