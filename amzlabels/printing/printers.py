"""The printers of this workstation: CUPS queues on Linux and macOS, and everywhere the built-in PDF folder.

On Windows there is only the PDF folder for now.
"""

from __future__ import annotations

import logging
from pathlib import Path

from amzlabels.domain.printer import PrinterInfo
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Printer
from amzlabels.printing import cups
from amzlabels.printing.pdf_folder import DOCUMENTS_FOLDER_NAME, PDF_FOLDER_NAME, PdfFolder

logger = logging.getLogger(__name__)


class SystemPrinters:
    """The ``Printers`` of the program; ``pdf_folder`` is where the built-in printer writes.

    With a ``documents_folder`` there is a second one, so that what goes to two printers can be told apart without any.
    """

    def __init__(self, pdf_folder: Path, documents_folder: Path | None = None) -> None:
        self._folders = {PDF_FOLDER_NAME: pdf_folder}
        if documents_folder is not None:
            self._folders[DOCUMENTS_FOLDER_NAME] = documents_folder

    def all(self) -> list[PrinterInfo]:
        """All queues, then the PDF folders, of which one is there even when CUPS is not or does not answer."""
        try:
            queues = cups.all_queues()
        except Problem:
            logger.warning("CUPS did not answer; its printers are not listed")
            queues = []
        return [*queues, *(PdfFolder(folder, name).info() for name, folder in self._folders.items())]

    def open(self, name: str) -> Printer:
        """Raises ``printer.none_chosen``, ``printer.gone`` or ``printer.unreachable``."""
        if not name:
            raise Problem("printer.none_chosen")
        if name not in self._folders:
            return cups.open_queue(name)
        folder = PdfFolder(self._folders[name], name)
        folder.remove_unfinished()
        return folder
