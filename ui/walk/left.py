"""The pane at the left: how much is answered, the sections, and the button for a child at risk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QProgressBar

from ui.look import look
from ui.parts.arrange import button, column, label
from ui.parts.tables.sections import Section, SectionList
from ui.walk.head import AT_RISK

if TYPE_CHECKING:
    from collections.abc import Callable

    from forms.progress import Progress

WIDEST = 430  # pixels, however large the text


class Left(QFrame):
    """`list` is the sections; stepping on one of them shows it."""

    def __init__(self, ask_safety: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setProperty("edge", "right")
        self._count = label("", "strong")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("How much is answered")
        self._part = label("", "muted")
        self._part.hide()
        self.list = SectionList("Sections")
        safety = button(AT_RISK, ask_safety, "danger")
        inside = column(
            column(self._count, self._bar, self._part, spacing=8, margins=(20, 16, 20, 4)),
            self.list,
            column(safety, margins=(16, 8, 16, 12)),
            spacing=4,
        )
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.setFixedWidth(min(look.current().px(300), WIDEST))

    def say(self, reached: Progress, part: str) -> None:
        """Say how far the return has got, section by section; `part` where it is not all."""
        self._part.setText(part)
        self._part.setVisible(bool(part))
        self._count.setText(f"{reached.answered} of {reached.asked} answered")
        self._bar.setMaximum(max(1, reached.asked))
        self._bar.setValue(reached.answered)
        self.list.sections.show_sections(
            [
                Section(
                    f"{one.section.label}: {one.part}" if one.part else one.section.label,
                    one.answered,
                    one.asked,
                )
                for one in reached.sections
            ]
        )
