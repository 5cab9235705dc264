"""Three laptops of the model live through anything: what they see, and what undo never does."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from audit_app.journal.heads import heads
from audit_app.journal.lines import Line, mirrored_id
from tests.audit_app.journal.hand import FACETS, ROW, Hand, value_of

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
