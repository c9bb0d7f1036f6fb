"""The style sheet of the whole application, filled from the tokens; a widget's look is its property ``kind``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from amzlabels.ui.theme import Tokens

_SHEET = """
QWidget { color: $ink; }
QMainWindow, QDialog, QWidget[kind="page"] { background: $page; }
QScrollArea, QScrollArea > QWidget > QWidget[kind="page"], QStackedWidget { background: $page; border: none; }
QFrame[kind="card"] { background: $card; border: 1px solid $line; border-radius: 10@; }
QFrame[kind="bar"] { background: $card; border: none; border-bottom: 1px solid $line; }
QFrame[kind="bottom"] { background: $card; border: none; border-top: 1px solid $line; }
QFrame[kind="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QFrame[kind="drop"] { background: transparent; border: 2px dashed $edge; border-radius: 10@; }
QFrame[kind="drop"][over="true"] { background: $chosen; border: 2px dashed $primary; }
QFrame[kind="strip"] { background: transparent; border: 2px dashed $line; border-radius: 10@; }
QFrame[kind="strip"][over="true"] { background: $chosen; border: 2px dashed $primary; }
QFrame[kind="card"] QScrollArea { background: transparent; border: 2px solid transparent; border-radius: 9@; }
QFrame[kind="card"] QScrollArea:focus { border: 2px solid $focus; }
QFrame[kind="notice"] { background: $held_fill; border: 1px solid $held_mark; border-radius: 8@; }
QFrame[kind="notice"] QLabel { color: $held_mark; }

QLabel { background: transparent; }
QLabel[kind="title"] { font-size: 30@; font-weight: 700; }
QLabel[kind="name"] { font-size: 18@; font-weight: 700; }
QLabel[kind="strong"], QRadioButton[kind="strong"] { font-weight: 600; }
QLabel[kind="dim"] { color: $dim; }
QLabel[kind="secondary"] { color: $dim; font-size: 12@; }
QLabel[kind="good"] { color: $done_mark; font-weight: 600; }
QLabel[kind="needs"] { color: $held_mark; font-weight: 600; }
QLabel[kind="bad"] { color: $failed_mark; font-weight: 600; }
QLabel[kind="state"] { border-radius: 8@; padding: 8@ 12@; }
QLabel[kind="state"][tone="good"] { color: $done_mark; background: $done_fill; }
QLabel[kind="state"][tone="needs"] { color: $held_mark; background: $held_fill; }
QLabel[kind="state"][tone="bad"] { color: $failed_mark; background: $failed_fill; }
QLabel[kind="verdict"] { border-radius: 8@; padding: 10@ 14@; font-size: 18@; font-weight: 700; }
QLabel[kind="verdict"][tone="good"] { color: $done_mark; background: $done_fill; border: 2px solid $done_mark; }
QLabel[kind="verdict"][tone="bad"] { color: $failed_mark; background: $failed_fill; border: 2px solid $failed_mark; }
QLabel[kind="confidence"] { border-radius: 13@; padding: 5@ 11@; font-weight: 600; min-height: 18@; }
QLabel[kind="confidence"][tone="good"] { color: $done_mark; background: $done_fill; border: 1px solid $done_fill; }
QLabel[kind="confidence"][tone="needs"] { color: $held_mark; background: $held_fill; border: 1px solid $held_mark; }
QLabel[kind="confidence"][tone="bad"] { color: $failed_mark; background: $failed_fill; border: 1px solid $failed_mark; }
QLabel[kind="state"][tone="wait"] { color: $to_amazon_mark; background: $to_amazon_fill; }

QPushButton, QToolButton {
    background: $card; color: $ink; border: 1px solid $edge; border-radius: 8@;
    padding: 7@ 13@; font-weight: 600; min-height: 20@; outline: none;
}
QPushButton:hover, QToolButton:hover { background: $chosen; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border: 2px solid $focus; padding: 6@ 12@; }
QPushButton:disabled, QToolButton:disabled { color: $dim; background: $page; border-color: $line; }
QPushButton[kind="primary"] {
    background: $primary; color: $on_primary; border: 2px solid $primary; border-radius: 10@;
    padding: 10@ 26@; font-size: 18@; font-weight: 700; min-height: 24@;
}
QPushButton[kind="primary"]:hover { background: $primary_over; border-color: $primary_over; }
QPushButton[kind="primary"]:focus { border: 2px solid $ink; padding: 10@ 26@; }
QPushButton[kind="primary"]:disabled {
    background: $to_amazon_fill; color: $to_amazon_mark; border-color: $to_amazon_fill;
}
QPushButton[kind="accent"] { background: $primary; color: $on_primary; border: 1px solid $primary; }
QPushButton[kind="accent"]:hover { background: $primary_over; border-color: $primary_over; }
QPushButton[kind="accent"]:focus { border: 2px solid $ink; }
QPushButton[kind="accent"]:disabled {
    background: $to_amazon_fill; color: $to_amazon_mark; border-color: $to_amazon_fill;
}
QPushButton[kind="link"], QToolButton[kind="link"] {
    background: transparent; color: $ready_mark; border: 1px solid transparent; padding: 3@ 5@;
}
QPushButton[kind="link"]:hover, QToolButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:focus, QToolButton[kind="link"]:focus { border: 2px solid $focus; padding: 2@ 4@; }
QPushButton[kind="tab"], QToolButton[kind="tab"] {
    background: transparent; color: $dim; border: 1px solid transparent; padding: 5@ 9@;
}
QPushButton[kind="tab"]:hover, QToolButton[kind="tab"]:hover { color: $ink; }
QPushButton[kind="tab"]:checked, QToolButton[kind="tab"]:checked { color: $ready_mark; }
QPushButton[kind="tab"]:focus, QToolButton[kind="tab"]:focus { border: 2px solid $focus; padding: 4@ 8@; }
QFrame[kind="sheet"] { background: $card; border: 1px solid $edge; border-radius: 4@; }
QPushButton[kind="place"] { background: $page; color: $dim; border: 1px dashed $edge; border-radius: 4@;
    padding: 4@; min-height: 138@; }
QPushButton[kind="place"]:checked { background: $chosen; color: $ready_mark; border: 1px solid $primary; }
QPushButton[kind="place"]:focus { border: 3px solid $focus; padding: 2@; }
QPushButton[kind="place"]:disabled { background: $page; color: $dim; border-color: $line; }
QPushButton[kind="chip"] { border-radius: 13@; border-color: $line; padding: 3@ 11@; }
QPushButton[kind="chip"]:checked { background: $chosen; border-color: $primary; }
QPushButton[kind="chip"]:focus { border: 2px solid $focus; padding: 2@ 10@; }
$chips
QPushButton[kind="pill"] {
    border-radius: 13@; padding: 3@ 11@; background: $to_amazon_fill; color: $to_amazon_mark;
    border: 1px solid $to_amazon_fill;
}
QPushButton[kind="pill"][tone="good"] { background: $done_fill; color: $done_mark; border-color: $done_fill; }
QPushButton[kind="pill"][tone="needs"] { background: $held_fill; color: $held_mark; border-color: $held_mark; }
QPushButton[kind="pill"][tone="bad"] { background: $failed_fill; color: $failed_mark; border-color: $failed_mark; }
QPushButton[kind="pill"]:focus { border: 2px solid $focus; padding: 2@ 10@; }

QLineEdit, QComboBox, QPlainTextEdit {
    background: $card; color: $ink; border: 1px solid $edge; border-radius: 8@; padding: 7@ 9@;
    selection-background-color: $primary; selection-color: $on_primary; min-height: 20@;
}
QLineEdit:focus, QComboBox:focus, QPlainTextEdit:focus {
    border: 2px solid $focus; padding: 6@ 8@;
}
QLineEdit[tone="bad"] { border: 2px solid $failed_mark; padding: 6@ 8@; background: $failed_fill; }
QLineEdit[tone="bad"]:focus { border: 2px solid $focus; }
QLineEdit[tone="needs"] { border: 2px solid $held_mark; padding: 6@ 8@; background: $held_fill; }
QLineEdit[tone="needs"]:focus { border: 2px solid $focus; }
QLineEdit:read-only { background: $page; }
QLineEdit:disabled, QComboBox:disabled { color: $dim; background: $page; border-color: $line; }
QComboBox { padding-left: 11@; padding-right: 28@; }
QComboBox:focus { padding-left: 10@; padding-right: 27@; }
QComboBox::drop-down { border: none; width: 26@; }
QComboBox QAbstractItemView {
    background: $card; color: $ink; border: 1px solid $edge; padding: 4@; outline: none;
    selection-background-color: $chosen; selection-color: $ink;
}
QCheckBox, QRadioButton { spacing: 8@; padding: 3@; border: 2px solid transparent; border-radius: 6@; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid $focus; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 10@; height: 10@; border: 2@ solid $edge; background: $card;
}
QCheckBox::indicator { border-radius: 4@; padding: 2@; }
QRadioButton::indicator { border-radius: 7@; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: $primary; border-color: $ink; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }

QTableView, QListView, QTreeView, QTableWidget, QListWidget {
    background: $card; color: $ink; border: 1px solid $line; border-radius: 10@; gridline-color: $line;
    selection-background-color: $chosen; selection-color: $ink; outline: none;
}
QTableView:focus, QListView:focus, QTableWidget:focus, QListWidget:focus { border: 2px solid $focus; }
QTableView[kind="products"]::item { padding: 0 8@; }
QTableView[kind="products"]::item:focus { border: 2px solid $focus; padding: 0 6@; }
QTableView[kind="products"] QLineEdit { border-radius: 0; padding: 0 6@; min-height: 0; }
QTableWidget[kind="units"]::item { padding: 6@ 10@; }
QTableWidget[kind="units"]::item:selected { background: $chosen; border: 2px solid $focus; }
QTableView[kind="parcels"], QTableView[kind="parcels"]:focus { border: none; border-radius: 0; }
QListWidget[kind="places"] { background: transparent; border: 2px solid transparent; border-radius: 10@; padding: 4@; }
QListWidget[kind="places"]::item { padding: 10@ 12@; border-radius: 8@; color: $ink; }
QListWidget[kind="places"]::item:selected { background: $chosen; color: $ready_mark; }
QListWidget[kind="places"]:focus { border: 2px solid $focus; }
QHeaderView { background: $card; border: none; }
QHeaderView::section {
    background: $card; color: $dim; border: none; border-bottom: 1px solid $line;
    padding: 8@ 10@; font-size: 12@; font-weight: 600;
}
QTableCornerButton::section { background: $card; border: none; }

QProgressBar { background: $line; border: none; border-radius: 4@; max-height: 8@; min-height: 8@; }
QProgressBar::chunk { background: $primary; border-radius: 4@; }
QScrollBar:vertical { background: transparent; width: 14@; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 14@; margin: 0; }
QScrollBar::handle:vertical { background: $edge; border-radius: 4@; min-height: 32@; margin: 3@; }
QScrollBar::handle:horizontal { background: $edge; border-radius: 4@; min-width: 32@; margin: 3@; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QToolTip { background: $ink; color: $card; border: none; padding: 6@; }
QMenu { background: $card; color: $ink; border: 1px solid $edge; padding: 4@; }
QMenu::item { padding: 6@ 20@; border-radius: 6@; }
QMenu::item:selected { background: $chosen; color: $ink; }
QMenu::item:disabled { color: $dim; }
QSplitter::handle { background: transparent; }
"""

_CHIP = 'QPushButton[kind="chip"][stage="{stage}"] {{ color: {mark}; }}'


def style_sheet(colours: Tokens, scale: float) -> str:
    """The sheet for these colours, with every size of the drawing multiplied by ``scale``."""
    names = {name: str(getattr(colours, name)) for name in colours.__slots__ if name != "stages"}
    for stage, of_stage in colours.stages.items():
        names[f"{stage}_mark"], names[f"{stage}_fill"] = of_stage.mark, of_stage.fill
    names["chips"] = "\n".join(
        _CHIP.format(stage=stage, mark=of_stage.mark) for stage, of_stage in colours.stages.items()
    )
    sheet = re.sub(r"\$(\w+)", lambda match: names[match[1]], _SHEET)
    return re.sub(r"(\d+)@", lambda match: f"{round(int(match[1]) * scale)}px", sheet)


def dress(widget: QWidget, **properties: str) -> None:
    """Set looks (``kind``, ``tone``, ``stage``, ``over``) and repaint; a widget dressed alike already is left alone."""
    changed = [name for name, value in properties.items() if widget.property(name) != value]
    for name in changed:
        widget.setProperty(name, properties[name])
    if changed:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
