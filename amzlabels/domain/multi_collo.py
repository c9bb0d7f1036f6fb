"""When several boxes of one parcel can be bought as one shipment; the shop is told by ``carrier``.

Source: MyParcel's API documentation: packages at home and in Belgium. How many boxes it may be is told by what the
account may do, and where that is not known by what MyParcel's own kits take PostNL to do.
"""

from __future__ import annotations

from collections.abc import Mapping

from amzlabels.domain.shipment import Service
from amzlabels.domain.terms import Terms

_COUNTRIES = frozenset({"NL", "BE"})
_USUALLY_MOST: Mapping[str, int] = {"postnl": 10}


def fits_one_shipment(service: Service, country: str, boxes: int, terms: Terms | None) -> bool:
    """Whether so many boxes, the first one counted, make one shipment."""
    if boxes < 2 or service.package != "package" or country not in _COUNTRIES:
        return False
    most = _USUALLY_MOST.get(service.carrier, 1)
    if terms is not None and terms.abilities:
        most = max((each.most_boxes for each in terms.fitting(service.carrier, service.package)), default=1)
    return boxes <= most
