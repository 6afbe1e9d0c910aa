"""House style that code can check, with limits from the agency's profile: warnings and advice, never a block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from asisten_humas.grounding import sentences
from asisten_humas.models import Agency, BlockKind, Draft, Finding
from asisten_humas.news.acronyms import Glossary
from asisten_humas.news.plain import expansions
from asisten_humas.news.spelling import CHAT, KNOWN_ACRONYMS
from asisten_humas.statuses import Severity

_LIMITS = {"judul_kata_maks": 16, "teras_kata_maks": 45, "kalimat_kata_maks": 30, "paragraf_kalimat_maks": 4}
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”")
_GAP = re.compile(r"\[lengkapi\b[^\]]*\]", re.IGNORECASE)
_SPOKEN = re.compile(
    r"[\"”]\s*(kata|ujar|tutur|ucap|ungkap|jelas|terang|tegas|tambah|imbuh|lanjut|sambung|urai|pungkas|tandas|tutup)\b"
)
_NEUTRALITY = re.compile(
    r"\b(?:capres|cawapres|calon (?:presiden|gubernur|bupati|wali kota|legislatif)"
    r"|caleg|paslon|petahana|pilkada|pemilu|kampanye"
    r" (?:politik|pemilu|pilkada)|partai politik|parpol|coblos|dukung(?:an)? politik|elektabilitas)\b",
    re.IGNORECASE,
)
_EYD: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"\bRp\.?\s+(?=\d)"), "Lambang Rp ditulis tanpa spasi dan tanpa titik.", "Tulis seperti Rp1.500.000."),
    (re.compile(r"\bwalikota\b", re.IGNORECASE), "“Walikota” ditulis terpisah.", "Tulis “wali kota”."),
    (re.compile(r"\b(?:di|ke) (?:mana|sana|sini)nya\b"), "Bentuk ini tidak baku.", "Periksa penulisannya."),
    (re.compile(r"\b(?:disini|disana|dimana|kemana|diatas|dibawah|didepan|didalam|diluar)\b", re.IGNORECASE),
     "Kata depan ditulis terpisah.", "Pisahkan, misalnya “di sini” atau “di atas”."),
    (re.compile(r"\b(?:ijin|resiko|aktifitas|kwalitas|praktek|himbau\w*|antri\w*|jaman|hutang|apotik"
r"|jadual|obyek|subyek)\b", re.I),
     "Kata ini tidak baku.", "Pakai bentuk baku menurut KBBI, misalnya izin, risiko, aktivitas, imbau, antre."),
    (re.compile(r"\bke\s+\d+\b(?! (?:orang|titik|lokasi|tempat|desa|kecamatan|kelurahan|sekolah|rumah|unit|kota))"),
     "Bilangan tingkat ditulis dengan tanda hubung.", "Tulis seperti ke-9."),
    (re.compile(r"\b\d+(?:\.\d{3})*,?\d*%"), "Persentase dalam berita ditulis dengan kata.", "Tulis “persen”."),
    (re.compile(r"\b(?:jam) (?=\d{1,2}[.:]\d{2})"), "Waktu tunjuk ditulis dengan “pukul”.", "Ganti dengan “pukul”."),
    (re.compile(r"\s+[,.;](?=\s|$)"), "Ada spasi sebelum tanda baca.", "Hapus spasinya."),
    (re.compile(r"\b(\w{3,}) \1\b(?! \1)", re.IGNORECASE), "Kata ini tertulis dua kali.", "Hapus salah satunya."),
)  # fmt: skip
_ALLOWED_TWICE = re.compile(r"^(?:baru|satu|dua|kali|hari|sama)\b", re.IGNORECASE)
# A word of notes without a vowel ("blm", "utk") is no word of print; neither are figures as chats write them.
_RAW = re.compile(r"(?<![\w.'’-])[b-df-hj-np-tv-z]{2,5}(?![\w.'’-])|\d\s?(?:rb|jt)\b|\s(?:->|→|±)\s|(?<=\s)@\s?\d")
_OPENS_WITH_FIGURE = re.compile(r"^\d")


@dataclass(frozen=True, slots=True)
class _Text:
    """A draft's text with what style checks look at again and again."""

    text: str
    limits: dict[str, int]
    spans: list[tuple[int, int]]

    def sentence_at(self, start: int) -> str:
        return next((self.text[a:b] for a, b in self.spans if a <= start < b), "")

    def finding(self, kind: str, severity: Severity, start: int, end: int, message: str, remedy: str) -> Finding:
        sentence = self.sentence_at(start) or self.text[start:end]
        return Finding(
            kind=kind, severity=severity, start=start, end=end, sentence=sentence, message=message, remedy=remedy
        )


