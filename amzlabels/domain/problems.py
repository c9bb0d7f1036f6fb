"""Everything that can stand in the way, as codes and facts; the words for people are in ``ui.texts``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

Fact = str | int
Facts = Mapping[str, Fact]


class Whose(StrEnum):
    """Who can mend a problem."""

    USER = "user"
    OUTSIDE = "outside"
    US = "us"


class Retry(StrEnum):
    """Whether the same act may be repeated without a person being asked."""

    SAFE = "safe"
    ASK_FIRST = "ask_first"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of every problem with one code."""

    whose: Whose
    retry: Retry


_USER = Kind(Whose.USER, Retry.NEVER)
_WAIT = Kind(Whose.OUTSIDE, Retry.SAFE)
_ASK = Kind(Whose.OUTSIDE, Retry.ASK_FIRST)
_THEIRS = Kind(Whose.OUTSIDE, Retry.NEVER)
_OURS = Kind(Whose.US, Retry.NEVER)

KINDS: Mapping[str, Kind] = {
    # The file that was dropped. Facts: file, and where it helps line, columns.
    "report.missing": _USER,
    "report.is_folder": _USER,
    "report.unreadable": _USER,
    "report.empty": _USER,
    "report.binary": _USER,
    "report.not_a_report": _USER,
    "report.spreadsheet": _USER,
    "report.all_orders": _USER,
    "report.new_orders": _USER,
    "report.confirmation_file": _USER,
    "report.tax": _USER,
    "report.returns": _USER,
    "report.fba": _USER,
    "report.other_amazon": _USER,
    "report.columns_missing": _USER,
    "report.no_addresses": _USER,
    "report.no_orders": _USER,
    "report.odd_bytes": _USER,
    "report.no_prime_column": _USER,
    "report.not_the_read_one": _USER,
    # One line of it. Facts: line, and order_id where it could be read.
    "line.cells": _USER,
    "line.order_id": _USER,
    "line.item_id": _USER,
    "line.quantity": _USER,
    "line.repeated": _USER,
    "line.date": _USER,
    # One order.
    "order.marketplace_unknown": _USER,
    "order.prime": _USER,
    "order.cancellation_requested": _USER,
    "order.sku_missing": _USER,
    "order.damaged_text": _USER,
    # What a later report or Amazon says of it. Facts of the changed ones: fields (address, quantity), before, now.
    "order.gone": _USER,
    "order.changed": _USER,
    "order.changed_after_label": _USER,
    "order.left_to_amazon": _USER,
    # Another order that was to travel in this parcel does not. Fact: order.
    "order.rider_left": _USER,
    # Its address. Facts: field, and limit, length or country where it helps.
    "address.name_missing": _USER,
    "address.street_missing": _USER,
    "address.number_missing": _USER,
    "address.postal_code_missing": _USER,
    "address.postal_code_shape": _USER,
    "address.city_missing": _USER,
    "address.country_unknown": _USER,
    "address.too_long": _USER,
    "address.post_number_missing": _USER,
    "address.label_bought": _USER,
    # What only a person can tell of it. Facts: field, value, and other, suggestion, to, state,
    # postal_code, country or likely.
    "address.look_number": _USER,
    "address.look_no_number": _USER,
    "address.look_street": _USER,
    "address.look_post_box": _USER,
    "address.look_reflowed": _USER,
    "address.look_country": _USER,
    "address.look_postal_code": _USER,
    "address.look_city_postal_code": _USER,
    "address.look_city": _USER,
    # Facts: fields, and sku where it is a product's.
    "customs.incomplete": _USER,
    # The sender's own numbers. Facts: fields, carrier, country.
    "customs.numbers_missing": _USER,
    # The carrier does not go there. Facts: carrier, value (the place).
    "service.no_post_box": _USER,
    "service.no_locker": _USER,
    # A file of products. Facts: file; of one of its lines: line, and column, value, other, limit, length.
    "products.unreadable": _USER,
    "products.workbook": _USER,
    "products.not_a_table": _USER,
    "products.line_broken": _USER,
    "products.sku_missing": _USER,
    "products.sku_damaged": _USER,
    "products.sku_repeated": _USER,
    "products.too_long": _USER,
    "products.number_wrong": _USER,
    "products.amount_wrong": _USER,
    "products.hs_code_wrong": _USER,
    "products.hs_code_zero": _USER,
    "products.origin_wrong": _USER,
    "products.answer_wrong": _USER,
    # The label shop. Facts: code (the shop's own), message, field, request_id; sku where customs refuses a product.
    "shop.not_connected": _USER,
    "shop.key_refused": _USER,
    "shop.new_key_refused": _USER,
    "shop.refused": _USER,
    "shop.address_refused": _USER,
    "shop.service_refused": _USER,
    "shop.customs_refused": _USER,
    "shop.numbers_refused": _USER,
    "shop.account_refused": _USER,
    "shop.label_expired": _USER,
    "shop.shipment_gone": _USER,
    "shop.cancel_too_late": _USER,
    "shop.payment_required": _USER,
    "shop.unreachable": _WAIT,
    "shop.busy": _WAIT,
    "shop.failed": _WAIT,
    "shop.label_not_ready": _WAIT,
    "shop.outcome_unknown": _ASK,
    "shop.not_a_label": _ASK,
    "shop.answer_unreadable": _ASK,
    "shop.our_request": _OURS,
    # What the account at the label shop is told not to send. Facts: carrier, country, package, option, weight, limit.
    "terms.no_carrier": _USER,
    "terms.no_package": _USER,
    "terms.no_option": _USER,
    "terms.too_heavy": _USER,
    # Facts: carrier, fields.
    "terms.contact_missing": _USER,
    # Labels that are drawn here. Facts: field, number, order.
    "own.customs": _USER,
    "own.range_wrong": _USER,
    "own.range_used_up": _USER,
    "own.tracking_missing": _USER,
    "own.tracking_shape": _USER,
    "own.tracking_taken": _USER,
    "own.tracking_too_late": _USER,
    # Labels for the way back. Facts: country, carrier, message, code, request_id.
    "return.not_shipped": _USER,
    "return.eu_only": _USER,
    "return.package_only": _USER,
    "return.carrier": _USER,
    "return.name_missing": _USER,
    "return.email_missing": _USER,
    "return.email_refused": _USER,
    "return.exists": _USER,
    "return.duplicate": _USER,
    "return.parent": _USER,
    "return.not_possible": _THEIRS,
    "return.not_made": _WAIT,
    # Printing. Facts: printer, reason, media.
    "printer.none_chosen": _USER,
    "paper.nothing_to_pick": _USER,
    "paper.nothing_printed_today": _USER,
    "printer.gone": _USER,
    "printer.unreachable": _WAIT,
    "printer.offline": _WAIT,
    "printer.address_unclear": _USER,
    "printer.media_unsupported": _USER,
    "printer.media_not_loaded": _WAIT,
    "printer.no_sheets": _USER,
    "printer.no_driver": _USER,
    "printer.spool_full": _WAIT,
    "printer.blocked": _WAIT,
    "printer.refused": _USER,
    "printer.may_not_resume": _USER,
    "printer.failed": _ASK,
    "printer.uncertain": _ASK,
    "printer.only_sent": _ASK,
    "printer.only_queued": _ASK,
    "printer.printed_meanwhile": _ASK,
    "printer.folder_unwritable": _USER,
    "label.none_yet": _USER,
    "label.printed_in_part": _USER,
    "label.file_missing": _USER,
    "label.barcode_lost": _USER,
    # Facts: printer, order.
    "label.printed_before": _USER,
    # Facts: printer, hours.
    "label.waited_long": _USER,
    "label.file_damaged": _USER,
    # What was scanned at the packing table. Facts: name, city, order.
    "label.of_other": _USER,
    "label.not_ours": _USER,
    "label.is_slip": _USER,
    "label.given_up": _USER,
    "label.do_not_ship": _USER,
    "label.still_printing": _WAIT,
    # Amazon. Facts: message, request_id, status.
    "amazon.not_connected": _USER,
    "amazon.login_ended": _USER,
    "amazon.token_shape": _USER,
    "amazon.app_key_refused": _USER,
    "amazon.denied": _USER,
    "amazon.refused": _THEIRS,
    "amazon.order_cancelled": _THEIRS,
    "amazon.unreachable": _WAIT,
    "amazon.busy": _WAIT,
    "amazon.failed": _WAIT,
    "amazon.outcome_unknown": _ASK,
    "amazon.answer_unreadable": _ASK,
    "amazon.carrier_code_missing": _USER,
    "amazon.our_request": _OURS,
    "amazon.role_missing": _USER,
    "amazon.report_failed": _THEIRS,
    "amazon.report_slow": _WAIT,
    "amazon.individual_plan": _USER,
    # Fact: days that are left.
    "amazon.consent_ending": _USER,
    "amazon.secret_ending": _USER,
    # The consent in the browser. Facts: fields.
    "consent.application_missing": _USER,
    "consent.cancelled": _USER,
    "consent.timed_out": _USER,
    "consent.state_wrong": _USER,
    "consent.used": _USER,
    "consent.no_code": _USER,
    "consent.code_refused": _USER,
    "consent.page_failed": _WAIT,
    # The workstation. Facts: folder.
    "store.key_missing": _USER,
    "store.key_wrong": _USER,
    "store.newer": _USER,
    "store.damaged": _USER,
    "store.full": _WAIT,
    "store.read_only": _WAIT,
    "store.gone": _WAIT,
    "store.unwritable": _WAIT,
    "store.in_use": _USER,
    "store.in_use_silent": _USER,
    "secrets.locked": _USER,
    "store.lost": _USER,
    # A backup of it. Fact: name.
    "backup.damaged": _USER,
    "backup.gone": _USER,
    # What a restored store has missed. Fact: order, the one whose label was bought meanwhile.
    "restored.maybe_drawn": _USER,
    "restored.maybe_printed": _ASK,
    "restored.maybe_together": _USER,
    "secrets.unavailable": _USER,
    "setup.endpoint_refused": _USER,
    "setup.no_display": _USER,
    "file.unwritable": _USER,
    "file.unremovable": _USER,
    "proof.unreadable": _USER,
    "proof.another_file": _USER,
    "proof.nothing_chosen": _USER,
    "proof.too_many": _USER,
    # Why parcels cannot be packed, released or put back in the way that was ordered.
    "packing.addresses_differ": _USER,
    "packing.already_bought": _USER,
    "packing.not_ready": _USER,
    "packing.two_with_boxes": _USER,
    "packing.same_order": _USER,
    "packing.has_changed": _USER,
    "packing.boxes_need_items": _USER,
    "packing.needs_two": _USER,
    "packing.undo_too_late": _USER,
    "packing.reason_needed": _USER,
    # A person's own decision, and our own mistake.
    "user.held": _USER,
    "internal": _OURS,
    "internal.earlier": _OURS,
}
"""Every problem code there is; ``ui.texts`` words each one, and a test holds the two together."""


