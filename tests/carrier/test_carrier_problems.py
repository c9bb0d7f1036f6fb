"""Every documented error code of MyParcel, in each of its three shapes, has a meaning a person can act on."""

from __future__ import annotations

import pytest

from amzlabels.carrier.myparcel.problems import ApiProblem, api_problem
from amzlabels.domain.problems import Note

ADDRESS, REFUSED, OURS = "shop.address_refused", "shop.refused", "shop.our_request"
SERVICE, CUSTOMS, NUMBERS = "shop.service_refused", "shop.customs_refused", "shop.numbers_refused"
ACCOUNT = "shop.account_refused"

# Codes by what the documentation says of them: our code, and the field a person has to look at.
DOCUMENTED = [
    *[(code, "shop.key_refused", "") for code in (3000, 3001)],
    *[(code, OURS, "") for code in range(3100, 3106)],
    *[(code, OURS, "") for code in (*range(3200, 3213), 3222, 3223)],
    (3501, ADDRESS, "street"),
    (3503, ADDRESS, "number"),
    (3505, ADDRESS, "postal_code"),
    (3506, ADDRESS, "country"),
    (3509, ADDRESS, "street"),
    (3510, ADDRESS, "name"),
    (3511, ADDRESS, "suffix"),
    (3512, ADDRESS, "phone"),
    (3513, ADDRESS, "company"),
    (3514, ADDRESS, "name"),
    (3515, ADDRESS, "email"),
    (3516, SERVICE, "carrier"),
    (3517, SERVICE, "package"),
    (3519, ACCOUNT, "sender"),
    (3520, ADDRESS, "extra"),
    (3702, CUSTOMS, "hs_code"),
    (3703, OURS, ""),
    (3704, SERVICE, "weight"),
    (3705, SERVICE, "options"),
    *[(code, OURS, "") for code in (3706, 3707, 3708, 3709, 3711, 3712, 3713, 3714, 3715)],
    (3716, ACCOUNT, "account"),
    *[(code, OURS, "") for code in (3717, 3718, 3719, 3720)],
    (3721, SERVICE, "options"),
    (3722, SERVICE, "options"),
    (3723, OURS, ""),
    (3726, SERVICE, "insurance"),
    (3728, SERVICE, "carrier"),
    (3730, SERVICE, "weight"),
    (3731, ADDRESS, "number"),
    (3733, SERVICE, "package"),
    (3735, SERVICE, "boxes"),
    (3736, OURS, ""),
    (3739, SERVICE, "boxes"),
    (3740, SERVICE, "options"),
    (3743, SERVICE, "insurance"),
    (3745, ACCOUNT, "sender"),
    (3746, "shop.label_expired", ""),
    (3748, NUMBERS, "eori"),
    (3749, NUMBERS, "vat"),
    (3751, ADDRESS, "email"),
    (3752, ADDRESS, "email"),
    (3753, ADDRESS, "postal_code"),
    (3754, "shop.failed", ""),
    (3758, "shop.label_not_ready", ""),
    (3760, SERVICE, "options"),
    (3761, SERVICE, "carrier"),
    (3762, ACCOUNT, "account"),
    (3765, OURS, ""),
    (3766, SERVICE, "carrier"),
    (3767, NUMBERS, "vat"),
    (3768, SERVICE, "carrier"),
    *[(code, SERVICE, "options") for code in (4000, 4001, 5000)],
    *[(code, OURS, "") for code in (10001, 10002, 10003)],
]


def classic(code: object) -> dict:
    error = {"status": 422, "code": code, "title": "Title", "message": "Human words"}
    return {"message": "Whole", "request_id": "rq-1", "status_code": 422, "errors": [error]}


def capitalised(code: object) -> dict:
    return {
        "Message": "Whole",
        "Request_Id": "rq-1",
        "Errors": [{"Status": 422, "Code": code, "Message": "Human words"}],
    }


