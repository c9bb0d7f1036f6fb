"""What became of papers and files that a person ordered; all else that happens is in ``changes``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from amzlabels.domain.document_order import Document
from amzlabels.domain.printer import JobReport
from amzlabels.domain.proof import Verdict
from amzlabels.domain.sheets import LabelSheet


@dataclass(frozen=True, slots=True)
class FileWritten:
    """A file the person asked for is there; ``entries`` = orders, slips, products, return labels… or lines in it."""

    what: Literal["confirmation", "products", "return", "proof", "claim"] | Document
    path: Path
    entries: int


@dataclass(frozen=True, slots=True)
class ProofVerified:
    """The proof log was held to its hashes."""

    verdict: Verdict


@dataclass(frozen=True, slots=True)
class DocumentPrinted:
    """A document went to a printer that says of nothing in its way; ``entries`` as in ``FileWritten``."""

    what: Document
    printer: str
    entries: int


@dataclass(frozen=True, slots=True)
class LabelChecked:
    """The label of these parcels, which travel under one, was scanned and counts as checked; ``number`` is in its bars.

    The parcel whose label it is comes first, before those that ride with it.
    """

    parcel_ids: tuple[int, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class SlipRead:
    """A slip was scanned that goes with the label of this number; ``parcel_id`` 0 = no parcel has it."""

    number: str
    parcel_id: int


@dataclass(frozen=True, slots=True)
class SlipsInDoubt:
    """Packing slips of these parcels, with their orders, that may not have come out; none = no longer any."""

    parcel_ids: tuple[int, ...]
    orders: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StackWaits:
    """So many labels wait for those that are still to come, since the first is to lie on top; 0 = they no longer do."""

    printer: str
    count: int


@dataclass(frozen=True, slots=True)
class LabelsSaved:
    """Answer to ``Downloads.save``: so many labels are in the file; some parcels have none yet, some cannot be read.

    ``unprinted``: parcels whose label is in the file and does not count as printed.
    """

    path: Path
    count: int
    without: int = 0
    unreadable: int = 0
    unprinted: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SheetTold:
    """How the sheet of labels stands that a printer takes next."""

    sheet: LabelSheet


@dataclass(frozen=True, slots=True)
class TestLabelTold:
    """How a test label stands, as often as that changes, until it has come to its end or is waited for no longer."""

    __test__ = False

    printer: str
    report: JobReport
