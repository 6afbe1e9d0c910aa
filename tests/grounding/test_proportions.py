"""What press officers work out of notes (shares, prices, multiples, rests, ages) passes; wrong results do not."""

from collections.abc import Callable

import pytest

from asisten_humas.models import CheckReport
from asisten_humas.statuses import Severity

Check = Callable[..., CheckReport]
Kinds = Callable[[str, str], set[str]]

NOTES = """Rabu 8 Oktober 2025, jam 8 pagi, penyerahan bantuan Kab. Wanasari, halaman Dinas Sosial, kelar setengah 12
penerima sembako 480 KK, 24 RT. tiap paket isi beras 5 kg
mesin jahit 36 unit, satu unit Rp4,35 jt, dana APBD
pelatihan menjahit: 60 org dibagi 12 tim, biaya Rp90 jt
populasi sapi 41.250 ekor, target vaksin 70%
lahan cetak sawah 48,6 ha: 33 ha selesai, sisanya digarap
produksi padi 2023 8.400 ton, 2024 16.900 ton
jalan rusak 30 km, yg dibeton 20 km
warga disabilitas 17, lansia 68, ibu hamil 45
koperasi berdiri 1975; ketua Sutarman, 58 th
pasar murah 10 Nov - 23 Nov
siaga banjir okt–des
penduduk miskin 2023 8,75% → 2024 8,12%
harga beras di pasar Rp14.500, di bazar Rp12.900
pintu air: alat datang besok pagi
perahu kelompok ke rumpon 9 mil
dana CSR 300 jt
eh salah, yg benar 275 jt, utk atap pasar
loket: kartu dewasa 15rb, anak 8rb, lansia gratis
sidang dasarian II Oktober
"""
OPENING = "WANASARI – Kabupaten Wanasari menyerahkan bantuan di halaman Dinas Sosial, Rabu (8/10/2025).\n\n"
PAIRS = [
    ("Sebanyak 28.875 ekor sapi menjadi sasaran vaksin.", "28.875", "28.785"),
    ("Bantuan mesin jahit itu senilai Rp156,6 juta.", "156,6", "165,6"),
    ("Setiap tim pelatihan menjahit terdiri dari lima orang.", "lima", "tujuh"),
    ("Biaya pelatihan menjahit Rp1,5 juta per orang.", "1,5", "1,9"),
    ("Masih ada 15,6 hektare sawah yang digarap.", "15,6", "16,5"),
    ("Dua pertiga jalan rusak sudah dibeton.", "Dua pertiga", "Tiga perempat"),
    ("Sekitar 67 persen jalan rusak sudah dibeton.", "67", "86"),
    ("Sebanyak 130 warga disabilitas, lansia, dan ibu hamil menerima bantuan.", "130", "145"),
    ("Produksi padi meningkat dua kali lipat menjadi 16.900 ton.", "dua", "enam"),
    ("Koperasi itu merayakan ulang tahun ke-50 sejak berdiri.", "50", "57"),
    ("Ketua koperasi Sutarman (58) hadir.", "58", "85"),
    ("Pasar murah berlangsung dua pekan.", "dua", "enam"),
    ("Siaga banjir berlaku selama tiga bulan.", "tiga", "lima"),
    ("Penyerahan bantuan berlangsung tiga setengah jam.", "tiga", "empat"),
    ("Penyerahan bantuan selesai pukul 11.30.", "11.30", "12.30"),
    ("Penduduk miskin turun 0,63 poin.", "0,63", "0,36"),
    ("Beras di bazar dijual Rp1.600 di bawah harga pasar.", "1.600", "1.700"),
    ("Beras bagi penerima sembako mencapai 2,4 ton.", "2,4", "2,9"),
    ("Alat datang pada Kamis (9/10/2025) pagi.", "Kamis (9/10/2025)", "Jumat (10/10/2025)"),
    ("Perahu kelompok menuju rumpon sejauh sembilan mil.", "sembilan", "enam belas"),
    ("Dana CSR sebesar Rp275 juta dipakai untuk atap pasar.", "275", "300"),
    ("Sidang digelar pada sepuluh hari kedua Oktober.", "sepuluh", "sebelas"),
]


def figures(found: set[str]) -> set[str]:
    return {kind for kind in found if kind.startswith(("angka", "waktu", "tanggal"))}


