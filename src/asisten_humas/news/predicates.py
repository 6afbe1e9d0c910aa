"""Where the predicate of a statement stands, and bare verbs given the prefix of the written language."""

import re

from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import active, is_auxiliary, is_base, is_plain_verb, is_state, is_verb, passive

_COMPOUNDS = frozenset(
    tuple(pair.split("="))
    for pair in word_set(
        """
        air=bersih rumah=sakit air=minum pasar=murah orang=sakit tenaga=ahli cuti=sakit air=kotor sekolah=tinggi
        kejaksaan=tinggi alat=berat truk=berat ruang=terbuka kursi=kosong rumah=kosong gagal=panen harga=murah
        makan=siang ramah=anak rumah=aman air=baku pohon=tumbang jalan=rusak rumah=rusak tanda=tangan
        serah=terima daftar=nama daftar=penerima daftar=tunggu daftar=hadir daftar=ulang daftar=pemilih obat=tetes
        lahan=tidur kamar=tidur tempat=tidur ikan=kering orang=tua air=mancur darah=tinggi risiko=tinggi
        """
    )
)
# Behind these a verb is a noun ("hasil uji", "lewat hibah"); before _NOUN_AFTER it takes no object and modifies.
_NOUN_BEFORE = word_set(
    """
    di ke dari per tiap setiap untuk jumlah hasil masa biaya rencana alat uji anak lewat melalui dana bantuan cakupan
    mesin dengan harga tarif nilai daya target proses kartu surat minat buku bahan taman
    """
)
_NOUN_AFTER = word_set("dari di ke dengan oleh pada untuk")
_CATENATIVE = word_set("janji minta ajak imbau usul")
_GOVERNORS = word_set(
    "yang berjanji janji diminta disuruh diajak siap bisa boleh akan hendak ingin perlu harus wajib dapat belum sudah"
    " sedang"
)
_SOMEBODY = word_set(
    "warga petugas pedagang kontraktor dinas tim panitia mereka peserta petani nelayan pelanggan pemilik pasangan"
    " orang keluarga siswa murid guru orangtua pengusaha penumpang pembeli penjual wisatawan pengunjung jemaah pasien"
    " penerima"
    " pegawai karyawan pengendara sopir mahasiswa pendaftar anggota pengurus relawan korban perusahaan desa"
)
# Before these a verb like "buka" has no object and keeps its bare form.
_NO_OBJECT = word_set("seperti pukul pada di ke dari setiap tiap mulai sampai lagi kembali normal hari sejak untuk")
_IN_PROGRESS = re.compile(r"\blagi (?=(?:me|di)\w{3}|(?:normalisasi|bangun|perbaiki|keruk|bersihkan|pasang)\b)")


def predicate_of(words: list[str]) -> int | None:
    """Return the index of the first word that can be the predicate, outside relative clauses and brackets."""
    relative, depth = False, 0
    for index, word in enumerate(words):
        depth += word.count("(")
        # A name behind the first word may look like a verb ("Disdik", "Merdeka").
        if depth == 0 and not (index and word[:1].isupper() and word[1:2].islower()):
            if word == "yang":
                relative = True
            elif is_auxiliary(word) and not relative:
                return index
            elif is_verb(word) or is_state(word) or is_base(word):
                if not relative and not is_noun_here(words, index) and not _in_time_clause(words, index):
                    return index
                relative = relative and is_auxiliary(word)
        depth -= word.count(")")
    return None


def _in_time_clause(words: list[str], index: int) -> bool:
    """Return whether the verb belongs to a time clause inside the phrase: "endapan sebelum dikeruk"."""
    return index > 1 and words[index - 1].lower() in ("sebelum", "sesudah", "setelah", "saat", "ketika")


def is_noun_here(words: list[str], index: int) -> bool:
    """Return whether a verb or a state modifies a noun here: "hibah dari", "uji coba", "pekerja lepas tidak …"."""
    word = words[index].lower()
    before = words[index - 1].lower() if index else ""
    after = words[index + 1].lower() if index + 1 < len(words) else ""
    if (before, word) in _COMPOUNDS or (word, after) in _COMPOUNDS:
        return True
    if word == "pasang" and re.match(r"\d|tiap|setiap|per|se$|beberapa|ratusan|puluhan", before):
        return True
    if word == "sidang" and not is_auxiliary(before):
        return True
    if before == "bukan" and is_base(word):
        return True
    if word in _CATENATIVE:
        return index == 0
    if is_state(word) and is_base(word) and index:
        return is_auxiliary(after) or _is_passive(after)
    if is_base(words[index]) and index:
        object_less = (after in _NOUN_AFTER or not after) and not is_auxiliary(before) and not is_mark(before)
        if object_less or is_auxiliary(after) or re.match(r"(?:di|ber|ter)\w{4}", after):
            return True
    if before in _NOUN_BEFORE:
        return not word.startswith(("di", "me"))
    if word in ("uji", "hibah") and index == 0:
        return True
    return is_base(word) and index == 0 and after == "dan"


def with_prefixes(text: str) -> str:
    """Give a bare verb its prefix where it is the predicate or follows an auxiliary or "yang", not as a noun."""
    words = _IN_PROGRESS.sub("sedang ", text).split()
    place = predicate_of(words)
    for index, word in enumerate(words):
        before = words[index - 1].lower() if index else ""
        follows = words[index + 1] if index + 1 < len(words) else ""
        governed = index == place or before in _GOVERNORS or is_auxiliary(before)
        ends = not follows and (is_auxiliary(before) or is_mark(before)) and not is_plain_verb(word)
        if not index or not is_base(word) or not governed or not (follows or ends) or follows in ("dan", "atau"):
            continue
        if before not in _GOVERNORS and (_is_passive(before) or is_noun_here(words, index)):
            continue
        if is_state(word) or (is_plain_verb(word) and follows.lower() in _NO_OBJECT):
            continue
        words[index] = passive(word) if ends and not _acts(words, index) else active(word)
    return " ".join(words)


def _acts(words: list[str], index: int) -> bool:
    """Return whether the subject of a verb without object is somebody: then the verb is active, else passive."""
    first = words[0].lower()
    return is_mark(words[0]) or is_auxiliary(first) or is_verb(first) or words[0][:1].isupper() or first in _SOMEBODY


def _is_passive(word: str) -> bool:
    return word.startswith("di") and is_verb(word)


def is_mark(word: str) -> bool:
    """Return whether the word is the mark that stands for a person (see `Cast`)."""
    return len(word) == 1 and "\ue100" <= word <= "\ue1ff"