def validation(code: object) -> dict:
    value = {"fields": ["data.shipments[1]"], "human": ["Human words"]}
    return {"message": "Whole", "request_id": "rq-1", "status_code": 422, "errors": [{str(code): value}]}


def problem_document(code: object) -> dict:
    error = {"type": f"urn:problem:{code}", "title": "Title", "detail": "Human words", "instance": "/data/shipments/1"}
    return {
        "type": "urn:problem:invalid-shipments",
        "title": "Invalid",
        "status": 422,
        "detail": "Whole",
        "instance": "/shipments",
        "request_id": "rq-1",
        "errors": [error],
    }


def notes_by_index(problem: ApiProblem) -> dict[int, Note]:
    return {at: error.note(problem.status, problem.request_id) for at, error in problem.by_index().items()}


SHAPES = {"classic": classic, "capitalised": capitalised, "validation": validation, "document": problem_document}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize(("code", "ours", "field"), DOCUMENTED)
def test_every_documented_code_is_known_in_every_shape(shape: str, code: int, ours: str, field: str) -> None:
    problem = api_problem(422, SHAPES[shape](code))
    facts = {"code": str(code), "message": "Human words", "field": field, "request_id": "rq-1"}
    assert (problem.note.code, problem.note.facts) == (ours, facts)


@pytest.mark.parametrize("shape", SHAPES)
def test_an_unknown_code_is_passed_on_as_it_is(shape: str) -> None:
    note = api_problem(422, SHAPES[shape](9876)).note
    assert (note.code, note.facts["code"], note.facts["message"]) == (REFUSED, "9876", "Human words")


@pytest.mark.parametrize("shape", ["validation", "document"])
def test_the_named_shipment_is_found(shape: str) -> None:
    problem = api_problem(422, SHAPES[shape](3501))
    assert problem.is_about_shipments
    assert list(problem.by_index()) == [1]


def test_the_field_of_an_address_is_named_in_our_words() -> None:
    value = {
        "fields": ["data.shipments[0].recipient.number_suffix", "data.shipments[12].recipient.city"],
        "human": ["a", "b"],
    }
    notes = notes_by_index(api_problem(422, {"errors": [{"3501": value}]}))
    assert {at: (note.facts["field"], note.facts["message"]) for at, note in notes.items()} == {
        0: ("suffix", "a"),
        12: ("city", "b"),
    }


def test_a_json_pointer_names_shipment_and_field() -> None:
    error = {"type": "about:blank", "title": "T", "detail": "D", "instance": "#/data/shipments/3/recipient/postal_code"}
    (note,) = notes_by_index(api_problem(422, {"status": 422, "errors": [error]})).values()
    assert (note.code, note.facts["field"]) == (ADDRESS, "postal_code")


def test_words_that_name_the_place_are_as_good_as_a_field() -> None:
    error = {"code": 9999, "message": "data.shipments[2].options.return shipment option not supported"}
    ((at, note),) = notes_by_index(api_problem(422, {"errors": [error]})).items()
    assert (at, note.code, note.facts["field"]) == (2, SERVICE, "options")


@pytest.mark.parametrize(
    ("place", "ours", "field"),
    [
        ("recipient.city", ADDRESS, "city"),
        ("recipient.area", ADDRESS, "street"),
        ("carrier", SERVICE, "carrier"),
        ("options.package_type", SERVICE, "package"),
        ("options.insurance.amount", SERVICE, "insurance"),
        ("physical_properties.weight", SERVICE, "weight"),
        ("customs_declaration.items[3].classification", CUSTOMS, "hs_code"),
        ("customs_declaration.items[3].country", CUSTOMS, "origin"),
        ("customs_declaration.eori_number", NUMBERS, "eori"),
        ("sender.street", ACCOUNT, "sender"),
        ("general_settings", REFUSED, "general_settings"),
    ],
)
def test_a_code_nobody_knows_is_placed_by_the_field_it_names(place: str, ours: str, field: str) -> None:
    value = {"fields": [f"data.shipments[0].{place}"], "human": ["odd"]}
    (note,) = notes_by_index(api_problem(422, {"errors": [{"9999": value}]})).values()
    assert (note.code, note.facts["field"]) == (ours, field)


