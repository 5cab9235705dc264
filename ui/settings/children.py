"""The lists that set-up offers for each child, where the partnership has made them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.parts.arrange import card, label
from ui.parts.fields import field
from ui.settings.lists import ListBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QFrame

    from ui.desk import Desk

_WORDS = (
    "Offered for each child in set-up, and never required. Without a list its column stays away: "
    "age, sex, ethnicity and district together can point to one child in a small place."
)


class ChildLists:
    """Districts, and ethnicity in broad groups; each saves itself as it is left."""

    def __init__(self, desk: Desk) -> None:
        self.districts = ListBox(desk, "districts", "Districts")
        self.ethnic_groups = ListBox(desk, "ethnic_groups", "Ethnicity, in broad groups")

    def card(self) -> QFrame:
        """Both lists, with why they are asked for sparingly."""
        return card(
            label("Children", "h3"),
            label(_WORDS, "muted"),
            field("Districts", self.districts),
            field("Ethnicity, in broad groups", self.ethnic_groups),
            spacing=10,
        )

    def show_held(self, *, spares: bool = False) -> None:
        """Show both as they stand."""
        for listed in (self.districts, self.ethnic_groups):
            listed.show_held(spares=spares)

    def save(self) -> None:
        """Save both where they differ."""
        for listed in (self.districts, self.ethnic_groups):
            listed.save()
