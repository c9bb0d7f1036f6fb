"""What the seller has set; secrets are not here but in the keyring."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from amzlabels.domain.address import Address
from amzlabels.domain.confirmation import DEFAULT_CARRIER_CODES, CarrierCode
from amzlabels.domain.consent import Application
from amzlabels.domain.contact_needs import Contact
from amzlabels.domain.own_labels import OwnLabels
from amzlabels.domain.people import MOST_DAYS
from amzlabels.domain.printer import RawPrinter
from amzlabels.domain.printer_profile import PrinterProfile, profile_named
from amzlabels.domain.routing import Route
from amzlabels.domain.rule import Rule
from amzlabels.domain.shipment import OWN, CustomsNumbers


@dataclass(frozen=True, slots=True)
class Parcels:
    """What is assumed of a parcel until rules or its products say more.

    ``weight_g`` is of a whole parcel, ``packaging_g`` is added to products of known weight. The last three are for
    goods that leave the customs union.
    """

    carrier: str = "postnl"
    package: str = "package"
    weight_g: int = 1000
    packaging_g: int = 100
    hs_code: str = ""
    origin: str = ""
    value_cents: int = 0


@dataclass(frozen=True, slots=True)
class Fetching:
    """How reports come in by themselves: every so many minutes (0 = never), from a watched folder (empty = none)."""

    every_min: int = 0
    watched_folder: str = ""


WHEN_PRINTED, WHEN_SCANNED, BY_HAND = "printed", "scanned", "by_hand"
"""When Amazon is told of a parcel: once printed, once its label was scanned back, or when a person says so."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is set. ``printer`` is a printer's name, empty until one is chosen.

    ``document_printer`` is the queue for A4; empty = a label that comes as A4 goes to ``printer``, and what is no label
    is saved as a file.
    ``scanned_back``: printers of whose labels Amazon is told only once they were scanned, whatever ``confirm_when``.
    ``raw_printers`` are those that are reached over the network without a driver; ``profiles`` are of queues.
    ``routes`` are the papers that go elsewhere than to these. ``slips_with_labels``: a packing slip comes out with each
    label. ``first_on_top`` are printers that print the last label first.
    ``kept_days``: so long after delivery buyers' names and addresses are kept, see ``domain.people``.
    ``deletes_reports``: report files are deleted once all of them was read.
    ``contracts`` are ids of the shop's by carrier; of a carrier without one the shop decides.

    ``rules_draft`` are rules as they are being changed, which count for nothing until saved; None = none are.
    """

    printer: str = ""
    document_printer: str = ""
    sender: Address = field(default_factory=Address)
    parcels: Parcels = field(default_factory=Parcels)
    carrier_codes: dict[str, CarrierCode] = field(default_factory=lambda: dict(DEFAULT_CARRIER_CODES))
    language: str = ""
    marketplace: str = ""
    sounds: bool = True
    application: Application = field(default_factory=Application)
    fetching: Fetching = field(default_factory=Fetching)
    confirm_when: str = WHEN_PRINTED
    scanned_back: tuple[str, ...] = ()
    customs_numbers: CustomsNumbers = field(default_factory=CustomsNumbers)
    own_labels: OwnLabels = field(default_factory=OwnLabels)
    raw_printers: tuple[RawPrinter, ...] = ()
    profiles: tuple[PrinterProfile, ...] = ()
    routes: tuple[Route, ...] = ()
    slips_with_labels: bool = False
    first_on_top: tuple[str, ...] = ()
    kept_days: int = MOST_DAYS
    deletes_reports: bool = False
    contact: Contact = field(default_factory=Contact)
    contracts: dict[str, int] = field(default_factory=dict)
    rules: tuple[Rule, ...] = ()
    rules_draft: tuple[Rule, ...] | None = None

    @property
    def draws_labels(self) -> bool:
        """Whether parcels have own labels unless a rule or a person says otherwise, so that no shop is needed."""
        return self.parcels.carrier == OWN


def profile_of(settings: Settings, name: str) -> PrinterProfile | None:
    """What was settled about the queue of this name, None when it was not set up."""
    return profile_named(settings.profiles, name)


LABELS_OF_SHOP, OWN_LABELS = "myparcel", "own"
"""Where labels come from, as the command line names it."""


def with_labels(settings: Settings, labels: str) -> Settings:
    """These settings with labels of that kind; empty, or what they are already, changes nothing."""
    if not labels or settings.draws_labels == (labels == OWN_LABELS):
        return settings
    carrier = OWN if labels == OWN_LABELS else Parcels().carrier
    return replace(settings, parcels=replace(settings.parcels, carrier=carrier))
