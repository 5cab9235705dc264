"""Where the actions stand is drawn on the page as it is drawn in the plan."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from audit_app.rules.actions import status_words
from ui.actions.page import ActionsPage
from ui.painter import PictureView

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_the_bar_says_how_many_actions_are_in_each_state(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    window.work.go("actions", "")
    page = window.work.frame.page()
    assert isinstance(page, ActionsPage)
    [bar] = page.findChildren(PictureView)
    assert bar.isVisible()
    today = window.work.today()
    counts = Counter(status_words(held, today) for held in window.work.book.actions.all())
    for word, count in counts.items():
        assert f"{count} {word.lower()}" in bar.accessibleName()
    assert f"{sum(counts.values())} in all" in bar.accessibleName()
