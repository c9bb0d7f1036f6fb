"""The page that connects the program with Amazon; checking and keeping what is entered is the desk's work."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from amzlabels.domain.changes import ActRefused, Change, Health
from amzlabels.domain.confirmation import Participation
from amzlabels.domain.problems import Note
from amzlabels.ui.ask import Ask
from amzlabels.ui.carrier_codes import CarrierCodes
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.forms import FormPage, SecretField, StateLine, button, field, words
from amzlabels.ui.ports import Desk
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import marketplace_name, problem_sentence
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

TOKEN_START = "Atzr|"  # noqa: S105 - the part all refresh tokens share
_ACTS = frozenset({"connect_amazon", "check_amazon", "disconnect_amazon"})


class AmazonPage(FormPage):
    """Client id, client secret and refresh token; what was typed stays until Amazon has accepted it."""

    def __init__(self, desk: Desk, draft: SettingsDraft, theme: Theme, ask: Ask) -> None:
        super().__init__(theme)
        self._desk = desk
        self._ask = ask
        self._is_connecting = False
        self.state = StateLine()
        self.sellers = QWidget()
        self._seller_flow = FlowLayout(self.sellers, theme.px(8))
        self.client_id, self.client_secret, self.token = SecretField(), SecretField(), SecretField()
        self.connect_button = button(translate("settings", "C&onnect"), "accent")
        self.check = button(translate("settings", "Chec&k again"))
        self.disconnect_button = button(translate("settings", "&Disconnect…"))
        self._hint = words(kind="needs")
        self.codes = CarrierCodes(draft, theme)
        self._build()
        self._listen()
        self._show_connected(False)

    def on_change(self, change: Change) -> None:
        """Follow how Amazon stands."""
        if isinstance(change, Health) and change.resource == "amazon":
            self._on_health(change)
        elif isinstance(change, ActRefused) and change.act in _ACTS:
            self._settle(change.problem)

    def _build(self) -> None:
        card = self.add_card("Amazon")
        card.body.addWidget(
            words(
                translate(
                    "settings",
                    "Tells Amazon each tracking number once its label has printed. Without it, save the confirmation "
                    "file and upload that in Seller Central.",
                ),
                "dim",
            )
        )
        card.body.addWidget(self.state)
        card.body.addWidget(self.sellers)
        card.body.addWidget(field(translate("settings", "Client &id"), self.client_id))
        card.body.addWidget(field(translate("settings", "Client &secret"), self.client_secret))
        card.body.addWidget(
            field(
                translate("settings", "&Refresh token"),
                self.token,
                translate("settings", "In Seller Central: Apps and Services, Develop Apps, Authorise."),
            )
        )
        card.body.addWidget(self._hint)
        card.add_row(self.connect_button, self.check, self.disconnect_button)
        codes = self.add_card(translate("settings", "What Amazon calls the carriers"))
        codes.body.addWidget(self.codes)
        self.end()

    def _listen(self) -> None:
        for entry in self._entries():
            entry.textEdited.connect(self._on_typed)
            entry.returnPressed.connect(self._connect)
        self.connect_button.clicked.connect(self._connect)
        self.check.clicked.connect(self._check)
        self.disconnect_button.clicked.connect(self._disconnect)
        self._hint.hide()

    def _entries(self) -> tuple[SecretField, SecretField, SecretField]:
        return self.client_id, self.client_secret, self.token

    def _on_typed(self) -> None:
        """Say at once that something else than a refresh token was pasted; Amazon has the last word."""
        token = self.token.text()
        is_odd = bool(token) and not token.startswith(TOKEN_START[: len(token)])
        self._hint.setText(problem_sentence(Note("amazon.token_shape")) if is_odd else "")
        self._hint.setVisible(is_odd)
        dress(self.token, tone="bad" if is_odd else "")

    def _connect(self) -> None:
        if self._is_connecting:
            return
        empty = next((entry for entry in self._entries() if not entry.text()), None)
        if empty is not None:
            missing = translate("settings", "Fill in: {field}.").format(field=empty.accessibleName())
            self._hint.setText(missing)
            self._hint.show()
            empty.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._is_connecting = True
        self._ask_amazon()
        self._desk.connect_amazon(*(entry.text() for entry in self._entries()))

    def _check(self) -> None:
        self._ask_amazon()
        self._desk.check_amazon()

    def _ask_amazon(self) -> None:
        self.state.say("wait", translate("settings", "Asking Amazon…"))

    def _disconnect(self) -> None:
        question = translate("settings", "Disconnect from Amazon?")
        detail = translate(
            "settings", "The keys are forgotten; to connect again you need a new refresh token. Orders stay."
        )
        if self._ask.confirm(self, question, detail, translate("settings", "Disconnect")):
            self._desk.disconnect_amazon()

    def _on_health(self, health: Health) -> None:
        if health.problem is not None:
            if health.problem.code == "amazon.not_connected":
                self._show_connected(False)
            self._settle(health.problem)
            return
        self._show_sellers(health.participations)
        if self._is_connecting:
            for entry in self._entries():
                entry.clear()
            self._hint.hide()
        self._is_connecting = False
        self._show_connected(True)
        connected = translate("settings", "Connected as {name}.").format(name=health.name)
        self.state.say("good", connected if health.name else translate("settings", "Connected."))

    def _settle(self, problem: Note) -> None:
        self._is_connecting = False
        self.state.say("needs" if problem.code == "amazon.not_connected" else "bad", problem_sentence(problem))

    def _show_connected(self, is_connected: bool) -> None:
        self.check.setVisible(is_connected)
        self.disconnect_button.setVisible(is_connected)
        self.sellers.setVisible(is_connected and self._seller_flow.count() > 0)
        kept = translate("settings", "kept in the keyring of this computer") if is_connected else ""
        for entry in self._entries():
            entry.setPlaceholderText(kept)

    def _show_sellers(self, participations: tuple[Participation, ...]) -> None:
        while (item := self._seller_flow.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.deleteLater()
        for each in participations:
            self._seller_flow.addWidget(_seller(each))


def _seller(each: Participation) -> QLabel:
    """One marketplace of the seller, by its letters, a mark and a word."""
    if not each.is_participating:
        tone, text = "wait", translate("settings", "{code} – not selling here")
    elif each.has_suspended_listings:
        tone, text = "needs", translate("settings", "{code} ! listings suspended")
    else:
        tone, text = "good", translate("settings", "{code} ✓")
    label = QLabel(text.format(code=each.marketplace))
    label.setToolTip(" · ".join(part for part in (marketplace_name(each.marketplace), each.store_name) if part))
    dress(label, kind="state", tone=tone)
    return label
