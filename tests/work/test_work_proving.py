"""The proof log at the desk: checked, saved as lines that prove each other, and as a paper for a claim."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from desk_table import Table
from fakes.reports import order_id
from sqlalchemy import text

from amzlabels.demo.world import World
from amzlabels.domain.changes import ActRefused, ParcelsChanged
from amzlabels.domain.paper_changes import FileWritten, ProofVerified
from amzlabels.domain.parcel import Stage
from amzlabels.domain.people import EVERYBODY
from amzlabels.domain.problems import Note
from amzlabels.domain.proof import Chosen, Fault, line_of
from amzlabels.domain.proof_file import examine_file
from amzlabels.journey import claims
from amzlabels.store.engine import make_engine, writing
from amzlabels.system.clock import SystemClock


@pytest.fixture
def table(world: World, tmp_path: Path) -> Iterator[Table]:
    """A table where three orders were shipped."""
    laid = Table(world, tmp_path)
    laid.drop(3)
    laid.desk.print_parcels(None)
    laid.expect({Stage.DONE: 3})
    yield laid
    assert laid.running.close()
    assert laid.crashes == []


def text_of(path: Path) -> str:
    """All that is on a paper, its line ends as blanks."""
    with closing(pypdfium2.PdfDocument(path.read_bytes())) as document:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)


def saved(table: Table, chosen: Chosen) -> str:
    path = table.folder / "proof.pdf"
    table.desk.proving.save_claim(chosen, path)
    table.hear(FileWritten)
    return text_of(path)


def test_the_log_of_a_day_is_whole(table: Table) -> None:
    table.desk.proving.verify()
    verdict = table.hear(ProofVerified).verdict
    assert (verdict.lines, verdict.fault) == (10, None)


def test_lines_are_saved_and_prove_each_other(table: Table) -> None:
    path = table.folder / "proof.csv"
    table.desk.proving.save_lines(Chosen(), path)
    assert table.hear(FileWritten) == FileWritten("proof", path, 10)
    assert examine_file(path.read_bytes()).lines == 10
    for name in ("Anna", "Vries", "Linden"):
        assert name.encode() not in path.read_bytes()


def test_a_claim_tells_what_a_clerk_asks(table: Table) -> None:
    row, other, _ = table.rows()
    told = saved(table, Chosen((row.parcel_id,)))
    with closing(table.running.outside.open_store()) as store:
        (_, bought, printed, confirmed), head = store.proof.lines(Chosen((row.parcel_id,)))
        details = store.details(row.parcel_id)
    assert details is not None
    for each in (
        *("Proof of shipment", f"Order {row.order_id}", row.tracking, "PostNL", "1 parcel"),
        *(details.recipient.name, details.recipient.street, details.items[0].sku),
        *("the order was read from a report", f"printed on {row.printer}", "confirmed at Amazon"),
        *(bought.hash, printed.hash, confirmed.hash, head.hash, "10 lines, all as written."),
    ):
        assert each in told
    assert other.order_id not in told


def test_a_person_who_was_forgotten_is_not_on_it(table: Table) -> None:
    row = table.rows()[0]
    with closing(table.running.outside.open_store()) as store:
        details = store.details(row.parcel_id)
    assert details is not None
    table.desk.privacy.forget_now(EVERYBODY)
    table.hear(ParcelsChanged)
    told = saved(table, Chosen((row.parcel_id,)))
    assert "Name and address are no longer held." in told
    assert details.recipient.name not in told
    assert details.recipient.street not in told
    assert row.tracking in told


def test_a_time_stands_for_the_parcels_that_something_was_done_with(table: Table) -> None:
    now = SystemClock().now()
    told = saved(table, Chosen(since=now - timedelta(hours=1), until=now))
    assert all(order_id(number) in told for number in range(3))
    table.desk.proving.save_claim(Chosen(until=now - timedelta(hours=1)), table.folder / "none.pdf")
    assert table.hear(ActRefused) == ActRefused("save_claim", Note("proof.nothing_chosen"))
    table.desk.proving.save_lines(Chosen(until=now - timedelta(hours=1)), table.folder / "none.csv")
    assert table.hear(ActRefused) == ActRefused("save_proof", Note("proof.nothing_chosen"))


def test_more_than_anybody_leafs_through_is_refused(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "MOST_PARCELS", 2)
    table.desk.proving.save_claim(Chosen(), table.folder / "proof.pdf")
    assert table.hear(ActRefused) == ActRefused("save_claim", Note("proof.too_many", {"limit": 2, "count": 3}))


@pytest.mark.parametrize(
    "altered",
    [
        "replace(line, 'printed', 'prinTed')",
        "replace(line, 'printer_said_done', 'printer_said_so')",
        "replace(line, 'printer_said_done\";\"', 'printer_said_done\";\"[1]')",
        "replace(line, '20', 'xx')",
        "replace(line, 'Z\"', '\"')",
        "replace(line, ';', ',')",
        "''",
    ],
)
def test_of_an_altered_log_the_rest_can_still_be_shown(table: Table, altered: str) -> None:
    row = table.rows()[0]
    database = next(table.folder.rglob("amzlabels.db"))
    with closing(table.running.outside.open_store()) as store:
        lines, _ = store.proof.lines(Chosen((row.parcel_id,)))
        (number,) = (line_of(each.text).number for each in lines if '"printed"' in each.text)
    engine = make_engine(database, "3c" * 32)
    with writing(engine) as connection:
        connection.execute(text("DROP TRIGGER proof_is_not_changed"))
        connection.execute(text(f"UPDATE proof SET line = {altered} WHERE number = {number}"))  # noqa: S608 - our own
    engine.dispose()
    told = saved(table, Chosen((row.parcel_id,)))
    assert f"Line {number} is not as it was written." in told
    assert "confirmed at Amazon" in told
    path = table.folder / "proof.csv"
    table.desk.proving.save_lines(Chosen(since=SystemClock().now() - timedelta(hours=1)), path)
    table.hear(FileWritten)
    assert examine_file(path.read_bytes()).fault is Fault.ALTERED
