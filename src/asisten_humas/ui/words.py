"""How days, moments and kinds are written for staff, in Indonesian."""

from datetime import date, datetime
from typing import Literal

from babel.dates import format_date, format_datetime

from asisten_humas.models import Classification, Deadline, FieldState, Jurisdiction, Urgency
from asisten_humas.review import Action
from asisten_humas.ui.office import assistant, local

Color = Literal["red", "orange", "yellow", "blue", "green", "violet", "gray"]
"""What Streamlit can tint a badge with."""

KINDS = {"berita": "Berita", "balasan": "Balasan laporan"}
CLASSIFICATIONS = {
    Classification.INFORMATION: "Permintaan informasi",
    Classification.ASPIRATION: "Aspirasi",
    Classification.COMPLAINT: "Pengaduan tidak berkadar pengawasan",
    Classification.MISCONDUCT: "Pengaduan berkadar pengawasan",
}
URGENCIES = {
    Urgency.LOW: "Rendah",
    Urgency.MEDIUM: "Sedang",
    Urgency.HIGH: "Tinggi",
    Urgency.EMERGENCY: "Darurat",
}
JURISDICTIONS = {
    Jurisdiction.CITY: "Pemerintah kota",
    Jurisdiction.PROVINCE: "Pemerintah provinsi",
    Jurisdiction.NATIONAL: "Pemerintah pusat",
    Jurisdiction.DEVELOPER: "Pengembang",
    Jurisdiction.OTHER_BODY: "Instansi lain",
    Jurisdiction.UNKNOWN: "Belum jelas",
}
FIELD_STATES = {
    FieldState.SURVEYED: "Sudah disurvei",
    FieldState.SCHEDULED: "Sudah dijadwalkan",
    FieldState.IN_PROGRESS: "Sedang dikerjakan",
    FieldState.DONE: "Selesai dikerjakan",
    FieldState.CANNOT: "Belum dapat dikerjakan",
}
ACTIONS = {
    Action.ADD: "menyusun",
    Action.REVISE: "menyunting",
    Action.SUBMIT: "mengajukan",
    Action.APPROVE: "menyetujui",
    Action.RETURN: "mengembalikan",
    Action.REJECT: "menolak",
    Action.PUBLISH: "menerbitkan",
    Action.WITHDRAW: "menarik",
}
OTHER_EVENTS = {
    "antrekan": "mengantrekan pengiriman",
    "ekspor": "mengekspor",
    "ekspor_gagal": "gagal menyimpan berkas ekspor",
    "kirim": "mengirim",
    "lupakan": "menghapus data pribadi",
}
"""What else the log holds about a draft."""
Pool = Literal["kebijakan", "rilis"]
POOLS: dict[Pool, str] = {"kebijakan": "Aturan", "rilis": "Contoh rilis"}


def day(value: date) -> str:
    """Return e.g. 'Selasa, 24 November 2026'."""
    return format_date(value, "EEEE, d MMMM y", locale="id_ID")


def short_day(value: date) -> str:
    """Return e.g. '24 Nov 2026'."""
    return format_date(value, "d MMM y", locale="id_ID")


def moment(value: datetime) -> str:
    """Return e.g. '24 Nov 2026, 11.09 WIB', in the agency's zone."""
    label = assistant().agency.timezone_label
    return f"{format_datetime(local(value), 'd MMM y, HH.mm', locale='id_ID')} {label}"


def hour(value: datetime) -> str:
    """Return e.g. 'pukul 11.09 WIB', in the agency's zone."""
    return f"pukul {format_datetime(local(value), 'HH.mm', locale='id_ID')} {assistant().agency.timezone_label}"


def duration(seconds: float) -> str:
    """Return e.g. '45 detik', '1 menit 20 detik', '2 jam 5 menit'."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    named = ((hours, "jam"), (minutes, "menit"), (0 if hours else rest, "detik"))
    return " ".join(f"{count} {unit}" for count, unit in named if count) or "0 detik"


def time_left(deadline: Deadline) -> str:
    """Return how much time a deadline leaves, in working days."""
    left = deadline.working_days_left
    if left < 0:
        return f"lewat {-left} hari kerja"
    return "hari ini" if left == 0 else f"tinggal {left} hari kerja"


def shortened(text: str, width: int) -> str:
    """Return the text on one line, cut at a word to `width` characters."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[:width].rsplit(" ", 1)[0] + " …"
