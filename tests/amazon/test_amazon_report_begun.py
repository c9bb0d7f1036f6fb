"""A report that is read while its orders are taken tells the same as one that is read whole."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from report_mutations import Made

from amzlabels.amazon.report import TxtReportReader
from amzlabels.domain.problems import Problem

GOLDEN = sorted(Path(__file__).with_name("golden").glob("*.txt"))


def told(path: Path, *, is_begun: bool) -> object:
    """The orders by id, and the problems; or why there are none."""
    reader = TxtReportReader()
    try:
        report = reader.begin(path) if is_begun else reader.read(path)
        orders = {order.order_id: order for order in report.orders}
    except Problem as problem:
        return problem.note
    return orders, list(report.problems)


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_every_kind_of_report_tells_the_same(path: Path) -> None:
    assert told(path, is_begun=True) == told(path, is_begun=False)


def test_spoilt_reports_tell_the_same(tmp_path: Path) -> None:
    path, outcomes = tmp_path / "spoilt.txt", list[object]()
    for number in range(150):
        path.write_bytes(Made(random.Random(f"begun/{number}")).data)  # noqa: S311 - damage that can be repeated
        outcomes.append(told(path, is_begun=True))
        assert outcomes[-1] == told(path, is_begun=False), number
    assert len({type(outcome) for outcome in outcomes}) == 2


def test_orders_are_there_before_the_file_is_read_to_its_end(tmp_path: Path) -> None:
    spread = (Path(__file__).with_name("golden") / "order-spread-over-the-file.txt").read_text("utf-8")
    path = tmp_path / "r.txt"
    path.write_text(spread, "utf-8")
    report = TxtReportReader().begin(path)
    whole = TxtReportReader().read(path)
    lines = [line.split("\t")[0] for line in spread.splitlines()[1:]]
    alone = [order for order in whole.orders if lines.count(order.order_id) == 1]
    assert alone
    assert next(report.orders) == alone[0]
    assert report.problems == []
    rest = list(report.orders)
    assert rest == [*alone[1:], *(order for order in whole.orders if order not in alone)]


def test_a_file_that_goes_away_while_it_is_read_says_so(tmp_path: Path) -> None:
    path = tmp_path / "r.txt"
    path.write_bytes((Path(__file__).with_name("golden") / "columns-26.txt").read_bytes())
    report = TxtReportReader().begin(path)
    path.unlink()
    with pytest.raises(Problem, match=r"report\.missing"):
        list(report.orders)
