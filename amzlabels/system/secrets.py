"""Secrets: the operating system's keyring, the environment for unattended use, or memory alone; never a file."""

from __future__ import annotations

import re
import secrets as random_bytes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Secrets

SERVICE = "amzlabels"
STORE_KEY = "store-key"
ENVIRONMENT_NAMES = {
    "myparcel-api-key": "AMZLABELS_MYPARCEL_API_KEY",
    "lwa-client-id": "AMZLABELS_LWA_CLIENT_ID",
    "lwa-client-secret": "AMZLABELS_LWA_CLIENT_SECRET",
    "amazon-refresh-token": "AMZLABELS_REFRESH_TOKEN",
    STORE_KEY: "AMZLABELS_STORE_KEY",
}
# SecretStorage's, which is only there on Linux: the person has waved the question for the password away.
_LOCKED = frozenset({"LockedException", "PromptDismissedException"})
_KEY_SHAPE = re.compile(r"[0-9a-fA-F]{64}")


class KeyringSecrets:
    """The keyring of Windows, macOS or the Secret Service. What was read is remembered while the program runs.

    A locked keyring raises ``secrets.locked``, a missing or failing one ``secrets.unavailable``; there is no fallback
    in plain text.
    """

    def __init__(self) -> None:
        self._known: dict[str, str | None] = {}

    def get(self, name: str) -> str | None:
        """The secret, or None."""
        if name not in self._known:
            with _system_keyring() as keyring:
                self._known[name] = keyring.get_password(SERVICE, name)
        return self._known[name]

    def set(self, name: str, value: str) -> None:
        """Keep it."""
        with _system_keyring() as keyring:
            keyring.set_password(SERVICE, name, value)
        self._known[name] = value

    def delete(self, name: str) -> None:
        """Forget it."""
        self._known.pop(name, None)
        with _system_keyring() as keyring:
            # Backends tell "not there" and "not allowed" by one exception; what cannot be read any more is gone.
            with suppress(keyring.errors.PasswordDeleteError):
                keyring.delete_password(SERVICE, name)
            if keyring.get_password(SERVICE, name) is not None:
                raise Problem("secrets.unavailable")


@contextmanager
def _system_keyring() -> Iterator[Any]:
    """The ``keyring`` module, with whatever goes wrong in it told as ``secrets.…``."""
    import keyring
    import keyring.errors
    from keyring.backends import fail, null

    try:
        if isinstance(keyring.get_keyring(), fail.Keyring):
            _look_again()
        # The null backend forgets everything it is given, and would do so in silence.
        if isinstance(keyring.get_keyring(), null.Keyring):
            raise Problem("secrets.unavailable")
        yield keyring
    except Problem:
        raise
    except keyring.errors.KeyringLocked as error:
        raise Problem("secrets.locked") from error
    # Backends let errors of their own libraries through (a dead session bus raises SecretStorage's).
    except Exception as error:
        is_locked = type(error).__name__ in _LOCKED
        raise Problem("secrets.locked" if is_locked else "secrets.unavailable") from error


def _look_again() -> None:
    """Find a keyring that has come up since one was looked for."""
    from keyring import backend, core

    backend.get_all_keyring.reset()
    core.init_backend()


class SessionSecrets:
    """Secrets that live as long as the program."""

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        self._known = dict(known or {})

    def get(self, name: str) -> str | None:
        """The secret, or None."""
        return self._known.get(name)

    def set(self, name: str, value: str) -> None:
        """Keep it."""
        self._known[name] = value

    def delete(self, name: str) -> None:
        """Forget it."""
        self._known.pop(name, None)


class EnvironmentSecrets:
    """Secrets of the environment before those of ``inner``; they are never written anywhere."""

    def __init__(self, inner: Secrets, environment: Mapping[str, str]) -> None:
        self._inner = inner
        self._given = {
            name: environment[variable] for name, variable in ENVIRONMENT_NAMES.items() if environment.get(variable)
        }

    def get(self, name: str) -> str | None:
        """The environment's, else the inner one's."""
        return self._given[name] if name in self._given else self._inner.get(name)

    def set(self, name: str, value: str) -> None:
        """Keep a newly entered secret in ``inner``; while the program runs it counts before the environment's."""
        self._inner.set(name, value)
        self._given.pop(name, None)

    def delete(self, name: str) -> None:
        """Forget it here and in ``inner``."""
        self._given.pop(name, None)
        self._inner.delete(name)


def store_key(secrets: Secrets, *, is_new: bool = True) -> str:
    """The store's key as 64 hex digits; made and kept when there is none and the store ``is_new``.

    Raises ``store.key_wrong``, ``store.key_missing``.
    """
    key = secrets.get(STORE_KEY)
    if key is None:
        # A key made now would not fit what is there, and would stand in the way of the one that does.
        if not is_new:
            raise Problem("store.key_missing")
        key = random_bytes.token_hex(32)
        secrets.set(STORE_KEY, key)
    if not _KEY_SHAPE.fullmatch(key):
        raise Problem("store.key_wrong")
    return key.lower()
