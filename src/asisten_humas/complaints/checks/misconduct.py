"""An allegation gets a neutral receipt: nothing confirmed or denied, nobody named, no outcome promised."""

import re

from asisten_humas.complaints.checks.case import ReplyCase
from asisten_humas.models import Classification, Finding
from asisten_humas.statuses import Severity

_NEGATION = re.compile(r"\b(?:tidak|belum|bukan|tanpa|tak)\b(?:\s+[\w/-]+){0,6}\s*$", re.IGNORECASE)
_BEYOND = re.compile(
    r"\b(?:terbukti|tidak terbukti|bersalah|memang benar|benar adanya|tidak benar|hoaks|pelaku\w*|oknum\w*|dipecat"
    r"|diberhentikan|dinonaktifkan|dimutasi|ditindak tegas|dihukum|dipenjara|disanksi|sanksi (?:berat|tegas)"
    r"|diberi sanksi|dijatuhi sanksi"
    r"|(?:uang|setoran|pungutan)\w* (?:\w+ ){0,2}(?:pasti |akan |sudah |telah )?dikembalikan|membenarkan|membantah"
    r"|mengakui perbuatan|sudah (?:kami )?(?:tegur|panggil|periksa|klarifikasi)|telah (?:kami )?(?:tegur|panggil"
    r"|periksa|klarifikasi)|kami (?:menyesalkan|mengutuk|mengecam))\b",
    re.IGNORECASE,
)
_MONEY = re.compile(r"\bRp\s?[\d.]+|\b\d+\s?(?:ribu|rb|juta|jt)\b", re.IGNORECASE)


def check_misconduct(case: ReplyCase) -> list[Finding]:
    """Return a finding for each stretch that goes beyond a receipt; nothing for reports of another class."""
    if case.triage.classification is not Classification.MISCONDUCT:
        return []
    hits = [hit for hit in _BEYOND.finditer(case.text) if not _NEGATION.search(_same_sentence(case.text, hit.start()))]
    hits += list(_MONEY.finditer(case.text))
    return [
        case.finding(
            "melebihi_tanda_terima",
            Severity.BLOCK,
            hit.start(),
            hit.end(),
            "Laporan dugaan penyalahgunaan wewenang hanya boleh diberi tanda terima.",
            "Hapus; jangan membenarkan, membantah, menyebut pihak, atau menjanjikan hasil.",
        )
        for hit in hits
    ]


def _same_sentence(text: str, at: int) -> str:
    return re.split(r"[.!?]\s", text[:at])[-1]
