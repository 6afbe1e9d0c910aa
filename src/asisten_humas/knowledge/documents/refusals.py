"""Why a file is refused: every sentence in one place, English and Indonesian, each with the cure."""

from pathlib import Path
from typing import NamedTuple

from asisten_humas.errors import DocumentError


class Refusal(NamedTuple):
    """What is wrong and how to mend it; `{…}` are filled in by `refuse`."""

    english: str
    indonesian: str


REFUSALS: dict[str, Refusal] = {
    "missing": Refusal(
        "the file cannot be opened; check the name and the access rights",
        "berkas tidak dapat dibuka; periksa nama dan hak aksesnya",
    ),
    "type": Refusal(
        "files of this type cannot be read; use {types}",
        "jenis berkas ini tidak dapat dibaca; gunakan {types}",
    ),
    "empty": Refusal(
        "there is no text in it; check that it is the right file",
        "tidak berisi teks; periksa apakah berkasnya benar",
    ),
    "binary": Refusal(
        "the content is not text; save it as UTF-8 text, docx or pdf",
        "isinya bukan teks; simpan sebagai teks UTF-8, docx, atau pdf",
    ),
    "large": Refusal(
        "larger than {megabytes} MB; split it or reduce the images in it",
        "lebih besar dari {megabytes} MB; pecah berkasnya atau perkecil gambarnya",
    ),
    "disguised": Refusal(
        "the name says {suffix}, but the content is {content}; download or save it again, or give it the right ending",
        "namanya berakhiran {suffix}, tetapi isinya {isi}; unduh atau simpan ulang, atau betulkan akhirannya",
    ),
    "old_word": Refusal(
        "an old Word file or a docx with a password; open it in a word processor and save it as docx without password",
        "berkas Word lama atau docx berkata sandi; buka lalu simpan sebagai docx tanpa kata sandi",
    ),
    "encrypted": Refusal(
        "protected by a password; save a copy without one",
        "dilindungi kata sandi; simpan salinan tanpa kata sandi",
    ),
    "broken": Refusal(
        "damaged or incomplete; open it, save it again and retry",
        "rusak atau tidak lengkap; buka, simpan ulang, lalu coba lagi",
    ),
    "unpacks": Refusal(
        "unpacks to more than {megabytes} MB, which no office document does; get it from a trusted source",
        "isinya mengembang lebih dari {megabytes} MB, tidak wajar untuk dokumen kantor; minta dari sumber tepercaya",
    ),
    "pages": Refusal(
        "has {pages} pages, more than the {limit} that are read; split it",
        "berisi {pages} halaman, melebihi batas {limit}; pecah berkasnya",
    ),
    "slow": Refusal(
        "could not be read within {seconds} seconds; split it or save it again in a simpler form",
        "tidak selesai dibaca dalam {seconds} detik; pecah berkasnya atau simpan ulang dalam bentuk lebih sederhana",
    ),
    "scan": Refusal(
        "a scan without text; install Debian's tesseract-ocr and tesseract-ocr-ind and 'asisten-humas[ocr]', "
        "or get the file with its text",
        "hasil pindai tanpa teks; pasang tesseract-ocr dan tesseract-ocr-ind serta 'asisten-humas[ocr]', "
        "atau minta berkas yang berteks",
    ),
    "unreadable_scan": Refusal(
        "a scan in which no text was recognised; scan it again, upright and at 300 dpi",
        "hasil pindai yang teksnya tidak dikenali; pindai ulang dengan posisi tegak dan 300 dpi",
    ),
}


def refuse(kind: str, path: Path, **values: object) -> DocumentError:
    """Return the error that says why `path` is refused; `kind` is a key of `REFUSALS`."""
    refusal = REFUSALS[kind]
    return DocumentError(
        f"{path.name}: {refusal.english.format(**values)}",
        f"{path.name}: {refusal.indonesian.format(**values)}.",
    )


class RefusedError(Exception):
    """Raised by a parser in the child process; the parent makes the sentence of it."""

    def __init__(self, kind: str, **values: object) -> None:
        super().__init__(kind)
        self.kind = kind
        self.values = values
