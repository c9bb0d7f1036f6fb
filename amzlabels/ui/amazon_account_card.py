"""The card that says how the seller's account stands at Amazon and offers what mends it; the page does it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from amzlabels.domain.changes import Health
from amzlabels.domain.connection import Connection, Plan
from amzlabels.domain.problems import Note, Whose
from amzlabels.ui.amazon_marketplaces import Marketplaces
from amzlabels.ui.forms import Card, StateLine, button, words
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import field_name, problem_sentence, problem_words
from amzlabels.ui.texts_days import full_day_words
from amzlabels.ui.texts_problems import TRY_AGAIN
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class AccountCard(Card):
    """One button is the next step and looks like it, the others stay plain."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(translate("settings", "Amazon account"), theme)
        self.is_connected = False
        self._problem: Note | None = None
        self._warnings: tuple[Note, ...] = ()
        self.state, self.warnings, self.told, self.next_step = StateLine(), StateLine(), StateLine(), words()
        self.marketplaces = Marketplaces(theme)
        self.facts = _Facts(theme)
        self.consent = button("")
        self.new_secret = button(translate("settings", "Enter a &new secret"))
        self.check = button(translate("settings", "Chec&k again"))
        self.forget_login = button(translate("settings", "Forget Amazon &login"), "link")
        self.disconnect_button = button(translate("settings", "&Disconnect…"), "link")
        self._lay_out()
        self._show()

    def show_health(self, health: Health) -> None:
        """Show how Amazon stands. What an outage says nothing of stays as it was last known."""
        remembered = health.connection
        self._problem, self._warnings = health.problem, health.warnings
        if health.problem is None or (remembered is not None and remembered.connected_at is not None):
            self.is_connected = True
        if health.problem is not None and health.problem.code == "amazon.not_connected":
            self.is_connected = False
        if health.problem is None or health.problem.kind.whose is not Whose.OUTSIDE:
            self.marketplaces.show_participations(health.participations, health.other_marketplaces)
        if remembered is not None:
            over = health.problem.code if health.problem is not None else ""
            self.facts.show_connection(remembered, over, self._warnings)
        self.facts.show_plan(health.plan)
        if health.problem is None:
            self._say_connected(health)
        else:
            self.say_problem(health.problem)

    def say_problem(self, problem: Note) -> None:
        """Something that was asked of Amazon did not go well."""
        self._problem = problem
        is_new_here = problem.code == "amazon.not_connected"
        text = problem_words(problem).what if is_new_here else problem_sentence(problem)
        self.state.say("needs" if is_new_here else "bad", text)
        self._show()

    def say_asking(self) -> None:
        """Amazon has been asked and has not answered yet."""
        self.state.say("wait", translate("settings", "Asking Amazon…"))

    def show_missing(self, names: Sequence[str]) -> None:
        """Say what comes before a consent: these fields of the application, or nothing more."""
        if names:
            fields = ", ".join(field_name(name) for name in names)
            text = translate("settings", "First fill in your application below: {fields}.").format(fields=fields)
        else:
            text = translate(
                "settings", "Your application is filled in. Now give consent: you log in at Amazon and confirm there."
            )
        self.next_step.setText(text)

    def _lay_out(self) -> None:
        purpose = translate(
            "settings",
            "Gets your orders, and tells Amazon each tracking number. Needs the Professional selling plan. Without it, "
            "drop reports here and upload the confirmation file in Seller Central.",
        )
        self.body.addWidget(words(purpose, "dim"))
        for part in (self.state, self.warnings, self.next_step, self.marketplaces, self.facts, self.told):
            self.body.addWidget(part)
        self.add_row(self.consent, self.new_secret, self.check)
        self.add_row(self.disconnect_button, self.forget_login)

    def _say_connected(self, health: Health) -> None:
        seller_id = health.connection.seller_id if health.connection is not None else ""
        who = f"{health.name} ({seller_id})" if health.name and seller_id else health.name or seller_id
        connected = translate("settings", "Connected as {name}.").format(name=who)
        self.state.say("good", connected if who else translate("settings", "Connected."))
        self._show()

    def _show(self) -> None:
        again, first = translate("settings", "Give &consent again…"), translate("settings", "Give &consent…")
        self.consent.setText(again if self.is_connected else first)
        for part in (self.marketplaces, self.facts):
            part.setVisible(self.is_connected and not part.is_empty)
        for each in (self.check, self.disconnect_button):
            each.setVisible(self.is_connected)
        self.next_step.setVisible(not self.is_connected)
        self.warnings.say("needs", "\n!  ".join(problem_sentence(note) for note in self._warnings))
        notes = [*self._warnings] if self._problem is None else [self._problem]
        menders = [self._mender(note) for note in notes]
        next_one = menders[0] if menders else self.consent
        self.new_secret.setVisible(self.new_secret in menders)
        for each in (self.consent, self.new_secret, self.check):
            is_next = each is next_one and (bool(menders) or not self.is_connected)
            dress(each, kind="accent" if is_next else "plain")

    def _mender(self, note: Note) -> QPushButton:
        """The button that mends it."""
        if note.code in ("amazon.app_key_refused", "amazon.secret_ending"):
            return self.new_secret
        if note.code == "amazon.individual_plan" or problem_words(note).action == TRY_AGAIN:
            return self.check
        return self.consent


