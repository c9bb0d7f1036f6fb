"""The IPP client against a far end that is silent, cuts short, or speaks something else."""

from __future__ import annotations

import socket
import struct
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from printing_documents import draw_label

from amzlabels.domain.printer import PrintJob
from amzlabels.domain.problems import Problem
from amzlabels.printing.cups import CupsPrinter
from amzlabels.printing.ipp import (
    Attribute,
    Group,
    IppClient,
    MalformedAnswer,
    Operation,
    Status,
    Tag,
    decode_answer,
    encode_request,
    server_from,
)
from amzlabels.printing.preflight import Preflight
from amzlabels.printing.printers import SystemPrinters

URI = "ipp://localhost/printers/Label"


def field(tag: int, name: bytes, value: bytes) -> bytes:
    """One attribute value on the wire."""
    return struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(value)) + value


COLLECTION = (
    field(0x34, b"media-size-supported", b"")
    + field(0x4A, b"", b"x-dimension")
    + field(0x21, b"", struct.pack(">i", 10000))
    + field(0x4A, b"", b"y-dimension")
    + field(0x33, b"", struct.pack(">ii", 1000, 30000))
    + field(0x37, b"", b"")
)
ANSWER = (
    struct.pack(">BBHi", 2, 0, 0, 1)
    + b"\x01"
    + field(0x47, b"attributes-charset", b"utf-8")
    + b"\x04"
    + field(0x44, b"media-supported", b"iso_a6_105x148mm")
    + field(0x44, b"", b"iso_a4_210x297mm")
    + COLLECTION
    + field(0x22, b"printer-is-accepting-jobs", b"\x01")
    + field(0x21, b"printer-up-time", struct.pack(">i", 77))
    + field(0x41, b"printer-info", b"Lab\xffel")
    + b"\x03"
)


class FarEnd:
    """A TCP server that answers every request with the same bytes, or (None) not at all."""

    def __init__(self, answers: list[bytes | None]) -> None:
        self._answers = answers
        self._held: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.server = ("127.0.0.1", int(self._listener.getsockname()[1]))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        for answer in self._answers:
            connection, _ = self._listener.accept()
            self._held.append(connection)
            if answer is not None:
                self._read_request(connection)
                connection.sendall(answer)
                connection.shutdown(socket.SHUT_WR)

    @staticmethod
    def _read_request(connection: socket.socket) -> None:
        with connection.makefile("rb") as stream:
            length = 0
            while (line := stream.readline()) not in (b"\r\n", b""):
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            stream.read(length)

    def close(self) -> None:
        """Hang up everywhere. Every answer must have been fetched."""
        self._thread.join(5)
        for connection in self._held:
            connection.close()
        self._listener.close()


def http_answer(body: bytes, status: str = "200 OK") -> bytes:
    """An HTTP answer that states its length."""
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


@pytest.fixture
def far_end(request: pytest.FixtureRequest) -> Iterator[FarEnd]:
    """A far end with the answers that the test is parametrised with."""
    end = FarEnd(request.param)
    yield end
    end.close()


@pytest.mark.parametrize(
    ("last_words", "outcome"), [(b"", "printer.unreachable"), (http_answer(b"", "413 Too Large"), Status.TOO_LARGE)]
)
def test_what_was_turned_down_before_all_was_sent_was_not_taken(last_words: bytes, outcome: str | Status) -> None:
    def turn_down() -> None:
        connection, _ = listener.accept()
        connection.recv(100)
        connection.sendall(last_words)
        # The rest is neither read nor waited for, so the line breaks at once.
        connection.close()

    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listener:
        path = Path(folder) / "cups.sock"
        listener.bind(str(path))
        listener.listen()
        far_end = threading.Thread(target=turn_down)
        far_end.start()
        client = IppClient(path, "anna")
        try:
            said: str | int = client.act(Operation.PRINT_JOB, "ipp://x", [], [], b"%" * 20_000_000).status
        except Problem as problem:
            said = problem.note.code
        far_end.join(5)
    assert said == outcome


