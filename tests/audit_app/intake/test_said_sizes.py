"""A reader makes room for as much as a file says that it holds: what it says must be likely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from tests.audit_app.intake.test_cell_by_cell import TEXTS, parts, read

if TYPE_CHECKING:
    from pathlib import Path

WORDS = '<c r="A1" t="s"><v>1</v></c>'


@pytest.mark.parametrize(
    "said",
    [
        'uniqueCount="{}"',
        "uniqueCount = '{}'",
        'a=">" uniqueCount="000{}"',
        'b="1"\nuniqueCount="{}"',
    ],
)
@pytest.mark.parametrize("name", [TEXTS, "xl/SharedStrings.xml"])
def test_a_workbook_that_says_it_holds_a_thousand_million_texts_is_refused(
    tmp_path: Path, said: str, name: str
) -> None:
    held = parts(WORDS)
    texts = held.pop(TEXTS)
    for count, is_fit in ((2, True), (4_000_000_000, False)):
        held[name] = texts.replace("<sst", f"<sst {said.format(count)}")
        if is_fit:
            assert read(tmp_path / "list.xlsx", held)[0] == ["one"]
        else:
            with pytest.raises(Problem) as problem:
                read(tmp_path / "list.xlsx", held)
            assert problem.value.code == "too-large"


def test_a_long_list_of_texts_that_says_it_holds_far_more_is_refused(tmp_path: Path) -> None:
    held = parts(WORDS)
    long = f"<si><t>{'z' * 30_000}</t></si>" * 20
    held[TEXTS] = held[TEXTS].replace("</sst>", f"{long}</sst>")
    assert read(tmp_path / "list.xlsx", held)[0] == ["one"]
    held[TEXTS] = held[TEXTS].replace("<sst", '<sst uniqueCount="4000000000"')
    with pytest.raises(Problem) as problem:
        read(tmp_path / "list.xlsx", held)
    assert problem.value.code == "too-large"
