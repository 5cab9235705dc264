"""The schools of the area: added, changed, and tied to what they were before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.journal.facets import REMOVAL
from audit_app.journal.lines import Put, derived_id
from audit_app.problems import Problem
from audit_app.records import School, Succession
from audit_app.rules.schools.threads import followed, loops, thread
from audit_app.store import read
from audit_app.workbook.puts import changing, making
from audit_app.workbook.removal import removing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from audit_app.workbook.pen import Change, Pen

BY_NAME = "name collate nocase, id"


class Schools:
    """Every setting that is or was in the area, and the thread of each through time."""

    def __init__(self, pen: Pen) -> None:
        self._pen = pen

    def all(self) -> list[School]:
        """Every setting, closed ones too, by name."""
        return read.rows(self._pen.file, School, order=BY_NAME)

    def open_ones(self) -> list[School]:
        """The settings that are open, by name."""
        return [school for school in self.all() if school.standing != "closed"]

    def one(self, school_id: str) -> School:
        """One setting."""
        return read.row(self._pen.file, School, school_id)

    def by_urn(self, urn: str) -> School | None:
        """The setting of this URN, or None; the open one where two hold it."""
        found = read.rows(self._pen.file, School, order="standing = 'closed', id", urn=urn)
        return found[0] if found else None

    def add(
        self,
        name: str,
        urn: str = "",
        also: Callable[[str], Sequence[Put]] = lambda _identity: (),
        /,
        **cells: object,
    ) -> str:
        """Add a setting; its id. One with a URN is the same on every laptop.

        `also` gives what is written in the same deed, for the new id.
        Raises Problem when it has no name, or when the URN is held already.
        """
        if not name.strip():
            raise Problem("no-name", "A setting needs a name.", "Nothing was added.", "Type one.")
        if urn and self.by_urn(urn) is not None:
            raise Problem(
                "taken",
                f"A setting with the URN {urn} is already in the workbook.",
                "Nothing was added.",
                "Find it by its URN and change it there.",
            )
        made_as = made_by(self._pen, urn)
        identity = school_id(made_as)
        cells = {"standing": "open", **cells}
        puts = making("school", identity, made_as=made_as, name=name, urn=urn or None, **cells)
        self._pen.write(f"Add {name}", [*puts, *also(identity)])
        return identity

    def change(
        self, school: School, label: str, also: Sequence[Put] = (), /, **cells: object
    ) -> Change | None:
        """Change what is held of a setting; `label` says the deed in words.

        `also` is written in the same deed.
        """
        return self._pen.write(label, [*changing(school, **cells), *also])

    def successions(self) -> list[Succession]:
        """Everything that followed something."""
        return read.rows(self._pen.file, Succession)

    def follow(
        self,
        before: School,
        after: School,
        how: str,
        on_date: str | None,
        *,
        closes: bool = False,
    ) -> Change | None:
        """Say that one setting followed another: `converted`, `merged`, `split`, `replaced`.

        `closes` closes the one before on that day in the same deed: else both are open, and each
        is visited and counted. Raises Problem when the two would then stand before each other.
        """
        link = Succession(succession_id(before.id, after.id), before.id, after.id, how, on_date)
        if loops([*self.successions(), link]):
            raise Problem(
                "loop",
                f"{after.name} cannot follow {before.name}: it came before it.",
                "Nothing was changed.",
                "Look at what each of the two was before, and take the wrong one out.",
            )
        puts = following(before.id, after.id, how, on_date)
        if closes:
            puts += changing(before, standing="closed", closed_on=on_date)
        return self._pen.write(f"Say that {after.name} followed {before.name}", puts)

    def unfollow(self, link: Succession, reason: str) -> Change | None:
        """Take back that one setting followed another, with the reason."""
        label = "Take out what a setting was before"
        return removing(self._pen, "succession", link.id, label, reason)

    def threads(self) -> Mapping[str, tuple[School, ...]]:
        """Each open setting's thread, itself first, by its id."""
        held = {school.id: school for school in self.all()}
        before = followed(self.successions())
        return {
            school.id: tuple(held[each] for each in thread(school.id, before) if each in held)
            for school in held.values()
            if school.standing != "closed"
        }

    def thread(self, school: School) -> tuple[School, ...]:
        """One setting and all that it followed, itself first."""
        before = followed(self.successions())
        found: list[School] = []
        for each in thread(school.id, before):
            found += read.rows(self._pen.file, School, id=each)
        return tuple(found)


def following(before: str, after: str, how: str, on_date: str | None) -> list[Put]:
    """The puts that say that one setting followed another, by their ids."""
    identity = succession_id(before, after)
    puts = making(
        "succession", identity, before_id=before, after_id=after, how=how, on_date=on_date
    )
    return [*puts, Put("succession", identity, REMOVAL, None)]  # it may have been taken out


def made_by(pen: Pen, urn: str) -> str:
    """What a new setting is first known by: its URN, or an id of our own.

    A URN that another setting was first known by, before its own was put right, says nothing any
    more: the new one would be that other.
    """
    made_as = f"urn:{urn}"
    is_free = urn and not read.rows(pen.file, School, id=school_id(made_as))
    return made_as if is_free else f"own:{pen.sources.new_id()}"


def school_id(made_as: str) -> str:
    """A setting's id, the same on every laptop that first knew it by the same thing."""
    return derived_id("school", made_as)


def succession_id(before: str, after: str) -> str:
    """The id of one setting's following another, the same on every laptop."""
    return derived_id("succession", before, after)
