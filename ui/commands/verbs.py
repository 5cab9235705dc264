"""The verbs, each doing one of the workbook's deeds."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from audit_app.reports.pointing import pointing
from audit_app.safety.keys import SALT_BYTES, check_new_passphrase, derive, recovery_key
from audit_app.store.file import make
from audit_app.store.verify import check
from audit_app.workbook.bring_in import preview_plan, preview_return, take
from ui.commands.bringing_in import run_through
from ui.commands.drawing import draw_children, in_lines
from ui.commands.erasing import WHAT, erase, goes_too, renew_backups
from ui.commands.exporting import DOCUMENTS, Wanted, everything
from ui.commands.form_check import tell_faults
from ui.commands.opening import passphrase, passphrase_for, workbook
from ui.commands.register import bring_in_last_audits, bring_in_schools
from ui.commands.school_returns import bring_in_returns, came_for_schools, export_returns
from ui.commands.uniting import differing, unite

if TYPE_CHECKING:
    from audit_app.sources import Sources

FILE = click.Path(path_type=Path)
BROUGHT_IN = ["return", "action-plan", "schools", "links", "last-audits"]


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def verbs() -> None:
    """The Safeguarding Audit Workbook without its window."""


@verbs.command()
@click.argument("folder", type=FILE)
@click.option("--no-window", is_flag=True, help="Only make the files.")
@click.option("--county", is_flag=True, help="Instead, 800 schools with ten years of returns.")
@click.pass_obj
def demo(sources: Sources, folder: Path, *, no_window: bool, county: bool) -> None:
    """Make the sample workbook and its documents; prints the sample's passphrase."""
    from ui.commands.demo import county_made, sample_made

    today = sources.now().astimezone().date()
    (county_made if county else sample_made)(folder, today)
    if not no_window:
        print("Open it with: python3 dev.py, then “Open another…”")


@verbs.command()
@click.argument("file", type=FILE)
def new(file: Path) -> None:
    """Make a new, empty workbook and print its recovery key."""
    typed = passphrase(twice=True)
    check_new_passphrase(typed, typed)
    key = derive(typed, secrets.token_bytes(SALT_BYTES))
    make(file, key).close()
    print(f"{file} is made. A lost passphrase and a lost recovery key are lost data.")
    print(f"Recovery key: {recovery_key(key)}")


@verbs.command("check")
@click.argument("file", type=FILE)
@click.pass_obj
def check_file(sources: Sources, file: Path) -> int:
    """Does everything in a workbook hold: the file, the journal, the tables and the seals."""
    with workbook(file, sources) as book:
        found = check(book.file)
    for name, count in found.counts.items():
        print(f"{name}: {count}")
    for fault in found.faults:
        print(f"{fault.place}: {fault.what}", file=sys.stderr)
    print("Everything holds." if not found.faults else f"{len(found.faults)} faults.")
    return 1 if found.faults else 0


@verbs.command("import")
@click.argument("file", type=FILE)
@click.argument("kind", type=click.Choice(BROUGHT_IN))
@click.argument("source", type=FILE, nargs=-1, required=True)
@click.option("--authority", default="", help="Of a register: whose schools, by name or number.")
@click.option("--dry-run", is_flag=True, help="Say what would change, and change nothing.")
@click.option("--take-good", is_flag=True, help="Take what can be taken where some cannot.")
@click.pass_obj
def bring_in(
    sources: Sources,
    file: Path,
    kind: str,
    source: tuple[Path, ...],
    *,
    authority: str,
    dry_run: bool,
    take_good: bool,
) -> int:
    """Bring in returns, a plan, the schools or their last audits; any problem saves nothing."""
    look = preview_return if kind == "return" else preview_plan
    with workbook(file, sources) as book:
        if kind == "last-audits":
            today = sources.now().astimezone().date()
            return bring_in_last_audits(book, source, today, dry_run=dry_run, take_good=take_good)
        if kind in {"schools", "links"}:
            return bring_in_schools(
                book, kind, source, authority, dry_run=dry_run, take_good=take_good
            )
        came = came_for_schools(book, source) if kind == "return" else None
        if came is not None:
            return bring_in_returns(book, came, dry_run=dry_run, take_good=take_good)
        trial = run_through(book, look, source)
        if dry_run or (trial.trouble and not take_good):
            print("Nothing was taken.")
        else:
            taken = [take(book, preview, places) for preview, places in trial.good]
            count = sum(len(places) for _preview, places in trial.good)
            print(f"{count} taken." if any(taken) else "Nothing to take.")
    return 1 if trial.trouble and not take_good else 0


