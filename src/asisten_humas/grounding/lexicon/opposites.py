"""Pairs of opposites, as stems. A draft that puts one for the other says the contrary of its notes."""

from asisten_humas.grounding.lexicon import word_set

_PAIRS = """
    naik tingkat tambah lonjak melambung membengkak kerek | turun kurang susut merosot anjlok pangkas potong melorot
    tinggi | rendah
    banyak | sedikit
    besar | kecil
    cepat awal dini | lambat lelet telat molor tunda undur
    maju | mundur undur
    awal | akhir
    buka | tutup segel
    mahal | murah
    panjang | pendek singkat
    lama | singkat sebentar
    lebar luas | sempit
    berat | ringan
    dalam | dangkal
    kuat kokoh | lemah rapuh
    baik bagus mulus utuh | buruk jelek rusak putus roboh hancur ambruk retak
    benah pulih perbaiki | rusak
    baru modern | lama bekas usang
    untung laba | rugi
    surplus lebih | defisit
    wajib haruskan | boleh bebas sukarela
    wajib | larang
    boleh izin perkenan | larang
    setuju terima kabul restu lolos | tolak tampik
    dukung | tolak tentang
    siap sedia sanggup mau janji | enggan tolak
    menang | kalah
    lulus lolos | gagal gugur
    hasil sukses | gagal
    hidup nyala | mati padam redup
    fungsi aktif operasi jalan | nonaktif mati macet mangkrak henti
    ramai padat | sepi lengang
    macet sendat | lancar
    bersih jernih | kotor cemar keruh
    aman | bahaya rawan kurang
    tertib tenang damai | ricuh rusuh kacau
    sehat | sakit
    sembuh | sakit
    kaya | miskin
    gratis cuma-cuma | bayar pungut
    beli | jual
    pinjam | kembali
    tarik | setor
    masuk | keluar
    datang tiba | pergi berangkat pulang
    tiba | tunggu nunggu
    hadir | mangkir
    atas | bawah
    kiri | kanan
    depan | belakang
    dahulu utama priorit | samping belakang
    utara | selatan
    timur | barat
    hulu | hilir
    dalam | luar
    dekat | jauh
    minimal minim | maksimal maks
    pagi | sore malam petang
    siang | malam
    senior | junior
    negeri | swasta
    pusat | daerah
    laki-laki pria | perempuan wanita
    tua | muda
    dewasa | anak
    ekspor | impor
    perluas luas | persempit ciut
    perpanjang | perpendek persingkat
    pertahan lanjut | henti hapus coret batal cabut
    mulai | henti akhir
    lanjut | henti
    bangun | bongkar runtuh
    pasang | copot bongkar lepas
    angkat lantik | berhenti copot pecat
    kumpul | bubar
    gabung | pisah
    rahasia tutup | umum buka terbuka
    sementara | permanen
    manual | otomatis
    tunai | nontunai
    kering surut | basah banjir limpah
    hujan | kemarau
    panas | dingin
    terang | gelap
    puas | kecewa
    optimistis optimis | pesimistis pesimis
    positif | negatif
    benar | salah
    sah resmi | ilegal liar
    cukup memadai | kurang langka
    penuh | kosong
    kosong kuras | isi
    habis ludes | sisa
    penuh | sebagian
    semua seluruh segenap | sebagian
    bersamaan serentak sekaligus | bergantian gantian gilir
    sering | jarang
    mampu bisa | gagal
    hemat irit | boros
    longgar | ketat
    percepat | tunda perlambat
    terbit | cabut bekukan
    cair | beku
    hapus bebas | kenai
    bebas | tahan tangkap
    tangkap ringkus bekuk | kabur lolos buron
    selamat | tewas
    sukarela | paksa
    langsung | tunda
    tambah | potong pangkas coret
    puji | kritik kecam
    ringan | berat
    usung bawa | tinggal
    bantah sangkal | benarkan akui
    luas | susut ciut sempit
    """
UP = word_set(
    """
    naik tingkat tambah lonjak tinggi banyak besar mahal cepat panjang lebar boros melambung kerek
    """
)
DOWN = word_set(
    """
    turun kurang susut merosot rendah sedikit kecil murah lambat pendek sempit ringan hemat irit anjlok pangkas potong
    """
)
# By the measure they are said of: what takes longer is slower, what is reached sooner takes fewer minutes.
MORE_OF = {"waktu": word_set("lama lambat panjang molor"), "panjang": word_set("jauh panjang tinggi dalam lebar")}
LESS_OF = {
    "waktu": word_set("cepat singkat sebentar pendek ringkas"),
    "panjang": word_set("dekat pendek rendah dangkal sempit singkat"),
}
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


def grows(stems: frozenset[str], dimension: str = "", *, compared: bool = False) -> bool | None:
    """Return whether a word of direction says that a figure of a dimension is larger, None when it has no direction.

    With `compared` the word stands behind "lebih" or "makin": then "lama" is a length of time and "jauh" a distance.
    """
    more, less = MORE_OF.get(dimension, frozenset()), LESS_OF.get(dimension, frozenset())
    if compared and more:
        up, down = not stems.isdisjoint(more), not stems.isdisjoint(less)
        if up != down:
            return up
    up, down = not stems.isdisjoint(UP), not stems.isdisjoint(DOWN)
    if dimension == "waktu" and not stems.isdisjoint(("cepat", "lambat")):
        up, down = down, up
    return up if up != down else None


OPPOSITES: dict[str, frozenset[str]] = _table(_PAIRS)
"""Stem → the stems that say the contrary."""
