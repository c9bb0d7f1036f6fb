"""How much must be known of a label before Amazon is told of it, printer by printer."""

from __future__ import annotations

import pytest

from amzlabels.domain.evidence import counts_as_printed, is_printers_word, too_little, waits_for_scan
from amzlabels.domain.label_scan import Scanned, read_scan, slip_bars
from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import RawPrinter
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import BY_HAND, WHEN_PRINTED, WHEN_SCANNED, Settings

SETTINGS = Settings(
    raw_printers=(RawPrinter("Clone", "10.0.0.1"), RawPrinter("Counter", "10.0.0.2", tells_status=True, counts=True)),
    profiles=(PrinterProfile("Trusted", trusts_sent=True), PrinterProfile("Doubted")),
    scanned_back=("Trusted",),
)


@pytest.mark.parametrize(
    ("printer", "levels"),
    [
        ("Unknown", ""),
        ("Doubted", ""),
        ("Trusted", "sent"),
        ("Clone", "sent"),
        ("Counter", ""),
    ],
)
def test_that_a_label_was_sent_is_enough_only_where_its_set_up_accepts_it(printer: str, levels: str) -> None:
    enough = {each for each in Evidence if counts_as_printed(each, printer, SETTINGS)}
    assert enough == {*filter(is_printers_word, Evidence), *map(Evidence, levels.split())}


def test_the_printers_own_word_is_that_it_is_done() -> None:
    assert {each for each in Evidence if is_printers_word(each)} == {
        Evidence.PRINTER_SAID_DONE,
        Evidence.COUNTED,
        Evidence.SEEN,
    }


def test_why_a_person_is_asked_says_how_far_the_label_came() -> None:
    assert too_little(Evidence.SENT, {"printer": "x", "reason": ""}) == Note("printer.only_sent", {"printer": "x"})
    assert {too_little(each, {}).code for each in (Evidence.NONE, Evidence.QUEUED)} == {"printer.only_queued"}


@pytest.mark.parametrize(
    ("confirm_when", "waiting"), [(WHEN_PRINTED, {"Trusted"}), (BY_HAND, {"Trusted"}), (WHEN_SCANNED, {"Trusted", "x"})]
)
def test_scans_are_waited_for_everywhere_or_of_some_printers(confirm_when: str, waiting: set[str]) -> None:
    settings = Settings(confirm_when=confirm_when, scanned_back=SETTINGS.scanned_back)
    assert {each for each in ("Trusted", "x") if waits_for_scan(each, settings)} == waiting


@pytest.mark.parametrize("typed", ["QSLIP3SMYPA1", " qslip3SMYPA1\r", "QSLIP 3SMYPA1"])
def test_a_slip_is_told_from_its_label(typed: str) -> None:
    assert read_scan(typed) == Scanned("3SMYPA1", is_slip=True)
    assert read_scan(slip_bars("3SMYPA1")) == read_scan(typed)
    assert slip_bars("") == ""
    assert not read_scan("QSLIP").is_slip


def test_a_label_is_found_though_caps_lock_is_on() -> None:
    assert "3SMYPA1" in read_scan("3smypa1").spellings
    assert "JVGL06a" in read_scan("jvgl06A").spellings
    assert read_scan("404-0000001-6620116").is_order_id
    assert read_scan("").spellings == ()


@pytest.mark.parametrize("bars", ["%001016G01905002345615101276", "001016G01905002345615101276"])
def test_a_tracking_number_is_found_among_what_else_dpd_has_in_its_bars(bars: str) -> None:
    assert "01905002345615" in read_scan(bars).spellings


def test_an_order_is_told_from_a_number_that_ends_like_one() -> None:
    assert not read_scan("3S404-0000001-6620116").is_order_id
