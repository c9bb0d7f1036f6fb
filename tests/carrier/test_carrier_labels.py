"""Fetches labels from a scripted MyParcel and holds every page to the shipment whose barcode is on it."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext

import pikepdf
import pypdfium2
import pytest
from carrier_bench import API_KEY, Asked, Reply, ScriptedServer, json_reply, pdfs_of, scripted_server
from fakes.clock import FakeClock
from reportlab.pdfgen.canvas import Canvas

from amzlabels.carrier.myparcel.client import LABEL_LINK
from amzlabels.carrier.myparcel.label_pages import check_pdf, match_pages, paper_of, read_texts, split_pages
from amzlabels.carrier.myparcel.shop import MyParcelShop
from amzlabels.domain.printer import Paper
from amzlabels.domain.problems import Problem

A6 = (297.64, 419.53)
A4 = (595.28, 841.89)
LINK = f"/pdfs/{'5a' * 20}"


def draw(pages: Sequence[Sequence[str]], size: tuple[float, float] = A6) -> bytes:
    """A PDF with these lines of text on its pages; without any, a page holds a drawing alone."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    for lines in pages:
        canvas.rect(20, 20, 100, 100)
        for number, line in enumerate(lines):
            canvas.drawString(20, 300 - 20 * number, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(text.get_text_bounded())
            text.close()
            page.close()
        return found
    finally:
        document.close()


def sizes(pdf: bytes) -> list[list[float]]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return [[float(number) for number in page.mediabox] for page in document.pages]


class Counter:
    """MyParcel's label counter: draws what it is asked for, in an order of its own, and gives out barcodes late."""

    def __init__(self) -> None:
        self.barcodes_after = 0
        self.reads = 0
        self.order = sorted
        self.draws_text = True
        self.sheets: dict[int, list[list[str]]] = {}
        self.refusals: dict[int, Reply] = {}
        self.label_calls: list[tuple[list[int], str]] = []
        self.link, self.linked = LINK, b""
        self.looks = self.made_after = 0

    @staticmethod
    def barcode(shipment_id: int) -> str:
        return f"3SMYPA{shipment_id:09d}"

    def __call__(self, asked: Asked) -> Reply:
        if asked.path == LINK:
            self.looks += 1
            is_made = self.looks > self.made_after
            return Reply(200, self.linked, {"Content-Type": "application/pdf"}) if is_made else Reply(404)
        if asked.path.startswith("/shipment_labels/"):
            return self.labels(asked)
        self.reads += 1
        is_late = self.reads <= self.barcodes_after
        entries = [
            {"id": each, "status": 2, "barcode": "" if is_late else self.barcode(each), "carrier_id": 1}
            for each in asked.ids
        ]
        return json_reply({"data": {"shipments": entries}})

    def labels(self, asked: Asked) -> Reply:
        is_linked = len(asked.ids) > 24
        assert asked.headers["accept"] == (LABEL_LINK if is_linked else "application/pdf")
        self.label_calls.append((asked.ids, asked.query["format"]))
        for each in asked.ids:
            if each in self.refusals:
                return self.refusals[each]
        pages: list[list[str]] = []
        for each in self.order(asked.ids):
            lines = ["Shipment", self.barcode(each), "1017 GC Amsterdam"] if self.draws_text else []
            pages += [lines, *self.sheets.get(each, [])]
        size = A4 if asked.query["format"] == "A4" else A6
        pdf = draw(pages, size)
        if is_linked:
            self.linked = self.linked or pdf
            return json_reply({"data": {"pdfs": {"url": self.link}}})
        return Reply(200, pdf, {"Content-Type": "application/pdf"})


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as server:
        yield server


@pytest.fixture
def counter(server: ScriptedServer) -> Counter:
    server.script = counter = Counter()
    return counter


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def shop(server: ScriptedServer, clock: FakeClock) -> Iterator[MyParcelShop]:
    shop = MyParcelShop(server.url, lambda: API_KEY, clock)
    yield shop
    shop.close()


def problem_of(act, *args: object) -> Problem:
    with pytest.raises(Problem) as caught:
        act(*args)
    return caught.value


def assert_each_has_its_own(labels: dict[int, bytes], ids: Sequence[int]) -> None:
    assert set(labels) == set(ids)
    for shipment_id, pdf in labels.items():
        (text,) = texts(pdf)
        assert Counter.barcode(shipment_id) in text


@pytest.mark.parametrize("order", [sorted, lambda ids: sorted(ids, reverse=True), lambda ids: sorted(ids, key=str)])
def test_a_batch_is_one_call_and_every_page_finds_its_shipment(
    shop: MyParcelShop, counter: Counter, order: object
) -> None:
    counter.order = order
    ids = [*range(95, 119)]
    assert_each_has_its_own(pdfs_of(shop, dict.fromkeys(ids, False)), ids)
    assert counter.label_calls == [(ids, "A6")]


def test_pages_keep_their_exact_size(shop: MyParcelShop, counter: Counter) -> None:
    labels = pdfs_of(shop, {1: False, 2: False, 3: True})
    assert [sizes(labels[each])[0][2:] for each in (1, 2)] == [pytest.approx(A6)] * 2
    assert sizes(labels[3])[0][2:] == pytest.approx(A4)


def test_what_leaves_the_customs_union_comes_as_a4_of_its_own(shop: MyParcelShop, counter: Counter) -> None:
    counter.sheets[2] = [["CN 23 customs declaration"]]
    labels = pdfs_of(shop, {1: False, 2: True, 3: False, 4: True})
    assert counter.label_calls == [([1, 3], "A6"), ([2], "A4"), ([4], "A4")]
    assert len(texts(labels[2])) == 2
    assert set(labels) == {1, 2, 3, 4}


def test_a_second_sheet_stays_with_its_shipment(shop: MyParcelShop, counter: Counter) -> None:
    counter.sheets[2] = [["Second parcel", Counter.barcode(2)], ["Terms of carriage"]]
    labels = pdfs_of(shop, {1: False, 2: False, 3: False})
    assert [len(texts(labels[each])) for each in (1, 2, 3)] == [1, 3, 1]
    assert len(counter.label_calls) == 1


def test_labels_without_text_are_fetched_one_by_one(shop: MyParcelShop, counter: Counter) -> None:
    counter.draws_text = False
    labels = pdfs_of(shop, {1: False, 2: False, 3: False})
    assert counter.label_calls == [([1, 2, 3], "A6"), ([1], "A6"), ([2], "A6"), ([3], "A6")]
    assert {each: len(texts(pdf)) for each, pdf in labels.items()} == {1: 1, 2: 1, 3: 1}


def test_late_barcodes_are_waited_for(shop: MyParcelShop, counter: Counter, clock: FakeClock) -> None:
    counter.barcodes_after = 3
    assert_each_has_its_own(pdfs_of(shop, {1: False, 2: False}), [1, 2])
    assert clock.waits == [1, 1, 1]
    assert len(counter.label_calls) == 1


def test_barcodes_that_never_come_leave_the_labels_to_be_fetched_one_by_one(
    shop: MyParcelShop, counter: Counter, clock: FakeClock
) -> None:
    counter.barcodes_after = 1000
    assert set(pdfs_of(shop, {1: False, 2: False})) == {1, 2}
    assert len(counter.label_calls) == 3
    assert 0 < sum(clock.waits) < 20


@pytest.mark.parametrize("is_export", [True, False])
def test_a_single_label_waits_for_its_tracking_number_too(
    shop: MyParcelShop, counter: Counter, clock: FakeClock, is_export: bool
) -> None:
    counter.barcodes_after = 1
    pdfs_of(shop, {1: is_export})
    assert shop.shipments([1])[1].tracking == Counter.barcode(1)
    assert clock.waits == [1]
    assert len(counter.label_calls) == 1


def test_nothing_is_asked_for_no_shipments(server: ScriptedServer, shop: MyParcelShop) -> None:
    assert shop.fetch_labels({}) == {}
    assert server.asked == []


@pytest.mark.parametrize(
    "refusal",
    [
        json_reply({"errors": [{"code": 3758, "message": "cannot generate label"}]}, 422),
        json_reply({"errors": [{"code": 3746, "message": "expired"}]}, 422),
        Reply(404),
    ],
)
def test_a_label_that_is_not_ready_keeps_no_other_back(shop: MyParcelShop, counter: Counter, refusal: Reply) -> None:
    counter.refusals[2] = refusal
    assert_each_has_its_own(pdfs_of(shop, {1: False, 2: False, 3: False}), [1, 3])


PAYMENT = {"data": {"payment_instructions": {"id": 1, "paid": 0, "payment_url": "https://pay.example/1"}}}


@pytest.mark.parametrize("status", [200, 402])
@pytest.mark.parametrize("shipments", [{1: False, 2: False}, {1: True}])
def test_payment_is_asked_for_with_its_address(
    server: ScriptedServer, shop: MyParcelShop, status: int, shipments: dict[int, bool]
) -> None:
    server.script = lambda _asked: json_reply(PAYMENT, status)
    problem = problem_of(shop.fetch_labels, shipments)
    assert problem.note.code == "shop.payment_required"
    assert problem.note.facts["payment_url"] == "https://pay.example/1"
    assert len(server.asked) == 1


def test_unpaid_shipments_are_payment_too(server: ScriptedServer, shop: MyParcelShop) -> None:
    server.script = lambda _asked: json_reply({"data": {"shipments": {"unpaid_shipments": [1]}}})
    assert problem_of(shop.fetch_labels, {1: False}).note.code == "shop.payment_required"


@pytest.mark.parametrize(
    "content", [b"<html>sign in</html>", b"", b'{"data": {}}', b"%PDF-", b"%PDF-1.4\nrubbish", b"\0" * 99]
)
@pytest.mark.parametrize("shipments", [{1: False, 2: False}, {1: True}])
def test_what_is_no_label_is_never_passed_on_as_one(
    server: ScriptedServer, shop: MyParcelShop, content: bytes, shipments: dict[int, bool]
) -> None:
    server.script = lambda _asked: Reply(200, content, {"Content-Type": "application/pdf"})
    assert problem_of(shop.fetch_labels, shipments).note.code == "shop.not_a_label"


@pytest.mark.parametrize(
    ("status", "code"), [(401, "shop.key_refused"), (500, "shop.failed"), (400, "shop.our_request")]
)
def test_trouble_with_the_shop_as_a_whole_is_raised(
    server: ScriptedServer, shop: MyParcelShop, status: int, code: str
) -> None:
    server.script = lambda _asked: Reply(status)
    assert problem_of(shop.fetch_labels, {1: False, 2: False}).note.code == code


def test_pdfium_is_entered_only_under_the_lock_that_was_given(server: ScriptedServer, counter: Counter) -> None:
    class Door(AbstractContextManager[None]):
        entered = 0

        def __exit__(self, *_args: object) -> None:
            self.entered += 1

    door = Door()
    shop = MyParcelShop(server.url, lambda: API_KEY, FakeClock(), door)
    pdfs_of(shop, {1: False, 2: False})
    shop.close()
    assert door.entered == 1


CODES = {1: "3SMYPA12345678", 2: "3SMYPA123456789", 3: "LA123456785NL"}


@pytest.mark.parametrize("order", list(itertools.permutations((1, 2, 3))))
def test_barcodes_of_which_one_begins_like_another_are_told_apart(order: tuple[int, ...]) -> None:
    spaced = {1: "3SMYPA 12345678", 2: "3SMYPA 12345678 9", 3: CODES[3]}
    found = match_pages([f"to\n{spaced[each]}\n9 Street" for each in order], CODES)
    assert found == {each: [at] for at, each in enumerate(order)}


@pytest.mark.parametrize(
    "spelling", ["3SMYPA 123 456 789", "3s-mypa-123456789", "3SMYPA123456789", "nr.3SMYPA123456789."]
)
def test_a_barcode_may_be_spaced_out(spelling: str) -> None:
    assert match_pages([f"A\n{spelling}\nB"], {2: CODES[2]}) == {2: [0]}


@pytest.mark.parametrize("text", ["X3SMYPA123456789", "3SMYPA1234567890", "3SMYPA12345\n6789"])
def test_a_part_of_something_longer_is_no_barcode(text: str) -> None:
    assert match_pages([text], {2: CODES[2]}) == {}


@pytest.mark.parametrize(
    ("pages", "certain"),
    [
        # Another's label may be on a page that does not say so.
        (["A", ""], {}),
        (["", "A"], {"A": [1]}),
        (["A", "", "B"], {"A": [0, 1], "B": [2]}),
        (["", "A", "B"], {"B": [2], "A": [1]}),
        (["A B"], {}),
        (["A", "A B", "B"], {}),
        (["A", "B", "A"], {"A": [0, 2], "B": [1]}),
        (["", ""], {}),
        ([], {}),
    ],
)
def test_only_pages_that_are_certain_are_given_out(pages: list[str], certain: dict[str, list[int]]) -> None:
    codes = {1: "CODEA", 2: "CODEB"}
    names = {"A": 1, "B": 2}
    marked = [" ".join(f"CODE{letter}" for letter in page.split()) for page in pages]
    assert match_pages(marked, codes) == {names[letter]: numbers for letter, numbers in certain.items()}


def test_a_shipment_without_a_barcode_makes_blank_pages_doubtful() -> None:
    assert match_pages(["CODEA", "", "CODEC"], {1: "CODEA", 2: "", 3: "CODEC"}) == {3: [2]}


def test_size_and_turn_that_a_page_has_from_its_parent_go_with_it() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(draw([["one"], ["two"]]))) as document:
        parent = document.Root.Pages
        parent.MediaBox = pikepdf.Array([0, 0, 298, 420])
        parent.Rotate = 90
        for page in document.pages:
            del page.obj["/MediaBox"]
            if "/Rotate" in page.obj:
                del page.obj["/Rotate"]
        document.save(out)
    part = split_pages(out.getvalue(), {7: [1]})[7]
    with pikepdf.open(io.BytesIO(part)) as document:
        (page,) = document.pages
        assert [float(number) for number in page.mediabox] == [0, 0, 298, 420]
        assert int(page.rotation) == 90
    (text,) = texts(part)
    assert "two" in text


