"""Writes Seller Central's upload file and reads back every byte of it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from amzlabels.amazon.confirmation_file import write_confirmation_file
from amzlabels.domain.confirmation import CarrierCode, Confirmation, ConfirmedItem
from amzlabels.domain.problems import Problem

HEAD = "order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\tship-method"


def confirmation(carrier: CarrierCode, tracking: str = "3SDEMO1", items: int = 1) -> Confirmation:
    return Confirmation(
        order_id="404-1830274-5521903",
        marketplace="NL",
        package_reference="1",
        carrier=carrier,
        tracking=tracking,
        shipped_at=datetime(2026, 11, 23, 23, 59, tzinfo=UTC),
        items=tuple(ConfirmedItem(f"8120000000000{number}", number + 1) for number in range(items)),
    )


def test_each_item_is_one_line_under_amazons_headings(tmp_path: Path) -> None:
    path = tmp_path / "confirm.txt"
    write_confirmation_file(path, [confirmation(CarrierCode("Post NL", "not shown", "Zoë pakket"), items=2)])
    assert path.read_bytes().decode("utf-8") == (
        f"{HEAD}\r\n"
        "404-1830274-5521903\t81200000000000\t1\t2026-11-23\tPost NL\t\t3SDEMO1\tZoë pakket\r\n"
        "404-1830274-5521903\t81200000000001\t2\t2026-11-23\tPost NL\t\t3SDEMO1\tZoë pakket\r\n"
    )


def test_another_carrier_has_a_name_of_fifty_letters_at_most(tmp_path: Path) -> None:
    path = tmp_path / "confirm.txt"
    write_confirmation_file(path, [confirmation(CarrierCode("Other", "P" * 60))])
    cells = path.read_text(encoding="utf-8").splitlines()[1].split("\t")
    assert cells[4:6] == ["Other", "P" * 50]


def test_values_never_part_a_line_and_are_never_quoted(tmp_path: Path) -> None:
    path = tmp_path / "confirm.txt"
    write_confirmation_file(path, [confirmation(CarrierCode('A"B'), "3S\tDE\r\nMO")])
    lines = path.read_bytes().split(b"\r\n")
    assert [len(line.split(b"\t")) for line in lines] == [8, 8, 1]
    assert b'\tA"B\t\t3S DE MO\t' in lines[1]


def test_without_confirmations_there_are_only_headings(tmp_path: Path) -> None:
    path = tmp_path / "confirm.txt"
    write_confirmation_file(path, [])
    assert path.read_bytes() == f"{HEAD}\r\n".encode()


def test_a_file_that_is_there_is_replaced_whole_and_nothing_is_left_over(tmp_path: Path) -> None:
    path = tmp_path / "confirm.txt"
    path.write_bytes(b"x" * 10_000)
    write_confirmation_file(path, [])
    assert path.read_bytes() == f"{HEAD}\r\n".encode()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("place", ["missing/confirm.txt", "taken/confirm.txt", "folder.txt"])
def test_a_place_that_cannot_be_written_is_a_problem(tmp_path: Path, place: str) -> None:
    (tmp_path / "taken").write_bytes(b"")
    (tmp_path / "folder.txt").mkdir()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(Problem) as caught:
        write_confirmation_file(tmp_path / place, [])
    assert (caught.value.note.code, caught.value.note.facts) == ("file.unwritable", {"file": Path(place).name})
    assert sorted(tmp_path.iterdir()) == before
