"""The template writer: plain Indonesian from the fact sheet, without a model. It says what the notes say and no more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from asisten_humas.grounding.dates import MONTHS, WEEKDAYS, DateMention, find_dates
from asisten_humas.models import (
    Agency,
    Block,
    BlockKind,
    Draft,
    Fact,
    FactKind,
    FactSheet,
    Finding,
    ModelCall,
    Quote,
    Sentence,
)
from asisten_humas.news.acronyms import Glossary
from asisten_humas.news.cast import Cast
from asisten_humas.news.clauses import Said, finished, kind_of, say
from asisten_humas.news.dateline import dateline
from asisten_humas.news.facts import LATER
from asisten_humas.news.lead import Lead, headline, is_clause, plain_fact, write_lead
from asisten_humas.news.numerals import numbers_in_words
from asisten_humas.news.plain import plain, without_expansions
from asisten_humas.news.quoting import attributed
from asisten_humas.news.wording import joined, nominal, sentence_case
from asisten_humas.news.writing import Material

_SUBJECTS = {
    "pembangunan": "Pekerjaan itu", "kunjungan": "Pekerjaan itu", "layanan": "Layanan itu", "lalu lintas": "Aturan itu", "bantuan": "Bantuan itu",
    "perayaan": "Acara itu", "rapat": "Forum itu", "pengadaan": "Pekerjaan itu", "penandatanganan": "Ketentuan itu",
    "kebencanaan": "Peristiwa itu", "inspeksi": "Kegiatan itu", "penghargaan": "Penilaian itu",
}  # fmt: skip
_NEXT = re.compile(
    r"\b(?:lanjut(?:an)?|dilanjutkan|selanjutnya|berikutnya|tahap (?:dua|kedua|2)|direncanakan"
    r"|rencana|dijadwalkan|(?:minggu|pekan|bulan|tahun) depan"
    r"|paling lambat|menunggu (?:hasil|rapat|putusan|keputusan)|evaluasi (?:tiap|setiap))\b",
    re.IGNORECASE,
)
_NOT_NEXT = re.compile(r"^(?:per|sampai|hingga|sejak|mulai|dimulai|belum|baru)\b", re.IGNORECASE)
_CALENDAR = frozenset((*WEEKDAYS, *MONTHS))
_CLOCK = re.compile(r"^pukul (?P<time>\d\d\.\d\d)(?: WIB| WITA| WIT)?\s+(?P<what>\S.*)$")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of the body in the making, with the facts behind it and the line of the notes it comes from."""

    text: str
    facts: tuple[str, ...]
    line: int
    last: bool = False


class TemplateWriter:
    """Writes a news item by rules: the same facts and the same checks as a model's text, instantly and offline."""

    name = "templat"
    uses_model = False

    def __init__(self, agency: Agency | None = None) -> None:
        self.agency = agency

    def propose(self, sheet: FactSheet) -> tuple[FactSheet, tuple[ModelCall, ...]]:
        """Return the sheet as it is: rules have read all that rules can read."""
        return sheet, ()

    def write(self, sheet: FactSheet, material: Material | None = None) -> Draft:
        """Return the draft of a fact sheet, unchecked. Facts that cannot be told safely are left out, never guessed.

        The material's day decides whether the event lies ahead; its passages are not used: a template adds no rule.
        """
        return _Item(sheet, self.agency, today=material.today if material else None).draft()

    def repair(self, draft: Draft, findings: tuple[Finding, ...], material: Material) -> Draft:
        """Return the draft as it is: the template would write the same again."""
        return draft


