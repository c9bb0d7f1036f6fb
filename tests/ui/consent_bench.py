"""The consent window over the real program and the stand-in for Seller Central, and hands that type and click there."""

from __future__ import annotations

import contextlib
import json
import os
import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

# No test runner's sandbox is Chromium's business; that the program leaves it on is tested without a browser.
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

import shiboken6
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from fakes.printing import FakePrinters
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from amzlabels.app.compose import Choices, compose
from amzlabels.demo.world import World
from amzlabels.domain.changes import Change, SettingsSaved, StoreOpened
from amzlabels.domain.consent import CONSENT_S, Application
from amzlabels.domain.settings import Settings
from amzlabels.system.secrets import SessionSecrets
from amzlabels.ui.consent_browser_step import BrowserStep
from amzlabels.ui.consent_window import ConsentWindow
from amzlabels.ui.theme import Theme
from amzlabels.work.relay import Relay

NOISE = (
    "This plugin does not support propagateSizeHints",
    "Sandboxing disabled by user",
    "QRhiGles2: Failed to create",
    "Failed to create RHI for backend: OpenGL",
    "This plugin does not support createPlatformVulkanInstance",
    "QVulkanInstance: Failed to initialize Vulkan",
    "GBM is not supported with the current configuration",
    "GPUInfo not initialized on GpuInfoUpdate",
    "Failed to load vulkan",
    "initInstance: No Vulkan library available",
    "Failed to create platform Vulkan instance",
    "Unable to detect GPU vendor",
)
"""What Qt warns of where there is no screen, no graphics card and no sandbox."""
PATIENCE_MS = 20_000
SIGN_IN, PASSWORD, ASK = "/apps/authorize/consent", "/ap/signin", "/ap/password"
"""The addresses of the stand-in's pages, in the order a person meets them."""
_PAINTED = "requestAnimationFrame(() => requestAnimationFrame(() => { window.painted = true }))"


class Pages:
    """The browser of a window, and hands on what it shows. The scripts only look; keys and clicks are real events."""

    def __init__(self, step: BrowserStep, qtbot: QtBot) -> None:
        self.step, self.qtbot = step, qtbot
        self.view = step.browser.pane.view
        self.loaded: list[str] = []
        self.view.loadFinished.connect(lambda: self.loaded.append(self.view.url().path()))

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something to come true."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def until_at(self, path: str) -> None:
        """Wait until this page is there and painted: before, a browser takes no keys."""
        self.until(lambda: self.loaded[-1:] == [path])
        self.look(_PAINTED)
        self.until(lambda: bool(self.look("window.painted")))

    def look(self, script: str, view: QWebEngineView | None = None) -> object:
        """What a script in the page answers."""
        answers: list[object] = []
        (view or self.view).page().runJavaScript(script, answers.append)
        self.until(lambda: bool(answers))
        return answers[0]

    def type(self, text: str) -> None:
        """Type where the page has its focus, and press Enter."""
        self.qtbot.keyClicks(self.hands(), text)
        self.press(Qt.Key.Key_Return)

    def press(self, key: Qt.Key) -> None:
        """Press a key in the page."""
        self.qtbot.keyClick(self.hands(), key)

    def click(self, selector: str, view: QWebEngineView | None = None) -> None:
        """Click the middle of an element with the mouse."""
        middle = "(r => JSON.stringify([r.x + r.width / 2, r.y + r.height / 2]))"
        where = self.look(f"{middle}(document.querySelector('{selector}').getBoundingClientRect())", view)
        spot = QPoint(*(round(each) for each in json.loads(str(where))))
        self.qtbot.mouseClick(self.hands(view), Qt.MouseButton.LeftButton, pos=spot)

    def sign_in(self) -> None:
        """Sign in with the keyboard, up to the question."""
        self.until_at(SIGN_IN)
        self.type("seller@example.com")
        self.until_at(PASSWORD)
        self.type("correct horse")
        self.until_at(ASK)

    def confirm(self) -> None:
        """Say yes with the keyboard."""
        self.press(Qt.Key.Key_Tab)
        self.press(Qt.Key.Key_Return)

    def hands(self, view: QWebEngineView | None = None) -> QWidget:
        """What takes keys and clicks for a page."""
        hands = (view or self.view).focusProxy()
        assert hands is not None
        return hands


class Table:
    """The program, not connected yet, and a window that asks for the consent."""

    def __init__(self, world: World, folder: Path, qtbot: QtBot) -> None:
        self.world, self.folder, self.qtbot = world, folder, qtbot
        self.profile = folder / "amazon-login"
        self.opened: list[str] = []
        self.windows: list[ConsentWindow] = []
        self.heard: list[Change] = []
        self.crashes: list[BaseException] = []
        self.relay = Relay()
        self.relay.arrived.connect(self.heard.append)
        known = {name: value for name, value in world.secrets.items() if name != "amazon-refresh-token"}
        self.secrets = SessionSecrets({**known, "store-key": "3c" * 32})
        urls = {name: value for name, value in world.environment().items() if name.endswith("_URL")}
        self.running = compose(
            Choices({**urls, "AMZLABELS_DATA_DIR": str(folder / "data")}),
            self.relay.tell,
            lambda _lane, crash: self.crashes.append(crash),
            printers=FakePrinters("Zebra"),
            secrets=self.secrets,
        )
        self.running.desk.open()
        self.until_heard(StoreOpened)
        self.set_application(world.application_id)

    def close(self) -> None:
        """End the program; the windows go first, as they do when it is closed by hand."""
        for window in filter(shiboken6.isValid, self.windows):
            window.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert self.running.close()
        assert self.crashes == []

    def set_application(self, application_id: str) -> None:
        """Make this the seller's application."""
        self.heard.clear()
        application = Application(application_id, self.world.redirect_uri)
        self.running.desk.save_settings(Settings(application=application))
        self.until_heard(SettingsSaved)

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something to come true."""
        self.qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    def until_heard(self, kind: type) -> None:
        """Wait for a change of this kind."""
        self.until(lambda: any(isinstance(change, kind) for change in self.heard))

    def open(self, *, keeps_login: bool = True, timeout_s: float = CONSENT_S) -> ConsentWindow:
        """Open the window."""
        window = ConsentWindow(
            self.running.desk,
            self.relay,
            Theme(1.0),
            profile_folder=self.profile if keeps_login else None,
            open_url=lambda url: not self.opened.append(url),
            timeout_s=timeout_s,
        )
        self.windows.append(window)
        with self.qtbot.waitActive(window):
            window.open()
        return window

    def go(self, window: ConsentWindow) -> Pages:
        """Go to Amazon with the keyboard."""
        self.qtbot.keyClick(window, Qt.Key.Key_Return)
        self.until(lambda: window.browser is not None)
        assert window.browser is not None
        return Pages(window.browser, self.qtbot)

    def until_said(self, window: ConsentWindow, words: str) -> None:
        """Wait until a line in sight says this."""
        self.until(lambda: words in said(window))


def said(window: QWidget) -> str:
    """All words in sight."""
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


@contextlib.contextmanager
def tls_server(folder: Path) -> Iterator[tuple[str, list[str]]]:
    """A server on loopback with a certificate that nobody vouches for: its address, and the paths it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(204)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_certificate(folder))
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    yield f"https://127.0.0.1:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def _certificate(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    path = folder / "certificate.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(private + made.public_bytes(Encoding.PEM))
    return path
