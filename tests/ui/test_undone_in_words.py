"""What was undone is said as its card says it: by the question's words, and not its code alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.hearing import listen

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest

    from ui.window import Window


def test_undo_and_redo_say_the_words_of_the_question_beside_its_code(
    open_sample: Callable[..., Window], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    work = open_sample("light", 1.0, 1440, 900).work
    assert work is not None
    book = work.book
    held = next(
        one
        for audit in book.audits.all()
        if audit.stage == "collect"
        for one in book.returns.of_audit(audit.id)
        if not book.returns.is_signed(one)
    )
    question = book.returns.form(held).question("G0.01")
    assert question is not None
    book.answers.note(held.id, ("G0.01", ""), "The first contact")
    for step, word in ((work.undo, "Undo"), (work.redo, "Redo")):
        heard.clear()
        step()
        [said] = heard
        assert said.words.startswith(f"{word}: Note on G0.01")
        assert question.label[:30] in said.words
        assert said.words.endswith("Saved")
