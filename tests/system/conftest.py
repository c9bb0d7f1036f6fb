"""A real keyring, and the choice of keyring put back after each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.SecretService import Keyring
from system_secret_service import SecretService, start_secret_service


@pytest.fixture
def chosen_keyring() -> Iterator[None]:
    """Whatever backend a test chooses, the next one finds the one that was there."""
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def secret_service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen_keyring: None) -> Iterator[SecretService]:
    """An unlocked keyring that only this test can see, chosen as the program's keyring."""
    started = start_secret_service(tmp_path / "secret-service", monkeypatch)
    try:
        keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]
        yield started
    finally:
        started.end()
