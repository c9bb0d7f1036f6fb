"""Reads and writes the settings, one JSON document per group; what is remembered beside them is in ``connection``."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields, is_dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import Connection, delete, insert, select

from amzlabels.domain.confirmation import CarrierCode
from amzlabels.domain.printer import RawPrinter
from amzlabels.domain.printer_profile import Language, PrinterProfile
from amzlabels.domain.routing import Route, Routed
from amzlabels.domain.settings import Settings
from amzlabels.store.rules_document import RULES, rules_document, rules_of
from amzlabels.store.tables import settings_groups

REMEMBERED = ("connection", "pending_report", "terms", "devices", "restored", "read_reports")
"""Groups that are not settings and stay when those are replaced."""

GENERAL = "general"
CARRIER_CODES, CONTRACTS = "carrier_codes", "contracts"
RAW_PRINTERS, PROFILES, ROUTES = "raw_printers", "profiles", "routes"
LISTS = ("scanned_back", "first_on_top")
"""Lists of printers by their names."""
_ROUTED = [each.value for each in Routed]
_OF_RULES = ("rules", "rules_draft")
_T = TypeVar("_T")


def load_settings(connection: Connection) -> Settings:
    """The settings; what is absent, unknown or of another kind than expected gives way to the default."""
    documents = {row.name: mapping(row.document) for row in connection.execute(select(settings_groups))}
    settings = _filled(Settings(), documents.get(GENERAL, {}))
    groups: dict[str, Any] = {
        field.name: _filled(getattr(settings, field.name), documents[field.name])
        for field in fields(Settings)
        if field.name in documents and is_dataclass(getattr(settings, field.name))
    }
    if CARRIER_CODES in documents:
        codes = documents[CARRIER_CODES].items()
        groups[CARRIER_CODES] = {
            name: _filled(CarrierCode(""), code) for name, code in codes if isinstance(code, Mapping)
        }
    general = documents.get(GENERAL, {})
    groups[RAW_PRINTERS] = tuple(_raw_printers(general.get(RAW_PRINTERS)))
    groups[PROFILES] = tuple(_profiles(general.get(PROFILES)))
    groups[ROUTES] = tuple(_routes(general.get(ROUTES)))
    for name in LISTS:
        groups[name] = tuple(_texts(general.get(name)))
    chosen = documents.get(CONTRACTS, {}).items()
    groups[CONTRACTS] = {carrier: number for carrier, number in chosen if type(number) is int}
    groups["rules"], groups["rules_draft"] = rules_of(documents.get(RULES, {}))
    return replace(settings, **groups)


def save_settings(connection: Connection, settings: Settings) -> None:
    """Replace all groups."""
    documents: dict[str, dict[str, Any]] = {
        GENERAL: {},
        RULES: rules_document(settings.rules, settings.rules_draft),
    }
    for name, value in asdict(replace(settings, rules=(), rules_draft=None)).items():
        if isinstance(value, dict):
            documents[name] = value
        elif name not in _OF_RULES:
            documents[GENERAL][name] = value
    connection.execute(delete(settings_groups).where(settings_groups.c.name.not_in(REMEMBERED)))
    connection.execute(
        insert(settings_groups),
        [{"name": name, "document": json.dumps(each, ensure_ascii=False)} for name, each in documents.items()],
    )


def mapping(document: str) -> Mapping[str, Any]:
    """A stored document again, empty where it is none."""
    found = json.loads(document)
    return found if isinstance(found, dict) else {}


def _raw_printers(documents: object) -> Iterator[RawPrinter]:
    for each in documents if isinstance(documents, list) else ():
        printer = _filled(RawPrinter("", ""), each) if isinstance(each, Mapping) else None
        if printer is not None and printer.name and printer.host:
            yield printer


def _profiles(documents: object) -> Iterator[PrinterProfile]:
    for each in documents if isinstance(documents, list) else ():
        profile = _filled(PrinterProfile(""), each) if isinstance(each, Mapping) else None
        if profile is not None and profile.name:
            known = each["language"] if each.get("language") in tuple(Language) else Language.UNKNOWN
            yield replace(profile, language=Language(known))


def _routes(documents: object) -> Iterator[Route]:
    for each in documents if isinstance(documents, list) else ():
        if isinstance(each, Mapping) and each.get("document") in _ROUTED:
            route = _filled(Route(Routed.LABEL, ""), {**each, "document": Routed(each["document"])})
            if route.printer:
                yield route


def _texts(found: object) -> Iterator[str]:
    yield from (each for each in found if isinstance(each, str)) if isinstance(found, list) else ()


def _filled(default: _T, values: Mapping[str, Any]) -> _T:
    """A copy of a frozen dataclass with those values that fit its fields."""
    fitting = {
        field.name: values[field.name]
        for field in fields(default)  # type: ignore[arg-type]
        if field.name in values and type(values[field.name]) is type(getattr(default, field.name))
    }
    # Groups have documents of their own.
    flat = {name: value for name, value in fitting.items() if not isinstance(value, dict)}
    return replace(default, **flat)  # type: ignore[type-var]
