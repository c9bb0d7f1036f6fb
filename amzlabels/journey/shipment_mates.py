"""Who shares a shipment: boxes of one parcel that were bought as one are also given up as one."""

from __future__ import annotations

from collections.abc import Sequence

from amzlabels.journey.ports import OpenParcel, Parcels


def with_mates(parcel_ids: Sequence[int], parcels: Parcels) -> list[OpenParcel]:
    """These parcels and those whose label is of the same shipment as one of theirs."""
    asked = parcels.open_parcels(parcel_ids)
    mains = parcels.open_parcels([each.box_of or each.parcel_id for each in asked])
    boxes = parcels.open_parcels([box for main in mains for box in main.boxes])
    shipments = {each.shipment_id for each in asked if each.shipment_id is not None}
    mates = {each.parcel_id: each for each in (*mains, *boxes) if each.shipment_id in shipments}
    return [*asked, *(mate for parcel_id, mate in mates.items() if parcel_id not in {p.parcel_id for p in asked})]
