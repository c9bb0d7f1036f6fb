"""What keeps a file from being written, told from the system's error number; asking the disk is left to others."""

from __future__ import annotations

import errno

from amzlabels.domain.problems import Problem

_CODES = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), "store.full"),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), "store.read_only"),
    **dict.fromkeys((errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.ESTALE), "store.gone"),
}


def disk_problem(error: OSError, folder: object) -> Problem:
    """``store.full``, ``.read_only``, ``.gone`` or ``.unwritable``; ``folder`` is where it was to be written."""
    return Problem(_CODES.get(error.errno or 0, "store.unwritable"), folder=str(folder))
