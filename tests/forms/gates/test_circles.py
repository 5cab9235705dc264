"""Questions that wait for one another are found, however long the ring."""

from __future__ import annotations

from forms.gates.circles import circles
from forms.model import Question, Section


def chain(*gates: tuple[str, str]) -> tuple[tuple[str, ...], ...]:
    questions = tuple(
        Question(name, "text", name, relevant=f"${{{gate}}} = 'x'" if gate else "")
        for name, gate in gates
    )
    return circles([Section("S1", "S1", questions)])


def test_a_chain_is_no_circle() -> None:
    assert chain(("A", ""), ("B", "A"), ("C", "B"), ("D", "A")) == ()


def test_a_question_that_waits_for_itself_is_a_circle() -> None:
    assert chain(("A", "A")) == (("A",),)


def test_each_ring_is_found_once() -> None:
    assert chain(("A", "B"), ("B", "A"), ("C", "D"), ("D", "C"), ("E", "A")) == (
        ("A", "B"),
        ("C", "D"),
    )


def test_a_long_chain_is_followed_to_its_end() -> None:
    links = [(f"Q{n}", f"Q{n + 1}") for n in range(5_000)]
    assert chain(*links, ("Q5000", "")) == ()
    found = chain(*links, ("Q5000", "Q0"))
    assert [len(ring) for ring in found] == [5_001]