def check_style(draft: Draft, agency: Agency | None) -> tuple[Finding, ...]:
    """Return the house style's findings on a draft, in the order of the text.

    Lengths come from the profile's `gaya`; the rest are rules of EYD V and of the house.
    """
    style = agency.style if agency else {}
    limits = {name: int(style.get(name, default)) for name, default in _LIMITS.items()}
    text = _Text(draft.text, limits, [(span.start, span.end) for span in sentences.split(draft.text)])
    found = [
        *_title(draft, text),
        *_dateline(draft, text, agency),
        *_lengths(draft, text),
        *_spelling(text),
        *_raw(text),
        *_acronyms(draft, text, agency),
        *_attribution(text),
        *_neutrality(text),
        *_gaps(text),
        *_embargo(draft),
    ]
    return tuple(sorted(found, key=lambda finding: (finding.start, finding.end)))


def _title(draft: Draft, text: _Text) -> Iterator[Finding]:
    words, limit = draft.title.split(), text.limits["judul_kata_maks"]
    title = draft.title
    if len(words) > limit:
        yield _about_title(
            title, "judul_panjang", f"Judul {len(words)} kata; paling banyak {limit}.", "Pendekkan judulnya."
        )
    if title.endswith("."):
        yield _about_title(title, "judul_titik", "Judul tidak diakhiri titik.", "Hapus titiknya.")
    if title.isupper() and len(words) > 1:
        yield _about_title(
            title, "judul_kapital", "Judul tertulis dengan huruf kapital semua.", "Pakai kapital di awal kata."
        )
    if len(words) < 4 and not _GAP.search(title):
        yield _about_title(title, "judul_pendek", "Judul belum berupa kalimat.", "Tulis siapa melakukan apa.")


def _about_title(title: str, kind: str, message: str, remedy: str) -> Finding:
    return Finding(kind=kind, severity=Severity.ADVICE, start=0, end=0, sentence=title, message=message, remedy=remedy)


def _dateline(draft: Draft, text: _Text, agency: Agency | None) -> Iterator[Finding]:
    first = text.text.split("\n", 1)[0]
    dash = agency.dateline_dash if agency else "–"
    if not re.match(rf"(?:[A-Z][A-Z .'-]+|\[lengkapi[^\]]*\]|\[LENGKAPI[^\]]*\]) {re.escape(dash)} \S", first):
        yield text.finding(
            "tempat_pembuka",
            Severity.WARNING,
            0,
            min(len(first), 40),
            f"Berita dibuka dengan nama tempat dalam huruf kapital dan tanda {dash}.",
            f"Awali dengan “{agency.dateline if agency else 'NAMA KOTA'} {dash} ”.",
        )


def _lengths(draft: Draft, text: _Text) -> Iterator[Finding]:
    position = 0
    for index, block in enumerate(draft.blocks):
        position += 2 if index else 0
        start, end = position, position + len(block.text)
        position = end
        inside = [(a, b) for a, b in text.spans if start <= a < end]
        if block.kind is BlockKind.LEAD and inside:
            yield from _too_long(text, *inside[0], "teras_kata_maks", "teras_panjang", "Kalimat pembuka")
            inside = inside[1:]
        if block.kind is not BlockKind.QUOTE:
            for a, b in inside:
                yield from _too_long(text, a, b, "kalimat_kata_maks", "kalimat_panjang", "Kalimat ini")
        limit = text.limits["paragraf_kalimat_maks"]
        if len(inside) > limit + 1:
            message = f"Paragraf ini memuat {len(inside)} kalimat; sebaiknya paling banyak {limit}."
            yield text.finding("paragraf_panjang", Severity.ADVICE, start, end, message, "Pecah menjadi dua paragraf.")


def _too_long(text: _Text, start: int, end: int, limit: str, kind: str, what: str) -> Iterator[Finding]:
    words = len(re.sub(r"^[A-Z][A-Z .'-]+ [–—-] ", "", text.text[start:end]).split())
    if words > text.limits[limit]:
        message = f"{what} {words} kata; sebaiknya paling banyak {text.limits[limit]}."
        yield text.finding(kind, Severity.ADVICE, start, end, message, "Pecah menjadi dua kalimat.")


