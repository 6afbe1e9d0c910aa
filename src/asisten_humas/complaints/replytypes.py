"""What kind of reply a report gets: a rule, never a model's choice."""

import re
from datetime import date

from asisten_humas.complaints.classes import Reading
from asisten_humas.complaints.wording import normalise
from asisten_humas.models import Classification, Complaint, FieldState, Jurisdiction
from asisten_humas.statuses import ReplyType

_NOT_OURS = (Jurisdiction.PROVINCE, Jurisdiction.NATIONAL, Jurisdiction.DEVELOPER, Jurisdiction.OTHER_BODY)
_DISPUTES = re.compile(
    r"\b(?:padahal|katanya|bilang\w*|status\w*|dibilang|diklaim|story|laporan\w* ditutup)\b.{0,60}\b(?:selesai|beres"
    r"|sudah|ditutup|diperbaiki)\b"
    r"|\b(?:belum|tidak) (?:\w+ )?(?:selesai|beres|diperbaiki|ditambal|ditangani)\b|\bmasih (?:sama|lubang|rusak"
    r"|mampet|mati|seperti)\b|\bbohong|\bngibul"
)


def choose_reply(
    complaint: Complaint, text: str, reading: Reading, jurisdiction: Jurisdiction, *, placed: bool
) -> tuple[ReplyType, str]:
    """Return the reply type and why. `placed` says whether the place of the problem is known well enough to act."""
    if reading.classification is Classification.MISCONDUCT:
        return ReplyType.REFER_INSPECTORATE, "Dugaan penyalahgunaan wewenang hanya diberi tanda terima dan diteruskan."
    if recorded := _by_field_status(complaint, text):
        return recorded
    if jurisdiction in _NOT_OURS:
        return ReplyType.NOT_OURS, "Yang berwenang adalah pihak lain."
    if reading.classification is Classification.INFORMATION:
        return ReplyType.INFORMATION, "Pertanyaan dijawab dari aturan yang berlaku."
    if reading.thanks:
        return ReplyType.INTERIM, "Ucapan terima kasih cukup ditanggapi."
    if reading.compensation_only:
        return ReplyType.CANNOT, "Permintaan ganti rugi tidak dapat diputuskan melalui tanggapan."
    if reading.proposal_only:
        return ReplyType.CANNOT, "Usulan pembangunan tidak diproses sebagai pengaduan."
    if not placed:
        return ReplyType.ASK_INFO, "Lokasi masalah belum dapat ditemukan dari laporan."
    return ReplyType.INTERIM, "Belum ada hasil pekerjaan yang tercatat."


def _by_field_status(complaint: Complaint, text: str) -> tuple[ReplyType, str] | None:
    status = complaint.field_status
    if status is None:
        return None
    if status.state is FieldState.DONE:
        if not status.proof:
            return ReplyType.INTERIM, "Unit mencatat selesai, tetapi buktinya belum ada."
        if _reported_after(complaint, status.day) and _DISPUTES.search(normalise(text)):
            return ReplyType.INTERIM, "Pelapor menyatakan pekerjaan belum tuntas setelah tanggal selesai."
        return ReplyType.DONE, "Unit mencatat selesai dan buktinya ada."
    if status.state is FieldState.SCHEDULED and status.day:
        return ReplyType.SCHEDULED, "Unit mencatat jadwal pengerjaan."
    if status.state is FieldState.CANNOT:
        return ReplyType.CANNOT, "Unit mencatat pekerjaan belum dapat dilaksanakan."
    return ReplyType.INTERIM, "Pekerjaan di lapangan belum selesai."


def _reported_after(complaint: Complaint, day: date | None) -> bool:
    return complaint.received_at is not None and day is not None and complaint.received_at.date() >= day
