"""Whether a token, key, name or address is anywhere in clear after connecting, fetching, shipping and a crash."""

from __future__ import annotations

import logging
import queue
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from fakes.reports import write_report

from amzlabels.amazon.login import RefreshTokenLogin
from amzlabels.app.compose import Choices, Running, compose
from amzlabels.app.crash import CrashPath
from amzlabels.demo.login import Login
from amzlabels.demo.world import World
from amzlabels.domain.changes import (
    Change,
    ConsentEnded,
    ConsentReady,
    FetchEnded,
    ParcelsChanged,
    SettingsSaved,
    StoreOpened,
)
from amzlabels.domain.consent import Application
from amzlabels.domain.paper_changes import FileWritten
from amzlabels.domain.settings import Settings
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.system.secrets import SessionSecrets

BUYER = {
    "recipient-name": "Wilhelmina Zonnebloem",
    "buyer-name": "Wilhelmina Zonnebloem",
    "ship-address-1": "Quetzalcoatlusstraat 4711",
    "ship-city": "Verweggistan",
    "buyer-email": "planted-buyer@marketplace.amazon.nl",
    "buyer-phone-number": "0612349876",
}
PLANTED = ("Wilhelmina", "Zonnebloem", "Quetzalcoatlus", "Verweggistan", "planted-buyer", "0612349876")


class Witness:
    """The program over a world, everything that was said, and every secret that went by."""

    def __init__(self, world: World, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.world, self.folder = world, folder
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.secrets = {*world.secrets.values()}
        self._watch(monkeypatch)
        environment = {**world.environment(), "AMZLABELS_DATA_DIR": str(folder)}
        for name in list(environment):
            if name.startswith(("AMZLABELS_LWA", "AMZLABELS_REFRESH", "AMZLABELS_MYPARCEL_API_KEY")):
                del environment[name]
        kept = {name: world.secrets[name] for name in ("myparcel-api-key", "lwa-client-id", "lwa-client-secret")}
        self.keyring = SessionSecrets(kept)
        self.running: Running = compose(
            Choices(environment, patience_s=(0.1,), looks_after_s=(0.01,)),
            self.heard.put,
            lambda _lane, crash: self.crash_path.report(crash),
            secrets=self.keyring,
        )
        self.crash_path = CrashPath(self.running.folders.logs, lambda *_: None)
        self.running.desk.open()
        self.wait(StoreOpened)
        application = Application(world.application_id, world.redirect_uri)
        self.running.desk.save_settings(Settings(printer=PDF_FOLDER_NAME, application=application))
        self.wait(SettingsSaved)

    def _watch(self, monkeypatch: pytest.MonkeyPatch) -> None:
        issue = Login.new_access_token

        def new_access_token(login: Login) -> str:
            token = issue(login)
            self.secrets.add(token)
            return token

        monkeypatch.setattr(Login, "new_access_token", new_access_token)

    def wait(self, kind: type[Change]) -> Any:
        """The next change of this kind."""
        while True:
            change = self.heard.get(timeout=60)
            if isinstance(change, kind):
                return change

    def close(self) -> None:
        """End the program."""
        self.running.close()
        self.crash_path.close()

    def consent(self) -> None:
        """Sign in and confirm as a browser does; the answer goes to the desk."""
        self.running.desk.begin_consent("", "")
        url = self.wait(ConsentReady).consent.url
        base = self.world.environment()["AMZLABELS_SELLER_CENTRAL_URL"]
        browser = requests.Session()
        state = re.findall(r'name="state" value="([^"]+)"', browser.get(url, timeout=5).text)[0]
        form = {"state": state, "email": "seller@example.invalid", "password": "geheim-wachtwoord"}
        for path in ("/ap/signin", "/ap/password"):
            browser.post(base + path, data=form, timeout=5)
        confirm = f"{base}/apps/authorize/confirm"
        back = browser.post(confirm, data=form, timeout=5, allow_redirects=False).headers["location"]
        self.secrets |= {state, *re.findall(r"spapi_oauth_code=([^&]+)", back)}
        self.running.desk.finish_consent(back)
        assert self.wait(ConsentEnded) == ConsentEnded()

    def found(self, places: Iterator[tuple[str, bytes]]) -> list[str]:
        """Which planted words are in which places."""
        words = [*self.secrets, *PLANTED, "geheim-wachtwoord"]
        codings = ("utf-8", "utf-16-le", "utf-16-be")
        return [
            f"{name}: {word[:12]}"
            for name, content in places
            for word in words
            if any(word.encode(coding) in content for coding in codings)
        ]

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Everything on disk but what came out of the printer."""
        for path in self.folder.rglob("*"):
            if path.is_file() and self.running.folders.printed not in path.parents:
                yield str(path.relative_to(self.folder)), path.read_bytes()


@pytest.fixture
def witness(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Witness]:
    """The program, not connected yet."""
    world = World.start(connected=False)
    made = Witness(world, tmp_path / "data", monkeypatch)
    yield made
    made.close()
    world.close()


def test_nothing_secret_or_personal_is_anywhere_in_clear(
    witness: Witness, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.DEBUG, logger="amzlabels")
    report = write_report(tmp_path / "report.txt", 3, changes=[BUYER, BUYER, {**BUYER, "ship-address-1": "Zonnebloem"}])
    witness.world.amazon.reports.text = report.read_text("utf-8")
    witness.consent()
    witness.running.desk.get_orders()
    assert witness.wait(FetchEnded) == FetchEnded()
    witness.running.desk.print_parcels(None)
    while len(witness.world.ledger.confirmations) < 2:
        witness.wait(ParcelsChanged)
    confirmations = tmp_path / "confirmations.txt"
    witness.running.desk.write_confirmation_file(confirmations)
    witness.wait(FileWritten)

    def crash(_login: RefreshTokenLogin, **_: object) -> str:
        raise RuntimeError(f"Wilhelmina Zonnebloem {witness.world.secrets['lwa-client-secret']}")

    monkeypatch.setattr(RefreshTokenLogin, "get_access_token", crash)
    witness.running.desk.check_amazon()
    witness.running.close()
    logging.getLogger("amzlabels").error("Zo ging het: %s", f"Atzr|{'x' * 40}", exc_info=RuntimeError("Zonnebloem"))

    arguments = [(path.parent.name, path.read_bytes()) for path in Path("/proc").glob("[0-9]*/cmdline")]
    assert list((witness.folder / "logs").glob("crash-*.txt")), "the crash was written down"
    names = {Path(name).name for name, _ in witness.files()}
    assert {"amzlabels.db", "amzlabels.log"} <= names
    assert witness.found(witness.files()) == []
    assert witness.found(iter([("confirmation file", confirmations.read_bytes())])) == []
    assert witness.found(iter(arguments)) == []
    said = "\n".join(
        record.getMessage() for record in caplog.records if record.name == "amzlabels" and record.exc_info is None
    )
    assert witness.found(iter([("log records", said.encode())])) == []


def test_the_search_finds_what_is_planted(witness: Witness) -> None:
    token = witness.world.secrets["lwa-client-secret"]
    (witness.folder / "leak.bin").write_bytes(b"\0\1" + token.encode("utf-16-le") + b"Quetzalcoatlus")
    assert len(witness.found(witness.files())) == 2
