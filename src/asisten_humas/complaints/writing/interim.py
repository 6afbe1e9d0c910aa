"""Replies while the work is not done: what is on record, whose task it is, what comes next."""

from asisten_humas.complaints.writing.lines import capitalised, on_record, plain, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.complaints.writing.records import day_in_words
from asisten_humas.complaints.writing.steps import (
    by_ticket,
    call_at_once,
    follow,
    merged,
    next_steps,
    quoting,
    split_up,
    standing,
)
from asisten_humas.models import FieldState, Sentence

Paragraphs = list[list[Sentence]]


def interim(material: Material) -> Paragraphs:
    """Return the paragraphs of an interim reply."""
    status = material.complaint.field_status
    if material.triage.category == "apresiasi":
        return _appreciated(material)
    if status and status.state is FieldState.DONE:
        return [_done_unproved(material), merged(material) + split_up(material), follow(material)]
    if parts := by_ticket(material):
        return [parts, _caused(material), follow(material)]
    if material.triage.urgency == "darurat":
        return [
            _emergency(material),
            split_up(material) + merged(material),
            _kept_open(material) + call_at_once(material),
        ]
    known = [*merged(material), *(standing(material) or _handled_by(material)), *_at_work(material)]
    return [[*_caused(material), *known, *split_up(material)], next_steps(material), follow(material)]


def _handled_by(material: Material) -> list[Sentence]:
    unit = material.triage.unit
    if rule := material.rules["ours"]:
        return [ruled(material.words_of(rule), rule)]
    if not unit:
        return []
    options = (
        f"Penanganannya menjadi tugas {unit}",
        f"Untuk masalah ini, yang bertugas ialah {unit}",
        f"Yang menangani masalah ini ialah {unit}",
    )
    return [on_record(material.pick("unit", options), "profil")]


def _caused(material: Material) -> list[Sentence]:
    """Say what a rule forbids or demands when somebody did the damage; never who did it."""
    return quoting(material, "prohibition", "obligation", "sanction", "kept_secret")


def _at_work(material: Material) -> list[Sentence]:
    status = material.complaint.field_status
    if status is None or material.recorded("survei", "berjalan"):
        return []
    day = f" pada {day_in_words(status.day)}" if status.day else ""
    by = f" oleh {status.unit}" if status.unit else ""
    if status.state is FieldState.SURVEYED:
        return [on_record(f"Lokasi telah disurvei{day}{by}", "status")]
    if status.state is FieldState.IN_PROGRESS:
        return [on_record(f"Penanganannya sedang dikerjakan{by} dan belum selesai", "status")]
    return []


def _done_unproved(material: Material) -> list[Sentence]:
    status = material.complaint.field_status
    assert status is not None  # noqa: S101 - the caller has looked
    day = f" pada {day_in_words(status.day)}" if status.day else ""
    unit = status.unit or "Unit"
    said = on_record(f"{unit} mencatat pekerjaan ini selesai{day}, tetapi buktinya belum kami terima", "status")
    options = (
        "Karena itu laporan ini belum kami nyatakan selesai",
        "Selama bukti itu belum ada, laporan ini tidak kami nyatakan selesai",
        "Tanpa bukti itu, laporan ini tidak dapat kami nyatakan selesai",
    )
    proof, again = material.rules["proof"], material.rules["reopening"]
    more = []
    if again:
        more.append(ruled("Foto terbaru dari Bapak/Ibu sangat membantu pemeriksaan ulang di lokasi", again))
    if upload := material.rules["upload"]:
        more.insert(0, ruled(f"Menurut aturan, {material.words_of(upload)}", upload))
    return [*standing(material), said, ruled(material.pick("terbuka", options), proof), *more]


def _emergency(material: Material) -> list[Sentence]:
    kind, known = material.rules["emergency_kind"], standing(material)
    if known:
        return [*known, *_at_work(material)]
    said = [ruled(f"{capitalised(material.triage.issues[0])} termasuk keadaan darurat", kind)]
    if material.triage.unit:
        said.append(on_record(f"Penanganannya menjadi tugas {material.triage.unit}", "profil"))
    if rule := material.rules["emergency"]:
        said.append(ruled(f"Menurut aturan, {material.words_of(rule)}", rule))
    return [*said, *quoting(material, "arrival_only"), *_at_work(material)]


def _kept_open(material: Material) -> list[Sentence]:
    proof = material.rules["proof"]
    options = (
        "Laporan ini tidak dinyatakan selesai sebelum pekerjaannya dapat dibuktikan",
        "Tiketnya tetap terbuka sampai pekerjaannya dapat dibuktikan"
        if material.ticket
        else "Laporan ini tetap terbuka sampai pekerjaannya dapat dibuktikan",
    )
    return [ruled(material.pick("terbuka", options), proof)] if proof else []


def _appreciated(material: Material) -> Paragraphs:
    unit = material.triage.unit
    said = on_record(f"Pesan ini dicatat oleh {unit}", "profil") if unit else plain("Pesan ini kami catat")
    return [[said, *standing(material)], [plain("Bila kelak ada yang perlu dibenahi, kabari kami lagi")]]
