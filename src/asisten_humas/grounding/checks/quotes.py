"""Quotations: verbatim in a source, and given to the person who said them."""

import re
from difflib import SequenceMatcher

from asisten_humas.grounding.case import Case, Sourced
from asisten_humas.grounding.dates import is_month
from asisten_humas.grounding.lexicon import word_set
from asisten_humas.grounding.people import is_plain_name
from asisten_humas.grounding.quotes import ATTRIBUTION, QuoteMention
from asisten_humas.grounding.speakers import Identity, identities, named_in, speaker_after, speaker_before
from asisten_humas.grounding.study import flat_words
from asisten_humas.models import Finding
from asisten_humas.statuses import Severity

_LIKE = 0.5
_TERM = 3


def check_quotes(case: Case) -> list[Finding]:
    """Return findings for quotations that were changed, invented, or given to another person."""
    findings: list[Finding] = []
    for quote in case.draft.quotes:
        source = _verbatim(case, quote)
        if source is None:
            findings.extend(_changed(case, quote))
        elif len(quote.words) > _TERM:
            findings.extend(_misattributed(case, quote, source))
    return findings


def _verbatim(case: Case, quote: QuoteMention) -> Sourced | None:
    line = f" {' '.join(quote.words)} "
    return next((sourced for sourced in case.sources if line in flat_words(sourced.study.text)), None)


def _changed(case: Case, quote: QuoteMention) -> list[Finding]:
    if not quote.words:
        return []
    ratio, source = _nearest(case, quote)
    text = case.draft.text[quote.inner_start : quote.inner_end]
    if len(quote.words) <= _TERM and ratio < _LIKE:
        if all(word in case.known_words for word in quote.words):
            return []
        return [
            case.finding(
                "istilah_tanpa_sumber",
                Severity.WARNING,
                quote.start,
                quote.end,
                f"Istilah dalam tanda petik “{text}” tidak ada pada sumber.",
                "Hapus tanda petiknya atau istilahnya.",
            )
        ]
    if ratio < _LIKE:
        return [
            case.finding(
                "kutipan_tanpa_sumber",
                Severity.BLOCK,
                quote.start,
                quote.end,
                "Kutipan ini tidak ada pada sumber.",
                "Hapus kutipan ini, atau catat dulu ucapan aslinya.",
            )
        ]
    start, end, was, now = _difference(case, quote, source)
    change = f"“{was}” menjadi “{now}”" if was and now else f"“{now}” ditambahkan" if now else f"“{was}” hilang"
    return [
        case.finding(
            "kutipan_berubah",
            Severity.BLOCK,
            start,
            end,
            f"Kutipan tidak sama dengan catatan: {change}.",
            f"Salin apa adanya: “{' '.join(source)}”.",
        )
    ]


def _nearest(case: Case, quote: QuoteMention) -> tuple[float, tuple[str, ...]]:
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    for sourced in case.sources:
        for other in sourced.study.quotes:
            ratio = SequenceMatcher(None, quote.words, other.words, autojunk=False).ratio()
            if ratio > best[0]:
                best = (ratio, other.words)
    return best


def _difference(case: Case, quote: QuoteMention, source: tuple[str, ...]) -> tuple[int, int, str, str]:
    """Return offsets of the first changed words, and what stood there and stands there now."""
    matcher = SequenceMatcher(None, source, quote.words, autojunk=False)
    for tag, was_from, was_to, now_from, now_to in matcher.get_opcodes():
        if tag != "equal":
            start, end = _offsets(case.draft.text, quote, now_from, now_to)
            return start, end, " ".join(source[was_from:was_to]), " ".join(quote.words[now_from:now_to])
    return quote.start, quote.end, "", ""


def _offsets(text: str, quote: QuoteMention, first: int, last: int) -> tuple[int, int]:
    position, start = quote.inner_start, quote.inner_start
    inner = text[: quote.inner_end].lower().replace("’", "'")
    for index, word in enumerate(quote.words[:last] or quote.words[:1]):
        position = inner.index(word, position)
        if index == first:
            start = position
        position += len(word)
    return (start, position) if last > first else (quote.start, quote.end)


