"""Says in our words what a CUPS queue is and how it stands, from what CUPS tells of it; asking is left to ``cups``."""

from __future__ import annotations

import re
import struct
from collections import deque
from collections.abc import Callable
from urllib.parse import urlsplit

from amzlabels.domain.parcel import Evidence
from amzlabels.domain.printer import PrinterInfo, PrinterKind, PrinterState
from amzlabels.printing.cups_states import PRINTER_STOPPED, first_int, first_text, keywords, texts
from amzlabels.printing.ipp import Attributes
from amzlabels.printing.media import A4, MM_PER_INCH, choose_stock, listed_media

QUEUE_ATTRIBUTES = (
    "printer-name",
    "printer-type",
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "printer-make-and-model",
    "printer-resolution-default",
    "media-supported",
    "device-uri",
)
PRINTS_BY = ("media-supported", "printer-resolution-default", "printer-make-and-model")
"""What must be known of a queue to make a document for it."""
Done = deque[Callable[[], None]]
"""What is to be done about jobs that are done with; each may raise ``printer.*``."""
# The devices that tell CUPS themselves when a job is done; all others only take bytes.
_DEVICES_THAT_ANSWER = ("ipp", "ipps", "dnssd")
_DOES_NOT_WAIT = re.compile(r"\bwaitjob=(?:false|no|off)\b", re.IGNORECASE)
_PRINTER_BUSY = 4
_IS_DEFAULT = 0x20000  # CUPS_PRINTER_DEFAULT in cups.h
# Across, along and the unit (RFC 8010 §3.9), of which 3 is dots per inch and 4 per centimetre (RFC 8011 §5.1.16).
_RESOLUTION = ">iib"
_PER_CM = 4


def queue_info(queue: Attributes) -> PrinterInfo:
    """A queue as it is listed, from its ``QUEUE_ATTRIBUTES``."""
    state = first_int(queue, "printer-state")
    accepting = next(iter(queue.get("printer-is-accepting-jobs", [])), True)
    reasons = [each for each in keywords(queue, "printer-state-reasons") if each != "none"]
    if state == PRINTER_STOPPED or not accepting:
        seen_as = PrinterState.STOPPED
    else:
        seen_as = PrinterState.BUSY if state == _PRINTER_BUSY else PrinterState.READY
    device_uri = first_text(queue, "device-uri")
    return PrinterInfo(
        first_text(queue, "printer-name"),
        PrinterKind.CUPS,
        seen_as,
        reasons=tuple(reasons if accepting else [*reasons, "not-accepting"]),
        media=listed_media(texts(queue, "media-supported")),
        evidence=evidence_of(device_uri),
        is_default=bool((first_int(queue, "printer-type") or 0) & _IS_DEFAULT),
        takes_sheets=choose_stock(A4, texts(queue, "media-supported")) is not None,
        device=device_of(device_uri),
        dpi=dpi_of(queue),
        has_driver=has_driver(queue),
    )


def evidence_of(device_uri: str) -> Evidence:
    """The best that a completed job proves on a queue that is connected like this."""
    device = urlsplit(device_uri)
    # Told not to wait for the printer, CUPS is done with a job as soon as it has been sent.
    answers = device.scheme in _DEVICES_THAT_ANSWER and not _DOES_NOT_WAIT.search(device.query)
    return Evidence.PRINTER_SAID_DONE if answers else Evidence.SENT


def device_of(device_uri: str) -> str:
    """What a queue is connected by, without the name and password that it may sign in with."""
    return re.sub(r"^([^/]*//)[^/?#]*@", r"\1", device_uri)


def has_driver(queue: Attributes) -> bool:
    """Whether CUPS turns documents into what the printer understands; a raw queue passes them on as they are."""
    return not first_text(queue, "printer-make-and-model").endswith("Raw Printer")


def dpi_of(queue: Attributes) -> int:
    """How fine the queue prints across, 0 where it does not say."""
    value = next(iter(queue.get("printer-resolution-default", [])), None)
    if not isinstance(value, bytes) or len(value) != struct.calcsize(_RESOLUTION):
        return 0
    across, _, unit = struct.unpack(_RESOLUTION, value)
    return round(across * MM_PER_INCH / 10) if unit == _PER_CM else int(across)
