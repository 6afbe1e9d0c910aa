"""How far "belum", "baru janji" or "ditolak 12" reach back in a line of notes, and what "yang telah" tells."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Rapat irigasi Desa Randu, Kec. Sukarasa, Senin 2 Maret 2026
- pintu air hrs diganti balai; disurati, jadwal blm ada
- pemilik kolam ditegur, jadwal panggilan blm ada
- saluran timur diaspal, jadwal blm ada
- dana Rp900 jt dr APBDes, plus sponsor pupuk Rp75 jt tp br janji, blm diteken
- hibah pompa Rp40 jt, br wacana
- bibit dr bank tani 12 karung, blm diteken
- usulan warga 130 dr 9 dusun. Lolos 62, ditolak 41 (dobel / bkn wewenang), sisanya dibahas panitia
- 5 rumah pompa yg retak hrs dibongkar
- perahu tambangan ditolak
- kelompok Melati minta gudang pupuk baru, dicatat
- warga minta jembatan gantung, disetujui camat
- usul jalan usaha tani Randu-Lebak, ongkosnya blm dijanjikan
- peserta panen hrs sdh didata kadus; traktor wajib diservis tiap bulan
"""
LEAD = "SUKARASA – Rapat irigasi digelar di Desa Randu, Senin (2/3/2026).\n\n"
TURNED = {"makna_terbalik", "selesai_tanpa_catatan"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Saluran timur sudah diaspal.",
        "Jadwal dari balai sudah ada.",
        "Pintu air telah diganti balai.",
        "Ada pula Rp75 juta dari sponsor pupuk, yang telah diserahkan kepada desa.",
        "Ada pula Rp75 juta dari sponsor pupuk yang telah diserahkan kepada desa.",
        "Terdapat lima rumah pompa retak yang telah dibongkar.",
        "Hibah pompa sebesar Rp40 juta telah diterima.",
        "Perahu tambangan diterima warga.",
        "Traktor telah diservis.",
        "Kelompok Melati meminta gudang pupuk baru, yang telah disetujui.",
        "Gudang pupuk baru yang diminta kelompok Melati sudah dibangun.",
        "Ongkos jalan usaha tani Randu-Lebak telah dijanjikan.",
    ],
)
def test_what_is_still_open_told_as_done_is_found(kinds: Kinds, sentence: str) -> None:
    assert kinds(NOTES, LEAD + sentence) & (TURNED | {"arah_terbalik"})


@pytest.mark.parametrize(
    "sentence",
    [
        "Balai sudah disurati, tetapi jadwalnya belum ada.",
        "Pemilik kolam telah ditegur, tetapi jadwal panggilannya belum ada.",
        "Dana sebesar Rp900 juta dari APBDes telah cair.",
        "Ada pula Rp75 juta dari sponsor pupuk, tetapi baru dijanjikan dan belum diteken.",
        "Dari sembilan dusun masuk 130 usulan.",
        "Sebanyak 62 usulan lolos, sedangkan 41 ditolak karena diajukan ganda atau bukan wewenang desa.",
        "Lima rumah pompa yang retak harus dibongkar.",
        "Perahu tambangan ditolak.",
        "Peserta panen harus sudah didata kepala dusun.",
        "Traktor wajib diservis setiap bulan.",
        "Permintaan gudang pupuk baru dari kelompok Melati telah dicatat.",
        "Permintaan gudang pupuk baru sudah disampaikan kelompok Melati.",
        "Jembatan gantung yang diminta warga sudah disetujui camat.",
        "Ongkos jalan usaha tani Randu-Lebak belum dijanjikan.",
        "Jadwal penggantian pintu air belum ada meskipun balai telah disurati.",
    ],
)
def test_what_is_told_so_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not kinds(NOTES, LEAD + sentence) & TURNED


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Sisanya, 27 usulan, dibahas panitia.", False),
        ("Sisanya, dua puluh tujuh usulan, dibahas panitia.", False),
        ("Sisanya, 37 usulan, dibahas panitia.", True),
        ("Sisanya, 18 usulan, dibahas panitia.", True),
    ],
)
def test_a_rest_leaves_out_where_it_came_from(kinds: Kinds, sentence: str, found: bool) -> None:
    assert ("angka_tanpa_sumber" in kinds(NOTES, LEAD + sentence)) is found
