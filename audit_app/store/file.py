"""The one encrypted file: opened, keyed, brought to the newest schema, written and closed."""

from __future__ import annotations

import contextlib
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import sqlcipher3

from audit_app.journal.facets import SPLITS
from audit_app.problems import Problem
from audit_app.store import schema
from audit_app.store.connected import Connected
from audit_app.store.failures import said_kindly
from audit_app.store.guard import Guard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from audit_app.journal.facets import Splits
    from audit_app.safety.keys import Key

# sqlite-utils catches the exceptions of whichever driver it finds under these names.
sys.modules.setdefault("pysqlite3", sqlcipher3)
sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)


class WorkbookFile(Connected):
    """An open workbook: one connection for the window, one guard on the file for life.

    Every write is inside `transaction()`.
    """

    def __init__(
        self,
        path: Path,
        key: Key,
        guard: Guard,
        connection: Any,  # noqa: ANN401 - sqlcipher3 ships no types
        splits: Splits = SPLITS,
    ) -> None:
        super().__init__(connection, splits)
        self.path = path
        self._key = key
        self._guard = guard
        self._is_within = False

    @property
    def key(self) -> Key:
        """What opens this file: for a backup, a recovery sheet or a worker's own connection."""
        return self._key

    def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Read rows. A damaged page is a Problem, never a wrong row."""
        with said_kindly(self.path):
            return super().ask(sql, *values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it is on the disk when this ends, or none of it.

        Raises Problem when the drive, the file or another program stands in the way; then nothing
        of it was written.
        """
        if self._is_within:
            yield
            return
        self._guard.see_that_it_is_ours()
        with said_kindly(self.path):
            self._connection.execute("begin immediate")
            try:
                yield
                self._connection.execute("commit")
            except BaseException:
                with contextlib.suppress(sqlcipher3.Error):  # SQLite may have rolled back itself
                    self._connection.execute("rollback")
                self._guard.remember()  # rolling back wrote pages too, and they are ours
                raise
        self._guard.remember()

    @contextmanager
    def all_at_once(self) -> Iterator[None]:
        """Many deeds in one transaction: all or none, also where one such lies within another."""
        if self._is_within:
            yield
            return
        with self.transaction():
            self._is_within = True
            try:
                yield
            finally:
                self._is_within = False

    def copy_to(self, target: Path, key: Key | None = None) -> None:
        """Write a whole copy through SQLite's own backup, under the same key unless another."""
        with said_kindly(target):
            other = connect(target, key or self._key, mode="rwc")
            try:
                self._connection.backup(other)
            finally:
                other.close()

    def close(self) -> None:
        """Let the file go: first SQLite, then the guard."""
        self._connection.close()
        self._guard.release()


def connect(path: Path, key: Key, mode: str = "rw") -> Any:  # noqa: ANN401 - sqlcipher3 ships no types
    """A connection with our pragmas; it has not yet read anything, so the key is not yet tried."""
    connection = sqlcipher3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=0
    )
    connection.execute("pragma cipher_log_level = none")
    connection.execute(f"pragma key = \"x'{key.raw.hex()}{key.salt.hex()}'\"")
    for pragma in (
        "journal_mode = delete",
        "synchronous = extra",
        "temp_store = memory",
        "trusted_schema = off",
        "cell_size_check = on",
    ):
        if mode == "ro" and pragma.startswith("journal_mode"):
            continue
        with said_kindly(path), _closing_on_fault(connection):
            connection.execute(f"pragma {pragma}")
    if sys.platform == "darwin":
        connection.execute("pragma fullfsync = on")
    return connection


@contextmanager
def _closing_on_fault(connection: Any) -> Iterator[None]:  # noqa: ANN401 - sqlcipher3 ships no types
    try:
        yield
    except BaseException:
        connection.close()
        raise


def make(path: Path, key: Key) -> WorkbookFile:
    """Make a new workbook file at the newest schema; a Problem when something is there already."""
    if path.exists():
        raise Problem(
            "exists",
            "A file of that name is already there.",
            "It has not been touched.",
            "Choose another name for the new workbook.",
        )
    with said_kindly(path):
        connection = connect(path, key, mode="rwc")
        try:
            bring_up_to_date(connection, 0)
        except BaseException:
            connection.close()
            path.unlink(missing_ok=True)
            raise
        connection.close()
    return open_file(path, lambda _salt: key)


def open_file(
    path: Path,
    key_for: Callable[[bytes], Key],
    before_migrating: Callable[[WorkbookFile], object] | None = None,
    later: schema.Steps = (),
    splits: Splits = SPLITS,
) -> WorkbookFile:
    """Open a workbook; nothing in it is written by that, unless its schema is an older one.

    `key_for` makes the key from the file's salt. `before_migrating` gets the file while its schema
    is still the old one, to back it up. `later` are steps after the schema's own, and `splits` what
    a program with those steps would know: so a later version of this one would open the file.
    Raises Problem for everything that is not our workbook.
    """
    guard = Guard(path)
    connection = None
    try:
        key = key_for(guard.salt)
        connection = connect(path, key)
        opened = WorkbookFile(path, key, guard, connection, splits)
        newest = schema.VERSION + len(later)
        version = _version_of(opened, newest)
        if version < newest:
            if before_migrating is not None:
                before_migrating(opened)
            with said_kindly(path):
                bring_up_to_date(connection, version, later)
            guard.remember()
        connection.execute("pragma foreign_keys = on")
    except BaseException:
        if connection is not None:
            connection.close()
        guard.release()
        raise
    return opened


def bring_up_to_date(
    connection: Any,  # noqa: ANN401 - sqlcipher3 ships no types
    version: int,
    later: schema.Steps = (),
) -> None:
    """Apply all of the schema's missing steps or none, and see that everything still fits."""
    from sqlite_utils import Database

    db = Database(connection)
    with db.atomic():
        if version == 0:
            connection.execute(f"pragma application_id = {schema.APPLICATION_ID}")
        schema.migrate(db, (*schema.STEPS, *later))
        if connection.execute("pragma foreign_key_check").fetchall():
            raise AssertionError("a migration left a row pointing at nothing")
        connection.execute(f"pragma user_version = {schema.VERSION + len(later)}")


def _version_of(opened: WorkbookFile, newest: int) -> int:
    """The schema's version, when the file is a workbook of ours that this program can read."""
    [[application]] = opened.ask("pragma application_id")
    [[version]] = opened.ask("pragma user_version")
    opened.ask("select count(*) from sqlite_master")
    if application != schema.APPLICATION_ID:
        raise Problem(
            "foreign",
            "The file opened, but it was not made by this program.",
            "Nothing in it has changed.",
            "Choose a file that this program made; its name usually ends in .audit.",
        )
    if version > newest:
        raise Problem(
            "newer",
            f"This workbook was made by a newer version of the program (file version {version}; "
            f"this program reads up to {newest}).",
            "Nothing in it has changed.",
            "Install the newer version, or ask for the workbook to be sent as documents.",
        )
    return int(version)
