"""The checks of the source itself: each is fed what it must refuse, and what it must let pass."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def loaded(name: str) -> ModuleType:
    """One of the build scripts, that are no package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "build" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


advisories, safety = loaded("advisories"), loaded("safety")

REFUSED_BY_RUFF = {
    "import os, pickle, subprocess, requests, ssl, marshal": "",
    "given = input()": "",
    "subprocess.run(given, shell=True)": "S602",
    "os.system(given)": "S605",
    "os.popen(given)": "S605",
    "eval(given)": "S307",
    "exec(given)": "S102",
    "pickle.loads(given)": "S301",
    "marshal.loads(given)": "S302",
    "subprocess.run([given])": "S603",
    "subprocess.run(['sh'])": "S607",
    "requests.get(given)": "S113",
    "requests.get(given, verify=False, timeout=1)": "S501",
    "ssl._create_unverified_context()": "S323",
}


@pytest.mark.parametrize("room", ["amzlabels/app", "amzlabels/ui", "amzlabels/printing", "build"])
def test_ruff_refuses_shells_and_code_made_of_data(room: str) -> None:
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "json"]
    source = "\n".join(REFUSED_BY_RUFF)
    command += ["--stdin-filename", f"{room}/bad.py", "-"]
    done = subprocess.run(command, cwd=ROOT, input=source, capture_output=True, text=True, check=False)

    found = {(each["location"]["row"], each["code"]) for each in json.loads(done.stdout)}
    wanted = {(row, code) for row, code in enumerate(REFUSED_BY_RUFF.values(), 1) if code}
    assert done.returncode == 1
    assert wanted <= found, wanted - found


@pytest.mark.parametrize(
    "source",
    [
        "session.verify = False",
        "requests.request('GET', url, verify=False, allow_redirects=False)",
        "options = {'verify': False}",
        "context.verify_mode = ssl.CERT_NONE",
        "context.verify_mode = 0",
        "from ssl import CERT_NONE",
        "context.check_hostname = False",
        "one.check_hostname = two.check_hostname = False",
        "context = ssl._create_unverified_context()",
        "ssl._create_default_https_context = ssl._create_unverified_context",
        "ssl.wrap_socket(connection)",
        "reply.ignoreSslErrors()",
        "page.certificateError.connect(QWebEngineCertificateError.acceptCertificate)",
        "request.setPeerVerifyMode(QSslSocket.PeerVerifyMode.VerifyNone)",
        "os.environ['QTWEBENGINE_CHROMIUM_FLAGS'] = '--ignore-certificate-errors --x'",
        "os.environ['PYTHONHTTPSVERIFY'] = '0'",
    ],
)
def test_what_leaves_the_other_end_unverified_is_refused(source: str) -> None:
    found = safety.faults(f"import ssl\n{source}\n", "amzlabels/amazon/bad.py")

    assert found
    assert all(line == 2 and fault.endswith("leaves the other end unverified") for line, fault in found)


def test_only_the_printing_room_may_go_unverified_and_only_with_a_reason() -> None:
    reasoned = "context.check_hostname = False  # unverified - a printer signs for itself"

    assert safety.faults(reasoned, "amzlabels/printing/any.py") == []
    assert safety.faults(reasoned, "amzlabels/carrier/any.py")
    assert safety.faults("context.check_hostname = False  # unverified", "amzlabels/printing/any.py")
    assert safety.faults("context.check_hostname = False", "amzlabels/printing/any.py")


@pytest.mark.parametrize(
    "source",
    [
        "requests.post(url, data=form, timeout=5)",
        "requests.get(url, timeout=5, allow_redirects=True)",
        "self._session.request('GET', url, timeout=5)",
        "requests.Session().get(url, timeout=5)",
        "session.get(url, timeout=5, **more)",
    ],
)
def test_a_call_that_follows_redirects_is_refused(source: str) -> None:
    assert safety.faults(source, "amzlabels/amazon/bad.py") == [(1, "follows redirects: say allow_redirects=False")]


