"""Replies when the work is done with proof, or has a day on record."""

import re

from asisten_humas.complaints.writing.interim import Paragraphs
from asisten_humas.complaints.writing.lines import on_record, ruled
from asisten_humas.complaints.writing.material import Material
from asisten_humas.complaints.writing.records import day_in_words, spelled_days
from asisten_humas.complaints.writing.steps import follow, merged, recorded, split_up
from asisten_humas.models import Sentence

_COORDINATES = re.compile(r"\btitik(?: lokasi)?\s*-?\d+[.,]\d+\s*,\s*-?\d+[.,]\d+")


def done(material: Material) -> Paragraphs:
    """Return the paragraphs of a reply that says the work is done: only with a record and its proof."""
    status = material.complaint.field_status
    assert status is not None  # noqa: S101 - the reply type rests on it
    day = f" pada {day_in_words(status.day)}" if status.day else ""
    by = f" oleh {status.unit}" if status.unit else ""
    first = on_record(
        material.pick(
            "selesai",
            (
                f"Penanganannya selesai{day}{by}",
                f"Pekerjaan di lokasi selesai{day}{by}",
                f"Kabarnya baik: penanganannya selesai{day}{by}",
            ),
        ),
        "status",
    )
    rest = recorded(material, "verifikasi", "bukti")
    again = material.rules["reopening"]
    reopening = (
        [
            ruled(
                material.pick(
                    "buka",
                    (
                        "Bila menurut Bapak/Ibu pekerjaannya belum tuntas, kirimkan foto terbaru; tiket dibuka kembali dan lokasi diperiksa ulang",
                        "Jika masih ada yang kurang, silakan kirim foto terbaru agar tiket dibuka kembali dan lokasinya diperiksa ulang",
                    ),
                ),
                again,
            )
        ]
        if again
        else []
    )
    return [[first, *rest, *_leftover(material), *_arrival(material)], [*_proof(material), *merged(material), *split_up(material)], reopening + _by_ticket(material)]


def _proof(material: Material) -> list[Sentence]:
    status = material.complaint.field_status
    assert status is not None  # noqa: S101 - the caller has looked
    shown = _COORDINATES.sub("titik lokasi", spelled_days(status.proof)).replace(": ", ", ")
    text = material.pick("bukti", (f"Buktinya tercatat berupa {shown}", f"Sebagai bukti, unit mengunggah {shown}", f"Yang menjadi bukti ialah {shown}"))
    approved = [on_record(record.sentence, record) for record in material.recorded("bukti")]
    return [on_record(text, "status", clause=material.rules["proof"]), *approved]


def _leftover(material: Material) -> list[Sentence]:
    rule = material.rules["leftover"]
    if rule is None or not any(re.search(r"\bsisa\b", record.sentence) for record in material.records):
        return []
    return [ruled(material.words_of(rule), rule)]


def _arrival(material: Material) -> list[Sentence]:
    rule = material.rules["emergency"]
    if rule is None or not any("tiba" in record.sentence for record in material.records):
        return []
    return [ruled(f"Menurut aturan, batas waktu tiba ialah {rule.limit}", rule)]


def _by_ticket(material: Material) -> list[Sentence]:
    return [on_record(f"Sebutkan {material.number} bila Bapak/Ibu menghubungi kami", "register")]


def scheduled(material: Material) -> Paragraphs:
    """Return the paragraphs of a reply that names the day on record."""
    status = material.complaint.field_status
    assert status is not None and status.day is not None  # noqa: S101 - the reply type rests on it
    by, day = status.unit or material.triage.unit, day_in_words(status.day)
    first = on_record(
        material.pick(
            "jadwal",
            (
                f"{by} menjadwalkan pengerjaannya pada {day}",
                f"Pengerjaannya sudah masuk jadwal {by}, yaitu pada {day}",
                f"Menurut catatan {by}, pengerjaannya dijadwalkan pada {day}",
            ),
        ),
        "status",
    )
    known = recorded(material, "verifikasi", "jadwal" if _same_day(material) else "")
    honest = ruled(
        material.pick(
            "belum",
            (
                "Sampai saat ini pekerjaannya belum selesai, dan status selesai baru diberikan bila buktinya ada",
                "Statusnya saat ini dijadwalkan, belum selesai. Selesai baru dinyatakan setelah ada bukti dari unit",
            ),
        ),
        material.rules["proof"],
    )
    return [[first, *_basis(material), *known, *_why(material)], [*merged(material), *split_up(material), honest], follow(material)]


def _same_day(material: Material) -> bool:
    status = material.complaint.field_status
    return bool(status and status.day and all(day_in_words(status.day) in record.sentence for record in material.recorded("jadwal")))


def _basis(material: Material) -> list[Sentence]:
    status = material.complaint.field_status
    assert status is not None  # noqa: S101 - the caller has looked
    if not status.proof or any(record.kind == "survei" for record in material.records):
        return []
    return [on_record(f"Dasarnya ialah {spelled_days(status.proof)}", "status", clause=material.rules["survey_result"])]


def _why(material: Material) -> list[Sentence]:
    """Say how the rules put such work in order: by class of damage, or by priority."""
    said = []
    found = " ".join(record.sentence for record in material.records)
    if (rule := material.rules["priority"]) and re.search(r"\bprioritas|didahulukan\b", " ".join((found, *material.complaint.staff_facts)), re.IGNORECASE):
        said.append(ruled(material.words_of(rule), rule))
    if (rule := material.rules["ours"]) and "jalan kota" in found:
        said.append(ruled(material.words_of(rule), rule))
    if (rule := material.rules["grading"]) and not found:
        said.append(ruled(material.words_of(rule), rule))
    return said
