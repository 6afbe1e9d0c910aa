"""The sources of a reply: the report, its register entry, records of staff and field, the profile, the rules."""

from collections import defaultdict
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from asisten_humas.complaints.injection import without_injection
from asisten_humas.complaints.writing.records import day_in_words, in_prose
from asisten_humas.models import Agency, Complaint, Document, Jurisdiction, Passage, Source, SourceKind, Triage


def reply_sources(
    complaint: Complaint, triage: Triage, agency: Agency, passages: Sequence[Passage] = (), *, text: str | None = None
) -> tuple[Source, ...]:
    """Return everything a reply may rest on. `text` is the report's text to be shown, masked where a model reads it."""
    report = without_injection(complaint.text) if text is None else text
    sources = [
        Source(id="laporan", kind=SourceKind.COMPLAINT, text=report, title="Isi laporan warga"),
        Source(
            id="register", kind=SourceKind.STAFF_FACT, text=_register(complaint, triage, agency), title="Data laporan"
        ),
        *_records(complaint),
        Source(id="profil", kind=SourceKind.AGENCY, text=_profile(triage, agency), title="Profil instansi"),
    ]
    return (*sources, *rule_sources(passages))


def rule_sources(passages: Sequence[Passage]) -> tuple[Source, ...]:
    """Return one source for each document, holding those of its passages that were found, in the document's order."""
    by_document: dict[str, dict[str, Passage]] = defaultdict(dict)
    for passage in passages:
        by_document[passage.document_id][passage.id] = passage
    sources = []
    for document_id, found in sorted(by_document.items()):
        ordered = sorted(found.values(), key=lambda passage: passage.start)
        title = f"{ordered[0].title} ({ordered[0].label.split(',')[0]})"
        text = "\n\n".join(passage.text for passage in ordered)
        sources.append(Source(id=document_id, kind=SourceKind.POLICY, text=text, title=title))
    return tuple(sources)


def document_source(document: Document) -> Source:
    """Return a whole document as a source, for checks outside the chain."""
    return Source(id=document.id, kind=SourceKind.POLICY, text=document.text, title=document.title)


def _register(complaint: Complaint, triage: Triage, agency: Agency) -> str:
    lines = [f"Laporan nomor {complaint.tracking_id}."]
    if complaint.received_at:
        moment = complaint.received_at.astimezone(ZoneInfo(agency.timezone))
        channel = f" melalui {complaint.channel}" if complaint.channel else ""
        lines.append(f"Diterima pada {day_in_words(moment.date())} pukul {moment:%H.%M}{channel}.")
    place = triage.location
    parts = (
        place.road,
        place.village and f"Kelurahan {place.village}",
        place.district and f"Kecamatan {place.district}",
    )
    if any(parts):
        lines.append(f"Lokasi: {', '.join(part for part in parts if part)}.")
    lines.append(f"Masalah: {', '.join(triage.issues)}.")
    if triage.duplicate_of:
        lines.append("Ada laporan terdahulu tentang lokasi yang sama.")  # its number is another citizen's
    return " ".join(lines)


def _records(complaint: Complaint) -> list[Source]:
    sources = []
    if status := complaint.field_status:
        parts = [f"Status lapangan {status.state.value.replace('_', ' ')}"]
        parts += [f"tanggal {day_in_words(status.day)}"] if status.day else []
        parts += [f"oleh {status.unit}"] if status.unit else []
        parts.append(f"bukti {in_prose(status.proof)}" if status.proof else "bukti tidak ada")
        # One statement: day, unit and proof belong to this state and to no other.
        text = f"{', '.join(parts)}."
        sources.append(Source(id="status", kind=SourceKind.FIELD_STATUS, text=text, title="Status lapangan"))
    for number, fact in enumerate(complaint.staff_facts, start=1):
        text = f"{in_prose(fact)}."
        sources.append(Source(id=f"S{number}", kind=SourceKind.STAFF_FACT, text=text, title="Keterangan staf"))
    return sources


def _unit(triage: Triage) -> str:
    if not triage.unit:
        return ""
    if triage.jurisdiction is Jurisdiction.UNKNOWN:
        return f"Bila lokasinya kewenangan kota, yang menangani: {triage.unit}."
    return f"Unit yang menangani menurut tugasnya: {triage.unit}."


def _profile(triage: Triage, agency: Agency) -> str:
    acronyms = "; ".join(f"{short}: {full}" for short, full in agency.acronyms.items())
    channels = "; ".join(f"{channel.name}: {channel.address}" for channel in agency.channels)
    lines = [
        f"{agency.name} ({agency.short_name}), {agency.region}.",
        f"Kanal resmi: {channels}.",
        _unit(triage),
        f"Yang berwenang: {triage.responsible}." if triage.responsible else "",
        triage.reasons.get("jurisdiction", ""),
        *(
            f"{road.name} berstatus jalan {road.authority}, penyelenggara {road.keeper}."
            for road in agency.roads
            if road.name == triage.location.road
        ),
        f"Singkatan: {acronyms}." if acronyms else "",
    ]
    return " ".join(line for line in lines if line)
