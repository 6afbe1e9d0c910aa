"""The statements of a fact sheet as sentences in the making: subjects supplied, reports attributed, plans dated."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from asisten_humas.grounding.dates import MONTHS, WEEKDAYS, DateMention, find_dates
from asisten_humas.models import Fact, FactKind, FactSheet
from asisten_humas.news.cast import Cast
from asisten_humas.news.clauses import finished, kind_of, say
from asisten_humas.news.facts import LATER
from asisten_humas.news.layout import PRESS_LINE
from asisten_humas.news.lead import SIGNED_BY, event_noun, plain_fact
from asisten_humas.news.parts import split_parts
from asisten_humas.news.plain import plain, without_expansions
from asisten_humas.news.plans import planned
from asisten_humas.news.rundown import is_step, rundown
from asisten_humas.news.setting import event_when
from asisten_humas.news.soundness import is_sound
from asisten_humas.news.wording import is_base, is_verb, joined

_SUBJECTS = {
    "pembangunan": "pekerjaan itu",
    "kunjungan": "pekerjaan itu",
    "pengadaan": "pekerjaan itu",
    "layanan": "layanan itu",
    "lalu lintas": "aturan itu",
    "bantuan": "bantuan itu",
    "perayaan": "acara itu",
    "rapat": "forum itu",
    "penandatanganan": "ketentuan itu",
    "kebencanaan": "peristiwa itu",
    "penghargaan": "penilaian itu",
}
_NEXT = re.compile(
    r"\b(?:lanjut(?:an)?|dilanjutkan|selanjutnya|berikutnya|tahap (?:dua|kedua|2)|direncanakan|rencana|dijadwalkan"
    r"|(?:minggu|pekan|bulan|tahun) depan|paling lambat|menunggu (?:hasil|rapat|putusan"
    r"|keputusan)|evaluasi (?:tiap|setiap)"
    r"|akan (?:me|di|ber)\w+)\b",
    re.IGNORECASE,
)
_NOT_NEXT = re.compile(r"^(?:per|sampai|hingga|sejak|mulai|dimulai|belum|baru)\b", re.IGNORECASE)
_BARE_SUM = re.compile(
    r"Rp[\d.,]+(?: (?:ribu|juta|miliar|triliun))?"
    r"(?:(?P<source>,? (?:dari )?(?:dana|APB\w+|DAK|DAU|CSR|hibah)\b)|(?= per |,|$| untuk ))"
)
_OPENED_BY = re.compile(r"(?P<who>[\ue100-\ue1ff])(?P<for>,? (?:me)?wakili [^,]+)?,?(?P<rest>.*)$")
_CORRECTS = re.compile(r"\W*(?:eh|ralat|koreksi|maksud(?:nya|ku)|salah|sori|sorry|maaf)\b", re.IGNORECASE)
_SAYS = re.compile(r"^([\ue100-\ue1ff])\s*(:|bilang|menyatakan|kata|menyebut|mengaku|berharap)\s*(.+)$")
_REASON_ABOUT = re.compile(r"alasan|sebab|tujuan|harapan|kendala")
_REQUEST = re.compile(r"^(usul(?:an)?|permintaan|pengajuan) (?=(?:Kecamatan|Desa|Kelurahan|Kampung|warga))")
_ACCOMPANIED = re.compile(r"(?:bersama|didampingi|serta|termasuk)\b")
_DATED_DEED = re.compile(
    r"\b(?<!akan )(?<!direncanakan )(?<!dijadwalkan )(?<!ditargetkan )(dimulai|berlangsung"
    r"|dilaksanakan|digelar|dibuka|selesai)"
    r" pada (?P<when>.+)$"
)
_STARTS = re.compile(r"mulai \w+ \(\d+/\d+/\d{4}\), (?:se\w+|\d+ (?:hari|minggu|bulan|tahun))\b")
_APPOSED = re.compile(r"^([\ue100-\ue1ff]), (\w+)")
_LEADS = re.compile(r"^[\ue100-\ue1ff] memimpin$")
_ASPECT = r"(?:(?:sudah|telah|akan|belum|tidak|masih|juga|direncanakan|dijadwalkan|ditargetkan|mulai|kembali) )*"
_HELD_THING = re.compile(
    rf"{_ASPECT}(?:dimulai|mulai|dibuka|ditutup|diikuti|dihadiri|digelar|dilanjutkan|diadakan|dilaksanakan|diselenggarakan"
    r"|dipusatkan|berlangsung|selesai|rampung|berakhir|berlaku|gratis|terbuka|diulang|ditunda|dibatalkan|batal|didanai"
    r"|dibiayai|melibatkan|mencakup|memakai|menggunakan|menelan|menghabiskan|menampilkan|dimeriahkan|diawali|diakhiri"
    r"|dipantau|diperpanjang|disiarkan|dipandu|dipimpin|bertujuan|bertema|bertempat|tuntas|dihentikan|menjadi|merupakan"
    r"|didukung|disaksikan|dievaluasi|dikerjakan|berjalan|tidak dipungut)\b"
)
"""What an event or a work can do or have done to it; any other predicate belongs to somebody the notes do not name."""
_WORKED_ON = re.compile(
    rf"{_ASPECT}(?:boleh|dapat|bisa|harus|wajib)? ?(?:di(?!serahkan|undang|minta|terima|beri)\w{{4,}})\b"
)
_PRESS = re.compile(
    r"[Rr]ilis: (?P<when>\w+ \([\d/]+\)(?:,? pukul [\d.]+(?: WI[A-Z]+)?)?)(?:,? (?:di )?(?P<at>[a-zA-Z][^;:]+))?$"
)
_CALENDAR = frozenset((*WEEKDAYS, *MONTHS))


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence in the making, the facts behind it, and the line of the notes it comes from.

    `last` marks what belongs at the end; `bound` what must stay with the sentence before it; `topic` tells schedule,
    reasons and the rest apart.
    """

    text: str
    facts: tuple[str, ...]
    line: int
    last: bool = False
    bound: bool = False
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Body:
    """The sentences of the body in the order of the notes, and what follows the event's own words for the lead."""

    told: tuple[Told, ...]
    rest: str
    rest_facts: tuple[str, ...]


