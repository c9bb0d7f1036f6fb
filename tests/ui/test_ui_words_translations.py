"""Whether the translations are complete, in step with the source, and usable."""

from __future__ import annotations

import importlib.util
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from amzlabels.domain.problems import KINDS, Note
from amzlabels.ui.command_words import file_line, order_line
from amzlabels.ui.key_buttons import with_key
from amzlabels.ui.texts import problem_words
from amzlabels.ui.texts_addresses import confidence_words
from amzlabels.ui.texts_days import day_words, full_day_words
from amzlabels.ui.translation import LANGUAGES, install_translator

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"
FILES = sorted(I18N.glob("amzlabels_*.ts"))
PLACEHOLDER = re.compile(r"\{[^}]*\}")


@pytest.fixture(scope="module")
def tool() -> Iterator[ModuleType]:
    """The build script as a module."""
    spec = importlib.util.spec_from_file_location("translations", ROOT / "build" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["translations"] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules["translations"]


@pytest.fixture
def language(qapp: QCoreApplication) -> Iterator[QCoreApplication]:
    """The application, which forgets a test's translators and locale afterwards."""
    before = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


def messages(path: Path) -> list[tuple[str, str, str]]:
    """Context, source and translation of each message of a file."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            found.append((context.findtext("name", ""), message.findtext("source", ""), translation.text or ""))
    return found


def test_every_offered_language_but_the_source_has_a_file() -> None:
    assert {file.stem.removeprefix("amzlabels_") for file in FILES} == set(LANGUAGES) - {"en"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_is_complete_compiled_and_in_step_with_the_source(tool: ModuleType, file: Path) -> None:
    assert tool.check(file) == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_placeholders_are_the_same_in_both_languages(file: Path) -> None:
    odd = [
        (source, form)
        for _, source, form in messages(file)
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(form))
    ]
    assert odd == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_translation_keeps_mnemonics_keys_and_ellipses(file: Path) -> None:
    def shape(text: str) -> tuple[int, bool]:
        return len(re.findall(r"&(?=\w)", text)), text.endswith("…")

    # A bare "&" in a translation that has no mnemonic is Dutch for "and".
    odd = [
        (source, form)
        for _, source, form in messages(file)
        if shape(source)[1] != shape(form)[1] or ("&" in source and shape(source) != shape(form))
    ]
    assert odd == []


@pytest.mark.parametrize(("code", "one", "two"), [("en", "1 unit to", "2 units to"), ("nl", "1 stuk", "2 stuks")])
def test_numbers_take_their_plural(language: QCoreApplication, code: str, one: str, two: str) -> None:
    install_translator(language, code, I18N)
    assert one in order_line("404-1", 1, "NL", [])
    assert two in order_line("404-1", 2, "NL", [])
    assert file_line(1, "x") != file_line(2, "x").replace("2", "1")


def test_dutch_is_spoken_when_it_is_chosen(language: QCoreApplication) -> None:
    assert install_translator(language, "nl", I18N) == "nl"
    assert problem_words(Note("printer.none_chosen")).what == "Er is geen printer gekozen."
    english = [code for code in KINDS if problem_words(Note(code)).what.startswith(("The ", "It is "))]
    assert english == []
    assert QLocale().language() == QLocale.Language.Dutch


def test_english_after_dutch_is_english(language: QCoreApplication) -> None:
    install_translator(language, "nl", I18N)
    install_translator(language, "en", I18N)
    assert problem_words(Note("printer.none_chosen")).what == "No printer is chosen."


def test_an_unknown_language_is_english(language: QCoreApplication) -> None:
    assert install_translator(language, "xx", I18N) == "en"
    assert problem_words(Note("printer.none_chosen")).what == "No printer is chosen."


def test_a_missing_folder_leaves_the_source_words(language: QCoreApplication, tmp_path: Path) -> None:
    assert install_translator(language, "nl", tmp_path) == "nl"
    assert problem_words(Note("printer.none_chosen")).what == "No printer is chosen."


def test_keys_are_called_as_on_the_keyboards_of_the_language(language: QCoreApplication) -> None:
    assert with_key("Export…", "Ctrl+S") == "Export…   Ctrl+S"
    install_translator(language, "de", I18N)
    assert with_key("Exportieren…", "Ctrl+S") == "Exportieren…   Strg+S"
    assert with_key("Löschen", "Del") == "Löschen   Entf"
    assert with_key("Neu", "N") == "Neu   N"


def test_days_are_written_as_the_language_does(language: QCoreApplication) -> None:
    day = date(2026, 11, 9)
    install_translator(language, "de", I18N)
    assert (day_words(day), full_day_words(day)) == ("9. Nov.", "9. November 2026")
    install_translator(language, "nl", I18N)
    assert full_day_words(day) == "9 november 2026"


def test_a_noun_keeps_its_capital_in_german_alone(language: QCoreApplication) -> None:
    damaged = Note("order.damaged_text", {"field": "city", "raw": "KÃ¶ln"})
    install_translator(language, "de", I18N)
    assert confidence_words(damaged) == ("needs", "Prüfen: Buchstaben beschädigt")
    install_translator(language, "nl", I18N)
    assert confidence_words(damaged) == ("needs", "Kijk: letters beschadigd")
