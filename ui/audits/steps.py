"""The steps of setting up an audit, one small page each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QListWidget, QListWidgetItem, QWidget

from audit_app.problems import Problem
from audit_app.rules.dates import add_months, full
from audit_app.rules.identifiers import see_that_it_is_a_reference
from forms.compile import OwnQuestion, compile_form, next_own_name, own_text, read_own
from forms.read import library
from forms.settings_words import DEFAULT_WORDING
from ui.answering.rows import Part, RowsAnswer
from ui.answering.words import read_day, say_day
from ui.look import look
from ui.parts.arrange import button, card, column, label, row
from ui.parts.fields import Choice, LineBox, NoteBox, field
from ui.parts.segment import TickSegment

if TYPE_CHECKING:
    from audit_app.records import Audit, Case
    from forms.compiled import CompiledForm
    from forms.settings_words import Wording
    from ui.desk import Desk

_BANDS = {
    "age_band": ("Under 1", "1–4", "5–9", "10–15", "16–17"),
    "sex": ("Female", "Male", "Other", "Not known"),
    "disability": ("Yes", "No", "Not known"),
    "plan": ("None", "Early help", "Child in need", "Child protection", "In care"),
    "proceedings": (
        "None",
        "Criminal",
        "Family court",
        "Inquest",
        "Misconduct",
        "Not known",
    ),
}
_OWN_TYPES = (
    ("ypn", "Yes, partly or no"),
    ("grade4", "Four grades"),
    ("text", "A few words"),
    ("note_long", "A longer note"),
)


class Tools:
    """The audit being set up: made when its first step is saved."""

    def __init__(self, desk: Desk, audit_id: str) -> None:
        self.desk, self.book = desk, desk.workbook
        self.audit_id = audit_id

    def audit(self) -> Audit | None:
        """The audit, once it is there."""
        return self.book.audits.one(self.audit_id) if self.audit_id else None

    def need(self) -> Audit:
        """The audit; a Problem while its first step is not filled in."""
        audit = self.audit()
        if audit is None:
            raise Problem(
                "no-audit", "The theme comes first.", "", "Fill in the first step: code and title."
            )
        return audit

    def wording(self) -> Wording:
        """The partnership's own words, with the agencies as a list."""
        return wording_of(self.desk)


def wording_of(desk: Desk) -> Wording:
    """The words that forms are filled in with: ours, unless the partnership has its own."""
    from forms.model import Row

    settings = {
        key: value
        for key, value in desk.workbook.settings.all().items()
        if DEFAULT_WORDING.knows(key)
    }
    agencies = [Row(agency.id, agency.name) for agency in desk.workbook.settings.agencies()]
    worded = DEFAULT_WORDING.with_settings(settings)
    return worded.with_agencies(agencies) if agencies else worded


class Step(QWidget):
    """One step: it shows what is held and saves what is typed."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools

    def first(self) -> QWidget:
        """Where the focus goes."""
        return self

    def show_held(self) -> None:
        """Show what stands in the workbook."""

    def save(self) -> None:
        """Save what is typed. Raises Problem when it cannot be kept as it is."""

    def is_done(self) -> bool:
        """Whether what this step is for is there."""
        return False

    def last_words(self) -> str:
        """What the last step's button says."""
        return ""


