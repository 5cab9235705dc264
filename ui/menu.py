"""Every key and what it does: one table. The same key means the same thing on every page."""

from __future__ import annotations

from dataclasses import dataclass

EVERYWHERE, IN_LISTS, ON_A_RETURN, ON_AN_ACTION, ON_A_CALENDAR, IN_SET_UP = (
    "Everywhere",
    "In lists and tables",
    "On a return",
    "On an action",
    "On the calendar of schools",
    "In set-up",
)
PLACES = (EVERYWHERE, IN_LISTS, ON_A_RETURN, ON_AN_ACTION, ON_A_CALENDAR, IN_SET_UP)


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that keys do: its id, the words for it, the keys as they are shown, and where.

    `words` may be said more exactly by a page ("next late" for "next thing that needs someone").
    """

    id: str
    words: str
    keys: str
    where: str


MENU = (
    Deed("find", "find anything, go anywhere", "Ctrl+K", EVERYWHERE),
    Deed("go", "go to a page", "Ctrl+1…6", EVERYWHERE),
    Deed("pane", "next pane", "F6", EVERYWHERE),
    Deed("pane-back", "pane before", "Shift+F6", EVERYWHERE),
    Deed("help", "guidance, or these keys", "F1", EVERYWHERE),
    Deed("keys", "these keys, on every page", "Shift+F1", EVERYWHERE),
    Deed("field", "next field", "Tab", EVERYWHERE),
    Deed("back", "back, put away, stop", "Esc", EVERYWHERE),
    Deed("undo", "undo", "Ctrl+Z", EVERYWHERE),
    Deed("redo", "redo", "Ctrl+Shift+Z", EVERYWHERE),
    Deed("saved", "say when it was last saved", "Ctrl+S", EVERYWHERE),
    Deed("lock", "lock", "Ctrl+L", EVERYWHERE),
    Deed("size", "size of text", "Ctrl + -", EVERYWHERE),
    Deed("size-usual", "text at its usual size", "Ctrl+0", EVERYWHERE),
    Deed("move", "move", "↑ ↓", IN_LISTS),
    Deed("move-grid", "move in a grid", "↑ ↓ ← →", IN_LISTS),
    Deed("open", "open or do it", "Enter", IN_LISTS),
    Deed("take", "tick, take or leave", "Space", IN_LISTS),
    Deed("next-need", "next thing that needs someone", "Ctrl+↓", IN_LISTS),
    Deed("need-before", "the one before", "Ctrl+↑", IN_LISTS),
    Deed("finish", "finish this", "Ctrl+Enter", IN_LISTS),
    Deed("new", "new of what this page lists", "Ctrl+N", IN_LISTS),
    Deed("export", "export", "Ctrl+E", IN_LISTS),
    Deed("filter", "filter this list", "/", IN_LISTS),
    Deed("change", "change this row", "F2", IN_LISTS),
    Deed("take-out", "take this row out", "Del", IN_LISTS),
    Deed("add-action", "add an action", "A", IN_LISTS),
    Deed("repeat", "repeat, draw from this", "Ctrl+D", IN_LISTS),
    Deed("chase", "chase an agency", "C", IN_LISTS),
    Deed("judge", "answer; not applicable", "1–9 N", ON_A_RETURN),
    Deed("section", "next section", "Ctrl+PgDn", ON_A_RETURN),
    Deed("section-before", "section before", "Ctrl+PgUp", ON_A_RETURN),
    Deed("why", "note: why", "W", ON_A_RETURN),
    Deed("evidence", "evidence", "E", ON_A_RETURN),
    Deed("history", "history of this question", "H", ON_A_RETURN),
    Deed("same", "same as last year; as the workbook has it", "L", ON_A_RETURN),
    Deed("same-section", "the whole section as last year", "Shift+L", ON_A_RETURN),
    Deed("progress", "progress note", "P", ON_AN_ACTION),
    Deed("move-date", "move the date", "M", ON_AN_ACTION),
    Deed("plan-visit", "plan a visit", "V", ON_A_CALENDAR),
    Deed("move-term", "move the visit by a term", "← →", ON_A_CALENDAR),
    Deed("paste", "paste rows", "Ctrl+V", IN_SET_UP),
    Deed("add-row", "add a row", "Ins", IN_SET_UP),
)
_BY_ID = {deed.id: deed for deed in MENU}


def hint(deed_id: str, words: str = "") -> tuple[str, str]:
    """A key for the foot of a page, said in the page's own words where it gives some.

    Raises KeyError for a deed that is not in the table.
    """
    deed = _BY_ID[deed_id]
    return deed.keys, words or deed.words
