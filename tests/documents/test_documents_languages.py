"""Every paper keeps all its words inside its page and off one another, in each language and however long they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from documents_reading import Page, read_pages
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from amzlabels.app.papers import own_label_drawer, papers, sheet_maker
from amzlabels.domain.address import Address, RawAddress
from amzlabels.domain.confirmation import CarrierCode
from amzlabels.domain.day_list import CarrierDay, PrintedParcel
from amzlabels.domain.order import OrderItem
from amzlabels.domain.own_labels import OwnLabels
from amzlabels.domain.parcel import Confirm, Evidence, Label, Print, Stage
from amzlabels.domain.pick_list import ToPick
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.domain.product import Product
from amzlabels.domain.queue import ParcelDetails, ParcelRow
from amzlabels.domain.settings import Settings
from amzlabels.domain.shipment import OWN, Service, ShipmentRequest
from amzlabels.journey.ports_printing import Printer
from amzlabels.ui.translation import LANGUAGES, install_translator
from amzlabels.work.outside import Papers

I18N = Path(__file__).resolve().parents[2] / "resources" / "i18n"
SHOP = {"en": "GB", "nl": "NL", "de": "DE"}
"""Packing slips are in the language of the marketplace, all else in the window's."""
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
EDGE_MM = 2.0
HYPHENS = dict.fromkeys(map(ord, "\x02\ufffe-"))
A6_MM, A4_MM = (105.0, 148.0), (210.0, 297.0)
LONG_PRINTER = "Etikettendrucker_am_Packtisch_im_Erdgeschoss_hinten_links_203_dpi_" * 3
ORDERS = tuple(f"305-{at:07}-1234567" for at in range(7))
ITEMS = tuple(
    OrderItem(
        str(at),
        f"KERAMIKBECHER-{at:02}-" + "DONAUDAMPFSCHIFFFAHRT-" * 4,
        f"Handgefertigter Becher {at} für Donaudampfschifffahrtsgesellschaftskapitäne mit Goldrand und Henkel " * 3,
        12345 - at,
    )
    for at in range(24)
)
PRODUCTS = {each.sku: Product(each.sku, place=f"Regal Hochlager Süd {each.order_item_id}, Fach 144") for each in ITEMS}
BUYER = Address(
    name="Freifrau Maximiliane-Charlotte von und zu Hohenstein-Schwarzenberg-Donaudampfschifffahrt",
    company="Allgemeine Gesellschaft für Keramik, Fliesen und Sanitärbedarf mbH & Co. Kommanditgesellschaft",
    street="Straße des Siebzehnten Juni 135, Aufgang B, drittes Obergeschoss links",
    extra="c/o Hausverwaltung Nord, Hinterhof, Klingel 14, bitte zweimal läuten",
    postal_code="20354",
    city="Hamburg-Sankt-Pauli-Landungsbrücken",
    country="DE",
)
SENDER = Address(
    name="Keramiek en Porselein Groothandel aan de Kade van Hoofddorp B.V.",
    street="Burgemeester van Stamplein",
    number="1",
    postal_code="2132 AB",
    city="Hoofddorp",
    country="NL",
)
ROW = ParcelRow(
    *(1, ORDERS[0], "NL", BUYER.name, BUYER.city, BUYER.postal_code, BUYER.country),
    *(len(ITEMS), sum(item.quantity for item in ITEMS), ITEMS[0].sku, ITEMS[0].title, NOW),
    *(Stage.READY, Label.BOUGHT, Print.NONE, Confirm.NONE, Service(), "3SMYPA000123456", LONG_PRINTER),
    *(Evidence.NONE, None),
    traits=frozenset({"gift", "customized", "transparency", "pallet", "replacement", "exchange"}),
    box=(1, 12),
)


class Queues:
    """One printer of labels that says what is in it."""

    def __init__(self, media: str) -> None:
        self._info = PrinterInfo(LONG_PRINTER, PrinterKind.CUPS, PrinterState.READY, media=(media,), dpi=203)

    def use(self, raw_printers: object, profiles: object = ()) -> None:
        raise AssertionError(raw_printers, profiles)

    def all(self) -> tuple[PrinterInfo, ...]:
        return (self._info,)

    def open(self, name: str) -> Printer:
        raise AssertionError(name)


