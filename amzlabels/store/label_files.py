"""Keeps label PDFs as encrypted files named by content hash; which parcel has which is left to the tables."""

from __future__ import annotations

import hashlib
import re
import secrets
import shutil
from collections.abc import Container, Iterable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from amzlabels.domain.disk_trouble import disk_problem
from amzlabels.domain.problems import Problem
from amzlabels.store.durable import write_durably
from amzlabels.store.writable import try_writing

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
ROOM_BYTES = 32 * 2**20
"""Some hundred labels, and what is noted of them."""
_HASH = re.compile("[0-9a-f]{64}")


class EncryptedLabelFiles:
    """Label files under ``folder/<hh>/<sha-256>``, each AES-256-GCM under a key derived from the store's (HKDF).

    A file is a random nonce and the sealed PDF; its name is sealed in with it, so that files cannot be exchanged.
    """

    def __init__(self, folder: Path, store_key: bytes) -> None:
        self._folder = folder
        self._store_key = store_key

    def put(self, pdf: bytes) -> str:
        """Keep a label durably; returns its sha-256 in hex. Raises what ``disk_problem`` tells."""
        label_hash = hashlib.sha256(pdf).hexdigest()
        if not self._is_kept(label_hash):
            nonce = secrets.token_bytes(NONCE_BYTES)
            try:
                write_durably(self._path(label_hash), nonce + self._cipher.encrypt(nonce, pdf, label_hash.encode()))
            except OSError as error:
                raise disk_problem(error, self._folder.parent) from None
        return label_hash

    def get(self, label_hash: str) -> bytes:
        """The label. Raises ``label.file_missing`` or ``label.file_damaged``."""
        from cryptography.exceptions import InvalidTag

        if not _HASH.fullmatch(label_hash):
            raise Problem("label.file_missing")
        try:
            sealed = self._path(label_hash).read_bytes()
        except FileNotFoundError:
            raise Problem("label.file_missing") from None
        except OSError:
            raise Problem("label.file_damaged") from None
        # Shorter than nonce and tag cannot be one of ours, and the cipher would call it a wrong argument.
        if len(sealed) < NONCE_BYTES + 16:
            raise Problem("label.file_damaged")
        try:
            return self._cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], label_hash.encode())
        except InvalidTag:
            raise Problem("label.file_damaged") from None

    def check_room(self, *, by_writing: bool = False) -> None:
        """Raises ``store.full`` where a batch of labels would not go in; ``by_writing``: what hinders writing."""
        folder = self._folder.parent
        try:
            free_bytes = shutil.disk_usage(folder).free
        except OSError as error:
            raise disk_problem(error, folder) from None
        if free_bytes < ROOM_BYTES:
            raise Problem("store.full", folder=str(folder))
        if by_writing:
            try_writing(folder)

    def has(self, label_hash: str) -> bool:
        """Whether there is a file for this hash; it is not read."""
        return bool(_HASH.fullmatch(label_hash)) and self._path(label_hash).is_file()

    def remove(self, label_hashes: Iterable[str]) -> None:
        """Remove these labels. Raises what ``disk_problem`` tells."""
        self._unlink(self._path(each) for each in label_hashes)

    def remove_all(self) -> None:
        """Remove every label. Raises what ``disk_problem`` tells."""
        self._unlink(self._folder.glob("??/*"))

    def remove_others(self, wanted: Container[str], written_before: datetime) -> None:
        """Remove what was written before then and is none of these. Raises ``store.unwritable``."""
        before_s = written_before.timestamp()
        try:
            found = [each for each in self._folder.glob("??/*") if each.name not in wanted]
            self._unlink([each for each in found if each.stat().st_mtime < before_s])
        except OSError:
            raise Problem("store.unwritable") from None

    def count(self) -> int:
        """How many there are."""
        return sum(1 for each in self._folder.glob("??/*") if _HASH.fullmatch(each.name))

    def _unlink(self, paths: Iterable[Path]) -> None:
        try:
            for path in paths:
                path.unlink(missing_ok=True)
        except OSError as error:
            raise disk_problem(error, self._folder.parent) from None

    def _is_kept(self, label_hash: str) -> bool:
        try:
            self.get(label_hash)
        except Problem:
            return False
        return True

    def _path(self, label_hash: str) -> Path:
        return self._folder / label_hash[:2] / label_hash

    @cached_property
    def _cipher(self) -> AESGCM:
        # Loaded with the first label: starting does not wait for it.
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.kdf.hkdf import HKDF

        return AESGCM(HKDF(SHA256(), 32, salt=None, info=b"amzlabels label files").derive(self._store_key))
