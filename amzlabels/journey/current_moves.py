"""Applying moves together where some may have been overtaken; what a move means is left to the step that makes it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from amzlabels.domain.parcel import Move
from amzlabels.journey.ports import Parcels, StaleMove


def apply_current(parcels: Parcels, moves: Sequence[Move]) -> list[int]:
    """Apply these moves but for those whose parcel has moved on; returns the parcels of those applied."""
    try:
        parcels.apply(moves)
    except StaleMove:
        applied: list[int] = []
        for move in moves:
            with suppress(StaleMove):
                parcels.apply([move])
                applied.append(move.parcel_id)
        return applied
    return [move.parcel_id for move in moves]
