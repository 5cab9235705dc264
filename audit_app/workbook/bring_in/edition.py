"""A school's file that was made for another edition of its form: what of it still counts here.

A question that asks the same in both editions is taken; one that is worded anew, or is gone, is
listed and left. Nothing is guessed by position.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from audit_app.problems import Problem
from audit_app.records import PinnedForm
from audit_app.reports.return_slots import slots
from audit_app.reports.school_rows import TAKEN, asked_plainly, printed
from audit_app.reports.words import count
from audit_app.store import read
from audit_app.workbook.bring_in.answer_row import title_of
from audit_app.workbook.bring_in.cells import read as said_in
from audit_app.workbook.bring_in.items import PROBLEM, Item
from forms.compiled import read_compiled
from forms.versions import Standards, standards

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from audit_app.intake.rows import ReadRow
    from audit_app.intake.sheets import CameBack
    from audit_app.workbook.workbook import Workbook
    from forms.compiled import CompiledForm
    from forms.rules import Possible

_FORM = 3  # place in what a sheet prints
_ID = 32  # so much of a form's digest is its id
_COLUMNS = dict(
    zip(TAKEN, ("Answer", "Note", "Evidence in place", "Where the evidence is"), strict=True)
)
_LEFT = {
    "changed": "Not taken: this question is worded anew in this edition of the form.",
    "gone": "Not taken: this edition of the form does not ask this question.",
}
_OTHER = "This file is of another edition of the form than the one that was sent out here."
_SIGNED = (
    "Not taken: what was signed are the questions of another edition. Ask for a signature on this "
    "one, or sign it off here."
)


@dataclass(frozen=True, slots=True)
class OtherEdition:
    """How the edition of a file differs: what of it is left, and in which words that is said.

    `labels` are the words of questions that are not asked here any more, by their names; `repeated`
    are the questions of which is known that a document may repeat what they hold.
    """

    since: Standards
    notice: str
    labels: Mapping[str, str]
    repeated: frozenset[str]

    def part(
        self, form: CompiledForm, rows: Iterable[ReadRow]
    ) -> tuple[tuple[ReadRow, ...], list[Item]]:
        """The rows whose question asks the same here; and each filled cell of the others."""
        left = {
            **dict.fromkeys(self.since.changed, "changed"),
            **dict.fromkeys(self.since.gone, "gone"),
        }
        kept: list[ReadRow] = []
        items: list[Item] = []
        for row in rows:
            name = question_of(row)
            if name in left:
                cells = _left(self._title(form, name), row, _LEFT[left[name]])
                items += [one._replace(never_printed=name not in self.repeated) for one in cells]
            else:
                kept.append(row)
        return tuple(kept), items

    def _title(self, form: CompiledForm, name: str) -> str:
        question = form.question(name)
        return title_of(question) if question else f"{name} {self.labels.get(name, '')}".strip()


def signed_elsewhere() -> Item:
    """The signature of a file on another edition, which signs nothing here."""
    return Item(PROBLEM, "Start here", "Signature", "", "", _SIGNED)


def edition_of(
    book: Workbook, form: CompiledForm, may_be_asked: Sequence[Possible], back: CameBack
) -> OtherEdition | None:
    """How a file's edition differs from that of its return here; None where it is the same.

    An edition that this workbook holds is compared as a form; any other by the words that the file
    prints. Raises Problem where the file is on another form, or asks nothing that is asked here.
    """
    said = back.meta.get("form") or next((each[_FORM] for each in back.whose), form.digest)
    if form.digest.startswith(said):
        return None
    theirs = _pinned(book, said)
    if theirs is not None:
        if theirs.parts[0].name != form.parts[0].name:
            raise _another_form(theirs, form)
        since, labels = _since(theirs, form), {q.name: q.label for q in theirs.questions}
        known = [*theirs.questions, *form.questions]
    else:
        since, labels = _by_print(form, may_be_asked, back.rows)
        known = list(form.questions)
    names = {slot.question.name for slot in slots(may_be_asked)}
    since = Standards(
        tuple(name for name in since.new if name in names),
        tuple(name for name in since.changed if name in names),
        since.gone,
    )
    held = list(dict.fromkeys(filter(None, map(question_of, back.rows))))
    same = len([name for name in held if name in names and not since.of(name)])
    if not same:
        raise _nothing_the_same()
    hidden = {question.name for question in known if question.never_printed}
    repeated = frozenset(question.name for question in known) - hidden
    return OtherEdition(since, _notice(since, held, same), labels, repeated)


def question_of(row: ReadRow) -> str:
    """The name of the question that a row is about; "" where it says none."""
    if row.id.startswith("action:"):
        return ""
    name, _bar, _part = row.id.removeprefix("printed:").partition("|")
    return name.partition("/")[0]


@lru_cache(maxsize=16)
def _since(old: CompiledForm, new: CompiledForm) -> Standards:
    return standards(old, new)


_read = lru_cache(maxsize=16)(read_compiled)


def _pinned(book: Workbook, said: str) -> CompiledForm | None:
    """The edition that a file names by its digest or the first signs of it, where it is held."""
    by_id = {"id": said[:_ID]} if len(said) >= _ID else {}
    for held in read.rows(book.file, PinnedForm, **by_id):
        form = _read(held.text)
        if form.digest.startswith(said):
            return form
    return None


def _by_print(
    form: CompiledForm, may_be_asked: Sequence[Possible], rows: Sequence[ReadRow]
) -> tuple[Standards, dict[str, str]]:
    """What differs, by the words that a file prints beside each of its rows."""
    asked = printed(form, may_be_asked)
    changed: dict[str, None] = {}
    labels: dict[str, str] = {}
    found = set()
    for row in rows:
        name = question_of(row)
        found.add(name)
        words = asked_plainly(str(row.cells.get("question") or ""))
        ref = str(row.cells.get("ref") or "").strip() or row.id.removeprefix("printed:")
        if name and form.question(name) is None:
            labels.setdefault(name, words.partition("\n")[0])
        elif name and words != asked.get(ref, words):
            changed[name] = None
    new = dict.fromkeys(slot.question.name for slot in slots(may_be_asked))
    return Standards(tuple(n for n in new if n not in found), tuple(changed), tuple(labels)), labels


def _left(title: str, row: ReadRow, what: str) -> list[Item]:
    return [
        Item(PROBLEM, title, column, "", said_in(row.cells[key]), what, place=row.place(key))
        for key, column in _COLUMNS.items()
        if row.cells.get(key) not in {None, ""}
    ]


def _notice(since: Standards, held: Sequence[str], same: int) -> str:
    asks = "asks" if same == 1 else "ask"
    told = f"{same} of its {count(len(held), 'question')} {asks} the same in both"
    said = [f"{_OTHER} {told}, and can be taken."]
    for words, names in (
        ("Worded anew here, so left", [name for name in since.changed if name in held]),
        ("Not asked here, so left", [name for name in since.gone if name in held]),
        ("New here, so still to be answered", since.new),
    ):
        if names:
            said.append(f"{words}: {', '.join(names)}.")
    return " ".join(said)


def _another_form(theirs: CompiledForm, form: CompiledForm) -> Problem:
    return Problem(
        "another-form",
        f"This file is on another form, “{theirs.title}”; the return here is on “{form.title}”.",
        "Nothing here has changed, and the file was not changed either.",
        "Send the setting its spreadsheet again, and ask for that one back.",
    )


def _nothing_the_same() -> Problem:
    return Problem(
        "another-edition",
        "This file is of another edition of the form, and none of its questions is asked here.",
        "Nothing here has changed, and the file was not changed either.",
        "Send the setting its spreadsheet again, and ask for that one back.",
    )
