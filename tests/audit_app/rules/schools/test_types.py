"""A type of setting has its phase and duty, whichever way the register names it."""

from __future__ import annotations

import pytest

from audit_app.rules.schools.phases import DUTIES, PHASES
from audit_app.rules.schools.types import KINDS, kind_of, phase_of


@pytest.mark.parametrize(
    ("name", "of_education", "phase", "duty"),
    [
        ("Community school", "Primary", "PRI", "175"),
        ("Voluntary aided school", "Secondary", "SEC", "175"),
        ("Foundation school", "Middle deemed primary", "PRI", "175"),
        ("Pupil referral unit", "Not applicable", "AP", "175"),
        ("Local authority nursery school", "Nursery", "EY", "175"),
        ("Further education", "16 plus", "P16", "175"),
        ("Academy converter", "Primary", "PRI", "157"),
        ("Free schools", "All-through", "THR", "157"),
        ("Academy special converter", "Not applicable", "SPE", "157"),
        ("Free schools alternative provision", "Not applicable", "AP", "157"),
        ("Other independent school", "Not applicable", "IND", "157"),
        ("Non-maintained special school", "Not applicable", "NMS", "non_maintained_special"),
        ("Academy 16-19 converter", "16 plus", "P16", "16_19"),
        ("Special post 16 institution", "Not applicable", "P16", "16_19"),
    ],
)
def test_a_type_says_its_phase_and_duty(
    name: str, of_education: str, phase: str, duty: str
) -> None:
    kind = kind_of("", name)
    assert kind is not None
    assert (phase_of(kind, of_education), kind.duty) == (phase, duty)


def test_the_code_says_the_type_where_the_name_is_written_otherwise() -> None:
    for code in ("1", "01", " 01 "):
        kind = kind_of(code, "Council school")
        assert kind is not None
        assert kind.name == "Community school"
    assert kind_of("", "ACADEMY 16 to 19  sponsor-led") is not None
    assert kind_of("", "Council school") is None


def test_a_mainstream_school_of_no_phase_has_a_gap_and_no_guess() -> None:
    kind = kind_of("34", "")
    assert kind is not None
    assert phase_of(kind, "Not applicable") is None
    assert phase_of(kind, "") is None


def test_every_phase_and_duty_of_the_table_is_one_that_the_workbook_knows() -> None:
    for kind in KINDS:
        assert kind.is_outside or kind.duty in DUTIES
        assert kind.phase in {None, ""} or kind.phase in PHASES
    assert len({kind.code for kind in KINDS}) == len(KINDS)
