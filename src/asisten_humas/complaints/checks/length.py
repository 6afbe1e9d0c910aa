"""A reply that is too thin to be an answer: what a weak model leaves when it says one true sentence and stops."""

import re

from asisten_humas.complaints.checks.case import ReplyCase
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_LEAST = 40
"""Words below which a reply cannot thank, name the matter, say what is known and what comes next."""


def check_length(case: ReplyCase) -> list[Finding]:
    """Return one finding over the whole text when it is too short to answer anybody."""
    count = len(re.findall(r"\w+", case.text))
    if not 0 < count < _LEAST:
        return []
    return [
        case.finding(
            "balasan_terlalu_singkat",
            Severity.WARNING,
            0,
            len(case.text),
            f"Balasan ini hanya {count} kata dan belum dapat menjawab laporan.",
            "Lengkapi: terima kasih, pokok laporan dan tempatnya, yang diketahui, langkah berikutnya, dan kanalnya.",
        )
    ]
