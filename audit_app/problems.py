"""What can go wrong outside the program, said kindly; anything else that is raised is a bug."""

from __future__ import annotations


class Problem(Exception):  # noqa: N818 - the people's word for it; "error" is never shown
    """Something in the world stands in the way: what happened, what is safe, what to do.

    `code` is a short word for the log and for tests (`no-room`, `wrong-passphrase`); it is never
    shown. `safe` says only what is true at that moment, and may be empty. `details` is for IT and
    stays folded; it never holds anything typed about a child.
    """

    def __init__(
        self, code: str, what: str, safe: str = "", remedy: str = "", details: str = ""
    ) -> None:
        super().__init__(code, what, safe, remedy, details)  # all, so that it can be sent on
        self.code, self.what, self.safe, self.remedy, self.details = (
            code,
            what,
            safe,
            remedy,
            details,
        )

    def __str__(self) -> str:
        return " ".join(part for part in (self.what, self.safe, self.remedy) if part)
