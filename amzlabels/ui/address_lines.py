"""An address as lines, the way it will be printed; shown in the window and on packing slips."""

from __future__ import annotations

from amzlabels.domain.address import Address
from amzlabels.ui.texts_countries import country_name


def address_lines(address: Address) -> list[str]:
    """The lines that are not empty: name, company, street, second line, place, country."""
    number = f"{address.number}{'-' if address.suffix[:1].isdigit() else ' ' if address.suffix else ''}{address.suffix}"
    box = f" bus {address.box}" if address.box else ""
    lines = [
        address.name,
        address.company,
        f"{address.street} {number}".strip() + box,
        address.extra,
        f"{address.postal_code} {address.city}".strip(),
        country_name(address.country) if address.country else "",
    ]
    return [line for line in lines if line]
