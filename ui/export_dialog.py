"""How a document is wanted: what it holds is said first, then its kind, marking and print."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from audit_app.reports.words import OPEN, SENSITIVE
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import Choice, field
from ui.parts.segment import TickSegment
from ui.parts.size import fill_dialog
from ui.parts.unkept import put_away_button
from ui.places import KINDS
from ui.welcome.passphrase import Passphrase


@dataclass(frozen=True, slots=True)
class Wish:
    """How a document is wanted."""

    suffix: str
    marking: str
    final: bool
    large_print: bool
    agency: str
    password: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A document as it is offered: its name, what it holds and what not, and its choices.

    `marking` is offered first; None where the document has its own, and none is asked.
    """

    title: str
    holds: str
    suffixes: tuple[str, ...]
    file_name: str
    may_be_final: bool = False
    agencies: tuple[str, ...] = ()
    needs_password: bool = False
    marking: str | None = SENSITIVE


class ExportDialog(QDialog):
    """Says what the document holds; `wish` is set when it is to be written."""

    def __init__(self, offer: Offer, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(offer.title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._offer = offer
        self.wish: Wish | None = None
        self.suffix = Choice("As", [(held, KINDS[held]) for held in offer.suffixes])
        self.marking = Choice("Marking", [(SENSITIVE, SENSITIVE), (OPEN, OPEN), ("", "No marking")])
        self.marking.choose(offer.marking or SENSITIVE)
        agencies = [("", "Every agency"), *((name, name) for name in offer.agencies)]
        self.agency = Choice("Of", agencies)
        self.final = TickSegment("", "Final (a draft otherwise)")
        self.large = TickSegment("", "Large print (PDF)")
        self.suffix.currentIndexChanged.connect(lambda _at: self._look())
        self.password = Passphrase("Password for the file")
        self.banner = Banner()
        self.keep = button("Choose where…", self._choose, "primary")
        self._marked = field("Marking", self.marking, "Stands at the top and foot of each page.")
        keep = row(None, put_away_button(self), self.keep)
        fill_dialog(self, column(*self._parts(offer), None, spacing=12), keep, 560)
        self._look()

    def _parts(self, offer: Offer) -> list[QWidget]:
        """What is asked of this document."""
        parts: list[QWidget] = [label(offer.title, "h2"), label(offer.holds), self.banner]
        if len(offer.suffixes) > 1:
            parts.append(field("As", self.suffix))
        if offer.agencies:
            parts.append(field("Of", self.agency))
        if offer.marking is not None:
            parts.append(self._marked)
        if offer.may_be_final:
            parts.append(self.final)
        if ".pdf" in offer.suffixes:
            parts.append(self.large)
        if offer.needs_password:
            parts.append(field("Password for the file", self.password, "At least 12 characters."))
        return parts

    def _look(self) -> None:
        """What a kind of file cannot hold is not offered, so that it is never chosen in vain.

        Large print is of a PDF; a calendar file has neither marking nor draft.
        """
        has_pages = self.suffix.word() != ".ics"
        self._marked.setVisible(has_pages and self._offer.marking is not None)
        self.final.setVisible(has_pages and self._offer.may_be_final)
        self.large.setVisible(self.suffix.word() == ".pdf" and ".pdf" in self._offer.suffixes)

    def _choose(self) -> None:
        password = self.password.text()
        if self._offer.needs_password and len(password.strip()) < 12:  # noqa: PLR2004 - as for workbooks
            self.banner.say("warn", "The password is too short.", "Use at least 12 characters.")
            return
        self.wish = Wish(
            self.suffix.word(),
            self.marking.word(),
            self.final.isChecked(),
            self.large.isChecked() and self.suffix.word() == ".pdf",
            self.agency.word(),
            password if self._offer.needs_password else "",
        )
        self.accept()
