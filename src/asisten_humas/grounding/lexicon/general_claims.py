"""Statements that somebody must have counted, heard, foreseen or judged, and what in notes lets a draft make them.

The words around them mostly stand in the notes ("Sebagian besar korban gigitan adalah anak-anak"), so unknown words do
not give them away: their form does. `said` is the form, `held` what notes write when they hold such a statement.
"""

import re
from dataclasses import dataclass

_TOP = (
    r"ter(?:besar|baik|tinggi|banyak|luas|panjang|cepat|depan|lengkap|murah|maju|sukses|indah|bersih|kecil|kuat|parah|"
    r"buruk|tua|muda|mahal|ketat|sibuk|ramai|rendah|jauh|laris|lama|sedikit|favorit|unggul)"
)


@dataclass(frozen=True, slots=True)
class GeneralClaim:
    """A form of statement and what holds it.

    `near` wants what holds it in the statements that the sentence speaks of; else it may stand anywhere in the notes.
    `counted` lets two figures of such a statement hold it too: shares and ranks follow from figures.
    """

    said: re.Pattern[str]
    held: re.Pattern[str]
    near: bool = False
    counted: bool = False


def _claim(said: str, held: str, *, near: bool = False, counted: bool = False) -> GeneralClaim:
    return GeneralClaim(re.compile(said, re.IGNORECASE), re.compile(held, re.IGNORECASE), near, counted)


