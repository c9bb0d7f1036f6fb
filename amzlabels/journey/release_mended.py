"""Looking again at parcels that were held for want of a setting, a product or a carrier: what is mended now goes on."""

from __future__ import annotations

from collections.abc import Sequence

from amzlabels.domain.confirmation import carrier_code
from amzlabels.domain.own_labels import FROM_RANGE, NO_NUMBER, range_fault
from amzlabels.domain.parcel import Stage
from amzlabels.domain.printer_profile import Language, profile_named
from amzlabels.domain.product import Products
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.domain.terms import TermsByCountry
from amzlabels.journey.label_requests import is_own, obstacle
from amzlabels.journey.ports import OpenParcel, Store
from amzlabels.journey.routes import printer_for

REFUSED_SERVICE = "shop.service_refused"


def release_mended(store: Store, settings: Settings) -> list[int]:
    """Release every parcel whose problem is mended by these settings and the products as stored; returns those."""
    held = store.open_parcels(store.list(QueueQuery(frozenset({Stage.HELD, Stage.FAILED}))))
    products, terms = store.load_products(), store.load_terms()
    goes_on = [
        parcel for parcel in held if _is_mended(parcel, settings, products, terms) or _has_printer(parcel, settings)
    ]
    return store.release([parcel.parcel_id for parcel in goes_on])


def release_refused(store: Store, parcel_ids: Sequence[int]) -> list[int]:
    """Release those of these parcels whose service the shop refused and that have got another one; returns those."""
    parcels = store.open_parcels(parcel_ids)
    return store.release([each.parcel_id for each in parcels if each.problem and each.problem.code == REFUSED_SERVICE])


def _has_printer(parcel: OpenParcel, settings: Settings) -> bool:
    """Whether it was held for the sake of a printer that it no longer goes to, or that has been set up since."""
    if parcel.problem is None or parcel.problem.code not in ("printer.gone", "printer.no_sheets", "printer.no_driver"):
        return False
    printer = printer_for(parcel, settings)
    if printer == parcel.problem.facts["printer"]:
        profile = profile_named(settings.profiles, printer)
        is_set_up = profile is not None and profile.language is not Language.UNKNOWN
        return parcel.problem.code == "printer.no_driver" and is_set_up
    return printer != ""


def _is_mended(parcel: OpenParcel, settings: Settings, products: Products, terms: TermsByCountry) -> bool:
    code = parcel.problem.code if parcel.problem is not None else ""
    if code.startswith(("customs.", "service.", "terms.")):
        return obstacle(parcel, settings, products, terms) is None
    if code in ("own.range_wrong", "own.range_used_up"):
        own = settings.own_labels
        return own.tracking != FROM_RANGE or not range_fault(own)
    if code == "own.customs":
        return not is_own(parcel, settings)
    if code == "own.tracking_missing":
        return settings.own_labels.tracking == NO_NUMBER
    has_name = carrier_code(settings.carrier_codes, parcel.marketplace or "", parcel.carrier) is not None
    return code == "amazon.carrier_code_missing" and has_name
