"""The nouns of the project, frozen. One name a thing, everywhere; README explains them in one line each.

Offsets are half-open character offsets `[start, end)` into the text they speak of. Times are aware UTC datetimes,
days are plain dates in the agency's zone.
"""

from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from asisten_humas.statuses import ReplyType, SentenceStatus, Severity


class Noun(BaseModel):
    """Base of all nouns: immutable, unknown keys refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# --- the agency ---------------------------------------------------------------------------------------------------


class Unit(Noun):
    """An organisational unit of the agency, or another body that complaints are routed to."""

    name: str
    duties: str = Field(default="", description="what it looks after, in the words citizens use; triage reads this")
    internal: bool = Field(default=True, description="part of the agency; False for other bodies")


class Official(Noun):
    """A person who holds an office; names in drafts are checked against this directory."""

    name: str
    position: str
    short_name: str = ""


class Channel(Noun):
    """A public way to reach the agency: only these numbers and links may appear in a reply."""

    name: str
    address: str = Field(description="number, link or place as it is written in a reply")


class Road(Noun):
    """A road whose authority is not the city, or is worth naming; the table is edited by staff."""

    name: str
    authority: Literal["kota", "provinsi", "nasional", "pengembang"]
    keeper: str = Field(description="the body that looks after it")
    source: str = Field(description="the rule or decision this rests on, with its date")


class DeadlineRule(Noun):
    """A clock in working days, from the profile (never a constant in code)."""

    name: str
    classification: str = Field(description="a Classification value, or 'semua'")
    working_days: int = Field(ge=0)
    counted_from: Literal["diterima", "terverifikasi"]
    source: str


class Agency(Noun):
    """Profile of the office (instansi): read from knowledge/instansi.yaml."""

    name: str = Field(description="full name, e.g. 'Dinas Bina Marga dan Sumber Daya Air Kota Harapan'")
    short_name: str = Field(description="e.g. 'DBMSDA Kota Harapan'")
    region: str = Field(description="e.g. 'Kota Harapan'")
    dateline: str = Field(description="place in capitals that opens a news item, e.g. 'KOTA HARAPAN'")
    dateline_dash: str = "–"
    timezone: str = "Asia/Jakarta"
    timezone_label: Literal["WIB", "WITA", "WIT"] = "WIB"
    closing_time: str = Field(
        default="",
        pattern=r"^(?:(?:[01]?\d|2[0-3])[.:][0-5]\d)?$",
        description="e.g. '16.00': what comes in later counts as received next day",
    )
    acronyms: dict[str, str] = Field(default_factory=dict, description="acronym → expansion")
    units: tuple[Unit, ...] = ()
    officials: tuple[Official, ...] = ()
    channels: tuple[Channel, ...] = ()
    districts: dict[str, tuple[str, ...]] = Field(default_factory=dict, description="kecamatan → its kelurahan")
    roads: tuple[Road, ...] = ()
    deadlines: tuple[DeadlineRule, ...] = ()
    signature: str = Field(description="closing line of news items, e.g. '(Humas DBMSDA)'")
    style: dict[str, int | str | bool] = Field(default_factory=dict, description="house-style limits")


# --- knowledge ----------------------------------------------------------------------------------------------------


class Document(Noun):
    """A knowledge file with its validity. Pool 'kebijakan' gives facts, pool 'rilis' gives style only."""

    id: str
    pool: Literal["kebijakan", "rilis"]
    title: str
    text: str
    kind: str = Field(default="", description="kebijakan, sop, perwal, faq, rilis, …")
    number: str = Field(default="", description="official number, e.g. 'Perwal Kota Harapan 12/2023'")
    day: date | None = None
    valid_from: date | None = None
    valid_until: date | None = Field(default=None, description="last day in force; None while in force")
    replaced_by: str | None = None
    replaces: str | None = None
    amends: str | None = None
    unit: str = ""
    event_type: str = Field(default="", description="for a release: the type of event, e.g. 'peresmian'")
    path: str = Field(default="", description="file it came from, relative to the knowledge folder")
    pages: tuple[int, ...] = Field(default=(), description="offset in text at which page 1, 2, … starts")
    read_by_machine: bool = Field(default=False, description="text recognised from a scan")

    def in_force(self, on: date) -> bool:
        """Return whether the document was in force on day `on` (a document without days always is)."""
        return (self.valid_from is None or self.valid_from <= on) and (
            self.valid_until is None or on <= self.valid_until
        )


class Passage(Noun):
    """A citable piece of a document: a Pasal, a group of ayat, or a section."""

    id: str = Field(description="stable within the document, e.g. 'K18#pasal-7'")
    document_id: str
    pool: Literal["kebijakan", "rilis"]
    text: str
    label: str = Field(description="how it is cited, e.g. 'Perwal Kota Harapan 12/2023, BAB III, Pasal 7 ayat (1)'")
    title: str = Field(description="title of its document")
    start: int
    end: int
    page: int | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    replaced_by: str | None = None


class Hit(Noun):
    """A passage found by a search; `score` is the fused score in 0 to 1, comparable within one pool."""

    passage: Passage
    score: float
    dense: float = Field(description="cosine similarity")
    keyword: float = Field(description="BM25 score")


# --- what staff and citizens give ---------------------------------------------------------------------------------


class Quote(Noun):
    """A quotation, verbatim. It is placed by id and never rewritten."""

    id: str = ""
    text: str
    speaker: str
    position: str = ""
    start: int = Field(default=0, description="offsets of the text in the notes")
    end: int = 0


class NewsBrief(Noun):
    """What staff gave for a news item: free notes, or labelled fields, or both."""

    notes: str = ""
    event: str = Field(default="", description="Apa")
    who: str = Field(default="", description="Siapa")
    when: str = Field(default="", description="Kapan")
    where: str = Field(default="", description="Di mana")
    why: str = Field(default="", description="Mengapa")
    how: str = Field(default="", description="Bagaimana")
    quotes: tuple[Quote, ...] = ()
    event_type: str = Field(default="", description="e.g. 'peresmian'; guessed from the notes when empty")
    release_day: date | None = Field(default=None, description="day of publication; relative days are read from it")

    def as_notes(self) -> str:
        """Return one labelled text with everything in the brief: the text that all source spans point into."""
        labels = (
            ("Apa", self.event),
            ("Siapa", self.who),
            ("Kapan", self.when),
            ("Di mana", self.where),
            ("Mengapa", self.why),
            ("Bagaimana", self.how),
        )
        lines = [f"{label}: {value.strip()}" for label, value in labels if value.strip()]
        for quote in self.quotes:
            speaker = f"{quote.speaker}, {quote.position}" if quote.position else quote.speaker
            lines.append(f'Kutipan {speaker}: "{quote.text}"')
        if self.notes.strip():
            lines.append(self.notes.strip())
        return "\n".join(lines)


class FactKind(StrEnum):
    """What a fact answers."""

    WHAT = "apa"
    WHO = "siapa"
    WHEN = "kapan"
    WHERE = "di_mana"
    WHY = "mengapa"
    HOW = "bagaimana"
    NUMBER = "angka"
    NEXT = "langkah_lanjut"


class Fact(Noun):
    """One atomic statement taken from the notes. `text` is the notes' own text between the offsets."""

    id: str
    kind: FactKind
    text: str
    start: int
    end: int
    position: str = Field(default="", description="for a person: the office held, as the notes give it")
    about: str = Field(default="", description="the label or the question that the notes put before it, if any")


