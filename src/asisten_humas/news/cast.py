"""The persons of a news item: full name with office at the first mention, the short name afterwards."""

import re
from collections.abc import Sequence
from itertools import pairwise

from asisten_humas.models import Agency, Fact, FactKind, FactSheet
from asisten_humas.news.offices import ROLES, is_office
from asisten_humas.news.parts import HELD_COMMA
from asisten_humas.news.people import Person, resolve
from asisten_humas.news.plain import plain, without_expansions
from asisten_humas.news.regions import region_of
from asisten_humas.news.tables import word_set
from asisten_humas.news.wording import is_auxiliary, is_base, is_verb

_FIRST = 0xE100
_MARK = re.compile("[\ue100-\ue1ff]")
_HEAD_OF_REGION = re.compile(
    r"^(?P<office>(?:Penjabat |Pelaksana Tugas |Wakil )*(?:Bupati|Wali Kota|Sekretaris"
    r" Daerah|Ketua DPRD|Wakil Ketua DPRD))$"
)
_ROLE = re.compile(rf"^(?:{ROLES}|RT|RW)\b", re.IGNORECASE)
_COMES_FROM = re.compile(rf"(?P<role>, {ROLES}(?: [a-z]+)*), (?P<from>dari [A-Z]\w+(?: [A-Z]\w+)*) (?=[a-z])")
_SMALL = word_set("dan di ke dari untuk bidang serta") - {"bidang"}


