"""The register as the page shows it: each setting with its last audit, along its thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.rules.dates import short
from audit_app.rules.schools.clock import audits_of, full_visits
from audit_app.rules.schools.phases import DUTIES, PHASES
from audit_app.rules.schools.threads import followed, thread
from ui.parts.tables.rows import Cell, Column, Group

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Sequence
    from datetime import date

    from audit_app.records import School
    from audit_app.workbook.workbook import Workbook

PHASE, DUTY, AUTHORITY = 1, 2, 3  # columns that go where there is no room
STANDINGS = {
    "open": ("Open", "dot", "accent"),
    "proposed": ("Proposed to open", "ring", ""),
    "closed": ("Closed", "dash", ""),
}

_CLOSED = "closed"
_NOT_ASKED = Cell("Not known", tone="muted")  # a closed school answers nothing: that is no gap


@dataclass(frozen=True, slots=True)
class Line:
    """One setting, its thread (itself first), and the last audit in it, with whose that was."""

    school: School
    thread: tuple[School, ...]
    audited: date | None
    audited_as: School

    @property
    def is_open(self) -> bool:
        """Whether it is open, or is to open."""
        return self.school.standing != "closed"

    @property
    def is_coming(self) -> bool:
        """Whether it is proposed to open, and not open yet."""
        return self.school.standing == "proposed"

    @property
    def has_gap(self) -> bool:
        """Whether its phase or its duty is not known, so that nobody can say what it is asked."""
        return self.is_open and not (self.school.phase and self.school.duty)


def lines_of(book: Workbook) -> list[Line]:
    """Every setting, closed ones too, by name."""
    schools = book.schools.all()
    held = {school.id: school for school in schools}
    before = followed(book.schools.successions())
    done = full_visits(book.visits.all())
    found = []
    for school in schools:
        its = tuple(held[each] for each in thread(school.id, before) if each in held)
        audits = [(day, at) for at, each in enumerate(its) for day in audits_of(each, done)]
        last, whose = max(audits, default=(None, 0))
        found.append(Line(school, its, last, its[whose]))
    return found


def in_groups(lines: Iterable[Line]) -> list[Line | Group]:
    """By phase, in the order of the forms; those without one first, since they need somebody.

    A closed one needs nobody, and stands last.
    """
    heads = {"": "No phase yet", **PHASES, _CLOSED: "Phase not known"}
    held: dict[str, list[Line]] = {phase: [] for phase in heads}
    for line in lines:
        held[line.school.phase or ("" if line.is_open else _CLOSED)].append(line)
    rows: list[Line | Group] = []
    for phase, those in held.items():
        if those:
            rows += [Group(f"{heads[phase]} ({len(those)})"), *those]
    return rows


def first_line(lines: Sequence[Line]) -> str:
    """The state of the register in a sentence."""
    held = [line for line in lines if line.is_open]
    coming = sum(line.is_coming for line in held)
    many, gaps = len(held) - coming, sum(line.has_gap for line in held)
    opened = f"{many} {'setting is' if many == 1 else 'settings are'} open"
    to_open = f", and {coming} {'is' if coming == 1 else 'are'} proposed to open" if coming else ""
    if not gaps:
        return f"{opened}{to_open}. Every one has its phase and duty."
    return f"{opened}{to_open}. {gaps} {'has' if gaps == 1 else 'have'} no phase or no duty yet."


def columns(name: Callable[[Line], Cell], today: Callable[[], date]) -> tuple[Column[Line], ...]:
    """The columns of the register; `name` says what a setting is, as far as there is room."""
    return (
        Column("Setting", 0, name),
        Column("Phase", 215, phase_cell),
        Column("Duty", 120, duty_cell),
        Column("Authority", 140, authority_cell),
        Column("Last audit", 150, lambda line: audit_cell(line, today())),
    )


def name_cell(line: Line, hidden: Container[int]) -> Cell:
    """Its name and URN; its phase and authority too, while these have no column."""
    parts = [f"URN {line.school.urn}" if line.school.urn else "No URN"]
    if PHASE in hidden:
        known = PHASES.get(line.school.phase or "", "No phase" if line.is_open else "")
        parts += [known] if known else []
    if AUTHORITY in hidden and line.school.authority:
        parts.append(line.school.authority)
    if not line.is_open:
        parts.append("closed")
    if line.is_coming:
        parts.append("proposed to open")
    return Cell(line.school.name, " · ".join(parts), strong=True)


def phase_cell(line: Line) -> Cell:
    """Its phase, over the type that the register gives it."""
    if not line.school.phase and not line.is_open:
        return _NOT_ASKED
    if not line.school.phase:
        return Cell("No phase", line.school.type_name or "", shape="triangle", tone="warn")
    return Cell(PHASES[line.school.phase], line.school.type_name or "")


def duty_cell(line: Line) -> Cell:
    """Which duty it answers to."""
    if not line.school.duty and not line.is_open:
        return _NOT_ASKED
    if not line.school.duty:
        return Cell("No duty", shape="triangle", tone="warn")
    return Cell(DUTIES[line.school.duty])


def authority_cell(line: Line) -> Cell:
    """Whose it is, and where it lies."""
    district = line.school.district or ""
    authority = line.school.authority or "Not said"
    return Cell(authority, district if district != authority else "")


def audit_cell(line: Line, today: date) -> Cell:
    """The day of the last audit, and as which school that was."""
    if line.audited is None:
        return Cell("None known", shape="dash", tone="muted")
    as_then = "" if line.audited_as == line.school else f"as {line.audited_as.name}"
    return Cell(short(line.audited, today), as_then)
