"""What is pasted into set-up is taken as it is or named; no cell becomes something else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.audits.steps.children import BANDS
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
