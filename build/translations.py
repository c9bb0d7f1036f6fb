"""Keeps the translations in step: lupdate gathers the words of the source, lrelease compiles what was translated.

python build/translations.py          brings resources/i18n/*.ts up to date with the source, then compiles them
python build/translations.py check    changes nothing; tells what is not up to date or not translated
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "amzlabels"
I18N = ROOT / "resources" / "i18n"
ALIASES = "translate+=_tr,QT_TRANSLATE_NOOP+=to_translate"
"""What the source calls Qt's functions, so that lupdate finds their words."""


def main(arguments: Sequence[str]) -> int:
    """Update, or check with the word ``check``; the exit status says whether all is complete."""
    if list(arguments) == ["check"]:
        faults = [fault for ts in translations(I18N) for fault in check(ts)]
    else:
        for ts in translations(I18N):
            gather(ts)
            compile_words(ts, ts.with_suffix(".qm"))
        faults = [fault for ts in translations(I18N) for fault in unfinished(ts)]
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def translations(folder: Path) -> list[Path]:
    """The translation sources in a folder."""
    return sorted(folder.glob("amzlabels_*.ts"))


def gather(ts: Path) -> None:
    """Bring a file up to date with the words of the source; what the source no longer says is dropped."""
    sources = sorted(str(path) for path in SOURCES.rglob("*.py"))
    options = ["-tr-function-alias", ALIASES, "-locations", "none", "-no-obsolete", "-source-language", "en"]
    _run("pyside6-lupdate", [*options, *sources, "-ts", str(ts)])


def compile_words(ts: Path, qm: Path) -> None:
    """Compile a file for the program."""
    _run("pyside6-lrelease", [str(ts), "-qm", str(qm)])


def unfinished(ts: Path) -> list[str]:
    """What has no translation yet, one line each."""
    messages = ET.parse(ts).getroot().iter("message")  # noqa: S314 - our own file
    return [
        f"{ts.name}: not translated: {message.findtext('source')}"
        for message in messages
        if (translation := message.find("translation")) is None or translation.get("type") == "unfinished"
    ]


def check(ts: Path) -> list[str]:
    """What is not up to date with the source, not translated, or not compiled."""
    faults = unfinished(ts)
    with tempfile.TemporaryDirectory() as folder:
        fresh, compiled = Path(folder) / ts.name, Path(folder) / f"{ts.stem}.qm"
        shutil.copy(ts, fresh)
        gather(fresh)
        if fresh.read_bytes() != ts.read_bytes():
            faults.append(f"{ts.name}: the source says other words now; run build/translations.py")
        compile_words(ts, compiled)
        qm = ts.with_suffix(".qm")
        if not qm.exists() or qm.read_bytes() != compiled.read_bytes():
            faults.append(f"{qm.name}: not compiled from {ts.name}; run build/translations.py")
    return faults


def _run(tool: str, arguments: list[str]) -> None:
    program = shutil.which(tool, path=str(Path(sys.executable).parent))
    if program is None:
        raise SystemExit(f"{tool} is not beside {sys.executable}; install PySide6 there")
    subprocess.run([program, *arguments], check=True, capture_output=True)  # noqa: S603 - the Qt tool beside our interpreter, no shell


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
