"""The look of the whole application: its scheme, its size of text, and what follows from them.

There is one look as there is one QApplication; parts ask for it when they paint.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette

from ui.look.sheet import native_sheet, sheet
from ui.look.tokens import DARK, LIGHT, Tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibilityHints, QStyleHints
    from PySide6.QtWidgets import QApplication

BODY_POINTS = 10.5
SCALES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
SCHEMES = ("system", "light", "dark")
_OURS = "Fusion"
STYLE = ("-style", _OURS)  # as words to QApplication: choosing it later loads all that styles have
_HALF = 128  # of 255: a ground below it is dark

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


def size(app: QApplication, scale: float) -> None:
    """Give the application its size of text: what is made from now on has it."""
    font = app.font()
    font.setPointSizeF(BODY_POINTS * scale)
    app.setFont(font)


def first(app: QApplication, scheme: str = "system", scale: float = 1.0) -> Look:
    """Dress the first window, before it is painted, by its palette alone.

    Asking for the platform's wishes loads all of Qt's names, which costs a fifth of an empty
    window. Whoever calls this asks `settle` once the window is there.
    """
    ground = app.palette().color(QPalette.ColorRole.Window)
    is_dark = scheme == "dark" or (scheme == "system" and ground.lightness() < _HALF)
    return _put_on(app, Look(DARK if is_dark else LIGHT, scale))


def settle(app: QApplication, scheme: str) -> bool:
    """Tell the platform which scheme is worn; whether it asks for another look than that."""
    _tell(app, scheme)
    return wants_anew(app, scheme)


def apply(app: QApplication, scheme: str = "system", scale: float = 1.0) -> Look:
    """Give the application its look: `scheme` is one of SCHEMES, `scale` 1.0 to 2.0.

    Under high contrast nothing of ours is forced: colours that are set by half break it.
    """
    if _wants_high_contrast(app):
        app.setStyleSheet("")
        app.setStyle(_platforms_own())
        app.setPalette(app.style().standardPalette())
        return _put_on(app, Look(_from_palette(app.palette()), scale, native=True))
    _tell(app, scheme)  # before it is read: what was forced before is not the system's wish
    app.setStyle(_OURS)
    return _put_on(app, Look(DARK if _wants_dark(app, scheme) else LIGHT, scale))


def _platforms_own() -> str:
    """The style of the platform itself; where it has none, the one that takes its palette best."""
    from PySide6.QtWidgets import QStyleFactory

    names = QStyleFactory.keys()
    return next((name for name in names if name.lower() not in {"fusion", "windows"}), _OURS)


def _tell(app: QApplication, scheme: str) -> None:
    schemes = QtCore.Qt.ColorScheme
    forced = {"light": schemes.Light, "dark": schemes.Dark}
    app.styleHints().setColorScheme(forced.get(scheme, schemes.Unknown))


def _put_on(app: QApplication, look: Look) -> Look:
    points = BODY_POINTS * look.scale
    if not look.native:
        app.setPalette(_palette(look.tokens))
    _looks[:] = [look]  # before the parts hear of it and take their sizes from it
    size(app, look.scale)
    app.setStyleSheet(native_sheet(points) if look.native else sheet(look.tokens, points))
    return look


def wants_anew(app: QApplication, scheme: str) -> bool:
    """Whether the platform now asks for another look than the one in force."""
    worn = current()
    if _wants_high_contrast(app) or worn.native:
        return _wants_high_contrast(app) != worn.native
    return _wants_dark(app, scheme) != (worn.tokens == DARK)


def _wants_dark(app: QApplication, scheme: str) -> bool:
    system_is_dark = app.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark
    return scheme == "dark" or (scheme == "system" and system_is_dark)


def _wants_high_contrast(app: QApplication) -> bool:
    _hints, access = platform_hints(app)
    return access.contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast


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
