"""Replies while the work is not done: what is on record, whose task it is, what comes next."""

from asisten_humas.complaints.writing.lines import capitalised, on_record, plain, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.complaints.writing.records import day_in_words
from asisten_humas.complaints.writing.steps import follow, merged, next_steps, recorded, split_up
from asisten_humas.models import FieldState, Sentence

Paragraphs = list[list[Sentence]]


def interim(material: Material) -> Paragraphs:
    """Return the paragraphs of an interim reply."""
    status = material.complaint.field_status
    if material.triage.category == "apresiasi":
        return _appreciated(material)
    if status and status.state is FieldState.DONE:
        return [_done_unproved(material), merged(material) + split_up(material), follow(material)]
    if material.triage.urgency == "darurat":
        return [_emergency(material), split_up(material) + merged(material), _kept_open(material) + follow(material)]
    surveyed = any(record.kind == "survei" and "belum" not in record.sentence for record in material.records)
    known = [*_handled_by(material), *recorded(material), *_at_work(material)]
    first = [*_caused(material), *known] if not material.records else known
    return [first + merged(material) + split_up(material), next_steps(material, surveyed=surveyed), follow(material)]


def _handled_by(material: Material) -> list[Sentence]:
    unit = material.triage.unit
    if any(unit and unit in record.sentence for record in material.records):
        return []
    if rule := material.rules["ours"]:
        return [ruled(material.words_of(rule), rule)]
    if not unit:
        return []
    options = (
        f"Penanganannya menjadi tugas {unit}",
        f"Laporan ini ditujukan kepada {unit}",
        f"Yang menangani masalah ini ialah {unit}",
    )
    return [on_record(material.pick("unit", options), "profil")]


def _caused(material: Material) -> list[Sentence]:
    """Say what a rule forbids or demands when somebody did the damage; never who did it."""
    said = []
    for name in ("prohibition", "obligation", "sanction", "kept_secret"):
        if rule := material.rules[name]:
            said.append(ruled(material.words_of(rule), rule))
    return said


def _at_work(material: Material) -> list[Sentence]:
    status = material.complaint.field_status
    if status is None or material.recorded("survei"):
        return []
    day = f" pada {day_in_words(status.day)}" if status.day else ""
    by = f" oleh {status.unit}" if status.unit else ""
    if status.state is FieldState.SURVEYED:
        return [on_record(f"Lokasi telah disurvei{day}{by}", "status")]
    if status.state is FieldState.IN_PROGRESS:
        return [on_record(f"Pekerjaan di lokasi sedang dikerjakan{by} dan belum selesai", "status")]
    return []


def _done_unproved(material: Material) -> list[Sentence]:
    status = material.complaint.field_status
    assert status is not None  # noqa: S101 - the caller has looked
    day = f" pada {day_in_words(status.day)}" if status.day else ""
    by = status.unit or "Unit"
    rest = recorded(material, "bukti")
    said = on_record(f"{by} mencatat pekerjaan selesai{day}, tetapi bukti penyelesaiannya belum ada", "status")
    proof = material.rules["proof"]
    keeps = material.pick(
        "terbuka",
        (
            "Karena itu laporan ini belum kami nyatakan selesai dan tetap dalam penanganan",
            "Selama buktinya belum ada, laporan ini tetap dalam penanganan, sesuai dengan yang Bapak/Ibu lihat di lapangan",
        ),
    )
    grading = material.rules["grading"]
    measured = [ruled(material.words_of(grading), grading)] if grading else []
    return [*rest, said, ruled(keeps, proof), *measured]


def _emergency(material: Material) -> list[Sentence]:
    rule, kind, known = material.rules["emergency"], material.rules["emergency_kind"], recorded(material)
    issue = capitalised(material.triage.issues[0])
    said = known or [ruled(f"{issue} termasuk keadaan darurat", kind)]
    if not known:
        said.append(on_record(f"Laporan ini menjadi tugas {material.triage.unit} bersama regu siaga", "profil"))
    arrived = any("tiba" in sentence.text for sentence in known)
    if rule and not arrived:
        said.append(ruled(material.words_of(rule), rule))
    elif rule:
        said.append(ruled(f"Menurut aturan, batas waktu tiba ialah {rule.limit}", rule))
    if only := material.rules["arrival_only"]:
        said.append(ruled(material.words_of(only), only))
    return [*said, *_at_work(material)]


def _kept_open(material: Material) -> list[Sentence]:
    proof = material.rules["proof"]
    return [ruled("Laporan ini tetap dalam penanganan sampai bukti pekerjaannya lengkap", proof)] if proof else []


def _appreciated(material: Material) -> Paragraphs:
    unit = material.triage.unit
    said = on_record(f"Pesan ini dicatat oleh {unit}", "profil") if unit else plain("Pesan ini kami catat")
    return [[said, *recorded(material)], [plain("Bila kelak ada yang perlu dibenahi, kabari kami lagi")]]
