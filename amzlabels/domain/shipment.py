"""What is asked of a label shop and what it gives back; each shop's wire shape is left to ``carrier``."""

from __future__ import annotations

from dataclasses import dataclass

from amzlabels.domain.address import Address
from amzlabels.domain.pickup import PickupPoint
from amzlabels.domain.printer import Paper
from amzlabels.domain.problems import Note


@dataclass(frozen=True, slots=True)
class Service:
    """How a parcel travels. ``carrier`` is a name of ``CARRIERS`` or ``OWN``, ``package`` of ``PACKAGES``."""

    carrier: str = "postnl"
    package: str = "package"


CARRIERS: tuple[str, ...] = ("postnl", "dpd", "dhlforyou", "dhlparcelconnect", "dhleuroplus", "upsstandard", "gls")
"""Those that MyParcel buys labels of."""
OWN = "own"
"""The carrier of a label that is drawn here: whoever the seller hands the parcel to."""
PACKAGES: tuple[str, ...] = ("package", "mailbox", "letter", "digital_stamp", "small_package")
BILLED_WITH_LABEL: frozenset[str] = frozenset({"digital_stamp"})
"""Packages that MyParcel charges for as soon as the label is made, not when the carrier scans it."""


@dataclass(frozen=True, slots=True)
class CustomsItem:
    """One line of a customs declaration; ``value_cents`` is per unit, ``weight_g`` of the whole line.

    ``sku`` is not declared: it names the product where the shop refuses the line.
    """

    description: str
    quantity: int
    weight_g: int
    value_cents: int
    hs_code: str
    origin: str
    sku: str = ""


@dataclass(frozen=True, slots=True)
class CustomsNumbers:
    """The sender's numbers with customs and tax offices, empty = none. ``voec`` is Norway's, for goods of low value."""

    eori: str = ""
    vat: str = ""
    voec: str = ""


@dataclass(frozen=True, slots=True)
class ShipmentRequest:
    """One label to buy. ``reference`` is ours, the same for ever for this purchase: the key of every look-up.

    ``options`` are names of ``carrier_offers.OPTIONS``; goods with ``customs`` lines leave the customs union.

    ``pickup`` None = to the recipient's door. ``contract_id`` is the contract with the carrier it is bought under, 0 =
    as the shop has it set. ``boxes`` are the references of further boxes that belong to the same shipment;
    ``weight_g`` is then of each.

    The last four are for labels that are drawn here: units by SKU, a word more on the label, the tracking number a
    person has given, the printer it will come out of.
    """

    parcel_id: int
    reference: str
    recipient: Address
    service: Service
    weight_g: int
    label_text: str
    customs: tuple[CustomsItem, ...] = ()
    invoice: str = ""
    options: frozenset[str] = frozenset()
    insurance_cents: int = 0
    customs_numbers: CustomsNumbers = CustomsNumbers()
    contract_id: int = 0
    pickup: PickupPoint | None = None
    boxes: tuple[str, ...] = ()
    contents: tuple[tuple[int, str], ...] = ()
    note: str = ""
    tracking: str = ""
    printer: str = ""


@dataclass(frozen=True, slots=True)
class Bought:
    """The shop made a shipment for this request."""

    reference: str
    shipment_id: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The shop will not make a shipment for this request; the others of the batch went on."""

    reference: str
    problem: Note


@dataclass(frozen=True, slots=True)
class ShopBox:
    """A further box of a shipment. ``reference`` is empty where the shop does not tell which of ours it is."""

    reference: str
    tracking: str


@dataclass(frozen=True, slots=True)
class ShopShipment:
    """A shipment as the shop knows it. ``tracking`` is empty while it is a concept.

    ``may_lack_tracking``: the shop need not give it one, so that nothing is waited for. ``boxes`` are those beside the
    first, which bears ``tracking``. ``price_cents`` is in euro and for all of them, None where the shop does not say.
    """

    shipment_id: int
    reference: str
    tracking: str
    carrier: str
    is_registered: bool
    is_cancelled: bool = False
    postal_code: str = ""
    country: str = ""
    may_lack_tracking: bool = False
    boxes: tuple[ShopBox, ...] = ()
    price_cents: int | None = None


@dataclass(frozen=True, slots=True)
class ShopLabel:
    """A label as PDF, with its shipment as it was when the label was there; ``paper`` is what it is printed on.

    ``boxes`` are the labels of the shipment's further boxes, in their order.
    """

    pdf: bytes
    shipment: ShopShipment
    paper: Paper = Paper.LABEL
    boxes: tuple[bytes, ...] = ()


EU_COUNTRIES: frozenset[str] = frozenset(
    {
        *("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU"),
        *("IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    }
)
"""The customs union's 27 members; everything else needs a customs declaration from an EU sender."""
