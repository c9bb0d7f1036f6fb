"""A caller of the Amazon stand-in that does all right: its token, its headers, a restricted token where one is due."""

from __future__ import annotations

import gzip
from collections.abc import Mapping, Sequence
from typing import Any

import requests

from amzlabels.demo.world import World

NL, DE = "A1805IZSGTT6HS", "A1PA6795UKMFR9"
ORDER, OTHER_ORDER = "404-1000000-2000000", "404-1000001-2000001"
ITEM, OTHER_ITEM = "52000000000001", "52000000000002"
REPORTS, FEEDS, ORDERS = "/reports/2021-06-30", "/feeds/2021-06-30", "/orders/2026-01-01/orders"
FLAT = "text/tab-separated-values; charset=UTF-8"
HEADINGS = (
    *("order-id", "order-item-id", "purchase-date", "promise-date", "quantity-purchased", "quantity-shipped"),
    *("quantity-to-ship", "recipient-name", "ship-city", "sales-channel", "is-buyer-requested-cancellation"),
)
ROW = {
    "order-id": ORDER,
    "order-item-id": ITEM,
    "purchase-date": "2026-11-20T10:00:00+00:00",
    "promise-date": "2026-11-24T22:59:59+00:00",
    "quantity-purchased": "2",
    "quantity-shipped": "0",
    "quantity-to-ship": "2",
    "recipient-name": "Sanne Proef",
    "ship-city": "Utrecht",
    "sales-channel": "Amazon.nl",
    "is-buyer-requested-cancellation": "false",
}
SHIPPED = {
    "order-id": ORDER,
    "order-item-id": ITEM,
    "quantity": "2",
    "ship-date": "2026-11-23",
    "carrier-code": "Post NL",
    "tracking-number": "3SMYPA190000001",
}


def table(rows: Sequence[Mapping[str, str]], headings: Sequence[str] = HEADINGS) -> str:
    """Rows as Amazon writes them: tabs, CRLF, no quotes."""
    lines = [headings, *([row.get(key, "") for key in headings] for row in rows)]
    return "".join("\t".join(line) + "\r\n" for line in lines)


def package(reference: str = "1", quantity: int = 2, **changes: Any) -> dict[str, Any]:
    """A confirmation of ``ORDER``."""
    detail = {
        "packageReferenceId": reference,
        "carrierCode": "Post NL",
        "trackingNumber": f"3SMYPA19000000{reference}",
        "shipDate": "2026-11-23T10:15:00Z",
        "orderItems": [{"orderItemId": ITEM, "quantity": quantity}],
    }
    return {"marketplaceId": NL, "packageDetail": detail | changes}


class Client:
    """Calls of one seller; ``answers`` keeps every answer of the API."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.url = world.services["amazon"].url
        self.answers: list[requests.Response] = []

    def call(self, method: str, path: str, **more: Any) -> requests.Response:
        """One call; ``token`` replaces the access token."""
        token = more.pop("token", None) or self.world.login.new_access_token()
        headers = {"x-amz-access-token": token, "user-agent": "t/1 (Language=Python/3.11)"}
        answer = requests.request(method, f"{self.url}{path}", headers=headers, timeout=10, **more)
        self.answers.append(answer)
        return answer

    def confirm(self, body: Any = None, order: str = ORDER) -> requests.Response:
        """Confirm a package."""
        path = f"/orders/v0/orders/{order}/shipmentConfirmation"
        return self.call("POST", path, json=package() if body is None else body)

    def order(self, order: str = ORDER, included: str = "FULFILLMENT,PACKAGES,CANCELLATION,RECIPIENT") -> Any:
        """An order read back."""
        return self.call("GET", f"{ORDERS}/{order}", params={"includedData": included}).json()["order"]

    def make_report(self) -> dict[str, Any]:
        """Ask for a report and for its state until it has an end."""
        asked = {"reportType": "GET_FLAT_FILE_ACTIONABLE_ORDER_DATA_SHIPPING", "marketplaceIds": [NL]}
        report_id = self.call("POST", f"{REPORTS}/reports", json=asked).json()["reportId"]
        for _ in range(10):
            found: dict[str, Any] = self.call("GET", f"{REPORTS}/reports/{report_id}").json()
            if found["processingStatus"] not in ("IN_QUEUE", "IN_PROGRESS"):
                break
        return found

    def document(self, document_id: str) -> dict[str, Any]:
        """Where a report's document is."""
        path = f"{REPORTS}/documents/{document_id}"
        wanted = {"restrictedResources": [{"method": "GET", "path": path}]}
        token = self.call("POST", "/tokens/2021-03-01/restrictedDataToken", json=wanted).json()["restrictedDataToken"]
        found: dict[str, Any] = self.call("GET", path, token=token).json()
        return found

    def report(self) -> str:
        """The text of a report that is asked for now; empty when there is nothing to ship."""
        found = self.make_report()
        if found["processingStatus"] == "CANCELLED":
            return ""
        return self.read(self.document(found["reportDocumentId"]))

    def read(self, document: Mapping[str, str]) -> str:
        """What is behind an address."""
        content = requests.get(document["url"], timeout=10).content
        return (gzip.decompress(content) if "compressionAlgorithm" in document else content).decode("cp1252")

    def upload(self, content: bytes, content_type: str = FLAT) -> tuple[str, requests.Response]:
        """Upload a feed's document; returns its id and the store's answer."""
        found = self.call("POST", f"{FEEDS}/documents", json={"contentType": FLAT}).json()
        answer = requests.put(found["url"], data=content, headers={"content-type": content_type}, timeout=10)
        return found["feedDocumentId"], answer

    def create_feed(self, document_id: str, **changes: Any) -> requests.Response:
        """Make a feed of an uploaded document."""
        body = {"feedType": "POST_FLAT_FILE_FULFILLMENT_DATA", "marketplaceIds": [NL]}
        return self.call("POST", f"{FEEDS}/feeds", json=body | {"inputFeedDocumentId": document_id} | changes)

    def feed(self, *rows: Mapping[str, str]) -> list[list[str]]:
        """Feed rows and read the processing report: its lines as cells."""
        headings = list(dict.fromkeys(key for row in rows for key in row))
        return self.feed_text(table(rows, headings))

    def feed_text(self, text: str) -> list[list[str]]:
        """Feed a file and read the processing report: its lines as cells."""
        feed_id = self.create_feed(self.upload(text.encode())[0]).json()["feedId"]
        for _ in range(3):
            found = self.call("GET", f"{FEEDS}/feeds/{feed_id}").json()
        result = self.call("GET", f"{FEEDS}/documents/{found['resultFeedDocumentId']}").json()
        return [line.split("\t") for line in self.read(result).splitlines()]
