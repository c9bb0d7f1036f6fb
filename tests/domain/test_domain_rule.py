"""Rules: every condition, the first that fits decides, and each passed over tells which condition failed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amzlabels.domain.order import OrderItem
from amzlabels.domain.plan import USUAL, Decision, PassedOver, Plan
from amzlabels.domain.product import Product
from amzlabels.domain.rule import REASONS, Conditions, Effects, ParcelFacts, Rule, Rulebook, decide

ITEMS = (OrderItem("1", "MUG-BLUE", "Blue mug", 2), OrderItem("2", "TEA-01", "Tea towel", 1))
FACTS = ParcelFacts("NL", "NL", "3581 AB", ITEMS, "Standard", is_prime=False, is_business=True)
PRODUCTS = {
    "MUG-BLUE": Product("MUG-BLUE", weight_g=150, value_cents=1000, fits_mailbox=True),
    "TEA-01": Product("TEA-01", weight_g=60, value_cents=500, fits_mailbox=True),
}
PACKAGING_G = 60
WEIGHT_G = 420
TO_DPD = Effects(carrier="dpd")


def reason(conditions: Conditions, facts: ParcelFacts = FACTS, products: dict[str, Product] = PRODUCTS) -> object:
    """Why a rule with these conditions is passed over, with its facts; None = it is taken."""
    decision = decide(facts, (Rule("only", conditions, TO_DPD),), products, PACKAGING_G)
    if decision.passed_over:
        (passed,) = decision.passed_over
        assert passed.reason in REASONS
        return passed.reason, dict(passed.facts)
    assert decision == Decision(Plan(carrier="dpd", rule="only"), 1)
    return None


@pytest.mark.parametrize(
    "conditions",
    [
        {},
        {"marketplaces": ("DE", "NL")},
        {"countries": ("NL",)},
        {"service_levels": ("expedited", "STANDARD")},
        {"postal_codes": ("10", "35")},
        {"postal_codes": ("3500-3599",)},
        {"postal_codes": ("3581ab-3581az",)},
        {"skus": ("mug-*",)},
        {"skus": ("*-*",), "all_skus": True},
        {"skus": ("MUG-BLUE", "TEA-0*"), "all_skus": True},
        {"units_from": 3, "units_to": 3},
        {"weight_from_g": WEIGHT_G, "weight_to_g": WEIGHT_G},
        {"value_from_cents": 2500, "value_to_cents": 2500},
        {"is_prime": False},
        {"is_business": True},
        {"fits_mailbox": True},
    ],
)
def test_a_condition_that_holds_lets_the_rule_be_taken(conditions: dict[str, Any]) -> None:
    assert reason(Conditions(**conditions)) is None


@pytest.mark.parametrize(
    ("conditions", "failed", "facts"),
    [
        ({"marketplaces": ("DE",)}, "marketplace", {"has": "NL"}),
        ({"countries": ("BE", "DE")}, "country", {"has": "NL"}),
        ({"service_levels": ("Expedited",)}, "service_level", {"has": "Standard"}),
        ({"postal_codes": ("1000-1999", "BT")}, "postal_code", {}),
        ({"skus": ("CUP-*",)}, "sku", {"sku": "MUG-BLUE"}),
        ({"skus": ("MUG",)}, "sku", {"sku": "MUG-BLUE"}),
        ({"skus": ("MUG-*",), "all_skus": True}, "sku", {"sku": "TEA-01"}),
        ({"units_from": 4}, "units_from", {"has": 3, "limit": 4}),
        ({"units_to": 2}, "units_to", {"has": 3, "limit": 2}),
        ({"weight_from_g": 421}, "weight_from", {"has": 420, "limit": 421}),
        ({"weight_to_g": 350}, "weight_to", {"has": 420, "limit": 350}),
        ({"value_from_cents": 2501}, "value_from", {"has": 2500, "limit": 2501}),
        ({"value_to_cents": 2499}, "value_to", {"has": 2500, "limit": 2499}),
        ({"is_prime": True}, "not_prime", {}),
        ({"is_business": False}, "business", {}),
    ],
)
def test_a_condition_that_fails_is_named(conditions: dict[str, Any], failed: str, facts: dict[str, object]) -> None:
    assert reason(Conditions(**conditions)) == (failed, facts)


@pytest.mark.parametrize(
    ("facts", "conditions", "failed"),
    [
        ({"is_prime": True}, {"is_prime": False}, "prime"),
        ({"is_prime": None}, {"is_prime": False}, "prime_unknown"),
        ({"is_prime": None}, {"is_prime": True}, "prime_unknown"),
        ({"is_business": False}, {"is_business": True}, "not_business"),
    ],
)
def test_what_the_report_does_not_tell_is_not_guessed(
    facts: dict[str, Any], conditions: dict[str, Any], failed: str
) -> None:
    assert reason(Conditions(**conditions), replace(FACTS, **facts)) == (failed, {})


@pytest.mark.parametrize(
    ("conditions", "failed"),
    [
        ({"weight_to_g": 5000}, "weight_unknown"),
        ({"value_to_cents": 90000}, "value_unknown"),
        ({"fits_mailbox": True}, "mailbox_unknown"),
    ],
)
def test_what_is_not_known_of_a_product_passes_the_rule_over_by_name(conditions: dict[str, Any], failed: str) -> None:
    known = {"MUG-BLUE": PRODUCTS["MUG-BLUE"]}
    assert reason(Conditions(**conditions), products=known) == (failed, {"sku": "TEA-01"})


def test_one_product_that_does_not_fit_keeps_all_out_of_the_mailbox() -> None:
    products = PRODUCTS | {"TEA-01": Product("TEA-01", fits_mailbox=False)}
    assert reason(Conditions(fits_mailbox=True), products=products) == ("mailbox", {"sku": "TEA-01"})


@pytest.mark.parametrize(
    ("postal_code", "area", "is_within"),
    [
        ("SW1A 1AA", "SW", True),
        ("SW1A 1AA", "SW1-SW9", True),
        ("1000-205", "1000-205", True),
        ("1000-206", "1000-205", False),
        ("35100", "35-38", True),
        ("39100", "35-38", False),
        ("", "35-38", False),
    ],
)
def test_postal_codes_are_beginnings_or_ranges_of_them(postal_code: str, area: str, is_within: bool) -> None:
    facts = replace(FACTS, postal_code=postal_code)
    assert (reason(Conditions(postal_codes=(area,)), facts) is None) is is_within


def test_the_first_rule_that_fits_is_taken_whole_and_says_what_came_before() -> None:
    light = Rule("fits mailbox", Conditions(weight_to_g=350), Effects("postnl", "mailbox"))
    effects = Effects("postnl", "package", frozenset({"signature"}), 50_000, 800, "Zebra 2", "FRAGILE")
    home = Rule("NL parcels", Conditions(countries=("NL",)), effects)
    last = Rule("rest", Conditions(), TO_DPD)
    decision = decide(FACTS, (light, replace(home, is_on=False), home, last), PRODUCTS, PACKAGING_G)
    plan = Plan("postnl", "package", frozenset({"signature"}), 50_000, 800, "Zebra 2", "FRAGILE", "NL parcels")
    passed_over = PassedOver(1, "fits mailbox", "weight_to", (("has", 420), ("limit", 350)))
    assert decision == Decision(plan, 3, (passed_over,))


def test_without_rules_there_is_nothing_to_explain() -> None:
    assert decide(FACTS, (), PRODUCTS) is USUAL


_codes = st.sampled_from(["NL", "DE", "BE"])
_some_codes = st.lists(_codes, max_size=2, unique=True).map(tuple)
_bound = st.sampled_from([0, 1, 2, 300, 500])
_conditions = st.builds(
    Conditions,
    marketplaces=_some_codes,
    countries=_some_codes,
    skus=st.lists(st.sampled_from(["A*", "B", "*"]), max_size=2).map(tuple),
    all_skus=st.booleans(),
    units_from=_bound,
    units_to=_bound,
    weight_to_g=_bound,
    is_prime=st.none() | st.booleans(),
    fits_mailbox=st.booleans(),
)
_rules = st.lists(st.builds(Rule, st.just(""), _conditions, st.just(TO_DPD), st.booleans()), max_size=6).map(
    lambda rules: tuple(replace(rule, name=f"rule {number}") for number, rule in enumerate(rules, 1))
)
_items = st.lists(
    st.builds(OrderItem, st.just("1"), st.sampled_from(["A1", "A2", "B"]), st.just(""), st.integers(1, 3)),
    min_size=1,
    max_size=3,
).map(tuple)
_facts = st.builds(ParcelFacts, st.none() | _codes, _codes, st.just("1000"), _items, is_prime=st.none() | st.booleans())
_known = {"A1": Product("A1", weight_g=100, fits_mailbox=True), "B": Product("B", weight_g=400, fits_mailbox=False)}


@given(_facts, _rules)
def test_there_is_one_plan_and_its_explanation_tells_of_every_rule_before_it(
    facts: ParcelFacts, rules: tuple[Rule, ...]
) -> None:
    decision = decide(facts, rules, _known)
    assert Rulebook(rules, _known).plan(facts) == decision.plan
    last = decision.number or len(rules) + 1
    asked = [number for number, rule in enumerate(rules, 1) if rule.is_on and number < last]
    assert [each.number for each in decision.passed_over] == asked
    for each in decision.passed_over:
        rule = rules[each.number - 1]
        assert rule.name == each.rule
        # Alone it is passed over for the same reason, and without its conditions it is taken.
        assert decide(facts, (rule,), _known).passed_over == (replace(each, number=1),)
        assert decide(facts, (replace(rule, conditions=Conditions()),), _known).number == 1
    if decision.number:
        taken = rules[decision.number - 1]
        assert decision.plan == Plan(carrier="dpd", rule=taken.name)
        assert decide(facts, (taken,), _known) == replace(decision, number=1, passed_over=())
    else:
        assert decision.plan == Plan()
