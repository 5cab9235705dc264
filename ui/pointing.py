"""What is typed in a dialog is looked through before it is kept: nobody is named in a workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from audit_app.rules.identifiers import kinds_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLineEdit

    from ui.parts.banner import Banner


def names_nobody(
    banner: Banner, boxes: Sequence[QLineEdit | QPlainTextEdit], watched: Sequence[str]
) -> bool:
    """Whether no box holds a name that is watched for or what looks like an identifier.

    Where one does, the banner says which and how to mend it, and the box has the focus.
    """
    for box in boxes:
        words = box.toPlainText() if isinstance(box, QPlainTextEdit) else box.text()
        kinds = kinds_in(words, watched)
        if kinds:
            banner.say(
                "warn",
                f"{box.accessibleName()} holds something that looks {kinds[0]}.",
                "Take it out: this is read by others, and a child is a reference.",
            )
            box.setFocus()
            return False
    return True
