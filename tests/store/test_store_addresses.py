"""Addresses as one column each: read as they were written, whatever stands in them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, update
from store_orders import order, take_in

from amzlabels.domain.address import Address, RawAddress
from amzlabels.store.addresses import address_of, names_nobody, packed, packed_country, raw_of, searched_words
from amzlabels.store.engine import writing
from amzlabels.store.sql_store import SqlStore
from amzlabels.store.tables import orders, parcels

WORDS = st.text(st.characters(exclude_characters="\x1f", exclude_categories=["Cs"]), max_size=12)


@given(st.builds(RawAddress, *[WORDS] * 11), st.builds(Address, *[WORDS] * 13))
def test_addresses_are_read_as_they_were_written(raw: RawAddress, address: Address) -> None:
    assert raw_of(packed(raw)) == raw
    assert address_of(packed(address)) == address


def test_an_address_is_searched_by_name_and_place() -> None:
    address = Address("Anna", "Bakkerij", "Laan", "1", postal_code="3581 AB", city="Utrecht", state="UT", country="NL")
    assert searched_words(packed(address)) == ["Anna", "Bakkerij", "3581 AB", "Utrecht"]


def test_the_character_between_fields_moves_none_of_them() -> None:
    odd = RawAddress(name="Anna\x1fde Vries", line_1="\x1f", city="Utrecht", email="a@b\x1f")
    assert raw_of(packed(odd)) == RawAddress(name="Anna de Vries", line_1=" ", city="Utrecht", email="a@b ")


def test_fields_that_were_not_there_when_it_was_written_are_empty() -> None:
    assert address_of("Anna\x1fBakkerij") == Address(name="Anna", company="Bakkerij")
    assert address_of("") == Address()


def test_only_an_address_without_anybody_names_nobody(store: SqlStore) -> None:
    nobody = [RawAddress(), RawAddress(country="NL"), RawAddress(country="Nederland")]
    somebody = [
        RawAddress(**{name: "x", "country": "NL"}) for name in RawAddress.__dataclass_fields__ if name != "country"
    ]
    made = [order(number) for number in range(len(nobody + somebody))]
    take_in(store, *made)
    with writing(store._engine) as connection:
        for each, raw in zip(made, nobody + somebody, strict=True):
            connection.execute(update(orders).where(orders.c.order_id == each.order_id).values(raw=packed(raw)))
        found = connection.execute(select(orders.c.order_id).where(names_nobody(orders.c.raw, RawAddress))).scalars()
        assert set(found) == {each.order_id for each in made[: len(nobody)]}
        connection.execute(update(parcels).values(recipient=packed_country(Address, "GB")))
        assert (
            connection.execute(select(parcels.c.parcel_id).where(~names_nobody(parcels.c.recipient, Address))).first()
            is None
        )
