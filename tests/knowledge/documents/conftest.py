"""Files of every kind, made by hand: good ones, and the ways in which they go wrong."""

import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

PdfMaker = Callable[..., Path]


@pytest.fixture
def make_pdf(tmp_path: Path) -> PdfMaker:
    def make(pages: Sequence[Sequence[str]], *, name: str = "aturan.pdf", encrypted: bool = False) -> Path:
        path = tmp_path / name
        path.write_bytes(_pdf(pages, encrypted=encrypted))
        return path

    return make


def _pdf(pages: Sequence[Sequence[str]], *, encrypted: bool) -> bytes:
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for i, lines in enumerate(pages):
        shown = " ".join(f"({line.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj T*" for line in lines)
        stream = f"BT /F1 11 Tf 14 TL 60 780 Td {shown} ET".encode("cp1252")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * i} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R"
    if encrypted:
        garbage = "<" + "41" * 32 + ">"
        trailer += f" /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O {garbage} /U {garbage} >> /ID [<00> <00>]"
    return _assembled(objects, trailer + " >>")


def _assembled(objects: Sequence[bytes], trailer: str) -> bytes:
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    start = len(out)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return out + f"{head}trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n".encode()


@pytest.fixture
def make_scan(tmp_path: Path) -> Callable[[Sequence[str]], Path]:
    def make(lines: Sequence[str]) -> Path:
        from PIL import Image, ImageDraw, ImageFont

        page = Image.new("L", (1240, 1754), 255)
        font = ImageFont.load_default(size=36)
        for i, line in enumerate(lines):
            ImageDraw.Draw(page).text((100, 120 + 60 * i), line, fill=0, font=font)
        path = tmp_path / "pindai.pdf"
        page.save(path, resolution=150)
        return path

    return make


@pytest.fixture
def zip_bomb(tmp_path: Path) -> Path:
    path = tmp_path / "bom.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w") as member:
            for _ in range(120):
                member.write(b" " * 1_000_000)
    return path
