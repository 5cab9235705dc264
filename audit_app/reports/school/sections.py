"""What a visit looked at, standard by standard, beside what the school says of itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from audit_app.analysis.claims import GRADE_WORDS
from audit_app.document import Block, Column, Heading, Paragraph, Row, Status, Strong, Table
from audit_app.reports.school.held import GRADES_ONLY
from audit_app.reports.school.in_words import LONGEST_NOTE, in_more_words, note_to
from audit_app.reports.school.whom import called
from audit_app.reports.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from audit_app.analysis.claims import Claim, Line
    from audit_app.reports.school.held import Held

_SEEN = {
    3: Status(GRADE_WORDS[3], "tick", "ok"),
    2: Status(GRADE_WORDS[2], "pie", "accent"),
    1: Status(GRADE_WORDS[1], "ring", "warn"),
}
_NOT_GRADED = Status("Not graded", "info", "muted")
_NOT_COMPARED = {
    "not_graded": ("was looked at without a grade", "were looked at without a grade"),
    "no_claim": ("has no rating to compare with", "have no rating to compare with"),
}
# Of a year whose return holds no answer yet: it is not that the school left its questions blank.
_NOT_RETURNED, _NOT_BACK = "Not returned", "Not back yet"


def in_short(held: Held) -> str:
    """How many standards were looked at, how those with a rating compare, and what of the rest."""
    place = called(held.school)
    counted = Counter(line.outcome for line in held.looked_at)
    same, less, more = (counted[outcome] for outcome in ("same", "less", "more"))
    told = [
        f"We looked at {len(held.looked_at) or 'none'} of {count(len(held.lines), 'standard')}."
    ]
    if compared := same + less + more:
        told.append(
            f"{compared} of them can be compared with the {place}’s newest rating: we saw what "
            f"it says in {same}, less in {less} and more in {more}."
        )
    left = [
        f"{counted[outcome]} {words[counted[outcome] != 1]}"
        for outcome, words in _NOT_COMPARED.items()
        if counted[outcome]
    ]
    if left:
        told.append(f"{', and '.join(left)}.")
    if compared:
        told.append("A difference is no mistake of anybody’s.")
    if counted["not_graded"]:
        told.append(f"{GRADES_ONLY[:1].upper()}{GRADES_ONLY[1:]}.")
    return " ".join(told)


def section_by_section(held: Held) -> list[Block]:
    """Section by section, each standard that was looked at."""
    last, now = held.years
    place = called(held.school).capitalize()
    blank_last = _NOT_RETURNED if held.blank[0] else ""
    blank_now = _NOT_BACK if held.blank[1] else ""
    columns = (
        Column("standard", "Standard", "long", 32),
        Column("last", f"{place}, {last}", "text", 14),
        Column("now", f"{place}, {now}", "text", 14),
        Column("seen", "What we saw", "status", 17),
        Column("words", "In more words", "long", 34),
    )
    blocks: list[Block] = [Heading("What we looked at, section by section", 1, "sections")]
    sections = {line.standard.section: line.standard.section_label for line in held.lines}
    for name, words in sections.items():
        whole = [line for line in held.lines if line.standard.section == name]
        here = [line for line in whole if line in held.looked_at]
        if not here:
            continue
        rows = tuple(_row(line, blank_last, blank_now, called(held.school)) for line in here)
        title = f"{len(here)} of {count(len(whole), 'standard')} looked at"
        blocks += [
            Heading(f"{name} {words}", 2, f"section-{name}"),
            Table(f"section_{name}", title, columns, rows),
            *_long_notes(here),
        ]
    touched = {line.standard.section for line in held.looked_at}
    untouched = [f"{name} {words}" for name, words in sections.items() if name not in touched]
    if untouched:
        blocks.append(Paragraph(f"Not looked at on this visit: {'; '.join(untouched)}."))
    return blocks


def _row(line: Line, blank_last: str, blank_now: str, place: str) -> Row:
    """One standard: what the school said of it last year and this, and what we saw."""
    cells = (
        f"{line.standard.name} {line.standard.label}",
        _words_of(line.last, blank_last),
        _words_of(line.now, blank_now),
        _SEEN.get(line.seen or 0, _NOT_GRADED),
        in_more_words(line, place),
    )
    return Row(line.standard.name, cells)


def _long_notes(lines: Iterable[Line]) -> Iterator[Paragraph]:
    """The notes that no cell has room for, each once, with the standards that it is about."""
    about: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        for look in line.looks:
            if len(note := note_to(look)) > LONGEST_NOTE:
                about.setdefault((look.label, note), []).append(line.standard.name)
    for (label, note), names in about.items():
        for at, part in enumerate(part for part in note.splitlines() if part.strip()):
            about_it = f"On {', '.join(names)}, “{label.rstrip('.')}”:"
            yield Paragraph(part if at else (Strong(about_it), f" {part}"))


def _words_of(claim: Claim, blank: str) -> str:
    return blank if blank and claim.state == "unanswered" else claim.said
