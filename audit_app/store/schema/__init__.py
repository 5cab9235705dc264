"""The workbook file's tables, as SQL that can be read, in steps that are only ever added to.

`gone` stays beside a row that was removed or whose making was undone: other rows may point at it.
Nothing but an id is unique, since two laptops may both have made a thing before they meet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.store.schema.steps import APPLICATION_ID, STEPS, VERSION, migrate

if TYPE_CHECKING:
    from audit_app.store.schema.steps import Steps as Steps

__all__ = ["APPLICATION_ID", "STEPS", "VERSION", "migrate"]
