"""Opens the dialogs that change a parcel and hands what they decide to the desk; the window only says for which."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from amzlabels.domain.address import Address
from amzlabels.domain.queue import ParcelDetails
from amzlabels.ui.ports import Desk
from amzlabels.ui.theme import Theme


class ParcelDialogs(QObject):
    """One dialog at a time over the window; what was typed and not saved is kept for as long as the window lives."""

    def __init__(self, desk: Desk, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._theme, self._window = desk, theme, window
        self._drafts: dict[int, Address] = {}

    def edit_address(self, details: ParcelDetails) -> None:
        """Let a person mend the address."""
        from amzlabels.ui.address_dialog import AddressDialog

        dialog = AddressDialog(details, self._drafts, self._theme, self._window)
        dialog.saved.connect(self._desk.corrections.change_address)
        dialog.amazons_taken.connect(self._desk.corrections.take_amazons)
        _open(dialog)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
