"""Deals out the sample's invented words: no note twice in one round, no voice twice at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.sample.choosing import pick
from audit_app.sample.closing_words import OWN_ACTIONS, WORKED, WOULD_HELP
from audit_app.sample.notes import HOUSEHOLDS, NOTES, ONCE, subject
from audit_app.sample.voices import CHANGED, CHILDREN, FAMILIES, PRACTITIONERS, TURNS
from forms.values.words import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.sample.returns import Writer


class Voices:
    """What children and families said or showed; one of these serves every round."""

    def __init__(self) -> None:
        self._children = {age: list(said) for age, said in CHILDREN.items()}
        self._families = list(FAMILIES)

    def child(self, age: str) -> str:
        """The next child's voice of an age; "" when all are used."""
        return self._children[age].pop(0) if self._children[age] else ""

    def family(self) -> str:
        """The next family's voice; "" when all are used."""
        return self._families.pop(0) if self._families else ""


class Notes:
    """The notes of one round, each used once."""

    def __init__(self, code: str) -> None:
        self._code = code
        self._used: set[str] = set()
        self._asked: dict[str, int] = {}
        self._why = ""

    def on(self, question: str, sort: str, who: Writer) -> str:
        """The next note on what a question is about; of another subject never; "" for none left.

        What happened once, to this child, is told of the same month by every agency.
        """
        about = subject(question)
        if about == "siblings":
            about += f" {who.number % HOUSEHOLDS}"
        lines = NOTES[about].get(sort, ())
        return self._next(f"{about} {sort}", lines, who.month(about) if about in ONCE else "")

    def changed(self, change: str, age: str) -> str:
        """What changed in a child's days."""
        kind = f"{change} baby" if age == "baby" else change
        return self._next(f"changed {kind}", CHANGED[kind])

    def turn(self) -> str:
        """When something else would have helped; "" for none left."""
        said = self._next("turn", [point for point, _why in TURNS])
        self._why = next((why for point, why in TURNS if said and point[:12] == said[:12]), "")
        return said

    def hard(self) -> str:
        """What made the last turn hard."""
        return self._why

    def practitioner(self) -> str:
        """What a practitioner said helped or got in the way."""
        return self._next("practitioner", PRACTITIONERS)

    def worked(self) -> list[dict[str, str]]:
        """What worked well, as a row."""
        return self._rows("worked", WORKED, {"share": "yes"})

    def would_help(self) -> list[dict[str, str]]:
        """What would be better, as a row."""
        return self._rows("would help", WOULD_HELP, {"finding": "no"})

    def own_actions(self, by: str) -> list[dict[str, str]]:
        """What an agency will do itself, by a day."""
        ask = self._next("own action", [ask for ask, _owner, _know in OWN_ACTIONS])
        held = next((one for one in OWN_ACTIONS if one[0] == ask), None)
        return [{"ask": ask, "owner": held[1], "by": by, "know": held[2]}] if held else []

    def _rows(
        self, kind: str, lines: Sequence[tuple[str, str]], more: dict[str, str]
    ) -> list[dict[str, str]]:
        point = self._next(kind, [point for point, _where in lines])
        return [{"point": point, "where_seen": dict(lines)[point]} | more] if point else []

    def _next(self, kind: str, lines: Sequence[str], fixed: str = "") -> str:
        """Every line once before any comes again with another month, unless its month is fixed."""
        for _ in range(len(lines) * len(MONTHS)):
            place = self._asked.get(kind, pick(f"{self._code}{kind}", 12) * max(len(lines), 1))
            self._asked[kind] = place + 1
            month = fixed or MONTHS[(place // len(lines) + 5 * (place % len(lines))) % len(MONTHS)]
            said = lines[place % len(lines)].replace("{month}", month)
            if said not in self._used:
                self._used.add(said)
                return said
        return ""
