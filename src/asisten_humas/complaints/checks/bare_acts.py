"""Work told as done without "sudah", in no record or rule: "lubang ditambal kontraktor", "regu menyisir lokasi"."""

import re

from asisten_humas.complaints.checks.acts import THANKED, by_citizen
from asisten_humas.complaints.checks.case import Clause, ReplyCase, best_share, keys, matter
from asisten_humas.complaints.checks.completions import WORK, recorded
from asisten_humas.grounding.reading import keys_of
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_PASSIVE = re.compile(r"\b(?P<verb>di[a-z]{4,})\b")
_CREW = re.compile(
    r"\b(?:regu|petugas|tim|urc|surveyor|unit reaksi cepat|uptd(?: [a-z]+){0,2}|bidang(?: [a-z]+){1,3}"
    r"|dinas(?: [a-z]+){0,2})"
    r"(?: (?:kami|itu|juga|tersebut))? (?P<verb>(?:me(?!mang\b|nurut\b|ngenai\b|lalui\b|njadi\b|laporkan\b"
    r"|ncatat\b)[a-z]{4,}|kembali|datang|turun))\b"
)
# Not told as a fact: a wish, a condition, a plan, a duty, a rule's words, something denied or explained.
_NOT_TOLD = re.compile(
    r"\b(?:akan|dapat|bisa|perlu|harus|wajib|boleh|bila|jika|apabila|kalau|agar|supaya|untuk|guna|sebelum|setelah"
    r"|sesudah|sampai|hingga|belum|tidak|tak|bukan|tanpa|hanya|baru|menurut|mengatur|paling|dijadwalkan|jadwal|rencana"
    r"|mohon|silakan|tugas\w*|kewenangan\w*|berwenang|dilarang|yang|semoga|siapa|bagaimana|mengapa|apakah|biasanya"
    r"|setiap|sedang|sudah|telah|cukup|ketika|saat|melalui|selama|diminta|minta|meminta|permintaan|usul\w*)\b"
)
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
    passive = (hit["verb"] for hit in _PASSIVE.finditer(plain) if keys_of(hit["verb"]) & WORK)
    active = (hit["verb"] for hit in _CREW.finditer(plain))
    doubted = (verb for verb in (*passive, *active) if not recorded(verb, clause, case))
    return next((verb for verb in doubted if not _carried(verb, clause, case)), "")


def _carried(verb: str, clause: Clause, case: ReplyCase) -> bool:
    """Return whether a rule, a record or the report says this act of these things, and does not deny it."""
    act, words = keys_of(verb), matter(clause.text)
    told = [
        one
        for one in (*case.rules, *case.records, *case.reported)
        if act & keys(one) and not re.search(r"\b(?:tidak|belum|bukan)\b", one.text.lower())
    ]
    return best_share(words, told) >= _CARRIED