def test_a_pdf_that_was_cut_off_is_no_label_even_if_it_could_be_mended() -> None:
    whole = draw([["one"], ["two"]])
    check_pdf(whole)
    with pikepdf.open(io.BytesIO(whole[:-40])) as mended:
        assert len(mended.pages) == 2
    assert problem_of(check_pdf, whole[:-40]).note.code == "shop.not_a_label"


def test_the_same_page_is_cut_out_to_the_same_bytes() -> None:
    pdf = draw([["one"], ["two"]])
    assert split_pages(pdf, {1: [0]}) == split_pages(pdf, {1: [0]})


def test_a_damaged_pdf_has_no_text() -> None:
    assert read_texts(b"%PDF-1.4\nrubbish", nullcontext()) == []


def test_what_a_label_is_printed_on_is_told_by_its_pages(counter: Counter, shop: MyParcelShop) -> None:
    counter.sheets[2] = [["CN 23", "copy"]]
    labels = shop.fetch_labels({1: False, 2: True, 3: False})
    assert {each: label.paper for each, label in labels.items()} == {
        1: Paper.LABEL,
        2: Paper.SHEET,
        3: Paper.LABEL,
    }
    assert len(sizes(labels[2].pdf)) == 2


@pytest.mark.parametrize(
    ("size_mm", "paper"),
    [
        ((105, 148), Paper.LABEL),
        ((101.6, 203.2), Paper.LABEL),
        ((152.4, 101.6), Paper.LABEL),
        ((148, 210), Paper.LABEL),
        ((210, 297), Paper.SHEET),
        ((297, 210), Paper.SHEET),
        ((215.9, 279.4), Paper.SHEET),
    ],
)
def test_what_is_too_wide_for_any_roll_is_a_sheet(size_mm: tuple[float, float], paper: Paper) -> None:
    width_mm, height_mm = size_mm
    assert paper_of(draw([["label"]], (width_mm * 72 / 25.4, height_mm * 72 / 25.4))) is paper
