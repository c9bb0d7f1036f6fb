"""The words for labels that were saved as a file, and for places on sheets; only QtCore, like ``texts``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from amzlabels.domain.paper_changes import LabelsSaved

translate = QCoreApplication.translate


def saved_labels_words(saved: LabelsSaved) -> list[str]:
    """What is in the file, what is not, and what a person may say of it."""
    one = translate("labels", "1 label is in {file}.")
    many = translate("labels", "{count} labels are in {file}.")
    said = [_counted(saved.count, one, many).format(file=saved.path.name)]
    if saved.without:
        one = translate("labels", "1 parcel has none yet: print it first.")
        many = translate("labels", "{count} parcels have none yet: print them first.")
        said.append(_counted(saved.without, one, many))
    if saved.unreadable:
        one = translate("labels", "1 label's file cannot be read.")
        many = translate("labels", "The files of {count} labels cannot be read.")
        said.append(_counted(saved.unreadable, one, many))
    if saved.unprinted:
        one = translate("labels", "1 does not count as printed: say when it is on paper, and Amazon is told.")
        many = translate("labels", "{count} do not count as printed: say when they are on paper, and Amazon is told.")
        said.append(_counted(len(saved.unprinted), one, many))
    return said


def _counted(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.replace("{count}", str(count))


def place_words(place: int, per_sheet: int) -> str:
    """Where a place is on its sheet."""
    names = {
        2: (translate("labels", "Top half"), translate("labels", "Bottom half")),
        4: (
            translate("labels", "Top left"),
            translate("labels", "Top right"),
            translate("labels", "Bottom left"),
            translate("labels", "Bottom right"),
        ),
    }
    return names[per_sheet][place - 1]
