"""The tables of the area summary, on paper and in the spreadsheet alike."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from audit_app.analysis.chance import lean_words, percent, share
from audit_app.document import Column, Row, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.analysis.standards import Counted
    from audit_app.analysis.year_on_year import Paired
    from audit_app.document import Cell
    from audit_app.reports.area.held import Area

BASIS = {"statutory": "Law", "good_practice": "Good practice"}

_STANDARD = (
    Column("ref", "Ref", "text", 7),
    Column("standard", "Standard", "long", 44),
    Column("basis", "Basis", "text", 13),
)
_ON_PAPER = (
    *_STANDARD,
    Column("met", "Fully met", "text", 22, blank="–"),
    Column("partly", "Partly met", "integer", 9),
    Column("not", "Not met", "integer", 8),
    Column("na", "Does not apply", "integer", 10),
    Column("blank", "Not answered", "integer", 11),
)
_IN_LARGE = (
    Column("standard", "Standard", "long", 40),
    Column("met", "Fully met", "text", 18, blank="–"),
    Column("others", "The others", "long", 26, blank="–"),
)
_COUNTS = (
    *_STANDARD,
    Column("met", "Fully met", "integer", 8),
    Column("of", "Of", "integer", 7),
    Column("percent", "Share", "integer", 11, blank="–"),
    Column("partly", "Partly met", "integer", 8),
    Column("not", "Not met", "integer", 8),
    Column("na", "Does not apply", "integer", 9),
    Column("blank", "Not answered", "integer", 10),
)
_SECTIONS = (
    Column("section", "Section", "long", 40),
    Column("agree", "We agree", "integer", 10),
    Column("less", "We saw less", "integer", 10),
    Column("more", "We saw more", "integer", 10),
    Column("not", "Not looked at", "integer", 12),
)
_BY_STANDARD = (
    Column("section", "Section without a judgement", "long", 40),
    Column("schools", "Schools", "integer", 9),
    Column("of", "Standards compared", "integer", 12),
    Column("same", "Seen as rated", "integer", 10),
    Column("less", "We saw less", "integer", 10),
    Column("more", "We saw more", "integer", 10),
)


def by_section(counts: Sequence[Counted]) -> list[tuple[str, list[Counted]]]:
    """The standards of a form, section by section, in its order."""
    return [(name, list(its)) for name, its in groupby(counts, lambda one: one.standard.section)]


def standards_on_paper(name: str, title: str, counts: Sequence[Counted], fewest: int) -> Table:
    """Each standard with its counts in words, and every sort of blank apart."""
    rows = tuple(Row(one.standard.name, _in_words(one, fewest)) for one in counts)
    summary = f"{title}: how the returns judged each standard, in the form’s order"
    return Table(name, title, _ON_PAPER, rows, summary=summary)


def standards_in_large(name: str, title: str, counts: Sequence[Counted], fewest: int) -> Table:
    """The same in three columns, since eight have no room for large letters."""
    rows = tuple(Row(one.standard.name, _in_three(one, fewest)) for one in counts)
    summary = f"{title}: how the returns judged each standard, in the form’s order"
    return Table(name, title, _IN_LARGE, rows, summary=summary, cards=False)


def _in_three(one: Counted, fewest: int) -> tuple[Cell, ...]:
    ref, label, basis = _named(one)
    standard = " ".join(f"{part.rstrip('.')}." for part in (f"{ref} {label}", basis) if part)
    if is_of_few(one, fewest):
        return standard, f"Fewer than {fewest}", None
    short = _many((one.partly, "partly met"), (one.not_met, "not met"))
    apart = _many((one.na, "does not apply"), (one.unanswered, "not answered"))
    others = "\n".join(part for part in (short, apart and f"Not counted: {apart}") if part)
    return standard, share(one.met, one.of) if one.of else None, others or None


def _many(*counts: tuple[int, str]) -> str:
    return ", ".join(f"{number} {words}" for number, words in counts if number)


def standards_table(name: str, title: str, counts: Sequence[Counted], fewest: int) -> Table:
    """The same in numbers that a spreadsheet can sort and add up."""
    rows = tuple(Row(one.standard.name, _in_numbers(one, fewest)) for one in counts)
    summary = f"{title}: how the returns judged each standard, in the form’s order"
    return Table(name, title, _COUNTS, rows, summary=summary)


def _in_words(one: Counted, fewest: int) -> tuple[Cell, ...]:
    if is_of_few(one, fewest):
        return (*_named(one), f"Fewer than {fewest}", None, None, None, None)
    met = share(one.met, one.of) if one.of else None
    return (*_named(one), met, one.partly, one.not_met, one.na, one.unanswered)


def _in_numbers(one: Counted, fewest: int) -> tuple[Cell, ...]:
    if is_of_few(one, fewest):
        return (*_named(one), None, None, f"Fewer than {fewest}", None, None, None, None)
    said = percent(one.met, one.of) or None
    return (*_named(one), one.met, one.of, said, one.partly, one.not_met, one.na, one.unanswered)


def is_of_few(one: Counted, fewest: int) -> bool:
    """Whether so few returns judged a standard, or were asked it, that it is not told."""
    return 0 < one.of < fewest or one.asked < fewest


def _named(one: Counted) -> tuple[str, str, str]:
    return one.standard.name, one.standard.label, BASIS.get(one.standard.basis, "")


def pairs_table(
    name: str, title: str, pairs: Sequence[Paired], fewest: int, years: tuple[str, str]
) -> Table:
    """The same schools a year on, by standard; only those that some school judged twice."""
    last, now = years
    columns = (
        Column("ref", "Ref", "text", 7),
        Column("standard", "Standard", "long", 40),
        Column("of", "Judged it twice", "integer", 10),
        Column("before", f"Fully met, {last}", "integer", 11),
        Column("now", f"Fully met, {now}", "integer", 11),
        Column("better", "Improved", "integer", 11),
        Column("worse", "Slipped", "integer", 10),
        Column("same", "The same", "integer", 8),
        Column("lean", "What may be said of it", "long", 24, blank="–"),
    )
    rows = tuple(
        Row(
            one.standard.name,
            (
                one.standard.name,
                one.standard.label,
                one.of,
                one.met_before,
                one.met_now,
                one.better,
                one.worse,
                one.same,
                lean_words(one.better, one.worse) or None,
            ),
        )
        for one in pairs
        if one.of >= fewest
    )
    return Table(name, title, columns, rows, summary=f"{title}: how the same schools moved")


def sections_table(area: Area) -> Table:
    """What the officer saw beside the schools' own ratings, section by section; none, no row."""
    told = area.sections_told if area.against.visited else ()
    rows = tuple(
        Row(str(at), (one.label, one.agree, one.less, one.more, one.not_looked_at))
        for at, one in enumerate(told)
    )
    title = "What we saw beside the schools’ own ratings"
    return Table("sections", title, _SECTIONS, rows, summary=title, cards=False)


def standards_seen_table(area: Area) -> Table:
    """What the standards show of the sections that the officer did not judge as a whole."""
    rows = tuple(
        Row(str(at), (one.label, one.schools, one.of, one.same, one.less, one.more))
        for at, one in enumerate(area.by_standard.sections)
        if one.schools >= area.fewest
    )
    title = "Where the officer judged no section: standard by standard"
    return Table("by_standard", title, _BY_STANDARD, rows, summary=title, cards=False)
