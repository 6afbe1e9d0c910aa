"""Triage by rules: class, category, unit, urgency, place, responsibility, clocks, reply type; each with its reason."""

import re
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from asisten_humas.clock import Clock, system_clock
from asisten_humas.complaints.classes import Reading, read_class
from asisten_humas.complaints.deadlines import running_deadlines
from asisten_humas.complaints.history.model import CONFIDENT
from asisten_humas.complaints.history.precedent import find_precedent
from asisten_humas.complaints.injection import without_injection
from asisten_humas.complaints.jurisdiction import Responsible, find_responsible
from asisten_humas.complaints.location import find_location
from asisten_humas.complaints.problems import FoundProblem, find_problems
from asisten_humas.complaints.replytypes import choose_reply
from asisten_humas.complaints.routing import Routing, route, territorial_unit
from asisten_humas.complaints.urgency import read_urgency
from asisten_humas.models import (
    Agency,
    Classification,
    Complaint,
    Jurisdiction,
    Location,
    Triage,
    Unit,
)
from asisten_humas.statuses import ReplyType

if TYPE_CHECKING:
    from asisten_humas.complaints.history.model import HistoryModel

_QUESTION_KEYS = ("pertanyaan", "permintaan informasi", "informasi publik", "informasi")
_MISCONDUCT_KEYS = ("dugaan penyalahgunaan wewenang", "penyalahgunaan wewenang", "pungli", "korupsi")
_COMPENSATION_KEYS = ("permintaan ganti rugi", "ganti rugi", "santunan", "kompensasi")
_PROPOSAL_KEYS = ("usulan pembangunan", "usulan", "musrenbang")
_NO_UNIT = "Tidak ada tugas unit yang cocok dalam profil instansi."
_THANKS_KEYS = ("ucapan terima kasih", "terima kasih", "pujian", "saran")


def triage(
    complaint: Complaint,
    agency: Agency,
    *,
    clock: Clock = system_clock,
    history: "HistoryModel | None" = None,
) -> Triage:
    """Return what was decided about a complaint before writing.

    The text is read without the orders that it may hold for the machine. `needs_human` says where that is not enough.

    With a `history`, category and unit of an ordinary complaint are those of past reports where these are clear.
    The rules stand above it: abuse of office, questions, the field record, and whose road it is.
    """
    text = without_injection(complaint.text)
    problems = find_problems(f"{complaint.title}. {text}" if complaint.title else text)
    reading = read_class(complaint, text, problems)
    location = find_location(
        text, agency, district=complaint.district, village=complaint.village, known=complaint.place
    )
    placed = is_placed(text, location) or complaint.duplicate_of is not None or _is_merged(complaint)
    routing = _routing(reading, problems, text, location, agency)
    past = find_precedent(text, location, agency, history) if history and _by_unit(reading) else None
    if past and past.routing:
        routing = past.routing
    body = _responsible(complaint, text, reading, problems, location, agency, routing, placed)
    learned = past is not None and past.routing is not None
    unit = _recorded_unit(complaint, agency) or _unit(routing, body, [] if learned else problems, location, agency)
    reply_type, why_reply = choose_reply(complaint, text, reading, body.jurisdiction, placed=placed)
    urgency, why_urgent = read_urgency(text, reading.classification, problems, settled=reading.compensation_only)
    today = clock().astimezone(ZoneInfo(agency.timezone)).date()
    confidence = min(_confidence(reading, problems, routing, placed), past.confidence if past else 1.0)
    return Triage(
        classification=reading.classification,
        category=(past and past.category) or _category(reading, problems),
        unit=unit,
        urgency=urgency,
        issues=_issues(reading, problems, text),
        location=location,
        jurisdiction=body.jurisdiction,
        responsible=_named(body, unit),
        duplicate_of=complaint.duplicate_of,
        reply_type=reply_type,
        deadlines=running_deadlines(
            complaint, reading.classification, agency, today, paused=reply_type is ReplyType.ASK_INFO
        ),
        confidence=confidence,
        needs_human=_unsure(
            unit, confidence, known=learned or _is_known(reading, problems), note=past.note if past else ""
        ),
        reasons={
            "classification": reading.reason,
            "unit": " ".join(filter(None, (routing.reason if routing else _NO_UNIT, past and past.note))),
            "urgency": why_urgent,
            "jurisdiction": body.reason,
            "reply_type": why_reply,
        },
    )


