"""Finds the words of Amazon's lines that no field of an address has, so that a person sees what a label would lose."""

from __future__ import annotations

import re
from dataclasses import fields

from amzlabels.domain.address import Address

_WORD = re.compile(r"\w+")
_NAMES = tuple(each.name for each in fields(Address))
_OF_A_BOX = frozenset({"bus", "bte", "boite", "boîte", "box", "b", "nr", "no", "n"})
"""What stands before the number of a box, and again on the label."""
_SHORT = 2


class UnplacedWords:
    """Looks for words that an address does not have; made once per address, asked per line."""

    def __init__(self, address: Address) -> None:
        texts = [str(getattr(address, name)).casefold() for name in _NAMES]
        self._words = {word for text in texts for word in _WORD.findall(text)}
        # "263H" and "1016GV" stand in one piece in the lines, but in two fields or with a blank in the address.
        self._joined = "".join(_WORD.findall("".join(texts)))
        if address.box:
            self._words |= _OF_A_BOX
        # "D-10115": the country before the code is the country of the address.
        self._words |= {address.country[:length].casefold() for length in range(1, len(address.country) + 1)}

    def of(self, line: str) -> tuple[tuple[int, int], ...]:
        """Where in a line, as start and end, stand words that the address does not have."""
        return tuple(match.span() for match in _WORD.finditer(line) if not self._has(match[0].casefold()))

    def _has(self, word: str) -> bool:
        if word in self._words:
            return True
        return (len(word) > _SHORT or not word.isalpha()) and word in self._joined
