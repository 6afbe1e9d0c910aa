"""Pairs of opposites, as stems. A draft that puts one for the other says the contrary of its notes."""

from asisten_humas.grounding.lexicon import word_set

_PAIRS = """
    naik tingkat tambah lonjak | turun kurang susut merosot anjlok
    tinggi | rendah
    banyak | sedikit
    besar | kecil
    cepat | lambat lelet
    cepat | molor tunda
    maju | mundur
    awal | akhir
    buka | tutup
    mahal | murah
    panjang | pendek
    lebar luas | sempit
    berat | ringan
    dalam | dangkal
    kuat | lemah
    baik bagus | buruk jelek
    baik | rusak
    baru | lama bekas
    untung laba | rugi
    surplus | defisit
    wajib haruskan | boleh bebas sukarela
    wajib | larang
    boleh izin | larang
    setuju terima | tolak
    dukung | tolak tentang
    terima | tolak
    menang | kalah
    lulus lolos | gagal gugur
    hasil sukses | gagal
    hidup nyala | mati padam
    aktif | nonaktif
    ramai padat | sepi lengang
    macet | lancar
    bersih | kotor cemar
    aman | bahaya rawan
    sehat | sakit
    sembuh | sakit
    kaya | miskin
    gratis cuma-cuma | bayar pungut
    beli | jual
    pinjam | kembali
    tarik | setor
    masuk | keluar
    datang tiba | pergi berangkat
    hadir | absen mangkir
    naik | turun
    atas | bawah
    kiri | kanan
    depan | belakang
    utara | selatan
    timur | barat
    hulu | hilir
    dalam | luar
    dekat | jauh
    pertama awal | terakhir
    minimal | maksimal
    pagi | sore malam petang
    siang | malam
    senior | junior
    negeri | swasta
    pusat | daerah
    laki-laki pria | perempuan wanita
    tua | muda
    dewasa | anak
    ekspor | impor
    tambah | potong
    perluas | persempit
    perpanjang | perpendek
    pertahan lanjut | henti hapus
    mulai | henti akhir
    lanjut | henti
    bangun | bongkar
    pasang | copot bongkar lepas
    angkat | berhenti copot
    kumpul | bubar
    gabung | pisah
    rahasia tutup | umum buka
    sementara | permanen tetap
    manual | otomatis
    kering surut | basah banjir
    hujan | kemarau
    panas | dingin
    terang | gelap
    puas | kecewa
    optimistis optimis | pesimistis pesimis
    positif | negatif
    benar | salah
    sah | ilegal liar
    cukup | kurang
    penuh | kosong
    lebih | kurang
    penuh | sebagian
    semua seluruh | sebagian
    sering | jarang
    selalu | pernah
    mampu bisa | gagal
    hemat irit | boros
    longgar | ketat
    percepat | tunda perlambat
    terbit | cabut
    cair | beku
    hapus | kena
    bebas | tahan tangkap
    """
UP = word_set(
    """
    naik tingkat tambah lonjak tinggi banyak besar mahal cepat panjang lebar boros melambung
    """
)
DOWN = word_set(
    """
    turun kurang susut merosot rendah sedikit kecil murah lambat pendek sempit ringan hemat irit anjlok
    """
)
BEFORE = word_set("sebelum sblm menjelang jelang pra")
AFTER = word_set("setelah stlh sesudah ssdh seusai usai pasca selepas sehabis habis abis")


def _table(rows: str) -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for row in rows.strip().splitlines():
        left, right = (side.split() for side in row.split("|"))
        for word in left:
            table.setdefault(word, set()).update(right)
        for word in right:
            table.setdefault(word, set()).update(left)
    return {word: frozenset(opposites) for word, opposites in table.items()}


OPPOSITES: dict[str, frozenset[str]] = _table(_PAIRS)
"""Stem → the stems that say the contrary."""
