"""Killed while typing, a hundred times: every word that was acknowledged is there."""

from __future__ import annotations

import random
import subprocess
import sys
from typing import TYPE_CHECKING

from audit_app.store.drafts import drafts
from audit_app.store.file import open_file
from audit_app.store.verify import check
from tests.audit_app.conftest import KEY

if TYPE_CHECKING:
    from pathlib import Path

    from audit_app.workbook.workbook import Workbook
    from tests.audit_app.conftest import Sent

KILLS = 100


def test_no_acknowledged_word_is_lost_by_a_hundred_kills(
    workbook: Workbook, sent: Sent, tmp_path: Path
) -> None:
    returned = sent.returns[0].id
    path = tmp_path / "typed.audit"
    workbook.file.copy_to(path)
    dice = random.Random(11)  # noqa: S311 - the same kills each time
    for kill in range(1, KILLS + 1):
        wanted = dice.randrange(1, 12)
        told = ""
        with subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.damage.typing_child",
                str(path),
                str(kill),
                returned,
            ],
            stdout=subprocess.PIPE,
            text=True,
        ) as child:
            assert child.stdout is not None
            for _ in range(wanted):
                told = child.stdout.readline().strip()
            child.kill()
            rest = child.stdout.read().splitlines()
        if rest and rest[-1].count(" ") > 0:
            told = rest[-1].strip()
        file = open_file(path, lambda _salt: KEY)
        held = [draft.value for draft in drafts(file)]
        held += [value for (value,) in file.ask("select note from answer where note is not null")]
        _sort, _space, words = told.partition(" ")
        assert any(words in text for text in held), f"kill {kill}: {words[-40:]}"
        if kill in {1, KILLS // 2, KILLS}:
            assert check(file).faults == ()
        file.close()
