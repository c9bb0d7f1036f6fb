"""Products from and to files, in the files lane; what follows from products that have changed is left to planning."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from amzlabels.domain.changes import Change, ProductsImported
from amzlabels.domain.paper_changes import FileWritten
from amzlabels.domain.product import Product
from amzlabels.journey.exchange_products import export_products, read_product_file
from amzlabels.journey.ports import Store
from amzlabels.work.outside import Papers

Do = Callable[[str, Callable[[Store], None]], None]


class ProductFiles:
    """Takes orders from one thread and returns at once.

    ``do`` queues a job that needs the store, ``keep`` remembers products so that it can be taken back.
    """

    def __init__(
        self,
        do: Do,
        keep: Callable[[Sequence[Product], Store], None],
        papers: Papers,
        publish: Callable[[Change], None],
    ) -> None:
        self._do = do
        self._keep = keep
        self._papers = papers
        self._publish = publish

    def export_products(self, path: Path, *, decimal_comma: bool) -> None:
        """Publish ``FileWritten``."""

        def job(store: Store) -> None:
            entries = export_products(path, store, self._papers.write_file, decimal_comma=decimal_comma)
            self._publish(FileWritten("products", path, entries))

        self._do("export_products", job)

    def import_products(self, path: Path) -> None:
        """Publish ``ProductsImported``; bad lines are left out."""

        def job(store: Store) -> None:
            found = read_product_file(path, store)
            if found.changed:
                self._keep(found.changed, store)
            self._publish(ProductsImported(path, len(found.changed), found.total, found.faults))

        self._do("import_products", job)
