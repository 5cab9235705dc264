"""A list of the partnership's own, typed one item on each line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.model import Row
from forms.settings_words import DEFAULT_WORDING, rows_of
from ui.parts.fields import LineBox, NoteBox
from ui.parts.keys import has_typed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desk import Desk


class ListBox(NoteBox):
    """Saved as it is left; an item that keeps its words keeps its name in every answer."""

    def __init__(self, desk: Desk, key: str, name: str) -> None:
        super().__init__(name, "One on each line", 4)
        self._desk, self._key = desk, key
        self.left.connect(self.save)

    def show_held(self, *, spares: bool = False) -> None:
        """Show the list as it stands; the usual one until the partnership has set its own.

        It `spares` what is typed and not saved.
        """
        if spares and is_in_hand(self._desk, self, self._key):
            return
        self.setPlainText("\n".join(row.label for row in held_rows(self._desk, self._key)))

    def save(self) -> None:
        """Save what is typed, where it differs from what stands."""
        before = held_rows(self._desk, self._key)
        rows = rows_of(self.toPlainText().splitlines(), before)
        if rows == tuple(before):
            return
        value = [{"name": row.name, "label": row.label} for row in rows]
        self._desk.saving.do(
            lambda: self._desk.workbook.settings.put(self._key, value), typed=f"setting|{self._key}"
        )


def is_in_hand(desk: Desk, box: LineBox | NoteBox, key: str) -> bool:
    """Whether a field holds what is not saved: it is typed in, or could not be saved."""
    return (box.hasFocus() and has_typed()) or desk.saving.holds(f"setting|{key}")


def held_rows(desk: Desk, key: str) -> Sequence[Row]:
    """A list as the partnership has set it, or the usual one."""
    held = desk.workbook.settings.all().get(key)
    if held is None:
        return DEFAULT_WORDING.lists.get(key, ())
    return [Row(item["name"], item["label"]) for item in held]
