"""Word forms of Indonesian that the template writer needs: verbs, states, units, and numbers in words."""

import re

from asisten_humas.news.spelling import BODIES
from asisten_humas.news.tables import pairs, word_set

# base form as notes write it → active form of the written language
_ACTIVE = pairs(
    """
minta=meminta|kirim=mengirim|pasang=memasang|ganti=mengganti|buka=membuka|tutup=menutup|tanam=menanam
bantu=membantu|tangani=menangani|datangi=mendatangi|kunjungi=mengunjungi|tinjau=meninjau|ukur=mengukur
timbang=menimbang|bagi=membagi|bagikan=membagikan|serahkan=menyerahkan|beri=memberi|berikan=memberikan
terima=menerima|dapat=mendapat|janji=berjanji|bangun=membangun|bersihkan=membersihkan|keruk=mengeruk
angkut=mengangkut|periksa=memeriksa|resmikan=meresmikan|luncurkan=meluncurkan|ajak=mengajak|imbau=mengimbau
usul=mengusulkan|usulkan=mengusulkan|tawarkan=menawarkan|siapkan=menyiapkan|sediakan=menyediakan|tambah=menambah
kurangi=mengurangi|perbaiki=memperbaiki|tambal=menambal|rekam=merekam|cetak=mencetak|daftarkan=mendaftarkan
latih=melatih|ajar=mengajar|jual=menjual|beli=membeli|bayar=membayar|tanggung=menanggung|gelar=menggelar
ikuti=mengikuti|pimpin=memimpin|tandatangani=menandatangani|lapor=melapor|laporkan=melaporkan|tulis=menulis
baca=membaca|cari=mencari|temukan=menemukan|evakuasi=mengevakuasi|padamkan=memadamkan|kerahkan=mengerahkan
terjunkan=menerjunkan|libatkan=melibatkan|gunakan=menggunakan|manfaatkan=memanfaatkan|kelola=mengelola
awasi=mengawasi|pantau=memantau|jaga=menjaga|atur=mengatur|alihkan=mengalihkan|pindahkan=memindahkan
potong=memotong|pangkas=memangkas|hibah=menghibahkan|hibahkan=menghibahkan|masukkan=memasukkan
setujui=menyetujui|tolak=menolak|tetapkan=menetapkan|umumkan=mengumumkan|lantik=melantik|ambil=mengambil
antar=mengantar|salurkan=menyalurkan|santuni=menyantuni|normalisasi=menormalisasi|uji=menguji|coba=mencoba
sosialisasikan=menyosialisasikan|dukung=mendukung|hadiri=menghadiri|undang=mengundang|panggil=memanggil
tegur=menegur|tertibkan=menertibkan|sita=menyita|segel=menyegel|rawat=merawat|obati=mengobati|suntik=menyuntik
gali=menggali|timbun=menimbun|aspal=mengaspal|cor=mengecor|lebarkan=melebarkan|targetkan=menargetkan
rencanakan=merencanakan|raih=meraih|capai=mencapai|menangkan=memenangkan|wakili=mewakili|sumbang=menyumbang
olah=mengolah|pilah=memilah|kumpulkan=mengumpulkan|tampilkan=menampilkan|pamerkan=memamerkan|lepas=melepas
bawa=membawa|tebar=menebar|simpan=menyimpan|masak=memasak|pinjam=meminjam|muat=memuat|tampung=menampung|layani=melayani|jemput=menjemput|siram=menyiram
proses=memproses|bimbing=membimbing|dampingi=mendampingi|ajukan=mengajukan|batasi=membatasi|larang=melarang
hapus=menghapus|tunda=menunda|percepat=mempercepat|perluas=memperluas|perpanjang=memperpanjang|buat=membuat
sahkan=mengesahkan|setor=menyetor|sidang=menyidangkan|jadwalkan=menjadwalkan|usahakan=mengusahakan|sambut=menyambut|kawal=mengawal|dorong=mendorong|tekan=menekan|cegah=mencegah
"""
)  # fmt: skip
_PASSIVE_BASE = {active: base for base, active in _ACTIVE.items()}

