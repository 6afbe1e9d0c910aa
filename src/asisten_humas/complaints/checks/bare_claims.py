"""Claims without a basis: "wilayah ini rutin dipantau", "kontraktor siap bertanggung jawab".

What a reply may say without a record is a short list: receipt, thanks, regret, a request, a wish, what is not known, a
condition, how to follow. Any other sentence has to be told by a record, the report, the profile, or a rule.
"""

import re

from asisten_humas.complaints.checks.acts import by_citizen
from asisten_humas.complaints.checks.case import Clause, ReplyCase, Statement, best_share, matter
from asisten_humas.grounding import sentences
from asisten_humas.models import Finding, SourceKind
from asisten_humas.statuses import Severity

# Courtesy, feelings, and judgements of what ought to be: they claim no fact about the place or the work.
_COURTESY = re.compile(
    r"\b(?:terima kasih|kasih atas|salam|selamat|demikian|kabar baik|turut|ikut|nuwun|nuhun|waalaikumsalam|shalom"
    r"|swastiastu|semoga|mudah-mudahan|niat|kesediaan|utama|penting|mengganggu|menyulitkan|membahayakan|berbahaya"
    r"|memberatkan|berharga|berarti|membantu|bermanfaat|beralasan|masuk akal|(?:terasa|tentu|sangat) berat"
    r"|(?:sangat|tentu|memang) wajar|wajar (?:bila|jika|kalau)|ingin|pantas|patut|layaknya"
    r"|semestinya|seharusnya|berhak)\b"
    r"|\b\w*(?:maaf|prihatin|[sn]y?esal|kejut|ngejut|simpati|empati|hormat|cemas|khawatir|resah|repot|lelah|kesal|kecewa"
    r"|sedih|syukur|peduli|harga[iu]|apresiasi|ngerti|paham|maklum|duka|tenang|senang|rasakan)\w*"
)
_REQUEST = re.compile(
    r"\b(?:mohon|silakan|tolong|harap|berharap|jangan|cukup (?:dengan|menyebut|sebut|kirim|balas)\w*|simpan\w*"
    r"|sertakan|minta|meminta|diminta)\b"
)
# What is not known, not yet there, or not for the office to do; "tidak ada kendala" is a claim like any other.
_UNKNOWN = re.compile(
    r"\bbelum\b|\b(?:tidak|tak|tanpa|bukan(?:lah)?)\b.*\b(?:kami|catatan|tercatat|diketahui|kewenangan|wewenang|menjanjikan)\b"
    r"|\b(?:kami|dinas|petugas)\b.*\b(?:tidak|tak|bukan)\b"
)
# "Catatan dari lapangan dan jadwalnya belum ada": the first of two subjects of what is not there yet.
_NEITHER = re.compile(
    r"\b(?:dan|serta|maupun|ataupun)\b[^,;.:]{3,60}\bbelum\s+(?:ada|tercatat|tersedia|diketahui|masuk)\b"
)
_VERB = re.compile(r"\b(?:di|me|ber|ter)[a-z]{3,}")
_AHEAD = re.compile(
    r"\b(?:akan|bila|jika|apabila|kalau|agar|supaya|sebelum|setelah|sesudah|selama|berikutnya|selanjutnya|paling"
    r"|menurut|berdasarkan|sesuai (?:dengan )?(?:aturan|sop|prosedur|standar|urutan|jadwal)|ketentuan\w*|aturan\w*"
    r"|harus|wajib|boleh|perlu|dapat|bisa|apakah|mengapa|bagaimana)\b"
)
_RECEIPT = re.compile(
    r"\b(?:laporan|pengaduan|keluhan|pertanyaan|usulan|permohonan|pesan|aspirasi|informasi|masukan|foto|bukti|tiket|kabar"
    r"|keterangan|jawaban|balasan|tanggapan)\b.*\b(?:terima|diterima|masuk|catat|dicatat|tercatat|baca|dibaca|bernomor"
    r"|terdaftar|tanyakan|ditanyakan|simpan|sampaikan|disampaikan|digabung\w*|dipecah|teruskan|diteruskan|kirim\w*"
    r"|sebagai laporan|dikirim\w*|jaga|dijaga|lindungi|dilindungi|rahasia\w*|dirahasiakan|muat|dimuat"
    r"|tampil\w*|ditampilkan)\b"
)
# The reply about itself.
_ITSELF = re.compile(
    r"^(?:berikut|begini|inilah|ini)\b|\bpada kami\b"
    r"|\bkami (?:jawab|sampaikan|jelaskan|uraikan|terangkan|sebutkan|kabarkan|ulangi|tuliskan)\b"
)
# What a next step hangs on.
_HANGS = re.compile(
    r"\b(?:menunggu|menyusul|mengikuti|bergantung|tergantung)\b.{0,20}\b(?:hasil\w*|survei|verifikasi|jadwal)\b"
)
_FOLLOW = re.compile(
    r"\b(?:kanal|whatsapp|call center|loket|nomor tiket|nomor laporan|hubungi|menghubungi|instagram|sp4n|tujuannya)\b"
)
_OF_REPORTER = re.compile(
    r"(?:^|\b(?:yang|bahwa|karena|seperti|dan|ketika|saat) )(?:bapak/ibu|bapak|ibu|pelapor|anda|saudara)\b"
    r"[^,;]{0,20}\b(?:me|ber|ter|di|ke)[a-z]{3,}"
)
_FREE = (_UNKNOWN, _AHEAD, _RECEIPT, _ITSELF, _HANGS, _FOLLOW, _OF_REPORTER)
# What is for other checks: finished work, work under way, days and numbers, who is responsible, what was passed on.
_OTHERS = re.compile(
    r"\b(?:sudah|telah|sempat|sedang|tengah|selesai|(?:di)?teruskan|berwenang|kewenangan\w*|wewenang\w*"
    r"|(?<!satuan )tugas\w*|dipegang|dikelola|penyelenggara\w*|jalan (?:kota|nasional|provinsi|kabupaten|desa))\b|\d"
)
_FRAGMENT = re.compile(r"(?:dan|serta|atau)(?: [\w-]+){1,3}")
_TOLD, _TOLD_SHORT, _PROFILED, _RULED = 0.5, 0.6, 0.75, 0.85
_LEAST, _ENOUGH = 2, 3


