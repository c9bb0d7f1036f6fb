"""What MyParcel's codes say, in words of ours; which problem they are and what mends it is told elsewhere.

Source: the error list of MyParcel's API documentation. What is not here is told in MyParcel's own words: codes of our
own mistakes, and those it may add.
"""

from __future__ import annotations

from amzlabels.ui.translation import to_translate

MEANINGS: dict[str, str] = {
    "3501": to_translate("myparcel", "the address is not valid"),
    "3503": to_translate("myparcel", "the house number is not valid"),
    "3505": to_translate("myparcel", "the postcode is not valid"),
    "3506": to_translate("myparcel", "the country is not valid"),
    "3509": to_translate("myparcel", "the street is too long"),
    "3510": to_translate("myparcel", "the name is too long"),
    "3511": to_translate("myparcel", "the addition to the house number is not valid"),
    "3512": to_translate("myparcel", "the phone number is not valid"),
    "3513": to_translate("myparcel", "the company name is too long"),
    "3514": to_translate("myparcel", "the name or company is not valid"),
    "3515": to_translate("myparcel", "the e-mail address is too long"),
    "3516": to_translate("myparcel", "the carrier does not go to this country"),
    "3517": to_translate("myparcel", "this kind of parcel does not go to this country"),
    "3519": to_translate("myparcel", "the sender's street is too long"),
    "3520": to_translate("myparcel", "the second address line is too long"),
    "3702": to_translate("myparcel", "it is not valid"),
    "3703": to_translate("myparcel", "the invoice number is not valid"),
    "3704": to_translate("myparcel", "size or weight is not valid"),
    "3705": to_translate("myparcel", "these options do not go together"),
    "3716": to_translate("myparcel", "no more shipments are allowed"),
    "3721": to_translate("myparcel", "the way of delivery is not valid"),
    "3722": to_translate("myparcel", "there is no such way of delivery here"),
    "3726": to_translate("myparcel", "the insurance cannot be worked out"),
    "3728": to_translate("myparcel", "your account does not have this carrier"),
    "3730": to_translate("myparcel", "the weight is not valid"),
    "3731": to_translate("myparcel", "street and house number cannot be told apart"),
    "3733": to_translate("myparcel", "the carrier does not have this kind of parcel"),
    "3735": to_translate("myparcel", "the carrier does not take several boxes as one parcel"),
    "3739": to_translate("myparcel", "these are too many boxes for one parcel"),
    "3740": to_translate("myparcel", "the parcel is too long"),
    "3743": to_translate("myparcel", "it cannot be insured for this amount"),
    "3745": to_translate("myparcel", "the sender is not valid"),
    "3748": to_translate("myparcel", "the EORI number is not valid"),
    "3749": to_translate("myparcel", "the VAT number is not valid"),
    "3751": to_translate("myparcel", "e-mail address and phone number are missing"),
    "3752": to_translate("myparcel", "this e-mail address is refused"),
    "3753": to_translate("myparcel", "the carrier does not go to this postcode"),
    "3760": to_translate("myparcel", "the pickup point is not valid"),
    "3761": to_translate("myparcel", "nothing goes to this country for now"),
    "3762": to_translate("myparcel", "it is not activated yet, so the first two shipments go to NL and BE only"),
    "3765": to_translate("myparcel", "the number of pieces is not valid"),
    "3766": to_translate("myparcel", "it needs the buyer's VAT number"),
    "3767": to_translate("myparcel", "the UK VAT number is not valid"),
    "3768": to_translate("myparcel", "it needs the buyer's EORI number"),
    "4000": to_translate("myparcel", "there is no pickup point here"),
    "4001": to_translate("myparcel", "there is no time of delivery here"),
    "5000": to_translate("myparcel", "the date of delivery is not valid"),
}
"""By MyParcel's code, each the end of a sentence such as "MyParcel does not accept the address: …"."""
