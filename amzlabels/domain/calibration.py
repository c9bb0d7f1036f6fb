"""What the test label measures a printer by, and what follows from how it came out; drawing it is ``documents``'."""

from __future__ import annotations

import math
from dataclasses import dataclass

RULER_MM = 50
EDGE_STEPS_MM = tuple(step / 2 for step in range(11))
"""How far inside each edge of the paper there is a line."""
BARS = ("A1", "A2", "A3")
"""What the bars say, those with the widest modules first; they are numbered from 1."""
SMALLEST_MM, LARGEST_MM = (62.0, 90.0), (297.0, 420.0)
"""Width and height of the smallest and the largest paper that the test label is made for, upright."""

_MM_PER_INCH = 25.4
_USUAL_DPI = 203
# A head of 203 dpi has 8 dots a millimetre, which makes 203.2; so it is with its multiples.
_DOTS_PER_MM = {152: 6.0, 203: 8.0}
# Finer bars are read by few scanners from labels of 203 dpi, and carriers print none.
_FINEST_MM = 0.25


def module_mm(dpi: int) -> tuple[float, ...]:
    """How wide a module of each of ``BARS`` is: whole dots of a head this fine; 0 dpi = not known, taken as 203."""
    per_mm = _DOTS_PER_MM.get(dpi or _USUAL_DPI) or dpi / _MM_PER_INCH
    finest = max(2, math.ceil(_FINEST_MM * per_mm))
    return 2 * finest / per_mm, (finest + max(1, finest // 2)) / per_mm, finest / per_mm


@dataclass(frozen=True, slots=True)
class EdgesSeen:
    """The first line that came out whole at each edge, as its distance in mm from where that edge was meant."""

    left_mm: float = 0.0
    right_mm: float = 0.0
    top_mm: float = 0.0
    bottom_mm: float = 0.0

    @property
    def offset_mm(self) -> tuple[float, float]:
        """How far right and down the page is to be moved so that as much is seen at either side."""
        return _shift_mm(self.left_mm, self.right_mm), _shift_mm(self.top_mm, self.bottom_mm)


def _shift_mm(before_mm: float, after_mm: float) -> float:
    """What is cut off at one side alone has moved there; what is cut off at both is a border that takes no print."""
    shift = before_mm - after_mm
    return shift / 2 if before_mm and after_mm else shift