@pytest.mark.parametrize(("sentence", "right", "wrong"), PAIRS)
def test_what_is_worked_out_rightly_passes_and_wrongly_is_found(
    kinds: Kinds, sentence: str, right: str, wrong: str
) -> None:
    assert not figures(kinds(NOTES, OPENING + sentence))
    assert figures(kinds(NOTES, OPENING + sentence.replace(right, wrong)))


def test_a_list_with_what_is_counted_inside_it_counts_nothing(kinds: Kinds) -> None:
    notes = "tarif dewasa 35rb, anak 18rb, beli di loket\ndesa Sedau, Pasiran, Melayu ikut"
    assert figures(kinds(notes, OPENING + "Tarif dapat dibayar di tiga loket."))
    assert not figures(kinds(notes, OPENING + "Tiga desa ikut."))


def test_a_bare_share_behind_a_share_of_its_line_is_one(kinds: Kinds) -> None:
    notes = "inflasi Wanasari Okt 3,1% (yoy), Sept 3,6. penyumbang ikan"
    told = "Inflasi Wanasari pada Oktober 3,1 persen, turun dari "
    assert not figures(kinds(notes, OPENING + told + "3,6 persen pada bulan sebelumnya."))
    assert figures(kinds(notes, OPENING + told + "3,9 persen pada bulan sebelumnya."))


def test_what_is_left_is_counted_across_lines(kinds: Kinds) -> None:
    notes = "bibit 15.000 btg: bakau 10.500, sisanya api-api\nhari itu tertanam 4.200. sisanya dicicil kelompok"
    assert not figures(kinds(notes, OPENING + "Bibit itu 10.500 batang bakau dan 4.500 batang api-api."))
    assert not figures(
        kinds(notes, OPENING + "Hari itu tertanam 4.200 batang, 10.800 batang sisanya dicicil kelompok.")
    )
    assert figures(kinds(notes, OPENING + "Hari itu tertanam 4.200 batang, 11.800 batang sisanya dicicil kelompok."))


def test_figures_of_unlike_things_have_no_product(kinds: Kinds) -> None:
    notes = "beras 8 ton, minyak 900 liter, telur 300 rak\nstok gudang 2.150 ton"
    assert figures(kinds(notes, OPENING + "Stok beras di gudang 2.400 ton."))


WHOLE = "Personel 118: BPBD 30, Manggala Agni 24, TNI 36, relawan api 28\npompa 9"


def test_the_whole_of_a_list_is_not_one_of_its_parts(kinds: Kinds) -> None:
    assert not figures(
        kinds(WHOLE, OPENING + "Personel dari BPBD, Manggala Agni, TNI, dan relawan api berjumlah 118 orang.")
    )
    assert figures(kinds(WHOLE, OPENING + "BPBD mengirim 118 orang, Manggala Agni 24 orang, dan TNI 36 orang."))


def test_besok_of_another_matter_is_doubted(check: Check) -> None:
    report = check(NOTES, OPENING + "Lomba melukis dibuka Kamis (9/10/2025).")
    assert {f.severity for f in report.findings if f.kind == "tanggal_tanpa_sumber"} == {Severity.WARNING}


@pytest.mark.parametrize(("times", "sure"), [("dua", True), ("tiga", False), ("empat", False)])
def test_a_manifold_must_come_out(kinds: Kinds, times: str, sure: bool) -> None:
    notes = "Pasar ikan Randu Alas, Selasa 3 Maret 2026\n- pengunjung 640 org, thn lalu 320 org\n- tim 3 regu, 4 pos"
    draft = f"Pengunjung pasar ikan mencapai 640 orang, {times} kali lipat dari tahun lalu."
    assert ("angka_tanpa_sumber" not in kinds(notes, draft)) == sure


BRIDGE = """jembatan kayu diganti beton, panjang 40 m lebar 6 m, yg lama lebar 3
perahu penyeberangan 2 buah; rapat warga 4 kali
"""


@pytest.mark.parametrize(
    ("sentence", "fits"),
    [
        ("Lebarnya enam meter, dua kali lebar jembatan lama.", True),
        ("Jembatan itu dua kali lebih lebar daripada yang lama.", True),
        ("Lebarnya enam meter, empat kali lebar jembatan lama.", False),
        ("Rapat warga digelar empat kali.", True),
        ("Rapat warga digelar dua kali.", False),
    ],
)
def test_so_many_times_a_measure_is_worked_out_of_two(kinds: Kinds, sentence: str, fits: bool) -> None:
    assert (kinds(BRIDGE, sentence) == set()) is fits
