"""Windows printing as pywin32 offers it, with queues that live in memory and fail in the ways that real ones do.

Each look at a job moves the printer on by one step, so that no test waits. What a real spooler said is played with
``FakeQueue.play``.
"""

from __future__ import annotations

import io
import struct
from collections import deque
from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Any

from fakes.win32_queue import (
    SPOOLER_AWAY,
    VANISHED,
    FakeJob,
    FakeQueue,
    Win32Error,
)
from PIL import Image, ImageOps

from amzlabels.printing.windows_api import GONE, JOB_GONE, Win32
from amzlabels.printing.windows_states import JobStatus

_PAUSE, _DELETE, _RETAIN, _RELEASE = 1, 5, 8, 9
_CUSTOM = 0x4 | 0x8


class FakeWin32Print:
    """``win32print`` and ``win32gui`` in one; ``api`` is what the program is given instead of Windows."""

    def __init__(self, *queues: FakeQueue) -> None:
        self.queues = {queue.name: queue for queue in queues}
        self.default = ""
        self.is_away = False
        self.away: set[str] = set()
        self.keeps_canvases = False
        self._canvases: dict[int, tuple[FakeQueue, SimpleNamespace]] = {}
        self._drawing: dict[int, FakeJob] = {}
        self._writing: FakeJob
        self._numbers: Iterator[int] = iter(range(1, 1000))
        self.open_handles = 0

    @property
    def api(self) -> Win32:
        """The functions, as the program takes them."""
        return Win32(self, self, Win32Error, self._stretch)

    def restart(self) -> None:
        """The spooler is started anew: it has its jobs, under other numbers."""
        for queue in self.queues.values():
            for job in queue.jobs:
                job.job_id += 500

    def EnumPrinters(self, flags: int, name: None, level: int) -> tuple[dict[str, Any], ...]:  # noqa: N802
        """The names of all queues."""
        self._check()
        assert (flags, name, level) == (6, None, 4)
        return tuple({"pPrinterName": each, "pServerName": None, "Attributes": 0} for each in self.queues)

    def GetDefaultPrinter(self) -> str:  # noqa: N802
        """The one chosen in Windows."""
        if not self.default:
            raise RuntimeError("The default printer was not found.")
        return self.default

    def OpenPrinter(self, name: str) -> FakeQueue:  # noqa: N802
        """A handle, which here is the queue itself."""
        self._check(name)
        if name not in self.queues:
            raise Win32Error(GONE, "OpenPrinter", "The printer name is invalid.")
        self.open_handles += 1
        return self.queues[name]

    def ClosePrinter(self, handle: FakeQueue) -> None:  # noqa: N802
        """Let go of it."""
        self.open_handles -= 1

    def GetPrinter(self, handle: FakeQueue, level: int) -> dict[str, Any]:  # noqa: N802
        """PRINTER_INFO_2."""
        assert level == 2
        settings = (
            SimpleNamespace(Fields=0x1 | 0x100 | _CUSTOM, Nup=2, Scale=94, Copies=3, PrintQuality=handle.quality)
            if handle.has_settings
            else None
        )
        return {
            "pPrinterName": handle.name,
            "pPortName": handle.port,
            "pDriverName": handle.driver,
            "pDevMode": settings,
            "Status": int(handle.status),
            "Attributes": int(handle.attributes),
        }

    def DeviceCapabilities(self, name: str, port: str, capability: int) -> Any:  # noqa: N802
        """What the driver says of its papers (wingdi.h)."""
        queue = self.queues[name]
        assert port == queue.port
        if capability == 1:
            return _CUSTOM if queue.custom else 0x1
        if capability == 2:
            return tuple(queue.papers)
        if capability == 3:
            return tuple({"x": x, "y": y} for x, y in queue.papers.values())
        if queue.custom is None:
            raise Win32Error(87, "DeviceCapabilities", "The parameter is incorrect.")
        width, length = queue.custom[capability - 4]
        return {"Width": width, "Length": length}

    def DocumentProperties(  # noqa: N802
        self, window: int, handle: FakeQueue, name: str, out: SimpleNamespace, given: SimpleNamespace | None, mode: int
    ) -> int:
        """What the driver makes of the settings."""
        assert (window, name, mode) == (0, handle.name, 2 if given is None else 10)
        if given is not None:
            handle.devmodes.append(out)
        return 1

    def CreateDC(self, driver: str, device: str, settings: SimpleNamespace) -> int:  # noqa: N802
        """A device context."""
        assert driver == "WINSPOOL"
        dc = next(self._numbers)
        self._canvases[dc] = self.queues[device], settings
        self.open_handles += 1
        return dc

    def DeleteDC(self, dc: int) -> None:  # noqa: N802
        """Let go of it."""
        del self._canvases[dc]
        self.open_handles -= 1
        if self.keeps_canvases:
            raise Win32Error(6, "DeleteDC", "The handle is invalid.")

    def GetDeviceCaps(self, dc: int, what: int) -> int:  # noqa: N802
        """Resolution, paper and margins, in dots."""
        queue, settings = self._canvases[dc]
        width, length = queue.made_of or self._paper_of(queue, settings)
        return {
            88: queue.dpi[0],
            90: queue.dpi[1],
            110: round(width / 254 * queue.dpi[0]),
            111: round(length / 254 * queue.dpi[1]),
            112: queue.margin[0],
            113: queue.margin[1],
        }[what]

    def StartDoc(self, dc: int, about: tuple[str, None, None, int]) -> int:  # noqa: N802
        """Begin a job that is drawn."""
        job = self._begin(self._canvases[dc][0], about[0])
        self._drawing[dc] = job
        return job.job_id

    def StartPage(self, dc: int) -> None:  # noqa: N802
        """Begin a page, white."""
        queue, settings = self._canvases[dc]
        width, length = self._paper_of(queue, settings)
        page = Image.new("L", (round(width / 254 * queue.dpi[0]), round(length / 254 * queue.dpi[1])), 255)
        self._drawing[dc].pages.append(_png(page, queue.dpi))

    def EndPage(self, dc: int) -> None:  # noqa: N802
        """End it."""
        self._break_off(self._canvases[dc][0], "EndPage")

    def EndDoc(self, dc: int) -> None:  # noqa: N802
        """Let it print."""
        self._drawing.pop(dc).is_closed = True

    def AbortDoc(self, dc: int) -> None:  # noqa: N802
        """Give it up."""
        self._drawing.pop(dc).status = VANISHED

    def StartDocPrinter(self, handle: FakeQueue, level: int, about: tuple[str, None, str]) -> int:  # noqa: N802
        """Begin a job whose bytes go to the printer as they are."""
        assert level == 1
        job = self._begin(handle, about[0], about[2])
        self._writing = job
        return job.job_id

    def StartPagePrinter(self, handle: FakeQueue) -> None:  # noqa: N802
        """Begin what WritePrinter is to write."""

    def WritePrinter(self, handle: FakeQueue, data: bytes) -> int:  # noqa: N802
        """How much of it was taken."""
        self._break_off(handle, "WritePrinter")
        taken = data[: len(data) // 2] if handle.breaks_off == -1 else data
        self._writing.data += taken
        return len(taken)

    def EndPagePrinter(self, handle: FakeQueue) -> None:  # noqa: N802
        """That was all of it."""

    def EndDocPrinter(self, handle: FakeQueue) -> None:  # noqa: N802
        """Let it print."""
        self._writing.is_closed = True

    def AbortPrinter(self, handle: FakeQueue) -> None:  # noqa: N802
        """Give it up."""
        self._writing.status = VANISHED

    def GetJob(self, handle: FakeQueue, job_id: int, level: int) -> dict[str, Any]:  # noqa: N802
        """JOB_INFO_1 of a job that the spooler has."""
        self._check()
        assert level == 1
        handle.step()
        return self._job(handle, job_id).info()

    def EnumJobs(self, handle: FakeQueue, first: int, count: int, level: int) -> tuple[dict[str, Any], ...]:  # noqa: N802
        """Those of all jobs."""
        self._check()
        assert (first, level) == (0, 1)
        return tuple(job.info() for job in handle.jobs if job.status is not None)[:count]

    def SetJob(self, handle: FakeQueue, job_id: int, level: int, info: None, command: int) -> None:  # noqa: N802
        """Hold a job, delete it, or keep it after it has printed, until it is let go of."""
        assert (level, info) == (0, None)
        job = self._job(handle, job_id)
        if command in (_RETAIN, _RELEASE) and not handle.keeps:
            raise Win32Error(JOB_GONE, "SetJob", "The parameter is incorrect.")
        if command == _RETAIN:
            job.is_kept = True
        elif command == _PAUSE:
            job.is_held, job.status = True, (job.status or 0) | JobStatus.PAUSED
        else:
            assert command == _DELETE or job.is_out
            job.status = VANISHED

    def _stretch(
        self, dc: int, box: tuple[int, int, int, int], size: tuple[int, int], info: bytes, rows: bytes
    ) -> bool:
        """StretchDIBits: what falls off the paper is lost."""
        queue, _ = self._canvases[dc]
        if queue.breaks_off == -1:
            return False
        page = Image.open(io.BytesIO(self._drawing[dc].pages.pop()))
        left, top = box[0] + queue.margin[0], box[1] + queue.margin[1]
        page.paste(_read_bitmap(size, info, rows).resize(box[2:], Image.Resampling.NEAREST), (left, top))
        self._drawing[dc].pages.append(_png(page, queue.dpi))
        return True

    def _begin(self, queue: FakeQueue, document: str, datatype: str = "NT EMF 1.008") -> FakeJob:
        if queue.refusal:
            raise Win32Error(queue.refusal, "StartDoc", "Refused.")
        queue.jobs.append(
            FakeJob(len(queue.jobs) + 1, document, datatype, status=queue.begins_as, script=deque(queue.script))
        )
        return queue.jobs[-1]

    def _break_off(self, queue: FakeQueue, function: str) -> None:
        if queue.breaks_off > 0:
            raise Win32Error(queue.breaks_off, function, "It broke off.")

    def _job(self, queue: FakeQueue, job_id: int) -> FakeJob:
        job = next((each for each in queue.jobs if each.job_id == job_id and each.status is not None), None)
        if job is None:
            raise Win32Error(JOB_GONE, "GetJob", "The parameter is incorrect.")
        return job

    def _check(self, name: str = "") -> None:
        if self.is_away or name in self.away:
            raise Win32Error(SPOOLER_AWAY, "OpenPrinter", "The RPC server is unavailable.")

    @staticmethod
    def _paper_of(queue: FakeQueue, settings: SimpleNamespace) -> tuple[int, int]:
        if settings.PaperSize == 256:
            assert settings.Fields & _CUSTOM == _CUSTOM
            return settings.PaperWidth, settings.PaperLength
        assert not settings.Fields & _CUSTOM
        return queue.papers[settings.PaperSize]


def _read_bitmap(size: tuple[int, int], info: bytes, rows: bytes) -> Image.Image:
    """A bitmap of one bit a dot whose rows begin at the bottom, as BITMAPINFO says."""
    length, width, height, planes, bits, packing, _, _, _, colours, _ = struct.unpack("<IiiHHIIiiII", info[:40])
    assert (length, (width, height), planes, bits, packing, colours) == (40, size, 1, 1, 0, 2)
    assert info[40:] == b"\xff\xff\xff\0\0\0\0\0"
    row_bytes = (width + 31) // 32 * 4
    assert len(rows) == row_bytes * height
    return ImageOps.invert(Image.frombytes("1", size, rows, "raw", "1", row_bytes, -1).convert("L"))


def _png(page: Image.Image, dpi: Sequence[int]) -> bytes:
    png = io.BytesIO()
    page.save(png, "PNG", dpi=dpi)
    return png.getvalue()
