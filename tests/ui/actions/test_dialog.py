"""An action's fields hold only what is true of it: an example is said beside a field, not in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ui.actions.dialog import ActionDialog
from ui.parts.fields import LineBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_no_empty_field_reads_as_if_it_held_a_day_or_a_number(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    assert window.work is not None
    dialog = ActionDialog(window.work.desk, None, window)
    shown = [box.placeholderText() for box in dialog.findChildren(LineBox)]
    assert not [words for words in shown if re.search(r"\d", words)]
    assert "such as 18/12/2026" in dialog.due.accessibleDescription()
    dialog.deleteLater()
