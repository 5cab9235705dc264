"""How a line is mirrored when its facet is split, worked out by hand from the journal's rules."""

from __future__ import annotations

import hashlib
import json
import uuid
from dataclasses import replace

import pytest

from audit_app.journal.digests import commitment
from audit_app.journal.facets import KINDS, Splits, columns, is_known, kinds_under
from audit_app.journal.lines import Line
from audit_app.journal.splits import mirrors, with_mirrors, with_their_like

ROW = "77" * 16
PEOPLE = ("action", "people")
SPLITS: Splits = {PEOPLE: {"owner": ("owner_role",), "agencies": ("lead_agency", "supporting")}}
AGAIN: Splits = {
    **SPLITS,
    ("action", "agencies"): {"lead": ("lead_agency",), "help": ("supporting",)},
}
HEADERS = {"d1": b"1" * 32, "d2": b"2" * 32}
SAID = '{"lead_agency":"HSG","owner_role":"Manager","supporting":["CSC"]}'


def line(identity: str, deed: str, value: str | None, *old: str) -> Line:
    salt = None if value is None else identity.encode()[:16]
    hidden = commitment(identity.encode()[:16], value or "erased")
    return Line(
        identity, deed, *(PEOPLE[0], ROW, PEOPLE[1]), value, salt, frozenset(old), hidden, b""
    )


FIRST = line("11" * 16, "d1", SAID)
SECOND = line("22" * 16, "d2", "null", FIRST.id)


def by_hand(old: Line, facet: str) -> str:
    """The id of a mirror: half of the old id, and half of the name-based uuid of old and new."""
    space = uuid.UUID("5f1c3a52-6a3e-5d0b-9b1f-0d2f6c1f7a11").bytes
    name = hashlib.sha1(space + f"{old.id}\x1f>{facet}".encode()).digest()[:16]  # noqa: S324 - uuid5
    return old.id[:16] + uuid.UUID(bytes=name, version=5).hex[16:]


def test_each_line_is_mirrored_in_each_new_facet_with_only_its_columns() -> None:
    found = mirrors([SECOND, FIRST], HEADERS, SPLITS)
    owner = found[by_hand(FIRST, "owner")]
    agencies = found[by_hand(FIRST, "agencies")]
    assert (owner.deed, owner.register) == ("d1", ("action", ROW, "owner"))
    assert owner.value == '{"owner_role":"Manager"}'
    assert agencies.value == '{"lead_agency":"HSG","supporting":["CSC"]}'
    assert len(found) == 4


def test_what_it_replaces_is_mirrored_alike_and_what_was_taken_away_stays_away() -> None:
    found = mirrors([FIRST, SECOND], HEADERS, SPLITS)
    for facet in ("owner", "agencies"):
        later = found[by_hand(SECOND, facet)]
        assert later.replaces == {by_hand(FIRST, facet)}
        assert later.value == "null"


def test_the_digest_covers_header_commitment_and_the_mirrored_digests() -> None:
    found = mirrors([FIRST, SECOND], HEADERS, SPLITS)
    old, new = (found[by_hand(held, "owner")] for held in (FIRST, SECOND))
    for held, origin, deed, before in ((old, FIRST, "d1", b""), (new, SECOND, "d2", old.digest)):
        hidden = hashlib.sha256(b"mirror" + origin.commitment + b"owner").digest()
        header = json.dumps([held.id, "action", ROW, "owner"], separators=(",", ":")).encode()
        assert held.commitment == hidden
        assert held.digest == hashlib.sha256(HEADERS[deed] + header + hidden + before).digest()


def test_an_erased_line_has_the_same_mirrors_but_for_their_words() -> None:
    whole = mirrors([FIRST, SECOND], HEADERS, SPLITS)
    erased = mirrors([replace(FIRST, value=None, salt=None), SECOND], HEADERS, SPLITS)
    for identity in (by_hand(FIRST, "owner"), by_hand(FIRST, "agencies")):
        assert erased[identity].value is None
        assert erased[identity] == replace(whole[identity], value=None, salt=None)
    assert erased[by_hand(SECOND, "owner")] == whole[by_hand(SECOND, "owner")]


def test_no_mirror_gives_away_the_random_bytes_of_its_old_line() -> None:
    found = mirrors([FIRST], HEADERS, SPLITS)
    salts = {held.salt for held in found.values()}
    assert len(salts | {FIRST.salt}) == 3
    assert {len(salt or b"") for salt in salts} == {16}


def test_what_stands_on_a_line_or_a_deed_that_is_not_here_has_no_mirror() -> None:
    assert mirrors([SECOND], HEADERS, SPLITS) == {}
    assert mirrors([FIRST], {}, SPLITS) == {}
    circle = [replace(FIRST, replaces=frozenset({SECOND.id})), SECOND]
    assert mirrors(circle, HEADERS, SPLITS) == {}


def test_a_facet_that_a_split_made_is_split_in_its_turn() -> None:
    found = mirrors([FIRST], HEADERS, AGAIN)
    said = {held.facet: held.value for held in found.values()}
    assert said["lead"] == '{"lead_agency":"HSG"}'
    assert said["help"] == '{"supporting":["CSC"]}'
    once = mirrors([FIRST], HEADERS, SPLITS)
    assert mirrors([FIRST, *once.values()], HEADERS, AGAIN) == found
    assert set(found) <= with_mirrors([FIRST.id], {"action"}, AGAIN)
    together = [FIRST, *found.values()]
    for held in together:
        like = with_their_like(together, [held.id], AGAIN)
        assert like == {one.id for one in together}


def test_mirrors_stand_in_the_order_of_their_lines() -> None:
    ordered = [line(f"{n:02x}" * 16, "d1", SAID) for n in range(1, 40)]
    for facet in ("owner", "agencies"):
        ids = [
            held.id for held in mirrors(ordered, HEADERS, SPLITS).values() if facet == held.facet
        ]
        assert ids == sorted(ids)


def test_the_new_facets_share_out_the_columns_of_the_old() -> None:
    held = kinds_under(SPLITS)["action"]
    assert "people" not in held
    assert held["owner"] + held["agencies"] == columns("action", "people")
    assert columns("action", "people", SPLITS) == columns("action", "people")
    assert {kind: held for kind, held in kinds_under(SPLITS).items() if kind != "action"} == {
        kind: held for kind, held in KINDS.items() if kind != "action"
    }
    assert is_known("action", "people", SPLITS)
    assert not is_known("action", "owner")


@pytest.mark.parametrize(
    "split",
    [
        pytest.param({("action", "people"): {"owner": ("owner_role",)}}, id="columns-left-over"),
        pytest.param({("action", "ask"): {"number": ("ask",)}}, id="a-name-in-use"),
        pytest.param({("agency", "key"): {"code": ("code",)}}, id="what-a-row-is"),
        pytest.param(
            {("action", "ask"): {"a": ("ask",)}, ("action", "a"): {"ask": ("ask",)}}, id="back"
        ),
    ],
)
def test_a_split_that_no_file_could_be_read_by_is_refused(
    split: dict[tuple[str, str], dict[str, tuple[str, ...]]],
) -> None:
    with pytest.raises(ValueError, match="cannot be split so"):
        kinds_under(split)
