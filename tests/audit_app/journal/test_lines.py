"""Heads, standings, digests, derived ids and canonical text: the words that hold for ever."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit_app.journal.digests import commitment, deed_digest, line_digest, receipt
from audit_app.journal.fold import fold
from audit_app.journal.heads import heads, sealed_standing, standing
from audit_app.journal.lines import Deed, Line, Sort, canonical, derived_id, line_id, mirrored_id
from audit_app.journal.seals import Seal, named_lines, read_seal, seal_digest, to_value

REGISTER = ("audit", "00" * 16, "title")

# What these came to when they were first written; a workbook made then must still hold.
COMMITMENT = "83ca4cb4f3260284b80a991a145b1a3e78a650b794ad6f7a23285438186e0ee1"
DEED = "617914e5d7797d31651d45171ed647edc3b058c33f100c7182e256dfcf92dd10"
LINE = "6aeb6b05ea3d803bfecca6086ee636000da00ce0457fb916d2a40ebeb44af733"
RECEIPT = "5a565b7eabcfddd2d6fbd8d5d4373c4a734c5f69ab76610c901adcc3f58d300c"
SEAL = "8f07446d03e618d63c5b7a7976410c8e0d493d9a9d9919b47f40f4aab7d009b2"
ANSWER = "64d81650eba554d3b4bbc6bc0867e1ab"
FIRST_LINE = "8e48789e52635cc891597139ba03425a"
MIRRORED = "l8f81d1bf52903a78"


def line(identity: str, said: str | None, *old: str) -> Line:
    """A line of one title, with what it replaces."""
    value = None if said is None else canonical({"title": said})
    return Line(identity, "d", *REGISTER, value, b"s" * 16, frozenset(old), b"", b"")


def test_one_line_that_replaces_several_leaves_itself_alone() -> None:
    held = [line("a", "A"), line("b", "B"), line("c", "C", "a", "b")]
    for order in (held, held[::-1]):
        assert [one.id for one in heads(order)[REGISTER]] == ["c"]


def test_what_a_line_replaces_is_no_head_though_it_replaces_much_itself() -> None:
    many = [line(f"a{number}", "A") for number in range(12)]
    settled = line("b", "B", *(one.id for one in many))
    assert [one.id for one in heads([*many, settled, line("c", "C", "b")])[REGISTER]] == ["c"]


def test_of_several_heads_the_smallest_id_is_shown_and_marked() -> None:
    found = standing((line("b", "B"), line("a", "A"), line("c", "C")))
    assert found.shown == line("a", "A")
    assert found.disputed


def test_heads_that_say_the_same_are_no_dispute() -> None:
    assert not standing((line("a", "Same"), line("b", "Same"))).disputed
    assert standing((line("a", "One"), line("b", None))).disputed


def test_a_seal_shows_what_it_names_and_the_rest_waits() -> None:
    sealed, later, beside = line("b", "B"), line("c", "C", "b"), line("a", "A")
    found = sealed_standing((beside, later), (sealed,))
    assert (found.shown, found.disputed) == (sealed, False)
    assert found.waiting == (beside, later)
    assert sealed_standing((sealed,), (sealed,)).waiting == ()


def test_a_row_of_which_no_line_says_what_it_is_is_not_shown() -> None:
    assert fold([line("a", "A")]) == {}


def test_a_seal_is_read_back_as_it_was_written_and_a_reopening_names_nothing() -> None:
    seal = Seal(2, "Lead", "2026-11-25", ("aa", "bb"), "00", None)
    value = canonical(to_value(seal))
    assert read_seal(json.loads(value)["seal"]) == seal
    assert named_lines([value]) == {"aa", "bb"}
    opened = canonical(to_value(replace(seal, reason="Wrong file")))
    assert named_lines([opened, None, "null"]) == frozenset()
    assert named_lines([value, opened]) == {"aa", "bb"}


def test_a_seals_digest_covers_every_line_that_it_names_and_its_commitment() -> None:
    one, other = "11" * 16, "22" * 16
    digest = seal_digest({one: b"a" * 32, other: b"b" * 32})
    assert digest == seal_digest({other: b"b" * 32, one: b"a" * 32})
    for changed in (
        {one: b"a" * 32},
        {one: b"b" * 32, other: b"a" * 32},
        {one: b"a" * 32, "33" * 16: b"b" * 32},
    ):
        assert seal_digest(changed) != digest


def test_a_commitment_hides_its_value_behind_the_random_bytes() -> None:
    assert commitment(b"a" * 16, "yes") != commitment(b"b" * 16, "yes")
    assert commitment(b"a" * 16, "yes") != commitment(b"a" * 16, "no")


@pytest.mark.parametrize(
    "changed",
    [
        {"id": "e"},
        {"label": "Other"},
        {"at": "2026-11-26"},
        {"by": "Other"},
        {"installation": "other"},
        {"sort": Sort.SETTLE},
        {"undoes": "f"},
    ],
)
def test_a_deeds_digest_covers_everything_that_it_says(changed: dict[str, str]) -> None:
    deed = Deed("d", "Label", "2026-11-25", "Lead", "laptop", Sort.UNDO, "c")
    assert deed_digest(replace(deed, **changed)) != deed_digest(deed)  # type: ignore[arg-type]


def test_a_lines_digest_covers_its_deed_place_commitment_and_what_it_replaces() -> None:
    deed, hidden, old = b"d" * 32, b"c" * 32, [b"o" * 32, b"p" * 32]
    digest = line_digest(deed, REGISTER, "a", hidden, old)
    assert digest == line_digest(deed, REGISTER, "a", hidden, old[::-1])
    others = {
        line_digest(b"e" * 32, REGISTER, "a", hidden, old),
        line_digest(deed, ("case", *REGISTER[1:]), "a", hidden, old),
        line_digest(deed, (*REGISTER[:2], "purpose"), "a", hidden, old),
        line_digest(deed, REGISTER, "b", hidden, old),
        line_digest(deed, REGISTER, "a", b"x" * 32, old),
        line_digest(deed, REGISTER, "a", hidden, old[:1]),
        line_digest(deed, REGISTER, "a", hidden, ()),
    }
    assert len(others | {digest}) == 8


def test_a_receipt_covers_the_receipt_before_the_deed_and_its_lines() -> None:
    link = receipt(b"a" * 32, b"d" * 32, [b"l" * 32, b"m" * 32])
    assert link == receipt(b"a" * 32, b"d" * 32, [b"m" * 32, b"l" * 32])
    assert len({link, *_other_links()}) == 5


def _other_links() -> list[bytes]:
    before, deed, lines = b"a" * 32, b"d" * 32, [b"l" * 32, b"m" * 32]
    return [
        receipt(b"b" * 32, deed, lines),
        receipt(before, b"e" * 32, lines),
        receipt(before, deed, lines[:1]),
        receipt(before, deed, ()),
    ]


def test_digests_and_derived_ids_are_the_same_in_every_version_of_the_program() -> None:
    deed = Deed("d", "Label", "2026-11-25", "Lead", "laptop", Sort.UNDO, "c")
    assert commitment(bytes(16), '"é"').hex() == COMMITMENT
    assert deed_digest(deed).hex() == DEED
    assert line_digest(bytes(32), REGISTER, "a", b"c" * 32, [b"o" * 32]).hex() == LINE
    assert receipt(bytes(32), b"d" * 32, [b"l" * 32]).hex() == RECEIPT
    assert seal_digest({"11" * 16: b"a" * 32}) == SEAL
    assert derived_id("answer", "r", "G0.01", "") == ANSWER
    assert line_id("d", 0) == FIRST_LINE
    assert mirrored_id("l", "role") == MIRRORED


def test_derived_ids_keep_apart_what_is_apart() -> None:
    assert derived_id("answer", "ab", "c") != derived_id("answer", "a", "bc")
    assert derived_id("answer", "a") != derived_id("setting", "a")
    assert mirrored_id("l", "role") != mirrored_id("l", "agency")
    assert mirrored_id("l", "role") != mirrored_id("m", "role")
    assert line_id("d", 1) != line_id("d", 2)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abéß"), inner),
    max_leaves=8,
)


@given(VALUES)
def test_a_value_is_the_same_after_it_was_written_and_read(value: object) -> None:
    text = canonical(value)
    assert canonical(json.loads(text)) == text
    assert json.loads(text) == value


def test_canonical_text_does_not_depend_on_the_order_of_columns() -> None:
    assert canonical({"b": 1, "a": [2, "é"]}) == '{"a":[2,"é"],"b":1}'
    assert canonical({"a": [2, "é"], "b": 1}) == '{"a":[2,"é"],"b":1}'


@pytest.mark.parametrize("number", [float("nan"), float("inf"), -float("inf")])
def test_a_number_that_json_does_not_have_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        canonical({"value": number})


def test_half_a_letter_is_refused() -> None:
    with pytest.raises(ValueError, match="surrogates"):
        canonical({"value": "\ud800"})