def _misattributed(case: Case, quote: QuoteMention, source: Sourced) -> list[Finding]:
    known = identities(source.study)
    theirs = _source_speaker(source, quote, known)
    ours = _named_beside(case, quote, known)
    speaker_named = ours is not None
    ours = ours if speaker_named else _named_above(case, quote, known)
    number, sentence = case.sentence(quote.start)
    label = () if theirs else _label(source, quote)
    spoken = {word.lower() for word in re.findall(r"\w+", sentence)}
    if label and not spoken.isdisjoint(label):
        return []
    others = {*label, *(token for person in theirs for token in person.tokens)}
    if ours is None and (_names_other(case, quote, others) or _called_other(case, quote, theirs, others)):
        ours, speaker_named = [], True
    if not (theirs or label) or ours is None or any(person in theirs for person in ours):
        return []
    segment = case.draft.reading.segments[number]
    # When the sentence above names the speaker, the finding reaches up to that name.
    start = segment.start if speaker_named else case.draft.reading.segments[max(0, number - 1)].start
    name = _name(theirs[0]) if theirs else " ".join(token.capitalize() for token in label)
    return [
        case.finding(
            "kutipan_salah_orang",
            # Somebody of the notes who did not say it is a clash; a name that tells nobody of theirs is a doubt.
            Severity.BLOCK if ours else Severity.WARNING,
            start,
            segment.end,
            f"Menurut sumber, kutipan ini ucapan {name}.",
            f"Ganti penuturnya dengan {name}, atau pakai kutipan lain.",
        )
    ]


_NAMED = re.compile(r"(?:\s+[a-z][\w-]*){1,4}\s+(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)+)")
# A place, not a speaker, follows these.
_OF_PLACE = word_set("di dari asal pada ke")


def _names_other(case: Case, quote: QuoteMention, theirs: set[str]) -> bool:
    """Return whether the words of attribution name a person of the notes without an office, and none of `theirs`."""
    _, sentence = case.sentence(quote.start)
    found = _NAMED.search(sentence.rpartition('"')[2])
    if found is None:
        return False
    name = found["name"].lower().split()
    if not _OF_PLACE.isdisjoint(found.group().split()) or not all(map(is_plain_name, name)):
        return False
    return theirs.isdisjoint(name) and all(token in case.known_words for token in name)


_CALLED = re.compile(r"\s+(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*)")


def _called_other(case: Case, quote: QuoteMention, theirs: list[Identity], others: set[str]) -> bool:
    """Return whether a name right behind the verb (“…,” kata Heru) is one of the notes and none of the speaker's."""
    _, sentence = case.sentence(quote.start)
    tail = sentence.rpartition('"')[2]
    verb = ATTRIBUTION.match(tail.lstrip(" ,"))
    found = _CALLED.match(tail.lstrip(" ,"), verb.end()) if verb else None
    if found is None:
        return False
    name = found["name"].lower().split()
    if not others.isdisjoint(name) or any(person.matches(name) for person in theirs):
        return False
    return all(is_plain_name(token) and token in case.known_words for token in name)


_LABEL = re.compile(
    r"(?:^|[\n.;|])\W*(?:(?:[Kk]utipan|[Uu]capan|[Kk]ata)\s+)?(?:Pak|Bu|Ibu|Bapak|dr\.?|Hj?\.)?\s*"
    r"(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3})\s*(?:\([^)\n]*\))?\s*:\s*$"
)


def _label(source: Sourced, quote: QuoteMention) -> tuple[str, ...]:
    """Return the name that labels a quotation of the notes ("Kutipan Sumi (perajin): …"), in lower case."""
    line = " ".join(quote.words)
    text = source.study.text
    for other in source.study.quotes:
        if line in " ".join(other.words):
            found = _LABEL.search(text[max(0, other.start - 120) : other.start])
            name = tuple(found["name"].lower().split()) if found else ()
            return name if all(is_plain_name(token) or is_month(token) for token in name) else ()
    return ()


def _source_speaker(source: Sourced, quote: QuoteMention, known: list[Identity]) -> list[Identity]:
    line = " ".join(quote.words)
    for other in source.study.quotes:
        if line in " ".join(other.words):
            return speaker_before(source.study, other, known) or _behind(source, other, known)
    return []


def _behind(source: Sourced, quote: QuoteMention, known: list[Identity]) -> list[Identity]:
    stop = source.study.text.find("\n", quote.end)
    return speaker_after(source.study, quote, stop if stop >= 0 else len(source.study.text), known) or []


def _named_beside(case: Case, quote: QuoteMention, known: list[Identity]) -> list[Identity] | None:
    """Return who the sentence of a quotation names as its speaker, behind it or before it; None when nobody."""
    segment = case.draft.reading.segments[case.draft.reading.segment_at(quote.start)]
    after = speaker_after(case.draft, quote, segment.end, known)
    return after if after is not None else named_in(case.draft, segment.start, quote.start, known)


def _named_above(case: Case, quote: QuoteMention, known: list[Identity]) -> list[Identity] | None:
    """Return who was named last in the paragraph above a quotation that says only "ujarnya"."""
    reading = case.draft.reading
    floor = case.draft.text.rfind("\n\n", 0, quote.start) + 1
    for earlier in range(reading.segment_at(quote.start) - 1, -1, -1):
        span = reading.segments[earlier]
        if span.start < floor:
            return None
        found = named_in(case.draft, span.start, span.end, known)
        if found is not None:
            return found
    return None


def _name(person: Identity) -> str:
    return " ".join(token.capitalize() for token in person.tokens)
