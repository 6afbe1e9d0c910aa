"""Offices in lists of appointments: behind the name, held before, and papers and rooms that are no persons."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Pelantikan, Senin 6 Okt 2025, Aula Lt 3 Kantor Bupati
baca SK - Kepala BKPSDM Rina Marbun
dilantik Bupati Joko Wisesa
- Kadis Kesehatan Sari Ningrum (tadinya Kabag Ekonomi); Kepala Bapenda Tigor Silalahi; Kasatpol PP Bram Lase
- SK Bupati tgl 1 Oktober 2025
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Pelantikan berlangsung di Aula Lantai 3 Kantor Bupati.",
        "Mantan Kepala Bagian Ekonomi Sari Ningrum menjadi Kepala Dinas Kesehatan, Tigor Silalahi Kepala Bapenda, "
        "dan Bram Lase Kepala Satpol PP.",
        "Surat keputusan bupati bertanggal 1 Oktober dibacakan Kepala BKPSDM Rina Marbun.",
    ],
)
def test_what_the_list_says_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not kinds(NOTES, "Berita.\n\n" + sentence)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Mantan Kepala Bagian Hukum Sari Ningrum menjadi Kepala Dinas Kesehatan.", "jabatan_tidak_cocok"),
        ("Mantan Bupati Sari Ningrum menjadi Kepala Dinas Kesehatan.", "jabatan_tidak_cocok"),
        (
            "Sari Ningrum menjadi Kepala Dinas Kesehatan, Tigor Silalahi Kepala Satpol PP, dan Bram Lase Kepala "
            "Bapenda.",
            "jabatan_tidak_cocok",
        ),
        ("Surat keputusan bupati bertanggal 1 Oktober dibacakan Kepala BKPSDM Tigor Silalahi.", "jabatan_tidak_cocok"),
    ],
)
def test_what_it_does_not_say_is_found(kinds: Kinds, sentence: str, kind: str) -> None:
    assert kind in kinds(NOTES, "Berita.\n\n" + sentence)
