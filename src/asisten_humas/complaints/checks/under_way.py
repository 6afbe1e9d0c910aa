"""Work that is said to be going on: "sedang dikerjakan", "regu dalam perjalanan", without a record that says so."""

import re

from asisten_humas.complaints.checks.acts import OURS, by_citizen
from asisten_humas.complaints.checks.case import Clause, ReplyCase, keys
from asisten_humas.complaints.checks.completions import OFFICIAL_ACTS, WORK
from asisten_humas.grounding.reading import keys_of
from asisten_humas.models import FieldState, Finding
from asisten_humas.statuses import Severity

# "Kerusakan kelas sedang diperbaiki …" grades a damage.
_GOING_ON = re.compile(
    r"(?<!kelas )(?<!rusak )(?<!kerusakan )(?<!tergolong )"
    r"\bsedang (?:kami )?(?:dalam )?(?P<verb>perjalanan|menuju|(?:di|me)[a-z]{4,}|tangani|kerjakan|proses|periksa)\b"
    r"|\bdalam (?P<way>perjalanan)\b"
)
_NOT_SAID = re.compile(r"\b(?:bila|jika|apabila|kalau|belum|tidak|bukan|apakah|apa|kapan|saat|ketika|selama)\b")
_ON_THE_WAY = ("perjalanan", "menuju")


def check_under_way(case: ReplyCase) -> list[Finding]:
    """Return a finding for each claim that somebody is at work or on the way, where no record says so."""
    return [
        case.finding(
            "berjalan_tanpa_catatan",
            Severity.BLOCK,
            clause.start + hit.start(),
            clause.end,
            f"“{hit[0]}” menyatakan pekerjaan berjalan, tetapi tidak tercatat pada status lapangan atau keterangan "
            f"staf.",
            "Hapus pernyataan ini, atau catat keadaannya di lapangan lebih dulu.",
        )
        for clause in case.clauses
        if (hit := _claimed(clause, case))
    ]


def _claimed(clause: Clause, case: ReplyCase) -> re.Match[str] | None:
    plain = clause.text.lower()
    for hit in _GOING_ON.finditer(plain):
        verb = hit["verb"] or hit["way"]
        if _NOT_SAID.search(plain[: hit.start()]) or by_citizen(plain):
            continue
        if verb in _ON_THE_WAY or keys_of(verb) & OFFICIAL_ACTS:
            # "pohon sedang menutup saluran" is no act of the office.
            if (verb.startswith("me") and not OURS.search(plain)) or _recorded(verb, case):
                continue
            return hit
    return None


def _recorded(verb: str, case: ReplyCase) -> bool:
    status = case.complaint.field_status
    acts = keys_of(verb)
    if status and status.state is FieldState.IN_PROGRESS and acts & WORK:
        return True
    return any(acts & keys(one) and _positive(one.text) for one in case.records if one.source_id != "register")


def _positive(record: str) -> bool:
    return "sedang" in record.lower() or not re.search(r"\bbelum\b", record.lower())
