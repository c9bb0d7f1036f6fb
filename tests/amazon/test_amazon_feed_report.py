"""Reads feed processing reports as Amazon makes them, and takes nothing doubtful for a yes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amzlabels.amazon.feed_report import read_feed_report
from amzlabels.domain.confirmation import FeedRefusal

HEADINGS = "original-record-number\torder-id\torder-item-id\terror-code\terror-type\terror-message"
ORDER, OTHER = "404-1830274-5521903", "302-7654321-1234567"
FATAL = f"2\t{ORDER}\t81200000000001\t90012\tFatal\tA required field is empty."
ERROR = f"5\t{OTHER}\t81200000000009\t18028\tError\tThe order is cancelled."
WARNING = f"7\t{ORDER}\t81200000000002\t90061\tWarning\tThe heading is not known."
FATAL_READ = FeedRefusal(ORDER, "81200000000001", "90012", "A required field is empty.")
ERROR_READ = FeedRefusal(OTHER, "81200000000009", "18028", "The order is cancelled.")


def report(processed: object, successful: object, *rows: str, headings: str = HEADINGS) -> bytes:
    summary = f"Feed Processing Summary:\n\tNumber of records processed\t\t{processed}\n"
    summary += f"\tNumber of records successful\t\t{successful}\n\n"
    return (summary + "".join(f"{line}\n" for line in (headings, *rows))).encode()


def test_fatal_and_error_are_refusals_and_warnings_are_not() -> None:
    assert read_feed_report(report(9, 7, FATAL, ERROR, WARNING)) == (FATAL_READ, ERROR_READ)


@pytest.mark.parametrize("rows", [(), (WARNING,)])
def test_a_report_without_refusals_is_a_yes_for_all(rows: tuple[str, ...]) -> None:
    assert read_feed_report(report(3, 3, *rows)) == ()


def test_a_summary_alone_will_do_when_all_went_well() -> None:
    summary = (
        b"Feed Processing Summary:\r\n\tNumber of records processed\t\t2\r\n\tNumber of records successful\t\t2\r\n"
    )
    assert read_feed_report(summary) == ()
    assert read_feed_report(summary.replace(b"successful\t\t2", b"successful\t\t1")) is None


@pytest.mark.parametrize(
    "summary",
    [
        "Feed Processing Summary\nNumber of records processed: 1045\nNumber of records successful: 1044\n",
        "Feed Processing Summary Number of records processed:1045 Number of records successful:1044\n",
        "\n\n  Feed Processing Summary :\t\n\n\tNumber of records processed\n\t1,045\n\tsuccessful\t1,044\t\t\n",
        "Zusammenfassung der Verarbeitung:\n\tVerarbeitete Datensätze\t\t1.045\n\tErfolgreich\t\t1.044\n\n",
        "Résumé du traitement :\n\tEnregistrements traités\t\t1\u202f045\n\tRéussis\t\t1\u202f044\n\n",
        "Sammanfattning:\n\tBearbetade poster\t\t1 045\n\tGodkända\t\t1 044\n\n",
        "Resumen:\n\tRegistros procesados\t\t1045\n\tcorrectos\t\t1044\n\tcon errores\t\t1\n",
    ],
)
def test_the_summary_may_be_in_any_words_and_spacing(summary: str) -> None:
    assert read_feed_report(f"{summary}{HEADINGS}\n{FATAL}\n".encode()) == (FATAL_READ,)
    assert read_feed_report(f"{summary}{HEADINGS}\n".encode()) is None


@pytest.mark.parametrize("word", ["Fatal", "ERROR", " Fehler ", "Erreur"])
def test_a_translated_word_for_error_is_an_error(word: str) -> None:
    assert read_feed_report(report(1, 0, FATAL.replace("Fatal", word))) == (FATAL_READ,)


def test_an_unknown_word_is_no_refusal_and_makes_the_counts_disagree() -> None:
    unknown = FATAL.replace("Fatal", "Virhe")
    assert read_feed_report(report(2, 2, unknown)) == ()
    assert read_feed_report(report(2, 1, unknown)) is None


def test_columns_go_by_their_headings() -> None:
    headings = "Error Message\torder_id\t Error-Type\tERROR-CODE\tnew-column\torder-item-id"
    row = f"No.\t{ORDER}\tError\t90012\t?\t812"
    assert read_feed_report(report(1, 0, row, headings=headings)) == (FeedRefusal(ORDER, "812", "90012", "No."),)


def test_a_report_without_item_ids_names_orders_alone() -> None:
    headings = "original-record-number\torder-id\terror-code\terror-type\terror-message"
    rows = (f"1\t{ORDER}\t1\tError\tNo.", f"2\t{ORDER}\t1\tError\tNo.")
    assert read_feed_report(report(2, 0, *rows, headings=headings)) == (FeedRefusal(ORDER, "", "1", "No."),) * 2


def test_several_errors_of_one_record_are_one_refusal() -> None:
    again = FATAL.replace("90012", "90024")
    assert read_feed_report(report(3, 2, FATAL, again)) == (FATAL_READ,)
    assert read_feed_report(report(3, 1, FATAL, again)) is None


def test_without_record_numbers_the_order_item_tells_records_apart() -> None:
    headings = HEADINGS.removeprefix("original-record-number\t")
    rows = [row.split("\t", 1)[1] for row in (FATAL, FATAL, ERROR)]
    assert read_feed_report(report(2, 0, *rows, headings=headings)) == (FATAL_READ, ERROR_READ)


def test_more_failures_than_are_named_are_no_yes_for_the_others() -> None:
    assert read_feed_report(report(9, 8)) is None
    assert read_feed_report(report(9, 6, FATAL, ERROR, WARNING)) is None


def test_an_error_of_the_whole_file_names_no_order_and_leaves_nothing_processed() -> None:
    assert read_feed_report(report(3, 3, "0\t\t\t90002\tFatal\tThe template is not known.")) is None
    assert read_feed_report(report(3, 2, FATAL, "0\t\t\t90002\tFatal\tThe template is not known.")) is None


def test_a_cut_line_has_empty_cells() -> None:
    headings = "error-type\torder-id\terror-code\terror-message"
    assert read_feed_report(report(1, 0, f"Error\t{ORDER}", headings=headings)) == (FeedRefusal(ORDER, "", "", ""),)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_any_line_end_will_do(line_end: str) -> None:
    data = report(9, 7, FATAL, ERROR).decode().replace("\n", line_end).encode()
    assert read_feed_report(data) == (FATAL_READ, ERROR_READ)


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [("cp1252", "Cp1252"), ("cp1252", None), ("utf-8", "UTF-8"), ("utf-8", None), ("utf-8-sig", None), ("utf-16", "")],
)
def test_words_survive_the_encoding(encoding: str, charset: str | None) -> None:
    row = f"1\t{ORDER}\t812\t1\tError\tUngültiger Zusteller – bitte prüfen"
    data = report(1, 0, row).decode().encode(encoding)
    assert read_feed_report(data, charset) == (FeedRefusal(ORDER, "812", "1", "Ungültiger Zusteller – bitte prüfen"),)


def test_a_message_is_cut_to_a_length_that_can_be_shown() -> None:
    [refusal] = read_feed_report(report(1, 0, f"1\t{ORDER}\t812\t1\tError\t{'x' * 5000}")) or ()
    assert len(refusal.message) == 500


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\r\n\r\n",
        report(0, 0),
        report("", ""),
        report("three", "two"),
        report(2, 3),
        report(-1, -1),
        HEADINGS.encode() + b"\n" + FATAL.encode(),
        b"<html><body>Error 503 503</body></html>",
        b"<?xml version='1.0'?><a><MessagesProcessed> 1 </MessagesProcessed><s> 1 </s></a>",
        b"\x1f\x8b\x08\x00\x00",
        b"\x00\xff" * 500,
    ],
)
def test_what_cannot_be_read_is_never_a_yes(data: bytes) -> None:
    assert read_feed_report(data) is None


@given(st.binary(max_size=300))
def test_no_bytes_whatever_crash_it(data: bytes) -> None:
    read_feed_report(data)
    read_feed_report(report(2, 1) + data)


@given(st.sets(st.integers(1, 30)), st.integers(0, 5))
def test_exactly_the_refused_records_are_told(refused: set[int], hidden: int) -> None:
    rows = [f"{number}\t404-0000000-{number:07d}\t{number}\t1\tError\tNo." for number in sorted(refused)]
    found = read_feed_report(report(50, 50 - len(refused) - hidden, *rows))
    expected = tuple(FeedRefusal(f"404-0000000-{number:07d}", str(number), "1", "No.") for number in sorted(refused))
    assert found == (None if hidden else expected)
