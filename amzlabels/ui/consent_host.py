"""Names the host whose page is shown, with a padlock that is shut where the way there is encrypted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from amzlabels.domain.parcel import Stage
from amzlabels.ui.elided_label import ElidedLabel
from amzlabels.ui.style_sheet import dress
from amzlabels.ui.theme import Theme

translate = QCoreApplication.translate

PADLOCK_PX = 18


def host_of(url: QUrl) -> str:
    """The host, with a port that is not the usual one; empty where an address has none."""
    host = url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    return f"{host}:{url.port()}" if host and url.port() != -1 else host


class HostLine(QWidget):
    """The host over a word for the way there, or that the page is on its way.

    The end of a long host stays in sight: that is the part which cannot be borrowed.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._padlock = _Padlock(theme)
        self.host = ElidedLabel("", Qt.TextElideMode.ElideLeft)
        self.word = ElidedLabel()
        dress(self.word, kind="secondary")
        self._url = QUrl()
        self._is_loading = False
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.host)
        both.addWidget(self.word)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._padlock)
        row.addLayout(both, 1)
        self._show()

    def show_url(self, url: QUrl) -> None:
        """Show whose page this is; a blank page is nobody's."""
        self._url = url
        self._show()

    def show_loading(self, is_loading: bool) -> None:
        """Say that the page is being loaded."""
        self._is_loading = is_loading
        self._show()

    def _show(self) -> None:
        host, is_shut = host_of(self._url), self._url.scheme() == "https"
        self.host.setText(f"https://{host}" if host and is_shut else host)
        dress(self.host, kind="good" if is_shut else "needs")
        way = translate("consent", "Encrypted") if is_shut else translate("consent", "Not encrypted")
        self.word.setText(translate("consent", "Loading…") if self._is_loading else way if host else "")
        self._padlock.show_shut(is_shut)
        self._padlock.setVisible(bool(host))


class _Padlock(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_shut = False
        self.setFixedSize(QSize(theme.px(PADLOCK_PX), theme.px(PADLOCK_PX)))

    def show_shut(self, is_shut: bool) -> None:
        self._is_shut = is_shut
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the body and the bow; of an open one, the bow stands beside it."""
        colour = QColor(self._theme.tokens.of(Stage.DONE if self._is_shut else Stage.HELD).mark)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / PADLOCK_PX, self.height() / PADLOCK_PX)
        painter.setPen(QPen(colour, 2))
        left = 5.0 if self._is_shut else 9.0
        bow = QRectF(left, 2, 8, 10)
        painter.drawArc(bow, 0, 180 * 16)
        for x in (left, left + 8) if self._is_shut else (left,):
            painter.drawLine(int(x), 7, int(x), 9)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(3, 9, 12, 7), 1, 1)
        painter.end()
