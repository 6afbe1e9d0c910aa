"""Names that may be read as places or as people: a branch names its town, a body's level its head."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """MoU magang Kendalrejo. Selasa 10 Maret 2026 di GSG (gedung serba guna) Kantor Bupati, mulai 13.00 WITA.
Yg teken Bupati Yosep Labora sama Kepala BLK Cabang Kendalrejo Marta Simbolon, disaksikan Kadisnaker Ferdi Lasut,
Ketua TP PKK kota Wening Arumi, 12 camat.
Yg ikut 240 org: las 90, jahit 150. Kuota terbanyak Palangan 60."""


@pytest.mark.parametrize(
    "draft",
    [
        "KENDALREJO – Pemerintah Kota Kendalrejo menandatangani nota kesepahaman magang di Gedung Serba Guna.",
        "Pemerintah Kota Kendalrejo akan melatih 240 peserta magang.",
        "Nota itu ditandatangani Yosep Labora dan Kepala BLK Cabang Kendalrejo Marta Simbolon.",
        "Penandatanganan disaksikan Ketua TP PKK Wening Arumi.",
        "Penandatanganan disaksikan Ketua TP PKK Kota Wening Arumi.",
    ],
)
def test_a_town_is_no_person_and_a_person_no_town(kinds: Kinds, draft: str) -> None:
    assert kinds(NOTES, draft).isdisjoint({"tempat_tertukar", "orang_tertukar", "nama_tanpa_sumber"})


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("Nota itu ditandatangani Kepala BLK Cabang Kendalrejo Wening Arumi.", "jabatan_tidak_cocok"),
        ("Kuota terbanyak dimiliki Kota Arumi.", "tempat_tertukar"),
    ],
)
def test_what_is_exchanged_is_found(kinds: Kinds, draft: str, kind: str) -> None:
    assert kind in kinds(NOTES, draft)


REGION = """Progres jembatan Batang Randu – kunjungan lapangan
Kab. Tirtasari Selatan, Kec. Batang Randu. Kunjungan Jumat 17 Oktober 2025 jam 9 pagi
Wabup: Bimo Larasto. Kadis PUPR: Desi Wulandari."""


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        ("Wakil Bupati Tirtasari Selatan meninjau progres jembatan Batang Randu.", False),
        ("Wakil Bupati Desi Wulandari meninjau progres jembatan Batang Randu.", True),
    ],
)
def test_a_region_behind_an_office_is_nobody(kinds: Kinds, draft: str, found: bool) -> None:
    assert ("jabatan_tidak_cocok" in kinds(REGION, draft)) is found
