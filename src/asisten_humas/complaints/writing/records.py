"""What staff put on record, read as sentences that a reply may say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from asisten_humas.complaints.days import read_day
from asisten_humas.grounding.dates import MONTHS

_ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY = r"(?P<day>\d{1,2}\s+\w+\s+\d{4})"
_TICKET = re.compile(r"\btiket(?:\s+induk)?\s+(?P<ticket>[A-Z0-9]{1,6}(?:[-/.][A-Z0-9]+)+|\d{4,})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Record:
    """A fact on record: its source id, what it is about, the sentence that says it (without full stop), its day.

    `kind` is one of tiket, gabung, pecah, verifikasi, kurang, status_ruas, terusan, survei, belum_survei, jadwal,
    pengaman, tiba, bukti, tujuan, internal, sisa, berjalan, hasil.
    """

    source_id: str
    kind: str
    sentence: str
    day: date | None = None


def read_records(facts: Sequence[str]) -> tuple[Record, ...]:
    """Return the records of the staff's facts, in their order; source ids are S1, S2, …"""
    return tuple(_record(f"S{number}", in_prose(fact)) for number, fact in enumerate(facts, start=1))


def ticket_of(facts: Sequence[str]) -> str:
    """Return the ticket number on record, or ''."""
    found = next((hit for fact in facts if (hit := _TICKET.search(fact))), None)
    return found["ticket"] if found else ""


