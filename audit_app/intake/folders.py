"""What lies in a folder of returned files: spreadsheets, and what was not looked into."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from audit_app.intake.refused import refused
from audit_app.reports.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_INSIDE = 20_000  # things in one folder and those that lie in it
_LEFT_OVER = ("~$", ".")  # what a spreadsheet program leaves beside a file while it is open
_NO_FOLDER = "__MACOSX"  # what one system packs beside what was meant
_LONGEST = 8  # letters of a file's ending with its dot; what is longer is a part of its name
_MOST_NAMED, _LONGEST_NAME = 3, 40


@dataclass(frozen=True, slots=True)
class Inside:
    """What lies in a folder: its spreadsheets, the endings of other files, folders, and links.

    The folders are those that were not looked into. A link leads elsewhere, and is never followed.
    """

    sheets: tuple[Path, ...] = ()
    others: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    links: int = 0


def look_into(folder: Path, endings: Sequence[str]) -> Inside:
    """Look into a folder and those that lie in it, and into none deeper.

    Somebody may keep a folder for each school. Raises Problem where it cannot be read.
    """
    left = MOST_INSIDE
    try:
        here, left = _one(folder, endings, left)
    except OSError as fault:
        why = f"Copy it to this computer, and bring it in from there. ({fault.strerror})"
        raise refused("cannot-look", "The folder cannot be read.", why) from fault
    held, unseen = [here], list[str]()
    for name in here.folders:
        try:
            inside, left = _one(folder / name, endings, left)
        except OSError:
            unseen.append(name)
            continue
        held.append(inside)
        unseen += [f"{name}/{deeper}" for deeper in inside.folders]
    return Inside(
        tuple(path for inside in held for path in inside.sheets),
        tuple(end for inside in held for end in inside.others),
        tuple(unseen),
        sum(inside.links for inside in held),
    )


def named(path: Path, chosen: Sequence[Path]) -> str:
    """A file's name, with that of the folder that it lies in where that is not what was chosen."""
    is_plain = path in chosen or path.parent in chosen
    return path.name if is_plain else f"{path.parent.name}/{path.name}"


def _one(folder: Path, endings: Sequence[str], left: int) -> tuple[Inside, int]:
    """What lies in one folder, and how many things more may be looked at."""
    sheets: list[Path] = []
    others: list[Path] = []
    folders: list[str] = []
    links = 0
    with os.scandir(folder) as entries:
        for entry in entries:
            left -= 1
            if left < 0:
                raise refused(
                    "too-many",
                    f"The folder holds more than {MOST_INSIDE:,} things.",
                    "Put the returned files into a folder of their own.",
                )
            if entry.name.startswith(_LEFT_OVER):
                continue
            if entry.is_symlink():
                links += 1
            elif entry.is_dir(follow_symlinks=False):
                folders += [entry.name] if entry.name != _NO_FOLDER else []
            elif entry.is_file(follow_symlinks=False):
                path = Path(entry.path)
                is_sheet = path.suffix.lower() in endings
                (sheets if is_sheet else others).append(path)
    found = tuple(sorted(sheets)), tuple(map(_ending, others)), tuple(sorted(folders)), links
    return Inside(*found), left


def passed_over(insides: Iterable[Inside]) -> str:
    """What in folders was passed over, in sentences; "" for nothing.

    A file is said by its ending alone, since its name may be a person's; a folder by its name, so
    that it can be found and brought in too.
    """
    held = list(insides)
    others = [end for inside in held for end in inside.others]
    folders = [name for inside in held for name in inside.folders]
    links = sum(inside.links for inside in held)
    said = (_of_files(others), _of_folders(folders), _of_links(links))
    return " ".join(words for words in said if words)


def _of_files(ends: Sequence[str]) -> str:
    if not ends:
        return ""
    told = ", ".join(f"{number} {end}" for end, number in sorted(Counter(ends).items()))
    is_one = len(ends) == 1
    what = "is no spreadsheet and was" if is_one else "are no spreadsheets and were"
    packed = " What is packed in a .zip comes in once it is unpacked." if ".zip" in ends else ""
    return f"{count(len(ends), 'file')} {what} left: {told}.{packed}"


def _of_folders(names: Sequence[str]) -> str:
    named = ", ".join(f"“{_shown(name)}”" for name in names[:_MOST_NAMED])
    if len(names) == 1:
        return f"The folder {named} inside was not looked into: bring it in by itself."
    if not names:
        return ""
    more = f" and {len(names) - _MOST_NAMED:,} more" if len(names) > _MOST_NAMED else ""
    return (
        f"{len(names):,} folders inside were not looked into: {named}{more}. Bring each in by "
        "itself."
    )


def _of_links(links: int) -> str:
    if not links:
        return ""
    return f"{count(links, 'link')} to elsewhere {'was' if links == 1 else 'were'} left."


def _shown(name: str) -> str:
    plain = "".join(letter for letter in name if letter.isprintable())
    return plain if len(plain) <= _LONGEST_NAME else f"{plain[:_LONGEST_NAME]}…"


def _ending(path: Path) -> str:
    end = path.suffix.lower()
    is_ending = 1 < len(end) <= _LONGEST and " " not in end and end.isprintable()
    return end if is_ending else "without an ending"
