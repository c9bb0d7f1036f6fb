"""Delays and faults that tests and benchmarks ask the stand-ins for; by themselves the stand-ins have none."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass, field

KINDS = frozenset(
    {
        "hang",
        "hang_after_effect",
        "reset",
        "reset_after_effect",
        "500",
        "429",
        "402",
        "bad_json",
        "html",
        "wrong_type",
        "truncated",
        "cut_off",
        "refuse",
    }
)


@dataclass(slots=True)
class Fault:
    """One kind of trouble for the next ``times`` requests of an operation that mention ``about`` (empty = any).

    The first ``after`` of these requests go well. ``code`` and ``path`` are what a refused shipment is refused for.
    A body is "truncated" where its announced length is that of the piece, "cut_off" where it is that of the whole.
    """

    service: str
    operation: str
    kind: str
    times: int = 1
    about: str = ""
    code: int = 3501
    path: str = "recipient.street"
    after: int = 0


@dataclass(slots=True)
class Faults:
    """The troubles that are set, and the delay before every answer; safe from any thread."""

    delay_ms: dict[str, float] = field(default_factory=dict)
    waiting: list[Fault] = field(default_factory=list)
    taken: Counter[str] = field(default_factory=Counter)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, fault: Fault) -> None:
        """Set a trouble. Raises ``ValueError`` for a kind there is not."""
        if fault.kind not in KINDS:
            raise ValueError(f"no such fault: {fault.kind}")
        with self.lock:
            self.waiting.append(fault)

    def reset(self) -> None:
        """No more troubles, no delay."""
        with self.lock:
            self.delay_ms.clear()
            self.waiting.clear()
            self.taken.clear()

    def delay(self, milliseconds: float, service: str = "") -> None:
        """Delay every answer of one service (empty = of all)."""
        with self.lock:
            self.delay_ms[service] = milliseconds

    def delay_s(self, service: str) -> float:
        """The delay of one answer."""
        return self.delay_ms.get(service, self.delay_ms.get("", 0.0)) / 1000

    def take(self, service: str, operation: str, text: str) -> Fault | None:
        """The trouble for this request, if any; ``text`` is its path and body."""
        with self.lock:
            for fault in self.waiting:
                if (fault.service, fault.operation) == (service, operation) and fault.about in text:
                    if fault.after > 0:
                        fault.after -= 1
                        continue
                    fault.times -= 1
                    if fault.times <= 0:
                        self.waiting.remove(fault)
                    self.taken[fault.kind] += 1
                    return fault
        return None
