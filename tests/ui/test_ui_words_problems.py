"""Whether everything that can happen has words that a packer can act on."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

import amzlabels.printing
from amzlabels.domain.marketplace import BY_CODE
from amzlabels.domain.parcel import EVENTS, Evidence, Stage
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.problems import KINDS, Note
from amzlabels.domain.queue import Event
from amzlabels.domain.shipment import CARRIERS, PACKAGES, Service
from amzlabels.ui.texts import (
    chip_words,
    country_name,
    event_words,
    field_name,
    marketplace_name,
    problem_sentence,
    problem_words,
    service_words,
    ship_by_words,
    stage_words,
)
from amzlabels.ui.texts_printers import (
    evidence_words,
    media_words,
    printer_state_words,
    printer_title,
    reason_words,
    size_words,
)
from amzlabels.ui.texts_problems import BUTTONS, WORDS

PRINTING = Path(amzlabels.printing.__path__[0])
FULL = {
    "file": "orders.txt",
    "line": 7,
    "field": "street",
    "fields": "hs_code,origin",
    "columns": "sku, quantity-to-ship",
    "limit": 40,
    "length": 52,
    "message": "Postcode is unknown",
    "code": "3212",
    "printer": "Zebra",
    "reason": "cover-open",
    "media": "na_index-4x6_4x6in",
    "carrier": "dpd",
    "variable": "AMZLABELS_MYPARCEL_URL",
    "id": "k3j4",
    "request_id": "a1-b2",
    "before": "2x MUG-1",
    "now": "1x MUG-1",
    "days": 12,
    "value": "Zonegge 23",
    "other": "23",
    "postal_code": "1016 GV",
    "likely": "NL",
    "country": "DE",
    "state": "Madrid",
    "to": "extra",
    "order": "404-1234567-1234567",
    "package": "mailbox",
    "option": "age_check",
    "weight": 40_000,
}
HOLES = re.compile(r"[{}…]|\(\s*\)|\s\s|\s[.,:;](?!txt)|:\s*\.|[:,]$")


def test_every_problem_has_words_and_no_words_are_left_over() -> None:
    assert set(WORDS) == set(KINDS)
    assert set(BUTTONS) == {action for _, _, action in WORDS.values() if action}


@pytest.mark.parametrize("code", sorted(KINDS))
def test_a_problem_says_what_happened_and_what_to_do(code: str) -> None:
    words = problem_words(Note(code, FULL))
    assert words.what[0].isupper() or words.what.startswith(("orders.txt", "amzlabels"))
    assert words.remedy[0].isupper() or words.remedy.startswith("amzlabels")
    assert words.remedy.endswith((".", "?"))
    assert not HOLES.search(words.what), words.what
    assert not HOLES.search(words.remedy), words.remedy
    assert bool(words.action) == bool(words.button)
    assert code not in problem_sentence(Note(code, FULL))
    assert "error occurred" not in words.what.lower()


@pytest.mark.parametrize("code", sorted(KINDS))
def test_missing_facts_leave_no_hole(code: str) -> None:
    words = problem_words(Note(code))
    assert not HOLES.search(words.what), words.what
    assert not HOLES.search(words.remedy), words.remedy


def test_braces_and_signs_in_facts_are_shown_as_they_are() -> None:
    note = Note("report.missing", {"file": "{0}%s&<b>.txt"})
    assert problem_words(note).what == "{0}%s&<b>.txt is not there."


def test_an_empty_roll_tells_to_load_one() -> None:
    note = Note("printer.blocked", {"printer": "Zebra", "reason": "media-empty-error"})
    assert problem_sentence(note) == (
        "The printer Zebra waits: it is out of labels. Load a roll; printing goes on by itself."
    )


def test_a_wrong_roll_is_told_in_sizes() -> None:
    facts: dict[str, str | int] = {"printer": "Zebra", "media": "iso_a6_105x148mm", "loaded": "na_index-4x6_4x6in"}
    what = problem_words(Note("printer.media_not_loaded", facts)).what
    assert what == "The printer Zebra says that it has 102 × 152 mm in it; this label is 105 × 148 mm."


def test_a_field_in_a_problem_has_its_own_name() -> None:
    note = Note("address.too_long", {"field": "postal_code", "length": 12, "limit": 10})
    assert problem_words(note).what == "Postcode is too long for the label: 12 letters, 10 fit."
    assert field_name("something-new") == "something-new"


def test_every_reason_that_an_adapter_names_itself_has_words() -> None:
    rooms = (path.read_text("utf-8") for path in PRINTING.glob("*.py"))
    named = {each for text in rooms for each in re.findall(r'JobState\.\w+, "([a-z-]+)"', text)}
    assert {"printer-memory-lost", "job-gone"} < named
    assert {each for each in named if f"“{each}”" in reason_words(each)} == set()


def test_an_unknown_printer_keyword_stands_in_a_sentence() -> None:
    assert reason_words("toner-flux-low") == "it reports “toner-flux-low”"
    assert reason_words("") == "it does not say why"


@pytest.mark.parametrize("name", sorted(EVENTS))
@pytest.mark.parametrize("facts", [{}, {**FULL, "tracking": "3SMYPA1", "reason": "label {torn}"}])
def test_every_event_is_a_line_of_history(name: str, facts: dict[str, str | int]) -> None:
    line = event_words(Event(datetime(2026, 11, 23, tzinfo=UTC), name, facts))
    assert line
    assert not HOLES.search(line.replace("label {torn}", "")) or name == "print_again"


def test_the_reason_of_a_reprint_is_quoted_as_typed() -> None:
    event = Event(datetime(2026, 11, 23, tzinfo=UTC), "print_again", {"printer": "Zebra", "reason": "torn {x}"})
    assert event_words(event) == "printed again on Zebra: torn {x}"


def test_every_stage_has_a_mark_and_at_most_three_words() -> None:
    marks = [chip_words(stage)[0] for stage in Stage]
    assert len(set(marks)) == len(Stage)
    assert all(len(chip_words(stage)[1].split()) <= 3 for stage in Stage)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("address.city_missing", "Address"),
        ("address.look_number", "Look"),
        ("order.prime", "Prime"),
        ("user.held", "Set aside"),
        ("amazon.order_cancelled", "Do NOT ship"),
        ("shop.payment_required", "Held"),
    ],
)
def test_a_held_parcel_says_why_in_a_word(code: str, words: str) -> None:
    assert stage_words(Stage.HELD, Note(code), Evidence.NONE) == ("!", words)


def test_words_never_claim_more_than_the_evidence() -> None:
    assert stage_words(Stage.DONE, None, Evidence.SENT)[1] != stage_words(Stage.DONE, None, Evidence.COUNTED)[1]
    printers = [PrinterInfo("x", PrinterKind.CUPS, PrinterState.READY, evidence=each) for each in Evidence]
    assert len({evidence_words(printer) for printer in printers}) == len(Evidence)


def test_services_and_places_have_names() -> None:
    assert service_words(Service("postnl", "mailbox")) == "PostNL mailbox parcel"
    for carrier in CARRIERS:
        for package in PACKAGES:
            assert "_" not in service_words(Service(carrier, package))
    assert country_name("NL") == "Netherlands"
    assert country_name("PT") == "Portugal"
    assert country_name("??") == "??"
    assert marketplace_name("UK") == "Amazon.co.uk"
    assert marketplace_name("") == "Marketplace not known"
    assert all(marketplace_name(code).startswith("Amazon.") for code in BY_CODE)


NOW = datetime(2026, 11, 23, 17, 48, tzinfo=UTC)


@pytest.mark.parametrize(
    ("ship_by", "marketplace", "words"),
    [
        (datetime(2026, 11, 23, 22, 59, 59, tzinfo=UTC), "NL", ("Today", "in 5 h 11")),
        (datetime(2026, 11, 23, 23, 59, 59, tzinfo=UTC), "UK", ("Today", "in 6 h 11")),
        (datetime(2026, 11, 23, 23, 59, 59, tzinfo=UTC), "NL", ("Tomorrow", "00:59")),
        (datetime(2026, 11, 25, 22, 59, 59, tzinfo=UTC), "DE", ("Wed 25 Nov", "23:59")),
        (datetime(2026, 11, 25, 22, 59, 59, tzinfo=UTC), None, ("Wed 25 Nov", "23:59")),
        (None, "NL", ("No date", "")),
    ],
)
def test_a_ship_by_moment_is_told_in_the_marketplaces_own_time(
    ship_by: datetime | None, marketplace: str | None, words: tuple[str, str]
) -> None:
    assert ship_by_words(ship_by, NOW, marketplace) == words


def test_a_moment_that_has_passed_is_late_even_by_a_second() -> None:
    assert ship_by_words(datetime(2026, 11, 23, 17, 47, 59, tzinfo=UTC), NOW, "NL")[0] == "Late"


@pytest.mark.parametrize(
    ("now", "ship_by", "marketplace", "words"),
    [
        # The night of 25 October 2026 has an hour more, that of 29 March one less.
        ("2026-10-24T22:30", "2026-10-25T22:59", "NL", ("Today", "in 24 h 29")),
        ("2026-10-24T21:30", "2026-10-25T22:59", "NL", ("Tomorrow", "23:59")),
        ("2026-03-28T23:30", "2026-03-29T21:59", "DE", ("Today", "in 22 h 29")),
        ("2026-10-24T22:30", "2026-10-25T22:59", "ES", ("Today", "in 24 h 29")),
        ("2026-03-28T22:30", "2026-03-29T21:59", "ES", ("Tomorrow", "23:59")),
        ("2026-03-29T00:30", "2026-03-29T22:59", "UK", ("Today", "in 22 h 29")),
        # The same moment is another day in another marketplace, and no earlier there.
        ("2026-11-23T20:00", "2026-11-23T22:59", "NL", ("Today", "in 2 h 59")),
        ("2026-11-23T20:00", "2026-11-23T22:59", "UK", ("Today", "in 2 h 59")),
        ("2026-11-23T20:00", "2026-11-23T23:59", "UK", ("Today", "in 3 h 59")),
        ("2026-11-23T20:00", "2026-11-23T23:59", "NL", ("Tomorrow", "00:59")),
    ],
)
def test_a_day_is_the_marketplaces_own_also_when_the_clocks_change(
    now: str, ship_by: str, marketplace: str, words: tuple[str, str]
) -> None:
    at, due = (datetime.fromisoformat(f"{each}+00:00") for each in (now, ship_by))
    assert ship_by_words(due, at, marketplace) == words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("na_index-4x6_4x6in", "102 × 152 mm"),
        ("iso_a6_105x148mm", "105 × 148 mm"),
        ("om_54x25.4mm_54x25.4mm", "54 × 25 mm"),
        ("whatever", "whatever"),
    ],
)
def test_label_sizes_are_told_in_millimetres(name: str, words: str) -> None:
    assert media_words(name) == words


@pytest.mark.parametrize("state", list(PrinterState))
@pytest.mark.parametrize("reasons", [(), ("media-empty-error",)])
def test_every_printer_state_is_told(state: PrinterState, reasons: tuple[str, ...]) -> None:
    tone, text = printer_state_words(PrinterInfo("x", PrinterKind.CUPS, state, reasons))
    assert text.endswith(".")
    assert (tone == "good") == (state is PrinterState.READY and not reasons)


def test_a_long_list_of_sizes_is_cut_with_a_count() -> None:
    media = tuple(f"om_{width}x100mm_{width}x100mm" for width in range(50, 57))
    shown = size_words(PrinterInfo("x", PrinterKind.CUPS, PrinterState.READY, media=(*media, "custom_min_1x1mm")))
    assert shown == "50 × 100 mm, 51 × 100 mm, 52 × 100 mm, 53 × 100 mm and 3 more"
    assert size_words(PrinterInfo("x", PrinterKind.CUPS, PrinterState.READY)) == ""


def test_the_built_in_printer_has_a_translated_name() -> None:
    assert printer_title("PDF folder", PrinterKind.PDF_FOLDER) == "PDF folder"
    assert printer_title("Zebra", PrinterKind.CUPS) == "Zebra"


def test_the_words_are_cheap_to_import() -> None:
    program = "import sys, amzlabels.ui.texts, amzlabels.ui.command_words; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "PySide6.QtCore" in loaded
    assert not loaded & {"PySide6.QtGui", "PySide6.QtWidgets", "sqlalchemy", "requests"}
