"""What the windows need of the world below them, as protocols; ``work`` keeps them, tests stand in for them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance

from amzlabels.domain.address import Address
from amzlabels.domain.document_order import DocumentOrder
from amzlabels.domain.packing import Packed
from amzlabels.domain.plan import Plan
from amzlabels.domain.problems import Note
from amzlabels.domain.product import Product
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.recognition import Reconnected, Renamed
from amzlabels.domain.return_label import ReturnOrder
from amzlabels.domain.rule import Rule
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import Layout


class Arrivals(Protocol):
    """Where changes arrive, one ``domain.changes.Change`` at a time, on the main thread."""

    @property
    def arrived(self) -> SignalInstance:
        """Emitted with each change."""


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


class Desk(Protocol):
    """Where work is ordered. Every method returns at once; what comes of it arrives as changes."""

    @property
    def planning(self) -> Planning:
        """Where rules, services and products are decided about."""

    @property
    def product_files(self) -> ProductFiles:
        """Products from and to files."""

    @property
    def corrections(self) -> Corrections:
        """Decisions about addresses."""

    @property
    def packing(self) -> Packing:
        """Decisions about packing."""

    @property
    def terms(self) -> AccountTerms:
        """What the account may do."""

    @property
    def finding(self) -> Finding:
        """Printers of the network."""

    @property
    def stacks(self) -> Stacks:
        """What comes out of which printer."""

    @property
    def numbering(self) -> Numbering:
        """Tracking numbers of own labels."""

    @property
    def seeing(self) -> Seeing:
        """Labels that are scanned back."""

    @property
    def afterwards(self) -> Afterwards:
        """Parcels on their way to their buyers."""

    @property
    def downloads(self) -> Downloads:
        """Labels as a file."""

    @property
    def paperwork(self) -> Paperwork:
        """Papers that go with the labels."""

    @property
    def sheets(self) -> Sheets:
        """Sheets of labels."""

    @property
    def unprinted(self) -> Unprinted:
        """Labels that were made and never printed."""

    @property
    def queueing(self) -> Queueing:
        """Labels that wait for printers."""

    @property
    def is_busy(self) -> bool:
        """Whether work is waiting or under way."""

    def import_reports(self, paths: Sequence[Path]) -> None:
        """Import reports one after another."""

    def get_orders(self, marketplace: str = "") -> None:
        """Ask Amazon for the report of unshipped orders and import it; one that is under way is waited for."""

    def confirm_now(self, parcel_ids: Sequence[int]) -> None:
        """Tell Amazon of these printed parcels now, whatever the settings wait for."""

    def void_labels(self, parcel_ids: Sequence[int]) -> None:
        """Give labels up; the parcels are ready again and get new ones, and what Amazon knows is then corrected."""

    def print_parcels(self, parcel_ids: Sequence[int] | None, marketplace: str = "") -> None:
        """Buy, print and confirm these parcels; None = all that are ready (of one marketplace)."""

    def print_again(self, parcel_ids: Sequence[int], reason: str) -> None:
        """Print bought labels once more."""

    def answer_printed(self, parcel_id: int, came_out: bool) -> None:
        """Settle "did it print?"."""

    def hold(self, parcel_ids: Sequence[int]) -> None:
        """Set parcels aside."""

    def release(self, parcel_ids: Sequence[int]) -> None:
        """Take parcels back into the queue."""

    def undo(self) -> None:
        """Take back the last act that can be."""

    def choose_marketplace(self, parcel_ids: Sequence[int], marketplace: str) -> None:
        """Say where these orders came from."""

    def retry_now(self) -> None:
        """Try everything again that stopped answering."""

    def stop_after_current(self) -> None:
        """Finish the steps in hand, then stop."""

    def tell_health(self) -> None:
        """Ask every resource how it stands."""

    def read_list(self, query: QueueQuery) -> None:
        """Ask for ids and counts."""

    def prepare_search(self) -> None:
        """Somebody is about to search."""

    def read_rows(self, parcel_ids: Sequence[int]) -> None:
        """Ask for rows."""

    def read_details(self, parcel_id: int) -> None:
        """Ask for all there is of one parcel."""

    def read_picture(self, parcel_id: int, width_px: int) -> None:
        """Ask for the label's picture."""

    def read_printers(self) -> None:
        """Ask for the printers."""

    def save_settings(self, settings: Settings) -> None:
        """Keep the settings."""

    def connect_shop(self, api_key: str | None) -> None:
        """Check an API key (None = the stored one) and keep it if it is good."""

    def disconnect_shop(self) -> None:
        """Forget the API key."""

    def connect_amazon(self, client_id: str, client_secret: str, refresh_token: str) -> None:
        """Check a pasted refresh token and keep everything if Amazon accepts it; an empty id or secret = the kept one.

        ``Health`` tells how it went.
        """

    def begin_consent(self, client_id: str, client_secret: str, marketplace: str = "") -> None:
        """Begin a consent for the application of the settings; an empty id or secret = the kept one.

        Answered by ``ConsentReady`` or ``ConsentEnded``. A consent under way is replaced.
        """

    def finish_consent(self, url: str) -> None:
        """The browser was sent to this address; ``ConsentEnded`` and ``Health`` tell what came of it."""

    def give_up_consent(self, problem: Note) -> None:
        """The person cancelled, time ran out, or a page failed; answered by ``ConsentEnded`` with the problem."""

    def check_amazon(self) -> None:
        """Ask Amazon which marketplaces take part."""

    def disconnect_amazon(self) -> None:
        """Forget Amazon's tokens and keys, and all personal data of its orders."""

    def print_test_label(self, printer: str) -> None:
        """Print a test label."""

    def write_confirmation_file(self, path: Path) -> None:
        """Write what is printed and not confirmed for an upload by hand."""
