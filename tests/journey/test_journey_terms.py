"""Learning what an account may do: each country once a day, old knowledge over none, and nobody waits twice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from fakes.clock import FakeClock
from fakes.printed_orders import add_orders
from fakes.store import open_temporary_store

from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.demo.world import World
from amzlabels.domain.address import Address
from amzlabels.domain.pickup import PickupPoint
from amzlabels.domain.problems import Problem
from amzlabels.domain.settings import Settings
from amzlabels.domain.shop_account import Contract
from amzlabels.domain.terms import HINDERS_FOR, Ability
from amzlabels.journey.buy_labels import BuyLabels
from amzlabels.journey.learn_terms import ASK_AGAIN_S, LearnTerms
from amzlabels.journey.ports import Store
from amzlabels.store.sql_store import SqlStore

OWN = Contract("postnl", 7, is_own=True)
ABILITY = Ability(OWN, frozenset({"package"}), frozenset({"signature"}), 23_000, 10, has_pickup=True)


class FakeTerms:
    """Tells the same of every country, or nothing while it is away."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.is_away = False
        self.told = (ABILITY,)

    def contracts(self) -> tuple[Contract, ...]:
        return (ABILITY.contract,)

    def pickup_points(self, carrier: str, near: Address) -> tuple[PickupPoint, ...]:
        return ()

    def abilities(self, country: str) -> tuple[Ability, ...]:
        self.asked.append(country)
        if self.is_away:
            raise Problem("shop.unreachable")
        return self.told if country != "XX" else ()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_temporary_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def shop() -> FakeTerms:
    return FakeTerms()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_each_country_is_asked_once_and_kept_with_all_that_was_told(
    store: Store, shop: FakeTerms, clock: FakeClock
) -> None:
    learning = LearnTerms(shop, clock)
    assert learning.learn({"NL", "BE"}, store)["BE"].abilities == (ABILITY,)
    again = LearnTerms(shop, clock).learn({"BE", "NL", "XX"}, store)
    assert (again["NL"].abilities, again["XX"].abilities) == ((ABILITY,), ())
    LearnTerms(shop, clock).learn({"XX"}, store)
    assert shop.asked == ["BE", "NL", "XX"]


def test_after_a_day_it_is_asked_again(store: Store, shop: FakeTerms, clock: FakeClock) -> None:
    learning = LearnTerms(shop, clock)
    learning.learn({"NL"}, store)
    clock.advance(timedelta(hours=23).total_seconds())
    learning.learn({"NL"}, store)
    assert shop.asked == ["NL"]
    clock.advance(timedelta(hours=1).total_seconds())
    learning.learn({"NL"}, store)
    assert shop.asked == ["NL", "NL"]


def test_without_an_answer_the_old_one_holds_and_the_shop_is_left_alone(
    store: Store, shop: FakeTerms, clock: FakeClock
) -> None:
    learning = LearnTerms(shop, clock)
    learning.learn({"NL"}, store)
    clock.advance(timedelta(days=2).total_seconds())
    shop.is_away = True
    assert learning.learn({"NL", "BE"}, store).keys() == {"NL"}
    assert learning.learn({"BE"}, store) == {}
    assert shop.asked == ["NL", "BE"]
    clock.advance(ASK_AGAIN_S)
    shop.is_away = False
    assert learning.learn({"BE", "NL"}, store).keys() == {"NL", "BE"}


def test_another_key_begins_anew(store: Store, shop: FakeTerms, clock: FakeClock) -> None:
    learning = LearnTerms(shop, clock)
    shop.is_away = True
    learning.learn({"NL"}, store)
    shop.is_away = False
    store.forget_terms()
    learning.start_afresh()
    assert learning.learn({"NL"}, store).keys() == {"NL"}


def test_settings_that_are_saved_leave_it_alone(store: Store, shop: FakeTerms, clock: FakeClock) -> None:
    LearnTerms(shop, clock).learn({"NL"}, store)
    store.save_settings(store.load_settings())
    assert store.load_terms().keys() == {"NL"}


GLS_ALONE = (Ability(Contract("gls", 9), frozenset({"package"})),)


@pytest.fixture
def buying(store: SqlStore, world: World, shop: FakeTerms, clock: FakeClock) -> Iterator[BuyLabels]:
    """Buys at the stand-in by what ``shop`` tells of the account."""
    bought_at = MyParcelShop(world.services["myparcel"].url, lambda: world.secrets["myparcel-api-key"], clock)
    yield BuyLabels(store, store.labels, bought_at, clock, terms_of=LearnTerms(shop, clock).learn)
    bought_at.close()


def test_what_was_told_just_now_holds_a_parcel_and_is_not_asked_again(
    store: SqlStore, buying: BuyLabels, shop: FakeTerms
) -> None:
    shop.told = GLS_ALONE
    first, second = add_orders(store, [0, 1])
    assert buying.make([first], Settings()).held == (first,)
    assert buying.make([second], Settings()).held == (second,)
    assert shop.asked == ["NL"]


@pytest.mark.parametrize("is_away", [False, True])
def test_what_was_told_before_holds_no_parcel_that_may_go_by_now(
    store: SqlStore, buying: BuyLabels, shop: FakeTerms, clock: FakeClock, is_away: bool
) -> None:
    shop.told = GLS_ALONE
    first, second = add_orders(store, [0, 1])
    buying.make([first], Settings())
    clock.advance(HINDERS_FOR.total_seconds() + 1)
    shop.told, shop.is_away = (ABILITY,), is_away
    assert buying.make([second], Settings()).made == (second,)
