"""The Integration page: the account at Amazon and all that is set for it; the desk asks Amazon and keeps secrets."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent

from amzlabels.domain.changes import ActRefused, Change, Health, ListRead
from amzlabels.domain.marketplace import BY_CODE
from amzlabels.domain.parcel import Stage
from amzlabels.domain.problems import Note
from amzlabels.domain.queue import QueueCounts, QueueQuery
from amzlabels.ui.amazon_account_card import AccountCard
from amzlabels.ui.amazon_application_card import ApplicationCard
from amzlabels.ui.amazon_orders_card import OrdersCard, TellingCard
from amzlabels.ui.amazon_token_card import TokenCard
from amzlabels.ui.ask import Ask
from amzlabels.ui.carrier_codes import CarrierCodes
from amzlabels.ui.forms import FormPage
from amzlabels.ui.ports import Arrivals, Desk
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

_ACTS = frozenset({"connect_amazon", "check_amazon", "disconnect_amazon"})
_UNPRINTED = (Stage.READY, Stage.HELD, Stage.FAILED)
_COUNTING = QueueQuery(frozenset({Stage.FAILED}))
"""Asks for the counts of the whole queue and a short list."""
_CONSOLE = "https://{host}/sellingpartner/developerconsole"
"""Where applications are registered. Source: Amazon's guide to registering an application."""


