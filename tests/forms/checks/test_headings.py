"""A form is called, and lists as its settings, what it is and uses."""

from __future__ import annotations

from forms.check import check
from tests.forms.checks.saying import remedies, said
from tests.forms.writing import HEADING, form, question


def test_settings_used_and_listed_are_the_same() -> None:
    text = form(question("Q1", hint="Ask {front_door}."), heading=HEADING + 'settings = ["lens"]\n')
    assert said(text) == [
        "form: {front_door} is used but not listed.",
        "form: The setting lens is listed but not used.",
    ]


def test_a_setting_we_cannot_fill_is_named() -> None:
    text = form(
        question("Q1", hint="Ask {frontdoor}."), heading=HEADING + 'settings = ["frontdoor"]\n'
    )
    assert said(text) == ["form: There is no setting frontdoor."]
    assert remedies(text) == ["Did you mean front_door?"]


def test_words_cannot_stand_where_a_list_is_needed() -> None:
    heading = HEADING + 'settings = ["front_door"]\n'
    text = form(question("Q1", "select_one {front_door}"), heading=heading, scales="")
    assert said(text) == ["form: {front_door} is words, not a list."]


def test_a_form_is_called_what_its_file_is_called() -> None:
    faults = check(form(question("Q1")), "other.toml")
    assert [fault.what for fault in faults] == ["The file is called other, the form small."]
