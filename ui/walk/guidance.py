"""The pane at the right: what good looks like and where to look, for the question in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from ui.parts.aloud import announce
from ui.parts.arrange import button, clear, column, frame, label, scrolled
from ui.parts.ring import Ring
from ui.tabbing import put_after

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from forms.compiled import CompiledForm
    from forms.model import Section
    from forms.rules import Asked


class Guidance(QFrame):
    """Guidance for one question at a time; F1 shows and hides it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "left")
        inner = QWidget()
        self._body = column(spacing=10, margins=(20, 18, 20, 18))
        inner.setLayout(self._body)
        self.area: QScrollArea = scrolled(inner, "side")
        Ring(self.area)
        self.area.setAccessibleName("Guidance")
        self.setLayout(column(self.area, spacing=0))

    def turn(self) -> None:
        """Show or hide the guidance, and say which: it is not where the focus is."""
        self.setVisible(self.isHidden())
        announce(self.window(), "Guidance hidden" if self.isHidden() else "Guidance shown")

    def show_for(self, form: CompiledForm, asked: Asked, number: str, agency: str) -> None:
        """Show the guidance of a question, with its words for the respondent's own record."""
        question = asked.question
        clear(self._body)
        self._say(f"Guidance for question {number}", "strong")
        if question.guidance_hint:
            self._body.addWidget(
                frame(column(label(question.guidance_hint), margins=(12, 10, 12, 10)), "well")
            )
        own = question.look.get(agency)
        if own:
            self._say("Where to look in your record", "strong")
            self._say(own)
        scale = form.scale_of(question)
        graded = [
            (choice.label, words)
            for choice in (scale.choices if scale is not None else ())
            if (words := question.descriptor.get(choice.name) or choice.descriptor)
        ]
        self._say_graded("What each answer looks like", graded)
        self._say_graded("What this section asks of practice", graded_of(form, asked.section))
        if question.basis or question.refs:
            self._say("Where this comes from", "strong")
            basis = {"statutory": "Required by law", "good_practice": "Good practice"}
            said = [basis.get(question.basis, question.basis), *question.refs]
            self._say("; ".join(part for part in said if part))
        if not (question.guidance_hint or own or graded):
            self._say("No more is said about this question than stands on its card.", "muted")
        self._body.addStretch(1)
        self.area.verticalScrollBar().setValue(0)

    def _say_graded(self, title: str, graded: Sequence[tuple[str, str]]) -> None:
        """Under a title, what each grade looks like; nothing where no grade is described."""
        if graded:
            self._say(title, "strong")
        for name, words in graded:
            if name:
                self._say(name, "muted")
            self._say(words)

    def show_before(
        self,
        year: str,
        said: str,
        note: str,
        *,
        is_open: bool,
        opened: Callable[[], object],
        again: Callable[[], object] | None,
    ) -> None:
        """Show what was said to this question last year, or a way to open it; above the rest."""
        parts: list[QWidget] = [label(f"Said in {year}", "strong")]
        inside = [label(said), *([label(note, "muted")] if note else [])]
        way = button("Show it", lambda: None, "link")
        way.setAccessibleName(f"Show what was said in {year}")

        def open_it() -> None:
            opened()
            way.hide()
            for part in inside:
                part.show()
            announce(self.window(), f"Said in {year}. {said} {note}".strip())

        way.clicked.connect(open_it)
        parts += [way, *inside]
        if again is not None:
            same = button("Same as last year", again)
            same.setAccessibleDescription("Says it again, with its note. L does so too.")
            parts.append(same)
        for place, part in enumerate(parts, start=1):
            self._body.insertWidget(place, part)
        way.setVisible(not is_open)
        for part in inside:
            part.setVisible(is_open)

    def show_known(self, words: str, write: Callable[[], object] | None) -> None:
        """Show what the workbook knows of this question, and the way to write it, first."""
        parts: list[QWidget] = [label("In this workbook", "strong"), label(words)]
        if write is not None:
            way = button("Answer so", write)
            way.setAccessibleDescription(f"Answers with this, as L does. {words}")
            parts.append(way)
        for place, part in enumerate(parts, start=1):
            self._body.insertWidget(place, part)

    def come_after(self, last: QWidget) -> None:
        """Let Tab come here from the last question, and from here to the buttons."""
        put_after(last, self.area)
        self.put_stops_in_order()

    def put_stops_in_order(self) -> None:
        """Let Tab come from the guidance to its buttons, whenever these and the cards were made."""
        before: QWidget = self.area
        for way in self.area.findChildren(QPushButton):
            QWidget.setTabOrder(before, way)
            before = way

    def _say(self, words: str, kind: str = "") -> None:
        self._body.addWidget(label(words, kind))


def graded_of(form: CompiledForm, section: Section) -> list[tuple[str, str]]:
    """What each grade of a section looks like, with the grade’s name, in the order of its scale.

    No name where none of the section's questions is answered on such a scale.
    """
    held = section.descriptor
    scales = [scale for one in section.questions if (scale := form.scale_of(one)) is not None]
    for scale in scales:
        if set(held) <= {choice.name for choice in scale.choices}:
            return [(one.label, held[one.name]) for one in scale.choices if one.name in held]
    return [("", words) for words in held.values()]
