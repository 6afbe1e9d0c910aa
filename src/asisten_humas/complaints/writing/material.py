"""All that a reply may say, gathered before a sentence is written."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from asisten_humas.complaints.injection import without_injection
from asisten_humas.complaints.needs import Rules
from asisten_humas.complaints.wording import normalise
from asisten_humas.complaints.writing.records import Record, read_records, ticket_of
from asisten_humas.models import Agency, Complaint, Location, Triage

Option = TypeVar("Option")


@dataclass(frozen=True, slots=True)
class Mood:
    """How the citizen writes; decides the opening, never the facts."""

    greeting: str = ""
    angry: bool = False
    harm: str = ""
    waited: bool = False
    sent_around: bool = False
    vulnerable: bool = False


@dataclass(frozen=True, slots=True)
class Material:
    """Complaint, triage, rules and records in the form in which sentences need them."""

    complaint: Complaint
    triage: Triage
    rules: Rules
    agency: Agency
    text: str
    records: tuple[Record, ...]
    ticket: str
    mood: Mood
    subject: str
    channel: str
    received: date | None

    @property
    def number(self) -> str:
        """Return how the report is called: "tiket KH-…" or, without a ticket, "laporan nomor …"."""
        return f"tiket {self.ticket}" if self.ticket else f"laporan nomor {self.complaint.tracking_id}"

    def recorded(self, *kinds: str) -> tuple[Record, ...]:
        """Return the records of these kinds, in their order."""
        return tuple(record for record in self.records if record.kind in kinds)

    def pick(self, slot: str, options: Sequence[Option]) -> Option:
        """Return one of the options: always the same for this report and slot, another for another report."""
        key = f"{self.complaint.tracking_id}|{self.complaint.text[:80]}|{slot}".encode()
        return options[int.from_bytes(hashlib.sha256(key).digest()[:4], "big") % len(options)]


def gather_material(complaint: Complaint, triage: Triage, rules: Rules, agency: Agency) -> Material:
    """Return the material for one reply."""
    text = without_injection(complaint.text)
    moment = complaint.received_at
    return Material(
        complaint=complaint,
        triage=triage,
        rules=rules,
        agency=agency,
        text=text,
        records=read_records(complaint.staff_facts),
        ticket=ticket_of(complaint.staff_facts),
        mood=read_mood(text),
        subject=subject_of(triage),
        channel=channel_for(complaint, agency),
        received=moment.astimezone(ZoneInfo(agency.timezone)).date() if moment else None,
    )


def place_of(location: Location, *, full: bool = True) -> str:
    """Return the place as a reply writes it: road, kelurahan and kecamatan, never a house."""
    parts = [location.road or ""]
    if location.village:
        parts.append(f"Kelurahan {location.village}")
    if location.district and (full or not location.village):
        parts.append(f"Kecamatan {location.district}")
    return ", ".join(part for part in parts if part)


def subject_of(triage: Triage) -> str:
    """Return issue and place in one phrase: "lubang di Jl. Nuri, Kelurahan Mekarsari"."""
    issues = _joined(triage.issues)
    place = place_of(triage.location)
    if not place:
        return issues
    if issues.endswith(" di jalan"):
        issues = issues.removesuffix(" di jalan")
    return f"{issues} di {place}"


def _joined(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])}{',' if len(parts) > 2 else ''} dan {parts[-1]}"


_CHANNEL_WORDS = ("whatsapp", "call center", "instagram", "loket", "sp4n", "lapor")


def channel_for(complaint: Complaint, agency: Agency) -> str:
    """Return the official channel to follow the report: the citizen's own where the profile has it, with its number."""
    used = complaint.channel.lower()
    # Comments and messages of social media are no place for a reply to private data: another channel is named.
    open_channels = [one for one in agency.channels if not one.address.startswith("@")]
    for channel in open_channels:
        key = channel.name.lower().split()[0]
        if key and key in used:
            return _channel_text(channel.name, channel.address)
    for word in ("whatsapp", "call"):
        for channel in open_channels:
            if word in channel.name.lower():
                return _channel_text(channel.name, channel.address)
    return _channel_text(open_channels[0].name, open_channels[0].address) if open_channels else ""


