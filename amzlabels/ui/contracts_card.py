"""The card on which a person chooses the contract each carrier's labels are bought under, where there is a choice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from amzlabels.domain.settings import Settings
from amzlabels.domain.shop_account import Contract
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import Card, field, words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.texts import carrier_name
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class ContractsCard(Card):
    """Hidden while MyParcel tells of no contract of the seller's own."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("settings", "Contracts with carriers"), theme)
        self._draft = draft
        self.choices: dict[str, Dropdown] = {}
        self._fields: list[QWidget] = []
        explained = translate("settings", "Your own contract has your own prices and invoices.")
        self.body.addWidget(words(explained, "dim"))
        self.hide()
        draft.loaded.connect(self._show)

    def offer(self, contracts: Sequence[Contract]) -> None:
        """Offer what there is for each carrier with which the seller has a contract."""
        by_carrier: defaultdict[str, list[Contract]] = defaultdict(list)
        for contract in contracts:
            if contract.contract_id:
                by_carrier[contract.carrier].append(contract)
        own = {carrier: some for carrier, some in by_carrier.items() if any(each.is_own for each in some)}
        for old in self._fields:
            self.body.removeWidget(old)
            old.deleteLater()
        self.choices = {carrier: self._choice(carrier, some) for carrier, some in own.items()}
        self._fields = [field(carrier_name(carrier), choice) for carrier, choice in self.choices.items()]
        for made in self._fields:
            self.body.addWidget(made)
        self._show(self._draft.settings)
        self.setVisible(bool(own))

    def _choice(self, carrier: str, contracts: Sequence[Contract]) -> Dropdown:
        made = Dropdown()
        made.addItem(translate("settings", "As set at MyParcel"), 0)
        for contract in contracts:
            words_ = translate("settings", "Your own, {number}") if contract.is_own else "MyParcel, {number}"
            made.addItem(words_.format(number=contract.contract_id), contract.contract_id)
        made.activated.connect(partial(self._save, carrier))
        return made

    def _show(self, settings: Settings) -> None:
        for carrier, choice in self.choices.items():
            choice.setCurrentIndex(max(0, choice.findData(settings.contracts.get(carrier, 0))))

    def _save(self, carrier: str, _at: int) -> None:
        chosen = self.choices[carrier].currentData()
        others = {each: number for each, number in self._draft.settings.contracts.items() if each != carrier}
        self._draft.change(contracts=others | ({carrier: chosen} if chosen else {}))
