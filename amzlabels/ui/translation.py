"""Chooses the language and installs its translations; the words themselves are where they are shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = {"en": "English", "nl": "Nederlands", "de": "Deutsch"}
"""Offered languages: English, which is the source, and those that are complete."""
_NAME = "language"


def install_translator(application: QCoreApplication, language: str, folder: Path) -> str:
    """Install the language (empty = the system's) from ``folder``, and Qt's own words in it.

    Returns the code that is used, English where the language is not offered. A language installed before is taken out;
    words that are shown already stay as they are, so this comes before the first window.
    """
    for former in application.findChildren(QTranslator, _NAME):
        application.removeTranslator(former)
        former.deleteLater()
    chosen = language or QLocale.system().name()[:2]
    chosen = chosen if chosen in LANGUAGES else "en"
    if language:
        QLocale.setDefault(QLocale(chosen))
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, where in ((f"qtbase_{chosen}", of_qt), (f"amzlabels_{chosen}", str(folder))):
        translator = QTranslator(application)
        translator.setObjectName(_NAME)
        if translator.load(name, where):
            application.installTranslator(translator)
    return chosen


def to_translate(context: str, text: str) -> str:
    """Mark a text that is translated later, where it is shown; ``build/translations.py`` tells lupdate of this name."""
    return text
