"""Rules for how parcels travel: the first that fits decides, and each passed over can say which condition failed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from amzlabels.domain.address import Address
from amzlabels.domain.order import Order, OrderItem
from amzlabels.domain.plan import AS_USUAL, USUAL, Decision, PassedOver, Plan
from amzlabels.domain.problems import Fact
from amzlabels.domain.product import Products, contents_value_cents, contents_weight_g
from amzlabels.domain.record import record


@dataclass(frozen=True, slots=True)
class Conditions:
    """What must all hold; what is empty, 0 or None holds for any parcel.

    Weights in grams with packaging, values in euro cents. ``skus`` may hold * for any characters; one item must match
    one of them, with ``all_skus`` every item must. ``postal_codes`` are beginnings (``10``, ``BT``) or ranges of
    beginnings of equal length (``1000-1099``). ``fits_mailbox``: every item is known to fit through a letter box.
    """

    marketplaces: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    service_levels: tuple[str, ...] = ()
    weight_from_g: int = 0
    weight_to_g: int = 0
    skus: tuple[str, ...] = ()
    all_skus: bool = False
    units_from: int = 0
    units_to: int = 0
    value_from_cents: int = 0
    value_to_cents: int = 0
    is_prime: bool | None = None
    is_business: bool | None = None
    postal_codes: tuple[str, ...] = ()
    fits_mailbox: bool = False


@dataclass(frozen=True, slots=True)
class Effects:
    """What the parcel then gets; what is empty or 0 stays as usual. Fields as in ``Plan``."""

    carrier: str = ""
    package: str = ""
    options: frozenset[str] = frozenset()
    insurance_cents: int = 0
    weight_g: int = 0
    printer: str = ""
    label_text: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the person's list."""

    name: str
    conditions: Conditions = field(default_factory=Conditions)
    effects: Effects = field(default_factory=Effects)
    is_on: bool = True


@record(frozen=True, slots=True)
class ParcelFacts:
    """What rules look at. ``is_prime`` is None where the report does not tell."""

    marketplace: str | None
    country: str
    postal_code: str
    items: tuple[OrderItem, ...]
    service_level: str = ""
    is_prime: bool | None = None
    is_business: bool = False


def parcel_facts(
    order: Order, recipient: Address, items: Sequence[OrderItem], marketplace: str | None = None
) -> ParcelFacts:
    """What rules look at in a parcel of this order that goes to this recipient with these items."""
    return ParcelFacts(
        marketplace=marketplace or order.marketplace,
        country=recipient.country,
        postal_code=recipient.postal_code,
        items=tuple(items),
        service_level=order.service_level,
        is_prime=order.is_prime,
        is_business="business" in order.traits,
    )


REASONS: frozenset[str] = frozenset(
    {
        *("marketplace", "country", "service_level", "postal_code", "sku", "units_from", "units_to"),
        *("weight_from", "weight_to", "weight_unknown", "value_from", "value_to", "value_unknown"),
        *("prime", "not_prime", "prime_unknown", "business", "not_business", "mailbox", "mailbox_unknown"),
    }
)
"""Why a rule was passed over. Facts: ``has`` what the parcel has, ``limit`` the bound that failed, ``sku``."""

_Failure = tuple[str, tuple[tuple[str, Fact], ...]]


@record(frozen=True, slots=True)
class _Measured:
    """The facts, and what follows from them and the products; weights and values None where not known."""

    facts: ParcelFacts
    products: Products
    weight_g: int | None
    value_cents: int | None
    units: int


class Rulebook:
    """Decides by these rules, in their order; what can be known of them beforehand is worked out once."""

    def __init__(self, rules: Sequence[Rule], products: Products, packaging_g: int = 0) -> None:
        self._products = products
        self._packaging_g = packaging_g
        self._lines = [
            (number, rule, plan_of_rule(rule), _checks_of(rule.conditions))
            for number, rule in enumerate(rules, 1)
            if rule.is_on
        ]

    def decide(self, facts: ParcelFacts) -> Decision:
        """How this parcel travels and why: the first rule that is on and fits, or else the usual."""
        if not self._lines:
            return USUAL
        parcel = self._measured(facts)
        passed_over: list[PassedOver] = []
        for number, rule, plan, checks in self._lines:
            for check in checks:
                failure = check(rule.conditions, parcel)
                if failure is not None:
                    passed_over.append(PassedOver(number, rule.name, *failure))
                    break
            else:
                return Decision(plan, number, tuple(passed_over))
        return Decision(AS_USUAL, 0, tuple(passed_over))

    def plan(self, facts: ParcelFacts) -> Plan:
        """The plan of ``decide``, without the reasons, which take longer than the decision."""
        parcel = self._measured(facts)
        for _, rule, plan, checks in self._lines:
            if all(check(rule.conditions, parcel) is None for check in checks):
                return plan
        return AS_USUAL

    def _measured(self, facts: ParcelFacts) -> _Measured:
        contents_g = contents_weight_g(facts.items, self._products)
        return _Measured(
            facts,
            self._products,
            weight_g=None if contents_g is None else contents_g + self._packaging_g,
            value_cents=contents_value_cents(facts.items, self._products),
            units=sum(item.quantity for item in facts.items),
        )