def day_in_words(day: date) -> str:
    """Return the day as replies write it: 5 November 2025."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def spelled_days(text: str) -> str:
    """Return the text with ISO days written out: 2025-11-05 → 5 November 2025."""
    spelled = _ISO_DAY.sub(lambda hit: day_in_words(date(int(hit[1]), int(hit[2]), int(hit[3]))), text)
    return spelled.strip().rstrip(".")


def in_prose(text: str) -> str:
    """Return a note as prose writes it: days in words, units written out."""
    text = re.sub(r"(?<=\d)\s*m(?:2|²)(?!\w)", " meter persegi", spelled_days(text))
    return re.sub(r"(?<=\d)\s*m(?!\w)", " meter", text)


_FORMS: tuple[tuple[str, str, str], ...] = (
    # kind, pattern of the fact, sentence ({rest} is what the pattern leaves)
    ("gabung", r"^digabung\b(?P<rest>.*)$", "laporan ini digabung{rest}"),
    ("pecah", r"^laporan dipecah\b(?P<rest>.*)$", "laporan ini dipecah{rest}"),
    ("tiket", r"^nomor tiket\b(?P<rest>.*)$", "laporan ini bernomor tiket{rest}"),
    (
        "kurang",
        r"^hasil verifikasi(?: (?:pada )?" + _DAY + r")?\s*:\s*(?P<rest>perlu dilengkapi.*)$",
        "hasil verifikasi{on_day} menunjukkan bahwa laporan {rest}",
    ),
    ("kurang", r"^belum ada (?P<rest>(?:nama|lokasi|foto|patokan|kelurahan|alamat).*)$", "belum ada {rest}"),
    (
        "terusan",
        r"^(?:laporan )?(?:telah |sudah )?(?P<verb>diteruskan|disampaikan|dikirim)\b(?P<rest>.*)$",
        "laporan ini telah {verb}{rest}",
    ),
    ("terusan", r"^(?P<rest>bagian .*\b(?:diteruskan|disampaikan)\b.*)$", "{rest}"),
    (
        "status_ruas",
        r"^(?:hasil )?verifikasi (?:pada )?" + _DAY + r"\s*:\s*(?P<rest>.*)$",
        "hasil verifikasi pada {day} menunjukkan bahwa {rest}",
    ),
    (
        "verifikasi",
        r"^terverifikasi (?:pada )?" + _DAY + r"(?P<rest>.*)$",
        "laporan ini sudah terverifikasi pada {day}{rest}",
    ),
    (
        "status_ruas",
        r"^diketahui saat verifikasi (?:pada )?" + _DAY + r" bahwa (?P<rest>.*)$",
        "saat verifikasi pada {day} diketahui bahwa {rest}",
    ),
    ("status_ruas", r"^(?P<rest>.*\b(?:jalan|ruas) (?:kota|nasional|provinsi|kabupaten)\b.*)$", "{rest}"),
    ("belum_survei", r"^(?P<rest>(?:survei belum|belum disurvei|belum survei).*)$", "{rest}"),
    ("survei", r"^survei (?:pada )?" + _DAY + r"\s*:\s*(?P<rest>.*)$", "survei {day} mencatat {rest}"),
    ("survei", r"^(?P<rest>survei.*)$", "{rest}"),
    ("jadwal", r"^masuk (?P<rest>jadwal.*)$", "lokasi ini masuk {rest}"),
    ("jadwal", r"^(?P<rest>.*\bdijadwalkan\b.*)$", "{rest}"),
    ("bukti", r"^bukti (?:telah |sudah )?disetujui\b(?P<rest>.*)$", "disetujui{rest}"),
    ("tujuan", r"^(?:kelurahan|instansi) tujuan\s*:\s*(?P<rest>.*)$", "{rest}"),
    ("internal", r"^(?P<rest>isi laporan\b.*)$", "{rest}"),
    ("internal", r"^(?P<rest>didahulukan\b.*)$", "laporan ini {rest}"),
    ("tiba", r"^(?P<rest>.*\btiba\b.*)$", "{rest}"),
    ("sisa", r"^(?P<rest>sisa\b.*)$", "{rest}"),
    ("pengaman", r"^(?P<rest>.*\b(?:rambu|pembatas|pengaman|barikade)\b.*)$", "{rest}"),
    ("berjalan", r"^(?P<rest>.*\b(?:belum|sedang|masih)\b.*)$", "{rest}"),
)
_COMPILED = tuple((kind, re.compile(pattern, re.IGNORECASE), sentence) for kind, pattern, sentence in _FORMS)


def _record(source_id: str, fact: str) -> Record:
    for kind, pattern, sentence in _COMPILED:
        if found := pattern.match(fact):
            parts = {name: value or "" for name, value in found.groupdict().items()}
            day = parts.get("day", "")
            filled = {
                **parts,
                "day": day,
                "on_day": f" pada {day}" if day else "",
                "verb": parts.get("verb", "").lower(),
            }
            said = _with_small_words(sentence.format(**filled))
            if kind in ("berjalan", "sisa"):
                said = _STILL_OPEN.sub(lambda hit: _OPEN[hit[1].lower()] + hit[2], said)
            if kind == "survei":
                said = re.sub(r"\bluas (\S+ meter persegi), kedalaman\b", r"luas \1 dan kedalaman", said)
                said = _CONCLUDED.sub(lambda hit: f"{_VERDICTS[hit['verdict'].split()[0]]} {hit['verdict']}", said)
            return Record(source_id, kind, said, read_day(day or said) if kind != "tiba" else None)
    return Record(source_id, "hasil", _with_small_words(fact), read_day(fact))


_BARE_DAY = re.compile(
    r"(?<=[A-Za-z)])(?<!pada)(?<!mulai)(?<!sampai)(?<!hingga)(?<!tanggal)(?<!survei)(?<!Survei)(?<!verifikasi)(?<!dan)"
    r"(?<!sejak)(?<!foto)(?<!sesudah)(?<!sebelum) (?=\d{1,2} (?:" + "|".join(MONTHS) + r") \d{4})"
)
# "… 4 cm, kelas ringan" and "…, prioritas" are what the survey concluded.
_VERDICTS = {"kelas": ", sehingga tergolong", "prioritas": ", sehingga lokasi ini menjadi"}
_CONCLUDED = re.compile(r",\s*(?=kelas \w+|prioritas\b)(?P<verdict>kelas \w+|prioritas)")
# "…, belum tuntas" and "…, jadwal belum ada": what notes leave unsaid.
_OPEN = {"belum": " dan belum", "jadwal": "; jadwalnya", "jadwal belum": "; jadwalnya belum"}
_STILL_OPEN = re.compile(r",\s*(belum|jadwal)( \w+(?: \w+)?)$", re.IGNORECASE)
_BARE_CLOCK = re.compile(r"\b(diterima(?: petugas)?(?: piket)?|tiba) (?=\d{2}\.\d{2}\b)")


def _with_small_words(sentence: str) -> str:
    """Return the sentence with the words that notes leave out: "dipasang pada 13 Januari", "tiba pukul 08.15"."""
    return _BARE_CLOCK.sub(r"\1 pukul ", _BARE_DAY.sub(" pada ", sentence))
