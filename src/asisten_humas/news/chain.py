"""The news chain: notes → facts with spans → gaps → passages → sentences → check, repair once, check → style."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from zoneinfo import ZoneInfo

from asisten_humas.clock import Clock, system_clock
from asisten_humas.drafting import Step, build_chain, settle
from asisten_humas.models import (
    Agency,
    CheckReport,
    Draft,
    FactKind,
    FactSheet,
    Finding,
    Gap,
    ModelCall,
    NewsBrief,
    Passage,
    Source,
    SourceKind,
)
from asisten_humas.news.facts import build_fact_sheet
from asisten_humas.news.gaps import find_gaps
from asisten_humas.news.style import check_style
from asisten_humas.news.template import TemplateWriter

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.runnables import Runnable

    from asisten_humas.grounding.checker import Checker
    from asisten_humas.knowledge.knowledge import Knowledge

STEPS = ("mask", "facts", "gaps", "passages", "write", "settle", "style")
"""The named steps of the chain, in order; a test pins them."""

NOTES_SOURCE = "catatan"
"""Id of the notes among a draft's sources."""

_POLICIES = 3
_RELEASES = 2


class Writer(Protocol):
    """Writes a draft from a fact sheet, and may be able to mend it."""

    name: str

    def write(self, state: "NewsState") -> Draft:
        """Return an unchecked draft."""

    def repair(self, state: "NewsState", draft: Draft, findings: tuple[Finding, ...]) -> Draft | None:
        """Return a draft without the findings, or None when this writer cannot do better."""


@dataclass(frozen=True, slots=True)
class NewsState:
    """What the chain knows so far; every step returns a new one."""

    brief: NewsBrief
    today: date
    sheet: FactSheet = FactSheet(notes="")
    policies: tuple[Passage, ...] = ()
    releases: tuple[str, ...] = ()
    calls: tuple[ModelCall, ...] = ()
    draft: Draft | None = None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Return what the draft may rest on: the notes, and the passages of policies in force."""
        notes = Source(id=NOTES_SOURCE, kind=SourceKind.NOTES, text=self.sheet.notes, title="Catatan staf")
        return (notes, *(_as_source(passage) for passage in self.policies))


def build_news_chain(
    *,
    agency: Agency,
    knowledge: "Knowledge | None",
    checker: "Checker",
    model: "BaseChatModel | None" = None,
    prompts_dir: Path | None = None,
    clock: Clock = system_clock,
) -> "Runnable[NewsBrief, Draft]":
    """Return the chain as one LangChain runnable from a brief to a checked draft.

    Without a model the template writer drafts; a model needs `prompts_dir`. Raises ModelError when the model gives no
    usable answer, IndexUnavailableError when a model drafts and the knowledge index is missing.
    """
    steps = _Steps(agency, knowledge, checker, _writer(agency, model, prompts_dir, clock), clock)
    return build_chain("berita", steps.enter, [Step(name, getattr(steps, name)) for name in STEPS], _leave)


def _writer(agency: Agency, model: "BaseChatModel | None", prompts_dir: Path | None, clock: Clock) -> Writer:
    if model is None or prompts_dir is None:
        return _Template(TemplateWriter(agency))
    from asisten_humas.news.model_writer import ModelWriter

    return ModelWriter(model, prompts_dir, agency=agency, clock=clock)


class _Template:
    """The template writer behind the chain's interface: it has nothing to repair with."""

    name = TemplateWriter.name

    def __init__(self, writer: TemplateWriter) -> None:
        self._writer = writer

    def write(self, state: NewsState) -> Draft:
        """Return the template's draft."""
        return self._writer.write(state.sheet, today=state.brief.release_day or state.today)

    def repair(self, state: NewsState, draft: Draft, findings: tuple[Finding, ...]) -> Draft | None:
        """Return None: the template would write the same again."""
        return None


