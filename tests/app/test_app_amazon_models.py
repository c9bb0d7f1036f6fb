"""The whole journey against nothing but Amazon's own models: connect, get the report, ship, confirm; and a feed."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from amazon.spec_server import SPECS, SpecServer
from fakes.clock import FakeClock

from amzlabels.amazon.feeds import Feeds
from amzlabels.amazon.login import Credentials, RefreshTokenLogin
from amzlabels.amazon.transport import Transport
from amzlabels.app.compose import Choices, Running, compose
from amzlabels.demo.http import Request
from amzlabels.demo.world import World
from amzlabels.domain.changes import Change, FetchEnded, Health, ParcelsChanged, SettingsSaved, StoreOpened
from amzlabels.domain.confirmation import CarrierCode, Confirmation, ConfirmedItem, FeedResult
from amzlabels.domain.parcel import Confirm
from amzlabels.domain.queue import ParcelRow, QueueQuery
from amzlabels.domain.settings import Settings
from amzlabels.printing.pdf_folder import PDF_FOLDER_NAME
from amzlabels.system.folders import resources
from amzlabels.system.secrets import SessionSecrets

pytestmark = pytest.mark.skipif(not SPECS.is_dir(), reason="Amazon's models are not beside this checkout")
SAMPLE = resources() / "samples" / "dutch.txt"
DOCUMENT_ID = "amzn1.spdoc.1.4.eu.spec"


@dataclass
class Story:
    """The answers of the models' sandbox, fitted to a Dutch seller with the sample's orders."""

    url: str = ""
    looks: int = 0
    statuses: list[str] = field(default_factory=lambda: ["IN_QUEUE", "IN_PROGRESS", "DONE"])

    def participations(self, _request: Request, example: Any) -> Any:
        place = example["payload"][0]["marketplace"]
        place.update(id="A1805IZSGTT6HS", name="Amazon.nl", countryCode="NL")
        return example

    def report(self, request: Request, example: Any) -> Any:
        status = self.statuses[min(self.looks, len(self.statuses) - 1)]
        self.looks += 1
        example.update(reportId=request.path.rpartition("/")[2], processingStatus=status)
        return example | ({"reportDocumentId": DOCUMENT_ID} if status == "DONE" else {})

    def search(self, _request: Request, example: Any) -> Any:
        """Nothing has changed; the sandbox's own answer would go on for ever."""
        return example | {"orders": [], "pagination": {}}

    def feed(self, request: Request, example: Any) -> Any:
        feed_id = request.path.rpartition("/")[2]
        return example | {"feedId": feed_id, "processingStatus": "DONE", "resultFeedDocumentId": DOCUMENT_ID}

    def feed_document(self, _request: Request, example: Any) -> Any:
        return example | {"url": f"{self.url}/document"}

    def document(self, _request: Request, example: Any) -> Any:
        return example | {"reportDocumentId": DOCUMENT_ID, "url": f"{self.url}/document"}


class Table:
    """The program composed against the models for Amazon and the stand-in for MyParcel."""

    def __init__(self, amazon: SpecServer, world: World, folder: Path) -> None:
        self.heard: queue.SimpleQueue[Change] = queue.SimpleQueue()
        self.crashes: list[BaseException] = []
        environment = {
            **{name: value for name, value in world.environment().items() if "MYPARCEL" in name},
            "AMZLABELS_AMAZON_API_URL": amazon.url,
            "AMZLABELS_AMAZON_LOGIN_URL": amazon.url,
            "AMZLABELS_DATA_DIR": str(folder),
        }
        secrets = SessionSecrets({"myparcel-api-key": world.secrets["myparcel-api-key"]})
        choices = Choices(environment, patience_s=(0.1,), looks_after_s=(0.01,))
        self.running: Running = compose(
            choices, self.heard.put, lambda _lane, crash: self.crashes.append(crash), secrets=secrets
        )
        self.desk = self.running.desk
        self.desk.open()
        self.wait(StoreOpened)
        self.desk.save_settings(Settings(printer=PDF_FOLDER_NAME))
        self.wait(SettingsSaved)

    def wait(self, kind: type[Change]) -> Any:
        """The next change of this kind."""
        while True:
            change = self.heard.get(timeout=60)
            if isinstance(change, kind):
                return change

    def rows(self) -> list[ParcelRow]:
        """All parcels as they are now."""
        with closing(self.running.outside.open_store()) as store:
            return store.rows(store.list(QueueQuery()))


@pytest.fixture
def amazon() -> Iterator[SpecServer]:
    """The models, telling the story."""
    story = Story()
    server = SpecServer(
        {
            "getMarketplaceParticipations": story.participations,
            "getReport": story.report,
            "getReportDocument": story.document,
            "searchOrders": story.search,
            "createFeedDocument": story.feed_document,
            "getFeed": story.feed,
            "getFeedDocument": story.feed_document,
        },
        SAMPLE.read_bytes(),
    )
    story.url = server.url
    yield server
    server.close()


def test_the_whole_journey_breaks_no_model(amazon: SpecServer, world: World, tmp_path: Path) -> None:
    table = Table(amazon, world, tmp_path)
    try:
        table.desk.connect_amazon("amzn1.application-oa2-client.1", "amzn1.oa2-cs.v1.1", 'Atzr|abc" ')
        health = table.wait(Health)
        while health.resource != "amazon":
            health = table.wait(Health)
        assert health.problem is None
        assert [each.marketplace for each in health.participations] == ["NL"]

        table.desk.get_orders()
        assert table.wait(FetchEnded) == FetchEnded()
        table.desk.print_parcels(None)
        rows = table.rows()
        while any(row.confirm is not Confirm.ACCEPTED for row in rows):
            table.wait(ParcelsChanged)
            rows = table.rows()
    finally:
        table.running.close()

    assert table.crashes == []
    assert amazon.faults == []
    assert len(rows) == 12
    sent = {body["packageDetail"]["trackingNumber"] for body in amazon.called("confirmShipment")}
    assert sent == {row.tracking for row in rows}
    (asked,) = amazon.called("createReport")
    assert asked["reportOptions"] == {"ShowSalesChannel": "true"}
    for operation in ("getMarketplaceParticipations", "getReport", "createRestrictedDataToken", "getReportDocument"):
        assert amazon.called(operation), operation


def test_a_feed_breaks_no_model(amazon: SpecServer) -> None:
    clock = FakeClock()
    login = RefreshTokenLogin(amazon.url, lambda: Credentials("id", "secret", "Atzr|spec"), clock)
    transport = Transport(amazon.url, login, clock)
    feeds = Feeds(transport, clock)
    amazon.document = (
        b"Feed Processing Summary:\n\tNumber of records processed\t\t1\n\tNumber of records successful\t\t1\n\n"
    )
    items = (ConfirmedItem("52336476957402", 2),)
    package = Confirmation("302-4471905-8823614", "NL", "1", CarrierCode("Post NL"), "3SMYPA1", clock.now(), items)
    try:
        untracked = replace(package, order_id="302-4471905-8823615", tracking="")
        feed_id = feeds.send([package, replace(package, marketplace="DE"), untracked])
        assert feeds.result(feed_id) == FeedResult(())
    finally:
        transport.close()
    assert amazon.faults == []
    (made,) = amazon.called("createFeed")
    assert made["feedType"] == "POST_FLAT_FILE_FULFILLMENT_DATA"
    assert set(made["marketplaceIds"]) == {"A1805IZSGTT6HS", "A1PA6795UKMFR9"}
