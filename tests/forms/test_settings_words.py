"""Local words stand in their places as if they had been written there."""

from __future__ import annotations

import pytest

from forms.model import Row
from forms.read import library
from forms.settings_words import DEFAULT_WORDING, Wording

WORDING = Wording(
    words={"front_door": "the front door", "lens": "iThrive"},
    lists={
        "one": (Row("a", "Neglect"),),
        "three": (Row("a", "Neglect"), Row("b", "Exploitation"), Row("c", "Sleep")),
    },
)


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Ask {front_door}.", "Ask the front door."),
        ("{front_door} was asked.", "The front door was asked."),
        ("{lens}", "iThrive"),
        ("Our lens is {lens}.", "Our lens is iThrive."),
        ("{one}", "Neglect"),
        ("We look at {three}.", "We look at Neglect, Exploitation and Sleep."),
        ("Nothing open here.", "Nothing open here."),
        ("${lens} = 'x'", "${lens} = 'x'"),
        ("{unknown}", "{unknown}"),
    ],
)
def test_places_are_filled(text: str, filled: str) -> None:
    assert WORDING.filled(text) == filled


def test_a_blank_word_leaves_the_old_one() -> None:
    assert WORDING.with_words({"front_door": "  "}) == WORDING


def test_the_list_with_nobody_follows_the_agencies() -> None:
    wording = WORDING.with_agencies([Row("pol1", "Marram Bay Police")])
    assert [row.name for row in wording.lists["agencies"]] == ["pol1"]
    assert [row.name for row in wording.lists["agencies_or_nobody"]] == [
        "pol1",
        "nobody",
        "cannot_tell",
    ]


def test_a_workbooks_settings_fill_the_words_lists_and_grades() -> None:
    wording = DEFAULT_WORDING.with_settings(
        {
            "lens": "the tide way",
            "front_door": "",
            "agencies": [{"name": "pol1", "label": "Marram Bay Police"}],
            "record_systems": [{"name": "shore", "label": "Shoreline"}],
            "grade4": {"strong": "Outstanding"},
            "idle_minutes": 5,
        }
    )
    assert wording.words["lens"] == "the tide way"
    assert wording.words["front_door"] == DEFAULT_WORDING.words["front_door"]
    assert wording.lists["record_systems"] == (Row("shore", "Shoreline"),)
    assert wording.lists["agencies_or_nobody"][0] == Row("pol1", "Marram Bay Police")
    assert wording.grade4 == {"strong": "Outstanding"}
    assert not wording.knows("idle_minutes")


def test_there_is_something_for_every_setting_of_every_form() -> None:
    wanted = {name for form in library().values() for name in form.settings}
    assert {name for name in wanted if not DEFAULT_WORDING.knows(name)} == set()
    assert wanted == {*DEFAULT_WORDING.words, *DEFAULT_WORDING.lists}
