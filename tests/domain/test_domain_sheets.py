"""Which printers take sheets of labels, as their profiles say."""

from __future__ import annotations

from amzlabels.domain.printer import A4_MEDIA, A6_MEDIA, PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.sheets import labels_per_sheet, with_sheets

ZEBRA = PrinterProfile("Zebra", dpi=203)
LASER = PrinterInfo("Laser", PrinterKind.CUPS, PrinterState.READY, takes_sheets=True, device="usb://Laser")


def test_a_printer_without_a_profile_gets_one_with_its_sheets() -> None:
    profiles = with_sheets((ZEBRA,), LASER, 4)
    assert profiles == (ZEBRA, PrinterProfile("Laser", "usb://Laser", media=A4_MEDIA, labels_per_sheet=4))
    assert labels_per_sheet(profiles, "Laser") == 4
    assert labels_per_sheet(profiles, "Zebra") == labels_per_sheet(profiles, "Office") == 0


def test_no_sheets_need_no_profile() -> None:
    assert with_sheets((ZEBRA,), LASER, 0) == (ZEBRA,)


def test_what_else_is_settled_stays() -> None:
    laser = PrinterProfile("Laser", media=A6_MEDIA, right_mm=1.5)
    assert with_sheets((laser, ZEBRA), LASER, 2) == (
        PrinterProfile("Laser", media=A4_MEDIA, right_mm=1.5, labels_per_sheet=2),
        ZEBRA,
    )


def test_sheets_that_nobody_makes_are_none() -> None:
    assert labels_per_sheet((PrinterProfile("Laser", labels_per_sheet=3),), "Laser") == 0


def test_once_other_labels_are_loaded_there_are_no_sheets() -> None:
    a4, a6 = (PrinterProfile("Laser", media=media, labels_per_sheet=4) for media in (A4_MEDIA, A6_MEDIA))
    assert labels_per_sheet((a4,), "Laser") == 4
    assert labels_per_sheet((a6,), "Laser") == 0
    assert with_sheets((a4,), LASER, 2) == (PrinterProfile("Laser", media=A4_MEDIA, labels_per_sheet=2),)
    assert with_sheets((a4,), LASER, 0) == (PrinterProfile("Laser"),)
