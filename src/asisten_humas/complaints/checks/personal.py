"""Personal data in a reply that the public can read: the reporter's own in any written form, and anybody else's."""

import re

from asisten_humas.complaints.checks.case import ReplyCase
from asisten_humas.complaints.coordinates import coordinates_in
from asisten_humas.models import Finding
from asisten_humas.privacy import TOKEN_NAMES, Kind, mask
from asisten_humas.statuses import Severity

_NUMBERED = frozenset({Kind.PHONE, Kind.NIK, Kind.KK, Kind.EMAIL, Kind.PLATE, Kind.BANK_ACCOUNT, Kind.NPWP, Kind.BPJS})

_NAMED = re.compile(
    r"\b(?:Bapak|Ibu|Bpk\.?|Pak|Bu|Sdr\.?|Sdri\.?|Saudara|Saudari|Kak|Mas|Mbak|Haji|Hajah|Tn\.|Ny\.|Nona|Tuan|Nyonya"
    r"|[Aa]nanda|adik|putra|putri|suami|istri|almarhum"
    r"|bernama)\s+"
    r"(?P<name>[A-Z][a-z'’]+(?:\s+[A-Z][a-z'’]+\.?){0,3})"
)
_OFFICES = re.compile(
    r"^(?:Pelapor|Lurah|Camat|Wali|Kepala|Ketua|RT|RW|Sekretaris|Bupati|Gubernur|Presiden|Menteri|Kadis|Ibu|Bapak"
    r"|Petugas|Guru|Warga|Dinas|Bidang|Jalan|Jl)\b"
)
_DIGITS = re.compile(r"(?<![\w.,-])\+?\d(?:[ .-]?\d){7,17}(?!\w)")
_TOKEN = re.compile(r"\[(?:" + "|".join(TOKEN_NAMES.values()) + r")-\d+\]")
_PLATE = re.compile(r"\b[A-Z]{1,2}\s?\d{1,4}\s?[A-Z]{2,3}\b")
_HOUSE = re.compile(
    r"\b(?:No\.?|Nomor)\s*\d+\w?|\bRT\s*\.?\s*\d+|\bBlok\s+[A-Z]+\s?\d*|\b(?:Gg\.?|Gang)\s+[A-Z]?\w+"
    r"|\bKav(?:ling)?\.?\s*\d+",
    re.IGNORECASE,
)


def check_personal(case: ReplyCase) -> list[Finding]:
    """Return a finding for each stretch that tells who somebody is: names, numbers, home addresses."""
    spans = [*_reporter_name(case), *_names(case), *_numbers(case), *_home(case), *_masked(case), *_other_report(case)]
    spans += [(hit.start(), hit.end(), "Penanda data pribadi") for hit in _TOKEN.finditer(case.text)]
    findings: list[Finding] = []
    taken: list[tuple[int, int]] = []
    for start, end, what in sorted(spans):
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        taken.append((start, end))
        findings.append(
            case.finding(
                "data_pribadi",
                Severity.BLOCK,
                start,
                end,
                f"{what} tidak boleh dimuat dalam balasan.",
                "Hapus data ini; sapa dengan “Bapak/Ibu” dan rujuk laporan melalui nomor tiketnya.",
            )
        )
    return findings


def _reporter_name(case: ReplyCase) -> list[tuple[int, int, str]]:
    reporter = case.complaint.reporter
    if reporter is None:
        return []
    public = _public_words(case)
    parts = [part for part in re.findall(r"[^\W\d_]{3,}", reporter.name) if part.lower() not in public]
    found = []
    for part in parts:
        found += [
            (hit.start(), hit.end(), "Nama pelapor")
            for hit in re.finditer(rf"(?<!\w){re.escape(part)}(?!\w)", case.text, re.IGNORECASE)
        ]
    return found


def _public_words(case: ReplyCase) -> set[str]:
    """Return words that are names and also places, offices or ordinary words of this reply's subject."""
    agency, triage = case.agency, case.triage
    texts = [
        agency.name,
        agency.region,
        triage.unit,
        triage.responsible,
        triage.location.road or "",
        triage.location.village or "",
        triage.location.district or "",
    ]
    texts += (
        [channel.address for channel in agency.channels] + [road.name for road in agency.roads] + list(agency.districts)
    )
    return {word.lower() for text in texts for word in re.findall(r"[^\W\d_]{3,}", text)} | {
        "ketua",
        "bapak",
        "ibu",
        "haji",
    }


