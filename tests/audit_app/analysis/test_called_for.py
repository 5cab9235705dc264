"""What calls for a finding in its own right is told, though nobody judged it."""

from __future__ import annotations

import json

from audit_app.analysis.called_for import called_for
from audit_app.analysis.judged import judged
from audit_app.records import Answer
from tests.audit_app.conftest import neglect_form


def answers(question: str, *values: str | None) -> list[Answer]:
    return [
        Answer(
            f"{question}-{n}",
            f"r{n}",
            question,
            "",
            None if value is None else json.dumps(value),
            None,
            None,
            None,
        )
        for n, value in enumerate(values)
    ]


def test_not_having_been_told_of_a_plan_calls_for_a_finding() -> None:
    told = answers("G6.00", "part", "not_told", None, "no", "not_told", "not_recorded")
    [one] = called_for(neglect_form(), told)
    assert one.question.label == "Was there a multi-agency plan for this child?"
    assert one.section == "Plans and working together"
    assert one.words == "“Yes, but we were not told” in 2 of 5"
    assert one.low_ids == ("G6.00-1", "G6.00-4")


def test_what_counts_as_not_met_is_left_to_the_judgements() -> None:
    form = neglect_form()
    told = answers("G3.07b", "yes", "no", "not_invited")
    [one] = called_for(form, told)
    assert one.words == "“We were not invited” in 1 of 3"
    assert one.low_ids == ("G3.07b-2",)
    [counted] = [held for held in judged(form, told) if held.question.name == "G3.07b"]
    assert counted.low_ids == ("G3.07b-1",)


def test_they_stand_in_the_order_of_the_form_and_what_nobody_said_is_not_among_them() -> None:
    told = [
        *answers("G6.00", "not_told"),
        *answers("G5.01", "not_asked"),
        *answers("G3.07b", "yes"),
    ]
    assert [one.question.name for one in called_for(neglect_form(), told)] == ["G5.01", "G6.00"]
    assert called_for(neglect_form(), answers("G6.00", "part", "no")) == []
