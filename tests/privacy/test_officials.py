"""Who is named in office stays, unless accused."""

import pytest

from asisten_humas.models import Agency, Official
from asisten_humas.privacy import Kind, find

AGENCY = Agency(
    name="Dinas Uji",
    short_name="DU",
    region="Kota Uji",
    dateline="KOTA UJI",
    signature="(Humas)",
    officials=(Official(name="Ir. Ratna Wulandari, M.T.", position="Kepala Dinas", short_name="Ratna"),),
)


def names(text: str, agency: Agency | None = AGENCY) -> list[str]:
    return [text[piece.start : piece.end] for piece in find(text, agency=agency) if piece.kind is Kind.PERSON_PRIVATE]


@pytest.mark.parametrize(
    "text",
    [
        "Ibu Ratna Wulandari bilang di radio bulan depan selesai.",
        "Ratna Wulandari, mohon perhatiannya.",
        "Kepala Dinas Kota Uji Ratna Wulandari hadir. Menurut Ratna, perbaikan berjalan.",
        "Menurut Lurah Sukamaju, Bapak Hadi Kuswara, ruko itu melanggar.",
        "Kepala UPTD Harapan Timur Pak Agus Salim responsif.",
        "Pak Dimas Prasetyo selaku Kepala Bidang Bina Marga sudah survei.",
        "Kapolsek AKP Rudi Hartanto menutup jalan.",
        "Bu RT Wati dan Pak RW Kusnan sudah lapor.",
        "Pak RT kami H. Sobirin sudah tanda tangan.",
        "kpd yth kadis pu, bpk Rahmat Hidayat",
        "Petugas di loket bernama Hendra Gunawan ramah.",
        "Dulu waktu pak Sumarno jadi lurah, got rutin dikeruk.",
    ],
)
def test_a_name_in_office_stays(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("petugas ngaku dari dinas namanya Pak Darmanto minta uang rokok", "Darmanto"),
        ("Oknum bernama Darsono minta setoran.", "Darsono"),
        ("Petugas ukur bernama Dedi minta uang Rp150.000.", "Dedi"),
        ("[Catatan operator] Penelepon Bpk. Syukur melapor.", "Syukur"),
        ("Wali murid Bu Marni protes.", "Marni"),
        ("Laporan dari grup RT: mas Agil lihat sendiri.", "Agil"),
        ("Ketua paguyuban Ibu Sherly setuju.", "Sherly"),
        ("Tetangga saya Ratna Dewi jatuh.", "Ratna Dewi"),
    ],
)
def test_the_accused_and_the_private_are_masked(text: str, expected: str) -> None:
    assert names(text) == [expected]


def test_without_a_profile_a_bare_official_name_is_a_person() -> None:
    assert names("Ratna Wulandari, mohon perhatiannya.", agency=None) == ["Ratna Wulandari"]
