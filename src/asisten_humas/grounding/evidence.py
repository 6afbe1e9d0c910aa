"""What a sentence rests on: the statements of the sources that hold its words, figures and quotations."""

from asisten_humas.grounding.case import Case, Sourced, worst
from asisten_humas.grounding.spans import Span
from asisten_humas.grounding.support import Support
from asisten_humas.models import CheckedSentence, Evidence, Finding, SourceKind
from asisten_humas.statuses import SentenceStatus, Severity

_MOST = 3
_LEAST = 1.0


def checked_sentences(case: Case, findings: list[Finding]) -> tuple[CheckedSentence, ...]:
    """Return the sentences of a draft with status and evidence."""
    return tuple(_checked(case, number, findings) for number in range(len(case.draft.reading.segments)))


def unfounded(case: Case, sentences: tuple[CheckedSentence, ...], findings: list[Finding]) -> list[Finding]:
    """Return a doubt for each sentence of a news item without any source that no check has marked.

    A figure that was worked out, or a word alone, stands in no statement and may be sound.
    """
    if case.is_reply:
        return []
    return [
        case.finding(
            "klaim_tanpa_sumber",
            Severity.WARNING,
            sentence.start,
            sentence.end,
            "Tidak ada bagian sumber yang memuat isi kalimat ini.",
            "Hapus kalimat ini, atau catat dulu siapa yang menyatakannya dan kapan.",
        )
        for sentence, support in zip(sentences, case.supports, strict=True)
        if sentence.status is SentenceStatus.UNSUPPORTED
        and len(support.words) > 1
        and not support.anchors
        and not any(finding.start < sentence.end and sentence.start < finding.end for finding in findings)
    ]


def _checked(case: Case, number: int, findings: list[Finding]) -> CheckedSentence:
    segment = case.draft.reading.segments[number]
    inside = [finding for finding in findings if finding.start < segment.end and segment.start < finding.end]
    evidence = _evidence(case, number)
    status = _status(case, number, inside, evidence)
    return CheckedSentence(
        text=segment.of(case.text),
        start=segment.start,
        end=segment.end,
        # What claims nothing needs no support; showing some would only teach the reader to skip evidence.
        evidence=() if status is SentenceStatus.NO_CLAIM else evidence,
        status=status,
    )


def _status(case: Case, number: int, findings: list[Finding], evidence: tuple[Evidence, ...]) -> SentenceStatus:
    support = case.supports[number]
    grave = worst(findings) in (Severity.BLOCK, Severity.WARNING)
    if grave:
        unsupported = not evidence or any(finding.kind == "klaim_tanpa_sumber" for finding in findings)
        return SentenceStatus.UNSUPPORTED if unsupported else SentenceStatus.PARTIAL
    if _claims_nothing(case, number, support):
        return SentenceStatus.NO_CLAIM
    return SentenceStatus.SUPPORTED if evidence else SentenceStatus.UNSUPPORTED


def _claims_nothing(case: Case, number: int, support: Support) -> bool:
    if case.is_courtesy(number) and not support.anchors:
        return True
    return not (support.hard or support.anchors or support.quoted or any(word.capital for word in support.words[1:]))


def _evidence(case: Case, number: int) -> tuple[Evidence, ...]:
    found: dict[tuple[str, int], Evidence] = {}
    for sourced, whole in [*_quoted(case, number), *_stated(case, number)]:
        span = _trimmed(sourced.study.text, whole)
        found.setdefault(
            (sourced.source.id, span.start),
            Evidence(
                source_id=sourced.source.id,
                start=span.start,
                end=span.end,
                text=span.of(sourced.source.text),
                title=sourced.source.title,
            ),
        )
    return tuple(found.values())[:_MOST]


def _quoted(case: Case, number: int) -> list[tuple[Sourced, Span]]:
    segment = case.draft.reading.segments[number]
    lines = [" ".join(quote.words) for quote in case.draft.quotes if segment.start <= quote.start < segment.end]
    if not any(lines):
        return []
    return [
        (sourced, Span(other.start, other.end))
        for sourced in case.sources
        for other in sourced.study.quotes
        if any(line and line in " ".join(other.words) for line in lines)
    ]


def _stated(case: Case, number: int) -> list[tuple[Sourced, Span]]:
    """Return the statements that hold something of the sentence which no better one holds."""
    support = case.supports[number]
    found: list[tuple[Sourced, Span]] = []
    held: set[int] = set()
    figures = {n.value for n in case.numbers_in(number)}
    for match in support.statements:
        reading = match.sourced.study.reading
        keys = frozenset().union(*(word.keys for word in reading.words_of(match.clause.segment)))
        span = reading.segments[match.clause.segment]
        # The profile proves names, offices and channels; a common word that one of its lines holds proves nothing.
        profile = match.sourced.source.kind is SourceKind.AGENCY
        telling = [word for word in support.words[1:] if word.capital] if profile else support.words
        words = {word.start for word in telling if not word.keys.isdisjoint(keys)}
        here = {n.value for n in match.sourced.study.numbers if span.start <= n.start < span.end}
        if match.score >= _LEAST and (words - held or figures & here):
            found.append((match.sourced, span))
            held |= words
            figures -= here
    return found


def _trimmed(text: str, span: Span) -> Span:
    piece = span.of(text)
    lead = len(piece) - len(piece.lstrip(" \t\r\n-•*·–"))
    return Span(span.start + lead, max(span.start + lead, span.start + len(piece.rstrip())))
