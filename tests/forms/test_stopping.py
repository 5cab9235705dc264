"""What stops a person is read from a pinned text just as the form itself says it."""

from __future__ import annotations

import pytest

from forms.compile import compile_form
from forms.progress import is_stop
from forms.read import library
from forms.stopping import stopping_choices


@pytest.mark.parametrize("name", [name for name, f in library().items() if f.kind != "case_module"])
def test_the_text_names_the_choices_that_the_form_stops_at(name: str) -> None:
    form = compile_form(library()[name])
    said = {
        (question.name, choice.name)
        for question in form.questions
        if question.type == "select_one" and (scale := form.scale_of(question)) is not None
        for choice in scale.choices
        if is_stop(form, question, choice.name)
    }
    assert set(stopping_choices(form.text)) == said


def test_a_case_audit_has_such_an_answer() -> None:
    assert stopping_choices(compile_form(library()["case-core"]).text)
