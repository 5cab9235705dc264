"""The one style sheet, made from the tokens and the size of text."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.look.tokens import Tokens

_SHEET = """
QWidget#page, QWidget#page > QWidget#inner {{ background: {bg}; }}
QDialog {{ background: {surface}; }}
QFrame#pane, QFrame#bar, QFrame#sidebar {{ background: {surface}; border: 0; }}
QFrame#sidebar, QFrame#pane[edge="right"] {{ border-right: 1px solid {line}; }}
QFrame#pane[edge="left"] {{ border-left: 1px solid {line}; }}
QFrame#bar[edge="bottom"] {{ border-bottom: 1px solid {line}; }}
QFrame#bar[edge="top"] {{ border-top: 1px solid {line}; }}
QFrame#card {{ background: {surface}; border: 1px solid {line}; border-radius: 8px; }}
QFrame#card[current="true"] {{ border: 2px solid {accent}; }}
QFrame#well {{ background: {accentsoft}; border: 0; border-radius: 6px; }}
QFrame#rule {{ background: {line}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame#banner {{ border-radius: 8px; border: 0; background: {accentsoft}; }}
QFrame#banner[tone="warn"] {{ background: {warnsoft}; }}
QFrame#banner[tone="bad"] {{ background: {badsoft}; }}
QFrame#banner[tone="ok"] {{ background: {oksoft}; }}
QLabel#h1 {{ font-size: {h1}pt; font-weight: 600; padding-left: 2px; }}
QLabel#h2 {{ font-size: {h2}pt; font-weight: 600; padding-left: 2px; }}
QLabel#title {{ font-size: {title}pt; font-weight: 600; }}
QLabel#h3, QLabel#strong {{ font-weight: 600; }}
QLabel#figure {{ font-size: {figure}pt; font-weight: 600; }}
QLabel#small {{ font-size: {small}pt; color: {muted}; }}
QLabel#muted {{ color: {muted}; }}
QLabel#ok {{ color: {ok}; }} QLabel#warn {{ color: {warn}; }}
QLabel#bad {{ color: {bad}; font-weight: 600; }}
QLabel#stop {{ border: 2px solid transparent; border-radius: 4px; padding: 4px; }}
QLabel#stop:focus {{ border-color: {accent}; }}
QLabel#key {{ background: {bg}; border: 1px solid {line}; border-radius: 4px;
  padding: 1px 6px; color: {muted}; }}
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QSpinBox {{ background: {surface};
  border: 1px solid {linestrong}; border-radius: 6px; padding: {pad}px {pad2}px; }}
QPlainTextEdit {{ padding: 4px; }}
QComboBox {{ padding-right: {arrow}px; }}
QComboBox::drop-down {{ border: 0; width: {arrow}px; }}
QComboBox::down-arrow {{ image: none; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus, QSpinBox:focus {{
  border: 2px solid {accent}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {bad}; }}
QPushButton {{ background: {surface}; border: 1px solid {linestrong}; border-radius: 6px;
  padding: {pad}px {pad3}px; outline: 0; }}
QPushButton:hover {{ background: {accentsoft}; }}
QPushButton:focus {{ border: 2px solid {accent}; }}
QPushButton:disabled {{ color: {muted}; border-color: {line}; }}
QPushButton#primary {{ background: {accent}; color: {accenttext}; border-color: {accent};
  font-weight: 600; }}
QPushButton#primary:focus {{ border: 2px solid {text}; }}
QPushButton#primary:disabled {{ background: {line}; color: {muted}; border-color: {line}; }}
QPushButton#link {{ border: 2px solid transparent; background: transparent; color: {accent};
  padding: 1px 3px; text-align: left; }}
QPushButton#crumb {{ border: 0; border-radius: 4px; background: transparent; color: {muted};
  padding: 1px 0; text-align: left; }}
