"""What the command line tells of parcels that travel with others, as JSON and in words."""

from __future__ import annotations

from pathlib import Path

from fakes.printed_orders import add_orders
from fakes.reports import item_id, order_id
from fakes.store import open_temporary_store

from amzlabels.app.command_json import parcels_json
from amzlabels.domain.packing import Packed
from amzlabels.ui.command_words import parcel_line


def test_riders_and_boxes_name_the_parcel_they_belong_to(tmp_path: Path) -> None:
    store = open_temporary_store(tmp_path)
    lead, rider, main = add_orders(store, range(3))
    store.combine([lead, rider])
    _, box = store.repack(main, [Packed(main, {item_id(2): 2}, boxes=2)])
    rows = store.rows([lead, rider, main, box])
    store.close()
    parcels = parcels_json(rows)["parcels"]
    assert isinstance(parcels, list)
    assert [(each["rides_with"], each["box_of"]) for each in parcels] == [
        (None, None),
        (lead, None),
        (None, None),
        (None, main),
    ]
    lines = [parcel_line(row) for row in rows]
    assert f"In the parcel of {order_id(0)}" in lines[1]
    assert [line.count("Box ") for line in lines] == [0, 0, 1, 1]
    assert "Box 2 of 2" in lines[3]