class ThemeStep(Step):
    """What is looked at, and why now."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.code = LineBox("Code", "Such as NEG26")
        self.name = LineBox("Title", "Such as Neglect, autumn 2026")
        self.theme = LineBox("Theme", "Such as Neglect")
        self.why = NoteBox("Why now", "What made the partnership choose this theme?", 3)
        self.enquiry = NoteBox("Lines of enquiry", "What do we want to know?", 3)
        self.lead = LineBox("Lead (a role)", "Such as Audit co-ordinator")
        short = row(
            field("Code", self.code, "Children’s references begin with it."),
            field("Title", self.name, "What the audit is called everywhere."),
            spacing=12,
        )
        short.setStretch(1, 1)
        self.setLayout(
            column(
                card(
                    short,
                    field("Theme", self.theme),
                    field("Why now", self.why),
                    field("Lines of enquiry", self.enquiry),
                    field("Lead (a role)", self.lead),
                    spacing=12,
                ),
                None,
            )
        )

    def first(self) -> QWidget:
        """The code."""
        return self.code

    def show_held(self) -> None:
        """Show the audit's theme."""
        audit = self.tools.audit()
        if audit is None:
            return
        self.code.setText(audit.code)
        self.code.setReadOnly(True)
        self.name.setText(audit.title)
        self.theme.setText(audit.theme or "")
        self.why.setPlainText(audit.why_now or "")
        self.enquiry.setPlainText(audit.enquiry or "")
        self.lead.setText(audit.lead_role or "")

    def save(self) -> None:
        """Make the audit, or change it."""
        audit = self.tools.audit()
        code, title = self.code.text().strip().upper(), self.name.text().strip()
        if audit is None and not code and not title:
            return
        if not title:
            raise Problem("no-title", "The audit has no title yet.", "", "Give it a title.")
        cells: dict[str, object] = {
            "title": title,
            "theme": self.theme.text(),
            "why_now": self.why.toPlainText(),
            "enquiry": self.enquiry.toPlainText(),
            "lead_role": self.lead.text(),
        }
        audits = self.tools.book.audits
        if audit is None:
            see_that_it_is_a_reference(code)
            cells.pop("title")
            self.tools.audit_id = audits.add(code, title, **cells)
        else:
            audits.change(audit, f"Change what {audit.code} is about", **cells)

    def is_done(self) -> bool:
        """Whether the audit is there."""
        return self.tools.audit() is not None


