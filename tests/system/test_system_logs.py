"""What a log line may hold, and what is taken out of it wherever it comes from."""

from __future__ import annotations

import logging
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amzlabels.domain.problems import Problem
from amzlabels.system.logs import (
    KEPT_FILES,
    MAX_BYTES,
    RedactingFormatter,
    describe,
    redact,
    start_logging,
    stop_logging,
)

SECRETS = [
    ("refused Atzr|IwEBIHush-_x.y/z+1= today", "Hush"),
    ("refused Atza|IwEBIHush today", "Hush"),
    ("refused Atc|Hush today", "Hush"),
    ("restricted Atz.sprdt|Hush today", "Hush"),
    ("{'refresh_token': 'Atzr|IwHush', 'x': 1}", "Hush"),
    ('{"access_token":"Atza|IwHush","expires_in":3600}', "Hush"),
    ("a=1&refresh_token=Atzr%7CIwHush&b=2", "Hush"),
    ("Authorization: bearer SHVzaA==Hush", "Hush"),
    ("Authorization: Bearer Hush", "Hush"),
    ("authorization=basic SHVzaDpIdXNo", "SHVzaDpIdXNo"),
    ("'Authorization': 'bearer SHVzaDpIdXNo'", "SHVzaDpIdXNo"),
    ("https://api.example/orders?name=Hush", "Hush"),
    ("https://api.example/orders#Hush", "Hush"),
    ("GET /orders/v0/orders?email=Hush HTTP/1.1", "Hush"),
    ("http://127.0.0.1:80/a/b?q=x&Hush=1", "Hush"),
    ("https://user:Hush@api.example/", "Hush"),
    ("to hush.hush+x@marketplace.amazon.nl.", "hush.hush"),
    ("mailto:hush@example.com,b", "hush@"),
    ("to <Hüsh@exämple.example>", "Hüsh"),
    ("client amzn1.application-oa2-client.0123abc", "0123abc"),
    ("secret amzn1.oa2-cs.v1.0123abc", "0123abc"),
]
PLAIN = [
    "3 labels bought, 2 printed",
    "order 404-1000000-2000000 confirmed in 240 ms",
    "GET https://api.myparcel.nl/shipments/1 answered 503",
    "the printer Zebra_GK420d waits: media-empty",
    "basics of the atzec calendar | 12",
]


@pytest.mark.parametrize(("line", "secret"), SECRETS)
def test_secrets_and_personal_data_are_taken_out(line: str, secret: str) -> None:
    assert secret not in redact(line)
    assert "…" in redact(line)


@pytest.mark.parametrize("line", PLAIN)
def test_everything_else_stays(line: str) -> None:
    assert redact(line) == line


