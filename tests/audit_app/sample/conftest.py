"""The sample, made once for every test of it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from audit_app.safety.keys import derive
from audit_app.sample.made import PASSPHRASE, Clock, counted, make_sample
from audit_app.store.file import open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="package")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbook]:
    path = make_sample(tmp_path_factory.mktemp("sample"), TODAY)
    file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
    yield Workbook(file, counted(Clock(TODAY)), Author("Test", "test"))
    file.close()
