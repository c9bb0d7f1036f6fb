"""Looks for connections that go unverified or follow redirects, and for exceptions from safety rules without a reason.

The program and its build scripts are looked through; what ruff's S rules find by themselves is left to ruff. A printer
signs for itself, so a line of the printing room may go unverified if it ends in ``# unverified - the reason``.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOOKED_THROUGH = ("amzlabels", "build")
UNVERIFIED_ROOM = "amzlabels/printing/"
OFF = {"CERT_NONE", "_create_unverified_context", "ignoreSslErrors", "acceptCertificate", "VerifyNone"}
SWITCHES = {"verify", "check_hostname", "verify_mode"}
WORDS = ("--ignore-certificate-errors", "PYTHONHTTPSVERIFY", "NODE_TLS_REJECT_UNAUTHORIZED")
HTTP_CALLS = {"request", "get", "post", "put", "patch", "delete", "head", "options", "send"}
_EXCEPTION = re.compile(r"#\s*(?:noqa|ruff:\s*noqa|flake8:\s*noqa)(?P<codes>:[\sA-Z0-9,]*[0-9])?(?P<rest>.*)", re.I)
_REASON = re.compile(r"\s+- \w+")
_UNVERIFIED = re.compile(r"# unverified - \w+")


def main() -> int:
    """Print each fault with its place; the exit status says whether there is one."""
    found = [f"pyproject.toml: {fault}" for fault in blanket_faults((ROOT / "pyproject.toml").read_text("utf-8"))]
    for folder in LOOKED_THROUGH:
        for path in sorted((ROOT / folder).rglob("*.py")):
            # This file names what it looks for.
            if path != Path(__file__).resolve():
                name = path.relative_to(ROOT).as_posix()
                found += [f"{name}:{line}: {fault}" for line, fault in faults(path.read_text("utf-8"), name)]
    print("\n".join(found) or "Connections are verified and follow no redirect; each exception has its reason.")
    return 1 if found else 0


def faults(source: str, name: str) -> list[tuple[int, str]]:
    """Line number and words of each fault in a file; ``name`` is its path from the root, with slashes."""
    lines = source.splitlines()
    may_be_unverified = name.startswith(UNVERIFIED_ROOM)
    found = [(number, fault) for number, line in enumerate(lines, 1) for fault in _exception_faults(line)]
    for node in ast.walk(ast.parse(source)):
        for line, fault in _tls_faults(node):
            if not (may_be_unverified and _UNVERIFIED.search(lines[line - 1])):
                found.append((line, f"{fault} leaves the other end unverified"))
        if isinstance(node, ast.Call) and _follows_redirects(node):
            found.append((node.lineno, "follows redirects: say allow_redirects=False"))
    return sorted(set(found))


def blanket_faults(settings: str) -> list[str]:
    """What in pyproject.toml lets the program or a build script off ruff's S rules as a whole."""
    lint = tomllib.loads(settings)["tool"]["ruff"]["lint"]
    found = [] if "S" in lint["select"] else ["ruff's S rules are off"]
    let_off = {"everything": lint.get("ignore", ()), **lint.get("per-file-ignores", {})}
    for where, rules in let_off.items():
        found += [
            f"{where} is let off {rule}"
            for rule in rules
            if re.fullmatch(r"S\d*|ALL", rule) and not where.startswith("tests/")
        ]
    return found


def _exception_faults(line: str) -> Iterator[str]:
    made = _EXCEPTION.search(line)
    if made is None:
        return
    if not made["codes"] or ":" in made[0].partition("noqa")[0]:
        yield "an exception from every rule, or for the whole file"
    elif re.search(r"\bS\d+", made["codes"]) and not _REASON.match(made["rest"]):
        yield "an exception from a safety rule without its reason: # noqa: S… - the reason"


def _tls_faults(node: ast.AST) -> Iterator[tuple[int, str]]:
    match node:
        case ast.Attribute(value=ast.Name(id="ssl"), attr="wrap_socket"):
            yield node.lineno, "ssl.wrap_socket"
        case ast.Attribute(attr=name) | ast.Name(id=name) | ast.alias(name=name) if name in OFF:
            yield node.lineno, name
        case ast.keyword(arg=str(name), value=value) if name in SWITCHES and _is_off(value):
            yield value.lineno, name
        case ast.Assign(targets=targets, value=value) if _is_off(value):
            for each in targets:
                if isinstance(each, ast.Attribute) and each.attr in SWITCHES:
                    yield each.lineno, each.attr
        case ast.Dict(keys=keys, values=values):
            yield from _switched_off(keys, values)
        case ast.Constant(value=str(text)):
            yield from ((node.lineno, word) for word in WORDS if word in text)


def _switched_off(keys: list[ast.expr | None], values: list[ast.expr]) -> Iterator[tuple[int, str]]:
    for key, value in zip(keys, values, strict=True):
        if isinstance(key, ast.Constant) and key.value in SWITCHES and _is_off(value):
            yield value.lineno, str(key.value)


def _is_off(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and not value.value


def _follows_redirects(call: ast.Call) -> bool:
    """Whether it is a call of requests, or of a session of it, that does not refuse redirects."""
    if not (isinstance(call.func, ast.Attribute) and call.func.attr in HTTP_CALLS):
        return False
    caller = ast.unparse(call.func.value).lower()
    if caller != "requests" and not caller.endswith(("session", "requests.session()")):
        return False
    refused = [each.value for each in call.keywords if each.arg == "allow_redirects"]
    return not any(_is_off(value) for value in refused)


if __name__ == "__main__":
    sys.exit(main())
