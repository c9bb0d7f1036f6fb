"""The page for MyParcel's API key and for what is assumed of a parcel; checking the key is the desk's work."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from amzlabels.domain.changes import ActRefused, Change, Health
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Parcels, Settings
from amzlabels.domain.shipment import CARRIERS, OWN, PACKAGES
from amzlabels.domain.shop_account import Contract, ShopAccount
from amzlabels.ui.ask import Ask
from amzlabels.ui.contact_card import ContactCard
from amzlabels.ui.contracts_card import ContractsCard
from amzlabels.ui.customs_numbers import CustomsNumbersCard
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import FormPage, NumberField, SecretField, StateLine, button, field, words
from amzlabels.ui.own_labels_card import LabelsCard, OwnLabelsCard
from amzlabels.ui.ports import Desk
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.texts import carrier_name, package_name, problem_sentence
from amzlabels.ui.texts_account import account_words, contracts_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

HEAVIEST_G = 31_500
DEAREST_CENTS = 10_000_000


class CarrierPage(FormPage):
    """The key stays in the field until MyParcel has accepted it; the defaults are saved as they are changed."""

    def __init__(self, desk: Desk, draft: SettingsDraft, theme: Theme, ask: Ask) -> None:
        super().__init__(theme)
        self._desk = desk
        self._draft = draft
        self._ask = ask
        self._is_connecting = False
        self._contracts: tuple[Contract, ...] = ()
        self.state = StateLine()
        self.account = words(kind="dim")
        self.key = SecretField()
        self.connect_button = button(translate("settings", "&Check and save"), "accent")
        self.check = button(translate("settings", "Chec&k again"))
        self.forget = button(translate("settings", "&Forget the key…"))
        self.defaults = ParcelDefaults(draft, theme)
        self.numbers = CustomsNumbersCard(draft, theme)
        self.labels = LabelsCard(draft, theme)
        self.own = OwnLabelsCard(draft, theme)
        self.contracts = ContractsCard(draft, theme)
        self.contact = ContactCard(draft, theme)
        self._build()
        self._show_connected(False)

    def on_change(self, change: Change) -> None:
        """Follow how MyParcel stands."""
        if isinstance(change, Health) and change.resource == "shop":
            self._on_health(change)
        elif isinstance(change, ActRefused) and change.act in ("connect_shop", "disconnect_shop"):
            self._settle(change.problem)

    def _build(self) -> None:
        self.cards.addWidget(self.labels)
        self.cards.addWidget(self.own)
        card = self.add_card("MyParcel")
        card.body.addWidget(words(translate("settings", "Labels are bought from your MyParcel account."), "dim"))
        card.body.addWidget(self.state)
        card.body.addWidget(self.account)
        where = translate("settings", "In MyParcel: Shop settings, Integrations. A new key replaces the old one.")
        card.body.addWidget(field(translate("settings", "&API key"), self.key, where))
        card.add_row(self.connect_button, self.check, self.forget)
        defaults = self.add_card(translate("settings", "What every parcel is, unless you say otherwise"))
        defaults.body.addWidget(self.defaults)
        for part in (self.contracts, self.contact, self.numbers):
            self.cards.addWidget(part)
        self.end()
        self._account = card
        self.labels.chosen.connect(self._choose_labels)
        self._draft.loaded.connect(self._show_labels)
        self._show_labels(self._draft.settings)
        self.key.returnPressed.connect(self._connect)
        self.connect_button.clicked.connect(self._connect)
        self.check.clicked.connect(self._check)
        self.forget.clicked.connect(self._forget)

    def _choose_labels(self, drawn: bool) -> None:
        parcels = self._draft.settings.parcels
        self._draft.change(parcels=replace(parcels, carrier=OWN if drawn else self.defaults.carrier.currentData()))
        self._show_labels(self._draft.settings)

    def _show_labels(self, settings: Settings) -> None:
        """Show what belongs to the labels that are set."""
        self.own.setVisible(settings.draws_labels)
        self._account.setVisible(not settings.draws_labels)
        for choice in (self.defaults.carrier, self.defaults.package):
            choice.setEnabled(not settings.draws_labels)

    def _connect(self) -> None:
        if self._is_connecting:
            return
        if not self.key.text():
            missing = translate("settings", "Fill in: {field}.").format(field=self.key.accessibleName())
            self.state.say("needs", missing)
            self.key.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._is_connecting = True
        self._ask_shop()
        self._desk.connect_shop(self.key.text())

    def _check(self) -> None:
        self._ask_shop()
        self._desk.connect_shop(None)

    def _ask_shop(self) -> None:
        self.state.say("wait", translate("settings", "Asking MyParcel…"))

    def _forget(self) -> None:
        question = translate("settings", "Forget the MyParcel key?")
        detail = translate("settings", "No labels can be bought until you enter a key again. Orders stay.")
        if self._ask.confirm(self, question, detail, translate("settings", "Forget")):
            self._desk.disconnect_shop()

    def _on_health(self, health: Health) -> None:
        if health.problem is not None:
            if health.problem.code == "shop.not_connected":
                self._show_connected(False)
            self._settle(health.problem)
            return
        if health.draws_labels:
            return
        if self._is_connecting:
            self.key.clear()
        self._is_connecting = False
        self._show_connected(True)
        if health.account is not None:
            self._show_account(health.account)
        connected = translate("settings", "Connected as {name}.").format(name=health.name)
        self.state.say("good", connected if health.name else translate("settings", "Connected."))

    def _settle(self, problem: Note) -> None:
        self._is_connecting = False
        self.state.say("needs" if problem.code == "shop.not_connected" else "bad", problem_sentence(problem))

    def _show_account(self, account: ShopAccount) -> None:
        """Show whose account it is; contracts that are not told this time stay as they were told."""
        if account.contracts and account.contracts != self._contracts:
            self._contracts = account.contracts
            self.contracts.offer(account.contracts)
        lines = (account_words(account), contracts_words(self._contracts))
        self.account.setText("\n".join(filter(None, lines)))
        self.account.setVisible(bool(self.account.text()))

    def _show_connected(self, is_connected: bool) -> None:
        if not is_connected:
            self._contracts = ()
            self.contracts.offer(())
            self._show_account(ShopAccount(""))
        self.check.setVisible(is_connected)
        self.forget.setVisible(is_connected)
        kept = translate("settings", "kept in the keyring of this computer") if is_connected else ""
        self.key.setPlaceholderText(kept)


class ParcelDefaults(QWidget):
    """Carrier, package, weight, and what customs wants to know of goods that leave the European Union."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__()
        self._draft = draft
        self.carrier, self.package = Dropdown(), Dropdown()
        for carrier in CARRIERS:
            self.carrier.addItem(carrier_name(carrier), carrier)
        for package in PACKAGES:
            name = package_name(package)
            self.package.addItem(name[:1].upper() + name[1:], package)
        for choice in (self.carrier, self.package):
            choice.setSizeAdjustPolicy(Dropdown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(8)
        self.weight, self.packaging = NumberField(0, 1, HEAVIEST_G), NumberField(0, 0, HEAVIEST_G)
        self.value = NumberField(2, 0, DEAREST_CENTS)
        self.hs_code, self.origin = QLineEdit(), QLineEdit()
        self.hs_code.setMaxLength(13)
        self.origin.setMaxLength(2)
        self._place(theme)
        self.carrier.activated.connect(self._save)
        self.package.activated.connect(self._save)
        for editor in (self.weight, self.packaging, self.value, self.hs_code, self.origin):
            editor.editingFinished.connect(self._save)
        draft.loaded.connect(self._show)

    def _place(self, theme: Theme) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(12))
        grid.addWidget(field(translate("settings", "Carr&ier"), self.carrier), 0, 0)
        grid.addWidget(field(translate("settings", "&Package"), self.package), 0, 1)
        grid.addWidget(field(translate("settings", "&Weight with packaging, in grams"), self.weight), 1, 0)
        packaging = translate("settings", "Added to products whose weight is known.")
        grid.addWidget(field(translate("settings", "Packa&ging alone, in grams"), self.packaging, packaging), 1, 1)
        customs = translate("settings", "For customs, when a parcel leaves the European Union:")
        grid.addWidget(words(customs, "dim"), 2, 0, 1, 2)
        code_hint = translate("settings", "6 to 10 digits: what kind of goods you sell.")
        grid.addWidget(field(translate("settings", "&HS code"), self.hs_code, code_hint), 3, 0)
        origin_hint = translate("settings", "Two letters, such as NL or CN.")
        grid.addWidget(field(translate("settings", "Country of &origin"), self.origin, origin_hint), 3, 1)
        grid.addWidget(field(translate("settings", "&Value of one unit, in euro"), self.value), 4, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)

    def _show(self, settings: Settings) -> None:
        parcels = settings.parcels
        if not settings.draws_labels:
            self.carrier.setCurrentIndex(self.carrier.findData(parcels.carrier))
        self.package.setCurrentIndex(self.package.findData(parcels.package))
        self.weight.show_number(parcels.weight_g)
        self.packaging.show_number(parcels.packaging_g)
        self.value.show_number(parcels.value_cents)
        self.hs_code.setText(parcels.hs_code)
        self.origin.setText(parcels.origin)

    def _save(self) -> None:
        self.origin.setText(self.origin.text().strip().upper())
        before = self._draft.settings.parcels
        weight_g, packaging_g, value_cents = self.weight.number(), self.packaging.number(), self.value.number()
        self._draft.change(
            parcels=Parcels(
                carrier=before.carrier if before.carrier == OWN else self.carrier.currentData() or before.carrier,
                package=self.package.currentData() or before.package,
                weight_g=before.weight_g if weight_g is None else weight_g,
                packaging_g=before.packaging_g if packaging_g is None else packaging_g,
                hs_code=self.hs_code.text().strip(),
                origin=self.origin.text(),
                value_cents=before.value_cents if value_cents is None else value_cents,
            )
        )
