"""Builds a form of a file's tables, keeping what fits and a fault for everything that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from forms.model import Choice, Column, Form, Question, Row, Scale, Section
from forms.reading import shape

if TYPE_CHECKING:
    from collections.abc import Mapping

    from forms.faults import Fault
    from forms.reading.lines import Lines

TOP: dict[str, shape.Spec] = {
    "form": ("table", True),
    "scale": ("tables", False),
    "section": ("tables", True),
    "retired": ("texts", False),
}


class Reading:
    """One reading of one file: keeps what fits, and a fault for everything that does not."""

    def __init__(self, given: dict[str, Any], source: str, lines: Lines) -> None:
        self.given, self.source, self.lines = given, source, lines
        self.faults: list[Fault] = []
        self._questions = 0

    def form(self) -> Form:
        """The form, as far as it goes."""
        kept = shape.fitting(self.given, TOP, self.source, 0, self.faults)
        heading = self._kept(kept.get("form", {}), shape.FORM, "form", self.lines.of("form", 0))
        names = ("name", "version", "title", "kind", "unit", "basis", "note")
        return Form(
            **{**dict.fromkeys(names, ""), **_tupled(heading)},
            retired=tuple(kept.get("retired", ())),
            scales=tuple(self._scale(*item) for item in enumerate(kept.get("scale", ()))),
            sections=tuple(self._section(*item) for item in enumerate(kept.get("section", ()))),
        )

    def _kept(
        self, given: Mapping[str, Any], spec: dict[str, shape.Spec], place: str, line: int
    ) -> dict[str, Any]:
        return shape.fitting(given, spec, place, line, self.faults)

    def _scale(self, nth: int, given: dict[str, Any]) -> Scale:
        place, line = f"scale {_called(given, nth)}", self.lines.of("scale", nth)
        kept = self._kept(given, shape.SCALE, place, line)
        choices = []
        for number, choice in enumerate(kept.pop("choices", ())):
            name = _called(choice, number)
            at = self.lines.within(line, f'name = "{name}"')
            found = self._kept(choice, shape.CHOICE, f"{place}, choice {name}", at)
            blank = {"name": "", "label": "", "counts": "", "rank": 0, "tone": ""}
            choices.append(Choice(**{**blank, **found}))
        return Scale(**{"name": "", "label": "", **kept}, choices=tuple(choices))

    def _section(self, nth: int, given: dict[str, Any]) -> Section:
        place, line = f"section {_called(given, nth)}", self.lines.of("section", nth)
        kept = self._kept(given, shape.SECTION, place, line)
        questions = tuple(self._question(question) for question in kept.pop("question", ()))
        return Section(**{"name": "", "label": "", **kept}, questions=questions)

    def _question(self, given: dict[str, Any]) -> Question:
        line = self.lines.of("section.question", self._questions)
        place = f"question {_called(given, self._questions)}"
        self._questions += 1
        kept = self._kept(given, shape.QUESTION, place, line)
        rows = kept.pop("rows", ())
        if isinstance(rows, str):
            kept["rows_setting"] = rows.removeprefix("{").removesuffix("}")
            rows = ()
        columns = [
            Column(**{"name": "", "label": "", **_typed({"type": "", **column})})
            for column in self._lines_of(kept.pop("columns", ()), shape.COLUMN, place, line)
        ]
        parts = {
            "columns": tuple(columns),
            "rows": self._rows(rows, place, line),
            "evidence": self._rows(kept.pop("evidence", ()), place, line),
        }
        blank = {"name": "", "type": "", "label": ""}
        return Question(**{**blank, **_tupled(_typed(kept)), **parts})

    def _rows(self, given: list[dict[str, Any]], place: str, line: int) -> tuple[Row, ...]:
        rows = self._lines_of(given, shape.ROW, place, line)
        return tuple(Row(row.get("name", ""), row.get("label", "")) for row in rows)

    def _lines_of(
        self, given: list[dict[str, Any]], spec: dict[str, shape.Spec], place: str, line: int
    ) -> list[dict[str, Any]]:
        found = []
        for nth, item in enumerate(given):
            name = _called(item, nth)
            at = self.lines.within(line, f'name = "{name}"')
            found.append(self._kept(item, spec, f"{place}, {name}", at))
        return found


def _called(given: Mapping[str, Any], nth: int) -> str:
    """What to call a table in a fault: its name, or which one it is when it has none."""
    name = given.get("name")
    return name if isinstance(name, str) and name else f"number {nth + 1}"


def _typed(given: dict[str, Any]) -> dict[str, Any]:
    first, _, second = given.get("type", "").strip().partition(" ")
    return {**given, "type": first, "list_name": second.strip()}


def _tupled(given: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(item) if isinstance(item, list) else item for key, item in given.items()}