class _Facts(QWidget):
    """What is known of the connection, a name and a value a line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rows: dict[str, tuple[QLabel, QLabel]] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(4))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 3)
        titles = {
            "since": translate("settings", "Connected since"),
            "plan": translate("settings", "Selling plan"),
            "consent": translate("settings", "Consent"),
            "secret": translate("settings", "Client secret"),
        }
        for at, (name, title) in enumerate(titles.items()):
            self._rows[name] = words(title, "dim"), words()
            for column, label in enumerate(self._rows[name]):
                grid.addWidget(label, at, column)
            self._say(name, "")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to show."""
        return not any(value.text() for _, value in self._rows.values())

    def show_connection(self, connection: Connection, problem: str, warnings: Sequence[Note]) -> None:
        """Show since when it is there and when its parts run out, except for what Amazon takes no longer."""
        days = {note.code: int(note.facts["days"]) for note in warnings}
        since, consent, secret = connection.connected_at, connection.consent_ends_at, connection.secret_ends_at
        consent_days, secret_days = days.get("amazon.consent_ending"), days.get("amazon.secret_ending")
        by_hand = translate("settings", "authorised by hand, without an end") if since is not None else ""
        consent_end = _end_words(consent, consent_days) if consent else by_hand
        secret_end = _end_words(secret, secret_days) if secret else ""
        self._say("since", _day(since) if since is not None else "")
        self._say("consent", "" if problem == "amazon.login_ended" else consent_end, consent_days is not None)
        self._say("secret", "" if problem == "amazon.app_key_refused" else secret_end, secret_days is not None)

    def show_plan(self, plan: Plan) -> None:
        """Show the selling plan; one that is not known now stays as it was."""
        if plan is not Plan.UNKNOWN:
            names = {
                Plan.PROFESSIONAL: translate("settings", "Professional"),
                Plan.INDIVIDUAL: translate("settings", "Individual: Amazon then lets no program in"),
            }
            self._say("plan", names[plan], plan is Plan.INDIVIDUAL)

    def _say(self, name: str, text: str, is_warned: bool = False) -> None:
        title, value = self._rows[name]
        value.setText(f"! {text}" if is_warned and text else text)
        dress(value, kind="needs" if is_warned else "strong")
        for label in (title, value):
            label.setVisible(bool(text))


def _day(moment: datetime) -> str:
    return full_day_words(moment.astimezone())


def _end_words(end: datetime, warned_days: int | None) -> str:
    """With as many days left as the warning says, where there is one."""
    now = datetime.now(UTC)
    if end < now:
        return translate("settings", "ran out on {day}").format(day=_day(end))
    days = (end - now).days if warned_days is None else warned_days
    if days == 1:
        return translate("settings", "until {day}, 1 day left").format(day=_day(end))
    return translate("settings", "until {day}, {days} days left").format(day=_day(end), days=days)
