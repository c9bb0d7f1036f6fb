"""Takes back what PySide puts in the way of every import of the process."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Import as before PySide was loaded, which this does.

    PySide reads the source of each module that is imported after it, and Python keeps the text: it looks for
    ``from __feature__ import``, which nothing here uses (``shibokensupport/feature.py``: ``feature_imported``).
    """
    import PySide6.QtCore  # noqa: F401 - it is what changes the way of imports

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
