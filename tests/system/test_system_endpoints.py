"""Which addresses of services are taken from the environment, and which are refused."""

from __future__ import annotations

import pytest

from amzlabels.domain.problems import Problem
from amzlabels.system.endpoints import VARIABLES, Endpoints

TAKEN = [
    "https://api.example.com",
    "https://api.example.com:8443/base",
    "HTTPS://api.example.com",
    "https://10.0.0.7",
    "http://127.0.0.1:8081",
    "http://localhost",
    "http://LOCALHOST:9000/myparcel",
    "http://[::1]:8081",
]
REFUSED = [
    # Plain text to anywhere but this computer, however much its name looks like this computer's.
    "http://api.example.com",
    "http://10.0.0.7",
    "http://localhost.example.com",
    "http://127.0.0.1.example.com",
    "http://127.0.0.1@api.example.com",
    # Credentials in the address.
    "https://user@api.example.com",
    "https://user:password@api.example.com",
    "https://:password@api.example.com",
    "https://@api.example.com",
    "http://user@127.0.0.1",
    # What would be lost or misread when a path is added.
    "https://api.example.com?key=1",
    "https://api.example.com/#part",
    "https://api.example.com/?",
    "https://api.example.com/a b",
    "https://api.example.com\n",
    # No address at all.
    "api.example.com",
    "//api.example.com",
    "https://",
    "http:///path",
    "ftp://127.0.0.1",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "https://[::1",
    "https://api.example.com:port",
    "https://api.example.com:99999",
    "https://api example.com",
    "https://api.example.com\\@evil.example",
    " ",
]


def test_nothing_in_the_environment_means_the_real_hosts() -> None:
    assert Endpoints.from_environment({}) == Endpoints()
    assert Endpoints.from_environment(dict.fromkeys(VARIABLES.values(), "")) == Endpoints()


@pytest.mark.parametrize(("field", "variable"), VARIABLES.items())
def test_each_variable_sets_its_own_service(field: str, variable: str) -> None:
    assert Endpoints.from_environment({variable: "https://one.example"}) == Endpoints(**{field: "https://one.example"})


@pytest.mark.parametrize("url", TAKEN)
def test_https_and_this_computer_are_taken_as_given(url: str) -> None:
    assert Endpoints.from_environment({"AMZLABELS_MYPARCEL_URL": url}).myparcel == url


def test_a_slash_at_the_end_is_left_off() -> None:
    assert (
        Endpoints.from_environment({"AMZLABELS_MYPARCEL_URL": "https://a.example/b/"}).myparcel == "https://a.example/b"
    )


@pytest.mark.parametrize("url", REFUSED)
@pytest.mark.parametrize("variable", VARIABLES.values())
def test_anything_else_is_refused_by_the_variables_name(variable: str, url: str) -> None:
    with pytest.raises(Problem, match=r"^setup\.endpoint_refused$") as refused:
        Endpoints.from_environment({variable: url})
    assert dict(refused.value.note.facts) == {"variable": variable}
