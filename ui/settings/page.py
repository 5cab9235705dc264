"""Settings: the partnership, its agencies and words, and how this window looks and locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.lines import Sort
from forms.settings_words import DEFAULT_WORDING
from ui.page import Around, Page
from ui.parts.arrange import button, card, column, label, page, row, scrolled
from ui.parts.fields import LineBox, NoteBox, field
from ui.settings.agencies import AgencyCard
from ui.settings.children import ChildLists
from ui.settings.lists import ListBox, is_in_hand
from ui.settings.schools import SchoolCard
from ui.settings.window import WindowCard

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.workbook.pen import Change
    from ui.desk import Desk
    from ui.parts.arrange import Item

_ROUTE = "The way returns are sent back"
_ROUTE_SAID = (
    "Said in each return that goes out as a spreadsheet, such as “by secure e-mail to the audit "
    "mailbox”. Left blank, it says: the way it reached you."
)
_WORDS = (
    ("framework", "Name of the improvement framework"),
    ("lens", "Name of the lens that practice is seen through"),
    ("front_door", "Name of the front door"),
    ("levels_of_need", "Name of the levels of need"),
    ("early_help_assessment", "Name of the early help assessment"),
    ("early_help_level", "Name of the early help level"),
    ("neglect_tool", "Name of the neglect tool"),
    ("family_team", "Name of the team around the family"),
    ("resolution_policy", "Name of the policy for settling disagreements"),
    ("privacy_notice", "Name of the privacy notice"),
    ("trauma_word", "Word for trauma-informed practice"),
    ("local_risks", "Risks to ask about in this area"),
)
_GRADES = (
    ("strong", "Highest grade"),
    ("good", "Second grade"),
    ("needs_work", "Third grade"),
    ("poor", "Lowest grade"),
)

_HINTS = (("Tab", "next field"), ("Ctrl + -", "size of text"), ("Ctrl+L", "lock"))


class SettingsPage(Page):
    """Each field is saved as it is left."""

    belongs = "settings"

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._book = desk, desk.workbook
        self._boxes: dict[str, LineBox] = {}
        self.partnership = self._word("partnership", "Partnership")
        self._agency_card = AgencyCard(desk)
        self.agencies = self._agency_card.table
        self.watched = NoteBox("Names to watch for", "One on each line", 3)
        self.watched.left.connect(self._watch)
        self._window = WindowCard(desk)
        self.priorities = ListBox(desk, "priorities", "Priorities")
        self.children_lists = ChildLists(desk)
        self.schools = SchoolCard(desk)
        self._lay_out()

    def _lay_out(self) -> None:
        words = [field(title, self._word(key, title)) for key, title in _WORDS]
        grades = [field(title, self._word(f"grade4.{key}", title)) for key, title in _GRADES]
        inner = page(
            label("What this workbook calls things, and who is in it", "h1"),
            card(
                field("Partnership", self.partnership),
                field(_ROUTE, self._word("return_route", _ROUTE)),
                label(_ROUTE_SAID, "muted"),
                spacing=10,
            ),
            self._agency_card,
            _titled(
                "Local words",
                "Used in questions from now on; returns that are out keep the words that they "
                "were sent with.",
                *words,
                *grades,
            ),
            _titled("Priorities", "An action can carry one of these.", self.priorities),
            self.children_lists.card(),
            self.schools,
            _titled(
                "Names to watch for",
                "Marked at once in any note. Kept in memory only, until the window closes.",
                self.watched,
            ),
            self._window,
            _titled(
                "Recovery key",
                "Opens this workbook when the passphrase is forgotten. Keep it on paper, away "
                "from this computer.",
                row(button("Show the recovery key…", self._show_key), None),
            ),
            None,
        )
        self.setLayout(column(scrolled(inner), spacing=0))

    def around(self) -> Around:
        """The first field, then the agencies; every field saves itself."""
        return Around(title="Settings", hints=_HINTS, panes=[self.partnership, self.agencies])

    def arrive(self) -> None:
        """Show what is set."""
        self._show_held(spares=False)
        self.watched.setPlainText("\n".join(self._desk.watched))
        self._window.show_held()

    def _show_held(self, *, spares: bool) -> None:
        """Show what is set; it `spares` what is typed and not saved."""
        held = self._book.settings.all()
        for key, box in self._boxes.items():
            name, _dot, part = key.partition(".")
            value = held.get(name, {}).get(part, "") if part else held.get(name, "")
            if not (spares and is_in_hand(self._desk, box, key)):
                box.setText(str(value))
            if not part and DEFAULT_WORDING.knows(name):
                box.setPlaceholderText(DEFAULT_WORDING.filled(f"{{{name}}}"))
        self._agency_card.show_held()
        for listed in (self.priorities, self.children_lists, self.schools):
            listed.show_held(spares=spares)

    def hear(self, change: Change) -> bool:
        """Show the agencies that were changed; what is being typed stays as it is."""
        if change.kinds & {"setting", "agency"}:
            if change.sort in {Sort.UNDO, Sort.REDO}:
                self._show_held(spares=True)  # else leaving would set again what was taken back
            else:
                self._agency_card.show_held()
        return False

    def leave(self) -> None:
        """Save the field that is being typed in."""
        self._watch()
        self.priorities.save()
        self.children_lists.save()
        self.schools.save()
        for key in self._boxes:
            self._save(key)

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
            self._desk.saving.do(
                lambda: self._book.settings.put(name, grades), typed=f"setting|{key}"
            )
        elif held.get(name, "") != typed:
            self._desk.saving.do(
                lambda: self._book.settings.put(name, typed), typed=f"setting|{key}"
            )

    def _watch(self) -> None:
        lines = self.watched.toPlainText().splitlines()
        self._desk.watched[:] = [line.strip() for line in lines if line.strip()]

    def _show_key(self) -> None:
        from ui.welcome.recovery import show_recovery_key

        file, desk = self._book.file, self._desk
        name, window = file.path.name, self.window()
        show_recovery_key(file.key, name, desk.today(), desk.asks, window, is_new=False)


def _titled(title: str, about: str, *parts: Item) -> QWidget:
    """A card that says first what is set in it."""
    return card(label(title, "h3"), label(about, "muted"), *parts, spacing=10)
