"""Every keeper of secrets passes one suite, the keyring's with a real daemon; without a keyring nothing is kept."""

from __future__ import annotations

import gc
import re
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import PasswordDeleteError
from system_secret_service import SecretService

from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Secrets
from amzlabels.system.secrets import (
    ENVIRONMENT_NAMES,
    STORE_KEY,
    EnvironmentSecrets,
    KeyringSecrets,
    SessionSecrets,
    store_key,
)

NAMES = tuple(ENVIRONMENT_NAMES)
LONG = "Atzr|" + "Iw" * 400
VALUES = ("9f8a7c", "with blanks, and a ; semicolon", "Zażółć gęślą jaźń", LONG)


@pytest.fixture(params=["session", "environment", "keyring"])
def keeper(request: pytest.FixtureRequest) -> Secrets:
    """Each keeper in turn, with nothing in it."""
    if request.param == "session":
        return SessionSecrets()
    if request.param == "environment":
        return EnvironmentSecrets(SessionSecrets(), {})
    request.getfixturevalue("secret_service")
    return KeyringSecrets()


class TestEveryKeeper:
    def test_knows_nothing_at_first(self, keeper: Secrets) -> None:
        assert [keeper.get(name) for name in NAMES] == [None] * len(NAMES)

    @pytest.mark.parametrize("value", VALUES)
    def test_gives_back_what_it_was_given(self, keeper: Secrets, value: str) -> None:
        keeper.set("lwa-client-secret", value)
        assert keeper.get("lwa-client-secret") == value

    def test_keeps_every_secret_apart(self, keeper: Secrets) -> None:
        for name in NAMES:
            keeper.set(name, f"value of {name}")
        assert [keeper.get(name) for name in NAMES] == [f"value of {name}" for name in NAMES]

    def test_replaces_a_value(self, keeper: Secrets) -> None:
        keeper.set("myparcel-api-key", "old")
        keeper.set("myparcel-api-key", "new")
        assert keeper.get("myparcel-api-key") == "new"

    def test_learns_a_secret_it_was_asked_for_before(self, keeper: Secrets) -> None:
        assert keeper.get("amazon-refresh-token") is None
        keeper.set("amazon-refresh-token", "Atzr|late")
        assert keeper.get("amazon-refresh-token") == "Atzr|late"

    def test_forgets_what_is_deleted_and_nothing_else(self, keeper: Secrets) -> None:
        keeper.set("lwa-client-id", "a")
        keeper.set("lwa-client-secret", "b")
        keeper.delete("lwa-client-id")
        assert keeper.get("lwa-client-id") is None
        assert keeper.get("lwa-client-secret") == "b"

    def test_deleting_what_is_not_there_is_no_error(self, keeper: Secrets) -> None:
        keeper.delete("lwa-client-id")
        assert keeper.get("lwa-client-id") is None

    def test_makes_the_store_key_once(self, keeper: Secrets) -> None:
        key = store_key(keeper)
        assert re.fullmatch(r"[0-9a-f]{64}", key)
        assert store_key(keeper) == key
        assert keeper.get(STORE_KEY) == key

    def test_takes_a_store_key_in_capitals(self, keeper: Secrets) -> None:
        keeper.set(STORE_KEY, "AB" * 32)
        assert store_key(keeper) == "ab" * 32

    @pytest.mark.parametrize("wrong", ["", "abc", "g" * 64, "a" * 63, "a" * 65, "a" * 64 + "\n", "é" * 64])
    def test_refuses_a_store_key_of_another_shape_and_keeps_it(self, keeper: Secrets, wrong: str) -> None:
        keeper.set(STORE_KEY, wrong)
        with pytest.raises(Problem, match=r"^store\.key_wrong$"):
            store_key(keeper)
        assert keeper.get(STORE_KEY) == wrong


def test_two_stores_do_not_share_a_key() -> None:
    assert store_key(SessionSecrets()) != store_key(SessionSecrets())


