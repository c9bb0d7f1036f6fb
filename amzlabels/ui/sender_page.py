"""The page for the sender's own address; what labels carry is set in the MyParcel account."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.address import Address
from amzlabels.domain.settings import Settings
from amzlabels.ui.address_form import AddressForm
from amzlabels.ui.forms import FormPage, StateLine, words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class SenderPage(FormPage):
    """Saved as each field is left; an empty address is allowed, a half one is told."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(theme)
        self._draft = draft
        self.form = AddressForm(theme)
        self.state = StateLine()
        card = self.add_card(translate("settings", "Sender"))
        explained = translate(
            "settings", "Your own address. Labels carry the one of your MyParcel account; change that there."
        )
        card.body.addWidget(words(explained, "dim"))
        card.body.addWidget(self.form)
        card.body.addWidget(self.state)
        self.end()
        self.form.edited.connect(self._check)
        self.form.left.connect(self._save)
        draft.loaded.connect(self._show)

    def _show(self, settings: Settings) -> None:
        self.form.show_address(settings.sender)
        self._check()

    def _save(self) -> None:
        address = self.form.address()
        self.form.show_address(address)
        self._draft.change(sender=address)

    def _check(self) -> None:
        is_empty = self.form.address() == Address()
        problems = () if is_empty else self.form.problems()
        self.form.show_notes(problems)
        self.state.say("needs", translate("settings", "The address is not complete yet.") if problems else "")
