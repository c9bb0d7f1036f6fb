"""The port through which labels that were made and never printed are found."""

from __future__ import annotations

from typing import Protocol

from amzlabels.domain.unprinted import UnprintedLabel


class UnprintedLabels(Protocol):
    """A part of the store."""

    def unprinted(self) -> list[UnprintedLabel]:
        """Labels and concepts of the shop that are on no paper and not on their way there, in ship-by order.

        Those of orders that are done, and labels drawn here, are left out.
        """