def test_the_environment_counts_before_what_is_kept() -> None:
    inner = SessionSecrets({"lwa-client-id": "kept", "lwa-client-secret": "kept too"})
    secrets = EnvironmentSecrets(inner, {"AMZLABELS_LWA_CLIENT_ID": "given"})
    assert secrets.get("lwa-client-id") == "given"
    assert secrets.get("lwa-client-secret") == "kept too"


@pytest.mark.parametrize(("name", "variable"), ENVIRONMENT_NAMES.items())
def test_each_secret_can_be_given_by_a_variable_of_its_own(name: str, variable: str) -> None:
    secrets = EnvironmentSecrets(SessionSecrets(), {variable: "given"})
    assert {other: secrets.get(other) for other in NAMES if secrets.get(other)} == {name: "given"}


def test_an_empty_variable_gives_nothing() -> None:
    secrets = EnvironmentSecrets(SessionSecrets({"lwa-client-id": "kept"}), {"AMZLABELS_LWA_CLIENT_ID": ""})
    assert secrets.get("lwa-client-id") == "kept"


def test_what_the_environment_gives_is_never_written_down() -> None:
    inner = SessionSecrets()
    secrets = EnvironmentSecrets(inner, dict.fromkeys(ENVIRONMENT_NAMES.values(), "ab" * 32))
    assert store_key(secrets) == "ab" * 32
    assert [inner.get(name) for name in NAMES] == [None] * len(NAMES)


def test_a_secret_entered_anew_replaces_the_environments() -> None:
    inner = SessionSecrets()
    secrets = EnvironmentSecrets(inner, {"AMZLABELS_MYPARCEL_API_KEY": "given"})
    secrets.set("myparcel-api-key", "entered")
    assert secrets.get("myparcel-api-key") == inner.get("myparcel-api-key") == "entered"


def test_a_deleted_secret_of_the_environment_stays_away_while_the_program_runs() -> None:
    secrets = EnvironmentSecrets(SessionSecrets(), {"AMZLABELS_MYPARCEL_API_KEY": "given"})
    secrets.delete("myparcel-api-key")
    assert secrets.get("myparcel-api-key") is None


def test_no_keeper_shows_a_secret_when_it_is_printed() -> None:
    session = SessionSecrets({"lwa-client-id": "hush"})
    environment = EnvironmentSecrets(session, {"AMZLABELS_LWA_CLIENT_SECRET": "hush"})
    assert "hush" not in f"{session!r} {session} {environment!r} {environment}"


