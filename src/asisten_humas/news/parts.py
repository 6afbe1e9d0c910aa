"""The parts of a statement between its commas, told apart: a clause, a bare predicate, a measure, a quantity, …"""

import re
from typing import Literal

from asisten_humas.news.frames import DATE, NUMBER
from asisten_humas.news.predicates import predicate_of
from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import is_base, is_state, is_verb, nominal

Part = Literal["clause", "predicate", "measure", "quantity", "phrase", "adverbial", "reason"]

MEASURES = word_set(
    """
    panjang lebar tinggi bentang tebal dalam luas kapasitas beban bobot jarak volume biaya anggaran iuran nilai
    harga tarif pagu kontrak masa durasi umur usia debit suhu kedalaman ketinggian jumlah total target denda
    sewa upah dana kerugian skor progres omzet produksi angka capaian persentase cakupan tingkat prevalensi
    rasio stok persediaan santunan insentif honor subsidi hadiah tunjangan kecepatan selisih gaji kuota hasil modal
    """
)
"""Nouns that are measured; after them a figure needs no verb."""

SIZES = word_set("panjang lebar tinggi bentang tebal luas kedalaman ketinggian jarak kapasitas stok persediaan")
"""Measures of extent."""

PEOPLE = word_set(
    """
    peserta personel petugas warga pendaftar pengunjung korban siswa guru pegawai anggota relawan penerima
    pedagang teknisi tenaga pekerja petani nelayan anak balita lansia ibu kader pasien jemaah atlet penumpang
    pengungsi mahasiswa panitia polisi penyandang pemuda santri pelajar pelamar calon undangan
    """
)
"""Nouns for people, who are counted as "orang"."""

ROLE = re.compile(
    r"^(pelaksana|penyedia|kontraktor|pemenang|penyelenggara|mitra|narasumber|lokasi|tema|tujuan|syarat|pemateri|sumber"
    r"|prioritas|sasaran|kendala|hambatan|materi|hadiah|fasilitas|manfaat|dampak|kekurangan|kelebihan|alasan|program"
    r"|moderator|pemandu)\s+(?=\S)"
)
"""A noun that names the role of what follows it: "pelaksana PT …", "kendala air bersih"."""

SITE = re.compile(
    r"(?:RSUD|RSU?|SD|SMP|SMA|SMK|SLB|MTs|MA|MI|TK|PAUD|SDN|SMPN|SMAN|SMKN|Puskesmas|Pustu|Posyandu|Pasar|Terminal"
    r"|Pelabuhan|Kecamatan|Kelurahan|Desa|Dusun|Kampung|Nagari|Kota|Kabupaten|Jalan|Pulau|UPT|UPTD|Kantor|Gedung|Balai"
    r"|Masjid|Gereja|Aula|Posko|Taman|Lapangan|Bandara|Stasiun)\b(?! (?:ini|itu))"
)
"""What opens the name of a building or an area: what is said under it happens there."""

CONNECTED = re.compile(r"(?:tetapi|melainkan|sedangkan|lalu|dan|lebih|yakni|yaitu|atau)\b")
"""A part that brings its own linking word."""

HELD_COMMA = "\ue0f0"
"""Stands for a comma inside a series, where a statement is not to be cut."""

MONEY = re.compile(r"Rp\d")
_FIGURES = word_set("angka jumlah total persentase cakupan tingkat prevalensi capaian")
_COUNTED_VERBS = word_set("masuk hadir ikut lolos gagal lulus selesai hilang wafat meninggal datang daftar")
_ADVERBIAL = re.compile(
    r"(?!bagi hasil)(?:di|ke|dari|pada|mulai|selama|sampai|hingga|untuk|per|dengan|lewat|melalui"
    r"|oleh|tanpa|pukul|terhitung|termasuk|sejak|bagi|menurut"
    r"|khusus|secara|dalam|atas|antara|sepanjang|tahun ini|bulan ini|(?:tahun|bulan|minggu|pekan) lalu|minggu depan"
    r"|pekan"
    r" depan|sekarang|kini|kemarin|besok"
    r"|paling lama|paling lambat)\b"
)
_REASON = re.compile(
    r"(?:karena|akibat|sebab|agar|supaya|sehingga|kalau|jika|apabila|bila|setelah|sesudah"
    r"|sebelum|saat|ketika|asal|meski)\b"
)
_NUMBER = re.compile(rf"(?<![\w.,/(-]){NUMBER}(?![\w/])")
# Figures that count nothing: days, clock times, and the numbers of schools, wards, ranks and stages.
_NOT_AMOUNT = re.compile(
    rf"{DATE}|\bpukul \d\d\.\d\d(?: WI(?:B|TA|T))?(?: sampai \d\d\.\d\d)?"
    r"|\b(?:SDN?|SMPN?|SMAN?|SMKN?|MIN?|MTs|MAN?|TK|RT|RW|BAB|PP|UU|KM|KRI|RPJMD|peringkat"
    r"|nomor|Nomor|pasal|kelas|tahap|blok|ruas"
    r"|km|hari|triwulan|semester|asisten|Asisten|grup|klaster"
    r"|gelombang|kategori|tipe|golongan|angkatan|juara|Peraturan \w+|setelah|umur|usia) \d+\b|\b\d+x\d+"
)


