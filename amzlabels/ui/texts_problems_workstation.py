"""The words of problems with the computer itself: its disk, its keyring, the data that are kept on it."""

from __future__ import annotations

from amzlabels.ui.texts_actions import NOTHING, TRY_AGAIN
from amzlabels.ui.translation import to_translate

OF_WORKSTATION: dict[str, tuple[str, str, str]] = {
    "store.key_missing": (
        to_translate("problem", "The key to your data is not in this computer's keyring."),
        to_translate("problem", "If another keyring has it, unlock that. If you kept the key yourself, enter it here."),
        TRY_AGAIN,
    ),
    "store.key_wrong": (
        to_translate("problem", "The key does not fit the data on this computer."),
        to_translate("problem", "Enter the key that the data was made with. Nothing was changed."),
        TRY_AGAIN,
    ),
    "store.newer": (
        to_translate("problem", "The data was written by a newer version of amzlabels."),
        to_translate("problem", "Install the newest version, then start it. Nothing was changed."),
        NOTHING,
    ),
    "store.damaged": (
        to_translate("problem", "The data on this computer is damaged."),
        to_translate("problem", "Put a backup back, or start over. Nothing is bought or printed twice."),
        TRY_AGAIN,
    ),
    "store.lost": (
        to_translate("problem", "The data on this computer is gone."),
        to_translate("problem", "Put a backup back, or start over. Nothing is bought or printed twice."),
        TRY_AGAIN,
    ),
    "backup.damaged": (
        to_translate("problem", "This backup is damaged, or was made with another key."),
        to_translate("problem", "Take an older one. Nothing was changed."),
        NOTHING,
    ),
    "backup.gone": (
        to_translate("problem", "This backup is no longer there."),
        to_translate("problem", "Take another one. Nothing was changed."),
        NOTHING,
    ),
    "restored.maybe_drawn": (
        to_translate(
            "problem", "A label of your own may have been printed for this order after the backup that was put back."
        ),
        to_translate("problem", "Look whether it is packed. If not, release it."),
        NOTHING,
    ),
    "restored.maybe_printed": (
        to_translate("problem", "This label may have been printed after the backup that was put back."),
        to_translate("problem", "Look for it, then say whether it is there."),
        NOTHING,
    ),
    "restored.maybe_together": (
        to_translate("problem", "Order {order} got its label after the backup, and goes to the same address."),
        to_translate("problem", "Look whether this one was packed with it. If not, release it."),
        NOTHING,
    ),
    "store.full": (
        to_translate("problem", "There is no room left on the disk."),
        to_translate("problem", "Make room on the disk of {folder}, 100 MB or more. Nothing is lost."),
        TRY_AGAIN,
    ),
    "store.read_only": (
        to_translate("problem", "The data folder may not be written."),
        to_translate("problem", "Allow writing to {folder} and to what is in it. Nothing is lost."),
        TRY_AGAIN,
    ),
    "store.gone": (
        to_translate("problem", "The data folder is not there any more."),
        to_translate("problem", "Connect the disk or the network drive of {folder} again."),
        TRY_AGAIN,
    ),
    "store.unwritable": (
        to_translate("problem", "The data folder cannot be written."),
        to_translate("problem", "Check the disk of {folder}. Nothing is lost."),
        TRY_AGAIN,
    ),
    "store.in_use": (
        to_translate("problem", "amzlabels is already running with this data."),
        to_translate("problem", "Use the window that is open, or close it first."),
        NOTHING,
    ),
    "store.in_use_silent": (
        to_translate("problem", "amzlabels is already running with this data, and its window does not answer."),
        to_translate("problem", "Give it a moment, then try again. If it stays so, force it to quit; nothing is lost."),
        TRY_AGAIN,
    ),
    "secrets.locked": (
        to_translate("problem", "The keyring of this computer is locked."),
        to_translate("problem", "Unlock it with its password; trying again asks for it."),
        TRY_AGAIN,
    ),
    "secrets.unavailable": (
        to_translate("problem", "The keyring of this computer is missing or does not answer."),
        to_translate("problem", "Start it, or sign in to this computer again. It keeps the key to your data."),
        TRY_AGAIN,
    ),
    "setup.no_display": (
        to_translate("problem", "There is no display here for a window."),
        to_translate("problem", "Use the commands instead; --help lists them."),
        NOTHING,
    ),
    "setup.endpoint_refused": (
        to_translate("problem", "{variable} is neither an https address nor this computer."),
        to_translate("problem", "Correct the variable, or take it away."),
        NOTHING,
    ),
    "file.unwritable": (
        to_translate("problem", "{file} cannot be written."),
        to_translate("problem", "Choose another folder."),
        NOTHING,
    ),
    "file.unremovable": (
        to_translate("problem", "{file} cannot be deleted."),
        to_translate("problem", "Close it in other programs, then try again."),
        NOTHING,
    ),
}