class AgenciesStep(Step):
    """Who is asked, and what: the core, a theme's module, and the audit's own questions."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.agencies = QListWidget()
        self.agencies.setAccessibleName("Agencies to ask")
        self.agencies.setFixedHeight(look.current().px(170))
        modules = [form for form in library().values() if form.kind == "case_module"]
        self.module = Choice(
            "Theme module",
            [("", "None: the core questions alone"), *((m.name, m.title) for m in modules)],
        )
        self.full = TickSegment("", "Ask the whole core, not its short form")
        self.own = RowsAnswer(
            [
                Part("label", "Question", wide=True),
                Part("type", "Kind of answer", offers=_OWN_TYPES),
            ],
            "The audit’s own questions",
        )
        self._own: list[dict[str, object]] = []
        self.own.answered.connect(self._own_changed)
        self.module.activated.connect(lambda _at: self._say_made())
        self.full.toggled.connect(lambda _on: self._say_made())
        self.made = label("", "muted")
        self.setLayout(
            column(
                card(label("Agencies to ask (Space ticks)", "h3"), self.agencies, spacing=8),
                card(
                    label("Questions", "h3"),
                    field("Theme module", self.module),
                    row(self.full, None),
                    label("Questions of this audit’s own", "strong"),
                    self.own,
                    self.made,
                    spacing=10,
                ),
                None,
            )
        )

    def first(self) -> QWidget:
        """The agencies."""
        return self.agencies

    def show_held(self) -> None:
        """Show who is asked and what."""
        audit = self.tools.audit()
        asked = {a.id for a in self.tools.book.audits.agencies(audit.id)} if audit else set()
        self.agencies.clear()
        for agency in self.tools.book.settings.agencies():
            item = QListWidgetItem(agency.name)
            item.setData(Qt.ItemDataRole.UserRole, agency.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = agency.id in asked
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.agencies.addItem(item)
        if self.agencies.count():
            self.agencies.setCurrentRow(0)
        if audit is not None:
            self.module.choose(audit.modules[0] if audit.modules else "")
            self.full.setChecked(audit.depth == "full")
            own = read_own(audit.own_questions)
            self._own = [{"label": one.label, "type": one.type, "name": one.name} for one in own]
        self.own.show_value(self._own)
        self._say_made()

    def save(self) -> None:
        """Save who is asked and, until it is sent, what."""
        ticked = self._ticked()
        audit = self.tools.audit()
        if audit is None and not ticked:
            return
        audit = self.tools.need()
        book = self.tools.book
        if audit.sent_on is None:
            book.audits.ask(audit, ticked)
            form, modules, own = self._form()
            book.audits.choose_form(book.audits.one(audit.id), form, modules, own_text(own))
        self._say_made()

    def is_done(self) -> bool:
        """Whether somebody is asked something."""
        audit = self.tools.audit()
        if audit is None or audit.form_id is None:
            return False
        return bool(self.tools.book.audits.agencies(audit.id))

    def _ticked(self) -> list[str]:
        items = [self.agencies.item(place) for place in range(self.agencies.count())]
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def _form(self) -> tuple[CompiledForm, list[str], list[OwnQuestion]]:
        own: list[OwnQuestion] = []
        for held in self._own:
            words = str(held.get("label") or "").strip()
            if words:
                name = str(held.get("name") or next_own_name([one.name for one in own]))
                own.append(OwnQuestion(name, words, str(held.get("type") or "ypn")))
        modules = [self.module.word()] if self.module.word() else []
        form = compile_form(
            library()["case-core"],
            [library()[name] for name in modules],
            own,
            wording=self.tools.wording(),
            full=self.full.isChecked(),
        )
        return form, modules, own

    def _own_changed(self, value: object) -> None:
        self._own = [dict(held) for held in value] if isinstance(value, list) else []
        self._say_made()

    def _say_made(self) -> None:
        form, _modules, own = self._form()
        judged = sum(1 for question in form.questions if question.type == "select_one")
        s = "s" if len(own) != 1 else ""
        self.made.setText(
            f"What this makes so far: up to {judged} judgements for each child; each agency is "
            f"asked only those that fit its record. {len(own)} question{s} of your own."
        )


class ChildrenStep(Step):
    """Children by reference and banded facts: never a name, a birth date or a system number."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.rows = RowsAnswer(
            [
                Part("reference", "Reference"),
                *(
                    Part(name, words, offers=tuple((band, band) for band in _BANDS[name]))
                    for name, words in (
                        ("age_band", "Age band"),
                        ("sex", "Sex"),
                        ("disability", "Disability"),
                        ("plan", "Plan"),
                        ("proceedings", "Parallel proceedings"),
                    )
                ),
            ],
            "Children",
        )
        self.rows.answered.connect(self._changed)
        self._typed: list[dict[str, object]] = []
        self._held: list[Case] = []
        self._many = LineBox("How many children", "6")
        self._many.setFixedWidth(look.current().px(90))
        make = button("Number them", lambda: tools.desk.saving.do(self._number))
        paste = button("Paste rows (Ctrl+V)", self._paste)
        for keys, act in (("Ins", self.rows.add_row), ("Ctrl+V", self._paste)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        warning = label(
            "References and bands only. The list that says who a reference is stays outside this "
            "workbook; “Key sheets” on the grid writes an empty one for each agency.",
            "muted",
        )
        self.setLayout(
            column(
                warning,
                card(row(label("How many?", "strong", wrap=False), self._many, make, paste, None)),
                card(self.rows),
                None,
            )
        )

    def first(self) -> QWidget:
        """How many."""
        return self._many

    def show_held(self) -> None:
        """Show the children."""
        audit = self.tools.audit()
        self._held = self.tools.book.audits.cases(audit.id) if audit is not None else []
        names = ("reference", *_BANDS)
        self._typed = [
            {name: getattr(case, name) for name in names if getattr(case, name)}
            for case in self._held
        ]
        self.rows.show_value(self._typed)

    def save(self) -> None:
        """Add, change and take out children, all or none."""
        if not self._typed and not self._held:
            return
        audit = self.tools.need()
        book = self.tools.book
        by_reference = {case.reference: case for case in self._held}
        wanted = [held for held in self._typed if held.get("reference")]
        new = [held for held in wanted if str(held["reference"]) not in by_reference]
        for held in new:
            see_that_it_is_a_reference(str(held["reference"]))
        for held in wanted:
            case = by_reference.get(str(held["reference"]))
            if case is not None:
                book.audits.change_case(case, **{name: held.get(name) for name in _BANDS})
        kept = {str(held["reference"]) for held in wanted}
        for case in self._held:
            if case.reference not in kept:
                book.audits.remove_case(case, "Taken out while setting up")
        if new:
            book.audits.add_cases(audit, new)
        self._held = book.audits.cases(audit.id)

    def is_done(self) -> bool:
        """Whether there is a child."""
        audit = self.tools.audit()
        return audit is not None and bool(self.tools.book.audits.cases(audit.id))

    def _changed(self, value: object) -> None:
        self._typed = [dict(held) for held in value] if isinstance(value, list) else []

    def _number(self) -> None:
        audit = self.tools.need()
        typed = self._many.text().strip() or "6"
        wanted = min(int(typed), 60) if typed.isdigit() else 0
        taken = {str(held.get("reference")) for held in self._typed}
        number = 1
        while len(self._typed) < wanted:
            reference = f"{audit.code}-{number:02}"
            number += 1
            if reference not in taken:
                self._typed.append({"reference": reference})
        self.rows.show_value(self._typed)

    def _paste(self) -> None:
        names = ("reference", *_BANDS)
        for line in QApplication.clipboard().text().splitlines():
            cells = [cell.strip() for cell in line.split("\t")]
            if cells and cells[0]:
                held = dict(zip(names, cells, strict=False))
                self._typed.append({name: cell for name, cell in held.items() if cell})
        self.rows.show_value(self._typed)


class DatesStep(Step):
    """When returns are due, when the meeting is, and how far back the record is read."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.boxes = {
            "starts_on": LineBox("Starts", "25/11/2026"),
            "returns_due": LineBox("Returns due", "18/12/2026"),
            "meeting_on": LineBox("Reflection meeting", "15/01/2027"),
            "report_due": LineBox("Report due", "12/02/2027"),
        }
        self.months = LineBox("Months of record to read", "12")
        names = ("Starts", "Returns due", "Reflection meeting", "Report due")
        fields = [field(n, box) for n, box in zip(names, self.boxes.values(), strict=True)]
        self.setLayout(
            column(card(*fields, field("Months of record to read", self.months), spacing=12), None)
        )

    def first(self) -> QWidget:
        """The first date."""
        return self.boxes["starts_on"]

    def show_held(self) -> None:
        """Show the dates; four usual ones are offered while none is held."""
        audit = self.tools.audit()
        today = self.tools.desk.today()
        offered = {
            "starts_on": today,
            "returns_due": add_months(today, 1),
            "meeting_on": add_months(today, 2),
            "report_due": add_months(today, 3),
        }
        fresh = audit is None or all(getattr(audit, name) is None for name in self.boxes)
        for name, box in self.boxes.items():
            held = None if audit is None else getattr(audit, name)
            box.setText(say_day(offered[name].isoformat() if fresh else held))
        months = audit.look_back_months if audit is not None and audit.look_back_months else 12
        self.months.setText(str(months))

    def save(self) -> None:
        """Save the dates, each a real day."""
        audit = self.tools.audit()
        if audit is None:
            return
        cells: dict[str, object] = {}
        for name, box in self.boxes.items():
            typed = box.text().strip()
            day = read_day(typed) if typed else None
            if typed and day is None:
                raise Problem(
                    "no-day", f"“{typed[:20]}” is not a day.", "", "Type it as 18/12/2026."
                )
            cells[name] = day
        months = self.months.text().strip()
        if months and not (months.isdigit() and 0 < int(months) <= 60):  # noqa: PLR2004 - five years
            raise Problem("no-number", "Months are a number from 1 to 60.", "", "Type a number.")
        cells["look_back_months"] = int(months) if months else None
        self.tools.book.audits.change(audit, f"Change the dates of {audit.code}", **cells)

    def is_done(self) -> bool:
        """Whether returns have a due day."""
        audit = self.tools.audit()
        return audit is not None and audit.returns_due is not None


class SendStep(Step):
    """A last look at what is sent to whom; nothing goes before the button."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self.words = label("")
        self.words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.words.setAccessibleName("What is sent")
        self.setLayout(column(card(label("What this sends", "h3"), self.words), None))

    def first(self) -> QWidget:
        """The words."""
        return self.words

    def show_held(self) -> None:
        """Say what will be sent."""
        audit = self.tools.audit()
        if audit is None:
            self.words.setText("Nothing yet: the theme comes first.")
            return
        agencies = self.tools.book.audits.agencies(audit.id)
        cases = self.tools.book.audits.cases(audit.id)
        from datetime import date

        due = full(date.fromisoformat(audit.returns_due)) if audit.returns_due else "no date yet"
        names = ", ".join(agency.name for agency in agencies) or "nobody yet"
        references = ", ".join(case.reference for case in cases) or "no child yet"
        self.words.setText(
            f"{len(agencies) * len(cases)} returns: {len(cases)} children for "
            f"{len(agencies)} agencies.\n\nAgencies: {names}.\nChildren: {references}.\n"
            f"Returns due: {due}.\n\nSending opens the returns in this workbook. Nothing leaves "
            "this computer: spreadsheets are made from the grid, one for each return."
        )

    def last_words(self) -> str:
        """Send, or see what was sent."""
        audit = self.tools.audit()
        if audit is not None and audit.sent_on is not None:
            return "See the returns"
        return "Send"

    def is_done(self) -> bool:
        """Whether it was sent."""
        audit = self.tools.audit()
        return audit is not None and audit.sent_on is not None
