"""The page of rules by keys alone: made, moved, switched, deleted, tried before they count, saved, applied."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.desk import FakeDesk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from settings_bench import RULES, ZEBRA, saved

from amzlabels.domain.changes import ParcelsChanged, PrintersRead, RulesApplied, RulesTried, SettingsSaved, StoreOpened
from amzlabels.domain.plan import Plan, Trial
from amzlabels.domain.rule import Conditions, Effects, Rule
from amzlabels.domain.settings import Settings
from amzlabels.ui.rule_dialog import RuleDialog
from amzlabels.ui.rules_page import RulesPage
from amzlabels.ui.settings_page import SettingsPage

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LIGHT = Rule(
    "fits mailbox", Conditions(countries=("NL",), weight_to_g=350, fits_mailbox=True), Effects("postnl", "mailbox")
)
HOME = Rule("NL parcels", Conditions(countries=("NL",)), Effects("postnl", "package", frozenset({"signature"})))
REST = Rule("rest", Conditions(), Effects("dpd"))
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def rules(page: SettingsPage, desk: FakeDesk) -> RulesPage:
    """The page with three saved rules, the focus on their list."""
    desk.tell(SettingsSaved(Settings(rules=(LIGHT, HOME, REST))))
    page.places.setCurrentRow(RULES)
    page.rules.list.setFocus()
    return page.rules


def dialog(qtbot: QtBot) -> RuleDialog:
    """The dialog, once it is open."""
    qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), RuleDialog))
    opened = QApplication.activeWindow()
    assert isinstance(opened, RuleDialog)
    return opened


def type_into(qtbot: QtBot, editor: QWidget, text: str) -> None:
    """Type where a person has tabbed to."""
    editor.setFocus()
    qtbot.keyClicks(editor, text)


def tried(page: RulesPage, desk: FakeDesk, count: int, total: int, done: int | None = None) -> None:
    """The desk answers what was asked last, having tried all unless it says how many."""
    rules = desk.ordered("try_rules")[-1][0]
    before, after = Plan("postnl", "package"), Plan("postnl", "mailbox", rule="fits mailbox")
    trials = tuple(Trial(number, f"404-{number}", before, after) for number in range(min(count, 5)))
    desk.tell(RulesTried(rules, trials, count, total if done is None else done, total))


def test_each_rule_is_told_in_plain_words(rules: RulesPage) -> None:
    assert [rules.list.item(row).text() for row in range(3)] == [
        "1   fits mailbox\nto NL, up to 350 g, fits the mailbox → PostNL mailbox parcel",
        "2   NL parcels\nto NL → PostNL parcel, signature",
        "3   rest\nevery parcel → DPD",
    ]


def test_without_rules_the_list_says_what_happens(page: SettingsPage) -> None:
    assert page.rules.list.item(0).text().startswith("No rules yet")
    assert page.rules.list.currentRow() == -1


def test_a_rule_is_made_by_keys_and_kept_as_a_draft_at_once(rules: RulesPage, desk: FakeDesk, qtbot: QtBot) -> None:
    desk.tell(PrintersRead((ZEBRA,)))
    qtbot.keyClick(rules.list, "n")
    form = dialog(qtbot).form
    assert QApplication.focusWidget() is form.name
    qtbot.keyClicks(form.name, "Germany")
    type_into(qtbot, form.lists["countries"], "de, at")
    type_into(qtbot, form.lists["marketplaces"], "gb")
    type_into(qtbot, form.lists["skus"], "MUG-*,TEA")
    type_into(qtbot, form.lists["postal_codes"], "10-19")
    type_into(qtbot, form.numbers["value_to_cents"], "25,50")
    form.service.carrier.setFocus()
    qtbot.keyClicks(form.service.carrier, "DHL For")
    type_into(qtbot, form.label_text, "FRAGILE")
    form.printer.setFocus()
    qtbot.keyClicks(form.printer, "Zeb")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    made = Rule(
        "Germany",
        Conditions(
            marketplaces=("UK",),
            countries=("DE", "AT"),
            skus=("MUG-*", "TEA"),
            postal_codes=("10-19",),
            value_to_cents=2550,
        ),
        Effects("dhlforyou", printer="Zebra", label_text="FRAGILE"),
    )
    settings = saved(desk)
    assert (settings.rules, settings.rules_draft) == ((LIGHT, HOME, REST), (LIGHT, HOME, REST, made))
    assert rules.list.currentRow() == 3
    assert "Not saved yet" in rules.state.text()


def test_enter_changes_a_rule_and_says_live_what_it_does(rules: RulesPage, desk: FakeDesk, qtbot: QtBot) -> None:
    qtbot.keyClick(rules.list, Qt.Key.Key_Down)
    qtbot.keyClick(rules.list, Qt.Key.Key_Return)
    opened = dialog(qtbot)
    type_into(qtbot, opened.form.lists["countries"], ", be")
    changed = replace(HOME, conditions=Conditions(countries=("NL", "BE")))
    assert desk.ordered("try_rules")[-1][0] == (LIGHT, changed, REST)
    assert opened.summary.text() == "to NL, BE → PostNL parcel, signature"
    tried(rules, desk, 7, 42)
    assert "7 of 42 open orders would change." in opened.state.text()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert saved(desk).rules_draft == (LIGHT, changed, REST)


def test_a_country_that_is_none_is_not_kept(rules: RulesPage, desk: FakeDesk, qtbot: QtBot) -> None:
    qtbot.keyClick(rules.list, "n")
    opened = dialog(qtbot)
    type_into(qtbot, opened.form.lists["countries"], "NL, Duitsland")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert opened.isVisible()
    assert "To countries" in opened.state.text()
    assert desk.ordered("save_settings") == []


def test_what_was_typed_is_there_again_after_escape(rules: RulesPage, desk: FakeDesk, qtbot: QtBot) -> None:
    for _ in range(2):
        rules.list.ordered.emit("new")
        opened = dialog(qtbot)
        kept = opened.form.name.text()
        opened.form.name.end(False)
        qtbot.keyClicks(opened.form.name, "Ger")
        qtbot.keyClick(opened, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not isinstance(QApplication.activeWindow(), RuleDialog))
    assert kept == "Ger"
    assert desk.ordered("save_settings") == []


def test_rules_are_moved_switched_deleted_and_taken_back(rules: RulesPage, desk: FakeDesk, qtbot: QtBot) -> None:
    qtbot.keyClick(rules.list, Qt.Key.Key_Down, ALT)
    assert saved(desk).rules_draft == (HOME, LIGHT, REST)
    assert rules.list.currentRow() == 1
    qtbot.keyClick(rules.list, Qt.Key.Key_Up, ALT)
    assert saved(desk).rules_draft is None
    qtbot.keyClick(rules.list, Qt.Key.Key_Space)
    assert saved(desk).rules_draft == (replace(LIGHT, is_on=False), HOME, REST)
    assert "fits mailbox (off)" in rules.list.item(0).text()
    qtbot.keyClick(rules.list, Qt.Key.Key_Delete)
    assert saved(desk).rules_draft == (HOME, REST)
    qtbot.keyClick(rules.list, Qt.Key.Key_Z, CONTROL)
    assert saved(desk).rules_draft == (replace(LIGHT, is_on=False), HOME, REST)
    qtbot.keyClick(rules.list, Qt.Key.Key_Z, CONTROL)
    assert saved(desk).rules_draft is None


def test_what_would_change_is_asked_for_and_shown(rules: RulesPage, desk: FakeDesk, qtbot: QtBot) -> None:
    qtbot.keyClick(rules.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: ((HOME, REST),) in desk.ordered("try_rules"))
    tried(rules, desk, 7, 42)
    assert "7 of 42 open orders would change." in rules.tried.text()
    shown = [rules.trials.item(row).text() for row in range(rules.trials.count())]
    assert shown[0] == "404-0: PostNL parcel → PostNL mailbox parcel · rule: fits mailbox"
    assert shown[-1] == "and 2 more"
    tried(rules, desk, 0, 42)
    assert "None of 42" in rules.tried.text()
    assert not rules.trials.isVisible()


def test_an_answer_about_other_rules_is_not_shown(rules: RulesPage, desk: FakeDesk) -> None:
    desk.tell(RulesTried((REST,), (), 9, 9, 9))
    assert "9" not in rules.tried.text()


def test_orders_that_come_are_tried_too(rules: RulesPage, desk: FakeDesk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(desk.ordered("try_rules")))
    before = len(desk.ordered("try_rules"))
    desk.tell(ParcelsChanged(()))
    qtbot.waitUntil(lambda: len(desk.ordered("try_rules")) > before)


def test_saving_makes_the_rules_count_and_applying_is_ordered_after_it(
    rules: RulesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    assert not rules.save.isEnabled()
    qtbot.keyClick(rules.list, Qt.Key.Key_Delete)
    rules.save.setFocus()
    qtbot.keyClick(rules.save, Qt.Key.Key_Return)
    assert (saved(desk).rules, saved(desk).rules_draft) == ((HOME, REST), None)
    assert desk.ordered("apply_rules") == []
    qtbot.keyClick(rules.list, Qt.Key.Key_Delete)
    assert rules.apply.text() == "Save and apply"
    rules.apply.setFocus()
    qtbot.keyClick(rules.apply, Qt.Key.Key_Return)
    assert [name for name, _ in desk.orders if name in ("save_settings", "apply_rules")][-2:] == [
        "save_settings",
        "apply_rules",
    ]
    assert saved(desk).rules == (REST,)
    assert rules.apply.text() == "Apply again"


def test_a_draft_is_there_again_after_the_program_was_closed(page: SettingsPage, desk: FakeDesk) -> None:
    desk.tell(StoreOpened(Settings(rules=(LIGHT,), rules_draft=(LIGHT, REST))))
    assert page.rules.rules == (LIGHT, REST)
    assert page.rules.save.isEnabled()


def test_tab_reaches_every_button_from_the_list(rules: RulesPage, qtbot: QtBot) -> None:
    qtbot.keyClick(rules.list, Qt.Key.Key_Down)
    seen = []
    for _ in range(8):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    enabled = [button for button in rules.buttons.values() if button.isVisible() and button.isEnabled()]
    assert seen[: len(enabled)] == enabled
    assert rules.apply in seen


def test_a_long_trial_says_how_far_it_is_and_leaves_what_is_read_in_its_place(
    rules: RulesPage, desk: FakeDesk, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(desk.ordered("try_rules")))
    tried(rules, desk, 2, 900, 200)
    assert rules.tried.text().endswith("Trying: 2 of the first 200 would change. There are 900 open orders.")
    rules.trials.setCurrentRow(1)
    tried(rules, desk, 3, 900, 900)
    assert rules.tried.text().endswith("3 of 900 open orders would change.")
    assert (rules.trials.count(), rules.trials.currentRow()) == (3, 1)
    tried(rules, desk, 0, 900)
    assert not rules.trials.isVisible()


def test_applying_says_how_far_it_is_and_what_came_of_it(rules: RulesPage, desk: FakeDesk) -> None:
    desk.tell(RulesApplied(200, 900))
    assert rules.state.text().endswith("Applying: 200 of 900 open orders…")
    desk.tell(RulesApplied(900, 900, 0))
    assert rules.state.text().endswith("Applied: 0 of 900 open orders have changed.")
