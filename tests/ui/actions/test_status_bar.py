"""Where the actions stand is drawn on the page as it is drawn in the plan."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from audit_app.rules.actions import days_late, is_open, status_words
from ui.actions.cells import first_line
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
    bar = next(one for one in page.findChildren(PictureView) if "in all" in one.accessibleName())
    assert bar.isVisible()
    today = window.work.today()
    counts = Counter(status_words(held, today) for held in window.work.book.actions.all())
    assert counts["Late"]
    for word, count in counts.items():
        assert f"{count} {word.lower()}" in bar.accessibleName()
    assert f"{sum(counts.values())} in all" in bar.accessibleName()


READS = {
    (0, 0): "No action is open. 0 are embedded.",
    (1, 0): "The one open action is not late. 0 are embedded.",
    (1, 1): "The one open action is late. 0 are embedded.",
    (2, 0): "No open action is late. 0 are embedded.",
    (2, 1): "1 of 2 open actions is late. 0 are embedded.",
    (3, 2): "2 of 3 open actions are late. 0 are embedded.",
}


def test_the_first_line_reads_well_for_any_number(open_sample: Callable[..., Window]) -> None:
    work = open_sample("light", 1.0, 1440, 900).work
    assert work is not None
    today = work.today()
    opened = [held for held in work.book.actions.all() if is_open(held)]
    late = [held for held in opened if days_late(held, today)]
    fine = [held for held in opened if not days_late(held, today)]
    for (count, behind), words in READS.items():
        assert first_line([*late[:behind], *fine[: count - behind]], today) == words
