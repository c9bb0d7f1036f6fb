"""One confirmation at a time: intent, Amazon's answer, and what reading the order back settles."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.amazon_account import FakeAmazon
from fakes.printed_orders import add_printed, buy, order, print_labels, tracking
from fakes.reports import item_id, order_id

from amzlabels.domain.amazon_order import AmazonOrder, AmazonPackage
from amzlabels.domain.confirmation import CarrierCode, ConfirmAnswer
from amzlabels.domain.order import OrderItem
from amzlabels.domain.parcel import Confirm, Label, Move, Print
from amzlabels.domain.problems import Problem
from amzlabels.domain.queue import Origin
from amzlabels.domain.settings import Settings
from amzlabels.journey.confirm_orders import ConfirmOrders, confirmation_of, recover_confirmations
from amzlabels.journey.ports import OpenParcel, StaleMove
from amzlabels.store.sql_store import SqlStore

SETTINGS = Settings()
ORDER = order_id(0)


@pytest.fixture
def parcel_id(store: SqlStore) -> int:
    """A printed parcel that Amazon is to be told of."""
    return add_printed(store, [0])[0]


def now(store: SqlStore, parcel_id: int) -> OpenParcel:
    """The parcel as it stands."""
    return store.open_parcels([parcel_id])[0]


def last_event(store: SqlStore, parcel_id: int) -> str:
    """The last line of its history."""
    details = store.details(parcel_id)
    assert details is not None
    return details.history[-1].name


def make_unsure(store: SqlStore, parcel_id: int) -> None:
    """Amazon may have been told."""
    store.apply([Move(parcel_id, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    recover_confirmations(store, [parcel_id])


def confirm(store: SqlStore, amazon: FakeAmazon, parcel_id: int, settings: Settings = SETTINGS) -> bool:
    """Tell Amazon of it."""
    return ConfirmOrders(store, amazon).confirm(now(store, parcel_id), settings)


def test_amazon_is_told_and_the_answer_kept(store: SqlStore, amazon: FakeAmazon, parcel_id: int) -> None:
    assert confirm(store, amazon, parcel_id)

    assert now(store, parcel_id).confirm is Confirm.ACCEPTED
    assert amazon.packages(ORDER) == [AmazonPackage("1", tracking(parcel_id))]
    assert amazon.read == []


def test_the_intent_is_committed_before_amazon_hears(store: SqlStore, amazon: FakeAmazon, parcel_id: int) -> None:
    seen = []
    amazon.confirm = lambda _: seen.append(now(store, parcel_id).confirm) or ConfirmAnswer("r")  # type: ignore[method-assign,func-returns-value]
    confirm(store, amazon, parcel_id)

    assert seen == [Confirm.SENDING]


def test_an_unsure_package_that_amazon_knows_is_not_sent_again(
    store: SqlStore, amazon: FakeAmazon, parcel_id: int
) -> None:
    make_unsure(store, parcel_id)
    amazon.take(ORDER, AmazonPackage("1", tracking(parcel_id)))

    assert confirm(store, amazon, parcel_id)
    assert amazon.told == []
    assert (now(store, parcel_id).confirm, last_event(store, parcel_id)) == (Confirm.ACCEPTED, "found_at_amazon")


def test_a_package_that_amazon_named_itself_is_known_by_its_tracking_number(
    store: SqlStore, amazon: FakeAmazon, parcel_id: int
) -> None:
    make_unsure(store, parcel_id)
    amazon.take(ORDER, AmazonPackage("6000001", tracking(parcel_id)))
    confirm(store, amazon, parcel_id)

    assert amazon.told == []


def test_an_unsure_package_that_amazon_lacks_is_sent_again_under_the_same_reference(
    store: SqlStore, amazon: FakeAmazon, parcel_id: int
) -> None:
    make_unsure(store, parcel_id)
    confirm(store, amazon, parcel_id)

    assert amazon.packages(ORDER) == [AmazonPackage("1", tracking(parcel_id))]
    assert now(store, parcel_id).confirm is Confirm.ACCEPTED


def test_an_unsure_package_of_a_cancelled_order_is_refused(store: SqlStore, amazon: FakeAmazon, parcel_id: int) -> None:
    make_unsure(store, parcel_id)
    amazon.orders[ORDER] = AmazonOrder(ORDER, is_cancelled=True)
    assert confirm(store, amazon, parcel_id)

    parcel = now(store, parcel_id)
    assert parcel.confirm is Confirm.REFUSED
    assert parcel.problem is not None
    assert parcel.problem.code == "amazon.order_cancelled"
    assert amazon.told == []


@pytest.mark.parametrize("code", ["amazon.denied", "amazon.role_missing", "amazon.busy", "amazon.answer_unreadable"])
def test_where_the_order_cannot_be_read_the_same_is_sent_again(
    store: SqlStore, amazon: FakeAmazon, parcel_id: int, code: str
) -> None:
    make_unsure(store, parcel_id)
    amazon.read_troubles = [code]
    confirm(store, amazon, parcel_id)

    assert now(store, parcel_id).confirm is Confirm.ACCEPTED


def test_an_unsure_package_stays_so_while_amazon_is_away(store: SqlStore, amazon: FakeAmazon, parcel_id: int) -> None:
    make_unsure(store, parcel_id)
    for troubles in (amazon.read_troubles, amazon.confirm_troubles):
        troubles.append("amazon.unreachable")
        with pytest.raises(Problem, match=r"amazon\.unreachable"):
            confirm(store, amazon, parcel_id)
        assert now(store, parcel_id).confirm is Confirm.UNSURE


def test_what_surely_was_not_sent_waits_as_before(store: SqlStore, amazon: FakeAmazon, parcel_id: int) -> None:
    amazon.confirm_troubles = ["amazon.login_ended"]
    with pytest.raises(Problem, match=r"amazon\.login_ended"):
        confirm(store, amazon, parcel_id)

    assert now(store, parcel_id).confirm is Confirm.NONE


@pytest.mark.parametrize("code", ["amazon.outcome_unknown", "amazon.answer_unreadable"])
def test_a_lost_answer_leaves_the_package_unsure(
    store: SqlStore, amazon: FakeAmazon, parcel_id: int, code: str
) -> None:
    amazon.confirm_troubles = [code]

    assert not confirm(store, amazon, parcel_id)
    assert now(store, parcel_id).confirm is Confirm.UNSURE


KNOWN = ConfirmAnswer("r-7", was_known=True)


def test_already_fulfilled_is_verified_then_accepted(store: SqlStore, amazon: FakeAmazon, parcel_id: int) -> None:
    amazon.answers[ORDER] = KNOWN
    amazon.orders[ORDER] = AmazonOrder(ORDER, is_fulfilled=True)
    confirm(store, amazon, parcel_id)

    assert amazon.read == [ORDER]
    assert (now(store, parcel_id).confirm, last_event(store, parcel_id)) == (Confirm.ACCEPTED, "already_accepted")


@pytest.mark.parametrize(
    ("order_at_amazon", "code"),
    [
        (AmazonOrder(ORDER), "amazon.refused"),
        (None, "amazon.refused"),
        (AmazonOrder(ORDER, is_cancelled=True), "amazon.order_cancelled"),
    ],
)
def test_already_fulfilled_that_is_not_so_is_refused(
    store: SqlStore, amazon: FakeAmazon, parcel_id: int, order_at_amazon: AmazonOrder | None, code: str
) -> None:
    amazon.answers[ORDER] = KNOWN
    if order_at_amazon is not None:
        amazon.orders[ORDER] = order_at_amazon
    confirm(store, amazon, parcel_id)

    parcel = now(store, parcel_id)
    assert parcel.confirm is Confirm.REFUSED
    assert parcel.problem is not None
    assert parcel.problem.code == code


def test_already_fulfilled_is_believed_where_reading_is_denied(
    store: SqlStore, amazon: FakeAmazon, parcel_id: int
) -> None:
    amazon.answers[ORDER] = KNOWN
    amazon.read_troubles = ["amazon.denied"]
    confirm(store, amazon, parcel_id)

    assert now(store, parcel_id).confirm is Confirm.ACCEPTED


def test_already_fulfilled_is_unsure_where_amazon_goes_away(
    store: SqlStore, amazon: FakeAmazon, parcel_id: int
) -> None:
    amazon.answers[ORDER] = KNOWN
    amazon.read_troubles = ["amazon.unreachable"]
    with pytest.raises(Problem, match=r"amazon\.unreachable"):
        confirm(store, amazon, parcel_id)

    assert now(store, parcel_id).confirm is Confirm.UNSURE


def test_an_order_with_amazons_own_label_is_left_to_amazon(store: SqlStore, amazon: FakeAmazon, parcel_id: int) -> None:
    amazon.answers[ORDER] = ConfirmAnswer("r", is_left_to_amazon=True)
    confirm(store, amazon, parcel_id)

    assert (now(store, parcel_id).confirm, last_event(store, parcel_id)) == (Confirm.ACCEPTED, "left_to_amazon")


def correct(store: SqlStore, parcel_id: int) -> str:
    """Give the label up and print another; returns its tracking number."""
    assert store.void([parcel_id]) == [parcel_id]
    store.apply([Move(parcel_id, Label.VOIDED, Label.BUYING, "buying")])
    fields = {"tracking": "3SNEW", "carrier": "postnl", "shipment_id": 9}
    store.apply([Move(parcel_id, Label.BUYING, Label.BOUGHT, "bought", fields=fields)])
    print_labels(store, [parcel_id])
    return "3SNEW"


def test_a_label_bought_anew_corrects_the_same_package(store: SqlStore, amazon: FakeAmazon, parcel_id: int) -> None:
    confirm(store, amazon, parcel_id)
    new = correct(store, parcel_id)
    assert now(store, parcel_id).confirm is Confirm.NONE
    confirm(store, amazon, parcel_id)

    assert amazon.packages(ORDER) == [AmazonPackage("1", new)]


def test_a_label_bought_anew_corrects_the_package_that_a_feed_made(
    store: SqlStore, amazon: FakeAmazon, parcel_id: int
) -> None:
    amazon.take(ORDER, AmazonPackage("6000001", tracking(parcel_id)))
    new = correct(store, parcel_id)
    confirm(store, amazon, parcel_id)

    assert amazon.packages(ORDER) == [AmazonPackage("6000001", new)]


def test_a_correction_that_amazon_does_not_take_is_not_shown_as_done(
    store: SqlStore, amazon: FakeAmazon, parcel_id: int
) -> None:
    correct(store, parcel_id)
    amazon.answers[ORDER] = KNOWN
    amazon.orders[ORDER] = AmazonOrder(ORDER, is_fulfilled=True)
    confirm(store, amazon, parcel_id)

    assert now(store, parcel_id).confirm is Confirm.REFUSED


def test_a_label_given_up_in_the_meantime_is_not_told(store: SqlStore, amazon: FakeAmazon, parcel_id: int) -> None:
    before = now(store, parcel_id)
    store.void([parcel_id])
    assert ConfirmOrders(store, amazon).confirm(before, SETTINGS)

    assert amazon.told == []
    assert now(store, parcel_id).confirm is Confirm.NONE


def test_what_somebody_else_has_in_hand_is_left_to_them(store: SqlStore, amazon: FakeAmazon, parcel_id: int) -> None:
    before = now(store, parcel_id)
    store.apply([Move(parcel_id, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    with pytest.raises(StaleMove):
        ConfirmOrders(store, amazon).confirm(before, SETTINGS)

    assert amazon.told == []


def test_a_carrier_without_a_code_is_held_and_amazon_not_asked(
    store: SqlStore, amazon: FakeAmazon, parcel_id: int
) -> None:
    confirm(store, amazon, parcel_id, replace(SETTINGS, carrier_codes={}))

    parcel = now(store, parcel_id)
    assert parcel.problem is not None
    assert (parcel.confirm, parcel.problem.code) == (Confirm.NONE, "amazon.carrier_code_missing")
    assert amazon.told == []


def test_a_marketplace_may_name_a_carrier_its_own_way(store: SqlStore, amazon: FakeAmazon, parcel_id: int) -> None:
    codes = {"postnl": CarrierCode("Post NL"), "NL/postnl": CarrierCode("PostNL")}
    confirm(store, amazon, parcel_id, replace(SETTINGS, carrier_codes=codes))

    assert [each.carrier.code for each in amazon.told] == ["PostNL"]


def test_units_of_one_parcel_go_in_one_call_without_pseudo_items(store: SqlStore) -> None:
    items = (OrderItem(item_id(0), "A", "", 2), OrderItem(item_id(1), "B", "", 1), OrderItem("77_ship", "", "", 1))
    origin = Origin("report.txt", order(0).ship_by)  # type: ignore[arg-type]
    (parcel_id,) = store.import_orders(origin, [replace(order(0), items=items)], wanted=False).parcels
    buy(store, [parcel_id])
    print_labels(store, [parcel_id])

    told = confirmation_of(now(store, parcel_id), SETTINGS).items
    assert [(item.order_item_id, item.quantity) for item in told] == [(item_id(0), 2), (item_id(1), 1)]


def test_recovering_leaves_parcels_in_a_feed_alone(store: SqlStore) -> None:
    single, fed = add_printed(store, [1, 2])
    store.apply([Move(single, Confirm.NONE, Confirm.SENDING, "telling_amazon")])
    store.apply([Move(fed, Confirm.NONE, Confirm.SENDING, "in_feed", fields={"feed_id": "feed-1"})])
    recover_confirmations(store, [single, fed])

    assert [now(store, each).confirm for each in (single, fed)] == [Confirm.UNSURE, Confirm.SENDING]
    assert now(store, single).print is Print.PRINTED
