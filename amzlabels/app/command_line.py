"""The program without a window: the same composition root, progress on stderr, the result on stdout."""

from __future__ import annotations

import argparse
import json
import os
import queue
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from amzlabels.app.command_json import note_json, parcels_json, printers_json, refusal_json, report_json, verdict_json
from amzlabels.app.compose import Choices, Running, compose, folders_of
from amzlabels.app.crash import CrashPath, last_words
from amzlabels.domain.changes import (
    Change,
    FetchEnded,
    Imported,
    ImportRefused,
    StoreOpened,
    StoreRefused,
    WorkFinished,
)
from amzlabels.domain.marketplace import BY_CODE
from amzlabels.domain.order import Report
from amzlabels.domain.parcel import Confirm
from amzlabels.domain.printer import NO_DRIVER
from amzlabels.domain.problems import Note, Problem
from amzlabels.domain.product import NO_PRODUCTS, Products
from amzlabels.domain.queue import ImportSummary, ParcelRow, QueueQuery
from amzlabels.domain.settings import LABELS_OF_SHOP, OWN_LABELS, Settings, with_labels
from amzlabels.journey.fetch_report import LOOKS_AFTER_S
from amzlabels.journey.import_orders import read_report
from amzlabels.system.folders import resources
from amzlabels.ui import command_words as words
from amzlabels.ui.texts import problem_sentence
from amzlabels.ui.texts_proof import verdict_words
from amzlabels.ui.translation import install_translator

PATIENCE_S = (1.0, 2.0, 4.0, 8.0, 15.0)
OK, SOME_NOT, UNUSABLE = 0, 1, 2


class Crashed(Exception):  # noqa: N818 - ends the command with status 2
    """A lane crashed, which was written down."""

    def __init__(self, crash_id: str) -> None:
        super().__init__(crash_id)
        self.note = Note("internal", {"id": crash_id})


class Unusable(Exception):  # noqa: N818 - ends the command with status 2
    """Input or set-up with which nothing can be done."""

    def __init__(self, note: Note) -> None:
        super().__init__(note.code)
        self.note = note


def run_command(arguments: Sequence[str]) -> int:
    """Do one command; returns the exit status of the design's table."""
    application = QCoreApplication.instance() or QCoreApplication(["amzlabels"])
    install_translator(application, "", resources() / "i18n")
    chosen = _parser().parse_args(arguments)
    act: Callable[[argparse.Namespace], int] = chosen.act
    try:
        return act(chosen)
    except (Unusable, Problem, Crashed) as refusal:
        return _refuse(chosen, refusal.note)
    except BrokenPipeError:
        # Nobody reads the result any more, which Python would otherwise find out once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNUSABLE
    except Exception as crash:  # noqa: BLE001 - the command's boundary: what it says may hold no text of an exception
        is_demo = getattr(chosen, "demo", False)
        return _refuse(chosen, last_words(folders_of(Choices(os.environ, is_demo=is_demo)), crash))


def _refuse(chosen: argparse.Namespace, note: Note) -> int:
    if chosen.act is check:
        _write(chosen, refusal_json(note), [])
    elif getattr(chosen, "json", False):
        _write(chosen, {"problems": [note_json(note)]}, [])
    _say(problem_sentence(note))
    return UNUSABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="amzlabels", usage=words.usage())
    commands = parser.add_subparsers(required=True, prog="amzlabels")

    def add(name: str, act: Callable[[argparse.Namespace], int], *, has_json: bool = True) -> argparse.ArgumentParser:
        command = commands.add_parser(name, description=words.purpose(name))
        command.set_defaults(act=act)
        if has_json:
            command.add_argument("--json", action="store_true")
        return command

    add("check", check).add_argument("report", type=Path, metavar="REPORT")
    shipping = add("ship", ship)
    source = shipping.add_mutually_exclusive_group(required=True)
    source.add_argument("report", type=Path, nargs="?", metavar="REPORT")
    source.add_argument("--fetch", action="store_true")
    shipping.add_argument("--marketplace", choices=sorted(BY_CODE), default="")
    shipping.add_argument("--printer", default="", metavar="NAME")
    shipping.add_argument("--demo", action="store_true")
    resuming = add("resume", resume)
    resuming.add_argument("--printer", default="", metavar="NAME")
    for command in (shipping, resuming):
        command.add_argument("--document-printer", default="", metavar="NAME")
        command.add_argument("--labels", choices=(LABELS_OF_SHOP, OWN_LABELS), default="")
    add("status", status)
    add("confirmation-file", confirmation_file, has_json=False).add_argument("out", type=Path, metavar="OUT")
    add("printers", printers)
    add("verify", verify).add_argument("file", type=Path, nargs="?", metavar="FILE")
    return parser


