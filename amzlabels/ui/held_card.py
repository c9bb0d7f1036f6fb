"""The card that says what is held of buyers and when it goes, and deletes it at once; deleting is ``work``'s."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QGridLayout, QLabel

from amzlabels.domain.people import DELIVERED, EVERYBODY, Holdings
from amzlabels.ui.ask import Ask
from amzlabels.ui.forms import Card, button, words
from amzlabels.ui.ports import Desk
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts_days import full_day_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class HeldCard(Card):
    """Shows figures that the desk is asked for whenever the page comes into view."""

    def __init__(self, desk: Desk, theme: Theme, ask: Ask) -> None:
        super().__init__(translate("settings", "Held on this computer"), theme)
        self._desk = desk
        self._ask = ask
        self.holdings = Holdings()
        self._rows: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(4))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 2)
        self.body.addLayout(self._grid)
        self.unsent = words(kind="secondary")
        self.body.addWidget(self.unsent)
        self.all = button(translate("settings", "Delete &all now…"))
        self.delivered = button(translate("settings", "Delete what is deli&vered now…"))
        self.add_row(self.delivered, self.all)
        self.all.clicked.connect(self._forget_all)
        self.delivered.clicked.connect(self._forget_delivered)
        self.show_holdings(self.holdings)

    def show_holdings(self, holdings: Holdings) -> None:
        """Show what is held now."""
        self.holdings = holdings
        held = holdings.held
        figures = (
            (translate("settings", "Orders with a buyer's data"), _number(held.orders)),
            (translate("settings", "Of these delivered"), _number(held.delivered)),
            (translate("settings", "Remembered addresses"), _number(held.addresses)),
            (translate("settings", "Labels"), _number(held.labels)),
            (translate("settings", "PDF files"), _number(holdings.printed_files)),
            (translate("settings", "First to go"), _day(holdings.next_at)),
            (translate("settings", "Last to go"), _day(holdings.last_at)),
        )
        self._fill(figures)
        self.unsent.setText(_unsent_words(held.unsent))
        self.unsent.setVisible(bool(held.unsent))
        self.delivered.setVisible(bool(held.delivered))
        self.all.setEnabled(bool(held.orders or held.addresses or held.labels or holdings.printed_files))

    def _fill(self, figures: tuple[tuple[str, str], ...]) -> None:
        while len(self._rows) < len(figures):
            name, value = words(kind="dim"), words()
            dress(value, kind="strong")
            for column, label in enumerate((name, value)):
                self._grid.addWidget(label, len(self._rows), column)
            self._rows.append((name, value))
        for (name, value), (title, figure) in zip(self._rows, figures, strict=True):
            name.setText(title)
            value.setText(figure)

    def _forget_all(self) -> None:
        held, files = self.holdings.held, self.holdings.printed_files
        question = (
            translate("settings", "Delete the buyer's data of 1 order now?")
            if held.orders == 1
            else translate("settings", "Delete the buyers' data of {count} orders now?")
        )
        gone = translate(
            "settings",
            "Names, addresses, e-mail addresses, telephone numbers and gift messages go for good. So do labels "
            "({labels}), PDF files ({files}) and remembered addresses ({addresses}), in backups too.",
        )
        sentences = [gone.format(labels=held.labels, files=files, addresses=held.addresses)]
        if held.unsent:
            sentences.append(
                translate(
                    "settings",
                    "Not printed yet: {count}. These are held until a new report brings their addresses again.",
                ).format(count=held.unsent)
            )
        sentences.append(_kept_words())
        yes = translate("settings", "Delete all")
        if self._ask.confirm(self, question.format(count=_number(held.orders)), "\n\n".join(sentences), yes):
            self._desk.privacy.forget_now(EVERYBODY)

    def _forget_delivered(self) -> None:
        count = self.holdings.held.delivered
        question = (
            translate("settings", "Delete the buyer's data of 1 delivered order now?")
            if count == 1
            else translate("settings", "Delete the buyers' data of {count} delivered orders now?")
        )
        gone = translate(
            "settings", "It goes for good, in backups too, with the labels of these orders and their PDF files."
        )
        detail = f"{gone}\n\n{_kept_words()}"
        yes = translate("settings", "Delete what is delivered")
        if self._ask.confirm(self, question.format(count=_number(count)), detail, yes):
            self._desk.privacy.forget_now(DELIVERED)


def _kept_words() -> str:
    return translate("settings", "Order numbers, products, tracking numbers and each parcel's history stay.")


def _unsent_words(count: int) -> str:
    if count == 1:
        return translate(
            "settings", "1 order has not been printed. Its data goes 30 days after the last report that named it."
        )
    text = translate(
        "settings",
        "{count} orders have not been printed. Their data goes 30 days after the last report that named them.",
    )
    return text.format(count=_number(count))


def _number(count: int) -> str:
    return QLocale().toString(count)


def _day(moment: datetime | None) -> str:
    return "–" if moment is None else full_day_words(moment.astimezone())