class AmazonPage(FormPage):
    """What was typed stays until Amazon has accepted it."""

    def __init__(
        self,
        desk: Desk,
        arrivals: Arrivals,
        draft: SettingsDraft,
        theme: Theme,
        ask: Ask,
        profile_folder: Path | None = None,
    ) -> None:
        super().__init__(theme)
        self._desk, self._arrivals, self._draft, self._ask = desk, arrivals, draft, ask
        self._profile_folder = profile_folder
        self._connecting: ApplicationCard | TokenCard | None = None
        self._counts: QueueCounts | None = None
        self.account = AccountCard(theme)
        self.application = ApplicationCard(draft, theme)
        self.token_card = TokenCard(theme)
        self.orders = OrdersCard(draft, theme, ask)
        self.telling = TellingCard(draft, theme)
        self.codes = CarrierCodes(draft, theme)
        for card in (self.account, self.application, self.token_card, self.orders, self.telling, self.codes):
            self.cards.addWidget(card)
        self.end()
        self.account.forget_login.setVisible(profile_folder is not None)
        self._listen()
        self._show_missing()

    def on_change(self, change: Change) -> None:
        """Follow how Amazon stands."""
        if isinstance(change, Health) and change.resource == "amazon":
            self._on_health(change)
        elif isinstance(change, ActRefused) and change.act in _ACTS:
            self.account.say_problem(change.problem)
            self._settle(change.problem)
        elif isinstance(change, ListRead) and change.query == _COUNTING:
            self._counts = change.counts

    def showEvent(self, event: QShowEvent) -> None:
        """Count what a disconnection would be about."""
        super().showEvent(event)
        if self._draft.is_open and not event.spontaneous():
            self._desk.read_list(_COUNTING)

    def set_open(self, is_open: bool) -> None:
        """Nothing can be set or connected before the store is open."""
        for part in (self.application, self.token_card, self.orders, self.telling, self.codes, self.account.consent):
            part.setEnabled(is_open)

    def _listen(self) -> None:
        account, application = self.account, self.application
        account.consent.clicked.connect(self._give_consent)
        application.go_on.clicked.connect(self._go_on)
        account.new_secret.clicked.connect(lambda: self.go_to(application.client_secret))
        account.check.clicked.connect(self._check)
        account.forget_login.clicked.connect(self._forget_login)
        account.disconnect_button.clicked.connect(self._disconnect)
        application.edited.connect(self._show_missing)
        application.seller_central.clicked.connect(self._open_seller_central)
        for entry in application.entries.values():
            entry.returnPressed.connect(self._go_on)
        self.token_card.token.returnPressed.connect(self._connect)
        self.token_card.connect_button.clicked.connect(self._connect)

    # Ways in

    def _go_on(self) -> None:
        """The application is filled in: what follows is a consent, or only a new key where there is a connection."""
        if not self.account.is_connected:
            self._give_consent()
        elif self.application.has_new_key():
            self._connect_with(self.application, token="")

    def _give_consent(self) -> None:
        application = self.application
        application.save()
        missing = application.missing(for_consent=True)
        if missing:
            application.ask_for(missing)
            self.go_to(application.entries[missing[0]])
            return
        from amzlabels.ui.consent_window import ConsentWindow

        window = ConsentWindow(
            self._desk,
            self._arrivals,
            self.theme,
            self,
            profile_folder=self._profile_folder,
            client_id=application.client_id.text(),
            client_secret=application.client_secret.text(),
            marketplace=self._draft.settings.marketplace,
        )
        window.connected.connect(self._on_consented)
        window.token_wanted.connect(self._want_token)
        window.open()

    def _on_consented(self) -> None:
        self.application.forget_typed()
        self.account.told.say("good", "")
        self.go_to(self.account.check if self.account.is_connected else self.account.consent)

    def _want_token(self) -> None:
        self.token_card.unfold(True)
        self.go_to(self.token_card.token)

    def _connect(self) -> None:
        missing = self.application.missing(for_consent=False)
        if missing:
            self.application.ask_for(missing)
            self.go_to(self.application.entries[missing[0]])
            return
        if self.token_card.is_token_odd():
            self.token_card.ask_for_token()
            self.go_to(self.token_card.token)
            return
        self._connect_with(self.token_card, self.token_card.token.text())

    def _connect_with(self, card: ApplicationCard | TokenCard, token: str) -> None:
        """Ask Amazon; what is empty stands for the kept one. The answer is told on the card, too."""
        if self._connecting is not None:
            return
        self._connecting = card
        self.account.say_asking()
        card.state.say("wait", translate("settings", "Asking Amazon…"))
        self._desk.connect_amazon(self.application.client_id.text(), self.application.client_secret.text(), token)

    # How it stands

    def _on_health(self, health: Health) -> None:
        self.account.show_health(health)
        remembered = health.connection
        has_key = remembered is not None and remembered.secret_entered_at is not None
        self.application.show_kept(self.account.is_connected or has_key)
        self._show_missing()
        self._settle(health.problem)

    def _settle(self, problem: Note | None) -> None:
        if self._connecting is None:
            return
        self._connecting.settle(problem)
        self._connecting = None
        if problem is None:
            self.application.forget_typed()
            self.go_to(self.account.check)

    def _show_missing(self) -> None:
        is_connected = self.account.is_connected
        self.account.show_missing(self.application.missing(for_consent=True))
        consent = translate("settings", "Give consent…")
        go_on = self.application.go_on
        go_on.setText(translate("settings", "Check and save the new key") if is_connected else consent)
        go_on.setVisible(self.application.has_new_key() or not is_connected)

    def _check(self) -> None:
        self.account.say_asking()
        self._desk.check_amazon()

    # Ways out

    def _forget_login(self) -> None:
        if self._profile_folder is None:
            return
        from amzlabels.ui.consent_window import forget_amazon_login

        forget_amazon_login(self._profile_folder)
        forgotten = translate("settings", "The Amazon login is forgotten. Amazon asks for it at the next consent.")
        self.account.told.say("good", forgotten)

    def _disconnect(self) -> None:
        question = translate("settings", "Disconnect from Amazon?")
        if self._ask.confirm(self, question, _loss_words(self._counts), translate("settings", "Disconnect")):
            self._desk.disconnect_amazon()

    def _open_seller_central(self) -> None:
        market = BY_CODE.get(self._draft.settings.marketplace, BY_CODE["NL"])
        QDesktopServices.openUrl(QUrl(_CONSOLE.format(host=market.seller_central_host)))


def _loss_words(counts: QueueCounts | None) -> str:
    """What a disconnection costs, in numbers where they are known."""
    if counts is None:
        return translate(
            "settings",
            "The keys and tokens are forgotten, and all names and addresses. What has not printed can then no longer "
            "be shipped from here.",
        )
    forgotten = translate("settings", "The keys and tokens are forgotten, and the names and addresses of all parcels")
    unprinted = sum(counts.stages.get(stage, 0) for stage in _UNPRINTED)
    text = f"{forgotten} ({sum(counts.stages.values())})."
    if unprinted:
        lost = translate("settings", "Not printed yet, and then no longer to be shipped from here: {count}.")
        text = f"{text} {lost.format(count=unprinted)}"
    return text
