"""What is typed is said once: after stillness, or at once when the field is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from ui.settle import Settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def told(qtbot: QtBot) -> Iterator[tuple[Settle, list[int]]]:
    field = QObject()
    settle = Settle(field)
    said: list[int] = []
    settle.settled.connect(lambda: said.append(1))
    yield settle, said
    field.deleteLater()


def test_stillness_says_it_once(told: tuple[Settle, list[int]], qtbot: QtBot) -> None:
    settle, said = told
    settle.stir()
    settle.stir()
    qtbot.waitUntil(lambda: bool(said))
    settle.flush()
    assert said == [1]


def test_leaving_says_it_at_once(told: tuple[Settle, list[int]]) -> None:
    settle, said = told
    settle.stir()
    settle.flush()
    assert said == [1]


def test_leaving_without_typing_says_nothing(told: tuple[Settle, list[int]]) -> None:
    settle, said = told
    settle.flush()
    assert said == []


def test_what_was_said_in_another_way_is_not_said_again(told: tuple[Settle, list[int]]) -> None:
    settle, said = told
    settle.stir()
    settle.forget()
    settle.flush()
    assert said == []


def test_it_ends_with_the_field_it_belongs_to() -> None:
    owner = QObject()
    assert Settle(owner).parent() is owner
