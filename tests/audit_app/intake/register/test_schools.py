"""A register is read by the names of its heads, and what is wrong is said by its line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from audit_app.intake.register.schools import NEEDED, read_register
from audit_app.problems import Problem
from tests.audit_app.intake.register.files import HEADS, register, setting

if TYPE_CHECKING:
    from pathlib import Path


def faults(path: Path) -> list[tuple[int, str]]:
    return [(problem.line, problem.what) for problem in read_register(path).problems]


@pytest.mark.parametrize("columns", [120, 133, 140])
@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig"])
def test_every_width_and_encoding_of_the_register_reads_alike(
    tmp_path: Path, columns: int, encoding: str
) -> None:
    row = setting(
        "999101",
        name="St Anne’s – Café Road",
        number="2003",
        opened="01-09-2019",
        district="Marram Sands",
    )
    path = register(tmp_path / "r.csv", [row], columns=columns, encoding=encoding)
    [held] = read_register(path).rows
    assert (held.urn, held.name, held.number) == ("999101", "St Anne’s – Café Road", "999/2003")
    assert (held.standing, held.opened_on, held.closed_on) == ("open", "2019-09-01", None)
    assert (held.phase, held.duty, held.type_name) == ("PRI", "175", "Community school")
    assert (held.authority, held.authority_code, held.district) == (
        "Marram Bay",
        "999",
        "Marram Sands",
    )
    assert held.line == 2


def test_a_file_without_the_urn_is_refused_with_the_columns_that_are_needed(
    tmp_path: Path,
) -> None:
    path = tmp_path / "r.csv"
    path.write_text("School,Head\nEelgrass,Nobody\n", encoding="utf-8")
    with pytest.raises(Problem) as refused:
        read_register(path)
    assert "“URN”" in refused.value.what
    assert all(head in refused.value.remedy for head in NEEDED)
    path.write_text(",".join(HEADS[1:]) + "\n", encoding="utf-8")
    with pytest.raises(Problem, match="no column “URN”"):
        read_register(path)


def test_a_quotation_mark_that_is_never_closed_harms_its_own_line_only(tmp_path: Path) -> None:
    path = register(tmp_path / "r.csv", [setting(f"9991{at:02}") for at in range(40)])
    lines = path.read_bytes().split(b"\r\n")
    lines[5] = lines[5].replace(b"Eelgrass", b'"Eelgrass')
    lines[7] = lines[7].replace(b"Eelgrass", b'"Eelgrass')
    path.write_bytes(b"\r\n".join(lines))
    held = read_register(path)
    assert [problem.line for problem in held.problems] == [6, 8]
    assert len(held.rows) == 38


def test_a_name_over_two_lines_is_one_name_and_the_lines_below_keep_their_numbers(
    tmp_path: Path,
) -> None:
    rows = [setting("999101", name="Eelgrass\nPrimary"), setting("999102", opened="31-02-2020")]
    held = read_register(register(tmp_path / "r.csv", rows))
    assert [row.name for row in held.rows] == ["Eelgrass Primary"]
    assert [problem.line for problem in held.problems] == [4]


def test_a_day_that_is_none_is_said_and_its_row_is_not_guessed_at(tmp_path: Path) -> None:
    rows = [
        setting("999101", opened="31/02/2020"),
        setting("999102", closed="soon"),
        setting("999103", opened="2020-02-29"),
        setting("999104", opened="29-02-2021"),
    ]
    path = register(tmp_path / "r.csv", rows)
    assert faults(path) == [
        (2, "OpenDate says “31/02/2020”: there is no such day."),
        (3, "CloseDate says “soon”, which is no day such as 31-05-2024."),
        (5, "OpenDate says “29-02-2021”: there is no such day."),
    ]
    assert [row.opened_on for row in read_register(path).rows] == ["2020-02-29"]


def test_a_day_with_the_hour_at_which_it_begins_is_that_day(tmp_path: Path) -> None:
    days = ("01/09/2019 00:00", "01-09-2019 00:00:00", "2019-09-01 00:00:00", "2019-09-01T00:00")
    rows = [setting(f"99910{n}", opened=day) for n, day in enumerate(days)]
    held = read_register(register(tmp_path / "r.csv", rows)).rows
    assert [row.opened_on for row in held] == ["2019-09-01"] * 4
    path = register(tmp_path / "r.csv", [setting("999101", opened="01/09/2019 10:30")])
    assert [line for line, _what in faults(path)] == [2]


def test_heads_without_their_spaces_are_those_heads(tmp_path: Path) -> None:
    path = register(tmp_path / "r.csv", [setting("999101")])
    head, rest = path.read_bytes().split(b"\n", 1)
    path.write_bytes(head.replace(b" ", b"").upper() + b"\n" + rest)
    assert [row.urn for row in read_register(path).rows] == ["999101"]


def test_a_type_a_standing_and_a_urn_that_nobody_knows_are_said(tmp_path: Path) -> None:
    rows = [
        setting("999101", type="Flying school"),
        setting("999102", status="Somewhere"),
        setting("12", name="Eelgrass"),
        setting("", name="Eelgrass"),
        setting("999103", name=""),
    ]
    kind = (
        "TypeOfEstablishment (name) says “Flying school”, which is no type of setting known here."
    )
    assert faults(register(tmp_path / "r.csv", rows)) == [
        (2, kind),
        (3, "EstablishmentStatus (name) says “Somewhere”, which is no standing known here."),
        (4, "URN says “12”, and a URN has six figures."),
        (5, "URN says nothing, and a URN has six figures."),
        (6, "EstablishmentName says nothing."),
    ]


def test_of_two_lines_with_one_urn_none_is_taken_unless_they_say_the_same(
    tmp_path: Path,
) -> None:
    rows = [
        setting("999101", name="Eelgrass"),
        setting("999102"),
        setting("999101", name="Samphire"),
        setting("999102"),
    ]
    path = register(tmp_path / "r.csv", rows)
    assert [row.urn for row in read_register(path).rows] == ["999102"]
    differ = "The URN 999101 stands in lines 2, 4, which differ, so none is taken."
    alike = "This line says the same as line 3, which is the one that is read."
    assert faults(path) == [(2, differ), (4, differ), (5, alike)]


def test_what_was_never_a_school_of_ours_is_read_as_that(tmp_path: Path) -> None:
    rows = [
        setting("999101", type="Children's centre"),
        setting("999102", status="Created in error"),
        setting("999103", status="Open, but proposed to close"),
        setting("999104", status="Proposed to open"),
    ]
    held = read_register(register(tmp_path / "r.csv", rows)).rows
    assert [row.is_outside for row in held] == [True, False, False, False]
    assert [row.standing for row in held[1:]] == [None, "open", "proposed"]


def test_an_academy_has_its_trust_and_a_maintained_school_its_foundation_has_none(
    tmp_path: Path,
) -> None:
    trust = {"trust_uid": "4321", "trust": "The Marram Trust"}
    rows = [
        setting("999101", type_code="34", **trust),
        setting("999102", type_code="05", **trust),
        setting("999103", type_code="34", trust_uid="4321"),
    ]
    held = read_register(register(tmp_path / "r.csv", rows)).rows
    assert [(row.trust_uid, row.trust_name) for row in held] == [
        ("4321", "The Marram Trust"),
        (None, None),
        (None, None),
    ]


def test_a_list_parted_by_semicolons_and_headed_by_blank_lines_is_read(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    told = setting("999101")
    cells = [told.get(head, "") for head in HEADS]
    lines = ["", ";;", ";".join(f" {head.upper()} " for head in HEADS), ";".join(cells), "", ";;;"]
    path.write_text("\r".join(lines), encoding="utf-8-sig", newline="")
    held = read_register(path)
    assert [(row.urn, row.line) for row in held.rows] == [("999101", 4)]
    assert held.problems == ()


def test_one_head_twice_is_refused_since_neither_column_can_be_known(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text(",".join([*HEADS, "urn"]) + "\n", encoding="utf-8")
    with pytest.raises(Problem, match="more than one column “URN”"):
        read_register(path)


def test_the_authorities_of_a_file_are_told_by_name_and_code(tmp_path: Path) -> None:
    rows = [
        setting("999101"),
        setting("999102"),
        setting("999103", la="Dunlin County", la_code="998"),
    ]
    held = read_register(register(tmp_path / "r.csv", rows))
    assert held.authorities() == (("Dunlin County", "998"), ("Marram Bay", "999"))


def test_reading_can_be_stopped_and_says_how_far_it_is(tmp_path: Path) -> None:
    class StoppedError(Exception):
        pass

    path = register(tmp_path / "r.csv", [setting(f"{100000 + at}") for at in range(2500)])
    told: list[tuple[int, int]] = []
    read_register(path, lambda done, of: told.append((done, of)))
    assert len(told) == 3
    assert told == sorted(told)
    assert {of for _done, of in told} == {path.stat().st_size}

    def stop(done: int, _of: int) -> None:
        if done > 1000:
            raise StoppedError

    with pytest.raises(StoppedError):
        read_register(path, stop)
