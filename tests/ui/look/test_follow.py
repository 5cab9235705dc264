"""The window follows the platform while it runs, and only where its wish matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.look import look
from ui.look.tokens import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.look.look import Look
    from ui.window import Window


def test_high_contrast_switched_on_while_the_window_is_open_is_followed(
    open_sample: Callable[..., Window], qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_sample("dark", 1.0, 1280, 800)
    _hints, access = look.platform_hints(qapp)
    monkeypatch.setattr(look, "_wants_high_contrast", lambda _app: True)
    access.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    QApplication.processEvents()
    assert look.current().native
    monkeypatch.undo()
    access.contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    QApplication.processEvents()
    assert not look.current().native
    assert window.work is not None


@pytest.mark.parametrize(
    ("scheme", "system_is_dark", "anew"),
    [
        pytest.param("system", True, True, id="the-system-has-turned-dark"),
        pytest.param("system", False, False, id="the-system-is-light-as-before"),
        pytest.param("light", True, False, id="light-was-chosen"),
    ],
)
def test_the_systems_scheme_matters_only_where_it_was_chosen(
    qapp: QApplication,
    dressed: Callable[[str, float], Look],
    monkeypatch: pytest.MonkeyPatch,
    scheme: str,
    *,
    system_is_dark: bool,
    anew: bool,
) -> None:
    dressed("light", 1.0)
    wish = lambda _app, chosen: chosen == "system" and system_is_dark  # noqa: E731 - a wish of the platform
    monkeypatch.setattr(look, "_wants_dark", wish)
    assert look.wants_anew(qapp, scheme) == anew


def test_the_first_window_takes_the_side_that_its_ground_is_on(
    qapp: QApplication, dressed: Callable[[str, float], Look]
) -> None:
    dressed("dark", 1.0)
    assert look.first(qapp, "system").tokens == DARK
    dressed("light", 1.0)
    assert look.first(qapp, "system").tokens == LIGHT
    assert look.first(qapp, "dark").tokens == DARK, "what was chosen is not asked for"


def test_high_contrast_is_heard_as_soon_as_the_first_window_is_there(
    open_sample: Callable[..., Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(look, "_wants_high_contrast", lambda _app: True)
    open_sample("light", 1.0, 1280, 800)
    qtbot.waitUntil(lambda: look.current().native)
    monkeypatch.undo()
