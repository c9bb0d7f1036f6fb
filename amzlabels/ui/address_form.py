"""The fields of one address, checked while typed; what is wrong is told by ``domain.address``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from amzlabels.domain.address import Address, address_problems
from amzlabels.domain.countries import country_code, tidy_postal_code
from amzlabels.domain.problems import Note
from amzlabels.domain.street import SPLIT_COUNTRIES
from amzlabels.ui.forms import field
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import country_name
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

_LINES: tuple[dict[str, int], ...] = (
    {"name": 1},
    {"company": 1},
    {"street": 6, "number": 2, "suffix": 2, "box": 2},
    {"extra": 1},
    {"postal_code": 2, "city": 4},
    {"country": 2, "state": 4},
    {"phone": 2, "email": 4},
)
"""The fields from top to bottom and left to right, as Tab goes through them, with their shares of the width."""
_PARTS_OF_STREET = ("number", "suffix", "box")


def _label(name: str) -> str:
    return {
        "name": translate("address", "&Name"),
        "company": translate("address", "&Company"),
        "street": translate("address", "&Street"),
        "number": translate("address", "N&umber"),
        "suffix": translate("address", "&Addition"),
        "box": translate("address", "&Box"),
        "extra": translate("address", "S&econd line"),
        "postal_code": translate("address", "&Postcode"),
        "city": translate("address", "C&ity"),
        "state": translate("address", "P&rovince"),
        "country": translate("address", "Coun&try"),
        "phone": translate("address", "P&hone"),
        "email": translate("address", "E-&mail"),
    }[name]


class AddressForm(QWidget):
    """Fields by the names of ``Address``; the parts of a street are hidden where the country writes them as one."""

    edited = Signal()
    """A person changed something."""
    left = Signal()
    """A person left a field."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.fields: dict[str, QLineEdit] = {}
        self._holders: dict[str, QWidget] = {}
        self._country = QLabel()
        dress(self._country, kind="secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        for line in _LINES:
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            for name, share in line.items():
                row.addWidget(self._make(name), share)
            column.addLayout(row)
        country_layout = self._holders["country"].layout()
        if country_layout is not None:
            country_layout.addWidget(self._country)
        self._refresh()

    def _make(self, name: str) -> QWidget:
        editor = QLineEdit()
        editor.textEdited.connect(self._on_edited)
        editor.editingFinished.connect(self.left)
        editor.setMinimumWidth(editor.fontMetrics().averageCharWidth() * 8)
        self.fields[name] = editor
        self._holders[name] = field(_label(name), editor)
        return self._holders[name]

    def show_address(self, address: Address) -> None:
        """Show an address; text that is the same already keeps its cursor."""
        for name, editor in self.fields.items():
            if editor.text() != getattr(address, name):
                editor.setText(getattr(address, name))
        self._refresh()

    def typed(self) -> Address:
        """The fields exactly as they are."""
        return Address(**{name: editor.text() for name, editor in self.fields.items()})

    def address(self) -> Address:
        """The fields without surplus blanks, country and postcode as the post writes them."""
        values = {name: " ".join(editor.text().split()) for name, editor in self.fields.items()}
        values["country"] = country_code(values["country"])
        values["postal_code"] = tidy_postal_code(values["postal_code"], values["country"])
        return Address(**values)

    def problems(self) -> tuple[Note, ...]:
        """What keeps this address from a label."""
        return address_problems(self.address())

    def focus_first_problem(self) -> None:
        """Put the cursor where something is wrong, else into the name."""
        names = [str(note.facts.get("field", "")) for note in self.problems()]
        name = next((name for name in names if name in self.fields), "name")
        self.fields[name].setFocus()
        self.fields[name].selectAll()

    def mark_problems(self, problems: tuple[Note, ...]) -> None:
        """Frame the fields these problems name."""
        wrong = {str(note.facts.get("field", "")) for note in problems}
        for name, editor in self.fields.items():
            dress(editor, tone="bad" if name in wrong else "")

    def _on_edited(self) -> None:
        self._refresh()
        self.edited.emit()

    def _refresh(self) -> None:
        country = country_code(self.fields["country"].text())
        known = country_name(country)
        self._country.setText(known if known != country else "")
        for name in _PARTS_OF_STREET:
            is_split = country in SPLIT_COUNTRIES and (name != "box" or country == "BE")
            is_used = bool(self.fields[name].text()) or self.fields[name].hasFocus()
            self._holders[name].setVisible(is_split or is_used)
