#!/bin/sh
# Writes the dependency locks anew from pyproject.toml, for every platform, with hashes and without any index host.
set -eu
cd "$(dirname "$0")/.."
lock() {
    uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
        --no-emit-index-url --quiet "$@"
}
lock --output-file build/requirements.lock
lock --extra dev --output-file build/requirements-dev.lock
for addition in bench audit; do
    uv pip compile "build/requirements-$addition.in" --constraint build/requirements-dev.lock --universal \
        --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet \
        --output-file "build/requirements-$addition.lock"
done
