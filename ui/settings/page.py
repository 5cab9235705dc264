"""Settings: the partnership, its agencies and words, and how this window looks and locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from forms.codes import AGENCY_NAMES
from forms.settings_words import DEFAULT_WORDING
from ui.look import look
from ui.parts.arrange import button, card, column, label, page, row, scrolled
from ui.parts.fields import Choice, LineBox, NoteBox, field
from ui.parts.tables.rows import Cell, Column
from ui.parts.tables.table import Table

if TYPE_CHECKING:
    from audit_app.records import Agency
    from audit_app.workbook.pen import Change
    from ui.desk import Desk
    from ui.parts.bands.hints import Hint

_WORDS = (
    ("framework", "Name of the improvement framework"),
    ("lens", "Name of the lens that practice is seen through"),
    ("front_door", "Name of the front door"),
    ("levels_of_need", "Name of the levels of need"),
    ("early_help_assessment", "Name of the early help assessment"),
    ("neglect_tool", "Name of the neglect tool"),
)
_GRADES = (
    ("strong", "Highest grade"),
    ("good", "Second grade"),
    ("needs_work", "Third grade"),
    ("poor", "Lowest grade"),
)


class SettingsPage(QWidget):
    """Each field is saved as it is left."""

    place = 4
    is_focus = False
    has_panel = False

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._book = desk, desk.workbook
        self._boxes: dict[str, LineBox] = {}
        self.partnership = self._word("partnership", "Partnership")
        self.agencies: Table[Agency] = Table(
            "Agencies",
            (
                Column("Agency", 0, lambda held: Cell(held.name)),
                Column("Sector", 320, lambda held: Cell(AGENCY_NAMES.get(held.code, held.code))),
            ),
        )
        self.agencies.opened.connect(self._rename)
        self._name = LineBox("New agency", "Such as Marram Housing")
        self._code = Choice("Sector", list(AGENCY_NAMES.items()))
        self.watched = NoteBox("Names to watch for", "One on each line", 3)
        self.watched.left.connect(self._watch)
        self._lay_out()
        desk.changes.heard.connect(self._heard)

    def _lay_out(self) -> None:
        add = row(self._name, self._code, button("Add this agency", self._add))
        add.setStretch(0, 1)
        self._scheme = Choice(
            "Colours", [("system", "As the computer"), ("light", "Light"), ("dark", "Dark")]
        )
        self._scale = Choice("Size of text", [(str(s), f"{round(s * 100)} %") for s in look.SCALES])
        self._lock = Choice(
            "Locks after", [(str(m), f"{m} quiet minutes") for m in (2, 5, 10, 15, 30)]
        )
        words = [field(title, self._word(key, title)) for key, title in _WORDS]
        grades = [field(title, self._word(f"grade4.{key}", title)) for key, title in _GRADES]
        inner = page(
            label("Settings", "h1"),
            card(label("Partnership", "h3"), field("Partnership", self.partnership), spacing=10),
            card(label("Agencies (Enter renames)", "h3"), self.agencies, add, spacing=10),
            card(
                label("Local words", "h3"),
                label(
                    "Used in questions from now on; returns that are out keep the words that they "
                    "were sent with.",
                    "muted",
                ),
                *words,
                *grades,
                spacing=10,
            ),
            card(
                label("Names to watch for", "h3"),
                label(
                    "Marked at once in any note. Kept in memory only, until the window closes.",
                    "muted",
                ),
                self.watched,
                spacing=10,
            ),
            card(
                label("This window", "h3"),
                row(
                    field("Colours", self._scheme),
                    field("Size of text", self._scale),
                    field("Locks after", self._lock),
                    spacing=12,
                ),
                spacing=10,
            ),
            card(
                label("Recovery key", "h3"),
                label(
                    "Opens this workbook when the passphrase is forgotten. Keep it on paper, away "
                    "from this computer.",
                    "muted",
                ),
                row(button("Show the recovery key…", self._show_key), None),
                spacing=10,
            ),
            None,
        )
        self.agencies.show_whole()
        self.setLayout(column(scrolled(inner), spacing=0))
        for choice in (self._scheme, self._scale, self._lock):
            choice.activated.connect(self._dress)

    def crumb(self) -> str:
        """One of the main pages."""
        return ""

    def title(self) -> str:
        """The page's name."""
        return "Settings"

    def hints(self) -> tuple[Hint, ...]:
        """The keys."""
        return (("Tab", "next field"), ("Ctrl + -", "size of text"), ("Ctrl+L", "lock"))

    def buttons(self) -> list[QPushButton]:
        """Every field saves itself."""
        return []

    def panes(self) -> list[QWidget]:
        """The first field, then the agencies."""
        return [self.partnership, self.agencies]

    def arrive(self) -> None:
        """Show what is set."""
        held = self._book.settings.all()
        for key, box in self._boxes.items():
            name, _dot, part = key.partition(".")
            value = held.get(name, {}).get(part, "") if part else held.get(name, "")
            box.setText(str(value))
            if not part and DEFAULT_WORDING.knows(name):
                box.setPlaceholderText(DEFAULT_WORDING.filled(f"{{{name}}}"))
        self.agencies.show_rows(self._book.settings.agencies())
        self.watched.setPlainText("\n".join(self._desk.watched))
        memory = self._desk.memory.held
        self._scheme.choose(memory.scheme)
        self._scale.choose(str(memory.scale))
        self._lock.choose(str(memory.lock_minutes))

    def leave(self) -> None:
        """Save the field that is being typed in."""
        self._watch()
        for key in self._boxes:
            self._save(key)

    def fit(self, _width: int) -> None:
        """One column at any width."""

    def _word(self, key: str, title: str) -> LineBox:
        box = LineBox(title)
        box.left.connect(lambda: self._save(key))
        self._boxes[key] = box
        return box

    def _save(self, key: str) -> None:
        typed = self._boxes[key].text().strip()
        name, _dot, part = key.partition(".")
        held = self._book.settings.all()
        if part:
            grades = dict(held.get(name, {}))
            if grades.get(part, "") == typed:
                return
            grades = (
                {**grades, part: typed} if typed else {k: v for k, v in grades.items() if k != part}
            )
            self._desk.saving.do(lambda: self._book.settings.put(name, grades))
        elif held.get(name, "") != typed:
            self._desk.saving.do(lambda: self._book.settings.put(name, typed))

    def _add(self) -> None:
        name = self._name.text().strip()
        if name and self._desk.saving.do(
            lambda: self._book.settings.add_agencies([(name, self._code.word())]),
            named=f"{name} added",
        ):
            self._name.clear()

    def _rename(self, agency: Agency) -> None:
        words = self._desk.asks.words(f"Rename {agency.name}", "New name", "Rename")
        if words:
            self._desk.saving.do(lambda: self._book.settings.change_agency(agency, name=words))

    def _watch(self) -> None:
        lines = self.watched.toPlainText().splitlines()
        self._desk.watched[:] = [line.strip() for line in lines if line.strip()]

    def _dress(self) -> None:
        self._desk.memory.put(
            scheme=self._scheme.word(),
            scale=float(self._scale.word()),
            lock_minutes=int(self._lock.word()),
        )
        self._desk.dress()

    def _show_key(self) -> None:
        from ui.welcome.recovery import show_recovery_key

        file = self._book.file
        show_recovery_key(
            file.key, file.path.name, self._desk.today(), self._desk.asks, self.window()
        )

    def _heard(self, change: Change) -> None:
        if change.kinds & {"setting", "agency"} and self.isVisible():
            self.agencies.show_rows(self._book.settings.agencies())
