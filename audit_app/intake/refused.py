"""Why a spreadsheet is not read at all, in plain words, said the same wherever it is found."""

from __future__ import annotations

from audit_app.problems import Problem

_NOTHING = "Nothing in the workbook has changed, and the file was not changed either."
AGAIN = "Ask for it to be sent again."


def refused(code: str, what: str, remedy: str) -> Problem:
    """A file that is not read, and that is left as it was."""
    return Problem(code, what, _NOTHING, remedy)


def too_large() -> Problem:
    """A sheet that reaches further than any of ours."""
    return refused("too-large", "A sheet reaches far beyond what we sent out.", AGAIN)


def zipped() -> Problem:
    """A file in which other files are packed: nothing is unpacked here."""
    return refused(
        "zip",
        "This is a zip: other files are packed in it.",
        "Unpack it first, and bring in the files that come out of it.",
    )


def damaged() -> Problem:
    """A file that was harmed on its way."""
    return refused("damaged", "The file is damaged.", AGAIN)


def hostile() -> Problem:
    """A file whose parts do not lie as a spreadsheet program lays them."""
    return refused("hostile", "The file is not put together as Excel does it.", AGAIN)


def one_sheet() -> Problem:
    """A .csv file that holds a sheet of ours on which nothing is asked."""
    return refused(
        "one-sheet",
        "A .csv file holds one sheet alone, and this is one without questions.",
        "Save the whole return as .xlsx or .ods, and bring that in.",
    )


def protected() -> Problem:
    """A file that opens with a password alone."""
    return refused(
        "password",
        "The file is protected with a password.",
        "Open it, take the password off, save it, and bring that in.",
    )
