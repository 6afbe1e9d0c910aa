"""The reply chain: a complaint becomes a draft whose every sentence can be traced, in named steps."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from asisten_humas.clock import Clock, system_clock
from asisten_humas.complaints.checks.reply import check_reply
from asisten_humas.complaints.injection import without_injection
from asisten_humas.complaints.occasions import occasions_of
from asisten_humas.complaints.rules import Lookup, Rules, gather
from asisten_humas.complaints.sources import reply_sources
from asisten_humas.complaints.triage import triage
from asisten_humas.complaints.writing.answers import open_questions, search_texts
from asisten_humas.complaints.writing.material import Material, gather_material
from asisten_humas.complaints.writing.model import ModelWriter
from asisten_humas.complaints.writing.template import WRITER, TemplateWriter
from asisten_humas.drafting import Step, build_chain, cited, settle
from asisten_humas.models import (
    Agency,
    CheckReport,
    Complaint,
    Draft,
    Finding,
    Gap,
    ModelCall,
    Reporter,
    Source,
    SourceKind,
    Triage,
)
from asisten_humas.privacy import mask
from asisten_humas.statuses import ReplyType

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.runnables import Runnable

    from asisten_humas.complaints.history.model import HistoryModel
    from asisten_humas.grounding.checker import Checker
    from asisten_humas.knowledge.knowledge import Knowledge

Part = TypeVar("Part")

STEPS = ("mask", "triage", "rules", "sources", "write", "settle")
"""The steps of the chain in order; a test pins them."""


@dataclass(frozen=True, slots=True)
class ReplyState:
    """What the steps hand on.

    `masked` is the complaint without personal data and without its reporter; `report` is its text without orders to
    the machine: what a model may see.
    """

    complaint: Complaint
    masked: Complaint | None = None
    report: str = ""
    triage: Triage | None = None
    rules: Rules | None = None
    sources: tuple[Source, ...] = ()
    draft: Draft | None = None


def build_reply_chain(
    *,
    agency: Agency,
    knowledge: "Knowledge",
    checker: "Checker | None",
    model: "BaseChatModel | None" = None,
    prompts_dir: Path | None = None,
    clock: Clock = system_clock,
    history: "HistoryModel | None" = None,
) -> "Runnable[Complaint, Draft]":
    """Return the chain as a LangChain runnable. Without a model the template writer drafts.

    Raises PromptError for a wrong prompt file. Invoking it raises ModelError when a model gives no usable reply, and
    IndexUnavailableError when the rules were not indexed.
    """
    writer = ModelWriter(model, prompts_dir, clock) if model is not None and prompts_dir is not None else None
    parts = _Steps(agency, checker, writer, clock, Lookup(knowledge, clock), history)
    runs = (parts.mask, parts.decide, parts.look_up, parts.collect, parts.write, parts.settle)
    steps = [Step(name, run) for name, run in zip(STEPS, runs, strict=True)]
    return build_chain("balasan", lambda complaint: ReplyState(complaint=complaint), steps, _drafted)


def recheck(draft: Draft, *, agency: Agency, checker: "Checker | None", reporter: Reporter | None = None) -> Draft:
    """Return the draft with the report of its present text, as after an edit.

    `reporter` is who reported, where the caller still knows: then the reporter's own data are looked for too. The draft
    carries its masked complaint, its triage and its sources; one without them (a news item) comes back unchanged.
    """
    if draft.complaint is None or draft.triage is None:
        return draft
    complaint = draft.complaint.model_copy(update={"reporter": reporter})
    report = check_reply(draft.text, complaint, draft.sources, agency, draft.triage, checker)
    return draft.model_copy(update={"report": report})


_SEAM = "\n\n\n"


@dataclass(frozen=True, slots=True)
class _Steps:
    agency: Agency
    checker: "Checker | None"
    writer: ModelWriter | None
    clock: Clock
    lookup: Lookup
    history: "HistoryModel | None"

    def mask(self, state: ReplyState) -> ReplyState:
        complaint = state.complaint
        # One call for both, so that one person has one token in title and text.
        whole = mask(f"{complaint.title}{_SEAM}{complaint.text}", agency=self.agency, reporter=complaint.reporter).text
        title, _, text = whole.partition(_SEAM)
        masked = complaint.model_copy(update={"text": text, "title": title, "reporter": None})
        return replace(state, masked=masked, report=without_injection(text))

    def decide(self, state: ReplyState) -> ReplyState:
        decided = triage(state.complaint, self.agency, clock=self.clock, history=self.history)
        return replace(state, triage=decided)

    def look_up(self, state: ReplyState) -> ReplyState:
        decided = _known(state.triage)
        asks = decided.reply_type is ReplyType.INFORMATION
        text = without_injection(state.complaint.text)
        rules = gather(
            decided,
            self.lookup,
            self._day(state),
            self.agency,
            questions=search_texts(text) if asks else (),
            occasions=occasions_of(state.complaint, text, decided, self.agency),
        )
        return replace(state, rules=rules)

    def collect(self, state: ReplyState) -> ReplyState:
        passages = _known(state.rules).passages()
        sources = reply_sources(state.complaint, _known(state.triage), self.agency, passages, text=state.report)
        return replace(state, sources=sources)

    def write(self, state: ReplyState) -> ReplyState:
        material = self._material(state)
        calls: tuple[ModelCall, ...] = ()
        if self.writer is None:
            blocks, name = TemplateWriter().write(material), WRITER
        else:
            blocks, calls = self.writer.write(material, state.sources, state.report)
            name = self.writer.name
        draft = Draft(
            kind="balasan",
            subject=state.complaint.tracking_id,
            blocks=blocks,
            writer=name,
            gaps=(*_doubts(material.triage), *open_questions(material)),
            sources=state.sources,
            triage=state.triage,
            complaint=state.masked,
            calls=calls,
        )
        return replace(state, draft=draft)

    def settle(self, state: ReplyState) -> ReplyState:
        def check(draft: Draft) -> CheckReport:
            checked = recheck(draft, agency=self.agency, checker=self.checker, reporter=state.complaint.reporter)
            return checked.report

        def repair(draft: Draft, findings: tuple[Finding, ...]) -> Draft:
            assert self.writer is not None  # noqa: S101 - only handed over with a writer
            return self.writer.repair(draft, findings, self._material(state), state.sources, state.report)

        settled = settle(_known(state.draft), check, repair if self.writer else None)
        return replace(state, draft=settled.model_copy(update={"sources": _used(settled)}))

    def _material(self, state: ReplyState) -> Material:
        return gather_material(state.complaint, _known(state.triage), _known(state.rules), self.agency)

    def _day(self, state: ReplyState) -> date:
        """Return the day whose rules count: that of the report, else today."""
        moment = state.complaint.received_at or self.clock()
        return moment.astimezone(ZoneInfo(self.agency.timezone)).date()


def _doubts(triage: Triage) -> tuple[Gap, ...]:
    """Return what a person has to decide about the triage before the reply is used."""
    return (Gap(kind="pemilahan_ragu", question=triage.needs_human, required=False),) if triage.needs_human else ()


def _used(draft: Draft) -> tuple[Source, ...]:
    """Return the sources worth showing: all but rules that were looked up and left out of the text."""
    named = set(cited(draft.text))
    return tuple(source for source in draft.sources if source.kind is not SourceKind.POLICY or source.id in named)


def _drafted(state: ReplyState) -> Draft:
    return _known(state.draft)


def _known(value: Part | None) -> Part:
    assert value is not None  # noqa: S101 - an earlier step has set it
    return value
