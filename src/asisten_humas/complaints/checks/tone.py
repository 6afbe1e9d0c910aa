"""Blame and dismissal: the citizen is told off, belittled, or sent away."""

import re

from asisten_humas.complaints.checks.case import ReplyCase, best_share, matter
from asisten_humas.complaints.checks.sense import blame
from asisten_humas.grounding.spans import Span
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_PERSON = (
    r"(?:bapak(?:/ibu)?|ibu|anda|saudara|warga|pelapor|masyarakat|pengendara|pengguna jalan|penghuni|orang tua"
    r"|pihak sekolah|korban|pengeluh|pengadu|penelepon|kalian|kamu)"
)
_FAULTS = (
    # What a person should have done.
    rf"\b(?:seharusnya|semestinya|harusnya|mestinya|sepatutnya|sebaiknya dulu"
    rf"|selayaknya)\b[^.;]{{0,25}}\b{_PERSON}\b|\b{_PERSON}\b[^.;]{{0,40}}\b(?:seharusnya|semestinya|harusnya"
    rf"|mestinya|sepatutnya|selayaknya)\b",
    # "Andaikata masih ada yang belum tuntas" asks; "andai Bapak lebih hati-hati" blames.
    rf"\b(?:andai(?:kan|kata)?|seandainya|kalau saja|coba(?: saja)?|jika saja)\b(?=[^.;]{{0,40}}\b{_PERSON}\b)"
    r"(?=[^.;]{0,70}\b(?:lebih|tidak (?!puas|sesuai)|mau|sejak (?:awal|dulu)|dari (?:awal|dulu)|segera|dulu|waspada"
    r"|sabar|tertib)\b)|\bcoba saja\b",
    r"\bjangan (?:semua\w*|selalu|sedikit-sedikit|setiap kali|apa-apa)\b"
    r"|\b(?:kelalaian|kesalahan|kecerobohan|keteledoran)\b[^.;]{0,30}\b(?:dibebankan|dilempar\w*|ditimpakan|dialihkan)\b",
    # Whose fault it is said to be.
    rf"\b(?:ulah|kesalahan|salah|kelalaian|kecerobohan|keteledoran|kemalasan|keegoisan|akibat perbuatan|gara-gara"
    rf"|biang\w*)\b[^.;]{{0,20}}\b(?:{_PERSON}|sendiri)\b",
    rf"\b{_PERSON}\b[^.;]{{0,30}}\b(?:yang salah|juga salah|sendiri yang|lalai|ceroboh|malas|teledor|bandel|abai"
    rf"|kurang (?:hati-hati|sabar|teliti|peduli|paham|bersyukur)|tidak (?:hati-hati|sabar|tertib|disiplin|peduli"
    rf"|mau tahu|bersyukur|membaca"
    rf"|teliti|waspada|becus|tahu diri|paham)|terlalu (?:banyak|sering|cepat|mudah|manja|menuntut)|suka (?:mengeluh"
    rf"|menuntut|membuang)|jugalah)\b",
    r"\btanggung jawab (?:keluarga|orang tua|bapak|ibu|anda|korban|pribadi|diri|masing-masing)\b|\byang nekat\b"
    r"|\b(?:risiko|resiko|tanggung sendiri|salah sendiri|urusan) (?:bapak|ibu|anda|warga|sendiri|masing-masing"
    r"|pribadi)\b|\bsalah (?:bapak|ibu|anda|warga|sendiri)\b",
    r"\b(?:lebih|kurang) (?:hati-hati|berhati-hati|waspada|sabar|teliti|tertib)\b(?!.{0,20}\bkami\b)",
    # Belittling the matter.
    r"\b(?:dibesar-besarkan|membesar-besarkan|melebih-lebihkan|dilebih-lebihkan|berlebihan|lebay|sepele|remeh"
    r"|hal kecil|masalah kecil|sekecil itu|sesederhana (?:ini|itu)|cuma (?:segitu|lubang kecil|begitu)"
    r"|bukan masalah besar|tidak seberapa|mengada-ada"
    r"|mengada-ngada|asal-asalan|asal bunyi|asal lapor|asal protes|tidak masuk akal|konyol|cengeng|manja|rewel|drama"
    r"|omong kosong|tidak penting|kurang penting|biasa saja|wajar saja terjadi|memang begitu)\b",
    r"\btidak (?:perlu|usah|harus) (?:(?:lagi|terlalu|terus-menerus|sampai) )?(?:panik|diributkan|ribut|meributkan"
    r"|mengeluh|dikeluhkan|protes|marah|emosi|heboh|dramatis|cerewet|rewel|khawatir berlebihan|dipermasalahkan"
    r"|mempermasalahkan|dipersoalkan|membesar\w*"
    r"|melebih\w*|menuntut|manja|berteriak|bertanya terus|bertanya lagi|lapor lagi|melapor terus|menagih|viral\w*"
    r"|memviralkan|curiga|menuduh|gusar|diperpanjang|diulang-ulang|mengulang-ulang|diulang terus)\b",
    # Sending away.
    r"\bjangan (?:lapor|melapor|mengeluh|protes|bawa-bawa|ribut|cengeng|manja|asal|menyalahkan|menuntut|marah|banyak"
    r"|sembarangan|buang|membuang|merepotkan|bertanya|tanya|ganggu|mengganggu|memaksa|berharap|berlebihan"
    r"|hubungi kami|terlalu|sok|terus|mengira|menuduh|mudah)\b",
    r"\b(?:membuang|buang|menyita|menghabiskan|membuang-buang) waktu\b|\bmerepotkan (?:petugas|kami|dinas|loket|regu"
    r"|kantor|unit|banyak)\b|\btanpa merepotkan\b|\bmengganggu (?:petugas|pekerjaan kami|kerja kami)\b"
    r"|\bkami (?:sibuk|punya urusan|punya pekerjaan)\b"
    r"|\b(?:banyak|masih ada) (?:urusan|pekerjaan|laporan) (?:lain )?(?:yang )?lebih penting\b",
    r"\b(?:bukan|di luar) urusan kami\b|\bcari (?:tahu )?sendiri\b|\bmencari tahu (?:dulu|sendiri)\b"
    r"|\bbaca(?:lah)? (?:sendiri|dulu)\b|\bterserah (?:bapak|ibu|anda|warga)\b|\bsilakan (?:saja )?(?:protes"
    r"|mengeluh|lapor|marah) (?:ke|di|sepuasnya|sesuka)\b"
    r"|\bbukan tempat (?:menagih|mengeluh|curhat|meminta|untuk (?:mengeluh|menagih|curhat))\b|\bkeinginan pribadi\b"
    r"|\bkepentingan pribadi\b",
    # Motives and manners.
    r"\b(?:menuduh|memfitnah|fitnah|mencari-cari (?:kesalahan|alasan|perhatian)|cari perhatian|cari sensasi"
    r"|mencari sensasi|sok tahu|tidak tahu diri|kurang ajar|tidak sopan|mengomel|ngotot|menyalahkan (?:jalan|dinas"
    r"|pemerintah|kami|petugas|orang lain)"
    r"|tidak menyalahkan|hanya menonton|cuma menonton|hanya bisa (?:protes|mengeluh|menuntut)|bisanya (?:protes"
    r"|mengeluh|menuntut)|berprasangka|terlalu menuntut|menagih-nagih|tidak bersyukur|malas)\b",
    rf"\blain kali\b|\b{_PERSON}\b[^.;]{{0,15}}\bsalah (?:lihat|paham|mengerti|sangka|tafsir|membaca|alamat|tempat)\b"
    rf"|\b(?:makanya|sudah tahu|sudah jelas)\b[^.;]{{0,20}}\b(?:{_PERSON}|jangan|baca|perhatikan|tertib"
    rf"|hati-hati|jaga)\b",
    rf"\b{_PERSON}\b[^.;]{{0,20}}\b(?:protes|mengeluh|menuntut|ribut"
    rf"|marah-marah)\b(?![^.;]{{0,30}}\b(?:kami (?:pahami|mengerti|hargai)|dapat kami|wajar)\b)|\bsebelum (?:protes"
    rf"|mengeluh|menuntut|menyalahkan|marah)\b",
    r"\b(?:yang )?(?:rajin|tertib|sadar) (?:membuang|buang|menjaga)\b|\bbuang sampah sembarangan\b"
    r"|\bmembuang sampah (?:di tempatnya|sembarangan)\b",
)
_MORE = (
    # Advice that nobody asked for, and asking for understanding where something is owed.
    r"\b(?:sebaiknya|hendaknya|seyogianya|alangkah baiknya)\b[^.;]{0,50}\b(?:tidak|jangan|lebih|sendiri)\b",
    r"\b(?:mohon|harap|harap di|mohon di|tolong) ?(?:maklum|maklumi)\b|\btidak perlu (?:sampai )?(?:dilaporkan"
    r"|dilapor)\b|\bse(?:kecil|ringan|sepele) (?:ini|itu)\b",
    r"\b(?:kebiasaan|perilaku|tabiat|sikap)\b[^.;]{0,20}\b(?:warga|masyarakat|penghuni|bapak|ibu)\b"
    r"|\bmembuang sampah ke (?:got|selokan|kali|saluran)\b",
    rf"\b(?:karena|gara-gara|sebab)\b {_PERSON}\b[^.;]{{0,12}}\b(?:keburu|tidak|lupa|salah|kurang|terlalu|malah"
    rf"|sudah telanjur|belum pernah)\b",
)
_PATTERN = re.compile("|".join(f"(?:{fault})" for fault in (*_FAULTS, *_MORE)), re.IGNORECASE)
# The same words said of the office, or in sympathy, blame nobody.
_KIND = re.compile(
    r"\btidak (?:(?:pernah|boleh|patut|pantas) )?(?:kami )?(?:meng|di)?anggap(?:nya)?(?: \w+){0,3}"
    r" (?:remeh|sepele|berlebihan|biasa saja)\b|"
    r"\bkami (?:juga )?(?:lalai|salah|keliru|kurang|terlambat|mohon maaf)\b|\bkekurangan kami\b|\bkesalahan kami\b"
    r"|\bkelalaian kami\b|\b(?:dapat|bisa) (?:kami )?(?:mengerti|pahami|memahami|maklumi)\b|\bwajar (?:bila|jika"
    r"|kalau)\b"
    r"|\btidak perlu (?:melapor ulang|mengulang|membuat laporan|datang|membayar|khawatir akan identitas"
    r"|khawatir identitas)\b",
    re.IGNORECASE,
)


