"""Makes the sample workbook through the ordinary deeds, the same every time for the same day."""

from __future__ import annotations

import hashlib
import itertools
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from audit_app.rules.dates import add_months
from audit_app.safety.keys import SALT_BYTES, derive
from audit_app.sample.actions import LOOKED, write_actions
from audit_app.sample.children import CHILDREN
from audit_app.sample.days import at_work
from audit_app.sample.plan import ADVICE, AGENCIES, FINDINGS, PARTNERSHIP, ROUNDS
from audit_app.sample.returns import behind, fill_returns
from audit_app.sample.schools.written import write_schools
from audit_app.sample.session import talked_over, write_session
from audit_app.sample.wording import Voices
from audit_app.sources import Sources
from audit_app.store.file import make, open_file
from audit_app.workbook.pen import Author
from audit_app.workbook.workbook import Workbook
from forms.compile import OwnQuestion, compile_form, own_text
from forms.model import Row
from forms.read import library
from forms.settings_words import DEFAULT_WORDING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from audit_app.records import Agency
    from audit_app.sample.plan import Round
    from forms.settings_words import Wording

PASSPHRASE = "look round marram bay"  # noqa: S105 - no secret: it is printed wherever the sample is
FILE_NAME = "Marram Bay sample.audit"
OWN = (OwnQuestion("OWN.1", "Did your agency use the words “was not brought”?", "ypn"),)


class Clock:
    """A clock that is set to a day and moves on a minute at each look."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.set_to(today)

    def set_to(self, day: date) -> None:
        """Make it nine in the morning of that day."""
        self._moment = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)

    def now(self) -> datetime:
        """The next minute."""
        self._moment += timedelta(minutes=1)
        return self._moment


def counted(clock: Clock) -> Sources:
    """Ids and salts that are the same each time, and the sample's own clock."""
    ids, salts = itertools.count(1), itertools.count(1)
    return Sources(
        clock.now,
        lambda: hashlib.sha256(f"marram {next(ids)}".encode()).hexdigest()[:32],
        lambda: hashlib.sha256(f"bay {next(salts)}".encode()).digest()[:16],
    )


def _no_tick(_done: int, _of: int) -> None:
    """Nobody is watching."""


def make_sample(folder: Path, today: date, tick: Callable[[int, int], None] = _no_tick) -> Path:
    """Make the sample in a folder, unless it is there; where it lies.

    `tick` hears how many returns are filled in, of how many; when it raises, no file is left.
    """

    def fill(book: Workbook, clock: Clock) -> None:
        with book.file.all_at_once():
            _fill(book, clock, tick)

    author = Author("Audit co-ordinator", "sample")
    return made_whole(folder / FILE_NAME, "marram bay", author, Clock(today), fill)


def made_whole(
    path: Path,
    seed: str,
    author: Author,
    clock: Clock,
    fill: Callable[[Workbook, Clock], None],
) -> Path:
    """Make an invented workbook unless it is there: whole, or no file is left; where it lies.

    The same `seed` makes the same salt, and so the same file from the same deeds.
    """
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    salt = hashlib.sha256(seed.encode()).digest()[:SALT_BYTES]
    key = derive(PASSPHRASE, salt)
    make(path, key).close()
    file = open_file(path, lambda _salt: key)
    try:
        fill(Workbook(file, counted(clock), author), clock)
    except BaseException:
        file.close()
        path.unlink()
        raise
    file.close()
    return path


def _fill(book: Workbook, clock: Clock, tick: Callable[[int, int], None]) -> None:
    returns = sum(held.children * len(held.codes) for held in ROUNDS)
    filled = itertools.count(1)
    clock.set_to(add_months(clock.today, -34))
    book.settings.put_many(
        {
            "partnership": PARTNERSHIP,
            "framework": "Look, Learn, Change",
            "ethnic_groups": [
                {"name": f"g{at}", "label": group}
                for at, group in enumerate(
                    sorted({c.ethnicity for held in CHILDREN.values() for c in held}), 1
                )
            ],
        },
        "Name the partnership",
    )
    book.settings.add_agencies(list(AGENCIES))
    agencies = {agency.code: agency for agency in book.settings.agencies()}
    wording = DEFAULT_WORDING.with_agencies([Row(a.id, a.name) for a in agencies.values()])
    made: dict[str, str] = {}
    voices = Voices()
    for held in ROUNDS:
        audit = _round(book, clock, held, agencies, wording, made.get(held.repeats))
        made[held.code] = audit
        signed_on = _signed_on(clock, held)
        running = held.stage == "collect"
        for _ in fill_returns(book, audit, signed_on, voices, is_running=running):
            tick(next(filled), returns)
        _conclude(book, clock, held, audit)
    write_session(book, clock, made["NEG25"], wording)
    write_actions(book, clock, made, {code: agency.name for code, agency in agencies.items()})
    write_schools(book, clock, wording)
    clock.set_to(clock.today)


