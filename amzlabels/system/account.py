"""Who is signed in at this computer, as the system has it and not as the environment says."""

from __future__ import annotations

import os


def account_name() -> str:
    """The account's name; empty where the system does not tell."""
    try:
        if os.name == "posix":
            import pwd

            return pwd.getpwuid(os.getuid()).pw_name
        return os.getlogin()
    except (KeyError, OSError):
        return ""
