"""A private CUPS with virtual label printers and faults on request, for tests; the system's own CUPS is not touched.

It needs root and the Debian packages named in ``PACKAGES``; everything is started and stopped by process id.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from cups_farm_files import AVAHI, BACKEND, CUPS_FILES, CUPSD, DBUS, PRINT_COMMAND, printer_attributes

PACKAGES = "cups cups-client cups-ipp-utils cups-filters avahi-daemon dbus"
PROGRAMS = (
    "cupsd",
    "lpadmin",
    "cupsdisable",
    "cupsenable",
    "lpoptions",
    "ippeveprinter",
    "ipptool",
    "avahi-daemon",
    "dbus-daemon",
)
PATH = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"


class FarmError(Exception):
    """The farm cannot be brought up; the text says what to do."""


def wait_until(is_so: Callable[[], bool], what: str, timeout_s: float = 20) -> None:
    """Poll until it is so. Raises ``FarmError`` naming ``what`` when it never is."""
    pause = threading.Event()
    for _ in range(int(timeout_s / 0.05)):
        if is_so():
            return
        pause.wait(0.05)
    raise FarmError(f"waited {timeout_s:g} s in vain for {what}")


def free_port() -> int:
    """A TCP port of the loopback that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


class Sink:
    """A raw TCP printer: takes whatever comes and keeps each connection's bytes."""

    def __init__(self, port: int = 0) -> None:
        self.received: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port = int(self._listener.getsockname()[1])
        self._thread = threading.Thread(target=self._serve, name="raw-sink")
        self._thread.start()

    def _serve(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            with connection, connection.makefile("rb") as stream:
                document = stream.read()
            if document == b"close the sink":
                return
            self.received.append(document)

    def close(self) -> None:
        """Stop listening."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=5) as connection:
            connection.sendall(b"close the sink")
        self._thread.join(5)
        self._listener.close()


class CupsFarm:
    """The farm. ``server`` is what CUPS_SERVER must be to reach it, ``tcp_server`` the same over TCP."""

    def __init__(self) -> None:
        missing = [each for each in PROGRAMS if shutil.which(each, path=PATH) is None]
        if missing:
            raise FarmError(
                f"the printing tests need {', '.join(missing)}; run: apt-get install --no-install-recommends {PACKAGES}"
            )
        if os.geteuid() != 0:
            raise FarmError(
                "the printing tests start a private cupsd and so must run as root (for example in a container)"
            )
        # Not pytest's folder: that is closed to CUPS' own user, and a socket's path must stay short.
        self.home = Path(tempfile.mkdtemp(prefix="labelfarm-"))
        self.server = str(self.home / "run/cups.sock")
        self._cups_port = free_port()
        self.tcp_server = f"127.0.0.1:{self._cups_port}"
        self._environment = os.environ | {"PATH": PATH, "CUPS_SERVER": self.server, "LC_ALL": "C.UTF-8"}
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._ports: dict[str, int] = {}
        self._switched_on_s: dict[str, float] = {}
        self._kinds: dict[str, tuple[str, int, dict[str, tuple[int, int]]]] = {}
        self._sinks: dict[str, Sink] = {}
        self._queues: set[str] = set()

    def start(self) -> None:
        """Bring up bus, avahi and cupsd; queues are added afterwards."""
        self._write_folders()
        self._start_avahi()
        self.start_cups()

    def start_cups(self) -> None:
        """Start cupsd, which remembers the jobs of an earlier run."""
        # A full disk is an error to be told, not the end of the program.
        self._run(
            "cupsd",
            "env",
            "--ignore-signal=XFSZ",
            "cupsd",
            "-f",
            "-c",
            self.home / "etc/cupsd.conf",
            "-s",
            self.home / "etc/cups-files.conf",
        )
        wait_until(lambda: Path(self.server).is_socket(), "cupsd's socket")

    def stop_cups(self) -> None:
        """Stop cupsd alone; the printers go on."""
        self._end("cupsd")
        Path(self.server).unlink(missing_ok=True)

    def lose_document(self, job_ref: str) -> None:
        """While CUPS is stopped: what this job was to print is gone."""
        cache = self.home / "cache/job.cache"
        before, job, after = cache.read_text().partition(f"<Job {job_ref}>")
        cache.write_text(before + job + after.replace("NumFiles 1", "NumFiles 0", 1))
        for document in (self.home / "spool").glob(f"d{int(job_ref):05}-*"):
            document.unlink()

    def stop(self) -> None:
        """Stop every process by its id and remove the folder."""
        for name in reversed(list(self._processes)):
            self._end(name)
        for sink in self._sinks.values():
            sink.close()
        shutil.rmtree(self.home)

    def add_ipp_printer(
        self, name: str, kind: str, dpi: int, sizes: dict[str, tuple[int, int]], scheme: str = "ipp"
    ) -> None:
        """A driverless printer taking ``kind`` (a MIME type); sizes are PWG name to (width, height) in 1/100 mm.

        ``scheme`` is how CUPS calls it: "ipps" by TLS.
        """
        flag, command = self.home / "fault" / name, self.home / "etc" / f"print-{name}"
        (self.home / "out" / name).mkdir()
        command.write_text(PRINT_COMMAND.format(home=self.home, name=name, flag=flag))
        command.chmod(0o755)
        self._kinds[name] = kind, dpi, sizes
        (self.home / "etc" / f"{name}.attributes").write_text(printer_attributes(name, kind, dpi, sizes))
        self._ports[name] = free_port()
        self.return_printer(name)
        self._add_queue(name, self.device_of(name, scheme), "-m", "everywhere")
        # cupsd asks the printer what it can do in a thread of its own, and until then calls the queue raw.
        wait_until(lambda: "IPP Everywhere" in self.call("lpoptions", "-p", name), f"the driver of {name}")

    def load(self, name: str, media: str) -> None:
        """A driverless printer is switched on anew with this alone in it."""
        (self.home / "etc" / f"{name}.attributes").write_text(printer_attributes(name, *self._kinds[name], [media]))
        self.take_printer_away(name)
        self.return_printer(name)

    def stop_waiting(self, name: str) -> None:
        """CUPS is told that it need not wait until a driverless printer has printed."""
        self.lpadmin("-p", name, "-v", f"{self.device_of(name)}?waitjob=false")

    def device_of(self, name: str, scheme: str = "ipp") -> str:
        """Where a driverless printer is."""
        return f"{scheme}://localhost:{self.port_of(name)}/ipp/print"

    def port_of(self, name: str) -> int:
        """The port of the loopback that a driverless printer listens on."""
        return self._ports[name]

    def add_raw_printer(self, name: str, port: int = 0) -> None:
        """A raw queue on a TCP port, as shops have for label printers without a driver; 0 = on one that takes all."""
        if not port:
            self._sinks[name] = Sink()
            port = self._sinks[name].port
        self._add_queue(name, f"socket://127.0.0.1:{port}")

    def add_scripted_printer(self, name: str, error_policy: str) -> None:
        """A queue whose backend ends as the fault says (``exit1`` to ``exit7``)."""
        (self.home / "out" / name).mkdir()
        (self.home / "out" / name).chmod(0o777)
        self._add_queue(name, f"farm:/{name}", "-o", f"printer-error-policy={error_policy}")

    def pause(self, name: str) -> None:
        """A person stops the queue."""
        self.call("cupsdisable", "-r", "lunch", name)

    def resume(self, name: str) -> None:
        """A person starts the queue."""
        self.call("cupsenable", name)

    def lpadmin(self, *arguments: str) -> None:
        """Run ``lpadmin`` on the private cupsd."""
        self.call("lpadmin", *arguments)

    def call(self, program: str, *arguments: str) -> str:
        """Run a CUPS command on the private cupsd; returns what it prints. Raises ``FarmError`` with its complaint."""
        done = subprocess.run(
            [program, *arguments], env=self._environment, capture_output=True, text=True, timeout=30, check=False
        )
        if done.returncode:
            raise FarmError(f"{program} failed: {done.stderr.strip()}")
        return done.stdout

    def fill_disk(self) -> None:
        """From now on cupsd can write no file any further."""
        self._limit_files(1)

    def empty_disk(self) -> None:
        """It can again."""
        self._limit_files(resource.RLIM_INFINITY)

    def _limit_files(self, size: int) -> None:
        limits = size, resource.RLIM_INFINITY
        resource.prlimit(self._processes["cupsd"].pid, resource.RLIMIT_FSIZE, limits)

    def set_fault(self, name: str, fault: str) -> None:
        """The next job meets it: abort, stuck, exit1 to exit7, or any printer-state-reason such as media-empty."""
        draft = self.home / "tmp/fault"
        draft.write_text(fault)
        draft.replace(self.home / "fault" / name)

    def clear_fault(self, name: str) -> None:
        """The printer goes on."""
        (self.home / "fault" / name).unlink(missing_ok=True)

    def wait_for_start(self, name: str) -> None:
        """Wait until the printer has begun with a job; a second call waits for the next one."""
        started = self.home / "started" / name
        wait_until(started.exists, f"{name} to begin")
        started.unlink()

    def freeze_printer(self, name: str) -> None:
        """The printer is there and answers nobody."""
        os.killpg(self._processes[f"eve-{name}"].pid, signal.SIGSTOP)

    def thaw_printer(self, name: str) -> None:
        """It answers again."""
        os.killpg(self._processes[f"eve-{name}"].pid, signal.SIGCONT)

    def take_printer_away(self, name: str) -> None:
        """The printer loses its power, with all it knew."""
        self._end(f"eve-{name}")
        (self.home / "started" / name).unlink(missing_ok=True)

    def return_printer(self, name: str) -> None:
        """The printer is switched on, some seconds after it last was: it tells its age in whole ones."""
        again_s = self._switched_on_s.get(name, float("-inf")) + 3
        wait_until(lambda: time.monotonic() > again_s, f"the time to switch {name} on again")
        self._switched_on_s[name] = time.monotonic()
        port = self._ports[name]
        arguments = ("-r", "off", "-n", "localhost", "-p", str(port), "-d", str(self.home / "device"))
        arguments += ("-K", str(self.home / "ssl"))
        attributes, command = self.home / "etc" / f"{name}.attributes", self.home / "etc" / f"print-{name}"
        self._run(f"eve-{name}", "ippeveprinter", *arguments, "-a", attributes, "-c", command, name)
        wait_until(lambda: _is_listening(port), f"{name} to listen")

    def received(self, name: str) -> list[bytes]:
        """The documents that this printer has printed, oldest first."""
        if name in self._sinks:
            return list(self._sinks[name].received)
        return [file.read_bytes() for file in sorted((self.home / "out" / name).iterdir())]

    def spooled(self, job_ref: str) -> list[Path]:
        """What cupsd keeps on disk of a job."""
        return sorted((self.home / "spool").glob(f"?{int(job_ref):05d}*"))

    def remove_queue(self, name: str) -> None:
        """A person takes the queue off CUPS; no error when somebody did so before."""
        if name in self._queues:
            self._queues.remove(name)
            self.lpadmin("-x", name)

    def remove_printer(self, name: str) -> None:
        """Take the queue away, and its device with it."""
        self.remove_queue(name)
        self.clear_fault(name)
        if f"eve-{name}" in self._processes:
            self.take_printer_away(name)

    def _add_queue(self, name: str, device_uri: str, *options: str) -> None:
        self.lpadmin("-p", name, "-E", "-v", device_uri, "-o", "printer-is-shared=false", *options)
        self._queues.add(name)

    def _write_folders(self) -> None:
        for each in (
            "etc/ppd",
            "run",
            "log",
            "cache",
            "spool",
            "tmp",
            "fault",
            "out",
            "device",
            "started",
            "ssl",
            "bin/backend",
        ):
            (self.home / each).mkdir(parents=True)
        for each in (".", "bin", "bin/backend"):
            (self.home / each).chmod(0o755)
        for each in ("tmp", "out", "fault", "started"):
            (self.home / each).chmod(0o1777)
        for each in ("cgi-bin", "daemon", "driver", "filter", "monitor", "notifier"):
            (self.home / "bin" / each).symlink_to(f"/usr/lib/cups/{each}")
        for each in ("ipp", "ipps", "socket"):
            (self.home / "bin/backend" / each).symlink_to(f"/usr/lib/cups/backend/{each}")
        backend = self.home / "bin/backend/farm"
        backend.write_text(BACKEND.format(home=self.home))
        backend.chmod(0o755)
        (self.home / "etc/cups-files.conf").write_text(CUPS_FILES.format(home=self.home))
        (self.home / "etc/cupsd.conf").write_text(CUPSD.format(port=self._cups_port, socket=self.server))
        (self.home / "etc/dbus.conf").write_text(DBUS.format(bus=self.home / "run/bus.sock"))
        (self.home / "etc/avahi.conf").write_text(AVAHI)

    def _start_avahi(self) -> None:
        # ippeveprinter ends at once without an avahi on its system bus.
        if all(_answers(path) for path in ("/run/avahi-daemon/socket", "/run/dbus/system_bus_socket")):
            return
        bus = self.home / "run/bus.sock"
        self._environment["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={bus}"
        self._run("dbus", "dbus-daemon", f"--config-file={self.home / 'etc/dbus.conf'}", "--nofork", "--nopidfile")
        wait_until(bus.is_socket, "the private message bus")
        options = ("--no-drop-root", "--no-chroot", "--no-rlimits")
        self._run("avahi", *_apart(), "avahi-daemon", "-f", self.home / "etc/avahi.conf", *options)
        log = self.home / "log/avahi.log"
        wait_until(lambda: "startup complete" in log.read_text(), "avahi")

    def _run(self, name: str, *command: str | Path) -> None:
        with (self.home / "log" / f"{name}.log").open("wb") as log:
            self._processes[name] = subprocess.Popen(
                [str(each) for each in command],
                env=self._environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def _end(self, name: str) -> None:
        process = self._processes.pop(name)
        # Its own session, so that what it started ends with it; a printer without power says no goodbye.
        how = signal.SIGKILL if name.startswith("eve-") else signal.SIGTERM
        if process.poll() is None:
            os.killpg(process.pid, how)
        process.wait(10)


def _is_listening(port: int) -> bool:
    try:
        socket.create_connection(("localhost", port), timeout=1).close()
    except OSError:
        return False
    return True


def _apart() -> list[str]:
    """What to put before avahi, so that several farms can stand on one machine: its folder is the same everywhere."""
    folder = "/run/avahi-daemon"
    script = f'mkdir -p {folder} && mount -t tmpfs none {folder} && exec "$@"'
    apart = ["unshare", "--mount", "sh", "-c", script, "apart"]
    # A container may not be allowed to; then there is one farm at a time.
    is_allowed = subprocess.run([*apart, "true"], capture_output=True, check=False).returncode == 0
    return apart if is_allowed else []


def _answers(path: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        return connection.connect_ex(path) == 0
