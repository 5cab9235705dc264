"""The rules of the journal as a model by brute force, against the real functions and the file."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from audit_app.journal.fold import fold
from audit_app.journal.heads import heads
from audit_app.journal.lines import Line, Put, Sort, canonical, mirrored_id
from audit_app.journal.undo import again, way_back
from audit_app.store.union import bundle_of, take
from audit_app.store.verify import check
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import KEY, counted_sources

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

ROW = "00" * 16
FACETS = ("title", "purpose")
COLUMN = {"title": "title", "purpose": "theme"}


def value_of(facet: str, word: str) -> str:
    """A facet's value with one word in it."""
    cells: dict[str, str | None] = {"title": word}
    if facet == "purpose":
        cells = {"theme": word, "why_now": None, "enquiry": None}
    return canonical(cells)


@dataclass
class Hand:
    """One laptop of the model: the lines that it holds, and the deeds that it did."""

    name: str
    lines: dict[str, Line] = field(default_factory=dict)
    deeds: list[tuple[str, list[str], Sort, str | None]] = field(default_factory=list)
    count: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def write(
        self, values: dict[str, str | None], sort: Sort = Sort.ORDINARY, undoes: str | None = None
    ) -> None:
        """Write a line for each facet, over all of its heads."""
        deed = f"{self.name}{next(self.count):04}"
        made = []
        standing = heads(self.lines.values())
        for facet, value in sorted(values.items()):
            old = frozenset(line.id for line in standing.get(("audit", ROW, facet), ()))
            identity = f"{deed}{facet}"
            self.lines[identity] = Line(
                identity, deed, "audit", ROW, facet, value, b"s" * 16, old, b"", b""
            )
            made.append(identity)
        self.deeds.append((deed, made, sort, undoes))

    def in_effect(self, deed: str) -> bool:
        """A deed is in effect unless an undo of it is in effect."""
        return not any(
            self.in_effect(name) for name, _made, _sort, undoes in self.deeds if undoes == deed
        )

    def back(self, made: Iterable[str]) -> tuple[Put, ...] | None:
        """What takes a deed's lines back, by the real function."""
        mine = {
            line
            for _deed, lines, sort, _undoes in self.deeds
            for line in lines
            if sort in {Sort.UNDO, Sort.REDO}
        }
        return way_back(
            [self.lines[line] for line in made],
            heads(self.lines.values()),
            self.lines,
            lambda line: line.id in mine,
        )

    def undo(self) -> bool:
        """Take back the newest ordinary deed in effect."""
        for deed, made, sort, _undoes in reversed(self.deeds):
            if sort is Sort.ORDINARY and self.in_effect(deed):
                puts = self.back(made)
                if puts is None:
                    return False
                self.write(_values(puts), Sort.UNDO, deed)
                return True
        return False

    def redo(self) -> bool:
        """Do the newest undo's deed again, unless something else was done since."""
        for deed, made, sort, undoes in reversed(self.deeds):
            if sort is Sort.ORDINARY:
                return False
            if sort is Sort.UNDO and self.in_effect(deed):
                if self.back(made) is None:
                    return False
                lines = next(held for name, held, _s, _u in self.deeds if name == undoes)
                self.write(_values(again([self.lines[line] for line in lines])), Sort.REDO, deed)
                return True
        return False

    def sees(self) -> dict[str, set[str | None]]:
        """Every facet with the values of its heads."""
        standing = heads(self.lines.values())
        return {
            facet: {line.value for line in standing.get(("audit", ROW, facet), ())}
            for facet in FACETS
        }


def _values(puts: Iterable[Put]) -> dict[str, str | None]:
    return {put.facet: canonical(None if put.value is None else dict(put.value)) for put in puts}


Step = tuple[str, int, set[object]]
STEP: st.SearchStrategy[Any] = st.one_of(
    st.tuples(st.just("write"), st.integers(0, 2), st.sets(st.sampled_from(FACETS), min_size=1)),
    st.tuples(st.just("undo"), st.integers(0, 2), st.just(set())),
    st.tuples(st.just("redo"), st.integers(0, 2), st.just(set())),
    st.tuples(
        st.just("take"), st.integers(0, 2), st.sets(st.integers(0, 2), min_size=1, max_size=1)
    ),
)


def lived(steps: list[Step]) -> list[Hand]:
    """Three laptops that began with the same lines and lived through the steps."""
    root = Hand("o")
    root.write({facet: value_of(facet, "0") for facet in FACETS})
    hands = [Hand(name, dict(root.lines)) for name in "abc"]
    for number, (what, who, on) in enumerate(steps):
        hand = hands[who]
        if what == "write":
            hand.write({str(f): value_of(str(f), f"{hand.name}{number}") for f in on})
        elif what == "undo":
            hand.undo()
        elif what == "redo":
            hand.redo()
        else:
            hand.lines |= hands[int(str(next(iter(on))))].lines
    return hands