def check_bare_claims(case: ReplyCase) -> list[Finding]:
    """Return a finding for each clause that asserts something which nothing on record, reported or ruled tells."""
    profile = [
        Statement(source.id, span.of(source.text), matter(span.of(source.text)))
        for source in case.sources
        if source.kind is SourceKind.AGENCY
        for span in sentences.split(source.text)
    ]
    return [
        case.finding(
            "pernyataan_tanpa_dasar",
            Severity.WARNING,
            clause.start,
            clause.end,
            "Pernyataan ini tidak tercatat, tidak disebut dalam laporan, dan tidak ada pada aturan.",
            "Hapus pernyataan ini, atau catat dasarnya lebih dulu.",
        )
        for clause in case.clauses
        if not _allowed(clause, case.sentence_at(clause.start)) and not _carried(clause, case, profile)
    ]


def _allowed(clause: Clause, sentence: str) -> bool:
    """Return whether a clause is of the short list of what needs no record, or is judged by another check."""
    plain, whole = clause.text.lower(), sentence.lower()
    if clause.cited or whole.rstrip().endswith("?") or by_citizen(plain) or _FRAGMENT.fullmatch(plain):
        return True
    if _NEITHER.search(whole) and not _VERB.search(plain):
        return True
    if _OTHERS.search(plain) or _COURTESY.search(whole) or _REQUEST.search(whole):
        return True
    return any(pattern.search(plain) for pattern in _FREE)


def _carried(clause: Clause, case: ReplyCase, profile: list[Statement]) -> bool:
    words = matter(clause.text)
    told = _TOLD if len(words) >= _ENOUGH else _TOLD_SHORT
    if len(words) < _LEAST or best_share(words, (*case.records, *case.reported)) >= told:
        return True
    if best_share(words, profile) >= _PROFILED:
        return True
    return len(words) >= _ENOUGH and best_share(words, case.rules) >= _RULED
