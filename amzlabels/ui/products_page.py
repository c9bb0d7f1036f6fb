"""The page of products: every SKU that orders hold or that is known, typed in place; keeping them is the desk's.

They also go to a file for spreadsheets and come back from it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QModelIndex, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHBoxLayout, QLineEdit

from amzlabels.domain.changes import Change, ParcelsChanged, ProductsRead
from amzlabels.domain.product import Product, ProductUse
from amzlabels.ui.ask import Ask
from amzlabels.ui.forms import FormPage, StateLine, words
from amzlabels.ui.ports import Desk
from amzlabels.ui.product_exchange import ProductExchange
from amzlabels.ui.product_table import ProductTable, heading, lacks
from amzlabels.ui.product_view import ProductView
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

READ_AFTER_MS = 300
WIDE_PX = 1400
_TABLE_PX = 300


class ProductsPage(FormPage):
    """What is typed in a cell is kept as the cell is left."""

    def __init__(self, desk: Desk, draft: SettingsDraft, theme: Theme, ask: Ask) -> None:
        super().__init__(theme, WIDE_PX)
        self._desk = desk
        self._draft = draft
        self._uses: tuple[ProductUse, ...] = ()
        self.search = QLineEdit()
        self.only_missing = QCheckBox(translate("product", "Only where something is missing"))
        self.state, self.refusal = StateLine(), StateLine()
        self.table = ProductTable(theme)
        self.view = ProductView(self.table, theme)
        self.exchange = ProductExchange(desk.product_files, ask, theme, self)
        self._reading = QTimer(self)
        self._reading.setSingleShot(True)
        self._reading.setInterval(READ_AFTER_MS)
        self._reading.timeout.connect(desk.planning.read_products)
        self._build()
        self.search.textChanged.connect(self._show)
        self.only_missing.toggled.connect(self._show)
        self.table.typed.connect(self._save)
        self.table.refused.connect(self._refuse)
        self.view.itemDelegate().closeEditor.connect(self._after_typing)
        draft.loaded.connect(self._show)

    def on_change(self, change: Change) -> None:
        """Follow what is known, and orders that come and go while the page is looked at."""
        self.exchange.on_change(change)
        if isinstance(change, ProductsRead):
            self._uses = change.uses
            self._show()
        elif isinstance(change, ParcelsChanged) and self.isVisible():
            self._reading.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is known now."""
        super().showEvent(event)
        self._show()
        self._desk.planning.read_products()

    def _build(self) -> None:
        card = self.add_card(translate("product", "Products"))
        explained = translate(
            "product",
            "Weight, size and customs are typed once and hold for every order. Type over a cell; Enter keeps it.",
        )
        card.body.addWidget(words(explained, "dim"))
        self.search.setPlaceholderText(translate("product", "Search SKU or title"))
        self.search.setAccessibleName(translate("product", "Search SKU or title"))
        self.search.setClearButtonEnabled(True)
        top = QHBoxLayout()
        top.addWidget(self.search, 1)
        top.addWidget(self.only_missing)
        card.body.addLayout(top)
        card.body.addWidget(self.state)
        self.view.setAccessibleName(translate("product", "Products"))
        self.view.setMinimumHeight(self.theme.px(_TABLE_PX))
        card.body.addWidget(self.refusal)
        card.body.addWidget(self.view, 1)
        card.body.addWidget(self.exchange)

    def _after_typing(self) -> None:
        """Show what has changed meanwhile, once the view is done with the cell."""
        QTimer.singleShot(0, self, self._show)

    def _show(self, *_: object) -> None:
        # A list that nobody sees is made when it is looked at; a new one would take away what is being typed.
        if not self.isVisible() or self.view.state() is QAbstractItemView.State.EditingState:
            return
        usual = self._draft.settings.parcels
        lacking = [use for use in self._uses if lacks(use, usual)]
        listed = lacking if self.only_missing.isChecked() else self._uses
        words = self.search.text().casefold().split()
        self.table.show_uses([use for use in listed if all(word in _searched(use) for word in words)], usual)
        count = QLocale().toString(len(lacking))
        text = translate("product", "{count} products in open orders lack something.").format(count=count)
        if len(lacking) == 1:
            text = translate("product", "1 product in open orders lacks something.")
        self.state.say("needs", text if lacking else "")

    def _save(self, product: Product) -> None:
        self.refusal.say("bad", "")
        self._desk.planning.save_products([product])

    def _refuse(self, index: QModelIndex, text: str) -> None:
        """Say so, and leave what was typed in its cell once the view has closed it."""
        column = heading(index.column())
        self.refusal.say("bad", translate("product", "{column}: this cannot be kept.").format(column=column))
        QTimer.singleShot(0, self, lambda: self.view.type_again(index, text))


def _searched(use: ProductUse) -> str:
    return "\n".join((use.product.sku, use.product.title, use.seen_title)).casefold()
