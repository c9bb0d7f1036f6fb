"""A printer is known again by what it is connected by, and renamed wherever it is used."""

from __future__ import annotations

from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.printer_profile import PrinterProfile
from amzlabels.domain.recognition import Recognition, Reconnected, Renamed, recognise, used_printers, with_renamed
from amzlabels.domain.routing import Route, Routed
from amzlabels.domain.rule import Effects, Rule
from amzlabels.domain.settings import Settings

DEVICE = "usb://Zebra/GK420d?serial=28J123"


def queue(name: str, device: str, kind: PrinterKind = PrinterKind.CUPS) -> PrinterInfo:
    """A queue that is there."""
    return PrinterInfo(name, kind, PrinterState.READY, device=device)


def test_what_a_printer_is_connected_by_is_learnt_when_it_is_first_seen() -> None:
    found = recognise(Settings(printer="Zebra"), {}, [queue("Zebra", DEVICE), queue("Office", "ipp://10.0.0.9/")])
    assert found == Recognition(learnt={"Zebra": DEVICE})
    assert recognise(Settings(printer="Zebra"), found.learnt, [queue("Zebra", DEVICE)]) == Recognition()


def test_a_printer_that_is_gone_is_found_under_its_new_name() -> None:
    known = {"Zebra": DEVICE}
    there = [queue("Office", "ipp://10.0.0.9/"), queue("Zebra-copy-1", DEVICE)]
    assert recognise(Settings(printer="Zebra"), known, there).renamed == (Renamed("Zebra", "Zebra-copy-1"),)


def test_its_profile_tells_the_device_too() -> None:
    settings = Settings(printer="Zebra", profiles=(PrinterProfile("Zebra", DEVICE),))
    assert recognise(settings, {}, [queue("Zebra 2", DEVICE)]).renamed == (Renamed("Zebra", "Zebra 2"),)


def test_of_several_queues_of_one_device_none_is_taken_for_it() -> None:
    there = [queue("Zebra A", DEVICE), queue("Zebra B", DEVICE)]
    assert recognise(Settings(printer="Zebra"), {"Zebra": DEVICE}, there) == Recognition()


def test_a_queue_that_is_connected_in_another_way_is_asked_about() -> None:
    there = [queue("Zebra", "socket://10.0.0.8:9100")]
    found = recognise(Settings(printer="Zebra"), {"Zebra": DEVICE}, there)
    assert found == Recognition(reconnected=(Reconnected("Zebra", "socket://10.0.0.8:9100"),))


def test_printers_by_address_and_folders_are_what_they_are_called() -> None:
    there = [queue("Zebra", "socket://10.0.0.8:9100", PrinterKind.RAW)]
    assert recognise(Settings(printer="Zebra"), {"Zebra": DEVICE}, there) == Recognition()
    assert recognise(Settings(printer="Old"), {"Old": "socket://10.0.0.8:9100"}, there) == Recognition()


def test_its_new_name_is_used_wherever_the_old_one_was() -> None:
    settings = Settings(
        printer="Zebra",
        document_printer="Zebra",
        scanned_back=("Zebra",),
        first_on_top=("Office", "Zebra"),
        profiles=(PrinterProfile("Zebra", DEVICE, dpi=300), PrinterProfile("New", dpi=203)),
        routes=(Route(Routed.RETURN, "Zebra"),),
        rules=(Rule("all", effects=Effects(printer="Zebra")),),
    )
    renamed = with_renamed(settings, "Zebra", "New")
    assert set(used_printers(renamed)) == {"New"}
    assert renamed.first_on_top == ("Office", "New")
    # Labels that came out under the old name still wait for their scan.
    assert renamed.scanned_back == ("Zebra", "New")
    assert renamed.profiles == (PrinterProfile("New", DEVICE, dpi=300),)
