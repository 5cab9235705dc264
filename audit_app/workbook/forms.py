"""The forms that a workbook asks by: each is kept whole, as it was when it was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.facets import KEY
from audit_app.journal.lines import Put
from audit_app.records import PinnedForm
from audit_app.store import read
from audit_app.workbook.puts import changing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from audit_app.records import Audit
    from audit_app.workbook.pen import Change, Pen
    from forms.compiled import CompiledForm


class Forms:
    """The forms of the audits, pinned for ever."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def choose(
        self, audit: Audit, form: CompiledForm, modules: Sequence[str], own_questions: str | None
    ) -> Change | None:
        """Pin the compiled form that every return of this audit answers, for ever."""
        puts = pinning(form)
        puts += changing(
            audit,
            form_id=form_id(form),
            modules=tuple(modules),
            depth="full" if form.full else "short",
            own_questions=own_questions,
        )
        return self._pen.write(f"Choose the questions of {audit.code}", puts)

    def one(self, identity: str) -> PinnedForm:
        """A form as it was pinned."""
        return read.row(self._pen.file, PinnedForm, identity)


def form_id(form: CompiledForm) -> str:
    """A pinned form's id: the start of its digest, the same on every laptop."""
    return form.digest[:32]


def pinning(form: CompiledForm) -> list[Put]:
    """The puts that keep a form's whole text in the workbook; it is ours and longer than a note."""
    value = {"digest": form.digest, "title": form.title, "text": form.text}
    return [Put("pinned_form", form_id(form), KEY, value)]