@given(st.lists(STEP, min_size=3, max_size=14))
def test_whatever_the_order_of_arrival_everyone_sees_the_same(
    steps: list[Step],
) -> None:
    hands = lived(steps)
    seen = set()
    for order in itertools.permutations(hands):
        union = Hand("z")
        for hand in order:
            union.lines |= hand.lines
        seen.add(str({facet: sorted(map(str, held)) for facet, held in union.sees().items()}))
        mixed = dict(reversed(union.lines.items()))
        assert Hand("y", mixed).sees() == union.sees()
    assert len(seen) == 1


@given(st.lists(STEP, min_size=3, max_size=14))
def test_undo_never_replaces_another_persons_line(
    steps: list[Step],
) -> None:
    for hand in lived(steps):
        before = dict(hand.lines)
        hand.undo()
        for line in set(hand.lines) - set(before):
            for old in hand.lines[line].replaces:
                assert before[old].deed[0] == hand.name


@given(st.lists(st.sampled_from(["title", "purpose", "both", "undo", "redo"]), max_size=25))
def test_undo_and_redo_are_two_stacks_on_one_machine(steps: list[str]) -> None:
    hand = Hand("a")
    hand.write({facet: value_of(facet, "0") for facet in FACETS})
    hand.deeds.clear()
    now = {facet: value_of(facet, "0") for facet in FACETS}
    undone: list[dict[str, tuple[str, str]]] = []
    done: list[dict[str, tuple[str, str]]] = []
    for number, step in enumerate(steps):
        if step in {"undo", "redo"}:
            here, there = (done, undone) if step == "undo" else (undone, done)
            assert (hand.undo() if step == "undo" else hand.redo()) == bool(here)
            if here:
                moved = here.pop()
                there.append(moved)
                now |= {f: pair[0 if step == "undo" else 1] for f, pair in moved.items()}
        else:
            facets = FACETS if step == "both" else (step,)
            values = {facet: value_of(facet, str(number)) for facet in facets}
            done.append({facet: (now[facet], value) for facet, value in values.items()})
            undone.clear()
            now |= values
            hand.write(dict(values))
        assert hand.sees() == {facet: {value} for facet, value in now.items()}


@given(st.lists(STEP, min_size=3, max_size=12), st.integers(0, 2), st.integers(0, 2))
def test_a_facet_that_is_split_ends_the_same_whoever_splits_it_first(
    steps: list[Step], first: int, second: int
) -> None:
    hands = lived(steps)
    early, late = hands[first].lines, hands[second].lines
    split_first = split({**split(early), **late})
    split_last = split({**early, **late})
    assert set(split_first) == set(split_last)
    for facet in ("lead", "group"):
        assert shown(split_first, facet) == shown(split_last, facet)


def split(lines: dict[str, Line]) -> dict[str, Line]:
    """Mirror every title in two new facets, ids and what they replace derived alike."""
    out = dict(lines)
    for line in lines.values():
        if line.facet == "title":
            for facet in ("lead", "group"):
                identity = mirrored_id(line.id, facet)
                old = frozenset(mirrored_id(held, facet) for held in line.replaces)
                out[identity] = replace(line, id=identity, facet=facet, replaces=old)
    return out


def shown(lines: dict[str, Line], facet: str) -> list[str]:
    """The values of a facet's heads."""
    standing = heads(lines.values()).get(("audit", ROW, facet), ())
    return sorted(str(line.value) for line in standing)


DEED = st.tuples(
    st.sampled_from(["partnership", "framework", "undo", "redo", "unite"]), st.integers(0, 1)
)


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(DEED, min_size=2, max_size=10))
def test_two_real_workbooks_unite_and_hold_whatever_was_done(
    tmp_path_factory: object, empty_workbook: Path, steps: list[tuple[str, int]]
) -> None:
    from pytest import TempPathFactory  # noqa: PT013 - only its type is wanted

    from audit_app.problems import Problem
    from audit_app.store.file import open_file

    assert isinstance(tmp_path_factory, TempPathFactory)
    folder = tmp_path_factory.mktemp("unite")
    books = []
    for name in "ab":
        path = folder / f"{name}.audit"
        path.write_bytes(empty_workbook.read_bytes())
        file = open_file(path, lambda _salt: KEY)
        author = Author(f"Author {name}", name)
        books.append(Workbook(file, counted_sources(1_000_000 * ord(name)), author))
    for number, (what, who) in enumerate(steps):
        book, other = books[who], books[1 - who]
        if what == "unite":
            take(book.file, bundle_of(other.file))
        elif what in {"undo", "redo"}:
            try:
                book.undo() if what == "undo" else book.redo()
            except Problem as problem:
                assert problem.code == "changed-since"  # noqa: PT017 - some steps meet it, some not
        else:
            book.settings.put(what, f"{who}.{number}")
    take(books[0].file, bundle_of(books[1].file))
    take(books[1].file, bundle_of(books[0].file))
    folds = []
    for book in books:
        assert check(book.file).faults == ()
        lines = bundle_of(book.file).lines
        folds.append({key: (row.cells, row.gone, row.disputed) for key, row in fold(lines).items()})
        book.close()
    assert folds[0] == folds[1]