@pytest.mark.parametrize(
    "source",
    [
        "x = 1  # noqa",
        "x = 1  # noqa - all is well",
        "# ruff: noqa",
        "# ruff: noqa: S603",
        "# flake8: noqa",
        "x = 1  # noqa: S603",
        "x = 1  # noqa: N802, S105 -",
    ],
)
def test_an_exception_is_for_one_line_and_has_its_reason(source: str) -> None:
    assert [line for line, _fault in safety.faults(source, "build/bad.py")] == [1]


@pytest.mark.parametrize(
    "source",
    [
        "context.verify_mode = ssl.CERT_REQUIRED",
        "context.check_hostname = True",
        "requests.get(url, timeout=5, allow_redirects=False)",
        "settings.get('requests')",
        "secure = context.wrap_socket(connection)",
        "x = 1  # noqa: S105 - the name it is kept under",
        "x = 1  # noqa: N802, S603 - Qt's own name, and our own words",
        "x = 1  # noqa: N802",
    ],
)
def test_what_is_safe_passes(source: str) -> None:
    assert safety.faults(source, "amzlabels/amazon/good.py") == []


def settings(select: str, ignore: str, where: str, rule: str) -> str:
    lint = f"[tool.ruff.lint]\nselect = ['{select}']\nignore = ['{ignore}']\n"
    return f"{lint}[tool.ruff.lint.per-file-ignores]\n'{where}' = ['{rule}']\n"


def test_no_folder_but_the_tests_is_let_off_a_safety_rule() -> None:
    assert safety.blanket_faults(settings("S", "A003", "tests/*", "S101")) == []
    assert safety.blanket_faults(settings("S", "SIM102", "build/*", "TID251")) == []
    assert safety.blanket_faults(settings("E", "A003", "tests/*", "S101")) == ["ruff's S rules are off"]
    assert safety.blanket_faults(settings("S", "S603", "tests/*", "S101")) == ["everything is let off S603"]
    assert safety.blanket_faults(settings("S", "A003", "build/*", "S607")) == ["build/* is let off S607"]
    assert safety.blanket_faults(settings("S", "A003", "amzlabels/ui/*", "S")) == ["amzlabels/ui/* is let off S"]


def told(*advisories_of_requests: str) -> dict[str, object]:
    """As pip-audit's JSON form has it."""
    found = [
        {"id": name, "fix_versions": ["2.20.0"], "aliases": [], "description": ""} for name in advisories_of_requests
    ]
    return {"dependencies": [{"name": "requests", "version": "2.19.0", "vulns": found}], "fixes": []}


UNKNOWN = {"dependencies": [{"name": "requests", "skip_reason": "not found"}], "fixes": []}


@pytest.mark.parametrize(
    ("probe", "lock", "status", "words"),
    [
        (told("PYSEC-2018-28"), told(), 0, "Advisories: none against 1 pinned packages."),
        (told("PYSEC-2018-28"), told("PYSEC-1"), 1, "requests 2.19.0: PYSEC-1, mended in 2.20.0."),
        (told("PYSEC-2018-28"), UNKNOWN, 0, "Advisories: none against 0 pinned packages (1 not known to the source)."),
        (told("PYSEC-2018-28"), None, 0, "NOT audited"),
        (told(), told(), 0, "NOT audited"),
        (UNKNOWN, told(), 0, "NOT audited"),
        (None, told(), 0, "NOT audited"),
    ],
)
def test_an_advisory_fails_and_silence_of_a_source_is_no_clean_bill(
    probe: object,
    lock: object,
    status: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    answers = {advisories.LOCK: lock}
    monkeypatch.setattr(advisories, "audit", lambda path, _limit_s: answers.get(path, probe))

    assert advisories.main() == status
    (line,) = capsys.readouterr().out.splitlines()
    assert words in line
