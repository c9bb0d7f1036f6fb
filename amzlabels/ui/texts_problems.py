"""The words of every problem: what happened, what to do, the button that does it; ``domain`` says which there are."""

from __future__ import annotations

from amzlabels.ui.translation import to_translate

SETTINGS_AMAZON = "settings_amazon"
SETTINGS_SHOP = "settings_shop"
SETTINGS_PRINTER = "settings_printer"
EDIT_ADDRESS = "edit_address"
CHOOSE_MARKETPLACE = "choose_marketplace"
TRY_AGAIN = "try_again"
RELEASE = "release"
CHOOSE_FILE = "choose_file"
NOTHING = ""

BUTTONS = {
    SETTINGS_AMAZON: to_translate("problem", "Open Amazon settings"),
    SETTINGS_SHOP: to_translate("problem", "Open MyParcel settings"),
    SETTINGS_PRINTER: to_translate("problem", "Choose a printer"),
    EDIT_ADDRESS: to_translate("problem", "Edit address"),
    CHOOSE_MARKETPLACE: to_translate("problem", "Choose marketplace"),
    TRY_AGAIN: to_translate("problem", "Try again"),
    RELEASE: to_translate("problem", "Ship it all the same"),
    CHOOSE_FILE: to_translate("problem", "Choose another file"),
}

