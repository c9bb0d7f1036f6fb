"""The words of problems with Amazon: the account, confirmations, the report that is asked for, the consent."""

from __future__ import annotations

from amzlabels.ui.texts_actions import GET_ORDERS, NOTHING, SETTINGS_AMAZON, SETTINGS_CODES, TRY_AGAIN
from amzlabels.ui.translation import to_translate

OF_AMAZON: dict[str, tuple[str, str, str]] = {
    "amazon.not_connected": (
        to_translate("problem", "Amazon is not connected."),
        to_translate("problem", "Connect it, or save the confirmation file and upload that."),
        SETTINGS_AMAZON,
    ),
    "amazon.login_ended": (
        to_translate("problem", "The Amazon connection has ended."),
        to_translate("problem", "Connect again: give consent anew, or paste a new refresh token."),
        SETTINGS_AMAZON,
    ),
    "amazon.token_shape": (
        to_translate("problem", "That is not a refresh token: it begins with Atzr|."),
        to_translate("problem", "Copy it whole from Seller Central and paste it again."),
        SETTINGS_AMAZON,
    ),
    "amazon.app_key_refused": (
        to_translate("problem", "The application's key is no longer valid."),
        to_translate("problem", "Enter the client id and a new client secret from Seller Central."),
        SETTINGS_AMAZON,
    ),
    "amazon.denied": (
        to_translate("problem", "Amazon refuses access ({request_id})."),
        to_translate(
            "problem",
            "Usually a role is missing, or the account is suspended or of another region. "
            "Check that in Seller Central, then connect again.",
        ),
        SETTINGS_AMAZON,
    ),
    "amazon.role_missing": (
        to_translate("problem", "The connection lacks the permission Direct-to-Consumer Shipping."),
        to_translate(
            "problem", "Give the application that role in Seller Central, then give consent again. Files still work."
        ),
        SETTINGS_AMAZON,
    ),
    "amazon.refused": (
        to_translate("problem", "Amazon did not take the confirmation: {message} ({request_id})."),
        to_translate("problem", "Mend it in Seller Central and try again, or save the confirmation file."),
        TRY_AGAIN,
    ),
    "amazon.order_cancelled": (
        to_translate("problem", "Amazon says this order is cancelled. Do NOT ship it."),
        to_translate("problem", "Take the parcel out. Check the order in Seller Central."),
        NOTHING,
    ),
    "amazon.unreachable": (
        to_translate("problem", "Amazon cannot be reached."),
        to_translate("problem", "Check the network. What Amazon must be told waits and is sent later."),
        TRY_AGAIN,
    ),
    "amazon.busy": (
        to_translate("problem", "Amazon asks us to wait."),
        to_translate("problem", "It goes on by itself."),
        TRY_AGAIN,
    ),
    "amazon.failed": (
        to_translate("problem", "Amazon has trouble of its own."),
        to_translate("problem", "It is tried again later; nothing is lost."),
        TRY_AGAIN,
    ),
    "amazon.outcome_unknown": (
        to_translate("problem", "Amazon's answer was lost."),
        to_translate("problem", "Amazon is asked what it knows; nothing is counted twice."),
        TRY_AGAIN,
    ),
    "amazon.answer_unreadable": (
        to_translate("problem", "Amazon's answer cannot be read."),
        to_translate("problem", "It is tried again."),
        TRY_AGAIN,
    ),
    "amazon.carrier_code_missing": (
        to_translate("problem", "Amazon's name for the carrier {carrier} is not set."),
        to_translate("problem", "Fill it in, and Amazon is told at once."),
        SETTINGS_CODES,
    ),
    "amazon.our_request": (
        to_translate("problem", "Amazon does not understand amzlabels: {message}."),
        to_translate("problem", "This is our mistake. Look for a newer version."),
        TRY_AGAIN,
    ),
    "amazon.report_failed": (
        to_translate("problem", "Amazon could not make the report."),
        to_translate("problem", "Get orders again later, or download the report in Seller Central and drop it here."),
        GET_ORDERS,
    ),
    "amazon.report_slow": (
        to_translate("problem", "Amazon is still making the report."),
        to_translate(
            "problem", "The same report is taken up again: by itself while the window is open, or when you get orders."
        ),
        GET_ORDERS,
    ),
    "amazon.individual_plan": (
        to_translate("problem", "This account is on the Individual selling plan."),
        to_translate(
            "problem", "Amazon lets only Professional sellers be connected. Change the plan in Seller Central."
        ),
        SETTINGS_AMAZON,
    ),
    "amazon.consent_ending": (
        to_translate("problem", "Days left before the consent at Amazon runs out: {days}."),
        to_translate("problem", "Give consent again in time, else orders can no longer be confirmed."),
        SETTINGS_AMAZON,
    ),
    "amazon.secret_ending": (
        to_translate("problem", "Days left before the client secret runs out: {days}."),
        to_translate("problem", "Make a new one in Seller Central and enter it."),
        SETTINGS_AMAZON,
    ),
    "consent.application_missing": (
        to_translate("problem", "Amazon cannot be asked yet: {fields} must be filled in or corrected."),
        to_translate("problem", "Fill in your application as Seller Central shows it."),
        SETTINGS_AMAZON,
    ),
    "consent.cancelled": (
        to_translate("problem", "The consent was cancelled."),
        to_translate("problem", "Nothing has changed. Try again whenever you like."),
        SETTINGS_AMAZON,
    ),
    "consent.timed_out": (
        to_translate("problem", "The consent took too long."),
        to_translate("problem", "Amazon gives ten minutes. Try again."),
        SETTINGS_AMAZON,
    ),
    "consent.state_wrong": (
        to_translate("problem", "Amazon's answer does not belong to this consent, so it was thrown away."),
        to_translate("problem", "Try again. If it happens twice, forget the Amazon login first."),
        SETTINGS_AMAZON,
    ),
    "consent.used": (
        to_translate("problem", "Amazon answered twice; only the first answer counts."),
        to_translate("problem", "Nothing is lost. Look under Integration whether Amazon is connected."),
        SETTINGS_AMAZON,
    ),
    "consent.no_code": (
        to_translate("problem", "Amazon came back without its consent."),
        to_translate("problem", "Try again, and press Confirm on Amazon's page."),
        SETTINGS_AMAZON,
    ),
    "consent.code_refused": (
        to_translate("problem", "Amazon's consent was too old or already used."),
        to_translate("problem", "Try again; the redirect address must be the one Seller Central shows."),
        SETTINGS_AMAZON,
    ),
    "consent.page_failed": (
        to_translate("problem", "Amazon's page could not be shown."),
        to_translate("problem", "Check the network and try again, or use the system browser."),
        SETTINGS_AMAZON,
    ),
}
