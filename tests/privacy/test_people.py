"""Private names go; places and everyday words stay."""

import pytest

from asisten_humas.privacy import Kind, find


def names(text: str) -> list[str]:
    return [text[piece.start : piece.end] for piece in find(text) if piece.kind is Kind.PERSON_PRIVATE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nama saya Zulkifli Tanjung dari komunitas sepeda.", ["Zulkifli Tanjung"]),
        ("nama: sulis\nalamat: kp bojong", ["sulis"]),
        ("Rekening a.n. Siti Rohmah ya.", ["Siti Rohmah"]),
        ("saya hasan dr tanjung teduh rt 9", ["hasan"]),
        ("Aku Bagus, mahasiswa.", ["Bagus"]),
        ("pa asep tetangga sy kejebur got", ["asep"]),
        ("Bpk. Syukur Zebua menyampaikan tanggul rembes", ["Syukur Zebua"]),
        ("Pak Haji Romli, pemilik kebon, setuju.", ["Romli"]),
        ("Selasa kemarin Rafa, murid kelas 1, jatuh.", ["Rafa"]),
        ("Siswa kelas 4 bernama Muhammad Alfarizi terserempet.", ["Muhammad Alfarizi"]),
        ("Demikian, terima kasih.\n\nHormat kami,\nFransiska Tefa", ["Fransiska Tefa"]),
        ("trims min. ttd Wahyu", ["Wahyu"]),
        ("Lampu mati. - Nadya P.", ["Nadya P"]),
        ("[12/01/26 08.14] Bu Rosdiana: got meluap lagi", ["Bu Rosdiana"]),
        ("oknum inisial RK minta jatah", ["RK"]),
        ("SAYA NENENG KURNIASIH WARGA SUKAREJA", ["NENENG KURNIASIH"]),
        ("Pelapornya I Wayan Sudiarta, pemilik warung.", ["I Wayan Sudiarta"]),
        ("Keluhan dari Xaverius Wangge (0812-0000-3344)", ["Xaverius Wangge"]),
        ("Yang minta namanya Hendi Saputro. Kemarin Hendi datang lagi.", ["Hendi Saputro", "Hendi"]),
        ("Yang merusak portal: Doni & Riko, anak gang 5", ["Doni", "Riko"]),
        ("Saya Ardhito, ketua RW 03.", ["Ardhito"]),
        ("Kata warga Kota Harapan Siti Rohmah, air naik.", ["Siti Rohmah"]),
        ("Dewi Anggraeni dan Tono Sihite sudah melapor.", ["Dewi Anggraeni", "Tono Sihite"]),
    ],
)
def test_a_private_name_is_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Lubang di Jl. Ahmad Yani dan Jl. R.A. Kartini, dekat RS Siti Khadijah.",
        "jl mangga dkt warung bu yati, jln haji nawi",
        "Gg. H. Somad gelap, Masjid Siti Aisyah juga.",
        "Toko Budi Jaya dan Apotek Sehat menutup saluran.",
        "min jend sudirman kolong flyover rusak, macet di Ahmad Yani",
        "Bina Marga, Sumber Daya Air, dan Satpol PP turun bareng.",
        "Mawar di taman mati, Melati juga kering. Indah sekali dulu.",
        "Pak admin, mas petugas, bapak dan ibu sekalian, tolong dicek.",
        "Saya tidak mau disebut. Nama saya tidak usah dicatat.",
        "Terima kasih, Ibu. Menunggu jawaban memang melelahkan.",
        "Penyelenggaraan Jalan diatur Undang-Undang; Langkahnya, Bapak dapat mengajukan usulan.",
        "PT Karya Abadi kontraktornya, CV Putra Mandiri subkontraktor.",
        "Hari Minggu dan Jumat Agung kantor tutup.",
        "Rumah Sakit Hermina macet, Pangkalan ojek Bang Jampang juga.",
    ],
)
def test_what_is_no_person_stays(text: str) -> None:
    assert names(text) == []


def test_names_stay_where_they_are_asked_to() -> None:
    assert find("Wali Kota Arman meresmikan taman bersama Siti Rohmah.", people=False) == []


@pytest.mark.parametrize("amount", ["Rp2.850.000", "Rp 2.850.000", "Rp. 500 ribu", "IDR 500.000"])
def test_an_amount_of_money_after_a_name_word_is_no_name(amount: str) -> None:
    assert find(f"Ban dan velg hancur, Jumat kemarin. Habis {amount}, kuitansi ada.") == []