KEPT_FROM_PAPER = frozenset({"label.barcode_lost", "label.printed_before"})
"""Why a label was not printed although it could have been; a person may have it printed all the same."""


@dataclass(frozen=True, slots=True)
class Note:
    """A problem as it is stored and shown: a code of ``KINDS`` and the facts its words need.

    Facts never hold tokens or keys; they may name a field or a line and, in the encrypted store only, quote what the
    other side answered.
    """

    code: str
    facts: Facts = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.code not in KINDS:
            raise ValueError(f"unknown problem code {self.code!r}")

    @property
    def is_of_store(self) -> bool:
        """Whether what is kept on this computer could not be read or written."""
        return self.code.startswith("store.")

    @property
    def kind(self) -> Kind:
        """Who can mend it, and whether the act may be repeated."""
        return KINDS[self.code]


class Problem(Exception):  # noqa: N818 - the word people see, not an error in the program
    """Raised by adapters and steps; its text is the code alone, so that no fact reaches a log by accident."""

    def __init__(self, code: str, /, **facts: Fact) -> None:
        super().__init__(code)
        self.note = Note(code, facts)

    @property
    def is_of_store(self) -> bool:
        """Whether what is kept on this computer could not be read or written."""
        return self.note.is_of_store

    @property
    def retry(self) -> Retry:
        """Whether the failed act may be repeated without asking."""
        return self.note.kind.retry
