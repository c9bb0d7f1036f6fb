"""Writes an address as one text, as its column holds it, and reads it again; what an address means is the domain's."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, func

from amzlabels.domain.address import Address, RawAddress

# Stands in no address: the "unit separator", made for this. One column is stored much quicker than a dozen.
_BETWEEN = "\x1f"
_POSTAL_CODE = list(Address.__dataclass_fields__).index("postal_code")


def packed(address: Address | RawAddress) -> str:
    """All fields in one text; ``address_of`` and ``raw_of`` read it again."""
    values = _of_raw(address) if isinstance(address, RawAddress) else _of(address)
    text = _BETWEEN.join(values)
    if text.count(_BETWEEN) == len(values) - 1:
        return text
    return _BETWEEN.join(value.replace(_BETWEEN, " ") for value in values)


# Written out, since an import does this two hundred thousand times; a test holds them to the fields.
def _of_raw(raw: RawAddress) -> tuple[str, ...]:
    return (
        raw.name,
        raw.company,
        raw.line_1,
        raw.line_2,
        raw.line_3,
        raw.city,
        raw.state,
        raw.postal_code,
        raw.country,
        raw.phone,
        raw.email,
    )


def _of(to: Address) -> tuple[str, ...]:
    return (
        to.name,
        to.company,
        to.street,
        to.number,
        to.suffix,
        to.box,
        to.extra,
        to.postal_code,
        to.city,
        to.state,
        to.country,
        to.phone,
        to.email,
    )


def raw_of(text: str) -> RawAddress:
    """The raw address again; fields that came after it was written are empty."""
    return RawAddress(*text.split(_BETWEEN))


def address_of(text: str) -> Address:
    """The address again; fields that came after it was written are empty."""
    return Address(*text.split(_BETWEEN))


def searched_words(text: str) -> list[str]:
    """What a packed address is searched by: name, company, postal code and city."""
    fields = text.split(_BETWEEN)
    return [*fields[:2], *fields[_POSTAL_CODE : _POSTAL_CODE + 2]]


def names_nobody(column: ColumnElement[str], kind: type[Address] | type[RawAddress]) -> ColumnElement[bool]:
    """Whether a column of packed addresses holds a country at most, as it does once people were forgotten."""
    before, after = packed_country(kind, "\n").split("\n")
    return (column == "") | and_(column.startswith(before), column.endswith(after))


def has_value(column: ColumnElement[str], value: str) -> ColumnElement[bool]:
    """Whether one of the fields in a column of packed addresses, neither the first nor the last, is this."""
    return column.contains(f"{_BETWEEN}{value}{_BETWEEN}", autoescape=True)


def first_field(column: ColumnElement[str]) -> ColumnElement[str]:
    """The name in a column of packed addresses."""
    return func.substr(column, 1, func.instr(column, _BETWEEN) - 1)


def without_contact(column: ColumnElement[str]) -> ColumnElement[str]:
    """A column of packed addresses without its last two fields, telephone and e-mail."""
    fields = func.replace(column, _BETWEEN, "")
    for _ in range(2):
        up_to_last = func.rtrim(column, fields)
        column = func.substr(up_to_last, 1, func.length(up_to_last) - 1)
    return column


def packed_country(kind: type[Address] | type[RawAddress], country: str) -> str:
    """An address of which nothing but the country is left, as its column holds it."""
    return _BETWEEN.join(country if name == "country" else "" for name in kind.__dataclass_fields__)
