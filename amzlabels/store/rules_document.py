"""Rules as a JSON document and back; what is unknown or of another kind than expected is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields, replace
from typing import Any, TypeVar

from amzlabels.domain.rule import Conditions, Effects, Rule

RULES = "rules"
"""The name of the settings group."""

_DRAFT = "draft"
_MAYBE = ("is_prime", "is_business")
_T = TypeVar("_T", Conditions, Effects)


def rules_document(rules: Sequence[Rule], draft: Sequence[Rule] | None) -> dict[str, Any]:
    """Both lists as a document."""
    document: dict[str, Any] = {RULES: [_plain(rule) for rule in rules]}
    if draft is not None:
        document[_DRAFT] = [_plain(rule) for rule in draft]
    return document


def rules_of(document: Mapping[str, Any]) -> tuple[tuple[Rule, ...], tuple[Rule, ...] | None]:
    """The rules that count, and those being changed if any are."""
    draft = document.get(_DRAFT)
    return _rules(document.get(RULES)), None if draft is None else _rules(draft)


def _plain(rule: Rule) -> dict[str, Any]:
    document = asdict(rule)
    document["effects"]["options"] = sorted(rule.effects.options)
    return document


def _rules(entries: object) -> tuple[Rule, ...]:
    found = entries if isinstance(entries, list) else []
    return tuple(_rule(entry) for entry in found if isinstance(entry, dict) and isinstance(entry.get("name"), str))


def _rule(entry: Mapping[str, Any]) -> Rule:
    conditions = _filled(Conditions(), entry.get("conditions"))
    effects = _filled(Effects(), entry.get("effects"))
    return Rule(entry["name"], conditions, effects, is_on=entry.get("is_on") is not False)


def _filled(default: _T, values: object) -> _T:
    """The default with those values that fit its fields; lists become what the field is made of."""
    given = values if isinstance(values, dict) else {}
    fitting: dict[str, Any] = {}
    for each in fields(default):
        value, usual = given.get(each.name), getattr(default, each.name)
        if isinstance(usual, tuple | frozenset):
            if isinstance(value, list):
                fitting[each.name] = type(usual)(text for text in value if isinstance(text, str))
        elif type(value) is type(usual) or (each.name in _MAYBE and isinstance(value, bool)):
            fitting[each.name] = value
    return replace(default, **fitting)