def tell(sheet: FactSheet, cast: Cast, today: date | None) -> Body:
    """Return what the notes say beyond the event itself; `today` decides which dates lie ahead."""
    return _Teller(sheet, cast, today).body()


def statements(sheet: FactSheet) -> list[Fact]:
    """Return the facts to be told one by one: no persons, places or days of the event, nothing inside another fact."""
    when = event_when(sheet)
    event = {(f.start, f.end) for f in sheet.facts if f.kind in (FactKind.WHAT, FactKind.WHERE, FactKind.WHO)}
    return [
        fact
        for fact in sheet.facts
        if fact.kind not in (FactKind.WHAT, FactKind.WHERE, FactKind.WHO)
        and fact not in when
        and (fact.start, fact.end) not in event
        and not any(_inside(fact, other) for other in sheet.facts)
    ]


def _inside(fact: Fact, other: Fact) -> bool:
    within = other.start <= fact.start and fact.end <= other.end
    return other is not fact and within and other.end - other.start > fact.end - fact.start


class _Teller:
    def __init__(self, sheet: FactSheet, cast: Cast, today: date | None) -> None:
        self.sheet, self.cast, self.today = sheet, cast, today
        self.told: list[Told] = []
        self.topics: set[str] = set()
        self.rest = ""
        self.rest_facts: tuple[str, ...] = ()

    def body(self) -> Body:
        steps: list[tuple[str, str]] = []
        previous: Fact | None = None
        self.withdrawn = _withdrawn(self.sheet)
        for group in self._groups():
            if any(fact.id in self.withdrawn for fact in group):
                continue
            text = ", ".join(self._plain(fact).strip(" .;") for fact in group)
            if is_step(text) and re.match(r"\d{1,2}[.:]\d{2}", group[0].text):
                # Who signs is told by the lead.
                if not (SIGNED_BY.fullmatch(text) and self._event().lower().startswith("penandatanganan")):
                    steps.append((text, group[0].id))
                continue
            text = self._beyond_event(text, group)
            if text:
                self._tell(text, group, together=self._joined(previous, group[0]))
            previous = group[-1]
        sentences, ids = rundown(steps)
        self.told[:0] = [Told(text, ids, -1, bound=number > 0) for number, text in enumerate(sentences)]
        return Body(tuple(_sound(self.told)), self.rest, self.rest_facts)

    # --- what a statement says ---

    def _plain(self, fact: Fact) -> str:
        text = plain_fact(fact, self.cast, self.sheet.event_day)
        text = re.sub(r"([\ue100-\ue1ff]), (?=juga |turut |ikut |pun )", r"\1 ", text)
        text = re.sub(r"([\ue100-\ue1ff]) \(\d{1,3}(?: tahun)?\)", r"\1", text)
        text = re.sub(r"^([\ue100-\ue1ff]) \(([^()]+)\)$", r"\1 \2", text)
        text = _APPOSED.sub(lambda m: f"{m[1]} {m[2]}" if is_verb(m[2]) or is_base(m[2]) else m.group(), text)
        text = re.sub(r"^([\ue100-\ue1ff]) ((?:juga |turut |ikut )*hadir), ([\ue100-\ue1ff])$", r"\1 dan \3 \2", text)
        where = next((one for one in self.sheet.facts if one.kind is FactKind.WHERE), None)
        several = re.match(r"(\d+ \w+):", where.text) if where else None
        return re.sub(rf"{several[1]}: [^;]+$", f"{several[1]} itu", text) if several else text

    def _beyond_event(self, text: str, group: list[Fact]) -> str:
        """Return the statement without the event's words or day at its start; a period that follows is the lead's."""
        fact = group[0]
        what = next((f for f in self.sheet.facts if f.kind is FactKind.WHAT), None)
        if what and fact.start <= what.start < fact.end and what.end < fact.end and what.start - fact.start < 25:
            day = next((one for one in event_when(self.sheet) if what.end <= one.start < what.end + 3), None)
            told = day.end if day and day.end <= fact.end else what.end
            after = self.cast.marked(self.sheet.notes[told : fact.end])
            text = plain(without_expansions(after), near=self.sheet.event_day).strip(" ,;–-")
            if told == what.end and re.match(r"(?:mulai|sejak|pada|selama)\b", text):
                self.rest, self.rest_facts = text, tuple(one.id for one in group)
                return ""
        when = event_when(self.sheet)
        if fact.kind is FactKind.WHEN and when and fact.start <= when[0].start < fact.end and _STARTS.match(text):
            self.rest, self.rest_facts = text, tuple(one.id for one in group)
            return ""
        opens = when and fact.start == when[0].start
        if opens and not re.match(r"\w+ \([\d/]+\),? [\ue100-\ue1ff]", text):
            for given in when:
                text = text.replace(plain(given.text, near=self.sheet.event_day), "")
        return text.strip(" ,;")

    def _groups(self) -> Iterator[list[Fact]]:
        """Yield the statements; measures that a semicolon holds together go together."""
        group: list[Fact] = []
        for fact in statements(self.sheet):
            if group and self._joined(group[-1], fact) and all(map(_counts, (*(f.text for f in group), fact.text))):
                group.append(fact)
                continue
            if group:
                yield group
            group = [fact]
        if group:
            yield group

    def _joined(self, before: Fact | None, fact: Fact) -> bool:
        return before is not None and self.sheet.notes[before.end : fact.start].strip() == ";"

    def _event(self) -> str:
        what = next((fact for fact in self.sheet.facts if fact.kind is FactKind.WHAT), None)
        return plain_fact(what, self.cast, None) if what else ""

    def _line(self, fact: Fact) -> int:
        return self.sheet.notes.count("\n", 0, fact.start)

    # --- sentences ---

    def _tell(self, text: str, group: list[Fact], *, together: bool) -> None:
        fact = group[0]
        ids, line = tuple(one.id for one in group), self._line(fact)
        last = self._is_last(fact, text)
        text, about = self._with_topic(self._lowered(text), fact)
        text = planned(text) if fact.kind is FactKind.NEXT else text
        if PRESS_LINE.match(fact.text) and (press := _PRESS.match(text)):
            text = f"keterangan itu disampaikan pada {press['when']}" + (
                f" di {press['at'].split(', ')[0]}" if press["at"] else ""
            )
        if fact.kind is FactKind.WHY and (reasons := _reasons(text)):
            self.told.append(Told(reasons, ids, line, topic=fact.kind.value))
            return
        text = _as_reason(text) if fact.kind is FactKind.WHY else self._as_sum(text)
        opened = _OPENED_BY.match(text) if about.removesuffix("nya") in ("buka", "membuka", "dibuka") else None
        if opened:
            text, about = (
                f"{opened['who']}{opened['for'] or ''} membuka {event_noun(self._event())}{opened['rest']}",
                "",
            )
        report = _SAYS.match(text)
        for number, said in enumerate(say(report[3] if report else text, about=about)):
            sentence = self._ahead(finished(said)).strip()
            sentence = _LEADS.sub(lambda m: f"{m.group()} {event_noun(self._event())}", sentence)
            if report and number == 0:
                sentence = _reported(report, sentence)
            elif said.needs_subject:
                if self._attach(sentence, ids, line):
                    continue
                sentence = self._with_subject(sentence, fact)
                if not sentence:
                    break  # who does it is not known: neither this nor what follows from it is told
            elif number == 0 and about and _REASON_ABOUT.match(about) and not sentence.startswith(about):
                sentence = f"{about.removesuffix('nya')}nya, {sentence}"
            if _ACCOMPANIED.match(sentence) and self._follow(f", {sentence}", ids, line):
                continue
            if (
                together
                and number == 0
                and self._follow(f"; {sentence.removeprefix('sebanyak ')}", ids, line, short=True)
            ):
                continue
            previous = self.told[-1] if self.told else None
            if previous and previous.last and previous.line == line and re.match(r"[a-z]+nya ", sentence):
                last = True
            topic = fact.kind.value if fact.kind in (FactKind.WHEN, FactKind.WHY) else ""
            self.told.append(Told(sentence, ids, line, last, bound=number > 0 or together, topic=topic))

    def _as_sum(self, text: str) -> str:
        """Return a bare sum of money with a noun: "Rp386 juta dari dana bagi hasil" → "anggarannya …"."""
        bare = _BARE_SUM.match(text)
        if not bare:
            return text
        return f"{'anggarannya' if bare['source'] else 'besarnya'} {text}"

    def _is_last(self, fact: Fact, text: str) -> bool:
        if fact.kind is not FactKind.NEXT or _NOT_NEXT.match(text):
            return False
        return not LATER.search(fact.text) or bool(_NEXT.search(text))

    def _with_topic(self, text: str, fact: Fact) -> tuple[str, str]:
        """Return the text and the topic still to be named: that of a chat question, once."""
        about = plain(fact.about) if fact.about else ""
        # A question lends its topic to the first words of the answer; what the answer goes on to say is another matter.
        if about and fact.about in self.topics:
            about = ""
        self.topics.add(fact.about)
        if about and _REASON_ABOUT.match(about) and any(about in one.text for one in self.told):
            about = ""
        request = _REQUEST.match(text)
        if about and request:
            return f"{request[1]} {about} dari {text[request.end() :]}", about
        return text, about

    def _follow(self, tail: str, ids: tuple[str, ...], line: int, *, short: bool = False) -> bool:
        """Append to the sentence before, when it comes from the same line (and both together stay short)."""
        before = self.told[-1] if self.told else None
        if before is None or before.line != line or before.last:
            return False
        if short and (len(f"{before.text}{tail}".split()) > 26 or ";" in before.text):
            return False
        self.told[-1] = replace(before, text=f"{before.text}{tail}", facts=(*before.facts, *ids))
        return True

    def _attach(self, sentence: str, ids: tuple[str, ...], line: int) -> bool:
        """Append a bare "belum …" or "selesai pada …" to the sentence that it completes."""
        before = self.told[-1] if self.told else None
        if before is None or before.line != line:
            return False
        if re.match(r"(?:direncanakan |akan )?(?:selesai|berakhir)\b", sentence) and re.search(
            r"\bdimulai\b", before.text
        ):
            tail = f" dan {sentence}"
        elif re.match(r"(?:belum|tidak)\b", sentence) and len(before.text.split()) < 24:
            tail = f", tetapi {sentence}"
        else:
            return False
        self.told[-1] = replace(before, text=f"{before.text}{tail}", facts=(*before.facts, *ids))
        return True

    def _with_subject(self, sentence: str, fact: Fact) -> str:
        if fact.kind is FactKind.WHY and re.match(r"me\w{4,}", sentence):
            return f"kegiatan itu digelar untuk {sentence}"
        if re.match(r"(?:turun|naik|meningkat|menurun|berkurang|bertambah)\b.*\d", sentence):
            return f"angka itu {sentence}"
        if re.match(r"sudah (?:sekitar )?\d", sentence):
            return f"capaiannya {sentence}"
        if re.match(r"(?:dilarang|wajib|diminta|diimbau|boleh|tidak boleh|harus)\b", sentence) and (
            group := self._group()
        ):
            return f"{group} {sentence}"
        vehicle = re.match(r"(KM|KMP|kapal|bus|kereta|pesawat)\b", self._event())
        if vehicle:
            return f"{'kapal' if vehicle[1].startswith('KM') else vehicle[1]} itu {sentence}"
        if sentence == "gratis":
            return f"{event_noun(self._event())} tidak dipungut biaya"
        if sentence.startswith("gratis"):
            return f"layanan itu {sentence}"
        subject = _SUBJECTS.get(self.sheet.event_type, event_noun(self._event()))
        held = _HELD_THING.match(sentence) or (self.sheet.event_type in _SUBJECTS and _WORKED_ON.match(sentence))
        return f"{subject} {sentence}" if held else ""

    def _group(self) -> str:
        """Return the noun for the people that the event is for, when the notes list one ("penerima 1.027 orang")."""
        for fact in self.sheet.facts:
            match = re.match(
                r"(penerima|peserta|siswa|pedagang|pegawai|pelanggan|pendaftar|kader) ", fact.text, re.IGNORECASE
            )
            if match and fact.kind is FactKind.WHO:
                return match[1].lower()
        return ""

    def _lowered(self, text: str) -> str:
        """Return the text with a small first letter, unless its first word is a name."""
        first, _, rest = text.partition(" ")
        word = first.strip(",:")
        named = rest[:1].isupper() and not rest.split()[0].isupper() and not rest.startswith("Rp")
        within = re.search(rf"(?<=[a-z,] ){re.escape(word)}\b", self.sheet.notes)
        ranked = re.fullmatch(r"Ter[a-z]{3,}|Paling", word)
        if (ranked or is_verb(word.lower())) and word[1:].islower() and word not in _CALENDAR:
            return text[0].lower() + text[1:]
        keeps = word in _CALENDAR or text.startswith("Rp") or named or within or not word[1:].islower()
        return text if keeps else text[0].lower() + text[1:]

    def _ahead(self, sentence: str) -> str:
        """Put "akan" before what is dated after the day of writing."""
        match = _DATED_DEED.search(sentence)
        if not match or self.today is None:
            return sentence
        near = self.sheet.event_day or self.today
        days = [day for mention in find_dates(match["when"]) if (day := _first_day(mention, near))]
        if not days or days[0] <= self.today:
            return sentence
        return f"{sentence[: match.start(1)]}akan {sentence[match.start(1) :]}"


