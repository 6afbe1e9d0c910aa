"""Blame and dismissal: the citizen is told off, belittled, or sent away."""

import re

from asisten_humas.complaints.checks.case import ReplyCase, best_share, matter
from asisten_humas.complaints.checks.sense import blame
from asisten_humas.grounding.spans import Span
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_PERSON = r"(?:bapak(?:/ibu)?|ibu|anda|saudara|warga|pelapor|masyarakat|pengendara|pengguna jalan|penghuni|orang tua|pihak sekolah|korban|pengeluh|pengadu|penelepon|kalian|kamu)"
_FAULTS = (
    # What a person should have done.
    rf"\b(?:seharusnya|semestinya|harusnya|mestinya|sepatutnya|sebaiknya dulu|selayaknya)\b[^.;]{{0,25}}\b{_PERSON}\b|\b{_PERSON}\b[^.;]{{0,40}}\b(?:seharusnya|semestinya|harusnya|mestinya|sepatutnya|selayaknya)\b",
    r"\b(?:andai(?:kan|kata)?|seandainya|kalau saja|coba saja|jika saja)\b",
    # Whose fault it is said to be.
    rf"\b(?:ulah|kesalahan|salah|kelalaian|kecerobohan|keteledoran|kemalasan|keegoisan|akibat perbuatan|gara-gara|biang\w*)\b[^.;]{{0,20}}\b(?:{_PERSON}|sendiri)\b",
    rf"\b{_PERSON}\b[^.;]{{0,30}}\b(?:yang salah|juga salah|sendiri yang|lalai|ceroboh|malas|teledor|bandel|abai|kurang (?:hati-hati|sabar|teliti|peduli|paham|bersyukur)|tidak (?:hati-hati|sabar|tertib|disiplin|peduli|mau tahu|bersyukur|membaca"
    rf"|teliti|waspada|becus|tahu diri|paham)|terlalu (?:banyak|sering|cepat|mudah|manja|menuntut)|suka (?:mengeluh|menuntut|membuang)|jugalah)\b",
    r"\b(?:risiko|resiko|tanggung sendiri|salah sendiri|urusan) (?:bapak|ibu|anda|warga|sendiri|masing-masing|pribadi)\b|\bsalah (?:bapak|ibu|anda|warga|sendiri)\b",
    r"\b(?:lebih|kurang) (?:hati-hati|berhati-hati|waspada|sabar|teliti|tertib)\b(?!.{0,20}\bkami\b)",
    # Belittling the matter.
    r"\b(?:dibesar-besarkan|membesar-besarkan|melebih-lebihkan|dilebih-lebihkan|berlebihan|lebay|sepele|remeh|hal kecil|masalah kecil|sekecil itu|sesederhana (?:ini|itu)|cuma (?:segitu|lubang kecil|begitu)|bukan masalah besar|tidak seberapa|mengada-ada"
    r"|mengada-ngada|asal-asalan|asal bunyi|asal lapor|asal protes|tidak masuk akal|konyol|cengeng|manja|rewel|drama|omong kosong|tidak penting|kurang penting|biasa saja|wajar saja terjadi|memang begitu)\b",
    r"\btidak (?:perlu|usah|harus) (?:(?:lagi|terlalu|terus-menerus|sampai) )?(?:panik|diributkan|ribut|meributkan|mengeluh|dikeluhkan|protes|marah|emosi|heboh|dramatis|cerewet|rewel|khawatir berlebihan|dipermasalahkan|mempermasalahkan|dipersoalkan|membesar\w*"
    r"|melebih\w*|menuntut|manja|berteriak|bertanya terus|bertanya lagi|lapor lagi|melapor terus|menagih|viral\w*|memviralkan|curiga|menuduh|gusar|diperpanjang)\b",
    # Sending away.
    r"\bjangan (?:lapor|melapor|mengeluh|protes|bawa-bawa|ribut|cengeng|manja|asal|menyalahkan|menuntut|marah|banyak|sembarangan|buang|membuang|merepotkan|bertanya|tanya|ganggu|mengganggu|memaksa|berharap|berlebihan|hubungi kami|terlalu|sok|terus|mengira|menuduh|mudah)\b",
    r"\b(?:membuang|buang|menyita|menghabiskan|membuang-buang) waktu\b|\bmerepotkan (?:petugas|kami|dinas|loket|regu|kantor|unit|banyak)\b|\btanpa merepotkan\b|\bmengganggu (?:petugas|pekerjaan kami|kerja kami)\b|\bkami (?:sibuk|punya urusan|punya pekerjaan)\b"
    r"|\b(?:banyak|masih ada) (?:urusan|pekerjaan|laporan) (?:lain )?(?:yang )?lebih penting\b",
    r"\b(?:bukan|di luar) urusan kami\b|\bcari (?:tahu )?sendiri\b|\bmencari tahu (?:dulu|sendiri)\b|\bbaca(?:lah)? (?:sendiri|dulu)\b|\bterserah (?:bapak|ibu|anda|warga)\b|\bsilakan (?:saja )?(?:protes|mengeluh|lapor|marah) (?:ke|di|sepuasnya|sesuka)\b"
    r"|\bbukan tempat (?:menagih|mengeluh|curhat|meminta|untuk (?:mengeluh|menagih|curhat))\b|\bkeinginan pribadi\b|\bkepentingan pribadi\b",
    # Motives and manners.
    r"\b(?:menuduh|memfitnah|fitnah|mencari-cari (?:kesalahan|alasan|perhatian)|cari perhatian|cari sensasi|mencari sensasi|sok tahu|tidak tahu diri|kurang ajar|tidak sopan|mengomel|ngotot|menyalahkan (?:jalan|dinas|pemerintah|kami|petugas|orang lain)"
    r"|tidak menyalahkan|hanya menonton|cuma menonton|hanya bisa (?:protes|mengeluh|menuntut)|bisanya (?:protes|mengeluh|menuntut)|berprasangka|terlalu menuntut|menagih-nagih|tidak bersyukur|malas)\b",
    rf"\b(?:lain kali|ke depan|berikutnya|makanya|sudah tahu|sudah jelas)\b[^.;]{{0,20}}\b(?:{_PERSON}|jangan|baca|perhatikan|tertib|hati-hati|jaga)\b",
    rf"\b{_PERSON}\b[^.;]{{0,20}}\b(?:protes|mengeluh|menuntut|ribut|marah-marah)\b(?![^.;]{{0,30}}\b(?:kami (?:pahami|mengerti|hargai)|dapat kami|wajar)\b)|\bsebelum (?:protes|mengeluh|menuntut|menyalahkan|marah)\b",
    r"\b(?:yang )?(?:rajin|tertib|sadar) (?:membuang|buang|menjaga)\b|\bbuang sampah sembarangan\b|\bmembuang sampah (?:di tempatnya|sembarangan)\b",
)
_PATTERN = re.compile("|".join(f"(?:{fault})" for fault in _FAULTS), re.IGNORECASE)
# The same words said of the office, or in sympathy, blame nobody.
_KIND = re.compile(
    r"\bkami (?:juga )?(?:lalai|salah|keliru|kurang|terlambat|mohon maaf)\b|\bkekurangan kami\b|\bkesalahan kami\b|\bkelalaian kami\b|\b(?:dapat|bisa) (?:kami )?(?:mengerti|pahami|memahami|maklumi)\b|\bwajar (?:bila|jika|kalau)\b"
    r"|\btidak perlu (?:melapor ulang|mengulang|membuat laporan|datang|membayar|khawatir akan identitas|khawatir identitas)\b",
    re.IGNORECASE,
)


