"""Where not every carrier goes: PO boxes, and the lockers and post offices that DHL keeps parcels in in Germany.

Sources: DHL's pages for receivers (a Packstation takes parcels of DHL alone); who else has no key to the boxes of a
post office follows from who they are. Whether PostNL takes a parcel of any size there is for a person to know.
"""

from __future__ import annotations

from amzlabels.domain.address import Address
from amzlabels.domain.lockers import is_locker
from amzlabels.domain.post_boxes import find_post_box
from amzlabels.domain.problems import Note
from amzlabels.domain.shipment import OWN, Service

DHL: frozenset[str] = frozenset({"dhlforyou", "dhlparcelconnect", "dhleuroplus"})
TO_LOCKERS = Service("dhlparcelconnect")
"""What goes to a German locker where nobody has chosen a service of DHL."""
_COURIERS = DHL | {"dpd", "upsstandard", "gls"}


def locker_of(address: Address) -> str:
    """The Packstation or Postfiliale that this address is, as typed; empty for any other."""
    return address.street if address.country == "DE" and is_locker(address.street) else ""


def undeliverable(address: Address, carrier: str) -> Note | None:
    """Why this carrier does not deliver at this address, if it does not; facts carrier and value (the place)."""
    if locker := locker_of(address):
        is_served = carrier in DHL or carrier == OWN
        return None if is_served else Note("service.no_locker", {"carrier": carrier, "value": locker})
    if carrier not in _COURIERS:
        return None
    line = f"{address.street} {address.number}".rstrip()
    found = find_post_box([line], address.country)
    if found is None or found.is_beside_street:
        return None
    return Note("service.no_post_box", {"carrier": carrier, "value": found.box})
