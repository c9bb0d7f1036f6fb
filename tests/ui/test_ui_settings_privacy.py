"""The privacy page says what is held of buyers and when it goes, and deletes it after one question."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from fakes.ask import FakeAsk
from fakes.desk import FakeDesk
from pytestqt.qtbot import QtBot
from settings_bench import PRIVACY, make, saved

from amzlabels.domain.backup import Backup
from amzlabels.domain.changes import ActRefused, StoreOpened, WorkFinished
from amzlabels.domain.keeping_changes import BackupsKnown
from amzlabels.domain.people import DELIVERED, EVERYBODY, Held, Holdings, ReadReport
from amzlabels.domain.privacy_changes import HoldingsRead, PeopleForgotten, ReportDeleted
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings
from amzlabels.ui.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

NEXT, LAST = datetime(2026, 11, 27, 11, 0, tzinfo=UTC), datetime(2026, 12, 26, 11, 0, tzinfo=UTC)
HELD = Held(orders=1240, delivered=1100, unsent=40, addresses=12, labels=1180)


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def ask() -> FakeAsk:
    return FakeAsk()


@pytest.fixture
def page(desk: FakeDesk, ask: FakeAsk, qtbot: QtBot) -> SettingsPage:
    """The page in view, told what is held."""
    made = make(desk, ask, qtbot)
    desk.tell(StoreOpened(Settings()))
    made.places.setCurrentRow(PRIVACY)
    desk.tell(HoldingsRead(Holdings(HELD, 34, NEXT, LAST)))
    return made


def figures(page: SettingsPage) -> list[str]:
    return [value.text() for _, value in page.privacy.held._rows]


def test_what_is_held_is_asked_for_when_the_page_comes_into_view(desk: FakeDesk, page: SettingsPage) -> None:
    assert desk.ordered("read_holdings") == [()]
    assert figures(page) == ["1240", "1100", "12", "1180", "34", "27 November 2026", "26 December 2026"]
    assert page.privacy.held.unsent.text().startswith("40 orders have not been printed.")
    desk.tell(PeopleForgotten(3))
    assert len(desk.ordered("read_holdings")) == 2
    page.places.setCurrentRow(0)
    desk.tell(PeopleForgotten(3))
    assert len(desk.ordered("read_holdings")) == 2, "nobody looks"
    page.places.setCurrentRow(PRIVACY)
    assert len(desk.ordered("read_holdings")) == 3


def test_all_is_deleted_after_one_question_that_names_what_goes(
    desk: FakeDesk, ask: FakeAsk, page: SettingsPage
) -> None:
    ask.yes = False
    page.privacy.held.all.click()
    assert desk.ordered("forget_now") == []
    assert ask.questions == ["Delete the buyers' data of 1240 orders now?"]
    assert all(figure in ask.details[0] for figure in ("1180", "34", "12", "Not printed yet: 40."))
    ask.yes = True
    page.privacy.held.all.click()
    assert desk.ordered("forget_now") == [(EVERYBODY,)]


def test_only_the_delivered_can_be_deleted_where_there_are_any(
    desk: FakeDesk, ask: FakeAsk, page: SettingsPage
) -> None:
    page.privacy.held.delivered.click()
    assert ask.questions == ["Delete the buyers' data of 1100 delivered orders now?"]
    assert desk.ordered("forget_now") == [(DELIVERED,)]
    desk.tell(HoldingsRead(Holdings()))
    assert not page.privacy.held.delivered.isVisible()
    assert not page.privacy.held.all.isEnabled()
    assert figures(page)[-2:] == ["–", "–"]


def test_fewer_days_are_asked_about_and_more_are_not(desk: FakeDesk, ask: FakeAsk, page: SettingsPage) -> None:
    days = page.privacy.days
    ask.yes = False
    days.setCurrentIndex(days.findData(3))
    days.activated.emit(days.currentIndex())
    assert ask.questions == ["Delete buyers' data 3 days after delivery?"]
    assert (days.currentData(), desk.ordered("save_settings")) == (30, [])
    ask.yes = True
    days.setCurrentIndex(days.findData(3))
    days.activated.emit(days.currentIndex())
    assert saved(desk).kept_days == 3
    days.setCurrentIndex(days.findData(14))
    days.activated.emit(days.currentIndex())
    assert (saved(desk).kept_days, len(ask.questions)) == (14, 2)


def test_reports_that_are_still_there_are_shown_and_the_whole_ones_deleted_after_a_question(
    desk: FakeDesk, ask: FakeAsk, page: SettingsPage
) -> None:
    card = page.privacy.reports
    assert not card.delete.isVisible()
    whole, part = ReadReport("/d/a.txt", "1", is_whole=True), ReadReport("/d/b.txt", "2", is_whole=False)
    desk.tell(HoldingsRead(Holdings(reports=(whole, part))))
    assert card.left.text().splitlines() == ["/d/a.txt", "/d/b.txt (not all of it was read)"]
    card.delete.click()
    assert ask.questions == ["Delete 1 report?"]
    assert ask.details[0].endswith("/d/a.txt")
    assert desk.ordered("delete_reports") == [([Path("/d/a.txt")], False)]
    desk.tell(ReportDeleted(Path("/d/a.txt")))
    assert len(desk.ordered("read_holdings")) == 2
    desk.tell(HoldingsRead(Holdings(reports=(part,))))
    assert not card.delete.isVisible()


def test_more_reports_than_there_is_room_for_are_counted(desk: FakeDesk, page: SettingsPage) -> None:
    many = tuple(ReadReport(f"/d/{number}.txt", "1", is_whole=True) for number in range(11))
    desk.tell(HoldingsRead(Holdings(reports=many)))
    assert page.privacy.reports.left.text().splitlines()[-1] == "and 3 more"


def test_deleting_them_by_itself_can_be_switched(desk: FakeDesk, page: SettingsPage) -> None:
    page.privacy.reports.always.click()
    assert saved(desk).deletes_reports


def test_a_number_of_days_that_is_not_offered_is_shown_all_the_same(desk: FakeDesk, page: SettingsPage) -> None:
    desk.tell(StoreOpened(Settings(kept_days=9)))
    assert page.privacy.days.currentText() == "9 days after delivery"


MONDAY = Backup("20261123T110000Z.db", datetime(2026, 11, 23, 11, 0, tzinfo=UTC), 1240, 4_200_000, is_good=True)
SUNDAY = Backup("20261122T110000Z.db", datetime(2026, 11, 22, 11, 0, tzinfo=UTC), 1, 300_000, is_good=True)
BROKEN = Backup("20261121T110000Z.db", datetime(2026, 11, 21, 11, 0, tzinfo=UTC), 0, 300_000, is_good=False)


def test_backups_are_asked_for_when_the_page_comes_into_view(desk: FakeDesk, page: SettingsPage) -> None:
    card = page.privacy.backups
    assert desk.ordered("tell_backups") == [()]
    assert card.state.text() == "There is none yet."
    assert card.restore.isHidden()
    desk.tell(BackupsKnown((MONDAY, SUNDAY, BROKEN)))
    offered = [card.backups.itemText(at) for at in range(card.backups.count())]
    assert len(offered) == 2
    assert "23 November 2026" in offered[0]
    assert "1240 orders" in offered[0]
    assert "1 order," in offered[1]
    assert card.state.text().startswith("1 more backup is damaged")
    assert not card.restore.isHidden()


def test_what_a_day_of_work_has_changed_is_asked_for_anew_and_the_chosen_backup_stays(
    desk: FakeDesk, page: SettingsPage
) -> None:
    card = page.privacy.backups
    desk.tell(BackupsKnown((MONDAY, SUNDAY)))
    card.backups.setCurrentIndex(1)
    desk.tell(WorkFinished())
    assert desk.ordered("tell_backups") == [(), ()]
    desk.tell(BackupsKnown((MONDAY, SUNDAY), {SUNDAY.name: 12}))
    assert card.backups.currentData() == SUNDAY


def test_a_backup_is_made_once_at_a_time(desk: FakeDesk, page: SettingsPage) -> None:
    card = page.privacy.backups
    card.make.click()
    card.make.click()
    assert desk.ordered("back_up") == [()]
    desk.tell(ActRefused("back_up", Note("store.full", {"folder": "x"})))
    card.make.click()
    desk.tell(BackupsKnown((MONDAY,)))
    assert card.make.isEnabled()
    assert len(desk.ordered("back_up")) == 2


def test_a_backup_is_put_back_after_one_question(desk: FakeDesk, ask: FakeAsk, page: SettingsPage) -> None:
    card = page.privacy.backups
    desk.tell(BackupsKnown((MONDAY, SUNDAY), {MONDAY.name: 0, SUNDAY.name: 12}))
    card.backups.setCurrentIndex(1)
    ask.yes = False
    card.restore.click()
    assert desk.ordered("restore") == []
    assert "22 November 2026" in ask.questions[0]
    assert "with 1 order." in ask.details[0]
    assert "Labels bought since then: 12." in ask.details[0]
    ask.yes = True
    card.restore.click()
    assert desk.ordered("restore") == [(SUNDAY.name,)]
