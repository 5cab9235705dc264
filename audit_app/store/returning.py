"""Which returns of a year hold answers, and which were sent out as spreadsheets from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from audit_app.records import Return
from audit_app.store import read

if TYPE_CHECKING:
    from audit_app.store.file import WorkbookFile

# As an index has it: a reopening is kept in the same place, with its reason.
_IS_SIGNED = "(seal is not null and instr(seal, '\"reason\":null') > 0)"


def answered_in(file: WorkbookFile, audit_id: str) -> dict[str, int]:
    """How many answers each return of a round holds, by its id; none of those that hold none."""
    found = file.ask(
        "select held.id, (select count(*) from answer where return_id = held.id "
        "and (gone = 0 and value is not null and instr(question, '#evidence') = 0) = 1) "
        'from "return" held where held.audit_id = ? and held.gone = 0',
        audit_id,
    )
    return {str(identity): int(count) for identity, count in found if count}


def sent_as(file: WorkbookFile, kind: str) -> dict[str, str]:
    """When each return last left as a spreadsheet of a kind, by its id, as this file noted it."""
    found = file.ask(
        "select substr(what, ?2), max(at) from export_log where what like ?1 || ' %' group by what",
        kind,
        len(kind) + 2,
    )
    return {str(identity): str(at) for identity, at in found}


@dataclass(frozen=True, slots=True)
class Listed:
    """A school's or a trust's return as a year lists it: without its seal, which is long."""

    id: str
    school_id: str | None
    trust_id: str | None
    phase: str | None
    is_signed: bool


def unsigned_in(file: WorkbookFile, audit_id: str) -> list[Return]:
    """The returns of an audit or a round that are not signed off now, of anybody."""
    condition = f"audit_id = ? and {_IS_SIGNED} is not 1"
    return read.rows_where(file, Return, condition, audit_id)


def listed_in(file: WorkbookFile, audit_id: str) -> list[Listed]:
    """The returns of a round, those of trusts too, and whether each is signed off now."""
    found = file.ask(
        f"select id, school_id, trust_id, phase, {_IS_SIGNED} "
        'from "return" where audit_id = ? and gone = 0 '
        "and (school_id is not null or trust_id is not null) order by id",
        audit_id,
    )
    return [
        Listed(one, school, trust, phase, bool(now)) for one, school, trust, phase, now in found
    ]


def parts_in(file: WorkbookFile, audit_id: str) -> set[str]:
    """The ids of the returns of a round that ask a school its own part: its trust has the rest."""
    asked = "select id from \"return\" where audit_id = ? and gone = 0 and level = 'setting'"
    return {str(identity) for (identity,) in file.ask(asked, audit_id)}


def signed_in(file: WorkbookFile, audit_id: str) -> tuple[int, int]:
    """How many schools and trusts of a round have signed a return off, and of how many."""
    [(signed, whole)] = file.ask(
        f"select coalesce(sum(is_back), 0), count(*) from (select max({_IS_SIGNED}) is_back "
        'from "return" where audit_id = ? and gone = 0 '
        "and (school_id is not null or trust_id is not null) "
        "group by coalesce(school_id, trust_id))",
        audit_id,
    )
    return int(signed), int(whole)


def stand_in(file: WorkbookFile, audit_id: str) -> list[tuple[str, str, str, bool]]:
    """Each school's return of a round: the school, its id, when it was signed, if it was answered.

    One question for all of them: the moment is "" where it is not signed off now. It is cut out of
    the seal, which is long, and is canonical: the words stand in it once and in this form.
    """
    found = file.ask(
        "select school_id, id, case when seal is not null and instr(seal, '\"reason\":null') > 0 "
        "then substr(seal, instr(seal, '\"on\":\"') + 6, 25) else '' end, "
        "exists(select 1 from answer where return_id = held.id "
        "and (gone = 0 and value is not null and instr(question, '#evidence') = 0) = 1) "
        'from "return" held where audit_id = ? and gone = 0 and school_id is not null',
        audit_id,
    )
    return [(str(school), str(held), str(on), bool(any_)) for school, held, on, any_ in found]
