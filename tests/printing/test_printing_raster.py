"""Pictures of labels, and what loading the printing room costs."""

from __future__ import annotations

import io
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
import zxingcpp
from PIL import Image
from printing_documents import draw_label

from amzlabels.domain.problems import Problem
from amzlabels.printing.raster import PdfiumLabelReader

CODE = "3SABCD123456789"


@pytest.mark.parametrize("width_px", [97, 800])
def test_a_picture_has_the_width_asked_for_and_the_shape_of_the_page(width_px: int) -> None:
    with Image.open(io.BytesIO(PdfiumLabelReader().picture(draw_label(100, 150), width_px))) as picture:
        picture.load()
        assert picture.format == "PNG"
        assert picture.mode == "L"
        assert abs(picture.width - width_px) <= 1
        assert abs(picture.height - width_px * 1.5) <= 2


def test_the_code_in_a_picture_can_be_read() -> None:
    with Image.open(io.BytesIO(PdfiumLabelReader().picture(draw_label(100, 150, CODE), 800))) as picture:
        assert [found.text for found in zxingcpp.read_barcodes(picture)] == [CODE]


def test_pictures_made_at_the_same_time_are_all_right() -> None:
    reader, pdf = PdfiumLabelReader(), draw_label(100, 150, CODE)
    with ThreadPoolExecutor(4) as pool:
        pictures = list(pool.map(lambda _: reader.picture(pdf, 300), range(12)))
    assert set(pictures) == {reader.picture(pdf, 300)}


@pytest.mark.parametrize(
    "pdf", [b"", b"<html></html>", b"%PDF-1.4\nrubbish", draw_label(0.2, 5000), draw_label(1, 1)[:99]]
)
def test_a_damaged_document_is_a_problem(pdf: bytes) -> None:
    with pytest.raises(Problem, match=r"label\.file_damaged"):
        PdfiumLabelReader().picture(pdf, 800)


def test_the_room_loads_without_the_heavy_libraries() -> None:
    look = (
        "import sys; import amzlabels.printing.printers, amzlabels.printing.raster;"
        "import amzlabels.printing.zpl, amzlabels.printing.barcodes;"
        "print([each for each in ('pikepdf', 'pypdfium2', 'lxml', 'PIL', 'zxingcpp') if each in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