WORDS: dict[str, tuple[str, str, str]] = {
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
        to_translate("problem", "Download the unshipped-orders report instead."),
        CHOOSE_FILE,
    ),
    "report.new_orders": (
        to_translate("problem", "{file} is the new-orders report; it also lists orders that were shipped."),
        to_translate("problem", "Download the unshipped-orders report instead."),
        CHOOSE_FILE,
    ),
    "report.confirmation_file": (
        to_translate("problem", "{file} is an upload file for confirming shipments, not a report."),
        to_translate("problem", "Upload it in Seller Central; here, drop the unshipped-orders report."),
        CHOOSE_FILE,
    ),
    "report.tax": (
        to_translate("problem", "{file} is an invoice or tax report."),
        to_translate("problem", "Download the unshipped-orders report instead."),
        CHOOSE_FILE,
    ),
    "report.other_amazon": (
        to_translate("problem", "{file} is another Amazon report."),
        to_translate("problem", "Download the unshipped-orders report instead."),
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
        RELEASE,
    ),
    "order.cancellation_requested": (
        to_translate("problem", "The buyer asked to cancel this order."),
        to_translate("problem", "Decide in Seller Central first; ship it only if it goes on."),
        RELEASE,
    ),
    "order.sku_missing": (
        to_translate("problem", "An item of this order has no SKU."),
        to_translate("problem", "Look in Seller Central what to pack, then ship it."),
        RELEASE,
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
    "address.label_bought": (
        to_translate("problem", "The label of this parcel is already bought."),
        to_translate("problem", "Its address can no longer be changed here."),
        NOTHING,
    ),
    "customs.incomplete": (
        to_translate("problem", "The customs form is not complete: {fields}."),
        to_translate("problem", "Fill in the customs defaults under Carrier."),
        SETTINGS_SHOP,
    ),
    "shop.not_connected": (
        to_translate("problem", "MyParcel is not connected."),
        to_translate("problem", "Enter your MyParcel API key."),
        SETTINGS_SHOP,
    ),
    "shop.key_refused": (
        to_translate("problem", "MyParcel does not accept the API key."),
        to_translate("problem", "A newer key may have replaced it. Enter the newest one."),
        SETTINGS_SHOP,
    ),
    "shop.refused": (
        to_translate("problem", "MyParcel refused this parcel: {message} ({code})."),
        to_translate("problem", "Mend it, then print it again."),
        TRY_AGAIN,
    ),
    "shop.address_refused": (
        to_translate("problem", "MyParcel does not accept the address: {message} ({code})."),
        to_translate("problem", "Correct the address, then print it again."),
        EDIT_ADDRESS,
    ),
    "shop.payment_required": (
        to_translate("problem", "MyParcel wants to be paid before it gives the labels."),
        to_translate("problem", "Pay in your MyParcel account, then print again. Nothing is lost."),
        TRY_AGAIN,
    ),
    "shop.unreachable": (
        to_translate("problem", "MyParcel cannot be reached."),
        to_translate("problem", "Check the network. The orders wait."),
        TRY_AGAIN,
    ),
    "shop.busy": (
        to_translate("problem", "MyParcel asks us to wait."),
        to_translate("problem", "It goes on by itself."),
        TRY_AGAIN,
    ),
    "shop.failed": (
        to_translate("problem", "MyParcel has trouble of its own."),
        to_translate("problem", "It is tried again. The orders wait."),
        TRY_AGAIN,
    ),
    "shop.label_not_ready": (
        to_translate("problem", "MyParcel has not made this label yet."),
        to_translate("problem", "Print it again in a minute; it is not bought twice."),
        TRY_AGAIN,
    ),
    "shop.outcome_unknown": (
        to_translate("problem", "MyParcel's answer was lost, so it is not certain that the label was bought."),
        to_translate("problem", "It is looked up before anything is bought again."),
        TRY_AGAIN,
    ),
    "shop.not_a_label": (
        to_translate("problem", "MyParcel sent something that is not a label."),
        to_translate("problem", "Print it again; it is not bought twice."),
        TRY_AGAIN,
    ),
    "shop.answer_unreadable": (
        to_translate("problem", "MyParcel's answer cannot be read."),
        to_translate("problem", "It is looked up before anything is bought again."),
        TRY_AGAIN,
    ),
    "shop.our_request": (
        to_translate("problem", "MyParcel does not understand amzlabels: {message} ({code})."),
        to_translate("problem", "This is our mistake. Look for a newer version."),
        TRY_AGAIN,
    ),
    "printer.none_chosen": (
        to_translate("problem", "No printer is chosen."),
        to_translate("problem", "Choose the label printer once; it is remembered."),
        SETTINGS_PRINTER,
    ),
    "printer.gone": (
        to_translate("problem", "The printer {printer} is not there any more."),
        to_translate("problem", "Plug it in, or choose another one. The labels wait."),
        SETTINGS_PRINTER,
    ),
    "printer.unreachable": (
        to_translate("problem", "The printing system does not answer."),
        to_translate("problem", "It is tried again. The labels wait."),
        TRY_AGAIN,
    ),
    "printer.media_unsupported": (
        to_translate("problem", "The printer {printer} cannot print this size: {media}."),
        to_translate("problem", "Choose another printer, or load labels of that size."),
        SETTINGS_PRINTER,
    ),
    "printer.blocked": (
        to_translate("problem", "The printer {printer} waits: {reason}."),
        to_translate("problem", "Mend it; printing goes on by itself."),
        SETTINGS_PRINTER,
    ),
    "printer.refused": (
        to_translate("problem", "The printer {printer} does not take this label."),
        to_translate("problem", "Choose another printer, then print it again."),
        SETTINGS_PRINTER,
    ),
    "printer.failed": (
        to_translate("problem", "The label did not print: {reason}."),
        to_translate("problem", "Nothing came out. Print it again."),
        TRY_AGAIN,
    ),
    "printer.uncertain": (
        to_translate("problem", "It is not certain that this label came out."),
        to_translate("problem", "Look in the printer's tray: did it come out?"),
        NOTHING,
    ),
    "printer.folder_unwritable": (
        to_translate("problem", "The folder for printed PDFs cannot be written."),
        to_translate("problem", "Make room on the disk, or choose another printer."),
        SETTINGS_PRINTER,
    ),
    "label.file_missing": (
        to_translate("problem", "The label's file is gone from this computer."),
        to_translate("problem", "Fetch it again from MyParcel; it is not bought twice."),
        TRY_AGAIN,
    ),
    "label.file_damaged": (
        to_translate("problem", "The label's file is damaged."),
        to_translate("problem", "Fetch it again from MyParcel; it is not bought twice."),
        TRY_AGAIN,
    ),
    "amazon.not_connected": (
        to_translate("problem", "Amazon is not connected."),
        to_translate("problem", "Connect it, or save the confirmation file and upload that."),
        SETTINGS_AMAZON,
    ),
    "amazon.login_ended": (
        to_translate("problem", "The Amazon connection has ended."),
        to_translate("problem", "Connect again with a new refresh token."),
        SETTINGS_AMAZON,
    ),
    "amazon.token_shape": (
        to_translate("problem", "That is not a refresh token: it begins with Atzr|."),
        to_translate("problem", "Copy it whole from Seller Central and paste it again."),
        SETTINGS_AMAZON,
    ),
    "amazon.app_key_refused": (
        to_translate("problem", "Amazon does not accept the application's key."),
        to_translate("problem", "Enter the client id and a new client secret."),
        SETTINGS_AMAZON,
    ),
    "amazon.denied": (
        to_translate("problem", "Amazon refuses access."),
        to_translate("problem", "Check the application's roles in Seller Central, then connect again."),
        SETTINGS_AMAZON,
    ),
    "amazon.refused": (
        to_translate("problem", "Amazon did not take the confirmation: {message}"),
        to_translate("problem", "Mend it in Seller Central, or try again."),
        TRY_AGAIN,
    ),
    "amazon.order_cancelled": (
        to_translate("problem", "Amazon says this order is cancelled. Do NOT ship it."),
        to_translate("problem", "Take the parcel out. Check the order in Seller Central."),
        NOTHING,
    ),
    "amazon.unreachable": (
        to_translate("problem", "Amazon cannot be reached."),
        to_translate("problem", "Check the network. Confirmations wait and are sent later."),
        TRY_AGAIN,
    ),
    "amazon.busy": (
        to_translate("problem", "Amazon asks us to wait."),
        to_translate("problem", "It goes on by itself."),
        TRY_AGAIN,
    ),
    "amazon.failed": (
        to_translate("problem", "Amazon has trouble of its own."),
        to_translate("problem", "Confirmations wait and are sent later."),
        TRY_AGAIN,
    ),
    "amazon.outcome_unknown": (
        to_translate("problem", "Amazon's answer was lost."),
        to_translate("problem", "The same confirmation is sent again; that is safe."),
        TRY_AGAIN,
    ),
    "amazon.answer_unreadable": (
        to_translate("problem", "Amazon's answer cannot be read."),
        to_translate("problem", "It is tried again."),
        TRY_AGAIN,
    ),
    "amazon.carrier_code_missing": (
        to_translate("problem", "Amazon's name for the carrier {carrier} is not set."),
        to_translate("problem", "Fill it in under Integration."),
        SETTINGS_AMAZON,
    ),
    "amazon.our_request": (
        to_translate("problem", "Amazon does not understand amzlabels: {message}"),
        to_translate("problem", "This is our mistake. Look for a newer version."),
        TRY_AGAIN,
    ),
    "store.key_missing": (
        to_translate("problem", "The key of your data is not in the keyring."),
        to_translate("problem", "Unlock the keyring of this computer and start again."),
        NOTHING,
    ),
    "store.key_wrong": (
        to_translate("problem", "The key does not fit the data on this computer."),
        to_translate("problem", "Use the key it was made with (64 hex digits)."),
        NOTHING,
    ),
    "store.newer": (
        to_translate("problem", "The data was written by a newer version of amzlabels."),
        to_translate("problem", "Install the newest version."),
        NOTHING,
    ),
    "store.damaged": (
        to_translate("problem", "The data on this computer is damaged."),
        to_translate("problem", "Put a backup of the data folder in its place."),
        NOTHING,
    ),
    "store.unwritable": (
        to_translate("problem", "The data folder cannot be written."),
        to_translate("problem", "Make room on the disk, or check the folder's rights."),
        NOTHING,
    ),
    "store.in_use": (
        to_translate("problem", "amzlabels is already running with this data."),
        to_translate("problem", "Use the window that is open, or close it first."),
        NOTHING,
    ),
    "secrets.unavailable": (
        to_translate("problem", "The keyring of this computer is missing or locked."),
        to_translate("problem", "Unlock it and start again."),
        NOTHING,
    ),
    "setup.endpoint_refused": (
        to_translate("problem", "{variable} is neither an https address nor this computer."),
        to_translate("problem", "Correct the variable, or take it away."),
        NOTHING,
    ),
    "file.unwritable": (
        to_translate("problem", "{file} cannot be written."),
        to_translate("problem", "Choose another folder."),
        NOTHING,
    ),
    "user.held": (
        to_translate("problem", "You set this parcel aside."),
        to_translate("problem", "Release it to ship it."),
        RELEASE,
    ),
    "internal": (
        to_translate("problem", "amzlabels made a mistake ({id})."),
        to_translate("problem", "Nothing is lost. Start the program again."),
        NOTHING,
    ),
}
"""By problem code: what happened, what to do, and the action of the button (empty = none)."""