QPushButton#crumb:hover {{ color: {accent}; background: transparent; }}
QPushButton#crumb:focus {{ border-bottom: 2px solid {accent}; color: {accent}; }}
QPushButton#link:focus {{ border: 2px solid {accent}; }}
QPushButton#recent {{ border: 0; border-left: 3px solid transparent; border-radius: 0;
  border-bottom: 1px solid {line}; }}
QPushButton#recent:checked {{ background: {sel}; border-left: 3px solid {accent}; }}
QPushButton#recent:focus {{ border: 2px solid {accent}; border-radius: 4px; }}
QPushButton#danger {{ color: {bad}; border-color: {bad}; }}
QTableView, QListView {{ background: {surface}; border: 0; outline: 0;
  selection-background-color: {sel}; selection-color: {text}; }}
QHeaderView, QTableCornerButton::section {{ background: {surface}; border: 0; }}
QTableCornerButton::section {{ border-bottom: 1px solid {linestrong}; }}
QHeaderView::section {{ background: {surface}; color: {muted}; border: 0;
  border-bottom: 1px solid {linestrong}; padding: {pad}px 8px; font-size: {small}pt;
  font-weight: 600; }}
QHeaderView::section:horizontal:first, QHeaderView::section:horizontal:only-one {{
  padding-left: 12px; }}
QHeaderView::section:vertical {{ border-bottom: 1px solid {line}; color: {text};
  padding-left: 12px; }}
QProgressBar {{ background: {line}; border: 0; border-radius: 3px; max-height: 6px;
  min-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QScrollArea, QScrollArea > QWidget > QWidget#page {{ background: {bg}; border: 0; }}
QScrollArea#side, QScrollArea#side > QWidget > QWidget {{ background: {surface}; border: 0; }}
QScrollBar:vertical {{ background: transparent; width: 12px; }}
QScrollBar::handle:vertical {{ background: {linestrong}; border-radius: 4px; min-height: 28px;
  margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; }}
QScrollBar::handle:horizontal {{ background: {linestrong}; border-radius: 4px; min-width: 28px;
  margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {linestrong}; padding: 4px; }}
"""

# Under high contrast: sizes, weights and edges only. Every colour is the platform's own.
_NATIVE = """
QLabel#h1 {{ font-size: {h1}pt; font-weight: 600; padding-left: 2px; }}
QLabel#h2 {{ font-size: {h2}pt; font-weight: 600; padding-left: 2px; }}
QLabel#title {{ font-size: {title}pt; font-weight: 600; }}
QLabel#h3, QLabel#strong, QLabel#bad {{ font-weight: 600; }}
QLabel#figure {{ font-size: {figure}pt; font-weight: 600; }}
QLabel#small {{ font-size: {small}pt; }}
QFrame#card, QFrame#banner, QLabel#key {{ border: 1px solid palette(window-text); }}
QFrame#card[current="true"] {{ border: 3px solid palette(window-text); }}
QLabel#key {{ padding: 1px 6px; }}
QLabel#stop {{ border: 2px solid transparent; padding: 4px; }}
QLabel#stop:focus {{ border-color: palette(window-text); }}
"""


def sheet(tokens: Tokens, points: float) -> str:
    """The style sheet for these colours with body text of `points`."""
    return _SHEET.format(**asdict(tokens), **_sizes(points))


def native_sheet(points: float) -> str:
    """Sizes and edges without a colour, for when the platform draws."""
    return _NATIVE.format(**_sizes(points))


def _sizes(points: float) -> dict[str, float]:
    scale = points / 10.5
    return {
        "h1": round(points * 1.5, 1),
        "h2": round(points * 1.24, 1),
        "title": round(points * 1.9, 1),
        "figure": round(points * 2, 1),
        "small": round(points * 0.9, 1),
        "arrow": round(26 * scale),
        "pad": round(6 * scale),
        "pad2": round(10 * scale),
        "pad3": round(14 * scale),
    }
