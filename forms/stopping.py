"""Which answers say that a child is at risk now, read straight from a pinned form's text."""

from __future__ import annotations

import json
from functools import lru_cache


@lru_cache(maxsize=32)
def stopping_choices(text: str) -> tuple[tuple[str, str], ...]:
    """The answers of a compiled form that stop the person: each question with the choice's name.

    It makes no form, so that Home can ask it of every audit at once.
    """
    held = json.loads(text)
    stopping = {
        scale["name"]: [choice["name"] for choice in scale["choices"] if choice.get("stop")]
        for scale in held["scales"]
    }
    return tuple(
        (question["name"], choice)
        for section in held["sections"]
        for question in section["questions"]
        if question["type"] == "select_one"
        for choice in stopping.get(question.get("list_name", ""), ())
    )
