"""The fields of one address, with what is wrong under the field it names; what that is, ``domain.address`` tells."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from amzlabels.domain.address import LIMITS, Address, address_problems
from amzlabels.domain.address_decisions import is_look
from amzlabels.domain.countries import country_code, tidy_postal_code
from amzlabels.domain.problems import Note
from amzlabels.domain.street import SPLIT_COUNTRIES
from amzlabels.ui.field_notes import FieldNotes
from amzlabels.ui.forms import field
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.texts import field_name, problem_sentence
from amzlabels.ui.texts_countries import country_name
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
_FIRST = "street"
"""Where a hand begins when nothing is wrong: streets and numbers are what is corrected most."""
_NEAR = 8
"""How much of a field fits is told from the last eighth on."""
_TONES = ("bad", "needs")


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
        self._under: dict[str, FieldNotes] = {}
        self._country = QLabel()
        dress(self._country, kind="secondary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        for line in _LINES:
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            under = FieldNotes()
            for name, share in line.items():
                row.addWidget(self._make(name), share, Qt.AlignmentFlag.AlignTop)
                self._under[name] = under
            column.addLayout(row)
            column.addWidget(under)
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

    def under(self, name: str) -> FieldNotes:
        """What is said under a field and those beside it."""
        return self._under[name]

    def under_of(self, editor: QWidget) -> QWidget:
        """What is said under the field with this editor, or the editor itself where that is none of the fields."""
        return next((self._under[name] for name, each in self.fields.items() if each is editor), editor)

    def focus_first(self, notes: Sequence[Note]) -> None:
        """Put the cursor where something is wrong or to be looked at, else where hands begin."""
        name = next((name for name in map(_field_of, notes) if name in self.fields), _FIRST)
        self.fields[name].setFocus()
        self.fields[name].selectAll()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Frame the fields these notes name, and say under them why."""
        tones = {_field_of(note): _tone(note) for note in reversed(notes)}
        for name, editor in self.fields.items():
            dress(editor, tone=tones.get(name, ""))
            reasons = [problem_sentence(note) for note in notes if _field_of(note) == name]
            editor.setAccessibleDescription(" ".join(reasons))
        for line in _LINES:
            here = [note for note in notes if _field_of(note) in line]
            wrong, to_look_at = ([problem_sentence(note) for note in here if _tone(note) == tone] for tone in _TONES)
            self._under[next(iter(line))].say(wrong, to_look_at, [text for name in line if (text := self._room(name))])

    def put(self, address: Address) -> None:
        """Type this address over what is there, so that Ctrl+Z in a field takes it back."""
        changed = [name for name, editor in self.fields.items() if editor.text() != getattr(address, name)]
        for name in changed:
            self.fields[name].selectAll()
            self.fields[name].insert(getattr(address, name))
        if changed:
            self.fields[changed[0]].setFocus()
            self._on_edited()

    def _room(self, name: str) -> str:
        """How many letters still fit a field that is nearly full; one that is too full is wrong, and told so."""
        limit = LIMITS.get(name)
        if limit is None or not (text := " ".join(self.fields[name].text().split())):
            return ""
        left = limit - len(text)
        if not 0 <= left <= limit // _NEAR:
            return ""
        if left == 0:
            return translate("address", "{field} is full.").format(field=field_name(name))
        return translate("address", "{field}: {count} more fit.").format(field=field_name(name), count=left)

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


def _tone(note: Note) -> str:
    return "needs" if is_look(note) else "bad"


def _field_of(note: Note) -> str:
    """The field a note is shown at: Amazon's lines are mended in the street, the country stands beside the postcode."""
    field = str(note.facts.get("field", ""))
    if field == "country":
        return "postal_code"
    return "street" if field.startswith("line_") else field
