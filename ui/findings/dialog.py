"""Writing or changing a finding, and a recommendation: a few fields each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QWidget

from audit_app.analysis.own_words import OwnWords
from ui.parts.arrange import button, column, label, row
from ui.parts.banner import Banner
from ui.parts.fields import LineBox, NoteBox, field
from ui.parts.flow import Flow
from ui.parts.needs import Needs
from ui.parts.segment import Segment, TickSegment
from ui.parts.size import fill_dialog
from ui.parts.unkept import put_away_button
from ui.pointing import names_nobody

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Finding, Recommendation
    from audit_app.workbook.figures import Low


class FindingDialog(QDialog):
    """What was found: a strength or a gap, in a title and a few sentences."""

    def __init__(
        self,
        held: Low | OwnWords | None,
        watched: Sequence[str],
        parent: QWidget | None,
        before: Finding | None = None,
    ) -> None:
        """`held` is what a new one rests on, `watched` are the names to watch for.

        `before` is the finding that is changed.
        """
        super().__init__(parent)
        name = "New finding" if before is None else f"Change finding {before.number}"
        self.setWindowTitle(name)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._gap = Segment("1", "Something to put right")
        self._strength = Segment("2", "Something that worked")
        self._group = QButtonGroup(self)
        for place, segment in enumerate((self._gap, self._strength)):
            segment.setAccessibleDescription("What sort of finding")
            self._group.addButton(segment, place)
        self._title = LineBox("Finding, in one line")
        self._words = NoteBox("What was seen", "What was seen, and what it meant for children.", 3)
        self._watched = watched
        self._banner = Banner()
        self._keep = button("Keep this finding", self._try, "primary")
        self._needs = Needs(self._keep)
        self._title.textChanged.connect(lambda _text: self._look())
        is_strength = before is not None and before.sort == "strength"
        (self._strength if is_strength else self._gap).setChecked(True)
        if before is not None:
            self._title.setText(before.title or "")
            self._words.setPlainText(before.words or "")
        if isinstance(held, OwnWords):
            self._begin_with(held)
        self._lay_out(_rests_on(held, before))
        self._look()
        self._title.setFocus()

    def _begin_with(self, held: OwnWords) -> None:
        """What somebody wrote: a point is a finding in one line, a note is what was seen."""
        is_note = held.question.type == "note_long"
        self._title.setText("" if is_note else held.words)
        self._words.setPlainText(held.words if is_note else "")
        (self._strength if held.is_strength else self._gap).setChecked(True)

    def _lay_out(self, rests_on: str) -> None:
        fill_dialog(
            self,
            column(
                label(self.windowTitle(), "h2"),
                self._banner,
                label(rests_on, "muted"),
                Flow(self._gap, self._strength),
                field("Finding, in one line", self._title),
                field("What was seen", self._words),
                None,
                spacing=12,
            ),
            column(self._needs, row(None, put_away_button(self), self._keep)),
            560,
        )

    def _try(self) -> None:
        if names_nobody(self._banner, (self._title, self._words), self._watched):
            self.accept()

    def _look(self) -> None:
        self._needs.say("" if self.title() else "say the finding in one line")

    def sort(self) -> str:
        """`gap` or `strength`."""
        return "strength" if self._strength.isChecked() else "gap"

    def title(self) -> str:
        """The finding in one line."""
        return self._title.text().strip()

    def words(self) -> str:
        """What was seen."""
        return self._words.toPlainText().strip()


class RecommendationDialog(QDialog):
    """What should change because of one or more findings."""

    def __init__(
        self,
        findings: Sequence[Finding],
        because: Sequence[str],
        watched: Sequence[str],
        parent: QWidget | None,
        before: Recommendation | None = None,
    ) -> None:
        """`because` are the ids that are ticked, `watched` the names to watch for.

        `before` is the recommendation that is changed.
        """
        super().__init__(parent)
        name = "New recommendation" if before is None else f"Change recommendation {before.number}"
        self.setWindowTitle(name)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._theme = LineBox("Theme, in a few words")
        self._words = NoteBox("What should change", "What should change, and for whom.", 3)
        if before is not None:
            self._theme.setText(before.theme or "")
            self._words.setPlainText(before.words or "")
        self._because: dict[str, TickSegment] = {}
        for finding in findings:
            tick = TickSegment("", f"Finding {finding.number}: {finding.title}")
            tick.setChecked(finding.id in because)
            tick.setAccessibleDescription("Because of")
            tick.toggled.connect(lambda _on: self._look())
            self._because[finding.id] = tick
        self._watched = watched
        self._banner = Banner()
        self._keep = button("Keep this recommendation", self._try, "primary")
        self._needs = Needs(self._keep)
        self._theme.textChanged.connect(lambda _text: self._look())
        self._lay_out()
        self._look()
        self._theme.setFocus()

    def _lay_out(self) -> None:
        fill_dialog(
            self,
            column(
                label(self.windowTitle(), "h2"),
                self._banner,
                field("Theme, in a few words", self._theme),
                field("What should change", self._words),
                label("Because of", "strong"),
                *self._because.values(),
                None,
                spacing=12,
            ),
            column(self._needs, row(None, put_away_button(self), self._keep)),
            560,
        )

    def _try(self) -> None:
        if names_nobody(self._banner, (self._theme, self._words), self._watched):
            self.accept()

    def theme(self) -> str:
        """The theme."""
        return self._theme.text().strip()

    def words(self) -> str:
        """What should change."""
        return self._words.toPlainText().strip()

    def because(self) -> list[str]:
        """The ids of the findings that it rests on, in their order."""
        return [identity for identity, tick in self._because.items() if tick.isChecked()]

    def _look(self) -> None:
        self._needs.say(
            "" if self.theme() else "give it a theme",
            "" if self.because() else "tick a finding that it follows from",
        )


def _rests_on(held: Low | OwnWords | None, before: Finding | None) -> str:
    if held is not None:
        return f"Rests on: {held.question.label} ({held.words})."
    if before is not None and before.rests_on:
        return f"Rests on {len(before.rests_on)} answers."
    return "Rests on what was said, not on a question."