def test_an_answer_is_read_with_lists_ranges_collections_and_odd_text() -> None:
    printer = decode_answer(ANSWER).of(Group.PRINTER)[0]
    assert printer["media-supported"] == ["iso_a6_105x148mm", "iso_a4_210x297mm"]
    assert printer["media-size-supported"] == [{"x-dimension": [10000], "y-dimension": [(1000, 30000)]}]
    assert printer["printer-is-accepting-jobs"] == [True]
    assert printer["printer-up-time"] == [77]
    assert printer["printer-info"] == ["Lab\N{REPLACEMENT CHARACTER}el"]


def test_what_is_sent_reads_back_the_same() -> None:
    asked = [Attribute(Tag.KEYWORD, "which-jobs", ("all",)), Attribute(Tag.BOOLEAN, "my-jobs", (True,))]
    job = [Attribute(Tag.KEYWORD, "media", ("iso_a6_105x148mm", "x")), Attribute(Tag.INTEGER, "copies", (1,))]
    read = decode_answer(encode_request(Operation.PRINT_JOB, 7, asked, job))
    assert read.status == Operation.PRINT_JOB
    assert read.of(Group.OPERATION) == [{"which-jobs": ["all"], "my-jobs": [True]}]
    assert read.of(Group.JOB) == [{"media": ["iso_a6_105x148mm", "x"], "copies": [1]}]


def test_an_answer_cut_short_anywhere_is_malformed() -> None:
    for length in range(len(ANSWER)):
        with pytest.raises(MalformedAnswer):
            decode_answer(ANSWER[:length])


@given(st.binary(max_size=200))
def test_any_bytes_are_an_answer_or_malformed(noise: bytes) -> None:
    for data in (noise, ANSWER[:9] + noise):
        try:
            decode_answer(data)
        except MalformedAnswer:
            continue


@given(st.integers(min_value=0, max_value=len(ANSWER) - 1), st.integers(min_value=0, max_value=255))
def test_an_answer_with_one_wrong_byte_is_an_answer_or_malformed(at: int, byte: int) -> None:
    try:
        decode_answer(ANSWER[:at] + bytes([byte]) + ANSWER[at + 1 :])
    except MalformedAnswer:
        return


BAD_ANSWERS = [
    b"",
    b"220 mail.example ESMTP\r\n",
    http_answer(b""),
    http_answer(b"<html><title>Router</title></html>"),
    http_answer(ANSWER[:60]),
    b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n" + ANSWER[:60],
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
]


@pytest.mark.parametrize("far_end", [[each] for each in BAD_ANSWERS], indirect=True)
def test_a_question_with_a_senseless_answer_is_unreachable(far_end: FarEnd) -> None:
    with pytest.raises(Problem, match=r"printer\.unreachable"):
        IppClient(far_end.server, "anna").ask(Operation.GET_PRINTER_ATTRIBUTES, URI)


@pytest.mark.parametrize("far_end", [[each] for each in BAD_ANSWERS], indirect=True)
def test_an_act_with_a_senseless_answer_is_uncertain(far_end: FarEnd) -> None:
    with pytest.raises(Problem, match=r"printer\.uncertain"):
        IppClient(far_end.server, "anna").act(Operation.PRINT_JOB, URI, [], [], b"%PDF")


@pytest.mark.parametrize("far_end", [[None, None]], indirect=True)
def test_a_silent_far_end_is_left_after_the_timeout(far_end: FarEnd) -> None:
    client = IppClient(far_end.server, "anna", answer_timeout_s=0.05)
    with pytest.raises(Problem, match=r"printer\.unreachable"):
        client.ask(Operation.GET_PRINTER_ATTRIBUTES, URI)
    with pytest.raises(Problem, match=r"printer\.uncertain"):
        client.act(Operation.PRINT_JOB, URI, [], [], b"%PDF")


