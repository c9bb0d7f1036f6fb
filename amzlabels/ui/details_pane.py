"""The chosen parcel beside the table: what will be printed, why, what happened, and what may be done."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from amzlabels.domain.changes import PictureRead
from amzlabels.domain.parcel import Label, Stage
from amzlabels.domain.queue import Event, ParcelDetails, ParcelRow
from amzlabels.domain.shipment import OWN
from amzlabels.ui.address_acts import AddressActs
from amzlabels.ui.address_lines import address_lines
from amzlabels.ui.check_acts import CheckActs, asks_for_check
from amzlabels.ui.choice_acts import (
    ChoiceActs,
    may_confirm,
    may_hold,
    may_override,
    may_print,
    may_print_again,
    may_release,
    may_void,
)
from amzlabels.ui.confidence_row import ConfidenceRow
from amzlabels.ui.delivery_row import DeliveryCard, DeliveryRow
from amzlabels.ui.flow_layout import FlowLayout
from amzlabels.ui.key_buttons import KeyButton
from amzlabels.ui.label_acts import LabelActs
from amzlabels.ui.label_picture import LabelPicture
from amzlabels.ui.number_row import NumberRow
from amzlabels.ui.order_marks import OrderMarks
from amzlabels.ui.packing_acts import PackingActs
from amzlabels.ui.paper_acts import PaperActs
from amzlabels.ui.printer_acts import PrinterActs
from amzlabels.ui.private_copy import copy_privately
from amzlabels.ui.problem_card import ProblemCard
from amzlabels.ui.proof_acts import ProofActs
from amzlabels.ui.service_acts import ServiceActs
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import event_words, problem_sentence
from amzlabels.ui.texts_checking import paper_words
from amzlabels.ui.texts_packing import company_words
from amzlabels.ui.theme import Theme
from amzlabels.ui.why_service import WhyService

_ITEMS_SHOWN = 6


class DetailsPane(QFrame):
    """Shows what ``ChoiceActs`` holds; nothing chosen shows a hint, several chosen show their number."""

    def __init__(
        self,
        acts: ChoiceActs,
        checks: CheckActs,
        addresses: AddressActs,
        services: ServiceActs,
        packing: PackingActs,
        trouble: DeliveryCard,
        delivery: DeliveryRow,
        labels: LabelActs,
        papers: PaperActs,
        proofs: ProofActs,
        printers: PrinterActs,
        number: NumberRow,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._acts = acts
        self._checks = checks
        self._addresses = addresses
        self._packing = packing
        self._labels = labels
        self._papers = papers
        self._proofs = proofs
        self._printers = printers
        self.why = WhyService(services, theme)
        self._number = number
        self.trouble = trouble
        self.delivery = delivery
        self._theme = theme
        dress(self, kind="card")
        self.setAccessibleName(self.tr("Chosen parcel"))
        self._build()
        self._place()
        acts.changed.connect(self.refresh)
        self.refresh()

    def focus_first(self) -> None:
        """Put the focus where a person goes on: on the button that mends, or else on the pane."""
        button = self.problem.first_button() or (self.edit if not self.edit.isHidden() else None)
        (button or self._scroll).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_picture(self, picture: PictureRead) -> None:
        """Show the label of the chosen parcel; answers for others come too late and are dropped."""
        if self._acts.choice != (picture.parcel_id,):
            return
        row = self._acts.one()
        if picture.problem is not None:
            words = problem_sentence(picture.problem)
        elif row is not None and row.service.carrier == OWN:
            words = self.tr("No label yet. It is drawn when you print.")
        else:
            words = self.tr("No label yet. It is bought when you print.")
        self.picture.show_png(picture.png, words)

    def refresh(self) -> None:
        """Show the choice as it now is."""
        row, details = self._acts.one(), self._acts.details
        count = len(self._acts.choice)
        self._about_one.setVisible(row is not None)
        self._number.show_row(row)
        self._name.setText(self._heading(row, count))
        self._hint.setVisible(count == 0)
        self.problem.show_row(row, details)
        self.trouble.show_row(row)
        self.delivery.show_row(row)
        self.confidence.show_details(details, asks_to_edit=self.problem.asks_to_edit)
        self._marks.show_details(details)
        if details is None:
            for part in (self._address, self._items, self.company, self._history, self.paper, self._tracking_row):
                part.setVisible(False)
            self.picture.show_png(b"", "")
        else:
            self._show_details(details)
        if row is not None:
            self.why.show_parcel(row, details)
        self._show_acts()

    def _heading(self, row: ParcelRow | None, count: int) -> str:
        if row is not None:
            return row.name or row.order_id
        if count > 1:
            return self.tr("{count} parcels chosen").format(count=QLocale().toString(count))
        return ""

    def _show_details(self, details: ParcelDetails) -> None:
        lines = address_lines(details.recipient)
        if lines and lines[0] == details.row.name:
            lines = lines[1:]
        self._address.setText("\n".join(lines))
        self._address.setVisible(bool(lines))
        self._items.setText(self._item_lines(details))
        self._items.setVisible(bool(details.contents))
        company = company_words(details.row, details.riders, len(self._packing.to_combine()))
        self.company.setText(company)
        self.company.setVisible(bool(company))
        self._tracking.setText(details.row.tracking)
        self._tracking_row.setVisible(bool(details.row.tracking))
        self.paper.setText(paper_words(details.row))
        self.paper.setVisible(bool(self.paper.text()))
        self._history.setText("\n".join(_event_line(event) for event in details.history))
        self._history.setVisible(bool(details.history))

    def _item_lines(self, details: ParcelDetails) -> str:
        lines = [f"{item.quantity} × {item.title or item.sku}" for item in details.contents]
        hidden = len(lines) - _ITEMS_SHOWN
        self._items.setToolTip("\n".join(lines))
        if hidden > 0:
            lines = [*lines[:_ITEMS_SHOWN], self.tr("and {count} more").format(count=hidden)]
        return "\n".join(lines)

    def _show_acts(self) -> None:
        row, acts = self._acts.one(), self._acts
        several = len(acts.choice) > 1
        self._show_agree(several=several)
        printable, again = len(acts.fitting(may_print)), len(acts.fitting(may_print_again))
        held, free = len(acts.fitting(may_hold)), len(acts.fitting(may_release)) + len(acts.fitting(may_override))
        is_failed = row is not None and row.stage is Stage.FAILED
        single = self.tr("Try again") if is_failed else self.tr("Print this")
        self.print_now.word(self.tr("Print {count}").format(count=printable) if several else single)
        mends = self.problem.mend.isVisibleTo(self) and is_failed
        self.print_now.setVisible(printable > 0 and not mends)
        hold = self.tr("Hold {count}").format(count=held) if several else self.tr("Hold")
        release = self.tr("Release {count}").format(count=free) if several else self.tr("Release")
        self.hold.word(hold if held else release)
        self.hold.setVisible(held + free > 0)
        self.print_again.word(self.tr("Print {count} again").format(count=again) if several else self.tr("Print again"))
        self.print_again.setVisible(again > 0)
        elsewhere = len(self._printers.to_print())
        self.elsewhere.word(
            self.tr("{count} on another printer…").format(count=elsewhere) if several else self.tr("Other printer…")
        )
        self.elsewhere.setVisible(elsewhere > 0)
        told, given_up = len(acts.fitting(may_confirm)), len(acts.fitting(may_void))
        self.confirm.word(self.tr("Tell Amazon of {count}").format(count=told) if several else self.tr("Tell Amazon"))
        self.confirm.setVisible(told > 0 and not mends)
        self.check.setVisible(row is not None and asks_for_check(row) and row.stage is not Stage.ASK)
        self.void.word(self.tr("{count} new labels…").format(count=given_up) if several else self.tr("New label…"))
        self.void.setVisible(given_up > 0)
        together, apart = len(self._packing.to_combine()), len(self._packing.to_take_apart())
        self.combine.word(self.tr("Combine {count}").format(count=together))
        self.combine.setVisible(together > 1)
        adds_box = self._packing.may_add_box()
        self.split.word(self.tr("Take apart") if apart else self.tr("One more box") if adds_box else self.tr("Split…"))
        self.split.setVisible(apart > 0 or adds_box or self._packing.may_split())
        saved = len(self._labels.to_save())
        self.save.word(self.tr("{count} labels as PDF…").format(count=saved) if several else self.tr("Label as PDF…"))
        self.save.setVisible(saved > 0)
        slips = self.tr("{count} packing slips…").format(count=len(acts.choice))
        self.slips.word(slips if several else self.tr("Packing slip…"))
        self.slips.setVisible(bool(acts.choice))
        self.proof.setVisible(self._proofs.is_any_bought())
        self.pick_list.setVisible(bool(acts.fitting(lambda row: row.label is not Label.BOUGHT)))

    def _show_agree(self, *, several: bool) -> None:
        """What Y says of several; of one parcel its card asks."""
        accepted, right = len(self._addresses.to_accept()), len(self._addresses.to_say_right())
        asked = len(self._acts.asked()) if several else 0
        say_right = self.tr("{count} are right").format(count=right)
        agree = self.tr("Accept {count} suggestions").format(count=accepted) if accepted else say_right
        self.agree.word(self.tr("{count} came out…").format(count=asked) if asked else agree)
        self.agree.setVisible(several and accepted + right + asked > 0)

    def _agree(self) -> None:
        if self._acts.asked():
            self._acts.answer(True)
        else:
            self._addresses.agree()

    def _build(self) -> None:
        acts, theme = self._acts, self._theme
        self.problem = ProblemCard(acts, self._checks, self._addresses, theme)
        self._name = _label("name")
        self._hint = _label("dim", self.tr("Choose a parcel to see its label, its address and what happened to it."))
        self._address = _label()
        self.confidence = ConfidenceRow(acts, self._addresses, theme)
        self.edit = self.confidence.edit
        self._items = _label("strong")
        self.company = _label()
        self._marks = OrderMarks()
        self.picture = LabelPicture(theme)
        self._tracking = _label("strong")
        self._tracking.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._tracking.setAccessibleName(self.tr("Tracking number"))
        self.copy = KeyButton(self.tr("Copy"), "", self._copy_tracking, "link")
        self.paper = _label("secondary")
        self.paper.setAccessibleName(self.tr("How sure it is that the label is on paper"))
        self._history = _label("secondary")
        self._history.setAccessibleName(self.tr("What happened"))
        self.agree = KeyButton("", "Y", self._agree)
        self.print_now = KeyButton(self.tr("Print this"), "P", acts.print_now)
        self.hold = KeyButton(self.tr("Hold"), "H", acts.hold_or_release)
        self.print_again = KeyButton(self.tr("Print again"), "R", acts.print_again)
        self.elsewhere = KeyButton(self.tr("Other printer…"), "M", self._printers.choose)
        self.confirm = KeyButton(self.tr("Tell Amazon"), "A", acts.confirm_now)
        self.check = KeyButton(self.tr("Scan its label…"), "X", self._checks.check)
        self.void = KeyButton(self.tr("New label…"), "V", acts.void)
        self.combine = KeyButton("", "C", self._packing.combine)
        self.split = KeyButton("", "S", self._packing.split)
        self.split.setToolTip(self.tr("Spread the order over parcels or boxes"))
        self.save = KeyButton("", "B", self._labels.save)
        self.pick_list = KeyButton(self.tr("Pick list…"), "I", self._papers.pick_list)
        self.slips = KeyButton(self.tr("Packing slip…"), "F", self._papers.slips)
        self.proof = KeyButton(self.tr("Proof…"), "Q", self._proofs.ask)

    def _place(self) -> None:
        gap = self._theme.px(12)
        self._tracking_row = QWidget()
        tracking = QHBoxLayout(self._tracking_row)
        tracking.setContentsMargins(0, 0, 0, 0)
        tracking.addWidget(self._tracking)
        tracking.addWidget(self.copy)
        tracking.addStretch(1)
        self._about_one = QWidget()
        one = QVBoxLayout(self._about_one)
        one.setContentsMargins(0, 0, 0, 0)
        one.setSpacing(self._theme.px(10))
        one.addWidget(self._address)
        one.addWidget(self.confidence)
        for part in (
            self._items,
            self.company,
            self._marks,
            self._number,
            self.picture,
            self._tracking_row,
            self.paper,
            self.delivery,
            self.why,
            self._history,
        ):
            one.addWidget(part)
        inner = QWidget()
        content = QVBoxLayout(inner)
        content.setContentsMargins(gap + 4, gap + 4, gap + 4, gap)
        content.setSpacing(self._theme.px(8))
        for part in (self.problem, self.trouble, self._name, self._hint, self._about_one):
            content.addWidget(part)
        content.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Details of the parcel"))
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        acts_row = FlowLayout(None, self._theme.px(8))
        for button in (
            *(self.agree, self.print_now, self.hold, self.combine, self.split),
            *(self.confirm, self.check, self.print_again, self.elsewhere),
            *(self.void, self.save, self.slips, self.pick_list, self.proof),
        ):
            acts_row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        foot = QWidget()
        foot.setLayout(acts_row)
        acts_row.setContentsMargins(gap + 4, self._theme.px(8), gap + 4, gap + 4)
        layout.addWidget(foot)

    def _copy_tracking(self) -> None:
        copy_privately(self._tracking.text())


def _event_line(event: Event) -> str:
    at = event.at.astimezone()
    clock = f"{at:%H:%M}"
    if at.date() != datetime.now().astimezone().date():
        clock = f"{at.day}-{at.month} {clock}"
    return f"{clock}  {event_words(event)}"


def _label(kind: str = "", text: str = "") -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    if kind:
        dress(label, kind=kind)
    return label
