"""The trial run of returned files as it stands: what is taken, what is left, and what is decided.

Nothing of it is in the workbook; it goes when the workbook is locked or closed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.workbook.bring_in import CONFLICT, NOTED_AS
from ui.bring_in.files import is_taken_first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from audit_app.workbook.bring_in import Item
    from audit_app.workbook.bring_in.school import Back
    from ui.bring_in.files import FileLine


class Trial:
    """Whole files are taken, what wants a decision is left; of two returns neither is taken yet."""

    def __init__(
        self,
        source: str,
        lines: Sequence[FileLine],
        passed: str = "",
        again: Callable[[int, Mapping[str, str]], Back | Problem] | None = None,
    ) -> None:
        """`source` is what was brought: a folder, a file, or how many files.

        `passed` says what was passed over, "" for nothing; `again` compares the file at a place
        with what was typed for some of its cells, by where these stand.
        """
        self.source, self.lines, self.passed = source, tuple(lines), passed
        self._again = again
        self._typed: dict[int, dict[str, str]] = {}
        self.taken = {line.at for line in lines if is_taken_first(line)}
        self._places: dict[int, set[int]] = {
            line.at: set(line.back.preview.taken_first)
            for line in lines
            if not isinstance(line.back, Problem)
        }
        self._read_as: dict[tuple[int, int], int] = {}  # by file and cell, which of its offers
        self.sealed: set[int] = (
            set()
        )  # of the files that are signed, though something is unanswered
        for line in self.lines:
            self._decide_first(line)

    def turn(self, line: FileLine) -> bool:
        """Take or leave a file; whether that is possible. Taking one of two leaves the other."""
        if isinstance(line.back, Problem) or line.copy_of:
            return False
        self.taken ^= {line.at}
        if line.at in self.taken and line.is_twin:
            self.taken -= {other.at for other in self.lines if _is_other(line, other)}
        return True

    def ways(self, line: FileLine, at: int) -> tuple[str, ...]:
        """How a cell may be decided, the safest first; () where nothing is offered."""
        item = _item(line, at)
        if at in _unreasoned(line):
            return ("Take it without a reason", "Leave it unanswered")
        if item.offers:
            return tuple(_way(item, each) for each in _in_turn(item))
        if not item.wants_a_decision:
            return ()
        if item.sort == CONFLICT:
            return ("Leave what stands here", "Take what the file says")
        return ("Leave it", "Take it all the same")

    def way(self, line: FileLine, at: int) -> int:
        """Which way is chosen of a cell."""
        if at in _unreasoned(line):
            return 0 if at in self._places[line.at] else 1
        is_taken = at in self._places[line.at]
        if offers := _in_turn(_item(line, at)):
            return offers.index(self._read_as[line.at, at] if is_taken else None)
        return 1 if is_taken else 0

    def decide(self, line: FileLine, at: int, way: int) -> None:
        """Choose a way for a cell: the first is the safest."""
        self._read_as.pop((line.at, at), None)
        offers = _in_turn(_item(line, at))
        left = offers.index(None) if offers else 1 if at in _unreasoned(line) else 0
        if way == left:
            self._places[line.at].discard(at)
            return
        self._places[line.at].add(at)
        if offers and (offer := offers[way]) is not None:
            self._read_as[line.at, at] = offer

    def _decide_first(self, line: FileLine, places: Iterable[int] | None = None) -> None:
        """Of cells that may be read as something else, of all or of these, choose the safest way.

        What was written is kept: nothing that a school typed is lost by taking its file.
        """
        if isinstance(line.back, Problem):
            return
        every = range(len(line.back.preview.items)) if places is None else places
        for at in every:
            if _item(line, at).offers:
                self.decide(line, at, 0)

    def decide_cells(self, line: FileLine, places: Iterable[int]) -> None:
        """Take these cells of a file and leave the others; what was read as another word stays."""
        kept = {at for of, at in self._read_as if of == line.at}
        self._places[line.at] = {*places, *kept}

    def cells(self, line: FileLine) -> frozenset[int]:
        """The places of the cells of a file that are taken as they stand in it."""
        read_as = {at for of, at in self._read_as if of == line.at}
        return frozenset(self._places[line.at] - read_as)

    def type_in(self, line: FileLine, place: str, words: str) -> FileLine:
        """Type what a cell should say, or with "" take that back; the file as it then is.

        Everything else that was decided of it stays. Raises Problem where it cannot be compared.
        """
        if self._again is None or isinstance(line.back, Problem):
            return line
        typed = {**self._typed.get(line.at, {}), place: words}
        typed = {where: said for where, said in typed.items() if said}
        back = self._again(line.at, typed)
        if isinstance(back, Problem):
            raise back
        self._typed[line.at] = typed
        for at, where in _unreasoned(line).items():
            if where == place:
                self.decide(line, at, 0)  # with its reason it is taken
        known = {_known_by(item): at for at, item in enumerate(line.back.preview.items)}
        taken, read_as = self._places[line.at], dict(self._read_as)
        places, unknown = set(back.preview.taken_first), []
        for at, item in enumerate(back.preview.items):
            self._read_as.pop((line.at, at), None)
            before = known.get(_known_by(item))
            if before is None:
                unknown.append(at)
            else:
                (places.add if before in taken else places.discard)(at)
                if (line.at, before) in read_as:
                    self._read_as[line.at, at] = read_as[line.at, before]
        self._places[line.at] = places
        new = replace(line, back=back)
        self.lines = tuple(new if each.at == line.at else each for each in self.lines)
        self._decide_first(new, unknown)
        return new

    def chosen(self) -> list[tuple[Back, tuple[int, ...]]]:
        """What is taken: the places of each file that is, read as was decided."""
        return [
            (self._as_decided(line.at, line.back), tuple(sorted(self._places[line.at])))
            for line in self.lines
            if line.at in self.taken and not isinstance(line.back, Problem)
        ]

    def _as_decided(self, of: int, back: Back) -> Back:
        back = replace(back, seals=of in self.sealed)
        ways = {at: way for (file, at), way in self._read_as.items() if file == of}
        if not ways:
            return back
        items = tuple(
            item.offers[ways[at]] if at in ways else item
            for at, item in enumerate(back.preview.items)
        )
        return replace(back, preview=replace(back.preview, items=items))


def cards(line: FileLine) -> list[int]:
    """The places of the cells that are shown one by one: also those that were typed here."""
    if isinstance(line.back, Problem):
        return []
    typed = {at for at, item in enumerate(line.back.preview.items) if item.typed}
    return sorted({*line.troubled, *typed})


def _known_by(item: Item) -> tuple[str, ...]:
    """By what a cell is known again when its file is compared anew."""
    return (item.row, item.column, item.place, item.theirs)


def _unreasoned(line: FileLine) -> Mapping[int, str]:
    return {} if isinstance(line.back, Problem) else line.back.unreasoned


def _in_turn(item: Item) -> tuple[int | None, ...]:
    """The offers of a cell by their places, the safest first, and among them to leave it (None).

    Safest is what keeps the word that was written, where the note has room for it.
    """
    if not item.offers:
        return ()
    kept = [at for at, each in enumerate(item.offers) if each.column == NOTED_AS]
    return (*kept, None, *(at for at in range(len(item.offers)) if at not in kept))


def _way(item: Item, at: int | None) -> str:
    """What it is to take an offer of a cell, or to leave it: unanswered, or as it is here."""
    answers = [offer for offer in item.offers if offer.column != NOTED_AS]
    here = next((offer.here for offer in answers if offer.here), "")
    leave = f"Leave “{here}” as it stands here" if here else "Leave it unanswered"
    if at is None:
        return leave
    offer = item.offers[at]
    if offer.column == NOTED_AS:
        return f"{leave}, keep “{item.theirs}” in the note"
    return f"Take it as {offer.theirs}"


def _item(line: FileLine, at: int) -> Item:
    if isinstance(line.back, Problem):
        raise TypeError(line.file_name)
    return line.back.preview.items[at]


def _is_other(line: FileLine, other: FileLine) -> bool:
    if isinstance(line.back, Problem) or isinstance(other.back, Problem):
        return False
    return other.at != line.at and other.back.return_id == line.back.return_id