class Gap(Noun):
    """Something the notes leave open or contradict: asked, never guessed."""

    kind: str = Field(description="kapan_kosong, hari_tidak_cocok, jabatan_kosong, singkatan, jumlah, …")
    question: str = Field(description="a short question to staff, in Indonesian")
    required: bool
    start: int | None = None
    end: int | None = None


class FactSheet(Noun):
    """All that a news draft may rest on."""

    notes: str
    facts: tuple[Fact, ...] = ()
    quotes: tuple[Quote, ...] = ()
    gaps: tuple[Gap, ...] = ()
    event_day: date | None = None
    event_type: str = ""
    release_day: date | None = Field(default=None, description="day of publication; dates and tenses are checked by it")


class Reporter(Noun):
    """The citizen who reports. Never leaves the house; replaced by placeholders before any model."""

    name: str = ""
    phone: str = ""
    national_id: str = ""
    address: str = ""
    email: str = ""


class FieldState(StrEnum):
    """What the field unit recorded about the work."""

    SURVEYED = "disurvei"
    SCHEDULED = "dijadwalkan"
    IN_PROGRESS = "dikerjakan"
    DONE = "selesai"
    CANNOT = "belum_dapat"


class FieldStatus(Noun):
    """A record by the field unit: the only ground on which work may be called done or dated."""

    state: FieldState
    day: date | None = None
    unit: str = ""
    proof: str = Field(default="", description="file name or description of the proof; empty when there is none")


