"""What the windows need of the desk's counters, each a protocol of its own; the desk itself is in ``ports``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol

from amzlabels.domain.address import Address
from amzlabels.domain.document_order import DocumentOrder
from amzlabels.domain.packing import Packed
from amzlabels.domain.people import Whom
from amzlabels.domain.plan import Plan
from amzlabels.domain.product import Product
from amzlabels.domain.proof import Chosen
from amzlabels.domain.recognition import Reconnected, Renamed
from amzlabels.domain.return_label import ReturnOrder
from amzlabels.domain.rule import Rule
from amzlabels.domain.sheets import Layout


class Corrections(Protocol):
    """Where a person's decisions about addresses are ordered; like ``Desk``. All can be taken back."""

    def change_address(self, parcel_id: int, recipient: Address) -> None:
        """Ship to another address; only before the label is bought."""

    def accept_suggestions(self, parcel_ids: Sequence[int]) -> None:
        """Put what their problems suggest into these addresses."""

    def say_right(self, parcel_ids: Sequence[int]) -> None:
        """Let these addresses go as they are, those of them that only a person could tell."""

    def take_amazons(self, parcel_id: int) -> None:
        """Ship to what was made of Amazon's own lines, whatever was corrected."""


class Planning(Protocol):
    """Where rules, services and products are decided about. Every method returns at once, as those of ``Desk``."""

    def apply_rules(self, parcel_ids: Sequence[int] | None = None) -> None:
        """Have the saved rules decide anew about parcels without a label; None = all."""

    def choose_service(self, parcel_ids: Sequence[int], plan: Plan | None) -> None:
        """Have these parcels travel as ``plan`` says, whatever the rules do; None leaves it to the rules again."""

    def try_rules(self, rules: Sequence[Rule]) -> None:
        """Ask what these rules would change; ``RulesTried`` answers."""

    def read_products(self) -> None:
        """Ask for all products; ``ProductsRead`` answers."""

    def save_products(self, products: Sequence[Product]) -> None:
        """Remember these; ``ProductsRead`` answers."""


class ProductFiles(Protocol):
    """Where products go to and come from files; like ``Desk``."""

    def export_products(self, path: Path, *, decimal_comma: bool) -> None:
        """Write what is known of products; ``FileWritten`` answers."""

    def import_products(self, path: Path) -> None:
        """Remember what a file says of products; ``ProductsImported`` answers. It can be taken back."""


class Packing(Protocol):
    """Where a person's decisions about packing are ordered; like ``Desk``. All can be taken back."""

    def combine(self, parcel_ids: Sequence[int]) -> None:
        """Put these orders into one parcel; one alone goes with all ready ones to its address."""

    def take_apart(self, parcel_ids: Sequence[int]) -> None:
        """Let orders that travel together have labels of their own."""

    def repack(self, parcel_id: int, packing: Sequence[Packed]) -> None:
        """Spread an order over parcels and boxes: ``packing`` holds all that is in its unbought parcels."""

    def add_box(self, parcel_id: int) -> None:
        """A further box for a parcel whose label is bought."""

    def override(self, parcel_ids: Sequence[int], reason: str) -> None:
        """Let go what Amazon does not want shipped, for this reason."""


class AccountTerms(Protocol):
    """Where it is asked what the account at the label shop may do; like ``Desk``. ``TermsRead`` answers."""

    def read_for_parcels(self, parcel_ids: Sequence[int]) -> None:
        """To the countries these parcels go to."""

    def read_pickup_points(self, parcel_id: int, carrier: str) -> None:
        """Where this parcel could be picked up; ``PickupPointsRead`` answers."""

    def read_for_countries(self, countries: Collection[str]) -> None:
        """To these countries; without any, to all of which something is known."""


class Finding(Protocol):
    """Where printers are found by their addresses; like ``Desk``."""

    def find_printer(self, address: str) -> None:
        """Ask what printer answers there; ``PrinterFound`` or ``ActRefused`` tells."""


class Numbering(Protocol):
    """Where own labels get their numbers; like ``Desk``."""

    def give_number(self, parcel_id: int, tracking: str) -> None:
        """This is the parcel's tracking number."""


class Returning(Protocol):
    """Where labels for the way back are ordered; like ``Desk``."""

    def order(self, order: ReturnOrder, path: Path | None = None) -> None:
        """Make this one if there is none or one more is wanted, and see to it; ``path``: where one to be saved goes."""


class Afterwards(Protocol):
    """Where parcels are followed to their buyers; like ``Desk``."""

    @property
    def returning(self) -> Returning:
        """Labels for the way back."""

    def look(self, parcel_ids: Sequence[int] | None = None) -> None:
        """Ask where these parcels are, None = all that are on their way; ``DeliveriesRead`` answers."""

    def see(self, parcel_ids: Sequence[int]) -> None:
        """A person has seen to these parcels that do not arrive."""


