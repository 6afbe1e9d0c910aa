"""Work told as done without "sudah", in no record or rule: "lubang ditambal kontraktor", "regu menyisir lokasi"."""

import re

from asisten_humas.complaints.checks.acts import THANKED, by_citizen
from asisten_humas.complaints.checks.case import Clause, ReplyCase, Statement, best_share, keys, matter
from asisten_humas.complaints.checks.completions import recorded
from asisten_humas.grounding.reading import keys_of
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_PASSIVE = re.compile(
    r"\b(?P<verb>di[a-z]{4,}|ter(?:pasang|tutup|tambal|angkut|atasi|buka|isi|tangani|bersihkan)[a-z]*)\b"
)
# The verb has a small letter: "Kelurahan Mekarjaya" does nothing.
_CREW = re.compile(
    r"\b(?i:regu|petugas|tim|urc|surveyor|unit reaksi cepat|uptd(?: [a-z]+){0,2}|bidang(?: [a-z]+){1,3}|kami"
    r"|dinas(?: [a-z]+){0,2}|balai|pln|pdam|kelurahan(?: [a-z]+)?|kepala(?: [a-z]+){1,3}|pemilik(?: [a-z]+)?|pengembang"
    r"|inspektorat|kontraktor)(?: (?:kami|itu|juga|tersebut))? (?P<verb>(?:me(?!mang\b|nurut\b|ngenai\b|lalui\b|njadi\b"
    r"|laporkan\b|ncatat\b)[a-z]{4,}|kembali|datang|turun))\b"
)
# Not told as a fact: a wish, a condition, a plan, a duty, a rule's words, something denied or explained.
_NOT_TOLD = re.compile(
    r"\b(?:akan|dapat|bisa|perlu|harus|wajib|boleh|bila|jika|apabila|kalau|agar|supaya|untuk|guna|sebelum|setelah"
    r"|sesudah|sampai|hingga|belum|tidak|tak|bukan|tanpa|hanya|baru|menurut|mengatur|paling|dijadwalkan|jadwal|rencana"
    r"|mohon|silakan|tugas\w*|kewenangan\w*|berwenang|dilarang|yang|semoga|siapa|bagaimana|mengapa|apakah|biasanya"
    r"|setiap|sedang|sudah|telah|cukup|membantu|ketika|saat|melalui|selama|diminta|minta|meminta|permintaan|usul\w*)\b"
)
# What is said of reports, questions and data happens at the desk, or is asked of the citizen.
_PAPERWORK_WORDS = """
    terima catat baca tanya sampai sebut kirim lapor jelas rahasia lindung tampil simpan hitung tolak lengkap serta
    lampir ketahui kabar jawab tulis dasar maksud alami rasa hadap minta harap dukung muat ajukan aju tuju arah duga
    atur tetap laku pakai guna simak paham pegang lalu lewat harga erti sesal syukur ucap mohon sadar tahu maklum hormat
    kerti sayang janji pasti jamin perlu tunggu ikut kenal lihat temu dengar
    """
_PAPERWORK = frozenset(_PAPERWORK_WORDS.split())
_CARRIED = 0.65


def check_bare_acts(case: ReplyCase) -> list[Finding]:
    """Return a finding for each clause that tells work as a fact which no record, rule or report tells."""
    return [
        case.finding(
            "pekerjaan_tanpa_catatan",
            Severity.WARNING,
            clause.start,
            clause.end,
            f"“{verb}” terbaca sebagai pekerjaan yang terjadi, tetapi tidak tercatat.",
            "Pastikan pekerjaan itu tercatat, atau hapus kalimat ini.",
        )
        for clause in case.clauses
        if (verb := _told(clause, case))
    ]


def _told(clause: Clause, case: ReplyCase) -> str:
    plain = clause.text.lower()
    if clause.cited or _NOT_TOLD.search(plain) or THANKED.match(plain) or by_citizen(plain):
        return ""
    passive = (hit["verb"] for hit in _PASSIVE.finditer(plain) if not keys_of(hit["verb"]) & _PAPERWORK)
    active = (hit["verb"] for hit in _CREW.finditer(clause.text) if not keys_of(hit["verb"]) & _PAPERWORK)
    doubted = (verb for verb in (*passive, *active) if not recorded(verb, clause, case))
    return next((verb for verb in doubted if not _carried(verb, clause, case)), "")


def _carried(verb: str, clause: Clause, case: ReplyCase) -> bool:
    """Return whether a rule, a record or the report says this act of these things, and does not deny it."""
    act, words = keys_of(verb), matter(clause.text)
    told = [one for one in (*case.rules, *case.records, *case.reported) if act & keys(one) and not _denied(act, one)]
    return best_share(words, told) >= _CARRIED


def _denied(act: frozenset[str], one: Statement) -> bool:
    """Return whether a statement says "tidak" or "belum" of the act itself, a few words before it."""
    said = re.findall(r"[\w-]+", one.text.lower())
    places = (n for n, word in enumerate(said) if act & keys_of(word))
    return all({"tidak", "belum", "bukan"} & set(said[max(0, n - 4) : n]) for n in places)