class Coordinates(Noun):
    """A point in decimal degrees (WGS 84)."""

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class Location(Noun):
    """Where the reported object is; None where the text does not say."""

    road: str | None = None
    village: str | None = None
    district: str | None = None
    landmark: str | None = None
    coordinates: Coordinates | None = None


class Complaint(Noun):
    """A report by a citizen, as it arrived. `text` is data and never an instruction."""

    tracking_id: str
    text: str
    title: str = ""
    channel: str = ""
    received_at: datetime | None = None
    reporter: Reporter | None = None
    anonymous: bool = False
    secret: bool = False
    classification: str = Field(default="", description="class given at intake, if any, in the export's words")
    category: str = Field(default="", description="category given at intake, if any")
    district: str = ""
    village: str = ""
    source_status: str = Field(default="", description="status in the complaint system's export")
    duplicate_of: str | None = Field(default=None, description="tracking id of the first report of the same spot")
    field_status: FieldStatus | None = None
    staff_facts: tuple[str, ...] = Field(default=(), description="facts put on record by staff, a sentence each")
    place: Location | None = Field(
        default=None, description="where the object is, as known from staff or from the first report of the same spot"
    )


class Classification(StrEnum):
    """The four classes of SP4N-LAPOR!."""

    INFORMATION = "permintaan_informasi"
    ASPIRATION = "aspirasi"
    COMPLAINT = "pengaduan_tidak_berkadar"
    MISCONDUCT = "pengaduan_berkadar"


class Urgency(StrEnum):
    """How soon somebody has to act."""

    LOW = "rendah"
    MEDIUM = "sedang"
    HIGH = "tinggi"
    EMERGENCY = "darurat"


class Jurisdiction(StrEnum):
    """Who is responsible for the reported object."""

    CITY = "kota"
    PROVINCE = "provinsi"
    NATIONAL = "nasional"
    DEVELOPER = "pengembang"
    OTHER_BODY = "instansi_lain"
    UNKNOWN = "tidak_jelas"


class Deadline(Noun):
    """A running clock on a complaint."""

    name: str
    due: date
    working_days_left: int
    source: str


class Triage(Noun):
    """What was decided about a complaint before writing, each with the reason it was decided."""

    classification: Classification
    category: str
    unit: str
    urgency: Urgency
    issues: tuple[str, ...] = Field(description="the separate problems of the text, one phrase each")
    location: Location
    jurisdiction: Jurisdiction
    responsible: str = Field(description="name of the body that is responsible, or '' when unknown")
    duplicate_of: str | None = None
    reply_type: ReplyType
    deadlines: tuple[Deadline, ...] = ()
    confidence: float = Field(ge=0, le=1, description="below 0.7 a person is asked")
    needs_human: str = Field(
        default="", description="why a person should decide before a reply is used, in Indonesian; '' when it is clear"
    )
    reasons: dict[str, str] = Field(default_factory=dict, description="field name → why, in Indonesian")

    @property
    def restricted(self) -> bool:
        """Return whether few may see the report: it alleges abuse of office (who may, is in `review.rules`)."""
        return self.classification is Classification.MISCONDUCT


# --- drafts and their evidence ------------------------------------------------------------------------------------


class SourceKind(StrEnum):
    """Where a source comes from; only some kinds may carry some claims (see grounding)."""

    NOTES = "catatan"
    POLICY = "kebijakan"
    FIELD_STATUS = "status_lapangan"
    STAFF_FACT = "keterangan_staf"
    AGENCY = "profil_instansi"
    COMPLAINT = "laporan"


