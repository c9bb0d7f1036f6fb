"""A ZPL printer on a port of the loopback: it takes time, counts, runs out, is opened and loses power when told to.

It keeps what came out of it. Its counter lasts through a power cut, its memory does not; a format that was cut short
stays in its memory and would spoil the next one, as long as nobody cancels it.
"""

from __future__ import annotations

import re
import socket
import struct
import threading
import time
from collections import deque
from contextlib import suppress

from fakes.zpl_reader import read_label

# What begins with a tilde is acted on where it comes, also in the middle of a format.
TOKEN = re.compile(rb'~HS|~HI|~JX|! U1 getvar "([a-z_.]+)"\r\n|\^XA[^~]*?\^XZ')
BOOT_S, PATIENCE_S = 0.3, 180
_FLAGS = ("media-empty", "cover-open", "marker-supply-empty", "paused")


class ZplPrinterStandIn:
    """One printer. ``label_s`` is how long a label takes; ``mutes``: it is silent on ~HS while it needs somebody."""

    def __init__(
        self,
        *,
        label_s: float = 0.0,
        dots_per_mm: int = 8,
        mutes: bool = False,
        tells_status: bool = True,
        counts: bool = True,
    ) -> None:
        self.label_s = label_s
        self.dots_per_mm = dots_per_mm
        self.mutes = mutes
        self.tells_status = tells_status
        self.counts = counts
        self.printed: list[bytes] = []
        self.began_at_s: list[float] = []
        self.printed_at_s: list[float] = []
        self.counter = 4711
        self.connections = 0
        self._changed = threading.Condition()
        self._buffer: deque[bytes] = deque()
        self._input = b""
        self._faults: set[str] = set()
        self._line: socket.socket | None = None
        self._listener: socket.socket | None = None
        self._is_over = False
        self._powered = 0
        self._let_out = 0
        self.port = 0
        self._threads = [threading.Thread(target=self._print, name="zpl-head")]
        self._threads[0].start()
        self.switch_on()

    def close(self) -> None:
        """Stop everything."""
        with self._changed:
            self._is_over = True
            self._changed.notify_all()
        self.switch_off()
        for thread in self._threads:
            thread.join(10)

    def raise_fault(self, fault: str) -> None:
        """Something is the matter: a flag of ~HS; "stuck", which shows nowhere; or "deaf": it reads nothing."""
        with self._changed:
            self._faults.add(fault)
            self._changed.notify_all()

    def clear_faults(self) -> None:
        """Somebody came."""
        with self._changed:
            self._faults.clear()
            self._changed.notify_all()

    def print_one(self) -> None:
        """Although it is stuck, one label comes out."""
        with self._changed:
            self._let_out += 1
            self._changed.notify_all()

    def switch_off(self) -> None:
        """No power: nobody answers, and what it had in memory is lost, also the label that is half out."""
        listener = self._listener
        with self._changed:
            self._powered += 1
            self._buffer.clear()
            self._input = b""
            self._listener = None
            if self._line is not None:
                # Its side of the line is gone without a goodbye.
                self._line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                with suppress(OSError):
                    self._line.shutdown(socket.SHUT_RDWR)
            self._changed.notify_all()
        if listener is not None:
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()

    def switch_on(self) -> None:
        """Power again, at the same address."""
        with self._changed:
            if self._is_over:
                return
            listener = socket.create_server(("127.0.0.1", self.port))
            self.port = int(listener.getsockname()[1])
            self._faults.discard("stuck")
            self._listener = listener
        self._threads.append(threading.Thread(target=self._listen, args=(listener,), name="zpl-port"))
        self._threads[-1].start()

    def cut_power(self) -> None:
        """Power is gone for a moment; then it starts, which takes longer than from one look at it to the next."""
        self.switch_off()

        def start() -> None:
            with self._changed:
                self._changed.wait_for(lambda: self._is_over, BOOT_S)
            self.switch_on()

        self._threads.append(threading.Thread(target=start, name="zpl-boot"))
        self._threads[-1].start()

    def wait_until_still(self) -> None:
        """Until all it has in memory is on paper."""
        with self._changed:
            assert self._changed.wait_for(lambda: not self._buffer, PATIENCE_S)

    def print_for_others(self, count: int = 1) -> None:
        """Somebody else's labels, from another line."""
        with self._changed:
            self._buffer.extend([b"^XA^FO1,1^GB9,9,9^FS^XZ"] * count)
            self._changed.notify_all()

    def count_for_others(self, count: int = 1) -> None:
        """Somebody else's labels came out in the meantime."""
        with self._changed:
            self.counter += count

    @property
    def waiting(self) -> int:
        """How many labels it has in memory."""
        with self._changed:
            return len(self._buffer)

    def wait_for_looks(self, count: int) -> None:
        """Until the printer was called so often."""
        with self._changed:
            assert self._changed.wait_for(lambda: self.connections >= count, PATIENCE_S)

    def wait_for_labels(self, count: int) -> None:
        """Until it has so many labels in memory."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self._buffer) >= count, PATIENCE_S)

    def wait_for_printed(self, count: int) -> None:
        """Until so many have come out."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.printed) >= count, PATIENCE_S)

    def _print(self) -> None:
        with self._changed:
            while not self._is_over:
                if not self._may_print:
                    self._changed.wait()
                    continue
                self._let_out = max(0, self._let_out - 1)
                powered = self._powered
                began_s = time.monotonic()
                if self.label_s:
                    self._changed.wait_for(lambda at=powered: self._is_over or self._powered != at, self.label_s)
                # Out of labels, it prints the one that was under way once more.
                if self._powered == powered and self._faults <= {"stuck"} and not self._is_over:
                    self.printed.append(self._buffer.popleft())
                    self.began_at_s.append(began_s)
                    self.printed_at_s.append(time.monotonic())
                    self.counter += 1
                    self._changed.notify_all()

    @property
    def _may_print(self) -> bool:
        stops = self._faults - {"stuck"} if self._let_out else self._faults
        return bool(self._buffer) and not stops

    def _listen(self, listener: socket.socket) -> None:
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            with self._changed:
                self._line = line
                self.connections += 1
                self._changed.notify_all()
            try:
                self._serve(line)
            except OSError:
                pass
            finally:
                with self._changed:
                    self._line = None
                line.close()

    def _serve(self, line: socket.socket) -> None:
        with self._changed:
            powered = self._powered
        while True:
            with self._changed:
                self._changed.wait_for(lambda: "deaf" not in self._faults or self._is_over or self._powered != powered)
            data = line.recv(65536)
            if not data:
                return
            with self._changed:
                self._input += data
            while (answer := self._take()) is not None:
                line.sendall(answer)

    def _take(self) -> bytes | None:
        """Act on the first command that is there whole; the answer, which may be empty, None when there is none."""
        with self._changed:
            match = TOKEN.search(self._input)
            if match is None:
                return None
            token = match[0]
            rest = self._input[match.end() :]
            before = self._input[: match.start()]
            if token.startswith(b"^XA"):
                # What was cut short before it is taken for its beginning.
                self._buffer.append(self._input[: match.end()].lstrip())
                self._input = rest
                self._changed.notify_all()
                return b""
            self._input = (b"" if token == b"~JX" else before) + rest
            return self._answer(token, match[1])

    def _answer(self, token: bytes, variable: bytes | None) -> bytes:
        if token == b"~HI":
            return b"\x02STANDIN-%d,V84.20.18Z,%d,8192KB\x03\r\n" % (self.dots_per_mm, self.dots_per_mm)
        if variable is not None:
            return b'"%d"' % self.counter if self.counts and variable == b"odometer.total_label_count" else b'"?"'
        is_mute = self.mutes and not self._faults.isdisjoint(_FLAGS)
        return b"" if token != b"~HS" or not self.tells_status or is_mute else self._status()

    def _status(self) -> bytes:
        paper, head, ribbon, paused = (each in self._faults for each in _FLAGS)
        waiting = len(self._buffer)
        is_partial = b"^XA" in self._input
        one = (
            f"030,{paper:d},{bool(paper or head or ribbon or paused):d},1218,{waiting:03d},0,0,{is_partial:d},000,0,0,0"
        )
        two = f"001,0,{head:d},{ribbon:d},1,2,6,0,{waiting:08d},1,000"
        return f"\x02{one}\x03\r\n\x02{two}\x03\r\n\x021234,0\x03\r\n".encode()

    def read_printed(self) -> list[str]:
        """The barcodes of what came out, oldest first."""
        from zxingcpp import read_barcodes

        with self._changed:
            printed = list(self.printed)
        return [found.text for each in printed for found in read_barcodes(read_label(each).picture)]