class _Steps:
    """The steps, each from one state to the next."""

    def __init__(
        self, agency: Agency, knowledge: "Knowledge | None", checker: "Checker", writer: Writer, clock: Clock
    ) -> None:
        self.agency, self.knowledge, self.checker, self.writer, self.clock = agency, knowledge, checker, writer, clock

    def enter(self, brief: NewsBrief) -> NewsState:
        """Start from a brief; the day is the agency's, not the server's."""
        return NewsState(brief=brief, today=self.clock().astimezone(ZoneInfo(self.agency.timezone)).date())

    def mask(self, state: NewsState) -> NewsState:
        """Replace personal data in the notes for good: a news item has no use for a phone number or a NIK."""
        from asisten_humas.privacy.kinds import Kind
        from asisten_humas.privacy.masking import mask, restore

        masked = mask(state.brief.as_notes(), agency=self.agency, people=False)
        # "Anak stunting" is what the event is about, not somebody's health record: no name stands beside it.
        notes = restore(masked.text, [piece for piece in masked.placeholders if piece.kind is Kind.HEALTH])
        brief = NewsBrief(notes=notes, event_type=state.brief.event_type, release_day=state.brief.release_day)
        return replace(state, brief=brief)

    def facts(self, state: NewsState) -> NewsState:
        """Read the notes by rules; with a model, add what it proposes and the notes confirm."""
        sheet = build_fact_sheet(state.brief, self.agency, day=state.today)
        propose = getattr(self.writer, "propose", None)
        if propose is None:
            return replace(state, sheet=sheet)
        proposed, calls = propose(sheet)
        return replace(state, sheet=proposed, calls=(*state.calls, *calls))

    def gaps(self, state: NewsState) -> NewsState:
        """Note what the notes leave open or contradict."""
        gaps = find_gaps(state.sheet, self.agency, today=state.brief.release_day or state.today)
        return replace(state, sheet=state.sheet.model_copy(update={"gaps": gaps}))

    def passages(self, state: NewsState) -> NewsState:
        """Look up policies in force on the day of the event, and past releases for their style; for a model only."""
        if self.knowledge is None or not hasattr(self.writer, "propose"):
            return state
        subject = " ".join(fact.text for fact in state.sheet.facts if fact.kind in (FactKind.WHAT, FactKind.WHY))
        day = state.sheet.event_day or state.today
        policies = [hit.passage for hit in self.knowledge.search(subject, _POLICIES, on=min(day, state.today))]
        style = self.knowledge.search(subject, _RELEASES * 2, on=state.today, pool="rilis")
        documents = dict.fromkeys(hit.passage.document_id for hit in style)
        texts = [found.text for id_ in documents if (found := self.knowledge.document(id_)) is not None]
        return replace(state, policies=tuple(policies), releases=tuple(texts[:_RELEASES]))

    def write(self, state: NewsState) -> NewsState:
        """Write the draft."""
        draft = self.writer.write(state)
        gaps = (*state.sheet.gaps, *unused(draft))
        extra = {"sources": state.sources, "gaps": gaps, "fact_sheet": state.sheet, "calls": (*state.calls, *draft.calls)}
        return replace(state, draft=draft.model_copy(update=extra))

    def settle(self, state: NewsState) -> NewsState:
        """Check; let the writer repair once; check again; what is still unsupported stays marked and blocks."""
        if state.draft is None:
            return state

        def repair(draft: Draft, findings: tuple[Finding, ...]) -> Draft:
            return self.writer.repair(state, draft, findings) or draft

        can_repair = hasattr(self.writer, "propose")
        return replace(state, draft=settle(state.draft, lambda draft: self._check(state, draft), repair if can_repair else None))

    def style(self, state: NewsState) -> NewsState:
        """Add the house style's findings; they warn or advise and never block."""
        if state.draft is None:
            return state
        report = state.draft.report
        findings = (*report.findings, *check_style(state.draft, self.agency))
        return replace(state, draft=state.draft.model_copy(update={"report": report.model_copy(update={"findings": findings})}))

    def _check(self, state: NewsState, draft: Draft) -> CheckReport:
        return self.checker.check(draft.text, state.sources, day=state.brief.release_day or state.today)


def unused(draft: Draft) -> tuple[Gap, ...]:
    """Return a question for each statement of the notes that the draft does not use."""
    sheet = draft.fact_sheet
    if sheet is None:
        return ()
    used = {id_ for block in draft.blocks for sentence in block.sentences for id_ in sentence.facts}
    covered = [(fact.start, fact.end) for fact in sheet.facts if fact.id in used]
    told = [fact for fact in sheet.facts if fact.kind in (FactKind.HOW, FactKind.NUMBER, FactKind.NEXT, FactKind.WHY)]
    return tuple(
        Gap(kind="belum_terpakai", question=f"Belum masuk naskah: “{fact.text}”. Perlukah?", required=False, start=fact.start, end=fact.end)
        for fact in told
        if fact.id not in used and not any(start <= fact.start and fact.end <= end for start, end in covered)
    )


def _as_source(passage: Passage) -> Source:
    return Source(id=passage.document_id, kind=SourceKind.POLICY, text=passage.text, title=passage.label)


def _leave(state: NewsState) -> Draft:
    if state.draft is None:  # pragma: no cover - the write step always sets it
        raise RuntimeError("the chain left without a draft")
    return state.draft


def sources_of(passages: Sequence[Passage]) -> tuple[Source, ...]:
    """Return passages of policies as sources for the checker."""
    return tuple(_as_source(passage) for passage in passages)
