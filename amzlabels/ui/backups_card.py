"""The card about backups: which there are, one made now, one put back after a question; making them is ``work``'s."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from amzlabels.domain.backup import Backup
from amzlabels.ui.ask import Ask
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import Card, button, field, words
from amzlabels.ui.ports import Desk
from amzlabels.ui.texts_days import full_day_words
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class BackupsCard(Card):
    """Shows what the desk is asked for whenever the page comes into view."""

    def __init__(self, desk: Desk, theme: Theme, ask: Ask) -> None:
        super().__init__(translate("settings", "Backups"), theme)
        self._desk = desk
        self._ask = ask
        why = translate(
            "settings",
            "Made every day while the program runs, encrypted like the data itself. Those of the last seven days are "
            "kept on this computer, and whoever is deleted above is deleted in them, too.",
        )
        self.body.addWidget(words(why, "dim"))
        self.backups = Dropdown()
        self.chosen = field(translate("settings", "&Backup"), self.backups)
        self.body.addWidget(self.chosen)
        self.state = words(kind="secondary")
        self.body.addWidget(self.state)
        self.make = button(translate("settings", "Back up &now"))
        self.restore = button(translate("settings", "&Put it back…"))
        self.add_row(self.restore, self.make)
        self.make.clicked.connect(self._back_up)
        self.restore.clicked.connect(self._restore)
        self.show_backups((), {})

    def show_backups(self, backups: Sequence[Backup], bought_since: Mapping[str, int]) -> None:
        """Offer those that can be read, the newest first; both as ``BackupsKnown`` has them."""
        self._bought_since = bought_since
        self.make.setEnabled(True)
        good = [each for each in backups if each.is_good]
        chosen = self.backups.currentData()
        self.backups.clear()
        for backup in good:
            self.backups.addItem(_words(backup), backup)
        self.backups.setCurrentIndex(max(0, good.index(chosen) if chosen in good else 0))
        self.chosen.setVisible(bool(good))
        self.restore.setVisible(bool(good))
        self.state.setText(_state_words(len(good), len(backups) - len(good)))
        self.state.setVisible(bool(self.state.text()))

    def refused(self) -> None:
        """What was ordered could not be done, which is told in the window."""
        self.make.setEnabled(True)

    def _back_up(self) -> None:
        self.make.setEnabled(False)
        self._desk.keeping.back_up()

    def _restore(self) -> None:
        backup = self.backups.currentData()
        if not isinstance(backup, Backup):
            return
        question = translate("settings", "Put back the backup of {moment}?").format(moment=_moment_words(backup))
        detail = translate(
            "settings",
            "The data will be as it was then, with {orders}. Addresses, rules and settings that were changed since are "
            "lost. Labels bought since are looked up at MyParcel and cost nothing again; of what may have been printed "
            "since you are asked, label by label.\n\nWork stops, and the window opens again by itself. What is there "
            "now is backed up first.",
        )
        detail = detail.format(orders=_orders_words(backup.orders))
        if bought := self._bought_since.get(backup.name):
            count = translate("settings", "Labels bought since then: {count}.").format(count=QLocale().toString(bought))
            detail = f"{count} {detail}"
        if self._ask.confirm(self, question, detail, translate("settings", "Put it back")):
            self._desk.keeping.restore(backup.name)


def _words(backup: Backup) -> str:
    size = QLocale().formattedDataSize(backup.size_bytes, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    return f"{_moment_words(backup)} ({_orders_words(backup.orders)}, {size})"


def _moment_words(backup: Backup) -> str:
    """When it was made, in the time of this computer."""
    at = backup.made_at.astimezone()
    clock = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    return f"{full_day_words(at)}, {clock}"


def _orders_words(count: int) -> str:
    if count == 1:
        return translate("settings", "1 order")
    return translate("settings", "{count} orders").format(count=QLocale().toString(count))


def _state_words(good: int, bad: int) -> str:
    if bad == 1:
        return translate("settings", "1 more backup is damaged, or was made with another key.")
    if bad:
        text = translate("settings", "{count} more backups are damaged, or were made with another key.")
        return text.format(count=bad)
    return "" if good else translate("settings", "There is none yet.")
