"""What the button of a problem does, by name, and what it says; doing it is left to the window."""

from __future__ import annotations

from amzlabels.ui.translation import to_translate

SETTINGS_AMAZON = "settings_amazon"
SETTINGS_CODES = "settings_codes"
SETTINGS_SHOP = "settings_shop"
SETTINGS_CUSTOMS = "settings_customs"
SETTINGS_CONTACT = "settings_contact"
SETTINGS_OWN_LABELS = "settings_own_labels"
SETTINGS_NUMBERS = "settings_numbers"
SETTINGS_PRINTER = "settings_printer"
EDIT_ADDRESS = "edit_address"
CHOOSE_MARKETPLACE = "choose_marketplace"
TRY_AGAIN = "try_again"
RELEASE = "release"
OVERRIDE = "override"
CHOOSE_FILE = "choose_file"
GET_ORDERS = "get_orders"
ACCEPT = "accept"
VOID_LABEL = "void_label"
FILL_IN_PRODUCT = "fill_in_product"
CHOOSE_SERVICE = "choose_service"
NOTHING = ""

BUTTONS = {
    SETTINGS_AMAZON: to_translate("problem", "Open Amazon settings"),
    SETTINGS_CODES: to_translate("problem", "Fill in the name"),
    SETTINGS_CUSTOMS: to_translate("problem", "Fill in {field}"),
    SETTINGS_CONTACT: to_translate("problem", "Enter your own for all"),
    SETTINGS_SHOP: to_translate("problem", "Open MyParcel settings"),
    SETTINGS_OWN_LABELS: to_translate("problem", "Open carrier settings"),
    SETTINGS_NUMBERS: to_translate("problem", "Enter the range"),
    SETTINGS_PRINTER: to_translate("problem", "Choose a printer"),
    EDIT_ADDRESS: to_translate("problem", "Edit address"),
    CHOOSE_MARKETPLACE: to_translate("problem", "Choose marketplace"),
    TRY_AGAIN: to_translate("problem", "Try again"),
    RELEASE: to_translate("problem", "Ship it all the same"),
    OVERRIDE: to_translate("problem", "Ship it all the same…"),
    CHOOSE_FILE: to_translate("problem", "Choose another file"),
    GET_ORDERS: to_translate("problem", "Get orders"),
    ACCEPT: to_translate("problem", "Accept the change"),
    VOID_LABEL: to_translate("problem", "Buy a new label"),
    FILL_IN_PRODUCT: to_translate("problem", "Fill in {field}"),
    CHOOSE_SERVICE: to_translate("problem", "Choose another service"),
}
