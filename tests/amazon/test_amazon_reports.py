"""Gets a report from a scripted Reports API: what is asked, how it stands, and how its document is fetched and read."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from pathlib import Path

import amazon_seller
import pytest
from amazon_seller import LOST, no, problem_of
from fakes.clock import FakeClock
from fakes.reports import write_report
from scripted_server import Asked, Reply, Script, ScriptedServer

from amzlabels.amazon.report import TxtReportReader
from amzlabels.amazon.reports import UnshippedReports
from amzlabels.amazon.transport import Transport
from amzlabels.domain.problems import Problem
from amzlabels.journey.ports import Clock
from amzlabels.journey.ports_amazon import ReportState, ReportStatus

REPORTS, DOCUMENTS = "/reports/2021-06-30/reports", "/reports/2021-06-30/documents"
TOKENS = "/tokens/2021-03-01/restrictedDataToken"
DOCUMENT_ID = "amzn1.spdoc.1.4.eu.example"
EXPIRED = Reply(403, b"<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>")
GRANTED: dict[str, object] = {"restrictedDataToken": "Atz.sprdt|1", "expiresIn": 3600}


def build(transport: Transport, clock: Clock) -> UnshippedReports:
    return UnshippedReports(transport, TxtReportReader(), clock)


def connected(
    script: Script, clock: FakeClock | None = None
) -> AbstractContextManager[tuple[UnshippedReports, ScriptedServer]]:
    return amazon_seller.connected(build, script, clock)


class Store:
    """Answers tokens and documents, and hands out the replies given for the addresses, one after another."""

    def __init__(self, *contents: Reply, granted: dict[str, object] | None = None, **more: object) -> None:
        self.contents = list(contents)
        self.asked: list[Asked] = []
        self._granted, self._more = granted or GRANTED, more

    def __call__(self, asked: Asked) -> Reply:
        self.asked.append(asked)
        if asked.path == TOKENS:
            return Reply(200, self._granted)
        if asked.path == f"{DOCUMENTS}/{DOCUMENT_ID}":
            url = f"http://{asked.headers['host']}/signed/{len(self.asked)}?X-Amz-Signature=s"
            return Reply(200, {"reportDocumentId": DOCUMENT_ID, "url": url, **self._more})
        return self.contents.pop(0)

    @property
    def paths(self) -> list[str]:
        """What was asked, without the number of the address."""
        return [asked.path.rstrip("0123456789") for asked in self.asked]


@pytest.fixture
def report(tmp_path: Path) -> bytes:
    """A report with two orders."""
    return write_report(tmp_path / "report.txt", 2).read_bytes()


def failing(store: Callable[[Asked], Reply]) -> Problem:
    return problem_of(build, lambda reports: reports.read(DOCUMENT_ID), store)


def test_a_report_is_asked_for_as_amazons_model_has_it() -> None:
    with connected([Reply(202, {"reportId": "50031020026"})]) as (reports, server):
        assert reports.request(["NL", "DE"]) == "50031020026"
    [asked] = server.asked
    assert (asked.method, asked.path) == ("POST", REPORTS)
    assert asked.json() == {
        "reportType": "GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING",
        "marketplaceIds": ["A1805IZSGTT6HS", "A1PA6795UKMFR9"],
        "reportOptions": {"ShowSalesChannel": "true"},
        "dataStartTime": "2026-10-24T09:00:00Z",
    }


@pytest.mark.parametrize("marketplaces", [[], ["US"], ["NL", "US"]])
def test_a_report_of_unknown_marketplaces_is_not_asked_for(marketplaces: list[str]) -> None:
    problem = problem_of(build, lambda reports: reports.request(marketplaces), [])
    assert problem.note.code == "order.marketplace_unknown"


def test_a_refused_request_is_a_missing_role() -> None:
    problem = problem_of(build, lambda reports: reports.request(["NL"]), [no(403, "forbidden", "Unauthorized")] * 2)
    assert problem.note.code == "amazon.role_missing"
    assert problem.note.facts["request_id"] == "r-9"


def test_a_request_whose_answer_is_lost_may_simply_be_repeated() -> None:
    problem = problem_of(build, lambda reports: reports.request(["NL"]), [LOST] * 9)
    assert problem.note.code == "amazon.unreachable"


@pytest.mark.parametrize("body", [b"{}", b'{"reportId": 5}', b'{"reportId": ""}'])
def test_a_request_without_an_id_is_unreadable(body: bytes) -> None:
    problem = problem_of(build, lambda reports: reports.request(["NL"]), [Reply(202, body)])
    assert problem.note.code == "amazon.answer_unreadable"


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ({"processingStatus": "IN_QUEUE"}, ReportStatus(ReportState.WAITING)),
        ({"processingStatus": "IN_PROGRESS"}, ReportStatus(ReportState.WAITING)),
        (
            {"processingStatus": "DONE", "reportDocumentId": "d", "processingEndTime": "2026-11-23T10:00:00+01:00"},
            ReportStatus(ReportState.READY, "d", datetime(2026, 11, 23, 9, tzinfo=UTC)),
        ),
        (
            {"processingStatus": "DONE", "reportDocumentId": "d", "processingEndTime": "2026-11-23T08:59:00"},
            ReportStatus(ReportState.READY, "d"),
        ),
        ({"processingStatus": "DONE", "processingEndTime": 5}, ReportStatus(ReportState.FAILED)),
        ({"processingStatus": "CANCELLED", "processingEndTime": "soon"}, ReportStatus(ReportState.EMPTY)),
        ({"processingStatus": "FATAL"}, ReportStatus(ReportState.FAILED)),
        (
            {"processingStatus": "FATAL", "reportDocumentId": "why"},
            ReportStatus(ReportState.FAILED, "why"),
        ),
    ],
)
def test_a_report_stands_as_amazon_says(answer: dict[str, object], status: ReportStatus) -> None:
    with connected([Reply(200, answer)]) as (reports, server):
        assert reports.look("50031020026") == status
    assert server.asked[0].path == f"{REPORTS}/50031020026"


def test_a_report_amazon_no_longer_knows_has_failed() -> None:
    with connected([no(404, "Report not found.", "NotFound")]) as (reports, _):
        assert reports.look("1") == ReportStatus(ReportState.FAILED)


@pytest.mark.parametrize("body", [b"{}", b'{"processingStatus": "NEW"}', b'{"processingStatus": []}', b"<html/>"])
def test_a_state_that_cannot_be_read_is_a_problem(body: bytes) -> None:
    problem = problem_of(build, lambda reports: reports.look("1"), [Reply(200, body)] * 9)
    assert problem.note.code == "amazon.answer_unreadable"


@pytest.mark.parametrize("granted", [GRANTED, {"payload": GRANTED}])
def test_a_document_is_opened_with_a_token_for_it_alone(report: bytes, granted: dict[str, object]) -> None:
    store = Store(Reply(200, gzip.compress(report)), granted=granted, compressionAlgorithm="GZIP")
    with connected(store) as (reports, _):
        assert len(reports.read(DOCUMENT_ID).orders) == 2
    token, document, content = store.asked
    assert token.json() == {"restrictedResources": [{"method": "GET", "path": f"{DOCUMENTS}/{DOCUMENT_ID}"}]}
    assert (token.headers["x-amz-access-token"], document.headers["x-amz-access-token"]) == ("Atza|0", "Atz.sprdt|1")
    assert not {"authorization", "cookie"} & content.headers.keys()
    assert not [name for name in content.headers if name.startswith("x-amz")]
    assert content.query == {"X-Amz-Signature": "s"}


@pytest.mark.parametrize("algorithm", [None, "GZIP"])
@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_packed_or_plain_is_seen_from_the_bytes(
    report: bytes, algorithm: str | None, pack: Callable[[bytes], bytes]
) -> None:
    with connected(Store(Reply(200, pack(report)), compressionAlgorithm=algorithm)) as (reports, _):
        assert len(reports.read(DOCUMENT_ID).orders) == 2


@pytest.mark.parametrize(
    ("content_type", "encoding"),
    [("text/plain;charset=Cp1252", "windows-1252"), ("text/plain; charset=UTF-8", "utf-8"), ("text/plain", "utf-8")],
)
def test_the_announced_charset_is_handed_on(report: bytes, content_type: str, encoding: str) -> None:
    with connected(Store(Reply(200, report, {"content-type": content_type}))) as (reports, _):
        assert reports.read(DOCUMENT_ID).encoding == encoding


@pytest.mark.parametrize("answer", [EXPIRED, Reply(404), Reply(302, headers={"location": "/elsewhere"})])
def test_an_expired_address_is_asked_for_again_once(report: bytes, answer: Reply) -> None:
    store = Store(answer, Reply(200, report))
    with connected(store) as (reports, _):
        assert len(reports.read(DOCUMENT_ID).orders) == 2
    assert store.paths == [TOKENS, *[f"{DOCUMENTS}/{DOCUMENT_ID}", "/signed/"] * 2]


def test_an_address_that_stays_expired_is_a_problem() -> None:
    store = Store(EXPIRED, EXPIRED, EXPIRED)
    problem = failing(store)
    assert (problem.note.code, dict(problem.note.facts)) == ("amazon.failed", {"status": 403})
    assert len(store.asked) == 5


def test_a_document_amazon_no_longer_has_is_a_failed_report() -> None:
    gone = no(404, "Document not found.", "NotFound")
    assert failing(lambda asked: Reply(200, GRANTED) if asked.path == TOKENS else gone).note.code == (
        "amazon.report_failed"
    )


def test_a_refused_restricted_token_is_not_renewed() -> None:
    denied = no(403, "Access to requested resource is denied.", "Unauthorized")
    asked_with: list[str] = []

    def answer(asked: Asked) -> Reply:
        asked_with.append(asked.headers["x-amz-access-token"])
        return Reply(200, GRANTED) if asked.path == TOKENS else denied

    assert failing(answer).note.code == "amazon.denied"
    assert asked_with == ["Atza|0", "Atz.sprdt|1"]


def test_a_token_for_personal_data_that_is_refused_is_a_missing_role() -> None:
    assert failing(lambda _asked: no(403, "no access to data elements")).note.code == "amazon.role_missing"


@pytest.mark.parametrize("granted", [{"expiresIn": 1}, {"payload": {}}, {"restrictedDataToken": 5}])
def test_a_token_that_cannot_be_read_is_a_problem(granted: dict[str, object]) -> None:
    assert failing(Store(granted=granted)).note.code == "amazon.answer_unreadable"


@pytest.mark.parametrize("url", [None, "", 5, "ftp://127.0.0.1/x", "http://example.org/x", "https://", "http://[", "x"])
def test_an_address_that_is_none_is_not_opened(url: object) -> None:
    assert failing(Store(url=url)).note.code == "amazon.answer_unreadable"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "report.empty"),
        (b"<html>hotel network: please sign in</html>", "report.not_a_report"),
        (b"\x1f\x8b\x08 is no gzip", "amazon.answer_unreadable"),
        (gzip.compress(b"x" * 9000)[:-9], "amazon.answer_unreadable"),
        (gzip.compress(b""), "report.empty"),
        (b"\x00\x01\x02", "report.binary"),
    ],
)
def test_a_document_that_is_no_report_is_told_apart(content: bytes, code: str) -> None:
    assert failing(Store(Reply(200, content))).note.code == code


def test_a_report_without_orders_is_empty_not_wrong(report: bytes) -> None:
    headings = report.splitlines()[0]
    assert failing(Store(Reply(200, headings))).note.code == "report.no_orders"


def test_problems_show_neither_token_nor_address() -> None:
    for store in (Store(EXPIRED, EXPIRED), Store(url="https://u:p@host/secret"), Store(*[LOST] * 9)):
        problem = failing(store)
        seen = f"{problem!r} {problem.note} {problem.__cause__!r} {problem.__context__!r}"
        assert "sprdt" not in seen
        assert "X-Amz-Signature" not in seen
        assert "secret" not in seen
