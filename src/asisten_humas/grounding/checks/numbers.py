"""Numbers: each must stand in the sources, for the same thing, or follow from them."""

from dataclasses import dataclass
from decimal import Decimal

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.context import Surroundings, likeness, surroundings
from asisten_humas.grounding.derived import equal, follows
from asisten_humas.grounding.numbers import NumberMention
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

# How much better another number's surroundings must fit before a number is taken to be put in its place.
_RIVAL_RATIO = 1.25
_RIVAL_MARGIN = 0.6


@dataclass(slots=True)
class Candidate:
    """A number of a source beside the draft's number, with how alike their surroundings are."""

    sourced: Sourced
    number: NumberMention
    score: float
    same: bool

    @property
    def text(self) -> str:
        """Return the number as the source writes it."""
        return self.number.text_of(self.sourced.study.text)


@dataclass(slots=True)
class Claim:
    """A number of the draft with its candidates, best first."""

    number: NumberMention
    candidates: list[Candidate]

    def best(self, *, same: bool) -> Candidate | None:
        """Return the best candidate with the same value, or with another one."""
        return next((candidate for candidate in self.candidates if candidate.same is same), None)


def check_numbers(case: Case) -> list[Finding]:
    """Return a finding for every number that no source gives for that thing."""
    claims = [
        _claim(case, number)
        for number in case.draft.numbers
        if not case.in_quote(number.start, number.end) and number.dimension != "kode"
    ]
    taken = {_place(best) for claim in claims if (best := claim.best(same=True))}
    findings = [finding for claim in claims if (finding := _judge(case, claim, taken))]
    return findings + _codes(case)


def compatible(draft: NumberMention, source: NumberMention) -> bool:
    """Return whether two numbers may count the same kind of thing."""
    if draft.dimension == source.dimension:
        return True
    pair = {draft.dimension, source.dimension}
    if pair == {"jumlah", "uang"}:
        return draft.value >= 1000 or source.value >= 1000
    if pair == {"jumlah", "urutan"}:
        return True
    if "jumlah" in pair and source.dimension == "jumlah":
        return draft.dimension not in ("persen", "uang", "poin")
    return pair == {"persen", "poin"}


def same_value(draft: NumberMention, source: NumberMention) -> bool:
    """Return whether the draft's number says what the source's says, exactly or within its own vagueness."""
    value = source.value
    if source.dimension == "jumlah" and draft.dimension not in ("jumlah", "urutan", "uang"):
        return draft.written == source.value
    if equal(draft.value, value, draft.dimension):
        return True
    if draft.bound == "rentang" and draft.high is not None:
        return draft.value <= value <= draft.high
    if draft.bound == "lebih":
        return draft.value < value <= draft.value * Decimal("1.5")
    if draft.bound == "kurang":
        return draft.value * Decimal("0.7") <= value < draft.value
    return draft.bound == "sekitar" and abs(value - draft.value) <= value * Decimal("0.1")


def _claim(case: Case, number: NumberMention) -> Claim:
    around = surroundings(case.draft.reading, number.start, number.end)
    candidates = []
    for sourced in case.sources:
        candidates.extend(
            Candidate(sourced, other, _score(sourced, around, other), same_value(number, other))
            for other in sourced.study.numbers
            if compatible(number, other)
        )
    candidates.sort(key=lambda candidate: -candidate.score)
    return Claim(number, candidates)


def _score(sourced: Sourced, around: Surroundings, number: NumberMention) -> float:
    theirs = surroundings(sourced.study.reading, number.start, number.end)
    return likeness(around, theirs, sourced.weights)


def _place(candidate: Candidate) -> tuple[str, int]:
    return candidate.sourced.source.id, candidate.number.start


def _judge(case: Case, claim: Claim, taken: set[tuple[str, int]]) -> Finding | None:
    number, best = claim.number, claim.best(same=True)
    if number.dimension == "urutan" and number.in_words and number.value <= 3:
        return None
    rival = next((c for c in claim.candidates if not c.same and _place(c) not in taken), None)
    if best is None:
        if number.in_words and number.value == 1 and number.dimension == "jumlah":
            return None
        if _listed(case, number) or any(follows(number, s.study, case.event_day) for s in case.sources):
            return None
        return _missing(case, number, rival)
    if rival and rival.score > best.score * _RIVAL_RATIO + _RIVAL_MARGIN:
        return _swapped(case, number, best, rival)
    return None


def _listed(case: Case, number: NumberMention) -> bool:
    """Return whether a count is that of the things listed right after it: "empat kecamatan, yakni A, B, C, dan D"."""
    if number.dimension != "jumlah" or not 2 <= number.value <= 12:
        return False
    segment = case.draft.reading.segments[case.draft.reading.segment_at(number.start)]
    tail = case.draft.text[number.end : segment.end]
    items = tail.count(",") + (" dan " in tail and ", dan " not in tail)
    return items >= 1 and number.value in (items, items + 1)


def _missing(case: Case, number: NumberMention, rival: Candidate | None) -> Finding:
    text = number.text_of(case.draft.text)
    near = f" Catatan menyebut “{rival.text}” pada konteks terdekat." if rival and rival.score > 1 else ""
    remedy = f"Ganti dengan “{rival.text}” bila itu yang dimaksud" if near else "Hapus angka ini"
    return case.finding(
        "angka_tanpa_sumber", Severity.BLOCK, number.start, number.end,
        f"Angka “{text}” tidak ada pada sumber untuk hal ini.{near}",
        f"{remedy}{', hapus,' if near else ','} atau catat dulu sumbernya.",
    )  # fmt: skip


def _swapped(case: Case, number: NumberMention, best: Candidate, rival: Candidate) -> Finding:
    text = number.text_of(case.draft.text)
    return case.finding(
        "angka_tertukar", Severity.BLOCK, number.start, number.end,
        f"Angka “{text}” ada pada sumber untuk hal lain; untuk hal ini sumber menyebut “{rival.text}”.",
        f"Periksa: ganti “{text}” dengan “{rival.text}”.",
    )  # fmt: skip


def _codes(case: Case) -> list[Finding]:
    findings = []
    for number in case.draft.numbers:
        if number.dimension != "kode" or case.in_quote(number.start, number.end):
            continue
        text = number.text_of(case.draft.text)
        digits = _bare(text)
        if not any(digits in _bare(sourced.study.text) for sourced in case.sources):
            findings.append(
                case.finding(
                    "angka_tanpa_sumber", Severity.BLOCK, number.start, number.end,
                    f"Nomor “{text}” tidak ada pada sumber.",
                    "Salin nomor dari profil instansi atau catatan, atau hapus.",
                )
            )  # fmt: skip
    return findings


def _bare(text: str) -> str:
    return "".join(char for char in text.upper() if char.isalnum())
