"""A deed told as done must be told by the notes: a wish, a goal, a part, a rest or a later day is not that."""

from collections.abc import Callable

import pytest

Kinds = Callable[[str, str], set[str]]

LEAD = "SUKAMAJU – Bupati meninjau dermaga Teluk Lawang, Selasa (3/3/2026).\n\n"
NOTES = """Tinjau dermaga Teluk Lawang, Kab. Sukamaju, Selasa 3 Maret 2026
- kades minta tiang lampu dermaga dicat ulang
- 4 gardu tua hrs digeser PDAM
- simulasi: kecepatan bongkar bisa jadi 25 km/jam; skrg 12 km/jam
- cakupan air bersih 61%, target 2027 70%
- perahu patroli dipunyai 7 dr 12 kecamatan
- talud sisi utara 640 m, baru jadi 210 m
- sewa lahan Rp48 jt, dibayar tiap bulan, pertama April
- mesin pompa gudang beku rusak sejak 5 Februari
- kontrak blm diteken
- kawasan tanpa sampah blm jalan penuh
- gerbang dibongkar warga kalau yg baru jadi
- Camat Rimba Raya dan Camat Pulau Batu nyusul
- anggota dewan Darwis janji bawa usulan embung Cempaka
- negosiasi 2 petak kebun masih alot
- rambu sdh dipasang semua. Pagar & bangku blm dipesan
- pemasangan tenda sdh selesai
- 31 nelayan sdh terima jaket
- usulan bantuan bibit ditolak provinsi
- warga minta jalan setapak; bupati setuju, sdh dikerjakan Februari
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Tiang lampu dermaga telah dicat ulang.",
        "Empat gardu tua telah dipindahkan PDAM.",
        "Kecepatan bongkar telah naik menjadi 25 kilometer per jam.",
        "Cakupan air bersih telah mencapai 70 persen.",
        "Seluruh kecamatan telah mempunyai perahu patroli.",
        "Talud sisi utara telah dibangun sepanjang 640 meter.",
        "Sewa lahan Rp48 juta telah dibayar.",
        "Mesin pompa gudang beku telah diperbaiki.",
        "Kontrak telah ditandatangani.",
        "Kawasan tanpa sampah telah berjalan penuh.",
        "Warga telah membongkar gerbang itu.",
        "Camat Rimba Raya dan Camat Pulau Batu sudah menyusul.",
        "Anggota dewan Darwis telah membawa usulan embung Cempaka.",
        "Negosiasi dua petak kebun telah disepakati.",
        "Rambu sudah dipasang semua, begitu pula pagar dan bangkunya.",
    ],
)
def test_what_the_notes_do_not_tell_as_done_is_found(kinds: Kinds, sentence: str) -> None:
    assert kinds(NOTES, LEAD + sentence) & {"selesai_tanpa_catatan", "makna_terbalik"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Kepala desa meminta tiang lampu dermaga dicat ulang.",
        "Kecepatan bongkar bisa menjadi 25 kilometer per jam.",
        "Cakupan air bersih 61 persen dan ditargetkan mencapai 70 persen pada 2027.",
        "Tujuh dari dua belas kecamatan telah mempunyai perahu patroli.",
        "Talud sisi utara telah dibangun sepanjang 210 meter dari rencana 640 meter.",
        "Mesin pompa gudang beku rusak sejak 5 Februari.",
        "Kawasan tanpa sampah belum berjalan penuh.",
        "Camat Rimba Raya dan Camat Pulau Batu akan menyusul.",
        "Anggota dewan Darwis berjanji membawa usulan embung Cempaka.",
        "Rambu sudah dipasang semua, sedangkan pagar dan bangku belum dipesan.",
        "Tenda telah selesai dipasang.",
        "Sebanyak 31 nelayan telah menerima jaket.",
        "Provinsi telah menolak usulan bantuan bibit.",
        "Jalan setapak yang diminta warga sudah dikerjakan pada Februari.",
    ],
)
def test_what_the_notes_tell_is_left_alone(kinds: Kinds, sentence: str) -> None:
    assert not kinds(NOTES, LEAD + sentence) & {"selesai_tanpa_catatan", "makna_terbalik"}