class Downloads(Protocol):
    """Where labels are ordered as a file; like ``Desk``."""

    def save(self, parcel_ids: Sequence[int], path: Path, layout: Layout) -> None:
        """Save the labels of these as one PDF; ``LabelsSaved`` answers."""

    def say_printed(self, parcel_ids: Sequence[int]) -> None:
        """These labels are on paper."""


class Proving(Protocol):
    """Where the proof log is asked for; like ``Desk``."""

    def verify(self) -> None:
        """Hold it to its hashes; ``ProofVerified`` answers."""

    def save_lines(self, chosen: Chosen, path: Path) -> None:
        """Save the chosen lines as CSV; ``FileWritten`` answers."""

    def save_claim(self, chosen: Chosen, path: Path) -> None:
        """Save a paper about the chosen parcels; ``FileWritten`` answers."""


class Paperwork(Protocol):
    """Where papers that go with the labels are ordered; like ``Desk``."""

    def order(self, order: DocumentOrder, path: Path | None = None) -> None:
        """Print it on the printer for documents, or save it; ``DocumentPrinted``, ``FileWritten`` or ``ActRefused``."""


class Stacks(Protocol):
    """Where it is said on which printer some labels come out; like ``Desk``."""

    def print_on(self, parcel_ids: Sequence[int], printer: str, reason: str = "") -> None:
        """Print these there this once, empty = where it is set; what has been printed only with a reason."""

    def print_now(self, printer: str) -> None:
        """Print the labels there that wait for others, so that the first lies on top, without those others."""

    def answer_slips(self, parcel_ids: Sequence[int], *, are_there: bool) -> None:
        """Say of slips that are in doubt that they are there, or have them printed again."""


class Sheets(Protocol):
    """Where a person says what is free on sheets of labels; like ``Desk``. ``SheetTold`` answers."""

    def read(self, printer: str) -> None:
        """Ask how the sheet stands that this printer takes next."""

    def put_in(self, printer: str, free: Sequence[int]) -> None:
        """A sheet with these free places is in the printer now; what waits for it prints."""


class Unprinted(Protocol):
    """Where labels that were made and never printed are asked for and taken back; like ``Desk``."""

    def read(self) -> None:
        """Ask which were made before today; ``UnprintedRead`` answers."""

    def cancel(self, parcel_ids: Sequence[int]) -> None:
        """Take these labels back as far as each can be, and set their orders aside."""


class Seeing(Protocol):
    """The desk's part of it."""

    def scan(self, text: str) -> None:
        """A label was scanned, whoever's it is: it is on paper, and where that is waited for Amazon is told."""

    def came_out(self, parcel_ids: Sequence[int]) -> None:
        """All of these that are asked about are on paper, a person says."""

    def take(self, text: str) -> None:
        """A slip was scanned: ``SlipRead`` tells which parcel is in hand."""

    def check(self, parcel_id: int, text: str) -> None:
        """The label on this parcel was scanned; ``LabelChecked`` where it is the right one, else refused."""


class Keeping(Protocol):
    """Where the store is kept safe; like ``Desk``."""

    def tell_backups(self) -> None:
        """Ask which backups there are; ``BackupsKnown`` answers."""

    def back_up(self) -> None:
        """Make a backup now; ``BackedUp`` and ``BackupsKnown`` tell of it."""

    def restore(self, name: str) -> None:
        """Put this backup in the place of the store.

        Where the store could not be opened it then is, else ``Reopening`` tells that everything is to be built anew.
        """

    def start_over(self) -> None:
        """As ``restore``, with a store that knows nothing yet."""


class Queueing(Protocol):
    """Where it is ordered what becomes of labels that wait for printers; like ``Desk``."""

    def print_expired(self, parcel_ids: Sequence[int]) -> None:
        """Print these although they have waited long."""

    def resume_printer(self, printer: str) -> None:
        """Let its queue go on, which was stopped."""

    def accept_name(self, renamed: Renamed) -> None:
        """It is the same printer: use it under its new name, also for what waits for it."""

    def accept_device(self, reconnected: Reconnected) -> None:
        """It is the same printer, connected in another way."""


class ReadReports(Protocol):
    """Where report files that were imported are deleted; like ``Desk``."""

    def delete(self, paths: Sequence[Path], *, always: bool = False) -> None:
        """Delete these for good; ``ReportDeleted`` tells of each. ``always``: and from now on each that is read."""


class Privacy(Protocol):
    """Where it is asked what is held of people, and where they are forgotten; like ``Desk``."""

    @property
    def reports(self) -> ReadReports:
        """Report files that were imported."""

    def read(self) -> None:
        """Ask what is held; ``HoldingsRead`` answers."""

    def forget_now(self, whom: Whom) -> None:
        """Delete the data of these people for good; ``PeopleForgotten`` and ``HoldingsRead`` tell of it."""
