"""A person who answers by themselves: hands back what a test wrote down, and keeps what was asked.

It stands where the real dialogs do (`ui.ask.Asks`); it is not a stand-in for code of ours that
decides anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from audit_app.problems import Problem


@dataclass
class Answers:
    """`asked` and `problems` keep what was put to the person; the rest is what they answer."""

    said: list[str | None] = field(default_factory=list)
    picked: list[int | None] = field(default_factory=list)
    paths: list[Path | None] = field(default_factory=list)
    files: list[list[Path]] = field(default_factory=list)
    tries: list[bool] = field(default_factory=list)
    losses: list[bool] = field(default_factory=list)
    watched: list[str] = field(default_factory=list)
    asked: list[tuple[str, ...]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def show_problem(self, problem: Problem, again: str = "") -> bool:
        self.problems.append(problem)
        return bool(again) and self.tries.pop(0) if self.tries else False

    def may_lose(self, problem: Problem, button: str) -> bool:
        self.problems.append(problem)
        self.asked.append((problem.what, button))
        return self.losses.pop(0) if self.losses else False

    def words(
        self, title: str, question: str, button: str, about: str, keep: Callable[[str], bool]
    ) -> bool:
        assert about, "words go back to their own record only"
        self.asked.append((title, question, button))
        said = self.said.pop(0)
        while said is not None:
            if keep(said):
                return True
            said = self.said.pop(0) if self.said else None
        return False

    def one_of(self, title: str, question: str, choices: Sequence[str], now: int = 0) -> int | None:
        self.asked.append((title, question, *choices, f"now {choices[now]}"))
        return self.picked.pop(0)

    def open_file(self, title: str, kinds: str) -> Path | None:
        self.asked.append((title, kinds))
        return self.paths.pop(0)

    def open_files(self, title: str, kinds: str) -> list[Path]:
        self.asked.append((title, kinds))
        return self.files.pop(0)

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        self.asked.append((title, name, kinds))
        return self.paths.pop(0)

    def folder(self, title: str) -> Path | None:
        self.asked.append((title,))
        return self.paths.pop(0)