def _by_unit(reading: Reading) -> bool:
    """Return whether the report is one about work, which past reports can route; the rest has its rule."""
    settled = reading.thanks or reading.compensation_only or reading.proposal_only
    return reading.classification in (Classification.COMPLAINT, Classification.ASPIRATION) and not settled


def _is_merged(complaint: Complaint) -> bool:
    """Return whether staff joined the report to an earlier one: its place is known from there."""
    return any(re.search(r"\bdigabung\b", fact, re.IGNORECASE) for fact in complaint.staff_facts)


def is_placed(text: str, location: Location) -> bool:
    """Return whether somebody can be sent there: a road, a point, or a named spot within a kelurahan is known."""
    if location.road or location.coordinates:
        return True
    named = bool(location.landmark and re.search(r"[A-Z]\w{2,}|\d", location.landmark))
    area = location.village or location.district
    return bool(named or (area and (location.landmark or re.search(r"\bRW\W{0,2}\d|\bRT\W{0,2}\d|\b[Gg]ang\b", text))))


def _routing(
    reading: Reading, problems: list[FoundProblem], text: str, location: Location, agency: Agency
) -> Routing | None:
    keys: tuple[str, ...] = ()
    if reading.classification is Classification.MISCONDUCT:
        keys = _MISCONDUCT_KEYS
    elif reading.classification is Classification.INFORMATION:
        keys = _QUESTION_KEYS
    elif reading.thanks:
        keys = _THANKS_KEYS
    elif reading.compensation_only:
        keys = _COMPENSATION_KEYS
    elif reading.proposal_only:
        keys = _PROPOSAL_KEYS
    elif problems:
        keys = problems[0].problem.keys
    return route(keys, text if not keys or problems else "", agency)


def _responsible(
    complaint: Complaint,
    text: str,
    reading: Reading,
    problems: list[FoundProblem],
    location: Location,
    agency: Agency,
    routing: Routing | None,
    placed: bool,
) -> Responsible:
    unit = routing.unit if routing else None
    if reading.classification is Classification.MISCONDUCT:
        name = unit.name if unit else ""
        return Responsible(
            Jurisdiction.OTHER_BODY,
            name,
            "Dugaan penyalahgunaan wewenang diperiksa pihak di luar unit yang dilaporkan.",
        )
    if reading.classification is Classification.INFORMATION or reading.thanks or reading.compensation_only:
        return Responsible(
            Jurisdiction.CITY,
            unit.name if unit else "",
            "Pertanyaan dan permohonan kepada kantor dijawab oleh kantor sendiri.",
        )
    on_road = not problems or problems[0].problem.on_road or reading.proposal
    return find_responsible(complaint, text, location, agency, on_road=on_road, unit=unit, placed=placed)


def _unit(
    routing: Routing | None, body: Responsible, problems: list[FoundProblem], location: Location, agency: Agency
) -> str:
    if body.jurisdiction in (Jurisdiction.PROVINCE, Jurisdiction.NATIONAL, Jurisdiction.OTHER_BODY):
        return body.body or (routing.unit.name if routing else "")
    if body.jurisdiction is Jurisdiction.DEVELOPER:
        return next((unit.name for unit in agency.units if "pengembang" in unit.name.lower()), body.body)
    unit: Unit | None = routing.unit if routing else None
    if (
        unit
        and unit.internal
        and problems
        and problems[0].problem.territorial
        and body.jurisdiction is Jurisdiction.CITY
    ):
        unit = territorial_unit(problems[0].problem.keys, location, agency) or unit
    return unit.name if unit else ""


def _recorded_unit(complaint: Complaint, agency: Agency) -> str:
    """Return the unit that the field record names, unless it is the crew that only secures emergencies."""
    status = complaint.field_status
    named = next((unit for unit in agency.units if status and unit.name == status.unit and unit.internal), None)
    return named.name if named and "darurat" not in named.duties.lower() else ""


