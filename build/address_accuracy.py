"""How well addresses are split: the cases of public test suites against the program, as a table per source and country.

python build/start.py accuracy FILE     exit status 1 when a goal below is missed

FILE is a JSON list of cases: ``source``, ``country``, ``input`` (lines apart by line breaks), ``street``, ``number``,
``suffix``, maybe ``box``, ``extra``, ``granularity``, ``alternatives`` and ``disputed_by``.

Goals: of the cases for NL, BE, DE, AT, FR, ES, IT and GB at least 97 % right, country by country and together;
MyParcel's own cases (sources ``myparcelnl/sdk``) all right; and no wrong case, of any country, that goes unflagged: its
address must ask for a look or be held.

Rules of comparison, the same for every case:
- Letters count without their case (ß is ss); blanks, and commas, hyphens and slashes at either end of a field, do not.
- Suffixes count by their letters and digits alone: the suites write "12-A" as "-A" or "A", and "zw /2" as "zw/2".
- ``combined``: the source keeps number and suffix in one field, so ours are put together before comparing; its sign
  for a number ("No 12") does not count.
- ``unsplit``: the line must come out whole, as it travels outside the Netherlands and Belgium.
- ``alternatives``: the source takes any of these readings, so each is right.
- ``disputed_by``: another version of the suite reads it otherwise; the case's own reading is asked for, the others are
  wrong, and the table tells how many such cases there are.
- Belgium: only MyParcel knows boxes throughout; for other sources box and suffix are compared as one, without the
  word "bus".
- Elsewhere than in NL and BE the whole line travels, so what follows the number is one: suffix and extra are compared
  together and in any order. Where a case asserts neither, our extra is not asked about; and of a range before the
  street ("6-8 rue …") the one source that has any keeps the first number, so the second is not asked about either.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from amzlabels.domain.address import Confidence, RawAddress, confidence_of, read_address
from amzlabels.domain.house_number import parts_of

Case = Mapping[str, Any]

CORE = ("NL", "BE", "DE", "AT", "FR", "ES", "IT", "GB")
LEAST_RIGHT = 0.97
_MYPARCEL = "myparcelnl/sdk"
_SPLIT = ("NL", "BE")
_SIGN = re.compile(r"^(?:no|nr|n°)\.? ?(?=\d)", re.IGNORECASE)
# What an address has besides its street, so that only the splitting is judged.
_PLACES = {
    "NL": ("1016 GV", "Amsterdam"),
    "BE": ("2000", "Antwerpen"),
    "DE": ("10115", "Berlin"),
    "AT": ("1010", "Wien"),
    "FR": ("75002", "Paris"),
    "ES": ("28013", "Madrid"),
    "IT": ("20121", "Milano"),
    "GB": ("LS1 4AP", "Leeds"),
    "LU": ("2134", "Luxembourg"),
    "SE": ("111 22", "Stockholm"),
    "CH": ("8001", "Zürich"),
    "FI": ("00550", "Helsinki"),
    "TR": ("34000", "Istanbul"),
    "US": ("95014", "Cupertino"),
    "NZ": ("6011", "Wellington"),
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """One case judged. ``ours`` are our street, number, suffix, box and extra."""

    case: Case
    ours: tuple[str, ...]
    is_right: bool
    is_flagged: bool

    @property
    def source(self) -> str:
        """The repository alone."""
        return str(self.case["source"]).split("@", maxsplit=1)[0]


def judge(case: Case) -> Verdict:
    """Split a case and compare it."""
    lines = [*str(case["input"]).split("\n"), "", ""][:3]
    country = case["country"]
    postal_code, city = _PLACES[country]
    raw = RawAddress("Jo Doe", "", *lines, city, "", postal_code, country)
    address, notes = read_address(raw)
    parts = (address.street, address.number, address.suffix, address.box, address.extra)
    whole = parts
    if country not in _SPLIT:
        street, number, suffix, box, rest = parts_of(address.street, country)
        before_or_after = ", ".join(filter(None, (address.company, rest, address.extra)))
        parts = (street, number, suffix, box, before_or_after)
    readings = [case, *case.get("alternatives", ())]
    is_right = any(_agrees({**case, **reading}, parts, whole) for reading in readings)
    return Verdict(case, parts, is_right, confidence_of(notes) is not Confidence.SURE)


def _agrees(case: Case, parts: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    if case["granularity"] == "unsplit":
        return whole == (case["street"], "", "", "", "")
    street, number, suffix, box, extra = parts
    if _plain(street) != _plain(case["street"]):
        return False
    if case["granularity"] == "combined":
        ours, theirs = number + suffix + box, _SIGN.sub("", case["number"]) + case["suffix"] + case.get("box", "")
        if case["country"] not in _SPLIT and case.get("extra", "") == "":
            return _letters(ours) == _letters(theirs) or _letters(ours + extra) == _letters(theirs)
        return _letters(ours) == _letters(theirs) and _words(extra) == _words(case.get("extra", ""))
    if _plain(number) != _plain(case["number"]):
        return False
    if case["country"] in _SPLIT:
        return _suffixes_agree(case, suffix, box) and _words(extra) == _words(case.get("extra", ""))
    theirs = _words(f"{case['suffix']} {case.get('extra', '')}")
    is_range = suffix.isdigit() and re.match(rf"{number}[-/]{suffix} ", case["input"]) is not None
    return theirs == _words(f"{suffix} {box} {extra}") if theirs else is_range or not suffix


def _suffixes_agree(case: Case, suffix: str, box: str) -> bool:
    theirs, their_box = case["suffix"], case.get("box", "")
    if case["country"] == "BE" and not case["source"].startswith(_MYPARCEL):
        return _letters(suffix + box) == _letters(re.sub(r"\bbus\b", "", theirs) + their_box)
    return _letters(suffix) == _letters(theirs) and _letters(box) == _letters(their_box)


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" ,-/").casefold()


def _letters(text: str) -> str:
    return re.sub(r"[^\w]", "", text.casefold())


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def table(verdicts: Sequence[Verdict]) -> str:
    """Right, wrong but flagged and wrong unflagged, per source and country, then per country, then each wrong case."""
    groups: dict[tuple[str, str], list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        groups[verdict.source, verdict.case["country"]].append(verdict)
    rows = [(source, country, found) for (source, country), found in sorted(groups.items())]
    totals = [("all sources", country, _of(verdicts, country)) for country in CORE]
    totals.append(("all sources", "the 8", [each for each in verdicts if each.case["country"] in CORE]))
    totals.append(("MyParcel's own", "all", _myparcels(verdicts)))
    totals.append(("all sources", "all", list(verdicts)))
    head = f"{'source':41} country cases right flagged unflagged % right disputed"
    lines = [head, *(_row(*row) for row in rows), "", head, *(_row(*row) for row in totals)]
    wrong = [each for each in verdicts if not each.is_right]
    if wrong:
        lines += ["", "wrong, with the reading of the suite and ours (street | number | suffix | box | extra):"]
        lines += map(_wrong_line, wrong)
    return "\n".join(lines)


def _row(source: str, country: str, verdicts: Sequence[Verdict]) -> str:
    right = sum(each.is_right for each in verdicts)
    flagged = sum(not each.is_right and each.is_flagged for each in verdicts)
    unflagged = len(verdicts) - right - flagged
    disputed = sum("disputed_by" in each.case for each in verdicts)
    share = f"{100 * right / len(verdicts):.1f}" if verdicts else "-"
    return f"{source:41} {country:7} {len(verdicts):5} {right:5} {flagged:7} {unflagged:9} {share:>7} {disputed:8}"


def _wrong_line(verdict: Verdict) -> str:
    case = verdict.case
    theirs = " | ".join(str(case.get(field, "")) for field in ("street", "number", "suffix", "box", "extra"))
    flag = "flagged" if verdict.is_flagged else "UNFLAGGED"
    text = str(case["input"]).replace("\n", " ¦ ")
    return f"  {case['country']} {flag}: {text!r} ({verdict.source})\n      {theirs}\n      {' | '.join(verdict.ours)}"


def shortfalls(verdicts: Sequence[Verdict]) -> list[str]:
    """Which goals are missed, in words; empty when all are met."""
    missed = []
    for name, some in [*((country, _of(verdicts, country)) for country in CORE), ("the eight", _core(verdicts))]:
        right = sum(each.is_right for each in some)
        if right < LEAST_RIGHT * len(some):
            missed.append(f"{name}: {right} of {len(some)} right, which is less than {LEAST_RIGHT:.0%}")
    if any(not each.is_right for each in _myparcels(verdicts)):
        missed.append("MyParcel's own cases are not all right")
    if unflagged := sum(not (each.is_right or each.is_flagged) for each in verdicts):
        missed.append(f"{unflagged} wrong and unflagged")
    return missed


def _of(verdicts: Iterable[Verdict], country: str) -> list[Verdict]:
    return [each for each in verdicts if each.case["country"] == country]


def _core(verdicts: Iterable[Verdict]) -> list[Verdict]:
    return [each for each in verdicts if each.case["country"] in CORE]


def _myparcels(verdicts: Iterable[Verdict]) -> list[Verdict]:
    return [each for each in verdicts if each.source == _MYPARCEL]


def main(arguments: Sequence[str]) -> int:
    """Print the table for the file named; 1 when a goal is missed, 2 without a file."""
    if len(arguments) != 1:
        print("usage: python build/start.py accuracy FILE", file=sys.stderr)
        return 2
    verdicts = [judge(case) for case in json.loads(Path(arguments[0]).read_text("utf-8"))]
    print(table(verdicts))
    missed = shortfalls(verdicts)
    print("", *(missed or ["Every goal is met."]), sep="\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