_BOUND = re.compile(r"\bdi (?:bawah|atas) \d[\d.,]*")


def split_parts(text: str) -> list[str]:
    """Cut a statement at the commas and semicolons that stand outside brackets."""
    parts, depth, current = [], 0, ""
    for index, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char in ",;" and depth <= 0 and text[index + 1 : index + 2] == " ":
            parts.append(current)
            current = ""
        else:
            current += char
    parts.append(current)
    return [part.strip() for part in parts if part.strip()]


def amount_in(part: str) -> re.Match[str] | None:
    """Return the first figure of the part that counts or measures something."""
    taken = [match.span() for match in _NOT_AMOUNT.finditer(part)]
    taken += [match.span() for match in _BOUND.finditer(part)]
    for match in _NUMBER.finditer(part):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            return match
    return None


def kind_of(part: str) -> Part:
    """Return what a part of a statement is, told by its first predicate and its numbers."""
    words = part.split()
    if not words:
        return "phrase"
    special = _special(part, words)
    if special is not None:
        return special
    place = predicate_of(words)
    if _ADVERBIAL.match(part) and (place is None or place == 0 or not _fronted(words, place)):
        return "adverbial"
    number = amount_in(part)
    if number and place is None and re.search(r"\b(?:di|ke|untuk|bagi|dalam) $", part[: number.start()]):
        return "phrase"
    if number and _is_measure(part, words, place, number):
        return "measure"
    if place == 0:
        return "measure" if number and _is_counted_item(part, words, number) else "predicate"
    if place is not None:
        return "clause"
    if number is None:
        return "phrase"
    return "quantity" if number.start() == 0 else "measure"


def _special(part: str, words: list[str]) -> Part | None:
    """Return the kind of parts that are told by their opening words alone."""
    if re.match(r"(?:tahun|bulan|minggu|pekan) lalu \d", part):
        return "measure"
    if re.fullmatch(DATE, part):
        return "adverbial"
    if re.match(r"yang \w+ ialah ", part):
        return "clause"
    if re.match(r"(?:sedangkan|tetapi|melainkan|lalu|yakni|yaitu|atau)\b|dari \d[\d.]* \w+, ", part):
        return "clause"
    if (part.startswith("pada ") and " angkanya " in part) or re.match(r"\d+ di antaranya ", part):
        return "clause"
    if re.match(r"(?:sekarang|kini) (?:baru|sudah|hanya|tinggal|masih) |sebanyak \d", part):
        return "clause"
    if words[0] == "mulai" and len(words) > 1 and is_verb(words[1]):
        return "predicate"
    if ROLE.match(part) and not re.search(r"\b(?:di\w{3,}|belum|sudah|tidak|akan)\b", part):
        return "phrase" if amount_in(part) is None else "measure"
    if re.match(r"(?:setelah|sesudah) itu (?:belum|akan|tidak|masih|di\w{3}|me\w{3})", part):
        return "clause"
    if re.match(
        r"(?:tiap|setiap) (?:\d+ )?(?:menit|jam|hari|minggu|bulan|tahun|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)$",
        part,
    ):
        return "adverbial"
    if _REASON.match(part) and not re.match(r"(?:setelah|sebelum|saat|sesudah) \w+(?: \w+)? \d", part):
        return "reason"
    return None


def _fronted(words: list[str], place: int) -> bool:
    # "selama uji coba tidak ada tilang", "dari 40 kios, 3 rusak": an adverbial, then a clause.
    bound = words[0] in ("untuk", "dengan", "tanpa", "termasuk")
    return place >= 2 and not _ADVERBIAL.match(words[place - 1]) and not bound and bool(_ADVERBIAL.match(words[0]))


def _is_counted_item(part: str, words: list[str], number: re.Match[str]) -> bool:
    counted = re.match(r"(?:lolos|gagal|lulus|hadir|ikut|menang)\b", part) and number.end() == len(part)
    listed = is_base(words[0]) and nominal(words[0]) != words[0] and number.start() > len(words[0]) + 1
    return bool(counted or listed)


def _is_measure(part: str, words: list[str], place: int | None, number: re.Match[str]) -> bool:
    """Return whether the part says how much or how many of something there is."""
    if (
        number.start() == 0
        or place == 0
        or re.search(r"\b(?:di|ke|dari|untuk|dengan|dalam|bagi|oleh) $", part[: number.start()])
    ):
        return False
    if place is None:
        return not _ADVERBIAL.match(part)
    head, verb = words[0].lower().removesuffix("nya"), words[place]
    if head in _FIGURES and number.end() <= len(" ".join(words[:place])):
        return True
    tail = part[number.end() :].split()
    if head in MEASURES and MONEY.search(number.group()) and not tail:
        return True
    if tail and re.match(r"(?:menit|jam|hari|bulan|tahun|minggu)\b", tail[0]):
        return False
    simple = is_state(verb) or verb in _COUNTED_VERBS or bool(re.match(r"ter\w{4}", verb))
    directly = len(part[: number.start()].split()) == place + 1
    return simple and directly and len(tail) <= 4 and not (tail and is_verb(tail[0]))


def head_of(part: str) -> str:
    """Return the first word of a part in lower case, without "-nya"."""
    first, *_ = part.split() or [""]
    return first.lower().removesuffix("nya")
