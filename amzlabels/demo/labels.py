"""The labels the MyParcel stand-in hands out: drawn like a carrier's, A6, or A4 with a customs form."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

A6_MM = (105.0, 148.0)
A4_MM = (210.0, 297.0)
BAR_MM = 0.375
_MM = 72 / 25.4
_S10_WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)


def draw_labels(shipments: Sequence[Mapping[str, Any]], paper: str, form_copies: int = 0) -> bytes:
    """One page per shipment, as PDF, and pages with copies of the customs form. ``paper`` is A6 or A4."""
    from reportlab.pdfgen.canvas import Canvas

    width_mm, height_mm = A4_MM if paper == "A4" else A6_MM
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(width_mm * _MM, height_mm * _MM), pageCompression=1, invariant=1)
    _register_fonts()
    for shipment in ({**each, **box} for each in shipments for box in ({}, *each.get("secondary_shipments", ()))):
        canvas.saveState()
        canvas.translate(0, (height_mm - A6_MM[1]) * _MM)
        _draw_label(canvas, shipment)
        canvas.restoreState()
        for _ in range(1 + form_copies if shipment.get("customs_declaration") else 0):
            _draw_customs(canvas, shipment)
            canvas.showPage()
        if not shipment.get("customs_declaration"):
            canvas.showPage()
    canvas.save()
    return out.getvalue()


def barcode_for(country: str, number: int) -> str:
    """A tracking number: PostNL's national shape, or S10 with its check digit for other countries.

    Source: Universal Postal Union standard S10; samples in the shop's public documentation.
    """
    if country == "NL":
        return f"3SMYPA{number:09d}"
    digits = f"{number % 100_000_000:08d}"
    rest = 11 - sum(int(digit) * weight for digit, weight in zip(digits, _S10_WEIGHTS, strict=True)) % 11
    check = {10: 0, 11: 5}.get(rest, rest)
    return f"LA{digits}{check}NL"


def _register_fonts() -> None:
    """Vera comes with reportlab and has the accents of Western Europe."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    if "Vera" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
        pdfmetrics.registerFont(TTFont("VeraBd", "VeraBd.ttf"))


def _draw_label(canvas: Any, shipment: Mapping[str, Any]) -> None:
    from reportlab.graphics.barcode.code128 import Code128

    recipient, barcode = shipment["recipient"], shipment["barcode"]
    canvas.setFont("Vera", 8)
    canvas.drawString(8 * _MM, 139 * _MM, "Afz. Demo Seller, Voorbeeldkade 1, 2132 AB Hoofddorp")
    canvas.setLineWidth(0.8)
    canvas.line(8 * _MM, 136 * _MM, 97 * _MM, 136 * _MM)
    top = 125.0
    for line in _address(recipient):
        room = 89 * _MM / canvas.stringWidth(line, "VeraBd", 1)
        canvas.setFont("VeraBd", min(13, room))
        canvas.drawString(8 * _MM, top * _MM, line)
        top -= 7
    code = Code128(barcode, barWidth=BAR_MM * _MM, barHeight=32 * _MM, humanReadable=False, quiet=False)
    code.drawOn(canvas, (A6_MM[0] * _MM - code.width) / 2, 38 * _MM)
    canvas.setFont("VeraBd", 12)
    canvas.drawCentredString(A6_MM[0] * _MM / 2, 31 * _MM, barcode)
    canvas.setFont("Vera", 8)
    canvas.drawString(8 * _MM, 8 * _MM, shipment["options"].get("label_description") or "")


def _address(recipient: Mapping[str, Any]) -> list[str]:
    number = "".join(str(recipient.get(key) or "") for key in ("number", "number_suffix"))
    box = f" bus {recipient['box_number']}" if recipient.get("box_number") else ""
    street = f"{recipient['street']} {number}{box}".strip()
    lines = [
        recipient.get("person"),
        recipient.get("company"),
        street,
        recipient.get("street_additional_info"),
        f"{recipient.get('postal_code') or ''}  {recipient['city'].upper()}".strip(),
        recipient["cc"] if recipient["cc"] != "NL" else "",
    ]
    return [line for line in lines if line]


def _draw_customs(canvas: Any, shipment: Mapping[str, Any]) -> None:
    declaration = shipment["customs_declaration"]
    canvas.setFont("VeraBd", 12)
    canvas.drawString(15 * _MM, 130 * _MM, "CN 23 CUSTOMS DECLARATION")
    canvas.setFont("Vera", 9)
    top = 120.0
    for item in declaration["items"]:
        value = item["item_value"]
        text = f"{item['amount']} x {item['description']}  HS {item['classification']}  {item['country']}"
        canvas.drawString(15 * _MM, top * _MM, text)
        canvas.drawRightString(195 * _MM, top * _MM, f"{value['amount'] / 100:.2f} {value['currency']}")
        top -= 6
    canvas.drawString(
        15 * _MM, (top - 4) * _MM, f"{declaration['weight']} g   invoice {declaration.get('invoice') or '-'}"
    )
    canvas.rect(12 * _MM, (top - 10) * _MM, 186 * _MM, (140 - top + 10) * _MM)