def check(chosen: argparse.Namespace) -> int:
    """Read a report and tell what would be shipped; changes nothing."""
    running = _compose(Choices(os.environ))
    try:
        settings, products = _kept(running)
        report = read_report(chosen.report, running.outside.reader, settings, products=products)
    except Problem as problem:
        if problem.note.code != "report.no_orders":
            raise
        report = Report("unshipped", "", (), (problem.note,))
    finally:
        running.close()
    lines = [
        words.order_line(
            order.order_id,
            order.units,
            f"{order.recipient.country} {order.recipient.postal_code} {order.recipient.city}",
            [problem_sentence(note) for note in order.problems],
        )
        for order in report.orders
    ]
    _write(chosen, report_json(report), [*lines, *(problem_sentence(note) for note in report.problems)])
    return SOME_NOT if any(order.problems for order in report.orders) else OK


def ship(chosen: argparse.Namespace) -> int:
    """The whole journey of one report, a file's or Amazon's newest: import, buy, print, confirm."""
    choices = Choices(
        os.environ,
        is_demo=chosen.demo,
        printer=chosen.printer,
        document_printer=chosen.document_printer,
        labels=chosen.labels,
        patience_s=PATIENCE_S,
        looks_after_s=LOOKS_AFTER_S,
    )
    heard: queue.SimpleQueue[Change | Crashed] = queue.SimpleQueue()
    running = _compose(choices, heard)
    try:
        settings = _open(running, heard, resume=False)
        _check_set_up(running, settings, chosen)
        if chosen.fetch:
            running.desk.get_orders(chosen.marketplace, wanted=True)
        else:
            running.desk.import_reports([chosen.report], marketplace=chosen.marketplace, wanted=True)
        summary = _imported(heard)
        if summary is None:
            return _finish(chosen, running, ())
        for note in summary.problems:
            _say(problem_sentence(note))
        return _finish(chosen, running, summary.parcels, _listen(heard, (WorkFinished,)))
    finally:
        running.close()


def _imported(heard: queue.SimpleQueue[Change | Crashed]) -> ImportSummary | None:
    """What the report brought; None = it had no orders, which is said."""
    change = _listen(heard, (Imported, ImportRefused, FetchEnded))
    if isinstance(change, Imported):
        return change.summary
    problem = change.problem if isinstance(change, ImportRefused | FetchEnded) else None
    if problem is not None and problem.code != "report.no_orders":
        raise Unusable(problem)
    _say(problem_sentence(problem) if problem is not None else words.no_orders_line())
    return None


def resume(chosen: argparse.Namespace) -> int:
    """Recover and finish everything that was ordered and is open."""
    heard: queue.SimpleQueue[Change | Crashed] = queue.SimpleQueue()
    choices = Choices(
        os.environ,
        printer=chosen.printer,
        document_printer=chosen.document_printer,
        labels=chosen.labels,
        patience_s=PATIENCE_S,
    )
    running = _compose(choices, heard)
    try:
        with closing(running.outside.open_store()) as store:
            parcel_ids = tuple(parcel.parcel_id for parcel in store.open_parcels())
            settings = with_labels(store.load_settings(), chosen.labels)
        _check_set_up(running, settings, chosen)
        _open(running, heard, resume=True)
        return _finish(chosen, running, parcel_ids, _listen(heard, (WorkFinished,)))
    finally:
        running.close()


def status(chosen: argparse.Namespace) -> int:
    """Every parcel and how it stands."""
    running = _compose(Choices(os.environ))
    try:
        rows = _rows(running, None)
    finally:
        running.close()
    _write(chosen, parcels_json(rows), [words.parcel_line(row) for row in rows] or [words.nothing_line()])
    return OK


def confirmation_file(chosen: argparse.Namespace) -> int:
    """Write the upload file for Seller Central with what is printed and not confirmed."""
    from amzlabels.journey.export_confirmations import export_confirmations

    running = _compose(Choices(os.environ))
    try:
        with closing(running.outside.open_store()) as store:
            write = running.outside.papers.write_confirmations
            entries = export_confirmations(chosen.out, store, store.load_settings(), write)
    finally:
        running.close()
    print(words.file_line(entries, str(chosen.out)))
    return OK


def printers(chosen: argparse.Namespace) -> int:
    """The printers the program can see."""
    running = _compose(Choices(os.environ))
    try:
        settings, _ = _kept(running)
        running.outside.printers.use(settings.raw_printers, settings.profiles)
        found = running.outside.printers.all()
    finally:
        running.close()
    _write(chosen, printers_json(found), [f"{printer.name}  {printer.kind}  {printer.state}" for printer in found])
    return OK


