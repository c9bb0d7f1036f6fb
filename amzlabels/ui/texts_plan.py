"""The words of rules and of how parcels travel: what a rule asks and does, and why one was taken or passed over."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from amzlabels.domain.plan import Decision, PassedOver, Plan
from amzlabels.domain.problems import Fact
from amzlabels.domain.rule import Conditions, Rule, plan_of_rule
from amzlabels.ui.texts import carrier_name, marketplace_name, package_name
from amzlabels.ui.texts_countries import country_name
from amzlabels.ui.texts_options import option_name
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

_REASONS: Mapping[str, str] = {
    "marketplace": to_translate("rule", "it is from {has}"),
    "country": to_translate("rule", "it goes to {has}"),
    "service_level": to_translate("rule", "its service level is {has}"),
    "postal_code": to_translate("rule", "its postcode is another"),
    "sku": to_translate("rule", "{sku} is another SKU"),
    "units_from": to_translate("rule", "{has} units is under {limit}"),
    "units_to": to_translate("rule", "{has} units is over {limit}"),
    "weight_from": to_translate("rule", "{has} g is under {limit} g"),
    "weight_to": to_translate("rule", "{has} g is over {limit} g"),
    "weight_unknown": to_translate("rule", "the weight of {sku} is not known"),
    "value_from": to_translate("rule", "{has} is under {limit}"),
    "value_to": to_translate("rule", "{has} is over {limit}"),
    "value_unknown": to_translate("rule", "the value of {sku} is not known"),
    "prime": to_translate("rule", "it is Prime"),
    "not_prime": to_translate("rule", "it is not Prime"),
    "prime_unknown": to_translate("rule", "the report does not say whether it is Prime"),
    "business": to_translate("rule", "it is a business order"),
    "not_business": to_translate("rule", "it is not a business order"),
    "mailbox": to_translate("rule", "{sku} does not fit the mailbox"),
    "mailbox_unknown": to_translate("rule", "it is not known whether {sku} fits the mailbox"),
}


def money_words(cents: int) -> str:
    """An amount in euro as the reader writes it, without cents where there are none."""
    # The blank does not break: sign and number stay on one line.
    return f"€\u00a0{QLocale().toString(cents / 100, 'f', 2 if cents % 100 else 0)}"


def plan_words(plan: Plan) -> str:
    """Everything a plan says, in one line; what it leaves to the settings is not named."""
    service = " ".join(filter(None, (carrier_name(plan.carrier), package_name(plan.package))))
    parts = [service, *(option_name(option) for option in sorted(plan.options))]
    if plan.insurance_cents:
        parts.append(translate("rule", "insured for {amount}").format(amount=money_words(plan.insurance_cents)))
    if plan.pickup is not None:
        parts.append(translate("rule", "picked up at {point}").format(point=plan.pickup.name))
    if plan.weight_g:
        parts.append(translate("rule", "weighs {weight} g").format(weight=plan.weight_g))
    if plan.printer:
        parts.append(translate("rule", "on {printer}").format(printer=plan.printer))
    if plan.label_text:
        parts.append(translate("rule", "“{text}” on the label").format(text=plan.label_text))
    return ", ".join(filter(None, parts)) or translate("rule", "as usual")


def conditions_words(conditions: Conditions) -> str:
    """What a rule asks for, in one line."""
    parts = [*_places(conditions), *_amounts(conditions), *_goods(conditions)]
    return ", ".join(parts) or translate("rule", "every parcel")


def rule_words(rule: Rule) -> str:
    """A rule in one line: what it asks for and what follows."""
    return f"{conditions_words(rule.conditions)} → {plan_words(plan_of_rule(rule))}"


def passed_words(passed: PassedOver) -> str:
    """Why a rule was passed over."""
    facts = {name: _fact(passed.reason, name, value) for name, value in passed.facts}
    stand_ins = dict.fromkeys(("has", "limit", "sku"), "?")
    return translate("rule", _REASONS[passed.reason]).format_map(stand_ins | facts)


def why_lines(decision: Decision) -> list[str]:
    """Why a parcel travels as it does: the rule taken, then those passed over with the condition that failed."""
    if decision.plan.is_chosen:
        return [translate("rule", "You chose this service.")]
    if decision.number:
        taken = translate("rule", "Rule {number} “{rule}”")
        first = taken.format(number=decision.number, rule=decision.plan.rule)
    elif decision.passed_over:
        first = translate("rule", "No rule fits: the usual service")
    else:
        first = translate("rule", "The usual service")
    passed = translate("rule", "Rule {number} “{rule}” passed over: {why}")
    return [
        first,
        *(passed.format(number=each.number, rule=each.rule, why=passed_words(each)) for each in decision.passed_over),
    ]


def _fact(reason: str, name: str, value: Fact) -> str:
    if name != "sku" and reason.startswith("value"):
        return money_words(int(value))
    if reason == "marketplace":
        return marketplace_name(str(value))
    return country_name(str(value)) if reason == "country" else str(value)


def _places(conditions: Conditions) -> list[str]:
    parts: list[str] = []
    if conditions.marketplaces:
        parts.append(", ".join(marketplace_name(code) for code in conditions.marketplaces))
    if conditions.countries:
        parts.append(translate("rule", "to {countries}").format(countries=", ".join(conditions.countries)))
    if conditions.postal_codes:
        parts.append(translate("rule", "postcode {codes}").format(codes=", ".join(conditions.postal_codes)))
    if conditions.service_levels:
        parts.append(", ".join(conditions.service_levels))
    if conditions.is_prime is not None:
        parts.append(translate("rule", "Prime") if conditions.is_prime else translate("rule", "not Prime"))
    if conditions.is_business is not None:
        business, private = translate("rule", "business"), translate("rule", "not business")
        parts.append(business if conditions.is_business else private)
    return parts


def _amounts(conditions: Conditions) -> list[str]:
    weights = conditions.weight_from_g, conditions.weight_to_g
    values = conditions.value_from_cents, conditions.value_to_cents
    ranges = (
        _range(*(translate("rule", "{number} g").format(number=each) if each else "" for each in weights)),
        _range(*(str(each) if each else "" for each in (conditions.units_from, conditions.units_to))),
        _range(*(money_words(each) if each else "" for each in values)),
    )
    units = translate("rule", "{range} units").format(range=ranges[1]) if ranges[1] else ""
    return [each for each in (ranges[0], units, ranges[2]) if each]


def _range(low: str, high: str) -> str:
    if low and high:
        return low if low == high else translate("rule", "{low} to {high}").format(low=low, high=high)
    if high:
        return translate("rule", "up to {high}").format(high=high)
    return translate("rule", "from {low}").format(low=low) if low else ""


def _goods(conditions: Conditions) -> list[str]:
    parts: list[str] = []
    if conditions.skus:
        skus = translate("rule", "only SKU {skus}") if conditions.all_skus else translate("rule", "SKU {skus}")
        parts.append(skus.format(skus=", ".join(conditions.skus)))
    if conditions.fits_mailbox:
        parts.append(translate("rule", "fits the mailbox"))
    return parts
