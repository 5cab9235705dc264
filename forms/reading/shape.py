"""Which keys each table of a form may have, and what sort of value each one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forms.faults import Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

Spec = tuple[str, bool]

NEEDED = ("text", True)
TEXT = ("text", False)
TEXTS = ("texts", False)
FLAG = ("flag", False)
WHOLE = ("whole", False)
WORDS = ("words", False)
TABLES = ("tables", False)

FORM: dict[str, Spec] = {
    **dict.fromkeys(("name", "version", "title", "kind", "unit", "basis", "note"), NEEDED),
    **dict.fromkeys(("core", "tests_form"), TEXT),
    **dict.fromkeys(("settings", "keeps", "phases"), TEXTS),
    "panel": FLAG,
}
SCALE: dict[str, Spec] = {
    "name": NEEDED,
    "label": NEEDED,
    "graded": FLAG,
    "choices": ("tables", True),
}
CHOICE: dict[str, Spec] = {
    **dict.fromkeys(("name", "label", "counts", "tone"), NEEDED),
    "rank": ("whole", True),
    "descriptor": TEXT,
    **dict.fromkeys(("note", "alone", "stop"), FLAG),
}
ROW: dict[str, Spec] = {"name": NEEDED, "label": NEEDED}
COLUMN: dict[str, Spec] = {"name": NEEDED, "label": NEEDED, "type": NEEDED}
SECTION: dict[str, Spec] = {
    "name": NEEDED,
    "label": NEEDED,
    **dict.fromkeys(("hint", "relevant", "repeat"), TEXT),
    "descriptor": WORDS,
    "max_repeats": WHOLE,
    "question": ("tables", True),
}
QUESTION: dict[str, Spec] = {
    **dict.fromkeys(("name", "type", "label"), NEEDED),
    **dict.fromkeys(
        (
            "hint",
            "guidance_hint",
            "relevant",
            "constraint",
            "constraint_message",
            "level",
            "cycle",
            "basis",
            "edition_note",
            "follow_up",
            "depth",
            "once",
            "method",
            "rows_from",
        ),
        TEXT,
    ),
    **dict.fromkeys(
        ("agencies", "phases", "refs", "follow_up_when", "replaces", "tests", "visits"), TEXTS
    ),
    **dict.fromkeys(("required", "voice", "never_printed"), FLAG),
    **dict.fromkeys(("max_words", "max_rows"), WHOLE),
    **dict.fromkeys(("look", "descriptor"), WORDS),
    **dict.fromkeys(("evidence", "columns"), TABLES),
    "rows": ("rows", False),
}


def _texts(value: Any) -> bool:  # noqa: ANN401 - whatever the file held
    return isinstance(value, list) and all(isinstance(item, str) and item for item in value)


def _tables(value: Any) -> bool:  # noqa: ANN401 - whatever the file held
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _words(value: Any) -> bool:  # noqa: ANN401 - whatever the file held
    return isinstance(value, dict) and all(isinstance(item, str) for item in value.values())


SORTS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "text": ("words in quotes", lambda value: isinstance(value, str)),
    "texts": ("a list of words in quotes", _texts),
    "flag": ("true or false", lambda value: isinstance(value, bool)),
    "whole": (
        "a whole number, 0 or more",
        lambda value: isinstance(value, int) and not isinstance(value, bool) and value >= 0,
    ),
    "words": ("a table of words in quotes", _words),
    "table": ("a table", lambda value: isinstance(value, dict)),
    "tables": ("a list of tables", _tables),
    "rows": (
        "a list of tables, or the name of a setting in braces",
        lambda value: isinstance(value, str) or _tables(value),
    ),
}


def near(word: str, known: Iterable[str]) -> str:
    """A kind question when the word is close to one we know: “Did you mean label?”, else “”."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"Did you mean {close[0]}?" if close else ""


def fitting(
    given: Mapping[str, Any], shape: Mapping[str, Spec], place: str, line: int, faults: list[Fault]
) -> dict[str, Any]:
    """The values that fit the shape; a fault is added for each key that does not."""
    for key in given:
        if key not in shape:
            listed = f"The keys here are {', '.join(sorted(shape))}."
            faults.append(
                Fault(place, f"There is no key {key!r}.", near(key, shape) or listed, line)
            )
    kept: dict[str, Any] = {}
    for key, (sort, needed) in shape.items():
        if key not in given:
            if needed:
                faults.append(Fault(place, f"{key} is missing.", f"Add {key}.", line))
            continue
        meaning, fits = SORTS[sort]
        if not fits(given[key]):
            faults.append(
                Fault(place, f"{key} has the wrong sort of value.", f"Write {meaning}.", line)
            )
        elif needed and not given[key] and sort in {"text", "tables"}:
            faults.append(Fault(place, f"{key} is empty.", f"Fill in {key}.", line))
        else:
            kept[key] = given[key]
    return kept
