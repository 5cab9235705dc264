"""The sample workbook in the real window, in the look that a test asks for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from audit_app.safety.keys import Key, derive
from audit_app.sample.made import PASSPHRASE, make_sample
from audit_app.store.guard import salt_of
from tests.audit_app.conftest import counted_sources
from tests.ui.answers import Answers
from tests.ui.worn import give_back
from ui.look import look
from ui.memory import Memory
from ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.look.look import Look

TODAY = date(2026, 11, 25)  # the day of the counted clock


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Callable[[str, float], Look]]:
    """Gives the application a look, and takes it off again."""
    yield lambda scheme, scale: look.apply(qapp, scheme, scale)
    give_back(qapp)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Key]:
    """The sample, made once, with its key."""
    path = make_sample(tmp_path_factory.mktemp("sample"), TODAY)
    return path, derive(PASSPHRASE, salt_of(path))


@pytest.fixture
def open_sample(
    tmp_path: Path, sample: tuple[Path, Key], qtbot: QtBot
) -> Iterator[Callable[..., Window]]:
    """Opens a copy of the sample in a window: scheme, scale, width, height."""
    opened: list[Window] = []

    def open_in(scheme: str, scale: float, width: int, height: int) -> Window:
        path = tmp_path / sample[0].name
        path.write_bytes(sample[0].read_bytes())
        memory = Memory(tmp_path / "remembered.json", "laptop-1")
        memory.put(scheme=scheme, scale=scale, role="Audit co-ordinator")
        window = Window(memory, counted_sources(), tmp_path, make_sample, Answers())
        opened.append(window)
        window.resize(width, height)
        window.show()
        qtbot.waitExposed(window)
        window.open_with(path, sample[1])
        QApplication.processEvents()
        return window

    yield open_in
    for window in opened:
        window.close()
        window.deleteLater()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    give_back(app)
