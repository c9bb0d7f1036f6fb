"""The Settings place: a list of pages on the left, the chosen page beside it; each page minds its own matters."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from amzlabels.domain.changes import Change, StoreOpened, StoreRefused
from amzlabels.domain.problems import Note
from amzlabels.ui.about_page import AboutPage
from amzlabels.ui.amazon_page import AmazonPage
from amzlabels.ui.ask import Ask
from amzlabels.ui.carrier_page import CarrierPage
from amzlabels.ui.forms import FormPage, StateLine
from amzlabels.ui.ports import Arrivals, Desk
from amzlabels.ui.printers_page import PrintersPage
from amzlabels.ui.privacy_page import PrivacyPage
from amzlabels.ui.products_page import ProductsPage
from amzlabels.ui.rules_page import RulesPage
from amzlabels.ui.sender_page import SenderPage
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_problems import (
    SETTINGS_AMAZON,
    SETTINGS_CODES,
    SETTINGS_CONTACT,
    SETTINGS_CUSTOMS,
    SETTINGS_NUMBERS,
    SETTINGS_OWN_LABELS,
    SETTINGS_PRINTER,
    SETTINGS_SHOP,
)
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

LEFT_PX = 200
_PLACE_OF = {SETTINGS_AMAZON: 0, SETTINGS_CODES: 0, SETTINGS_SHOP: 1, SETTINGS_CUSTOMS: 1, SETTINGS_PRINTER: 4}
_PLACE_OF |= {SETTINGS_OWN_LABELS: 1, SETTINGS_NUMBERS: 1, SETTINGS_CONTACT: 1}


class SettingsPage(QWidget):
    """Changes are saved as they are made; a line says so, or why not."""

    def __init__(
        self,
        desk: Desk,
        arrivals: Arrivals,
        theme: Theme,
        ask: Ask,
        data_folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        dress(self, kind="page")
        self.draft = SettingsDraft(desk, self)
        profile_folder = data_folder / "browser" if data_folder is not None else None
        self.amazon = AmazonPage(desk, arrivals, self.draft, theme, ask, profile_folder)
        self.carrier = CarrierPage(desk, self.draft, theme, ask)
        self.rules = RulesPage(desk, self.draft, theme)
        self.products = ProductsPage(desk, self.draft, theme, ask)
        self.printers = PrintersPage(desk, self.draft, theme)
        self.sender_page = SenderPage(self.draft, theme)
        self.privacy = PrivacyPage(desk, self.draft, theme, ask)
        self.about = AboutPage(self.draft, theme, data_folder)
        self.places = QListWidget()
        self.state = StateLine()
        self._stack = QStackedWidget()
        self._lay_out(theme)
        self._wait_for_store()
        self.places.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.places.setCurrentRow(0)
        self.draft.saved.connect(self._on_saved)
        self.draft.refused.connect(self._on_refused)
        arrivals.arrived.connect(self.on_change)

    def on_change(self, change: Change) -> None:
        """Pass a change to everything that may show it."""
        self.draft.on_change(change)
        for page in (self.amazon, self.carrier, self.rules, self.products, self.printers, self.privacy):
            page.on_change(change)
        if isinstance(change, StoreOpened):
            self._set_open(True)
            self.state.say("good", "")
        elif isinstance(change, StoreRefused):
            self._set_open(False)

    def take_focus(self) -> None:
        """Put the focus on the list of pages."""
        self.places.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_at(self, action: str, field: str = "") -> None:
        """Show the page that mends something; ``action`` is a ``SETTINGS_…`` of ``texts_problems``, ``field`` where."""
        self.places.setCurrentRow(_PLACE_OF.get(action, 0))
        if action == SETTINGS_CODES:
            self.amazon.go_to(self.amazon.codes.marketplace)
            return
        if action == SETTINGS_SHOP and field == "key":
            self.carrier.go_to(self.carrier.key)
            return
        if action == SETTINGS_PRINTER:
            self.printers.show_printer(field)
            return
        if action == SETTINGS_CUSTOMS:
            editors = self.carrier.numbers.editors
            self.carrier.go_to(editors.get(field, editors["eori"]))
            return
        if action == SETTINGS_CONTACT:
            contact = self.carrier.contact
            self.carrier.go_to(contact.phone if contact.email.text() else contact.email)
            return
        if action == SETTINGS_NUMBERS:
            self.carrier.go_to(self.carrier.own.first_wrong())
            return
        if action == SETTINGS_OWN_LABELS:
            self.carrier.go_to(self.carrier.labels.bought)
            return
        self.amazon.verticalScrollBar().setValue(0)
        self.take_focus()

    def _lay_out(self, theme: Theme) -> None:
        pages: list[tuple[str, FormPage]] = [
            (translate("settings", "Integration"), self.amazon),
            (translate("settings", "Carrier"), self.carrier),
            (translate("settings", "Rules"), self.rules),
            (translate("settings", "Products"), self.products),
            (translate("settings", "Printers"), self.printers),
            (translate("settings", "Sender"), self.sender_page),
            (translate("settings", "Privacy"), self.privacy),
            (translate("settings", "About"), self.about),
        ]
        dress(self.places, kind="places")
        self.places.setAccessibleName(translate("settings", "Settings"))
        for name, page in pages:
            self.places.addItem(name)
            page.setAccessibleName(name)
            self._stack.addWidget(page)
        left = QVBoxLayout()
        left.addWidget(self.places, 1)
        left.addWidget(self.state)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(*[theme.px(16)] * 4)
        whole.setSpacing(theme.px(16))
        self.places.ensurePolished()
        width = max(LEFT_PX, self.places.sizeHintForColumn(0) + theme.px(40))
        self.places.setFixedWidth(width)
        self.state.setFixedWidth(width)
        whole.addLayout(left)
        whole.addWidget(self._stack, 1)

    def _wait_for_store(self) -> None:
        self._set_open(False)
        self.state.say("wait", translate("settings", "Opening your data…"))

    def _set_open(self, is_open: bool) -> None:
        self.amazon.set_open(is_open)
        for part in (
            self.carrier.labels,
            self.carrier.own,
            self.carrier.defaults,
            self.carrier.numbers,
            self.carrier.contracts,
            self.carrier.contact,
            self.rules,
            self.products,
            self.sender_page.form,
            self.privacy,
            self.about.language,
        ):
            part.setEnabled(is_open)
        self.about.sounds.setEnabled(is_open)

    def _on_saved(self) -> None:
        self.state.say("good", translate("settings", "Saved"))

    def _on_refused(self, problem: Note) -> None:
        self.state.say("bad", problem_sentence(problem))
