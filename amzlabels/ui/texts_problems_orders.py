"""The words of problems with reports, orders and addresses."""

from __future__ import annotations

from amzlabels.ui.texts_actions import (
    ACCEPT,
    CHOOSE_FILE,
    CHOOSE_MARKETPLACE,
    CHOOSE_SERVICE,
    EDIT_ADDRESS,
    FILL_IN_PRODUCT,
    NOTHING,
    OVERRIDE,
    RELEASE,
    SETTINGS_CUSTOMS,
    VOID_LABEL,
)
from amzlabels.ui.translation import to_translate

_INSTEAD = to_translate(
    "problem", "Download “Unshipped Orders” instead: in Seller Central under Orders, Order Reports."
)

OF_ORDERS: dict[str, tuple[str, str, str]] = {
    "report.missing": (
        to_translate("problem", "{file} is not there."),
        to_translate("problem", "Download the unshipped-orders report again and drop it here."),
        CHOOSE_FILE,
    ),
    "report.is_folder": (
        to_translate("problem", "{file} is a folder."),
        to_translate("problem", "Drop the report itself: a .txt file from Seller Central."),
        CHOOSE_FILE,
    ),
    "report.unreadable": (
        to_translate("problem", "{file} cannot be opened."),
        to_translate("problem", "Close it in other programs, or download it again."),
        CHOOSE_FILE,
    ),
    "report.empty": (
        to_translate("problem", "{file} is empty."),
        to_translate("problem", "The download was cut off. Download the report again."),
        CHOOSE_FILE,
    ),
    "report.binary": (
        to_translate("problem", "{file} is not a text file."),
        to_translate("problem", "Drop the .txt report of unshipped orders from Seller Central."),
        CHOOSE_FILE,
    ),
    "report.not_a_report": (
        to_translate("problem", "{file} is not an Amazon order report."),
        to_translate("problem", "In Seller Central: Orders, Order Reports, Unshipped Orders. Drop that .txt file."),
        CHOOSE_FILE,
    ),
    "report.spreadsheet": (
        to_translate("problem", "{file} was saved by a spreadsheet."),
        to_translate("problem", "Spreadsheets change order numbers. Download the report again and drop it unopened."),
        CHOOSE_FILE,
    ),
    "report.all_orders": (
        to_translate("problem", "{file} is the report of all orders; it has no names and streets."),
        _INSTEAD,
        CHOOSE_FILE,
    ),
    "report.new_orders": (
        to_translate("problem", "{file} is the new-orders report; it also lists what was shipped or cancelled."),
        _INSTEAD,
        CHOOSE_FILE,
    ),
    "report.confirmation_file": (
        to_translate("problem", "{file} is an upload file for confirming shipments, not a report."),
        to_translate("problem", "Upload it in Seller Central; here, drop the unshipped-orders report."),
        CHOOSE_FILE,
    ),
    "report.tax": (
        to_translate("problem", "{file} is an invoice or tax report; it does not say what is left to ship."),
        _INSTEAD,
        CHOOSE_FILE,
    ),
    "report.returns": (
        to_translate("problem", "{file} is a report of returns, not of orders to ship."),
        _INSTEAD,
        CHOOSE_FILE,
    ),
    "report.fba": (
        to_translate("problem", "{file} is about what Amazon's own warehouses ship."),
        _INSTEAD,
        CHOOSE_FILE,
    ),
    "report.other_amazon": (
        to_translate("problem", "{file} is another Amazon report, not of orders to ship."),
        _INSTEAD,
        CHOOSE_FILE,
    ),
    "report.columns_missing": (
        to_translate("problem", "{file} lacks columns that are needed: {columns}."),
        to_translate("problem", "Download the unshipped-orders report again, with its standard columns."),
        CHOOSE_FILE,
    ),
    "report.no_addresses": (
        to_translate("problem", "{file} was made without addresses."),
        to_translate("problem", "Your user may not see them. Let the account's owner download the report."),
        CHOOSE_FILE,
    ),
    "report.no_orders": (
        to_translate("problem", "{file} lists no unshipped orders."),
        to_translate("problem", "There is nothing to ship."),
        NOTHING,
    ),
    "report.odd_bytes": (
        to_translate("problem", "Some letters of the report could not be read for certain."),
        to_translate("problem", "Check names and streets before you print."),
        NOTHING,
    ),
    "report.not_the_read_one": (
        to_translate("problem", "{file} was not deleted: it is not the file that was imported whole."),
        to_translate("problem", "Drop it here once more, or delete it yourself."),
        NOTHING,
    ),
    "report.no_prime_column": (
        to_translate("problem", "{file} does not say which orders are Prime."),
        to_translate(
            "problem", "Add the column is-prime in Seller Central, under Order Reports, or look before you print."
        ),
        NOTHING,
    ),
    "line.cells": (
        to_translate("problem", "Line {line} of the report is broken and was left out."),
        to_translate("problem", "Look the order up in Seller Central."),
        NOTHING,
    ),
    "line.order_id": (
        to_translate("problem", "Line {line} of the report has no order number and was left out."),
        to_translate("problem", "Download the report again and drop it unopened."),
        NOTHING,
    ),
    "line.item_id": (
        to_translate("problem", "Line {line}: the item number was damaged by a spreadsheet; the line was left out."),
        to_translate("problem", "Download the report again and drop it unopened."),
        NOTHING,
    ),
    "line.quantity": (
        to_translate("problem", "Line {line}: the quantity cannot be read; the line was left out."),
        to_translate("problem", "Look the order up in Seller Central."),
        NOTHING,
    ),
    "line.repeated": (
        to_translate("problem", "Line {line} repeats an item with other details; the last one counts."),
        to_translate("problem", "Check that order before you print."),
        NOTHING,
    ),
    "line.date": (
        to_translate("problem", "Line {line}: the ship-by date cannot be read."),
        to_translate("problem", "The order is kept, without its date."),
        NOTHING,
    ),
    "order.marketplace_unknown": (
        to_translate("problem", "The report does not say which marketplace this order is from."),
        to_translate("problem", "Choose it, so that the right Amazon is told."),
        CHOOSE_MARKETPLACE,
    ),
    "order.prime": (
        to_translate("problem", "This is a Prime order; Amazon usually wants its own label on it."),
        to_translate("problem", "Buy the label in Seller Central, or ship it all the same."),
        OVERRIDE,
    ),
    "order.cancellation_requested": (
        to_translate("problem", "The buyer asked to cancel this order."),
        to_translate("problem", "Decide in Seller Central first; ship it only if it goes on."),
        OVERRIDE,
    ),
    "order.sku_missing": (
        to_translate("problem", "An item of this order has no SKU."),
        to_translate("problem", "Look in Seller Central what to pack, then ship it."),
        RELEASE,
    ),
    "order.gone": (
        to_translate("problem", "Amazon no longer has this order to be shipped. Do NOT ship it."),
        to_translate("problem", "It was cancelled or shipped elsewhere: look in Seller Central."),
        OVERRIDE,
    ),
    "order.changed": (
        to_translate("problem", "Changed at Amazon since the last report: {fields}. It was {before}, it is {now}."),
        to_translate("problem", "The parcel has the newest data. Check it and accept."),
        ACCEPT,
    ),
    "order.changed_after_label": (
        to_translate(
            "problem", "Changed at Amazon after its label was bought: {fields}. It was {before}, it is {now}."
        ),
        to_translate("problem", "Buy a new label, or release the parcel to print the one it has."),
        VOID_LABEL,
    ),
    "order.left_to_amazon": (
        to_translate("problem", "Amazon buys and confirms the label of this order itself."),
        to_translate("problem", "Print its label in Seller Central, or ship it all the same."),
        OVERRIDE,
    ),
    "order.damaged_text": (
        to_translate("problem", "Letters in the name or address are damaged."),
        to_translate("problem", "Correct the spelling before the label is made."),
        EDIT_ADDRESS,
    ),
    "address.name_missing": (
        to_translate("problem", "The name is missing."),
        to_translate("problem", "Type a name or company."),
        EDIT_ADDRESS,
    ),
    "address.street_missing": (
        to_translate("problem", "The street is missing."),
        to_translate("problem", "Type the street."),
        EDIT_ADDRESS,
    ),
    "address.number_missing": (
        to_translate("problem", "The house number is missing."),
        to_translate("problem", "Type the house number."),
        EDIT_ADDRESS,
    ),
    "address.postal_code_missing": (
        to_translate("problem", "The postcode is missing."),
        to_translate("problem", "Type the postcode."),
        EDIT_ADDRESS,
    ),
    "address.postal_code_shape": (
        to_translate("problem", "The postcode does not fit the country."),
        to_translate("problem", "Correct the postcode or the country."),
        EDIT_ADDRESS,
    ),
    "address.city_missing": (
        to_translate("problem", "The city is missing."),
        to_translate("problem", "Type the city."),
        EDIT_ADDRESS,
    ),
    "address.country_unknown": (
        to_translate("problem", "The country is not known."),
        to_translate("problem", "Type its two letters, such as NL or DE."),
        EDIT_ADDRESS,
    ),
    "address.too_long": (
        to_translate("problem", "{field} is too long for the label: {length} letters, {limit} fit."),
        to_translate("problem", "Shorten it, or move part of it to another line."),
        EDIT_ADDRESS,
    ),
    "address.post_number_missing": (
        to_translate("problem", "The buyer's Postnummer for {value} is missing."),
        to_translate("problem", "Ask the buyer for it and type it on the second line: without it DHL takes no parcel."),
        EDIT_ADDRESS,
    ),
    "address.look_number": (
        to_translate("problem", "The house number can be read in two ways: {value} or {other}."),
        to_translate("problem", "Correct it, or ship it if {value} is right."),
        EDIT_ADDRESS,
    ),
    "address.look_no_number": (
        to_translate("problem", "There is no house number in “{value}”."),
        to_translate("problem", "Add it, or ship it if there is none."),
        EDIT_ADDRESS,
    ),
    "address.look_street": (
        to_translate("problem", "Two lines look like the street: “{value}” and “{other}”."),
        to_translate("problem", "Choose the right one, or ship it as it is."),
        EDIT_ADDRESS,
    ),
    "address.look_post_box": (
        to_translate("problem", "This is a PO box: “{value}”. Couriers do not go there; the post takes what fits."),
        to_translate("problem", "Ask the buyer for a street, or ship it if it fits."),
        EDIT_ADDRESS,
    ),
    "address.look_reflowed": (
        to_translate("problem", "{field} was too long: “{value}” now stands under {to}."),
        to_translate("problem", "Check that it reads well, then ship it."),
        EDIT_ADDRESS,
    ),
    "address.look_country": (
        to_translate("problem", "The postcode {postal_code} is written as in {likely}, but the country is {country}."),
        to_translate("problem", "Correct the country or the postcode, or ship it as it is."),
        EDIT_ADDRESS,
    ),
    "address.look_postal_code": (
        to_translate("problem", "The postcode {value} does not look like one of {country}."),
        to_translate("problem", "Correct it, or ship it as it is."),
        EDIT_ADDRESS,
    ),
    "address.look_city_postal_code": (
        to_translate("problem", "The postcode {value} lies in {other}, not in {state}."),
        to_translate("problem", "Correct the postcode, or ship it as it is."),
        EDIT_ADDRESS,
    ),
    "address.look_city": (
        to_translate("problem", "The city “{value}” does not look like one."),
        to_translate("problem", "Correct it, or ship it as it is."),
        EDIT_ADDRESS,
    ),
    "address.label_bought": (
        to_translate("problem", "The label of this parcel is already bought."),
        to_translate("problem", "Its address can no longer be changed here."),
        NOTHING,
    ),
    "customs.incomplete": (
        to_translate("problem", "The customs form lacks {fields} of {sku}."),
        to_translate("problem", "Fill it in for this product; it is kept for all its orders."),
        FILL_IN_PRODUCT,
    ),
    "customs.numbers_missing": (
        to_translate("problem", "{carrier} goes to {country} only with your {fields}."),
        to_translate("problem", "Fill it in under Carrier, or choose another service with T."),
        SETTINGS_CUSTOMS,
    ),
    "service.no_post_box": (
        to_translate("problem", "{carrier} does not deliver to a PO box: “{value}”."),
        to_translate("problem", "Choose PostNL, or ask the buyer for a street and edit the address with E."),
        CHOOSE_SERVICE,
    ),
    "service.no_locker": (
        to_translate("problem", "{carrier} does not deliver to {value}; only DHL does."),
        to_translate("problem", "Choose a service of DHL, or ask the buyer for a street and edit the address with E."),
        CHOOSE_SERVICE,
    ),
}
