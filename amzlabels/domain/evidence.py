"""What must be known of a label before Amazon is told of it; how it comes to be known is left to ``printing``."""

from __future__ import annotations

from collections.abc import Mapping

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import JobReport, JobState
from amzlabels.domain.problems import Fact, Note
from amzlabels.domain.settings import WHEN_SCANNED, Settings, profile_of

_OWN_WORD = frozenset({Evidence.PRINTER_SAID_DONE, Evidence.COUNTED, Evidence.SEEN})


def is_printers_word(evidence: Evidence, _printer: str = "") -> bool:
    """Whether the printer itself, or a person, says that the label is there."""
    return evidence in _OWN_WORD


def counts_as_printed(evidence: Evidence, printer: str, settings: Settings) -> bool:
    """Whether a job of which its side knows so much is as good as on paper.

    That it was sent is enough where the printer can tell no more and its set-up accepts that; a printer reached by
    its address was set up as what it is.
    """
    if is_printers_word(evidence):
        return True
    if evidence is not Evidence.SENT:
        return False
    raw = next((each for each in settings.raw_printers if each.name == printer), None)
    if raw is not None:
        return raw.evidence is Evidence.SENT
    profile = profile_of(settings, printer)
    return profile is not None and profile.trusts_sent


def waits_for_scan(printer: str, settings: Settings) -> bool:
    """Whether Amazon is told of a label of this printer only once it was scanned on its parcel."""
    return settings.confirm_when == WHEN_SCANNED or printer in settings.scanned_back


def too_little(evidence: Evidence, facts: Mapping[str, Fact]) -> Note:
    """Why a person is asked about a job that ended well by all that its side can tell; facts without words go."""
    told = {name: fact for name, fact in facts.items() if fact}
    return Note("printer.only_sent" if evidence is Evidence.SENT else "printer.only_queued", told)


def doubt_of(report: JobReport, facts: Mapping[str, Fact]) -> Note:
    """What a person is asked about a label whose job ended like this, and may have come out."""
    return too_little(report.evidence, facts) if report.state is JobState.PRINTED else Note("printer.uncertain", facts)
