"""The words of problems with MyParcel and printers, and of our own mistakes."""

from __future__ import annotations

from amzlabels.ui.texts_actions import (
    CHOOSE_SERVICE,
    EDIT_ADDRESS,
    FILL_IN_PRODUCT,
    NOTHING,
    RELEASE,
    SETTINGS_CUSTOMS,
    SETTINGS_PRINTER,
    SETTINGS_SHOP,
    TRY_AGAIN,
    VOID_LABEL,
)
from amzlabels.ui.translation import to_translate

OF_OUTSIDE: dict[str, tuple[str, str, str]] = {
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
    "shop.new_key_refused": (
        to_translate("problem", "MyParcel does not accept this key. The one from before stays in use."),
        to_translate("problem", "Copy it anew from MyParcel: Shop settings, Integrations."),
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
    "shop.service_refused": (
        to_translate("problem", "MyParcel does not take this service: {message} ({code})."),
        to_translate("problem", "Choose another service with T, then print it again."),
        CHOOSE_SERVICE,
    ),
    "shop.customs_refused": (
        to_translate("problem", "MyParcel does not accept the customs form: {message} ({code})."),
        to_translate("problem", "Correct {field} of {sku}, then print it again."),
        FILL_IN_PRODUCT,
    ),
    "shop.numbers_refused": (
        to_translate("problem", "MyParcel does not accept your numbers for customs: {message} ({code})."),
        to_translate("problem", "Correct them under Carrier, then print it again."),
        SETTINGS_CUSTOMS,
    ),
    "shop.account_refused": (
        to_translate("problem", "MyParcel stops your account here: {message} ({code})."),
        to_translate("problem", "Put it right at MyParcel or ask them, then print it again."),
        TRY_AGAIN,
    ),
    "shop.label_expired": (
        to_translate("problem", "This label expired or was cancelled at MyParcel before it was printed."),
        to_translate("problem", "Print it again and a new one is bought. The old one was not used and costs nothing."),
        TRY_AGAIN,
    ),
    "shop.shipment_gone": (
        to_translate("problem", "This shipment is no longer at MyParcel: it was deleted there before its label came."),
        to_translate("problem", "Print it again and a new one is made, once. The deleted one costs nothing."),
        TRY_AGAIN,
    ),
    "shop.cancel_too_late": (
        to_translate("problem", "MyParcel has made {count} of these labels already, so they are not cancelled."),
        to_translate("problem", "Their orders are set aside. See at MyParcel whether the labels were printed there."),
        NOTHING,
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
    "printer.offline": (
        to_translate("problem", "The printer {printer} does not answer."),
        to_translate("problem", "Switch it on and look whether it is connected. It is tried again; the labels wait."),
        TRY_AGAIN,
    ),
    "printer.address_unclear": (
        to_translate("problem", "This is not an address of a printer."),
        to_translate("problem", "Type it as the printer's own network page shows it, for example 192.168.1.40."),
        SETTINGS_PRINTER,
    ),
    "printer.media_unsupported": (
        to_translate("problem", "The printer {printer} cannot print this size: {media}."),
        to_translate("problem", "Print it on another one (M), or set this one up for the labels that are in it."),
        SETTINGS_PRINTER,
    ),
    "printer.media_not_loaded": (
        to_translate("problem", "The printer {printer} says that it has {loaded} in it; this label is {media}."),
        to_translate(
            "problem", "Load labels of that size; printing goes on by itself. Or say at its set-up what is in it."
        ),
        SETTINGS_PRINTER,
    ),
    "printer.no_sheets": (
        to_translate("problem", "This label comes as A4 with a customs form, and the printer {printer} has no A4."),
        to_translate("problem", "Choose a printer for A4. Nothing is bought until then."),
        SETTINGS_PRINTER,
    ),
    "printer.no_driver": (
        to_translate(
            "problem", "The print queue {printer} has no driver: labels would come out as rubbish, or not at all."
        ),
        to_translate("problem", "Set the printer up: ZPL for a Zebra or its like, else install its driver."),
        SETTINGS_PRINTER,
    ),
    "printer.spool_full": (
        to_translate("problem", "The computer has no room left for what {printer} is to print."),
        to_translate("problem", "Make room on the disk. It is tried again; the labels wait."),
        TRY_AGAIN,
    ),
    "printer.blocked": (
        to_translate("problem", "The printer {printer} waits: {reason}."),
        to_translate("problem", "Mend it; printing goes on by itself."),
        SETTINGS_PRINTER,
    ),
    "printer.may_not_resume": (
        to_translate("problem", "{printer} cannot be resumed from here."),
        to_translate("problem", "Press the printer's own button, or ask whoever looks after this computer."),
        NOTHING,
    ),
    "printer.refused": (
        to_translate("problem", "The printer {printer} does not take this label: {reason}."),
        to_translate("problem", "Put that right and print it again, or print it on another one (M)."),
        TRY_AGAIN,
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
    "printer.only_sent": (
        to_translate("problem", "All that is known is that the label was sent to {printer}."),
        to_translate(
            "problem", "Look whether it came out. Where sent is good enough for you, say so at the printer's set-up."
        ),
        SETTINGS_PRINTER,
    ),
    "printer.printed_meanwhile": (
        to_translate("problem", "{printer} says that it has printed this label meanwhile."),
        to_translate("problem", "Look in its tray once more: did it come out?"),
        NOTHING,
    ),
    "printer.only_queued": (
        to_translate("problem", "All that is known is that the computer took the label for {printer}."),
        to_translate("problem", "Look whether it came out: printed in this way, it can never tell."),
        SETTINGS_PRINTER,
    ),
    "printer.folder_unwritable": (
        to_translate("problem", "The folder for printed PDFs cannot be written."),
        to_translate("problem", "Make room on the disk, or choose another printer."),
        SETTINGS_PRINTER,
    ),
    "label.none_yet": (
        to_translate("problem", "None of these has a label yet."),
        to_translate("problem", "A label is made when you print."),
        NOTHING,
    ),
    "label.printed_in_part": (
        to_translate("problem", "Not cancelled: {count}. Other boxes of their shipment are printed."),
        to_translate("problem", "Print these too, or give the whole shipment a new label (V)."),
        NOTHING,
    ),
    "label.file_missing": (
        to_translate("problem", "The label's file is gone from this computer."),
        to_translate("problem", "Give the parcel a new label (V); this one is cancelled."),
        VOID_LABEL,
    ),
    "label.barcode_lost": (
        to_translate("problem", "A barcode of this label could not be read as {printer} would print it."),
        to_translate("problem", "Nothing was printed. Print it on one with finer dots (M), or as it is (R)."),
        SETTINGS_PRINTER,
    ),
    "label.printed_before": (
        to_translate("problem", "{printer} has printed this very label already, for order {order}."),
        to_translate("problem", "It was not printed twice. Look on that parcel, or print it again (R)."),
        NOTHING,
    ),
    "label.waited_long": (
        to_translate("problem", "This label waited {hours} hours for {printer} and was not printed."),
        to_translate("problem", "Print it if the parcel still has to go."),
        TRY_AGAIN,
    ),
    "label.file_damaged": (
        to_translate("problem", "The label's file is damaged or empty. Nothing was printed."),
        to_translate("problem", "Give the parcel a new label (V); this one is cancelled."),
        VOID_LABEL,
    ),
    "label.of_other": (
        to_translate("problem", "WRONG LABEL: it is the one for {name}, {city}."),
        to_translate("problem", "It belongs on the parcel of order {order}."),
        NOTHING,
    ),
    "label.not_ours": (
        to_translate("problem", "WRONG LABEL: no parcel here has this number."),
        to_translate("problem", "Scan the bars with the tracking number. If these were, do not use this label."),
        NOTHING,
    ),
    "label.is_slip": (
        to_translate("problem", "This is the slip, not the label."),
        to_translate("problem", "Scan the label that is on the parcel."),
        NOTHING,
    ),
    "label.given_up": (
        to_translate("problem", "Do NOT use this label: it was given up."),
        to_translate("problem", "Throw it away. The parcel of {name}, order {order}, goes with a new one."),
        NOTHING,
    ),
    "label.do_not_ship": (
        to_translate("problem", "Do NOT ship the parcel of {name}: its order is held."),
        to_translate("problem", "Set it aside and look at order {order}."),
        NOTHING,
    ),
    "label.still_printing": (
        to_translate("problem", "Its printer has not said yet what became of this label."),
        to_translate("problem", "Scan it again in a moment."),
        NOTHING,
    ),
    "user.held": (
        to_translate("problem", "You set this parcel aside."),
        to_translate("problem", "Release it to ship it."),
        RELEASE,
    ),
    "internal": (
        to_translate("problem", "amzlabels made a mistake ({id})."),
        to_translate("problem", "Nothing is lost. Try again; if it happens again, start the program again."),
        NOTHING,
    ),
    "internal.earlier": (
        to_translate("problem", "amzlabels broke off the last time it ran ({id})."),
        to_translate("problem", "Nothing is lost: open work is picked up. Copy the report if it happens again."),
        NOTHING,
    ),
}
