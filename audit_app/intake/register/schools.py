"""Reading the register of schools: each setting as it is registered, by the names of the heads."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from sys import intern
from typing import TYPE_CHECKING

from audit_app.intake.register.asked import FIRST, Asked, HeadsAt, Row, RowProblem
from audit_app.intake.register.cells import UnreadableCellError, day_in, urn_in, words_in
from audit_app.intake.register.gate import refused
from audit_app.intake.register.lines import read_rows
from audit_app.rules.schools.types import kind_of, phase_of, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

MOST_PROBLEMS = 20_000

URN, NAME, TYPE = "URN", "EstablishmentName", "TypeOfEstablishment (name)"
STATUS, AUTHORITY = "EstablishmentStatus (name)", "LA (name)"
TYPE_CODE, PHASE, LA_CODE = "TypeOfEstablishment (code)", "PhaseOfEducation (name)", "LA (code)"
NUMBER, DISTRICT = "EstablishmentNumber", "DistrictAdministrative (name)"
OPENED, CLOSED = "OpenDate", "CloseDate"
TRUST, TRUST_UID = "Trusts (name)", "Trusts (code)"
POSTCODE = "Postcode"
NEEDED = (URN, NAME, TYPE, STATUS, AUTHORITY)
REGISTER = Asked(
    "the register of schools",
    NEEDED,
    (TYPE_CODE, PHASE, LA_CODE, NUMBER, DISTRICT, OPENED, CLOSED, TRUST, TRUST_UID, POSTCODE),
)

_FIGURES = 4  # of the number within its authority: spreadsheet programs drop noughts before it

# How a setting stands, by the register's words; None for what never was one.
_STANDINGS: Mapping[str, str | None] = {
    "open": "open",
    "open, but proposed to close": "open",
    "proposed to open": "proposed",
    "pending approval": "proposed",
    "closed": "closed",
    "de registered as ey setting": "closed",
    "created in error": None,
    "rejected opening": None,
}


@dataclass(frozen=True, slots=True)
class Registered:
    """One setting as the register has it, and the line of the file that says so.

    `standing` is None for what was entered in error, and `is_outside` says that nothing of its type
    is audited. `phase` is None where the register does not say it. `postcode` is as it is compared:
    nothing else is done with it.
    """

    line: int
    urn: str
    name: str
    number: str | None
    type_name: str
    phase: str | None
    duty: str | None
    standing: str | None
    opened_on: str | None
    closed_on: str | None
    authority: str
    authority_code: str
    district: str | None
    trust_uid: str | None
    trust_name: str | None
    is_outside: bool
    postcode: str | None = None


@dataclass(frozen=True, slots=True)
class Register:
    """What a file says: its settings, what is wrong with its other lines, and where it says it."""

    rows: tuple[Registered, ...]
    problems: tuple[RowProblem, ...]
    heads: HeadsAt = FIRST

    def authorities(self) -> tuple[tuple[str, str], ...]:
        """The name and code of each authority that the file has a setting of, by name."""
        return tuple(sorted({(row.authority, row.authority_code) for row in self.rows}))


def read_register(
    path: Path, tick: Callable[[int, int], None] = lambda _done, _of: None
) -> Register:
    """Read a register. Raises Problem when the file is none, or is made to do harm.

    `tick` is told how far the reading is, and may stop it by raising.
    """
    rows: list[Registered] = []
    problems: list[RowProblem] = []
    heads = FIRST
    for row in read_rows(path, REGISTER, tick):
        if isinstance(row, HeadsAt):
            heads = row
        elif isinstance(row, RowProblem):
            problems.append(row)
        else:
            try:
                rows.append(_registered(row))
            except UnreadableCellError as wrong:
                problems.append(_problem(row, str(wrong)))
        if len(problems) > MOST_PROBLEMS:
            first = problems[0]
            raise refused(
                "too-many-faults",
                f"More than {MOST_PROBLEMS:,} lines cannot be read. Line {first.line}: "
                f"{first.what}",
                "Download the file again, and bring it in as it is.",
            )
    once, twice = _told_apart(_with_one_name(rows))
    return Register(once, tuple(sorted([*problems, *twice], key=lambda each: each.line)), heads)


def _registered(row: Row) -> Registered:
    told = row.cells
    urn = urn_in(told[URN], URN)
    name = words_in(told[NAME], NAME)
    if not name:
        raise UnreadableCellError(f"{NAME} says nothing.")
    kind = kind_of(told.get(TYPE_CODE, ""), told[TYPE])
    if kind is None:
        said = words_in(told[TYPE], TYPE) or "nothing"
        raise UnreadableCellError(f"{TYPE} says “{said}”, which is no type of setting known here.")
    status = plain(told[STATUS])
    if status not in _STANDINGS:
        said = words_in(told[STATUS], STATUS) or "nothing"
        raise UnreadableCellError(f"{STATUS} says “{said}”, which is no standing known here.")
    code, number = (words_in(told.get(head, ""), head) for head in (LA_CODE, NUMBER))
    uid, trust = (words_in(told.get(head, ""), head) for head in (TRUST_UID, TRUST))
    is_governed = kind.has_trust and bool(uid) and bool(trust)
    return Registered(
        line=row.line,
        urn=urn,
        name=name,
        number=f"{code}/{number.zfill(_FIGURES)}" if code and number else None,
        type_name=kind.name,
        phase=phase_of(kind, told.get(PHASE, "")),
        duty=kind.duty,
        standing=_STANDINGS[status],
        opened_on=day_in(told.get(OPENED, ""), OPENED),
        closed_on=day_in(told.get(CLOSED, ""), CLOSED),
        authority=intern(words_in(told[AUTHORITY], AUTHORITY)),
        authority_code=intern(code),
        district=intern(words_in(told.get(DISTRICT, ""), DISTRICT)) or None,
        trust_uid=uid if is_governed else None,
        trust_name=trust if is_governed else None,
        is_outside=kind.is_outside,
        postcode=plain(told.get(POSTCODE, "")).replace(" ", "") or None,
    )


def _with_one_name(rows: Iterable[Registered]) -> list[Registered]:
    """The settings, each trust by the name that its first line gives it: its number says which."""
    names: dict[str, str | None] = {}
    kept = []
    for row in rows:
        name = names.setdefault(row.trust_uid or "", row.trust_name)
        kept.append(row if row.trust_name == name else replace(row, trust_name=name))
    return kept


def _problem(row: Row, what: str) -> RowProblem:
    """What is wrong with a line, with what can be read of whose it is."""
    told = row.cells
    whose = tuple(part for part in (told.get(AUTHORITY, ""), told.get(LA_CODE, "")) if part)
    return RowProblem(row.line, what, told[NAME][:80], whose, (told[URN],))


def _told_apart(rows: Iterable[Registered]) -> tuple[tuple[Registered, ...], list[RowProblem]]:
    """The settings whose URN stands in one line only, and what is wrong with the others.

    Of lines that say just the same the first is taken; of others none is, as nobody can know which.
    """
    by_urn: dict[str, list[Registered]] = defaultdict(list)
    for row in rows:
        by_urn[row.urn].append(row)
    once, problems = [], []
    for urn, held in by_urn.items():
        is_alike = len({replace(row, line=0) for row in held}) == 1
        if is_alike:
            once.append(held[0])
        elsewhere = ", ".join(str(row.line) for row in held[:10])
        for row in held[1:] if is_alike else held:
            what = (
                f"This line says the same as line {held[0].line}, which is the one that is read."
                if is_alike
                else f"The URN {urn} stands in lines {elsewhere}, which differ, so none is taken."
            )
            whose = (row.authority, row.authority_code)
            problems.append(RowProblem(row.line, what, row.name, whose, (urn,)))
    return tuple(once), problems