def test_what_is_around_a_secret_stays() -> None:
    line = redact("asked https://api.example/orders?q=1 with Atza|x for a@b.example 3 times")
    assert line.startswith("asked https://api.example/orders?")
    assert line.endswith(" 3 times")


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The log file of a program that is running."""
    root, own = logging.getLogger(), logging.getLogger("amzlabels")
    levels = root.level, own.level
    handler = start_logging(tmp_path)
    yield tmp_path / "amzlabels.log"
    stop_logging(handler)
    root.setLevel(levels[0])
    own.setLevel(levels[1])


def test_a_line_tells_when_who_and_what(log: Path) -> None:
    logging.getLogger("amzlabels.work").info("%d labels bought", 3)
    assert log.read_text("utf-8").endswith(" INFO amzlabels.work MainThread 3 labels bought\n")


def test_arguments_of_a_line_are_redacted_like_its_text(log: Path) -> None:
    logging.getLogger("amzlabels.amazon").warning("login said %s to %r", "Atzr|hush", {"to": "hush@example.com"})
    assert "hush" not in log.read_text("utf-8")
    assert "login said" in log.read_text("utf-8")


def _fail_with(error: Exception) -> None:
    raise error


@pytest.mark.parametrize(
    "error",
    [
        ValueError("Jan Jansen, Lindelaan 1 hush"),
        Problem("shop.refused", message="Jan Jansen, Lindelaan 1 hush"),
        OSError(2, "hush", "/home/jan/hush"),
        UnicodeDecodeError("utf-8", b"Jan Jansen hush", 0, 1, "hush"),
        ExceptionGroup("hush", [ValueError("hush")]),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_exceptions_text_is_not_written_but_its_type_and_place_are(log: Path, error: Exception) -> None:
    try:
        _fail_with(error)
    except Exception:
        logging.getLogger("amzlabels.work").exception("a lane failed")
    written = log.read_text("utf-8")
    assert "hush" not in written
    assert "a lane failed" in written
    assert type(error).__qualname__ in written
    assert "in _fail_with" in written
    assert Path(__file__).name in written
    assert str(Path(__file__).parent) not in written


def test_the_error_behind_an_error_is_named_without_its_text(log: Path) -> None:
    try:
        try:
            _fail_with(KeyError("hush"))
        except KeyError as cause:
            raise Problem("shop.failed") from cause
    except Problem:
        logging.getLogger("amzlabels.work").exception("a lane failed")
    written = log.read_text("utf-8")
    assert "hush" not in written
    assert "builtins.KeyError" in written
    assert "Problem" in written
    assert "in _fail_with" in written


def test_a_logged_stack_is_left_out(log: Path) -> None:
    logging.getLogger("amzlabels.work").warning("where are we", stack_info=True)
    assert log.read_text("utf-8").endswith("where are we\n")


def test_an_error_that_was_never_raised_can_be_described() -> None:
    assert describe(ValueError("hush")).strip() == "builtins.ValueError"


def test_libraries_are_heard_only_when_something_is_wrong(log: Path) -> None:
    logging.getLogger("urllib3").info("Starting new HTTPS connection")
    logging.getLogger("urllib3").debug("https://api.example:443 GET /a?hush")
    assert not log.exists()
    logging.getLogger("urllib3").warning("Retrying (%d) after %s", 3, "https://api.example/a?hush")
    assert log.read_text("utf-8").endswith(" WARNING urllib3 MainThread Retrying (3) after …\n")


def test_a_library_may_have_put_anything_into_a_line_without_arguments(log: Path) -> None:
    logging.getLogger("fonts").warning(" ".join(("no glyph for", "Jan Jansen")))
    (line,) = log.read_text("utf-8").splitlines()
    assert re.search(r" WARNING fonts MainThread test_system_logs\.py:\d+$", line)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (("%s: %d, request %s", "GET /shipments/{ids}", 200, "8f14e45f-ceea-467f-a1d0-0242ac120002"), None),
        (("orders not checked: %s", "amazon.throttled"), None),
        (("crash %s", "0d1c38"), None),
        (("sent to %s", "Sanne de Vrije"), "sent to …"),
        (("key %s", "d46acc492c24c9ffc7b4323b46973cb182c43ceb"), "key …"),
        (("to %(who)s, %(count)d times", {"who": "Sanne", "count": 2}), "to …, 2 times"),
        (("it is a %d", "Sanne"), "it is a %d"),
        (("after %r", OSError(2, "no file", "/home/sanne/x")), "after 'FileNotFoundError'"),
        (("made of %r", ["Sanne"]), "made of …"),
    ],
)
def test_numbers_and_codes_are_written_and_nothing_else_of_a_line(
    log: Path, said: tuple[str, object], written: str | None
) -> None:
    text, *arguments = said
    logging.getLogger("amzlabels.carrier").warning(text, *arguments)
    wanted = str(text) % tuple(arguments) if written is None else written
    assert log.read_text("utf-8").endswith(f" {wanted}\n")


WORD = st.text(st.characters(categories=["Ll"]), min_size=3, max_size=12).filter(str.isalpha)
NAME = st.builds(lambda *words: " ".join(word.capitalize() for word in words), WORD, WORD)
STREET = st.builds(lambda word, number: f"{word.capitalize()}straat {number}", WORD, st.integers(1, 999))
EMAIL = WORD.map("{}.x@marketplace.amazon.nl".format)
TOKEN = st.one_of(
    st.text("0123456789abcdef", min_size=32, max_size=64),
    st.text(string.ascii_letters + string.digits + "+/=-_.", min_size=30, max_size=200).map("Atzr|{}".format),
)
PRIVATE = st.one_of(NAME, STREET, EMAIL, TOKEN, EMAIL.map("https://api.example/orders?buyer={}".format))
SPEAKERS = ["amzlabels.work", "urllib3.connectionpool"]


def _line(who: str, text: str, *arguments: object, crash: BaseException | None = None) -> str:
    raised = (type(crash), crash, crash.__traceback__) if crash is not None else None
    record = logging.getLogger(who).makeRecord(who, logging.ERROR, "/home/x/a.py", 7, text, arguments, raised)
    return RedactingFormatter("%(levelname)s %(name)s %(message)s").format(record)


@given(private=PRIVATE, who=st.sampled_from(SPEAKERS))
def test_no_name_token_or_query_gets_past_the_formatter(private: str, who: str) -> None:
    crash = ValueError(private)
    crash.__cause__ = KeyError(private)
    crash.add_note(private)

    assert _line(who, "asked %s", private) == f"ERROR {who} asked …"
    assert _line(who, "asked %s of %r", {"to": [private]}, (private, 1)) == f"ERROR {who} asked … of …"
    assert _line(who, "asked %(what)s", {"what": private}) == f"ERROR {who} asked …"
    assert _line(who, "asked %s %d", private) == f"ERROR {who} asked %s %d"
    assert _line(who, "failed: %s", crash) == f"ERROR {who} failed: ValueError"
    assert private not in _line(who, "failed %d", 3, crash=crash)
    assert _line("a.library", private) == "ERROR a.library a.py:7"


def test_old_lines_make_room_for_new_ones(log: Path) -> None:
    line = "x" * (MAX_BYTES // 2)
    for _ in range(2 * (KEPT_FILES + 4)):
        logging.getLogger("amzlabels").info(line)
    files = sorted(log.parent.glob("amzlabels.log*"))
    assert len(files) == 1 + KEPT_FILES
    assert all(path.stat().st_size <= MAX_BYTES for path in files)


def test_a_stopped_log_writes_no_more(tmp_path: Path) -> None:
    level = logging.getLogger().level
    stop_logging(start_logging(tmp_path))
    logging.getLogger("amzlabels").warning("too late")
    logging.getLogger().setLevel(level)
    assert not (tmp_path / "amzlabels.log").exists()
