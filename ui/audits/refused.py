"""What is typed in set-up and cannot be taken: the save status says so, in words, until it can."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.audits.steps import Step, Tools


class Refused:
    """Of each step whether what is typed there can be taken; it is kept as a draft either way."""

    def __init__(self, tools: Tools, steps: Sequence[Step]) -> None:
        self._tools, self._steps = tools, steps
        for step in steps:
            step.drafted.connect(lambda step=step: self.look(step))

    def look_all(self) -> None:
        """See what was typed before, as the page is shown: it was said when it was typed."""
        for step in self._steps:
            self.look(step, aloud=False)

    def look(self, step: Step, *, aloud: bool = True) -> None:
        """Say whether what is typed on a step can be taken; not aloud while it is being typed."""
        try:
            step.see_that_it_fits()
        except Problem as problem:
            self.say(step, problem, aloud=aloud and not step.to_mend().hasFocus())
        else:
            self.say(step)

    def say(self, step: Step, problem: Problem | None = None, *, aloud: bool = False) -> None:
        """Say why a step was not taken; without a problem it was, or can be."""
        audit = self._tools.audit()
        held = "Not saved" if audit is None else f"Not saved in {audit.code}"
        words = "" if problem is None else f"{held}: {problem.what.rstrip('.')}"
        self._refuse("" if audit is None else audit.id, self._steps.index(step), words, aloud=aloud)

    def forget(self, audit_id: str = "") -> None:
        """Nothing is refused of an audit any more, or of the new one: it is another now."""
        for at in range(len(self._steps)):
            self._refuse(audit_id, at, "", aloud=False)

    def _refuse(self, audit_id: str, at: int, words: str, *, aloud: bool) -> None:
        name = f"set-up:{audit_id or 'new'}:step {at}"
        self._tools.desk.saving.refuse(name, words, aloud=aloud)