_PLAIN_VERBS = word_set(
    """
    ada hadir ikut mulai selesai turun naik masuk keluar datang pindah lanjut jadi putus padam tiba pulang lulus
    lolos gagal kalah menang tumbuh hilang jatuh runtuh muncul meluap surut mundur tahu punya mau wafat meninggal hidup
    pergi kembali singgah mampir sandar terbang
    tenggelam libur tutup buka dapat tinggal sepakat setuju daftar antre tidur duduk tanda bertambah habis jebol amblas
    tumbang susut diisi diuji diadu menyala terjadi lahir tembus cukup butuh perlu sanggup cair rampung gugur batal
    berlaku
    """
)
_STATES = word_set(
    """
    rusak mati kering aman gratis luka penuh bocor semrawut macet sepi siap hemat dangkal longgar ramai gelap
    terang licin kotor bersih keruh sakit sehat layak kosong lancar rawan sulit mudah mahal murah tinggi rendah
    lambat cepat retak ambruk roboh redup tersumbat kurang cukup aktif nihil tuntas khawatir mampu senang puas
    lunas sah resmi bebas lepas
    beres sembuh jelek susah kritis stabil kondusif nyaris telat terlambat gersang tandus kumuh
    buruk baik hangus padam ringan berat utuh mampet sesak kuat lemah hancur molor normal ganda
    """
)
_AUXILIARY = word_set(
    """
    sudah telah belum akan sedang masih tidak bukan bisa dapat boleh harus wajib perlu pernah baru tetap hendak
    jangan tak langsung hanya juga kini sempat mulai sementara
    """
)
_NOUNS_LIKE_VERBS = word_set(
    """
    mesin meter menit media medis menteri merek mebel melati melayu merah mental menu mesjid metode disabilitas
    digital dinas dinding diri dini diskusi distrik divisi direktur direktorat disiplin dialog diare data berita
    beras berkas beban bendera beton bentang benih besi besar belakang berbagai beberapa beda bedak terminal
    terapi teras teratai tergugat tersangka terowongan teknisi tenda tersebut terhadap terlalu terakhir terutama
    teripang pertama perempuan berat bersama berikut mengenai menurut melalui mendatang menjelang berlebih
    dinamo dimensi diesel diploma diskon distribusi bencana bendungan beasiswa beda meja merdeka memang merauke
    medan melawi berau bersih terpadu terbuka tertinggal terpencil terbaik terdekat tertentu terkait diagram
    menara mentega menantu mertua mekanik mekanisme meteran metro mentari membran merica melon merpati mendiang
    terigu terali terasi terompet terminologi beringin berlian berandal dividen difteri diabetes direksi dispenser
    dispensasi disposisi diagnosis diagnosa dinamika dialek diorama distributor dispora dirjen dirham dimsum dialisis
    berita-acara beruk beranda berjuta-juta berikutnya terdahulu terbesar terbanyak terluas tertinggi terendah
    dinasti dirgantara disertasi terpal terong berangan beruang benda bedah
    """
)
_VERB = re.compile(r"(?:me(?:m|n|ng|ny|l|r|w|y)?[a-z]{3,}|di[a-z]{4,}|ber[a-z]{3,}|ter[a-z]{4,})(?:nya)?$")
_UNIT_WORDS = word_set(
    """
    meter kilometer sentimeter milimeter hektare kilogram gram ton kuintal liter persen poin derajat watt volt
    kva kwh jam menit detik hari minggu bulan tahun juta miliar triliun ribu rupiah kubik persegi kali
    """
)
_WORDS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")


def is_verb(word: str) -> bool:
    """Return whether a lower-case word is a verb that can be a predicate."""
    lower = word.strip(".,;:()").lower()
    if lower in BODIES:
        return False
    if word[:1].isupper() and word[1:2].islower() and lower not in _PLAIN_VERBS and not _VERB.match(lower):
        return False
    # "Dinkop", "Dishub", "Disdik": offices, where a verb goes on with a vowel ("dinaikkan", "disiapkan").
    if word[:1].isupper() and re.match(r"Di[ns][bcdfghjklmnpqrstvwxz]", word):
        return False
    return lower not in _NOUNS_LIKE_VERBS and (lower in _PLAIN_VERBS or lower in _ACTIVE or bool(_VERB.match(lower)))


def is_plain_verb(word: str) -> bool:
    """Return whether the word is a verb without prefix that stands by itself ("buka", "selesai")."""
    return word in _PLAIN_VERBS


def is_state(word: str) -> bool:
    """Return whether the word is an adjective that can be a predicate ("rusak", "gratis")."""
    return word.strip(".,;:()").lower() in _STATES


def is_auxiliary(word: str) -> bool:
    """Return whether the word marks aspect, mood or negation ("belum", "akan", "tidak")."""
    return word.strip(".,;:()").lower() in _AUXILIARY


