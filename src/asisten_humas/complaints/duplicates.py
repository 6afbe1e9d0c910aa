"""Reports of the same spot in other words: found by place, problem and the particulars of the spot, with a reason."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from asisten_humas.complaints.injection import without_injection
from asisten_humas.complaints.location import find_location
from asisten_humas.complaints.problems import find_problems
from asisten_humas.complaints.wording import FUNCTION_WORDS, normalise, words
from asisten_humas.models import Agency, Complaint, Noun

WINDOW = timedelta(days=60)
"""Two reports further apart are two events, even at one spot."""

THRESHOLD = 0.6
"""Score from which two reports count as the same; set on invented queues, see evaluation/triage.py."""


class Likeness(Noun):
    """Why two reports count as one: ids (the earlier first), score in 0 to 1, and the reason in Indonesian."""

    first: str
    second: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class _Features:
    families: frozenset[str]
    districts: frozenset[str]
    roads: frozenset[str]
    areas: frozenset[str]
    tokens: frozenset[str]
    numbers: frozenset[str]


def find_duplicates(complaints: Sequence[Complaint]) -> dict[str, str]:
    """Return id → id of the first report of the same spot, for every report that is not the first of its group."""
    order = {complaint.tracking_id: n for n, complaint in enumerate(_by_time(complaints))}
    root: dict[str, str] = {complaint.tracking_id: complaint.tracking_id for complaint in complaints}
    for pair in sorted(compare(complaints), key=lambda one: -one.score):
        first, second = sorted((_root(root, pair.first), _root(root, pair.second)), key=order.__getitem__)
        root[second] = first
    return {name: head for name in root if (head := _root(root, name)) != name}


def compare(complaints: Sequence[Complaint]) -> list[Likeness]:
    """Return the pairs of reports that count as the same, with score and reason."""
    queue = _by_time(complaints)
    features = [_features(complaint) for complaint in queue]
    weights = _weights(features)
    pairs = []
    for a, b in _candidates(features):
        if _apart(queue[a], queue[b]):
            continue
        score, reason = _score(features[a], features[b], weights)
        if score >= THRESHOLD:
            pairs.append(
                Likeness(first=queue[a].tracking_id, second=queue[b].tracking_id, score=round(score, 2), reason=reason)
            )
    return pairs


def _by_time(complaints: Sequence[Complaint]) -> list[Complaint]:
    return sorted(
        complaints, key=lambda one: (one.received_at is None, one.received_at.timestamp() if one.received_at else 0)
    )


def _root(root: dict[str, str], name: str) -> str:
    while root[name] != name:
        name = root[name]
    return name


def _apart(one: Complaint, other: Complaint) -> bool:
    if one.received_at is None or other.received_at is None:
        return False
    return abs(one.received_at - other.received_at) > WINDOW


_ROAD = re.compile(r"\bjalan ((?:[a-z][\w'’]*|\d+)(?: (?:[a-z][\w'’]*|\d+))?)")
# "Harapan Timur" and "Harapan Utara" differ in the word that matters; so do the parts of most cities.
_DIRECTED = re.compile(r"\b[a-z]{4,} (?:utara|selatan|timur|barat|tengah|pusat)\b")
_AREA = re.compile(r"\b(?:kelurahan|kecamatan) ([a-z]\w+(?: [a-z]\w+)?)")
# Words that every report has; they tell no spot.
_COMMON = frozenset(
    normalise(
        """
    laporan lapor mohon tolong min admin dinas petugas warga pemerintah kota perhatian terlampir foto catatan
    operator penelepon penanganan tindak lanjut diperbaiki perbaikan rusak parah lubang jalan aspal saluran
    selokan got mampet banjir air hujan lampu mati padam pohon pangkas tumbang trotoar sampah lumpur bau
    ditambal dikeruk kemarin minggu bulan hari malam pagi sore siang kali motor mobil orang anak jatuh takut
    bahaya lewat lagi terus rumah kami besar kecil dalam panjang lebar meter sekitar setiap tiap semua banyak
    lama baru depan belakang dekat samping sebelah seberang arah kelurahan kecamatan nomor rt rw sini situ sana
    begitu kapan sering sekali tinggi rendah sudah belum pas kena kasih bikin jadi sampai besok lusa nanti malam
    darurat dpn masyarakat terima kasih assalamualaikum selamat ujan licin gelap ibu bapak mas mbak kak tlg hati
    kondisi keadaan mengeluhkan menyampaikan minta jangan nunggu
    """
    ).split()
)


def _features(complaint: Complaint) -> _Features:
    text = (
        normalise(f"{complaint.title}. {without_injection(complaint.text)}")
        .replace("flyover", "jembatan layang")
        .replace("fly over", "jembatan layang")
    )
    text = text.replace("jend ", "jenderal ")
    roads = {
        word
        for found in _ROAD.finditer(text)
        for word in found[1].split()[:2]
        if word not in _COMMON and word not in FUNCTION_WORDS
    }
    areas = {word for found in _AREA.finditer(text) for word in found[1].split() if word not in FUNCTION_WORDS}
    areas |= set(words(f"{complaint.village} {complaint.district}"))
    tokens = {word for word in words(text) if word not in _COMMON and word not in FUNCTION_WORDS and len(word) > 2}
    numbers = {number for number in re.findall(r"\b\d{1,4}\b", text) if len(number) > 1}
    families = frozenset(one.family for one in find_problems(text))
    directions = set(_DIRECTED.findall(text)) | set(_DIRECTED.findall(complaint.district.lower()))
    return _Features(
        families, frozenset(directions), frozenset(roads), frozenset(areas), frozenset(tokens), frozenset(numbers)
    )


def _weights(features: Sequence[_Features]) -> dict[str, float]:
    counts = Counter(token for one in features for token in one.tokens)
    return {token: math.log(1 + len(features) / count) for token, count in counts.items()}


def _candidates(features: Sequence[_Features]) -> list[tuple[int, int]]:
    """Return pairs that share two telling words or a road, without comparing all with all."""
    holders: dict[str, list[int]] = defaultdict(list)
    for n, one in enumerate(features):
        for token in one.tokens:
            holders[token].append(n)
    limit = max(30, len(features) // 50)
    shared: Counter[tuple[int, int]] = Counter()
    for members in holders.values():
        if 1 < len(members) <= limit:
            for i, a in enumerate(members):
                for b in members[i + 1 :]:
                    shared[a, b] += 1
    return [pair for pair, count in shared.items() if count >= 2 or features[pair[0]].roads & features[pair[1]].roads]


def _score(one: _Features, other: _Features, weights: dict[str, float]) -> tuple[float, str]:
    if one.families and other.families and not one.families & other.families:
        return 0.0, ""
    if one.districts and other.districts and not one.districts & other.districts:
        return 0.0, ""
    road = _road_agreement(one, other)
    if road < 0:
        return 0.0, ""
    both = one.tokens & other.tokens
    smaller = min((one.tokens, other.tokens), key=lambda tokens: sum(weights[token] for token in tokens))
    overlap = sum(weights[token] for token in both) / (sum(weights[token] for token in smaller) or 1.0)
    place = both & (one.areas | other.areas | one.roads | other.roads)
    spot = both - place
    numbers = len(one.numbers & other.numbers)
    score = (
        0.35 * road
        + 0.45 * min(1.0, overlap * 2)
        + 0.1 * min(2, len(spot))
        + 0.1 * min(2, numbers)
        + 0.05 * bool(place)
    )
    if not spot and not numbers:
        score -= 0.25
    return max(0.0, min(1.0, score)), _reason(one, other, spot)


def _road_agreement(one: _Features, other: _Features) -> float:
    """Return 1 for the same road, 0 when neither or only one is known, -1 for two different roads."""
    if one.roads & other.roads:
        return 1.0
    if one.roads and other.roads:
        return -1.0
    # A road that one names with "Jl." may stand bare in the other: "KAMBOJA lagi!".
    named, bare = (one, other) if one.roads else (other, one)
    return 1.0 if named.roads & bare.tokens else 0.0


def _reason(one: _Features, other: _Features, spot: frozenset[str]) -> str:
    parts = []
    if roads := one.roads & other.roads or (one.roads & other.tokens) | (other.roads & one.tokens):
        parts.append(f"jalan yang sama ({', '.join(sorted(roads))})")
    if one.families & other.families:
        parts.append("masalah sejenis")
    if spot:
        parts.append(f"ciri lokasi yang sama ({', '.join(sorted(spot)[:4])})")
    return capital(" dan ".join(parts)) + "."


def capital(text: str) -> str:
    """Return the text with a capital at its start."""
    return text[:1].upper() + text[1:]


_JOINED = re.compile(r"\bdigabung\b.*?\btiket(?: induk)?\s+(?P<ticket>[\w./-]+)", re.IGNORECASE)
_TICKET = re.compile(r"^nomor tiket\s+(?P<ticket>[\w./-]+)", re.IGNORECASE)


def link_duplicates(complaints: Sequence[Complaint], agency: Agency) -> list[Complaint]:
    """Return the reports with those of one spot tied to the first: its id, its place, and what is on record for it.

    All reporters of a joined report get the same answer, so a later report takes over the first one's records (not its
    ticket, which staff's own fact names). What staff joined by hand counts like what was found.
    """
    first = {**find_duplicates(complaints), **_joined_by_staff(complaints)}
    by_id = {complaint.tracking_id: complaint for complaint in complaints}
    return [_tied(one, by_id.get(first.get(one.tracking_id, "")), agency) for one in complaints]


def _joined_by_staff(complaints: Sequence[Complaint]) -> dict[str, str]:
    holders = {
        found["ticket"]: complaint.tracking_id
        for complaint in complaints
        for fact in complaint.staff_facts
        if (found := _TICKET.match(fact))
    }
    return {
        complaint.tracking_id: holders[found["ticket"]]
        for complaint in complaints
        for fact in complaint.staff_facts
        if (found := _JOINED.search(fact))
        and holders.get(found["ticket"], complaint.tracking_id) != complaint.tracking_id
    }


def _tied(complaint: Complaint, first: Complaint | None, agency: Agency) -> Complaint:
    if first is None:
        return complaint
    place = first.place or find_location(
        without_injection(first.text), agency, district=first.district, village=first.village
    )
    own = {fact.lower() for fact in complaint.staff_facts}
    taken = [fact for fact in first.staff_facts if fact.lower() not in own and not _TICKET.match(fact)]
    return complaint.model_copy(
        update={
            "duplicate_of": first.tracking_id,
            "place": place,
            "staff_facts": (*complaint.staff_facts, *taken),
            "field_status": complaint.field_status or first.field_status,
        }
    )