@verbs.command("unite")
@click.argument("file", type=FILE)
@click.argument("other", type=FILE)
@click.option("--dry-run", is_flag=True, help="Say what would come, and change nothing.")
@click.pass_obj
def unite_copies(sources: Sources, file: Path, other: Path, *, dry_run: bool) -> int:
    """Take everything of another copy of this workbook; both have the same passphrase."""
    with workbook(file, sources) as book, workbook(other, sources) as copy:
        brought = unite(book, copy, dry_run=dry_run)
        would = "would come" if dry_run else "came"
        print(f"{brought.deeds} deeds and {brought.lines} lines {would}, {brought.erased} erased.")
        for place in brought.refused:
            print(f"{place}: refused, it was altered on its way.", file=sys.stderr)
        for words in [] if dry_run else differing(book):
            print(f"To settle: {words}")
    return 1 if brought.refused else 0


@verbs.command("erase")
@click.argument("file", type=FILE)
@click.option("--case", "case", required=True, help="The child’s reference.")
@click.option("--agency", "agency", required=True, help="The agency’s name, as in Settings.")
@click.option("--question", "question", required=True, help="Its name; G1.03/NEG26-01 for a part.")
@click.option("--what", "what", type=click.Choice(WHAT), default="note", show_default=True)
@click.option("--yes", is_flag=True, help="Do not ask whether it is meant.")
@click.pass_obj
def erase_words(
    sources: Sources, file: Path, case: str, agency: str, question: str, what: str, *, yes: bool
) -> None:
    """Erase for good what was typed by mistake, such as a name; its backups go with it."""
    name, _slash, part = question.partition("/")
    with workbook(file, sources) as book:
        if also := goes_too(book, case, agency, (name, part), what):
            print(also)
        if not yes:
            click.confirm(f"Erase the {what} of {question}, for good?", abort=True)
        count = erase(book, case, agency, (name, part), what)
        gone = renew_backups(book, sources.now())
    print(f"Erased: {count} values. Backups that held them: {gone} taken away, a new one made.")
    print("Copies and documents that lie elsewhere still hold what they held.")


@verbs.command("draw")
@click.argument("file", type=FILE)
@click.argument("source", metavar="LIST", type=FILE)
@click.option("--audit", "audit", required=True, help="The code of an audit being set up.")
@click.option("--many", type=click.IntRange(1, 60), required=True, help="How many children.")
@click.option("--code", required=True, help="Agreed before the list is seen: “2026-09 Neglect”.")
@click.pass_obj
def drawn(sources: Sources, file: Path, source: Path, audit: str, many: int, code: str) -> None:
    """Draw children at random from a text LIST, one on each line, and keep how in the audit."""
    with workbook(file, sources) as book:
        print(in_lines(draw_children(book, audit, source, many, code)))


@verbs.command()
@click.argument("file", type=FILE)
@click.argument("what", type=click.Choice([*DOCUMENTS, "everything"]))
@click.option("--to", "to", type=FILE, required=True, help="The file, or a folder.")
@click.option("--audit", "audit", default="", help="The audit’s code.")
@click.option("--case", "case", default="", help="A child’s reference.")
@click.option("--agency", "agency", default="", help="An agency’s name.")
@click.option("--owner", "owner", default="", help="In a plan, the role that owns the actions.")
@click.option("--school", "school", default="", help="A school’s URN.")
@click.option("--year", "year", default="", help="A school year, such as 2026-27.")
@click.option(
    "--all-the-same",
    is_flag=True,
    help="Write it although something in it looks like a number, postcode or birth date.",
)
@click.option(
    "--final", is_flag=True, help="Mark it Final; refused while an owner or date is open."
)
@click.pass_obj
def export(  # noqa: PLR0913 - what the verb is told
    sources: Sources,
    file: Path,
    what: str,
    to: Path,
    audit: str,
    case: str,
    agency: str,
    *,
    owner: str,
    school: str,
    year: str,
    final: bool,
    all_the_same: bool,
) -> None:
    """Write a document: its name ends in .xlsx or .pdf, a programme's also in .ics.

    A year's returns go into a folder.
    """
    import exports

    with workbook(file, sources) as book:
        if what == "everything":
            everything(book, to)
            print(f"{to} holds the whole workbook.")
            return
        today = sources.now().astimezone().date()
        if what == "return-workbook" and year:
            made = export_returns(book, year, school, to, today, all_the_same=all_the_same)
            print(f"{made} written into {to.name}.")
            return
        wanted = Wanted(to, today, audit, case, agency, final, owner, school, year)
        report = DOCUMENTS[what](book, wanted)
        points = None if all_the_same else pointing(report)
        if points is not None:
            raise points
        password = passphrase_for(what)
        written = exports.write(report, to, password=password)
        book.documents.exported(report, what, to.name, written.digest)
    print(f"{to.name} is written.")


@verbs.group()
def form() -> None:
    """Question banks."""


@form.command("check")
@click.argument("source", type=FILE)
def check_form(source: Path) -> int:
    """Is this form usable: each fault with its place and its remedy."""
    return tell_faults(source)
