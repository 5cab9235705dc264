"""Files over which a look could go on for hours, although they are short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.problems import Problem
from tests.audit_app.intake.test_cell_by_cell import MAIN, TEXTS, parts, read

if TYPE_CHECKING:
    from pathlib import Path


def refused(path: Path, held: dict[str, str]) -> str:
    with pytest.raises(Problem) as problem:
        read(path, held)
    assert problem.value.remedy
    return problem.value.code


def test_a_cell_that_says_very_often_that_it_points_at_a_text_is_refused_at_once(
    tmp_path: Path,
) -> None:
    said = " ".join(f'a{n:x}-t="s"' for n in range(35_000))
    held = parts(f'<c {said} r="A1"><x:a/></c><c r="B1"><v>2</v></c>')
    held[TEXTS] = f'<sst xmlns="{MAIN}"><si><t>{"a" * 3_000}</t></si></sst>'
    assert refused(tmp_path / "list.xlsx", held) == "too-large"
