"""All that a reply may say, gathered before a sentence is written."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from asisten_humas.complaints.injection import without_injection
from asisten_humas.complaints.clauses import Clause, list_of, shown, uncapitalised
from asisten_humas.complaints.rules import Rules
from asisten_humas.complaints.writing.lines import decapitalised, listed
from asisten_humas.complaints.writing.mood import Mood, read_mood
from asisten_humas.complaints.writing.records import Record, read_records, ticket_of
from asisten_humas.models import Agency, Complaint, Location, Triage

Option = TypeVar("Option")


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

    @property
    def label(self) -> str:
        """Return the number with its kind, to be kept: "nomor tiket KH-…" or "nomor laporan …"."""
        return f"nomor tiket {self.ticket}" if self.ticket else f"nomor laporan {self.complaint.tracking_id}"

    def recorded(self, *kinds: str) -> tuple[Record, ...]:
        """Return the records of these kinds, in their order."""
        return tuple(record for record in self.records if record.kind in kinds)

    def words_of(self, clause: Clause) -> str:
        """Return a clause in its own words, as a reply may quote it, with a small letter at its start."""
        return decapitalised(uncapitalised(shown(clause.full), self.rules.common))

    def items_of(self, clause: Clause) -> list[str]:
        """Return the items of the list that a clause belongs to, as a reply may quote them."""
        return [decapitalised(uncapitalised(item, self.rules.common)) for item in list_of(clause)]

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
    issues = issues_in_words(triage.issues)
    place = place_of(triage.location)
    if not place:
        return issues
    if issues.endswith(" di jalan"):
        issues = issues.removesuffix(" di jalan") + ("" if triage.location.road else " jalan")
    return f"{issues} di {place}"


def issues_in_words(issues: Sequence[str]) -> str:
    """Return the problems as an enumeration; what they have in common is said once."""
    first, *rest = issues
    opener = first.split()[0] if first.split()[0] in ("usulan", "permintaan") else ""
    return listed([first, *(one.removeprefix(f"{opener} ") if opener else one for one in rest)])


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
