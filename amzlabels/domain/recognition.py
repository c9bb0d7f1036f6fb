"""Printers that were renamed or plugged in anew, known again by what connects them; asking is left to others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from amzlabels.domain.printer import PrinterInfo, PrinterKind
from amzlabels.domain.routing import printers_of
from amzlabels.domain.settings import Settings

# What is reached by its address is what the seller named it; a folder is no device.
_QUEUES = frozenset({PrinterKind.CUPS, PrinterKind.WINDOWS})


@dataclass(frozen=True, slots=True)
class Renamed:
    """The printer that was called ``old`` is there under another name."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Reconnected:
    """The printer of this name is now connected by ``device``, and was by another before."""

    name: str
    device: str


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a person is to be asked about; ``learnt`` are devices by name that nothing was known of."""

    renamed: tuple[Renamed, ...] = ()
    reconnected: tuple[Reconnected, ...] = ()
    learnt: Mapping[str, str] = field(default_factory=dict)


def used_printers(settings: Settings) -> list[str]:
    """All printers that the settings name, the usual one first."""
    rules = (rule.effects.printer for rule in settings.rules)
    profiles = (profile.name for profile in settings.profiles)
    names = (settings.printer, settings.document_printer, *printers_of(settings.routes), *rules, *profiles)
    return [name for name in dict.fromkeys(names) if name]


def recognise(settings: Settings, known: Mapping[str, str], printers: Sequence[PrinterInfo]) -> Recognition:
    """Compare what is there with what is used; ``known`` are devices by the names they were seen under."""
    there = {each.name: each for each in printers}
    devices = {each.name: each.device for each in settings.profiles if each.device} | dict(known)
    renamed, reconnected, learnt = list[Renamed](), list[Reconnected](), dict[str, str]()
    for name in used_printers(settings):
        device, info = devices.get(name, ""), there.get(name)
        if info is None:
            same = [each.name for each in printers if each.kind in _QUEUES and device and each.device == device]
            # Of several queues of one device only a person can tell which it is.
            renamed += [Renamed(name, each) for each in same[:1] if len(same) == 1]
        elif info.kind in _QUEUES and info.device and not device:
            learnt[name] = info.device
        elif info.kind in _QUEUES and info.device and info.device != device:
            reconnected.append(Reconnected(name, info.device))
    return Recognition(tuple(renamed), tuple(reconnected), learnt)


def with_renamed(settings: Settings, old: str, new: str) -> Settings:
    """The settings with this printer called by its new name wherever it is used."""

    def named(name: str) -> str:
        return new if name == old else name

    is_set_up = any(each.name == old for each in settings.profiles)
    kept = (each for each in settings.profiles if each.name != new or not is_set_up)
    return replace(
        settings,
        printer=named(settings.printer),
        document_printer=named(settings.document_printer),
        # Labels that came out under the old name still wait to be scanned, and Amazon is not told of them before.
        scanned_back=tuple(dict.fromkeys((*settings.scanned_back, *map(named, settings.scanned_back)))),
        first_on_top=tuple(map(named, settings.first_on_top)),
        profiles=tuple(replace(each, name=named(each.name)) for each in kept),
        routes=tuple(replace(each, printer=named(each.printer)) for each in settings.routes),
        rules=tuple(
            replace(each, effects=replace(each.effects, printer=named(each.effects.printer))) for each in settings.rules
        ),
    )
