"""The card with the table of papers that go to printers of their own; where each then goes is ``journey.routes``'s."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from amzlabels.domain.carrier_offers import OFFERS
from amzlabels.domain.own_labels import SIZES_MM
from amzlabels.domain.printer import PrinterInfo
from amzlabels.domain.routing import LABELS_PRINTER, Route, Routed, route_for, with_route
from amzlabels.domain.settings import Settings
from amzlabels.domain.sheets import labels_per_sheet
from amzlabels.ui.dropdown import Dropdown
from amzlabels.ui.forms import Card, StateLine, button, field, form_grid, words
from amzlabels.ui.settings_draft import SettingsDraft
from amzlabels.ui.texts import carrier_name
from amzlabels.ui.texts_printers import Tone, printer_title, routed_words, size_name
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate


class RoutesCard(Card):
    """Lines that are there, each of which can be taken off, over the fields of a new one."""

    relaid = Signal()
    """There are other lines."""

    def __init__(self, draft: SettingsDraft, theme: Theme) -> None:
        super().__init__(translate("settings", "Which printer for what"), theme)
        self._draft = draft
        self._infos: Mapping[str, PrinterInfo] = {}
        self.lines: dict[Route, QPushButton] = {}
        explained = translate(
            "settings",
            "Papers that go elsewhere than to the printers chosen above. A rule's printer comes before these lines; "
            "of several that fit, one for a carrier counts, then one for a size.",
        )
        self.body.addWidget(words(explained, "dim"))
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(theme.px(4))
        self.body.addWidget(self._list)
        self.document, self.carrier, self.label_size, self.printer = (Dropdown() for _ in range(4))
        self.add = button(translate("settings", "Add t&his line"))
        self._lay_out_new(theme)
        self.slips = QCheckBox(translate("settings", "Packing slip &with each label"))
        self.slips_go = StateLine()
        self.body.addWidget(self.slips)
        self.body.addWidget(self.slips_go)
        self.slips.clicked.connect(self._choose_slips)
        self.document.currentIndexChanged.connect(self._on_document)
        self.add.clicked.connect(self._add)
        draft.loaded.connect(self._show)
        self._on_document()

    def offer(self, infos: Mapping[str, PrinterInfo]) -> None:
        """Offer these printers, by name."""
        if infos != self._infos:
            self._infos = infos
            self._on_document()
            self._show(self._draft.settings)

    def _lay_out_new(self, theme: Theme) -> None:
        for document in Routed:
            self.document.addItem(routed_words(document), document)
        self.carrier.addItem(translate("settings", "Any carrier"), "")
        for carrier in OFFERS:
            self.carrier.addItem(carrier_name(carrier), carrier)
        self.label_size.addItem(translate("settings", "Any size"), "")
        for size in SIZES_MM:
            self.label_size.addItem(size_name(size), size)
        self._size_field = field(translate("settings", "Label size"), self.label_size)
        parts = [
            (field(translate("settings", "Pape&r"), self.document), 1),
            (field(translate("settings", "&Carrier"), self.carrier), 1),
            (self._size_field, 1),
            (field(translate("settings", "Pri&nter"), self.printer), 1),
        ]
        self.body.addLayout(form_grid(theme, 2, parts))
        self.add_row(self.add)

    def _on_document(self) -> None:
        """Only labels come in several sizes, and only a slip has a label to follow."""
        document = Routed(self.document.currentData())
        self.label_size.setEnabled(document.has_label_sizes)
        if not document.has_label_sizes:
            self.label_size.setCurrentIndex(0)
        chosen = self.printer.currentData()
        self.printer.clear()
        if document is Routed.SLIP:
            self.printer.addItem(self._title(LABELS_PRINTER), LABELS_PRINTER)
        for name, info in self._infos.items():
            if info.takes_sheets or document is not Routed.CUSTOMS:
                self.printer.addItem(self._title(name), name)
        self.printer.setCurrentIndex(max(0, self.printer.findData(chosen)))
        has_printer = self.printer.count() > 0
        self.add.setEnabled(has_printer)
        self.add.setToolTip("" if has_printer else translate("settings", "There is no printer for this paper."))

    def _title(self, name: str) -> str:
        if name == LABELS_PRINTER:
            return translate("settings", "The label's printer")
        info = self._infos.get(name)
        return printer_title(name, info.kind if info is not None else None)

    def _show(self, settings: Settings) -> None:
        has_focus = any(each.hasFocus() for each in self.lines.values())
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = {}
        for route in sorted(settings.routes, key=lambda each: list(Routed).index(each.document)):
            self._rows.addWidget(self._line(route))
        self._list.setVisible(bool(settings.routes))
        self.relaid.emit()
        if has_focus:
            next(iter(self.lines.values()), self.document).setFocus()

        self.slips.setChecked(settings.slips_with_labels)
        self.slips_go.say(*self._slip_words(settings))

    def _slip_words(self, settings: Settings) -> tuple[Tone, str]:
        """Where slips come out, nothing where none do."""
        printer = route_for(settings.routes, Routed.SLIP, "") or settings.document_printer
        if not settings.slips_with_labels:
            return "good", ""
        if not printer:
            return "needs", translate("settings", "Add a line for packing slips: no printer is chosen for them.")
        if printer == LABELS_PRINTER and labels_per_sheet(settings.profiles, settings.printer):
            printer = settings.document_printer
        if not printer:
            text = translate("settings", "Label sheets are in {printer}. Choose another printer for packing slips.")
            return "needs", text.format(printer=self._title(settings.printer))
        if printer in (LABELS_PRINTER, settings.printer):
            return "good", translate("settings", "Each slip comes out beside its label.")
        text = translate("settings", "Slips come out of {printer}, in the order of their labels.")
        return "good", text.format(printer=self._title(printer))

    def _choose_slips(self, is_on: bool) -> None:
        self._draft.change(slips_with_labels=is_on)
        self._show(self._draft.settings)

    def _line(self, route: Route) -> QWidget:
        says = self._words(route)
        line = QWidget()
        side_by_side = QHBoxLayout(line)
        side_by_side.setContentsMargins(0, 0, 0, 0)
        take_off = button(translate("settings", "Take it off"))
        take_off.setAccessibleName(translate("settings", "Take off: {line}").format(line=says))
        take_off.clicked.connect(partial(self._take_off, route))
        side_by_side.addWidget(words(says), 1)
        side_by_side.addWidget(take_off)
        self.lines[route] = take_off
        return line

    def _words(self, route: Route) -> str:
        of = [routed_words(route.document)]
        of += [carrier_name(route.carrier)] if route.carrier else []
        of += [size_name(route.size)] if route.size else []
        text = f"{' · '.join(of)} → {self._title(route.printer)}"
        if self._infos and route.printer not in (*self._infos, LABELS_PRINTER):
            return translate("settings", "{line} (not there)").format(line=text)
        return text

    def _add(self) -> None:
        route = Route(
            Routed(self.document.currentData()),
            self.printer.currentData(),
            self.carrier.currentData(),
            self.label_size.currentData(),
        )
        self._draft.change(routes=with_route(self._draft.settings.routes, route))
        self._show(self._draft.settings)

    def _take_off(self, route: Route) -> None:
        self._draft.change(routes=tuple(each for each in self._draft.settings.routes if each != route))
        self._show(self._draft.settings)
