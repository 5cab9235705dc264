"""Of hundreds of actions Home shows the first, and says how many there are."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from audit_app.rules.needs import MOST
from ui.home.page import HomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def heads(page: HomePage) -> dict[str, int]:
    """The groups of the table with the counts that they name."""
    model = page.table.rows
    words = [str(model.index(at, 0).data()) for at in range(model.rowCount()) if model.is_group(at)]
    return {said.split(" (")[0]: int(said[said.index("(") + 1 : -1]) for said in words}


def test_home_counts_all_actions_and_shows_the_longest_late_of_them(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    page, book = window.work.frame.page(), window.work.book
    assert isinstance(page, HomePage)
    before = heads(page)["Late"]
    [more_before] = re.findall(r"\d+", page._more.text()) or ["0"]
    today = window.work.today()
    for number in range(2 * MOST):
        due = str(today - timedelta(days=400 + number))
        book.actions.add(f"Ask no. {number}", "dip_sample", due_on=due)
    QApplication.processEvents()
    assert heads(page)["Late"] == before + 2 * MOST
    late = [page.table.rows.row_at(at) for at in range(1, MOST + 1)]
    asks = [need.what for need in late if need is not None and need.page == "actions"]
    longest = [f"Ask no. {number}" for number in reversed(range(2 * MOST))]
    assert asks == longest[: len(asks)]
    assert len(asks) > MOST // 2
    shown = page.table.rows.rowCount() - len(heads(page))
    [more] = re.findall(r"\d+", page._more.text())
    assert int(more) >= int(more_before) + 2 * MOST - MOST
    assert page._sentence.text() == f"{shown + int(more)} things need you"
