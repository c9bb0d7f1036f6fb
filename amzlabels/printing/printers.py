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
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME, PdfFolder

logger = logging.getLogger(__name__)


class SystemPrinters:
    """The ``Printers`` of the program; ``pdf_folder`` is where the built-in printer writes."""

    def __init__(self, pdf_folder: Path) -> None:
        self._pdf_folder = pdf_folder

    def all(self) -> list[PrinterInfo]:
        """All queues, then the PDF folder, which is there even when CUPS is not or does not answer."""
        try:
            queues = cups.all_queues()
        except Problem:
            logger.warning("CUPS did not answer; its printers are not listed")
            queues = []
        return [*queues, PdfFolder(self._pdf_folder).info()]

    def open(self, name: str) -> Printer:
        """Raises ``printer.none_chosen``, ``printer.gone`` or ``printer.unreachable``."""
        if not name:
            raise Problem("printer.none_chosen")
        if name != PDF_FOLDER_NAME:
            return cups.open_queue(name)
        folder = PdfFolder(self._pdf_folder)
        folder.remove_unfinished()
        return folder