def test_fields_of_one_error_share_its_words() -> None:
    value = {"fields": ["data.shipments[0].recipient.street", "data.shipments[1].recipient.street"], "human": "too odd"}
    notes = notes_by_index(api_problem(422, {"errors": {"3501": value}}))
    assert [note.facts["message"] for note in notes.values()] == ["too odd", "too odd"]


@pytest.mark.parametrize(
    ("value", "message"), [({}, ""), (None, ""), ("odd", "odd"), (["odd", "too"], "odd; too"), ({"fields": []}, "")]
)
def test_an_error_without_a_field_is_still_an_error(value: object, message: str) -> None:
    problem = api_problem(422, {"errors": [{"3505": value}]})
    assert (problem.note.code, problem.note.facts["message"]) == (ADDRESS, message)
    assert problem.by_index() == {}


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (301, "shop.answer_unreadable"),
        (400, OURS),
        (401, "shop.key_refused"),
        (402, "shop.payment_required"),
        (403, REFUSED),
        (404, OURS),
        (405, OURS),
        (406, OURS),
        (409, REFUSED),
        (415, OURS),
        (422, REFUSED),
        (429, "shop.busy"),
        (500, "shop.failed"),
        (503, "shop.failed"),
    ],
)
@pytest.mark.parametrize("payload", [None, [], "x", {}, {"errors": None}, {"errors": [None, 7, "x"]}, {"errors": [{}]}])
def test_an_answer_without_readable_errors_goes_by_its_status(status: int, code: str, payload: object) -> None:
    problem = api_problem(status, payload, "rq-header")
    assert (problem.note.code, problem.note.facts["code"]) == (code, str(status))
    assert problem.request_id == "rq-header"
    assert problem.by_index() == {}


def test_forbidden_with_its_code_is_a_matter_of_the_key() -> None:
    assert api_problem(403, classic(3001)).note.code == "shop.key_refused"


def test_server_trouble_is_no_refusal_whatever_it_says() -> None:
    problem = api_problem(500, classic(3501))
    assert problem.note.code == "shop.failed"
    assert not problem.is_about_shipments


def test_a_label_that_cannot_be_made_yet_is_worth_another_try_under_any_status() -> None:
    assert api_problem(500, classic(3758)).note.code == "shop.label_not_ready"


def test_payment_comes_with_its_address() -> None:
    payload = {"data": {"payment_instructions": {"payment_url": "https://pay.example/1"}}}
    assert api_problem(402, payload).note.facts["payment_url"] == "https://pay.example/1"
    payload["data"]["payment_instructions"]["payment_url"] = "http://pay.example/1"
    assert "payment_url" not in api_problem(402, payload).note.facts


@pytest.mark.parametrize(
    ("status", "payload", "is_about_shipments"),
    [
        (422, None, True),
        (422, classic(3716), False),
        (422, classic(3000), False),
        (422, classic(3101), False),
        (422, validation(3102), True),
        (400, classic(3501), True),
        (400, None, False),
        (404, classic(3501), False),
        (429, classic(3501), False),
    ],
)
def test_it_is_told_apart_whether_one_shipment_or_the_shop_refuses(
    status: int, payload: object, is_about_shipments: bool
) -> None:
    assert api_problem(status, payload).is_about_shipments is is_about_shipments


def test_long_words_are_shortened_and_never_in_the_exceptions_text() -> None:
    problem = api_problem(422, {"errors": [{"code": 3501, "message": "x" * 10_000}]})
    assert isinstance(problem, ApiProblem)
    assert len(str(problem.note.facts["message"])) == 500
    assert str(problem) == ADDRESS
