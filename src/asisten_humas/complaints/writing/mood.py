"""How the citizen writes: greeting, anger, harm that was done. It decides the opening of a reply, never its facts."""

import re
from dataclasses import dataclass

from asisten_humas.complaints.wording import normalise


@dataclass(frozen=True, slots=True)
class Mood:
    """What the opening answers to. `greeting` is the answer to the citizen's; `harm` a clause ("ada yang …")."""

    greeting: str = ""
    angry: bool = False
    harm: str = ""
    near_miss: bool = False
    sent_around: bool = False
    disputes: bool = False
    vulnerable: str = ""
    photo: bool = False


_GREETINGS = (
    (r"\bass?alamu?\s?'?alaikum|\bassalamu|\baslm\b|\bass\s*wr\b", "Waalaikumsalam"),
    (r"\bselamat pagi|^\W*pagi\b", "Selamat pagi"),
    (r"\bselamat siang|^\W*siang\b", "Selamat siang"),
    (r"\bselamat sore|^\W*sore\b", "Selamat sore"),
    (r"\bselamat malam|^\W*malam\b", "Selamat malam"),
    (r"\bom swastiastu", "Om swastiastu"),
    (r"\bshalom", "Shalom"),
)
# In the citizen's own words, before dialect is written out: to drop into a hole is not yet to fall.
_DROPPED = re.compile(r"\b(?:ke|nge|n)jeblos\w*|\bterperosok\b|\bkecemplung\b", re.IGNORECASE)
_FALL = "ada yang terjatuh"
_HARMS = (
    (
        r"\b(?:jatuh|terjatuh|nyungsep|kejeblos|terperosok|kepleset|terpeleset|tergelincir|tersungkur)\b",
        _FALL,
    ),
    (r"\btersandung\b", "ada yang tersandung"),
    (r"\b(?:kecelakaan|tabrakan|celaka|makan korban|korban)\b", "ada yang celaka"),
    (r"\bban\w*\b.{0,20}\b(?:pecah|benjol|robek)|\bpecah ban|\bvelg|\bpelek|\bpeyang", "ada kendaraan yang rusak"),
    (r"\b(?:mengungsi|diungsikan)\b", "ada warga yang harus mengungsi"),
    (
        r"\bmasuk\b.{0,30}\bteras\b(?!.{0,20}\bdan\b)",
        "air sampai masuk ke teras rumah",
    ),
    (
        r"\bmasuk\b.{0,30}\b(?:rumah|dapur)|\b(?:rumah|teras|dapur)\b.{0,25}\bkemasukan|\bkemasukan air",
        "air sampai masuk ke rumah",
    ),
)
# Feared, possible or denied is not happened.
_NOT_HAPPENED = re.compile(
    r"\b(?:belum|tidak|jangan(?: sampai| nunggu)?|sebelum|takut|khawatir|nunggu|menunggu|tunggu|untung tidak|agar"
    r"|supaya|bisa|dapat"
    r"|mudah|cukup|rawan|kalau|hampir|nyaris|awas|bahaya|berbahaya|nanti)\s+(?:(?!sudah\b)\w+\s+){0,4}\Z"
)
_NEAR = re.compile(
    r"\bhampir\s+(?:\w+\s+){0,2}(?:jatuh|tabrakan|celaka|menyerempet|terserempet|terperosok|nabrak|menabrak"
    r"|kecelakaan|kena)\b"
    r"|\bnyaris\b|\bbanting setir\b"
)
_ANGER = re.compile(
    r"\b(?:keterlaluan|kapok|muak|kesal|jengkel|kecewa|bosan|capek|cape|bohong|ngibul|isin|misuh\w*|tolol|bego"
    r"|goblok|payah|percuma"
    r"|jangan asal|emosi|marah|dongkol|gaji buta|makan gaji|takut orang kaya|becus|lempar\w*|pingpong|viral|media"
    r"|kemana aja"
    r"|kerja apa|masa|malas|basa-basi|omong doang|didendha|cuma ditampung|hilang)\b"
)
_AROUND = re.compile(r"\b(?:pingpong|dipingpong|dilempar|dioper|disuruh ke|lempar-lemparan|saling lempar)\b")
_DISPUTES = re.compile(
    r"\b(?:katanya|bilang|ditulis|dibilang|diklaim|story|status\w*|laporan)\b.{0,60}\b(?:selesai|beres|ditutup"
    r"|diperbaiki|ditambal)\b"
    r"|\bjangan (?:asal tulis|bohong|ngibul)"
)
_VULNERABLE = (
    (r"\b(?:tunanetra|kursi roda|difabel|disabilitas|slb)\b", "penyandang disabilitas"),
    (r"\b(?:anak-anak|anak sekolah|murid|siswa|anak kecil)\b", "anak-anak"),
    (r"\b(?:lansia|nenek|kakek)\b", "warga lanjut usia"),
    (r"\bibu hamil\b", "ibu hamil"),
)


def read_mood(text: str) -> Mood:
    """Return how the citizen writes, from words and signs that any Indonesian writer uses."""
    plain = normalise(text)
    letters = [sign for sign in text if sign.isalpha()]
    shouting = len(letters) > 40 and sum(sign.isupper() for sign in letters) / len(letters) > 0.3
    signs = len(re.findall(r"!{2,}|\?{2,}", text))
    return Mood(
        greeting=next((answer for pattern, answer in _GREETINGS if re.search(pattern, text.lower())), ""),
        angry=shouting or len(set(_ANGER.findall(plain))) + signs >= 2,
        harm=_harm(plain, text),
        near_miss=bool(_NEAR.search(plain)),
        sent_around=bool(_AROUND.search(plain)),
        disputes=bool(_DISPUTES.search(plain)),
        vulnerable=next((phrase for pattern, phrase in _VULNERABLE if re.search(pattern, plain)), ""),
        photo=bool(
            re.search(
                r"\bfoto(?:nya)?\b.{0,25}\b(?:terlampir|lampirkan|lampir|kirim\w*|ada|bawah|atas)\b"
                r"|\blampirkan\b.{0,20}\bfoto",
                plain,
            )
        ),
    )


def _harm(plain: str, text: str) -> str:
    for pattern, phrase in _HARMS:
        for found in re.finditer(pattern, plain):
            if not _NOT_HAPPENED.search(plain[: found.start()]):
                return "ada yang terperosok" if phrase == _FALL and _DROPPED.search(text) else phrase
    return ""
