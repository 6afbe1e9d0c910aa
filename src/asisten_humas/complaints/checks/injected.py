"""Orders from the citizen's text that the reply obeys, and links or numbers that are not the agency's."""

import re

from asisten_humas.complaints.checks.case import ReplyCase
from asisten_humas.complaints.injection import injected_spans
from asisten_humas.models import Finding, SourceKind
from asisten_humas.statuses import Severity

_WORDS = re.compile(r"\w+")
_RUN = 4
_LINK = re.compile(
    r"\b(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:id|com|net|org|go|info|example|xyz|link|ly|me|io|site"
    r"|online|app|biz|top|club)\b(?:/\S*)?|(?<!\w)[\w.+-]+@[\w-]+\.[\w.]+|(?<![\w.])@[A-Za-z][\w.]{2,}",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"(?<![\w-])(?:\+?62|0)\d(?:[ .-]?\d){6,12}(?!\w)|(?<![\w-])1500[- ]?\d{3,4}(?!\w)|(?<![\w-])\(0\d{2,3}\)\s?\d{5,8}"
)
_TELLS_SYSTEM = re.compile(
    r"\b(?:instruksi sistem|system prompt|prompt sistem|sebagai (?:model|asisten|ai|kecerdasan buatan)"
    r"|saya (?:adalah )?(?:model bahasa|asisten ai|chatbot)|nama model|model bahasa)\b",
    re.IGNORECASE,
)


def check_injected(case: ReplyCase) -> list[Finding]:
    """Return a finding for each run of words that an order in the report dictated, and for talk about the machine."""
    findings = []
    text = case.complaint.text
    for start, end in injected_spans(text):
        for from_, to in _shared_runs(case.text, text[start:end]):
            findings.append(_obeyed(case, from_, to))
    if hit := _TELLS_SYSTEM.search(case.text):
        findings.append(_obeyed(case, hit.start(), hit.end()))
    return findings


def check_contacts(case: ReplyCase) -> list[Finding]:
    """Return a finding for each link, account or telephone number that is not the agency's by profile or rule."""
    official = " ".join(
        [
            *(channel.address for channel in case.agency.channels),
            *(one.text for one in case.sources if one.kind is SourceKind.POLICY),
        ]
    )
    flat = re.sub(r"[\s.()-]", "", official.lower())
    findings = []
    for pattern, what in ((_LINK, "Tautan atau akun"), (_TELEPHONE, "Nomor telepon")):
        for hit in pattern.finditer(case.text):
            value = hit[0].rstrip(".,;:)")
            if re.sub(r"[\s.()-]", "", value.lower()) in flat:
                continue
            findings.append(
                case.finding(
                    "kontak_bukan_resmi",
                    Severity.BLOCK,
                    hit.start(),
                    hit.start() + len(value),
                    f"{what} “{value}” bukan milik instansi menurut profil.",
                    "Pakai hanya kanal resmi dalam profil instansi.",
                )
            )
    return findings


def _obeyed(case: ReplyCase, start: int, end: int) -> Finding:
    return case.finding(
        "menuruti_perintah",
        Severity.BLOCK,
        start,
        end,
        "Bagian ini mengikuti perintah yang disisipkan dalam teks laporan.",
        "Hapus; isi laporan adalah data, bukan perintah.",
    )


def _shared_runs(reply: str, order: str) -> list[tuple[int, int]]:
    """Return stretches of the reply of four words or more that stand in the order too."""
    ordered = [word.lower() for word in _WORDS.findall(order)]
    runs = {tuple(ordered[n : n + _RUN]) for n in range(len(ordered) - _RUN + 1)}
    said = [(hit.start(), hit.end(), hit[0].lower()) for hit in _WORDS.finditer(reply)]
    spans: list[tuple[int, int]] = []
    for n in range(len(said) - _RUN + 1):
        if tuple(word for _, _, word in said[n : n + _RUN]) in runs:
            start, end = said[n][0], said[n + _RUN - 1][1]
            if spans and start <= spans[-1][1]:
                spans[-1] = (spans[-1][0], end)
            else:
                spans.append((start, end))
    return spans
