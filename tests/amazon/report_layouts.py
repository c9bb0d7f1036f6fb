"""The sets of columns in which reports have been seen, and one with everything sellers can switch on."""

from __future__ import annotations

from report_bench import BASE, CHANNEL, COLUMNS, OFFICIAL

_HEAD = "order-id order-item-id purchase-date payments-date reporting-date promise-date days-past-promise buyer-email"
_QUANTITIES = "quantity-purchased quantity-shipped quantity-to-ship ship-service-level"
_STREETS = "recipient-name ship-address-1 ship-address-2 ship-address-3"
_PLACE = "ship-city ship-state ship-postal-code ship-country"
_BUSINESS = "is-business-order purchase-order-number price-designation is-prime"
_FROM = " ".join(
    f"default-ship-from-{part}"
    for part in (
        *("address-name", "address-field-1", "address-field-2", "address-field-3"),
        *("city", "state", "country", "postal-code"),
    )
)

INDIAN = (
    f"{' '.join(BASE)} {_BUSINESS.replace(' is-prime', '')} is-iba verge-of-cancellation verge-of-lateShipment".split()
)
JAPANESE = (
    f"{' '.join(BASE)} payment-method cod-collectible-amount already-paid payment-method-fee "
    f"scheduled-delivery-start-date scheduled-delivery-end-date points-granted is-prime "
    "is-buyer-requested-cancellation buyer-requested-cancel-reason"
).split()
CUSTOMISED = (
    f"{_HEAD} buyer-name buyer-phone-number sku number-of-items product-name {_QUANTITIES} ship-service-name "
    f"{_STREETS} {_PLACE} sales-channel customized-url customized-page {_BUSINESS} is-premium-order buyer-company-name "
    "is-replacement-order is-exchange-order original-order-id is-transparency is-iba verge-of-cancellation"
).split()
EVERYTHING = (
    f"{_HEAD} buyer-name payment-method-details cpf buyer-phone-number sku number-of-items product-name {_QUANTITIES} "
    f"ship-service-name {_STREETS} address-type {_PLACE} gift-wrap-type gift-message-text payment-method "
    f"cod-collectible-amount already-paid payment-method-fee sales-channel customized-url customized-page {_BUSINESS} "
    "fulfilled-by is-global-express is-premium-order buyer-company-name licensee-name license-number license-state "
    f"license-expiration-date is-replacement-order is-exchange-order original-order-id is-transparency {_FROM} "
    "is-ispu-order store-chain-store-id is-buyer-requested-cancellation buyer-requested-cancel-reason ioss-number "
    "is-shipping-settings-automation-enabled ssa-carrier ssa-ship-method tax-collection-model "
    "tax-collection-responsible-party is-iba verge-of-cancellation verge-of-lateShipment "
    "signature-confirmation-recommended buyer-identification-number buyer-identification-type amazon-programs "
    "delivery-preferred-time drop-off-location pallet-delivery"
).split()

LAYOUTS = {
    str(len(columns)): columns
    for columns in (BASE, CHANNEL, COLUMNS, OFFICIAL, INDIAN, JAPANESE, CUSTOMISED, EVERYTHING)
}
"""By their number of columns."""
