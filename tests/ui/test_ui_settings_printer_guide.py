"""The set-up of a printer by keys: what is loaded, what came out, which bars scan, what "printed" means."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from settings_bench import FOLDER, PRINTERS, saved

from amzlabels.domain.changes import ActRefused, Health, PrintersRead, SettingsSaved, StoreOpened
from amzlabels.domain.paper_changes import TestLabelTold
from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState, PrinterInfo, PrinterKind, PrinterState, RawPrinter
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings, profile_of
from amzlabels.ui.printer_guide import PrinterGuide
from amzlabels.ui.settings_page import SettingsPage
from amzlabels.ui.texts_guide import Outcome, media_offered, set_up_words

A6, LABEL, INCHES = "iso_a6_105x148mm", "om_100x150mm_100x150mm", "na_index-4x6_4x6in"
ZEBRA = PrinterInfo(
    "Zebra",
    PrinterKind.CUPS,
    PrinterState.READY,
    media=("om_57x32mm_57x32mm", INCHES, LABEL, "iso_a4_210x297mm"),
    evidence=Evidence.SENT,
    device="usb://Zebra/ZD421?serial=1",
)
KNOWING = replace(ZEBRA, name="Office", evidence=Evidence.PRINTER_SAID_DONE, dpi=600)
RAW = RawPrinter("ZD421 10.0.0.9", "10.0.0.9", dpi=300, tells_status=True, counts=True)
RAW_INFO = PrinterInfo(
    RAW.name, PrinterKind.RAW, PrinterState.READY, media=(A6,), evidence=Evidence.COUNTED, dpi=300, loaded=A6
)
USUAL = Settings(printer="Zebra", raw_printers=(RAW,))


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


class Bench:
    """A guide on the screen, hands on its keys, and a store that keeps what it is told to."""

    def __init__(self, page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> None:
        self.page, self.desk, self._qtbot = page, desk, qtbot

    def open(self, name: str, settings: Settings = USUAL) -> PrinterGuide:
        """Ask for the set-up with the keyboard, on the page of the printers."""
        self.desk.tell(StoreOpened(settings))
        self.page.places.setCurrentRow(PRINTERS)
        self.desk.tell(PrintersRead((ZEBRA, KNOWING, RAW_INFO, FOLDER)))
        card = self.page.printers.printers[name]
        card.set_up.setFocus()
        self._qtbot.keyClick(card.set_up, Qt.Key.Key_Return)
        guide = self.page.printers.guide
        assert guide is not None
        self._qtbot.waitUntil(guide.isActiveWindow)
        self.guide = guide
        return guide

    def press(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key where the focus is."""
        for _ in range(times):
            self._qtbot.keyClick(self.focused(), key)

    def type(self, text: str) -> None:
        """Type where the focus is, as a hand scanner does."""
        self._qtbot.keyClicks(self.focused(), text)

    def focused(self) -> QWidget:
        """What has the focus."""
        return QApplication.focusWidget() or self.guide

    def keep(self) -> None:
        """The store answers the last save."""
        self.desk.tell(SettingsSaved(saved(self.desk)))

    def tell(self, report: JobReport, name: str = "Zebra") -> None:
        """How the test label stands."""
        self.desk.tell(TestLabelTold(name, report))

    def profile(self, name: str = "Zebra") -> PrinterProfile | None:
        """What is kept of a queue."""
        return profile_of(saved(self.desk), name)

    @property
    def printed(self) -> int:
        """How many test labels were ordered."""
        return len(self.desk.ordered("print_test_label"))


@pytest.fixture
def bench(page: SettingsPage, desk: FakeDesk, qtbot: QtBot) -> Bench:
    """The Settings place with two queues, a printer with an address, and the folder."""
    return Bench(page, desk, qtbot)


def test_the_whole_set_up_is_done_by_keys_and_settles_the_printer(bench: Bench) -> None:
    guide = bench.open("Zebra")
    assert guide.loaded.media.hasFocus()
    bench.press(Qt.Key.Key_Down)
    assert guide.loaded.media.currentData() == INCHES
    bench.press(Qt.Key.Key_Tab)
    bench.press(Qt.Key.Key_Home)
    bench.press(Qt.Key.Key_Return)
    assert bench.printed == 0
    bench.keep()
    assert bench.desk.ordered("print_test_label") == [("Zebra",)]
    assert "on its way" in guide.state.text()
    bench.tell(JobReport(JobState.PRINTED, evidence=Evidence.SENT))
    assert "was sent" in guide.state.text()
    bench.press(Qt.Key.Key_Space)
    assert guide.outcome.outcome is Outcome.RIGHT
    guide.outcome.edges["left"].setFocus()
    bench.press(Qt.Key.Key_Down, 3)
    bench.press(Qt.Key.Key_Tab, 3)
    bench.press(Qt.Key.Key_Down)
    assert "1.5 mm right, 0.5 mm up" in guide.outcome.moves.text()
    bench.press(Qt.Key.Key_Return)
    for text in ("A1", "A2", "A3"):
        bench.type(text)
        bench.press(Qt.Key.Key_Return)
    assert guide.bars.verdict.text().startswith("✓")
    bench.press(Qt.Key.Key_Return)
    assert guide.meaning.evidence.trust.hasFocus()
    bench.press(Qt.Key.Key_Space)
    bench.press(Qt.Key.Key_Return)
    assert bench.page.printers.guide is None
    assert bench.profile() == PrinterProfile(
        "Zebra",
        ZEBRA.device,
        Language.PDF_VIA_DRIVER,
        INCHES,
        203,
        right_mm=1.5,
        down_mm=-0.5,
        trusts_sent=True,
    )
    assert "4 × 6 inches · 203 dpi · moved 1.5 mm right, 0.5 mm up · sent counts as printed" in (
        bench.page.printers.printers["Zebra"].settled.text()
    )


