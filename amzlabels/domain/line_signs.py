"""What the words of one line tell of it: street, company, part of a house, number; sorting is left to others."""

from __future__ import annotations

import re

CARE_OF = re.compile(
    r"(?:^|(?<=[\s,]))(?:(?:c/o|p/a|presso|t\.?a\.?v\.?|attn?\.?|z\.? ?hd\.?)(?=[\s:])|℅)[^,]*", re.IGNORECASE
)
LEGAL_FORM = re.compile(
    r"\b(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|gmbh|ug|ag|kg|ohg|e\.?v\.?|e\.?k\.?|ltd|limited|llp|plc|inc|s\.?a\.?r\.?l\.?"
    r"|s\.?a\.?s\.?|s\.?a\.?|s\.?p\.?r\.?l\.?|b\.?v\.?b\.?a\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|s\.?l\.?u?\.?|ab"
    r"|sp\. ?z ?o\. ?o\.?|stichting|vereniging|asbl|vzw|company|compagnie|firma|fa\.)(?![\w'])",
    re.IGNORECASE,
)
STREET_WORD = re.compile(
    r"(?:straat|laan|weg|plein|gracht|kade|singel|dijk|hof|steeg|pad|dreef|plantsoen|steenweg|stra(?:ß|ss)e|str\.?|gasse"
    r"|platz|allee|ring|gatan|vägen|v[äa]g)(?=$|[\s\d,])|\b(?:rue|avenue|av\.?|boulevard|bd|chauss[ée]e|place|quai"
    r"|all[ée]e|chemin|impasse|route|calle|c/|avenida|paseo|plaza|via|viale|corso|piazza|strada|ul\.?|ulica|al\.|street"
    r"|road|lane|drive|close|court|terrace|way|packstation|postfiliale|paketshop)(?![\w'])",
    re.IGNORECASE,
)
# No street is called that; in "Laan 5" or "Weg 5" the word is the whole name.
STREET_WORD_ALONE = re.compile(r"(?:stra(?:ß|ss)e|str\.) \d{1,5} ?[a-z]?", re.IGNORECASE)
UNIT = re.compile(
    r"(?:bus|bte|bo[iî]te|box|app?t?\.?|appartement|apartment|unit|flat|floor|room|kamer|etage|[ée]tage|verdieping|gebouw"
    r"|b[âa]t(?:iment|\.)?|esc(?:alera|\.)|scala|piso|int(?:erno|\.)|lgh|top|tür|stiege|whg\.?|wohnung|hinterhaus"
    r"|vorderhaus|postbus|postnummer|\d{1,2} ?[ºª]"
    r"|\d{1,2}(?:\.|e|ste|de|[èe]me|er|st|nd|rd|th)? ?(?:og|ug|stock|etage|[ée]tage|verdieping|verd|floor))(?![^\W\d])",
    re.IGNORECASE,
)
NUMBER_ALONE = re.compile(r"(?:n[°ºor]?\.? ?)?\d{1,5}(?: ?[-/]? ?\w{1,5})?(?: (?:bis|ter))?|s/n\.?", re.IGNORECASE)
SUFFIX_ALONE = re.compile(r"[-/]? ?(?:[A-Za-z]|bis|hs|huis|boven|[1-9] ?hoog|\d{1,4}|[IVX]{2,3})", re.IGNORECASE)
YEAR_END = re.compile(r"\b1[6-9]\d\d$")
_BETWEEN = " ,;/-"


def is_unit(line: str) -> bool:
    """A floor, flat or box alone; after a comma the street may follow."""
    return UNIT.match(line) is not None and "," not in line


def unlikely(line: str) -> int:
    """How unlikely a line is to be the street, among several."""
    return 2 * bool(LEGAL_FORM.search(line)) + is_unit(line) - bool(STREET_WORD.search(line))


def around(found: re.Match[str]) -> list[str]:
    """What stands before and after something that is taken out of a line; brackets around it alone go with it."""
    line = found.string
    before, after = line[: found.start()].rstrip(_BETWEEN), line[found.end() :].lstrip(_BETWEEN)
    if before.endswith("(") and after.startswith(")"):
        before, after = before[:-1].rstrip(_BETWEEN), after[1:].lstrip(_BETWEEN)
    return [part for part in (before, after) if part]
