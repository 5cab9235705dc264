"""Writes a small form in the length of the thought that tests it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.compile import compile_form
from forms.read import read_form

if TYPE_CHECKING:
    from forms.compiled import CompiledForm

HEADING = """\
[form]
name = "small"
version = "1"
title = "A small form"
kind = "case_core"
unit = "One return for each agency and each child"
basis = "Made up"
note = "For Marram Bay only."
"""

YPN = """
[[scale]]
name = "ypn"
label = "Yes, partly or no"
choices = [
    { name = "yes", label = "Yes", counts = "met", rank = 3, tone = "good" },
    { name = "partly", label = "Partly", counts = "partly", rank = 2, tone = "fair", note = true },
    { name = "no", label = "No", counts = "not", rank = 1, tone = "poor", note = true },
    { name = "not_recorded", label = "Not recorded", counts = "not_recorded", rank = 0, tone = "fair" },
    { name = "not_applicable", label = "Does not apply", counts = "na", rank = 0, tone = "none", note = true },
]
"""  # noqa: E501 - the scale as the library writes it

KINDS_OF_FOOD = """
[[scale]]
name = "food"
label = "Food"
choices = [
    { name = "fish", label = "Fish", counts = "info", rank = 1, tone = "none" },
    { name = "chips", label = "Chips", counts = "info", rank = 2, tone = "none", note = true },
    { name = "none", label = "None of these", counts = "info", rank = 3, tone = "none", alone = true },
]
"""  # noqa: E501 - as above


SPELLED = {"agencies", "phases", "refs", "follow_up_when", "replaces", "tests", "visits"} | {
    "look",
    "descriptor",
    "evidence",
    "columns",
    "rows",
}
"""Keys whose value is a list or a table, handed in as TOML spells it."""


def question(name: str, kind: str = "select_one ypn", **keys: object) -> str:
    """One question; strings are quoted, the rest is written as TOML spells it."""
    given: dict[str, object] = {
        "name": name,
        "type": kind,
        "label": f"Is {name} so?",
        "agencies": '["ALL"]',
        **keys,
    }
    lines = [f"{key} = {spelled(key, value)}" for key, value in given.items()]
    return "\n".join(["", "[[section.question]]", *lines, ""])


def spelled(key: str, value: object) -> str:
    """A value as TOML spells it; a list or table is handed in already spelled."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int) or (key in SPELLED and str(value).startswith(("[", "{ "))):
        return str(value)
    return '"' + str(value).replace('"', '\\"') + '"'


def section(name: str, *questions: str, **keys: object) -> str:
    """One section with its questions."""
    given = {"name": name, "label": f"Section {name}", **keys}
    lines = [f"{key} = {spelled(key, value)}" for key, value in given.items()]
    return "\n".join(["", "[[section]]", *lines, ""]) + "".join(questions)


def form(*parts: str, heading: str = HEADING, scales: str = YPN) -> str:
    """A form of sections; loose questions stand in a section called S1."""
    loose = [part for part in parts if part.startswith("\n[[section.question]]")]
    sections = [part for part in parts if part not in loose]
    first = [section("S1", *loose)] if loose else []
    return heading + scales + "".join([*first, *sections])


def compiled(*parts: str, scales: str = YPN, heading: str = HEADING) -> CompiledForm:
    """The same form, ready to be answered."""
    return compile_form(read_form(form(*parts, heading=heading, scales=scales), "small.toml"))
