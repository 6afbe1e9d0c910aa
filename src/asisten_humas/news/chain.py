"""The news chain: notes → facts with spans → gaps → passages → sentences → check, repair once, check → style."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from asisten_humas.clock import Clock, system_clock
from asisten_humas.drafting import Step, build_chain, settle
from asisten_humas.errors import ModelError
from asisten_humas.models import (
    Agency,
    CheckReport,
    Draft,
    FactKind,
    FactSheet,
    Finding,
    Gap,
    Hit,
    ModelCall,
    NewsBrief,
    Passage,
    Source,
    SourceKind,
)
from asisten_humas.news.checking import grounded, recheck, styled
from asisten_humas.news.event_day import told_on
from asisten_humas.news.facts import build_fact_sheet
from asisten_humas.news.gaps import find_gaps
from asisten_humas.news.headlines import with_sound_title
from asisten_humas.news.plain import plain
from asisten_humas.news.regions import region_of
from asisten_humas.news.rundown import is_trivial_step
from asisten_humas.news.template import TemplateWriter
from asisten_humas.news.writing import Material, Writer

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.runnables import Runnable

    from asisten_humas.grounding.checker import Checker
    from asisten_humas.knowledge.knowledge import Knowledge

__all__ = ["NOTES_SOURCE", "STEPS", "NewsState", "build_news_chain", "recheck"]

STEPS = ("mask", "facts", "gaps", "passages", "write", "settle", "style")
"""The named steps of the chain, in order; a test pins them."""

NOTES_SOURCE = "catatan"
"""Id of the notes among a draft's sources."""

_POLICIES = 3
_NEAR = 0.5
_SAME_WORDS = 10.0
"""Least fused and BM25 score of a rule shown to a model: on the sample agency, rules that a news item can use reach 15
and more, rules that share only everyday words with it stay below 8."""
_RELEASES = 2


