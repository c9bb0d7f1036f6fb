"""Remembers what the label shop told of the account, as a document beside the settings; its meaning is the domain's."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, delete, insert, select

from amzlabels.domain.shop_account import Contract
from amzlabels.domain.terms import Ability, Terms
from amzlabels.store.engine import reading, writing
from amzlabels.store.settings import REMEMBERED, mapping
from amzlabels.store.tables import settings_groups

TERMS = REMEMBERED[2]


class RemembersTerms:
    """The part of the store that is port ``TermsMemory``."""

    _engine: Engine

    def load_terms(self) -> dict[str, Terms]:
        """All that is remembered, by country; what is unreadable of it is as if it were not there."""
        with reading(self._engine) as connection:
            document = _load(connection)
        found = (_terms_of(country, value) for country, value in document.items())
        return {terms.country: terms for terms in found if terms is not None}

    def save_terms(self, told: Iterable[Terms]) -> None:
        """Replace what is remembered of these countries."""
        with writing(self._engine) as connection:
            _save(connection, {**_load(connection), **{each.country: _document_of(each) for each in told}})

    def forget_terms(self) -> None:
        """Remember nothing."""
        with writing(self._engine) as connection:
            _save(connection, {})


def _load(connection: Connection) -> Mapping[str, Any]:
    found = connection.execute(select(settings_groups.c.document).where(settings_groups.c.name == TERMS)).scalar()
    return {} if found is None else mapping(found)


def _save(connection: Connection, document: Mapping[str, Any]) -> None:
    connection.execute(delete(settings_groups).where(settings_groups.c.name == TERMS))
    connection.execute(insert(settings_groups).values(name=TERMS, document=json.dumps(document)))


def _document_of(terms: Terms) -> dict[str, Any]:
    return {"asked_at": terms.asked_at.isoformat(), "abilities": [_row_of(each) for each in terms.abilities]}


def _row_of(ability: Ability) -> list[Any]:
    contract = ability.contract
    return [
        *(contract.carrier, contract.contract_id, contract.is_own, sorted(ability.packages)),
        None if ability.options is None else sorted(ability.options),
        *(ability.heaviest_g, ability.most_boxes, ability.has_pickup),
    ]


def _terms_of(country: str, value: Any) -> Terms | None:
    try:
        abilities = tuple(_ability_of(*row) for row in value["abilities"])
        return Terms(country, abilities, datetime.fromisoformat(value["asked_at"]).astimezone(UTC))
    except (KeyError, TypeError, ValueError):
        return None


def _ability_of(
    carrier: str,
    contract_id: int,
    is_own: bool,
    packages: list[str],
    options: list[str] | None,
    heaviest_g: int,
    most_boxes: int,
    has_pickup: bool,
) -> Ability:
    told = None if options is None else frozenset(options)
    contract = Contract(carrier, contract_id, is_own)
    return Ability(contract, frozenset(packages), told, heaviest_g, most_boxes, has_pickup)
