"""The workbook as somebody finds it who opens it after the person of a story."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from audit_app.safety.keys import derive
from audit_app.store.file import open_file
from audit_app.store.verify import check
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from tests.audit_app.conftest import counted_sources
from tests.stories.conftest import PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stories.conftest import Person


@contextmanager
def opened_after(person: Person) -> Iterator[Workbook]:
    """Lock her window and open the file anew; all of it holds."""
    path = person.work.book.file.path
    person.window.lock()
    person.waits_for(lambda: person.window.jobs.is_idle)  # the backup is made
    file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
    try:
        assert check(file).faults == ()
        yield Workbook(file, counted_sources(9_000), Author("Somebody", "laptop-2"))
    finally:
        file.close()
