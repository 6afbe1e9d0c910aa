"""The rules in force that a reply rests on: looked up by need, the fitting clause of each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from asisten_humas.clock import Clock
from asisten_humas.complaints.clauses import LIMIT, Clause, clauses_of, common_words
from asisten_humas.complaints.needs import NEEDS, Need, needs_of
from asisten_humas.complaints.routing import route
from asisten_humas.complaints.wording import stem, stems
from asisten_humas.models import Agency, Hit, Passage, Triage

if TYPE_CHECKING:
    from asisten_humas.knowledge.knowledge import Knowledge


@dataclass(frozen=True)
class Rules:
    """Passages by need, best first, all in force on `day`; and of each need the clause that fits.

    `others` holds, for the second and later problems of a report, the body that looks after it and the clause that
    says so.
    """

    day: date
    hits: dict[str, tuple[Hit, ...]]
    clauses: dict[str, Clause]
    others: tuple[tuple[str, str, Clause | None], ...] = ()
    answers: tuple[tuple[Hit, ...], ...] = field(default=())

    def __getitem__(self, need: str) -> Clause | None:
        return self.clauses.get(need)

    @cached_property
    def common(self) -> frozenset[str]:
        """Return the words that the passages found write in small letters."""
        return common_words(hit.passage for hit in self._all())

    def passages(self) -> tuple[Passage, ...]:
        """Return the passages whose clauses fit, and the best one of each need and answer."""
        found = [clause.passage for clause in self.clauses.values()]
        found += [clause.passage for _, _, clause in self.others if clause]
        found += [hit.passage for hits in self.answers for hit in hits]
        return tuple(dict.fromkeys(found))

    def row(self, first_cell: str) -> Clause | None:
        """Return the row of a table whose first cell is this word, as the classes of damage are listed."""
        wanted = first_cell.strip().lower()
        for hit in self._all():
            for clause in clauses_of(hit.passage):
                if clause.cells and clause.cells[0].lower() == wanted:
                    return clause
        return None

    def _all(self) -> Iterable[Hit]:
        yield from (hit for hits in self.hits.values() for hit in hits)
        yield from (hit for hits in self.answers for hit in hits)


class Lookup:
    """Searches the rules, and remembers the answers for a minute: the replies of one queue ask much the same."""

    _KEPT = timedelta(minutes=1)

    def __init__(self, knowledge: "Knowledge", clock: Clock) -> None:
        self._knowledge = knowledge
        self._clock = clock
        self._found: dict[tuple[str, int, date], tuple[Hit, ...]] = {}
        self._since = clock()

    def search(self, text: str, k: int, day: date) -> tuple[Hit, ...]:
        """Return at most `k` passages in force on the day, best first; filtering what fits is the caller's."""
        if self._clock() - self._since > self._KEPT:
            # The index may have changed meanwhile; a queue is done by then, a long-lived app must not grow stale.
            self._found, self._since = {}, self._clock()
        key = (text, k, day)
        if key not in self._found:
            self._found[key] = tuple(self._knowledge.search(text, k, on=day, abstain=False))
        return self._found[key]


def gather(
    triage: Triage,
    lookup: Lookup,
    day: date,
    agency: Agency,
    *,
    questions: Sequence[str] = (),
    occasions: Sequence[str] = (),
) -> Rules:
    """Return the rules in force on `day` that a reply to this report needs.

    `questions` are searched as they stand; `occasions` are needs beside those of the kind of reply.
    """
    issue = triage.issues[0] if triage.issues else ""
    own = "|".join(map(re.escape, _own_names(triage, agency)))
    names = {"issue": issue, "body": triage.responsible, "unit": triage.unit}
    hits: dict[str, tuple[Hit, ...]] = {}
    clauses: dict[str, Clause] = {}
    for name in dict.fromkeys((*needs_of(triage), *occasions)):
        need = NEEDS[name]
        hits[name] = lookup.search(need.query.format(**names), need.k, day)
        if clause := _fitting(need, hits[name], triage, body=triage.responsible, own=own):
            clauses[name] = clause
    return Rules(
        day=day,
        hits=hits,
        clauses=clauses,
        others=tuple(_other(one, triage, lookup, day, agency) for one in triage.issues[1:]),
        answers=tuple(lookup.search(question, 5, day) for question in questions),
    )