_NOUNS_IN_KAN = word_set(
    """
    tunggakan tindakan gerakan pasokan masukan tumpukan jebakan cetakan tembakan ledakan lonjakan gebrakan pijakan
    sedangkan sebabkan melainkan daripadakan pembukaan cekungan olahan bahkan
    """
)
_CAUSATIVE = re.compile(r"(?!me|di|pe|se|ber|ter|ke(?!nal|rja|luar|rah|mbali)|bukan|akan|makan|ikan|kan)[a-z]{3,}kan$")


def is_base(word: str) -> bool:
    """Return whether the word is a bare verb that the written language gives a prefix ("pasang", "turunkan")."""
    return word in _ACTIVE or (bool(_CAUSATIVE.match(word)) and word not in _NOUNS_IN_KAN)


def active(word: str) -> str:
    """Return the active form of a bare verb: "minta" → "meminta"; other words are returned as they are."""
    if word in _ACTIVE or not _CAUSATIVE.match(word):
        return _ACTIVE.get(word.lower(), word)
    return _nasal(word)


_NASAL = (("sy", "men"), ("kh", "meng"), ("p", "mem-"), ("t", "men-"), ("k", "meng-"), ("s", "meny-"), ("b", "mem"))
_NASAL_BEFORE = {**dict.fromkeys("fv", "mem"), **dict.fromkeys("djcz", "men"), **dict.fromkeys("ghaiueo", "meng")}


def _nasal(base: str) -> str:
    """Return the base with the prefix meN-: "turunkan" → "menurunkan", "hidupkan" → "menghidupkan"."""
    for first, prefix in _NASAL:
        if base.startswith(first):
            # p, t, k and s melt into the prefix.
            return prefix.rstrip("-") + (base[1:] if prefix.endswith("-") else base)
    return _NASAL_BEFORE.get(base[0], "me") + base


_NOMINAL = pairs(
    """
baca=pembacaan|tinjau=peninjauan|pinjam=peminjaman|ambil=pengambilan|beli=pembelian|bayar=pembayaran|kirim=pengiriman|rekam=perekaman|cetak=pencetakan|pasang=pemasangan|ganti=penggantian|tanam=penanaman|bagi=pembagian
arak=pengarakan|buka=pembukaan|tutup=penutupan|ukur=pengukuran|timbang=penimbangan|bersihkan=pembersihan
keruk=pengerukan|angkut=pengangkutan|periksa=pemeriksaan|jual=penjualan|daftar=pendaftaran|lapor=laporan
perbaiki=perbaikan|tambal=penambalan|serahkan=penyerahan|salurkan=penyaluran|latih=pelatihan
tertibkan=penertiban|tebang=penebangan|pangkas=pemangkasan|suntik=penyuntikan|antar=pengantaran
"""
)


def nominal(word: str) -> str:
    """Return the noun of a bare verb that opens an item of a list: "rekam" → "perekaman"."""
    return _NOMINAL.get(word, word)


def passive(word: str) -> str:
    """Return the passive form of a bare or active verb: "pasang", "memasang" → "dipasang"."""
    base = _PASSIVE_BASE.get(word.lower(), word.lower())
    return "di" + base


def is_unit(word: str) -> bool:
    """Return whether the word is a unit of measure, time or money, before which figures are kept."""
    return word.strip(".,;:()").lower() in _UNIT_WORDS


def in_words(number: int) -> str:
    """Return a number in Indonesian words: 38 → "tiga puluh delapan"."""
    if number < len(_WORDS):
        return _WORDS[number]
    from num2words import num2words

    return str(num2words(number, lang="id"))


def sentence_case(text: str) -> str:
    """Return the text with its first letter in capitals; quotation marks and brackets are skipped."""
    match = re.search(r"[^\W\d_]", text)
    if not match or re.match(r"[\W_]*\d|\[lengkapi", text):
        return text
    return text[: match.start()] + match.group().upper() + text[match.end() :]


def joined(parts: list[str]) -> str:
    """Return a series as running text: "a", "a dan b", "a, b, dan c"."""
    parts = [re.sub(r"^(?:serta|dan) ", "", part) for part in parts]
    if len(parts) < 3:
        return (" serta " if any(" dan " in part for part in parts) else " dan ").join(parts)
    last = "serta " if any(" dan " in part for part in parts) else "dan "
    return ", ".join(parts[:-1]) + f", {last}{parts[-1]}"
