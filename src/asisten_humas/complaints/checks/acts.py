"""Who acts, and which acts are the same in other words: what the checks of finished work share."""

import re

from asisten_humas.complaints.checks.case import Statement
from asisten_humas.grounding.dates import find_dates
from asisten_humas.grounding.times import find_times

# Acts of the citizen, which need no record.
CITIZEN = re.compile(
    r"\b(?:bapak/ibu|bapak|ibu|pelapor|anda|saudara|warga|penelepon|masyarakat)\b[^,;]{0,30}\b(?:sudah|telah|sempat"
    r"|pernah)\b|\b(?:sudah|telah) (?:bertanya|melapor|melaporkan|menyampaikan|mengabarkan|mengirim\w*|memberi tahu"
    r"|menjaga|peduli|mengingatkan"
    r"|bersabar|menunggu|percaya|repot|meluangkan|memikirkan|melengkapi|membantu|memberitahu|sabar)\b"
)
_OF_CITIZEN = re.compile(
    r"\b(?:laporan|usulan|permohonan|permintaan|berkas|pengaduan|keluhan|pesan|foto|nama|data|rumah|teras|halaman|motor|mobil"
    r"|anak|kendaraan) (?:bapak/ibu|bapak|ibu"
    r"|pelapor|anda|saudara|warga)\b"
)


def by_citizen(plain: str) -> bool:
    """Return whether the clause (in small letters) tells an act of the citizen; "usulan Bapak/Ibu" does nothing."""
    return bool(CITIZEN.search(_OF_CITIZEN.sub("", plain)))


# The office or those who work for it.
OURS = re.compile(r"\b(?:kami|dinas|regu|petugas|unit|tim|balai|bidang|uptd|upt|urc)\b")
THANKED = re.compile(r"(?:[\w,/]+ ){0,3}(?:terima kasih|(?:matur|hatur) nuwun|hatur nuhun|matur suwun)\b")


def without_days(text: str) -> str:
    """Return the text without its dates and hours."""
    spans = [(one.start, one.end) for one in find_dates(text)] + [(one.start, one.end) for one in find_times(text)]
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return text


_FAMILIES = (
    (re.compile(r"(?:di)?(?:ukur|tinjau|datangi|periksa|cek|lihat|data|survei)"), re.compile(r"\bsurvei\b")),
    (
        re.compile(r"(?:di)?(?:oper|operkan|terus|teruskan|kirim|kirimkan|limpahkan|sampaikan|lanjutkan|serahkan)"),
        re.compile(r"\b(?:di)?(?:teruskan|limpahkan|sampaikan|kirim(?:kan)?)\b"),
    ),
    (re.compile(r"berada|tiba|datang|hadir|sampai"), re.compile(r"\b(?:tiba|datang|berada)\b")),
)
"""What is done in the field or with the papers, in other words than the record's: the act, and the record."""


def same_family(verb: str, one: Statement) -> bool:
    """Return whether a record tells this act, in other words than its own."""
    text = one.text.lower()
    return any(act.fullmatch(verb) and told.search(text) for act, told in _FAMILIES)
