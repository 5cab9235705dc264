"""What is pasted into set-up is taken as it is or named; no cell becomes something else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.audits.children.facts import BANDS
from ui.audits.steps.pasted import pasted_rows


def test_a_band_that_is_none_is_left_out_and_named() -> None:
    found = pasted_rows("neg26-01\t5–9\tGirl\nNEG26-02\t10–15\tmale\tYes", BANDS)
    assert [dict(row) for row in found.rows] == [
        {"reference": "NEG26-01", "age_band": "5–9"},
        {"reference": "NEG26-02", "age_band": "10–15", "sex": "Male", "disability": "Yes"},
    ]
    assert found.left_out == ("NEG26-01, Sex: “Girl”",)


def test_a_row_without_a_reference_is_left_out_whole() -> None:
    found = pasted_rows("Somebody Invented\t5–9\nNEG26-02\n\n", BANDS)
    assert [dict(row) for row in found.rows] == [{"reference": "NEG26-02"}]
    assert found.left_out == ("row 1: no reference, so nothing of it is taken",)


@given(st.text())
def test_any_text_may_be_pasted_and_only_references_and_bands_are_taken(text: str) -> None:
    for row in pasted_rows(text, BANDS).rows:
        for name, held in row.items():
            assert name == "reference" or held in BANDS[name]


def test_a_row_of_heads_says_which_cell_is_which() -> None:
    found = pasted_rows("Reference\tPlan\tWard\tSex\nNEG26-01\tin care\tNorth\tfemale", BANDS)
    assert [dict(row) for row in found.rows] == [
        {"reference": "NEG26-01", "plan": "In care", "sex": "Female"}
    ]
    assert found.left_out == ("NEG26-01, a column of another name: “North”",)


def test_a_band_may_be_typed_with_any_dash() -> None:
    found = pasted_rows("NEG26-01\t1-4\nNEG26-02\t5 to 9\nNEG26-03\t10 – 15", BANDS)
    assert [row["age_band"] for row in found.rows] == ["1–4", "5–9", "10–15"]
    assert found.left_out == ()


def test_what_points_at_somebody_is_left_out_and_not_shown_again() -> None:
    text = "NEG26-01\t03/04/2015\tRobin\t943 476 5919"
    found = pasted_rows(text, BANDS, ["Robin"])
    said = " ".join(found.left_out)
    assert [dict(row) for row in found.rows] == [{"reference": "NEG26-01"}]
    assert "something like a date of birth" in said
    assert "a name to watch for" in said
    assert not any(word in said for word in ("2015", "Robin", "943"))


def test_a_cell_beyond_the_last_column_is_named() -> None:
    found = pasted_rows("NEG26-01" + "\t" * 7 + "tall", BANDS)
    assert found.left_out == ("NEG26-01, beyond the last column: “tall”",)


def test_the_second_row_of_a_reference_is_refused_and_told_by_its_row() -> None:
    found = pasted_rows("NEG26-01\t5–9\nNEG26-02\nneg26-01\t1–4", BANDS)
    assert [dict(row) for row in found.rows] == [
        {"reference": "NEG26-01", "age_band": "5–9"},
        {"reference": "NEG26-02"},
    ]
    assert found.left_out == ("row 3: NEG26-01 is in row 1 already, so nothing of it is taken",)


def test_rows_are_counted_as_they_stand_in_what_was_copied() -> None:
    found = pasted_rows("\nReference\tSex\n\nNEG26-01\tMale\n\t\nSomebody Invented", BANDS)
    assert [(line.number, line.reference, bool(line.refused)) for line in found.lines] == [
        (4, "NEG26-01", False),
        (6, "", True),
    ]
