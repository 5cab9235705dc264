"""Nothing outside the store asks the file in SQL: a rule of the house that imports cannot hold."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
_SQL = re.compile(r"\bfile\.(ask|do|do_many)\(")


def test_no_room_but_the_store_speaks_sql() -> None:
    found = [
        str(path.relative_to(ROOT))
        for room in ("audit_app", "ui", "exports", "forms")
        for path in (ROOT / room).rglob("*.py")
        if (ROOT / "audit_app" / "store") not in path.parents
        and _SQL.search(path.read_text(encoding="utf-8"))
    ]
    assert found == []
    held = (ROOT / "audit_app" / "store" / "export_log.py").read_text(encoding="utf-8")
    assert _SQL.search(held), "the search finds what it looks for"
