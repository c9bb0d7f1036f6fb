"""Looking again at parcels that were held for want of a setting or a product: what is complete now goes on."""

from __future__ import annotations

from amzlabels.domain.confirmation import carrier_code
from amzlabels.domain.parcel import Stage
from amzlabels.domain.product import Products
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.journey.buy_labels import obstacle
from amzlabels.journey.ports import OpenParcel, Store


def release_mended(store: Store, settings: Settings) -> list[int]:
    """Release every parcel whose problem is mended by these settings and the products as stored; returns those."""
    held = store.open_parcels(store.list(QueueQuery(frozenset({Stage.HELD, Stage.FAILED}))))
    products = store.load_products()
    return store.release([parcel.parcel_id for parcel in held if _is_mended(parcel, settings, products)])


def _is_mended(parcel: OpenParcel, settings: Settings, products: Products) -> bool:
    code = parcel.problem.code if parcel.problem is not None else ""
    if code.startswith("customs."):
        return obstacle(parcel, settings, products) is None
    has_name = carrier_code(settings.carrier_codes, parcel.marketplace or "", parcel.carrier) is not None
    return code == "amazon.carrier_code_missing" and has_name