def _sound(told: list[Told]) -> Iterator[Told]:
    """Yield the sentences that can be printed; what leans on one that cannot ("9 ditolak") goes with it."""
    dropped: tuple[str, ...] = ()
    for one in told:
        if not is_sound(one.text) or (one.bound and set(one.facts) <= set(dropped)):
            dropped = one.facts
        else:
            yield one


def _withdrawn(sheet: FactSheet) -> set[str]:
    """Return the ids of statements that the writer corrects in the next breath ("eh salah, dari …"), and of the mends.

    Which part is corrected a rule cannot tell, so both are asked about.
    """
    listed = statements(sheet)
    found = set()
    for before, fact in pairwise(listed):
        if _CORRECTS.match(fact.text):
            found |= {before.id, fact.id}
    return found


def _reasons(text: str) -> str:
    """Return reasons that notes only name ("guru kurang, jalan jelek, sinyal susah") as one sentence, or ''."""
    parts = split_parts(text)
    brief = all(len(part.split()) <= 3 and not re.search(r"\d|[:(→\ue100-\ue1ff]", part) for part in parts)
    return f"alasannya ialah {joined(parts)}" if len(parts) > 2 and brief else ""


def _as_reason(text: str) -> str:
    """Return reasons that open with a mere noun as a clause: "minat baca santri, …" → "alasannya ialah …"."""
    parts = split_parts(text)
    if (
        len(parts) > 1
        and kind_of(parts[0]) == "phrase"
        and kind_of(parts[1]) == "clause"
        and not re.search(r"\d|:", parts[0])
    ):
        return f"alasannya ialah {text}"
    return text


def _reported(report: re.Match[str], sentence: str) -> str:
    sentence = sentence.removeprefix("sebanyak ")
    return f"menurut {report[1]}, {sentence}" if report[2] == ":" else f"{report[1]} menyatakan {sentence}"


def _first_day(mention: DateMention, near: date) -> date | None:
    """Return the day of a mention, or the first day of the month it names."""
    if mention.day is not None:
        return mention.resolve(near)
    if mention.month is None:
        return None
    year = mention.year or (near.year if mention.month >= near.month else near.year + 1)
    return date(year, mention.month, 1)


def _counts(text: str) -> bool:
    shown = plain(without_expansions(text))
    parts = [part.strip() for part in re.split(r",\s+", shown) if part.strip()]
    return ":" not in shown and bool(parts) and all(kind_of(part) in ("measure", "quantity") for part in parts)