def _named(body: Responsible, unit: str) -> str:
    if body.jurisdiction is Jurisdiction.UNKNOWN:
        return ""
    return unit if body.jurisdiction is Jurisdiction.CITY else body.body or unit


def _category(reading: Reading, problems: list[FoundProblem]) -> str:
    if reading.classification is Classification.MISCONDUCT:
        return "penyalahgunaan_wewenang"
    if reading.classification is Classification.INFORMATION:
        return "informasi_layanan"
    if reading.thanks:
        return "apresiasi"
    if reading.compensation_only:
        return "ganti_rugi"
    if reading.proposal_only:
        return "usulan_pembangunan"
    return problems[0].problem.category if problems else "lainnya"


def _issues(reading: Reading, problems: list[FoundProblem], text: str) -> tuple[str, ...]:
    if reading.classification is Classification.MISCONDUCT:
        return ("dugaan penyalahgunaan wewenang",)
    if reading.classification is Classification.INFORMATION:
        return ("pertanyaan tentang layanan",)
    if reading.thanks:
        return ("ucapan terima kasih",)
    if reading.compensation_only:
        return ("permintaan ganti rugi",)
    if reading.proposal_only:
        return _proposals(text)
    issues = tuple(one.problem.phrase for one in problems)
    return (*issues, "permintaan ganti rugi") if reading.compensation and issues else issues or ("keadaan",)


_WISHES = (
    (r"\b(?:pelebaran|diperlebar|dilebarkan|lebarkan|melebarkan)\b", "usulan pelebaran jalan"),
    (
        r"\b(?:saluran|drainase|selokan|got) baru\b|\b(?:dibangun|dibuat\w*|pembangunan)\b.{0,30}\b(?:saluran"
        r"|drainase|selokan|got)\b",
        "usulan pembangunan saluran baru",
    ),
    (r"\b(?:trotoar) baru\b|\b(?:dibangun|dibuat\w*|pembangunan)\b.{0,30}\btrotoar\b", "usulan pembangunan trotoar"),
    (
        r"\b(?:lampu|pju) baru\b|\b(?:dipasang\w*|pemasangan|ditambah|penambahan)\b.{0,30}\b(?:lampu|pju|penerangan)\b",
        "usulan pemasangan lampu jalan",
    ),
    (
        r"\b(?:jembatan|jpo)\b.{0,20}\bbaru\b|\b(?:dibangun|dibuat\w*|pembangunan)\b.{0,30}\b(?:jembatan|jpo)\b",
        "usulan pembangunan jembatan",
    ),
    (r"\bjalan baru\b|\b(?:dibangun|dibuat\w*|pembangunan)\b.{0,20}\bjalan\b", "usulan pembangunan jalan"),
    (r"\bpolisi tidur\b", "usulan pembuatan polisi tidur"),
)


def _proposals(text: str) -> tuple[str, ...]:
    from asisten_humas.complaints.wording import normalise

    plain = normalise(text)
    found = sorted((hit.start(), name) for pattern, name in _WISHES if (hit := re.search(pattern, plain)))
    return tuple(name for _, name in found) or ("usulan pembangunan",)


def _is_known(reading: Reading, problems: list[FoundProblem]) -> bool:
    """Return whether the text names a problem that the rules know; questions, thanks and allegations need none."""
    return bool(problems) or reading.classification is not Classification.COMPLAINT


def _unsure(unit: str, confidence: float, *, known: bool, note: str) -> str:
    """Return why a person should decide, or ''."""
    said = []
    if not known:
        said.append("Masalahnya tidak dikenali dari teks laporan.")
    if not unit:
        said.append("Tidak ada unit yang tugasnya cocok; tentukan unitnya.")
    if note:
        said.append(note)
    if confidence < CONFIDENT and not said:
        said.append(f"Keyakinan pemilahan hanya {confidence:.0%}; pastikan klasifikasi dan unitnya.")
    return " ".join(said)


def _confidence(reading: Reading, problems: list[FoundProblem], routing: Routing | None, placed: bool) -> float:
    clear = routing.clarity if routing else 0.2
    known = 1.0 if _is_known(reading, problems) else 0.4
    return round(min(1.0, 0.35 + 0.3 * clear + 0.25 * known + 0.1 * placed), 2)
