"""What of Windows printing needs, as pywin32 names it; how it is used is left to ``windows`` and its neighbours.

pywin32 is there on Windows alone, and loads with the first look at the printers.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from amzlabels.domain.problems import Problem

GONE = 1801  # ERROR_INVALID_PRINTER_NAME
JOB_GONE = 87  # ERROR_INVALID_PARAMETER: MS-RPRN 3.1.4.3.2
PRINTER_DELETED = 1905  # ERROR_PRINTER_DELETED
DENIED = 5  # ERROR_ACCESS_DENIED
DISK_FULL = (39, 112)  # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL


@dataclass(frozen=True, slots=True)
class Win32:
    """``spooler`` is the module win32print, ``gdi`` win32gui; both raise ``error``, whose first argument is the code.

    ``draw(dc, box, size, info, rows)`` is StretchDIBits: it puts a bitmap of this size in pixels, which ``info``
    (BITMAPINFO) describes, into the box (left, top, width, height) of a device context; False when that failed.
    """

    spooler: Any
    gdi: Any
    error: type[Exception]
    draw: Callable[[int, tuple[int, int, int, int], tuple[int, int], bytes, bytes], bool]

    def code_of(self, error: Exception) -> int:
        """The number Windows gave for what went wrong (winerror.h), 0 when it gave none."""
        code = next(iter(error.args), 0)
        return code if isinstance(code, int) else 0


@contextmanager
def opened(win32: Win32, name: str) -> Iterator[Any]:
    """A handle of the queue. Raises ``printer.gone`` or ``printer.unreachable``."""
    try:
        handle = win32.spooler.OpenPrinter(name)
    except win32.error as error:
        code = "printer.gone" if win32.code_of(error) in (GONE, PRINTER_DELETED) else "printer.unreachable"
        raise Problem(code, printer=name) from None
    try:
        yield handle
    finally:
        with suppress(win32.error):
            win32.spooler.ClosePrinter(handle)


if sys.platform == "win32":

    def load() -> Win32 | None:
        """Windows itself; None where pywin32 is not installed."""
        try:
            import pywintypes
            import win32gui
            import win32print
        except ImportError:
            return None
        return Win32(win32print, win32gui, pywintypes.error, _draw)

    def _draw(dc: int, box: tuple[int, int, int, int], size: tuple[int, int], info: bytes, rows: bytes) -> bool:
        import ctypes

        stretch = ctypes.WinDLL("gdi32").StretchDIBits
        number, address = ctypes.c_int, ctypes.c_char_p
        stretch.argtypes = [ctypes.c_void_p, *[number] * 8, address, address, ctypes.c_uint, ctypes.c_ulong]
        colours_are_rgb, copy = 0, 0x00CC0020
        return bool(stretch(dc, *box, 0, 0, *size, rows, info, colours_are_rgb, copy) > 0)

else:

    def load() -> Win32 | None:
        """There is no such thing here."""
        return None