@dataclass(frozen=True, slots=True)
class NewsState:
    """What the chain knows so far; every step returns a new one."""

    brief: NewsBrief
    today: date
    sheet: FactSheet = field(default_factory=lambda: FactSheet(notes=""))
    policies: tuple[Passage, ...] = ()
    releases: tuple[str, ...] = ()
    calls: tuple[ModelCall, ...] = ()
    draft: Draft | None = None

    @property
    def material(self) -> Material:
        """Return what a writer may use beside the facts; without a release day the notes' own day counts."""
        day = self.brief.release_day or told_on(self.sheet, self.today)
        return Material(day, self.policies, self.releases)

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

    Without a model, or without a folder of prompts for it, the template writer drafts. Invoking raises ModelError when
    the model gives no usable answer, IndexUnavailableError when a model drafts and the knowledge index is missing.
    """
    steps = _Steps(agency, knowledge, checker, _writer(agency, model, prompts_dir, clock), clock)
    return build_chain("berita", steps.enter, [Step(name, getattr(steps, name)) for name in STEPS], steps.leave)


def _writer(agency: Agency, model: "BaseChatModel | None", prompts_dir: Path | None, clock: Clock) -> Writer:
    if model is None or prompts_dir is None:
        return TemplateWriter(agency)
    from asisten_humas.news.model_writer import ModelWriter

    return ModelWriter(model, prompts_dir, agency=agency, clock=clock)


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
        sheet, calls = build_fact_sheet(state.brief, self.agency, day=state.today), state.calls
        # Proposals only add to what the rules have read: a model that gives none usable takes nothing away. One that
        # cannot be reached at all fails again, and for good, when it has to write.
        with suppress(ModelError):
            sheet, calls = self.writer.propose(sheet)
        day = replace(state, sheet=sheet).material.today
        return replace(state, sheet=sheet.model_copy(update={"release_day": day}), calls=calls)

    def gaps(self, state: NewsState) -> NewsState:
        """Note what the notes leave open or contradict."""
        gaps = find_gaps(state.sheet, self.agency, today=state.material.today)
        return replace(state, sheet=state.sheet.model_copy(update={"gaps": gaps}))

    def passages(self, state: NewsState) -> NewsState:
        """Look up policies in force on the day of the event, and past releases for their style; for a model only."""
        if self.knowledge is None or not self.writer.uses_model:
            return state
        subject = " ".join(f.text for f in state.sheet.facts if f.kind in (FactKind.WHAT, FactKind.WHY))
        day = min(state.sheet.event_day or state.today, state.today)
        # The agency's rules say nothing about what happens elsewhere.
        own = region_of(state.sheet.notes, self.agency) == self.agency.region
        rules = self.knowledge.search(subject, _POLICIES, on=day) if own else []
        policies = [hit.passage for hit in rules if _fits(hit)]
        past = self.knowledge.search(subject, _RELEASES * 2, on=state.today, pool="rilis")
        documents = [self.knowledge.document(id_) for id_ in dict.fromkeys(hit.passage.document_id for hit in past)]
        texts = tuple(document.text for document in documents if document is not None)
        return replace(state, policies=tuple(policies), releases=texts[:_RELEASES])

    def write(self, state: NewsState) -> NewsState:
        """Write the draft."""
        draft = self.writer.write(state.sheet, state.material)
        known = {
            "sources": state.sources,
            "gaps": state.sheet.gaps,
            "fact_sheet": state.sheet,
            "calls": (*state.calls, *draft.calls),
        }
        return replace(state, draft=draft.model_copy(update=known))

    def settle(self, state: NewsState) -> NewsState:
        """Check; let the writer repair once; check again; what is still unsupported stays marked and blocks.

        What the draft leaves unsaid in the end becomes a question.
        """

        def repair(draft: Draft, findings: tuple[Finding, ...]) -> Draft:
            return self.writer.repair(draft, findings, state.material)

        def sound(title: str) -> CheckReport:
            return self.checker.check(title, state.sources, day=state.material.today)

        titled = with_sound_title(_draft(state), sound, self.agency)
        settled = settle(titled, lambda draft: grounded(draft, self.checker), repair)
        gaps = (*state.sheet.gaps, *_unused(settled, state.sheet))
        return replace(state, draft=settled.model_copy(update={"gaps": gaps}))

    def style(self, state: NewsState) -> NewsState:
        """Add the house style's findings; they warn or advise and never block."""
        return replace(state, draft=styled(_draft(state), self.agency))

    def leave(self, state: NewsState) -> Draft:
        """End with the draft."""
        return _draft(state)


def _fits(hit: Hit) -> bool:
    """Return whether a rule is about the event by its own words: a rule near in tone only tempts a model to cite it."""
    return hit.score >= _NEAR and hit.keyword >= _SAME_WORDS


def _draft(state: NewsState) -> Draft:
    if state.draft is None:
        raise RuntimeError("this step comes after 'write'")
    return state.draft


def _unused(draft: Draft, sheet: FactSheet) -> tuple[Gap, ...]:
    """Return a question for each statement of the notes that the draft does not use."""
    used = {id_ for block in draft.blocks for sentence in block.sentences for id_ in sentence.facts}
    covered = [(fact.start, fact.end) for fact in sheet.facts if fact.id in used]
    told = [fact for fact in sheet.facts if fact.kind in (FactKind.HOW, FactKind.NUMBER, FactKind.NEXT, FactKind.WHY)]
    return tuple(
        Gap(
            kind="belum_terpakai",
            question=f"Belum masuk naskah: “{f.text}”. Perlukah?",
            required=False,
            start=f.start,
            end=f.end,
        )
        for f in told
        if f.id not in used
        and not any(start <= f.start and f.end <= end for start, end in covered)
        and not is_trivial_step(plain(f.text))
    )


def _as_source(passage: Passage) -> Source:
    return Source(id=passage.document_id, kind=SourceKind.POLICY, text=passage.text, title=passage.label)