def test_a_printer_in_use_that_is_not_set_up_says_so_and_what_it_takes(bench: Bench) -> None:
    bench.open("Zebra")
    cards = bench.page.printers.printers
    assert "a test label and two questions" in cards["Zebra"].settled.text()
    assert cards["Office"].settled.text() == "!  "
    cards["Office"].choice.click()
    assert "a test label and two questions" in cards["Office"].settled.text()
    assert not cards["PDF folder"].set_up.isVisible()


def test_a_printer_that_says_when_it_is_done_is_not_asked_whether_sent_is_enough(bench: Bench) -> None:
    guide = bench.open("Office")
    assert guide.loaded.dpi.currentData() == 600
    bench.press(Qt.Key.Key_Return)
    bench.keep()
    bench.tell(JobReport(JobState.PRINTED, evidence=Evidence.PRINTER_SAID_DONE), "Office")
    assert "The test label printed." in guide.state.text()
    bench.press(Qt.Key.Key_Space)
    bench.press(Qt.Key.Key_Return, 2)
    assert not guide.meaning.evidence.trust.isVisible()
    bench.press(Qt.Key.Key_Return)
    profile = bench.profile("Office")
    assert profile is not None
    assert (profile.trusts_sent, profile.language) == (False, Language.PDF_VIA_DRIVER)


def test_a_printer_with_an_address_keeps_what_is_settled_itself(bench: Bench) -> None:
    guide = bench.open(RAW.name)
    assert guide.loaded.dpi.findData(0) < 0
    bench.press(Qt.Key.Key_Return)
    assert bench.desk.ordered("print_test_label") == [(RAW.name,)]
    bench.press(Qt.Key.Key_Space)
    guide.outcome.edges["right"].setFocus()
    bench.press(Qt.Key.Key_Down, 2)
    bench.press(Qt.Key.Key_Return, 2)
    assert not guide.meaning.evidence.trust.isVisible()
    bench.press(Qt.Key.Key_Return)
    assert saved(bench.desk).raw_printers == (replace(RAW, right_mm=-1.0),)
    assert saved(bench.desk).profiles == ()


def test_nothing_goes_on_before_it_was_said_what_came_out(bench: Bench) -> None:
    guide = bench.open("Zebra")
    bench.press(Qt.Key.Key_Return)
    bench.keep()
    bench.press(Qt.Key.Key_Return)
    assert "Look at what came out" in guide.state.text()
    assert guide.outcome.isVisible()


@pytest.mark.parametrize(
    ("outcome", "advice"),
    [
        (Outcome.WRONG_SIZE, "choose the size that is really in it"),
        (Outcome.NOTHING, "is it on, loaded, closed"),
        (Outcome.RUBBISH, "does not understand"),
    ],
)
def test_what_went_wrong_says_what_to_do_and_prints_again(bench: Bench, outcome: Outcome, advice: str) -> None:
    guide = bench.open("Zebra")
    bench.press(Qt.Key.Key_Return)
    bench.keep()
    guide.outcome.outcomes[outcome].setFocus()
    bench.press(Qt.Key.Key_Space)
    assert advice in guide.outcome.advice.text()
    assert guide.zpl.isVisible() is (outcome is Outcome.RUBBISH)
    bench.press(Qt.Key.Key_Return)
    assert bench.printed == 2
    assert guide.outcome.outcome is None


def test_a_queue_of_a_zpl_printer_is_tried_in_its_language_and_stays_so(bench: Bench) -> None:
    guide = bench.open("Zebra")
    bench.press(Qt.Key.Key_Return)
    bench.keep()
    guide.outcome.outcomes[Outcome.RUBBISH].click()
    guide.zpl.click()
    bench.keep()
    assert bench.printed == 2
    guide.outcome.outcomes[Outcome.RUBBISH].click()
    assert "ZPL either" in guide.outcome.advice.text()
    assert not guide.zpl.isVisible()
    guide.outcome.outcomes[Outcome.RIGHT].click()
    bench.press(Qt.Key.Key_Return, 3)
    profile = bench.profile()
    assert profile is not None
    assert profile.language is Language.ZPL


def test_rulers_of_a_wrong_length_on_a_zpl_printer_are_a_matter_of_its_dots(bench: Bench) -> None:
    guide = bench.open(RAW.name)
    bench.press(Qt.Key.Key_Return)
    guide.outcome.outcomes[Outcome.WRONG_SIZE].click()
    assert "other dots per inch" in guide.outcome.advice.text()