def _round(
    book: Workbook,
    clock: Clock,
    held: Round,
    agencies: dict[str, Agency],
    wording: Wording,
    repeats: str | None,
) -> str:
    begun = _begun(clock, held)
    clock.set_to(begun)
    running = held.stage == "collect"
    due = clock.today + timedelta(days=9) if running else add_months(begun, 1)
    due = at_work(due, clock.today)
    identity = book.audits.add(
        held.code,
        held.title,
        theme=held.theme,
        why_now=held.why,
        enquiry="What is daily life like for this child, and what did our work change?",
        lead_role="Audit co-ordinator",
        group_name="Learning group",
        look_back_months=12,
        drawn_how="Chosen by the group: children known to at least three agencies",
        starts_on=begun.isoformat(),
        returns_due=due.isoformat(),
        meeting_on=_meeting(clock, held, due).isoformat(),
        report_due=at_work(due + timedelta(days=42), clock.today).isoformat(),
        repeats_id=repeats,
    )
    audit = book.audits.one(identity)
    book.audits.ask(audit, [agencies[code].id for code in held.codes])
    book.children.put(audit, _children(held.code))
    own = OWN if held.code == "NEG26" else ()
    form = compile_form(library()["case-core"], [library()[held.module]], own, wording=wording)
    book.forms.choose(audit, form, [held.module], own_text(own))
    audit = book.audits.one(identity)
    book.sending.send(audit, book.audits.agencies(identity), book.audits.cases(identity))
    clock.set_to(_signed_on(clock, held))
    return identity


def _begun(clock: Clock, held: Round) -> date:
    return at_work(add_months(clock.today, -held.months_ago), clock.today)


def _signed_on(clock: Clock, held: Round) -> date:
    return at_work(_begun(clock, held) + timedelta(days=9), clock.today)


def _meeting(clock: Clock, held: Round, due: date) -> date:
    """The day on which a round is talked over; that of the one with a session is its session’s."""
    if held.code == "NEG25":
        return talked_over(clock)
    return at_work(due + timedelta(days=14), clock.today)


def _children(code: str) -> list[dict[str, object]]:
    """A round's children as its co-ordinator writes them down: references and bands."""
    return [
        {
            "reference": f"{code}-{number:02}",
            "age_band": child.age,
            "sex": child.sex,
            "ethnicity": child.ethnicity,
            "disability": child.disability,
            "plan": child.plan,
            "proceedings": child.proceedings,
        }
        for number, child in enumerate(CHILDREN[code], 1)
    ]


def _conclude(book: Workbook, clock: Clock, held: Round, audit_id: str) -> None:
    """What was found once the returns were back."""
    audit = book.audits.one(audit_id)
    due = date.fromisoformat(audit.returns_due or "")
    clock.set_to(at_work(min(due + timedelta(days=14), clock.today), clock.today))
    _findings(book, held.code, audit_id)
    if held.stage != "collect":
        clock.set_to(date.fromisoformat(audit.meeting_on or ""))
        book.audits.change(audit, f"{held.code} moves on", stage="act")
    if held.stage == "review":
        clock.set_to(at_work(clock.today - timedelta(days=LOOKED), clock.today))
        book.audits.change(book.audits.one(audit_id), f"{held.code} is looked at", stage="review")


def _findings(book: Workbook, code: str, audit_id: str) -> None:
    ids = []
    for seen in FINDINGS[code]:
        basis = behind(book, audit_id, seen.on, met=seen.sort == "strength")
        ids.append(
            book.findings.add(audit_id, seen.sort, seen.title, words=seen.words, rests_on=basis)
        )
    for advice in ADVICE[code]:
        book.findings.recommend(
            audit_id, advice.theme, advice.words, [ids[place] for place in advice.because]
        )
