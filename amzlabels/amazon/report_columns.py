"""Finds the columns of an unshipped-orders report by name; what stands in the rows is left to ``report_rows``.

Source: Amazon's list of order report attributes and files that sellers have shown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from amzlabels.amazon.report_headings import heading_keys, refuse_siblings
from amzlabels.domain.problems import Problem

_ADDRESS = ("recipient-name", "ship-address-1", "ship-address-2", "ship-city", "ship-postal-code", "ship-country")
_NEEDED = ("order-id", "order-item-id", "sku", *_ADDRESS)

ITEM_COLUMNS = ("order-id", "order-item-id", "sku", "product-name", "purchase-order-number")
ADDRESS_COLUMNS = (
    "recipient-name",
    "buyer-company-name",
    "ship-address-1",
    "ship-address-2",
    "ship-address-3",
    "ship-city",
    "ship-state",
    "ship-postal-code",
    "ship-country",
    "buyer-phone-number",
    "buyer-email",
)
"""The fields of a raw address, in their order."""
_QUANTITIES = ("quantity-to-ship", "quantity-purchased", "quantity-shipped")
REPEATING_COLUMNS = (
    *_QUANTITIES,
    "promise-date",
    "ship-service-level",
    "ship-country",
    "sales-channel",
)
FLAG_COLUMNS: Mapping[str, str] = {
    "is-prime": "prime",
    "is-buyer-requested-cancellation": "cancellation_requested",
    "is-business-order": "business",
    "is-premium-order": "premium",
    "is-replacement-order": "replacement",
    "is-exchange-order": "exchange",
    "is-transparency": "transparency",
    "is-ispu-order": "store_pickup",
    "verge-of-cancellation": "nearly_cancelled",
    "verge-of-lateshipment": "late",
    # Nothing is done with these, but a cell that slipped into them shows.
    "is-iba": "",
    "is-global-express": "",
    "is-shipping-settings-automation-enabled": "",
}
"""Columns that hold true or false, and the trait that they tell."""
LOOSE_FLAG_COLUMNS: Mapping[str, str] = {"signature-confirmation-recommended": "signature", "pallet-delivery": "pallet"}
"""Columns that may hold true, and anything else besides."""
EXTRA_COLUMNS: Mapping[str, str] = {
    "buyer-requested-cancel-reason": "cancel_reason",
    "ioss-number": "ioss_number",
    "delivery-preferred-time": "delivery_time",
    "drop-off-location": "drop_off",
    "delivery-instructions": "instructions",
    "customized-url": "customized_url",
    "customized-page": "customized_page",
    "gift-message-text": "gift_message",
    "gift-wrap-type": "gift_wrap",
    "ship-service-name": "service_name",
    "original-order-id": "original_order_id",
    "ssa-carrier": "amazon_carrier",
    "ssa-ship-method": "amazon_method",
    "price-designation": "price_designation",
    "store-chain-store-id": "store_id",
    "amazon-programs": "programs",
    "buyer-identification-number": "buyer_tax_id",
    "cpf": "buyer_tax_id",
}
"""Columns whose words are kept, and their names in ``Order.extras``."""
# What every row has filled, and in a shape that the free text behind it never has.
_ANCHORS = ("ship-country", "sales-channel", *FLAG_COLUMNS, "signature-confirmation-recommended")

Cells = Callable[[Sequence[str]], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of one report are. A row must have ``width`` cells and one more, empty, behind them.

    ``item``, ``address`` and ``repeating`` take their columns out of a row, ``repeating`` with the cells of ``flags``,
    ``loose_flags`` and the type of the address behind; ``extras`` takes the cells of ``extra_names``, or is None where
    there are none. A column the report does not have reads as the empty cell at the end. ``anchors`` are the places,
    from left to right, of cells that are always filled and never look like text; none where quantities stand behind.
    """

    width: int
    order_id: int
    has_prime: bool
    item: Cells
    address: Cells
    repeating: Cells
    flags: tuple[str, ...]
    loose_flags: tuple[str, ...]
    extra_names: tuple[str, ...]
    extras: Cells | None
    ship_phone: int | None
    anchors: tuple[int, ...]


def find_columns(header: str, file: str) -> Columns:
    """Recognise an unshipped-orders report by its first line. Raises ``report.*`` for every other file."""
    keys = heading_keys(header)
    refuse_siblings(header, keys, file)
    if not any(key in keys for key in _ADDRESS):
        raise Problem("report.no_addresses", file=file)
    missing = [key for key in _NEEDED if key not in keys]
    if "quantity-to-ship" not in keys and "quantity-purchased" not in keys:
        missing.append("quantity-to-ship")
    if missing:
        raise Problem("report.columns_missing", file=file, columns=", ".join(missing))
    return _bind(keys)


def _bind(keys: Sequence[str]) -> Columns:
    places: dict[str, int] = {}
    for place, key in enumerate(keys):
        places.setdefault(key, place)
    width = len(keys)

    def bind(names: Iterable[str]) -> Cells:
        return itemgetter(*(places.get(name, width) for name in names))

    flags = tuple(name for name in FLAG_COLUMNS if name in places)
    loose_flags = tuple(name for name in LOOSE_FLAG_COLUMNS if name in places)
    extras = tuple(name for name in EXTRA_COLUMNS if name in places)
    return Columns(
        width=width,
        order_id=places["order-id"],
        has_prime="is-prime" in places,
        item=bind(ITEM_COLUMNS),
        address=bind(ADDRESS_COLUMNS),
        repeating=bind((*REPEATING_COLUMNS, *flags, *loose_flags, "address-type")),
        flags=flags,
        loose_flags=loose_flags,
        extra_names=tuple(EXTRA_COLUMNS[name] for name in extras),
        # The empty cell behind makes it a tuple even of a single column.
        extras=bind((*extras, "")) if extras else None,
        ship_phone=places.get("ship-phone-number"),
        anchors=_anchors(places),
    )


def _anchors(places: Mapping[str, int]) -> tuple[int, ...]:
    anchors = sorted(places[name] for name in _ANCHORS if name in places)
    # One quantity looks like another, so behind the last anchor nothing would tell them apart.
    return tuple(anchors) if all(places.get(name, 0) < anchors[-1] for name in _QUANTITIES) else ()