class Cast:
    """Who appears in a draft. Marks stand for persons while sentences are built; rendering turns them into names."""

    def __init__(self, sheet: FactSheet, agency: Agency | None = None) -> None:
        self.region = region_of(sheet.notes, agency)
        self._notes = sheet.notes
        self._directory = agency.officials if agency else ()
        self._bodies = [fact.text for fact in sheet.facts if fact.kind is FactKind.WHO and not fact.position]
        self._facts = [
            fact for fact in sheet.facts if fact.kind is FactKind.WHO and (fact.position or _is_person(fact, sheet))
        ]
        self.people = [Person(fact.text, fact.start, fact.end, fact.position) for fact in self._facts]
        known = {person.name for person in self.people}
        for quote in sheet.quotes:
            if quote.speaker and quote.speaker not in known:
                self.people.append(Person(quote.speaker, quote.start, quote.end, quote.position))
                known.add(quote.speaker)
        self._mentioned: set[int] = set()
        self._last: int | None = None

    # --- marks ---

    def mark_of(self, name: str) -> str:
        """Return the mark of the person with this full name, or the name itself."""
        for index, person in enumerate(self.people):
            if person.name == name:
                return chr(_FIRST + index)
        return name

    def marked(self, text: str, at: int | None = None) -> str:
        """Return the text with every mention of a person, with or without office, as a mark.

        `at` is where the text stands in the notes: "dia" there is the person named last before it.
        """
        if at is not None:
            earlier = [index for index, person in enumerate(self.people) if person.start < at]
            self._last = max(earlier, key=lambda index: self.people[index].start, default=None)
        for index, person in enumerate(self.people):
            mark, name = chr(_FIRST + index), re.escape(person.name)
            if person.position:
                office = r"\s+".join(map(re.escape, person.position.split()))
                text = re.sub(rf"(?:(?i:pak|bu|bapak|ibu)\s+)?{office}\s*\({name}\)", mark, text)
                text = re.sub(
                    rf"(?:(?i:pak|bu|bapak|ibu)\s+)?{office}(?:nya)?\s*[:,]?\s*(?:\([^()]*\)\s*)?"
                    rf"(?:(?i:pak|bu|bapak|ibu)\s+)?{name}",
                    mark,
                    text,
                )
                text = re.sub(rf"(?:perwakilan\s+\S+\s+)?{name}\s*\([^()]*\)", mark, text)
            text = re.sub(rf"(?<!\w)(?:(?i:pak|bu|bapak|ibu)\s+)?{name}(?!\w)", mark, text)
        text = re.sub(r"^(?:dia|beliau|ia)\b", self._them, text, flags=re.IGNORECASE)
        label = re.match(
            r"^(?P<who>[^:\ue100-\ue1ff]{2,50}?)\s*(?P<says>:|\b(?:bilang|blg|kata|menyebut"
            r"|mengaku|berharap|menyatakan)\b)",
            text,
        )
        speaker = resolve(label["who"], self.people) if label else None
        if label and speaker:
            text = self.mark_of(speaker.name) + " " + text[label.start("says") :]
        return _series(self._acting(text))

    def _acting(self, text: str) -> str:
        """Mark an office that acts without its holder's name: "Wali Kota cek …" where one person holds it."""
        words = text.split()
        for size in range(min(4, len(words) - 1), 0, -1):
            office, verb = " ".join(words[:size]), words[size]
            acts = plain(verb)
            if (is_verb(acts) or is_base(acts) or is_auxiliary(acts)) and is_office(office):
                holder = resolve(office, self.people)
                if holder and holder.position and not _ROLE.match(holder.position):
                    return " ".join([self.mark_of(holder.name), *words[size:]])
        return text

    def _them(self, match: re.Match[str]) -> str:
        return match.group() if self._last is None else chr(_FIRST + self._last)

    def facts_of(self, text: str) -> tuple[str, ...]:
        """Return the ids of the person facts behind the marks of a text."""
        indices = [ord(mark) - _FIRST for mark in _MARK.findall(text)]
        return tuple(dict.fromkeys(self._facts[index].id for index in indices if index < len(self._facts)))

    # --- names ---

    def render(self, text: str) -> str:
        """Return the text with marks as names: office and full name at first, the short name after."""
        told = _MARK.sub(lambda match: self._name(ord(match.group()) - _FIRST), text.replace(HELD_COMMA, ","))
        # "Siti, peserta, dari Melati ingin …": where somebody comes from belongs to the role.
        return _COMES_FROM.sub(r"\g<role> \g<from>, ", told)

    def offices(self, text: str) -> str:
        """Return the text with marks as offices, or names of those who hold none: what a headline says."""

        def office(match: re.Match[str]) -> str:
            person = self.people[ord(match.group()) - _FIRST]
            title = self.title(person)
            return title if title and not _ROLE.match(person.position) else person.name

        return _MARK.sub(office, text.replace(HELD_COMMA, ","))

    def spelled(self, text: str) -> str:
        """Return the text as it will read at the first mention of everybody, without noting the mentions."""
        before = set(self._mentioned)
        rendered = self.render(text)
        self._mentioned = before
        return rendered

    def _name(self, index: int) -> str:
        person = self.people[index]
        if index in self._mentioned:
            return self._short(person)
        self._mentioned.add(index)
        title = self.title(person)
        if not title:
            return person.name
        if _ROLE.match(person.position):
            return f"{person.name}, {title},"
        return f"{title} {person.name}"

    def note(self, text: str) -> None:
        """Take the persons whose full name stands in a text as named."""
        self._mentioned |= {index for index, person in enumerate(self.people) if person.name in text}

    def mentioned(self, name: str) -> bool:
        """Return whether the person was already named in the draft."""
        return any(person.name == name and index in self._mentioned for index, person in enumerate(self.people))

    def with_region(self, text: str) -> str:
        """Return the text with the region's name in capitals where the notes write it small."""
        name = self.region.split(" ", 1)[-1]
        return re.sub(rf"(?<!\w){re.escape(name.lower())}(?!\w)", name, text) if len(name) > 3 else text

    def restart(self) -> None:
        """Forget who was named: a new draft begins."""
        self._mentioned.clear()

    def title(self, person: Person) -> str:
        """Return the office as it is written before a name: spelled out, with its region or body where one is known."""
        if not person.position:
            return ""
        text = plain(without_expansions(person.position))
        text = text[0].upper() + text[1:] if text[:1].isalpha() and not _ROLE.match(text) else text
        text = text.replace("Wali kota", "Wali Kota")
        if _ROLE.match(text):
            return text[0].lower() + text[1:] if not text.startswith(("RT", "RW")) else text
        if (official := self._official(person)) and text in ("Kepala Dinas", "Kepala Badan", "Kepala Kantor"):
            return official
        if text == "Kepala Dinas" and (body := self._department()):
            text = f"Kepala {body}"
        if self.region and _HEAD_OF_REGION.match(text) and self._heads_region(person, text):
            place = self.region.split(" ", 1)[1]
            text = f"{text} {place}"
        return " ".join(
            word if word in _SMALL or word[0] == "(" else word[0].upper() + word[1:] for word in text.split()
        )

    def _heads_region(self, person: Person, title: str) -> bool:
        """Return whether the title's region is the region of the notes: named there, or the agency's own official."""
        kind = "Kota" if "Wali Kota" in title else "Kabupaten" if "Bupati" in title else ""
        named = self.region.split(" ", 1)[-1].lower() in self._notes.lower()
        return (named or bool(self._official(person)) or not self._elsewhere()) and self.region.startswith(kind)

    def _elsewhere(self) -> bool:
        """Return whether the notes come from another region than the agency's, though none that a list knows."""
        return bool(
            re.search(r"\b(?:Bupati|Wabup|bupati|wabup|Kab\.|Pemkab)\b", self._notes)
        ) and self.region.startswith("Kota")

    def _official(self, person: Person) -> str:
        return next((one.position for one in self._directory if one.name == person.name), "")

    def _short(self, person: Person) -> str:
        given = next((one.short_name for one in self._directory if one.name == person.name), "")
        return given or self._called(person) or person.short_name

    def _called(self, person: Person) -> str:
        """Return the one name of several by which the notes call the person when they quote ("kata Fauzan")."""
        words = [word for word in person.name.split() if len(word) > 2]
        for word in (*map(" ".join, pairwise(words)), *words):
            before = r"(?:^|\n|[\"”],? (?:kata|ujar|tutur|ucap|jelas|tegas|ungkap) |[Kk]utipan:? )(?:[Pp]ak |[Bb]u )?"
            after = r"(?=\s*[:–—-]?\s*[\"“]|\s*[.\n]|\s*$)"
            if len(word) > 2 and re.search(rf"{before}{re.escape(word)}{after}", self._notes):
                return word
        return ""

    def _department(self) -> str:
        for body in self._bodies:
            text = plain(without_expansions(body))
            if text.startswith("Dinas "):
                return text
        return ""


def _series(text: str) -> str:
    """Write a run of marks as one series: "A, B sama C" → "A, B, dan C"."""

    def one(match: re.Match[str]) -> str:
        marks = _MARK.findall(match.group())
        return (
            marks[0] + " dan " + marks[1]
            if len(marks) == 2
            else f"{HELD_COMMA} ".join(marks[:-1]) + f"{HELD_COMMA} dan {marks[-1]}"
        )

    return re.sub(r"[\ue100-\ue1ff](?:(?:,| sama| dan| serta|, dan| \+| &)\s*[\ue100-\ue1ff])+", one, text)


def _is_person(fact: Fact, sheet: FactSheet) -> bool:
    return any(quote.speaker == fact.text for quote in sheet.quotes)


def bodies(facts: Sequence[Fact]) -> list[Fact]:
    """Return the offices, firms and groups among the facts that say who."""
    return [fact for fact in facts if fact.kind is FactKind.WHO and not fact.position]
