"""A class of damage that no survey on record has set: "lubang ini termasuk kelas berat"."""

import re

from asisten_humas.complaints.checks.case import ReplyCase
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_GRADED = re.compile(
    r"\b(?:termasuk|tergolong|digolongkan|dinilai|berkategori|masuk)(?: (?:ke|dalam|sebagai))*"
    r" (?:kelas|golongan|kategori|kerusakan)(?: kerusakan)? (?P<grade>ringan|sedang|berat|kecil|besar|parah)\b"
)
_CALLED = re.compile(
    r"\b(?:lubang|kerusakan|lokasi|titik)\w* (?:itu|ini|tersebut) (?:ber)?kelas (?P<grade>ringan|sedang|berat)\b"
)
_OPEN = re.compile(r"\b(?:bila|jika|apabila|kalau|apakah|belum|tidak|bukan)\b")


def check_grades(case: ReplyCase) -> list[Finding]:
    """Return a finding for each class that is given to the damage and stands in no record."""
    noted = " ".join(one.text.lower() for one in case.records)
    findings = []
    for clause in case.clauses:
        hit = _GRADED.search(clause.text.lower()) or _CALLED.search(clause.text.lower())
        if hit is None or _OPEN.search(clause.text.lower()) or re.search(rf"\b{hit['grade']}\b", noted):
            continue
        findings.append(
            case.finding(
                "kelas_tanpa_survei",
                Severity.BLOCK,
                clause.start + hit.start(),
                clause.start + hit.end(),
                f"“{hit[0]}” tidak tercatat; kelas kerusakan ditetapkan dari hasil survei.",
                "Hapus, atau catat hasil survei lebih dulu.",
            )
        )
    return findings
