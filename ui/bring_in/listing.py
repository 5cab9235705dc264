"""The list of what stands in the way of returned files, kept as a spreadsheet or as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.reports.problem_list import Trouble, problem_list
from audit_app.reports.words import count
from audit_app.rules.schools.terms import year_words
from audit_app.workbook.bring_in import POINTS
from ui.bring_in.files import TWINS, in_groups, what_cell, what_is_wrong
from ui.bring_in.sealing import unfinished
from ui.documents import offered
from ui.export_dialog import Offer
from ui.parts.tables.rows import Group

if TYPE_CHECKING:
    from audit_app.records import Audit
    from ui.bring_in.files import FileLine
    from ui.bring_in.trial import Trial
    from ui.desk import Desk

_REPEATED = frozenset({"Answer", "Evidence in place"})  # columns whose words are no free words


def save_list(desk: Desk, held: Audit, trial: Trial) -> None:
    """Offer the list of what stands in the way, and write it where the person says."""
    found = troubles(trial)
    year = year_words(held.year or 0)
    offer = Offer(
        "Save the list of problems",
        f"{count(len(found), 'thing')} that could not be taken or wants a decision: school, file, "
        "question, sheet and cell, and what helps. Words of notes are not in it.",
        (".xlsx", ".txt"),
        f"Returned files {year} problems",
    )
    partnership = desk.workbook.documents.partnership()
    offered(
        desk,
        offer,
        lambda wish: problem_list(found, year, partnership, desk.today(), wish.marking),
    )


def troubles(trial: Trial) -> list[Trouble]:
    """Every file and cell that wants somebody, with what is done of it as it is decided now."""
    found: list[Trouble] = []
    for line in in_groups(trial.lines):
        if not isinstance(line, Group):
            found += _troubles(trial, line)
    return found


def _troubles(trial: Trial, line: FileLine) -> list[Trouble]:
    if isinstance(line.back, Problem):
        why = f"{line.back.what} {line.back.remedy}".strip()
        return [Trouble(line.school, line.file_name, "The whole file", "", "", why, "Not taken")]
    if line.copy_of:
        return []
    notice = line.back.preview.notice
    is_left = line.at not in trial.taken
    so = "Sealed all the same" if line.at in trial.sealed else "Taken as part returned"
    whole = [
        Trouble(line.school, line.file_name, "The whole file", "", "", what, done)
        for what, done in (
            (notice, "Left" if is_left else "Taken as far as it goes"),
            (TWINS if line.is_twin else "", "Left" if is_left else "Taken"),
            (unfinished(line.back) if line.back.is_unfinished else "", "Left" if is_left else so),
        )
        if what
    ]
    return whole + [_of_cell(trial, line, at, is_left=is_left) for at in line.troubled]


def _of_cell(trial: Trial, line: FileLine, at: int, *, is_left: bool) -> Trouble:
    if isinstance(line.back, Problem):
        raise TypeError(line.file_name)
    item = line.back.preview.items[at]
    ways, way = trial.ways(line, at), trial.way(line, at)
    done = ways[way] if ways and not is_left else "Left"
    is_repeated = item.column in _REPEATED and item.sort != POINTS and not item.never_printed
    says = item.theirs if is_repeated else ""
    what = what_is_wrong(line.back, at)
    return Trouble(line.school, line.file_name, what_cell(item), item.place, says, what, done)
