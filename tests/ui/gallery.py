"""Grabs every part in every look, for people to look at: `python -m tests.ui.gallery FOLDER`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget  # the screen is chosen first

from audit_app.problems import Problem
from tests.ui.gallery_parts import (
    banners,
    facts,
    fields,
    judgements,
    nothing,
    row_of,
    sections,
    shapes,
    table,
)
from ui.dialogs import ProblemDialog, WordsDialog
from ui.frame import Frame
from ui.keys_sheet import KeysSheet
from ui.look import look
from ui.menu import hint
from ui.page import Around, Page
from ui.pages import PLACES
from ui.parts.arrange import button, column, page, scrolled
from ui.parts.tables.sections import SectionList
from ui.parts.tables.table import Table

LOOKS = (
    ("light", 1.0, 1440, 900),
    ("dark", 1.0, 1440, 900),
    ("light", 1.0, 1280, 720),
    ("dark", 2.0, 1440, 900),
)


class GalleryPage(Page):
    """The parts as a page in the frame."""

    place = 3

    def __init__(self, parts: list[QWidget], crumb: str) -> None:
        super().__init__()
        self._crumb = crumb
        self.setLayout(column(scrolled(page(*parts, None)), spacing=0))
        self.held = [
            button(words, nothing) for words in ("Bring in a spreadsheet…", "Export the plan…")
        ]
        self.held.append(button("New action…", nothing, "primary"))

    def around(self) -> Around:
        """One of everything."""
        return Around(
            title="Every part",
            crumb=self._crumb,
            hints=[hint(name) for name in ("move", "open", "pane", "find", "next-need", "new")],
            panes=[*self.findChildren(Table), *self.findChildren(SectionList)],
            buttons=self.held,
        )

    def arrive(self) -> None:
        """Nothing changes here."""


def main(words: list[str]) -> int:
    """Write a picture of each part in each look into a folder."""
    folder = Path(words[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    for scheme, scale, width, height in LOOKS:
        look.apply(app, scheme, scale)
        name = f"{scheme}-{round(scale * 100)}-{width}"
        shown = Frame(PLACES)
        shown.resize(width, height)
        shown.head.say_saved("All changes saved 14:02")
        shown.sidebar.say("Marram Bay", "Audit workbook", "Locks after 5 quiet minutes.")
        shown.sidebar.set_badge(3, "3 late")
        shown.show()
        groups: dict[str, list[QWidget]] = {
            "facts": [shapes(), facts(), table()],
            "fields": [judgements(), row_of(fields(), sections())],
            "banners": banners(),
        }
        for group, parts in groups.items():
            shown.show_page(GalleryPage(parts, "Neglect, autumn 2026"))
            if group == "banners":
                shown.head.say_saved("Not saved since 14:02", trouble=True)
            _settle(app)
            shown.grab().save(str(folder / f"{group}-{name}.png"))
        for place, dialog in enumerate(_dialogs()):
            dialog.show()
            _settle(app)
            dialog.grab().save(str(folder / f"dialog{place}-{name}.png"))
            dialog.close()
        shown.close()
    return 0


def _dialogs() -> list[QWidget]:
    trouble = Problem(
        "no-room",
        "There is no room left on the disk, so the last sentence could not be saved.",
        "Everything up to 14:02 is saved. The last sentence is still on the screen, so leave this "
        "window open.",
        "Free some space on drive D, then press Try again.",
        "OSError 28 at put_note",
    )
    return [
        ProblemDialog(trouble, "Try again", None),
        WordsDialog("Reopen the return", "Why is it reopened?", "Reopen it", None),
        KeysSheet(None),
    ]


def _settle(app: QApplication) -> None:
    for _ in range(6):
        app.processEvents()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