def decide(facts: ParcelFacts, rules: Sequence[Rule], products: Products, packaging_g: int = 0) -> Decision:
    """How one parcel travels and why; for many parcels make a ``Rulebook`` once."""
    return Rulebook(rules, products, packaging_g).decide(facts)


def plan_of_rule(rule: Rule) -> Plan:
    """The plan of a parcel for which this rule is taken."""
    effects = rule.effects
    return Plan(
        carrier=effects.carrier,
        package=effects.package,
        options=effects.options,
        insurance_cents=effects.insurance_cents,
        weight_g=effects.weight_g,
        printer=effects.printer,
        label_text=effects.label_text,
        rule=rule.name,
    )


def _places(conditions: Conditions, parcel: _Measured) -> _Failure | None:
    facts = parcel.facts
    if conditions.marketplaces and facts.marketplace not in conditions.marketplaces:
        return "marketplace", (("has", facts.marketplace or ""),)
    if conditions.countries and facts.country not in conditions.countries:
        return "country", (("has", facts.country),)
    if conditions.postal_codes and not any(_is_within(facts.postal_code, each) for each in conditions.postal_codes):
        # Without the code itself: reasons are kept, and what tells where people live is not kept twice.
        return "postal_code", ()
    return None


def _promises(conditions: Conditions, parcel: _Measured) -> _Failure | None:
    facts = parcel.facts
    levels = {level.casefold() for level in conditions.service_levels}
    if levels and facts.service_level.casefold() not in levels:
        return "service_level", (("has", facts.service_level),)
    if conditions.is_prime is not None and conditions.is_prime is not facts.is_prime:
        return ("prime_unknown" if facts.is_prime is None else "prime" if facts.is_prime else "not_prime"), ()
    if conditions.is_business is not None and conditions.is_business is not facts.is_business:
        return ("business" if facts.is_business else "not_business"), ()
    return None


def _skus(conditions: Conditions, parcel: _Measured) -> _Failure | None:
    if not conditions.skus:
        return None
    strange = [item.sku for item in parcel.facts.items if not _matches(item.sku, conditions.skus)]
    is_met = not strange if conditions.all_skus else len(strange) < len(parcel.facts.items)
    return None if is_met else ("sku", (("sku", next(iter(strange), "")),))


def _amounts(conditions: Conditions, parcel: _Measured) -> _Failure | None:
    units = "units", parcel.units, conditions.units_from, conditions.units_to
    weight = "weight", parcel.weight_g, conditions.weight_from_g, conditions.weight_to_g
    value = "value", parcel.value_cents, conditions.value_from_cents, conditions.value_to_cents
    for name, has, lowest, highest in (units, weight, value):
        if not (lowest or highest):
            continue
        if has is None:
            return f"{name}_unknown", (("sku", _unknown_sku(name, parcel)),)
        if has < lowest:
            return f"{name}_from", (("has", has), ("limit", lowest))
        if highest and has > highest:
            return f"{name}_to", (("has", has), ("limit", highest))
    return None


def _unknown_sku(name: str, parcel: _Measured) -> str:
    """The first product of which this is not known."""
    measure = contents_weight_g if name == "weight" else contents_value_cents
    return next((item.sku for item in parcel.facts.items if measure((item,), parcel.products) is None), "")


def _mailbox(conditions: Conditions, parcel: _Measured) -> _Failure | None:
    for item in parcel.facts.items if conditions.fits_mailbox else ():
        product = parcel.products.get(item.sku)
        if product is None or product.fits_mailbox is None:
            return "mailbox_unknown", (("sku", item.sku),)
        if not product.fits_mailbox:
            return "mailbox", (("sku", item.sku),)
    return None


_Check = Callable[[Conditions, _Measured], _Failure | None]
_CHECKS: Mapping[_Check, tuple[str, ...]] = {
    _places: ("marketplaces", "countries", "postal_codes"),
    _promises: ("service_levels", "is_prime", "is_business"),
    _skus: ("skus",),
    _mailbox: ("fits_mailbox",),
    _amounts: (
        *("weight_from_g", "weight_to_g", "units_from", "units_to"),
        *("value_from_cents", "value_to_cents"),
    ),
}
"""What checks which conditions, the cheapest first."""

_NONE = Conditions()


def _checks_of(conditions: Conditions) -> tuple[_Check, ...]:
    """The checks that can fail."""
    return tuple(
        check
        for check, names in _CHECKS.items()
        if any(getattr(conditions, name) != getattr(_NONE, name) for name in names)
    )


def _matches(sku: str, patterns: Sequence[str]) -> bool:
    return any(_pattern(each).fullmatch(sku) is not None for each in patterns)


@lru_cache(maxsize=1024)
def _pattern(text: str) -> re.Pattern[str]:
    """A SKU pattern; only * means something, and letter case does not."""
    return re.compile(".*".join(map(re.escape, text.split("*"))), re.IGNORECASE | re.DOTALL)


def _is_within(postal_code: str, area: str) -> bool:
    code = _plain(postal_code)
    low, dash, high = (part.strip() for part in area.partition("-"))
    low, high = _plain(low), _plain(high)
    # Portuguese codes have a dash of their own: a range is between beginnings of equal length.
    if dash and len(low) == len(high):
        return low <= code[: len(low)] <= high
    return code.startswith(low + high)


def _plain(postal_code: str) -> str:
    return "".join(sign for sign in postal_code.upper() if sign.isalnum())
