"""Acronyms that documents explain."""

import pytest

from asisten_humas.knowledge.acronyms import find_acronyms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SOP Unit Reaksi Cepat (URC) berlaku.", {"URC": "Unit Reaksi Cepat"}),
        (
            "Dinas Bina Marga dan Sumber Daya Air (DBMSDA) Kota Harapan",
            {"DBMSDA": "Dinas Bina Marga dan Sumber Daya Air"},
        ),
        (
            "Dinas Bina Marga dan Sumber Daya Air Kota Harapan yang selanjutnya disingkat DBMSDA.",
            {"DBMSDA": "Dinas Bina Marga dan Sumber Daya Air"},
        ),
        (
            "Musyawarah Perencanaan Pembangunan yang selanjutnya disebut Musrenbang adalah forum",
            {"Musrenbang": "Musyawarah Perencanaan Pembangunan"},
        ),
        ("PJU (Penerangan Jalan Umum) padam", {"PJU": "Penerangan Jalan Umum"}),
        ("Laporan (WhatsApp) masuk", {}),
        ("Kepala Dinas (Ratna) hadir", {}),
        ("batas waktu (SOP) singkat", {}),
    ],
)
def test_found_where_explained(text: str, expected: dict[str, str]) -> None:
    assert find_acronyms(text) == expected