GENERAL_CLAIMS = (
    # How many of a group that nobody counted.
    _claim(
        r"\b(?:sebagian\s+besar|mayoritas|kebanyakan|umumnya|lazimnya|rata-rata|hampir\s+(?:semua|seluruh|setiap))\b",
        r"\b(?:sebag\w*|mayoritas|kebanyakan|kbanyakan|umumnya|rata2?|hampir|hmpr|paling|plg|terbanyak|didominasi|"
        r"dominan|banyak\w*|byk|bnyk|biasa\w*|lebih|lbh|semua|smua|separ\w+|\d+\s?%)",
        near=True,
        counted=True,
    ),
    # How often, from how long ago.
    _claim(
        r"\b(?:biasanya|kerap(?:\s?kali)?|sering(?:\s?kali)?|selalu|jarang|rutin|langganan|setiap\s+(?:tahun|musim|kali)\w*)\b",
        r"\b(?:biasa\w*|kerap\w*|sering\w*|srg|selalu|sll|jarang|rutin|langganan|(?:se)?tiap\w*|acap\w*|\d+\s?x|\w+an\s+rutin|"
        r"tahunan|bulanan|mingguan|harian)\b|/\s?(?:th|thn|tahun|bln|bulan)\b",
    ),
    _claim(
        r"\b(?:selama\s+ini|(?:sejak|telah|sudah)\s+lama|sejak\s+dulu|bertahun-tahun|turun-temurun|"
        r"tahun-tahun\s+(?:sebelumnya|lalu)|(?:beberapa|berulang|acap)\s+kali|berkali-kali|pernah)\b",
        r"\b(?:selama\s+ini|slm\s+ini|dulu\w*|dl|lama|lawas|pernah|prnh|biasa\w*|(?:bbrp|beberapa)\s+(?:kali|x)|\d+\s?(?:x|kali)|"
        r"sering\w*|srg|kerap|turun.temurun|tiap|terakhir|ulang\w*|(?:se?belum|sblm|sebelum)\w*|awalnya|semula|sejak|sjk|"
        r"(?:thn|th|tahun|bulan|bln)\s+(?:lalu|kemarin|sebelum\w*|sblm\w*))",
        near=True,
    ),
    # What became of people or things, by degrees.
    _claim(
        r"\b(?:semakin|makin|kian)\s+(?!lama\b|hari\b)\w+",
        r"\b(?:semakin|smkn|makin|mkn|kian|tambah\w*|lebih|lbh|naik|turun|jadi|jd|bikin|mulai|mlai)\b",
        near=True,
    ),
    # The first, the most.
    _claim(
        r"\bpertama\s+kali(?:nya)?\b|\b(?:merupakan|adalah|menjadi|termasuk|tergolong)\s+(?:\w+\s+){0,2}(?:pertama\s+(?:di|se)|"
        r"satu-satunya|paling\s+\w+|" + _TOP + r")\b",
        r"\b(?:pertama|perdana|baru|blm\s+pernah|belum\s+pernah|satu-satunya|cuma|paling|plg|rekor|juara|ranking|peringkat|mulai|"
        + _TOP
        + r")\b",
        near=True,
        counted=True,
    ),
    # How people took it.
    _claim(
        r"\b(?:disambut|menyambut|sambutan|tanggapan|respons?)\s+(?:sangat\s+|dengan\s+)?(?:baik|gembira|hangat|positif|"
        r"antusias\w*|meriah|suka\s*cita|luas)\b|\bberterima\s*kasih\b|\bantusias\w*\b|"
        r"\b(?:mendapat|memperoleh|menuai)\s+(?:sambutan|apresiasi|pujian|tanggapan|respons)\b|"
        r"\bmengaku\s+(?:sangat\s+|sudah\s+)?(?:senang|terbantu|puas|lega|bangga)\b",
        r"sambut(?!an)|antusias|apresiasi|\bpuji|senang|seneng|terima\s*kasih|makasih|mksh|\btrims|syukur|\bpuas|lega|bangga|"
        r"respon",
    ),
    _claim(
        r"\b(?:mendapat|memperoleh|menuai)\s+(?:protes|kritik|keluhan)\b|"
        r"\bmengaku\s+(?:sangat\s+|masih\s+)?(?:kecewa|resah|khawatir|takut|trauma)\b",
        r"keluh|protes|kritik|kecewa|resah|trauma|takut|khawatir|kuatir",
    ),
    # What is to come.
    _claim(
        r"\b(?:ke\s+depan(?:nya)?|di\s+masa\s+(?:depan|mendatang)|kelak|diharapkan|diyakini|diprediksi|diproyeksikan|"
        r"optimis\w*)\b",
        r"\b(?:depan|dpn|kelak|nanti\w*|harap\w*|diharap\w*|berharap|hrp|spy|supaya|biar|agar|s?e?moga|target\w*|ditarget\w*|"
        r"rencana\w*|rcn|prediksi|diprediksi|perkira\w*|diperkira\w*|perkiraan|yakin|optimis\w*|simulasi|usul\w*|"
        r"proyeksi|incar|ingin|pengen|mau)\b",
        near=True,
    ),
    _claim(
        r"\b(?:dikhawatirkan|ditakutkan|mengancam)\b",
        r"khawatir|kuatir|takut|cemas|was-?was|was2|ancam|bahaya|rawan|resiko|risiko",
    ),
    _claim(
        r"\b(?:diduga|ditengarai|disinyalir)\b",
        r"\b(?:di)?duga\w*|kira|mungkin|indikasi|gara|penyebab|\bkrn\b|karena|sebab|akibat|kata\b|suspe",
    ),
    _claim(
        r"\bdipastikan\b",
        r"pasti|psti|jamin|konfirm|\bcek\b|dicek|\bfix\b|dijaga|terjaga",
    ),
    # How well it went.
    _claim(
        r"\b(?:sesuai\s+(?:jadwal|rencana|harapan|target)|tepat\s+(?:waktu|sasaran)|(?:berjalan|berlangsung)\s+(?:dengan\s+)?"
        r"(?:baik|lancar|tertib|aman|khidmat|meriah|cepat|sukses|kondusif|mulus|hangat)|tanpa\s+(?:kendala|hambatan|gangguan|"
        r"masalah)|dengan\s+(?:sangat\s+)?(?:baik|lancar|sigap|tertib|gembira|antusias))\b",
        r"\b(?:se?suai|tepat|lancar|tertib|aman|baik|baik2|bagus|oke?|beres|mulus|normal|cepat|cpt|kondusif|meriah|khidmat|hangat|"
        r"(?:tanpa|tdk\s+ada|nihil)\s+(?:kendala|hambatan|gangguan))\b",
        near=True,
    ),
    # The same elsewhere or again.
    _claim(
        r"(?<!perangkat\s)\b(?:daerah|kabupaten|kota|provinsi|kecamatan|desa|kelurahan|sekolah|wilayah|dusun|tempat)"
        r"(?:-\w+)?\s+(?:lain(?:nya)?|tetangga)\b",
        r"\b(?:lain\w*|tetangga|sisanya|selebihnya|yg\s+lain|luar|smua|semua|seluruh|kec\.?\s+lain)\b",
    ),
    _claim(
        r"\b(?:program|kegiatan|bantuan|pelatihan|layanan|acara|gerakan|kejadian|peristiwa|kebakaran|banjir|longsor|lomba|"
        r"penanaman|penyaluran|bursa|vaksinasi|pasar|pameran|cara|langkah|kasus|hal)(?:\s+\w+)?\s+serupa\b",
        r"serupa|sejenis|\bsama\b|mirip|lagi\b|berikut|lanjut|susul|tahap|jg\b|juga|ulang|giliran|pernah|dulu|lalu\b",
    ),
    # Thanks to what.
    _claim(
        r"\bberkat\b|\btidak\s+(?:ter)?lepas\s+dari\b|\bmerupakan\s+(?:buah|hasil\s+(?:dari\s+)?kerja)\b",
        r"\b(?:berkat|gara|gara2|karena|krn|hasil|akibat|sebab|dampak|efek|setelah|stlh|sejak)\b",
        near=True,
    ),
)
