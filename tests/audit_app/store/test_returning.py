"""A year of eight hundred returns is counted by indexes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from audit_app.store.at_risk import untold_in
from audit_app.store.differences import differences
from audit_app.store.file import WorkbookFile
from audit_app.store.returning import answered_in, listed_in, signed_in

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    "ask",
    [
        lambda file: listed_in(file, "0" * 32),
        lambda file: signed_in(file, "0" * 32),
        lambda file: answered_in(file, "0" * 32),
        lambda file: untold_in(file, ["0" * 32], {"0" * 32: [("V6.03", "yes")]}),
        lambda file: untold_in(file, ["0" * 32], {"0" * 32: [("V6.03", "now")]}),
        differences,
    ],
    ids=[
        "how they stand",
        "how many are back",
        "how much is in each",
        "who says yes",
        "now",
        "what is to be settled",
    ],
)
def test_what_home_and_a_years_page_count_reads_no_whole_table(
    file: WorkbookFile, ask: Callable[[WorkbookFile], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = planned(file, ask, monkeypatch)
    no_table = {"SCAN differs", "SCAN CONSTANT ROW", "SCAN (subquery-1)"}
    assert not [step for step in plan if step.startswith("SCAN") and step not in no_table], plan


@pytest.mark.parametrize("ask", [listed_in, signed_in], ids=["each", "how many"])
def test_how_a_years_returns_stand_is_read_from_the_index_without_their_seals(
    file: WorkbookFile,
    ask: Callable[[WorkbookFile, str], object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = planned(file, lambda held: ask(held, "0" * 32), monkeypatch)
    assert any("USING COVERING INDEX return_counted" in step for step in plan), plan


def planned(
    file: WorkbookFile, ask: Callable[[WorkbookFile], object], monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """How SQLite goes about the one question that is asked."""
    asked: list[tuple[str, tuple[object, ...]]] = []
    as_it_is = WorkbookFile.ask

    def heard(
        self: WorkbookFile, question: str, *values: str | int | bytes
    ) -> list[tuple[Any, ...]]:
        asked.append((question, values))
        return as_it_is(self, question, *values)

    monkeypatch.setattr(WorkbookFile, "ask", heard)
    ask(file)
    [(question, values)] = asked
    plan = [str(step[-1]) for step in as_it_is(file, f"explain query plan {question}", *values)]
    assert plan
    return plan
