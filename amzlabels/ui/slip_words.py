"""The words of packing slips in the languages of buyers, whichever the program speaks; drawing is ``documents``'.

They are no translations of the window's words: a slip is for whoever opens the parcel.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from amzlabels.domain.paper_language import ENGLISH
from amzlabels.domain.queue import ParcelDetails

_LAYOUT = ("title", "order", "orders", "purchase_order", "units", "page", "box")
_TRAITS = ("gift", "customized", "transparency", "pallet", "replacement", "exchange")
_EXTRAS = ("gift_wrap", "gift_message", "original_order_id")

_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "title": "Packing slip",
        "order": "Order {order}",
        "orders": "Orders {order}",
        "purchase_order": "Purchase order {number}",
        "units": "Units in this parcel: {units}",
        "page": "Page {number} of {count}",
        "box": "Box {number} of {count}",
        "all_boxes": "This list is for all {count} boxes together.",
        "first_box": "What was sent is listed in box 1.",
        "gift": "Gift",
        "customized": "Customised",
        "transparency": "Transparency codes",
        "pallet": "On a pallet",
        "replacement": "Replacement",
        "exchange": "Exchange",
        "gift_wrap": "Gift wrap: {text}",
        "gift_message": "Gift message: {text}",
        "original_order_id": "In place of {text}",
    },
    "nl": {
        "title": "Pakbon",
        "order": "Bestelling {order}",
        "orders": "Bestellingen {order}",
        "purchase_order": "Inkoopordernummer {number}",
        "units": "Stuks in dit pakket: {units}",
        "page": "Pagina {number} van {count}",
        "box": "Doos {number} van {count}",
        "all_boxes": "Deze lijst geldt voor alle {count} dozen samen.",
        "first_box": "Wat is verzonden, staat op de lijst in doos 1.",
        "gift": "Cadeau",
        "customized": "Gepersonaliseerd",
        "transparency": "Transparency-codes",
        "pallet": "Op een pallet",
        "replacement": "Vervanging",
        "exchange": "Omruiling",
        "gift_wrap": "Cadeauverpakking: {text}",
        "gift_message": "Cadeaubericht: {text}",
        "original_order_id": "In plaats van {text}",
    },
    "de": {
        "title": "Lieferschein",
        "order": "Bestellung {order}",
        "orders": "Bestellungen {order}",
        "purchase_order": "Bestellnummer des Kunden {number}",
        "units": "Stück in diesem Paket: {units}",
        "page": "Seite {number} von {count}",
        "box": "Karton {number} von {count}",
        "all_boxes": "Diese Liste gilt für alle {count} Kartons zusammen.",
        "first_box": "Die Liste des Inhalts liegt in Karton 1.",
        "gift": "Geschenk",
        "customized": "Personalisiert",
        "transparency": "Transparency-Codes",
        "pallet": "Auf einer Palette",
        "replacement": "Ersatzlieferung",
        "exchange": "Umtausch",
        "gift_wrap": "Geschenkverpackung: {text}",
        "gift_message": "Grußbotschaft: {text}",
        "original_order_id": "Anstelle von {text}",
    },
    "fr": {
        "title": "Bon de livraison",
        "order": "Commande {order}",
        "orders": "Commandes {order}",
        "purchase_order": "Bon de commande n° {number}",
        "units": "Articles dans ce colis : {units}",
        "page": "Page {number} sur {count}",
        "box": "Carton {number} sur {count}",
        "all_boxes": "Cette liste vaut pour les {count} cartons ensemble.",
        "first_box": "La liste du contenu se trouve dans le carton 1.",
        "gift": "Cadeau",
        "customized": "Personnalisé",
        "transparency": "Codes Transparency",
        "pallet": "Sur palette",
        "replacement": "Remplacement",
        "exchange": "Échange",
        "gift_wrap": "Emballage cadeau : {text}",
        "gift_message": "Message cadeau : {text}",
        "original_order_id": "En remplacement de {text}",
    },
    "es": {
        "title": "Albarán de entrega",
        "order": "Pedido {order}",
        "orders": "Pedidos {order}",
        "purchase_order": "Orden de compra {number}",
        "units": "Unidades en este paquete: {units}",
        "page": "Página {number} de {count}",
        "box": "Caja {number} de {count}",
        "all_boxes": "Esta lista vale para las {count} cajas juntas.",
        "first_box": "La lista del contenido está en la caja 1.",
        "gift": "Regalo",
        "customized": "Personalizado",
        "transparency": "Códigos Transparency",
        "pallet": "En palé",
        "replacement": "Reemplazo",
        "exchange": "Cambio",
        "gift_wrap": "Papel de regalo: {text}",
        "gift_message": "Mensaje de regalo: {text}",
        "original_order_id": "En lugar de {text}",
    },
    "it": {
        "title": "Distinta di imballaggio",
        "order": "Ordine {order}",
        "orders": "Ordini {order}",
        "purchase_order": "Ordine di acquisto {number}",
        "units": "Pezzi in questo pacco: {units}",
        "page": "Pagina {number} di {count}",
        "box": "Scatola {number} di {count}",
        "all_boxes": "Questo elenco vale per tutte le {count} scatole.",
        "first_box": "L’elenco del contenuto è nella scatola 1.",
        "gift": "Regalo",
        "customized": "Personalizzato",
        "transparency": "Codici Transparency",
        "pallet": "Su pallet",
        "replacement": "Sostituzione",
        "exchange": "Cambio",
        "gift_wrap": "Confezione regalo: {text}",
        "gift_message": "Messaggio regalo: {text}",
        "original_order_id": "In sostituzione di {text}",
    },
}
SLIP_LANGUAGES = tuple(_WORDS)


def slip_words(language: str) -> dict[str, str]:
    """The words of a packing slip, by the names of their fields."""
    words = _words(language)
    return {name: words[name] for name in _LAYOUT}


def slip_notes(details: ParcelDetails, language: str) -> list[str]:
    """What a slip says besides addresses and items: of boxes, of its order, and of those that ride with it.

    Their IOSS numbers are none of it: these are not for everybody's eyes.
    """
    words = _words(language)
    notes = _order_notes(details.row.traits, details.extras, words)
    for rider in details.riders:
        notes += [f"{rider.order_id}: {note}" for note in _order_notes(rider.traits, rider.extras, words)]
    count = details.row.box[1]
    if count > 1:
        is_first = details.row.box_of is None
        notes.insert(0, (words["all_boxes"] if is_first else words["first_box"]).format(count=count))
    return notes


def _words(language: str) -> Mapping[str, str]:
    return _WORDS.get(language, _WORDS[ENGLISH])


def _order_notes(traits: Iterable[str], extras: Mapping[str, str], words: Mapping[str, str]) -> list[str]:
    held = frozenset(traits)
    short = [words[trait] for trait in _TRAITS if trait in held]
    lines = [words[name].format(text=extras[name]) for name in _EXTRAS if name in extras]
    return [*filter(None, [" · ".join(short)]), *lines]
