"""The card for the seller's own application at Amazon; using it for a consent or a token is the page's work."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit

from amzlabels.domain.consent import Application, application_faults
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings
from amzlabels.ui.forms import Card, Oddity, SecretField, StateLine, TidyField, button, field, words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

_STARTS: dict[str, tuple[str, ...]] = {
    "application_id": ("amzn1.sp.solution.", "amzn1.sellerapps.app."),
    "redirect_uri": ("https://",),
    "client_id": ("amzn1.application-oa2-client.",),
    "client_secret": ("amzn1.oa2-cs.v1.",),
}
"""What each begins with. Source: Amazon's authorisation guide; for id and secret only what is usual."""


class ApplicationCard(Card):
    """Application id, redirect address and draft switch are saved as they are left; id and secret only wait here."""

    edited = Signal()
    """Something that a consent or a token needs is different now."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("settings", "Your application at Amazon"), theme)
        self._draft = draft
        self._are_kept = False
        self.application_id, self.redirect_uri = TidyField(), TidyField()
        self.client_id, self.client_secret = SecretField(), SecretField()
        self.is_draft = QCheckBox(translate("settings", "Still a dra&ft at Amazon"))
        self.seller_central = button(translate("settings", "&Open Seller Central"), "link")
        self.go_on = button("")
        self.state = StateLine()
        self.entries: dict[str, QLineEdit] = {
            "application_id": self.application_id,
            "redirect_uri": self.redirect_uri,
            "client_id": self.client_id,
            "client_secret": self.client_secret,
        }
        self._oddities = {name: Oddity(entry) for name, entry in self.entries.items()}
        self._build()
        self._listen()

    def save(self) -> None:
        """Keep what the settings hold of it."""
        application = Application(self.application_id.text(), self.redirect_uri.text(), self.is_draft.isChecked())
        self._draft.change(application=application)

    def missing(self, *, for_consent: bool) -> list[str]:
        """Names of the fields that are empty or cannot be right, in reading order; a token needs only the key."""
        application = Application(self.application_id.text(), self.redirect_uri.text())
        faults = application_faults(application) if for_consent else []
        if not self._are_kept:
            faults += [name for name in ("client_id", "client_secret") if not self.entries[name].text()]
        return faults

    def ask_for(self, names: Iterable[str]) -> None:
        """Mark these fields as needed."""
        for name in names:
            text = "" if self.entries[name].text() else translate("settings", "Fill this in.")
            self._oddities[name].say(text or self._what_is_odd(name, is_whole=True), is_wrong=True)

    def show_kept(self, are_kept: bool) -> None:
        """Whether a client id and secret are in the keyring, so that empty fields stand for them."""
        self._are_kept = are_kept
        kept = translate("settings", "kept in the keyring") if are_kept else ""
        for name in ("client_id", "client_secret"):
            self.entries[name].setPlaceholderText(kept)
            if are_kept and not self.entries[name].text():
                self._oddities[name].say("")

    def has_new_key(self) -> bool:
        """Whether a client id or secret has been typed that Amazon has not accepted yet."""
        return bool(self.client_id.text() or self.client_secret.text())

    def settle(self, problem: Note | None) -> None:
        """Amazon has answered: a reason why not stands beside what was typed."""
        self.state.say("bad", "" if problem is None else problem_sentence(problem))

    def forget_typed(self) -> None:
        """Take client id and secret off the screen."""
        for entry, name in ((self.client_id, "client_id"), (self.client_secret, "client_secret")):
            entry.clear()
            self._oddities[name].say("")

    def _build(self) -> None:
        where = translate(
            "settings",
            "Amazon lets programs in through an application that you register yourself. In Seller Central: Apps and "
            "Services, Develop Apps. The client id and secret are behind View, beside the application.",
        )
        self.body.addWidget(words(where, "dim"))
        self.add_row(self.seller_central)
        self._add("application_id", translate("settings", "&Application id"))
        as_there = translate("settings", "One of the OAuth redirect addresses of the application, letter for letter.")
        self._add("redirect_uri", translate("settings", "Redirect add&ress"), as_there)
        self.body.addWidget(self.is_draft)
        self._add("client_id", translate("settings", "Client &id"))
        kept = translate("settings", "Kept in the keyring, never shown again. Amazon wants a new one every 180 days.")
        self._add("client_secret", translate("settings", "Client &secret"), kept)
        self.body.addWidget(self.state)
        self.add_row(self.go_on)

    def _add(self, name: str, label: str, hint: str = "") -> None:
        self.body.addWidget(field(label, self.entries[name], hint, self._oddities[name]))

    def _listen(self) -> None:
        for name, entry in self.entries.items():
            entry.textEdited.connect(partial(self._on_edited, name))
            entry.editingFinished.connect(partial(self._on_left, name))
            entry.textChanged.connect(self.edited)
        self.is_draft.clicked.connect(self.save)
        self._draft.loaded.connect(self._show)

    def _show(self, settings: Settings) -> None:
        shown = settings.application
        for entry, text in ((self.application_id, shown.application_id), (self.redirect_uri, shown.redirect_uri)):
            if entry.text() != text:
                entry.setText(text)
        self.is_draft.setChecked(shown.is_draft)
        for name in ("application_id", "redirect_uri"):
            self._check(name, is_whole=True)
        self.edited.emit()

    def _on_edited(self, name: str, _: str) -> None:
        self._check(name, is_whole=False)

    def _on_left(self, name: str) -> None:
        self._check(name, is_whole=True)
        self.save()

    def _check(self, name: str, *, is_whole: bool) -> None:
        is_wrong = name in ("application_id", "redirect_uri")
        self._oddities[name].say(self._what_is_odd(name, is_whole=is_whole), is_wrong=is_wrong)

    def _what_is_odd(self, name: str, *, is_whole: bool) -> str:
        """Nothing while what is typed may still become right."""
        text = self.entries[name].text()
        starts = [start if is_whole else start[: len(text)] for start in _STARTS[name]]
        is_odd = not text.startswith(tuple(starts))
        if name == "redirect_uri" and len(text) > len("https://"):
            is_odd = name in application_faults(Application(redirect_uri=text))
        return _oddity_words(name) if text and is_odd else ""


def _oddity_words(name: str) -> str:
    start = _STARTS[name][0]
    if name == "redirect_uri":
        return translate("settings", "It must begin with https:// and have no # in it.")
    if name == "application_id":
        return translate("settings", "It must begin with “{start}”.").format(start=start)
    return translate("settings", "It usually begins with “{start}”. Is this the right one?").format(start=start)