_PERHAPS = 0.5
"""Score of the sense from which a person should look; only words block."""


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
        if best_share(words, case.reported) >= _RETOLD:
            continue
        if _JUDGEABLE.search(clause.text) and blame(clause.text) > _PERHAPS:
            return [_finding(case, Severity.WARNING, clause.start, clause.end)]
    return []


_SOURCED = 0.6
_RETOLD = 0.5
_COURTESY = re.compile(
    r"^(?:\W|dan |serta |tetapi )*(?:terima kasih|kami (?:turut |ikut )?(?:prihatin|berterima kasih|mohon maaf"
    r"|menyesal|bersyukur)|mohon maaf|semoga"
    r"|melapor (?:dua|tiga|berkali)|selamat (?:pagi|siang|sore|malam)|waalaikumsalam|laporan (?:ini )?(?:telah"
    r"|sudah) kami terima)\b"
    r"|^\W*laporan\b[^.;]{0,20}\btidak perlu (?:diulang|dibuat (?:lagi|ulang|baru))\b(?! terus)"
    r"|\b(?:sudah|memang|sungguh) (?:tepat|benar)\b|\b(?:kekecewaan|kekesalan|kemarahan|kekhawatiran|kegelisahan"
    r"|keresahan)\b.{0,25}\bwajar\b|\b(?:tentu\w*|wajar|memang|sangat|pasti)\b.{0,40}\b(?:kesal|melelahkan"
    r"|mengecewakan|menjengkelkan|merepotkan"
    r"|mengganggu|menyulitkan|khawatir"
    r"|waswas|resah|berat|menyedihkan|mengkhawatirkan|cemas|lelah|kaget|terkejut|takut|panik|trauma"
    r"|tidak nyaman|tidak mudah)\b|\bkami (?:mengerti"
    r"|pahami|memahami|maklumi|hargai|sesalkan)\b",
    re.IGNORECASE,
)


# Blame is about people, or about what they said; "karena pihaknya berbeda" can blame nobody.
_JUDGEABLE = re.compile(
    r"\b(?:bapak|ibu|anda|saudara|kalian|kamu|warga|pelapor|masyarakat|orang|pengemudi|pengendara|pejalan|pengguna"
    r"|penghuni|tetangga|pemilik|anak|murid"
    r"|penelepon|korban|sekolah|pedagang|laporan|keluhan|pertanyaan|permintaan|usulan|pengaduan|tuduhan"
    r"|protes|marah\S*|emosi|ribut|mengeluh"
    r"|menuntut|melapor|hal (?:ini|itu|begini|seperti)|masalah (?:ini|itu|kecil|sepele)|urusan|sabar|begini|genangan"
    r"|lubang|mestinya|semestinya|seharusnya|tidak perlu|tidak usah|jangan)\b",
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
