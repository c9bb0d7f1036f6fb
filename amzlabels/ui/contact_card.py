"""The card of the seller's own e-mail address and phone number, for carriers that do not deliver without any."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit

from amzlabels.domain.contact import PHONE_LIMIT, is_email, tidy_email, tidy_phone
from amzlabels.domain.contact_needs import Contact
from amzlabels.domain.settings import Settings
from amzlabels.ui.forms import Card, Oddity, field, form_grid, words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class ContactCard(Card):
    """Saved as each field is left; an e-mail address that cannot be one stays on the screen and is not saved."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("settings", "When Amazon gives no e-mail or phone"), theme)
        self._draft = draft
        self.email, self.phone = QLineEdit(), QLineEdit()
        self.phone.setMaxLength(PHONE_LIMIT + 8)
        self._oddity = Oddity(self.email)
        explained = translate("settings", "DPD and UPS ask for both. They then reach you in the buyer's place.")
        self.body.addWidget(words(explained, "dim"))
        parts = [
            (field(translate("settings", "Your e-mail address"), self.email, oddity=self._oddity), 1),
            (field(translate("settings", "Your phone number"), self.phone), 1),
        ]
        self.body.addLayout(form_grid(theme, 2, parts))
        for editor in (self.email, self.phone):
            editor.editingFinished.connect(self._save)
        draft.loaded.connect(self._show)

    def _show(self, settings: Settings) -> None:
        self.email.setText(settings.contact.email)
        self.phone.setText(settings.contact.phone)

    def _save(self) -> None:
        email = tidy_email(self.email.text())
        self.email.setText(email)
        self.phone.setText(tidy_phone(self.phone.text(), self._draft.settings.sender.country))
        is_odd = bool(email) and not is_email(email)
        self._oddity.say(translate("settings", "This is no e-mail address.") if is_odd else "", is_wrong=True)
        kept = self._draft.settings.contact.email if is_odd else email
        self._draft.change(contact=Contact(kept, self.phone.text()))
