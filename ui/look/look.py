"""The look of the whole application: its scheme, its size of text, and what follows from them.

There is one look as there is one QApplication; parts ask for it when they paint.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPalette

from ui.look.sheet import native_sheet, sheet
from ui.look.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints, QStyleHints
    from PySide6.QtWidgets import QApplication

BODY_POINTS = 10.5
SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
SCHEMES = ("system", "light", "dark")

_ROLES = (
    (QPalette.ColorRole.Window, "bg"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "bg"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "accenttext"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Dark, "linestrong"),
)


@dataclass(frozen=True, slots=True)
class Look:
    """The tokens in force, the scale of text (1.0 to 2.0), and whether the platform draws.

    `native` is true under high contrast, when the platform's own style and colours are used.
    """

    tokens: Tokens = LIGHT
    scale: float = 1.0
    native: bool = False

    def px(self, size: float) -> int:
        """A height or width that grows with the text."""
        return round(size * self.scale)

    def colour(self, tone: str) -> QColor:
        """A tone as a colour; under high contrast the platform's own for text and ground."""
        return QColor(self.tokens.colour(tone))


_looks: list[Look] = [Look()]


def current() -> Look:
    """The look in force."""
    return _looks[-1]


def is_new(event: QEvent) -> bool:
    """Whether a part's `changeEvent` means that it is to take its sizes anew."""
    return event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}


def apply(app: QApplication, scheme: str = "system", scale: float = 1.0) -> Look:
    """Give the application its look: `scheme` is one of SCHEMES, `scale` 1.0 to 2.0.

    Under high contrast nothing of ours is forced: colours that are set by half break it.
    """
    hints = app.styleHints()
    if _wants_high_contrast(app):
        app.setStyleSheet("")
        app.setStyle(app.style().name())
        app.setPalette(app.style().standardPalette())
        look = Look(_from_palette(app.palette()), scale, native=True)
    else:
        hints.setColorScheme(
            {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(
                scheme, Qt.ColorScheme.Unknown
            )
        )  # before it is read: what was forced before is not the system's wish
        look = Look(DARK if _wants_dark(app, scheme) else LIGHT, scale)
        app.setStyle("Fusion")
        app.setPalette(_palette(look.tokens))
    _looks[:] = [look]  # before the parts hear of it and take their sizes from it
    font = app.font()
    font.setPointSizeF(BODY_POINTS * scale)
    app.setFont(font)
    points = BODY_POINTS * scale
    app.setStyleSheet(native_sheet(points) if look.native else sheet(look.tokens, points))
    return look


def wants_anew(app: QApplication, scheme: str) -> bool:
    """Whether the platform now asks for another look than the one in force."""
    worn = current()
    if _wants_high_contrast(app) or worn.native:
        return _wants_high_contrast(app) != worn.native
    return _wants_dark(app, scheme) != (worn.tokens == DARK)


def _wants_dark(app: QApplication, scheme: str) -> bool:
    system_is_dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return scheme == "dark" or (scheme == "system" and system_is_dark)


def _wants_high_contrast(app: QApplication) -> bool:
    _hints, access = platform_hints(app)
    return access.contrastPreference() == Qt.ContrastPreference.HighContrast


@cache
def platform_hints(app: QApplication) -> tuple[QStyleHints, QAccessibilityHints]:
    """The platform's wishes, held for the life of the program.

    PySide 6.11 lets the second go with its last Python reference; the next call for it then
    stops the program.
    """
    hints = app.styleHints()
    return hints, hints.accessibility()


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    for role, tone in _ROLES:
        palette.setColor(role, QColor(tokens.colour(tone)))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return palette


def _from_palette(palette: QPalette) -> Tokens:
    """The platform's own colours under our names, for what we paint ourselves."""
    ground = palette.color(QPalette.ColorRole.Base).name()
    ink = palette.color(QPalette.ColorRole.Text).name()
    accent = palette.color(QPalette.ColorRole.Highlight).name()
    on_accent = palette.color(QPalette.ColorRole.HighlightedText).name()
    return Tokens(
        bg=palette.color(QPalette.ColorRole.Window).name(),
        surface=ground,
        raised=ground,
        line=ink,
        linestrong=ink,
        text=ink,
        muted=ink,
        accent=accent,
        accenttext=on_accent,
        accentsoft=ground,
        ok=ink,
        oksoft=ground,
        warn=ink,
        warnsoft=ground,
        bad=ink,
        badsoft=ground,
        sel=ground,
    )
