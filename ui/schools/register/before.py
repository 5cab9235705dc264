"""What a setting was before: which setting, how the one became the other, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from ui.answering.words import A_DAY, read_day
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import Choice, LineBox, field
from ui.parts.needs import Needs
from ui.parts.segment import TickSegment
from ui.parts.size import fill_dialog
from ui.parts.typed import TypedWords
from ui.parts.unkept import put_away_button
from ui.pointing import names_nobody
from ui.schools.register.setting import URN

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

    from audit_app.records import School
    from ui.desk import Desk

_HOW = (
    ("converted", "It was converted, such as to an academy"),
    ("merged", "It was merged from this and others"),
    ("split", "It was split off from this"),
    ("replaced", "It took its place"),
)


class BeforeDialog(QDialog):
    """A setting of the register, or one that is not in it yet and is added as closed."""

    def __init__(self, desk: Desk, school: School, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("What it was before")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._desk = desk
        self._others = {
            each.id: each for each in desk.workbook.schools.all() if each.id != school.id
        }
        named = [(each.id, _named(each)) for each in self._others.values()]
        self.other = Choice("Setting before", [("", "One that is not listed"), *named])
        self.name = LineBox("Name of the setting before")
        self.urn = LineBox("URN of the setting before")
        self.how = Choice("How the one became the other", _HOW)
        self._day = LineBox("On which day")
        self.closes = TickSegment("", "It closed that day: no more visits to it, and no returns")
        self.closes.setChecked(True)
        self.banner = Banner()
        keep = button("Keep what it was before", self._try, "primary")
        self._needs = Needs(keep)
        self._new = (
            field("Name of the setting before", self.name, "It is added as closed."),
            field("URN of the setting before", self.urn, "Blank where it had none."),
        )
        self._lay_out(school, keep)
        self.other.currentIndexChanged.connect(lambda _at: self._look())
        self.how.currentIndexChanged.connect(lambda _at: self._look())
        self.name.textChanged.connect(lambda _text: self._look())
        self._look()
        self.other.setFocus()

    def _lay_out(self, school: School, keep: QPushButton) -> None:
        title = TypedWords(f"What {school.name} was before", "h2")
        what = "Its history, actions and three-year clock go on in the setting that followed."
        body = column(
            title,
            label(what, "muted"),
            self.banner,
            field("Setting before", self.other),
            *self._new,
            field("How the one became the other", self.how),
            field("On which day", self._day, f"{A_DAY} Blank where it is not known."),
            self.closes,
            self._needs,
            None,
            spacing=12,
        )
        fill_dialog(self, body, row(None, put_away_button(self), keep), 560)

    def before(self) -> School | None:
        """The setting that was chosen; None for one that is not listed."""
        return self._others.get(self.other.word())

    def new(self) -> tuple[str, str]:
        """The name and URN of one that is not listed."""
        return " ".join(self.name.text().split()), self.urn.text().strip().upper()

    def day(self) -> str | None:
        """The day, ISO; None where none was typed."""
        return read_day(self._day.text())

    @property
    def is_closing(self) -> bool:
        """Whether the setting before closes with this."""
        return self._may_close and self.closes.isChecked()

    @property
    def _may_close(self) -> bool:
        """Whether it is asked: what others were split off from may well go on."""
        before = self.before()
        is_open = before is not None and before.standing != "closed"
        return is_open and self.how.word() != "split"

    def _look(self) -> None:
        is_new = not self.other.word()
        for part in self._new:
            part.setVisible(is_new)
        self.closes.setVisible(self._may_close)
        self._needs.say("type its name" if is_new and not self.new()[0] else "")

    def _try(self) -> None:
        typed = self._day.text().strip()
        if typed and read_day(typed) is None:
            self.banner.say("warn", f"“{typed[:20]}” is not a day.", "Type it as 18/12/2026.")
            self._day.setFocus()
        elif self.before() is None and self.new()[1] and not URN.fullmatch(self.new()[1]):
            said = f"“{self.new()[1][:20]}” is no URN."
            self.banner.say("warn", said, "Type its six figures, or leave it blank.")
            self.urn.setFocus()
        elif names_nobody(self.banner, (self.name,), self._desk.watched):
            self.accept()


def _named(school: School) -> str:
    urn = f" (URN {school.urn})" if school.urn else ""
    return f"{school.name}{urn}{', closed' if school.standing == 'closed' else ''}"
