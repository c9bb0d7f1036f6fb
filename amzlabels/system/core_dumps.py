"""No copy of the program's memory is left on disk when it dies: there are addresses and keys in it.

What the system itself moves out of memory (swap, hibernation) is not ours to prevent; disks are encrypted for that.
"""

from __future__ import annotations

import sys

# Of the kernel: a limit of one byte makes no file, and keeps the dump from a program that collects dumps as well,
# which no other limit does (fs/coredump.c, "RLIMIT_CORE set to 1"). The limit goes on to the programs we start.
_NO_DUMP_BYTES = 1
# Of Windows: SetErrorMode(SEM_NOGPFAULTERRORBOX), WerSetFlags(WER_FAULT_REPORTING_FLAG_NOHEAP).
_NO_FAULT_REPORT, _NO_HEAP = 0x0002, 0x0001


def refuse_core_dumps() -> None:
    """For this process and those it starts."""
    if sys.platform == "win32":
        # Untested on a real Windows.
        import ctypes

        kernel = ctypes.WinDLL("kernel32")
        kernel.SetErrorMode(kernel.GetErrorMode() | _NO_FAULT_REPORT)
        kernel.WerSetFlags(_NO_HEAP)
    else:
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        bytes_ = _NO_DUMP_BYTES if most == resource.RLIM_INFINITY else min(_NO_DUMP_BYTES, most)
        resource.setrlimit(resource.RLIMIT_CORE, (bytes_, bytes_))
