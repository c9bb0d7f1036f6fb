"""The window offers to delete reports it has read, and tells what was deleted; all of it quietly."""

from __future__ import annotations

from pathlib import Path

import pytest
from window_bench import Bench

from amzlabels.domain.changes import Undoable
from amzlabels.domain.privacy_changes import PeopleForgotten, ReportDeleted, ReportLeft
from amzlabels.ui.notices import Notice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

ONE, TWO = Path("/d/one.txt"), Path("/d/two.txt")


def notice(bench: Bench, beginning: str) -> Notice:
    """The notice that begins so."""
    return next(each for each in bench.window.notices.shown.values() if each.text.text().startswith(beginning))


def press(of: Notice, words: str) -> None:
    next(each for each in of.offers if each.text().startswith(words)).click()


def test_a_report_is_offered_for_deletion_and_told_when_it_is_gone(empty: Bench) -> None:
    empty.desk.tell(ReportLeft(ONE))
    press(notice(empty, "one.txt still holds names and addresses."), "Delete for good")
    assert empty.desk.ordered("delete_reports") == [([ONE], False)]
    empty.desk.tell(ReportDeleted(ONE))
    assert [each.text.text() for each in empty.window.notices.shown.values()] == [
        "one.txt is deleted for good. All its orders are here."
    ]


def test_several_reports_are_one_notice_that_grows_and_shrinks(empty: Bench) -> None:
    for path in (ONE, TWO, ONE):
        empty.desk.tell(ReportLeft(path))
    both = notice(empty, "2 reports still hold names and addresses.")
    assert both.rest.text().splitlines() == ["two.txt", "one.txt"]
    empty.desk.tell(ReportDeleted(ONE))
    press(notice(empty, "two.txt still holds"), "Always delete")
    assert empty.desk.ordered("delete_reports") == [([TWO], True)]


def test_what_was_dismissed_is_not_offered_again_with_the_next(empty: Bench) -> None:
    empty.desk.tell(ReportLeft(ONE))
    notice(empty, "one.txt still holds").close_button.click()
    empty.desk.tell(ReportLeft(TWO))
    press(notice(empty, "two.txt still holds"), "Delete for good")
    assert empty.desk.ordered("delete_reports") == [([TWO], False)]


def test_what_could_be_taken_back_is_no_longer_offered_once_people_are_forgotten(empty: Bench) -> None:
    empty.desk.tell(Undoable("change_address", 1))
    empty.desk.tell(PeopleForgotten(5))
    assert empty.window.notices.shown == {}, "what goes in its time goes quietly"
    empty.desk.tell(PeopleForgotten(5, is_ordered=True))
    assert notice(empty, "The buyers' data of 5 orders is deleted for good.")
