"""Plans, requests and sides: what is only meant to be, what is asked not to be, and what each side is like."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

NOTES = """Tinjau talut Kali Progosari, Kamis 5 Februari 2026
- progres 41,5% per Selasa 3/2, rencana 52%
- timur kelar, sisi barat sisa 6 titik
- 2026 rencana nambah pompa 3, blm dianggarkan
- 21 rumah sisanya disambung Mei 2026
- usul ambulans ke provinsi, msh diproses
- ketua RT minta truk jgn jauh dr gudang
- kades usul kantor sementara tdk menempati balai
"""
LEAD = "PROGOSARI – Talut Kali Progosari ditinjau, Kamis (5/2/2026).\n\n"
TURNED = {"arah_terbalik", "makna_terbalik", "selesai_tanpa_catatan"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Ketua RT meminta agar truk jauh dari gudang.",
        "Kepala desa mengusulkan agar kantor sementara menempati balai.",
        "Pompa tiga buah direncanakan bertambah pada 2026, dan dananya sudah dianggarkan.",
        "Sisi barat sudah tuntas, sedangkan enam titik tersisa di sisi timur.",
        "Usul ambulans ke provinsi belum diproses.",
        "Kemajuannya sudah 52 persen.",
    ],
)
def test_the_contrary_is_found(kinds: Kinds, sentence: str) -> None:
    assert kinds(NOTES, LEAD + sentence) & TURNED


@pytest.mark.parametrize(
    "sentence",
    [
        "Ketua RT meminta agar truk tidak jauh dari gudang.",
        "Kepala desa mengusulkan agar kantor sementara tidak menempati balai.",
        "Pompa direncanakan bertambah tiga pada 2026, tetapi dananya belum dianggarkan.",
        "Hingga Selasa (3/2/2026), kemajuannya baru 41,5 persen, padahal semestinya sudah 52 persen.",
        "Seharusnya kemajuannya telah mencapai 52 persen.",
        "Sisi timur sudah tuntas, sedangkan enam titik tersisa di sisi barat.",
        "Sebanyak 21 rumah yang belum disambung direncanakan mendapat giliran pada Mei 2026.",
    ],
)
def test_a_faithful_sentence_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not kinds(NOTES, LEAD + sentence) & TURNED
