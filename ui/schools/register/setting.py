"""One setting's fields: its name, what it is asked by phase and duty, its trust and its officer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.rules.schools.phases import DUTIES, PHASES
from ui.answering.words import A_DAY, read_day, say_day
from ui.parts.arrange import button, column, row, scrolled
from ui.parts.banner import Banner
from ui.parts.fields import Choice, LineBox, NoteBox, field
from ui.parts.needs import Needs
from ui.parts.size import finish_by_keys, size_dialog
from ui.parts.typed import TypedWords
from ui.parts.unkept import put_away_button
from ui.pointing import names_nobody

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout

    from audit_app.records import School
    from ui.desk import Desk

# The register's URNs have six figures; those of early-years settings may begin with EY.
URN = re.compile(r"(EY)?[0-9]{6,7}")
# The duty that a phase has as a rule: offered once the phase is chosen, and still to be changed.
_USUAL = {
    "EY": "175",
    "PRI": "175",
    "SEC": "175",
    "THR": "175",
    "SPE": "175",
    "NMS": "non_maintained_special",
    "AP": "175",
    "P16": "175",
    "IND": "157",
    "AGR": "agreement",
    "PVI": "early_years",
    "CM": "early_years",
}
_NEW_TRUST = "new"
_SHORTEST = 8  # letters of a choice that are seen at least: two stand beside each other at 200 %


class SettingDialog(QDialog):
    """Makes a setting that the register lacks, or changes one."""

    def __init__(self, desk: Desk, school: School | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Add a setting" if school is None else "Change a setting")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        size_dialog(self, 720, 680)
        self._desk, self._school, self._offered = desk, school, ""
        self.name = LineBox("Name", "Such as Little Terns Nursery")
        self.urn = LineBox("URN")
        self.phase = Choice("Phase", [("", "Choose…"), *PHASES.items()])
        self.duty = Choice("Duty", [("", "Choose…"), *DUTIES.items()])
        self.authority = LineBox("Authority")
        trusts = [(each.id, each.name) for each in desk.workbook.trusts.all()]
        self.trust = Choice("Trust", [("", "None"), *trusts, (_NEW_TRUST, "One not listed…")])
        self.new_trust = LineBox("Name of the trust")
        self.officer = LineBox("Officer (a role)")
        self.standing = Choice("Standing", [("open", "Open"), ("closed", "Closed")])
        self.closed = LineBox("Closed on")
        self.audited = LineBox("Last audit before this workbook")
        self.worry = NoteBox("Worry note", "Why it may need a visit sooner. No child, no name.", 2)
        self.banner = Banner()
        self._keep = button("Keep this setting", self._try, "primary")
        self._needs = Needs(self._keep)
        for choice in (self.phase, self.duty, self.trust, self.standing):
            choice.setMinimumContentsLength(_SHORTEST)
        self._lay_out()
        finish_by_keys(self, self._keep)
        if school is None:
            self.authority.setText(_usual_authority(desk))
        else:
            self._show(school)
        self.phase.currentIndexChanged.connect(lambda _at: self._offer_duty())
        self.trust.currentIndexChanged.connect(lambda _at: self._look())
        self.standing.currentIndexChanged.connect(lambda _at: self._look())
        self.name.textChanged.connect(lambda _text: self._look())
        self._look()
        self.name.setFocus()

    def cells(self) -> dict[str, object]:
        """What was typed, as the setting's cells; its trust stands in `trust_word`."""
        is_closed = self.standing.word() == "closed"
        cells: dict[str, object] = {
            "name": " ".join(self.name.text().split()),
            "urn": self.urn.text().strip().upper() or None,
            "phase": self.phase.word() or None,
            "duty": self.duty.word() or None,
            "authority": self.authority.text().strip(),
            "officer_role": self.officer.text().strip(),
            "last_audit_on": read_day(self.audited.text()),
            "worry": self.worry.toPlainText().strip(),
        }
        was = self._school
        if was is None or (was.standing == "closed") != is_closed or is_closed:
            cells["standing"] = "closed" if is_closed else "open"
            cells["closed_on"] = read_day(self.closed.text()) if is_closed else None
        return cells

    def trust_word(self) -> str:
        """The id of the trust that is chosen, or the name of a new one; "" for none."""
        word = self.trust.word()
        return self.new_trust.text().strip() if word == _NEW_TRUST else word

    def _lay_out(self) -> None:
        self._new_trust = field("Name of the trust", self.new_trust)
        self._closed = field("Closed on", self.closed, A_DAY)
        asked = "It decides which standards the setting is asked."
        inner = QWidget()
        inner.setLayout(
            column(
                field("Name", self.name),
                _halves(
                    field("URN", self.urn, "Six figures; blank where it has none."),
                    field("Authority", self.authority),
                ),
                _halves(field("Phase", self.phase, asked), field("Duty", self.duty)),
                field("Trust", self.trust),
                self._new_trust,
                _halves(
                    field("Officer (a role)", self.officer, "Who visits it."),
                    field("Last audit before this workbook", self.audited, A_DAY),
                ),
                _halves(field("Standing", self.standing), self._closed),
                field("Worry note", self.worry),
                None,
                spacing=12,
            )
        )
        self.setLayout(
            column(
                TypedWords(self._school.name if self._school else self.windowTitle(), "h2"),
                self.banner,
                scrolled(inner, "side"),
                self._needs,
                row(None, put_away_button(self), self._keep),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )

    def _show(self, school: School) -> None:
        self.name.setText(school.name)
        self.urn.setText(school.urn or "")
        self.phase.choose(school.phase or "")
        self.duty.choose(school.duty or "")
        self._offered = _USUAL.get(school.phase or "", "")  # where it has the usual one, it follows
        self.authority.setText(school.authority or "")
        self.trust.choose(school.trust_id or "")
        self.officer.setText(school.officer_role or "")
        self.standing.choose("closed" if school.standing == "closed" else "open")
        self.closed.setText(say_day(school.closed_on))
        self.audited.setText(say_day(school.last_audit_on))
        self.worry.setPlainText(school.worry or "")

    def _offer_duty(self) -> None:
        """The duty follows the phase, until somebody chooses it."""
        if self.duty.word() in {"", self._offered}:
            self._offered = _USUAL.get(self.phase.word(), "")
            self.duty.choose(self._offered)

    def _look(self) -> None:
        self._new_trust.setVisible(self.trust.word() == _NEW_TRUST)
        self._closed.setVisible(self.standing.word() == "closed")
        self._needs.say("" if self.name.text().strip() else "type its name")

    def _try(self) -> None:
        words = (self.name, self.authority, self.new_trust, self.officer, self.worry)
        if names_nobody(self.banner, words, self._desk.watched) and self._is_right():
            self.accept()

    def _is_right(self) -> bool:
        """Whether the URN and the days are such, and nobody else has the URN; else it is said."""
        urn = self.urn.text().strip().upper()
        if urn and not URN.fullmatch(urn):
            return self._wrong(self.urn, f"“{urn[:20]}” is no URN.", "Type its six figures.")
        other = self._desk.workbook.schools.by_urn(urn) if urn else None
        if other is not None and (self._school is None or other.id != self._school.id):
            return self._wrong(self.urn, f"{other.name} has this URN.", "Look which of them it is.")
        for box in (self.audited, self.closed):
            typed = box.text().strip()
            if typed and read_day(typed) is None:
                words = f"“{typed[:20]}” is not a day."
                return self._wrong(box, words, "Type it as 18/12/2026.")
        today = self._desk.today().isoformat()
        if (read_day(self.audited.text()) or "") > today:
            return self._wrong(self.audited, "The last audit is still to come.", "Plan it instead.")
        return True

    def _wrong(self, box: LineBox, what: str, remedy: str) -> bool:
        self.banner.say("warn", what, remedy)
        box.setFocus()
        return False


def _usual_authority(desk: Desk) -> str:
    """The authority that most settings here are of."""
    held = [each.authority for each in desk.workbook.schools.all() if each.authority]
    return max(sorted(set(held)), key=held.count, default="")


def _halves(first: QWidget, second: QWidget) -> QHBoxLayout:
    """Two fields that share a line equally, whatever they hold."""
    made = row(first, second, spacing=12)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made
