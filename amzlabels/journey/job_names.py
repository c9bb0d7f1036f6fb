"""Names of print jobs: ours alone, without personal data, and telling whose label is in them, whoever made them when.

So a store that was put back to a time before a label was printed can still ask its printer for that job.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from hashlib import sha256

from amzlabels.journey.ports import OpenParcel

_DIGITS = 8
_SHEET = "sheet-"


def job_name(parcel: OpenParcel) -> str:
    """A new name for a job of this parcel's label.

    What is printed once more, or after a vain attempt, must not be taken for what was printed before.
    """
    return f"{parcel.order_id}-{_label_digits(parcel)}{secrets.token_hex(2)}"


def sheet_name(parcels: Sequence[OpenParcel]) -> str:
    """A new name for a sheet of these parcels' labels."""
    return f"{_SHEET}{parcels[0].order_id}-{''.join(map(_label_digits, parcels))}-{secrets.token_hex(4)}"


def names_of(parcel: OpenParcel, names: Iterable[str]) -> list[str]:
    """Those of these names under which its label was handed over, with the one that is known of, in their order."""
    digits = _label_digits(parcel)
    alone = f"{parcel.order_id}-{digits}"
    return [
        name
        for name in names
        if name == parcel.print_job or name.startswith(alone) or (name.startswith(_SHEET) and _is_on(name, digits))
    ]


def _is_on(sheet: str, digits: str) -> bool:
    on_it = sheet.rpartition("-")[0].rpartition("-")[2]
    return any(on_it[start : start + _DIGITS] == digits for start in range(0, len(on_it), _DIGITS))


def _label_digits(parcel: OpenParcel) -> str:
    """The same for this label whenever they are made: a parcel's next label has another reference."""
    return sha256(parcel.reference.encode()).hexdigest()[:_DIGITS]
