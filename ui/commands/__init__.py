"""The same deeds without a window, for scripts and for IT: loaded only when there are verbs."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audit_app.sources import Sources


def run(words: list[str], sources: Sources) -> int:
    """Do what the words ask: 0 done, 1 something in the world stood in the way, 2 wrong words."""
    import click

    from audit_app.problems import Problem
    from ui.commands.verbs import verbs

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # what a terminal cannot show is shown as a number
            stream.reconfigure(errors="backslashreplace")
    try:
        result = verbs.main(args=words, prog_name="main.py", standalone_mode=False, obj=sources)
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    except click.exceptions.Abort:
        print("Stopped. Nothing was changed.", file=sys.stderr)
        return 1
    except click.UsageError as wrong:
        wrong.show()
        return 2
    return result if isinstance(result, int) else 0
