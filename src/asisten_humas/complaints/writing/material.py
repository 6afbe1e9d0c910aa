"""All that a reply may say, gathered before a sentence is written."""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from asisten_humas.complaints.clauses import Clause, list_of, shown, uncapitalised
from asisten_humas.complaints.injection import without_injection
from asisten_humas.complaints.location import names_estate
from asisten_humas.complaints.rules import Rules
from asisten_humas.complaints.writing.lines import decapitalised, listed
from asisten_humas.complaints.writing.mood import Mood, read_mood
from asisten_humas.complaints.writing.records import Record, read_records, ticket_of
from asisten_humas.models import Agency, Complaint, Jurisdiction, Location, Triage

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
    received: date | None

    @property
    def number(self) -> str:
        """Return how the report is called: "tiket KH-…" or, without a ticket, "laporan nomor …"."""
        return f"tiket {self.ticket}" if self.ticket else f"laporan nomor {self.complaint.tracking_id}"

    @property
    def label(self) -> str:
        """Return the number with its kind, to be kept: "nomor tiket KH-…" or "nomor laporan …"."""
        return f"nomor tiket {self.ticket}" if self.ticket else f"nomor laporan {self.complaint.tracking_id}"

    @property
    def subject(self) -> str:
        """Return problem and place in one phrase: "lubang di Jl. Nuri, Kelurahan Mekarsari"."""
        issues, place = issues_in_words(self.triage.issues), place_of(self.triage.location)
        if self.triage.jurisdiction is Jurisdiction.DEVELOPER and (estate := _estate(self.text)):
            place = ", ".join(filter(None, (estate, place)))
        if issues.endswith(" di jalan") and place:
            issues = issues.removesuffix(" di jalan") + ("" if self.triage.location.road else " jalan")
        return f"{issues} di {place}" if place else issues

    @property
    def subject_before_verb(self) -> str:
        """Return the phrase as the subject of a sentence: a place set apart by a comma is closed by one."""
        return f"{self.subject}," if ", " in self.subject else self.subject

    @property
    def channel(self) -> str:
        """Return the official channel to follow the report, with its number."""
        return channel_for(self.complaint, self.agency)

    @property
    def body(self) -> str:
        """Return who is responsible, as a sentence names it."""
        name = self.triage.responsible
        return name.lower() if name.isalpha() and name.lower() == "pengembang" else name

    def recorded(self, *kinds: str) -> tuple[Record, ...]:
        """Return the records of these kinds, in their order."""
        return tuple(record for record in self.records if record.kind in kinds)

    def first(self, kind: str) -> Record | None:
        """Return the first record of a kind, or None."""
        return next(iter(self.recorded(kind)), None)

    def words_of(self, clause: Clause) -> str:
        """Return a clause in its own words, as a reply may quote it, with a small letter at its start."""
        return decapitalised(in_plain_words(uncapitalised(shown(clause.full), self.rules.common)))

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
    received = moment.astimezone(ZoneInfo(agency.timezone)).date() if moment else None
    records = read_records(complaint.staff_facts)
    return Material(
        complaint=complaint,
        triage=triage,
        rules=rules,
        agency=agency,
        text=text,
        records=tuple(_of_first(one, received) if triage.duplicate_of else one for one in records),
        ticket=ticket_of(complaint.staff_facts),
        mood=read_mood(text),
        received=received,
    )


def _estate(text: str) -> str:
    name = names_estate(text) or ""
    return name if name[:1].isupper() else ""  # "komplek dari gerbang" names none


def in_plain_words(text: str) -> str:
    """Return a rule's words as people say them: "Bila terjadi genangan", "setelah hal itu diketahui"."""
    text = re.sub(r"\b[Dd]alam hal (?=terjadi|ada|terdapat)", "bila ", text)
    return re.sub(r"\bsetelah diketahui\b", "setelah hal itu diketahui", text)


def _of_first(record: Record, received: date | None) -> Record:
    """Return a record taken over from the first report so that it is not told of this one, which came later."""
    if record.kind != "verifikasi" or not (record.day and received and record.day <= received):
        return record
    return replace(record, sentence=record.sentence.replace("laporan ini", "laporan pertama untuk lokasi itu", 1))


def place_of(location: Location) -> str:
    """Return the place as a reply writes it: road and kelurahan; the kecamatan only when it is all there is."""
    parts = [location.road or "", f"Kelurahan {location.village}" if location.village else ""]
    if location.district and len(list(filter(None, parts))) < 2:
        parts.append(f"Kecamatan {location.district}")
    if location.coordinates and not location.road:
        parts.insert(0, f"titik {location.coordinates.latitude}, {location.coordinates.longitude}")
    return ", ".join(filter(None, parts))


def issues_in_words(issues: Sequence[str]) -> str:
    """Return the problems as an enumeration; what they have in common is said once."""
    first, *rest = issues
    opener = first.split()[0] if first.split()[0] in ("usulan", "permintaan") else ""
    return listed([first, *(one.removeprefix(f"{opener} ") if opener else one for one in rest)])


def channel_for(complaint: Complaint, agency: Agency) -> str:
    """Return the official channel to follow a report: the citizen's own where the profile has it, with its number.

    Social media are no place to ask after a report, so another channel is named to those who wrote there.
    """
    used = complaint.channel.lower()
    open_channels = [one for one in agency.channels if not one.address.startswith("@")]
    for channel in open_channels:
        if channel.name.lower().split()[0] in used:
            return _channel_text(channel.name, channel.address)
    for word in ("whatsapp", "call"):
        for channel in open_channels:
            if word in channel.name.lower():
                return _channel_text(channel.name, channel.address)
    return _channel_text(open_channels[0].name, open_channels[0].address) if open_channels else ""


def emergency_channel(agency: Agency) -> str:
    """Return the channel that answers at any hour: the call centre where the profile has one."""
    found = next((one for one in agency.channels if "call" in one.name.lower() or "darurat" in one.name.lower()), None)
    return found.address if found else ""


def _channel_text(name: str, address: str) -> str:
    if address.lower().startswith(name.lower()):
        return name
    proper = name[:2].isupper() or name.split()[0] in ("WhatsApp", "Facebook", "Telegram")
    shown_name = name if proper else name[0].lower() + name[1:]
    return f"{shown_name} di {address}" if address.startswith("Jl") else f"{shown_name} {address}"
