"""Every outcome in one place: its label in Indonesian, what it means, and who acts next.

Values are the words that are stored and printed in JSON; labels are the words that the app shows.
"""

from dataclasses import dataclass
from enum import StrEnum


class DraftStatus(StrEnum):
    """Where a draft stands in the review workflow."""

    DRAFT = "draf"
    SUBMITTED = "diajukan"
    APPROVED = "disetujui"
    RETURNED = "dikembalikan"
    REJECTED = "ditolak"
    PUBLISHED = "terbit"
    WITHDRAWN = "ditarik"


class SentenceStatus(StrEnum):
    """How far a sentence of a draft rests on its sources."""

    SUPPORTED = "didukung"
    PARTIAL = "sebagian"
    UNSUPPORTED = "tanpa_sumber"
    NO_CLAIM = "tanpa_klaim"


class Severity(StrEnum):
    """What a finding means for approval."""

    BLOCK = "blokir"
    WARNING = "peringatan"
    ADVICE = "saran"


class ReplyType(StrEnum):
    """What kind of reply a complaint gets; chosen by rule, never by the model."""

    INTERIM = "interim"
    ASK_INFO = "minta_info"
    DONE = "selesai"
    SCHEDULED = "terjadwal"
    NOT_OURS = "bukan_wewenang"
    CANNOT = "belum_dapat"
    INFORMATION = "informasi"
    REFER_INSPECTORATE = "rujuk_inspektorat"


@dataclass(frozen=True, slots=True)
class Meaning:
    """Label and meaning in Indonesian, and who acts next (empty when nobody has to)."""

    label: str
    meaning: str
    next_actor: str = ""


DRAFT_STATUSES: dict[DraftStatus, Meaning] = {
    DraftStatus.DRAFT: Meaning("Draf", "Masih disusun; belum diajukan untuk diperiksa.", "penyusun"),
    DraftStatus.SUBMITTED: Meaning("Diajukan", "Menunggu diperiksa oleh orang lain.", "penyetuju"),
    DraftStatus.APPROVED: Meaning("Disetujui", "Naskah ini, kata demi kata, boleh keluar.", "penerbit"),
    DraftStatus.RETURNED: Meaning("Dikembalikan", "Perlu diperbaiki sesuai alasan pemeriksa.", "penyusun"),
    DraftStatus.REJECTED: Meaning("Ditolak", "Tidak akan dipakai; alasannya tercatat."),
    DraftStatus.PUBLISHED: Meaning("Terbit", "Sudah keluar dari kantor."),
    DraftStatus.WITHDRAWN: Meaning("Ditarik", "Persetujuannya tidak berlaku lagi; alasannya tercatat."),
}

SENTENCE_STATUSES: dict[SentenceStatus, Meaning] = {
    SentenceStatus.SUPPORTED: Meaning("Didukung", "Semua isinya ada pada sumber."),
    SentenceStatus.PARTIAL: Meaning("Sebagian", "Sebagian isinya belum ada pada sumber.", "penyusun"),
    SentenceStatus.UNSUPPORTED: Meaning("Tanpa sumber", "Isinya tidak ditemukan pada sumber.", "penyusun"),
    SentenceStatus.NO_CLAIM: Meaning("Tanpa klaim", "Sapaan atau penghubung; tidak menyatakan fakta."),
}

SEVERITIES: dict[Severity, Meaning] = {
    Severity.BLOCK: Meaning("Blokir", "Naskah tidak dapat disetujui sebelum ini dibereskan.", "penyusun"),
    Severity.WARNING: Meaning("Peringatan", "Periksa sebelum menyetujui.", "penyetuju"),
    Severity.ADVICE: Meaning("Saran", "Boleh diabaikan."),
}

REPLY_TYPES: dict[ReplyType, Meaning] = {
    ReplyType.INTERIM: Meaning("Tanggapan sementara", "Laporan diterima dan sedang ditangani unit.", "unit teknis"),
    ReplyType.ASK_INFO: Meaning("Minta kelengkapan", "Lokasi atau bukti belum cukup.", "pelapor"),
    ReplyType.DONE: Meaning("Selesai", "Pekerjaan selesai dan buktinya tercatat."),
    ReplyType.SCHEDULED: Meaning("Terjadwal", "Unit sudah mencatat jadwal pengerjaan.", "unit teknis"),
    ReplyType.NOT_OURS: Meaning("Bukan wewenang", "Diteruskan kepada instansi yang berwenang.", "instansi lain"),
    ReplyType.CANNOT: Meaning("Belum dapat dipenuhi", "Ada alasan yang menghalangi saat ini."),
    ReplyType.INFORMATION: Meaning("Jawaban informasi", "Pertanyaan dijawab dari aturan yang berlaku."),
    ReplyType.REFER_INSPECTORATE: Meaning(
        "Rujuk ke Inspektorat", "Dugaan penyalahgunaan wewenang; hanya tanda terima.", "Inspektorat"
    ),
}