@pytest.mark.parametrize("far_end", [[http_answer(b"", "403 Forbidden")]], indirect=True)
def test_an_act_that_http_forbids_was_not_done(far_end: FarEnd) -> None:
    answer = IppClient(far_end.server, "anna").act(Operation.PRINT_JOB, URI, [], [], b"%PDF")
    assert not answer.is_ok
    assert answer.groups == ()


@pytest.mark.parametrize(
    ("status", "problem", "reason"),
    [
        (0x0403, "printer.refused", "not-allowed"),
        (0x040A, "printer.refused", "format-unsupported"),
        (0x0404, "printer.refused", "ipp-0404"),
        (0x0406, "printer.gone", ""),
    ],
)
def test_a_refusal_says_why(status: int, problem: str, reason: str) -> None:
    far_end = FarEnd([http_answer(ANSWER), http_answer(struct.pack(">BBHi", 2, 0, status, 1) + b"\x03")])
    printer = CupsPrinter("Label", IppClient(far_end.server, "anna"), "usb://Zebra", Preflight())
    with pytest.raises(Problem) as caught:
        printer.submit(PrintJob("302-1", draw_label(105, 148)))
    far_end.close()
    assert (caught.value.note.code, caught.value.note.facts.get("reason", "")) == (problem, reason)


def job_list(*jobs: tuple[int, str]) -> bytes:
    """An answer to Get-Jobs."""
    groups = b"".join(
        b"\x02" + field(0x21, b"job-id", struct.pack(">i", number)) + field(0x42, b"job-name", name.encode())
        for number, name in jobs
    )
    return http_answer(struct.pack(">BBHi", 2, 0, 0, 1) + groups + b"\x03")


PRINT_JOB_ANSWER_LOST = [http_answer(ANSWER), b""]


@pytest.mark.parametrize("far_end", [[*PRINT_JOB_ANSWER_LOST, job_list((11, "a"), (12, "302-1"))]], indirect=True)
def test_a_job_whose_answer_was_lost_is_found_by_its_name(far_end: FarEnd) -> None:
    printer = CupsPrinter("Label", IppClient(far_end.server, "anna"), "usb://Zebra", Preflight())
    assert printer.submit(PrintJob("302-1", draw_label(105, 148))) == "12"


@pytest.mark.parametrize(
    "far_end",
    [[*PRINT_JOB_ANSWER_LOST, job_list((11, "a"))], [*PRINT_JOB_ANSWER_LOST, b""]],
    indirect=True,
)
def test_a_job_whose_answer_was_lost_and_that_is_not_seen_is_uncertain(far_end: FarEnd) -> None:
    printer = CupsPrinter("Label", IppClient(far_end.server, "anna"), "usb://Zebra", Preflight())
    with pytest.raises(Problem, match=r"printer\.uncertain"):
        printer.submit(PrintJob("302-1", draw_label(105, 148)))


@pytest.mark.parametrize("far_end", [[http_answer(b"<html>"), http_answer(b"<html>")]], indirect=True)
def test_a_cups_that_talks_nonsense_leaves_the_pdf_folder(
    far_end: FarEnd, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{far_end.server[1]}")
    printers = SystemPrinters(tmp_path)
    assert [info.name for info in printers.all()] == ["PDF folder"]
    with pytest.raises(Problem, match=r"printer\.unreachable"):
        printers.open("Label")


@pytest.mark.parametrize(
    ("named", "server"),
    [
        ("print.example", ("print.example", 631)),
        ("print.example:6631", ("print.example", 6631)),
        ("[::1]:631", ("::1", 631)),
        ("print.example:631/version=1.1", ("print.example", 631)),
    ],
)
def test_cups_server_is_read_as_cups_clients_read_it(named: str, server: tuple[str, int]) -> None:
    assert server_from({"CUPS_SERVER": named}) == server


def test_a_socket_is_used_where_there_is_a_place_for_it(tmp_path: Path) -> None:
    """Whoever makes it may only be on his way."""
    path = tmp_path / "cups" / "cups.sock"
    assert server_from({"CUPS_SERVER": str(path)}) is None
    path.parent.mkdir()
    assert server_from({"CUPS_SERVER": str(path)}) == path
