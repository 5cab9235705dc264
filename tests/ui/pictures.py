"""Grabs every page of the sample, for people to look at: `python -m tests.ui.pictures FOLDER`.

Further words: a scheme (light or dark), a scale of text, and a size such as 1440x900.
"""

from __future__ import annotations

import os
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main(words: list[str]) -> int:
    """Write a picture of each page of the sample into a folder."""
    folder = Path(words[0])
    scheme, scale, size = (words[1:] + ["light", "1", "1440x900"][len(words) - 1 :])[:3]
    width, height = (int(side) for side in size.split("x"))
    folder.mkdir(parents=True, exist_ok=True)
    from PySide6.QtWidgets import QApplication

    from audit_app.safety.keys import derive
    from audit_app.sample.made import PASSPHRASE, make_sample
    from tests.audit_app.conftest import counted_sources
    from ui.memory import Memory
    from ui.window import Window

    app = QApplication([])
    with tempfile.TemporaryDirectory() as place:
        path = make_sample(Path(place), datetime.now(UTC).date())
        memory = Memory(Path(place) / "remembered.json", "pictures")
        memory.put(scheme=scheme, scale=float(scale), role="Audit co-ordinator")
        memory.opened(path)
        window = Window(memory, counted_sources(), Path(place), make_sample)
        window.resize(width, height)
        window.show()

        def grab(name: str) -> None:
            for _ in range(8):
                app.processEvents()
            window.grab().save(str(folder / f"{name}.png"))

        grab("welcome")
        window.open_with(path, derive(PASSPHRASE, path.read_bytes()[:16]))
        work = window.work
        if work is None:
            raise AssertionError("the sample did not open")
        book = work.book
        running = next(audit for audit in book.audits.all() if audit.stage == "collect")
        finished = next(audit for audit in book.audits.all() if audit.code == "NEG25")
        opened = [r for r in book.returns.of_audit(running.id) if not book.returns.is_signed(r)]
        half = next(r for r in opened if book.returns.standing(r).answered)
        for name, page, about in (
            ("home", "home", ""),
            ("audits", "audits", ""),
            ("set-up", "set-up", running.id),
            ("grid", "grid", running.id),
            ("walk", "walk", half.id),
            ("sign-off", "sign-off", half.id),
            ("findings", "findings", finished.id),
            ("schools", "schools", ""),
            ("reflection", "reflection", ""),
            ("session", "walk", book.returns.of_session(book.sessions.all()[0].id).id),
            ("actions", "actions", ""),
            ("schools", "schools", ""),
            ("school", "school", book.schools.open_ones()[0].id),
            ("school-returns", "school-returns", ""),
            ("bring-in", "bring-in", book.rounds.all()[0].id),
            ("still", "still", ""),
            ("settings", "settings", ""),
        ):
            work.go(page, about)
            grab(name)
        window.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