def test_a_queue_without_a_driver_is_tried_in_zpl_at_once(bench: Bench) -> None:
    guide = bench.open("Zebra")
    bench.press(Qt.Key.Key_Return)
    bench.keep()
    assert not guide.zpl.isVisible()
    bench.desk.tell(ActRefused("print_test_label", Note("printer.no_driver", {"printer": "Zebra"})))
    assert "has no driver" in guide.state.text()
    guide.zpl.click()
    bench.keep()
    assert bench.printed == 2
    assert not guide.zpl.isVisible()


def test_a_language_that_was_only_tried_is_not_kept_when_the_set_up_is_left(bench: Bench) -> None:
    guide = bench.open("Zebra")
    bench.press(Qt.Key.Key_Return)
    bench.keep()
    guide.outcome.outcomes[Outcome.RUBBISH].click()
    guide.zpl.click()
    bench.keep()
    bench.press(Qt.Key.Key_Escape, 2)
    assert bench.page.printers.guide is None
    profile = bench.profile()
    assert profile is not None
    assert (profile.language, profile.media) == (Language.UNKNOWN, LABEL)


def test_printing_again_moves_the_label_first_and_asks_anew(bench: Bench) -> None:
    guide = bench.open("Zebra")
    bench.press(Qt.Key.Key_Return)
    bench.keep()
    for total in (2.0, 4.0):
        guide.outcome.outcomes[Outcome.RIGHT].click()
        guide.outcome.edges["top"].setCurrentIndex(4)
        guide.again.click()
        bench.keep()
        profile = bench.profile()
        assert profile is not None
        assert profile.down_mm == total
        assert guide.outcome.edges["top"].currentIndex() == 0
    assert bench.printed == 3


def test_a_test_label_that_was_refused_or_waits_is_told(bench: Bench) -> None:
    guide = bench.open("Zebra")
    bench.press(Qt.Key.Key_Return)
    bench.keep()
    bench.desk.tell(ActRefused("print_test_label", Note("printer.gone", {"printer": "Zebra"})))
    assert "not there any more" in guide.state.text()
    bench.press(Qt.Key.Key_Escape)
    bench.press(Qt.Key.Key_Return)
    bench.tell(JobReport(JobState.BLOCKED, "paused"), "Office")
    bench.desk.tell(Health("printer", "Zebra"))
    assert "on its way" in guide.state.text()
    bench.tell(JobReport(JobState.BLOCKED, "media-empty"))
    assert "Load a roll" in guide.state.text()
    bench.tell(JobReport(JobState.PRINTING))
    assert "on its way" in guide.state.text()
    bench.tell(JobReport(JobState.UNCERTAIN, "printer-memory-lost"))
    assert "not certain" in guide.state.text()


def test_bars_that_do_not_scan_are_told_for_what_they_mean(bench: Bench) -> None:
    guide = bench.open("Zebra")
    bench.press(Qt.Key.Key_Return)
    bench.keep()
    bench.press(Qt.Key.Key_Space)
    bench.press(Qt.Key.Key_Return)
    bench.type("3SABCD123456789")
    bench.press(Qt.Key.Key_Return)
    assert "no bar of the test label" in guide.bars.verdict.text()
    guide.bars.bars[0].click()
    assert "may not scan" in guide.bars.verdict.text()
    guide.bars.bars[1].click()
    assert "finest bars do not scan" in guide.bars.verdict.text()
    assert "0.25 mm" in guide.bars.bars[2].text()


def test_a_printer_offers_the_sizes_that_it_has_and_the_test_label_is_made_for() -> None:
    assert [media for media, _ in media_offered(ZEBRA, "")] == [LABEL, INCHES, "iso_a4_210x297mm"]
    assert media_offered(replace(ZEBRA, media=()), "")[0] == (A6, "A6 (105 × 148 mm)")
    assert ("om_57x32mm_57x32mm", "57 × 32 mm") in media_offered(ZEBRA, "om_57x32mm_57x32mm")


def test_a_printer_that_cuts_to_measure_offers_the_usual_labels_that_it_can_cut() -> None:
    cuts = replace(ZEBRA, media=(INCHES, "custom_min_19.05x25.4mm", "custom_max_4.25x12in"))
    assert [media for media, _ in media_offered(cuts, "")] == [A6, LABEL, INCHES, "om_62x100mm_62x100mm"]
    narrow = replace(ZEBRA, media=("om_62x100mm_62x100mm", "custom_min_12x25mm", "custom_max_62x1000mm"))
    assert [media for media, _ in media_offered(narrow, "")] == ["om_62x100mm_62x100mm"]


def test_what_was_settled_is_said_in_one_line() -> None:
    assert set_up_words(PrinterProfile("Zebra")) == ""
    zpl = PrinterProfile("Zebra", language=Language.ZPL, media=A6, down_mm=1.0)
    assert set_up_words(zpl) == "A6 (105 × 148 mm) · in ZPL · moved 1 mm down"
