"""The two trial runs of the register: of the national files, and of a list of last audits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from audit_app.intake.register.authority import usual_authority
from audit_app.intake.register.comparing import compare
from ui.parts.fields import Choice, field
from ui.schools.register.trial import NOTHING, Trial

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from audit_app.intake.register.links import Links
    from audit_app.intake.register.schools import Register
    from audit_app.intake.register.would import Comparison, Held


class RegisterTrial(Trial):
    """The trial run of a register and its links; of a register it is asked whose schools first."""

    def __init__(
        self,
        register: Register | None,
        links: Links | None,
        held: Held,
        what: str,
        parent: QWidget | None,
        left: str = "",
    ) -> None:
        self._register, self._links, self._held = register, links, held
        told = () if register is None else register.authorities()
        offers = [(name, f"{name} ({code})" if code else name) for name, code in told]
        if len(offers) != 1:
            offers.insert(0, ("", "Choose the authority…"))
        self.authority = Choice("Whose schools", offers)
        if register is not None:
            self.authority.choose(usual_authority(register, held.schools))
        whose = field("Whose schools", self.authority)
        super().__init__(what, whose, parent, left)
        whose.setVisible(register is not None)
        self.authority.currentIndexChanged.connect(lambda _at: self._compare())
        self._compare()
        is_open = register is not None and not self.authority.word()
        (self.authority if is_open else self.table).setFocus()

    def _compare(self) -> None:
        """Compare for the authority that is chosen; nothing before one is."""
        if self._register is not None and not self.authority.word():
            words = "Choose the authority whose schools are meant."
            self.show_found(NOTHING, words, "Choose the authority first")
            return
        whose = self.authority.word()
        self.show_found(compare(self._register, self._links, self._held, whose))


class AuditsTrial(Trial):
    """The trial run of an officer's own list of last audits."""

    def __init__(
        self, found: Comparison, what: str, parent: QWidget | None, left: str = ""
    ) -> None:
        super().__init__(what, None, parent, left)
        self.show_found(found)
        self.table.setFocus()