_CLEAR = 3.0
_PERHAPS = 0.5
"""Scores of the sense from which a clause blocks, and from which a person should look."""


def check_tone(case: ReplyCase) -> list[Finding]:
    """Return a finding for each clause that blames or dismisses the citizen, by its words or by its sense."""
    findings = []
    for span in case.sentences:
        hit = _by_words(span.of(case.text))
        if hit:
            findings.append(_finding(case, Severity.BLOCK, span.start + hit.start(), span.start + hit.end()))
        else:
            findings += _by_sense(span, case)
    return findings


def _by_words(sentence: str) -> re.Match[str] | None:
    hit = _PATTERN.search(sentence)
    if hit and _KIND.search(sentence) and not re.search(r"\bjangan\b|\bulah\b|\bsendiri\b", sentence.lower()):
        return None
    return hit


def _by_sense(span: Span, case: ReplyCase) -> list[Finding]:
    """Judge what no source carries: a rule or a record may say "wajib" or "dilarang" without blaming anybody."""
    for clause in case.clauses:
        words = matter(clause.text)
        if clause.sentence != span or clause.cited or len(clause.text.split()) < 4:
            continue
        if best_share(words, (*case.records, *case.rules)) >= _SOURCED or _COURTESY.search(clause.text):
            continue
        score = blame(clause.text)
        if score > _PERHAPS:
            severity = Severity.BLOCK if score > _CLEAR else Severity.WARNING
            return [_finding(case, severity, clause.start, clause.end)]
    return []


_SOURCED = 0.6
_COURTESY = re.compile(
    r"^(?:\W|dan |serta |tetapi )*(?:terima kasih|kami (?:turut |ikut )?(?:prihatin|berterima kasih|mohon maaf|menyesal|bersyukur)|mohon maaf|semoga"
    r"|selamat (?:pagi|siang|sore|malam)|waalaikumsalam|laporan (?:ini )?(?:telah|sudah) kami terima)\b",
    re.IGNORECASE,
)


def _finding(case: ReplyCase, severity: Severity, start: int, end: int) -> Finding:
    return case.finding(
        "menyalahkan_warga",
        severity,
        start,
        end,
        f"“{case.text[start:end]}” menyalahkan atau meremehkan pelapor.",
        "Tulis ulang: akui masalahnya dan sampaikan langkah yang ada, tanpa menilai pelapor.",
    )
