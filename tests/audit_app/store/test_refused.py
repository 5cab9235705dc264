"""What does not hold in another copy is refused by row and named, and the rest is taken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from audit_app.journal.digests import commitment, deed_digest, line_digest
from audit_app.journal.facets import KINDS, POINTS_AT, columns
from audit_app.journal.lines import Deed, Line, canonical
from audit_app.store.bundle import Bundle
from audit_app.store.union import bundle_of, preview, take
from audit_app.store.verify import check
from tests.audit_app.conftest import take_in
from tests.audit_app.hands import take_out_child

if TYPE_CHECKING:
    from collections.abc import Callable

    from audit_app.store.file import WorkbookFile
    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

QUESTION = ("G0.01", "")
DEED = Deed("ab" * 16, "Made by another program", "2026-11-25", "Somebody", "elsewhere")


@pytest.fixture
def elsewhere(workbook: Workbook, part: Callable[[], Workbook]) -> Workbook:
    """The same workbook on another laptop."""
    workbook.settings.put("partnership", "Marram Bay")
    return part()


def forged(
    deed: Deed, register: tuple[str, str, str], value: object, old: tuple[Line, ...] = ()
) -> Line:
    """A line that another program made, with digests that fit it."""
    text, salt, identity = canonical(value), b"s" * 16, "cd" * 16
    hidden = commitment(salt, text)
    digests = [line.digest for line in old]
    digest = line_digest(deed_digest(deed), register, identity, hidden, digests)
    replaces = frozenset(line.id for line in old)
    return Line(identity, deed.id, *register, text, salt, replaces, hidden, digest)


def test_every_column_that_points_at_a_row_is_known_to_the_union(file: WorkbookFile) -> None:
    held = {
        (kind, column, target)
        for kind in KINDS
        for _id, _seq, target, column, *_rest in file.ask(f'pragma foreign_key_list("{kind}")')
    }
    known = {
        (kind, column, POINTS_AT[column])
        for kind, facets in KINDS.items()
        for facet in facets
        for column in columns(kind, facet)
        if column in POINTS_AT
    }
    assert known == held


def test_what_rests_on_a_refused_row_is_refused_with_it(
    workbook: Workbook, elsewhere: Workbook
) -> None:
    audit = elsewhere.audits.one(elsewhere.audits.add("NEG26", "Neglect"))
    elsewhere.children.put(audit, [{"reference": "NEG26-01"}])
    elsewhere.settings.put("framework", "Look")
    sound = bundle_of(elsewhere.file)
    lines = [
        replace(line, value='{"title":"Altered"}') if line.facet == "title" else line
        for line in sound.lines
    ]
    result = take(workbook.file, Bundle(sound.deeds, tuple(lines)))
    assert [row.partition(" ")[0] for row in result.refused] == ["audit", "case"]
    assert workbook.settings.all()["framework"] == "Look"
    assert check(workbook.file).faults == ()
    assert take(workbook.file, sound).refused == ()
    assert [held.code for held in workbook.audits.all()] == ["NEG26"]
    assert check(workbook.file).faults == ()


def test_a_line_never_replaces_what_another_field_says(
    workbook: Workbook, elsewhere: Workbook
) -> None:
    workbook.settings.put("framework", "Look")
    one, other = (line for line in bundle_of(workbook.file).lines if line.facet == "value")
    line = forged(DEED, one.register, {"value": '"Forged"'}, (other,))
    assert take(workbook.file, Bundle((DEED,), (line,))).refused
    assert workbook.settings.all() == {"partnership": "Marram Bay", "framework": "Look"}


def test_a_deed_that_says_something_else_here_brings_nothing_in(
    workbook: Workbook, elsewhere: Workbook
) -> None:
    mine = bundle_of(workbook.file)
    [held] = [line for line in mine.lines if line.facet == "value"]
    deed = replace(mine.deeds[0], by="Somebody else")
    line = forged(deed, held.register, {"value": '"Forged"'}, (held,))
    assert take(workbook.file, Bundle((deed,), (line,))).refused
    assert check(workbook.file).faults == ()


def test_an_erasure_that_is_of_another_line_erases_nothing(
    workbook: Workbook, elsewhere: Workbook
) -> None:
    [held] = [line for line in bundle_of(workbook.file).lines if line.facet == "value"]
    deed = replace(DEED)
    text, salt = canonical({"value": '"Forged"'}), b"s" * 16
    hidden = commitment(salt, text)
    register = ("setting", "ee" * 16, "value")
    digest = line_digest(deed_digest(deed), register, held.id, hidden, ())
    line = Line(held.id, deed.id, *register, None, None, frozenset(), hidden, digest)
    assert take(workbook.file, Bundle((deed,), (line,))).refused
    assert workbook.settings.all() == {"partnership": "Marram Bay"}


@pytest.mark.parametrize(
    ("register", "value"),
    [
        (("setting", "ee" * 16, "value"), {"value": '"No line says what this is"'}),
        (("setting", "ee" * 16, "key"), ["no columns"]),
        (("setting", "ee" * 16, "key"), {"key": "colour", "colour": "no such column"}),
        (("setting", "ee" * 16, "colour"), {"colour": "no such facet"}),
        (("colour", "ee" * 16, "key"), {"key": "no such kind"}),
        (("asked", "ee" * 16, "key"), {"audit_id": "11" * 16, "agency_id": "22" * 16}),
    ],
)
def test_a_line_that_no_table_could_hold_is_refused(
    workbook: Workbook, elsewhere: Workbook, register: tuple[str, str, str], value: object
) -> None:
    bundle = Bundle((DEED,), (forged(DEED, register, value),))
    assert len(preview(workbook.file, bundle).refused) == 1
    result = take(workbook.file, bundle)
    assert (result.lines, len(result.refused)) == (0, 1)
    assert check(workbook.file).faults == ()


def test_a_key_without_its_words_is_refused(workbook: Workbook, elsewhere: Workbook) -> None:
    line = replace(forged(DEED, ("setting", "ee" * 16, "key"), {"key": "x"}), value=None, salt=None)
    assert take(workbook.file, Bundle((DEED,), (line,))).refused


def test_a_line_whose_digest_or_history_does_not_hold_is_refused(
    workbook: Workbook, elsewhere: Workbook
) -> None:
    elsewhere.settings.put("partnership", "First")
    elsewhere.settings.put("partnership", "Second")
    whole = bundle_of(elsewhere.file)
    newest = whole.lines[-1]
    others = [line for line in whole.lines if line.id not in {newest.id, *newest.replaces}]
    gap = Bundle(whole.deeds, (*others, newest))
    altered = Bundle(whole.deeds, (*whole.lines[:-1], replace(newest, digest=b"\x00" * 32)))
    for bundle in (gap, altered):
        assert len(take(workbook.file, bundle).refused) == 1
        assert workbook.settings.all() == {"partnership": "Marram Bay"}
    assert take(workbook.file, whole).refused == ()
    assert workbook.settings.all() == {"partnership": "Second"}


def test_an_answer_that_comes_after_its_sign_off_is_shown_as_sealed(
    workbook: Workbook, elsewhere: Workbook, sent: Sent
) -> None:
    take_in(elsewhere, workbook)
    returned = sent.returns[0]
    elsewhere.answers.answer(returned.id, sent.form, QUESTION, "child")
    elsewhere.signing.sign_off(returned, "Lead")
    whole = bundle_of(elsewhere.file)
    without = tuple(line for line in whole.lines if line.kind != "answer")
    take(workbook.file, Bundle(whole.deeds, without))
    take(workbook.file, whole)
    assert workbook.answers.of_return(returned.id)[QUESTION].value == '"child"'
    assert workbook.file.ask("select how from differs") == []
    assert check(workbook.file).faults == ()


@pytest.mark.parametrize("facet", ["key", "seal", "removal"])
def test_an_erasure_of_how_a_row_stands_is_refused_and_changes_nothing(
    workbook: Workbook, sent: Sent, facet: str
) -> None:
    returned = sent.returns[0]
    workbook.answers.answer(returned.id, sent.form, QUESTION, "child")
    workbook.signing.sign_off(returned, "Lead")
    take_out_child(workbook, workbook.audits.cases(sent.audit.id)[0], "Not in scope")
    held = bundle_of(workbook.file)
    newest = [line for line in held.lines if line.facet == facet][-1]
    tombstone = replace(newest, value=None, salt=None)
    result = take(workbook.file, Bundle(held.deeds, (tombstone,)))
    assert (result.erased, len(result.refused)) == (0, 1)
    assert bundle_of(workbook.file) == held
    assert check(workbook.file).faults == ()


@pytest.mark.parametrize(
    ("kind", "facet", "value"),
    [
        ("case", "agencies", {"not_asked": 5}),
        ("case", "agencies", {"not_asked": [["HSG"]]}),
        ("case", "agencies", {"not_asked": "HSG"}),
        ("audit", "size", {"children_wanted": [6]}),
        ("audit", "size", {"children_wanted": {"most": 6}}),
        ("audit", "size", {"children_wanted": 1 << 63}),
    ],
)
def test_a_value_that_no_column_can_hold_is_refused_and_everything_else_can_still_be_read(
    workbook: Workbook, kind: str, facet: str, value: object
) -> None:
    audit = workbook.audits.one(workbook.audits.add("NEG26", "Neglect"))
    workbook.children.put(audit, [{"reference": "NEG26-01"}])
    [child] = workbook.audits.cases(audit.id)
    line = forged(DEED, (kind, {"audit": audit.id, "case": child.id}[kind], facet), value)
    assert len(take(workbook.file, Bundle((DEED,), (line,))).refused) == 1
    assert [held.not_asked for held in workbook.audits.cases(audit.id)] == [()]
    assert workbook.audits.one(audit.id).children_wanted is None
    assert check(workbook.file).faults == ()
