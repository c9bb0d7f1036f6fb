"""What the windows need of the world below them, as protocols; ``work`` keeps them, tests stand in for them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import SignalInstance

from amzlabels.domain.problems import Note
from amzlabels.domain.queue import QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.ui.ports_counters import (
    AccountTerms,
    Afterwards,
    Corrections,
    Downloads,
    Finding,
    Keeping,
    Numbering,
    Packing,
    Paperwork,
    Planning,
    Privacy,
    ProductFiles,
    Proving,
    Queueing,
    Seeing,
    Sheets,
    Stacks,
    Unprinted,
)


class Arrivals(Protocol):
    """Where changes arrive, one ``domain.changes.Change`` at a time, on the main thread."""

    @property
    def arrived(self) -> SignalInstance:
        """Emitted with each change."""


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
    def proving(self) -> Proving:
        """What is proven."""

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
    def privacy(self) -> Privacy:
        """What is held of people."""

    @property
    def queueing(self) -> Queueing:
        """Labels that wait for printers."""

    @property
    def keeping(self) -> Keeping:
        """Backups of the store."""

    @property
    def is_busy(self) -> bool:
        """Whether work is waiting or under way."""

    def open(self, *, key: str = "") -> None:
        """Try to open the data again, with the kept key or this one; ``StoreOpened`` or ``StoreRefused`` answers."""

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
