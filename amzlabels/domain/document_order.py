"""What papers go with the labels, and what a person orders of them; drawing them is left to ``documents``."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Document(StrEnum):
    """A paper that is no label."""

    SLIPS = "slips"
    PICK_LIST = "pick_list"
    DAY_LIST = "day_list"


@dataclass(frozen=True, slots=True)
class DocumentOrder:
    """One paper for these parcels, None = all that it is about, of one marketplace where one is named.

    ``by_order``: a pick list goes by order instead of by product.
    """

    document: Document
    parcel_ids: tuple[int, ...] | None = None
    marketplace: str = ""
    by_order: bool = False
