"""What scrolls and has the focus is seen to have it, in either scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from tests.audit_app.schooled import SCR
from tests.ui.schools.conftest import officer_in
from ui.audits.panel import SoFarPanel
from ui.audits.set_up import SetUpPage
from ui.look import look
from ui.schools.school.page import SchoolPage
from ui.walk.page import WalkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from tests.ui.schools.conftest import Officer

__all__ = ["officer_in"]


def has_ring(area: QWidget) -> bool:
    """Whether the edge of an area is in the colour of the focus, all the way round."""
    image = area.grab().toImage()
    middle, down = image.width() // 2, image.height() // 2
    far, foot = image.width() - 1, image.height() - 1
    places = ((middle, 0), (middle, foot), (0, down), (far, down))
    accent = look.current().colour("accent").name()
    return all(image.pixelColor(*place).name() == accent for place in places)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_guidance_and_the_accounts_show_that_they_have_the_focus(
    officer_in: Callable[..., Officer], scheme: str
) -> None:
    officer: Officer = officer_in(scheme, 1.0, 1440, 900)
    officer.go("walk", officer.held.now.id)
    walk = officer.work.frame.page()
    assert isinstance(walk, WalkPage)
    walk.going.go_to((SCR, ""))
    officer.settle()
    assert not has_ring(walk.guidance.area)
    officer.press("F6")
    assert QApplication.focusWidget() is walk.guidance.area
    assert has_ring(walk.guidance.area)
    officer.press("F6")
    assert not has_ring(walk.guidance.area)
    officer.go("school", officer.held.school.id)
    page = officer.work.frame.page()
    assert isinstance(page, SchoolPage)
    officer.press("F6")
    assert QApplication.focusWidget() is page.docked.dock
    assert has_ring(page.docked.dock)


def test_what_an_audit_makes_so_far_shows_that_it_has_the_focus(
    officer_in: Callable[..., Officer],
) -> None:
    officer: Officer = officer_in("light", 1.0, 1440, 900)
    officer.go("set-up", "")
    page = officer.work.frame.page()
    assert isinstance(page, SetUpPage)
    [panel] = page.findChildren(SoFarPanel)
    assert not has_ring(panel)
    panel.setFocus()
    officer.settle()
    assert has_ring(panel)
