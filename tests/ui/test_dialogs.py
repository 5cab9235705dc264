"""No dialog is larger than its window, and each is read by eye, ear and the Tab key at 200 %."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from audit_app.problems import Problem
from audit_app.rules.actions import STATUS_WORDS
from audit_app.workbook.bring_in import PROBLEM, Item, Preview
from tests.ui.accessibility import faults
from tests.ui.answers import Answers
from ui.actions.dialog import ActionDialog
from ui.actions.looks import LookDialog, MoveDialog
from ui.audits.grid.sending import SendDialog
from ui.audits.grid.standings import Offered
from ui.bring_in.dialog import Looked, TrialRun
from ui.dialogs import ChoiceDialog, ProblemDialog, WordsDialog
from ui.export_dialog import ExportDialog, Offer
from ui.find import FindDialog
from ui.findings.dialog import FindingDialog, RecommendationDialog
from ui.keys_sheet import KeysSheet
from ui.reflection.dialog import SessionDialog
from ui.schools.register.before import BeforeDialog
from ui.schools.register.contact import ContactDialog
from ui.schools.register.setting import SettingDialog
from ui.settings.rename import RenameDialog
from ui.walk.safety import SafetyDialog
from ui.welcome.new import NewWorkbook
from ui.welcome.recovery import RecoveryKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.window import Window

WHY = "That is not one of the answers in the list."
TROUBLE = Problem(
    "in-use",
    "The workbook is open in another window, so this change could not be saved.",
    "Everything up to 14:02 is saved.",
    "Close the other window, then choose Try again.",
    "SQLITE_BUSY",
)


def new_action(window: Window) -> QDialog:
    assert window.work is not None
    return ActionDialog(window.work.desk, None, window)


def find(window: Window) -> QDialog:
    assert window.work is not None
    return FindDialog(window.work.desk, window)


def new_workbook(window: Window) -> QDialog:
    return NewWorkbook(Path("books"), Answers(), window)


def recovery_key(window: Window) -> QDialog:
    return RecoveryKey("-".join(["abcd"] * 20), window)


def new_finding(window: Window) -> QDialog:
    return FindingDialog(None, ["Amberley"], window)


def recommendation(window: Window) -> QDialog:
    assert window.work is not None
    book = window.work.book
    [*_others, audit] = [held for held in book.audits.all() if book.findings.of_audit(held.id)]
    findings = book.findings.of_audit(audit.id)
    return RecommendationDialog(findings, [findings[0].id], ["Amberley"], window)


def new_session(window: Window) -> QDialog:
    assert window.work is not None
    desk = window.work.desk
    return SessionDialog(desk.workbook.audits.all(), desk, window)


def export(window: Window) -> QDialog:
    holds = "Every action of this audit, with its owner, dates, notes and what was seen of it."
    return ExportDialog(
        Offer("Action plan", holds, (".xlsx", ".pdf"), "plan", may_be_final=True), window
    )


def send(window: Window) -> QDialog:
    offered = [
        Offered(str(n), f"NEG26-{n:02}", "5 days late, 31 of 48", n < 9) for n in range(1, 13)
    ]
    return SendDialog("Bay 0–19 health visiting and school nursing", offered, window)


def trial_run(window: Window) -> QDialog:
    item = Item(PROBLEM, "G0.01 Whose record does your agency hold?", "Answer", "", "Perhaps", WHY)
    about = "Bay 0–19 health visiting and school nursing, NEG26-03"
    looked = [Looked(f"{n}.xlsx", Preview("Return", (item,), "", 0, about)) for n in range(2)]
    return TrialRun(looked, window)


def setting(window: Window) -> QDialog:
    assert window.work is not None
    desk = window.work.desk
    return SettingDialog(desk, desk.workbook.schools.all()[0], window)


def before(window: Window) -> QDialog:
    assert window.work is not None
    desk = window.work.desk
    return BeforeDialog(desk, desk.workbook.schools.all()[0], window)


def contact(window: Window) -> QDialog:
    assert window.work is not None
    desk = window.work.desk
    return ContactDialog(desk, desk.workbook.schools.all()[0], "dsl", window)


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(find, id="find"),
        pytest.param(new_action, id="new-action"),
        pytest.param(KeysSheet, id="keys"),
        pytest.param(new_workbook, id="new-workbook"),
        pytest.param(recovery_key, id="recovery-key"),
        pytest.param(new_finding, id="new-finding"),
        pytest.param(recommendation, id="recommendation"),
        pytest.param(MoveDialog, id="move-the-date"),
        pytest.param(
            lambda window: RenameDialog("Bay 0–19 health visiting", [], window), id="rename"
        ),
        pytest.param(LookDialog, id="look-whether-it-helped"),
        pytest.param(
            lambda window: ChoiceDialog("Action 4", "Status", list(STATUS_WORDS.values()), window),
            id="one-of",
        ),
        pytest.param(new_session, id="new-session"),
        pytest.param(export, id="export"),
        pytest.param(send, id="send-spreadsheets"),
        pytest.param(trial_run, id="trial-run"),
        pytest.param(SafetyDialog, id="at-risk"),
        pytest.param(setting, id="setting"),
        pytest.param(before, id="what-it-was-before"),
        pytest.param(contact, id="contact"),
        pytest.param(lambda window: ProblemDialog(TROUBLE, "Try again", window), id="problem"),
        pytest.param(lambda window: WordsDialog("Reopen", "Why?", "Reopen it", window), id="words"),
    ],
)
def test_a_dialog_is_whole_and_named_at_200_percent(
    open_sample: Callable[..., Window], make: Callable[[Window], QDialog]
) -> None:
    window = open_sample("dark", 2.0, 1280, 720)
    dialog = make(window)
    dialog.show()
    for _ in range(4):
        QApplication.processEvents()
    wrong = faults(dialog)
    size = dialog.width(), dialog.height()
    dialog.hide()  # closing it may be refused: a recovery key is kept first
    dialog.deleteLater()
    assert wrong == []
    assert size <= (1280, 720)
    assert size[1] <= 720


def test_a_finding_that_names_somebody_who_is_watched_for_is_not_kept(
    open_sample: Callable[..., Window],
) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    dialog = new_finding(window)
    assert isinstance(dialog, FindingDialog)
    dialog.show()
    QTest.keyClicks(dialog._title, "Visits were late")
    QTest.keyClicks(dialog._words, "Amberley was not seen")
    QTest.mouseClick(dialog._keep, Qt.MouseButton.LeftButton)
    assert dialog.isVisible(), "it waits for the name to be taken out"
    said = [line.text() for line in dialog._banner.findChildren(QLabel)]
    assert any("What was seen holds something that looks" in line for line in said)
    dialog._words.setPlainText("The child was not seen")
    QTest.mouseClick(dialog._keep, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    dialog.deleteLater()


def test_large_print_is_offered_for_a_pdf_only(open_sample: Callable[..., Window]) -> None:
    window = open_sample("light", 1.0, 1280, 800)
    dialog = export(window)
    assert isinstance(dialog, ExportDialog)
    dialog.show()
    dialog.suffix.choose(".pdf")
    assert dialog.large.isVisible()
    dialog.large.setChecked(True)
    dialog.suffix.choose(".xlsx")
    assert not dialog.large.isVisible()
    dialog.keep.click()
    assert dialog.wish is not None
    assert not dialog.wish.large_print
    dialog.deleteLater()


def test_words_that_no_workbook_can_keep_are_said_while_they_can_be_put_right(
    qtbot: QtBot,
) -> None:
    dialog = WordsDialog("Progress note", "How is it going?", "Keep this note", None)
    qtbot.addWidget(dialog)
    dialog._box.insertPlainText("The nurse rang.\x07The school knows.")  # pasted from elsewhere
    assert not dialog._ok.isEnabled()
    assert "Character 16 of this text cannot be shown or kept" in dialog._wrong.text()
    dialog._box.setPlainText("The nurse rang. The school knows.")
    assert dialog._ok.isEnabled()
    assert not dialog._wrong.text()