@contextmanager
def sockets_left_open() -> Iterator[None]:
    """SecretStorage leaves its socket to the garbage collector when there is no service, or a locked one."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield
        gc.collect()


@pytest.mark.usefixtures("secret_service")
class TestKeyring:
    def test_the_next_run_of_the_program_finds_the_secrets(self) -> None:
        KeyringSecrets().set("myparcel-api-key", "kept")
        key = store_key(KeyringSecrets())
        assert KeyringSecrets().get("myparcel-api-key") == "kept"
        assert store_key(KeyringSecrets()) == key

    def test_a_deleted_secret_is_gone_for_the_next_run_too(self) -> None:
        KeyringSecrets().set("myparcel-api-key", "kept")
        KeyringSecrets().delete("myparcel-api-key")
        assert KeyringSecrets().get("myparcel-api-key") is None

    def test_secrets_lie_under_the_programs_own_name(self) -> None:
        KeyringSecrets().set("myparcel-api-key", "kept")
        assert keyring.get_password("amzlabels", "myparcel-api-key") == "kept"

    def test_a_wrong_store_key_is_not_replaced(self) -> None:
        keyring.set_password("amzlabels", STORE_KEY, "damaged")
        with pytest.raises(Problem, match=r"^store\.key_wrong$"):
            store_key(KeyringSecrets())
        assert keyring.get_password("amzlabels", STORE_KEY) == "damaged"

    def test_nothing_is_readable_in_the_keyrings_file(self, tmp_path: Path) -> None:
        KeyringSecrets().set("myparcel-api-key", "a-secret-in-the-clear")
        files = [path for path in tmp_path.rglob("*.keyring") if path.is_file()]
        assert files
        assert all(b"a-secret-in-the-clear" not in path.read_bytes() for path in files)

    def test_what_was_read_is_remembered_when_the_daemon_dies(self, secret_service: SecretService) -> None:
        secrets = KeyringSecrets()
        secrets.set("myparcel-api-key", "kept")
        secret_service.end()
        assert secrets.get("myparcel-api-key") == "kept"

    def test_a_locked_keyring_is_told_and_read_once_it_is_unlocked(self, secret_service: SecretService) -> None:
        keyring.set_password("amzlabels", STORE_KEY, "ab" * 32)
        secret_service.lock()
        secrets = KeyringSecrets()
        for _ in range(2):
            with sockets_left_open(), pytest.raises(Problem, match=r"^secrets\.locked$"):
                store_key(secrets, is_new=False)
        secret_service.sign_in_anew()
        assert store_key(secrets, is_new=False) == "ab" * 32

    def test_a_keyring_that_comes_up_after_the_program_is_found(self) -> None:
        keyring.set_password("amzlabels", STORE_KEY, "ab" * 32)
        keyring.set_keyring(fail.Keyring())
        assert store_key(KeyringSecrets()) == "ab" * 32

    def test_the_key_of_data_that_are_there_is_never_made_anew(self) -> None:
        with pytest.raises(Problem, match=r"^store\.key_missing$"):
            store_key(KeyringSecrets(), is_new=False)
        assert keyring.get_password("amzlabels", STORE_KEY) is None


ACTS: dict[str, Callable[[Secrets], object]] = {
    "get": lambda secrets: secrets.get("myparcel-api-key"),
    "set": lambda secrets: secrets.set("myparcel-api-key", "hush"),
    "delete": lambda secrets: secrets.delete("myparcel-api-key"),
    "store_key": store_key,
}


@pytest.mark.parametrize("act", ACTS)
class TestWithoutAKeyring:
    """The problem's text is the code alone, and what was to be kept is not in it."""

    def test_a_system_without_a_keyring_is_told(
        self, act: str, chosen_keyring: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # Looked for once more, no keyring of whoever runs the tests is to be found.
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'none'}")
        keyring.set_keyring(fail.Keyring())
        _assert_unavailable(act)

    def test_a_keyring_that_forgets_everything_is_refused(self, act: str, chosen_keyring: None) -> None:
        keyring.set_keyring(null.Keyring())
        _assert_unavailable(act)

    def test_a_daemon_that_died_is_told(self, act: str, secret_service: SecretService) -> None:
        secret_service.daemon.kill()
        secret_service.daemon.wait()
        # The bus starts another one where it can, which nobody has unlocked.
        _assert_unavailable(act, or_locked=True)

    def test_a_session_bus_that_died_is_told(self, act: str, secret_service: SecretService) -> None:
        secret_service.end()
        _assert_unavailable(act)

    def test_a_session_without_a_bus_is_told(
        self, act: str, secret_service: SecretService, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
        _assert_unavailable(act)


def _assert_unavailable(act: str, *, or_locked: bool = False) -> None:
    codes = r"^secrets\.(unavailable|locked)$" if or_locked else r"^secrets\.unavailable$"
    with sockets_left_open(), pytest.raises(Problem, match=codes):
        ACTS[act](KeyringSecrets())


class KeepsForEver(KeyringBackend):
    """A keyring that will not delete, as macOS's does when the item belongs to another program."""

    # Below that of the keyring which always fails: only a test that chooses this one gets it.
    priority = -1

    def get_password(self, service: str, username: str) -> str | None:
        return "kept"

    def set_password(self, service: str, username: str, password: str) -> None:
        return None

    def delete_password(self, service: str, username: str) -> None:
        raise PasswordDeleteError("not allowed")


def test_a_secret_that_cannot_be_deleted_is_told(chosen_keyring: None) -> None:
    keyring.set_keyring(KeepsForEver())
    with pytest.raises(Problem, match=r"^secrets\.unavailable$"):
        KeyringSecrets().delete("myparcel-api-key")
