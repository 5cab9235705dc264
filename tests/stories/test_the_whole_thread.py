"""From a new workbook to a signed return, findings, actions and a plan read back from its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from audit_app.safety.keys import derive
from audit_app.store.file import open_file
from audit_app.store.verify import check
from tests.stories.conftest import PASSPHRASE
from tests.stories.steps import page_of, set_up
from tests.ui.accessibility import faults
from ui.actions.dialog import ActionDialog
from ui.actions.page import ActionsPage
from ui.audits.grid import GridPage
from ui.export_dialog import ExportDialog
from ui.findings.dialog import FindingDialog, RecommendationDialog
from ui.findings.page import FindingsPage
from ui.walk.page import WalkPage
from ui.walk.sign_off import SignOffPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stories.conftest import Person


def test_she_makes_a_workbook_and_finds_everything_named(made: Person) -> None:
    assert faults(made.window) == []
    for keys in ("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4", "Ctrl+5", "Ctrl+6"):
        made.press(keys)
        assert faults(made.window) == []
    names = [agency.name for agency in made.work.book.settings.agencies()]
    assert len(names) == 8
    assert made.work.book.settings.all()["partnership"] == "Marram Bay"


def test_what_is_sent_is_said_with_how_many_and_how_to_take_it_back(made: Person) -> None:
    set_up(made)
    assert "16 returns sent. Ctrl+Z to undo" in made.work.frame.head._status.text()
    made.press("Ctrl+Z")
    assert made.work.book.audits.all()[0].sent_on is None


def test_an_auditor_walks_a_return_by_keys_and_signs_it(made: Person) -> None:
    set_up(made)
    made.press("Return")
    walk = page_of(made, WalkPage)
    assert faults(made.window) == []
    made.press("1")
    returned = walk.returned.id
    assert made.work.book.answers.of_return(returned)["G0.01", ""].value == '"child"'
    made.press("W")
    made.type("2 of 3 visits were seen")
    made.press("Shift+Tab")
    answer = made.work.book.answers.of_return(returned)["G0.01", ""]
    assert answer.note == "2 of 3 visits were seen"
    made.press("Ctrl+Down")
    made.press("1", "Ctrl+Z")
    assert ("G0.02", "") not in made.work.book.answers.of_return(returned) or (
        made.work.book.answers.of_return(returned)["G0.02", ""].value is None
    )
    made.press("Ctrl+Shift+Z", "Ctrl+PgDown")
    made.work.go("sign-off", returned)
    page = page_of(made, SignOffPage)
    assert faults(made.window) == []
    assert not page.sign.isEnabled()
    page.panel.checked.click()
    page.panel.safe.click()
    assert not page.sign.isEnabled(), "whether anyone is at risk now is never left open"
    for question in ("G0.07", "G10.04"):
        book = made.work.book
        book.answers.answer(returned, book.returns.form(walk.returned), (question, ""), "no")
    page._sign_off()
    grid = page_of(made, GridPage)
    assert "1 of 16 returns are back" in grid._sentence.text()


def test_a_nil_return_is_two_keys(made: Person) -> None:
    set_up(made)
    made.press("Return")
    walk = page_of(made, WalkPage)
    made.press("4")
    standing = made.work.book.returns.standing(walk.returned)
    assert (standing.is_nil, standing.asked) == (True, 3)
    assert faults(made.window) == []
    made.press("Ctrl+Return")
    page_of(made, GridPage)
    book = made.work.book
    signed = book.returns.one(walk.returned.id)
    assert book.returns.is_signed(signed)
    assert book.answers.of_return(signed.id)["G0.13", ""].value is not None, "the signature itself"


def findings_to_action(made: Person) -> None:
    """A low judgement becomes a finding, a recommendation and an action, each in its window."""
    book = made.work.book
    audit = book.audits.all()[0]
    returned = book.returns.of_audit(audit.id)[0]
    form = book.returns.form(returned)
    book.answers.answer(returned.id, form, ("G0.01", ""), "child")
    low = next(q for q in form.questions if q.list_name == "ypn" and not q.relevant)
    book.answers.answer(returned.id, form, (low.name, ""), "no")
    book.signing.sign_off(returned, "Named nurse")  # what is not signed counts nowhere yet
    made.work.go("findings", audit.id)
    page = page_of(made, FindingsPage)

    def finding(dialog: QDialog) -> None:
        assert isinstance(dialog, FindingDialog)
        QTest.keyClicks(dialog._title, "Nobody asked why")
        dialog._keep.click()

    def advice(dialog: QDialog) -> None:
        assert isinstance(dialog, RecommendationDialog)
        QTest.keyClicks(dialog._theme, "Ask why")
        dialog._keep.click()

    def action(dialog: QDialog) -> None:
        assert isinstance(dialog, ActionDialog)
        QTest.keyClicks(dialog.ask, "Ask why at each missed appointment")
        QTest.keyClicks(dialog.owner, "Named nurse")
        QTest.keyClicks(dialog.due, "18/12/2026")
        dialog._keep.click()

    for table, answer in ((page.low, finding), (page.findings, advice), (page.advice, action)):
        made.focus(table)
        made.during(answer)
        made.press("Return")
    [held] = book.findings.of_audit(audit.id)
    assert held.rests_on == (book.answers.of_return(returned.id)[low.name, ""].id,)


def test_low_judgements_become_actions_and_a_plan_that_is_read_back(
    made: Person, tmp_path: Path
) -> None:
    set_up(made)
    findings_to_action(made)
    made.focus(page_of(made, FindingsPage).low)
    assert faults(made.window) == []
    made.press("Ctrl+5")
    page_of(made, ActionsPage)
    assert faults(made.window) == []
    out = tmp_path / "plan.xlsx"
    made.asks.paths.append(out)

    def write(dialog: QDialog) -> None:
        assert isinstance(dialog, ExportDialog)
        assert faults(dialog) == []
        dialog.keep.click()

    made.during(write)
    made.press("Ctrl+E")
    sheet = openpyxl.load_workbook(out)["Plan"]
    said = {str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value}
    assert {"Ask why at each missed appointment", "Nobody asked why", "Named nurse"} <= said


def test_she_closes_it_in_the_middle_of_a_sentence_and_is_where_she_was(made: Person) -> None:
    set_up(made)
    made.press("Return")
    walk = page_of(made, WalkPage)
    made.press("1", "Ctrl+Down", "W")
    made.type("The record stops in the mid")
    path = made.work.book.file.path
    returned = walk.returned.id
    made.window.lock()
    assert made.window.work is None
    texts = [w.text() for w in made.window.findChildren(type(made.window.welcome.passphrase))]
    assert all("record" not in text for text in texts)
    QTest.keyClicks(made.window.welcome.passphrase, PASSPHRASE)
    made.press("Return")
    made.waits_for(lambda: made.window.work is not None)
    again = page_of(made, WalkPage)
    assert again.returned.id == returned
    notes = [a.note for a in made.work.book.answers.of_return(returned).values()]
    assert "The record stops in the mid" in notes
    card = again.middle.current_card()
    assert card is not None
    assert card.note is not None
    made.waits_for(card.note.hasFocus)
    made.type("dle, 2 of 3")
    made.press("Ctrl+1")
    notes = [a.note for a in made.work.book.answers.of_return(returned).values()]
    assert "The record stops in the middle, 2 of 3" in notes, "she went on where she was"
    made.window.close()
    file = open_file(path, lambda salt: derive(PASSPHRASE, salt))
    assert check(file).faults == ()
    file.close()


def test_another_workbook_opens_at_its_own_place(made: Person) -> None:
    first = made.work.book.file.path
    copy = first.with_name("Another.audit")
    made.window.lock()
    copy.write_bytes(first.read_bytes())
    made.window.open_with(first, derive(PASSPHRASE, first.read_bytes()[:16]))
    made.press("Ctrl+6")
    made.window.lock()
    made.window.open_with(copy, derive(PASSPHRASE, copy.read_bytes()[:16]))
    assert made.work.at[0] == "home"
    made.window.lock()
    made.window.open_with(first, derive(PASSPHRASE, first.read_bytes()[:16]))
    assert made.work.at[0] == "settings"


def test_a_wrong_passphrase_says_so_and_opens_nothing(made: Person) -> None:
    made.window.lock()
    QTest.keyClicks(made.window.welcome.passphrase, "not the words")
    made.press("Return")
    made.waits_for(made.window.welcome.banner.isVisible)
    assert made.window.work is None
    assert faults(made.window) == []


def test_a_full_drive_keeps_the_words_on_the_screen_and_trying_again_saves_them(
    made: Person,
) -> None:
    set_up(made)
    made.press("Return")
    walk = page_of(made, WalkPage)
    made.press("1", "W")
    made.type("Kept on the screen")
    book = made.work.book
    path = book.file.path
    moved = path.with_name("away.audit")
    path.rename(moved)
    made.press("Shift+Tab")
    assert [problem.code for problem in made.asks.problems] == ["swapped"]
    card = walk.middle.current_card()
    assert card is not None
    assert card.note is not None
    assert card.note.toPlainText() == "Kept on the screen"
    assert "Not saved since" in made.work.frame.head._status.text()
    moved.rename(path)
    card.flush()
    assert book.answers.of_return(walk.returned.id)["G0.01", ""].note == "Kept on the screen"
    assert "All changes saved" in made.work.frame.head._status.text()
    QApplication.processEvents()
