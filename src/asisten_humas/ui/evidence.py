"""A checked text for the reader: each sentence with its status, what it rests on, and what a check found in it."""

import re
from collections.abc import Sequence

import streamlit as st

from asisten_humas.models import CheckedSentence, CheckReport, Evidence, Finding, Source
from asisten_humas.statuses import SENTENCE_STATUSES, SEVERITIES, SentenceStatus, Severity
from asisten_humas.ui.literal import literal
from asisten_humas.ui.words import Color, shortened

_STATUS_LOOKS: dict[SentenceStatus, tuple[Color, str]] = {
    SentenceStatus.SUPPORTED: ("green", ":material/check:"),
    SentenceStatus.PARTIAL: ("orange", ":material/contrast:"),
    SentenceStatus.UNSUPPORTED: ("red", ":material/close:"),
    SentenceStatus.NO_CLAIM: ("gray", ":material/remove:"),
}
_CITED = re.compile(r"[A-Z]{1,4}\d{1,4}")
_ALERTS = {Severity.BLOCK: st.error, Severity.WARNING: st.warning, Severity.ADVICE: st.info}
_ICONS = {
    Severity.BLOCK: ":material/block:",
    Severity.WARNING: ":material/warning:",
    Severity.ADVICE: ":material/lightbulb:",
}
_TINTS: dict[Severity, Color] = {Severity.BLOCK: "red", Severity.WARNING: "orange", Severity.ADVICE: "gray"}


def show_report(report: CheckReport, text: str) -> None:
    """Show a frame per paragraph of `text`: a row per sentence, with status and evidence on the right."""
    for paragraph in _paragraphs(report.sentences, text):
        with st.container(border=True):
            for sentence in paragraph:
                _show_sentence(sentence, _findings_in(report.findings, sentence))
    for finding in _findings_outside(report):
        show_finding(finding)


def show_summary(report: CheckReport) -> None:
    """Show in one line how many sentences rest on sources and how many findings stand in the way."""
    claims = [s for s in report.sentences if s.status is not SentenceStatus.NO_CLAIM]
    supported = sum(s.status is SentenceStatus.SUPPORTED for s in claims)
    with st.container(horizontal=True, gap="xsmall"):
        color: Color = "green" if supported == len(claims) else "orange"
        st.badge(f"{supported} dari {len(claims)} kalimat berisi fakta didukung sumber", color=color)
        for severity, tint in _TINTS.items():
            count = sum(finding.severity is severity for finding in report.findings)
            if count:
                st.badge(f"{count} {SEVERITIES[severity].label.lower()}", color=tint, icon=_ICONS[severity])


def show_finding(finding: Finding) -> None:
    """Show what was found and what to do about it."""
    with st.container(gap="xxsmall"):
        _ALERTS[finding.severity](literal(f"{finding.message} {finding.remedy}"), icon=_ICONS[finding.severity])


def show_sources(sources: Sequence[Source]) -> None:
    """Show the full texts that the draft may rest on, folded."""
    if not sources:
        return
    with st.expander(f"Sumber lengkap ({len(sources)})", icon=":material/library_books:"):
        for source in sources:
            st.markdown(f"**{literal(source.title or source.id)}**")
            st.text(source.text)


def _show_sentence(sentence: CheckedSentence, findings: Sequence[Finding]) -> None:
    left, right = st.columns((3, 2), gap="small")
    with left, st.container(gap="xsmall"):
        st.text(sentence.text)
        for finding in findings:
            show_finding(finding)
    with right, st.container(gap="xxsmall"):
        color, icon = _STATUS_LOOKS[sentence.status]
        meaning = SENTENCE_STATUSES[sentence.status]
        st.badge(meaning.label, color=color, icon=icon, help=meaning.meaning)
        _show_evidence(sentence.evidence)


def _show_evidence(evidence: Sequence[Evidence]) -> None:
    by_source: dict[str, list[Evidence]] = {}
    for item in evidence:
        by_source.setdefault(_source_name(item), []).append(item)
    for title, items in by_source.items():
        spans = " · ".join(f"“{literal(shortened(item.text, 240))}”" for item in items)
        st.caption(f"**{literal(title)}** {spans}")


def _source_name(evidence: Evidence) -> str:
    # Led by the id that citations in the text name, such as K04.
    title = shortened(evidence.title, 70)
    if not title or _CITED.fullmatch(evidence.source_id):
        return f"{evidence.source_id} {title}".strip()
    return title


def _paragraphs(sentences: Sequence[CheckedSentence], text: str) -> list[list[CheckedSentence]]:
    paragraphs: list[list[CheckedSentence]] = []
    end = 0
    for sentence in sentences:
        if not paragraphs or "\n\n" in text[end : sentence.start]:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
        end = sentence.end
    return paragraphs


def _findings_in(findings: Sequence[Finding], sentence: CheckedSentence) -> list[Finding]:
    return [finding for finding in findings if sentence.start <= finding.start < sentence.end]


def _findings_outside(report: CheckReport) -> list[Finding]:
    spans = [(sentence.start, sentence.end) for sentence in report.sentences]
    return [f for f in report.findings if not any(start <= f.start < end for start, end in spans)]