@pytest.fixture(params=list(LANGUAGES))
def spoken(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """One of the languages, installed."""
    before = QLocale()
    install_translator(qapp, request.param, I18N)
    yield request.param
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.setParent(None)
    QLocale.setDefault(before)


@pytest.fixture
def drawn() -> Papers:
    return papers(Queues("om_label_100x150mm"))


def whole(pdf: bytes) -> list[Page]:
    """The pages, once it is certain that each keeps its words inside and off one another."""
    pages = read_pages(pdf)
    for page in pages:
        left, bottom, right, top = page.text_box_mm
        inside = (left, bottom, page.size_mm[0] - right, page.size_mm[1] - top)
        assert min(inside) > EDGE_MM, (inside, page.text)
        assert page.overlaps == 0, page.text
    return pages


def squeezed(pages: list[Page]) -> str:
    """All words without blanks and hyphens, so that it does not matter where a line ends."""
    # A hyphen that ends a line is read as another sign.
    return "".join("".join(page.text.split()) for page in pages).translate(HYPHENS)


def plain(words: str) -> str:
    """As ``squeezed`` has them."""
    return "".join(words.split()).translate(HYPHENS)


@pytest.mark.parametrize("by_order", [False, True])
def test_a_pick_list(spoken: str, drawn: Papers, by_order: bool) -> None:
    parcels = [ToPick(ORDERS, ITEMS), ToPick(ORDERS[:1], ITEMS[:3])]
    pages = whole(drawn.draw_pick_list(parcels, PRODUCTS, NOW, by_order))
    text = squeezed(pages)
    assert {"en": "Picklist", "nl": "Picklijst", "de": "Pickliste"}[spoken] in text
    for item in ITEMS:
        assert plain(item.sku[:16]) in text
        assert plain(item.title) in text
    assert len(pages) > 2


def test_a_day_list(spoken: str, drawn: Papers) -> None:
    parcels = [PrintedParcel("NL", NOW, "dhlforyou", f"{at:03}" + "W" * 47, "DE") for at in range(60)]
    parcels.append(PrintedParcel("NL", NOW, "dhlforyou", "", "GB"))
    pages = whole(drawn.draw_day_list([CarrierDay("dhlforyou", tuple(parcels))], NOW, SENDER))
    text = squeezed(pages)
    assert all(parcel.tracking in text for parcel in parcels)
    assert {"en": "withoutanumber", "nl": "zondernummer", "de": "ohneNummer"}[spoken] in text


@pytest.mark.parametrize("page_mm", [A6_MM, A4_MM, (62.0, 100.0)])
def test_packing_slips(spoken: str, drawn: Papers, page_mm: tuple[float, float]) -> None:
    details = ParcelDetails(
        replace(ROW, marketplace=SHOP[spoken]),
        BUYER,
        RawAddress(BUYER.name),
        ITEMS,
        (),
        has_label_file=False,
        purchase_order_number="EINKAUF-2026-" + "4711-" * 9,
        extras={"gift_wrap": "Sterne " * 9, "gift_message": "Herzlichen Glückwunsch zum Geburtstag! " * 12},
    )
    pages = whole(drawn.draw_slips([details], SENDER, page_mm))
    text = squeezed(pages)
    assert {"en": "Packingslip", "nl": "Pakbon", "de": "Lieferschein"}[spoken] in text
    for words in (BUYER.name, BUYER.company, BUYER.extra, *(item.sku[:16] for item in ITEMS)):
        assert plain(words) in text
    assert text.count("Henkel") == 3 * len(ITEMS)
    assert text.count("Geburtstag!") == 12


@pytest.mark.parametrize("media", ["om_label_100x150mm", "na_index-4x6_4x6in", "om_label_62x100mm", "iso_a4_210x297mm"])
def test_a_test_label(spoken: str, media: str) -> None:
    (page,) = whole(papers(Queues(media)).draw_test_label(LONG_PRINTER))
    assert {"en": "Test label", "nl": "Testlabel", "de": "Testlabel"}[spoken] in page.text


@pytest.mark.parametrize("size", ["", "62x100"])
def test_an_own_label_and_a_sheet_of_three(spoken: str, size: str) -> None:
    contents = tuple((item.quantity, item.sku) for item in ITEMS)
    request = ShipmentRequest(
        1, "r", BUYER, Service(OWN), 500, "", invoice=ORDERS[0], contents=contents, note="Karton 11/12", printer="none"
    )
    settings = Settings(
        sender=SENDER,
        own_labels=OwnLabels(size),
        carrier_codes={OWN: CarrierCode("Other", "Fahrradkurier Hamburg-Altona")},
    )
    label = own_label_drawer(Queues("iso_a6_105x148mm"))(request, "RR473124829NL", settings)
    (page,) = whole(label)
    text = squeezed([page])
    for line in (BUYER.name, BUYER.company, BUYER.street, BUYER.extra, f"{BUYER.postal_code} {BUYER.city.upper()}"):
        assert plain(line) in text
    assert {"en": "From:", "nl": "Afzender:", "de": "Absender:"}[spoken] in text
    if not size:
        (sheet,) = whole(sheet_maker().draw({1: label, 2: label, 4: label}, 4))
        assert squeezed([sheet]).count(plain(BUYER.extra)) == 3
