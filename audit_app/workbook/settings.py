"""The partnership's own words, lists and choices: each editable, each with its history."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from audit_app.journal.lines import canonical, derived_id
from audit_app.records import Agency, Setting
from audit_app.safety.text import checked_value
from audit_app.store import read
from audit_app.workbook.puts import changing, making
from forms.model import Row
from forms.settings_words import DEFAULT_WORDING

if TYPE_CHECKING:
    from audit_app.workbook.pen import Change, Pen
    from forms.settings_words import Wording


class Settings:
    """What this partnership calls things, and who belongs to it."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> dict[str, Any]:
        """Every setting by its key."""
        return {
            held.key: json.loads(held.value)
            for held in read.rows(self._pen.file, Setting, order="key")
            if held.value is not None
        }

    def put(self, key: str, value: object) -> Change | None:
        """Set one; the same key is the same setting on every laptop."""
        return self.put_many({key: value}, f"Set {key.replace('_', ' ')}")

    def put_many(self, values: dict[str, Any], label: str) -> Change | None:
        """Set several in one deed."""
        puts = []
        for key, value in values.items():
            text = canonical(checked_value(value))
            puts += making("setting", derived_id("setting", key), key=key, value=text)
        return self._pen.write(label, puts)

    def wording(self) -> Wording:
        """The words that forms are filled in with: ours, unless the partnership has its own."""
        agencies = [Row(agency.id, agency.name) for agency in self.agencies()]
        worded = DEFAULT_WORDING.with_settings(self.all())
        return worded.with_agencies(agencies) if agencies else worded

    def agencies(self) -> list[Agency]:
        """The partnership's agencies in use, by name."""
        found = read.rows(self._pen.file, Agency, order="name collate nocase, id")
        return [agency for agency in found if agency.in_use != 0]

    def agency(self, identity: str) -> Agency:
        """One agency."""
        return read.row(self._pen.file, Agency, identity)

    def add_agencies(self, agencies: list[tuple[str, str]]) -> list[str]:
        """Add agencies, each a name and its sector code; their new ids in the same order."""
        ids = [self._pen.sources.new_id() for _ in agencies]
        puts = []
        for identity, (name, code) in zip(ids, agencies, strict=True):
            puts += making("agency", identity, name=name, code=code, in_use=1)
        label = f"Add {agencies[0][0]}" if len(agencies) == 1 else f"Add {len(agencies)} agencies"
        self._pen.write(label, puts)
        return ids

    def change_agency(self, agency: Agency, **cells: object) -> Change | None:
        """Rename an agency, name its contact's role, or take it out of use."""
        return self._pen.write(f"Change {agency.name}", changing(agency, **cells))