class _Item:
    """One news item while it is being written."""

    def __init__(self, sheet: FactSheet, agency: Agency | None, *, today: date | None) -> None:
        self.sheet, self.agency, self.today = sheet, agency, today
        self.future = bool(today and sheet.event_day and sheet.event_day > today)
        self.cast = Cast(sheet, agency)
        self.glossary = Glossary(sheet.notes, agency)
        self.lead_used: tuple[str, ...] = ()

    def draft(self) -> Draft:
        told, rest, rest_ids = self._statements()
        lead = write_lead(self.sheet, self.cast, future=self.future, rest=rest)
        lead = replace(lead, facts=(*lead.facts, *rest_ids))
        self.lead_used = lead.used
        told = [one for one in told if not set(one.facts) <= set(lead.used)]
        blocks = self._blocks(lead, told)
        titles = self._titles(lead, told)
        what = next((fact.text for fact in self.sheet.facts if fact.kind is FactKind.WHAT), titles[0])
        return Draft(
            kind="berita",
            subject=what,
            title=titles[0],
            other_titles=tuple(titles[1:]),
            blocks=blocks,
            writer=TemplateWriter.name,
            fact_sheet=self.sheet,
        )

    # --- statements ---

    def _statements(self) -> tuple[list[Told], str, tuple[str, ...]]:
        """Return the sentences of the body in the order of the notes, and what follows the event's own words."""
        told: list[Told] = []
        rest, rest_ids = "", ()
        rundown: list[tuple[str, str]] = []
        for group in self._groups():
            texts = [plain_fact(fact, self.cast, self.sheet.event_day) for fact in group]
            texts = [
                re.sub(r"([\ue100-\ue1ff]), (?=juga |turut |ikut |pun )", r"\1 ", self._with_known_place(text))
                for text in texts
            ]
            ids = tuple(fact.id for fact in group)
            text = _joined_measures(texts)
            line = self._line(group[0])
            clock = _CLOCK.match(text)
            if clock and re.match(r"\d{1,2}[.:]\d{2}", group[0].text):
                rundown.append((text, group[0].id))
                continue
            event = self._event_words(group[0])
            if event:
                after = plain(without_expansions(self.cast.marked(event)), near=self.sheet.event_day).strip(" ,;–-")
                if re.match(r"(?:mulai|sejak|pada|selama)\b", after):
                    rest, rest_ids = after, ids
                    continue
                text = after
            text = self._without_day(text, group[0])
            if not text:
                continue
            told.extend(self._told(text, group, ids, line, told))
        if rundown:
            told.insert(0, Told(self._rundown(rundown), tuple(id_ for _, id_ in rundown), -1))
        return told, rest, rest_ids

    def _without_day(self, text: str, fact: Fact) -> str:
        """Drop the day of the event where a statement opens with it, for the lead gives it; a person's act keeps its day."""
        when = self._event_when()
        if not when or fact.start != when[0].start or re.match(r"\w+ \([\d/]+\),? [\ue100-\ue1ff]", text):
            return text
        for given in when:
            text = text.replace(plain(given.text, near=self.sheet.event_day), "")
        return text.strip(" ,;")

    def _with_known_place(self, text: str) -> str:
        """Replace a list of places that the lead has given by "4 tempat itu"."""
        where = next((fact for fact in self.sheet.facts if fact.kind is FactKind.WHERE), None)
        several = re.match(r"(\d+ \w+):", where.text) if where else None
        return re.sub(rf"{several[1]}: [^;]+$", f"{several[1]} itu", text) if several else text

    def _groups(self) -> Iterator[list[Fact]]:
        """Yield the statements to be told; measures of one line of the notes go together."""
        statements = self._own_statements()
        group: list[Fact] = []
        for fact in statements:
            between = self.sheet.notes[group[-1].end : fact.start].strip() if group else ""
            if group and between == ";" and _counts(fact.text) and all(map(_counts, (f.text for f in group))):
                group.append(fact)
                continue
            if group:
                yield group
            group = [fact]
        if group:
            yield group

    def _own_statements(self) -> list[Fact]:
        event_spans = [
            (fact.start, fact.end)
            for fact in self.sheet.facts
            if fact.kind in (FactKind.WHAT, FactKind.WHERE) or fact.kind is FactKind.WHO
        ]
        own = []
        event_when = self._event_when()
        for fact in self.sheet.facts:
            if fact.kind in (FactKind.WHAT, FactKind.WHERE, FactKind.WHO) or fact in event_when:
                continue
            inside = any(
                other is not fact
                and other.start <= fact.start
                and fact.end <= other.end
                and other.end - other.start > fact.end - fact.start
                for other in self.sheet.facts
            )
            if not inside and (fact.start, fact.end) not in event_spans:
                own.append(fact)
        return own

    def _event_when(self) -> list[Fact]:
        facts = [fact for fact in self.sheet.facts if fact.kind is FactKind.WHEN]
        event = facts[:1]
        if len(facts) > 1 and int(facts[1].id[1:]) == int(facts[0].id[1:]) + 1 and "pukul" in plain(facts[1].text):
            event.append(facts[1])
        label = next(
            (f for f in facts if event and f is not event[0] and f.start <= event[0].start and event[0].end == f.end),
            None,
        )
        return [*event, *([label] if label else [])]

    def _event_words(self, fact: Fact) -> str:
        """Return what a statement says after the words of the event, when it opens with them."""
        what = next((f for f in self.sheet.facts if f.kind is FactKind.WHAT), None)
        if what and fact.start <= what.start < fact.end and what.end < fact.end and what.start - fact.start < 25:
            return self.sheet.notes[what.end : fact.end]
        return ""

    def _line(self, fact: Fact) -> int:
        return self.sheet.notes.count("\n", 0, fact.start)

    def _told(
        self, text: str, group: list[Fact], ids: tuple[str, ...], line: int, before: list[Told]
    ) -> Iterator[Told]:
        about = plain(group[0].about) if group[0].about else ""
        labelled = group[0].kind is FactKind.NEXT and not LATER.search(group[0].text)
        last = group[0].kind is FactKind.NEXT and (labelled or bool(_NEXT.search(text))) and not _NOT_NEXT.match(text)
        text = self._lowered(text, group[0])
        indirect = re.match(r"^([\ue100-\ue1ff])\s*(:|bilang|menyatakan|kata|menyebut|mengaku|berharap)\s*(.+)$", text)
        reason = re.match(r"alasan|sebab|tujuan|harapan|kendala", about)
        if reason and any(about in told.text for told in before):
            about = ""
        if about and (
            requested := re.match(
                r"^(usul(?:an)?|permintaan|pengajuan) (?=(?:Kecamatan|Desa|Kelurahan|Kampung|warga))", text
            )
        ):
            text = f"{requested[1]} {about} dari {text[requested.end() :]}"
        sentences = say(indirect[3] if indirect else text, about=about)
        for number, said in enumerate(sentences):
            sentence = self._ahead(finished(said))
            purpose = group[0].kind is FactKind.WHY and said.needs_subject and re.match(r"me\w{4,}", sentence)
            if purpose and number == 0:
                yield Told(f"kegiatan itu digelar untuk {sentence}", ids, line)
                continue
            if indirect and number == 0:
                sentence = (
                    f"{indirect[1]} menyatakan {sentence.removeprefix('sebanyak ')}"
                    if indirect[2] != ":"
                    else f"menurut {indirect[1]}, {sentence}"
                )
            elif said.needs_subject:
                attached = self._attached(sentence, before, line)
                if attached:
                    before[-1] = Told(
                        f"{before[-1].text}{attached}", (*before[-1].facts, *ids), before[-1].line, before[-1].last
                    )
                    continue
                sentence = self._with_subject(sentence)
            elif reason and about and number == 0 and not sentence.startswith(about):
                sentence = f"{about.removesuffix('nya')}nya, {sentence}"
            if re.match(r"(?:bersama|didampingi|serta|termasuk)\b", sentence) and before and before[-1].line == line:
                before[-1] = Told(f"{before[-1].text}, {sentence}", (*before[-1].facts, *ids), line, before[-1].last)
                continue
            yield Told(sentence, ids, line, last)

    def _ahead(self, sentence: str) -> str:
        """Put "akan" before what is dated after the day of writing."""
        match = re.search(
            r"\b(?<!akan )(?<!direncanakan )(?<!dijadwalkan )(dimulai|berlangsung|dilaksanakan"
            r"|digelar|dibuka) pada (?P<when>.+)$",
            sentence,
        )
        if not match or self.today is None:
            return sentence
        days = [
            day
            for mention in find_dates(match["when"])
            if (day := (_first_day(mention, self.sheet.event_day or self.today)))
        ]
        if days and days[0] > self.today:
            return f"{sentence[: match.start(1)]}akan {sentence[match.start(1) :]}"
        return sentence

    def _attached(self, sentence: str, before: list[Told], line: int) -> str:
        """Return a bare "belum …" as the tail of the sentence before it, when both stand on one line of the notes."""
        if not before or before[-1].line not in (line, line - 1):
            return ""
        if re.match(r"(?:direncanakan )?(?:selesai|berakhir)\b", sentence) and re.search(
            r"\bdimulai\b", before[-1].text
        ):
            return f" dan {sentence}"
        if not re.match(r"(?:belum|tidak)\b", sentence):
            return ""
        return f", tetapi {sentence}" if len(before[-1].text.split()) < 24 else ""

    def _lowered(self, text: str, fact: Fact) -> str:
        """Return the text with a small first letter, unless its first word is a name."""
        first, _, rest = text.partition(" ")
        word = first.strip(",:")
        proper = word in _CALENDAR or (
            rest[:1].isupper() and not rest.split()[0].isupper() and not rest.startswith("Rp")
        )
        within = re.search(rf"(?<=[a-z,] ){re.escape(word)}\b", self.sheet.notes)
        return text if proper or within or not word[1:].islower() else text[0].lower() + text[1:]

    def _with_subject(self, sentence: str) -> str:
        if re.match(r"(?:turun|naik|meningkat|menurun|berkurang|bertambah)\b.*\d", sentence):
            return f"angka itu {sentence}"
        if re.match(r"sudah (?:sekitar )?\d", sentence):
            return f"capaiannya {sentence}"
        subject = _SUBJECTS.get(self.sheet.event_type, "Kegiatan itu")
        return f"{subject[0].lower()}{subject[1:]} {sentence}"

    def _rundown(self, items: list[tuple[str, str]]) -> str:
        steps = [match for text, _ in items if (match := _CLOCK.match(text))]
        phrases = [f"{_step(match['what'])} pada pukul {match['time']}" for match in steps]
        ended = re.fullmatch(r"(?:selesai|bubar|pulang)\W*", steps[-1]["what"]) if steps else None
        first, *middle = phrases
        if not middle:
            return f"acara dimulai dengan {first}"
        closing = re.match(r"penutup(?:an)?\b", steps[-1]["what"])
        end = (
            f"{'ditutup' if closing else 'selesai'} pada pukul {steps[-1]['time']}"
            if closing or ended
            else f"diakhiri dengan {phrases[-1]}"
        )
        between = f", dilanjutkan dengan {', '.join(middle[:-1])}" if middle[:-1] else ""
        return f"rangkaian acara dimulai dengan {first}{between}, dan {end}"

    # --- paragraphs ---

    def _blocks(self, lead: Lead, told: list[Told]) -> tuple[Block, ...]:
        self.cast.restart()
        opening = [Told(text, lead.facts, -2) for text in lead.sentences]
        if told and re.match(r"pada (?:\w+) \(\d+/\d+/\d{4}\), [\ue100-\ue1ff]", told[0].text):
            # Running notes give the day in their second sentence: it belongs to the opening.
            opening.append(told.pop(0))
        body = [one for one in told if not one.last]
        closing = [one for one in told if one.last]
        paragraphs = _paragraphs(body)
        plan: list[tuple[BlockKind, list[Told] | Quote]] = [(BlockKind.LEAD, opening)]
        quotes = list(self.sheet.quotes)
        for number, paragraph in enumerate(paragraphs):
            plan.append((BlockKind.BODY, paragraph))
            if (quotes and number % 2 == 0 and len(paragraphs) - number > len(quotes) - 1) or (
                quotes and number == len(paragraphs) - 1
            ):
                plan.append((BlockKind.QUOTE, quotes.pop(0)))
        plan.extend((BlockKind.QUOTE, quote) for quote in quotes)
        if closing:
            plan.append((BlockKind.CLOSING, closing))
        return self._rendered(plan)

    def _rendered(self, plan: list[tuple[BlockKind, list[Told] | Quote]]) -> tuple[Block, ...]:
        blocks: list[Block] = []
        start = dateline(self.sheet, self.agency)
        spoken = 0
        for kind, content in plan:
            if isinstance(content, Quote):
                sentences = [attributed(content, self.cast, spoken)]
                spoken += 1
            else:
                sentences = [self._sentence(one) for one in content]
            if kind is BlockKind.LEAD:
                sentences[0] = sentences[0].model_copy(update={"text": f"{start} {sentences[0].text}"})
                attendance = self._attendance()
                short = sum(len(sentence.text.split()) for sentence in sentences) <= 34
                if attendance and short:
                    sentences.append(attendance)
                blocks.append(Block(kind=kind, sentences=tuple(sentences)))
                if attendance and not short:
                    blocks.append(Block(kind=BlockKind.BODY, sentences=(attendance,)))
                continue
            blocks.append(Block(kind=kind, sentences=tuple(sentences)))
        return tuple(self.glossary.introduce(blocks))

    def _sentence(self, one: Told) -> Sentence:
        text = self.cast.render(one.text)
        text = sentence_case(numbers_in_words(text)).rstrip(" .,;")
        return Sentence(text=f"{text}.", facts=one.facts)

    def _attendance(self) -> Sentence | None:
        """Say who else was there: the persons and groups that the notes list and the lead does not name."""
        if self.sheet.event_type in ("kebencanaan", "pengadaan"):
            return None
        told = {mark for fact in self._own_statements() for mark in self.cast.marked(fact.text)}
        who = [fact for fact in self.sheet.facts if fact.kind is FactKind.WHO]
        entries, ids, first = [], [], None
        for fact in who:
            mark = self.cast.mark_of(fact.text)
            person = mark != fact.text
            if (
                mark in told
                or not self._listed(fact)
                or (person and self.cast.mentioned(fact.text))
                or fact.id in self.lead_used
            ):
                continue
            if re.match(r"pemenang\b", fact.text, re.IGNORECASE):
                continue
            entries.append(mark if person else plain(fact.text))
            ids.append(fact.id)
            first = first or fact
        if not entries or first is None:
            return None
        before = self.sheet.notes[self.sheet.notes.rfind("\n", 0, first.start) + 1 : first.start]
        verb = re.search(r"\b(disaksikan|didampingi|dihadiri|diikuti)\b", before)
        opening = f"kegiatan itu {verb[1]}" if verb else "hadir dalam kegiatan itu"
        return self._sentence(Told(f"{opening} {joined(entries)}", tuple(ids), -1))

    def _listed(self, fact: Fact) -> bool:
        """Return whether the notes name a person in a list of those present, and not only as a speaker or in passing."""
        notes = self.sheet.notes
        start = max(notes.rfind(mark, 0, fact.start) for mark in ("\n", ". ", "; ")) + 1
        end = min(
            (index for mark in ("\n", ". ", ";") if (index := notes.find(mark, fact.end)) >= 0), default=len(notes)
        )
        stretch = notes[start:end]
        if re.search(r"[\"“]", stretch):
            return False
        line = notes[notes.rfind("\n", 0, fact.start) + 1 : fact.start]
        if re.match(
            r"\W*(?:siapa|nama|(?:yg |yang )?hadir|dihadiri|narasumber|pejabat|peserta)\b", line, re.IGNORECASE
        ):
            return True
        if re.match(r"\W*(?:turut |ikut |juga )?(?:hadir|didampingi|dihadiri|diikuti)\b", stretch, re.IGNORECASE):
            return True
        inside = [other for other in self.sheet.facts if other.kind is FactKind.WHO and start <= other.start < end]
        named = sum(len(other.text) + len(other.position) + 2 for other in inside)
        return named >= 0.6 * len(stretch.strip(" •*-"))

    # --- headlines ---

    def _titles(self, lead: Lead, told: list[Told]) -> list[str]:
        self.cast.restart()
        first = headline(self.cast.render(lead.headline))
        spot = lead.place.split(",")[0]
        with_place = (
            headline(f"{self.cast.render(lead.headline)} di {spot}") if spot and spot not in lead.headline else ""
        )
        short = [
            headline(one.text.removeprefix("sebanyak "))
            for one in told
            if 4 <= len(one.text.split()) <= 11
            and re.search(r"\d", one.text)
            and not re.search(r"[\ue100-\ue1ff]|\bitu\b|nya\b", one.text)
        ]
        what = next((fact for fact in self.sheet.facts if fact.kind is FactKind.WHAT), None)
        event = re.split(r"\s+[–—-]\s+|:", plain_fact(what, self.cast, None))[0] if what else ""
        named = headline(event) if event and not is_clause(event) else ""
        found = [title for title in (first, *short[:1], named, with_place) if title and len(title.split()) > 2]
        self.cast.restart()
        return list(dict.fromkeys(found))[:3] or ["[lengkapi: judul]"]


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
    return ":" not in shown and all(
        kind_of(part.strip()) in ("measure", "quantity") for part in re.split(r",\s+", shown)
    )


