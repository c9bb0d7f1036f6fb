"""The page that chooses the printers for labels and for A4 and tries them; finding printers is the desk's work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from amzlabels.domain.changes import ActRefused, Change, PrinterFound, PrintersRead
from amzlabels.domain.paper_changes import SheetTold, TestLabelTold
from amzlabels.domain.printer import JobState, PrinterInfo, PrinterKind
from amzlabels.domain.problems import Note
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import labels_per_sheet
from amzlabels.ui.forms import Card, FormPage, StateLine, button, words
from amzlabels.ui.network_printer_card import NetworkPrinterCard, RawPrinterFields
from amzlabels.ui.opening import open_folder
from amzlabels.ui.ports import Desk
from amzlabels.ui.printer_evidence import PrinterEvidence
from amzlabels.ui.printer_set_up import is_set_up, settled
from amzlabels.ui.routes_card import RoutesCard
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.sheet_choice import SheetChoice
from amzlabels.ui.stack_card import StackCard
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_guide import set_up_words, test_label_words
from amzlabels.ui.texts_printers import Tone, printer_state_words, printer_title, size_words
from amzlabels.ui.theme import Theme

if TYPE_CHECKING:
    from amzlabels.ui.printer_guide import PrinterGuide

translate = QCoreApplication.translate


class PrinterCard(Card):
    """One printer: choose it, read how it stands, try it."""

    chosen = Signal(str)
    documents_chosen = Signal(str, bool)
    tried = Signal(str)
    set_up_wanted = Signal(str)

    def __init__(
        self,
        printer: PrinterInfo,
        theme: Theme,
        evidence: PrinterEvidence,
        sheets: SheetChoice,
        fields: RawPrinterFields | None = None,
    ) -> None:
        super().__init__("", theme)
        self.fields = fields
        self.evidence = evidence
        self.sheets = sheets
        self.name = printer.name
        title = printer_title(printer.name, printer.kind)
        self.setAccessibleName(title)
        self.choice = QRadioButton(title.replace("&", "&&"))
        dress(self.choice, kind="strong")
        self.documents = QCheckBox(translate("settings", "Print A4 customs forms here"))
        self.documents.setAccessibleName(
            translate("settings", "Print A4 customs forms on {printer}").format(printer=title)
        )
        self.state = StateLine()
        self._sizes, self._folder = words(kind="secondary"), words()
        self.test = button(translate("settings", "Print a test label"))
        self.test.setAccessibleName(translate("settings", "Print a test label on {printer}").format(printer=title))
        self.set_up = button(translate("settings", "Set it up…"))
        self.settled = StateLine()
        self.open = button(translate("settings", "Open the folder"))
        self.body.addWidget(self.choice)
        self.body.addWidget(self.documents)
        self.body.addWidget(sheets)
        for widget in (self.state, self._folder, self._sizes, evidence, self.settled):
            self.body.addWidget(widget)
        if fields is not None:
            self.body.addWidget(fields)
        self.add_row(self.set_up, self.test, self.open, *([fields.take_off] if fields is not None else []))
        self.choice.clicked.connect(lambda: self.chosen.emit(self.name))
        self.documents.clicked.connect(lambda is_on: self.documents_chosen.emit(self.name, is_on))
        self.test.clicked.connect(lambda: self.tried.emit(self.name))
        self.set_up.clicked.connect(lambda: self.set_up_wanted.emit(self.name))
        self.open.clicked.connect(lambda: open_folder(self._folder.text()))
        self.show_printer(printer)

    def show_printer(self, printer: PrinterInfo) -> None:
        """Show how it stands now."""
        self._info = printer
        tone, text = printer_state_words(printer)
        self.state.say(tone, text)
        sizes = size_words(printer)
        self._sizes.setText(translate("settings", "Sizes: {sizes}").format(sizes=sizes))
        self._sizes.setVisible(bool(sizes) and self.fields is None)
        self.evidence.show_printer(printer)
        is_folder = printer.kind is PrinterKind.PDF_FOLDER
        self._folder.setText(printer.folder)
        self._folder.setVisible(is_folder)
        self.open.setVisible(is_folder)

    def show_choice(self, settings: Settings) -> None:
        """Show what it is chosen for; for A4 only a printer that has it can be."""
        self.choice.setChecked(self.name == settings.printer)
        self.documents.setChecked(self.name == settings.document_printer)
        self.evidence.show_choice(settings)
        self.sheets.show_choice(settings, takes_sheets=self._info.takes_sheets)
        self.documents.setVisible(self._info.takes_sheets or self.documents.isChecked())
        self._show_set_up(settings)

    def _show_set_up(self, settings: Settings) -> None:
        """What was settled, and that something is still to be where the printer is used."""
        if self._info.kind is PrinterKind.PDF_FOLDER:
            self.set_up.hide()
            return
        is_used, is_done = self.name in (settings.printer, settings.document_printer), is_set_up(settings, self._info)
        if is_done and self.fields is None:
            says = translate("settings", "Set up: {what}.").format(what=set_up_words(settled(settings, self._info)))
            self.settled.say("good", says)
        else:
            asked = translate("settings", "Not set up yet. It takes a test label and two questions.")
            self.settled.say("needs", asked if is_used and not is_done else "")
        text = translate("settings", "Set it up again…") if is_done else translate("settings", "Set it up…")
        self.set_up.setText(text)
        self.set_up.setAccessibleName(f"{text.rstrip('…')}: {self.accessibleName()}")
        dress(self.set_up, kind="accent" if is_used and not is_done else "plain")


class PrintersPage(FormPage):
    """Asks for the printers each time it is shown; cards stay where they are while the same printers are there."""

    def __init__(self, desk: Desk, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(theme)
        self._desk = desk
        self._draft = draft
        self._trying = self._tried = ""
        self._looked_for: str | None = None
        self.printers: dict[str, PrinterCard] = {}
        self.guide: PrinterGuide | None = None
        self._infos: dict[str, PrinterInfo] = {}
        self._group = QButtonGroup(self)
        card = self.add_card(translate("settings", "Label printer"))
        explained = translate(
            "settings",
            "Labels print on the chosen printer without asking. Print a test label first. "
            "Where customs ask for a form, the label comes as A4, which may print elsewhere.",
        )
        card.body.addWidget(words(explained, "dim"))
        self.state, self.sheets = StateLine(), StateLine()
        card.body.addWidget(self.state)
        card.body.addWidget(self.sheets)
        self.look = button(translate("settings", "&Look again"))
        card.add_row(self.look)
        self._list = QWidget()
        self._cards = QVBoxLayout(self._list)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(theme.px(16))
        self.cards.addWidget(self._list)
        self.routes = RoutesCard(draft, theme)
        self.routes.relaid.connect(self.order_tabs)
        self.cards.addWidget(self.routes)
        self.stack = StackCard(draft, theme)
        self.cards.addWidget(self.stack)
        self.network = NetworkPrinterCard(desk, draft, theme)
        self.network.added.connect(self.show_printer)
        self.cards.addWidget(self.network)
        self.end()
        self.look.clicked.connect(self._look)
        draft.loaded.connect(self._show_choice)

    def showEvent(self, event: QShowEvent) -> None:
        """Look which printers there are now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._look()

    def show_printer(self, name: str) -> None:
        """Go to this printer, empty: to the one that is chosen or to the first; as soon as they are listed."""
        self._looked_for = name
        if self.isVisible() and (not name or name in self.printers):
            self._go_to_printer()

    def on_change(self, change: Change) -> None:
        """Follow which printers there are and how they stand."""
        if self.guide is not None:
            self.guide.on_change(change)
        if isinstance(change, PrintersRead):
            self._show_printers(change.printers)
        elif isinstance(change, TestLabelTold):
            self._on_test_label(change)
        elif isinstance(change, ActRefused) and change.act == "print_test_label":
            self._tell(self._trying, change.problem)
            self._trying = ""
        elif isinstance(change, ActRefused) and change.act == "read_printers":
            self.state.say("bad", problem_sentence(change.problem))
        elif isinstance(change, ActRefused) and change.act == "find_printer":
            self.network.show_refused(change.problem)
            self._show_answer(self.network.address)
        elif isinstance(change, SheetTold):
            for card in self.printers.values():
                card.sheets.told(change)
        elif isinstance(change, PrinterFound):
            self.network.show_found(change.printer)
            self._show_answer(self.network.labels)

    def _show_answer(self, widget: QWidget) -> None:
        """Bring into view what is to be done next, unless somebody has gone on to another page."""
        if self.isVisible():
            self.go_to(widget)

    def _look(self) -> None:
        if not self.printers:
            self.state.say("wait", translate("settings", "Looking for printers…"))
        self._desk.read_printers()

    def _show_printers(self, printers: tuple[PrinterInfo, ...]) -> None:
        self.state.say("wait", "")
        if all(printer.kind is PrinterKind.PDF_FOLDER for printer in printers):
            self.state.say("needs", translate("settings", "No printer is connected. Labels can be kept as PDF files."))
        self._infos = {printer.name: printer for printer in printers}
        self.routes.offer(self._infos)
        self.stack.offer(printers)
        if [printer.name for printer in printers] != list(self.printers):
            self._rebuild(printers)
        for printer in printers:
            if printer.name != self._trying:
                self.printers[printer.name].show_printer(printer)
        self._show_choice(self._draft.settings)
        self.order_tabs()
        self._go_to_printer()

    def _go_to_printer(self) -> None:
        if self._looked_for is not None:
            name = self._looked_for or self._draft.settings.printer
            if card := self.printers.get(name) or next(iter(self.printers.values()), None):
                self.go_to(card.choice)
                self._looked_for = None

    def _rebuild(self, printers: tuple[PrinterInfo, ...]) -> None:
        focused = next((name for name, card in self.printers.items() if card.isAncestorOf(self.focusWidget())), "")
        for card in self.printers.values():
            self._group.removeButton(card.choice)
            self._cards.removeWidget(card)
            card.deleteLater()
        self.printers = {}
        for printer in printers:
            is_raw = printer.kind is PrinterKind.RAW
            fields = RawPrinterFields(printer.name, self._draft, self.theme) if is_raw else None
            evidence = PrinterEvidence(printer, self._draft)
            sheets = SheetChoice(printer, self._desk, self._draft, self.theme)
            card = PrinterCard(printer, self.theme, evidence, sheets, fields)
            card.chosen.connect(self._choose)
            card.documents_chosen.connect(self._choose_documents)
            card.tried.connect(self._try)
            card.set_up_wanted.connect(self._open_guide)
            self._group.addButton(card.choice)
            self._cards.addWidget(card)
            self.printers[printer.name] = card
        if focused in self.printers:
            self.printers[focused].choice.setFocus()

    def _show_choice(self, settings: Settings) -> None:
        self._group.setExclusive(False)
        for card in self.printers.values():
            card.show_choice(settings)
        self._group.setExclusive(True)
        self.sheets.say(*self._sheet_words(settings))

    def _sheet_words(self, settings: Settings) -> tuple[Tone, str]:
        """Where A4 goes, nothing while no printers are known or no printer is chosen."""
        name = settings.document_printer or settings.printer
        if not self.printers or not name:
            return "wait", ""
        infos = self._infos
        if name not in infos:
            gone = translate("settings", "{printer}, for A4 customs forms, is not there. Such orders wait.")
            return "needs", gone.format(printer=name) if settings.document_printer else ""
        title = printer_title(name, infos[name].kind)
        if labels_per_sheet(settings.profiles, name):
            text = translate("settings", "Label sheets are in {printer}. Choose another printer for A4 customs forms.")
            return "needs", text.format(printer=title)
        if infos[name].takes_sheets:
            return "good", translate("settings", "A4 customs forms print on {printer}.").format(printer=title)
        text = translate(
            "settings", "{printer} has no A4. Choose where customs forms print; such orders wait until then."
        )
        return "needs", text.format(printer=title)

    def _choose(self, name: str) -> None:
        self._draft.change(printer=name)
        self._show_choice(self._draft.settings)

    def _choose_documents(self, name: str, is_chosen: bool) -> None:
        self._draft.change(document_printer=name if is_chosen else "")
        self._show_choice(self._draft.settings)

    def _try(self, name: str) -> None:
        self._trying = self._tried = name
        self.printers[name].state.say("wait", translate("settings", "A test label is on its way…"))
        self._desk.print_test_label(name)

    def _open_guide(self, name: str) -> None:
        from amzlabels.ui.printer_guide import PrinterGuide

        self.guide = PrinterGuide(self._infos[name], self._draft, self._desk, self.theme, self)
        self.guide.finished.connect(self._on_guided)
        self.guide.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.guide.open()

    def _on_guided(self) -> None:
        self.guide = None
        self._show_choice(self._draft.settings)
        self._desk.read_printers()

    def _on_test_label(self, told: TestLabelTold) -> None:
        if told.printer != self._tried or told.printer not in self.printers:
            return
        is_waiting = told.report.state in (JobState.QUEUED, JobState.PRINTING)
        self._trying = self._tried if is_waiting else ""
        tone, text = test_label_words(told)
        if told.report.state is JobState.PRINTED:
            measure = translate("settings", "Measure its rulers: they must be 50 mm long.")
            text = f"{text} {measure}"
        self.printers[told.printer].state.say(tone, text)

    def _tell(self, name: str, problem: Note) -> None:
        if name in self.printers:
            self.printers[name].state.say("needs", problem_sentence(problem))
