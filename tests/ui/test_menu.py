"""The same key means the same thing on every page, and every page's keys are in the one table."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.ui.test_every_page import places
from ui.menu import MENU, PLACES, hint

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_no_key_has_two_meanings() -> None:
    assert [keys for keys, count in Counter(deed.keys for deed in MENU).items() if count > 1] == []
    assert len({deed.id for deed in MENU}) == len(MENU)
    assert {deed.where for deed in MENU} == set(PLACES)


def test_a_page_may_say_a_key_more_exactly() -> None:
    assert hint("next-need", "next late") == ("Ctrl+↓", "next late")
    assert hint("find") == ("Ctrl+K", "find anything, go anywhere")
    with pytest.raises(KeyError):
        hint("dance")


def test_every_key_at_the_foot_of_a_page_is_in_the_table(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1440, 900)
    assert window.work is not None
    known = {deed.keys for deed in MENU}
    for name, about in places(window.work):
        window.work.go(name, about)
        page = window.work.frame.page()
        assert page is not None
        assert {keys for keys, _words in page.around().hints} <= known, name
