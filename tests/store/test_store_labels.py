"""Label files: sealed on disk, kept once, and told apart when missing or damaged."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from amzlabels.domain.problems import Problem
from amzlabels.store.label_files import EncryptedLabelFiles

PDF = b"%PDF-1.7 Anna de Vries, Lindenlaan 12" * 50


@pytest.fixture
def labels(tmp_path: Path) -> EncryptedLabelFiles:
    return EncryptedLabelFiles(tmp_path / "labels", bytes(32))


def only_file(tmp_path: Path) -> Path:
    (path,) = [each for each in tmp_path.rglob("*") if each.is_file()]
    return path


def test_a_label_comes_back_by_its_hash(labels: EncryptedLabelFiles, tmp_path: Path) -> None:
    label_hash = labels.put(PDF)
    assert label_hash == hashlib.sha256(PDF).hexdigest()
    assert labels.get(label_hash) == PDF
    assert only_file(tmp_path) == tmp_path / "labels" / label_hash[:2] / label_hash


def test_nothing_of_a_label_can_be_read_on_disk(labels: EncryptedLabelFiles, tmp_path: Path) -> None:
    labels.put(PDF)
    sealed = only_file(tmp_path).read_bytes()
    assert b"PDF" not in sealed
    assert b"Lindenlaan" not in sealed


def test_the_same_label_twice_is_kept_once(labels: EncryptedLabelFiles, tmp_path: Path) -> None:
    labels.put(PDF)
    before = only_file(tmp_path).read_bytes()
    labels.put(PDF)
    assert only_file(tmp_path).read_bytes() == before


def test_the_same_label_is_sealed_differently_each_time(labels: EncryptedLabelFiles, tmp_path: Path) -> None:
    labels.put(PDF)
    before = only_file(tmp_path).read_bytes()
    only_file(tmp_path).unlink()
    labels.put(PDF)
    assert only_file(tmp_path).read_bytes() != before


@pytest.mark.parametrize("label_hash", ["", "ab" * 32, "../../secret", "AB" * 32])
def test_a_label_that_is_not_there_is_missing(labels: EncryptedLabelFiles, label_hash: str) -> None:
    assert not labels.has(label_hash)
    with pytest.raises(Problem, match=r"label\.file_missing"):
        labels.get(label_hash)


@pytest.mark.parametrize("cut", [0, 5, 27, 40, -1])
def test_a_label_file_that_was_cut_short_is_damaged(labels: EncryptedLabelFiles, tmp_path: Path, cut: int) -> None:
    label_hash = labels.put(PDF)
    path = only_file(tmp_path)
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(Problem, match=r"label\.file_damaged"):
        labels.get(label_hash)


def test_a_label_file_with_one_bit_changed_is_damaged_and_mended_by_keeping_it_again(
    labels: EncryptedLabelFiles, tmp_path: Path
) -> None:
    label_hash = labels.put(PDF)
    path = only_file(tmp_path)
    sealed = bytearray(path.read_bytes())
    sealed[30] ^= 1
    path.write_bytes(sealed)
    with pytest.raises(Problem, match=r"label\.file_damaged"):
        labels.get(label_hash)
    labels.put(PDF)
    assert labels.get(label_hash) == PDF


def test_one_labels_file_in_anothers_place_is_damaged(labels: EncryptedLabelFiles, tmp_path: Path) -> None:
    one, two = labels.put(PDF), labels.put(b"other")
    folder = tmp_path / "labels"
    (folder / one[:2] / one).write_bytes((folder / two[:2] / two).read_bytes())
    with pytest.raises(Problem, match=r"label\.file_damaged"):
        labels.get(one)


def test_another_key_cannot_read_a_label(labels: EncryptedLabelFiles, tmp_path: Path) -> None:
    label_hash = labels.put(PDF)
    with pytest.raises(Problem, match=r"label\.file_damaged"):
        EncryptedLabelFiles(tmp_path / "labels", bytes(31) + b"\1").get(label_hash)


def test_a_folder_in_which_nothing_can_be_kept_is_told(tmp_path: Path) -> None:
    (tmp_path / "labels").write_text("a file, not a folder")
    with pytest.raises(Problem, match=r"store\.unwritable"):
        EncryptedLabelFiles(tmp_path / "labels", bytes(32)).put(PDF)