def _outside_quotes(text: _Text, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    quoted = [match.span() for match in _QUOTED.finditer(text.text)]
    for match in pattern.finditer(text.text):
        if not any(a <= match.start() < b for a, b in quoted):
            yield match


def _spelling(text: _Text) -> Iterator[Finding]:
    for pattern, message, remedy in _EYD:
        for match in _outside_quotes(text, pattern):
            if not _ALLOWED_TWICE.match(match.group()):
                yield text.finding("ejaan", Severity.ADVICE, match.start(), match.end(), message, remedy)
    for start, end in text.spans:
        if _OPENS_WITH_FIGURE.match(text.text[start:end]):
            yield text.finding(
                "angka_awal_kalimat",
                Severity.ADVICE,
                start,
                end,
                "Kalimat tidak diawali angka.",
                "Tulis dengan huruf, atau awali dengan “Sebanyak”.",
            )


def _raw(text: _Text) -> Iterator[Finding]:
    """Yield what was copied from notes as they stand: "yg", "450rb", "→"."""
    for match in _outside_quotes(text, _RAW):
        form = match[0].strip()
        if form.isalpha() and form not in CHAT:
            continue
        yield text.finding(
            "catatan_mentah",
            Severity.WARNING,
            match.start(),
            match.end(),
            f"“{form}” ditulis seperti pada catatan.",
            "Tulis lengkap dengan kata.",
        )


def _acronyms(draft: Draft, text: _Text, agency: Agency | None) -> Iterator[Finding]:
    """Yield acronyms of the agency or the notes that stand unexplained at their first mention."""
    notes = draft.fact_sheet.notes if draft.fact_sheet else ""
    known = {**(agency.acronyms if agency else {}), **expansions(notes)}
    glossary = Glossary(notes, agency)
    for acronym in known:
        if acronym in KNOWN_ACRONYMS or not acronym.isupper():
            continue
        pattern = re.compile(rf"(?<![\w-]){re.escape(acronym)}(?![\w-])")
        first = next(_outside_quotes(text, pattern), None)
        if first is None:
            continue
        before = text.text[: first.end() + 1].lower()
        if glossary.known[acronym].lower().split()[-1] in before[-len(glossary.known[acronym]) - 60 :]:
            continue
        message = f"Singkatan {acronym} belum dijabarkan pada penyebutan pertama."
        remedy = f"Tulis “{glossary.known[acronym]} ({acronym})”."
        yield text.finding("singkatan_pertama", Severity.ADVICE, first.start(), first.end(), message, remedy)


def _attribution(text: _Text) -> Iterator[Finding]:
    verbs = [(match[1], match.start(1), match.end(1)) for match in _SPOKEN.finditer(text.text)]
    for before, (verb, start, end) in pairwise(verbs):
        if verb == before[0]:
            message = f"Kata “{verb}” dipakai berturut-turut untuk dua kutipan."
            yield text.finding(
                "kata_kutip", Severity.ADVICE, start, end, message, "Ganti dengan ujar, tutur, atau ucap."
            )


def _neutrality(text: _Text) -> Iterator[Finding]:
    for match in _NEUTRALITY.finditer(text.text):
        yield text.finding(
            "netralitas",
            Severity.WARNING,
            match.start(),
            match.end(),
            f"“{match.group()}” menyangkut netralitas ASN.",
            "Pastikan berita tidak menguntungkan calon atau partai mana pun.",
        )


def _embargo(draft: Draft) -> Iterator[Finding]:
    notes = draft.fact_sheet.notes if draft.fact_sheet else ""
    match = re.search(r"[^\n]*\bembargo\b[^\n]*", notes, re.IGNORECASE)
    if match:
        yield Finding(
            kind="embargo",
            severity=Severity.WARNING,
            start=0,
            end=0,
            sentence=draft.title,
            message=f"Catatan menyebut embargo: “{match.group().strip()}”.",
            remedy="Jangan terbitkan sebelum waktunya.",
        )


def _gaps(text: _Text) -> Iterator[Finding]:
    for match in _GAP.finditer(text.text):
        yield text.finding(
            "perlu_dilengkapi",
            Severity.WARNING,
            match.start(),
            match.end(),
            "Bagian ini masih kosong karena catatan belum menyebutnya.",
            "Lengkapi dari sumbernya; jangan menebak.",
        )
