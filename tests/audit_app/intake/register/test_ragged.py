"""A row whose cells are not those of the heads is said and left; blank ones beyond are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.intake.register.schools import read_register
from tests.audit_app.intake.register.files import register, setting

if TYPE_CHECKING:
    from pathlib import Path


def test_a_row_with_more_or_fewer_cells_is_said_by_its_line_and_shifts_nothing(
    tmp_path: Path,
) -> None:
    path = register(tmp_path / "r.csv", [setting(f"99910{at}") for at in range(4)])
    lines = path.read_bytes().split(b"\r\n")
    lines[2] = b"stray," + lines[2]
    lines[3] = lines[3].rsplit(b",", 1)[0]
    path.write_bytes(b"\r\n".join(lines))
    held = read_register(path)
    assert [row.urn for row in held.rows] == ["999100", "999103"]
    assert [problem.line for problem in held.problems] == [3, 4]
    assert "134 cells under 133 heads" in held.problems[0].what
    assert "132 cells under 133 heads" in held.problems[1].what


def test_blank_cells_at_the_end_of_a_row_and_heads_that_say_nothing_are_no_fault(
    tmp_path: Path,
) -> None:
    """As a spreadsheet program saves a sheet in which cells beside the table were once used."""
    path = register(tmp_path / "r.csv", [setting(f"99910{at}") for at in range(5)])
    lines = path.read_bytes().split(b"\r\n")
    lines[0] += b",,"
    lines[1] += b",,"
    lines[2] += b',, ,"",'
    lines[3] += b",seen by the office,"
    lines[4] += b",,,stray"
    path.write_bytes(b"\r\n".join(lines))
    held = read_register(path)
    assert [row.urn for row in held.rows] == ["999100", "999101", "999102", "999104"]
    assert [problem.line for problem in held.problems] == [5]
    assert "136 cells under 135 heads" in held.problems[0].what
