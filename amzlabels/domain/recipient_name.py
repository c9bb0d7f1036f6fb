"""Takes out of a recipient's name what is no name: a purchase order's number; Postnummern are left to ``lockers``."""

from __future__ import annotations

import re

# Buyers' firms put it behind the name; the number itself ends in a figure.
_MARKED = re.compile(
    r"[\s,;:/(\[|-]*(?<!\w)((?:(?-i:P\.?O\.?)|purchase order|bestell?-?(?:nummer|nr)\.?|order-?(?:nummer|nr)\.?"
    r"|n[°º]? ?(?:de )?commande|bon de commande|ordine n[.°º]*|pedido n[.°º]*)"
    r"(?: ?(?:number|no|nr|n°)\b\.?)?[\s:.#-]*[\w./-]{2,}\d)[\s)\]]*$",
    re.IGNORECASE,
)
_MARK_BEFORE = re.compile(r"[\s,;:/(\[|#-]*(?:\b(?:PO|P\.O\.)[\s:.#-]*)?$")


def may_hold_order_number(name: str) -> bool:
    """Cheap to ask of every name; what it lets through is looked at properly."""
    if not name.rstrip(" )]")[-1:].isdigit():
        return False
    small = name.lower()
    # One by one: this is asked of every name, and a loop over them takes three times as long.
    return (
        "po" in small
        or "p.o" in small
        or "order" in small
        or "ordine" in small
        or "bestel" in small
        or "comma" in small
        or "pedido" in small
    )


def part_order_number(name: str, purchase_order_number: str) -> tuple[str, str]:
    """The name, and the order's number as it stood there ("PO 4711"), empty when there is none.

    ``purchase_order_number`` is the order's own, when known; without it only a marked number is one. A name that is
    nothing else stays.
    """
    number = " ".join(purchase_order_number.split())
    if number and (at := name.casefold().find(number.casefold())) > 0 and _stands_alone(name, at, len(number)):
        before = _MARK_BEFORE.sub("", name[:at])
        after = name[at + len(number) :].lstrip(" ,;:)]|-")
        if before:
            rest = name[len(before) : at + len(number)].strip(" ,;:([|-/")
            return " ".join(filter(None, (before, after))), rest
    if may_hold_order_number(name) and (marked := _MARKED.search(name)) and marked.start() > 0:
        return name[: marked.start()], marked[1].strip()
    return name, ""


def _stands_alone(name: str, at: int, length: int) -> bool:
    """Whether it is no part of a longer word."""
    around = name[at - 1 : at] + name[at + length : at + length + 1]
    return not any(map(str.isalnum, around))
