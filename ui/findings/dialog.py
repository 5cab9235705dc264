"""Writing a finding, and a recommendation: a few fields each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QDialog, QWidget

from ui.parts.arrange import button, column, label, row
from ui.parts.fields import LineBox, NoteBox, field
from ui.parts.flow import Flow
from ui.parts.segment import Segment
from ui.parts.size import fill_dialog

if TYPE_CHECKING:
    from audit_app.analysis.judged import Judged
    from audit_app.records import Finding


class FindingDialog(QDialog):
    """What was found: a strength or a gap, in a title and a few sentences."""

    def __init__(self, held: Judged | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("New finding")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._gap = Segment("1", "Something to put right")
        self._strength = Segment("2", "Something that worked")
        self._group = QButtonGroup(self)
        for place, segment in enumerate((self._gap, self._strength)):
            segment.setAccessibleDescription("What sort of finding")
            self._group.addButton(segment, place)
        self._gap.setChecked(True)
        self._title = LineBox("Finding, in one line")
        self._words = NoteBox("What was seen", "What was seen, and what it meant for children.", 3)
        self._keep = button("Keep this finding", self.accept, "primary")
        self._keep.setEnabled(False)
        self._title.textChanged.connect(lambda text: self._keep.setEnabled(bool(text.strip())))
        rests = (
            label(f"Rests on: {held.question.label} ({held.words}).", "muted")
            if held is not None
            else label("Rests on what was said, not on a question.", "muted")
        )
        fill_dialog(
            self,
            column(
                label("New finding", "h2"),
                rests,
                Flow(self._gap, self._strength),
                field("Finding, in one line", self._title),
                field("What was seen", self._words),
                None,
                spacing=12,
            ),
            row(None, button("Put away", self.reject), self._keep),
            560,
        )
        self._title.setFocus()

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
    """What should change because of a finding."""

    def __init__(self, finding: Finding, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("New recommendation")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._theme = LineBox("Theme, in a few words")
        self._words = NoteBox("What should change", "What should change, and for whom.", 3)
        self._keep = button("Keep this recommendation", self.accept, "primary")
        self._keep.setEnabled(False)
        self._theme.textChanged.connect(lambda text: self._keep.setEnabled(bool(text.strip())))
        fill_dialog(
            self,
            column(
                label("New recommendation", "h2"),
                label(f"Because of finding {finding.number}: {finding.title}", "muted"),
                field("Theme, in a few words", self._theme),
                field("What should change", self._words),
                None,
                spacing=12,
            ),
            row(None, button("Put away", self.reject), self._keep),
            560,
        )
        self._theme.setFocus()

    def theme(self) -> str:
        """The theme."""
        return self._theme.text().strip()

    def words(self) -> str:
        """What should change."""
        return self._words.toPlainText().strip()
