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

MOST_INSIDE = 20_000  # things in one folder
_LEFT_OVER = ("~$", ".")  # what a spreadsheet program leaves beside a file while it is open
_NO_FOLDER = "__MACOSX"  # what one system packs beside what was meant
_LONGEST = 8  # letters of a file's ending with its dot; what is longer is a part of its name
_MOST_NAMED, _LONGEST_NAME = 3, 40


@dataclass(frozen=True, slots=True)
class Inside:
    """What lies in a folder: its spreadsheets, the endings of other files, folders, and links.

    A link leads elsewhere, and is never followed.
    """

    sheets: tuple[Path, ...] = ()
    others: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    links: int = 0


def look_into(folder: Path, endings: Sequence[str]) -> Inside:
    """Look into a folder, and into none that lies in it. Raises Problem where it cannot be read."""
    sheets: list[Path] = []
    others: list[Path] = []
    folders: list[str] = []
    links = 0
    try:
        with os.scandir(folder) as entries:
            for at, entry in enumerate(entries):
                if at >= MOST_INSIDE:
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
    except OSError as fault:
        why = f"Copy it to this computer, and bring it in from there. ({fault.strerror})"
        raise refused("cannot-look", "The folder cannot be read.", why) from fault
    return Inside(tuple(sorted(sheets)), tuple(map(_ending, others)), tuple(sorted(folders)), links)


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