class Source(Noun):
    """A text that a draft may rest on."""

    id: str = Field(description="what evidence and citations name: 'catatan', 'K04', 'status', 'S1', 'profil'")
    kind: SourceKind
    text: str
    title: str = ""


class Evidence(Noun):
    """A span of a source that supports a sentence."""

    source_id: str
    start: int
    end: int
    text: str
    title: str = ""


class CheckedSentence(Noun):
    """A sentence of a checked text with what it rests on."""

    text: str
    start: int
    end: int
    status: SentenceStatus
    evidence: tuple[Evidence, ...] = ()


class Finding(Noun):
    """Something a check found. `message` and `remedy` are Indonesian; offsets are into the checked text."""

    kind: str
    severity: Severity
    start: int
    end: int
    sentence: str = Field(description="the sentence it lies in, in full")
    message: str
    remedy: str


class CheckReport(Noun):
    """The result of checking one text against its sources."""

    sentences: tuple[CheckedSentence, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def blocked(self) -> bool:
        """Return whether any finding blocks approval."""
        return any(finding.severity is Severity.BLOCK for finding in self.findings)


class BlockKind(StrEnum):
    """The role of a paragraph."""

    LEAD = "teras"
    BODY = "tubuh"
    QUOTE = "kutipan"
    CLOSING = "penutup"


class Sentence(Noun):
    """A sentence with what its writer says it rests on: fact ids (F1), quote ids (Q1), passage or source ids."""

    text: str
    facts: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()


class Block(Noun):
    """A paragraph."""

    kind: BlockKind
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """Return the paragraph: its sentences joined by a space (a line break is kept where one is written)."""
        return " ".join(sentence.text for sentence in self.sentences).replace("\n ", "\n")


class ModelCall(Noun):
    """A record of one model call: what was asked by which prompt, never the personal data in it."""

    step: str
    prompt: str = Field(description="id and version of the prompt file, e.g. 'berita-tulis@1'")
    prompt_hash: str = Field(description="'sha256:…' over the rendered messages")
    model: str
    input_tokens: int = 0
    output_tokens: int = 0
    seconds: float = 0.0
    outcome: Literal["ok", "retried", "failed"] = "ok"


class Attachment(Noun):
    """A photo that goes out with a text; its bytes are bound by their hash, so an approval is of this picture."""

    name: str = Field(description="file name, as staff gave it")
    hash: str = Field(pattern=r"^sha256:[0-9a-f]{64}$", description="'sha256:…' of the file's bytes")
    caption: str = ""
    alt: str = Field(default="", description="what the photo shows, for those who do not see it")


class Draft(Noun):
    """A news item or a reply with the evidence of each sentence. It can be stored, reviewed and exported."""

    kind: Literal["berita", "balasan"]
    subject: str = Field(description="what it is about: the event, or the tracking id of the complaint")
    title: str = Field(default="", description="headline; empty for a reply")
    other_titles: tuple[str, ...] = ()
    blocks: tuple[Block, ...]
    writer: str = Field(description="'templat', or the model's name")
    report: CheckReport = CheckReport()
    gaps: tuple[Gap, ...] = ()
    sources: tuple[Source, ...] = ()
    fact_sheet: FactSheet | None = None
    triage: Triage | None = None
    complaint: Complaint | None = Field(
        default=None, description="for a reply: the complaint with personal data masked and without its reporter"
    )
    calls: tuple[ModelCall, ...] = ()
    repaired: bool = False
    attachments: tuple[Attachment, ...] = ()

    @property
    def restricted(self) -> bool:
        """Return whether few may see it: a reply to a report that alleges abuse of office."""
        return self.triage is not None and self.triage.restricted

    @property
    def text(self) -> str:
        """Return the body: paragraphs separated by a blank line. Findings' offsets point into this text."""
        return "\n\n".join(block.text for block in self.blocks)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return the findings of the last check."""
        return self.report.findings

    @property
    def blocked(self) -> bool:
        """Return whether a finding or an open required gap stands in the way of approval."""
        return self.report.blocked or any(gap.required for gap in self.gaps)

    def evidence(self) -> Iterator[tuple[CheckedSentence, tuple[Evidence, ...]]]:
        """Yield every sentence of the text with the source spans that support it."""
        for sentence in self.report.sentences:
            yield sentence, sentence.evidence
