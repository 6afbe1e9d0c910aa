"""The model writer: the same material as the template writer's, written by a chat model within a bounded schema."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from asisten_humas.clock import Clock
from asisten_humas.complaints.writing.guidance import guidance, length, mood, responsible, task, topic
from asisten_humas.complaints.writing.material import Material
from asisten_humas.complaints.writing.repairing import as_answer, cure_of
from asisten_humas.llm import ask, model_name
from asisten_humas.models import Block, BlockKind, Draft, Finding, ModelCall, Sentence, Source, SourceKind
from asisten_humas.prompts import Prompt, load_prompt
from asisten_humas.statuses import Severity

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

WRITE, REPAIR = "balasan-tulis", "balasan-perbaiki"
"""Names of the prompt files."""

_MARK = re.compile(
    r"\s*\[(?:[A-Z]{1,4}\d{1,4}|laporan|status|register|profil)(?:\s*[,;]\s*(?:[A-Z]{1,4}\d{1,4}|laporan|status"
    r"|register|profil))*\]"
)


class ReplySentence(BaseModel):
    """A sentence and the ids of the sources that carry it."""

    model_config = ConfigDict(extra="forbid")

    teks: str = Field(min_length=1, max_length=420)
    sumber: list[str] = Field(default_factory=list, max_length=4)


class ReplyParagraph(BaseModel):
    """A paragraph."""

    model_config = ConfigDict(extra="forbid")

    kalimat: list[ReplySentence] = Field(min_length=1, max_length=6)


class ReplyText(BaseModel):
    """A whole reply."""

    model_config = ConfigDict(extra="forbid")

    paragraf: list[ReplyParagraph] = Field(min_length=1, max_length=5)


class ModelWriter:
    """Asks a chat model for a reply. What it may say is in the prompt; what it said is checked afterwards."""

    def __init__(self, model: "BaseChatModel", prompts_dir: Path, clock: Clock) -> None:
        self._model = model
        self._clock = clock
        self._write = load_prompt(prompts_dir, WRITE)
        self._repair = load_prompt(prompts_dir, REPAIR)
        for prompt in (self._write, self._repair):
            prompt.check_examples(ReplyText)
        self.name = model_name(model)

    def write(
        self, material: Material, sources: Sequence[Source], report: str
    ) -> tuple[tuple[Block, ...], tuple[ModelCall, ...]]:
        """Return the paragraphs and the calls. `report` is the masked text. Raises ModelError when no reply comes."""
        return self._ask(self._write, "write", sources, **_situation(material, sources, report))

    def repair(
        self, draft: Draft, findings: Sequence[Finding], material: Material, sources: Sequence[Source], report: str
    ) -> Draft:
        """Return the draft written anew with the findings that block it."""
        faults = [cure_of(one) for one in findings if one.severity is Severity.BLOCK]
        blocks, calls = self._ask(
            self._repair,
            "repair",
            sources,
            naskah=as_answer(draft),
            temuan="\n\n".join(dict.fromkeys(faults)),
            **_situation(material, sources, report),
        )
        return draft.model_copy(update={"blocks": blocks, "calls": (*draft.calls, *calls)})

    def _ask(
        self, prompt: Prompt, step: str, sources: Sequence[Source], **values: object
    ) -> tuple[tuple[Block, ...], tuple[ModelCall, ...]]:
        answer = ask(self._model, prompt.render(**values), ReplyText, step=step, clock=self._clock)
        return _blocks(answer.value, sources), answer.calls


def _situation(material: Material, sources: Sequence[Source], report: str) -> dict[str, str]:
    rules = _listed(sources, SourceKind.POLICY)
    records = _listed(sources, SourceKind.STAFF_FACT, SourceKind.FIELD_STATUS)
    profile = _listed(sources, SourceKind.AGENCY)
    return {
        "instansi": material.agency.name,
        "jenis": task(material),
        "panjang": length(material),
        "pokok": topic(material),
        "nomor": material.number,
        "penanggung_jawab": responsible(material),
        "kanal": material.channel,
        "suasana": mood(material),
        "petunjuk": guidance(material),
        "catatan": f"{records}\n\n{_with_needed_acronyms(profile, f'{records} {rules} {report}')}",
        "aturan": rules,
        "laporan": report,
    }


def _listed(sources: Sequence[Source], *kinds: SourceKind) -> str:
    shown = [f"[{source.id}] {source.title}\n{source.text}" for source in sources if source.kind in kinds]
    return "\n\n".join(shown) or "(tidak ada)"


_ACRONYMS = re.compile(r"Singkatan: (?P<entries>.+?)\.\s*$", re.MULTILINE)


def _with_needed_acronyms(profile: str, shown: str) -> str:
    """Return the profile with the acronyms that the other texts use: the rest would be most of the prompt."""

    def needed(found: re.Match[str]) -> str:
        entries = found["entries"].split("; ")
        kept = [one for one in entries if re.search(rf"(?<!\w){re.escape(one.split(': ')[0])}(?!\w)", shown)]
        return f"Singkatan: {'; '.join(kept)}." if kept else ""

    return _ACRONYMS.sub(needed, profile).rstrip()


def _blocks(reply: ReplyText, sources: Sequence[Source]) -> tuple[Block, ...]:
    known = {source.id for source in sources}
    rules = {source.id for source in sources if source.kind is SourceKind.POLICY}
    paragraphs = []
    for number, paragraph in enumerate(reply.paragraf):
        kind = BlockKind.LEAD if number == 0 else BlockKind.BODY
        paragraphs.append(Block(kind=kind, sentences=tuple(_sentence(one, known, rules) for one in paragraph.kalimat)))
    return tuple(paragraphs)


def _sentence(sentence: ReplySentence, known: set[str], rules: set[str]) -> Sentence:
    """Return the sentence with marks for the rules it names; ids that were never given are dropped."""
    written = re.findall(r"[A-Z]{1,4}\d{1,4}", " ".join(_MARK.findall(sentence.teks)))
    ids = tuple(dict.fromkeys(one for one in (*sentence.sumber, *written) if one in known))
    text = _MARK.sub("", sentence.teks).strip()
    cited = [one for one in ids if one in rules]
    if cited:
        end = text[-1] if text[-1:] in ".!?" else ""
        text = f"{text.removesuffix(end)} [{', '.join(cited)}]{end or '.'}"
    return Sentence(text=text, passages=ids)
