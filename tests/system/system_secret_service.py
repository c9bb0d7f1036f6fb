"""A real Secret Service of the tests' own: a private session bus with an unlocked GNOME keyring on it."""

from __future__ import annotations

import shutil
import subprocess
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
import secretstorage
from jeepney import MatchRule, message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection

PASSWORD = b"a password for tests"
SERVICE_NAME = "org.freedesktop.secrets"
START_TIMEOUT_S = 20


@dataclass
class SecretService:
    """The running processes, so that a test may end one as an accident would."""

    bus: subprocess.Popen[bytes]
    daemon: subprocess.Popen[bytes]

    def lock(self) -> None:
        """Lock the keyring, as a computer does that was left alone."""
        with closing(secretstorage.dbus_init()) as connection:
            secretstorage.get_default_collection(connection).lock()

    def sign_in_anew(self) -> None:
        """What the person does about it: the keyring is begun again, with the password."""
        self.daemon.kill()
        self.daemon.wait()
        self.daemon = _start_daemon()

    def end(self) -> None:
        """Stop both and close what was open to them."""
        for process in (self.daemon, self.bus):
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout, process.stderr):
                if pipe is not None:
                    pipe.close()


def start_secret_service(home: Path, monkeypatch: pytest.MonkeyPatch) -> SecretService:
    missing = [name for name in ("dbus-daemon", "gnome-keyring-daemon") if shutil.which(name) is None]
    if missing:
        pytest.fail(f"These tests need {' and '.join(missing)}: install the packages dbus and gnome-keyring.")
    home.mkdir(mode=0o700)
    for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(home))
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--print-address", "--nofork"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert bus.stdout is not None
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.stdout.readline().decode().strip())
    return SecretService(bus, _start_daemon())


def _start_daemon() -> subprocess.Popen[bytes]:
    """The daemon, once it answers."""
    with closing(open_dbus_connection()) as connection:
        rule = MatchRule(interface="org.freedesktop.DBus", member="NameOwnerChanged", type="signal")
        rule.add_arg_condition(0, SERVICE_NAME)
        Proxy(message_bus, connection).AddMatch(rule)
        with connection.filter(rule) as owners:
            daemon = _begin_daemon()
            connection.recv_until_filtered(owners, timeout=START_TIMEOUT_S)
    return daemon


def _begin_daemon() -> subprocess.Popen[bytes]:
    daemon = subprocess.Popen(
        ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    assert daemon.stdin is not None
    daemon.stdin.write(PASSWORD)
    daemon.stdin.close()
    return daemon
