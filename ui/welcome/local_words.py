"""What a new partnership calls its grades, its framework and its neglect tool: folded away."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from forms.read import library
from ui.parts.arrange import button, column, label, row
from ui.parts.fields import Choice, LineBox, field

# What the four grades are called: the form's own words, or those that inspections use.
_INSPECTION = {
    "strong": "Outstanding",
    "good": "Good",
    "needs_work": "Requires improvement",
    "poor": "Inadequate",
}
_SCALES = {"": {}, "inspection": _INSPECTION}


class LocalWords(QWidget):
    """Says which grades are used, and offers others and two names. All can be changed later."""

    def __init__(self) -> None:
        super().__init__()
        ours = _labels_of_grades()
        self.grades = Choice(
            "The four grades",
            [("", ", ".join(ours)), ("inspection", ", ".join(_INSPECTION.values()))],
        )
        self.framework = LineBox("Name of the improvement framework")
        self.neglect_tool = LineBox("Name of the neglect tool")
        self._unfold = button("Grades and local words…", self._fold, "link")
        self._inner = QWidget()
        self._inner.setLayout(
            column(
                field("The four grades", self.grades, "Other words can be typed in Settings."),
                field(
                    "Name of the improvement framework",
                    self.framework,
                    "Left blank, no framework is named.",
                ),
                field(
                    "Name of the neglect tool",
                    self.neglect_tool,
                    "Left blank, questions say “the neglect assessment tool”.",
                ),
                spacing=10,
            )
        )
        self._inner.hide()
        said = label(f"Judgements are graded {_listed(ours)}. This can be changed in Settings.")
        self.setLayout(column(said, row(self._unfold, None), self._inner, spacing=6))

    def settings(self) -> dict[str, object]:
        """The settings that are not as they usually are."""
        grades = _SCALES[self.grades.word()]
        words = {
            "framework": self.framework.text().strip(),
            "neglect_tool": self.neglect_tool.text().strip(),
        }
        held: dict[str, object] = {name: word for name, word in words.items() if word}
        return {**held, "grade4": grades} if grades else held

    def _fold(self) -> None:
        is_shown = self._inner.isHidden()
        self._inner.setVisible(is_shown)
        self._unfold.setText("Fold away" if is_shown else "Grades and local words…")
        if is_shown:
            self.grades.setFocus()


def _labels_of_grades() -> list[str]:
    scale = library()["case-core"].scale("grade4")
    if scale is None:
        raise LookupError("the core grades with four grades")
    return [choice.label for choice in scale.choices if choice.name in _INSPECTION]


def _listed(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}"