def _joined_measures(texts: list[str]) -> str:
    return ", ".join(text.strip(" .;") for text in texts)


def _step(what: str) -> str:
    what = re.sub(r"\s+[–—-]\s+", " oleh ", what)
    what = re.sub(r"\s*\(([\ue100-\ue1ff])\)", r" oleh \1", what)
    what = re.sub(r"\bBupati diwakili\b", "bupati yang diwakili", what)
    first, _, rest = what.partition(" ")
    what = f"{nominal(first)} {rest}".strip()
    return what[0].lower() + what[1:] if what[1:2].islower() else what


def _paragraphs(told: list[Told]) -> list[list[Told]]:
    """Group sentences into paragraphs of two or three, up to about fifty words, keeping the order of the notes."""
    paragraphs: list[list[Told]] = []
    for one in told:
        current = paragraphs[-1] if paragraphs else None
        words = sum(len(other.text.split()) for other in current) if current else 0
        if (
            current is None
            or len(current) >= 3
            or words + len(one.text.split()) > 52
            or (one.line >= 0) != (current[-1].line >= 0)
        ):
            paragraphs.append([one])
        else:
            current.append(one)
    if len(paragraphs) > 1 and len(paragraphs[-1]) == 1 and len(paragraphs[-1][0].text.split()) < 12:
        paragraphs[-2].extend(paragraphs.pop())
    return paragraphs


__all__ = ["Said", "TemplateWriter"]