def _own_names(triage: Triage, agency: Agency) -> list[str]:
    short = agency.short_name.removesuffix(agency.region).strip()
    return [name for name in (triage.unit, short, agency.name) if name] or ["-"]


def _other(issue: str, triage: Triage, lookup: Lookup, day: date, agency: Agency) -> tuple[str, str, Clause | None]:
    """Return, for a further problem of a report, the body that looks after it and the clause that says so."""
    found = route(tuple(_keys(issue)), issue, agency)
    body = found.unit.name if found else ""
    if not body or body == triage.unit:
        return issue, body, None
    alone = triage.model_copy(update={"issues": (issue,), "category": "", "responsible": body})
    need = NEEDS["authority"]
    hits = lookup.search(need.query.format(issue=issue, body=body), need.k, day)
    return issue, body, _fitting(need, hits, alone, body=body, own="-")


def _keys(issue: str) -> list[str]:
    words = [word for word in issue.split() if word not in ("yang", "di", "dan")]
    return [issue, *(f"{a} {b}" for a, b in pairwise(words)), *words]


def _fitting(need: Need, hits: Sequence[Hit], triage: Triage, *, body: str, own: str) -> Clause | None:
    """Return the best clause for a need: its words are there, and it speaks of the reported kind of thing."""
    musts = [re.compile(word.format(body=re.escape(body) or r"\bX\b", own=own), re.IGNORECASE) for word in need.must]
    never = re.compile(need.never, re.IGNORECASE) if need.never else None
    best: tuple[float, Clause] | None = None
    for rank, hit in enumerate(hits):
        for clause in clauses_of(hit.passage):
            if not all(must.search(clause.full) for must in musts) or (never and never.search(clause.full)):
                continue
            kin = _kinship(clause, triage) if need.by_issue else 0.0
            if need.about and not _speaks_only_of(clause, triage):
                continue
            if kin < 0 or (need.limited and not _limits(clause, musts[0])):
                continue
            score = kin + _readability(clause) - 0.06 * rank
            if best is None or score > best[0]:
                best = score, clause
    return best[1] if best else None


def _limits(clause: Clause, subject: re.Pattern[str]) -> bool:
    """Return whether the clause sets a limit for the subject: the subject comes before the limit."""
    limit = LIMIT.search(clause.text)
    return bool(limit and subject.search(clause.full[: len(clause.full) - len(clause.text) + limit.start()]))


def _readability(clause: Clause) -> float:
    """Return how well a clause can be quoted alone: one that refers to another paragraph or is long reads badly."""
    refers = bool(
        re.search(
            r"sebagaimana dimaksud|\bayat \(\d|\bhuruf [a-z]\b|^(?:SOP|Kebijakan|Standar|Peraturan) ini\b", clause.full
        )
    )
    anchored = bool((limit := LIMIT.search(clause.text)) and limit["anchor"])
    return -0.3 * refers + 0.08 * anchored - 0.1 * (len(clause.full.split()) > 32) - 0.05 * bool(clause.cells)


def _speaks_only_of(clause: Clause, triage: Triage) -> bool:
    """Return whether the clause itself, not only its document, names the reported kind of thing and no other."""
    wanted = set(stems(" ".join(triage.issues))) | (_ROAD if triage.category == "jalan_rusak" else set())
    said = set(stems(clause.full))
    return bool(said & (wanted - _WEAK)) and not said & (_OBJECTS - wanted - {stem("penyeberangan")})


_WEAK = frozenset(stems("jalan rusak yang menutup turun lepas"))


def _kinship(clause: Clause, triage: Triage) -> float:
    """Return how much a clause, in its document, speaks of the reported things (to 0.5) or of others (to -0.6)."""
    about = set(stems(f"{clause.passage.title} {clause.full}"))
    wanted = set(stems(" ".join((*triage.issues, triage.category.replace("_", " ")))))
    if triage.category == "jalan_rusak":
        wanted |= _ROAD
    named = about & (wanted - _WEAK)
    strange = 0 if named else len(about & (_OBJECTS - wanted))
    return 0.25 * min(2, len(about & wanted)) - 0.3 * min(2, strange)


_ROAD = frozenset(stems("jalan lubang aspal ruas"))
# Objects that rules are about; "jalan" stands in nearly all of them and tells nothing.
_OBJECTS = frozenset(
    stems(
        "saluran drainase selokan pohon pemangkasan lampu penerangan trotoar penyeberangan galian utilitas pompa pintu "
        "pedagang lubang berlubang"
    )
)
