"""The words of problems with a file of products and with its lines."""

from __future__ import annotations

from amzlabels.ui.texts_actions import NOTHING
from amzlabels.ui.translation import to_translate

OF_PRODUCTS: dict[str, tuple[str, str, str]] = {
    "products.unreadable": (
        to_translate("problem", "{file} cannot be opened."),
        to_translate("problem", "Close it in other programs, then import it again."),
        NOTHING,
    ),
    "products.workbook": (
        to_translate("problem", "{file} is an Excel workbook."),
        to_translate("problem", "In Excel, save it as CSV, then import that file."),
        NOTHING,
    ),
    "products.not_a_table": (
        to_translate("problem", "{file} has no column SKU in its first line."),
        to_translate("problem", "Export your products first, and fill in that file."),
        NOTHING,
    ),
    "products.line_broken": (
        to_translate("problem", "Line {line} cannot be taken apart."),
        to_translate("problem", "Look for a quotation mark that is not closed, or a cell too many."),
        NOTHING,
    ),
    "products.sku_missing": (
        to_translate("problem", "Line {line} has no SKU."),
        to_translate("problem", "Fill it in, or delete the line."),
        NOTHING,
    ),
    "products.sku_damaged": (
        to_translate("problem", "Line {line}: the spreadsheet made a rounded number of the SKU: {value}."),
        to_translate("problem", "Make the column text, and type the SKU again."),
        NOTHING,
    ),
    "products.sku_repeated": (
        to_translate("problem", "Line {line}: {value} stands in line {other} already, which counts."),
        to_translate("problem", "Delete one of the two."),
        NOTHING,
    ),
    "products.too_long": (
        to_translate("problem", "Line {line}, {column}: {length} letters are too many, {limit} fit."),
        to_translate("problem", "Shorten it."),
        NOTHING,
    ),
    "products.number_wrong": (
        to_translate("problem", "Line {line}, {column}: “{value}” is no whole number up to {limit}."),
        to_translate("problem", "Type figures alone, such as 320."),
        NOTHING,
    ),
    "products.amount_wrong": (
        to_translate("problem", "Line {line}: “{value}” is no value up to {limit} euro."),
        to_translate("problem", "Type it as 9,50 or 9.50."),
        NOTHING,
    ),
    "products.hs_code_wrong": (
        to_translate("problem", "Line {line}: “{value}” is no HS code."),
        to_translate("problem", "It has 6 to 10 digits."),
        NOTHING,
    ),
    "products.hs_code_zero": (
        to_translate("problem", "Line {line}: the HS code {value} has an odd number of digits."),
        to_translate("problem", "Put back the zero that the spreadsheet took off its start: make the column text."),
        NOTHING,
    ),
    "products.origin_wrong": (
        to_translate("problem", "Line {line}: “{value}” is no country."),
        to_translate("problem", "Type its two letters, such as NL or CN."),
        NOTHING,
    ),
    "products.answer_wrong": (
        to_translate("problem", "Line {line}, {column}: “{value}” is neither yes nor no."),
        to_translate("problem", "Type yes, no, or nothing."),
        NOTHING,
    ),
}