def _names(case: ReplyCase) -> list[tuple[int, int, str]]:
    officials = {word for official in case.agency.officials for word in official.name.split()}
    found = []
    for hit in _NAMED.finditer(case.text):
        name = hit["name"]
        if _OFFICES.match(name) or all(word in officials for word in name.split()):
            continue
        found.append((hit.start("name"), hit.end("name"), "Nama orang"))
    for name in _accused(case.complaint.text):
        found += [
            (hit.start(), hit.end(), "Nama orang dalam laporan")
            for hit in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", case.text)
        ]
    return found


_INTRODUCED = re.compile(
    r"\b(?i:namanya|bernama|nama|ananda|anak (?:saya|kami)|adik|adek|putra|putri|suami|istri|pak|bu|bapak|ibu|mas"
    r"|mbak|sdr|saudara|oknum"
    r"|si)\.?\s+(?P<name>[A-Z][a-z'’]{2,}(?:\s+[A-Z][a-z'’]{2,}){0,2})"
    r"|\b(?P<child>[A-Z][a-z'’]{2,}),\s+(?:murid|siswa|anak|cucu|istri|suami|warga)\b",
)


def _accused(text: str) -> set[str]:
    """Return the private names that a citizen's text introduces as such."""
    names = set()
    for hit in _INTRODUCED.finditer(text):
        name = (hit["name"] or hit["child"]).split()[0]
        if name[0].isupper() and not _OFFICES.match(name) and len(name) > 2:
            names.add(name)
    return names


def _numbers(case: ReplyCase) -> list[tuple[int, int, str]]:
    own = {_digits(channel.address) for channel in case.agency.channels}
    ticket = {_digits(fact) for fact in (*case.complaint.staff_facts, case.complaint.tracking_id)}
    points = [(start, end) for start, end, _ in coordinates_in(case.text)]
    found = []
    for hit in _DIGITS.finditer(case.text):
        if any(start <= hit.start() < end for start, end in points):
            continue  # the place of the object
        digits = _digits(hit[0])
        if digits in own or len(digits) < 9 or any(digits and digits in other for other in ticket) or _is_days(hit[0]):
            continue
        found.append((hit.start(), hit.end(), "Nomor pribadi"))
    found += [
        (hit.start(), hit.end(), "Nomor kendaraan")
        for hit in _PLATE.finditer(case.text)
        if hit[0] not in case.agency.acronyms and not re.match(r"(?:RT|RW|KH|SK)\b", hit[0])
    ]
    return found


def _other_report(case: ReplyCase) -> list[tuple[int, int, str]]:
    """Find the number of another citizen's report of the same spot, unless staff put it on record for this one."""
    other = case.triage.duplicate_of
    if not other or other in " ".join(case.complaint.staff_facts):
        return []
    return [
        (hit.start(), hit.end(), "Nomor laporan orang lain")
        for hit in re.finditer(rf"(?<![\w-]){re.escape(other)}(?![\w-])", case.text)
    ]


def _is_days(text: str) -> bool:
    return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}|\d{1,2}[.-]\d{1,2}[.-]\d{4}", text))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


_HOME_IN_TEXT = re.compile(r"\brumah\s+(?:saya|sy|kami|aku|gue)\b(?P<where>[^\n;]{0,90})", re.IGNORECASE)


def _home(case: ReplyCase) -> list[tuple[int, int, str]]:
    """Find parts of the home address: those that lead to a house, since road and kelurahan may be the subject."""
    reporter = case.complaint.reporter
    known = reporter.address if reporter else ""
    known += " " + " ".join(hit["where"] for hit in _HOME_IN_TEXT.finditer(case.complaint.text))
    parts = {_flat(hit[0]) for hit in _HOUSE.finditer(known)}
    spots = {_flat(hit[0]) for hit in _HOUSE.finditer(case.triage.location.landmark or "")}
    own = " ".join(channel.address for channel in case.agency.channels)
    return [
        (hit.start(), hit.end(), "Alamat rumah")
        for hit in _HOUSE.finditer(case.text)
        if _flat(hit[0]) in parts - spots and hit[0] not in own
    ]


def _flat(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower().replace("nomor", "no").replace("gang", "gg"))


def _masked(case: ReplyCase) -> list[tuple[int, int, str]]:
    own = {_digits(channel.address) for channel in case.agency.channels}
    tickets = " ".join(case.complaint.staff_facts)
    masked = mask(case.text, agency=case.agency, reporter=case.complaint.reporter, people=False)
    return [
        (one.start, one.end, "Data pribadi")
        for one in masked.placeholders
        if one.kind in _NUMBERED and _digits(one.value) not in own and one.value not in tickets
    ]