def _channel_text(name: str, address: str) -> str:
    if address.lower().startswith(name.lower()):
        return name
    shown = name if name.split()[0].isupper() or name[:2].isupper() else name[0].lower() + name[1:]
    if name.split()[0] in ("WhatsApp", "Instagram", "Facebook", "Telegram"):
        shown = name
    return f"{shown} {address}" if not address.startswith("Jl") else f"{shown} di {address}"


_GREETINGS = (
    (r"\bass?alamu?\s?'?alaikum|\bassalamu|\baslm|\bass?\s*wr\b", "Waalaikumsalam"),
    (r"\bselamat pagi|^\W*pagi\b", "Selamat pagi"),
    (r"\bselamat siang|^\W*siang\b", "Selamat siang"),
    (r"\bselamat sore|^\W*sore\b", "Selamat sore"),
    (r"\bselamat malam|^\W*malam\b", "Selamat malam"),
    (r"\bom swastiastu", "Om swastiastu"),
    (r"\bshalom", "Shalom"),
)
_HARMS = (
    (
        r"\bhampir (?:jatuh|tabrakan|celaka|menyerempet|terperosok|nabrak)|\bnyaris\b|banting setir",
        "pengguna jalan nyaris celaka",
    ),
    (
        r"\b(?:jatuh|terjatuh|nyungsep|kejeblos|terperosok|kepleset|terpeleset|tergelincir)\b",
        "sudah ada warga yang terjatuh",
    ),
    (r"\b(?:tersandung)\b", "sudah ada yang tersandung"),
    (r"\b(?:kecelakaan|tabrakan|celaka|korban)\b", "sudah ada warga yang celaka"),
    (r"\bban\w*\b.{0,20}\b(?:pecah|benjol|robek)|\bpecah ban|\bvelg|\bpelek|\bpeyang", "ada kendaraan yang rusak"),
    (r"\bmasuk\b.{0,30}\brumah|\bkemasukan air|\bngepel|\bteras\b", "air sampai masuk ke rumah warga"),
    (r"\bmengungsi|\bdiungsikan", "ada warga yang harus mengungsi"),
)
_DENIED = re.compile(
    r"\b(?:belum ada|tidak ada|jangan sampai|sebelum ada|takut|nunggu|menunggu|tunggu)\s+(?:\w+\s+){0,2}\Z"
)
_ANGER = re.compile(
    r"\b(?:keterlaluan|kapok|muak|kesal|jengkel|kecewa|bosan|capek|cape|bohong|ngibul|isin|misuh\w*|tolol|bego|goblok|payah|malas|masa sih|masa|percuma|jangan asal|emosi|marah|dongkol"
    r"|gaji buta|makan gaji|takut sama orang kaya|tidak becus|becus|lempar\w*|pingpong|media)\b|!{2,}|\?{2,}"
)
_WAITED = re.compile(
    r"\b(?:berkali-kali|sudah (?:berapa|tiga|dua|empat|lima|\d+) kali|dari dulu|bertahun-tahun|berbulan-bulan|tidak pernah|(?:dua|tiga|\d+) (?:bulan|tahun|minggu\w*)|belum juga|kapan)\b"
)
_AROUND = re.compile(r"\b(?:pingpong|di pingpong|dilempar|dioper|disuruh ke|lempar-lemparan|saling lempar)\b")
_VULNERABLE = re.compile(
    r"\b(?:anak-anak|anak sekolah|murid|siswa|lansia|nenek|kakek|ibu hamil|difabel|disabilitas|tunanetra|kursi roda|bayi)\b"
)


def read_mood(text: str) -> Mood:
    """Return how the citizen writes, from words and signs that any Indonesian writer uses."""
    plain = normalise(text)
    letters = [sign for sign in text if sign.isalpha()]
    shouting = len(letters) > 40 and sum(sign.isupper() for sign in letters) / len(letters) > 0.3
    return Mood(
        greeting=next((answer for pattern, answer in _GREETINGS if re.search(pattern, text.lower())), ""),
        angry=shouting or len(_ANGER.findall(plain)) >= 2 or bool(re.search(r"!{2,}", text)),
        harm=_harm(plain),
        waited=bool(_WAITED.search(plain)),
        sent_around=bool(_AROUND.search(plain)),
        vulnerable=bool(_VULNERABLE.search(plain)),
    )


def _harm(plain: str) -> str:
    for pattern, phrase in _HARMS:
        for found in re.finditer(pattern, plain):
            if not _DENIED.search(plain[: found.start()]):
                return phrase
    return ""