def verify(chosen: argparse.Namespace) -> int:
    """Hold the proof log, or a file that was saved of it, to its hashes."""
    from amzlabels.journey.export_proof import verify_file

    if chosen.file is not None:
        verdict = verify_file(chosen.file)
    else:
        running = _compose(Choices(os.environ))
        try:
            with closing(running.outside.open_store()) as store:
                verdict = store.proof.verify()
        finally:
            running.close()
    _write(chosen, verdict_json(verdict), [verdict_words(verdict)])
    return OK if verdict.fault is None else SOME_NOT


def _compose(choices: Choices, heard: queue.SimpleQueue[Change | Crashed] | None = None) -> Running:
    """Compose the program; without ``heard`` to read alone, beside one that works."""
    crash_path: CrashPath | None = None

    def on_crash(_lane: str, crash: BaseException) -> None:
        if crash_path is not None:
            crash_path.report(crash)

    def publish(change: Change) -> None:
        if heard is not None:
            heard.put(change)

    running = compose(choices, publish, on_crash, is_working=heard is not None)
    if heard is not None:
        crash_path = CrashPath(running.folders.logs, lambda crash_id, _report: heard.put(Crashed(crash_id)))
        running.connections += (crash_path.close,)
    return running


def _open(running: Running, heard: queue.SimpleQueue[Change | Crashed], *, resume: bool) -> Settings:
    running.desk.open(resume=resume)
    opened = _listen(heard, (StoreOpened,))
    assert isinstance(opened, StoreOpened)  # noqa: S101 - narrows the type for mypy
    return opened.settings


def _listen(heard: queue.SimpleQueue[Change | Crashed], until: tuple[type[Change], ...]) -> Change:
    """Tell progress on stderr until one of these changes comes.

    A lane's crash ends the command, and so do data that cannot be opened or no longer be trusted.
    """
    last = ""
    while True:
        change = heard.get()
        if isinstance(change, Crashed):
            raise change
        if isinstance(change, StoreRefused):
            raise Unusable(change.problem)
        line = words.change_line(change)
        if line and line != last:
            _say(line)
            last = line
        if isinstance(change, until):
            return change


def _check_set_up(running: Running, settings: Settings, chosen: argparse.Namespace) -> None:
    """Nothing is bought before it is certain that it can be printed."""
    if not settings.draws_labels and not running.outside.secrets.get("myparcel-api-key"):
        raise Unusable(Note("shop.not_connected"))
    printers = running.outside.printers
    printers.use(settings.raw_printers, settings.profiles)
    names = [chosen.printer or settings.printer, *([chosen.document_printer] if chosen.document_printer else [])]
    for name in names:
        printers.open(name)
    unknown = next((each.name for each in printers.all() if each.name in names and NO_DRIVER in each.reasons), None)
    if unknown is not None:
        raise Unusable(Note("printer.no_driver", {"printer": unknown}))


def _finish(
    chosen: argparse.Namespace, running: Running, parcel_ids: Sequence[int], ended: Change | None = None
) -> int:
    rows = _rows(running, parcel_ids)
    done = sum(row.confirm is Confirm.ACCEPTED for row in rows)
    _write(chosen, parcels_json(rows), [*map(words.parcel_line, rows), words.summary_line(done, len(rows))])
    if done == len(rows):
        return OK
    # What has stopped it was said when it was given up.
    is_stuck = isinstance(ended, WorkFinished) and any(problem.is_of_store for problem in ended.problems)
    return UNUSABLE if is_stuck else SOME_NOT


def _rows(running: Running, parcel_ids: Sequence[int] | None) -> list[ParcelRow]:
    with closing(running.outside.open_store()) as store:
        return store.rows(store.list(QueueQuery()) if parcel_ids is None else parcel_ids)


def _kept(running: Running) -> tuple[Settings, Products]:
    """The seller's settings and products where there are any: a report can be checked on a machine that has none."""
    if not running.folders.store.exists():
        return Settings(), NO_PRODUCTS
    try:
        with closing(running.outside.open_store()) as store:
            return store.load_settings(), store.load_products()
    except Problem as problem:
        _say(problem_sentence(problem.note))
        return Settings(), NO_PRODUCTS


def _write(chosen: argparse.Namespace, document: dict[str, object], lines: Sequence[str]) -> None:
    if getattr(chosen, "json", False):
        json.dump(document, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        for line in lines:
            print(line)


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
