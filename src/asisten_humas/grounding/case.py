"""What every check gets: the draft studied, the sources studied, and a way to write findings."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from asisten_humas.grounding.citations import cited
from asisten_humas.grounding.clauses import Clause, clauses_of
from asisten_humas.grounding.context import Weights
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.lexicon.courtesy import COURTESY
from asisten_humas.grounding.lexicon.function_words import FUNCTION_WORDS
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.grounding.spans import lowered
from asisten_humas.grounding.study import Study
from asisten_humas.models import Finding, Source, SourceKind
from asisten_humas.statuses import Severity

if TYPE_CHECKING:
    from asisten_humas.grounding.alignment import Match
    from asisten_humas.grounding.speakers import Identity
    from asisten_humas.grounding.support import Support

_AHEAD = re.compile(
    r"\b(?:hingga|sampai|mulai|s\.d\.|akan|dijadwalkan|direncanakan|pada)\W*(?:dengan\s+)?$", re.IGNORECASE
)
# What joins the words of a name that an acronym shortens.
_JOINING = word_set("dan serta atau di ke dari untuk dengan bagi pada yang")
# Clauses of one sentence that lend each other a subject.
_AROUND = 12


@dataclass(slots=True)
class Sourced:
    """A source with its study and the weights of its words."""

    source: Source
    study: Study

    @property
    def weights(self) -> Weights:
        """Return how telling the words of the source are."""
        return self.study.weights

    @property
    def is_general(self) -> bool:
        """Return whether the source says what holds in general, not what happened."""
        return self.source.kind in (SourceKind.POLICY, SourceKind.AGENCY)

    def withholds(self, offset: int) -> bool:
        """Return whether the source forbids, doubts or takes back what stands at an offset."""
        return bool(self.study.withheld) and not self.study.kept_back.is_free(offset)


@dataclass
class Case:
    """One check of one draft. `text` is the draft as given; `draft` studies it with citation marks blanked."""

    text: str
    draft: Study
    sources: list[Sourced]
    day: date | None
    _said: dict[re.Pattern[str], bool] = field(default_factory=dict, repr=False)
    _matches: dict[tuple[int, bool], "list[Match]"] = field(default_factory=dict, repr=False)

    @cached_property
    def event_day(self) -> date | None:
        """Return the day that incomplete dates are read from: of the notes, else of the draft, else the release."""
        for sourced in self.sources:
            if sourced.source.kind in (SourceKind.NOTES, SourceKind.STAFF_FACT, SourceKind.FIELD_STATUS):
                found = sourced.study.event_day()
                if found:
                    return found
        return self.draft.event_day() or self.day

    @cached_property
    def today(self) -> date | None:
        """Return the day the text speaks from: of publication, else the latest day that its opening tells of.

        A reply speaks from no earlier than the last day on record.
        """
        if self.is_reply:
            return max((day for day in (self.day, *self._recorded_days()) if day), default=None)
        if self.day:
            return self.day
        opening = [
            day
            for mention in self.draft.dates
            if mention.day
            and mention.weekday is not None
            and mention.end <= self.opening_end
            and not _AHEAD.search(self.draft.text, max(0, mention.start - 24), mention.start)
            and (day := mention.resolve(self.event_day))
        ]
        return max([*opening, *([self.event_day] if self.event_day else [])], default=None)

    def _recorded_days(self) -> list[date]:
        records = self.of_kind(SourceKind.FIELD_STATUS, SourceKind.STAFF_FACT)
        dates = [mention for sourced in records for mention in sourced.study.dates if mention.year]
        return [day for mention in dates if (day := mention.resolve(self.day))]

    @cached_property
    def known_words(self) -> frozenset[str]:
        """Return every word of the sources, and what their acronyms stand for."""
        return frozenset().union(*(sourced.study.words for sourced in self.sources))

    @cached_property
    def known_by_opening(self) -> dict[str, list[str]]:
        """Return the words of what tells of the matter by their first two letters."""
        found: dict[str, list[str]] = {}
        for word in frozenset().union(*(sourced.study.words for sourced in self._telling)):
            found.setdefault(word[:2], []).append(word)
        return found

    @cached_property
    def known_keys(self) -> frozenset[str]:
        """Return every stem and synonym mark of the sources."""
        return frozenset().union(*(sourced.study.keys for sourced in self.sources))

    @cached_property
    def told_keys(self) -> frozenset[str]:
        """Return every stem and synonym mark of the sources that they do not keep back.

        In a news item a word of some rule proves nothing of the event: rules count by the statements a sentence meets.
        """
        return frozenset().union(*(sourced.study.told_keys for sourced in self._telling))

    @cached_property
    def kept_keys(self) -> frozenset[str]:
        """Return every stem and synonym mark that the same sources have only where they keep it back."""
        return frozenset().union(*(sourced.study.keys for sourced in self._telling)) - self.told_keys

    @cached_property
    def _telling(self) -> list[Sourced]:
        return [sourced for sourced in self.sources if self.is_reply or not sourced.is_general]

    @cached_property
    def spelled(self) -> frozenset[int]:
        """Return where words start that spell out an acronym of the sources ("indeks prestasi kumulatif")."""
        acronyms = frozenset().union(*(sourced.study.acronyms for sourced in self.sources))
        found = self._blended()
        # "Forum lalu lintas dan angkutan jalan" is "forum LLAJ": only what joins words lends no letter there.
        for small in (FUNCTION_WORDS, _JOINING):
            words = [word for word in self.draft.reading.words if not word.expanded and word.lower not in small]
            initials = "".join(word.lower[0] for word in words)
            for acronym in acronyms:
                first = initials.find(acronym)
                while first >= 0:
                    spelling = words[first : first + len(acronym)]
                    # "Kelurahan Lontar akan" is no "KLA": behind the first word all have capitals, or none.
                    if len({word.capital for word in spelling[1:]}) == 1:
                        found.update(word.start for word in spelling)
                    first = initials.find(acronym, first + 1)
        return frozenset(found)

    def _blended(self) -> set[int]:
        """Return where capitalised neighbours start that the sources write in one: "Indragiri Hulu" for "Inhu"."""
        found: set[int] = set()
        words = [word for word in self.draft.reading.words if not word.expanded]
        for left, right in pairwise(words):
            if not (left.capital and right.capital and self.draft.text[left.end : right.start] == " "):
                continue
            known = [short for s in self.sources for short in s.study.short_words.get(left.lower[:2], ())]
            if any(_blends(short, left.lower, right.lower) for short in known):
                found.update((left.start, right.start))
        return found

    @cached_property
    def clauses(self) -> list[Clause]:
        """Return the clauses of the draft."""
        return clauses_of(self.draft, self.today)

    def matches(self, clause: Clause, *, rules: bool = False) -> "list[Match]":
        """Return the clauses of the sources that speak of what a clause of the draft speaks of, best first.

        Policies count only with `rules`: they say what holds in general, not what happened.
        """
        from asisten_humas.grounding.alignment import matches_of

        place = id(clause), rules and self._has_rules
        if place not in self._matches:
            found = matches_of(self, clause, rules=rules)
            self._matches[place] = [m for m in found if not m.sourced.withholds(m.clause.start)]
        return self._matches[place]

    @cached_property
    def _has_rules(self) -> bool:
        return any(sourced.is_general for sourced in self.sources)

    def clauses_in(self, sentence: int) -> list[Clause]:
        """Return the clauses of a sentence of the draft."""
        return self._clauses_by_sentence.get(sentence, [])

    def clauses_beside(self, clause: Clause) -> list[Clause]:
        """Return the clauses of the same sentence, this one too; of a sentence of many, those around it."""
        inside = self.clauses_in(clause.segment)
        if len(inside) <= _AROUND:
            return inside
        place = next(number for number, other in enumerate(inside) if other is clause)
        first = max(0, place - _AROUND // 2)
        return inside[first : first + _AROUND]

    @cached_property
    def _clauses_by_sentence(self) -> dict[int, list[Clause]]:
        found: dict[int, list[Clause]] = {}
        for clause in self.clauses:
            found.setdefault(clause.segment, []).append(clause)
        return found

    @cached_property
    def supports(self) -> "list[Support]":
        """Return how far each sentence is supported."""
        from asisten_humas.grounding.support import support_of

        return [support_of(self, number) for number in range(len(self.draft.reading.segments))]

    @cached_property
    def is_reply(self) -> bool:
        """Return whether the text answers a citizen: it rests on records and rules, not on notes of an event."""
        kinds = {sourced.source.kind for sourced in self.sources}
        return SourceKind.NOTES not in kinds and bool(kinds - {SourceKind.AGENCY})

    def is_courtesy(self, sentence: int) -> bool:
        """Return whether a sentence of a reply only greets, thanks, regrets, asks or invites."""
        return self.is_reply and bool(COURTESY.search(self.sentence_text(sentence)))

    def sentence_text(self, number: int) -> str:
        """Return the text of a sentence, without citation marks."""
        return self.draft.reading.segments[number].of(self.draft.text)

    def is_title(self, sentence: int) -> bool:
        """Return whether a sentence is the headline: it opens the text, in capitals and without a full stop."""
        segment = self.draft.reading.segments[sentence]
        text = segment.of(self.draft.text).strip()
        words = [word for word in text.split() if word[0].isalpha()]
        capitals = sum(word[0].isupper() for word in words)
        return (
            sentence == 0 and not text.endswith((".", '"', "”")) and capitals * 4 >= len(words) * 3 and len(words) > 2
        )

    @cached_property
    def opening_end(self) -> int:
        """Return where the first paragraph under the headline ends."""
        start = self.draft.text.find("\n\n") + 2 if self.is_title(0) else 0
        end = self.draft.text.find("\n\n", start)
        return end if end >= 0 else len(self.draft.text)

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Return whether the draft has the pattern anywhere: most have not, which spares a look at each sentence."""
        if pattern not in self._said:
            plain = _caseless(pattern)
            self._said[pattern] = bool(plain.search(self._lower) if plain else pattern.search(self.draft.text))
        return self._said[pattern]

    @cached_property
    def _lower(self) -> str:
        return lowered(self.draft.text)

    def holds(self, pattern: re.Pattern[str]) -> bool:
        """Return whether a source has the pattern."""
        return any(pattern.search(sourced.study.text) for sourced in self.sources)

    def sources_of(self, sentence: int) -> list[Sourced]:
        """Return the sources that a sentence may rest on.

        A sentence that cites policies ([K04]) rests on those policies alone, besides notes and records.
        """
        ids = set(cited(self.draft.reading.segments[sentence].of(self.text)))
        if not ids or ids.isdisjoint(sourced.source.id for sourced in self.sources):
            return self.sources
        return [s for s in self.sources if s.source.kind is not SourceKind.POLICY or s.source.id in ids]

    @cached_property
    def known_people(self) -> "list[Identity]":
        """Return the people of all sources."""
        from asisten_humas.grounding.speakers import identities

        return [identity for sourced in self.sources for identity in identities(sourced.study)]

    def of_kind(self, *kinds: SourceKind) -> list[Sourced]:
        """Return the sources of the given kinds."""
        return [sourced for sourced in self.sources if sourced.source.kind in kinds]

    def sentence(self, start: int) -> tuple[int, str]:
        """Return number and text of the sentence at an offset."""
        number = self.draft.reading.segment_at(start)
        return number, self.draft.reading.segments[number].of(self.text)

    def finding(self, kind: str, severity: Severity, start: int, end: int, message: str, remedy: str) -> Finding:
        """Return a finding on `[start, end)` of the draft."""
        return Finding(
            kind=kind,
            severity=severity,
            start=start,
            end=end,
            sentence=self.sentence(start)[1],
            message=message,
            remedy=remedy,
        )

    def numbers_in(self, sentence: int) -> list[NumberMention]:
        """Return the numbers of a sentence of the draft."""
        return self._numbers_by_sentence.get(sentence, [])

    @cached_property
    def _numbers_by_sentence(self) -> dict[int, list[NumberMention]]:
        found: dict[int, list[NumberMention]] = {}
        for number in self.draft.numbers:
            found.setdefault(self.draft.reading.segment_at(number.start), []).append(number)
        return found

    def in_quote(self, start: int, end: int) -> bool:
        """Return whether a stretch of the draft lies inside a quotation; quotations are checked as a whole."""
        before = bisect_right(self._quote_starts, start)
        return before > 0 and end <= self.draft.quotes[before - 1].end

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.start for quote in self.draft.quotes]


@lru_cache(maxsize=256)
def _caseless(pattern: re.Pattern[str]) -> re.Pattern[str] | None:
    """Return a pattern that ignores case as one for small letters, twice as fast; None when it names capitals."""
    return None if re.search(r"(?<!\\)[A-Z]", pattern.pattern) else re.compile(pattern.pattern)


def _blends(known: str, left: str, right: str) -> bool:
    """Return whether a word is made of the beginnings of two others, two letters or more of each."""
    return any(left.startswith(known[:cut]) and right.startswith(known[cut:]) for cut in range(2, len(known) - 1))


def worst(findings: Iterable[Finding]) -> Severity | None:
    """Return the gravest severity among findings, None when there are none."""
    order = (Severity.BLOCK, Severity.WARNING, Severity.ADVICE)
    present = {finding.severity for finding in findings}
    return next((severity for severity in order if severity in present), None)
