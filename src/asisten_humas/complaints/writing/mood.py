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
    sent_around: bool = False
    vulnerable: str = ""
    afraid: bool = False


_GREETINGS = (
    (r"\bass?alamu?\s?'?alaikum|\bassalamu|\baslm\b|\bass\s*wr\b", "Waalaikumsalam"),
    (r"\bselamat pagi|^\W*pagi\b", "Selamat pagi"),
    (r"\bselamat siang|^\W*siang\b", "Selamat siang"),
    (r"\bselamat sore|^\W*sore\b", "Selamat sore"),
    (r"\bselamat malam|^\W*malam\b", "Selamat malam"),
    (r"\bom swastiastu", "Om swastiastu"),
    (r"\bshalom", "Shalom"),
)
_HARMS = (
    (r"\bhampir (?:jatuh|tabrakan|celaka|menyerempet|terperosok|nabrak|kecelakaan)|\bnyaris\b|\bbanting setir", "pengguna jalan nyaris celaka"),
    (r"\b(?:jatuh|terjatuh|nyungsep|kejeblos|terperosok|kepleset|terpeleset|tergelincir|tersungkur)\b", "ada yang terjatuh"),
    (r"\btersandung\b", "ada yang tersandung"),
    (r"\b(?:kecelakaan|tabrakan|celaka|korban)\b", "ada yang celaka"),
    (r"\bban\w*\b.{0,20}\b(?:pecah|benjol|robek)|\bpecah ban|\bvelg|\bpelek|\bpeyang", "ada kendaraan yang rusak"),
    (r"\bmengungsi|\bdiungsikan", "ada warga yang harus mengungsi"),
    (r"\bmasuk\b.{0,30}\b(?:rumah|teras|dapur)|\bkemasukan air|\bngepel", "air sampai masuk ke rumah"),
)
_DENIED = re.compile(
    r"\b(?:belum ada|tidak ada|jangan sampai|sebelum ada|takut|nunggu|menunggu|tunggu|untung tidak|agar tidak|supaya tidak|bisa|cukup untuk)\s+(?:\w+\s+){0,3}\Z"
)
_ANGER = re.compile(
    r"\b(?:keterlaluan|kapok|muak|kesal|jengkel|kecewa|bosan|capek|cape|bohong|ngibul|isin|misuh\w*|tolol|bego|goblok|payah|percuma|jangan asal|emosi|marah|dongkol"
    r"|gaji buta|makan gaji|takut orang kaya|becus|lempar\w*|pingpong|viral|media|kemana aja|kerja apa|masa|malas|basa-basi|omong doang|didendha)\b"
)
_AROUND = re.compile(r"\b(?:pingpong|dipingpong|dilempar|dioper|disuruh ke|lempar-lemparan|saling lempar)\b")
_VULNERABLE = (
    (r"\b(?:tunanetra|kursi roda|difabel|disabilitas|slb)\b", "penyandang disabilitas"),
    (r"\b(?:anak-anak|anak sekolah|murid|siswa|anak kecil)\b", "anak-anak"),
    (r"\b(?:lansia|nenek|kakek|orang tua renta)\b", "warga lanjut usia"),
    (r"\bibu hamil\b", "ibu hamil"),
)
_AFRAID = re.compile(r"\b(?:rahasia\w*|dirahasiakan|jangan (?:sebut|disebut|disebar|dibuka|sampai ketahuan)|takut ketahuan|identitas)\b")


def read_mood(text: str) -> Mood:
    """Return how the citizen writes, from words and signs that any Indonesian writer uses."""
    plain = normalise(text)
    letters = [sign for sign in text if sign.isalpha()]
    shouting = len(letters) > 40 and sum(sign.isupper() for sign in letters) / len(letters) > 0.3
    signs = len(re.findall(r"!{2,}|\?{2,}", text))
    return Mood(
        greeting=next((answer for pattern, answer in _GREETINGS if re.search(pattern, text.lower())), ""),
        angry=shouting or len(set(_ANGER.findall(plain))) + signs >= 2,
        harm=_harm(plain),
        sent_around=bool(_AROUND.search(plain)),
        vulnerable=next((phrase for pattern, phrase in _VULNERABLE if re.search(pattern, plain)), ""),
        afraid=bool(_AFRAID.search(plain)),
    )


def _harm(plain: str) -> str:
    for pattern, phrase in _HARMS:
        for found in re.finditer(pattern, plain):
            if not _DENIED.search(plain[: found.start()]):
                return phrase
    return ""
