"""What Amazon's error codes mean and what to do, for beside the page; Amazon's pages themselves are not read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from amzlabels.ui.forms import button, words
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme
from amzlabels.ui.translation import to_translate

translate = QCoreApplication.translate

WIDTH_PX = 300
TROUBLES: tuple[tuple[str, str], ...] = (
    (
        to_translate("consent", "MD1000, MD5100, MD5101, MD5110 or MD9100"),
        to_translate(
            "consent",
            "The application's settings are not right. Cancel, then compare application id, redirect address and "
            "draft switch with what Seller Central shows.",
        ),
    ),
    (
        to_translate("consent", "SPDC8143, or words about the primary user or an Individual plan"),
        to_translate(
            "consent",
            "Only the owner of an account with a Professional selling plan can give consent. Log in as the owner, or "
            "change the plan in Seller Central first.",
        ),
    ),
    (
        to_translate("consent", "SPSA0404 or SPSA2043"),
        to_translate("consent", "This account cannot be used with the application. Log in with another one."),
    ),
    (
        to_translate("consent", "SPDC300"),
        to_translate("consent", "Something is wrong at Amazon. Try again later."),
    ),
    (
        to_translate("consent", "CONSENT_LIMIT_REACHED"),
        to_translate(
            "consent",
            "The application has as many sellers as Amazon allows it. Cancel, then paste a refresh token instead.",
        ),
    ),
    (
        to_translate("consent", "Amazon asks for cookies, or for the login again and again"),
        to_translate("consent", "Forget the Amazon login and begin anew, with the button below."),
    ),
    (
        to_translate("consent", "A passkey does not work"),
        to_translate("consent", "Choose another way to log in, or open the page in the system browser."),
    ),
)
"""What Amazon shows, and what to do. Source: Amazon's authorisation guide and its developers' reports."""


class TroublePanel(QFrame):
    """Read beside the page, closed again with its own button."""

    closed = Signal()
    forget_wanted = Signal()
    """Forget Amazon's login and begin anew."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        dress(self, kind="card")
        self.setAccessibleName(translate("consent", "What to do when Amazon shows an error"))
        self.forget = button(translate("consent", "&Forget Amazon login"))
        self.close_button = button(translate("consent", "C&lose these hints"))
        self.forget.clicked.connect(self.forget_wanted)
        self.close_button.clicked.connect(self.closed)
        self.hints = QScrollArea()
        self.hints.setWidgetResizable(True)
        self.hints.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hints.setAccessibleName(self.accessibleName())
        inside = _hints(theme)
        self.hints.setWidget(inside)
        for each in (self.hints.viewport(), inside):
            each.setAutoFillBackground(False)
        self.setFocusProxy(self.hints)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*[theme.px(12)] * 4)
        whole.setSpacing(theme.px(8))
        whole.addWidget(words(translate("consent", "What does Amazon show?"), "name"))
        whole.addWidget(self.hints, 1)
        for each in (self.forget, self.close_button):
            row = QHBoxLayout()
            row.addWidget(each)
            row.addStretch(1)
            whole.addLayout(row)


def _hints(theme: Theme) -> QWidget:
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(*[theme.px(6)] * 4)
    column.setSpacing(theme.px(4))
    for shown, remedy in TROUBLES:
        column.addWidget(words(translate("consent", shown), "strong"))
        column.addWidget(words(translate("consent", remedy), "dim"))
        column.addSpacing(theme.px(8))
    column.addStretch(1)
    return inside
