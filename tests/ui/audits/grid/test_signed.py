"""What the grid says of returns that are signed off, those with gaps too, agrees everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from tests.ui.audits.grid.looking import every_cell, grid_of, said, sign_without_a_note, standing
from ui.audits.grid.cells import NIL

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.window import Window


def test_the_legend_counts_each_return_once_and_beside_that_those_with_answers_to_fix(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1440, 900))
    book = page._book
    sign_without_a_note(page)
    returns = [book.returns.standing(r) for r in book.returns.of_audit(page._id)]
    signed = sum(1 for held in returns if held.is_signed)
    nil = sum(1 for held in returns if held.is_signed and held.is_nil)
    words = page.legend.words()
    fix = sum(1 for held in returns if held.is_signed and held.to_fix and not held.is_nil)
    assert fix == 1
    assert words[0] == f"{signed} signed off, {nil} of them nil"
    assert words[-1] == f"{fix} with answers to fix"
    assert sum(int(one.split()[0]) for one in words[:-1]) == len(returns)
    assert page._sentence.text().startswith(f"{signed} of {len(returns)} returns are back.")


def test_a_signed_return_with_gaps_is_signed_off_and_its_numbers_agree_everywhere(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1920, 1000))
    sign_without_a_note(page)
    model, book = page.grid.model_of, page._book
    met = 0
    for place in every_cell(page):
        index = model.index(*place)
        returned = book.returns.one(model.cell(index).return_id)
        gaps = book.returns.missing(returned)
        if not book.returns.is_signed(returned) or not gaps or model.cell(index).state == NIL:
            continue
        met += 1
        fix = sum(gap.why in {"note", "unfit"} for gap in gaps)
        page.grid.setCurrentIndex(index)
        assert model.cell(index).words == "Signed off"
        assert (model.cell(index).second == f"{fix} to fix") == bool(fix)
        assert "Signed off" in said(page).splitlines()
        assert f"Still to look at ({len(gaps)})" in (said(page))
        if fix:
            assert f"{fix} to fix" in said(page).splitlines()
            assert f"{fix} answer" in said(page)
    assert met
    signed = [c for c in page._held.cells.values() if c.is_back]
    offered = [page.filters.state.itemText(at) for at in range(page.filters.state.count())]
    assert f"Signed off ({len(signed)})" in offered
    assert f"To fix ({sum(1 for cell in signed if cell.to_fix)})" in offered


def test_each_agency_says_how_many_of_its_returns_are_back(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1440, 900))
    book, model = page._book, page.grid.model_of
    for row, agency in enumerate(book.audits.agencies(page._id)):
        held = [r for r in book.returns.of_audit(page._id) if r.agency_id == agency.id]
        back = sum(1 for one in held if book.returns.is_signed(one))
        below = model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.UserRole)
        aloud = model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole)
        assert below == f"{back} of {len(held)} back"
        assert aloud == f"{agency.name}, {below}"


def test_a_signed_return_says_by_which_role_and_cannot_be_sent_or_chased(
    open_sample: Callable[..., Window],
) -> None:
    page = grid_of(open_sample("light", 1.0, 1920, 1000))
    place = standing(page, lambda is_signed, answered: is_signed and answered > 9)
    page.grid.setCurrentIndex(page.grid.model_of.index(*place))
    assert "30 October 2026 by" in said(page)
    assert page.panel.send.isHidden()
    assert page.panel.chase.isHidden()
